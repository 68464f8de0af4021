"""The program on a display and a bus of its own, met as a screen reader meets it: over AT-SPI alone."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from jeepney import DBusAddress, DBusErrorResponse, HeaderFields, MatchRule, Message, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from jeepney.wrappers import unwrap_msg

T = TypeVar("T")
SECONDS = 20
REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
FOCUSED, SELECTED, SHOWING = 12, 23, 25
"""Bits of AT-SPI's states."""
PRESS_AND_RELEASE, ON_SCREEN = 3, 0
"""Of AT-SPI's KeySynthType, where a keysym is given; and of its CoordType."""
KEYS = {"Return": 0xFF0D, "Escape": 0xFF1B, "Left": 0xFF51, "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54}
"""X11's keysyms."""


def until(asked: Callable[[], T], what: str) -> T:
    """Its answer, once that is a good one."""
    end = time.monotonic() + SECONDS
    while not (found := asked()):
        if time.monotonic() > end:
            pytest.fail(f"not within {SECONDS} s: {what}")
        time.sleep(0.05)
    return found


def call(bus: DBusConnection, to: DBusAddress, member: str, signature: str | None = None, *body: object) -> Any:
    """The first value of the answer."""
    answer = unwrap_msg(bus.send_and_get_reply(new_method_call(to, member, signature, body), timeout=SECONDS))
    return answer[0] if answer else None


@dataclass(frozen=True)
class Thing:
    """What AT-SPI calls an accessible."""

    bus: DBusConnection
    name_on_bus: str
    path: str

    def ask(self, interface: str, member: str, signature: str | None = None, *body: object) -> Any:
        to = DBusAddress(self.path, self.name_on_bus, f"org.a11y.atspi.{interface}")
        return call(self.bus, to, member, signature, *body)

    def _property(self, name: str) -> str:
        to = DBusAddress(self.path, self.name_on_bus, "org.freedesktop.DBus.Properties")
        return call(self.bus, to, "Get", "ss", "org.a11y.atspi.Accessible", name)[1]

    @property
    def name(self) -> str:
        return self._property("Name")

    @property
    def description(self) -> str:
        return self._property("Description")

    @property
    def role(self) -> str:
        return self.ask("Accessible", "GetRoleName")

    def has(self, state: int) -> bool:
        return bool(self.ask("Accessible", "GetState")[0] >> state & 1)

    @property
    def children(self) -> list[Thing]:
        return [Thing(self.bus, *found) for found in self.ask("Accessible", "GetChildren")]

    @property
    def actions(self) -> list[str]:
        return [name for name, _says, _keys in self.ask("Action", "GetActions")]

    def do(self, action: str) -> None:
        assert self.ask("Action", "DoAction", "i", self.actions.index(action))

    @property
    def box(self) -> tuple[int, int, int, int]:
        """On the screen: left, top, width, height."""
        return self.ask("Component", "GetExtents", "u", ON_SCREEN)

    def focus(self) -> None:
        assert self.ask("Component", "GrabFocus")

    def find(self, role: str, name: str = "") -> Thing | None:
        """The first below it that is on the screen; without a name any of that role."""
        waiting = deque(self.children)
        while waiting:
            thing = waiting.popleft()
            try:
                if thing.role == role and thing.name in (name, name or thing.name) and thing.has(SHOWING):
                    return thing
                waiting.extend(thing.children)
            except DBusErrorResponse:  # gone since
                continue
        return None


@dataclass
class Desktop:
    bus: DBusConnection
    announced: deque[Message]
    changed: deque[Message]
    """The states of things."""

    def window(self) -> Thing:
        """Of the one program there is, when it has come."""

        def found() -> Thing | None:
            programs = Thing(self.bus, REGISTRY, ROOT).children
            return programs[0].find("frame") if programs else None

        return until(found, "a window")

    def press(self, *keys: str) -> None:
        for key in keys:
            self._generate("GenerateKeyboardEvent", "isu", KEYS[key], "", PRESS_AND_RELEASE)

    def click(self, thing: Thing) -> None:
        left, top, wide, high = thing.box
        self._generate("GenerateMouseEvent", "iis", left + wide // 2, top + high // 2, "b1c")

    def _generate(self, *event: Any) -> None:
        """By the registry, as a screen reader has it done for someone who has neither keyboard nor mouse."""
        path = "/org/a11y/atspi/registry/deviceeventcontroller"
        call(self.bus, DBusAddress(path, REGISTRY, "org.a11y.atspi.DeviceEventController"), *event)

    def follow_focus(self, wanted: Thing) -> None:
        """Waits until the program tells that the focus is there."""
        told: tuple[str, str, int] = ("", "", 0)
        while told != (wanted.path, "focused", 1):
            try:
                message = self.bus.recv_until_filtered(self.changed, timeout=SECONDS)
            except TimeoutError:
                pytest.fail(f"was not told of the focus at {wanted.name!r}")
            told = (message.header.fields[HeaderFields.path], message.body[0], message.body[1])

    def hear(self, wanted: str) -> None:
        """Waits until the program has that said."""
        said: list[str] = []
        while wanted not in said:
            try:
                said.append(self.bus.recv_until_filtered(self.announced, timeout=SECONDS).body[3][1])
            except TimeoutError:
                pytest.fail(f"{wanted!r} was not said, only {said}")


def listen(stack: ExitStack, bus: DBusConnection, event: str, member: str) -> deque[Message]:
    """To what is told. A program asks the registry when it starts whether anyone does."""
    registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, "org.a11y.atspi.Registry")
    call(bus, registry, "RegisterEvent", "s", event)
    rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member=member)
    Proxy(message_bus, bus).AddMatch(rule)
    return stack.enter_context(bus.filter(rule, bufsize=1000))


