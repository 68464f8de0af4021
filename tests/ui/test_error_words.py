"""The sentences of errors, which the rest of the program has in English, in the language of the window."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import partial
from inspect import signature
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from desktop_app import errors, settings
from desktop_app.articles.content import article
from desktop_app.articles.kinds import _KINDS
from desktop_app.errors import PremieresError
from desktop_app.sources import failures
from desktop_app.sources.skipped import Skipped
from desktop_app.sources.tvmaze import parse, schedule_pages
from desktop_app.store.trouble import damaged, gone
from desktop_app.sync.report import Tally
from desktop_app.ui import error_words
from desktop_app.ui.error_words import TRANSLATED, said
from tests.conftest import NOW
from tests.translations.messages import placeholders
from tests.ui.language_stage import speaking

PACKAGE = Path(errors.__file__).parent
ELSEWHERE = ("ui", "cli", "clock.py", "keychain.py", "sync/feeds.py", "sync/runs.py", "sync/pages.py")
"""Said in the terminal alone: by its commands, of a call or of sources that only it adds."""
OF_THE_TERMINAL = (
    "no-setting",
    "bad-setting",
    "source-exists",
    "no-source",
    "served",
    "no-keyring",
    "not-changed",
    "no-calendar",
)
VALUE = "7,007"
"""Stands for any: what is counted has to be a number."""


def sentences() -> Iterator[tuple[str, str]]:
    """Where an error is made, and its sentence with a sign for each value."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if not name.startswith(ELSEWHERE):
            module = ast.parse(path.read_text(encoding="utf-8"))
            for function in ast.walk(module):
                if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                    for node in ast.walk(function):
                        for text in _made(node, function):
                            yield f"{name}:{node.lineno}", text  # type: ignore[attr-defined]


def _made(node: ast.AST, function: ast.AST) -> list[str]:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return []
    if not (node.func.id.endswith("Error") or node.func.id in {"Passing", "Refused"}) or len(node.args) < 2:
        return []
    code = node.args[0]
    if isinstance(code, ast.Constant) and code.value in OF_THE_TERMINAL:
        return []
    return list(_texts(node.args[1], function))


def _texts(node: ast.expr, function: ast.AST) -> Iterator[str]:
    match node:
        case ast.Constant():
            yield str(node.value)
        case ast.JoinedStr():
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else VALUE for part in node.values)
        case ast.IfExp():
            yield from _texts(node.body, function)
            yield from _texts(node.orelse, function)
        case ast.Call() if ast.unparse(node.func) == "unwritten":
            for what in _texts(node.args[0], function):
                for advice in _texts(node.args[2], function):
                    yield f"{what} ({VALUE}): {advice}."
        case ast.Call() if ast.unparse(node) == "scrubbed(str(error))":
            pass  # that of another error, which is found where it is made
        case ast.Name():
            for assigned in ast.walk(function):
                if isinstance(assigned, ast.Assign) and ast.unparse(assigned.targets[0]) == node.id:
                    yield from _texts(assigned.value, function)
        case _:
            raise AssertionError(ast.unparse(node))


def test_every_sentence_of_an_error_can_be_said_in_another_language() -> None:
    found = list(sentences())
    assert len(found) > 40
    known = [pattern for pattern, _ in error_words._patterns()]
    unknown = [
        (where, text)
        for where, text in found
        if text.replace(VALUE, "").strip()  # it may be of other sentences alone
        and not any(pattern.fullmatch(form) for pattern in known for form in _forms(text))
    ]
    assert unknown == []


def test_whatever_is_refused_as_no_article_can_be_said_in_another_language() -> None:
    known = [pattern for pattern, _ in error_words._patterns()]
    bodies = [b"", b"<html></html>", b"x" * 9_000_000, b"word " * 100_000, bytes(9), b"0000ftyp"]
    bodies += [mark + bytes(40) for mark, _ in _KINDS]
    bodies.append(b"<rss version='2.0'><channel><title>News</title></channel></rss>")
    said_of: set[str] = set()
    for body in bodies:
        with pytest.raises(PremieresError) as refused:
            article(body)
        said_of |= {str(refused.value), str(refused.value.facts.get("what", "no text"))}
    assert len(said_of) > 15
    assert [text for text in sorted(said_of) if not any(pattern.fullmatch(text) for pattern in known)] == []


def _forms(text: str) -> list[str]:
    """With all of its values, and without one that may be empty."""
    parts = text.split(VALUE)
    return [text, *(VALUE.join(parts[:n]) + VALUE.join(parts[n:]) for n in range(1, len(parts)))]


def test_no_sentence_is_there_that_nobody_says() -> None:
    """But for those that are made of several, or that are the problem of a file."""
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted(PACKAGE.rglob("*.py"))
        if not path.relative_to(PACKAGE).as_posix().startswith(("ui", "cli"))
    )
    code = code.replace("\\\n", "").replace('"\n', "").replace('f"', "").replace("    ", "")
    texts = TRANSLATED["errors"]
    whole = [text for text in texts if _pieces(text) and not text.startswith("{error}")]
    assert [text for text in whole if not any(piece in code for piece in _pieces(text))] == []


def _pieces(text: str) -> list[str]:
    """What stands between the values."""
    for name in placeholders(text):
        text = text.replace(name, "\0")
    return [part for part in re.split("\0|; ", text) if part.strip(" .:;()")]


def test_whatever_a_source_was_asked_for_can_be_said_in_another_language() -> None:
    known = [pattern for pattern, _ in error_words._patterns()]
    asked = {str(refusal.facts["what"]) for refusal in _refusals()}
    assert {"a guest cast", "its full schedule", "the credits of Ada Quill"} <= asked
    assert [what for what in sorted(asked) if not any(pattern.fullmatch(what) for pattern in known)] == []


