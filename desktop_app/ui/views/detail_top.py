"""The upper part of the detail: poster, what it is, when it is, what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from desktop_app.domain.show_page import ShowPage
from desktop_app.domain.values import Announcement, Entry, Kind
from desktop_app.ui import countdowns, field_words, marks, words

from . import detail_words
from .detail_services import ServiceTags
from .flow import SPREAD, START, Flow
from .pane_parts import Link, Plate, Text
from .picture import Poster
from .why_words import WhyWords

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

SUMMARY_LINES = 3


class KindLine(Text):
    """The mark and the kind in words, in the kind's colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "entry-strong", "text", 1, 0, parent)
        self._kind = "episode"
        self._faded = False

    def show_of(self, entry: Entry) -> None:
        self._kind = words.mark_kind(entry)
        status = words.status_word(entry)
        kind = words.kind_word(entry)
        self.setText(self.tr("{0}, {1}").format(kind, status[:1].lower() + status[1:]) if status else kind)
        self.updateGeometry()

    def _start(self) -> int:
        return self._theme.px(12) + self._theme.px(6)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._start(), 0)

    def heightForWidth(self, width: int) -> int:
        return self.line_height

    @property
    def cut(self) -> bool:
        return self.width() < self.sizeHint().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, size = self._theme, self._theme.px(12)
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ink = theme.ink(self._kind)
        mark = marks.pixmap(self._kind, size, ink, self.devicePixelRatioF(), rtl)
        painter.drawPixmap(QPointF(self.width() - size if rtl else 0, (self.height() - size) / 2), mark)
        room = self.width() - self._start()
        painter.setFont(theme.font(self._role))
        painter.setPen(ink)
        text = theme.metrics(self._role).elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 0.5)
        box = QRectF(0 if rtl else self._start(), 0, room + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)


