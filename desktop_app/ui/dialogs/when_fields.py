"""A date with its precision, an hour with its zone, and a service, for the dialogs in which a person says them."""

from __future__ import annotations

from datetime import date, time
from functools import cache, partial
from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.airdate import UNKNOWN, AirDate, Precision, zone_known
from desktop_app.domain.locks import no_such_zone
from desktop_app.ui.theme import Theme

from .day_field import Day
from .fields import Choice
from .offers import completing
from .plain_label import PlainLabel
from .typed_fields import Hour, Typed
from .waking import Waking

EVENING = time(20)


class DateField(QWidget):
    """A day, or the week, the month, the quarter or the year that the day is in, or no date at all."""

    def __init__(
        self,
        theme: Theme,
        air: AirDate,
        day: date,
        today: date,
        parent: QWidget | None = None,
        *,
        stacked: bool = False,
        as_said: str = "",
    ) -> None:
        """As exactly as `air`; `day` is the one that it is, or is in, for who looks at it, "tomorrow" is that of
        `today`. `stacked`: below each other. `as_said`: `air` itself, in words, as one of the choices, for what none
        of the others says."""
        super().__init__(parent)
        self._said = air if as_said else None
        self.precision = Choice(
            theme,
            (
                *(((as_said, air),) if as_said else ()),
                (self.tr("On the day"), Precision.DAY),
                (self.tr("Some day in the week of"), Precision.WEEK),
                (self.tr("Some day in the month of"), Precision.MONTH),
                (self.tr("Some day in the quarter of"), Precision.QUARTER),
                (self.tr("Some day in the year of"), Precision.YEAR),
                (self.tr("Not known yet"), Precision.UNKNOWN),
            ),
            self,
        )
        self.precision.set_name(self.tr("How exactly the date is known"))
        self.day = Day(theme, day, today, self)
        self.day.setAccessibleName(self.tr("Day"))
        lines = _lines(self, theme)
        row = _row(lines, theme, self.precision)
        if stacked:
            row.addStretch(1)
            lines.addSpacing(theme.px(6))
            row = _row(lines, theme)
        row.addWidget(self.day)
        row.addStretch(1)
        lines.addWidget(_remark(self.day, theme))
        self.precision.currentIndexChanged.connect(self._on_precision)
        third = Precision.QUARTER if air.precision is Precision.SEASON else air.precision
        self.precision.choose(self._said or (Precision.DAY if air.exact else third))
        self.setFocusProxy(self.precision)
        self._on_precision()

    def _on_precision(self) -> None:
        known = self._needs_day
        self.day.setVisible(known)
        if not known:
            self.day.set_day(self.day.day())  # of what is out of sight nothing is wrong

    def settle(self) -> bool:
        """Whether it can be taken as it stands; else it says why not."""
        return not self._needs_day or self.day.settle()

    @property
    def _needs_day(self) -> bool:
        return self.precision.chosen not in (Precision.UNKNOWN, self._said)

    @property
    def is_day(self) -> bool:
        """Only a day can have an hour."""
        return self.precision.chosen is Precision.DAY

    @property
    def chosen(self) -> date:
        return self.day.day()

    def air(self) -> AirDate:
        """Without an hour."""
        day = self.day.day()
        if self._said is not None and self.precision.chosen == self._said:
            return self._said
        match self.precision.chosen:
            case Precision.WEEK:
                return AirDate.in_week(day)
            case Precision.MONTH:
                return AirDate.in_month(day.year, day.month)
            case Precision.QUARTER:
                return AirDate.in_quarter(day.year, (day.month + 2) // 3)
            case Precision.YEAR:
                return AirDate.in_year(day.year)
            case Precision.UNKNOWN:
                return UNKNOWN
            case _:
                return AirDate.on(day)


class _Zones(QCompleter):
    """Finds "new york" too."""

    def splitPath(self, path: str) -> list[str]:
        return [path.strip().replace(" ", "_")]


@cache
def _zone_names() -> list[str]:
    """Hundreds of files are read for them."""
    return sorted(available_timezones())


class ZoneField(QLineEdit):
    """The name of a time zone, offered as it is typed."""

    def __init__(self, theme: Theme, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(zone, parent)
        self.setAccessibleName(self.tr("Time zone"))
        self.setMaxLength(60)
        completing(self, _Zones(_zone_names(), self), theme)

    def zone_name(self) -> str:
        """PremieresError where there is no zone called so; the keyboard is here then."""
        name = self.text().strip()
        if not zone_known(name):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.selectAll()
            raise no_such_zone(name)
        return name


class HourField(QWidget):
    """All day, or an hour on the clocks of a zone."""

    def __init__(
        self, theme: Theme, at: time | None, zone: str, parent: QWidget | None = None, *, stacked: bool = False
    ) -> None:
        """`stacked`: the zone below the hour."""
        super().__init__(parent)
        self.kind = Choice(theme, ((self.tr("All day"), False), (self.tr("At"), True)), self)
        self.kind.set_name(self.tr("All day, or at an hour"))
        self.hour = Hour(theme, at or EVENING, self)
        self.hour.setAccessibleName(self.tr("Hour"))
        self.zone = ZoneField(theme, zone, self)
        lines = _lines(self, theme)
        row = _row(lines, theme, self.kind, self.hour)
        if stacked:
            row.addStretch(1)
            lines.addSpacing(theme.px(6))
            row = _row(lines, theme)
        row.addWidget(self.zone, 1)
        lines.addWidget(_remark(self.hour, theme))
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.kind.choose(at is not None)
        for part in (self.hour, self.zone):
            Waking(part, self._wake)
        self.setFocusProxy(self.kind)
        self._on_kind()

    def _on_kind(self) -> None:
        for part in (self.hour, self.zone):
            part.setEnabled(bool(self.kind.chosen))
        if not self.kind.chosen:
            self.hour.set_at(self.hour.at())  # of what does not count nothing is wrong

    def _wake(self) -> None:
        if self.isEnabled():
            self.kind.choose(True)

    def settle(self) -> bool:
        """Whether the hour can be taken as it stands; else it says why not. Of the zone `zone_name` does."""
        return not self.kind.chosen or self.hour.settle()

    def clock(self) -> time | None:
        """None: all day."""
        return self.hour.at() if self.kind.chosen else None

    def zone_name(self) -> str:
        """As `ZoneField` has it."""
        return self.zone.zone_name()


def _remark(field: Typed, theme: Theme) -> PlainLabel:
    """Below the field: what it reads while somebody types, or why it can't."""
    label = PlainLabel(theme, "", "small", "text2", field.parentWidget())
    label.setAlignment(label.alignment() & ~Qt.AlignmentFlag.AlignVCenter)
    label.setMinimumHeight(theme.line("small"))  # kept for it: nothing below moves while somebody types
    field.complained.connect(partial(label.say, token="danger"))
    field.understood.connect(partial(label.say, token="text2"))
    return label


def _lines(field: QWidget, theme: Theme) -> QVBoxLayout:
    lines = QVBoxLayout(field)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(theme.px(2))  # of a field and what is said of it
    return lines


def _row(lines: QVBoxLayout, theme: Theme, *parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    for part in parts:
        row.addWidget(part)
    lines.addLayout(row)
    return row
