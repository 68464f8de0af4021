"""The inbox: what news feeds announce, in a list, and each article in the review, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPlainTextEdit

from desktop_app.domain.inbox import State, Waiting
from desktop_app.ui import words
from desktop_app.ui.screen_room import screen_room
from desktop_app.ui.views import reading_words
from desktop_app.ui.views.announcing import announce

from .article_dialog import ArticleDialog
from .article_intake import Intake
from .dialog import MARGIN
from .inbox_page import InboxPage, Line
from .review_page import ReadArticle


class InboxDialog(ArticleDialog):
    """`show_all` fills the list, whose lines are read like any article. Whoever writes what is accepted or `unwanted`
    calls `settle`, or `keep` where more of the article waits, or `refuse`."""

    unwanted = Signal(object, object)
    """(Waiting, the State in which it leaves the inbox): of what waits of it, nothing is added."""

    _gone = _added = False
    """Of the one in review: whether it left the inbox elsewhere, and whether some of it was added."""
    _wanted: object = None
    """What is to be read as soon as another one is."""

    def _make_intake(self) -> Intake:
        self.list = InboxPage(self, self._today)
        return self.list

    def _make_buttons(self) -> None:
        super()._make_buttons()
        self.dismiss = self.button(self.tr("Dismiss"), QDialogButtonBox.ButtonRole.ActionRole)
        self.dismiss.setToolTip(self.tr("Nothing of it is added (Ctrl+D); Ctrl+Z takes that back"))
        self.dismiss.clicked.connect(self._on_dismiss)
        self.another.setAccessibleName(self.tr("All that waits in the inbox"))
        self.another.setToolTip(self.another.accessibleName())
        self.list.view.unwanted.connect(self._on_dismiss)
        QShortcut(QKeySequence("Ctrl+D"), self, self._on_dismiss)

    def let_undo(self, undo: QAction, redo: QAction) -> None:
        """By their keys, also from a field in which nothing was typed: Qt's own would take them and do nothing."""
        self.addActions([undo, redo])
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusObjectChanged.connect(self._on_focus_changed)

    @Slot(QObject)
    def _on_focus_changed(self, part: QObject | None) -> None:
        if isinstance(part, QLineEdit | QPlainTextEdit) and self.isAncestorOf(part):
            part.removeEventFilter(self)
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            field = watched.document() if isinstance(watched, QPlainTextEdit) else watched
            for keys, there in (
                (QKeySequence.StandardKey.Undo, "isUndoAvailable"),
                (QKeySequence.StandardKey.Redo, "isRedoAvailable"),
            ):
                if event.matches(keys) and not getattr(field, there)():
                    event.ignore()
                    return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """With room for all that its buttons ever are: it opens in the middle, and would grow out of a small screen."""
        texts: dict[object, str] = {self.go: self.adding, self.another: self._back_to(99)}
        between = (len(self.buttons.buttons()) - 1) * self.theme.px(8) + 2 * self.theme.px(MARGIN)
        wide = between
        for button in self.buttons.buttons():
            text = button.text()
            button.setText(texts.get(button, text))
            wide += button.sizeHint().width()
            button.setText(text)
        return super().sizeHint().expandedTo(QSize(wide, 0)).boundedTo(screen_room(self))

    def _back_to(self, count: int) -> str:
        return self.tr("All ({count})").format(count=words.number(count))

    @property
    def item(self) -> Waiting | None:
        """The one in review; None while the list is in sight."""
        return self._given if isinstance(self._given, Waiting) else None

    # the list

    def show_all(self, lines: Sequence[Line], *, whole: bool) -> None:
        """`whole`: it is all that there is. The one in review stays in sight, wherever it went."""
        empty = not self.list.model.lines
        self.list.show_all(lines, whole=whole)
        if empty and lines and self._told is None:
            self.list.setFocus()
        item = self.item
        if whole and item is not None and not self.waits and self.list.model.row_of(item) < 0:
            self._gone = True
            self.refuse(self.tr("This article is no longer in the inbox: it was added or dismissed elsewhere."))
        self._tell()

    def settle(self, item: Waiting) -> None:
        """It is no longer in the inbox: on to the one after it, or the list, where that is in sight or empty."""
        following = self.list.drop(item)
        if self.item is not None and self.item.id != item.id:
            self._tell()
            return
        self.buttons.setEnabled(True)
        if following is not None and self.item is not None:
            self.take(following)
            return
        self._show_intake()
        if following is None:
            self.close_button.setFocus()
            if not self.list.none.isHidden():
                announce(self.list.none, self.list.none.text())

    @Slot(object)
    def take(self, given: object) -> None:
        if self._job is not None:
            self._wanted = given if given != self._given else None
            return
        self._told, self._gone, self._added = None, False, False
        super().take(given)
        if self.item is not None:
            self.list.choose(self.item)

    def _on_over(self) -> None:
        super()._on_over()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.take(wanted)

    @Slot(object)
    def _on_read(self, read: ReadArticle) -> None:
        super()._on_read(read)
        self._tell()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._show_intake()
        super()._on_failed(error)

    # what is done with it

    @Slot()
    def _show_intake(self) -> None:
        self._given, self._gone = None, False
        super()._show_intake()

    @Slot()
    def _on_stepped(self) -> None:
        super()._on_stepped()
        self._tell()

    def _tell(self) -> None:
        """What the buttons do now, and in the title of which article."""
        count, listing = len(self.list.model.lines), self._told is None
        if listing:
            self.go.setText(self.tr("Review"))
            self.go.setVisible(count > 0)
        elif self._gone:
            self.go.setText(self.tr("Next"))
            self.go.setVisible(True)
            self.go.setEnabled(True)
            self.skip.setEnabled(False)
        self.dismiss.setVisible(count > 0 or not listing)
        self.dismiss.setEnabled(not self._gone)
        self.another.setText(self._back_to(count))
        self.setWindowTitle(self.tr("Inbox"))
        if self._told is not None and self._told.article.publication:
            article = self._told.article
            by = reading_words.source_and_day(article.publication or "", article.published, self._today)
            self.setWindowTitle(self.tr("Inbox – {article}").format(article=by))

    @Slot()
    def _on_go(self) -> None:
        if self._gone and self.item is not None:
            self.settle(self.item)
        elif self._told is not None or self.list.model.lines:
            super()._on_go()

    def keep(self, outcome: str) -> None:
        self._added = True
        super().keep(outcome)

    def _skip(self) -> None:
        if self.review.last:
            self._on_dismiss()
        elif not self._gone:
            super()._skip()

    @Slot()
    def _on_dismiss(self) -> None:
        item = self.item or self.list.item
        if not self.waits and not self._gone and item is not None:
            self.wait()
            self.unwanted.emit(item, State.ACCEPTED if self.item is not None and self._added else State.DISMISSED)
