"""A catalogue of translations, as the Qt Linguist tools write it."""

from __future__ import annotations

from pathlib import Path
from xml.parsers.expat import ParserCreate

from PySide6.QtCore import QObject, QTranslator

from .plural_forms import plural_form

_UNUSED = ("unfinished", "vanished", "obsolete")


class Catalogue(QTranslator):
    """Reads the .ts file as it is, so that there is nothing to compile, to ship or to keep in step with it."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = ""
        self._said: dict[tuple[str, str, str], tuple[str, ...]] = {}
        """The plural forms, or the one that there is, by context, text and comment."""
        self._anywhere: dict[tuple[str, str], tuple[str, ...]] = {}
        """The same without a context: PySide looks a text with %n up in the context of an object's own class only, not
        in that of the class that says it."""
        self._read(path)

    def isEmpty(self) -> bool:
        return not self._said

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """None where the catalogue has nothing; %n is Qt's to replace."""
        key = context, sourceText, disambiguation or ""
        forms = self._said.get(key)
        if forms is None:
            if context.startswith("Q"):
                return None  # Qt's own words have their own catalogue: its Return is a key
            forms = self._anywhere.get(key[1:])
            if forms is None:
                return None
        if n < 0 or len(forms) == 1:
            return forms[0]
        return forms[min(plural_form(self._language, n), len(forms) - 1)]

    def _read(self, path: Path) -> None:
        reader = _Reader(self._said)
        with path.open("rb") as file:
            reader.parser.ParseFile(file)
        self._language = reader.language
        for (_, text, comment), forms in self._said.items():
            self._anywhere.setdefault((text, comment), forms)


class _Reader:
    """expat alone: a DOM, or ElementTree, takes as long to import as the file to read."""

    def __init__(self, said: dict[tuple[str, str, str], tuple[str, ...]]) -> None:
        self.language = ""
        self._said = said
        self._context = self._source = self._comment = ""
        self._forms: list[str] = []
        self._used = True
        self._text = ""
        self.parser = ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._add

    def _start(self, name: str, facts: dict[str, str]) -> None:
        self._text = ""
        match name:
            case "TS":
                self.language = facts.get("language", "")
            case "message":
                self._comment, self._forms, self._used = "", [], False
            case "translation":
                self._used = facts.get("type") not in _UNUSED
            case _:
                pass

    def _end(self, name: str) -> None:
        match name:
            case "name":
                self._context = self._text
            case "source":
                self._source = self._text
            case "comment":
                self._comment = self._text
            case "numerusform":
                self._forms.append(self._text)
            case "translation" if not self._forms:
                self._forms.append(self._text)
            case "message" if self._used and all(self._forms):
                self._said[self._context, self._source, self._comment] = tuple(self._forms)
            case _:
                pass

    def _add(self, text: str) -> None:
        self._text += text
