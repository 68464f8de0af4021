"""The filters that the person has saved: by name, whatever its case and accents, in the order of their places."""

from __future__ import annotations

import json
from typing import Any

from desktop_app.domain.saved_filter import SavedFilter, filter_key, filter_name
from desktop_app.domain.values import Choice
from desktop_app.errors import PremieresError

from . import schema
from .database import Database, Write
from .statements import upsert

_SETS = ("kinds", "countries", "services", "languages", "genres", "sources")
_COLUMNS = "name, choice, place"
_SAVE = upsert(schema.saved_filter, ("folded", "name", "choice", "place"), ("folded",))


def saved_filters(db: Database) -> list[SavedFilter]:
    """In their order."""
    with db.read() as connection:
        found = connection.exec_driver_sql(f"SELECT {_COLUMNS} FROM saved_filter ORDER BY place, id").fetchall()
    return [_filter(row) for row in found]


def save_filter(db: Database, name: str, choice: Choice, place: int | None = None) -> SavedFilter | None:
    """Keep the choice, but for its dates, under that name: in the place of one that is called so, else at the end, or
    where `place` says. The answer is the one that was called so: saving it again, or removing the new one where there
    was none, is the way back. PremieresError for a name without anything to see."""
    shown, key = _named(name)
    with db.write() as write:
        former = _found(write, key)
        back = place is not None
        if place is None:
            place = former.place if former else _end(write)
        if write.run(_SAVE, [(key, shown, choice_text(choice), place)]):
            write.kinds.add("filters")
        if former is None:  # with its place it is the removed one that is back: its feeds are its own again
            write.run("UPDATE named_feed SET filter = ? WHERE filter = ?", [(key if back else None, _removed(key))])
    return former


def rename_filter(db: Database, name: str, new: str) -> SavedFilter:
    """The answer is the filter as it was: renaming it back is the way back. PremieresError where there is none of that
    name, or the new name is another's."""
    shown, key = _named(new)
    with db.write() as write:
        former = _known(write, name)
        if key != filter_key(former.name) and _found(write, key) is not None:
            raise PremieresError("filter-exists", f"There is a filter called {shown}: choose another name.", name=shown)
        renamed = (shown, key, filter_key(former.name))
        write.run("UPDATE saved_filter SET name = ?, folded = ? WHERE folded = ?", [renamed])
        write.run("UPDATE named_feed SET filter = ? WHERE filter = ?", [renamed[1:]])
        write.kinds.add("filters")
    return former


def remove_filter(db: Database, name: str) -> SavedFilter:
    """The answer is what was removed: `save_filter` with its name, choice and place is the way back. PremieresError
    where there is none of that name."""
    with db.write() as write:
        former = _known(write, name)
        key = filter_key(former.name)
        kept = (choice_text(former.choice), _removed(key), key)
        write.run("UPDATE named_feed SET choice = ?, filter = ? WHERE filter = ?", [kept])  # else they held everything
        write.run("DELETE FROM saved_filter WHERE folded = ?", [(filter_key(former.name),)])
        write.kinds.add("filters")
    return former


def _named(name: str) -> tuple[str, str]:
    """As it is shown, and as names are compared."""
    shown = filter_name(name)
    if not shown:
        raise PremieresError("no-filter-name", "A filter needs a name: type one.")
    return shown, filter_key(shown)


def _removed(key: str) -> str:
    """What feeds call a filter that was removed: another one that gets its name is none of theirs."""
    return f"\x7f{key}"


def _known(write: Write, name: str) -> SavedFilter:
    shown = filter_name(name)
    former = _found(write, filter_key(shown))
    if former is None:
        raise PremieresError("no-filter", f"There is no filter called {shown}.", name=shown)
    return former


def _found(write: Write, key: str) -> SavedFilter | None:
    found = write.fetch(f"SELECT {_COLUMNS} FROM saved_filter WHERE folded = ?", key)
    return _filter(found[0]) if found else None


def _end(write: Write) -> int:
    return int(write.fetch("SELECT coalesce(max(place), 0) + 1 FROM saved_filter")[0][0])


def choice_text(choice: Choice) -> str:
    """What is chosen, and nothing of what is not: a field that comes later means "all" in a filter of today."""
    said: dict[str, object] = {name: sorted(names) for name in _SETS if (names := getattr(choice, name)) is not None}
    said |= {"followed": True} if choice.followed else {}
    said |= {"text": choice.text} if choice.text else {}
    said |= {"watched": choice.watched} if choice.watched is not None else {}
    return json.dumps(said)  # in ASCII: half a surrogate pair is nothing that SQLite can hold


def choice_of(text: str) -> Choice:
    """The way back."""
    said: dict[str, Any] = json.loads(text)
    sets = {name: frozenset(said[name]) for name in _SETS if name in said}
    facts = {name: said[name] for name in ("followed", "text", "watched") if name in said}
    return Choice(by_mark=True, **sets, **facts)  # its kinds are chips of the window


def _filter(row: Any) -> SavedFilter:
    return SavedFilter(row[0], choice_of(row[1]), row[2])
