"""Finding the stored shows that a row of a feed is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from .batches import Rows
from .joining import dates_known, dates_of, ids_of, likeness, likeness_of, page_of, same_show
from .known import KnownShow
from .statements import ShowFacts
from .words import folded


class Shelf:
    """The stored shows of one merge. Each is given out once."""

    def __init__(self, known: Sequence[KnownShow], source: str) -> None:
        self._source = source
        self._own: dict[str, KnownShow] = {}
        self._others: dict[object, list[KnownShow]] = {}
        """Shows that this source has not spoken of yet, by whatever may show that it does so now."""
        self._left = {show.id: show for show in known}
        for show in known:
            mine = show.facts.get(source)
            if mine is not None:
                self._own[mine.key] = show
                continue
            for mark in chain.from_iterable(_marks(s, facts) for s, facts in show.facts.items()):
                self._others.setdefault(mark, []).append(show)

    def take(self, key: str, rows: Rows) -> list[KnownShow]:
        """The stored shows that are this one, the oldest first: none, one, or several that are to be joined."""
        home = self._own.get(key)
        found = [] if home is None else [home]
        if self._others and rows.facts is not None:
            found += self._alike(home, rows)
        if home is not None:
            self._left.pop(home.id, None)
        return sorted(found, key=lambda show: show.id)

    def left(self) -> list[KnownShow]:
        """The shows that nobody took."""
        return list(self._left.values())

    def _alike(self, home: KnownShow | None, rows: Rows) -> Iterator[KnownShow]:
        """Those found tell of ids and years too, and so may lead to another."""
        known = [] if home is None else [home]
        facts = {} if home is None else dict(home.facts)
        if rows.facts is not None:
            facts[self._source] = rows.facts
        while (show := self._next(facts, rows, known)) is not None:
            del self._left[show.id]
            facts |= show.facts
            known.append(show)
            yield show

    def _next(self, facts: Mapping[str, ShowFacts], rows: Rows, known: Sequence[KnownShow]) -> KnownShow | None:
        """A show that is the same as what has such facts, those rows, and all that is stored of those shows."""
        marks = chain.from_iterable(_marks(source, said) for source, said in facts.items())
        maybe = {show.id: show for mark in marks for show in self._others.get(mark, ()) if show.id in self._left}
        if not maybe:
            return None
        dates = dates_of(rows.seasons.values(), rows.episodes.values())
        me = likeness(facts, chain(dates, *map(dates_known, known)))
        others = (show for _, show in sorted(maybe.items()) if not facts.keys() & show.facts.keys())
        return next((show for show in others if same_show(me, likeness_of(show))), None)


def _marks(source: str, facts: ShowFacts) -> Iterator[object]:
    yield from ids_of(source, facts)
    page = page_of(facts.url)
    if page:
        yield page, "page"
    title = folded(facts.title)
    if title:
        yield title
