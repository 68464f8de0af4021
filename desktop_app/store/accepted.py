"""What each accepted article told: kept, and read back when one of them is taken back."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from desktop_app.domain.accepted import EARLIER, Word
from desktop_app.domain.statements import CreditFacts, RelationFacts

from . import rows
from .database import Database, Write

_COLUMNS = "id, article, show_key, key, said, stated_at"
_OF_SHOW = f"SELECT {_COLUMNS} FROM accepted WHERE source = ? AND show_key = ? ORDER BY id"
_INSERT = (
    "INSERT INTO accepted (id, source, article, show_key, key, said, stated_at, followed)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_LISTED = "(SELECT value FROM json_each(?))"

Stored = tuple[int, Word]
"""(its row, what it says)"""


def words_of_show(db: Database, source: str, show_key: str) -> list[Stored]:
    """What a publication's accepted articles told of that show of its, in the order in which they were accepted."""
    with db.read() as connection:
        return list(map(_stored, connection.exec_driver_sql(_OF_SHOW, (source, show_key))))


def words_of_article(db: Database, source: str, article: str) -> list[Stored]:
    """The same of one article."""
    sql = f"SELECT {_COLUMNS} FROM accepted WHERE source = ? AND article = ? ORDER BY id"
    with db.read() as connection:
        return list(map(_stored, connection.exec_driver_sql(sql, (source, article))))


def keep_words(db: Database, source: str, words: Sequence[tuple[Word, datetime | None]]) -> tuple[int, ...]:
    """Each with the time from which its show is followed, where that began with it. The answer: the rows of those that
    are new, and of an article."""
    new: list[int] = []
    with db.write() as write:
        for word, followed in words:
            stored = map(_stored, write.fetch(_OF_SHOW, source, word.show_key))
            row = next((row for row, said in stored if said == word), None)
            since = rows.epoch_or_none(followed)
            if row is None:
                row = (write.fetch("SELECT max(id) FROM accepted")[0][0] or 0) + 1
                values = word.article, word.show_key, word.key, _text(word), rows.epoch_or_none(word.stated_at), since
                write.run(_INSERT, [(row, source, *values)])
                new += [row] if word.article != EARLIER else []
            elif since is not None:
                write.run("UPDATE accepted SET followed = ? WHERE id = ?", [(since, row)])
    return tuple(new)


def rows_listed(write: Write, ids: Collection[int]) -> list[Stored]:
    return list(
        map(_stored, write.fetch(f"SELECT {_COLUMNS} FROM accepted WHERE id IN {_LISTED}", rows.json_list(ids)))
    )


def rows_of_show(write: Write, source: str, show_key: str) -> list[Stored]:
    return list(map(_stored, write.fetch(_OF_SHOW, source, show_key)))


def forget(write: Write, ids: Iterable[int]) -> None:
    write.run("DELETE FROM accepted WHERE id = ?", [(one,) for one in ids])


def follows_begun(write: Write, ids: Collection[int]) -> list[tuple[int, float]]:
    """(show, since when) of what is followed since these were accepted, and only because of that."""
    sql = (
        "SELECT DISTINCT f.show_id, f.since FROM accepted a"
        " JOIN show_facts s ON s.source = a.source AND s.key = a.show_key"
        f" JOIN follow f ON f.show_id = s.show_id AND f.since = a.followed WHERE a.id IN {_LISTED}"
    )
    return [(row[0], row[1]) for row in write.fetch(sql, rows.json_list(ids))]


def unfollow_unless_told(write: Write, begun: Iterable[tuple[int, float]]) -> None:
    """Those that no other accepted article tells of; else it is because of that one from now on."""
    sql = (
        "SELECT min(a.id) FROM show_facts s JOIN accepted a ON a.source = s.source AND a.show_key = s.key"
        " WHERE s.show_id = ? AND a.article <> ''"
    )
    for show_id, since in begun:
        (other,) = write.fetch(sql, show_id)[0]
        if other is not None:
            write.run("UPDATE accepted SET followed = ? WHERE id = ?", [(since, other)])
        elif write.run("DELETE FROM follow WHERE show_id = ? AND since = ?", [(show_id, since)]):
            write.kinds.add("follows")
            write.show_ids.add(show_id)


def _text(word: Word) -> str:
    told: dict[str, Any] = {
        "air": rows.air_columns(word.air),
        "services": rows.services_text(word.services),
        "summary": word.summary,
        "credits": [[c.person, c.person_key, c.characters, c.job, c.order, c.known_for] for c in word.credits],
        "relations": [[one.type, one.title] for one in word.relations],
    }
    return json.dumps({name: value for name, value in told.items() if value}, ensure_ascii=False)


def _stored(row: Sequence[Any]) -> Stored:
    told: dict[str, Any] = json.loads(row[4])
    show_key = row[2]
    return row[0], Word(
        row[1],
        show_key,
        row[3],
        rows.air_date(*told["air"]),
        rows.instant_or_none(row[5]),
        rows.services(told.get("services")),
        told.get("summary"),
        tuple(
            CreditFacts(show_key, person, key, tuple(characters), job, order=order, known_for=tuple(known_for))
            for person, key, characters, job, order, known_for in told.get("credits", ())
        ),
        tuple(RelationFacts(show_key, kind, title) for kind, title in told.get("relations", ())),
    )
