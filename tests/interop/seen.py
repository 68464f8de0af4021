"""What a calendar program says that it holds, set against what our two exports say; a row of the table of results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime

import icalendar


@dataclass(frozen=True)
class Seen:
    """One event. `uid` "" and `cancelled` None where the program keeps or tells no such thing."""

    uid: str
    start: date | datetime
    title: str
    cancelled: bool | None = None
    alarms: int = 0

    @property
    def shown(self) -> tuple[date | datetime, str]:
        return self.start, self.title


def seen_in(data: bytes) -> list[Seen]:
    """The events of a file, as icalendar reads it."""
    return [
        Seen(
            str(event.get("UID", "")),
            _utc(event["DTSTART"].dt),
            str(event["SUMMARY"]),
            str(event["STATUS"]) == "CANCELLED" if "STATUS" in event else None,
            len(event.walk("VALARM")),
        )
        for event in icalendar.Calendar.from_ical(data).walk("VEVENT")
    ]


def _utc(start: date | datetime) -> date | datetime:
    """What has no zone is in that of the process."""
    return start.astimezone(UTC) if isinstance(start, datetime) else start


def seen_from(row: dict[str, object]) -> Seen:
    """Of JSON: `start` is a date, or an instant that ends with Z."""
    text = str(row["start"])
    start = datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    return Seen(str(row["uid"]), _utc(start), str(row["title"]), bool(row["cancelled"]), int(str(row["alarms"])))


@dataclass(frozen=True)
class Row:
    """Of the table of results: what one program held after the first export, and after the second."""

    program: str
    way: str
    first: int
    """Events held after the first."""
    exact: int
    """Of these, those whose start and title are as we wrote them."""
    alarms: int
    """Those with an alarm after the first."""
    second: int
    changed: int
    """Of the events whose start or title the second has anew: those that are there so."""
    stale: int
    """Of the same: those that are there as they were."""
    doubled: int
    """Events that are there more than once as they are."""
    cancelled: int
    """Those that it holds as cancelled, or that say so in their title."""
    new: int
    """Of the new ones: those that are there."""


_HEADS = {
    "program": "program", "way": "way in", "first": "held after the 1st", "exact": "exact", "alarms": "alarms",
    "second": "held after the 2nd", "changed": "changed: new state", "stale": "changed: old state left",
    "doubled": "doubled", "cancelled": "cancelled", "new": "new",
}  # fmt: skip


def measured(
    program: str, way: str, files: tuple[list[Seen], list[Seen]], held: tuple[Iterable[Seen], Iterable[Seen]]
) -> Row:
    """`files`: our two exports; `held`: what the program holds after each."""
    before, after = ({one.uid: one for one in file} for file in files)
    first, second = map(list, held)
    shown = Counter(one.shown for one in second)
    others = [uid for uid in before.keys() & after.keys() if before[uid].shown != after[uid].shown]
    return Row(
        program,
        way,
        first=len(first),
        exact=sum((Counter(one.shown for one in first) & Counter(one.shown for one in files[0])).values()),
        alarms=sum(one.alarms > 0 for one in first),
        second=len(second),
        changed=sum(after[uid].shown in shown for uid in others),
        stale=sum(before[uid].shown in shown for uid in others),
        doubled=len(second) - len(shown),
        cancelled=sum(
            one.title.startswith("Cancelled: ") if one.cancelled is None else one.cancelled for one in second
        ),
        new=sum(after[uid].shown in shown for uid in after.keys() - before.keys()),
    )


def table(rows: Iterable[Row]) -> str:
    """In Markdown."""
    names = [field.name for field in fields(Row)]
    lines = [[_HEADS[name] for name in names], ["---"] * len(names)]
    lines += [[str(getattr(row, name)) for name in names] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
