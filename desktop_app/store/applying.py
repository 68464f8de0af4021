"""Writing one merge: in bulk, only what it names, with the full-text tables in step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from desktop_app.domain.facts import WRITTEN
from desktop_app.domain.known import EntryWrite, Merged, ShowWrite
from desktop_app.domain.resolve import UNSAID
from desktop_app.domain.values import Announcement, Status

from . import attached, credits, facts_rows, inner_titles, joining, lapsed, rows, schema, stamps, word_index
from .database import Write
from .facts_rows import Row
from .statements import Insert, insert, update, upsert

_NOTHING = "ON CONFLICT DO NOTHING"
_NEW_SHOW = insert(schema.show, facts_rows.SHOW)
_SHOW = update(schema.show, facts_rows.SHOW[1:-1])
_SHOW_FACTS = upsert(schema.show_facts, facts_rows.SHOW_FACTS, ("source", "key"))
_EXTERNAL_ID = insert(schema.external_id, ("name", "value", "show_id", "source"), _NOTHING)
_SEASON = upsert(schema.season, facts_rows.SEASON, ("show_id", "source", "number"))
_EPISODE = upsert(schema.episode, facts_rows.EPISODE, ("source", "key"))
_DIGEST = upsert(schema.digest, ("source", "key", "digest"), ("source", "key"))
_ANNOUNCEMENT = insert(schema.announcement, facts_rows.ANNOUNCEMENT)
_NEW_ENTRY = insert(schema.entry, (*facts_rows.ENTRY, "id", "show_id", "identity", "uid"), _NOTHING)
_ENTRY = update(schema.entry, facts_rows.ENTRY)
_RELATION = insert(schema.relation, facts_rows.RELATION)

_FORMER_SHOWS = (
    "SELECT id, title, folded, country, weight FROM show WHERE id IN (SELECT value FROM json_each(?1))"
    " OR key IN (SELECT value FROM json_each(?2))"
)
_FORMER_ENTRIES = (
    "SELECT id, air_first, air_at, span_last, episode_title, rank FROM entry"
    " WHERE id IN (SELECT value FROM json_each(?))"
)


class Applying:
    """One merge while it is written. Rows are gathered show by show, then written table by table."""

    def __init__(self, write: Write, source: str) -> None:
        self._write = write
        self._source = source
        self._shows: dict[int, tuple[str | None, int]] = {}
        """Country and weight, by id."""
        self._bulk: dict[str | Insert, list[Row]] = defaultdict(list)
        self._air = rows.remembered(rows.air_columns)
        self._face = rows.remembered(facts_rows.face)
        self._epoch = rows.remembered(rows.epoch)

    def run(self, merged: Merged) -> None:
        keys = self._ids_by_key([show.key for show in merged.shows if show.id is None])
        stored = {show.id for show in merged.shows if show.id is not None} | {*keys.values()}
        absorbed = {show_id for show in merged.shows for show_id in show.absorbs}
        titles = inner_titles.of_shows(self._write, stored | absorbed)
        for show in merged.shows:
            if show.id is not None:
                joining.join(self._write, show.id, show.absorbs)
        placed = self._place(merged.shows, keys)
        for show_id, show, new in placed:
            self._gather(show_id, show, new)
        self._flush()
        self._entries(placed)
        full = {show_id for show_id, show, _ in placed if any(entry.state.full_season for entry in show.entries)}
        inner_titles.keep(self._write, titles, inner_titles.of_shows(self._write, stored | full))
        attached.bring(self._write, (one for show in merged.shows for one in show.attached))
        weighed = [(show_id, show, self._shows[show_id][1]) for show_id, show, _ in placed]
        credits.write(self._write, self._source, weighed, merged.when)

    def _place(self, writes: Sequence[ShowWrite], keys: dict[str, int]) -> list[tuple[int, ShowWrite, bool]]:
        """Give every show its id and write its row; `keys` has the ids of those that come without one and are there. A
        show that another process removed is left to the next sync."""
        by_id = {show.id for show in writes if show.id is not None}
        by_key = [show.key for show in writes if show.id is None]
        former = {
            row[0]: row for row in self._write.fetch(_FORMER_SHOWS, rows.json_list(by_id), rows.json_list(by_key))
        }
        next_id = self._next_id("show")
        placed: list[tuple[int, ShowWrite, bool]] = []
        new_rows: list[Row] = []
        changed: list[Row] = []
        old_words: list[tuple[int, str]] = []
        new_words: list[tuple[int, str]] = []
        for show in writes:
            show_id = show.id if show.id is not None else keys.get(show.key)
            facts = show.resolved
            if show_id is None:
                if facts is None:
                    continue
                show_id, next_id = next_id, next_id + 1
                new_rows.append(facts_rows.show(show_id, show.key, facts, self._face(facts)))
            elif show_id not in former:
                continue
            elif facts is not None:
                changed.append(facts_rows.show(show_id, show.key, facts, self._face(facts))[1:])
            was = former.get(show_id)
            self._remember(show_id, show, was)
            placed.append((show_id, show, was is None))
            if facts is not None:
                words = word_index.rank(facts.weight, show_id), self._face(facts)[1]
                before = None if was is None else (word_index.rank(was[4], show_id), was[2])
                if before != words:
                    new_words.append(words)
                    old_words += [] if before is None else [before]
        self._write.run(_NEW_SHOW, new_rows)
        self._write.run(_SHOW, changed)
        word_index.remove(self._write, "show_search", old_words)
        word_index.add(self._write, "show_search", new_words)
        return placed

    def _ids_by_key(self, keys: list[str]) -> dict[str, int]:
        sql = "SELECT key, id FROM show WHERE key IN (SELECT value FROM json_each(?))"
        return dict(map(tuple, self._write.fetch(sql, rows.json_list(keys)))) if keys else {}

    def _next_id(self, table: str) -> int:
        if table == "show":
            found = self._write.fetch("SELECT seq FROM sqlite_sequence WHERE name = 'show'")
        else:
            found = self._write.fetch(f"SELECT max(id) FROM {table}")
        return (found[0][0] or 0) + 1 if found else 1

    def _remember(self, show_id: int, show: ShowWrite, was: Any) -> None:
        """What its entries take from it. A show whose own face changed looks different on every day."""
        facts = show.resolved
        self._write.show_ids.add(show_id)
        if facts is None:
            self._shows[show_id] = was[3], was[4]
            return
        country = facts_rows.countries_of(facts.services)
        self._shows[show_id] = country, facts.weight
        self._write.kinds.add("shows")
        if was is not None:
            self._write.unbounded = True
            if was[3] != country:
                self._bulk[_ENTRY_COUNTRY].append((country, show_id, country))

    def _gather(self, show_id: int, show: ShowWrite, new: bool) -> None:
        source, bulk, air = self._source, self._bulk, self._air
        if show.facts is not None:
            bulk[_SHOW_FACTS].append(facts_rows.show_facts(show_id, source, show.facts, self._face(show.facts)))
            if not new:
                bulk[_NO_EXTERNAL_IDS].append((show_id, source))
            bulk[_EXTERNAL_ID] += facts_rows.external_ids(show_id, source, show.facts)
            self._write.kinds.add("shows")
        bulk[_SEASON] += [facts_rows.season(show_id, source, facts, air(facts.premiere)) for facts in show.seasons]
        bulk[_EPISODE] += [facts_rows.episode(show_id, source, facts, air(facts.air)) for facts in show.episodes]
        bulk[_DIGEST] += [(source, key, digest) for key, digest in show.digests]
        bulk[_ANNOUNCEMENT] += [
            facts_rows.announcement(show_id, said, air(said.air), self._epoch(said.learned_at))
            for said in show.announcements
        ]
        for said in show.announcements:
            if said.status is Status.WITHDRAWN or not new:
                self._note_withdrawal(said)
        if show.relations is not None:
            if not new:
                bulk[_NO_RELATIONS].append((show_id, source))
            bulk[_RELATION] += [facts_rows.relation(show_id, source, facts) for facts in show.relations]
            self._write.kinds.add("shows")

    def _note_withdrawal(self, said: Announcement) -> None:
        """A withdrawn row that comes back unchanged has to be read again, so its digest goes."""
        if not said.key.startswith("episode:"):
            return
        key = said.key.removeprefix("episode:")
        gone = said.status is Status.WITHDRAWN and said.quote != UNSAID
        self._bulk[_WITHDRAWN].append((int(gone), said.source, key, int(gone)))
        if gone:
            self._bulk[_NO_DIGEST].append((said.source, key))

    def _flush(self) -> None:
        for statement in _ORDER:
            self._write.run(statement, self._bulk.pop(statement, ()))

    def _entries(self, placed: list[tuple[int, ShowWrite, bool]]) -> None:
        """Insert the new entries, update the others, and say which days they stood and stand on."""
        known = [entry.id for _, show, _ in placed for entry in show.entries if entry.id is not None]
        fresh = [e.identity for _, show, new in placed if not new for e in show.entries if e.id is None]
        same = self._ids_by_identity(fresh)
        former = self._former([*known, *same.values()])
        first_id = next_id = self._next_id("entry")
        inserts: list[Row] = []
        updates: list[Row] = []
        old_words: list[tuple[int, str]] = []
        new_words: list[tuple[int, str]] = []
        stands: set[tuple[str | None, float | None, str | None]] = set()
        leaving: list[tuple[int, EntryWrite]] = []
        for show_id, show, _ in placed:
            country, weight = self._shows[show_id]
            for entry in show.entries:
                entry_id = entry.id if entry.id is not None else same.get(entry.identity)
                new = entry_id is None
                if entry_id is None:
                    entry_id, next_id = next_id, next_id + 1
                elif entry_id not in former:
                    continue
                was = former.get(entry_id)
                rank = self._words(entry, entry_id, weight, was, old_words, new_words)
                row = facts_rows.entry(entry, self._air(entry.state.air), self._epoch(entry.modified), country)
                stands.add(place := (row[4], row[6], row[-1]))
                if new:
                    inserts.append((*row, rank, entry_id, show_id, entry.identity, entry.uid))
                else:
                    updates.append((*row, rank, entry_id))
                    stands.add(former[entry_id][1:4])
                    if place != former[entry_id][1:4] or entry.state.air.precision not in WRITTEN:
                        leaving.append((entry_id, entry))
        for place in stands:
            self._touch(*place)
        lapsed.remember(self._write, leaving)
        self._write.run(_NEW_ENTRY, inserts)
        if inserts:
            stamps.go_on(self._write, first_id)
        self._write.run(_ENTRY, updates)
        word_index.remove(self._write, "episode_search", old_words)
        word_index.add(self._write, "episode_search", new_words)
        if inserts or updates:
            self._write.kinds.add("entries")

    def _words(
        self,
        entry: EntryWrite,
        entry_id: int,
        weight: int,
        was: Any,
        old_words: list[tuple[int, str]],
        new_words: list[tuple[int, str]],
    ) -> int | None:
        """The rank of its row in episode_search: the former one while its words stay, whatever the show weighs now."""
        words = word_index.title_words(entry.state.episode_title)
        before, rank = None, None
        if was is not None and was[5] is not None:
            before, rank = word_index.title_words(was[4]), was[5]
        if before == words:
            return rank
        if rank is not None and before is not None:
            old_words.append((rank, before))
        if words is None:
            return None
        new_words.append((word_index.rank(weight, entry_id), words))
        return new_words[-1][0]

    def _ids_by_identity(self, identities: list[str]) -> dict[str, int]:
        """New entries that another process wrote since they were merged."""
        sql = "SELECT identity, id FROM entry WHERE identity IN (SELECT value FROM json_each(?))"
        return dict(map(tuple, self._write.fetch(sql, rows.json_list(identities)))) if identities else {}

    def _former(self, ids: list[int]) -> dict[int, Any]:
        return {row[0]: row for row in self._write.fetch(_FORMER_ENTRIES, rows.json_list(ids))} if ids else {}

    def _touch(self, first: str | None, at: float | None, last: str | None) -> None:
        days = self._write.days
        if at is not None:
            days.add((rows.EPOCH + timedelta(seconds=at)).date())  # from UTC's day no zone is further than a day
        elif first is not None:
            days |= {date.fromisoformat(first), date.fromisoformat(last or first)}
        else:
            self._write.unbounded = True  # an unknown date is shown beside every month


_ENTRY_COUNTRY = "UPDATE entry SET country = ? WHERE show_id = ? AND services IS NULL AND country IS NOT ?"
_NO_EXTERNAL_IDS = "DELETE FROM external_id WHERE show_id = ? AND source = ?"
_NO_RELATIONS = "DELETE FROM relation WHERE show_id = ? AND source = ?"
_WITHDRAWN = "UPDATE episode SET withdrawn = ? WHERE source = ? AND key = ? AND withdrawn IS NOT ?"
_NO_DIGEST = "DELETE FROM digest WHERE source = ? AND key = ?"
_ORDER = (
    _SHOW_FACTS,
    _NO_EXTERNAL_IDS,
    _EXTERNAL_ID,
    _SEASON,
    _EPISODE,
    _DIGEST,
    _ANNOUNCEMENT,
    _WITHDRAWN,
    _NO_DIGEST,
    _ENTRY_COUNTRY,
    _NO_RELATIONS,
    _RELATION,
)
