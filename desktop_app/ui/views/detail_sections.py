"""The lower part of the detail: cast, guests, crew, family of shows, dates, sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.show_page import Credit, ShowPage
from desktop_app.domain.values import Announcement, Entry
from desktop_app.domain.why import Why
from desktop_app.ui import words

from . import detail_words, kin_words, ledger_words
from .cast_view import CastView
from .flow import SPREAD, START, Flow
from .pane_parts import Link, Text
from .ribbon import Ribbon

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.today import Today

FIRST_PEOPLE = 9
FIRST_DATES = 6


class Section(QWidget):
    """A head, with something quiet at its end, and what stands below. Hidden when there is nothing to say."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.head = Text(theme, "head", "text", 1)
        self.head.setText(title)
        self.detail = Text(theme, "entry-plain", "text3", 1)
        self._heading = Flow(theme.px(8), 0, SPREAD)
        self._heading.addWidget(self.head)
        self._heading.addWidget(self.detail)
        self.body = QVBoxLayout(self)
        self.body.addLayout(self._heading)
        self.detail.hide()
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        self.body.setContentsMargins(0, self.theme.px(4), 0, 0)
        self.body.setSpacing(self.theme.px(4))
        self._heading.set_gaps(self.theme.px(8), 0)

    def set_detail(self, text: str) -> None:
        self.detail.setText(text)
        self.detail.setVisible(bool(text))


class People(Section):
    """Cast or guests; the first nine, and all on demand."""

    def __init__(self, theme: Theme, images: Images, title: str, portrait: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self.view = CastView(theme, images, portrait, title)
        self.note = Text(theme, "body", "text3")
        self.all = Link(theme, "")
        self.body.addWidget(self.view)
        self.body.addWidget(self.note)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)
        self.all.clicked.connect(self._on_all)
        self._people: tuple[Credit, ...] = ()
        self._open = False

    def show_of(self, people: Sequence[Credit], note: str, *, anew: bool) -> None:
        """`note` stands there when there is nobody."""
        if anew:
            self._open = False
        self._people = tuple(people)
        self.note.setText("" if people else note)
        self.note.setVisible(not people and bool(note))
        self.setVisible(bool(people or note))
        self._tell()

    def _on_all(self) -> None:
        self._open = not self._open
        self._tell()

    def _tell(self) -> None:
        shown = self._people if self._open else self._people[:FIRST_PEOPLE]
        self.view.setVisible(bool(shown))
        if shown != self.view.shown:
            self.view.set_people(shown)
        self.all.setVisible(len(self._people) > FIRST_PEOPLE)
        many = self.tr("Show all {0}").format(len(self._people))
        self.all.setText(self.tr("Show the first {0}").format(FIRST_PEOPLE) if self._open else many)


