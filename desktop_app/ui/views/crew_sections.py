"""Who made a show: its creators and showrunners, and all others by their jobs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.show_page import Credit

from .detail_sections import Section
from .names import Names
from .pane_parts import Link, Text

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

FIRST_JOBS = 4
FIRST_NAMES = 6


class CrewLine(QWidget):
    """A job, and beside it its people; further from the job above than their lines are from each other."""

    def __init__(self, theme: Theme, *, first: bool) -> None:
        super().__init__()
        self._theme, self._first = theme, first
        self._column = 0
        self.job = Text(theme, "entry-plain", "text3", 3)
        self.names = Names(theme, "entry")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.job)
        self._beside.addStretch(1)
        row.addLayout(self._beside)
        row.addWidget(self.names, 1, Qt.AlignmentFlag.AlignTop)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        """A name can be clicked and so is higher than the job: their first lines are level."""
        px = self._theme.px
        higher = max(self._theme.line("entry"), px(24)) - self._theme.line("entry-plain")
        self.setContentsMargins(0, 0 if self._first else px(8), 0, 0)
        self._row.setSpacing(px(8))
        self._beside.setContentsMargins(0, higher // 2, 0, 0)

    def show_of(self, job: str, people: Sequence[Credit], *, column: int, most: int) -> None:
        """`column` is what the longest of all jobs would take; of a narrow pane it gets less than half. Of the people
        the first `most` are named."""
        self._column = column
        self.job.setText(job)
        self._share()
        self.names.show_of(people[:most], max(len(people) - most, 0))

    def _share(self) -> None:
        self.job.setFixedWidth(min(max(self._column, self._theme.px(80)), round(self.width() * 0.45)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share()
        super().resizeEvent(event)


class Crew(Section):
    """Jobs and their people; a few at first, without those who made the show, who have a line of their own."""

    person_chosen = Signal(int)
    person_focused = Signal(QWidget, int, int)
    """The keyboard came to a name, which is within these heights of that widget."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.head.setText(self.tr("Crew"))
        self._rows: list[CrewLine] = []
        self.all = Link(theme, "")
        self.all.clicked.connect(self._on_all)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)
        self._jobs: list[tuple[str, list[Credit]]] = []
        self._open = False

    def _space(self) -> None:
        super()._space()
        self.body.setSpacing(0)  # the lines have room of their own

    def show_of(self, jobs: list[tuple[str, list[Credit]]], *, anew: bool) -> None:
        if anew:
            self._open = False
        self._jobs = jobs
        self.setVisible(bool(jobs))
        self._tell()

    def _on_all(self) -> None:
        self._open = not self._open
        self._tell()

    def _tell(self) -> None:
        shown = self._jobs if self._open else self._jobs[:FIRST_JOBS]
        while len(self._rows) < len(shown):
            row = CrewLine(self.theme, first=not self._rows)
            self.body.insertWidget(1 + len(self._rows), row)
            self._rows.append(row)
            row.names.person_chosen.connect(self.person_chosen)
            row.names.person_focused.connect(partial(self.person_focused.emit, row.names))
        metrics = self.theme.metrics("entry-plain")
        column = 2 + int(max((metrics.horizontalAdvance(job) for job, _ in shown), default=0))
        for n, row in enumerate(self._rows):
            if n < len(shown):
                job, people = shown[n]
                row.show_of(job, people, column=column, most=len(people) if self._open else FIRST_NAMES)
            row.setVisible(n < len(shown))
        long = any(len(people) > FIRST_NAMES for _, people in self._jobs)
        self.all.setVisible(len(self._jobs) > FIRST_JOBS or long)
        self.all.setText(self.tr("Show less") if self._open else self.tr("Show all crew"))


class Makers(Section):
    """Showrunners and creators, in one line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.head.setText(self.tr("Showrunners and creators"))
        self.names = Names(theme, "body")
        self.body.addWidget(self.names)

    def _space(self) -> None:
        super()._space()
        self.body.setSpacing(0)

    def show_of(self, people: Sequence[Credit]) -> None:
        self.names.show_of(people)
        self.setVisible(bool(people))
