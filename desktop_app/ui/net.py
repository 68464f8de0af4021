"""The window's way to the net: one Sync, so that TVmaze sees one caller, and pictures. All of it runs on the worker."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.errors import SourceError

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.domain.statements import ShowFacts
    from desktop_app.sources.http import Http
    from desktop_app.sync import Progress, SourceReport, Sync


class Net:
    """Hand its methods to `worker.call`."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._sync: Sync | None = None
        self._made_for: object = None
        self._pictures: Http | None = None
        self._fetching = 0

    def _now(self) -> Sync:
        """Made anew when the settings have changed: they say of which countries the days are asked."""
        made_for = (self._app.settings, self._app.clock)
        if self._sync is None or self._made_for != made_for:
            self._made_for = made_for
            self._sync = self._app.sync(patient=True)
        return self._sync

    async def run(self, progress: Callable[[Progress], None]) -> tuple[tuple[SourceReport, ...], datetime | None]:
        """All that is due; the reports, and when something will be due again."""
        reports = await self._now().run(progress=progress, shows=None)
        return reports, self.next_due()  # of the settings as they are by now

    def next_due(self) -> datetime | None:
        return self._now().next_due()

    async def show(self, show_id: int) -> None:
        await self._now().show(show_id)

    async def guests(self, entry_id: int) -> None:
        await self._now().guests(entry_id)

    async def people(self) -> None:
        await self._now().people()

    async def find(self, text: str) -> tuple[ShowFacts, ...]:
        return await self._now().find(text)

    async def add(self, facts: ShowFacts) -> int:
        """Into the library, with its episodes and its cast where they come; the show_id. It is followed, since the
        person asked for it, from whatever country it is."""
        from desktop_app.store import commands

        sync = self._now()
        show_id = await sync.add(facts)
        commands.follow(self._app.database, show_id, self._app.clock.now())
        with suppress(SourceError):  # the show is there; the next sync fetches the rest
            await sync.show(show_id)
        return show_id

    async def picture(self, address: str) -> bytes:
        """A poster or a portrait. They come from a host of their own that asks for no pause between requests."""
        from desktop_app.sources.http import Http

        if self._pictures is None:
            self._pictures = await Http(spacing=0).__aenter__()
        http = self._pictures
        self._fetching += 1
        try:
            return (await http.get(address)).body or b""
        finally:
            self._fetching -= 1
            if not self._fetching:
                self._pictures = None
                await http.__aexit__(None, None, None)
