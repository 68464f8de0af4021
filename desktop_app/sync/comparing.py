"""Where a merge contradicts what the person accepted of articles."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from desktop_app.domain.facts import resolved_facts
from desktop_app.domain.known import KnownShow, Merged, ShowWrite
from desktop_app.domain.resolve import newness, standing
from desktop_app.domain.states import place_of
from desktop_app.domain.values import Announcement, Status

from .otherwise import Otherwise


def said_otherwise(
    known: Sequence[KnownShow], merged: Merged, publications: Collection[str], followed: Collection[int]
) -> Iterator[Otherwise]:
    """Of what a merge adds to the ledger of followed shows, all that contradicts the newest word of publications about
    the same thing. What only makes it more exact, or says it less exactly, does not."""
    shows = {show.id: show for show in known}
    for write in merged.shows:
        found = [shows[show_id] for show_id in (write.id, *write.absorbs) if show_id is not None and show_id in shows]
        if not write.announcements or not any(show.id in followed for show in found):
            continue
        before = _words_of(found, publications)
        for said in write.announcements:
            place = place_of(said)
            if place in before and said.source not in publications and _differs(said, before[place]):
                former = before.pop(place)
                yield Otherwise(_title(write, found), said.source, said.air, former.source, former.air)


def _words_of(shows: Sequence[KnownShow], publications: Collection[str]) -> dict[object, Announcement]:
    histories: dict[tuple[str, str], list[Announcement]] = {}
    for show in shows:
        for said in show.announcements:
            if said.source in publications:
                histories.setdefault((said.source, said.key), []).append(said)
    heads = [standing(history)[-1] for history in histories.values()]
    live = [head for head in heads if head.status is not Status.WITHDRAWN and head.air.first is not None]
    return {place_of(head): head for head in sorted(live, key=newness)}


def _differs(said: Announcement, former: Announcement) -> bool:
    if said.status is Status.WITHDRAWN or said.air.first is None:
        return False
    if said.air.exact and former.air.exact:
        return said.air.first != former.air.first
    return not (said.air.within(former.air) or former.air.within(said.air))


def _title(write: ShowWrite, found: Sequence[KnownShow]) -> str:
    return write.resolved.title if write.resolved is not None else resolved_facts(found[0].facts).title
