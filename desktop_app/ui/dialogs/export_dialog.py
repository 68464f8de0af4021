"""Export: which entries, under which name, with or without an alarm, and what calendar programs make of the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QDialogButtonBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desktop_app.domain.months import month_after
from desktop_app.domain.values import Choice, Entry
from desktop_app.errors import PremieresError
from desktop_app.ui import error_words, words
from desktop_app.ui.dragging import file_name
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.flow import Flow

from .day_field import Day
from .dialog import Dialog
from .export_work import Order, write
from .fields import Number
from .save_as import ask_where
from .ticks import GAP, MARK, ROOM, Check, Radio
from .waking import Waking

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.today import Today
    from desktop_app.ui.worker import Job, Worker

WIDTH = 488


class ExportDialog(Dialog):
    """`written` brings a sentence about the file, and whether there is more in it than that it is written."""

    written = Signal(str, bool)
    broke = Signal(object)

    def __init__(
        self,
        app: App,
        theme: Theme,
        worker: Worker,
        state: ViewState,
        today: Today,
        entry: Entry | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Export"))
        self._app, self._worker, self._state, self._today = app, worker, state, today
        self._entry = entry or state.selected
        self._job: Job | None = None
        self._path = Path()
        self.said = self.label("", "body", "text2")
        self._lines = self.page(WIDTH)
        self._make_which()
        self._make_name_and_alarm()
        truth = self.label(self._truth(), "entry-plain", "text2")
        for label in (truth, self.said):
            label.setContentsMargins(theme.px(ROOM), 0, theme.px(ROOM), 0)  # in line with the marks above
        self._lines.addWidget(truth)
        self._lines.addStretch(1)
        self.let_scroll()
        self.rows.addWidget(self.said)
        self.write = self.button(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self.button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.write.clicked.connect(self._on_write)
        which = self.one if entry is not None else self.filtered
        which.setChecked(True)
        which.setFocus()
        self._on_which()

    def _make_which(self) -> None:
        theme = self.theme
        self.filtered = Radio(theme, self.tr("All that the filter shows, from today on"), self)
        self.range = Radio(theme, self.tr("What the filter shows from"), self)
        self.one = Radio(theme, parent=self)
        if self._entry is not None:
            title = " ".join(filter(None, (self._entry.show, words.long_code(self._entry))))
            self.one.setText(self.tr("Only {entry}").format(entry=title).replace("&", "&&"))
        self.one.setVisible(self._entry is not None)
        self.one.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # as wide as the dialog is anyway
        month, today = self._state.month, self._today.date
        self.first = Day(theme, month, today, self)
        self.last = Day(theme, month_after(month, 1) - timedelta(days=1), today, self)
        for edit, name in ((self.first, self.tr("First day")), (self.last, self.tr("Last day"))):
            edit.setAccessibleName(name)
            edit.changed.connect(self._on_dates)
            edit.complained.connect(self._on_dates)
            Waking(edit, self.range.click)
        self._days = Flow(theme.px(8), theme.px(8))
        for part in (self.first, self.label(self.tr("to"), wraps=False), self.last):
            self._days.addWidget(part)
        self._group = QButtonGroup(self)
        for radio in (self.filtered, self.range, self.one):
            self._group.addButton(radio)
            radio.toggled.connect(self._on_which)
        self._lines.addWidget(self.filtered)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        if self.narrow(WIDTH):
            self._lines.addWidget(self.range)
            line.addSpacing(theme.px(ROOM + MARK + GAP))
        else:
            line.addWidget(self.range)
        line.addLayout(self._days, 1)
        self._lines.addLayout(line)
        self._lines.addWidget(self.one)

    def _make_name_and_alarm(self) -> None:
        self.name = QLineEdit("Premieres", self)
        self.name.setMaxLength(100)
        label = self.label(self.tr("Name of the calendar"), wraps=False)
        label.setBuddy(self.name)
        named = QHBoxLayout()
        named.addSpacing(self.theme.px(ROOM))
        named.addWidget(label)
        named.addWidget(self.name, 1)
        self.alarm = Check(self.theme, self.tr("Remind me"), self)
        self.minutes = Number(self.theme, self)
        self.minutes.setRange(0, 10_080)
        self.minutes.setValue(60)
        self.minutes.setSuffix(self.tr(" min before"))
        self.minutes.setAccessibleName(self.tr("Minutes before"))
        self.minutes.setEnabled(False)
        self.alarm.toggled.connect(self.minutes.setEnabled)
        Waking(self.minutes, self.alarm.click)
        reminded = QHBoxLayout()
        reminded.addWidget(self.alarm)
        reminded.addWidget(self.minutes)
        reminded.addStretch(1)
        self._lines.addLayout(named)
        self._lines.addLayout(reminded)

    def _truth(self) -> str:
        return self.tr(
            "Importing the file again updates what is there in Evolution and khal. Nextcloud takes only what is new,"
            " Thunderbird and GNOME Calendar keep what they have; KOrganizer, Orage and calcurse double it: import into"
            " a calendar of its own there, and replace it."
        )

    def order(self, path: Path) -> Order:
        """What the person asked for, as the worker needs it."""
        choice: Choice = replace(self._state.choice, first=self._today.date, last=None, beside=None)
        if self.range.isChecked():
            choice = replace(choice, first=self.first.day(), last=self.last.day(), unknown_dates=False)
        return Order(
            path=path,
            name=self.name.text().strip() or "Premieres",
            choice=choice,
            entry_id=self._entry.id if self.one.isChecked() and self._entry is not None else None,
            alarm_minutes=self.minutes.value() if self.alarm.isChecked() else None,
        )

    @Slot()
    def _on_which(self) -> None:
        for edit in (self.first, self.last):
            edit.setEnabled(self.range.isChecked())
        self._on_dates()

    @Slot()
    def _on_dates(self) -> None:
        wrong = ""
        if self.range.isChecked():
            backwards = self.first.day() > self.last.day()
            wrong = self.first.complaint or self.last.complaint
            wrong = wrong or (self.tr("The first day is after the last.") if backwards else "")
        self.said.setText(wrong)
        self.said.setVisible(bool(wrong))
        self.write.setEnabled(not wrong)

    @Slot()
    def _on_write(self) -> None:
        if self._job is not None or (self.range.isChecked() and not (self.first.settle() and self.last.settle())):
            return
        name = f"{self.name.text().strip() or 'Premieres'}.ics".replace("/", "-")
        if self.one.isChecked() and self._entry is not None:
            name = file_name(self._entry)
        path = ask_where(self, self.tr("Export to"), Path.home() / name, self.tr("Calendar file (*.ics)"), ".ics")
        if path is not None:
            self.write_to(path)

    def write_to(self, path: Path) -> None:
        """Writes on the worker, and closes when it is done."""
        self.write.setEnabled(False)
        self._path = path
        self._job = self._worker.call(write, self._app, self._today.zone, self.order(path))
        self._job.succeeded.connect(self._on_written)
        self._job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_written(self, outcome: tuple[int, int]) -> None:
        events, left_out = outcome
        said = words.counted(events, "%n event written to {file}.", "%n events written to {file}.")
        said = said.format(file=self._path)
        if left_out:
            said += " " + self.tr("%n without a day, week or month left out.", "", left_out)
        if events > 1000:
            said += " " + self.tr("Thunderbird and GNOME Calendar take minutes over 1,000 events.")
        self.written.emit(said, left_out > 0 or events > 1000)
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self.write.setEnabled(True)
        if isinstance(error, PremieresError):
            self.said.setText(error_words.said(error))
            self.said.show()
        else:
            self.broke.emit(error)
