"""`caldav`: the calendars on servers to which feeds are published."""

from __future__ import annotations

import asyncio
import json
import sys

import click

from desktop_app.app import App
from desktop_app.cli import json_shapes
from desktop_app.cli.options import NAMED, Say, everywhere, leads_on
from desktop_app.domain.caldav import Placed, Standing, Target
from desktop_app.errors import PremieresError

# Of what a person is to know of an event there.
_TOLD = {
    Standing.CHANGED: "changed on the server, and kept so",
    Standing.DELETED: "deleted on the server",
    Standing.ELSEWHERE: "in the calendar already, from elsewhere",
}


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@everywhere
def caldav(app: App, as_json: bool, say: Say) -> int:
    """List the calendars on servers (Nextcloud, Radicale, Fastmail, iCloud) to which you publish feeds.

    Each `premieres sync` brings them up to date. What you change or delete there stays so, and is listed here until
    `caldav resolve` says what is to be.
    """
    from desktop_app.store import queries

    if leads_on(as_json):
        return 0
    app.open()
    found = [
        (one, list(queries.placed_events(app.database, one.url).values())) for one in queries.targets(app.database)
    ]
    if as_json:
        shapes = [json_shapes.target(one, placed, app.zone) for one, placed in found]
        click.echo(json.dumps({"targets": shapes}, ensure_ascii=False, indent=2))
        return 0
    for one, placed in found:
        _list(app, one, placed)
    if not found:
        say("You publish to no server: `premieres caldav add URL --user NAME --feed FEED` begins it.")
    return 0


@caldav.command("add")
@click.argument("url", type=NAMED)
@click.option("--user", type=NAMED, required=True, metavar="NAME", help="Who you are there.")
@click.option("--feed", type=NAMED, required=True, metavar="FEED", help="One of `premieres feeds`.")
@click.option(
    "--calendar", "wanted", type=NAMED, metavar="NAME|PATH",
    help="Which calendar there, by its name or address; it is made where there is none. One of the feed's name, unless"
    " told otherwise.",
)  # fmt: skip
@everywhere
def add(app: App, url: str, user: str, feed: str, wanted: str | None, say: Say) -> int:
    """Publish a feed to a calendar on the server at URL, now and after each sync.

    The password is asked for, or is the first line of stdin where that is no terminal; it is kept in the system's
    keyring. Many services want an app password, made on their site.
    """
    from desktop_app.store import queries

    app.open()
    queries.named_feed(app.database, feed)  # before anything is asked
    password = _asked(f"Password of {user}")
    work = app.caldav()
    before = {one.url for one in queries.targets(app.database)}
    try:
        target = asyncio.run(work.add(feed, url, user, password, wanted))
    except PremieresError as error:
        if error.code != "no-keyring":
            raise
        say(str(error))
        target = next(one for one in queries.targets(app.database) if one.url not in before)
        asyncio.run(work.know(target, password, session_only=True))
    click.echo(f"{target.name} is published to the calendar {target.calendar} at {target.url}")
    return 0 if published(app, say, target.name) else 3


@caldav.command("sync")
@click.argument("name", type=NAMED, required=False)
@everywhere
def sync(app: App, name: str | None, say: Say) -> int:
    """Bring the calendar NAME up to date, or all of them.

    A password that is in no keyring, or that the server refused, is asked for.
    """
    from desktop_app.store import queries

    app.open()
    known = queries.targets(app.database)
    chosen = known if name is None else [queries.target(app.database, name)]
    if not chosen:
        say("You publish to no server: `premieres caldav add URL --user NAME --feed FEED` begins it.")
    good = [published(app, say, target.name) for target in chosen if _know(app, target, say)]
    if len(good) == len(chosen) and all(good):
        return 0
    return 3 if any(good) else 1


