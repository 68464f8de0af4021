"""People and their parts: what a source said of a show's cast, or an episode's guests, replaces what it said before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.known import ShowWrite
from desktop_app.domain.statements import CreditFacts
from desktop_app.domain.words import folded

from . import renamed, rows, schema, word_index
from .database import Write
from .facts_rows import Row
from .people import spread
from .statements import insert, upsert

_LISTED = "(SELECT value FROM json_each(?))"
_CREDIT = insert(
    schema.credit,
    ("show_id", "source", "episode_key", "person_id", "characters", "job", "guest", "billing", "id", "rank"),
)
_NO_CREDITS = "DELETE FROM credit WHERE show_id = ? AND source = ? AND episode_key IS ?"
_STORED = (
    "SELECT show_id, episode_key, person_id, characters, job, guest, billing, rank FROM credit"
    f" WHERE show_id IN {_LISTED} AND source = ? AND (episode_key IS NULL OR episode_key IN {_LISTED}) ORDER BY id"
)
_PERSON_COLUMNS = ("id", "source", "key", "name", "folded", "known_for", "image", "url", "weight")
_PERSON = upsert(schema.person, _PERSON_COLUMNS, ("id",))
_PEOPLE = f"SELECT {', '.join(_PERSON_COLUMNS)} FROM person WHERE source = ? AND key IN {_LISTED}"
_CAST_ASKED = "UPDATE show_facts SET cast_asked = 1 WHERE show_id = ? AND source = ? AND cast_asked = 0"
_GUESTS_ASKED = "UPDATE episode SET guests_asked = 1 WHERE source = ? AND key = ? AND guests_asked = 0"


@dataclass(frozen=True, slots=True)
class _Group:
    """All that a source knows of who is in a show, or (`episode_key`) of who is a guest in an episode."""

    show_id: int
    episode_key: str | None
    credits: tuple[CreditFacts, ...]
    weight: int
    """Of the show."""


def write(write: Write, source: str, shows: Sequence[tuple[int, ShowWrite, int]], when: datetime | None = None) -> None:
    """(show_id, what is to be written, the show's weight). Only what differs from what is stored is written, and that
    the source was asked: an answer is news also where it names nobody. `when` that is: the events of other shows that
    tell of somebody who is called otherwise now have changed then."""
    casts = [_Group(i, None, show.credits, weight) for i, show, weight in shows if show.credits is not None]
    guests = [_Group(i, key, said, weight) for i, show, weight in shows for key, said in show.guests]
    if not casts and not guests:
        return
    with renamed.counted(write, {i for i, _, _ in shows}, {group.show_id for group in casts}, when) as names:
        _replace(write, source, [*casts, *guests], names)
    asked = write.run(_CAST_ASKED, [(group.show_id, source) for group in casts])
    asked += write.run(_GUESTS_ASKED, [(source, group.episode_key) for group in guests])
    if asked:
        write.kinds.add("credits")


def _replace(write: Write, source: str, groups: list[_Group], names: renamed.Names) -> None:
    people, fresh = _people(write, source, groups, names)
    stored: dict[tuple[int, str | None], list[Row]] = defaultdict(list)
    ids = rows.json_list({group.show_id for group in groups})
    keys = rows.json_list(group.episode_key for group in groups if group.episode_key is not None)
    for row in write.fetch(_STORED, ids, source, keys):
        stored[row[0], row[1]].append(tuple(row[2:]))
    old: list[Row] = []
    new: list[tuple[_Group, Row]] = []
    gone: list[Row] = []
    cast: set[int] = set()
    for group in groups:
        wanted = [
            (people[c.person_key], rows.words_text(c.characters), c.job, int(c.guest), c.order) for c in group.credits
        ]
        stood = stored.get((group.show_id, group.episode_key), [])
        before = [row[:-1] for row in stood]
        if before != wanted:
            old += [(group.show_id, source, group.episode_key)] if before else []
            gone += stood
            new += [(group, row) for row in wanted]
            if group.episode_key is None:
                cast.update(row[0] for row in {*before} ^ {*wanted})
    write.run(_NO_CREDITS, old)
    _add(write, source, new, gone)
    if old or new:
        write.kinds.add("credits")
    spread(write, fresh, cast)


def _add(write: Write, source: str, new: list[tuple[_Group, Row]], gone: list[Row]) -> None:
    """The new credits, and the words of their characters in the place of those that are gone."""
    next_id = (write.fetch("SELECT max(id) FROM credit")[0][0] or 0) + 1
    credits: list[Row] = []
    words: list[tuple[int, str]] = []
    for credit_id, (group, row) in enumerate(new, next_id):
        characters = row[1]
        rank = None if characters is None else word_index.rank(group.weight, credit_id)
        credits.append((group.show_id, source, group.episode_key, *row, credit_id, rank))
        if rank is not None and characters is not None:
            words.append((rank, word_index.character_words(characters)))
    write.run(_CREDIT, credits)
    former = [(row[-1], word_index.character_words(row[1])) for row in gone if row[-1] is not None]
    word_index.remove(write, "character_search", former)
    word_index.add(write, "character_search", words)


def _people(write: Write, source: str, groups: list[_Group], names: renamed.Names) -> tuple[dict[str, int], list[int]]:
    """Write the people who are new or look different now; the answer is the ids of all by key, and of those who are
    called so only now. What is known for counts only where it is stated: a page without it takes nothing away."""
    stated: dict[str, CreditFacts] = {}
    weights: dict[str, int] = {}
    for group in groups:
        for credit in group.credits:
            if credit.person_key not in stated or credit.known_for:
                stated[credit.person_key] = credit
            weights[credit.person_key] = max(weights.get(credit.person_key, 0), group.weight)
    former = {row[2]: tuple(row) for row in write.fetch(_PEOPLE, source, rows.json_list(stated))}
    next_id = (write.fetch("SELECT max(id) FROM person")[0][0] or 0) + 1
    ids: dict[str, int] = {}
    fresh: list[int] = []
    changed: list[Row] = []
    old_words: list[tuple[int, str]] = []
    new_words: list[tuple[int, str]] = []
    for key, credit in stated.items():
        was = former.get(key)
        person_id = next_id if was is None else was[0]
        next_id += was is None
        ids[key] = person_id
        row = _person(person_id, source, credit, weights[key], was)
        if row == was:
            continue
        changed.append(row)
        if was is None or was[4] != row[4]:
            fresh.append(person_id)
        if was is None or (was[4], was[8]) != (row[4], row[8]):
            new_words.append((word_index.rank(row[8], person_id), row[4]))
            old_words += [] if was is None else [(word_index.rank(was[8], person_id), was[4])]
    names.change([row[0] for row in changed if (was := former.get(row[2])) is not None and was[3] != row[3]])
    write.run(_PERSON, changed)
    word_index.remove(write, "person_search", old_words)
    word_index.add(write, "person_search", new_words)
    if changed:
        write.kinds.add("credits")
    return ids, fresh


def _person(person_id: int, source: str, credit: CreditFacts, weight: int, was: Row | None) -> Row:
    known_for = rows.words_text(credit.known_for) or (was[5] if was else None)
    image = credit.image or (was[6] if was else None)
    heaviest = max(weight, was[8] if was else 0)
    name = credit.person
    return person_id, source, credit.person_key, name, folded(name), known_for, image, credit.url, heaviest
