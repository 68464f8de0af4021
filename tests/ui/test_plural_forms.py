"""The plural forms of a language, held against Qt's own tools."""

from __future__ import annotations

import subprocess
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QTranslator

from desktop_app.ui.plural_forms import _RULES, plural_form
from tests.translations.messages import Message
from tests.ui.language_stage import write_catalogue

LANGUAGES = sorted({"de", "en", "es", "he", "it", "nl", "sv"} | {tag for tags, _ in _RULES for tag in tags})
NUMBERS = [*range(125), 200, 201, 202, 203, 211, 999, 1000, 1001, 1002, 1011, 1_000_000]
MOST = 6


def as_qt_has_it(language: str, folder: Path) -> QTranslator:
    forms = [f"form {place}" for place in range(MOST)]
    written = write_catalogue(folder / "x.ts", language, [Message("words", "%n", "", True)], lambda _: forms)
    tool = next(Path(PySide6.__path__[0]).glob("lrelease*"))
    subprocess.run([tool, "-silent", written, "-qm", folder / "x.qm"], check=True, capture_output=True)
    translator = QTranslator()
    assert translator.load(str(folder / "x.qm"))
    return translator


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_number_takes_the_form_that_qt_gives_it(language: str, tmp_path: Path) -> None:
    qt = as_qt_has_it(language, tmp_path)
    told = {n: qt.translate("words", "%n", "", n) for n in NUMBERS}
    assert told == {n: f"form {plural_form(language, n)}" for n in NUMBERS}


def test_a_country_has_the_forms_of_its_language_unless_it_has_its_own() -> None:
    assert [plural_form(tag, 0) for tag in ("pt", "pt_PT", "pt_BR", "zh_TW", "xx")] == [0, 1, 0, 0, 1]
