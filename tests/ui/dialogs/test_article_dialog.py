"""The review: each field tied to its words, what was not said empty, what was not touched kept, nothing clipped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.articles.content import article
from desktop_app.articles.reader import read
from desktop_app.articles.reading import Maker, ReadDate, Reading, ReadTime, Release
from desktop_app.domain.airdate import UNKNOWN, AirDate, Precision
from desktop_app.domain.search_hits import ShowHit
from desktop_app.domain.values import Kind
from desktop_app.errors import PremieresError
from desktop_app.sync.matching import Match
from desktop_app.ui.dialogs.article_dialog import ArticleDialog
from desktop_app.ui.dialogs.review_page import ReadArticle
from desktop_app.ui.theme import Theme
from desktop_app.ui.views import reading_words
from desktop_app.ui.worker import Job

from .conftest import clipped

TODAY = date(2026, 5, 4)
TEXT = """4 May 2026

What to watch

Hollow Kings comes to HBO on Sunday, June 14 at 9 p.m. ET. The usurpers are back for season three. It stars
Perpetua Lyle as Mab.

Small Hours begins on Tuesday 23 June at 10pm on Channel 4. Night-shift nurses run a theatre. Stars Kit Larkham.
"""
WHOLE = article(TEXT.encode())
READINGS = tuple(read(WHOLE))
SURE = Match(7, "7", "Hollow Kings", 2024, "HBO", ("tvmaze",), sure=True, likely=True)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager


def opened(
    theme: Theme, *readings: Reading, matches: tuple[Match, ...] = (), hits: tuple[ShowHit, ...] = ()
) -> ArticleDialog:
    dialog = ArticleDialog(theme, lambda *_: Job(lambda: None), lambda _: hits, "Europe/Berlin", TODAY)
    dialog.open()
    told = readings or READINGS
    dialog._on_read(ReadArticle(WHOLE, told, tuple(matches for _ in told)))
    QApplication.processEvents()
    return dialog


def emphasised(dialog: ArticleDialog) -> str:
    marks = dialog.review.view.extraSelections()
    accent = dialog.theme.color("accent")
    return " ".join(one.cursor.selectedText() for one in marks if one.format.background().color() == accent)


def test_at_first_the_title_is_shown(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme)
    assert emphasised(dialog) == "Hollow Kings"
    dialog.review.stepper.after.click()
    assert emphasised(dialog) == "Small Hours"
    dialog.reject()


def test_a_field_that_has_the_keyboard_shows_its_words(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme)
    form = dialog.review.form
    said = {}
    for field in ("title", "season", "date", "time", "services", "cast"):
        form.enter(field)
        QApplication.processEvents()
        said[field] = emphasised(dialog)
    assert said == {
        "title": "Hollow Kings",
        "season": "season three",
        "date": "Sunday, June 14",
        "time": "9 p.m. ET",
        "services": "HBO",
        "cast": "Perpetua Lyle",
    }
    form.enter("synopsis")
    assert emphasised(dialog) == "", "nobody said it"
    dialog.reject()


def test_what_is_marked_leads_to_its_field(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme)
    form, view = dialog.review.form, dialog.review.view
    for field, part in (("services", form.services), ("date", form.date.precision), ("cast.0", form.cast)):
        view.field_wanted.emit(field)
        assert dialog.focusWidget() is part
        scroll = dialog.review.pages.currentWidget()
        top = form.part(field).mapTo(scroll, QPoint(0, 0)).y()
        assert 0 <= top <= scroll.height() - theme.px(32), "in sight"
    dialog.reject()


def test_each_of_many_people_has_a_line_of_their_own(qtbot: QtBot, theme: Theme) -> None:
    many = article(
        b"4 May 2026\n\nStar City begins on Apple TV on 29 May. The drama stars Rhys Ifans and Alice Englert."
    )
    (one,) = read(many)
    dialog = opened(theme)
    dialog._on_read(ReadArticle(many, (one,), ((),)))
    form = dialog.review.form
    form.enter(f"cast.{len(one.cast) - 1}")
    assert form.cast.textCursor().block().text() == one.cast[-1].name
    assert emphasised(dialog) == one.cast[-1].name
    qtbot.keyClick(form.cast, Qt.Key.Key_Up)
    assert emphasised(dialog) == one.cast[-2].name
    dialog.reject()


@pytest.mark.parametrize(
    "air",
    [
        UNKNOWN,
        AirDate.on(date(2026, 5, 29)),
        AirDate(Precision.DAY, date(2026, 10, 3), date(2026, 10, 9)),
        AirDate.in_week(TODAY),
        AirDate.in_month(2026, 9),
        AirDate.in_quarter(2026, 4),
        AirDate.in_season(2026, "winter"),
        AirDate.in_year(2027),
    ],
)
@pytest.mark.parametrize(
    "hour", [None, ReadTime("21:00"), ReadTime("01:30", "Asia/Tokyo", zone_stated=True, next_day=True)]
)
def test_what_nobody_touches_is_accepted_as_it_was_read(
    qtbot: QtBot, theme: Theme, air: AirDate, hour: ReadTime | None
) -> None:
    made = (Maker("Ada Quill", ("showrunner", "writer")),)
    said = replace(READINGS[0], date=ReadDate(air, "late", derived=True), time=hour, creators=made)
    dialog = opened(theme, said)
    assert dialog.review.form.settle()
    assert dialog.review.form.reading() == said
    dialog.reject()


def test_what_was_not_said_is_empty(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme, Reading("Star City", Kind.SERIES_PREMIERE))
    form = dialog.review.form
    assert form.reading() == Reading("Star City", Kind.SERIES_PREMIERE)
    assert (form.season.text(), form.services.text(), form.cast.toPlainText(), form.synopsis.toPlainText()) == ("",) * 4
    assert form.date.precision.chosen is Precision.UNKNOWN
    assert not form.hour.kind.chosen
    dialog.reject()


def test_what_is_not_sure_says_so_to_everybody(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme, replace(READINGS[0], doubts=frozenset({"services"})))
    form = dialog.review.form
    assert form._labels["services"].doubt == "not sure"
    assert form.services.accessibleDescription() == "In the article: HBO; not sure"
    assert form._labels["title"].doubt == ""
    assert form._labels["date"].doubt == "", "the weekday tells the year"
    assert form._labels["time"].doubt == "", "Eastern time is named"
    assert dialog.review.view._names["services"] == "Services, not sure"
    dialog.reject()


def test_what_else_is_said_of_the_date_stands_below_it() -> None:
    day, month = ReadDate(AirDate.on(date(2026, 6, 14))), ReadDate(AirDate.in_month(2026, 9), qualifier="late")
    australia = Release("Australia", ("Binge", "Foxtel"), ReadDate(AirDate.on(date(2026, 6, 20))))
    places = (Release("UK", ("ITV1",), day), australia, Release("broadcast", ("Showtime",), month))
    said = reading_words.remark(replace(READINGS[0], date=day, releases=places, release=None))
    assert said == "Australia: Saturday 20 June 2026, Binge, Foxtel. On the air: Some day in September, Showtime."
    assert reading_words.remark(replace(READINGS[0], date=month, release=None)) == "Late in that time."
    assert reading_words.remark(replace(READINGS[0], date=replace(day, qualifier="late"), release=None)) == ""


@pytest.mark.parametrize(
    ("of", "said", "told"),
    [
        ("Sunday, June 14", "June 14", {"date": "the year is worked out"}),
        ("Sunday, June 14", "Tuesday, June 14", {"date": "another weekday is named"}),
        ("Sunday, June 14", "Sunday", {"date": "worked out"}),
        ("Sunday, June 14", "June 14, 2026", {}),
        ("9 p.m. ET", "9 p.m.", {"time": "the zone is the channel’s"}),
        ("HBO on Sunday, June 14 at 9 p.m. ET", "Kestrel+ on Sunday, June 14 at 9 p.m.", {"time": "no zone is named"}),
    ],
)
def test_what_was_worked_out_says_so(qtbot: QtBot, theme: Theme, of: str, said: str, told: dict[str, str]) -> None:
    whole = article(TEXT.replace(of, said).encode())
    dialog = ArticleDialog(theme, lambda *_: Job(lambda: None), lambda _: (), "Europe/Berlin", TODAY)
    dialog.open()
    dialog._on_read(ReadArticle(whole, (read(whole)[0],), ((),)))
    labels = dialog.review.form._labels
    assert {field: labels[field].doubt for field in labels if labels[field].doubt} == told
    for field, why in told.items():
        assert dialog.review.view._names[field].endswith(f", {why}"), "where the words stand too"
        assert field in dialog.review.view._doubted
    dialog.reject()


def test_a_show_that_is_surely_meant_is_chosen_and_another_is_only_proposed(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme, matches=(SURE,))
    form = dialog.review.form
    assert form.which.currentText() == "The same as Hollow Kings · 2024 · HBO, in TVmaze"
    assert reading_words.proposal(replace(SURE, sources=("starter",))) == "The same as Hollow Kings · 2024 · HBO"
    assert (form.show_id, form.apart) == (7, False)
    form.which.choose(None)
    assert (form.which.currentText(), form.show_id, form.apart) == ("A new show", None, True)
    dialog.reject()
    dialog = opened(theme, matches=(replace(SURE, sure=False, likely=False),))
    form = dialog.review.form
    assert (form.which.count(), form.show_id, form.apart) == (2, None, False)
    assert form._labels["title"].doubt == "is it one that you have?"
    dialog.reject()


def test_of_several_that_may_be_meant_one_has_to_be_chosen(qtbot: QtBot, theme: Theme) -> None:
    one, two = replace(SURE, sure=False), replace(SURE, sure=False, show_id=8, year=1998)
    dialog = opened(theme, matches=(one, two))
    accepted: list[tuple[object, ...]] = []
    dialog.accepted_one.connect(lambda *said: accepted.append(said))
    form = dialog.review.form
    dialog._on_go()
    assert accepted == []
    assert dialog.said.text() == "Several shows are called so: choose one from the list."
    assert dialog.focusWidget() is form.which
    form.which.choose(8)
    dialog._on_go()
    assert accepted[0][2:] == (8, False)
    dialog.keep("added")
    dialog.review.form.which.choose(None)
    dialog._on_go()
    assert accepted[1][2:] == (None, True)
    dialog.reject()


def test_another_title_means_no_longer_the_show_of_before(qtbot: QtBot, theme: Theme) -> None:
    hit = ShowHit(9, "9", "Hollow Kings of Old", 1999)
    dialog = opened(theme, matches=(SURE,), hits=(hit,))
    form = dialog.review.form
    form.title.setFocus()
    form.title.end(False)
    qtbot.keyClicks(form.title, " of")
    assert (form.which.currentText(), form.show_id, form.apart) == ("A new show", None, False)
    qtbot.keyClicks(form.title, " Old")
    assert (form.which.currentText(), form.show_id) == ("The same as Hollow Kings of Old · 1999", 9)
    dialog.reject()


def test_nothing_is_accepted_that_lacks_a_title_or_has_a_date_that_is_none(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme)
    accepted: list[object] = []
    dialog.accepted_one.connect(lambda *said: accepted.append(said))
    form = dialog.review.form
    form.title.setText(" ")
    dialog._on_go()
    assert dialog.said.text() == "An entry needs a show: choose one, or type its title."
    form.title.setText("Hollow Kings")
    form.date.day.lineEdit().setText("someday")
    dialog._on_go()
    assert accepted == []
    form.date.day.lineEdit().setText("20 June 2026")
    form.hour.zone.setText("Nowhere")
    with pytest.raises(PremieresError):
        form.reading()
    form.hour.zone.setText("Europe/London")
    dialog._on_go()
    assert len(accepted) == 1
    assert dialog.waits
    dialog._on_go()
    assert len(accepted) == 1, "nothing can be given twice"
    dialog.keep("added")
    assert dialog.review.at == 1
    dialog.reject()


def test_what_was_typed_is_there_again_on_the_way_back(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme)
    dialog.review.form.services.setText("ITV1")
    dialog.review.stepper.after.click()
    assert dialog.review.form.title.text() == "Small Hours"
    dialog.review.stepper.before.click()
    assert dialog.review.form.services.text() == "ITV1"
    assert dialog.review.stepper.all.currentText() == "1 of 2: Hollow Kings · 14 Jun"
    dialog.keep("added")
    dialog.review.stepper.before.click()
    assert dialog.review.stepper.all.currentText().endswith("– added")
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_nothing_of_markup_reaches_a_field(qtbot: QtBot, theme: Theme) -> None:
    bad = "<b>Star</b> <img src=x>"
    one = Reading(bad, Kind.FILM, services=(bad,), synopsis=bad, creators=(Maker(bad, ("creator",)),))
    dialog = opened(theme, one)
    assert dialog.review.form.title.text() == bad
    assert [box.toPlainText() for box in dialog.findChildren(QPlainTextEdit) if box.toPlainText()] == [bad, bad]
    assert "<img" not in dialog.review.stepper.all.toolTip().replace("&lt;img", "")
    dialog.reject()


@pytest.mark.parametrize("scale", ["usual", "large"])
def test_nothing_is_clipped(qtbot: QtBot, theme: Theme, scale: str, request: pytest.FixtureRequest) -> None:
    used = request.getfixturevalue("large") if scale == "large" else theme
    dialog = opened(used, matches=(SURE,))
    assert clipped(dialog) == []
    dialog.another.click()
    assert clipped(dialog) == []
    dialog.reject()


def test_in_right_to_left_the_article_is_on_the_right(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        dialog = opened(theme)
        view, form = dialog.review.view, dialog.review.form
        assert view.mapTo(dialog, view.rect().center()).x() > form.mapTo(dialog, form.rect().center()).x()
        dialog.reject()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
