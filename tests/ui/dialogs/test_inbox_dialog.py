"""The list of the inbox holds with any title, in any font, and says all to those who listen; the review has room."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.articles.content import article
from desktop_app.articles.reader import read
from desktop_app.domain.inbox import Waiting
from desktop_app.ui.dialogs.inbox_dialog import InboxDialog
from desktop_app.ui.dialogs.inbox_page import Line
from desktop_app.ui.dialogs.review_page import ReadArticle
from desktop_app.ui.theme import Theme
from desktop_app.ui.worker import Job
from tests.conftest import NOW

from .conftest import clipped

TODAY = date(2026, 5, 14)
TEXT = """4 May 2026

What to watch

Hollow Kings comes to HBO on Sunday, June 14 at 9 p.m. ET. The usurpers are back for season three.

Small Hours begins on Tuesday 23 June at 10pm on Channel 4. Night-shift nurses run a theatre.
"""
WHOLE = article(TEXT.encode())
READINGS = tuple(read(WHOLE))
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft <b>bold</b> & co"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager


def line(
    number: int, *titles: str, publication: str = "The Ledger", published: date | None = date(2025, 12, 4)
) -> Line:
    readings = tuple(replace(READINGS[0], title=title) for title in titles)
    return Line(Waiting(number, "ledger", "{}", NOW), publication, published, readings)


def opened(theme: Theme, *lines: Line) -> InboxDialog:
    dialog = InboxDialog(theme, lambda *_: Job(lambda: None), lambda _: (), "Europe/Berlin", TODAY)
    dialog.open()
    dialog.show_all(lines, whole=True)
    QApplication.processEvents()
    return dialog


def review(dialog: InboxDialog) -> None:
    """The first one, read by nobody."""
    dialog.list.give()
    dialog._on_read(ReadArticle(WHOLE, READINGS, tuple(() for _ in READINGS)))
    QApplication.processEvents()


def said(dialog: InboxDialog, row: int, role: Qt.ItemDataRole = Qt.ItemDataRole.AccessibleTextRole) -> str:
    return str(dialog.list.model.data(dialog.list.model.index(row, 0), role))


def test_its_model_is_one(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme, line(2, "Low Tide"), line(5, LONG))
    model = dialog.list.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for numbers in ((1, 2, 3, 5, 6), (3, 6), (), (4,), (4,), (7, 8)):
        dialog.show_all([line(n, f"Show {n}") for n in numbers], whole=True)
        assert [one.item.id for one in model.lines] == list(numbers)
    assert dialog.list.drop(line(7).item) == line(8).item
    assert dialog.list.drop(line(9).item) == line(8).item
    assert dialog.list.drop(line(8).item) is None
    dialog.reject()


def test_each_line_says_show_kind_day_and_who_says_so(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(
        theme,
        line(1, "Low Tide"),
        line(2, "Low Tide", "Low Tide", published=None),
        line(3, "Low Tide", "High Tide", "Neap Tide", published=date(2026, 5, 4)),
        line(4),
    )
    day = "Season premiere, Sunday 14 June 2026"
    assert [said(dialog, row) for row in range(4)] == [
        f"Low Tide, {day}, The Ledger, 4 Dec 2025",
        f"Low Tide, {day}, The Ledger",
        f"Low Tide and 2 more, {day}, The Ledger, 4 May",
        "Nothing that is still to come, The Ledger, 4 Dec 2025",
    ]
    tip = said(dialog, 2, Qt.ItemDataRole.ToolTipRole)
    assert tip.count("<br>") == 3
    assert "Season premiere · Sunday 14 June 2026: Neap Tide" in tip
    dialog.reject()


def test_nothing_of_a_title_is_markup(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme, line(1, LONG, publication="<i>Ledger</i>"))
    tip = said(dialog, 0, Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; co" in tip
    assert "&lt;i&gt;Ledger&lt;/i&gt;" in tip
    dialog.reject()


@pytest.mark.parametrize("scale", ["usual", "large"])
def test_nothing_is_clipped_and_the_review_needs_no_more_room(
    qtbot: QtBot, theme: Theme, scale: str, request: pytest.FixtureRequest
) -> None:
    used = request.getfixturevalue("large") if scale == "large" else theme
    dialog = opened(used, *(line(n, f"{n} {LONG}") for n in range(1, 20)))
    assert clipped(dialog) == []
    wide = dialog.width()
    review(dialog)
    assert dialog.skip.isVisible()
    assert clipped(dialog) == []
    assert dialog.width() == wide
    dialog.another.click()
    dialog.show_all([], whole=True)
    assert dialog.list.none.isVisible()
    assert clipped(dialog) == []
    dialog.reject()


def test_the_keyboard_goes_from_the_list_to_its_buttons(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(theme, line(1, "Low Tide"))
    qtbot.waitUntil(dialog.isActiveWindow)
    found = []
    for _ in range(4):
        found.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert found == [dialog.list.view, dialog.go, dialog.dismiss, dialog.close_button]
    assert dialog.another.accessibleName() == "All that waits in the inbox"
    dialog.reject()


def test_while_nothing_is_known_nothing_is_said(qtbot: QtBot, theme: Theme) -> None:
    dialog = InboxDialog(theme, lambda *_: Job(lambda: None), lambda _: (), "Europe/Berlin", TODAY)
    dialog.open()
    assert not dialog.list.none.isVisible()
    assert not dialog.go.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.said.text() == ""
    dialog.show_all([line(1, "Low Tide")], whole=False)
    assert dialog.go.isVisible()
    dialog.settle(line(1).item)
    assert not dialog.list.none.isVisible(), "there may be more"
    dialog.show_all([], whole=True)
    assert dialog.list.none.isVisible()
    dialog.reject()
