"""One show of a merge: what the snapshot adds to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from .airdate import AirDate, Precision
from .batches import Rows
from .entries import Written, events_of, write_entries
from .facts import CAST_READ, in_events, resolved_facts
from .gathering import Gathered, Place
from .known import KnownShow, ShowWrite
from .locks import Lock
from .resolve import TAKEN_BACK, rank, standing
from .statements import CreditFacts, EpisodeFacts, RelationFacts, SeasonFacts, ShowFacts, Snapshot
from .values import Announcement, Status
from .words import folded

_FULL_FEED_AGE = timedelta(hours=25)
"""A feed that is a day old cannot know of what was said since."""

_SECOND = timedelta(seconds=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Context:
    """What the shows of one merge have in common."""

    snapshot: Snapshot
    now: datetime
    missing: frozenset[str]
    locks: Sequence[Lock] = ()
    notes: list[str] = field(default_factory=list[str])


class ShowMerge:
    """One show of a merge while it runs: takes the rows in, notes what is new, and asks for the entries at the end."""

    def __init__(self, context: Context, key: str, found: list[KnownShow], rows: Rows) -> None:
        self.context = context
        self.source = context.snapshot.source
        self.now = context.now
        self.key = key
        self.found = found
        self.rows = rows
        self.show = Gathered(found[0].id, found[0].key) if found else Gathered(None, f"{self.source}:{key}")
        self.show.locks.add(context.locks)
        for known in found:
            self.show.take(known)
        self.said: list[Announcement] = []
        self.seasons: list[SeasonFacts] = []
        self.episodes: list[EpisodeFacts] = []

    def run(self) -> ShowWrite | None:
        """What has to be written; None where the library has it all."""
        show, rows = self.show, self.rows
        before = show.facts.get(self.source)
        stale = _older(rows.facts, before)
        facts = None if stale or rows.facts == before else rows.facts
        self._take(facts, stale)
        relations = self._relations()
        resolved = resolved_facts(show.facts)
        written = self._entries(resolved, relations)
        if len(self.found) > 1 or (self.found and before is None):
            self.context.notes.append(f"{resolved.title} is one show in {', '.join(sorted(show.facts))}.")
        write = ShowWrite(
            show.id,
            show.key,
            resolved=None if self.found and _same(resolved, resolved_facts(self.found[0].facts)) else resolved,
            facts=facts,
            absorbs=tuple(known.id for known in self.found[1:]),
            seasons=tuple(self.seasons),
            episodes=tuple(self.episodes),
            digests=() if stale else self._digests(),
            announcements=tuple(self.said),
            entries=written.entries,
            credits=rows.credits if rows.asked or rows.credits else None,
            guests=self._guests(),
            relations=relations,
            attached=written.attached,
        )
        return write if _says_anything(write) else None

    def _take(self, facts: ShowFacts | None, stale: bool) -> None:
        """The rows, and what they no longer hold; of `stale` ones only what was not known at all."""
        if facts is not None:
            self.show.facts[self.source] = facts
        self._take_episodes(stale)
        self._take_seasons(stale)
        if not stale:
            self._withdraw()

    def _entries(self, resolved: ShowFacts, relations: tuple[RelationFacts, ...] | None) -> Written:
        names = self._cast()
        if not self._stirred(resolved, relations) and not self._touched(resolved, names):
            return Written()
        return write_entries(self.show, resolved, self.source, names, events_of(self.found), self.now)

    def _take_seasons(self, stale: bool) -> None:
        """A season without a date is news only while none of its episodes is listed."""
        show, source = self.show, self.source
        for season in self.rows.seasons.values():
            place = source, season.number
            stored = show.seasons.get(place)
            if stored != season and not (stale and stored):
                show.seasons[place] = season
                self.seasons.append(season)
            key = f"season:{season.number}"
            known = (source, key) in show.histories
            if (stale and known) or (not known and season.premiere.first is None and self._lists(season.number)):
                continue
            self._announce(key, season.premiere, Status.CONFIRMED, season.number, None, season.url)

    def _lists(self, season: int) -> bool:
        return any(e.season == season for said, e in self.show.episodes.items() if said[0] == self.source)

    def _take_episodes(self, stale: bool) -> None:
        show, source = self.show, self.source
        moved: list[tuple[bool, str, Place, Place]] = []
        for episode in self.rows.episodes.values():
            key = "episode:" + episode.key
            stored = show.episodes.get((source, key))
            season, number = episode.season, episode.number
            special = season is None or number is None
            late = stored is not None and episode.stated_at is not None and self._is_late(key, episode.stated_at)
            if stored is not None and not late:
                if stale:
                    continue
                if stored.season != season or stored.number != number:
                    gone = any(said.status is Status.WITHDRAWN for said in show.histories.get((source, key), ())[-1:])
                    moved.append((gone, key, _place(source, stored), _place(source, episode)))
            if stored != episode and not late:
                show.episodes[source, key] = episode
                self.episodes.append(episode)
            if special:
                season = number = None
            said = episode.quote, episode.stated_at
            self._announce(key, episode.air, episode.status, season, number, episode.url, *said)
        if moved:  # of two in one place the one that was shown counts
            show.moved = {old: new for _, _, old, new in sorted(moved, key=lambda move: move[:2], reverse=True)}

    def _announce(
        self,
        key: str,
        air: AirDate,
        status: Status,
        season: int | None,
        episode: int | None,
        url: str | None,
        quote: str | None = None,
        stated: datetime | None = None,
    ) -> None:
        """A new line of the ledger, where the source says something else than it said last, or had said by the time at
        which it `stated` this. Of two statements the later one is newer by a second at least, even under a clock that
        stands still or was set back."""
        history = self.show.histories.setdefault((self.source, key), [])
        before = history
        if stated is not None:
            before = [said for said in history if (said.stated_at or said.learned_at) <= stated]
        if before:
            last = before[-1]
            same = last.air == air and last.status is status and last.season == season and last.episode == episode
            if same and (quote == TAKEN_BACK) == (last.quote == TAKEN_BACK):
                return
        learned = self.now
        if history:
            learned = max(learned, *(said.learned_at + _SECOND for said in history))
            if stated is None:
                learned = max(learned, (history[-1].stated_at or history[-1].learned_at) + _SECOND)
        said = Announcement(self.source, air, status, learned, stated, key, season, episode, quote, url)
        history.append(said)
        history[:] = standing(history)
        self.said.append(said)

    def _is_late(self, key: str, stated: datetime) -> bool:
        """Whether the source has said something since, so that this only completes the ledger."""
        history = self.show.histories.get((self.source, key))
        if not history or history[-1].quote == TAKEN_BACK:
            return False
        return (history[-1].stated_at or history[-1].learned_at) > stated

    def _withdraw(self) -> None:
        """What a complete list no longer holds is withdrawn while it is to come. Aired things stay for ever."""
        whole = self.key in self.context.snapshot.complete_shows
        if not whole and not self.context.missing:
            return
        listed = {f"season:{number}" for number in self.rows.seasons} | {f"episode:{k}" for k in self.rows.episodes}
        for (source, key), history in list(self.show.histories.items()):
            last = history[-1]
            if source != self.source or last.status is Status.WITHDRAWN or key in listed:
                continue
            if self._dropped(key, last) if whole else self._missed(key, last):
                self._announce(key, last.air, Status.WITHDRAWN, last.season, last.episode, last.url)

    def _missed(self, key: str, last: Announcement) -> bool:
        """Whether a complete feed of all shows should have listed it."""
        if key.removeprefix("episode:") not in self.context.missing or not key.startswith("episode:"):
            return False
        return _to_come(last.air, self.now) and last.learned_at <= self.now - _FULL_FEED_AGE

    def _dropped(self, key: str, last: Announcement) -> bool:
        """Whether the complete list of this show should have held it, as it need not with a special. A page without any
        season, or episode, tells nothing of them; a season that goes on under another number was dropped even where it
        has begun."""
        if key.startswith("season:"):
            if not self.rows.seasons:
                return False
            stored = None if last.season is None else self.show.seasons.get((self.source, last.season))
            if (
                stored is not None
                and stored.key is not None
                and any(s.key == stored.key for s in self.rows.seasons.values())
            ):
                return True
        else:
            unchanged = self.context.snapshot.unchanged
            if last.episode is None or key.removeprefix("episode:") in unchanged:
                return False
            if not self.rows.episodes and not unchanged:
                return False
        return last.air.precision is Precision.UNKNOWN or _to_come(last.air, self.now)

    def _relations(self) -> tuple[RelationFacts, ...] | None:
        if self.rows.facts is None and not self.rows.relations:
            return None
        stated = self.rows.relations
        if stated == self.show.relations.get(self.source, ()):
            return None
        self.show.relations[self.source] = stated
        return stated

    def _cast(self) -> tuple[str, ...]:
        """The names that the events will show: those of the most trusted source first, then whom others add."""
        named: dict[str, tuple[str, ...]] = {}
        for known in self.found:
            others = [source for source in known.facts if source != self.source]
            named |= known.regulars or {min(others, key=_standing, default=self.source): known.cast}
        if self.rows.asked or self.rows.credits:
            regulars = [c for c in self.rows.credits if c.job is None and not c.guest]
            named[self.source] = tuple(c.person for c in sorted(regulars, key=lambda c: c.order))
        return _names(name for source in sorted(named, key=_standing) for name in named[source])

    def _touched(self, resolved: ShowFacts, names: tuple[str, ...]) -> bool:
        """Whether events may show another title, service or cast than before."""
        return any(
            known.cast != names
            or ((former := resolved_facts(known.facts)) is not resolved and in_events(former) != in_events(resolved))
            for known in self.found
        )

    def _stirred(self, resolved: ShowFacts, relations: tuple[RelationFacts, ...] | None) -> bool:
        """Whether the entries have to be worked out again."""
        if self.said or self.seasons or self.episodes or relations is not None or len(self.found) != 1:
            return True
        former = resolved_facts(self.found[0].facts)
        return former is not resolved and (former.ended, former.premiered, former.services, former.summary) != (
            resolved.ended,
            resolved.premiered,
            resolved.services,
            resolved.summary,
        )

    def _digests(self) -> tuple[tuple[str, bytes], ...]:
        digests = self.context.snapshot.digests
        if not digests:
            return ()
        return tuple((key, digests[key]) for key in self.rows.episodes if key in digests)

    def _guests(self) -> tuple[tuple[str, tuple[CreditFacts, ...]], ...]:
        if not self.rows.guests and not self.context.snapshot.guests_of:
            return ()
        found: dict[str, list[CreditFacts]] = {key: [] for key in self.rows.asked_guests}
        for key in self.context.snapshot.guests_of:
            if (self.source, "episode:" + key) in self.show.episodes:
                found.setdefault(key, [])
        for credit in self.rows.guests:
            if credit.episode_key is not None:
                found.setdefault(credit.episode_key, []).append(credit)
        return tuple((key, tuple(credits)) for key, credits in found.items())


def _same(one: ShowFacts, other: ShowFacts) -> bool:
    """Most are the very same, and to compare all that there is takes time."""
    return one is other or one == other


def _place(source: str, episode: EpisodeFacts) -> Place:
    if episode.season is None or episode.number is None:
        return source, episode.key
    return episode.season, episode.number


def _older(stated: ShowFacts | None, stored: ShowFacts | None) -> bool:
    """Whether the source itself says that these rows are older than what was read of it before (a cached feed)."""
    if stated is None or stored is None or stated.updated is None or stored.updated is None:
        return False
    return stated.updated < stored.updated


def _to_come(air: AirDate, now: datetime) -> bool:
    """Whether it is still to come anywhere on earth: a day with no hour has begun somewhere a day earlier."""
    if air.starts_at is not None:
        return air.starts_at > now
    span = air.span(UTC)
    return span is not None and span[1] > now.astimezone(UTC).date() + _DAY


def _standing(source: str) -> tuple[int, str]:
    return rank(source), source


def _names(names: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(folded(name), name)
    return tuple(found.values())[:CAST_READ]


def _says_anything(write: ShowWrite) -> bool:
    return (
        write.id is None
        or write.credits is not None
        or write.relations is not None
        or write.resolved is not None
        or write.facts is not None
        or bool(write.absorbs or write.seasons or write.episodes or write.digests)
        or bool(write.announcements or write.entries or write.guests or write.attached)
    )