class Top(QWidget):
    """Kind, title, season and episode, genres, service, links; and the poster, which has a place of its own."""

    link_opened = Signal(str)

    def __init__(self, theme: Theme, images: Images, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.page_url: str | None = None
        self.site_url: str | None = None
        self._wide = False
        self._said: tuple[str, tuple[str, ...]] = ("", ())
        self.poster = Poster(theme, images)
        self.kind = KindLine(theme)
        self.title = Text(theme, "detail", "text", 2)
        self.episode = Text(theme, "body", "text2", 2)
        self.genres = Text(theme, "body", "text2", 2)
        self.services = ServiceTags(theme)
        self.services.link_opened.connect(self.link_opened)
        self.link = Link(theme, self.tr("Open show page"))
        self.link.clicked.connect(lambda: self.link_opened.emit(self.page_url or ""))
        self.site = Link(theme, self.tr("Official site"))
        self.site.clicked.connect(lambda: self.link_opened.emit(self.site_url or ""))
        self._words = QVBoxLayout(self)
        self._tags = Flow(0, 0, START)
        self._above_tags = QSpacerItem(0, 0)
        self._reserve = 0
        self._lay_out()
        theme.changed.connect(self._space)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _lay_out(self) -> None:
        for part in (self.kind, self.title, self.episode, self.genres):
            self._words.addWidget(part)
        self._words.addSpacing(1)
        self._words.addItem(self._above_tags)
        self._words.addLayout(self._tags)
        self._tags.addWidget(self.services)
        self._tags.addWidget(self.link)
        self._tags.addWidget(self.site)
        self._words.addStretch(1)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        self._words.setSpacing(px(4 if self._wide else 2))
        left, right = (self._reserve, 0) if self.isRightToLeft() else (0, self._reserve)
        self._words.setContentsMargins(left, px(1), right, 0)
        self._tags.set_gaps(px(12), px(4))
        self._above_tags.changeSize(0, px(2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._space()

    def set_wide(self, wide: bool) -> None:
        """With room for a larger title, for all in one line, and for both links."""
        self._wide = wide
        self.poster.set_wide(wide)
        self.title.set_role("detail-wide" if wide else "detail")
        self._space()
        self._tell()

    def set_reserve(self, width: int) -> None:
        """How much at the end of the lines is taken by something else."""
        if width != self._reserve:
            self._reserve = width
            self._space()

    def show_of(self, entry: Entry, page: ShowPage | None) -> None:
        self.poster.show_of(entry.show, (page.image if page else None) or entry.image)
        self.kind.show_of(entry)
        self.kind.show()
        self.title.setText(entry.show)
        episode = words.season_words(entry)
        if entry.episode_title and not entry.full_season:  # it is that of the first alone
            quoted = self.tr("“{0}”").format(entry.episode_title)
            episode = " · ".join(part for part in (episode, quoted) if part)
        if entry.runtime_minutes and entry.kind is not Kind.BINGE_READY:  # of its last episode
            runtime = self.tr("{0} min").format(entry.runtime_minutes).replace(" ", "\N{NO-BREAK SPACE}")
            episode = " · ".join(part for part in (episode, runtime) if part)
        self._said = episode, (page.genres if page else ()) or entry.genres
        self.services.show_of(entry, page)
        self.page_url = detail_words.web_address((page.url if page else None) or entry.url)
        self.site_url = detail_words.web_address(page.official_site if page else None)
        self._tell()

    def _tell(self) -> None:
        episode, genres = self._said
        genres = [field_words.genre(name) for name in genres]
        in_line = ", ".join(genres) if self._wide else ""
        self.episode.setText(" · ".join(part for part in (episode, in_line) if part))
        self.genres.setText("" if self._wide else " · ".join(genres))
        for part in (self.episode, self.genres):
            part.setVisible(bool(part.text()))
        self.link.setVisible(self.page_url is not None)
        self.site.setVisible(self.site_url is not None)

    def show_undated(self, page: ShowPage) -> None:
        """A show without any entry."""
        self.poster.show_of(page.title, page.image)
        self.kind.hide()
        self.title.setText(page.title)
        self._said = "", page.genres
        self.services.show_of(None, page)
        self.page_url = detail_words.web_address(page.url)
        self.site_url = detail_words.web_address(page.official_site)
        self._tell()


class WhenBox(QWidget):
    """The date in full, the hour, how long till then, and the way to the reasons."""

    why_asked = Signal()
    entry_wanted = Signal(object)
    """Of a season that is out whole: the entry of its last episode."""

    def __init__(self, theme: Theme, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._entry: Entry | None = None
        self._page: ShowPage | None = None
        self.date = Text(theme, "date", "text", 2)
        self.hour = Text(theme, "entry-plain", "text2", 3)
        self.remark = Text(theme, "small", "text2", 3)
        self.remark.hide()
        self.last = Link(theme, "")
        self.last.clicked.connect(self._on_last)
        self.last.hide()
        self.countdown = Plate(theme, "entry-strong", pill=True)
        self.why = Link(theme, self.tr("Why this date?"))
        self.why.clicked.connect(self.why_asked)
        self._lines = QVBoxLayout(self)
        self._flows = (Flow(0, 0, SPREAD), Flow(0, 0, SPREAD))
        for flow, pair in zip(self._flows, ((self.date, self.countdown), (self.hour, self.why)), strict=True):
            for part in pair:
                flow.addWidget(part)
            self._lines.addLayout(flow)
        self._lines.addWidget(self.remark)
        self._lines.addWidget(self.last, 0, Qt.AlignmentFlag.AlignLeading)
        self._space()
        theme.changed.connect(self._space)
        today.ticked.connect(self._count_down)
        today.changed.connect(self._tell)

    def _space(self) -> None:
        px = self._theme.px
        self._lines.setContentsMargins(px(14), px(7), px(12), px(6))
        self._lines.setSpacing(0)
        for flow in self._flows:
            flow.set_gaps(px(8), px(2))
        self.update()

    def show_of(self, entry: Entry, ledger: Sequence[Announcement], page: ShowPage | None = None) -> None:
        """`page` says what the person set of the date or the hour, and which episode ends a season."""
        self._entry, self._page = entry, page
        self.why.setVisible(bool(ledger) and entry.kind is not Kind.BINGE_READY)  # whose date is its last episode's
        for part in (self.hour, self.countdown):
            part.show()
        self._tell()

    def show_undated(self, page: ShowPage) -> None:
        """A show without any entry."""
        self._entry = None
        self.date.setText(self.tr("No date is known yet"))
        for part in (self.hour, self.countdown, self.why, self.remark, self.last):
            part.hide()

    def _tell(self) -> None:
        if self._entry is not None:
            day, hour = words.when_lines(self._entry, self._today.zone)
            self.date.setText(day)
            self.hour.setText(hour)
            self.remark.setText(self._remark(self._entry))
            self.remark.setVisible(bool(self.remark.text()))
            last = self._page.finished_by if self._page else None
            self.last.setVisible(last is not None)
            if last is not None:
                code = words.long_code(last)
                self.last.setText(self.tr("With its last episode, {code}").format(code=code))
            self._count_down()

    def _remark(self, entry: Entry) -> str:
        """Whose date it is, where no source has simply given it."""
        page, today = self._page, self._today
        if page is not None and page.entry_why is not None:
            return WhyWords(entry, page.entry_why, today.zone, today.date).set_by_hand()
        if entry.kind is Kind.BINGE_READY and entry.sources and entry.air.first and not (page and page.finished_by):
            source = detail_words.source_title(entry.sources[0])
            return self.tr("{source} names this as the end of the season").format(source=source)
        return ""

    def _on_last(self) -> None:
        if self._page is not None and self._page.finished_by is not None:
            self.entry_wanted.emit(self._page.finished_by)

    def _count_down(self) -> None:
        if self._entry is not None:
            self.countdown.setText(countdowns.countdown(self._entry, self._today.now(), self._today.zone))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("dim"))
        painter.setPen(theme.color("line"))
        radius = theme.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class Summary(QWidget):
    """Three lines, and all of it on demand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Text(theme, "body", "text", SUMMARY_LINES, 4)
        self.more = Link(theme, "")
        self.more.clicked.connect(self._on_more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.text)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self._open = False

    def show_of(self, text: str, *, anew: bool) -> None:
        self.text.setText(text)
        if anew:
            self._open = False
        self.setVisible(bool(text))
        self._tell()

    def set_width(self, width: int) -> None:
        """Whether there is more depends on how wide the lines are."""
        self.more.setVisible(self.text.lines_needed(width, SUMMARY_LINES + 1) > SUMMARY_LINES)

    def _on_more(self) -> None:
        self._open = not self._open
        self._tell()

    def _tell(self) -> None:
        self.text.most_lines = 0 if self._open else SUMMARY_LINES
        self.more.setText(self.tr("Less") if self._open else self.tr("More"))
        self.text.updateGeometry()
        self.text.update()