@caldav.command("resolve")
@click.argument("name", type=NAMED)
@click.option("--keep", "keeps", is_flag=True, help="Leave them as they are on the server, and say no more of it.")
@click.option("--ours", is_flag=True, help="Publish them again, in place of what is on the server.")
@click.option("--uid", "uids", multiple=True, metavar="UID", help="Only this event; may be given several times.")
@everywhere
def resolve(app: App, name: str, keeps: bool, ours: bool, uids: tuple[str, ...], say: Say) -> int:
    """Say what is to be with the events of NAME that were changed or deleted on the server.

    With all of them, unless told otherwise.
    """
    from desktop_app.store import queries

    if keeps == ours:
        raise click.UsageError("Say either --keep or --ours.")
    app.open()
    target = queries.target(app.database, name)
    if ours and not _know(app, target, say):
        return 1
    count = app.caldav().resolve(target.name, ours=ours, uids=uids)
    events = f"{count} {'event' if count == 1 else 'events'}"
    click.echo(f"{events} will be published again." if ours else f"{events} will stay as on the server.")
    return 0 if not ours or published(app, say, target.name) else 3


@caldav.command("remove")
@click.argument("name", type=NAMED)
@click.option("--delete", is_flag=True, help="First delete there what was published and changed by nobody.")
@everywhere
def remove(app: App, name: str, delete: bool, say: Say) -> int:
    """Publish to a calendar no longer. What is there stays, unless told otherwise."""
    from desktop_app.store import queries

    app.open()
    target = queries.target(app.database, name)
    if delete and not _know(app, target, say):
        return 1
    report = asyncio.run(app.caldav().remove(target.name, delete=delete))
    gone = (
        f"; {report.removed:,} {'event was' if report.removed == 1 else 'events were'} deleted there" if delete else ""
    )
    click.echo(f"{target.name} is published there no longer{gone}.")
    return 0


def published(app: App, say: Say, name: str | None = None) -> bool:
    """Bring the calendars up to date; whether that went well. What did not is told."""
    from desktop_app.store import queries

    if not queries.targets(app.database):
        return True
    good = True
    for report in asyncio.run(app.caldav().publish(name)):
        if report.added or report.changed or report.removed:
            say(f"{report.target}: {report.added:,} added, {report.changed:,} changed, {report.removed:,} removed.")
        kept = [f"{report.standing[one]:,} {words}" for one, words in _TOLD.items() if one in report.standing]
        if kept:
            say(f"{report.target}: {'; '.join(kept)} (`premieres caldav` lists them).")
        refused = [f"{title}: {error}" for title, error in report.refused]
        for sentence in (*refused, *([str(report.error)] if report.error else [])):
            click.echo(f"premieres: {report.target}: {sentence}", err=True)
            good = False
    return good


def _list(app: App, one: Target, placed: list[Placed]) -> None:
    when = f"{one.published_at.astimezone(app.zone):%Y-%m-%d %H:%M}" if one.published_at else "not yet"
    count = sum(event.standing is Standing.OURS for event in placed)
    feed = one.feed.name if one.feed else "a feed that was removed"
    click.echo(f"{one.name}: {feed} in {one.calendar}, {count:,} events, {when}, {one.user} at {one.url}")
    if one.error:
        click.echo(f"  {one.error}")
    for event in placed:
        if event.standing in _TOLD:
            there = f" ({event.theirs})" if event.theirs else ""
            click.echo(f"  {_TOLD[event.standing]}: {event.title}{there} {event.uid}")


def _know(app: App, target: Target, say: Say) -> bool:
    """Whether its password is at hand; asked for where it is not, or was refused, and there is somebody to ask."""
    work = app.caldav()
    missing: PremieresError | None = None
    try:
        asyncio.run(work.password(target))
    except PremieresError as error:
        missing = error
    if missing is None and "(401)" not in (target.error or ""):
        return True
    password = _asked(f"Password of {target.user} at {target.url}", empty=True)
    if not password:
        if missing is not None:
            click.echo(f"premieres: {target.name}: {missing}", err=True)
        return missing is None
    try:
        asyncio.run(work.know(target, password))
    except PremieresError as none:
        say(str(none))
        asyncio.run(work.know(target, password, session_only=True))
    return True


def _asked(question: str, *, empty: bool = False) -> str:
    """Never shown, and no word of the call, which others on this machine can read."""
    if sys.stdin is not None and sys.stdin.isatty():
        default = "" if empty else None
        return str(click.prompt(question, hide_input=True, err=True, default=default, show_default=False))
    password = sys.stdin.readline().rstrip("\r\n") if sys.stdin is not None else ""
    if not password and not empty:
        raise PremieresError("no-password", "No password was given: type it, or give it as the first line of stdin.")
    return password
