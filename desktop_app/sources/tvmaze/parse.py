"""TVmaze's answers to snapshots: pure functions of the bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from desktop_app.domain.statements import CreditFacts, EpisodeFacts, SeasonFacts, ShowFacts, Snapshot
from desktop_app.errors import SourceError
from desktop_app.sources.page import Digests
from desktop_app.sources.skipped import UNREADABLE, Skipped

from .facts import cast_facts, crew_facts, episode_facts, season_facts, show_facts
from .payloads import ABSENT, CastRow, Credited, CrewRow, Embeds, Episode, Found, Season, Show, ShowAnswer
from .rows import decoded, id_of, list_decoder, refused, stamped

SOURCE = "tvmaze"

_NO_SHOW = (ABSENT, msgspec.Raw(b"null"))
_episode = msgspec.json.Decoder(Episode).decode
_season = msgspec.json.Decoder(Season).decode
_cast = msgspec.json.Decoder(CastRow).decode
_crew = msgspec.json.Decoder(CrewRow).decode
_credited = msgspec.json.Decoder(Credited).decode
_found = msgspec.json.Decoder(Found).decode
_show_decoder = msgspec.json.Decoder(Show)
_answer_decoder = msgspec.json.Decoder(ShowAnswer)
_updates_decoder: msgspec.json.Decoder[dict[str, int] | list[msgspec.Raw]] = msgspec.json.Decoder(
    dict[str, int] | list[msgspec.Raw]
)
_KEY = re.compile(r"\d{1,18}")


@dataclass(slots=True)
class _Read:
    """What the rows of one answer came to."""

    digests: Digests
    skipped: Skipped = field(default_factory=Skipped)
    shows: dict[str, ShowFacts | Exception] = field(default_factory=dict[str, ShowFacts | Exception])
    episodes: dict[str, EpisodeFacts] = field(default_factory=dict[str, EpisodeFacts])
    news: dict[str, bytes] = field(default_factory=dict[str, bytes])
    unchanged: set[str] = field(default_factory=set[str])

    def take(self, rows: Iterable[msgspec.Raw], of: ShowFacts | None = None) -> None:
        """Read the rows that are not as they were; `of` is their show where they name none."""
        known = self.digests.get
        for row, key, stamp in stamped(rows):
            if key is not None and known(key) == stamp:
                self.unchanged.add(key)
                continue
            try:
                read = _episode(row)
                episode = episode_facts(read, of or self._show(read))
            except UNREADABLE as error:
                self.skipped.add("episode", error)
                continue
            self.episodes[episode.key] = episode
            self.news[episode.key] = stamp

    def _show(self, row: Episode) -> ShowFacts:
        """The row's show; one that many rows carry is read once."""
        raw = row.show
        if raw in _NO_SHOW and row.embedded:
            raw = row.embedded.show
        if raw in _NO_SHOW:
            raise ValueError("it names no show")
        key = id_of(raw)
        show = self.shows.get(key) if key else None
        if show is None:
            try:
                show = show_facts(_show_decoder.decode(raw))
            except UNREADABLE as error:
                show = error
            key = key or (show.key if isinstance(show, ShowFacts) else "")
            self.shows[key] = show
        if isinstance(show, ShowFacts):
            return show
        raise show

    def snapshot(
        self,
        *,
        shows: tuple[ShowFacts, ...] | None = None,
        seasons: tuple[SeasonFacts, ...] = (),
        credits: tuple[CreditFacts, ...] = (),
        complete_from: datetime | None = None,
        cast_of: frozenset[str] = frozenset(),
        complete_shows: frozenset[str] = frozenset(),
    ) -> Snapshot:
        if shows is None:
            needed = {episode.show_key for episode in self.episodes.values()}
            shows = tuple(s for s in self.shows.values() if isinstance(s, ShowFacts) and s.key in needed)
        return Snapshot(
            SOURCE,
            shows,
            seasons,
            tuple(self.episodes.values()),
            credits,
            complete_from=None if self.skipped.rows else complete_from,
            complete_shows=frozenset() if self.skipped.rows else complete_shows,
            cast_of=cast_of,
            unchanged=frozenset(self.unchanged - self.episodes.keys()),
            digests=self.news,
            skipped=self.skipped.rows,
        )


