"""One run: what has changed in a feed is put on the server, and what a person changed there is left as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from random import shuffle

from desktop_app.domain.caldav import Placed, Standing, Target
from desktop_app.domain.plain import plain
from desktop_app.errors import PremieresError
from desktop_app.sources.addresses import host_of
from desktop_app.sources.failures import Passing
from desktop_app.sources.http import Reply
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .client import Client, Refused, object_url, same_path
from .fingerprints import Told, read
from .objects import Object

Progress = Callable[[int, int], None]
"""Is told how many requests of how many are done."""

_AT_ONCE = 50
"""Objects that one request asks for."""
_PATIENCE = 3
"""So many refusals with nothing taken in between, and the calendar takes none."""
_TOLD = 10
"""Of events whose state the server does not tell, so many are named."""
_CALENDAR = "text/calendar; charset=utf-8"


@dataclass(slots=True)
class Published:
    """What a run did in one calendar, and how all stands there after it."""

    target: str
    added: int = 0
    changed: int = 0
    removed: int = 0
    noticed: int = 0
    """How many a person has changed or deleted there since the last run."""
    standing: dict[Standing, int] = field(default_factory=dict[Standing, int])
    refused: list[tuple[str, PremieresError]] = field(default_factory=list[tuple[str, PremieresError]])
    """Of events that the server did not take, the titles and why; the next run tries them again."""
    error: PremieresError | None = None


class Run:
    """Each answer is written down before the next request: what is cut off goes on where it was. An answer that was
    lost is made up for, since each event tells by itself whether it is as Premieres put it."""

    def __init__(self, client: Client, db: Database, target: Target, zone: tzinfo, progress: Progress) -> None:
        self._client, self._db, self._target, self._zone, self._progress = client, db, target, zone, progress
        self._placed = queries.placed_events(db, target.url)
        self._there: dict[str, str] = {}
        self._untold: dict[str, int] = {}
        """By path, of what the server has and does not tell of, the status with which it says so, or 0."""
        self._url = target.url
        self.report = Published(target.name)
        self._in_vain = 0

    async def publish(self, wanted: Mapping[str, Object]) -> None:
        """PremieresError where the run can't go on; all till then is done and kept."""
        await self._look(wanted)
        await self._settle(wanted)
        work = [one for one in wanted.values() if self._is_due(one)]
        shuffle(work)  # those that are refused each time are not always the first, and keep no others back
        over = [one for uid, one in self._placed.items() if uid not in wanted and one.standing is not Standing.DELETED]
        over = [one for one in over if not self._is_untold(one.href)]
        done, total = 0, len(work) + len(over)
        for one in work:
            self._progress(done, total)
            if self._is_due(one):  # still: what is there may have been looked at since
                await self._put(one, wanted)
            done += 1
        for one in over:
            self._progress(done, total)
            if (known := self._placed.get(one.uid)) is not None and not self._is_untold(one.href):
                await self._remove(known)
            done += 1
        self._progress(done, total)
        if any(one.etag is None and one.standing is Standing.OURS for one in self._placed.values()):
            await self._look(wanted)
            await self._settle(wanted)
        self._tell_untold(wanted)

    async def clear(self) -> None:
        """Take away all that was put there and that nobody has changed since."""
        await self._look({})
        await self._settle({}, ends=True)
        for one in list(self._placed.values()):
            if one.standing is Standing.OURS and not self._is_untold(one.href):
                await self._remove(one)
        self._tell_untold({})

    def count(self) -> None:
        """How all stands, for the report."""
        found = [one.standing for one in self._placed.values()]
        self.report.standing = {one: found.count(one) for one in Standing if one in found}

    def _tell_untold(self, wanted: Mapping[str, Object]) -> None:
        """Of ours, those of which the server does not tell how they are."""
        ours = {uid: (one.title, object_url(self._target.url, uid)) for uid, one in wanted.items()}
        ours |= {uid: (one.title, one.href) for uid, one in self._placed.items()}
        untold = [(title, href) for title, href in ours.values() if self._is_untold(href)]
        for title, href in untold[:_TOLD]:
            self.report.refused.append((title, self._client.refused(href, self._untold[same_path(href)])))

    # what is there

    async def _look(self, wanted: Iterable[str]) -> None:
        """One request, whatever the calendar holds."""
        self._url, found = await self._client.find(self._target.url, 1, "d:getetag")
        if same_path(self._url) != same_path(self._target.url):  # where all would seem to be deleted
            sentence = (
                f"{self._target.calendar} has another address by now: remove {self._target.name}, and add it again."
            )
            raise PremieresError("calendar-moved", sentence, name=self._target.name)
        told = {same_path(one.href): one for one in found}
        whole = told.get(same_path(self._url)) or told.get(same_path(self._url).rstrip("/"))
        if whole is None or whole.status == 507:  # it is one of them (RFC 4918, 9.1), and 507 says that some are not
            raise _cut_listing(self._url)
        if whole.status != 200:
            raise self._client.refused(self._url, whole.status)
        self._there = {path: one.text("d:getetag") for path, one in told.items() if one.status == 200}
        self._untold = {path: one.status for path, one in told.items() if one.status not in {200, 404, 410}}
        known = self._placed.keys()
        for uid in wanted:
            href = object_url(self._target.url, uid)
            if uid not in known and same_path(href) in self._there:  # by a run that was cut off, or another library
                self._placed[uid] = Placed(uid, href, "")

    async def _settle(self, wanted: Mapping[str, Object], *, ends: bool = False) -> None:
        """Look into whatever is not as it was left. `ends`: not because it has left the feed is it no longer wanted."""
        strange: list[Placed] = []
        for one in list(self._placed.values()):
            etag = self._there.get(same_path(one.href))
            if self._is_untold(one.href):
                continue
            if etag is None:
                if not ends and one.uid not in wanted and one.standing is not Standing.DELETED:
                    self._drop(one.uid)  # also by a run of ours that was cut off
                elif one.standing in {Standing.OURS, Standing.CHANGED}:
                    self._keep(replace(one, standing=Standing.DELETED, etag=None, theirs=""))
                elif one.standing is Standing.ELSEWHERE:
                    self._drop(one.uid)  # asked anew
            elif not etag:
                raise _no_etags(one.href)
            elif one.standing is not Standing.LEFT and _opaque(etag) != _opaque(one.etag):
                strange.append(one)
        for first in range(0, len(strange), _AT_ONCE):
            for one, told, etag in await self._told(strange[first : first + _AT_ONCE]):
                self._judge(one, told, etag, wanted.get(one.uid))

    async def _told(self, some: Iterable[Placed]) -> list[tuple[Placed, Told, str]]:
        by_path = {same_path(one.href): one for one in some}
        found = await self._client.fetch(self._url, [one.href for one in by_path.values()])
        told = {path: one for one in found if (path := same_path(one.href)) in by_path}
        read_there: list[tuple[Placed, Told, str]] = []
        for path, one in by_path.items():
            there = told.get(path)
            data = there.text("c:calendar-data") if there is not None else ""
            if there is not None and data:
                read_there.append((one, read(data, self._zone), there.text("d:getetag")))
            elif there is None or there.status not in {404, 410}:  # else it has just been deleted
                self._untold[path] = there.status if there is not None and there.status != 200 else 0
        return read_there

    def _judge(self, one: Placed, told: Told, etag: str, ours: Object | None) -> None:
        """Servers write events anew, and a lost answer leaves what we don't know of: neither is a person's change."""
        title = ours.title if ours is not None else one.title
        ways = {told.marked, one.fingerprint, ours.fingerprint if ours is not None else ""}
        if told.uid == one.uid and told.fingerprint in ways:
            digest = ours.digest if ours is not None and told.fingerprint == ours.fingerprint else ""
            known = replace(one, title=title, etag=etag, digest=digest, standing=Standing.OURS, theirs="")
            self._keep(replace(known, fingerprint=told.fingerprint))
        else:
            self._keep(
                replace(one, title=title, etag=etag, standing=Standing.CHANGED, theirs=told.line or plain(told.uid))
            )

    # what is done

    def _is_untold(self, href: str) -> bool:
        return same_path(href) in self._untold

    def _is_due(self, one: Object) -> bool:
        known = self._placed.get(one.uid)
        if self._is_untold(known.href if known is not None else object_url(self._target.url, one.uid)):
            return False
        return known is None or (known.standing is Standing.OURS and bool(known.etag) and known.digest != one.digest)

    async def _put(self, one: Object, wanted: Mapping[str, Object], again: bool = True) -> None:
        known = self._placed.get(one.uid)
        href = known.href if known is not None else object_url(self._target.url, one.uid)
        only_if = {"If-None-Match": "*"} if known is None else {"If-Match": _opaque(known.etag)}
        answer = await self._asked("PUT", href, one.title, one.data, {"Content-Type": _CALENDAR, **only_if})
        if answer is None:
            return
        at, reply = answer
        if reply.status in {200, 201, 204}:
            etag = reply.headers.get("etag")
            self._keep(Placed(one.uid, href, one.title, etag=etag, digest=one.digest, fingerprint=one.fingerprint))
            self.report.added, self.report.changed = self.report.added + (not known), self.report.changed + bool(known)
            self._in_vain = 0
        elif reply.status == 412 or (known is not None and reply.status in {404, 410}):
            await self._look(wanted)
            await self._settle(wanted)
            if self._is_due(one) and again:
                await self._put(one, wanted, again=False)
            elif self._is_due(one):  # nobody has changed it in between
                self._refuse(one.title, self._client.refused(at, reply.status))
        elif known is None and _is_uid_taken(reply):
            self._keep(Placed(one.uid, href, one.title, Standing.ELSEWHERE))
        else:
            self._refuse(one.title, self._client.refused(at, reply.status))

    async def _remove(self, one: Placed) -> None:
        """What has left the feed. What a person made of it is theirs now."""
        if one.standing is Standing.OURS and one.etag:
            answer = await self._asked("DELETE", one.href, one.title, b"", {"If-Match": _opaque(one.etag)})
            if answer is None:
                return
            at, reply = answer
            if reply.status not in {200, 202, 204, 404, 410, 412}:
                self._refuse(one.title, self._client.refused(at, reply.status))
                return
            self.report.removed += reply.status in {200, 202, 204}
            self._in_vain = 0
        self._drop(one.uid)

    async def _asked(
        self, verb: str, href: str, title: str, body: bytes, headers: Mapping[str, str]
    ) -> tuple[str, Reply] | None:
        """None where the server has no answer to this one event, as one whose title its database can't hold: that is no
        end of the run, unless it happens with any. When it wants to be left alone, it is."""
        try:
            return await self._client.ask(verb, href, body, headers)
        except Passing as error:
            if error.code != "server" or error.wait is not None:
                raise
            self._refuse(title, error)
            return None

    def _refuse(self, title: str, error: PremieresError) -> None:
        self._in_vain += 1
        full = isinstance(error, Refused) and error.status == 507
        if full or self._in_vain >= _PATIENCE:
            raise error
        self.report.refused.append((title, error))

    def _keep(self, one: Placed) -> None:
        former = self._placed.get(one.uid)
        if one.standing in {Standing.CHANGED, Standing.DELETED} and (not former or former.standing != one.standing):
            self.report.noticed += 1
        self._placed[one.uid] = one
        commands.place_event(self._db, self._target.url, one)

    def _drop(self, uid: str) -> None:
        self._placed.pop(uid, None)
        commands.forget_event(self._db, self._target.url, uid)


def _opaque(etag: str | None) -> str:
    """As two are compared that may both be weak (RFC 9110, 8.8.3.2), and as it is sent: If-Match never holds for a weak
    one; what packs an answer on its way makes it so, and the server's own is the same without the mark."""
    return (etag or "").removeprefix("W/")


def _is_uid_taken(reply: Reply) -> bool:
    """RFC 4791, 5.3.2.1; Radicale says 409, and Nextcloud 400 in words."""
    said = reply.body.lower()
    return reply.status == 409 or b"no-uid-conflict" in said or (reply.status == 400 and b"already exists" in said)


def _cut_listing(url: str) -> PremieresError:
    host = host_of(url)
    sentence = f"{host} told only in part what is in the calendar, so nothing was changed there; try again later."
    return PremieresError("cut-listing", sentence, host=host)


def _no_etags(url: str) -> PremieresError:
    host = host_of(url)
    sentence = f"{host} does not tell which of its events have changed, so none can be kept safe there: take another."
    return PremieresError("no-etags", sentence, host=host)
