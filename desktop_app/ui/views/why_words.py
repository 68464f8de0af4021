"""Why an entry has this date and hour, in sentences: what `domain.why` worked out, as a person would tell it."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import NamedTuple

from desktop_app.domain.airdate import zone_named
from desktop_app.domain.locks import Lock, LockedDate, LockedService, LockedTime, LockedZone, OfEntry, OfService
from desktop_app.domain.resolve import HAND
from desktop_app.domain.values import Entry
from desktop_app.domain.why import DateRule, Difference, HourRule, Said, Why, ZoneRule
from desktop_app.ui import words
from desktop_app.ui.words import tr

from .detail_words import source_name, source_title, web_address
from .ledger_words import said_date


class Statement(NamedTuple):
    """What one source says at last."""

    source: str
    text: str
    """The whole sentence, who says it included."""
    quote: str
    url: str | None
    counts: bool


class WhyWords:
    """Of one entry, for a person in that zone on that day."""

    def __init__(self, entry: Entry, why: Why, zone: tzinfo, today: date) -> None:
        self._entry, self._why, self._zone, self._today = entry, why, zone, today

    def date(self) -> str:
        sentence = {
            DateRule.LOCKED: tr("You set this date yourself on {day}."),
            DateRule.BY_HAND: tr("You made this entry yourself."),
            DateRule.MOST_TRUSTED: tr("{source} says so, which is trusted most of those that name a date."),
            DateRule.NEWEST: tr("It is the newest that {source} says."),
            DateRule.ONLY: tr("{source} says so, and nothing else was ever said."),
        }[self._why.date_rule]
        return _capital(sentence.format(source=self._first, day=self._day_of(self._why.date_lock)))

    def hour(self) -> str:
        said = self._why.said[0] if self._why.said else None
        filed, own = (said.filed, said.announcement.air.first) if said else (None, None)
        after_midnight = tr("{source} names an instant on {day}, and lists it under {filed}: it is after midnight.")
        sentence = {
            HourRule.LOCKED: tr("You set it yourself on {set}."),
            HourRule.INSTANT: tr("{source} names the very instant, which is the same all over the world."),
            HourRule.AFTER_MIDNIGHT: after_midnight,
            HourRule.ON_LOCKED_DAY: tr("It is the hour that {source} names, on the day that you set."),
            HourRule.NO_HOUR: tr("No hour has been announced, so it stands for the whole day."),
            HourRule.NO_DAY: tr("The day is not known yet, so there is no hour."),
        }[self._why.hour_rule]
        day, listed = (words.day_in_month(one) if one else "" for one in (own, filed))
        values = {"day": day, "filed": listed, "set": self._day_of(self._why.hour_lock)}
        return _capital(sentence.format(source=self._first, **values))

    def zone(self) -> str:
        why = self._why
        sentence = {
            ZoneRule.TIME_LOCK: tr("You set it by the clocks there: {there}."),
            ZoneRule.ZONE_LOCK: tr("You set the zone of {service}: {there}."),
            ZoneRule.SERVICE: tr("Where {service} is on the air it is {there}."),
            ZoneRule.SOURCE: tr("{source} names the zone: {there}."),
            ZoneRule.OFFSET: tr("No zone is named: only the instant is known."),
            ZoneRule.NONE: tr("Without an hour it is the same day in every zone."),
        }[why.zone_rule]
        of_zone = [one.name for one in why.services if one.zone == why.zone]
        service = (of_zone or [one.name for one in why.services] or [""])[0]
        there = self._there()
        said = _capital(sentence.format(source=self._first, service=service, there=there))
        here = _at(why.shown.starts_at, self._zone) if why.shown.starts_at is not None else there
        return said if here == there else " ".join((said, tr("For you that is {here}.").format(here=here)))

    def service(self) -> str:
        """ "" where no service is known."""
        why = self._why
        names = ", ".join(one.name for one in why.services)
        if why.service_lock is not None:
            stated = ", ".join(one.name for one in why.stated_services)
            sentence = tr("You set {service} yourself on {day}.").format(
                service=names, day=self._day_of(why.service_lock)
            )
            return (
                " ".join((sentence, tr("The sources say {services}.").format(services=stated))) if stated else sentence
            )
        return tr("It is on {services}.").format(services=names) if names else ""

    def statements(self) -> list[Statement]:
        """The one that counts first."""
        return [
            Statement(
                source_title(said.announcement.source),
                self._statement(said),
                said.announcement.quote or "",
                web_address(said.announcement.url),
                said.counts,
            )
            for said in self._why.said
        ]

    def set_by_hand(self) -> str:
        """ "Set by you on 3 March; TVmaze says 22 May 2026, 21:00": of the date, else of the hour."""
        why = self._why
        day, stated = self._day_of(why.date_lock or why.hour_lock), said_date(why.unlocked, self._zone)
        own = not why.said or why.said[0].announcement.source == HAND
        if why.date_lock is None:
            return self._hour_by_hand(day, own=own)
        if own:
            return tr("Set by you on {day}").format(day=day)
        return tr("Set by you on {day}; {source} says {date}").format(day=day, source=self._first, date=stated)

    def _hour_by_hand(self, day: str, *, own: bool) -> str:
        instant = self._why.unlocked.starts_at
        if own:
            sentence = tr("Hour set by you on {day}")
        elif instant is None:
            sentence = tr("Hour set by you on {day}; {source} names none")
        else:
            sentence = tr("Hour set by you on {day}; {source} says {hour}")
        hour = "" if instant is None else words.time_text(instant, self._zone)
        return sentence.format(day=day, source=self._first, hour=hour)

    def lock(self, lock: Lock) -> str:
        """What was set by hand, where, and when."""
        match lock.value:
            case LockedDate(air, _):
                what = tr("The date {date}").format(date=said_date(air, self._zone))
            case LockedTime(None, _):
                what = tr("No hour, but the whole day")
            case LockedTime(clock, zone) if clock is not None:
                hour = words.clock_text(clock.hour, clock.minute)
                what = tr("The hour {hour} in {place}").format(hour=hour, place=_place(zone))
            case LockedService(service):
                what = tr("The service {service}").format(service=service.name)
            case LockedZone(zone):
                what = tr("The zone {zone}").format(zone=_place(zone))
            case _:
                raise ValueError(lock)
        if isinstance(lock.target, OfEntry):
            where = tr("for this entry")
        elif isinstance(lock.target, OfService):
            where = tr("for everything on {service}").format(service=lock.target.name)
        else:
            where = tr("for all of {show}").format(show=self._entry.show)
        return tr("{what}, {where}, set on {day}").format(what=what, where=where, day=self._day_of(lock))

    # parts of sentences

    @property
    def _first(self) -> str:
        """Who says the date that counts, or would without a lock."""
        return source_name(self._why.said[0].announcement.source) if self._why.said else tr("nobody")

    def _statement(self, said: Said) -> str:
        date_said = said_date(said.announcement.air, self._zone)
        dated = said.announcement.air.first is not None
        if said.announcement.source == HAND:
            return tr("You say {date}").format(date=date_said) if dated else tr("You name no date")
        otherwise = tr("{source} has said {date} since {since}")
        sentences = {
            Difference.NONE: tr("{source} says {date}") if dated else tr("{source} names no date"),
            Difference.WITHDRAWN: tr("{source} has no longer listed it since {since}"),
            Difference.NO_DATE: tr("{source} has named no date since {since}"),
            Difference.LESS_EXACT: tr("{source} says less exactly {date}"),
            Difference.MORE_EXACT: tr("{source} says more exactly {date}"),
            Difference.HOUR: otherwise,
            Difference.DAY: otherwise,
        }
        source, since = source_title(said.announcement.source), "" if said.since is None else self._day(said.since)
        return sentences[said.difference].format(source=source, date=date_said, since=since)

    def _there(self) -> str:
        why = self._why
        if why.zone is None or why.shown.starts_at is None:
            return ""
        return _at(why.shown.starts_at, zone_named(why.zone))

    def _day_of(self, lock: Lock | None) -> str:
        return "" if lock is None else self._day(lock.since)

    def _day(self, moment: datetime) -> str:
        return words.date_short(moment.astimezone(self._zone).date(), self._today)


def _at(instant: datetime, zone: tzinfo) -> str:
    local = instant.astimezone(zone)
    hour, day = words.time_text(instant, zone), words.day_and_month(local.date())
    place = words.city(zone) or local.tzname() or "UTC"
    return tr("{hour} on {day} in {place}").format(hour=hour, day=day, place=place)


def _place(zone: str) -> str:
    return words.city(zone_named(zone)) or zone


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
