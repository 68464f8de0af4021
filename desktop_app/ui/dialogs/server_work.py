"""What the dialogs of servers have done on the worker."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.errors import PremieresError

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.domain.caldav import Target
    from desktop_app.publish.caldav import Calendar, Found, Published


async def find(app: App, address: str, user: str, password: str) -> Found:
    return await app.caldav(patient=True).find(address, user, password)


async def add(
    app: App, feed: str, address: str, user: str, password: str, calendar: Calendar | None
) -> tuple[str, bool]:
    """The name of what is published from now on, to a new calendar of the feed's name where none is given; and whether
    the keyring has the password: else it is kept until the program ends."""
    from desktop_app.store import queries

    work = app.caldav(patient=True)
    chosen = calendar or await work.make(address, user, password, feed)
    try:
        return (await work.keep(feed, chosen, user, password)).name, True
    except PremieresError as error:
        if error.code != "no-keyring":
            raise
    target = next(one for one in queries.targets(app.database) if one.url == chosen.url)
    await work.know(target, password, session_only=True)
    return target.name, False


async def know(app: App, target: Target, password: str) -> tuple[str, bool]:
    """As `add`, of what is published already."""
    work = app.caldav()
    try:
        await work.know(target, password)
    except PremieresError:
        await work.know(target, password, session_only=True)
        return target.name, False
    return target.name, True


async def publish(app: App, name: str, progress: Callable[[tuple[int, int]], None]) -> Published:
    reports = await app.caldav(patient=True).publish(name, lambda done, total: progress((done, total)))
    return reports[0]


async def remove(app: App, name: str, delete: bool) -> Published:
    return await app.caldav(patient=True).remove(name, delete=delete)


def resolve(app: App, name: str, uid: str, ours: bool) -> None:
    app.caldav().resolve(name, ours=ours, uids=[uid])
