"""Grid and right pane: beside each other where the window is wide, the pane over the grid where it is not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.values import Entry
from desktop_app.ui import words
from desktop_app.ui.models.view_state import AGENDA, MONTH, WEEK, YEAR, ViewState
from desktop_app.ui.theme import Theme

from .announcing import announce
from .overlay import Overlay
from .pages import Maker, Pages

if TYPE_CHECKING:
    from .right_pane import RightPane  # dear to load, and not needed for the first paint

DOCKED_FROM = {MONTH: 1240, WEEK: 1240, AGENDA: 1000, YEAR: 1352}
"""Widths of the window from which the pane has a place of its own: beside a year six months still stand in a row."""
BESIDE_FROM = 1800
"""From which list and detail have a place each."""
NARROWEST, WIDEST, USUAL, LIST = 320, 560, 384, 360
"""Of the pane, whatever is in it: the grid stays as it is where a list gives way to a detail."""
STEP = 16
"""By which a key moves the pane's edge."""
AGENDA_SHARE, AGENDA_LEAST, AGENDA_MOST = 0.38, 400, 560
"""Of the window, for the list of the agenda view; the detail has the rest."""


class Frame(QWidget):
    """`shown` is the person's wish for a pane beside the grid (F9); `width_chosen` theirs for its width, 0 = ours."""

    pane_shown = Signal(bool)
    """The pane has come into sight, beside the grid or over it, or has gone."""
    dismissed = Signal()
    """A floating pane was closed."""
    arranged = Signal()
    """`free` may be another."""
    detail_wanted = Signal()
    """F9 beside an agenda: the pane is to come, and there is nothing that it could show yet."""

    def __init__(self, state: ViewState, theme: Theme, makers: Mapping[str, Maker], parent: QWidget) -> None:
        """`makers` of the views."""
        super().__init__(parent)
        self._state, self._theme = state, theme
        self.page = page = Pages(state, makers, self)
        self.pane: RightPane | None = None
        self.shown = True
        self.width_chosen = 0
        self._waits = True  # an agenda is soon to have an entry selected: the pane has its place already
        self._wanted = False  # something is to be seen in a pane that floats
        self._anchor: Entry | None = None
        self._told = False
        self._unsettled = False  # where a floating pane leaves its entry in sight is not known before the view rests
        self.overlay = Overlay(theme, self)
        self.overlay.closed.connect(self.close_pane)
        self.grip = Grip(self)
        theme.changed.connect(self.arrange)
        state.view_changed.connect(self._on_view)
        page.came_to_rest.connect(self._on_rest)

    def set_pane(self, pane: RightPane) -> None:
        """Into the room that was kept for it."""
        self.pane = pane
        self.overlay.set_content(pane)
        self.arrange()

    @property
    def has_room(self) -> bool:
        """Whether a pane may stand beside the view, once it has something to show."""
        return self.shown and self._fits()

    @property
    def pane_in_sight(self) -> bool:
        return self.docked or self._wanted

    @property
    def docked(self) -> bool:
        """Whether the pane has its place beside the view. Beside an agenda no other list stands."""
        return self.has_room and (self._state.view != AGENDA or self._waits or self._detail())

    @property
    def floating(self) -> bool:
        """Whether the pane is in sight over the grid."""
        return self._wanted and not self.docked

    @property
    def free(self) -> QRect:
        """What of the view no pane lies over."""
        page, pane = self.page.geometry(), self.overlay.reach if self.floating else 0
        return page.adjusted(pane, 0, 0, 0) if self.overlay.on_left else page.adjusted(0, 0, -pane, 0)

    def present(self, anchor: Entry | None = None) -> None:
        """The pane has something to show; floating, it leaves the anchor in sight."""
        self._wanted, self._anchor = True, anchor
        self.arrange()

    def stop_waiting(self) -> None:
        """What was to be shown first is shown, or there is nothing."""
        if self._waits:
            self._waits = False
            self.arrange()

    def close_pane(self) -> None:
        """✕ or Esc: a floating pane goes, a docked list is put away, a docked detail gives way to the list."""
        if not self.docked:
            self._wanted = False
            self.arrange()
            self.dismissed.emit()
        elif self.pane is not None and self._detail():
            self.pane.show_agenda()
            self.arrange()
            self.dismissed.emit()
        else:
            self.toggle_pane()

    def toggle_pane(self) -> None:
        """F9: a pane in sight goes; else it comes back, beside the grid where there is room."""
        if self._state.view == AGENDA and not self._detail():
            self.shown = True
            self.detail_wanted.emit()
            self.pane_shown.emit(self.pane_in_sight)
        elif self._fits() and (self.shown or not self._wanted):
            self.shown = not self.shown
            self._wanted = False
            self.arrange()
            if not self.shown:
                self.dismissed.emit()
        elif self.overlay.isHidden() and self.pane is not None:
            self.present(self._anchor if self._detail() else None)
            self.pane.focus_first()
        else:
            self.close_pane()

    def _on_view(self) -> None:
        self._unsettled = not self.page.current.settled
        if not self.docked and self.pane is not None and self.pane.current == "agenda":
            self._wanted = False  # the list that stood beside one view does not come to lie over the next
        in_list = self._keyboard_in_pane() and not self._detail()
        self.arrange()
        self.page.turn()
        if in_list and self._state.view == AGENDA:
            self.page.setFocus()  # which is that list, and more

    def _on_rest(self) -> None:
        if self._unsettled:
            self._unsettled = False
            self.arrange()

    def arrange(self) -> None:
        """Gives each part its place."""
        self._place()
        self.arranged.emit()
        if self.pane_in_sight != self._told:
            self._told = self.pane_in_sight
            self.pane_shown.emit(self._told)

    def _place(self) -> None:
        whole = self.rect()
        alone = self._state.view == AGENDA
        beside = self.docked and self._wide() >= BESIDE_FROM and not alone
        narrower = self.docked and not (alone or beside)
        if not narrower:
            self._stand(beside=beside, alone=alone)
        if self.docked:
            width = min(self._docked_width(beside), whole.width() - self._theme.px(360))
            grid, side = self._halves(whole, width)
            self.page.setGeometry(grid)
            self.overlay.dock(side)
            if narrower:  # the way back comes into a header that is narrow by then: what is below is placed once
                self._stand(beside=beside, alone=alone)
            self.overlay.show()
            edge = side.right() + 1 if self._rtl() else side.left()
            self.grip.setGeometry(edge - self._theme.px(4), 0, self._theme.px(8), whole.height())
            self.grip.setVisible(not beside and self._state.view != AGENDA)
            self.grip.raise_()
            return
        self.grip.hide()
        self.page.setGeometry(whole)
        if self._wanted:
            width = self._theme.px(self.width_chosen or USUAL)
            self.overlay.float_over(whole, width, self._on_left())
        else:
            self.overlay.hide()
            self.overlay.floating = False

    def _stand(self, *, beside: bool, alone: bool) -> None:
        if self.pane is not None:
            self.pane.stand(beside=beside, alone=alone)
            self.pane.floats = self.floating

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.floating:
            self.close_pane()
        elif event.key() == Qt.Key.Key_Escape and self._keyboard_in_pane():
            self.page.setFocus()  # a list beside the view stays, and the person goes back to the view
        else:
            super().keyPressEvent(event)

    def _keyboard_in_pane(self) -> bool:
        focus = self.window().focusWidget()
        return self.pane is not None and focus is not None and self.pane.isAncestorOf(focus)

    def drag_edge(self, x: int) -> None:
        """The pane's edge is pulled to there."""
        self._choose_width((x if self._rtl() else self.width() - x) / self._theme.u)

    def move_edge(self, way: int) -> None:
        """A step to the left (-1) or to the right (1), of a pane beside the grid or over it."""
        if self.pane is None or not (self.floating or self.grip.isVisible()):
            return
        on_left = self.overlay.on_left if self.floating else self._rtl()
        now = self.width_chosen or USUAL
        self._choose_width(now + STEP * (way if on_left else -way))
        announce(self.pane, self.tr("Width of the pane: {width}").format(width=words.number(self.width_chosen)))

    def _choose_width(self, width: float) -> None:
        """In px of the design."""
        self.width_chosen = round(min(max(width, NARROWEST), WIDEST))
        self.arrange()

    def reset_width(self) -> None:
        self.width_chosen = 0
        self.arrange()

    def _detail(self) -> bool:
        """Or a person in its place."""
        return self.pane is not None and self.pane.current in ("detail", "person")

    def _wide(self) -> float:
        return self.width() / self._theme.u

    def _fits(self) -> bool:
        return self._wide() >= DOCKED_FROM[self._state.view]

    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _docked_width(self, beside: bool) -> int:
        if self._state.view == AGENDA:
            wanted = min(max(round(self._wide() * AGENDA_SHARE), AGENDA_LEAST), AGENDA_MOST)
            return self.width() - self._theme.px(wanted)
        if beside:
            return self._theme.px(LIST + USUAL if self._detail() else LIST)
        return self._theme.px(self.width_chosen or USUAL)

    def _halves(self, whole: QRect, width: int) -> tuple[QRect, QRect]:
        rest = whole.width() - width
        if self._rtl():
            return whole.adjusted(width, 0, 0, 0), QRect(0, 0, width, whole.height())
        return whole.adjusted(0, 0, -width, 0), QRect(rest, 0, width, whole.height())

    def _on_left(self) -> bool:
        """Away from the day that the pane is about, so that it stays in sight."""
        box = self.page.entry_box(self._anchor) if self._anchor else None
        box = box or self.page.day_box()
        if box is None:
            return self._rtl()
        middle = self.page.mapTo(self, QPoint(box.center().x(), 0)).x()
        return middle > self.width() / 2


class Grip(QWidget):
    """The pane's edge, to be pulled; a double click gives it its usual place."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._frame.drag_edge(self.mapTo(self._frame, event.position().toPoint()).x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._frame.reset_width()
