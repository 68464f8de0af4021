"""The only chooser between the window and the terminal."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_app.errors import PremieresError


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the exit status. Without a command it is the window's, which then loads nothing of the terminal."""
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:  # while they are loaded: later they have words of their own for it
        print("premieres: Stopped.", file=sys.stderr)
        return 1


def _run(words: list[str]) -> int:
    if words[:1] == ["--read-calendar"]:  # a child of the program's own
        from desktop_app.sources.webcal.child import main as child

        return child(words[1:])
    wanted, folder = _window(words)
    if not wanted:
        from desktop_app.cli import main as terminal

        return terminal(words)
    gc.disable()  # a start makes next to no garbage; once the window is painted, ui.tidying collects
    try:
        from desktop_app.ui.application import run

        return run(folder)
    except PremieresError as error:
        print(f"premieres: {error}", file=sys.stderr)
        return 1


def _window(words: list[str]) -> tuple[bool, Path | None]:
    """Whether these words ask for the window, and the folder that they name. Anything unusual is the terminal's."""
    match [word for word in words if word != "--quiet"]:
        case []:
            return True, None
        case ["--data-dir", folder] if folder and not folder.startswith("-"):
            return True, Path(folder)
        case [word] if word.startswith("--data-dir="):
            return bool(word.partition("=")[2]), Path(word.partition("=")[2])
        case _:
            return False, None


if __name__ == "__main__":
    sys.exit(main())
