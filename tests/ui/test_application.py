"""The window as a process: first paint, second start, no display, a quick end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.__main__ import main
from desktop_app.app import build
from desktop_app.ui.application import Session
from desktop_app.ui.dialogs.crash import CrashDialog
from desktop_app.ui.single import Single
from tests import servers
from tests.conftest import NOW

HEAVY = (
    "sqlalchemy", "alembic", "httpx2", "icalendar", "keyring", "msgspec", "click", "rich", "uvicorn",
    "PySide6.QtNetwork",
)  # fmt: skip
LATER = ("workings", "dialogs", "views.right_pane", "views.detail_pane", "views.filter_panel", "views.search_hits")
"""Of desktop_app.ui: what is made after the first paint, or when a person asks for it."""
MOST_MODULES = 90
"""Of ours, for the first paint: each takes a third of a millisecond to load."""
DEAR_NAMES = {"QGradient.Preset", "QEasingCurve.Type", "QFontDatabase.WritingSystem", "QLibraryInfo.LibraryPath"}
"""Enums of Qt with many names, all of which PySide makes when the class is first used."""

FIRST_PAINT = """
import builtins, enum, json, sys
plain = builtins.__import__
from pathlib import Path
from desktop_app.app import build
from desktop_app.ui.application import Session, make_application
application = make_application()
session = Session(build(Path(sys.argv[1])), application)
def told():
    model = session.window.shell.month_model
    shown = [entry.show for n in range(35) for entry in model.day_at(n // 7, n % 7).entries]
    made = [str(kind.__qualname__) for kind in enum.Enum.__subclasses__()]
    for family in (enum.IntEnum, enum.Flag, enum.IntFlag):
        made += [str(kind.__qualname__) for kind in family.__subclasses__()]
    plainly = builtins.__import__ is plain
    print(json.dumps({"loaded": sorted(sys.modules), "shown": shown, "enums": made, "plainly": plainly}))
    application.quit()
session.window.painted.connect(told)
# What comes after the paint is not asked here:
session.worker.start = session.window.furnish = session.window.open_library = lambda: None
session.window.show()
application.exec()
session.close()
"""

NAMED = """
from desktop_app.ui.application import make_application
application = make_application()
application.setApplicationName("Another")
print(application.applicationDisplayName())  # which is the name as long as none was set
"""

LISTENED_TO = """
import os, sys
from pathlib import Path
from PySide6.QtGui import QAccessible
from desktop_app.app import build
from desktop_app.ui.application import Session, make_application

application = make_application(["premieres"])
QAccessible.setActive(True)
session = Session(build(Path(sys.argv[1]), os.environ), application)
page = session.window.shell.page

def names():
    return [type(QAccessible.queryAccessibleInterface(view)).__name__ for view in (page.grid, page.lane)]

def look():
    print(*names())
    application.quit()

assert names() == ["QAccessibleWidget"] * 2
session.window.painted.connect(lambda: session.window.library.opened.connect(look))
session.window.show()
application.exec()
assert session.close()
"""

LOADED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop_app.app import build
from desktop_app.ui.application import Session, make_application

application = make_application(["premieres"])
session = Session(build(Path(sys.argv[1]), os.environ), application)
pages = ["desktop_app.ui.views." + name for name in ("week_page", "agenda_page", "year_page")]

def look():
    if all(name in sys.modules for name in pages):
        application.quit()

look_again = QTimer(interval=50)
look_again.timeout.connect(look)
session.window.painted.connect(lambda: print([name for name in pages if name in sys.modules]))
session.window.painted.connect(look_again.start)
session.window.show()
application.exec()
session.close()
"""


def environment(url: str = "http://127.0.0.1:9") -> dict[str, str]:
    return dict(os.environ) | {
        "PREMIERES_NOW": NOW.isoformat(),
        "PREMIERES_TVMAZE_URL": url,
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }


def start(data: Path, url: str = "http://127.0.0.1:9") -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "desktop_app", "--data-dir", str(data)]
    return subprocess.Popen(command, env=environment(url), stderr=subprocess.PIPE, text=True)


def wait_for(path: Path, process: subprocess.Popen[str]) -> None:
    until = time.monotonic() + 20
    while not path.exists():
        if process.poll() is not None or time.monotonic() > until:
            process.kill()
            pytest.fail(f"no {path.name}; it said: {process.communicate()[1]}")
        time.sleep(0.05)


def test_the_first_paint_shows_the_month_and_loads_nothing_heavy(tmp_path: Path) -> None:
    app = build(tmp_path, {"PREMIERES_NOW": NOW.isoformat()})
    app.open()
    app.close()
    run = [sys.executable, "-c", FIRST_PAINT, str(tmp_path)]
    done = subprocess.run(run, env=environment() | {"LANG": "en_GB.UTF-8"}, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert "Star City" in told["shown"]
    assert [name for name in HEAVY if name in told["loaded"]] == []
    ours = [name for name in told["loaded"] if name.startswith("desktop_app")]
    assert [name for name in ours if name.removeprefix("desktop_app.ui.").startswith(LATER)] == []
    assert len(ours) <= MOST_MODULES
    assert "QPainter.CompositionMode" in told["enums"], "this is how they are called"
    assert DEAR_NAMES & set(told["enums"]) == set()
    assert told["plainly"], "PySide6 reads the source of every module that is imported"


def test_who_listens_from_the_first_on_is_told_of_entries_too(tmp_path: Path) -> None:
    run = [sys.executable, "-c", LISTENED_TO, str(tmp_path)]
    done = subprocess.run(run, env=environment(), capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "GridAccess LaneAccess\n"), done.stderr


def test_what_the_other_views_are_made_of_is_loaded_after_the_first_paint(tmp_path: Path) -> None:
    run = [sys.executable, "-c", LOADED, str(tmp_path)]
    done = subprocess.run(run, env=environment(), capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr


def test_qt_adds_nothing_of_its_own_to_the_titles_of_dialogs() -> None:
    """Where a display name was set it does, with another dash than ours."""
    done = subprocess.run([sys.executable, "-c", NAMED], env=environment(), capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "Another\n"), done.stderr


def test_without_a_display_the_exit_status_is_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main(["--data-dir", str(tmp_path / "x")]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_in_order(tmp_path: Path, number: int) -> None:
    process = start(tmp_path)
    wait_for(tmp_path / "library.db", process)
    process.send_signal(number)
    _, said = process.communicate(timeout=20)
    assert (process.returncode, said) == (0, "")
    assert (tmp_path / "window.ini").exists()
    assert not (tmp_path / "window.lock").exists()


def test_a_second_start_raises_the_first_window_and_ends_with_0(tmp_path: Path) -> None:
    first = start(tmp_path)
    try:
        wait_for(tmp_path / "library.db", first)
        second = start(tmp_path)
        assert second.wait(20) == 0
        assert first.poll() is None
        assert second.stderr is not None
        assert second.stderr.read() == ""
        second.stderr.close()
    finally:
        first.send_signal(signal.SIGINT)
        first.communicate(timeout=20)
    assert first.returncode == 0


def test_the_first_window_hears_of_the_second(qtbot: QtBot, tmp_path: Path) -> None:
    single = Single(tmp_path / "window.lock")
    assert single.first()
    single.listen()
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from desktop_app.ui.single import Single; application = QCoreApplication([]);"
        "other = Single(Path(sys.argv[1])); sys.exit(0 if not other.first() and other.raise_other() else 1)"
    )
    with qtbot.waitSignal(single.raised, timeout=20_000):
        second = subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "window.lock")], env=environment())
    assert second.wait(20) == 0
    single.close()
    again = Single(tmp_path / "window.lock")
    assert again.first()
    again.close()


