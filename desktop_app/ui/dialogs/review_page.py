"""The review of an article: its words on one side, what was read of them on the other, each tied to the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.articles.doubts import doubted
from desktop_app.articles.places import places
from desktop_app.ui.views import reading_words
from desktop_app.ui.views.article_view import ArticleView

from .reading_form import ReadingForm
from .reading_stepper import ReadingStepper

if TYPE_CHECKING:
    from desktop_app.articles.article import Article
    from desktop_app.articles.reading import Reading
    from desktop_app.sync.articles import Match

    from .dialog import Dialog
    from .show_field import Find

SIDE, HIGH = 400, 320
"""px of the design: the width of a side, and the least height."""
LONGEST = 160
"""Characters of the article that are said of a field."""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """What the worker brings: the article, what it announces, and for each of that the shows that it may be of."""

    article: Article
    readings: tuple[Reading, ...] = ()
    matches: tuple[tuple[Match, ...], ...] = ()
    undated: bool = False
    """Whether nothing can be read until somebody says when it was published."""


class _Scroll(QScrollArea):
    """As high as there is room; Qt's own wants to be as high as what is in it."""

    def __init__(self, name: str, side: QSize, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = side
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)

    def _least(self) -> QSize:
        page = self.widget()
        return page.minimumSizeHint() if page is not None else QSize()

    def sizeHint(self) -> QSize:
        return QSize(max(self._side.width(), self._least().width()), self._side.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least().width(), self.fontMetrics().height() * 5)


