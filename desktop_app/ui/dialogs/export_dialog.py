"""Export: where to, and of a file which entries, under which name, with or without an alarm."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.months import month_after
from desktop_app.domain.values import Choice, Entry
from desktop_app.errors import LibraryError, PremieresError
from desktop_app.publish.feed_files import fit_for_files
from desktop_app.ui import error_words, words
from desktop_app.ui.dragging import file_name
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.flow import Flow

from .check_sheet import CheckSheet
from .day_field import Day
from .dialog import Dialog
from .export_ways import Ways, above
from .export_words import outcome_words
from .export_work import Order, look, write
from .fields import Number
from .save_as import ask_where
from .scroll import Scroll
from .ticks import GAP, MARK, ROOM, Check, Radio
from .waking import Waking

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.publish.export_files import Files
    from desktop_app.ui.models.view_state import ViewState
    from desktop_app.ui.today import Today
    from desktop_app.ui.worker import Job, Worker

WIDTH = 488


class ExportDialog(Dialog):
    """`written` brings a sentence about the file, and whether there is more in it than that it is written. With
    `feeds_wanted` or `servers_wanted` it has closed: these have dialogs of their own."""

    written = Signal(str, bool)
    feeds_wanted = Signal()
    servers_wanted = Signal()
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
        self._order: Order | None = None
        self._scroll: Scroll | None = None
        self.said = self.label("", "body", "text2")
        self.said.setContentsMargins(theme.px(ROOM), 0, theme.px(ROOM), 0)  # in line with the marks above
        page = self.page(WIDTH)
        page.addWidget(self._head(self.tr("Where to")))
        self._make_ways(page)
        self._of_file = QWidget(self)
        self._lines = QVBoxLayout(self._of_file)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(page.spacing())
        self._lines.addWidget(self._head(self.tr("What")))
        self._make_which()
        self._make_name()
        self._make_alarm()
        page.addWidget(self._of_file)
        page.addStretch(1)
        self._scroll = self.let_scroll()
        self.rows.addWidget(self.said)
        self.write = self.button(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self.button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.write.clicked.connect(self._on_write)
        self.check = self.button(self.tr("Check…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.check.setAccessibleDescription(self.tr("What calendar programs make of the file"))
        self.check.clicked.connect(self._on_check)
        (self.one if entry is not None else self.filtered).setChecked(True)
        self.file.setChecked(True)
        self.file.setFocus()
        self._on_which()

    def _head(self, text: str) -> QLabel:
        head = self.label(text, "head")
        head.setContentsMargins(self.theme.px(ROOM), 0, self.theme.px(ROOM), 0)
        return head

    def _make_ways(self, page: QVBoxLayout) -> None:
        self.ways = Ways(self)
        told = self.tr(
            "Keeps itself up to date: Thunderbird, GNOME Calendar, Evolution and KOrganizer, once subscribed to its"
            " link or to its file in a folder, read it again and again."
        )
        self.feed = self.ways.add(self.tr("A feed, live or in a folder"), told)
        told = self.tr(
            "Keeps itself up to date, on phones too: Nextcloud, Radicale, Fastmail, iCloud and others (CalDAV) are told"
            " each change of a feed."
        )
        self.server = self.ways.add(self.tr("A calendar on a server"), told)
        self._leads = {
            self.feed: (self.tr("Calendar feeds…"), self.feeds_wanted),
            self.server: (self.tr("Publish to a server…"), self.servers_wanted),
        }
        told = self.tr(
            "Does not keep itself up to date. Imported again, it updates what is there in Evolution and khal;"
            " KOrganizer, Orage and calcurse double it, Thunderbird and GNOME Calendar take nothing at all."
        )
        self.file = self.ways.add(self.tr("A file"), told)
        told = self.tr(
            "For a calendar that has an earlier file. What is new, every program takes. What has changed comes in a"
            " second file: Evolution and khal update by it, for the others delete the old events first."
        )
        self.news = self.ways.add(self.tr("A file of what is new since the last export"), told)
        self.ways.changed.connect(self._on_way)
        page.addWidget(self.ways)

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

    def _make_name(self) -> None:
        self.name = QLineEdit("Premieres", self)
        self.name.setMaxLength(100)
        label = self.label(self.tr("Name of the calendar"), wraps=False)
        label.setBuddy(self.name)
        named = QHBoxLayout()
        named.addSpacing(self.theme.px(ROOM))
        named.addWidget(label)
        named.addWidget(self.name, 1)
        self._lines.addLayout(named)
        self.split = Check(self.theme, self.tr("In parts of at most 1,000 events and 1 MB"), self)
        truth = self.tr("Google refuses more, and Thunderbird and GNOME Calendar take minutes for it.")
        self.split.setAccessibleDescription(truth)
        self._lines.addLayout(above(self, self.split, truth))

    def _make_alarm(self) -> None:
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
        reminded.setSpacing(self.theme.px(8))
        reminded.addWidget(self.alarm)
        reminded.addWidget(self.minutes)
        reminded.addStretch(1)
        truth = self.tr("What has no hour reminds at 9:00, on that day or so many whole days before.")
        self.alarm.setAccessibleDescription(truth)
        self._lines.addLayout(above(self, reminded, truth))

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
            split=self.split.isChecked(),
            only_new=self.news.isChecked(),
        )

    @property
    def _lead(self) -> tuple[str, SignalInstance] | None:
        """Where the chosen way has a dialog of its own: what the button says, and what leads there."""
        return next((lead for way, lead in self._leads.items() if way.isChecked()), None)

    @Slot()
    def _on_way(self) -> None:
        """One entry alone is never all that is new."""
        if self.news.isChecked() and self.one.isChecked():
            self.filtered.setChecked(True)
        self.one.setEnabled(not self.news.isChecked())
        for part in (self._of_file, self.check):
            part.setVisible(self._lead is None)
        self.write.setText(self._lead[0] if self._lead is not None else self.tr("Export…"))
        self._on_dates()
        layout = self._page.layout()
        if self._scroll is not None and layout is not None:
            layout.activate()
            self._scroll.updateGeometry()
            self.fit()

    @Slot()
    def _on_which(self) -> None:
        for edit in (self.first, self.last):
            edit.setEnabled(self.range.isChecked())
        self._on_dates()

    @Slot()
    def _on_dates(self) -> None:
        wrong = ""
        if self.range.isChecked() and self._lead is None:
            backwards = self.first.day() > self.last.day()
            wrong = self.first.complaint or self.last.complaint
            wrong = wrong or (self.tr("The first day is after the last.") if backwards else "")
        self.said.setText(wrong)
        self.said.setVisible(bool(wrong))
        self.write.setEnabled(not wrong)
        self.check.setEnabled(not wrong)

    @Slot()
    def _on_check(self) -> None:
        """Of the files as they would be written now."""
        if self.range.isChecked() and not (self.first.settle() and self.last.settle()):
            return
        looking = self._worker.call(look, self._app, self._today.zone, self.order(Path("export.ics")))
        sheet = CheckSheet(self.theme, looking, self)
        sheet.broke.connect(self.broke)
        sheet.open()

    @Slot()
    def _on_write(self) -> None:
        if self._lead is not None:
            self.accept()
            self._lead[1].emit()
            return
        if self._job is not None or (self.range.isChecked() and not (self.first.settle() and self.last.settle())):
            return
        name = f"{fit_for_files(self.name.text().strip()) or 'Premieres'}.ics"
        if self.one.isChecked() and self._entry is not None:
            name = file_name(self._entry)
        path = ask_where(self, self.tr("Export to"), Path.home() / name, self.tr("Calendar file (*.ics)"), ".ics")
        if path is not None:
            self.write_to(path)

    def write_to(self, path: Path) -> None:
        """Writes on the worker, and closes when it is done."""
        self.write.setEnabled(False)
        self._order = self.order(path)
        self._job = self._worker.call(write, self._app, self._today.zone, self._order)
        self._job.succeeded.connect(self._on_written)
        self._job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_written(self, outcome: tuple[Files, LibraryError | None]) -> None:
        files, trouble = outcome
        order = self._order
        if order is not None and order.only_new and not (files.paths or files.changed_paths):
            nothing = self.tr("Nothing is new or has changed for the calendar {name}: no file was written.")
            self._say_again(nothing.format(name=order.name))
            return
        self.written.emit(*outcome_words(files, trouble, split=self.split.isChecked()))
        self.accept()

    def _say_again(self, sentence: str) -> None:
        """It stays, for another try."""
        self._job = None
        self.write.setEnabled(True)
        self.said.setText(sentence)
        self.said.show()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._say_again(error_words.said(error) if isinstance(error, PremieresError) else "")
        if not isinstance(error, PremieresError):
            self.broke.emit(error)
