"""The catalogues that come with the program: whole, and true to what they translate."""

from __future__ import annotations

import subprocess
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QTranslator

from desktop_app.settings import LANGUAGES
from desktop_app.ui.catalogue import Catalogue
from desktop_app.ui.plural_forms import plural_form
from tests.translations.__main__ import CATALOGUES, update
from tests.translations.messages import Message, of_the_window, placeholders

Translated = dict[Message, list[str]]


@pytest.fixture(params=LANGUAGES[1:])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def translated(language: str) -> Translated:
    """Empty where it is not finished."""
    found: Translated = {}
    for context in ElementTree.parse(CATALOGUES / f"premieres_{language}.ts").iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
            texts = [context.findtext("name"), message.findtext("source"), message.findtext("comment")]
            key = Message(*(text or "" for text in texts), plural=message.get("numerus") == "yes")
            found[key] = forms if said.get("type") is None else []
    return found


def test_there_is_a_catalogue_for_each_language_that_can_be_chosen() -> None:
    assert sorted(path.name for path in CATALOGUES.iterdir()) == [f"premieres_{tag}.ts" for tag in LANGUAGES[1:]]


def test_every_text_is_translated_and_none_that_is_no_longer_said(translated: Translated) -> None:
    """`python -m tests.translations` brings them in step."""
    said = set(of_the_window().messages)
    assert sorted(said - translated.keys()) == []
    assert sorted(translated.keys() - said) == []
    assert sorted(message for message, forms in translated.items() if not all(forms) or not forms) == []


def test_the_values_in_a_text_are_in_its_translation(translated: Translated) -> None:
    odd = {
        message: forms
        for message, forms in translated.items()
        if any(placeholders(form) != placeholders(message.text) for form in forms)
    }
    assert odd == {}


def test_a_number_has_each_form_that_the_language_has(language: str, translated: Translated) -> None:
    count = len({plural_form(language, n) for n in range(200)})
    counts = {message: len(forms) for message, forms in translated.items() if forms}
    assert {message for message in counts if counts[message] != (count if message.plural else 1)} == set()


def test_a_text_ends_and_begins_as_its_translation_does(translated: Translated) -> None:
    ends = {
        message.text: forms
        for message, forms in translated.items()
        for form in forms
        if _end(form) != _end(message.text) or form[:1].isspace() != message.text[:1].isspace()
    }
    assert ends == {}


def _end(text: str) -> str:
    return text[-1] if text[-1] in ".?:…" else ""


def test_the_catalogue_is_written_as_the_linguist_tools_write_it(language: str, tmp_path: Path) -> None:
    """So that a change in it is a change of words."""
    path = CATALOGUES / f"premieres_{language}.ts"
    again = tmp_path / path.name
    again.write_bytes(path.read_bytes())
    update(again, of_the_window().messages)
    assert again.read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


def test_it_says_what_qt_would_have_it_say(language: str, tmp_path: Path) -> None:
    path = CATALOGUES / f"premieres_{language}.ts"
    tool = next(Path(PySide6.__path__[0]).glob("lrelease*"))
    subprocess.run([tool, "-silent", path, "-qm", tmp_path / "x.qm"], check=True, capture_output=True)
    qt, ours = QTranslator(), Catalogue(path)
    assert qt.load(str(tmp_path / "x.qm"))
    for context, text, comment, plural in of_the_window().messages:
        for n in (0, 1, 2, 5, 101) if plural else (-1,):
            assert (ours.translate(context, text, comment, n) or "") == qt.translate(context, text, comment, n), text


def test_new_texts_are_added_and_old_ones_go_with_nothing_lost(tmp_path: Path) -> None:
    path = tmp_path / "premieres_de.ts"
    first, second = Message("Box", "Close", "", False), Message("words", "%n “h” \\ {x}", "a comment", True)
    update(path, [first])
    text = path.read_text(encoding="utf-8").replace(' type="unfinished"></', ">Schließen</")
    path.write_text(text, encoding="utf-8")
    update(path, [first, second])
    both = path.read_text(encoding="utf-8")
    assert "<translation>Schließen</translation>" in both
    assert "<source>%n “h” \\ {x}</source>" in both
    assert both.count("numerusform></") == 2
    update(path, [second])
    assert "Schließen" not in path.read_text(encoding="utf-8")