class ReviewPage(QWidget):
    """`show_read` first. Forms are made when they are first in sight, and keep what was typed."""

    stepped = Signal()

    def __init__(self, dialog: Dialog, find: Find, zone: str, today: date, asking: QWidget, *, stacked: bool) -> None:
        """`asking` takes the place of the form where the article has no date; `stacked`: the sides below each other."""
        super().__init__(dialog)
        self._dialog, self._find, self._zone, self._today = dialog, find, zone, today
        self._read: ReadArticle | None = None
        self._forms: dict[int, ReadingForm] = {}
        self._scrolls: dict[int, _Scroll] = {}
        self._outcomes: list[str] = []
        self.at = 0
        self.view = ArticleView(dialog.theme, self)
        self.stepper = ReadingStepper(dialog.theme, self)
        self.nothing = dialog.label("", "body", "text")
        self._asking = asking
        self.pages = QStackedWidget(self)
        self.pages.addWidget(asking)
        self.pages.addWidget(self._at_top(self.nothing))
        column = QWidget(self)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(dialog.theme.px(8))
        lines.addWidget(self.stepper)
        lines.addWidget(self.pages, 1)
        split = QSplitter(Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(dialog.theme.px(12))
        split.addWidget(self.view)
        split.addWidget(column)
        for side in (0, 1):
            split.setStretchFactor(side, 1)
        self.view.setMinimumSize(dialog.theme.px(240), dialog.theme.px(100))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        self.view.field_wanted.connect(self._on_field_wanted)
        self.stepper.wanted.connect(self.go_to)

    def _at_top(self, label: QLabel) -> QWidget:
        page = QWidget(self)
        lines = QVBoxLayout(page)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(label)
        lines.addStretch(1)
        return page

    def show_read(self, read: ReadArticle) -> None:
        for scroll in self._scrolls.values():
            self.pages.removeWidget(scroll)
            scroll.deleteLater()
        self._forms.clear()
        self._scrolls.clear()
        again = self._read is not None and self._read.article.text == read.article.text
        self._read, self._outcomes, self.at = read, [""] * len(read.readings), 0
        if not again:
            self.view.show_article(read.article)
        if read.readings:
            self.go_to(0)
            return
        self.stepper.hide()
        self.view.mark({}, {}, frozenset())
        self.pages.setCurrentIndex(0 if read.undated else 1)
        said = self.tr("It announces no premiere that is still to come on the day on which it was published.")
        self.nothing.setText("" if read.undated else said)

    def go_to(self, at: int) -> None:
        """The reading of that number, its words marked."""
        read = self._read
        if read is None or not 0 <= at < len(read.readings):
            return
        self.at = at
        self._form(at)
        self._tell_steps()
        self.pages.setCurrentWidget(self._scrolls[at])
        self._mark(read, at)
        self.form.enter("title")
        self.view.emphasise("title")  # where the keyboard was there already nobody tells
        self.stepped.emit()

    @property
    def form(self) -> ReadingForm:
        return self._forms[self.at]

    @property
    def waits(self) -> bool:
        """Whether the one in sight is neither accepted nor skipped."""
        return bool(self._outcomes) and not self._outcomes[self.at]

    @property
    def last(self) -> bool:
        """Whether no other waits."""
        return not any(not outcome for at, outcome in enumerate(self._outcomes) if at != self.at)

    @property
    def readings(self) -> Sequence[Reading]:
        return self._read.readings if self._read is not None else ()

    def settle(self, outcome: str) -> bool:
        """What became of the one in sight, in words; on to the next that waits. False: there is none."""
        self._outcomes[self.at] = outcome
        count = len(self._outcomes)
        after = [at % count for at in range(self.at + 1, self.at + count)]
        following = next((at for at in after if not self._outcomes[at]), None)
        if following is None:
            self._tell_steps()
            return False
        self.go_to(following)
        return True

    def _tell_steps(self) -> None:
        self.stepper.show_all([reading_words.line(one) for one in self.readings], self._outcomes, self.at)

    def _form(self, at: int) -> ReadingForm:
        if at not in self._forms and self._read is not None:
            reading = self._read.readings[at]
            label: Callable[[str, str, str], QLabel] = self._dialog.label
            matches, theme = self._read.matches[at], self._dialog.theme
            scroll = _Scroll(self.tr("What was read"), QSize(theme.px(SIDE), theme.px(HIGH)), self.pages)
            self.pages.addWidget(scroll)
            inside = scroll.viewport()  # from the outside in: else Qt styles all of it once more
            form = ReadingForm(theme, reading, matches, self._find, self._zone, self._today, label, inside)
            form.entered.connect(self._on_entered)
            scroll.setWidget(form)
            self._forms[at], self._scrolls[at] = form, scroll
        return self._forms[at]

    def _mark(self, read: ReadArticle, at: int) -> None:
        reading = read.readings[at]
        found = places(read.article, reading)
        unsure = {field: reading_words.doubt(why) for field, why in doubted(read.article, reading, found).items()}
        names = {field: reading_words.field_name(field) for field in found}
        names |= {field: reading_words.doubtful(names[field], unsure[field]) for field in names.keys() & unsure.keys()}
        self.view.mark(found, names, frozenset(unsure))
        said = {field: read.article.of(spans[0])[:LONGEST] for field, spans in found.items()}
        for field in ("cast", "creators"):
            parts = [text for name, text in said.items() if name.startswith(f"{field}.")]
            if parts:
                said[field] = ", ".join(parts)[:LONGEST]
        self.form.show_read(self._fields_read(reading) | frozenset(said), unsure, said)

    def _fields_read(self, reading: Reading) -> frozenset[str]:
        """Those that it says something of, wherever it stands."""
        said = {
            "season": reading.season is not None,
            "date": reading.date.air.first is not None,
            "time": reading.time is not None,
            "relation": reading.relation is not None,
            "services": bool(reading.services),
            "synopsis": reading.synopsis is not None,
        }
        return frozenset(name for name, there in said.items() if there)

    def _on_entered(self, field: str) -> None:
        self.view.emphasise(field)
        part = self.form.part(field)
        if part is not None:
            self._scrolls[self.at].ensureWidgetVisible(part, 0, self._dialog.theme.px(28))  # with its name

    def _on_field_wanted(self, field: str) -> None:
        self.form.enter(field)
        self.view.emphasise(field)