class Family(Section):
    """Where the show comes from, and what comes from it or beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.ribbon = Ribbon(theme)
        self.body.addWidget(self.ribbon)
        self.set_wide(False)

    def set_wide(self, wide: bool) -> None:
        self.ribbon.set_stacked(wide)

    def show_of(self, kin: Sequence[kin_words.Kin]) -> None:
        self.ribbon.show_of(kin)
        more = any(one.side in (kin_words.Side.BESIDE, kin_words.Side.AFTER) for one in kin)
        self.head.setText(self.tr("Family of shows") if more else self.tr("Where it comes from"))
        self.setVisible(bool(kin))


class DateLine(QWidget):
    """One statement: a dot, filled when the calendar shows it, the sentence, the words in which an article said so, who
    said it and when it was learned."""

    link_opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = False
        self._last = False
        self._url = ""
        self.sentence = Text(theme, "body", "text2")
        self.quote = Text(theme, "small", "text2")
        self.origin = Text(theme, "small", "text3")
        self.link = Link(theme, self.tr("Source"))
        self.link.clicked.connect(lambda: self.link_opened.emit(self._url))
        self._lines = QVBoxLayout(self)
        self._lines.addWidget(self.sentence)
        self._lines.addWidget(self.quote)
        self._flow = Flow(theme.px(8), 0, START)
        self._flow.addWidget(self.origin)
        self._flow.addWidget(self.link)
        self._lines.addLayout(self._flow)
        self._lines.setSpacing(0)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        px = self._theme.px
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._lines.setContentsMargins(0 if rtl else px(22), 0, px(22) if rtl else 0, px(8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._space()

    def show_of(self, line: ledger_words.Line, *, last: bool) -> None:
        self._shown, self._last, self._url = line.shown, last, line.link or ""
        self.sentence.set_role("body-strong" if line.shown else "body")
        self.sentence.set_token("text" if line.shown else "text2")
        self.sentence.setText(line.sentence)
        self.quote.setText(line.quote)
        self.quote.setVisible(bool(line.quote))
        self.origin.setText(line.origin)
        self.link.setVisible(bool(line.link))
        self.link.setAccessibleName(self.tr("Source of: {0}").format(line.sentence))
        state = self.tr("shown in the calendar") if line.shown else self.tr("not shown")
        self.sentence.setAccessibleName(self.tr("{0}, {1}").format(line.sentence, state))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = px(9)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        centre = QPointF(self.width() - px(6) if rtl else px(6), theme.line("body") / 2)
        if not self._last:
            painter.setPen(QPen(theme.color("line2"), 1))
            painter.drawLine(QPointF(centre.x(), centre.y() + size), QPointF(centre.x(), self.height()))
        painter.setPen(QPen(theme.color("text" if self._shown else "ctl"), px(1.5)))
        painter.setBrush(theme.color("text" if self._shown else "surface"))
        painter.drawEllipse(centre, size / 2, size / 2)


class Dates(Section):
    """The ledger, the newest first, and why the calendar shows what it shows."""

    link_opened = Signal(str)

    def __init__(self, theme: Theme, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._today = today
        self.head.setText(self.tr("Dates"))
        self.reason = Text(theme, "body", "text2")
        self.body.addWidget(self.reason)
        self.body.addSpacing(theme.px(4))
        self._rows: list[DateLine] = []
        self.all = Link(theme, "")
        self.all.clicked.connect(self._on_all)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)
        self._ledger: tuple[Announcement, ...] = ()
        self._set: Why | None = None
        self._open = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_of(self, ledger: Sequence[Announcement], why: Why | None = None, *, anew: bool) -> None:
        """`why` where the person set the date or the hour."""
        if anew:
            self._open = False
        self._ledger, self._set = tuple(ledger), why
        self.setVisible(bool(ledger))
        changes = ledger_words.changes_in(ledger)
        self.set_detail(words.counted(changes, "%n change", "%n changes") if changes else "")
        self.reason.setText(ledger_words.why(ledger, why))
        self._tell()

    def _on_all(self) -> None:
        self._open = not self._open
        self._tell()

    def _tell(self) -> None:
        lines = ledger_words.ledger_lines(self._ledger, self._today.zone, self._today.date, self._set)
        # What the calendar shows is never among what is folded away.
        shown = lines if self._open else [line for n, line in enumerate(lines) if n < FIRST_DATES or line.shown]
        while len(self._rows) < len(shown):
            row = DateLine(self.theme)
            row.link_opened.connect(self.link_opened)
            self.body.insertWidget(3 + len(self._rows), row)
            self._rows.append(row)
        for n, row in enumerate(self._rows):
            if n < len(shown):
                row.show_of(shown[n], last=n == len(shown) - 1)
            row.setVisible(n < len(shown))
        self.all.setVisible(len(lines) > FIRST_DATES)
        many = self.tr("Show all {0}").format(len(lines))
        self.all.setText(self.tr("Show less") if self._open else many)


class Sources(Section):
    """Who gave which fact, and the attribution that TVmaze's licence asks for."""

    link_opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.head.setText(self.tr("Sources"))
        self.facts = Text(theme, "entry-plain", "text2")
        self.data = Link(theme, self.tr("Data: TVmaze, CC BY-SA 4.0"))
        self.licence = Link(theme, self.tr("About the licence"))
        self.data.clicked.connect(lambda: self.link_opened.emit(detail_words.TVMAZE_URL))
        self.licence.clicked.connect(lambda: self.link_opened.emit(detail_words.LICENCE_URL))
        self.body.addWidget(self.facts)
        self._links = Flow(theme.px(16), 0, START)
        self._links.addWidget(self.data)
        self._links.addWidget(self.licence)
        self.body.addLayout(self._links)

    def show_licence(self, *, tvmaze: bool) -> None:
        """Not by facts, but whether any of them is TVmaze's."""
        self.facts.hide()
        self.setVisible(tvmaze)

    def show_of(self, entry: Entry | None, page: ShowPage | None, ledger: Sequence[Announcement]) -> None:
        said = [self.tr("{0}: {1}").format(name, facts) for name, facts in detail_words.origins(entry, page)]
        self.facts.setText("\n".join(said))
        self.facts.setVisible(bool(said))
        tvmaze = detail_words.from_tvmaze(entry, page, ledger)
        self.data.setVisible(tvmaze)
        self.licence.setVisible(tvmaze)
        self.setVisible(bool(said) or tvmaze)
