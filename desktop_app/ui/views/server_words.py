"""What is published to a server, in words."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from desktop_app.domain.caldav import Placed, Standing, Target
from desktop_app.ui import error_words, icons, words

from .two_lines import TwoLines

_WITH_DAY = re.compile(r"(.+), ([0-9]{4}-[0-9]{2}-[0-9]{2})", re.DOTALL)


def target_words(target: Target, published: int) -> str:
    """ "Crime · 12 events · ada at cloud.example", or what went wrong."""
    if target.error:
        return error_words.said(target.error)
    events = words.counted(published, "%n event", "%n events")
    place = QCoreApplication.translate("server", "{user} at {host}")
    parts = (target.calendar, events, place.format(user=target.user, host=urlsplit(target.url).netloc))
    return " · ".join(parts)


def event_words(line: str) -> str:
    """An event as `publish.caldav` puts it in a line, which ends with its day where that is known: the day as the
    window says days."""
    found = _WITH_DAY.fullmatch(line)
    try:
        return f"{found[1]}, {words.date_short(date.fromisoformat(found[2]), date.min)}" if found else line
    except ValueError:  # the server's own, of no calendar
        return line


def placed_words(event: Placed) -> str:
    """What a person made of it there."""
    if event.standing is Standing.CHANGED:
        said = QCoreApplication.translate("server", "Changed there: {event}")
        return said.format(event=event_words(event.theirs))
    if event.standing is Standing.DELETED:
        return QCoreApplication.translate("server", "Deleted there")
    return QCoreApplication.translate("server", "In that calendar already, from elsewhere")


class IconLines(TwoLines):
    """With an icon as the mark, by its name."""

    def paint_mark(self, painter: QPainter, mark: Any, place: QRectF, *, picked: bool, rtl: bool) -> None:
        ink = self.theme.color("onaccent" if picked else "text2")
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(place.topLeft(), icons.pixmap(mark, place.width(), ink, ratio, rtl))