def _refusals() -> Iterator[PremieresError]:
    """Of each reader of TVmaze's answers, of a web page in place of data."""
    pages = schedule_pages("https://a.example", NOW, ["GB"], NOW.date())
    readers: list[Callable[[bytes], object]] = [lambda body, page=page: page.read(body, {}) for page in pages]
    for name, read in vars(parse).items():
        if name.startswith("read_"):
            needed = [one for one in signature(read).parameters.values() if one.default is one.empty][1:]
            readers.append(partial(read, **{one.name: "Ada Quill" for one in needed}))
    for read in readers:
        with pytest.raises(PremieresError) as refused:
            read(b"<html>")
        yield refused.value


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    with speaking(qapp, "de", "de_DE"):
        yield


def test_an_error_is_said_with_its_values(german: None) -> None:
    assert said(failures.offline("api.tvmaze.com")) == (
        "api.tvmaze.com ist nicht erreichbar; Netzverbindung prüfen, dann erneut versuchen."
    )
    assert said(failures.status("a.example", 429, 120)) == (
        "a.example nimmt gerade keine Anfragen mehr an (429); in 2 min erneut versuchen."
    )
    assert said(failures.not_trusted("a.example")).startswith("a.example konnte nicht beweisen, a.example zu sein")


def test_what_is_said_inside_of_it_is_said_in_the_same_language(german: None) -> None:
    assert said(damaged(Path("/x/library.db"), None)) == (
        "Die Bibliothek /x/library.db ist beschädigt: Es gibt keine Sicherung; nach dem Umbenennen der Datei entsteht "
        "eine neue."
    )
    assert said(gone(Path("/x/library.db"), Path("/x/backups/a.db"))) == (
        "Die Bibliothek /x/library.db ist nicht mehr da: `premieres restore /x/backups/a.db` spielt die neueste "
        "Sicherung ein; für einen neuen Anfang den Ordner /x/backups umbenennen."
    )
    full = OSError(28, "No space left on device")
    text = errors.unwritten("The settings could not be written to /x", full, "make the folder writable and try again")
    assert (
        said(text)
        == "Die Einstellungen konnten nicht nach /x geschrieben werden, denn der Datenträger ist voll: Platz schaffen."
    )


def test_the_problem_of_a_file_of_settings_is_said_too(german: None, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("theme = 'pink'")
    problem = settings.load(path).problem
    assert problem is not None
    assert said(problem) == f"{path} enthält keinen brauchbaren Wert für theme; es gilt der übliche."
    path.write_text("theme = ")
    problem = settings.load(path).problem
    assert problem is not None
    assert said(problem).startswith(f"{path} war beschädigt und heißt jetzt settings.damaged.toml")


def test_what_is_not_known_is_said_as_it_is(german: None) -> None:
    assert (
        said(PremieresError("new", "Something new happened; do something.")) == "Something new happened; do something."
    )


def test_english_stays_as_it_is(qapp: QApplication) -> None:
    error = failures.offline("a.example")
    assert said(error) == str(error)


def test_the_advice_stands_apart_from_what_happened_in_every_language(german: None) -> None:
    """A banner leaves it out where a button does it."""
    for text in TRANSLATED["errors"]:
        assert said(text).count("; ") == text.count("; "), text


_NO_ID = msgspec.ValidationError("Object missing required field `id`")
_ODD = msgspec.ValidationError("Expected `int`, got `str` - at `$.weight`")


@pytest.mark.parametrize(
    ("error", "what", "wanted"),
    [
        (ValueError("one of its dates is none"), "episode", "1 Folge übersprungen: ein Datum ist ungültig"),
        (_NO_ID, "cast member", "1 Zeile der Besetzung übersprungen: id fehlt"),
        (_ODD, "show", "1 Serie übersprungen: weight müsste int sein, ist aber str"),
        (RecursionError(), "block", "1 Block übersprungen: zu tief verschachtelt"),
    ],
)
def test_why_a_row_was_skipped_is_said(german: None, error: Exception, what: str, wanted: str) -> None:
    skipped = Skipped()
    skipped.add(what, error)
    assert [said(reason) for reason in skipped.why()] == [wanted]


def test_rows_that_were_skipped_are_counted(german: None) -> None:
    skipped = Skipped()
    for year in range(7):
        for _ in range(1_200):
            skipped.add("episode", ValueError(f"{year} is no year of television"))
    assert said(skipped.why()[0]) == "1.200 Folgen übersprungen: ein Jahr 0 gibt es im Fernsehen nicht"
    assert said(skipped.why()[-1]) == "2.400 Zeilen aus anderen Gründen übersprungen"


@pytest.mark.parametrize("title", ["#1 show", "24/7 season", "!! guests"])
def test_a_title_that_looks_like_a_count_stays_as_it_is(german: None, title: str) -> None:
    assert said(title) == title


def test_a_feed_that_is_not_believed_is_said_so(german: None) -> None:
    reason = "1,100 of 1,200 dates to come are no longer listed: taken for a fault, nothing is withdrawn"
    assert said(reason) == (
        "1.100 von 1.200 künftigen Terminen fehlen: Das gilt als Fehler der Quelle, darum bleiben sie stehen"
    )


def test_a_show_that_is_gone_is_said_so(german: None) -> None:
    tally = Tally("tvmaze")
    tally.lost("TVmaze", "Star City")
    (reason,) = tally.report().gone
    assert said(reason) == "TVmaze hat keine Seite von Star City mehr; was bekannt ist, bleibt"


def test_a_title_is_no_count(german: None) -> None:
    assert said("There is a filter called Late show: choose another name.").count("Late show") == 1
