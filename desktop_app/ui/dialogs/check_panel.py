"""What calendar programs will make of a file: grouped by program, each line with where that is known from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from desktop_app.publish.checking.findings import Severity
from desktop_app.ui.views import finding_words
from desktop_app.ui.views.finding_delegate import MARK, MORE, FindingDelegate
from desktop_app.ui.views.tips import plain_tip

if TYPE_CHECKING:
    from desktop_app.publish.checking.findings import Finding, Report, Rule
    from desktop_app.ui.theme import Theme

    from .dialog import Dialog

_Index = QModelIndex | QPersistentModelIndex
WIDE, HIGH, LEAST = 480, 420, 120
"""px of the design, of the list."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading has no mark."""

    text: str
    more: str = ""
    mark: tuple[str, str] | None = None
    spoken: str = ""


class FindingsModel(QAbstractListModel):
    """A row for each heading and for each finding."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []

    def show_report(self, report: Report | None) -> None:
        self.beginResetModel()
        self._rows = _rows(report) if report is not None else []
        self.endResetModel()

    # Qt's own questions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken or row.text
            case Qt.ItemDataRole.ToolTipRole if row.more:
                return plain_tip(f"{row.text}\n{row.more}")
            case _:
                return {MARK: row.mark, MORE: row.more}.get(role)


def _rows(report: Report) -> list[_Row]:
    groups = [(finding_words.group(severity), report.of(severity)) for severity in (Severity.BROKEN, Severity.SHOULD)]
    groups += [(finding_words.program(program), findings) for program, findings in report.programs()]
    return [
        row for name, findings in groups if findings for row in (_Row(name), *(_row(name, one) for one in findings))
    ]


def _row(group: str, finding: Finding) -> _Row:
    text, more = finding_words.sentence(finding), finding_words.detail(finding)
    heard = f"{group}, {finding_words.weight(finding.rule)}: {text} {more}"
    return _Row(text, more, _mark(finding.rule), heard)


def _mark(rule: Rule) -> tuple[str, str]:
    """An icon, each of another shape, with its colour."""
    if rule.severity is Severity.BROKEN:
        return "cancel", "danger"
    return ("warning", "end") if rule.harm else ("info", "text2")


class _Findings(QListView):
    """Arrows go from line to line, PgUp and PgDn by the page."""

    def __init__(self, theme: Theme, wide: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._wide = theme, wide
        self.setItemDelegate(FindingDelegate(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else lines wrap anew when it comes
        self.setResizeMode(QListView.ResizeMode.Adjust)
        theme.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        return QSize(self._wide, self._theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._wide, self._theme.px(LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _dress(self) -> None:
        px, color = self._theme.px, self._theme.color
        self.setStyleSheet(f"""
            QListView {{ background: {color("surface").name()}; border-radius: {px(6)}px; padding: {px(4)}px;
                outline: none; }}
        """)
        self.scheduleDelayedItemsLayout()


class CheckPanel(QWidget):
    """`wait`, then `show_report` or `refuse`."""

    def __init__(self, dialog: Dialog) -> None:
        super().__init__(dialog)
        self.said: QLabel = dialog.label("", "body", "text")
        self.model = FindingsModel(self)
        self.view = _Findings(dialog.theme, dialog.room_for(WIDE), self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("What calendar programs make of the file"))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(dialog.rows.spacing())
        lines.addWidget(self.said)
        lines.addWidget(self.view, 1)
        self.wait()

    def wait(self) -> None:
        """It is being looked at."""
        self.refuse(self.tr("Looking at the file…"))

    def refuse(self, sentence: str) -> None:
        """In place of findings."""
        self.said.setText(sentence)
        self.model.show_report(None)
        self.view.setEnabled(False)

    def show_report(self, report: Report) -> None:
        self.said.setText(finding_words.summary(report))
        self.model.show_report(report)
        self.view.setEnabled(True)
