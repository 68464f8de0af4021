"""Every text of the window that is translated, as it stands in the code; and what stands there untranslated."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLocale

from desktop_app.publish.checking.findings import Program
from desktop_app.publish.checking.rules import RULES

ROOT = Path(__file__).parents[2]
WINDOW = ROOT / "desktop_app" / "ui"


class Message(NamedTuple):
    context: str
    """The class, "words" for a function."""
    text: str
    comment: str
    plural: bool


@dataclass
class Found:
    messages: list[Message]
    faults: list[str]
    """file:line, and what is wrong there."""


@cache
def of_the_window() -> Found:
    found = Found([], [])
    for path in sorted(set(WINDOW.rglob("*.py")) - {WINDOW / "displays.py"}):  # which speaks in the terminal
        one = of_module(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
        found.messages += one.messages
        found.faults += one.faults
    return Found(list(dict.fromkeys(found.messages + countries() + findings())), found.faults)


def of_module(code: str, name: str) -> Found:
    reader = _Reader(name)
    reader.visit(ast.parse(code))
    return Found(reader.messages, reader.faults)


def countries() -> list[Message]:
    """By the names that Qt has for them."""
    table = (resources.files("tzdata.zoneinfo") / "iso3166.tab").read_text(encoding="utf-8")
    codes = [line.split("\t")[0] for line in table.splitlines() if not line.startswith("#")]
    names = [QLocale.territoryToString(QLocale.codeToTerritory(code)) for code in codes]
    return [Message("countries", name, "", False) for name in names]


def findings() -> list[Message]:
    """What the checker of calendars says, which the window and the terminal take from one table."""
    rules = [rule for each in RULES.values() for rule in each]
    tried = [rule.source.where for rule in rules if rule.program is Program.EVERY and "RFC" not in rule.source.where]
    return [Message("findings", text, "", False) for text in (*(rule.sentence for rule in rules), *tried)]


class _NotLiteral(Exception):
    pass


class _Reader(ast.NodeVisitor):
    def __init__(self, name: str) -> None:
        self._name = name
        self._classes: list[str] = []
        self._functions = 0
        self.messages: list[Message] = []
        self.faults: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for default in (*node.args.defaults, *node.args.kw_defaults, *node.decorator_list):
            if default is not None:
                self.visit(default)  # when the module is imported
        self._functions += 1
        if node.name not in ("tr", "_tr", "counted"):  # what hands its arguments on
            for part in node.body:
                self.visit(part)
        self._functions -= 1

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._functions += 1
        self.visit(node.body)
        self._functions -= 1

    def visit_Assign(self, node: ast.Assign) -> None:
        if ast.unparse(node.targets[0]) == "TRANSLATED":
            for context, texts in _lists(node.value).items():
                self.messages += [Message(context, text, "", False) for text in texts]
        else:
            self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring
            self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        """The sentence of an error has its own test."""

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if node.attr == "translate" and getattr(node.value, "id", "") == "QCoreApplication":
            self._fault(node, "QCoreApplication.translate under another name")
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        try:
            message = self._message(node)
        except _NotLiteral as fault:
            self._fault(node, f"{fault} in place of a text")
            return
        if message is None:
            if ast.unparse(node.func) == "QCoreApplication.translate":
                node.func = ast.Name("translate")
            self._look_at_arguments(node)
            return
        if not self._functions:
            self._fault(node, "said when the module is imported, before there is a language")
        self.messages.append(message)
        for argument in node.args[1:]:
            if not isinstance(argument, ast.Constant):
                self.visit(argument)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and _reads_as_words(node.value):
            self._fault(node, f"“{node.value.strip()[:60]}” is not translated")

    def _message(self, node: ast.Call) -> Message | None:
        called, where = _called(node)
        arguments = list(node.args)
        match called, where:
            case "tr", "self" | "cls":
                context = self._classes[-1] if self._classes else "words"
            case "tr" | "_tr", _:
                context = "words"  # of another object too: a catalogue finds a text in whatever context
            case "counted", _ if len(arguments) == 3:
                _literal(arguments[1])
                return Message("words", _literal(arguments[2]), "", True)
            case "translate", "QCoreApplication":
                context = _literal(arguments.pop(0))
                if context in _LISTED:
                    return None
            case _:
                return None
        text, comment = _literal(arguments[0]), ""
        if len(arguments) > 1 and isinstance(arguments[1], ast.Constant) and isinstance(arguments[1].value, str):
            comment = arguments[1].value
        return self._checked(node, Message(context, text, comment, "%n" in text))

    def _checked(self, node: ast.Call, message: Message) -> Message:
        counts = [argument for argument in node.args[1:] if not isinstance(argument, ast.Constant)]
        counts += [keyword.value for keyword in node.keywords if keyword.arg == "n"]
        if message.plural != bool(counts):
            self._fault(node, f"“{message.text}” and its number: %n in the text, or no number")
        return message

    def _look_at_arguments(self, node: ast.Call) -> None:
        called, where = _called(node)
        if (
            called in _OF_THE_TERMINAL
            or where.rpartition(".")[2] in ("log", "_log")  # and no dialog
            or "getLogger" in ast.dump(node.func)
        ):
            return
        if _READ_BY_PEOPLE.fullmatch(called) and node.args:
            self._look_at_text(node.args[0])
        if called == "Key":
            node.args.pop(0)
        self.generic_visit(node)

    def _look_at_text(self, text: ast.expr) -> None:
        """Whatever it looks like, since a person reads it."""
        pieces = text.values if isinstance(text, ast.JoinedStr) else [text]
        for piece in pieces:
            if isinstance(piece, ast.Constant) and isinstance(piece.value, str) and not _reads_as_words(piece.value):
                said = re.sub("<[^>]*>", "", piece.value)
                if re.search(r"[^\W\d_]", said) and said not in _NAMES:
                    self._fault(text, f"“{said}” is not translated")

    def _fault(self, node: ast.AST, what: str) -> None:
        self.faults.append(f"{self._name}:{getattr(node, 'lineno', 0)}: {what}")


def _called(node: ast.Call) -> tuple[str, str]:
    """ "tr" and "self" of self.tr(), "tr" and "" of tr()."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr, ast.unparse(node.func.value)
    return (node.func.id, "") if isinstance(node.func, ast.Name) else ("", "")