@contextmanager
def started(
    command: list[str], env: dict[str, str], stderr: int = subprocess.DEVNULL, **more: Any
) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(command, env=env, stderr=stderr, text=True, **more)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=SECONDS)


@contextmanager
def program(data: Path, env: dict[str, str]) -> Iterator[None]:
    """Premieres. It ends well, and tells of no mistake."""
    command = [sys.executable, "-m", "desktop_app", "--data-dir", str(data)]
    with tempfile.TemporaryFile("w+") as said:
        with started(command, env, said.fileno()) as process:
            yield
        said.seek(0)
        told = said.read()
        assert (process.returncode, "Traceback" in told) == (0, False), told


def display(stack: ExitStack, env: dict[str, str]) -> str:
    """A new one; it is not reset when its first client goes, which would cut off the next ones."""
    ours, its = os.pipe()
    command = ["Xvfb", "-displayfd", str(its), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]
    stack.enter_context(started(command, env, pass_fds=[its]))
    os.close(its)
    with open(ours) as told:
        return f":{told.readline().strip()}"


@contextmanager
def desktop(data: Path, environment: dict[str, str]) -> Iterator[Desktop]:
    """With the program running on that data, in that environment; skips where there is no AT-SPI to be had."""
    missing = [tool for tool in ("Xvfb", "dbus-daemon") if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with ExitStack() as stack:
        run = stack.enter_context(tempfile.TemporaryDirectory(prefix="at-spi-"))  # a socket's path has to be short
        env = environment | {"XDG_RUNTIME_DIR": run, "QT_QPA_PLATFORM": "xcb"}
        env["DISPLAY"] = display(stack, env)
        command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
        daemon = stack.enter_context(started(command, env, stdout=subprocess.PIPE))
        assert daemon.stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
        session = stack.enter_context(closing(open_dbus_connection(env["DBUS_SESSION_BUS_ADDRESS"])))
        (names,) = Proxy(message_bus, session).ListActivatableNames()
        if "org.a11y.Bus" not in names:
            pytest.skip("not installed: at-spi2-core")
        a11y = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.freedesktop.DBus.Properties")
        call(session, a11y, "Set", "ssv", "org.a11y.Status", "IsEnabled", ("b", True))  # as a screen reader does
        address = call(session, a11y.with_interface("org.a11y.Bus"), "GetAddress")
        bus = stack.enter_context(closing(open_dbus_connection(address)))
        announced = listen(stack, bus, "object:announcement", "Announcement")
        changed = listen(stack, bus, "object:state-changed:focused", "StateChanged")
        stack.enter_context(program(data, env))
        yield Desktop(bus, announced, changed)
