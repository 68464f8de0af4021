"""The ring around the control that has the keyboard is wholly in sight, wherever in the window it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import Theme
from desktop_app.ui.views.controls import Control, FocusRing

from .window_stage import Stage, page, row, show, staged, tvmaze

TITLE = "The Long Way Home From Harbour Street"


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    """With the detail of a show that has a summary to unfold, and a page and a licence to open."""
    of = show(7, TITLE, summary=f"<p>{'All of the harbour is talking about it. ' * 20}</p>")
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        feed.serve("/schedule/full", [row(70, of, "2026-05-20")])
        feed.serve("/shows/7", page(of, [row(70, of, "2026-05-20")], ("Ada Quill", "Bo Vale")))
        made.open()
        made.window.go_to(made.entry(TITLE))
        yield made


def seen_of(ring: FocusRing) -> QRect:
    """What is not cut off by a parent's edge, in the ring's own coordinates."""
    return ring.visibleRegion().boundingRect()


@pytest.mark.parametrize("size", [(1440, 900), (1000, 700), (720, 520)])
def test_no_ring_is_cut_off(stage: Stage, qtbot: QtBot, size: tuple[int, int]) -> None:
    stage.window.resize(*size)
    tried = [control for control in stage.window.findChildren(Control) if control.isVisibleTo(stage.window)]
    assert len(tried) > 20
    for control in tried:
        if not (control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus):
            continue
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if not control.hasFocus():
            continue
        if stage.shell.pane.detail.isAncestorOf(control):
            stage.shell.pane.detail._scroll.ensureWidgetVisible(control)
        (ring,) = stage.window.findChildren(FocusRing)
        said = control.accessibleName() or control.text()
        assert ring.rect() == seen_of(ring), f"{said}: {seen_of(ring)} of {ring.rect()}"
        control.clearFocus()
        qtbot.waitUntil(lambda: not stage.window.findChildren(FocusRing))
