"""What calendar programs will make of the file that is about to be exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from desktop_app.errors import PremieresError
from desktop_app.ui import error_words
from desktop_app.ui.views.announcing import announce

from .check_panel import CheckPanel
from .dialog import Dialog

if TYPE_CHECKING:
    from desktop_app.publish.checking.findings import Report
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.worker import Job


class CheckSheet(Dialog):
    """Opens at once, and fills when the worker has looked: `job` brings a Report, or None where there is no
    file. Closed before, it wants none."""

    broke = Signal(object)

    def __init__(self, theme: Theme, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("What programs make of it"))
        self.panel = CheckPanel(self)
        self.rows.addWidget(self.panel, 1)
        self.button(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole, main=True)
        self._job: Job | None = job
        job.succeeded.connect(self._on_looked)
        job.failed.connect(self._on_failed)
        self.panel.view.setFocus()

    @Slot(object)
    def _on_looked(self, report: Report | None) -> None:
        self._job = None
        if report is None:
            self.panel.refuse(self.tr("There is nothing to write."))
        else:
            self.panel.show_report(report)
            self.panel.view.setFocus()
        announce(self.panel, self.panel.said.text())

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, PremieresError):
            self.panel.refuse(error_words.said(error))
            return
        self.reject()
        self.broke.emit(error)

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        super().done(result)
