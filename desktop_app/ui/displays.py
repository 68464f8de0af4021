"""Whether there is a display for the window: Qt aborts where it can't reach one, so it is tried before."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from desktop_app.errors import PremieresError

ANSWER_SECONDS = 2.0
"""A display on another machine may be this slow; one on this machine answers in microseconds."""
_X_PORT = 6000
_X_SOCKET = "/tmp/.X11-unix/X"


def check_display(env: Mapping[str, str], platform: str = sys.platform) -> None:
    """PremieresError where no display is set, or none that is set answers."""
    if not platform.startswith("linux"):
        return
    silent: list[str] = []
    for kind, name in _wanted(env):
        if kind == "x11" and _x11_answers(name):
            return
        if kind == "wayland" and _wayland_answers(name, env):
            return
        if kind == "none":
            return
        silent.append(name)
    match [name for name in silent if name]:
        case []:
            said = "There is no display for the window"
        case [name]:
            said = f"The display {name} does not answer"
        case names:
            said = f"The displays {' and '.join(names)} do not answer"
    raise PremieresError(
        "no-display",
        f"{said}; without one these work: premieres sync, list, show, follow, unfollow,"
        " export, feeds, serve, caldav, import, read, inbox, sources, backup, restore, doctor, settings and"
        " screenshot.",
    )


def _wanted(env: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What Qt would try: ("x11" | "wayland" | "none", the display); "none" needs none, or is not ours to judge."""
    x11, wayland = env.get("DISPLAY", ""), env.get("WAYLAND_DISPLAY", "")
    connected = bool(env.get("WAYLAND_SOCKET"))  # whoever started us has opened it already
    asked = [part.partition(":")[0].strip() for part in env.get("QT_QPA_PLATFORM", "").split(";")]
    asked = [part for part in asked if part]
    for part in asked:
        if part == "xcb":
            yield "x11", x11
        elif part.startswith("wayland"):
            yield ("none", "") if connected else ("wayland", wayland or "wayland-0")
        else:
            yield "none", ""
    if asked:
        return
    if connected:
        yield "none", ""
    if wayland:
        yield "wayland", wayland
    if x11:
        yield "x11", x11


def _x11_answers(display: str) -> bool:
    """`display` is [HOST]:NUMBER[.SCREEN], or the path of a socket."""
    if display.startswith("/") and _unix_answers(display):
        return True
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdecimal():
        return False
    host = host.rpartition("/")[2].strip("[]")  # "tcp/somewhere"
    if host in ("", "unix"):
        path = f"{_X_SOCKET}{number}"
        return _unix_answers(f"\0{path}") or _unix_answers(path) or _port_answers("localhost", number)
    return _port_answers(host, number)


def _wayland_answers(display: str, env: Mapping[str, str]) -> bool:
    folder = env.get("XDG_RUNTIME_DIR", "")
    if not folder and not display.startswith("/"):
        return False
    return _unix_answers(str(Path(folder, display)))


def _unix_answers(path: str) -> bool:
    import socket  # where a platform needs no display, the first paint does not wait for it

    with suppress(OSError, ValueError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as tried:
        tried.settimeout(ANSWER_SECONDS)
        tried.connect(os.fsencode(path))
        return True
    return False


def _port_answers(host: str, number: str) -> bool:
    import socket

    with (
        suppress(OSError, OverflowError, ValueError),
        socket.create_connection((host, _X_PORT + int(number)), ANSWER_SECONDS),
    ):
        return True
    return False
