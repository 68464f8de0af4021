"""What is said of a season: its code, the words of a date that is no day, the whole of it in one sentence."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.airdate import AirDate, Precision
from desktop_app.domain.season_run import SeasonRun
from desktop_app.domain.values import Entry, Kind
from desktop_app.ui import spoken, words

if TYPE_CHECKING:
    from desktop_app.ui.today import Today


def season_code(entry: Entry) -> str:
    """ "S02", "S01 ×8" where all of it comes at once, "" for what has no season."""
    if entry.season is None or entry.kind in (Kind.SPECIAL, Kind.FILM):
        return ""
    return words.long_code(entry) if entry.full_season else f"S{entry.season:02d}"


def some_day(air: AirDate, near: date) -> str:
    """When it may be, as it stands behind a title: "some day in autumn", "in September", "in January 2027"; the year is
    said where it is not that of `near`. "" for a day and for no date at all."""
    first = air.first
    if first is None or air.exact:
        return ""
    if air.last is not None:
        return words.tr("between {first} and {last}").format(
            first=words.date_short(first, near), last=words.date_short(air.last, near)
        )
    other_year = first.year != near.year
    match air.precision:
        case Precision.WEEK:
            return words.tr("in the week of {day}").format(day=words.date_short(first, near))
        case Precision.MONTH:
            return words.tr("in {month}").format(
                month=words.month_title(first) if other_year else words.month_name(first)
            )
        case Precision.QUARTER:
            third = first.replace(month=first.month + 2)
            last = words.month_title(third) if other_year else words.month_name(third)
            return words.tr("from {first} to {last}").format(first=words.month_name(first), last=last)
        case Precision.SEASON:
            season = _in_season(first.month)
            year = words.year_text(first)
            return words.tr("{season} {year}").format(season=season, year=year) if other_year else season
        case _:
            return words.tr("some day in {year}").format(year=words.year_text(first))


def _in_season(month: int) -> str:
    return {
        3: words.tr("some day in spring"),
        6: words.tr("some day in summer"),
        9: words.tr("some day in autumn"),
    }.get(month, words.tr("some day in winter"))


def season_sentence(run: SeasonRun, today: Today) -> str:
    """All of it, for a tooltip and for those who listen: the entry that it begins with, and when it ends."""
    first = spoken.whole(run.first, today.now(), today.zone)
    end = _end(run, today)
    return words.tr("{first}; {end}").format(first=first, end=end) if end else first


def _end(run: SeasonRun, today: Today) -> str:
    span = run.first.air.span(today.zone)
    day = words.date_long(run.last)
    if span is None or run.first.episode is None or run.first.full_season:
        return ""
    if run.last <= span[1]:
        return words.tr("nothing further is known") if run.first.air.exact else ""
    if run.end is None:
        return words.tr("last known episode {day}, no end announced").format(day=day)
    said = words.inside(words.kind_name(run.end))
    if run.episodes > 1:
        return words.tr("{kind} {day}, %n episodes", run.episodes).format(kind=said, day=day)
    return words.tr("{kind} {day}").format(kind=said, day=day)
