"""A snapshot, show by show: how it is merged, and cut into pieces that one transaction can hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from .statements import CreditFacts, EpisodeFacts, RelationFacts, SeasonFacts, ShowFacts, Snapshot

_T = TypeVar("_T")


class Rows:
    """All that a snapshot says of one show."""

    __slots__ = ("asked", "asked_guests", "credits", "episodes", "facts", "guests", "relations", "seasons")

    def __init__(self) -> None:
        self.facts: ShowFacts | None = None
        self.seasons: dict[int, SeasonFacts] = {}
        self.episodes: dict[str, EpisodeFacts] = {}
        self.relations: tuple[RelationFacts, ...] = ()
        self.credits: tuple[CreditFacts, ...] = ()
        """Of the show itself."""
        self.guests: tuple[CreditFacts, ...] = ()
        """Of its episodes."""
        self.asked = False
        """Whether `credits` is all that the source knows, be it nothing."""
        self.asked_guests: tuple[str, ...] = ()
        """Episode keys of which `guests` holds all that the source knows."""

    def __len__(self) -> int:
        return 1 + len(self.seasons) + len(self.episodes) + len(self.relations) + len(self.credits) + len(self.guests)


def by_show(snapshot: Snapshot) -> dict[str, Rows]:
    """The rows by show key, in the order in which the shows first appear. Of rows told twice the last one counts."""
    found: dict[str, Rows] = {}

    def of(key: str) -> Rows:
        rows = found.get(key)
        if rows is None:
            rows = found[key] = Rows()
        return rows

    for facts in snapshot.shows:
        of(facts.key).facts = facts
    for season in snapshot.seasons:
        of(season.show_key).seasons[season.number] = season
    for episode in snapshot.episodes:
        of(episode.show_key).episodes[episode.key] = episode
    for key, relations in _grouped((r.show_key, r) for r in snapshot.relations).items():
        of(key).relations = tuple(relations)
    for key, credits in _grouped((c.show_key, c) for c in snapshot.credits).items():
        rows = of(key)
        rows.credits = tuple(c for c in credits if c.episode_key is None)
        rows.guests = tuple(c for c in credits if c.episode_key is not None)
    for key in sorted(snapshot.cast_of):
        of(key).asked = True
    for key in sorted(snapshot.complete_shows):
        of(key)
    _place_guests(snapshot, found)
    return found


def batches(snapshot: Snapshot, rows: int = 500) -> Iterator[Snapshot]:
    """The snapshot in pieces of whole shows, of about `rows` rows each; a larger show is a piece of its own.

    `complete_from` and what was skipped stay with the caller; `unchanged` goes along with shows that are complete,
    since it holds some of their episodes.
    """
    piece: dict[str, Rows] = {}
    size = 0
    left = set(snapshot.guests_of)
    for key, said in by_show(snapshot).items():
        if piece and size + len(said) > rows:
            yield _snapshot(snapshot, piece, left)
            piece, size = {}, 0
        piece[key] = said
        size += len(said)
    if piece:
        yield _snapshot(snapshot, piece, left)
    if left:  # nothing in the snapshot tells whose episodes they are; the library may know
        yield Snapshot(snapshot.source, guests_of=frozenset(left))


def _grouped(pairs: Iterable[tuple[str, _T]]) -> dict[str, list[_T]]:
    found: dict[str, list[_T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def _place_guests(snapshot: Snapshot, found: dict[str, Rows]) -> None:
    """Find the shows of the episodes whose guests were asked for."""
    if not snapshot.guests_of:
        return
    homes = {episode.key: episode.show_key for episode in snapshot.episodes}
    homes |= {credit.episode_key: credit.show_key for credit in snapshot.credits if credit.episode_key is not None}
    only = next(iter(found)) if len(found) == 1 else None
    for episode_key in sorted(snapshot.guests_of):
        home = homes.get(episode_key, only)
        if home is not None:
            found[home].asked_guests += (episode_key,)


def _snapshot(whole: Snapshot, piece: dict[str, Rows], left: set[str]) -> Snapshot:
    said = piece.values()
    episodes = tuple(episode for rows in said for episode in rows.episodes.values())
    guests_of = frozenset(key for rows in said for key in rows.asked_guests)
    complete = whole.complete_shows & piece.keys()
    left -= guests_of
    return Snapshot(
        whole.source,
        tuple(rows.facts for rows in said if rows.facts is not None),
        tuple(season for rows in said for season in rows.seasons.values()),
        episodes,
        tuple(credit for rows in said for credit in (*rows.credits, *rows.guests)),
        tuple(relation for rows in said for relation in rows.relations),
        complete_shows=complete,
        cast_of=frozenset(key for key, rows in piece.items() if rows.asked),
        guests_of=guests_of,
        unchanged=whole.unchanged if complete else frozenset(),
        digests={e.key: whole.digests[e.key] for e in episodes if e.key in whole.digests},
    )
