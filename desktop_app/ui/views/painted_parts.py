"""What an assistive program finds inside of what is painted as a whole. There is no widget for an entry: what Qt asks
of a widget is answered for parts of one."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr, isValid

from desktop_app.domain.values import Entry

Found = Any
"""A QAccessibleInterface or None; Qt takes both, PySide's stubs the first alone."""
Interface, Role, Text = QAccessible.InterfaceType, QAccessible.Role, QAccessible.Text
NOTHING = VoidPtr(0)
"""Where Qt takes a null pointer: at None PySide falls over, as at any error that is raised in what Qt calls here."""
PRESS, FOCUS = QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.setFocusAction()


class PartActions(QAccessibleActionInterface):
    """Pressing it, and the keyboard's way to it."""

    def __init__(self, press: Callable[[], None], focus: Callable[[], None]) -> None:
        super().__init__()
        self._does = {PRESS: press, FOCUS: focus}

    def actionNames(self) -> list[str]:
        return list(self._does)

    def doAction(self, actionName: str) -> None:
        if actionName in self._does:
            self._does[actionName]()

    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return []


class Whole(QAccessibleWidget):
    """A view that is painted on its `surface`. Qt holds its parts by their numbers, until they are dropped."""

    def __init__(self, view: Any, surface: QWidget, role: QAccessible.Role) -> None:
        super().__init__(view, role)
        self.view, self.surface = view, surface
        self._kept: dict[Hashable, Part] = {}

    def text(self, t: QAccessible.Text) -> str:
        return self.view.accessibleName() if t == Text.Name else super().text(t)

    def knows(self, part: Part) -> bool:
        return isValid(self.view) and part in self._kept.values()

    def keep(self, key: Hashable, make: Callable[[], Part]) -> Part:
        """The part of that key, made if there is none."""
        if key not in self._kept:
            self._kept[key] = make()
            QAccessible.registerAccessibleInterface(self._kept[key])
        return self._kept[key]

    def entry(self, above: Entries, entry: Entry) -> Part:
        return self.keep(("entry", entry.id), lambda: EntryPart(self, above, entry))

    def follow(self) -> None:
        """Other entries: a part stays what it is while its entry is there, maybe in other words."""
        for key, part in list(self._kept.items()):
            if isinstance(part, EntryPart):
                entry = next((entry for entry in part.above.entries() if entry.id == part.entry.id), None)
                if entry is None:
                    self._drop([key])
                else:
                    part.entry = entry
        for part in list(self._kept.values()):  # who hears of it may ask for more
            QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.NameChanged))
        self._tell()

    def forget(self) -> None:
        """Nothing is as it was: who asks again finds it."""
        self._drop(list(self._kept))
        self._tell()

    def end(self) -> None:
        """The view is gone, and with it maybe this: who of Qt's and ours hears of that first is not said."""
        self._drop(list(self._kept))
        if isValid(self):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self))

    def _drop(self, keys: list[Hashable]) -> None:
        """Qt deletes what it holds, and only then Python may."""
        gone = [self._kept.pop(key) for key in keys]
        for part in gone:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))

    def _tell(self) -> None:
        if isValid(self.view):  # its model may outlive it
            QAccessible.updateAccessibility(QAccessibleEvent(self.view, QAccessible.Event.ObjectReorder))


class Part(QAccessibleInterface):
    """Who inherits says what it is, where, and what can be done with it."""

    def __init__(self, whole: Whole) -> None:
        super().__init__()
        self.whole, self.view = whole, whole.view

    def isValid(self) -> bool:
        return self.whole.knows(self)

    def object(self) -> Any:
        return None

    def window(self) -> Any:
        return self.view.window().windowHandle()

    def parent(self) -> Found:
        return self.whole

    def box(self) -> QRect:
        """On the surface."""
        raise NotImplementedError

    def rect(self) -> QRect:
        box = self.box()
        return QRect(self.whole.surface.mapToGlobal(box.topLeft()), box.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        shown = self.view.isVisible()
        state.invisible = not shown
        state.offscreen = shown and not self.box().intersects(self.whole.surface.rect())
        return state

    def child(self, index: int) -> Found:
        return None

    def childCount(self) -> int:
        return 0

    def childAt(self, x: int, y: int) -> Found:
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Nobody writes here."""


class EntryPart(Part):
    """An entry, in the words of its tooltip. One that is only counted is where it is counted."""

    def __init__(self, whole: Whole, above: Any, entry: Entry) -> None:
        super().__init__(whole)
        self.above, self.entry = above, entry
        self._actions = PartActions(self._press, self._focus)

    def interface_cast(self, t: QAccessible.InterfaceType) -> Any:
        return self._actions if t == Interface.ActionInterface else NOTHING

    def parent(self) -> Found:
        return self.above

    def role(self) -> QAccessible.Role:
        return Role.ListItem

    def text(self, t: QAccessible.Text) -> str:
        return self.view.sentence(self.entry) if t == Text.Name else ""

    def box(self) -> QRect:
        return self.view.entry_box(self.entry) or self.above.box()

    def state(self) -> QAccessible.State:
        state = super().state()
        state.focusable = state.selectable = True
        state.selected = self.view.selects(self.entry)
        at = self.view.entry_at_keyboard
        state.focused = self.view.hasFocus() and at is not None and at.id == self.entry.id
        return state

    def _focus(self) -> None:
        self.above.focus()
        self.view.go_to_entry(self.entry)

    def _press(self) -> None:
        self._focus()
        self.view.open_entry(self.entry)


class Entries:
    """The children of what holds entries: one for each."""

    whole: Whole

    def entries(self) -> tuple[Entry, ...]:
        raise NotImplementedError

    def childCount(self) -> int:
        return len(self.entries())

    def child(self, index: int) -> Found:
        entries = self.entries()
        return self.whole.entry(self, entries[index]) if 0 <= index < len(entries) else None

    def childAt(self, x: int, y: int) -> Found:
        children = (self.child(place) for place in range(self.childCount()))
        return next((child for child in children if child and child.rect().contains(x, y)), None)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        at = child.entry.id if isinstance(child, EntryPart) else None
        return next((place for place, entry in enumerate(self.entries()) if entry.id == at), -1)


def bring_keyboard(view: QWidget) -> None:
    """As Tab does, so that it is seen where it is."""
    view.setFocus(Qt.FocusReason.ShortcutFocusReason)
