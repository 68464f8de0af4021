"""Entries as they are told to those who listen: all that the window shows of one, in a sentence."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from desktop_app.domain.values import Entry, Status

from . import words
from .words import tr

if TYPE_CHECKING:
    from desktop_app.domain.person_page import Role


def whole(entry: Entry, now: datetime, zone: tzinfo) -> str:
    """The whole entry in one sentence: "Spin-off premiere: Star City, season 1 episode 1, Friday 29 May 2026, all day,
    Apple TV, followed"."""
    air = entry.air
    season = words.inside(words.season_words(entry))
    if entry.episode_end is None:  # else "season 1 8 episodes" is heard as eighteen
        season = season.replace(",", "")
    parts = [
        tr("{kind}: {show}").format(kind=words.kind_word(entry), show=entry.show),
        season or words.own_title(entry),
    ]
    if air.starts_at is not None:
        parts += [words.date_long(air.starts_at.astimezone(zone).date()), words.time_text(air.starts_at, zone)]
    elif air.exact:
        parts += [words.span_words(air), tr("all day")]
    else:
        parts += [words.span_words(air, date(1, 1, 1))]
    if entry.services:
        parts.append(entry.services[0])
    parts.append(_status(entry.status))
    if entry.date_by_hand:
        parts.append(tr("date set by you"))
    if entry.aired(now, zone):
        parts.append(tr("aired"))
    parts += of_yours(entry)
    return ", ".join(part for part in parts if part)


def of_yours(thing: Entry | Role) -> list[str]:
    """What the person has made of it: "watched", "followed for Rhys Ifans"."""
    said = [tr("watched")] if thing.watched else []
    if thing.followed:
        said.append(tr("followed"))
    elif thing.through:
        said.append(tr("followed for {person}").format(person=thing.through))
    return said


def _status(status: Status) -> str:
    """As it stands at the end of a sentence."""
    spoken = {
        Status.WITHDRAWN: tr("cancelled"),
        Status.MOVED: tr("moved"),
        Status.POSTPONED: tr("postponed"),
        Status.TENTATIVE: tr("not certain"),
    }
    return spoken.get(status, "")
