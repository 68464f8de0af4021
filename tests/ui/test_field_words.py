"""Words of the sources in the language of the window, and those that nobody has a word for."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop_app.domain.show_page import Credit
from desktop_app.ui import field_words
from desktop_app.ui.views import detail_words
from tests.ui.language_stage import speaking


def test_jobs_are_said_in_the_language_of_the_window(qapp: QApplication) -> None:
    crew = [Credit("Ada Quill", job="Executive Producer"), Credit("Bo Vale", job="Goat Wrangler")]
    with speaking(qapp, "de", "de_DE"):
        assert [job for job, _ in detail_words.jobs(crew)] == ["Ausführende Produktion", "Goat Wrangler"]


def test_jobs_that_the_language_has_one_word_for_stand_together(qapp: QApplication) -> None:
    crew = [Credit("Ada Quill", job="Writer"), Credit("Bo Vale", job="Editor"), Credit("Cy Ferris", job="Screenplay")]
    with speaking(qapp, "de", "de_DE"):
        said = [(job, [one.person for one in people]) for job, people in detail_words.jobs(crew)]
    assert said == [("Drehbuch", ["Ada Quill", "Cy Ferris"]), ("Schnitt", ["Bo Vale"])]


def test_every_job_that_is_listed_has_a_german_word(qapp: QApplication) -> None:
    same = {"Animation", "Art Director", "Casting", "Showrunner", "Storyboard"}
    jobs = set(field_words.TRANSLATED["jobs"].split(", "))
    with speaking(qapp, "de", "de_DE"):
        assert {job for job in jobs if field_words.job(job) == job} <= same
