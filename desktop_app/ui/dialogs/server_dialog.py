"""An account on a server, and in it the calendar to which a feed is published; or its password alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.errors import PremieresError
from desktop_app.ui import error_words
from desktop_app.ui.theme import Theme

from . import server_work
from .dialog import WritingDialog
from .fields import Choice
from .named_fields import named_fields
from .pressing import PressedByEnter

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.domain.caldav import Target
    from desktop_app.publish.caldav import Found
    from desktop_app.ui.worker import Job, Worker

WIDTH = 480


class _Asking(WritingDialog):
    """Has one thing done at a time, which ends with the dialog."""

    known = Signal(str, bool)
    """What is published, and whether the keyring has its password."""
    broke = Signal(object)

    def __init__(self, app: App, theme: Theme, worker: Worker, parent: QWidget | None) -> None:
        super().__init__(theme, "", parent)
        self._app, self._worker = app, worker
        self._job: Job | None = None

    def _line(self, name: str, *, secret: bool = False) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        line.setMaxLength(500)
        if secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        line.textEdited.connect(self.said.clear)
        return line

    def _begin(self, job: Job) -> Job:
        self._job = job
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)
        return job

    @Slot(object)
    def _on_known(self, known: tuple[str, bool]) -> None:
        self.known.emit(*known)
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PremieresError):
            self.refuse(error_words.said(error))
        else:
            self.refuse("")
            self.broke.emit(error)

    @Slot()
    def _on_finished(self) -> None:
        self._job = None

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        super().done(result)


class ServerDialog(_Asking):
    """The password goes to the server and to the keyring, and nowhere else."""

    def __init__(
        self, app: App, theme: Theme, worker: Worker, feeds: Sequence[NamedFeed], parent: QWidget | None = None
    ) -> None:
        super().__init__(app, theme, worker, parent)
        self.setWindowTitle(self.tr("Publish to a server"))
        self._lines = self.page(WIDTH)
        self.feed = Choice(theme, [(feed.name, feed.name) for feed in feeds], self)
        self.feed.set_name(self.tr("Feed"))
        self.address = self._line(self.tr("Server"))
        self.address.setPlaceholderText(self.tr("Such as cloud.example.org"))
        self.user, self.password = self._line(self.tr("User")), self._line(self.tr("Password"), secret=True)
        self.look = PressedByEnter(self.tr("Find calendars"), self)
        self.calendar = Choice(theme, [(self.tr("Not looked for yet"), None)], self)
        self.calendar.set_name(self.tr("Calendar"))
        self._lay_out()
        self.rows.addWidget(self.said)
        self.publish = self.button(self.tr("Publish"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.publish.setAutoDefault(False)
        self.cancel = self.button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.look.clicked.connect(self._on_find)
        self.publish.clicked.connect(self._on_publish)
        for line in (self.address, self.user, self.password):
            line.textEdited.connect(self._forget)
            line.returnPressed.connect(self._on_find)
        self._forget()
        self.address.setFocus()

    def _lay_out(self) -> None:
        told = self.tr(
            "Nextcloud, Radicale, Fastmail and others take events over CalDAV. Many want an app password, which you"
            " make on their site. It is kept in the system's keyring."
        )
        self._lines.addWidget(self.label(told, "body", "text2"))
        finding = QHBoxLayout()
        finding.addWidget(self.look)
        finding.addStretch(1)
        fields = (
            (self.tr("Feed"), self.feed),
            (self.tr("Server"), self.address),
            (self.tr("User"), self.user),
            (self.tr("Password"), self.password),
            ("", finding),
            (self.tr("Calendar"), self.calendar),
        )
        self._lines.addLayout(named_fields(self, fields, stacked=self.narrow(WIDTH)))
        self._lines.addStretch(1)
        self.let_scroll()

    @Slot()
    def _forget(self) -> None:
        """What was found was found with other words."""
        self.calendar.setEnabled(False)
        self.publish.setEnabled(False)
        self.look.setEnabled(all(line.text().strip() for line in (self.address, self.user, self.password)))

    def _account(self) -> tuple[str, str, str]:
        return self.address.text(), self.user.text().strip(), self.password.text()

    @Slot()
    def _on_find(self) -> None:
        if self._job is not None or not self.look.isEnabled():
            return
        self._wait(self.tr("Asking the server…"))
        self._begin(self._worker.call(server_work.find, self._app, *self._account())).succeeded.connect(self._on_found)

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        new = [(self.tr("A new one, called as the feed"), None)] if found.homes else []
        offered = [*new, *((one.name, one) for one in found.calendars)]
        if found.typed is not None and all(one.url != found.typed.url for one in found.calendars):
            offered.append((found.typed.name, found.typed))
        self.said.clear()
        self._let(True)
        self.calendar.offer(offered or [(self.tr("None that may be changed"), None)])
        typed = next((one for _, one in offered if found.typed and one and one.url == found.typed.url), None)
        self.calendar.choose(typed)
        self.calendar.setEnabled(bool(offered))
        self.publish.setEnabled(bool(offered))
        self.publish.setDefault(True)
        self.calendar.setFocus()

    @Slot()
    def _on_publish(self) -> None:
        if self._job is not None:
            return
        self._wait(self.tr("Asking the server…"))
        asked = (self.feed.chosen, *self._account(), self.calendar.chosen)
        self._begin(self._worker.call(server_work.add, self._app, *asked)).succeeded.connect(self._on_known)

    def _wait(self, said: str) -> None:
        self._let(False)
        self.said.say(said, "text2")

    def _let(self, usable: bool) -> None:
        """All but Cancel."""
        for part in (self.feed, self.address, self.user, self.password, self.look, self.calendar, self.publish):
            part.setEnabled(usable)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """The keyboard is where that can be mended, by typing over it."""
        super()._on_failed(error)
        wrong = isinstance(error, PremieresError) and error.code == "password"
        line = self.password if wrong else self.address
        line.setFocus()
        line.selectAll()

    def refuse(self, sentence: str) -> None:
        self._let(True)
        self._forget()
        self.said.say(sentence, "danger")


class PasswordDialog(_Asking):
    """Of an account to which something is published."""

    def __init__(self, app: App, theme: Theme, worker: Worker, target: Target, parent: QWidget | None = None) -> None:
        super().__init__(app, theme, worker, parent)
        self.setWindowTitle(self.tr("Password"))
        self._target = target
        told = self.tr("The password of {user} for {address}").format(user=target.user, address=target.url)
        asked = self.label(told, "body", "text2")
        asked.setMinimumWidth(self.room_for(360))
        self.rows.addWidget(asked)
        self.password = self._line(self.tr("Password"), secret=True)
        self.rows.addWidget(self.password)
        self.rows.addWidget(self.said)
        self.keep = self.button(self.tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self.button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.keep.clicked.connect(self._on_keep)
        self.keep.setEnabled(False)
        self.password.textChanged.connect(lambda text: self.keep.setEnabled(bool(text)))
        self.password.setFocus()

    @Slot()
    def _on_keep(self) -> None:
        if self._job is None and self.password.text():
            self.wait()
            work = self._worker.call(server_work.know, self._app, self._target, self.password.text())
            self._begin(work).succeeded.connect(self._on_known)
