"""What this program itself writes around an event: read back, where a file of it comes from another library."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop_app.domain.values import Kind

from .calendar import Calendar, Happening
from .summary import Told

_MAKER = re.compile(r"//premieres//", re.IGNORECASE)
_KINDS = {
    "Series premiere": None, "Season premiere": None, "Spin-off premiere": None, "Returns after a break": None,
    "Mid-season finale": Kind.MID_SEASON_FINALE, "Season finale": Kind.SEASON_FINALE,
    "Series finale": Kind.SERIES_FINALE, "Special": None, "Film": Kind.FILM, "Episode": None,
}  # fmt: skip
"""The words that a description begins with; None where the number says it."""
_WHOLE = "Whole season out"
_HEAD = re.compile(rf"(?P<kind>{'|'.join(_KINDS)})(?:, full season)?(?: on (?P<on>.+))?")
_ADDED = re.compile(
    r"With .+|Data: TVmaze, .+|Cancelled[:,] .+|Date not confirmed: .+|It has no day, week or month any more.*"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2}, \d\d:\d\d in .+"
)


def is_own(calendar: Calendar) -> bool:
    """Whether this program wrote it."""
    return _MAKER.search(calendar.maker) is not None


def is_worked_out(one: Happening) -> bool:
    """Whether it only tells when a season is out whole, on the day of its last episode."""
    return one.description.startswith(_WHOLE)


def read_back(one: Happening, told: Told) -> tuple[Happening, Told]:
    """With the service and the kind that the description begins with, and nothing but the summary left of that. What
    has no number is divided where a title in quotes begins, and nowhere else."""
    first, _, rest = one.description.partition("\n")
    head = _HEAD.fullmatch(first.strip())
    if head is None:
        return one, told
    if not told.numbers and told.season is None:
        show, _, title = (told.whole or told.show).partition(" – “")
        told = replace(told, show=show, title=title.rstrip("”") or None)
    kept = (line for line in rest.splitlines() if not _ADDED.fullmatch(line.strip()))
    found = replace(one, network=(head["on"] or "").partition(",")[0].strip(), description="\n".join(kept).strip())
    return found, replace(told, kind=told.kind or _KINDS[head["kind"]], whole=None, sure=True)
