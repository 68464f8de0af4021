"""What every test stands on: an empty home, a fixed clock, no display, no net, a keyring that forgets."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.recorded import RECORDED

if TYPE_CHECKING:
    from desktop_app.clock import Clock

NOW = datetime(2026, 5, 14, 12, tzinfo=UTC)
"""A Thursday; the clock of the tests."""

_FIXED = {
    "TZ": "UTC",
    "LANG": "C.UTF-8",
    "QT_QPA_PLATFORM": "offscreen",
    "PYTHON_KEYRING_BACKEND": "tests.memory_keyring.MemoryKeyring",  # loaded only by a test that comes to it
}
_REMOVED = ("PREMIERES_", "LC_", "LANGUAGE", "QT_SCALE", "QT_FONT", "QT_STYLE", "QT_QPA_PLATFORMTHEME", "DBUS_SESSION")
_FOLDERS = {
    "HOME": "home",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_RUNTIME_DIR": "run",
}


def _scrub() -> None:
    for name in [name for name in os.environ if name.startswith(_REMOVED)]:
        del os.environ[name]
    os.environ.update(_FIXED)
    time.tzset()


_scrub()  # now: before anything makes a QApplication, and for fixtures that are older than a test
settings.register_profile("premieres", max_examples=40, deadline=None)
settings.load_profile("premieres")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Before any fixture of the test reads one. A single payload that is missing fails the test that wants it."""
    if item.get_closest_marker("recorded") and not RECORDED.is_dir():
        pytest.skip("the recorded payloads are not beside the project")


@pytest.fixture(scope="module", autouse=True)
def collected() -> Iterator[None]:
    """Python's garbage is collected here, on the main thread, and nowhere else: a window that a failed test left in a
    cycle would else end in a thread of some later test's server, and take the run along."""
    gc.freeze()
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def collector_rests(collected: None) -> None:
    gc.disable()


@pytest.fixture(autouse=True)
def own_world(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Folders of the test's own, apart from tmp_path, and the environment as above again when it is over."""
    base = tmp_path_factory.mktemp("world")
    for name, folder in _FOLDERS.items():
        (base / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(base / folder))
    for name in [name for name in os.environ if name.startswith(_REMOVED)]:
        monkeypatch.delenv(name)
    for name, value in _FIXED.items():
        monkeypatch.setenv(name, value)
    time.tzset()
    yield
    if "keyring" in sys.modules:
        import keyring

        from tests.memory_keyring import MemoryKeyring

        keyring.set_keyring(MemoryKeyring())


@pytest.fixture(scope="session", autouse=True)
def session_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home for what is made before a test begins: fixtures of a module, the QApplication."""
    base = tmp_path_factory.mktemp("session")
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in _FOLDERS.items():
            (base / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
            patch.setenv(name, str(base / folder))
        yield base / "home"


@pytest.fixture
def clock() -> Clock:
    """Noon UTC on Thursday 14 May 2026."""
    from desktop_app.clock import Clock

    return Clock(NOW)
