"""`sync` and `sources`: where the calendar fills itself from."""

from __future__ import annotations

import asyncio
import json
import logging
import shlex
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import click

from desktop_app.app import App
from desktop_app.cli import json_shapes
from desktop_app.cli.caldav import published
from desktop_app.cli.options import FILE, NAMED, STREAM, WORDS, Say, everywhere, leads_on
from desktop_app.domain.values import STARTER
from desktop_app.errors import LibraryError, PremieresError
from desktop_app.sync import Progress, SourceReport
from desktop_app.sync.calendars import MOST_BYTES, content
from desktop_app.sync.feeds import TOLD_ONCE


@click.command()
@click.option("--source", "only", type=WORDS, metavar="NAME", help="Only this source.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@everywhere
def sync(app: App, only: str | None, as_json: bool, say: Say) -> int:
    """Ask the sources for news. The schedule is asked once a day, the days around today once an hour."""
    from desktop_app.store import commands

    app.open()
    running = app.sync()
    with _progress(say) as progress:
        reports = asyncio.run(running.run(only, progress=progress))
    while commands.settle(app.database, app.clock.now()):
        continue  # what an upgrade left to be worked out anew, where no window does
    if as_json:
        click.echo(json.dumps({"sources": [report.as_json() for report in reports]}, ensure_ascii=False, indent=2))
    else:
        for report in reports:
            click.echo(_report_line(report))
        due = running.next_due()
        if due is not None and not any(_asked(report) for report in reports):
            if due > app.clock.now():
                say(f"Up to date, next at {due.astimezone(app.zone):%H:%M}.")
            elif only:  # another one is due
                say(f"{only} is up to date.")
    for report in reports:
        if report.error:
            click.echo(f"premieres: {report.name}: {report.error}", err=True)
    failed = [report for report in reports if report.state == "failed"]
    if len(failed) < len(reports):
        _back_up(app)
    wrote = all([write_files(app, say), published(app, say)])
    if not failed:
        return 0 if wrote else 3
    return 1 if len(failed) == len(reports) else 3


def _asked(report: SourceReport) -> bool:
    """A calendar's file is read without any request."""
    return bool(report.requests or report.error) or report.state != "unchanged"


def write_files(app: App, say: Say) -> bool:
    """Whether that went well."""
    try:
        for path in app.write_feeds():
            say(f"{path} was written.")
            _tell_size(path, say)
    except PremieresError as error:
        click.echo(f"premieres: {error}", err=True)
        return False
    return True


def _tell_size(path: Path, say: Say) -> None:
    from desktop_app.publish import feed_size

    try:
        told = feed_size.advice(path.name, feed_size.size_of(path.read_bytes()))
    except OSError:  # it was written, and is gone already
        return
    if told:
        say(told)


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@everywhere
def sources(app: App, as_json: bool, say: Say) -> int:
    """List the sources that fill the calendar."""
    from desktop_app.store import queries

    if leads_on(as_json):
        return 0
    app.open()
    known = queries.sources(app.database)
    if as_json:
        click.echo(json.dumps({"sources": [json_shapes.source(info) for info in known]}, ensure_ascii=False, indent=2))
        return 0
    wide = max([16, *(len(info.name) for info in known)])
    for info in known:
        when = f"{info.answered_at.astimezone(app.zone):%Y-%m-%d %H:%M}" if info.answered_at else "not asked yet"
        if info.name == STARTER:
            when = "built in"
        elif info.kind in TOLD_ONCE:
            when = "read once"
        click.echo(f"{info.name:<{wide}} {info.kind:<12} {when:<18} {info.error or info.url}".rstrip())
    return 0


@sources.command("add")
@click.argument("url", type=NAMED, metavar="URL|FILE")
@click.option("--name", type=NAMED, metavar="NAME", help="What to call it; its host, unless told otherwise.")
@everywhere
def add(app: App, url: str, name: str | None, say: Say) -> int:
    """Add a source and read it: a calendar (webcal://, https://, or an .ics FILE that is read again when it changes),
    schema.org JSON-LD, or news (RSS, Atom), whose announcements wait in the inbox."""
    app.open()
    report = asyncio.run(app.add_source(url, name))
    click.echo(_report_line(report))
    return 0 if write_files(app, say) else 3


@click.command("import")
@click.argument("file", type=FILE)
@everywhere
def import_(app: App, file: str, say: Say) -> int:
    """Read a calendar's FILE (.ics) once: what it adds stays, until `sources remove` takes it back. - is stdin."""
    body = sys.stdin.buffer.read(MOST_BYTES + 1) if file == STREAM else content(Path(file))
    app.open()
    report = asyncio.run(app.import_file(body))
    click.echo(_report_line(report))
    if report.added or report.changed:
        say(f"To take it back: premieres sources remove {shlex.quote(report.name)}")
    return 0 if write_files(app, say) else 3


@sources.command("remove")
@click.argument("name", type=NAMED)
@everywhere
def remove(app: App, name: str, say: Say) -> int:
    """Ask a source no longer: what was read from it stays. An import, or what you added of a publication's articles, is
    taken back: its entries go."""
    from desktop_app.store import queries

    app.open()
    imported = any(info.name == name and info.kind in TOLD_ONCE for info in queries.sources(app.database))
    if imported:
        before, _ = queries.told_by(app.database, name)
        gone = app.remove_source(name)
        left = "1 entry has left the calendar" if gone == 1 else f"{gone:,} entries have left the calendar"
        others = f"; of {before - gone:,} more others tell, and they stay" if before > gone else ""
        click.echo(f"{name} is taken back: {left}{others}.")
        return 0 if write_files(app, say) else 3
    app.remove_source(name)
    entries, shows = queries.told_by(app.database, name)
    told = f"{entries:,} {'entry' if entries == 1 else 'entries'} of {shows:,} {'show' if shows == 1 else 'shows'}"
    stays = f"what it told of stays on the calendar: {told}" if entries else "no entry on the calendar came from it"
    click.echo(f"{name} is asked no longer; {stays}.")
    return 0


def _back_up(app: App) -> None:
    """Once a day, in passing, for a person who never opens the window. Only damage is worth a sentence."""
    from desktop_app.store.backup import daily

    try:
        daily(app.paths.library, app.paths.backups, app.clock.now())
    except LibraryError as error:
        if error.code == "damaged":
            click.echo(f"premieres: {error}", err=True)
        else:
            logging.getLogger("premieres.backup").warning("no daily backup: %s", error)


def _report_line(report: SourceReport) -> str:
    line = f"{report.name}: {report.state}"
    if report.state in ("updated", "partial") or report.added or report.changed or report.withdrawn:
        line += f", {report.added:,} added, {report.changed:,} changed, {report.withdrawn:,} withdrawn"
    own = f"{report.own:,} {'event is' if report.own == 1 else 'events are'} of entries that it has already"
    if report.waiting:
        line += f", {report.waiting:,} in the inbox (premieres inbox)"
    line = "; ".join((line, *report.skipped_why, *report.gone, *([own] if report.own else [])))
    return "\n".join((line, *(one.sentence() for one in report.otherwise)))


@contextmanager
def _progress(say: Say) -> Generator[Callable[[Progress], None]]:
    """A bar on stderr, in a terminal only."""
    if not sys.stderr.isatty() or say.__name__ == "_silent":
        yield _unseen
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def seen(progress: Progress) -> None:
            bar.update(task, description=progress.label, completed=progress.done, total=progress.total)

        yield seen


def _unseen(progress: Progress) -> None:
    """No terminal, no bar."""
