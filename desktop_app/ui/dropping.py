"""What is dropped onto the window: a calendar's file, or an article as a file or as words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from .article_given import file_in, given_in


class Dropping(QObject):
    """One for each window. What is dragged out of it is not taken back."""

    file_dropped = Signal(object)
    article_dropped = Signal(object)
    """A Given."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or event.source() is not None:
            return super().eventFilter(watched, event)
        path = calendar_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.file_dropped.emit(path)
            return True
        if holds_article(event.mimeData()):
            event.acceptProposedAction()
            given = given_in(event.mimeData()) if event.type() == QEvent.Type.Drop else None
            if given is not None:
                self.article_dropped.emit(given)
            return True
        return super().eventFilter(watched, event)


def calendar_in(data: QMimeData) -> Path | None:
    """The one file of a calendar that is dragged."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in (".ics", ".ical") else None


def holds_article(data: QMimeData) -> bool:
    """Whether it may be one, told without asking whoever drags it for the words."""
    if data.hasUrls():
        urls = data.urls()
        return file_in(data) is not None or (len(urls) == 1 and not urls[0].isLocalFile())
    return data.hasText() or data.hasHtml()
