"""From what was read in an article to statements of its publication, as any feed's are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.accepted import Told, Word
from desktop_app.domain.airdate import AirDate, Precision, zone_known
from desktop_app.domain.facts import resolved_facts
from desktop_app.domain.kinds import SPIN_OFF
from desktop_app.domain.known import KnownEntry, KnownShow
from desktop_app.domain.locks import clock_on
from desktop_app.domain.plain import plain
from desktop_app.domain.statements import CreditFacts, EpisodeFacts, RelationFacts, ShowFacts
from desktop_app.domain.unsaying import own_services, said_alone
from desktop_app.domain.values import Kind, Service, Status
from desktop_app.domain.words import folded
from desktop_app.keychain import tells_secret

from .matching import ALONE, FIRSTS

if TYPE_CHECKING:
    from desktop_app.articles.article import Article
    from desktop_app.articles.reading import Reading, ReadTime

QUOTE = 300
"""Characters of the sentence that is kept."""
BEGINS = frozenset({Kind.SEASON_PREMIERE, Kind.RETURN, *FIRSTS})
_STATUSES = {"moved": Status.MOVED, "postponed": Status.POSTPONED}
_ANOTHER_YEAR = timedelta(days=60)
"""Between a special that was on and one that is to come there is more: a later Christmas is another special."""
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Statement:
    """Whose word it is, of which show it is said, and what the library holds of that show."""

    source: str
    show_key: str
    known: KnownShow | None = None
    apart: tuple[tuple[str, str], ...] = ()
    """Ids that no other show has, where it must be none of those called like it."""

    @property
    def former(self) -> ShowFacts | None:
        return None if self.known is None else self.known.facts.get(self.source)

    @property
    def others(self) -> dict[str, ShowFacts]:
        """What is stated of the show by all other sources."""
        facts: Mapping[str, ShowFacts] = {} if self.known is None else self.known.facts
        return {source: said for source, said in facts.items() if source != self.source}


def show_of(said: Statement, reading: Reading, rest: Told) -> ShowFacts:
    """What is stated of the show: where others tell of it, only what they lack, and under the title that it has.
    `rest`: all that the publication tells of it."""
    others, former = said.others, said.former
    stated = resolved_facts(others) if others else None
    title = former.title if former is not None else reading.title
    ids = former.external_ids if former is not None else ()
    if stated is not None:
        title = stated.title
        best = next((source for source in others if source == "tvmaze"), min(others))
        ids = tuple(dict.fromkeys((*ids, (best, others[best].key))))
    services, summary = said_alone(others, rest)
    return ShowFacts(
        said.show_key,
        line_of(title),
        services=services,
        summary=summary,
        external_ids=tuple(dict.fromkeys((*ids, *said.apart))),
    )


def word_of(
    said: Statement, reading: Reading, article: str, episode: EpisodeFacts, services: tuple[Service, ...]
) -> Word:
    """What is kept of it, of the article with that digest."""
    return Word(
        article,
        said.show_key,
        episode.key,
        episode.air,
        episode.stated_at,
        services,
        plain(reading.synopsis) or None if reading.synopsis else None,
        _credits(said, reading),
        _relations(said, reading),
    )


def episode_of(
    said: Statement, reading: Reading, article: Article, services: tuple[Service, ...], now: datetime
) -> EpisodeFacts:
    """The announcement itself: of a season its first episode, of a finale the last one where the library knows its
    number, else something without a number."""
    key, season, number = place_of(said, reading, now)
    own = reading.kind in ALONE and folded(reading.title) != folded(_title_of(said, reading))
    return EpisodeFacts(
        said.show_key,
        f"{said.show_key}/{key}",
        season,
        number,
        air_of(reading),
        title=line_of(reading.title) if own else None,
        url=url_of(article),
        services=() if _is_listed(said, season, number) else own_services(said.others, services),
        stated_kind=_stated_kind(reading, number),
        status=_STATUSES.get(reading.status, Status.CONFIRMED),
        quote=quote_of(article, reading),
        stated_at=stated_at(article, now),
    )


def air_of(reading: Reading) -> AirDate:
    """With its hour where the zone of that is known: without one it would be another hour elsewhere."""
    air, hour = reading.date.air, reading.time
    if hour is None or air.precision is not Precision.DAY or air.first is None or air.last not in (None, air.first):
        return air
    found = _at(air, hour)
    return air if found is None else found


def _at(air: AirDate, hour: ReadTime) -> AirDate | None:
    if hour.zone is None or air.first is None or not zone_known(hour.zone):
        return None
    try:
        day = air.first + timedelta(days=1) if hour.next_day else air.first
        return clock_on(day, time.fromisoformat(hour.clock), hour.zone)
    except (ValueError, OverflowError):
        return None


def stated_at(article: Article, now: datetime) -> datetime | None:
    """Noon of the article's own day, the middle of it for all zones, and not after now."""
    if article.published is None:
        return None
    return min(datetime.combine(article.published, time(12), UTC), now)


