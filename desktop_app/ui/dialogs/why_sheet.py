"""Why this date and time: which source, which zone, which rule, and what was set by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.locks import Lock
from desktop_app.domain.values import Entry
from desktop_app.domain.why import Why
from desktop_app.ui import words
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.pane_parts import Link
from desktop_app.ui.views.why_words import Statement, WhyWords

from .dialog import Dialog
from .pressing import PressedByEnter

WIDTH = 480


class WhySheet(Dialog):
    """Closes when something is asked for that changes what it says."""

    of_library = True
    released = Signal(object)
    """A Lock that is to be taken away."""
    change_wanted = Signal()
    zone_wanted = Signal()
    """That of the service is to be another."""
    link_opened = Signal(str)

    def __init__(self, theme: Theme, today: Today, entry: Entry, why: Why, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Why this date and time?"))
        self._words = WhyWords(entry, why, today.zone, today.date)
        self._lines = self.page(WIDTH)
        when, hour = words.when_lines(entry, today.zone)
        self._lines.addWidget(self.label(entry.show, "head", "text2"))
        self._lines.addWidget(self.label(when, "date"))
        self._lines.addWidget(self.label(hour, "body", "text2"))
        self._lines.addSpacing(theme.px(8))
        self._lines.addLayout(self._rules(zone_changes=bool(why.services)))
        self._add_statements(self._words.statements())
        self._add_locks(why.counting, self.tr("Set by you"))
        self._add_locks(why.outdone, self.tr("Set by you, but without effect here"))
        self._lines.addStretch(1)
        self.let_scroll()
        change = self.button(self.tr("Set date, time or service…"), QDialogButtonBox.ButtonRole.ActionRole)
        change.clicked.connect(self._on_change)
        self.button(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole, main=True)

    def _rules(self, *, zone_changes: bool) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(16))
        grid.setVerticalSpacing(self.theme.px(8))
        grid.setColumnStretch(1, 1)
        said = self._words
        rows = (
            (self.tr("Date"), said.date()),
            (self.tr("Hour"), said.hour()),
            (self.tr("Zone"), said.zone()),
            (self.tr("Service"), said.service()),
        )
        for number, (name, sentence) in enumerate(row for row in rows if row[1]):
            label = self.label(name, "body", "text3", wraps=False)
            grid.addWidget(label, number, 0)
            grid.setAlignment(label, Qt.AlignmentFlag.AlignTop)
            told = QVBoxLayout()
            told.setSpacing(0)
            told.addWidget(self.label(sentence))
            if sentence == said.zone() and zone_changes:
                link = Link(self.theme, self.tr("Set the zone of the service…"))
                link.clicked.connect(self._on_zone)
                told.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
            grid.addLayout(told, number, 1)
        return grid

    def _add_statements(self, statements: Sequence[Statement]) -> None:
        if not statements:
            return
        self._head(self.tr("What the sources say"))
        for said in statements:
            lines = QVBoxLayout()
            lines.setSpacing(0)
            lines.addWidget(self.label(said.text))
            if said.quote:
                lines.addWidget(self.label(self.tr("“{quote}”").format(quote=said.quote), "small", "text2"))
            if said.url:
                link = Link(self.theme, self.tr("Source"))
                link.setAccessibleName(self.tr("Page of {source}").format(source=said.source))
                link.clicked.connect(lambda _=False, url=said.url: self.link_opened.emit(url))
                row = QHBoxLayout()
                row.addWidget(link)
                row.addStretch(1)
                lines.addLayout(row)
            self._lines.addLayout(lines)

    def _add_locks(self, locks: Sequence[Lock], title: str) -> None:
        if not locks:
            return
        self._head(title)
        for lock in locks:
            sentence = self._words.lock(lock)
            release = PressedByEnter(self.tr("Release"), self)
            release.setAccessibleName(self.tr("Release: {what}").format(what=sentence))
            release.clicked.connect(lambda _=False, lock=lock: self._on_release(lock))
            row = QHBoxLayout()
            row.setSpacing(self.theme.px(12))
            row.addWidget(self.label(sentence), 1)
            row.addWidget(release)
            self._lines.addLayout(row)

    def _head(self, title: str) -> None:
        self._lines.addSpacing(self.theme.px(8))
        self._lines.addWidget(self.label(title, "head"))

    def _on_release(self, lock: Lock) -> None:
        self.released.emit(lock)
        self.accept()

    def _on_zone(self) -> None:
        self.accept()
        self.zone_wanted.emit()

    def _on_change(self) -> None:
        self.accept()
        self.change_wanted.emit()
