"""What Qt lacks for a window, where it aborts: a library under X11, of which it names one, be it installed or not; or
the platform that QT_QPA_PLATFORM names."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QtMsgType, qFormatLogMessage, qInstallMessageHandler

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

XCB = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-randr.so.0",
    "libxcb-render-util.so.0",
    "libxcb-shape.so.0",
    "libxcb-xkb.so.1",
    "libxkbcommon-x11.so.0",
    "libX11-xcb.so.1",
)
"""What Qt's plugin for it loads, and a bare system may not have."""
_UNKNOWN = re.compile(r'not\sfind\sthe\sQt\splatform\splugin\s"([^"]*)"')


@contextmanager
def told() -> Iterator[None]:
    """While the QApplication is made. Where Qt can't and a library or a wrong name is the cause, one sentence takes the
    place of its texts, and the process ends with status 1; to look for them only then costs a start nothing."""
    held: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        held.append(qFormatLogMessage(kind, context, text))
        if kind == QtMsgType.QtFatalMsg:
            wanted = any('"xcb"' in line for line in held)
            unknown = [found[1] for line in held if (found := _UNKNOWN.search(line))]
            if wanted and (lacks := lacking(XCB)):
                _tell_lacks(lacks)
            elif unknown:
                _tell_unknown(unknown[0])
            else:
                _say(held)
                return
            os._exit(1)  # an exception would not get through Qt, which aborts next

    former = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(former)
        _say(held)


def lacking(names: Sequence[str]) -> list[str]:
    """Those of the libraries that can't be loaded."""
    import ctypes  # twenty milliseconds, which a start does not have

    def loads(name: str) -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True

    return [name for name in names if not loads(name)]


def _tell_lacks(lacks: list[str]) -> None:
    print(
        f"premieres: The window needs libraries that this system lacks: {', '.join(lacks)}; install them (the README"
        " names their packages under “Run it”), or use the terminal: premieres --help.",
        file=sys.stderr,
        flush=True,
    )


def _tell_unknown(platform: str) -> None:
    print(
        f"premieres: QT_QPA_PLATFORM names {platform}, which Qt does not know here: unset it, or use the terminal:"
        " premieres --help.",
        file=sys.stderr,
        flush=True,
    )


def _say(held: list[str]) -> None:
    for text in held:
        print(text, file=sys.stderr, flush=True)
    held.clear()
