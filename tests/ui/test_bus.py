"""News from any thread, merged and on the window's thread."""

import threading
from datetime import date

from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Changes
from desktop_app.ui.bus import Bus


class Listener(QObject):
    def __init__(self, bus: Bus) -> None:
        super().__init__()
        self.heard: list[tuple[Changes, int]] = []
        bus.changed.connect(self.on_changed)

    @Slot(object)
    def on_changed(self, changes: Changes) -> None:
        self.heard.append((changes, threading.get_ident()))


def test_a_burst_from_another_thread_is_one_change_on_this_one(qtbot: QtBot) -> None:
    bus = Bus()
    listener = Listener(bus)

    def burst() -> None:
        for day in range(1, 29):
            bus.post(Changes(frozenset({"entries"}), date(2026, 5, day), date(2026, 5, day), frozenset({day})))
        bus.post(Changes(frozenset({"follows"}), date(2026, 5, 3), date(2026, 5, 3)))

    thread = threading.Thread(target=burst)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(listener.heard))
    qtbot.wait(150)
    ((changes, where),) = listener.heard
    assert where == threading.get_ident()
    assert changes.kinds == {"entries", "follows"}
    assert (changes.first, changes.last) == (date(2026, 5, 1), date(2026, 5, 28))
    assert len(changes.show_ids) == 28


def test_a_later_change_is_told_too(qtbot: QtBot) -> None:
    bus = Bus()
    listener = Listener(bus)
    bus.post(Changes(frozenset({"entries"})))
    qtbot.waitUntil(lambda: len(listener.heard) == 1)
    bus.post(Changes(frozenset({"shows"})))
    qtbot.waitUntil(lambda: len(listener.heard) == 2)
    assert listener.heard[1][0].kinds == {"shows"}


def test_what_touches_nothing_is_no_news(qtbot: QtBot) -> None:
    bus = Bus()
    listener = Listener(bus)
    bus.post(Changes())
    qtbot.wait(200)
    assert listener.heard == []
