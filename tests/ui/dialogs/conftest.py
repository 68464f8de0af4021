"""What tests of dialogs share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop_app.ui.theme import Theme


@pytest.fixture
def large(qapp: QApplication, theme: Theme) -> Iterator[Theme]:
    """The light theme with a font of 26 px: twice the usual."""
    made = Theme("light")
    made.load_fonts(bundled=True)
    made.u = 2.0
    made.apply(qapp)
    yield made
    theme.apply(qapp)


def clipped(dialog: QWidget) -> list[str]:
    """The texts that have less room than they need, and what reaches out of the dialog."""
    QApplication.processEvents()
    labels = [label for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]
    low = [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]
    parts = [part for part in dialog.children() if isinstance(part, QWidget) and part.isVisible()]
    return low + [repr(part) for part in parts if not dialog.rect().contains(part.geometry())]
