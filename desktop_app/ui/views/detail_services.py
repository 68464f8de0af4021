"""The services of the detail: a tag for each whose site is known, which opens it, and one for the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.show_page import ShowPage
from desktop_app.domain.values import Entry

from .detail_words import web_address
from .flow import START, Flow
from .pane_parts import Link, Plate

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme


def services_of(entry: Entry | None, page: ShowPage | None) -> tuple[str, ...]:
    return (entry.services if entry else ()) or (page.services if page else ())


def sites_of(entry: Entry | None, page: ShowPage | None) -> dict[str, str]:
    """Of those of its services whose sites are known, by their names."""
    known: Mapping[str, str] = page.service_sites if page else {}
    return {name: site for name in services_of(entry, page) if (site := web_address(known.get(name)))}


def opening(name: str) -> str:
    return QCoreApplication.translate("ServiceTag", "Open the site of {0}").format(name)


class ServiceTag(Link):
    """A service's tag whose words are a link."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAccessibleName(opening(name))

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(2 * self.theme.px(8), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, pad = self.theme, self.theme.px(8)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("badge"))
        high = theme.line("entry") + 2 * theme.px(2)  # as a tag that is none to click on
        plate = QRectF(0, (self.height() - high) / 2, self.width(), high)
        painter.drawRoundedRect(plate, self.radius(), self.radius())
        font = QFont(theme.font("entry"))
        font.setUnderline(self.hovered())
        painter.setFont(font)
        painter.setPen(theme.color("accent"))
        room = self.width() - 2 * pad
        text = theme.metrics("entry").elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 0.5)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words: "Apple TV+" keeps its sign
        painter.drawText(QRectF(pad, 0, room + 1, self.height()), Qt.AlignmentFlag.AlignCenter, text)


class ServiceTags(QWidget):
    """Those that lead somewhere stand first."""

    link_opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = Flow(0, 0, START, self)
        self.others = Plate(theme, "entry", pill=False)
        self.tags: list[ServiceTag] = []
        self._sites: dict[str, str] = {}
        self._flow.addWidget(self.others)
        theme.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        self._flow.set_gaps(self._theme.px(4), self._theme.px(4))

    def show_of(self, entry: Entry | None, page: ShowPage | None) -> None:
        names, sites = services_of(entry, page), sites_of(entry, page)
        if [tag.text() for tag in self.tags] != list(sites):
            self._tag(list(sites))
        self._sites = sites
        self.others.setText(", ".join(name for name in names if name not in sites))
        self.others.setVisible(bool(self.others.text()))
        self.setVisible(bool(names))

    def _tag(self, names: Sequence[str]) -> None:
        """Anew: seldom more than two, and seldom others than before."""
        for tag in self.tags:
            self._flow.removeWidget(tag)
            tag.hide()
            tag.deleteLater()
        self._flow.removeWidget(self.others)
        self.tags = [ServiceTag(self._theme, name, self) for name in names]
        for tag in self.tags:
            tag.clicked.connect(partial(self._open, tag.text()))
            self._flow.addWidget(tag)
        self._flow.addWidget(self.others)

    def _open(self, name: str) -> None:
        self.link_opened.emit(self._sites[name])
