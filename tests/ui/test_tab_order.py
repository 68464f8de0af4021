"""Tab goes through the window as one reads it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.syncing import News
from desktop_app.ui.theme import Theme

from .window_stage import Stage, page, row, show, staged, tvmaze

TITLE = "Harbour Street"


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    """With a banner, and the detail of a show with crew, whose lines are made when they are first needed."""
    of = show(7, TITLE, summary=f"<p>{'All of the harbour is talking about it. ' * 20}</p>")
    rows = [row(70, of, "2026-05-20")]
    answer = page(of, rows, ("Ada Quill", "Bo Vale"))
    crew = [{"type": job, "person": {"id": 90 + n, "name": f"Cy {n}"}} for n, job in enumerate(("Producer", "Editor"))]
    answer["_embedded"]["crew"] = crew  # type: ignore[index]
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        feed.serve("/schedule/full", rows)
        feed.serve("/shows/7", answer)
        made.open()
        made.window.go_to(made.entry(TITLE))
        made.shell.toolbar.set_waiting(3)
        made.works.show_news(News("The settings could not be written.", "warning", again=True))
        QApplication.processEvents()
        yield made


def way(stage: Stage, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """From the first button of the toolbar until it comes round again."""
    at: QWidget | None = stage.shell.toolbar.previous_button
    at.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    while at is not None and at not in found:
        found.append(at)
        stage.qtbot.keyClick(at, key)
        at = QApplication.focusWidget()
    assert at is found[0]
    return found


def part(stage: Stage, stop: QWidget) -> int:
    parts = (stage.shell.toolbar, stage.shell.filter_bar, stage.shell.news, stage.shell.pages, stage.shell.pane)
    (found,) = (place for place, whole in enumerate(parts) if whole.isAncestorOf(stop))
    return found


def corner(stage: Stage, stop: QWidget) -> QPoint:
    at = stop.mapTo(stage.window, stop.rect().topLeft())
    return at if stop.isLeftToRight() else QPoint(stage.window.width() - at.x() - stop.width(), at.y())


def follows(stage: Stage, before: QWidget, after: QWidget) -> bool:
    """Whether it is below, or in the same line further on."""
    first, second = corner(stage, before), corner(stage, after)
    if first.y() + before.height() / 2 < second.y():
        return True
    return second.x() >= first.x() + before.width() and first.y() < second.y() + after.height()


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("size", [(1440, 900), (1000, 700), (720, 520)])
def test_tab_goes_from_part_to_part_and_in_each_as_one_reads(stage: Stage, size: tuple[int, int], rtl: bool) -> None:
    if rtl:
        stage.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage.window.resize(*size)
    QApplication.processEvents()
    found = way(stage)
    parts = [part(stage, stop) for stop in found]
    assert parts == sorted(parts)
    assert set(parts) == {0, 1, 2, 3, 4}
    stage.shell.pane.detail._scroll.verticalScrollBar().setValue(0)
    for before, after in pairwise(found):
        if part(stage, before) == part(stage, after):
            said = [stop.accessibleName() or stop.objectName() for stop in (before, after)]
            assert follows(stage, before, after), said
    assert way(stage, Qt.Key.Key_Backtab) == [found[0], *reversed(found[1:])]
