"""An entry dragged out of the window is an .ics file, for folders, mail and calendar programs alike."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QPainter, QPixmap

from desktop_app.domain.values import Entry
from desktop_app.ui import marks, words
from desktop_app.ui.theme import Theme

_NO_NAME = re.compile(r"[^\w .()-]+")
_LONGEST = 80


class Dragging:
    """The files live in a temporary folder until the window closes: the program that takes one may read it late."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def start(self, source: QObject, entry: Entry, cast: Mapping[int, str]) -> None:
        """Runs until the person drops it. An entry with no day, week or month can't be an event and stays."""
        data = self.mime(entry, cast)
        if data is None:
            return
        drag = QDrag(source)
        drag.setMimeData(data)
        drag.setPixmap(self._picture(entry))
        drag.setHotSpot(QPoint(self._theme.px(12), self._theme.px(12)))
        drag.exec(Qt.DropAction.CopyAction)

    def mime(self, entry: Entry, cast: Mapping[int, str]) -> QMimeData | None:
        """A file's address, and the event itself for those who take calendar data."""
        from desktop_app.publish import icalendar_file, whole_file

        exported = icalendar_file.to_ical([entry], cast=cast)
        if not exported.events:
            return None
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="premieres-", ignore_cleanup_errors=True)
        path = Path(self._folder.name) / file_name(entry)
        whole_file.write(path, exported.data)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        data.setData("text/calendar", exported.data)
        return data

    def close(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _picture(self, entry: Entry) -> QPixmap:
        """The entry as a small label beside the pointer."""
        theme = self._theme
        metrics = theme.metrics("entry-strong")
        title = metrics.elidedText(entry.show, Qt.TextElideMode.ElideRight, theme.px(200))
        high, mark, gap = theme.px(28), theme.px(12), theme.px(8)
        wide = round(metrics.horizontalAdvance(title)) + mark + 3 * gap
        picture = QPixmap(wide, high)
        picture.fill(theme.color("surface"))
        painter = QPainter(picture)
        painter.setPen(theme.color("line2"))
        painter.drawRect(0, 0, wide - 1, high - 1)
        kind = words.mark_kind(entry)
        painter.drawPixmap(gap, (high - mark) // 2, marks.pixmap(kind, mark, theme.ink(kind), 1.0))
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("entry-strong"))
        painter.drawText(mark + 2 * gap, 0, wide, high, int(Qt.AlignmentFlag.AlignVCenter), title)
        painter.end()
        return picture


def file_name(entry: Entry) -> str:
    """ "Star City S01E01.ics": a name that every file system takes."""
    words_ = [entry.show, words.long_code(entry).replace("×", "x")]
    name = _NO_NAME.sub(" ", " ".join(part for part in words_ if part))
    name = " ".join(name.split()).strip(". ")[:_LONGEST].strip(". ")
    return f"{name or 'Premiere'}.ics"