def _lists(node: ast.expr) -> dict[str, list[str]]:
    """Texts by context: a tuple of sentences, or names with commas between them."""
    found: dict[str, tuple[str, ...] | str] = ast.literal_eval(node)
    return {key: texts.split(", ") if isinstance(texts, str) else list(texts) for key, texts in found.items()}


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise _NotLiteral("an f-string" if isinstance(node, ast.JoinedStr) else f"“{ast.unparse(node)}”")


_LISTED = frozenset({"countries", "languages", "genres", "jobs", "errors", "findings"})
"""Contexts whose texts are no literals where they are said, but stand in a list, such as is called TRANSLATED."""
_OF_THE_TERMINAL = frozenset({"print"})
_READ_BY_PEOPLE = re.compile(
    "set(Text|ToolTip|AccessibleName|AccessibleDescription|PlaceholderText|WindowTitle|Title|StatusTip|WhatsThis"
    "|Suffix|Prefix|LabelText|InformativeText|_text|_detail|_name)|add(Menu|Item|Section|Tab)|showMessage"
    "|Q(Label|PushButton|CheckBox|RadioButton|GroupBox|Action)|News|perform"
)
"""What takes a text that a person reads, as its first argument."""
_NAMES = frozenset(
    ("Premieres", "TVmaze", "Inter", "CC BY-SA 4.0", "Premiere", "Left", "Right", "Up", "Down", "Day", "Etc", "My")
) | {
    ", Python",
    "h:mm Ap",
    "created by",
    "based on",
}
"""Names and formats, which are the same in every language, and words in which a source says something."""
_KEYS = re.compile(r"((Ctrl|Shift|Alt|Meta)\+)+\S*")
_STYLE = re.compile(r"[{};]|\bpx\b|<a href")


def _reads_as_words(text: str) -> bool:
    """Whether it looks like something for a person: a capital before small letters, or several words."""
    if text.strip() in _NAMES or _KEYS.fullmatch(text) or _STYLE.search(text):
        return False
    return bool(re.search(r"^[A-Z][a-z]|[A-Za-z]{2} [A-Za-z(]|[a-z]{2}[ ,:] |[a-z]{2} $", text))


def placeholders(text: str) -> list[str]:
    """ "{show}", "%n", in alphabetical order."""
    return sorted(found.replace("%Ln", "%n") for found in re.findall(r"\{\w*\}|%L?n", text))