def quote_of(article: Article, reading: Reading) -> str | None:
    """The sentence in which the date stands, else the one that names the show, as plain text."""
    from desktop_app.articles.sentences import sentences

    spans = (*reading.spans.get("date", ()), *reading.spans.get("title", ()))
    if not spans:
        return None
    at = spans[0]
    block = next((b.span for b in article.blocks if b.span.start <= at.start < b.span.end), None)
    if block is None:
        return None
    said = sentences(article.text, block.start, block.end)
    sentence = next((one for one in said if one.start <= at.start < one.end), block)
    text = _one_line(article.text[sentence.start : sentence.end])
    if len(text) <= QUOTE:
        return text or None
    near = len(_one_line(article.text[sentence.start : at.start]))
    start = max(0, min(near - QUOTE // 2, len(text) - QUOTE + 2))
    piece = text[start : start + QUOTE - 2].strip()
    return f"{'…' if start else ''}{piece}{'…' if start + QUOTE - 2 < len(text) else ''}"


def _credits(said: Statement, reading: Reading) -> tuple[CreditFacts, ...]:
    """Who is in it and who made it, each once."""
    found: dict[tuple[str, str | None], CreditFacts] = {}
    for who in reading.cast:
        key = folded(who.name) or who.name
        characters = (line_of(who.character),) if who.character else ()
        known_for = tuple(map(line_of, who.known_for))
        found[key, None] = CreditFacts(said.show_key, line_of(who.name), key, characters, known_for=known_for)
    for who in reading.creators:
        for role in who.roles:
            key, job = folded(who.name) or who.name, _job(role)
            found[key, job] = CreditFacts(said.show_key, line_of(who.name), key, job=job)
    return tuple(found.values())


def _relations(said: Statement, reading: Reading) -> tuple[RelationFacts, ...]:
    if reading.relation is None:
        return ()
    kind = reading.relation.type.removesuffix("-of")
    return (RelationFacts(said.show_key, kind, line_of(reading.relation.title)),)


def place_of(said: Statement, reading: Reading, now: datetime) -> tuple[str, int | None, int | None]:
    """(key of it within its show, season, number); a number only where that of the episode is known."""
    kind, season = reading.kind, reading.season
    if kind in ALONE:
        return _alone(said, reading, now), None, None
    if kind in FIRSTS and season is None:
        season = 1
    entry = _awaited(said.known, kind, season, now)
    if kind is Kind.RETURN:
        place = None if entry is None or season is None else entry
        if place is not None:
            return f"return-{season}", place.state.season, place.state.episode
        return f"return-{season}" if season is not None else "return", season, None
    if kind in BEGINS:
        if season is None and entry is not None:
            season = entry.state.season
        if season is None:
            return "season", None, None
        key = "season" if _has_key(said, "season", now) and not _has_key(said, f"season-{season}", now) else None
        return key or f"season-{season}", season, 1
    if entry is not None:
        season = entry.state.season
        return f"{kind}-{season}", season, entry.state.episode
    return f"{kind}-{season}" if season is not None else str(kind), season, None


def _alone(said: Statement, reading: Reading, now: datetime) -> str:
    own = folded(reading.title) == folded(_title_of(said, reading))
    key = str(reading.kind) if own else f"{reading.kind}-{folded(reading.title).replace(' ', '-')}"
    stored = stored_of(said, key)
    day = reading.date.air.first
    last = stored.air.first if stored is not None and stored.air.over(now, UTC) else None
    return f"{key}-{day.year}" if last is not None and day is not None and day - last > _ANOTHER_YEAR else key


def _awaited(known: KnownShow | None, kind: Kind, season: int | None, now: datetime) -> KnownEntry | None:
    """The one entry to come, of those that others tell of, which this is about."""
    if known is None:
        return None
    found = [
        one
        for one in known.entries
        if one.state.episode is not None
        and one.state.season is not None
        and one.state.status is not Status.WITHDRAWN
        and not one.state.air.over(now, UTC)
        and season in (None, one.state.season)
        and (one.state.kind is kind or (kind in BEGINS - {Kind.RETURN} and one.state.episode == 1))
    ]
    return found[0] if len(found) == 1 else None


def _has_key(said: Statement, key: str, now: datetime) -> bool:
    """Whether the publication has told of that, and it is still to come."""
    stored = stored_of(said, key)
    return stored is not None and stored.status is not Status.WITHDRAWN and not stored.air.over(now, UTC)


def stored_of(said: Statement, key: str) -> EpisodeFacts | None:
    known: Sequence[tuple[str, EpisodeFacts]] = () if said.known is None else said.known.episodes
    full = f"{said.show_key}/{key}"
    return next((one for source, one in known if (source, one.key) == (said.source, full)), None)


def _title_of(said: Statement, reading: Reading) -> str:
    return reading.title if said.known is None else resolved_facts(said.known.facts).title


def _is_listed(said: Statement, season: int | None, number: int | None) -> bool:
    """Whether others tell of that very episode, and so where it is on."""
    known: Sequence[tuple[str, EpisodeFacts]] = () if said.known is None or number is None else said.known.episodes
    return any(source != said.source and (one.season, one.number) == (season, number) for source, one in known)


def _stated_kind(reading: Reading, number: int | None) -> Kind | None:
    """Only what numbers and relations do not tell by themselves."""
    kind = reading.kind
    if number is None:
        return kind
    if kind is Kind.SPIN_OFF_PREMIERE:
        return None if reading.relation is not None and reading.relation.type == SPIN_OFF else kind
    return None if kind in BEGINS else kind


def url_of(article: Article) -> str | None:
    """Of an address with a secret nothing is kept, since without it that leads nowhere."""
    url = article.url
    return url if url and url.startswith(("https://", "http://")) and not tells_secret(url) else None


def _job(role: str) -> str:
    return role.replace("_", " ").title()


def line_of(text: str) -> str:
    return _one_line(text)[:QUOTE]


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", plain(text)).strip()
