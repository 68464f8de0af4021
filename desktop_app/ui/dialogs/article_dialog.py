"""Read an article: it is given, read, compared with its own words, and what the person agrees with is accepted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.errors import PremieresError
from desktop_app.ui import error_words
from desktop_app.ui.screen_room import screen_room
from desktop_app.ui.views.announcing import announce

from .article_intake import ArticleIntake, Intake
from .day_field import Day
from .dialog import SHARE, WritingDialog
from .review_page import ReadArticle, ReviewPage

if TYPE_CHECKING:
    from desktop_app.articles.reading import Reading
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.worker import Job

    from .show_field import Find

WIDTH, HIGH = 940, 680
"""px of the design."""
NARROW = 640


class ArticleDialog(WritingDialog):
    """What is given is read by `read`, then again an Article without a date, with the day on which it was published:
    its job brings a ReadArticle. Whoever writes what is `accepted` calls `keep`, or `refuse`."""

    accepted_one = Signal(object, object, object, bool)
    """(Article, Reading, show_id or None, whether it is a show apart)."""
    broke = Signal(object)

    def __init__(
        self,
        theme: Theme,
        read: Callable[[Any, date | None], Job],
        find: Find,
        zone: str,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Read an article"))
        self._read_given, self._today = read, today
        self._given: object = None
        self._job: Job | None = None
        self._told: ReadArticle | None = None
        self.intake = self._make_intake()
        self.day = Day(theme, today, today, self)
        self.review = ReviewPage(self, find, zone, today, self._ask_day(), stacked=self.narrow(NARROW))
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.intake)
        self.pages.addWidget(self.review)
        self.rows.addWidget(self.pages, 1)
        self.rows.addWidget(self.said)
        self._make_buttons()
        self.intake.given.connect(self.take)
        self.review.stepped.connect(self._on_stepped)
        self._show_intake()

    def _make_intake(self) -> Intake:
        return ArticleIntake(self, self)

    def _ask_day(self) -> QWidget:
        page = QWidget(self)
        lines = QVBoxLayout(page)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self.theme.px(8))
        asked = self.tr("The article does not say when it was published, so no year can be told. Give that day.")
        lines.addWidget(self.label(asked))
        self.day.setAccessibleName(self.tr("Published on"))
        lines.addWidget(self.day)
        lines.addStretch(1)
        return page

    def _make_buttons(self) -> None:
        roles = QDialogButtonBox.ButtonRole
        self.adding = self.tr("Add")
        self.go = self.button(self.tr("Read"), roles.AcceptRole, main=True)
        self.skip = self.button(self.tr("Skip"), roles.ActionRole)
        self.another = self.button(self.tr("Another article"), roles.ResetRole)
        self.close_button = self.button(self.tr("Close"), roles.RejectRole)
        self.go.clicked.connect(self._on_go)
        self.skip.clicked.connect(self._on_skip)
        self.another.clicked.connect(self._show_intake)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # that of the keypad too
            QShortcut(QKeySequence(keys), self, self._on_go)

    def offer(self, text: str) -> None:
        """As though it were typed: nothing is read before somebody says so."""
        if isinstance(self.intake, ArticleIntake):
            self.intake.box.setPlainText(text)

    def sizeHint(self) -> QSize:
        room = (self.screen().availableSize() * SHARE).boundedTo(screen_room(self))
        wanted = QSize(self.theme.px(WIDTH), self.theme.px(HIGH)).boundedTo(room)
        return wanted.expandedTo(self.minimumSizeHint()).boundedTo(screen_room(self))

    # the article

    @Slot(object)
    def take(self, given: object) -> None:
        """Reads it, as `read` can, in place of one that was read before."""
        self._given = given
        self._begin(None)

    def _begin(self, published: date | None) -> None:
        if self._given is None or self._job is not None:
            return
        self.wait()
        self.said_quietly(self.tr("Reading the article…"))
        again = self._told.article if published is not None and self._told is not None else None
        self._job = self._read_given(again or self._given, published)
        self._job.succeeded.connect(self._on_read)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_over)

    def said_quietly(self, text: str) -> None:
        """What is no trouble."""
        self.said.say(text, "text2")

    def refuse(self, sentence: str) -> None:
        super().refuse(sentence)
        announce(self.said, sentence)

    def _on_over(self) -> None:
        self._job = None
        self.said.clear()
        self.buttons.setEnabled(True)

    @Slot(object)
    def _on_read(self, read: ReadArticle) -> None:
        self._on_over()
        self._told = read
        self.pages.setCurrentWidget(self.review)
        self.review.show_read(read)
        self._on_stepped()
        if read.undated:
            self.day.setFocus()
        elif not read.readings:
            self.review.view.setFocus()
            announce(self.review.nothing, self.review.nothing.text())

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._on_over()
        if isinstance(error, PremieresError):
            self.refuse(error_words.said(error))
            return
        self.broke.emit(error)

    # what is done with it

    @Slot()
    def _show_intake(self) -> None:
        self.said.clear()
        self._told = None
        self.pages.setCurrentWidget(self.intake)
        self._on_stepped()
        self.intake.setFocus()

    @Slot()
    def _on_stepped(self) -> None:
        """What the buttons do now."""
        told = self._told
        announces = told is not None and bool(told.readings)
        self.go.setText(self.adding if announces else self.tr("Read"))
        self.go.setVisible(told is None or told.undated or announces)
        self.go.setEnabled(not announces or self.review.waits)
        self.skip.setVisible(announces and len(self.review.readings) > 1)
        self.skip.setEnabled(self.go.isEnabled())
        self.another.setVisible(told is not None)
        if not self.waits:
            self.said.clear()

    @Slot()
    def _on_go(self) -> None:
        """The one key: reads what was given, accepts what was read."""
        if self.waits:
            return
        told = self._told
        if told is None:
            if not self.intake.give():
                self.refuse(self.tr("There is no article yet: paste one, or choose a file."))
        elif told.undated:
            if self.day.settle():
                self._begin(self.day.day())
        elif told.readings and self.review.waits:
            self._accept(told)

    def _accept(self, told: ReadArticle) -> None:
        form = self.review.form
        if form.undecided:
            (form.title if form.title.several else form.which).setFocus()
            self.refuse(self.tr("Several shows are called so: choose one from the list."))
            return
        if not form.settle():
            self.said.clear()
            return
        try:
            reading: Reading = form.reading()
        except PremieresError as error:
            self.refuse(error_words.said(error))
            return
        self.wait()
        self.accepted_one.emit(told.article, reading, form.show_id, form.apart)

    def keep(self, outcome: str) -> None:
        """The one that was accepted is written: on to the next, or it closes."""
        self.buttons.setEnabled(True)
        if not self.review.settle(outcome):
            self.accept()

    @Slot()
    def _on_skip(self) -> None:
        if not self.waits and self.review.waits:
            self._skip()

    def _skip(self) -> None:
        if not self.review.settle(self.tr("skipped")):
            self.accept()

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        super().done(result)
