"""What of the code is translated, and what would be missed."""

from __future__ import annotations

import pytest

from tests.translations.messages import Message, of_module, of_the_window


def test_everything_that_the_window_says_can_be_translated() -> None:
    assert of_the_window().faults == []


def read(code: str) -> list[Message]:
    found = of_module(code, "x.py")
    assert found.faults == []
    return found.messages


def test_what_is_handed_to_a_dialog_is_no_line_of_a_log() -> None:
    """Though its name ends so."""
    code = 'class Box(QWidget):\n    def said(self, dialog):\n        dialog.keep(self.tr("added"))'
    assert read(code) == [Message("Box", "added", "", False)]
    assert len(of_module('def said(dialog):\n    dialog.setWindowTitle("Close")', "x.py").faults) == 1


def test_each_way_of_saying_something_is_known() -> None:
    found = read(
        """
class Box(QWidget):
    def said(self, n):
        self.tr("Close")
        self.tr("Wk", "short for week")
        self.tr("%n more", "", n)
        self.tr("%n less", n=n)
def said(n):
    words.tr("Today")
    tr("%n h", n - 1)
    words.counted(len(n), "%n day", "%n days")
    QCoreApplication.translate("week", "All " "hours")
"""
    )
    assert found == [
        Message("Box", "Close", "", False),
        Message("Box", "Wk", "short for week", False),
        Message("Box", "%n more", "", True),
        Message("Box", "%n less", "", True),
        Message("words", "Today", "", False),
        Message("words", "%n h", "", True),
        Message("words", "%n days", "", True),
        Message("week", "All hours", "", False),
    ]


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"{n} more")',
        "self.tr(text)",
        'words.tr("a" if n else "b")',
        'words.counted(n, text, "%n days")',
        'words.counted(n, "%n day", text)',
        'words.tr("%n days")',
        'words.tr("days", n)',
        "said = QCoreApplication.translate",
        'label.setText("today")',
        'label.setText(f"{n} days")',
        'QLabel("today", self)',
        'button.setToolTip("Go there")',
        'self.told.emit(News("done", "tick"))',
        'text = "Nothing is known yet"',
        'title = f"Week {n}"',
    ],
)
def test_what_could_not_be_translated_is_found(line: str) -> None:
    assert len(of_module(f"class A:\n    def said(self, n, text):\n        {line}", "x.py").faults) == 1


@pytest.mark.parametrize(
    "code", ['NAME = words.tr("Today")', 'def said(name=tr("Today")): pass', 'class A:\n    x = tr("a")']
)
def test_what_is_said_before_there_is_a_language_is_found(code: str) -> None:
    assert of_module(code, "x.py").faults == [
        f"x.py:{code.count(chr(10)) + 1}: said when the module is imported, before there is a language"
    ]


@pytest.mark.parametrize(
    "line",
    [
        '"""A docstring."""',
        'raise PremieresError("code", f"No {n} there.")',
        'self.setObjectName("today")',
        '_log.warning("it failed: %s", n)',
        'QKeySequence("Ctrl+Shift+Z")',
        'label.setText("· {} –")',
        'self.setStyleSheet(f"QLabel {{ color: {n}; }}")',
        'words.tr("Only {what}").format(what=n)',
        'print("Premieres is open already.")',
    ],
)
def test_what_nobody_reads_in_the_window_is_let_through(line: str) -> None:
    assert of_module(f"class A:\n    def said(self, n):\n        {line}", "x.py").faults == []
