"""The light theme with a larger font, for as long as a test needs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme import Theme


@contextmanager
def scaled_theme(application: QApplication, usual: Theme, times: float) -> Iterator[Theme]:
    """Of so many times 13 px; then the usual one is back."""
    theme = Theme("light")
    theme.load_fonts(bundled=True)
    theme.u = times
    theme.apply(application)
    try:
        yield theme
    finally:
        usual.apply(application)
