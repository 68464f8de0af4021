"""Entries that a person makes by hand: statements of the source "hand", on the same road as any other's."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.errors import PremieresError

from .airdate import AirDate
from .plain import plain
from .resolve import HAND
from .statements import EpisodeFacts, ShowFacts, Snapshot
from .values import Kind, Service, Status

_LONGEST = 300
_HIGHEST = 9999
_FIRSTS = frozenset({Kind.SERIES_PREMIERE, Kind.SPIN_OFF_PREMIERE})
_UNNUMBERED = frozenset({Kind.SPECIAL, Kind.FILM})
_NUMBERED = frozenset({Kind.EPISODE, Kind.RETURN, Kind.MID_SEASON_FINALE, Kind.SEASON_FINALE, Kind.SERIES_FINALE})


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person says of one entry. It is of a show that the library has, or else of one called `title`. An hour
    comes with its zone: `locks.clock_on` makes such a date."""

    kind: Kind
    air: AirDate
    show_id: int | None = None
    title: str = ""
    season: int | None = None
    episode: int | None = None
    episode_title: str = ""
    service: str = ""
    """By name; empty: as the show's."""


def checked(said: ByHand) -> ByHand:
    """The same with its texts cleaned, and the numbers that its kind implies: a series begins with season 1, episode 1,
    a season with its episode 1. PremieresError says what is missing or wrong."""
    season, episode = said.season, said.episode
    if said.kind is Kind.BINGE_READY:
        raise ValueError("when a season is out whole is worked out, and never said")
    if said.kind in _UNNUMBERED:
        if episode is not None:
            raise PremieresError("numbered-special", "A special or a film has no episode number: leave it empty.")
    else:
        if season is None and said.kind in _FIRSTS:
            season = 1
        if season is None:
            raise PremieresError("no-season", "Of which season is it? Give its number.")
        if episode is None and said.kind in _NUMBERED:
            raise PremieresError("no-episode", "Which episode is it? Give its number.")
        episode = episode if episode is not None else 1
    for number, least in ((season, 0), (episode, 1)):
        if number is not None and not least <= number <= _HIGHEST:
            sentence = f"{number} is no number of a season or an episode: give one from {least} to {_HIGHEST}."
            raise PremieresError("bad-number", sentence, number=number)
    title = _line(said.title)
    if said.show_id is None and not title:
        raise PremieresError("no-title", "An entry needs a show: choose one, or type its title.")
    return replace(
        said,
        title=title,
        season=season,
        episode=episode,
        episode_title=_line(said.episode_title),
        service=_line(said.service),
    )


def _line(text: str) -> str:
    line = " ".join(plain(text).split())
    if len(line) > _LONGEST:
        sentence = f"A title or a name has at most {_LONGEST} characters, and this has {len(line)}: shorten it."
        raise PremieresError("too-long", sentence, length=len(line))
    return line


def snapshot_of(said: ByHand, key: str, show_key: str, service: Service | None) -> Snapshot:
    """What it states. `key` is the entry's for ever, `show_key` that of its show, as the source "hand" knows them. An
    ordinary episode may still be of the kind that others make of it."""
    numbered = said.episode is not None
    episode = EpisodeFacts(
        show_key=show_key,
        key=key,
        season=said.season,
        number=said.episode if numbered else None,
        air=said.air,
        title=said.episode_title or None,
        services=() if service is None else (service,),
        stated_kind=None if said.kind is Kind.EPISODE and said.episode != 1 else said.kind,
    )
    return Snapshot(HAND, (ShowFacts(show_key, said.title),), episodes=(episode,))


def taken_back(facts: EpisodeFacts) -> Snapshot:
    """That it is not so after all."""
    return Snapshot(HAND, episodes=(replace(facts, status=Status.WITHDRAWN),))


def said_by_hand(facts: EpisodeFacts, show_id: int, title: str) -> ByHand:
    """The way back from what is stored."""
    return ByHand(
        facts.stated_kind or Kind.EPISODE,
        facts.air,
        show_id,
        title,
        facts.season,
        facts.number,
        facts.title or "",
        facts.services[0].name if facts.services else "",
    )
