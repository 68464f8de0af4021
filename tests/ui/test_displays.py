"""Whether there is a display: what is set is tried, as Qt would, before Qt aborts."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.errors import PremieresError
from desktop_app.ui.displays import check_display
from desktop_app.ui.lacking import lacking
from tests import servers

SILENT = ":4242"


@contextmanager
def listening(address: str | bytes) -> Iterator[None]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(address)
        server.listen(64)
        yield


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[dict[str, str]]:
    with listening(str(tmp_path / "wayland-7")):
        yield {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-7"}


def refused(env: dict[str, str]) -> str:
    with pytest.raises(PremieresError) as caught:
        check_display(env, "linux")
    assert caught.value.code == "no-display"
    return str(caught.value)


def test_without_a_display_one_sentence_names_the_commands_that_work() -> None:
    said = refused({})
    assert said.startswith("There is no display for the window; ")
    assert "list, show, follow" in said
    check_display({}, "darwin")


def test_a_display_that_does_not_answer_is_named() -> None:
    assert refused({"DISPLAY": SILENT}).startswith("The display :4242 does not answer; ")
    assert "localhost:4242.0" in refused({"DISPLAY": "localhost:4242.0"})
    assert "nonsense" in refused({"DISPLAY": "nonsense"})
    assert "/no/such/socket" in refused({"DISPLAY": "/no/such/socket"})
    assert ":99999999999" in refused({"DISPLAY": ":99999999999"})


def test_an_x_server_is_found_at_its_socket() -> None:
    number = servers.closed_port() + 100_000  # beyond what any server here has
    with listening(f"\0/tmp/.X11-unix/X{number}".encode()):
        check_display({"DISPLAY": f":{number}"}, "linux")
        check_display({"DISPLAY": f"unix:{number}.0"}, "linux")
    refused({"DISPLAY": f":{number}"})


def test_an_x_server_is_found_at_its_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        check_display({"DISPLAY": f"127.0.0.1:{number}.0"}, "linux")
    refused({"DISPLAY": f"127.0.0.1:{number}.0"})


def test_a_compositor_is_found_in_the_runtime_folder(compositor: dict[str, str], tmp_path: Path) -> None:
    check_display(compositor, "linux")
    check_display({"WAYLAND_DISPLAY": str(tmp_path / "wayland-7")}, "linux")
    check_display(compositor | {"DISPLAY": SILENT}, "linux")
    check_display({"WAYLAND_SOCKET": "5"}, "linux")
    said = refused(compositor | {"WAYLAND_DISPLAY": "wayland-8", "DISPLAY": SILENT})
    assert said.startswith("The displays wayland-8 and :4242 do not answer")
    refused({"WAYLAND_DISPLAY": "wayland-7"})


def test_only_the_platform_that_was_asked_for_counts(compositor: dict[str, str]) -> None:
    for name in ("offscreen", "minimal", "vnc:size=800x600"):
        check_display({"QT_QPA_PLATFORM": name, "DISPLAY": SILENT}, "linux")
    both = compositor | {"DISPLAY": SILENT}
    check_display(both | {"QT_QPA_PLATFORM": "wayland"}, "linux")
    check_display(both | {"QT_QPA_PLATFORM": "xcb;wayland"}, "linux")
    assert ":4242" in refused(both | {"QT_QPA_PLATFORM": "xcb"})
    assert refused({"QT_QPA_PLATFORM": "xcb"}).startswith("There is no display")
    assert "wayland-0" in refused({"QT_QPA_PLATFORM": "wayland"})


def test_looking_for_a_display_takes_no_time(compositor: dict[str, str]) -> None:
    took = []
    for _ in range(20):
        begun = time.perf_counter()
        check_display(compositor, "linux")
        took.append(time.perf_counter() - begun)
    assert min(took) < 0.001


def test_the_program_ends_with_1_and_a_sentence_where_the_display_does_not_answer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", SILENT)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    run = [sys.executable, "-m", "desktop_app", "--data-dir", str(tmp_path / "x")]
    done = subprocess.run(run, capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("premieres: The display :4242 does not answer; ")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "x").exists()


def test_where_a_library_of_the_system_is_missing_one_sentence_names_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An empty file is found in its place."""
    for name in ("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "libxcb-icccm.so.4").touch()
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    number = servers.closed_port() + 100_000
    monkeypatch.setenv("DISPLAY", f":{number}")
    with listening(f"\0/tmp/.X11-unix/X{number}".encode()):
        run = [sys.executable, "-m", "desktop_app", "--data-dir", str(tmp_path / "x")]
        done = subprocess.run(run, capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    named = re.search(r"libraries that this system lacks: (.+); install them \(the README", done.stderr)
    assert named is not None
    assert "libxcb-icccm.so.4" in named[1].split(", ")


@pytest.mark.parametrize("platform", ["nonsense", "nonsense;xcb", "nonsense:size=1"])
def test_a_platform_that_qt_does_not_know_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("DISPLAY", SILENT)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    run = [sys.executable, "-m", "desktop_app", "--data-dir", str(tmp_path / "x")]
    done = subprocess.run(run, capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    said = "premieres: QT_QPA_PLATFORM names nonsense, which Qt does not know here: unset it, or use the terminal"
    assert done.stderr.startswith(said)


def test_what_else_qt_says_comes_out_as_ever() -> None:
    code = (
        "from desktop_app.ui import lacking\nfrom PySide6.QtCore import qWarning\n"
        "with lacking.told():\n    qWarning('one')\nqWarning('two')"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, cwd=root)
    assert (done.returncode, done.stderr) == (0, "one\ntwo\n")


def test_only_what_can_not_be_loaded_is_lacking() -> None:
    assert lacking(("libc.so.6", "libnowhere.so.9")) == ["libnowhere.so.9"]