def test_a_lock_of_a_window_that_was_killed_holds_nobody_off(tmp_path: Path) -> None:
    first = start(tmp_path)
    wait_for(tmp_path / "library.db", first)
    first.kill()
    first.communicate(timeout=20)
    assert (tmp_path / "window.lock").exists()
    single = Single(tmp_path / "window.lock")
    assert single.first()
    single.close()


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    with servers.raw(servers.stalls()) as stalled:
        app = build(tmp_path, {"PREMIERES_TVMAZE_URL": stalled.url, "PREMIERES_NOW": NOW.isoformat()})
        session = Session(app, qapp)
        session.window.show()
        try:
            yield session
        finally:
            session.window.close()
            session.close()
            session.window.deleteLater()


def test_quitting_takes_no_longer_than_a_second_with_a_stalled_request(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: session.window.works.syncing.active, timeout=20_000)
    qtbot.wait(300)
    begun = time.monotonic()
    session.window.close()
    assert session.close()
    assert time.monotonic() - begun < 1


def test_a_mistake_is_told_once_and_can_be_copied(session: Session, qtbot: QtBot, qapp: QApplication) -> None:
    hook = sys.excepthook
    assert hook == session._on_exception

    def dialogs() -> list[CrashDialog]:
        return [widget for widget in qapp.topLevelWidgets() if isinstance(widget, CrashDialog) and widget.isVisible()]

    for number in range(3):
        session.tell_mistake(ZeroDivisionError(f"number {number}"))
    (dialog,) = dialogs()
    dialog.copy.click()
    text = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError: number 0" in text
    assert "Premieres " in text
    dialog.close_button.click()
    qtbot.waitUntil(lambda: not dialogs())
    session.tell_mistake(ZeroDivisionError("later"))
    assert len(dialogs()) == 1
    dialogs()[0].reject()


def test_a_mistake_in_a_slot_reaches_the_dialog(
    session: Session, qtbot: QtBot, capsys: pytest.CaptureFixture[str], qapp: QApplication
) -> None:
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.waitUntil(lambda: session._telling)
    for widget in qapp.topLevelWidgets():
        if isinstance(widget, CrashDialog):
            widget.reject()
