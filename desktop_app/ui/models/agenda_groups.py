"""Entries in groups under headers: today, tomorrow, this week, and so on; or each day by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.airdate import Precision
from desktop_app.domain.months import week_of
from desktop_app.domain.values import Entry
from desktop_app.ui import words

_PRECISIONS = {precision: place for place, precision in enumerate(Precision)}
_DAY = timedelta(days=1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AgendaModel", text)


@dataclass(frozen=True, slots=True)
class Row:
    """A header (`entry` is None) or an entry."""

    title: str
    detail: str
    day: date
    """Of an entry with an uncertain date, and of its header: the last day that it may fall on."""
    entry: Entry | None = None
    uncertain: bool = False
    several_days: bool = False
    """Whether the entry's group has more days than one, so that its row has to say its day."""
    current: bool = False
    """Whether the header is today's."""


class Grouping:
    """One list's way of making groups. `start` is the day that a list by day begins with, None for what comes next;
    `whole`: of a list that is a view of its own, with groups for the past, and months by nothing but their names."""

    def __init__(self, today: date, zone: tzinfo, start: date | None, *, whole: bool = False) -> None:
        self._today = today
        self._zone = zone
        self._start = start
        self._whole = whole
        self._first_later: date | None = None
        self._keys: dict[date, str] = {}

    def rows(
        self, exact: Iterable[Entry], uncertain: Iterable[Entry], first: date, last: date, begun: str = ""
    ) -> list[Row]:
        """The rows of the days from `first` to `last`, of entries in the order of their days; an uncertain one stands
        behind the group of the last day that it may fall on. `begun` is the key of a group that has its header."""
        blocks: list[tuple[tuple[date, int, int], list[Row]]] = []
        days = [(self._day(entry), entry) for entry in exact]
        days = [(day, entry) for day, entry in days if first <= day <= last]
        if first == self._start and not any(day == first for day, _ in days):
            blocks.append(((first, 0, 0), self._group(first, [])))
        for _, group in groupby(days, key=lambda pair: self.key(pair[0])):
            members = list(group)
            blocks.append(((members[0][0], 0, 0), self._group(members[0][0], members)))
        for (day, precision, _), group in groupby(sorted(uncertain, key=self._order), key=self._order):
            blocks.append(((self._behind(day), 1, precision), self._uncertain(list(group), day)))
        blocks.sort(key=lambda block: block[0])
        rows = [row for _, block in blocks for row in block]
        return rows[1:] if begun and days and rows[0].day == days[0][0] and self.key(rows[0].day) == begun else rows

    def last_day(self, entry: Entry) -> date:
        """The last day that it may fall on; the end of time when nothing is known."""
        span = entry.air.span(self._zone)
        return span[1] if span else date.max

    def place(self, entry: Entry) -> date:
        """The day behind which an uncertain one stands."""
        return self._behind(self.last_day(entry))

    def _behind(self, day: date) -> date:
        """In a whole agenda the last day of the group, which may be read in pieces."""
        while self._whole and day < date.max and self.key(day + _DAY) == self.key(day):
            day += _DAY
        return day

    def _day(self, entry: Entry) -> date:
        span = entry.air.span(self._zone)
        return span[0] if span else date.max

    def _order(self, entry: Entry) -> tuple[date, int, str]:
        return self.last_day(entry), _PRECISIONS[entry.air.precision], words.span_words(entry.air, self._today)

    def key(self, day: date) -> str:
        """Days of one group have the same; a month that is further away is a group of its own."""
        if day not in self._keys:
            title = str(day) if self._start is not None else self._name(day)
            self._keys[day] = f"{day:%Y-%m}" if title == words.tr("Later") else title
        return self._keys[day]

    def _name(self, day: date) -> str:
        """Of the group that the day is in."""
        title = group_title(day, self._today)
        days = (day - self._today).days
        if not self._whole or -1 <= days <= 1 or (days > 1 and title in (words.tr("This week"), words.tr("Next week"))):
            return title
        if (day.year, day.month) == (self._today.year, self._today.month):
            return words.tr("Later this month") if days > 0 else _tr("Earlier this month")
        return words.month_title(day)

    def _group(self, day: date, members: Sequence[tuple[date, Entry]]) -> list[Row]:
        """A header and its entries; `day` is that of the first."""
        title, detail, several = self._titles(day, len(members))
        header = Row(title, detail, day, current=day == self._today)
        return [header, *(Row("", "", on, entry, several_days=several) for on, entry in members)]

    def _titles(self, day: date, count: int) -> tuple[str, str, bool]:
        """Title and detail of a header, and whether its group has several days."""
        near = abs((day - self._today).days) <= 1
        title = self._name(day)
        if self._start is not None:
            if day != self._start:
                return title if near else words.near_day(day, self._today), "", False
            counted = words.counted(count, "%n entry", "%n entries") if count else ""
            if near:
                return title, counted or _tr("no entries"), False
            return counted or _tr("No entries"), "", False  # the day stands above the list
        if near:
            return title, words.day_and_month(day), False
        if title != words.tr("Later"):
            return title, self._range(day, title), True
        month = day.replace(day=1)
        self._first_later = self._first_later or month
        name = words.month_title(day)
        return (title, name, True) if month == self._first_later else (name, "", True)

    def _range(self, day: date, title: str) -> str:
        """The days of the group: "18 – 24 May"; nothing for a whole month, whose name is the title."""
        if title in (words.month_name(day), words.month_title(day)):
            return ""
        first = last = day
        while abs(first - _DAY - self._today) > _DAY and self._name(first - _DAY) == title:
            first -= _DAY
        while self._name(last + _DAY) == title:
            last += _DAY
        return words.day_and_month(first) if first == last else words.day_range(first, last, "dM")

    def _uncertain(self, entries: Sequence[Entry], day: date) -> list[Row]:
        first = entries[0].air.first
        near = first is None or not self._whole or (first.year, first.month) == (self._today.year, self._today.month)
        # elsewhere in time no neighbour tells the year
        title = words.span_words(entries[0].air, self._today if near else date.min)
        detail = "" if first is None else _tr("no day announced")
        return [
            Row(title, detail, day, uncertain=True),
            *(Row("", "", day, entry, uncertain=True) for entry in entries),
        ]


def group_title(day: date, today: date) -> str:
    """The agenda's group of that day: "Today", "Tomorrow", "This week", "Next week", "Later this month", the next month
    by its name, "Later"; "Yesterday" and the date itself before."""
    days = (day - today).days
    if days < -1:
        return words.date_long(day)
    if days < 2:
        return {-1: words.tr("Yesterday"), 0: words.tr("Today"), 1: words.tr("Tomorrow")}[days]
    week = week_of(today, words.first_weekday())
    if day < week + timedelta(days=7):
        return words.tr("This week")
    if day < week + timedelta(days=14):
        return words.tr("Next week")
    months = (day.year - today.year) * 12 + day.month - today.month
    if months == 0:
        return words.tr("Later this month")
    if months > 1:
        return words.tr("Later")
    return words.month_name(day) if day.year == today.year else words.month_title(day)
