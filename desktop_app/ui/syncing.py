"""Sync in the background: when it is due, how far it is, how it ended, in words."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.values import STARTER
from desktop_app.errors import PremieresError
from desktop_app.ui import countdowns, error_words, words

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.domain.airdate import AirDate
    from desktop_app.sync import Progress, SourceReport
    from desktop_app.sync.otherwise import Otherwise

    from .net import Net
    from .today import Today
    from .worker import Job, Worker

FIRST_REST = timedelta(minutes=5)
LONGEST_REST = timedelta(hours=1)
"""After a failure the next try by itself comes later and later; F5 tries at once."""
_NAMES = {"tvmaze": "TVmaze"}
OFFLINE = "offline"
"""The code of a failure that has its cause on this side."""
_HOST = "api.tvmaze.com"
"""What the sentence of a failure calls it."""


@dataclass(frozen=True, slots=True)
class News:
    """A sentence for the banner; `again` = with the button "Try again"."""

    text: str
    icon: str
    again: bool = False
    passing: bool = False
    """It may go by itself."""
    source: str = ""
    """Whose failure it is; "" for none."""


class Syncing(QObject):
    """Starts by itself when something is due. `running` (bool, text, share of all or None) is the toolbar's, `told`
    (News) the banner's."""

    running = Signal(bool, str, object)
    told = Signal(object)
    began = Signal()
    ended = Signal()
    """After a run, however it ended."""
    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(self, app: App, worker: Worker, net: Net, today: Today, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._worker = worker
        self._net = net
        self._today = today
        self._job: Job | None = None
        self._asked = False
        self._stopped = False
        self._open = False
        self._due: datetime | None = None
        self._rest = FIRST_REST
        self.failed = False
        today.ticked.connect(self.start_if_due)

    @property
    def active(self) -> bool:
        return self._job is not None

    @property
    def next_due(self) -> datetime | None:
        return self._due

    def set_open(self, usable: bool) -> None:
        """Whether the library can be read and written from now on."""
        self._open = usable

    def ask_due(self) -> None:
        """Begin to look after the sources: at once, where something is due."""
        job = self._worker.call(self._net.next_due)
        job.succeeded.connect(self._on_due)
        job.failed.connect(self._on_due_failed)

    @Slot()
    def start_if_due(self) -> None:
        if self._due is not None and self._due <= self._app.clock.now():
            self._start(asked=False)

    @Slot()
    def toggle(self) -> None:
        """F5, or the button: stop what runs, else read what is due, and say so when nothing is."""
        if self._job is not None:
            self._stopped = True
            self._job.cancel()
        else:
            self._start(asked=True)

    @Slot()
    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def updated_text(self) -> str:
        """ "Updated 4 min ago", of the last run that came to its end, or nothing where none ever did."""
        last = self._last()
        if last is None:
            return ""
        return self.tr("Updated {ago}").format(ago=countdowns.ago(last, self._app.clock.now()))

    def _start(self, asked: bool) -> None:
        if self._job is not None or not self._open:
            return
        self._asked, self._stopped = asked, False
        self._job = self._worker.call_reporting(self._net.run)
        self._job.progressed.connect(self._on_progressed)
        self._job.succeeded.connect(self._on_succeeded)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_cancelled)
        self._job.finished.connect(self._on_finished)
        self.began.emit()
        self.running.emit(True, "", None)

    @Slot(object)
    def _on_due(self, due: datetime | None) -> None:
        self._due = due
        self.start_if_due()

    @Slot(object)
    def _on_due_failed(self, error: Exception) -> None:
        if not isinstance(error, PremieresError):
            self.broke.emit(error)

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        name = _NAMES.get(progress.source, progress.source)
        if progress.wait:
            text = self.tr("{source} asks for a pause of {time}").format(source=name, time=_pause(progress.wait))
        elif progress.total:
            said = words.locale()
            text = self.tr("Reading {source}, {done} of {total}").format(
                source=name, done=said.toString(progress.done), total=said.toString(progress.total)
            )
        else:
            text = self.tr("Reading {source}").format(source=name)
        self.running.emit(True, text, progress.done / progress.total if progress.total else None)

    @Slot(object)
    def _on_succeeded(self, outcome: tuple[tuple[SourceReport, ...], datetime | None]) -> None:
        reports, due = outcome
        failures = [report for report in reports if report.state == "failed"]
        self.failed = bool(failures)
        if failures:
            self._wait()
            self._tell(self._failures(failures), reports)
            return
        self._due, self._rest = due, FIRST_REST
        self._tell(self._success(reports) if self._asked else None, reports)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._wait()
        self.failed = True
        if isinstance(error, PremieresError):
            self.told.emit(News(error_words.said(error), "warning", again=True))
        else:
            self.broke.emit(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self._wait()  # for what is left
        if self._stopped:
            last = self._last()
            text = self.tr("Stopped. What was read so far is kept.")
            if last is not None:
                text = self.tr("Stopped. The sources were last read to the end {when}.")
                text = text.format(when=self._when(last))
            self.told.emit(News(text, "info", passing=True))

    @Slot()
    def _on_finished(self) -> None:
        self._job = None
        if self._due is not None and self._due <= self._app.clock.now():
            self._wait()  # stopped by the person, or a clock that stands still: not again at once
        self.running.emit(False, "", None)
        self.ended.emit()

    def _tell(self, news: News | None, reports: tuple[SourceReport, ...]) -> None:
        """With it, or alone, which followed shows are gone from their source, or are on another day than an article had
        said: that is told once."""
        gone = " ".join(
            (
                *(f"{error_words.said(sentence)}." for report in reports for sentence in report.gone),
                *(self._otherwise(one) for report in reports for one in report.otherwise),
            )
        )
        if news is None and gone:
            news = News(gone, "info")
        elif news is not None and gone:
            news = replace(news, text=f"{news.text} {gone}", passing=False)
        if news is not None:
            self.told.emit(news)

    def _otherwise(self, one: Otherwise) -> str:
        return self.tr("{show}: {source} says {date}, {publication} said {former}.").format(
            show=one.show,
            source=_NAMES.get(one.source, one.source),
            date=_day_words(one.air, date(1, 1, 1)),
            publication=one.publication,
            former=_day_words(one.former, one.air.first),
        )

    def _wait(self) -> None:
        self._due = self._app.clock.now() + self._rest
        self._rest = min(self._rest * 2, LONGEST_REST)

    def _last(self) -> datetime | None:
        if not self._open:
            return None
        from desktop_app.store import queries

        return queries.last_sync(self._app.database)

    def _ever_read(self) -> bool:
        """Whether any show has come from a source, be it in a run that was cut off."""
        from desktop_app.store import queries

        database = self._app.database
        return any(queries.has_shows(database, info.name) for info in queries.sources(database) if info.name != STARTER)

    def _failures(self, reports: list[SourceReport]) -> News:
        """The first in full; how many more there are."""
        news, others = self._failure(reports[0]), len(reports) - 1
        if not others:
            return news
        more = words.counted(others, "%n other source failed too.", "%n other sources failed too.")
        return replace(news, text=f"{news.text} {more}")

    def _failure(self, report: SourceReport) -> News:
        last, what = self._last(), self._in_short(report)
        if last is not None:
            known = self.tr("Showing what was known {when}.").format(when=self._when(last))
        elif self._ever_read():
            known = self.tr("Showing what was read so far.")
        elif report.code == OFFLINE:
            text = self.tr("These come with Premieres. The full calendar follows when you are online.")
            return News(text, "info", again=True, source=report.name)
        else:
            known = self.tr("The entries here come with Premieres.")
        return News(f"{what} {known}", "warning", again=True, source=report.name)

    def _in_short(self, report: SourceReport) -> str:
        """What happened; the advice after it is what the button does."""
        name = _NAMES.get(report.name, report.name)
        if not report.error:
            return self.tr("{source} did not answer.").format(source=name)
        said = error_words.said(report.error)
        return said.partition(";")[0].rstrip(".").replace(_HOST, _NAMES["tvmaze"]) + "."

    def _success(self, reports: tuple[SourceReport, ...]) -> News:
        skipped = sum(report.skipped for report in reports)
        why = "; ".join(error_words.said(reason) for report in reports for reason in report.skipped_why)
        if skipped:
            text = words.counted(
                skipped,
                "Read, but for %n row that could not be understood ({why}).",
                "Read, but for %n rows that could not be understood ({why}).",
            )
            return News(text.format(why=why), "warning")
        if why:
            return News(self.tr("Read, but {why}.").format(why=why), "warning")
        if any(report.requests for report in reports):
            waiting = sum(report.waiting for report in reports)
            new = words.counted(waiting, "%n new article is in the inbox.", "%n new articles are in the inbox.")
            text = f"{self.tr('Up to date.')} {new}" if waiting else self.tr("Up to date.")
            return News(text, "tick", passing=True)
        if self._due is None:
            return News(self.tr("There is no source to ask."), "info", passing=True)
        text = self.tr("Up to date, next {when}.").format(when=self._when(self._due))
        return News(text, "tick", passing=True)

    def _when(self, instant: datetime) -> str:
        """ "at 14:05", "on 16 May at 14:05" where that is not today."""
        hour = words.time_text(instant, self._today.zone)
        day = instant.astimezone(self._today.zone).date()
        if day == self._today.date:
            return self.tr("at {hour}").format(hour=hour)
        return self.tr("on {day} at {hour}").format(day=words.date_short(day, self._today.date), hour=hour)


def _day_words(air: AirDate, near: date | None) -> str:
    """Inside a sentence."""
    if air.exact and air.first is not None:
        return words.date_short(air.first, near)
    text = words.span_words(air, near)
    return text[:1].lower() + text[1:]


def _pause(seconds: float) -> str:
    """Never less than it is."""
    if seconds <= 90:
        return words.counted(math.ceil(seconds), "%n second", "%n seconds")
    return words.counted(math.ceil(seconds / 60), "%n minute", "%n minutes")
