"""A catalogue: what it says, in which plural form, and what it keeps out of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from desktop_app.ui import words
from desktop_app.ui.catalogue import Catalogue
from tests.translations.messages import Message
from tests.ui.language_stage import speaking_from, write_catalogue

POLISH = {
    "%n days ago": ["%n dzień temu", "%n dni temu", "%n dni temu (wiele)"],
    "%n entries": ["%n wpis", "%n wpisy", "%n wpisów"],
    "en": "pl",
}
ARABIC = {"%n days ago": ["صفر", "واحد", "اثنان", "%Ln قليل", "%Ln كثير", "%Ln مئة"], "en": "ar"}


def made(path: Path, language: str, said: dict[str, str | list[str]], context: str = "words") -> Path:
    messages = [Message(context, text, "", isinstance(forms, list)) for text, forms in said.items()]
    return write_catalogue(path / f"{language}.ts", language, messages, lambda message: said[message.text])


def test_a_language_with_three_forms_says_each_number_in_its_own(qapp: QApplication, tmp_path: Path) -> None:
    with speaking_from(qapp, made(tmp_path, "pl", POLISH), "pl_PL"):
        said = [words.counted(n, "%n entry", "%n entries") for n in (0, 1, 2, 4, 5, 12, 21, 22, 112, 1002)]
    assert said == [
        "0 wpisów",
        "1 wpis",
        "2 wpisy",
        "4 wpisy",
        "5 wpisów",
        "12 wpisów",
        "21 wpisów",
        "22 wpisy",
        "112 wpisów",
        "1002 wpisy",
    ]


def test_a_language_with_six_forms_and_its_own_digits(qapp: QApplication, tmp_path: Path) -> None:
    with speaking_from(qapp, made(tmp_path, "ar", ARABIC), "ar_EG"):
        said = [words.counted(n, "%n day ago", "%n days ago") for n in (0, 1, 2, 3, 11, 100)]
        assert words.language() == "ar"
    assert said == ["صفر", "واحد", "اثنان", "٣ قليل", "١١ كثير", "١٠٠ مئة"]


def test_english_has_its_two_forms_with_no_catalogue(qapp: QApplication) -> None:
    assert [words.counted(n, "%n entry", "%n entries") for n in (0, 1, 2)] == ["0 entries", "1 entry", "2 entries"]


class Base(QObject):
    def said(self, n: int) -> list[str]:
        return [self.tr("Close"), self.tr("%n more", "", n)]


class Derived(Base):
    pass


def test_what_a_class_says_is_found_for_those_derived_from_it(qapp: QApplication, tmp_path: Path) -> None:
    catalogue = made(tmp_path, "de", {"Close": "Schließen", "%n more": ["%n weiterer", "%n weitere"]}, "Base")
    with speaking_from(qapp, catalogue, "de_DE"):
        assert Base().said(2) == Derived().said(2) == ["Schließen", "2 weitere"]
        assert Derived().said(1)[1] == "1 weiterer"


@pytest.fixture
def ask(tmp_path: Path, qapp: QApplication) -> Callable[..., str | None]:
    said: dict[str, str | list[str]] = {"Return": "Rückkehr", "Wk": "KW"}
    return Catalogue(made(tmp_path, "de", said), qapp).translate


def test_qt_s_own_words_are_left_to_qt(ask: Callable[..., str | None]) -> None:
    assert ask("words", "Return") == ask("Anywhere", "Return") == "Rückkehr"
    assert ask("QShortcut", "Return") is None, "a key"


def test_what_is_not_there_or_not_finished_is_said_in_english(qapp: QApplication, tmp_path: Path) -> None:
    path = made(tmp_path, "de", {"Today": "Heute", "Quit": "Beenden", "Find": ""})
    text = path.read_text(encoding="utf-8").replace("<translation>Beenden", '<translation type="unfinished">Beenden')
    path.write_text(text, encoding="utf-8")
    with speaking_from(qapp, path, "de_DE"):
        assert [words.tr(text) for text in ("Today", "Quit", "Find", "Nowhere")] == ["Heute", "Quit", "Find", "Nowhere"]


def test_a_comment_tells_two_meanings_of_one_text_apart(qapp: QApplication, tmp_path: Path) -> None:
    said = {"short for week": "KW", "": "Wk."}
    messages = [Message("Corner", "Wk", comment, False) for comment in said]
    path = write_catalogue(tmp_path / "de.ts", "de", messages, lambda message: said[message.comment])
    with speaking_from(qapp, path, "de_DE"):
        assert QCoreApplication.translate("Corner", "Wk", "short for week") == "KW"
        assert QCoreApplication.translate("Corner", "Wk") == "Wk."
