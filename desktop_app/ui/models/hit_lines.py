"""What a search found, in words: the lines of the list under the search field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.airdate import UNKNOWN
from desktop_app.domain.search_hits import (
    CharacterHit,
    EpisodeHit,
    Group,
    More,
    PersonHit,
    SearchHits,
    ServiceHit,
    ShowHit,
)
from desktop_app.domain.values import FULL_SEASON, Entry, Status
from desktop_app.ui import countdowns, words
from desktop_app.ui.words import counted, tr

from .search_line import DOT, Line, Row

if TYPE_CHECKING:
    from desktop_app.domain.statements import ShowFacts
    from desktop_app.ui.today import Today


def hit_lines(hits: SearchHits, entries: Mapping[int, Entry], today: Today, whole: Group | None = None) -> list[Line]:
    """Group by group, each under its head. `entries` are those that the shows lead to, by show."""
    lines_of = {
        Group.SHOWS: lambda: [show_line(hit, entries.get(hit.id), today) for hit in hits.shows],
        Group.SERVICES: lambda: [_service(hit) for hit in hits.services],
        Group.PEOPLE: lambda: [_person(hit) for hit in hits.people],
        Group.CHARACTERS: lambda: [_character(hit) for hit in hits.characters],
        Group.EPISODES: lambda: [_episode(hit, today) for hit in hits.episodes],
    }
    lines: list[Line] = []
    for group in hits.groups:
        lines += [Line(Row.HEAD, _heads()[group]), *lines_of[group]()]
        more = hits.more.get(group)
        if more is not None and (more.count is None or more.count):
            lines.append(Line(Row.MORE, _more_words(group, more), value=group))
        elif more is not None and group is whole:
            lines.append(Line(Row.NOTHING, tr("There are more than these: type on to find them")))
    return lines


def show_line(hit: ShowHit, entry: Entry | None, today: Today) -> Line:
    """With the date of the entry that it leads to."""
    facts = (str(hit.year) if hit.year else "", hit.service or "", _when(entry, today))
    return Line(Row.SHOW, hit.title, DOT.join(filter(None, facts)), hit, entry, followed=hit.followed)


def found_lines(found: Sequence[ShowFacts], known: Mapping[str, Line]) -> list[Line]:
    """What TVmaze answered; `known` are the lines of those that the library has, by key."""
    new = [_facts(facts) for facts in found if facts.key not in known]
    lines = [Line(Row.HEAD, tr("Not on your calendar")), *new] if new else []
    return lines + ([Line(Row.HEAD, tr("On your calendar")), *known.values()] if known else [])


def _heads() -> dict[Group, str]:
    return {
        Group.SHOWS: tr("Shows"),
        Group.SERVICES: tr("Services"),
        Group.PEOPLE: tr("People"),
        Group.CHARACTERS: tr("Characters"),
        Group.EPISODES: tr("Episodes"),
    }


def _more_words(group: Group, more: More) -> str:
    """ "7 more shows", "45+ more shows", and of those that nobody counted "More shows"."""
    n = more.count
    match group:
        case Group.SHOWS:
            if n is None:
                return tr("More shows")
            return tr("%n+ more shows", n) if more.at_least else counted(n, "%n more show", "%n more shows")
        case Group.SERVICES:
            if n is None:
                return tr("More services")
            return tr("%n+ more services", n) if more.at_least else counted(n, "%n more service", "%n more services")
        case Group.PEOPLE:
            if n is None:
                return tr("More people")
            return tr("%n+ more people", n) if more.at_least else counted(n, "%n more person", "%n more people")
        case Group.CHARACTERS:
            if n is None:
                return tr("More characters")
            if more.at_least:
                return tr("%n+ more characters", n)
            return counted(n, "%n more character", "%n more characters")
        case Group.EPISODES:
            if n is None:
                return tr("More episodes")
            return tr("%n+ more episodes", n) if more.at_least else counted(n, "%n more episode", "%n more episodes")


def _service(hit: ServiceHit) -> Line:
    if not hit.to_come:
        return Line(Row.SERVICE, hit.name, tr("Nothing to come"), hit)
    return Line(Row.SERVICE, hit.name, counted(hit.to_come, "%n entry to come", "%n entries to come"), hit)


def _person(hit: PersonHit) -> Line:
    titles = ", ".join(show.title for show in hit.shows[:3])
    job = (hit.job or tr("Actor")) if hit.shows else ""
    return Line(
        Row.PERSON, hit.name, DOT.join(filter(None, (job, titles))), hit, None, hit.name, hit.image, hit.followed
    )


def _character(hit: CharacterHit) -> Line:
    who = tr("Played by {person} in {show}").format(person=hit.person, show=hit.show.title)
    return Line(Row.CHARACTER, hit.name, who, hit, face=hit.person, image=hit.image)


def _episode(hit: EpisodeHit, today: Today) -> Line:
    """One inside a full season by its own title and number; it leads to the season's entry."""
    entry, season = hit.entry, words.kind_name(FULL_SEASON) if hit.entry.full_season else ""
    if season:
        entry = replace(entry, episode_title=hit.title)  # not that of the first
    if hit.number is not None:
        entry = replace(entry, episode=hit.number, episode_end=None, full_season=False)
    name = entry.episode_title or words.season_words(entry) or words.kind_word(entry)
    facts = (entry.show, words.long_code(entry), season, _when(entry, today))
    return Line(Row.EPISODE, name, DOT.join(filter(None, facts)), hit.entry, hit.entry)


def _facts(facts: ShowFacts) -> Line:
    year = str(facts.premiered.year) if facts.premiered else ""
    service = facts.services[0].name if facts.services else ""
    return Line(Row.FOUND, facts.title, DOT.join(filter(None, (year, service))), facts)


def _when(entry: Entry | None, today: Today) -> str:
    """ "29 May, in 15 days", "3 Mar 2024, aired 2 years ago", "Some day in August", "No date"."""
    if entry is None:
        return words.span_words(UNKNOWN)
    span = entry.air.span(today.zone)
    if not entry.air.exact or span is None:
        return words.span_words(entry.air, today.date)
    day = words.date_short(span[0], today.date)
    if entry.status is Status.WITHDRAWN:
        return tr("{day}, cancelled").format(day=day)
    return tr("{day}, {how_long}").format(day=day, how_long=countdowns.countdown(entry, today.now(), today.zone))
