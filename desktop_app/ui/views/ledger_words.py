"""What the detail pane says of the ledger: each statement of a date in a sentence, and why one of them is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from desktop_app.domain.airdate import AirDate, Precision, zone_named
from desktop_app.domain.resolve import HAND, TAKEN_BACK, UNSAID, Resolved, newness, resolve, without_what_was_undone
from desktop_app.domain.values import Announcement, Status
from desktop_app.domain.why import Why
from desktop_app.ui import words
from desktop_app.ui.words import tr

from .detail_words import source_name, source_title, web_address

_TAKEN = frozenset({TAKEN_BACK, UNSAID})
_WORDS_OF_A_DATE = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One statement in words; `shown`: it is what the calendar shows."""

    sentence: str
    origin: str
    shown: bool
    link: str | None = None
    quote: str = ""
    """The words in which it was said, where that is a sentence."""


def ledger_lines(ledger: Sequence[Announcement], zone: tzinfo, today: date, why: Why | None = None) -> list[Line]:
    """Newest first, above them what the person set (`why`), which is shown then. A date that the same source gave
    otherwise before, of the same thing, is "Moved to": that of a season is not that of its first episode, which may
    make it more exact."""
    resolved = resolve(ledger)
    lines: list[Line] = []
    before: dict[tuple[str, str], Announcement] = {}
    seasons: dict[tuple[str, int | None], Announcement] = {}
    for said in without_what_was_undone(ledger):
        sentence = _sentence(said, before.get((said.source, said.key)), seasons.get((said.source, said.season)), zone)
        before[said.source, said.key] = said
        if said.season is not None and said.episode is None:
            seasons[said.source, said.season] = said
        shown = why is None and resolved is not None and said is resolved.winner
        lines.append(Line(sentence, _origin(said, zone, today), shown, web_address(said.url), _quote(said)))
    return [*_locked(why, zone, today), *lines[::-1]]


def _quote(said: Announcement) -> str:
    """Feeds quote no more than a date, which the sentence tells already."""
    words = said.quote or ""
    sentence = said.quote not in _TAKEN and len(words.split()) > _WORDS_OF_A_DATE
    return tr("“{0}”").format(words) if sentence else ""


def _locked(why: Why | None, zone: tzinfo, today: date) -> list[Line]:
    """What the calendar shows in place of what is said."""
    lock = (why.date_lock or why.hour_lock) if why is not None else None
    if why is None or lock is None:
        return []
    sentence = tr("You set it to {date}").format(date=said_date(why.shown, zone))
    return [Line(sentence, _by_hand(lock.since, zone, today), True)]


def _by_hand(when: datetime, zone: tzinfo, today: date) -> str:
    day = words.date_short(when.astimezone(zone).date(), today)
    return tr("By hand · {day}").format(day=day)


def _of_the_person(said: Announcement, before: Announcement | None, when: str) -> str:
    if said.status is Status.WITHDRAWN:
        return tr("You removed it")
    if said.air.precision is Precision.UNKNOWN:
        return tr("You made it without a date")
    if before is not None and before.status is not Status.WITHDRAWN and before.air == said.air:
        return tr("You left it at {date}").format(date=when)
    return tr("You set it to {date}").format(date=when)


