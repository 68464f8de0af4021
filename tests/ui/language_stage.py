"""The window's words in another language, for as long as a test needs it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.ui import words
from desktop_app.ui.catalogue import Catalogue
from desktop_app.ui.languages import translate
from tests.translations.messages import Message


@contextmanager
def speaking(application: QApplication, language: str, locale: str) -> Iterator[None]:
    """As the window does it at its start."""
    with _undone(application, locale):
        translators = translate(application, language)
        try:
            yield
        finally:
            for translator in translators:
                application.removeTranslator(translator)


@contextmanager
def speaking_from(application: QApplication, catalogue: Path, locale: str) -> Iterator[None]:
    """With a catalogue that the test has made."""
    with _undone(application, locale):
        translator = Catalogue(catalogue, application)
        application.installTranslator(translator)
        application.setLayoutDirection(QLocale(locale).textDirection())
        try:
            yield
        finally:
            application.removeTranslator(translator)


@contextmanager
def _undone(application: QApplication, locale: str) -> Iterator[None]:
    QLocale.setDefault(QLocale(locale))
    forget()
    try:
        yield
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        QLocale.setDefault(QLocale("en_GB"))
        forget()


def forget() -> None:
    """What is kept of the language before."""
    words._kind_words.cache_clear()
    words._status_words.cache_clear()


def write_catalogue(
    path: Path, language: str, messages: Iterable[Message], say: Callable[[Message], str | list[str]]
) -> Path:
    """As the Qt Linguist tools write one; `say` gives the translation, or the plural forms."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f"<TS version='2.1' language={quoteattr(language)}>",
    ]
    for message in messages:
        said = say(message)
        numerus = ' numerus="yes"' if isinstance(said, list) else ""
        forms = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in said) if numerus else escape(str(said))
        comment = f"<comment>{escape(message.comment)}</comment>" if message.comment else ""
        lines.append(
            f"<context><name>{escape(message.context)}</name><message{numerus}><source>{escape(message.text)}</source>"
            f"{comment}<translation>{forms}</translation></message></context>"
        )
    path.write_text("\n".join([*lines, "</TS>"]), encoding="utf-8")
    return path


OPEN, SHUT = "⟦", "⟧"
_ACCENTS = str.maketrans("AEIOUYaeiouycnsz", "ÅÉÎÖÜÝåéîöüýçñšž")
_MORE = 19 * "~" + " "
_VALUES = re.compile(r"(\{\w*\}|%n|<[^>]*>)")


def pseudo(message: Message) -> str:
    """In brackets, with accents, and by four tenths longer, as many a language is; in words, of which none is as long
    as a line."""
    said = "".join(
        part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(_VALUES.split(message.text))
    )
    more = 2 * len(message.text) // 5
    return f"{OPEN}{said}{(_MORE * (more // len(_MORE) + 1))[:more].rstrip()}{SHUT}"


def pseudo_in(language: str, forms: int, messages: Iterable[Message], path: Path) -> Path:
    """A catalogue of it that says that it is of `language`, which has so many plural forms."""

    def say(message: Message) -> str | list[str]:
        said = language if message.text == "en" else pseudo(message)
        return [said] * forms if message.plural else said

    return write_catalogue(path, language, messages, say)


def left_english(text: str, known: Iterable[str]) -> list[str]:
    """The words of a text that stand outside of all brackets, and are not `known`."""
    before = ""
    while text != before:
        before, text = text, re.sub(f"{OPEN}[^{OPEN}{SHUT}]*{SHUT}", " ", text)
    return [word for word in re.findall(r"[^\W\d_]{2,}", text) if word.casefold() not in known]
