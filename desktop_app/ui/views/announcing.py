"""What assistive programs are told at once. QAccessible is loaded here alone, when there is something to tell."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Says it to those who listen, in their own time."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def alert(widget: QWidget) -> None:
    """Says that a message has appeared: the widget's accessible name."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))


def tell_focus(widget: QWidget) -> None:
    """Says that the keyboard is at another part of what the widget paints: the one that it names itself."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    if not QAccessible.isActive():
        return
    whole = QAccessible.queryAccessibleInterface(widget)
    part = whole.focusChild()
    if part is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Focus))