def read_schedule(
    body: bytes, digests: Digests, *, what: str = "a schedule", whole_from: datetime | None = None
) -> Snapshot:
    """A list of episodes with their shows. `whole_from` is for `/schedule/full`: the instant from which the list, when
    all of it could be read, holds everything; such a list is never empty."""
    rows = decoded(body, list_decoder, what)
    if not rows and whole_from is not None:
        sentence = "TVmaze sent a schedule with nothing in it; nothing was changed, try again later."
        raise SourceError("empty", sentence)
    read = _Read(digests)
    read.take(rows)
    _refuse_if_nothing(read, len(rows), what)
    return read.snapshot(complete_from=whole_from)


def read_show(body: bytes, digests: Digests) -> Snapshot:
    """A show with whatever is embedded: episodes, seasons, cast, crew. What is not there came to nothing, but only
    where both seasons and episodes are, and all could be read, does the page say that there are no others."""
    show = decoded(body, _show_decoder, "a show")
    try:
        facts = show_facts(show)
    except UNREADABLE as error:
        raise refused(body, "a show", error) from error
    parts = decoded(body, _answer_decoder, "a show").embedded or Embeds()
    read = _Read(digests)
    read.take(parts.episodes or (), facts)
    seasons = read.skipped.read(parts.seasons or (), "season", lambda row: season_facts(_season(row), facts))
    cast = read.skipped.read(parts.cast or (), "cast member", _cast)
    crew = read.skipped.read(parts.crew or (), "crew member", _crew)
    return read.snapshot(
        shows=(facts,),
        seasons=tuple({season.number: season for season in seasons}.values()),
        credits=cast_facts(cast, facts.key) + crew_facts(crew, facts.key),
        cast_of=frozenset({facts.key}),
        complete_shows=frozenset() if parts.episodes is None or parts.seasons is None else frozenset({facts.key}),
    )


def read_guests(body: bytes, digests: Digests, *, show_key: str, episode_key: str) -> Snapshot:
    """The guest cast of one episode; an empty list says that it has none."""
    skipped = Skipped()
    rows = skipped.read(decoded(body, list_decoder, "a guest cast"), "guest", _cast)
    return Snapshot(
        SOURCE,
        credits=cast_facts(rows, show_key, episode_key),
        guests_of=frozenset({episode_key}),
        skipped=skipped.rows,
    )


def read_updates(body: bytes) -> dict[str, int]:
    """When each show last changed, in epoch seconds, by its key."""
    updates = decoded(body, _updates_decoder, "a list of changes")
    if isinstance(updates, dict) and all(map(_KEY.fullmatch, updates)):
        return updates
    if not updates:  # PHP writes an object with nothing in it as a list
        return {}
    raise refused(body, "a list of changes", msgspec.ValidationError())


def read_search(body: bytes) -> tuple[ShowFacts, ...]:
    """The shows that a search found, best first; rows that can't be read are left out."""
    rows = decoded(body, list_decoder, "what was found")
    return tuple(Skipped().read(rows, "show", lambda row: show_facts(_found(row).show)))


def read_credits(body: bytes, name: str) -> tuple[str, ...]:
    """The keys of the shows that somebody of that name has a part in and that are not over, each once; rows that can't
    be read are left out, unless none can."""
    what = f"the credits of {name}"
    rows = decoded(body, list_decoder, what)
    shows = Skipped().read(rows, "show", lambda row: _credited(row).embedded.show)
    if rows and not shows:
        raise refused(body, what, msgspec.ValidationError())
    return tuple(dict.fromkeys(str(show.id) for show in shows if show.status != "Ended"))


def _refuse_if_nothing(read: _Read, rows: int, what: str) -> None:
    """A list of other things than episodes is another shape, and not a list of bad rows."""
    if rows and not read.episodes and not read.unchanged:
        why = read.skipped.why()[0]
        sentence = (
            f"TVmaze sent {what} of which nothing could be read ({why}); nothing was changed, try again later or with "
            "a newer Premieres."
        )
        raise SourceError("not-understood", sentence, what=what)
