"""What is published to servers, and what a person changed or deleted there."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from desktop_app.domain.caldav import Placed, Standing, Target
from desktop_app.errors import PremieresError
from desktop_app.ui import error_words, words
from desktop_app.ui.views.flow import Flow
from desktop_app.ui.views.server_words import IconLines, event_words, placed_words, target_words
from desktop_app.ui.views.two_lines import MARK, MORE

from . import server_work
from .dialog import Dialog
from .lines_view import LEAST_ROWS, LinesView
from .pressing import PressedByEnter
from .server_dialog import PasswordDialog, ServerDialog
from .ticks import Check

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.publish.caldav import Published
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.worker import Job, Worker

_Index = QModelIndex | QPersistentModelIndex
WIDTH = 520
_TOLD = {Standing.CHANGED: "note", Standing.DELETED: "cancel", Standing.ELSEWHERE: "info"}
"""Of what a person is to know, with the icon of it."""


class _Lines(QAbstractListModel):
    """Each a title, what more there is to tell, an icon, and what it stands for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[tuple[str, str, str, Any]] = []

    def show_all(self, lines: Sequence[tuple[str, str, str, Any]]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    # Qt's own questions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        title, more, icon, _ = self.lines[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title}, {more}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<qt>{html.escape(title)}<br>{html.escape(more)}</qt>"
        return {Qt.ItemDataRole.DisplayRole: title, MORE: more, MARK: icon}.get(role)


class ServersList(Dialog):
    """Does one thing at a time; a run goes on when it is closed."""

    of_library = True
    broke = Signal(object)

    def __init__(self, app: App, theme: Theme, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Published to servers"))
        self._app, self._worker = app, worker
        self._job: Job | None = None
        self._at: QWidget | None = None
        self._passed: QWidget | None = None
        self._placed: dict[str, list[Placed]] = {}
        self._chosen = ""
        self._forgets = False
        self._lines = self.page(WIDTH)
        self._make_targets()
        self._make_events()
        self._lines.addStretch()
        self.let_scroll()
        self.said = self.label("", "body", "text2")
        self.rows.addWidget(self.said)
        self.view.selectionModel().currentChanged.connect(self._tell_error)
        self.button(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.reload()

    def _make_targets(self) -> None:
        told = self.tr(
            "A feed is kept up to date in a calendar on a server, after each sync and whenever you change the feed."
        )
        self._lines.addWidget(self.label(told, "body", "text2"))
        self.targets, self.view = self._list(self.tr("Calendars on servers"))
        self.none = self.label(self.tr("There is none yet."), "body", "text")
        self._lines.addWidget(self.none)
        self.add = self._button(self.tr("Add…"), self._on_add)
        self.publish = self._button(self.tr("Publish now"), self._on_publish)
        self.password = self._button(self.tr("Password…"), self._on_password)
        self.remove = self._button(self.tr("Remove"), self._on_remove)
        self._lines.addLayout(self._row(self.add, self.publish, self.password, self.remove))
        self.delete = Check(self.theme, self.tr("With Remove, delete there what nobody has changed"), self)
        self._lines.addWidget(self.delete)
        self.view.selectionModel().currentChanged.connect(self._show_events)

    def _make_events(self) -> None:
        self.head = self.label(self.tr("Not there as published"), "head")
        self.head.setContentsMargins(0, self.theme.px(12), 0, 0)
        self._lines.addWidget(self.head)
        self.events, self.changed = self._list(self.tr("Not there as published"))
        self.leave = self._button(self.tr("Leave as it is there"), lambda: self._resolve(ours=False))
        self.again = self._button(self.tr("Publish ours again"), lambda: self._resolve(ours=True))
        self._lines.addLayout(self._row(self.leave, self.again))
        self.changed.selectionModel().currentChanged.connect(self._wake)

    def _list(self, name: str) -> tuple[_Lines, LinesView]:
        model, wide = _Lines(self), self.room_for(WIDTH)
        view = LinesView(self.theme, IconLines(self.theme, self), wide, LEAST_ROWS, self)
        view.setModel(model)
        view.setAccessibleName(name)
        self._lines.addWidget(view, 1)
        return model, view

    def _button(self, text: str, clicked: object) -> QPushButton:
        button = PressedByEnter(text, self)
        button.clicked.connect(clicked)
        return button

    def _row(self, *buttons: QPushButton) -> Flow:
        row = Flow(self.theme.px(8), self.theme.px(8))
        for button in buttons:
            row.addWidget(button)
        return row

    # what there is

    @Slot()
    def reload(self, name: str = "") -> None:
        """The one called `name` is chosen, else the one that was."""
        from desktop_app.store import queries

        wanted = name or (self.target.name if self.target else "")
        lines = []
        for one in queries.targets(self._app.database):
            placed = self._placed[one.url] = list(queries.placed_events(self._app.database, one.url).values())
            count = sum(event.standing is Standing.OURS for event in placed)
            lines.append((one.name, target_words(one, count), "warning" if one.error else "tick", one))
        self.targets.show_all(lines)
        rows = [row for row, (title, *_) in enumerate(lines) if title == wanted] or [0]
        self.view.setCurrentIndex(self.targets.index(rows[0], 0))
        self.view.setVisible(bool(lines))
        self.none.setVisible(not lines)
        self._show_events()

    @property
    def target(self) -> Target | None:
        """The one that is chosen."""
        index = self.view.currentIndex()
        return self.targets.lines[index.row()][3] if index.isValid() else None

    @property
    def event_there(self) -> Placed | None:
        index = self.changed.currentIndex()
        return self.events.lines[index.row()][3] if index.isValid() else None

    @Slot()
    def _show_events(self) -> None:
        if (url := self.target.url if self.target else "") != self._chosen:
            self._chosen = url
            self.delete.setChecked(False)  # what was meant for one calendar is not meant for another
        placed = self._placed.get(self.target.url, []) if self.target else []
        told = [one for one in placed if one.standing in _TOLD]
        self.events.show_all([(event_words(one.title), placed_words(one), _TOLD[one.standing], one) for one in told])
        self.changed.setCurrentIndex(self.events.index(0, 0))
        for part in (self.head, self.changed, self.leave, self.again):
            part.setVisible(bool(told))
        self._wake()
        self.fit()

    @Slot()
    def _tell_error(self) -> None:
        """What went wrong with the chosen one, whole: a line of the list has no room for it."""
        if self._job is None:
            error = self.target.error if self.target else None
            self._say(error_words.said(error) if error else "", wrong=True)

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self.said.say(text, "danger" if wrong else "text2")

    @Slot()
    def _wake(self) -> None:
        """What can be pressed now."""
        idle, chosen, event = self._job is None, self.target is not None, self.event_there
        self.add.setEnabled(idle)
        self.publish.setText(self.tr("Publish now") if idle else self.tr("Stop"))
        self.publish.setEnabled(chosen)
        for part in (self.password, self.remove, self.delete):
            part.setEnabled(idle and chosen)
        asked = idle and event is not None and event.standing is not Standing.ELSEWHERE
        for part in (self.leave, self.again):
            part.setEnabled(asked)

    # what is done

    @Slot()
    def _on_add(self) -> None:
        from desktop_app.store import queries

        feeds = queries.named_feeds(self._app.database)
        if not feeds:
            self._say(self.tr("There is no feed yet: add one first, in Calendar feeds."))
            return
        self._open(ServerDialog(self._app, self.theme, self._worker, feeds, self))

    @Slot()
    def _on_password(self) -> None:
        if self.target is not None:
            self._open(PasswordDialog(self._app, self.theme, self._worker, self.target, self))

    def _open(self, dialog: ServerDialog | PasswordDialog) -> None:
        dialog.known.connect(self._on_known)
        dialog.broke.connect(self.broke)
        dialog.open()

    @Slot(str, bool)
    def _on_known(self, name: str, kept: bool) -> None:
        self.reload(name)
        self._forgets = not kept
        self._publish()

    @Slot()
    def _on_publish(self) -> None:
        if self._job is not None:
            self._job.cancel()
        else:
            self._publish()

    def _publish(self) -> None:
        if self.target is not None:
            self._say(self.tr("Publishing…"))
            job = self._worker.call_reporting(server_work.publish, self._app, self.target.name)
            job.progressed.connect(self._on_progressed)
            job.succeeded.connect(self._on_published)
            self._begin(job)

    @Slot(object)
    def _on_progressed(self, progress: tuple[int, int]) -> None:
        done, total = (words.number(count) for count in progress)
        if self._job is not None and progress[1]:
            self.said.setText(self.tr("Publishing, {done} of {total}").format(done=done, total=total))

    @Slot(object)
    def _on_published(self, report: Published) -> None:
        told = [(report.target, report.error)] if report.error else report.refused[:1]
        if told:
            self._say(f"{told[0][0]}: {error_words.said(told[0][1])}", wrong=True)
        else:
            counts = [words.number(count) for count in (report.added, report.changed, report.removed)]
            said = self.tr("Published: {added} added, {changed} changed, {removed} removed.")
            said = said.format(added=counts[0], changed=counts[1], removed=counts[2])
            if self._forgets:
                said += " " + self.tr(
                    "There is no keyring to be used, so the password is kept only until Premieres is closed."
                )
            self._say(said)

    @Slot()
    def _on_remove(self) -> None:
        if self.target is not None and self._job is None:
            self._say(self.tr("Removing…"))
            work = self._worker.call(server_work.remove, self._app, self.target.name, self.delete.isChecked())
            work.succeeded.connect(self._on_removed)
            self._begin(work)

    @Slot(object)
    def _on_removed(self, report: Published) -> None:
        self._say(self.tr("{name} is published there no longer.").format(name=report.target))

    def _resolve(self, *, ours: bool) -> None:
        if self.target is None or self.event_there is None or self._job is not None:
            return
        job = self._worker.call(server_work.resolve, self._app, self.target.name, self.event_there.uid, ours)
        self._begin(job)
        if ours:
            job.finished.connect(self._publish)

    def _begin(self, job: Job) -> None:
        self._job = job
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.finished.connect(self._on_finished)
        self._at = self.focusWidget()
        self._wake()
        self._passed = self.focusWidget()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PremieresError):
            self._say(error_words.said(error), wrong=True)
        else:
            self._say("")
            self.broke.emit(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self._say(self.tr("Stopped; what was published so far stays, and the next time it goes on there."))

    @Slot()
    def _on_finished(self) -> None:
        said, token, self._job = self.said.text(), self.said.token, None
        self.reload()
        self.said.say(said, token)
        self._come_back()

    def _come_back(self) -> None:
        """To where the keyboard was before the job took that away, unless the person went elsewhere meanwhile."""
        at, self._at = self._at, None
        if at is None or self.focusWidget() not in (None, self._passed):
            return
        usable = at.isEnabled() and at.isVisible()
        (at if usable else self.view if self.view.isVisible() else self.add).setFocus()
