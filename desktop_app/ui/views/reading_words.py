"""What an article announces, in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.articles.doubts import Doubt
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.resolve import HAND
from desktop_app.domain.values import STARTER
from desktop_app.ui import words
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.articles.reading import Pattern, Reading
    from desktop_app.sync.matching import Match

_SOURCES = {"tvmaze": "TVmaze", STARTER: "", HAND: ""}
"""By which a show can be told from others; what comes with Premieres or is her own has no name of that kind."""


def field_name(field: str) -> str:
    """Of a field of the form; of one among several that of all."""
    names = {
        "title": tr("Show"),
        "kind": tr("Kind"),
        "season": tr("Season number"),  # "Season" is the short name of a kind
        "date": tr("Date"),
        "time": tr("Hour"),
        "services": tr("Services"),
        "cast": tr("Cast"),
        "creators": tr("Made by"),
        "relation": tr("Belongs to"),
        "synopsis": tr("What it is about"),
    }
    return names.get(field.partition(".")[0], "")


def doubtful(name: str, why: str) -> str:
    """ "Date, the year is worked out"."""
    return tr("{field}, {doubt}").format(field=name, doubt=why)


def doubt(why: Doubt) -> str:
    """Beside the name of a field."""
    match why:
        case Doubt.YEAR:
            return tr("the year is worked out")
        case Doubt.COUNTED:
            return tr("worked out")
        case Doubt.WEEKDAY:
            return tr("another weekday is named")
        case Doubt.NO_ZONE:
            return tr("no zone is named")
        case Doubt.HOME_ZONE:
            return tr("the zone is the channel’s")
        case Doubt.UNSAID:
            return tr("not in these words")
        case Doubt.UNSURE:
            return tr("not sure")


def when(air: AirDate) -> str:
    """ "Friday 29 May 2026", "Between 3 and 9 October"."""
    if air.exact and air.first is not None and air.last not in (None, air.first):
        return words.span_words(AirDate(air.precision, air.first)) + " – " + words.date_long(air.last or air.first)
    return words.span_words(air)


def said_when(air: AirDate) -> str:
    """The same as one of the ways to say a date."""
    return tr("As it says: {date}").format(date=when(air))


def line(reading: Reading) -> str:
    """ "Star City · 29 May 2026"."""
    first = reading.date.air
    day = words.date_short(first.first) if first.exact and first.first is not None and first.last is None else ""
    return f"{reading.title} · {day or when(first)}"


def announced(readings: Sequence[Reading]) -> str:
    """What an article announces in short: "Star City", "Star City and 2 more"."""
    titles = dict.fromkeys(one.title for one in readings)
    if not titles:
        return tr("Nothing that is still to come")
    first, others = next(iter(titles)), len(titles) - 1
    return words.counted(others, "{show} and %n more", "{show} and %n more").format(show=first) if others else first


def kind_and_day(reading: Reading) -> str:
    """ "Season premiere · Sunday 12 July 2026"."""
    return f"{words.kind_name(reading.kind)} · {when(reading.date.air)}"


def source_and_day(publication: str, published: date | None, today: date) -> str:
    """ "Hollywood Ledger, 13 May"."""
    if published is None:
        return publication
    return tr("{publication}, {day}").format(publication=publication, day=words.date_short(published, today))


def remark(reading: Reading) -> str:
    """What else it says of the date: where in a month or year, that it has moved, how the episodes come, and when it
    comes elsewhere; "" for nothing."""
    pattern = _pattern(reading.release) if reading.release else ""
    return " ".join(filter(None, (_qualifier(reading), _status(reading), pattern, _elsewhere(reading))))


def _qualifier(reading: Reading) -> str:
    said = {"early": tr("Early in that time."), "mid": tr("Midway in that time."), "late": tr("Late in that time.")}
    return said.get(reading.date.qualifier or "", "") if not reading.date.air.exact else ""


def _elsewhere(reading: Reading) -> str:
    """ "UK: 2 June 2026, Sky Atlantic." """
    ways = {"streaming": tr("As a stream"), "broadcast": tr("On the air")}
    parts: list[str] = []
    for one in reading.releases[1:]:
        told = ", ".join(filter(None, (when(one.date.air), *one.services)))
        parts.append(tr("{place}: {told}.").format(place=ways.get(one.region, one.region), told=told))
    return " ".join(parts)


def _status(reading: Reading) -> str:
    former = reading.previous_date.air if reading.previous_date is not None else None
    before = when(former) if former is not None and former.first is not None else ""
    match reading.status:
        case "moved":
            return tr("Moved; before: {date}.").format(date=before) if before else tr("Moved.")
        case "postponed":
            return tr("Postponed; before: {date}.").format(date=before) if before else tr("Postponed.")
        case _:
            return ""


def _pattern(said: Pattern) -> str:
    how = {
        "all_at_once": tr("All episodes at once."),
        "weekly": tr("An episode each week."),
        "batch_then_weekly": tr("Several episodes at first, then one each week."),
        "parts": tr("In parts."),
        "nightly": tr("An episode each night."),
    }.get(said.pattern or "", "")
    count = words.counted(said.episodes, "%n episode.", "%n episodes.") if said.episodes else ""
    last = tr("The last on {day}.").format(day=words.date_long(said.last)) if said.last else ""
    return " ".join(filter(None, (how, count, last)))


def proposal(match: Match) -> str:
    """ "The same as Star City · 2026 · Apple TV, in TVmaze"."""
    called = " · ".join(filter(None, (match.title, str(match.year) if match.year else "", match.service or "")))
    source = next(iter(match.sources), "")
    source = _SOURCES.get(source, source)
    if not source:
        return tr("The same as {show}").format(show=called)
    return tr("The same as {show}, in {source}").format(show=called, source=source)