def _sentence(said: Announcement, before: Announcement | None, season: Announcement | None, zone: tzinfo) -> str:
    """`before` is what the same source said of it last, `season` what it said of its season."""
    when = said_date(said.air, zone)
    if said.source == HAND:
        return _of_the_person(said, before, when)
    known = said.air.precision is not Precision.UNKNOWN
    if said.status is Status.WITHDRAWN:
        if said.quote in _TAKEN:
            return tr("You took it back, it was {date}").format(date=when) if known else tr("You took it back")
        return tr("No longer listed, was {date}").format(date=when) if known else tr("No longer listed")
    if said.status is Status.POSTPONED or (not known and before is not None and before.air.exact):
        return tr("Postponed, no new date") if not known else tr("Postponed to {date}").format(date=when)
    if not known:
        return tr("Announced without a date")
    of_season = said.season is not None and said.episode is None
    if before is None or before.air.precision is Precision.UNKNOWN:
        if season is not None and not of_season and _more_exact(said.air, season.air):
            sentence = _exactly(said.air, season.air, zone)
        else:
            sentence = tr("Season announced for {date}") if of_season else tr("Announced for {date}")
            sentence = sentence.format(date=when)
    elif said.air == before.air:
        sentence = tr("Still {date}").format(date=when)
    elif _more_exact(said.air, before.air):
        sentence = _exactly(said.air, before.air, zone)
    elif _more_exact(before.air, said.air) and said.air.exact:
        sentence = tr("No hour any more: {date}").format(date=when)
    else:
        sentence = tr("Moved to {date}").format(date=when)
    return tr("{sentence}, not certain").format(sentence=sentence) if said.status is Status.TENTATIVE else sentence


def _more_exact(air: AirDate, than: AirDate) -> bool:
    """Whether it says the same in fewer days, or with the hour."""
    return air.within(than) and (air.starts_at is None or than.starts_at is None) and air != than


def _exactly(air: AirDate, before: AirDate, zone: tzinfo) -> str:
    """Of a day that gets its hour also which day it is there, where that is another one here."""
    when = said_date(air, zone)
    if not before.exact:
        return tr("Now exactly {date}").format(date=when)
    there = zone_named(air.zone) if air.zone else zone
    city = words.city(there)
    if air.first is None or not city or air.span(zone) == air.span(there):
        return tr("Hour given: {date}").format(date=when)
    day = words.day_in_month(air.first)
    return tr("Hour given: {date} ({day} in {city})").format(date=when, day=day, city=city)


def said_date(air: AirDate, zone: tzinfo) -> str:
    """ "29 May 2026", "29 May 2026, 21:00", "some day in May 2026"."""
    if air.first is None:
        return words.span_words(air)
    if not air.exact:
        text = words.span_words(air, date(1, 1, 1))
        return text[:1].lower() + text[1:]
    day = (air.span(zone) or (air.first,))[0]
    text = words.date_short(day, date(1, 1, 1))
    if air.starts_at is None:
        return text
    return tr("{date}, {hour}").format(date=text, hour=words.time_text(air.starts_at, zone))


def _origin(said: Announcement, zone: tzinfo, today: date) -> str:
    if said.source == HAND:
        return _by_hand(said.learned_at, zone, today)
    learned = words.date_short(said.learned_at.astimezone(zone).date(), today)
    name = source_title(said.source)
    origin = tr("{source} · learned {day}").format(source=name, day=learned)
    if said.stated_at is not None and said.stated_at.date() != said.learned_at.date():
        stated = words.date_short(said.stated_at.astimezone(zone).date(), today)
        origin = tr("{source} · said {stated}, learned {day}").format(source=name, stated=stated, day=learned)
    return origin


def changes_in(ledger: Sequence[Announcement]) -> int:
    """How often a source changed its mind about the date; to be more exact is not to change it."""
    changes = 0
    before: dict[tuple[str, str], Announcement] = {}
    for said in sorted(ledger, key=newness):
        last = before.get((said.source, said.key))
        changes += last is not None and last.air != said.air and not _more_exact(said.air, last.air)
        before[said.source, said.key] = said
    return changes


def why(ledger: Sequence[Announcement], locked: Why | None = None) -> str:
    """Why the calendar shows this date, in a sentence; `locked` where the person set it."""
    if locked is not None:
        return tr("Shown because you set it by hand.")
    resolved = resolve(ledger)
    if resolved is None:
        return ""
    return _reason(resolved).format(source=source_name(resolved.winner.source))


def _reason(resolved: Resolved) -> str:
    if resolved.winner.source == HAND:
        return tr("Shown because you made it by hand.")
    match resolved.rule:
        case "most-trusted":
            return tr("Shown because {source} is trusted most of those that name a date.")
        case "only":
            return tr("Shown because only {source} has said anything.")
        case _:
            return tr("Shown because it is the newest statement of {source}.")
