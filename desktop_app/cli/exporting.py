"""`export`: what leaves as a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from desktop_app.app import App
from desktop_app.cli.calendar import NOTHING, found_by
from desktop_app.cli.options import NAMED, STREAM, WORDS, File, Minutes, Say, Wanted, choices, everywhere
from desktop_app.errors import LibraryError

if TYPE_CHECKING:
    from desktop_app.publish.export_files import Files, Target
    from desktop_app.publish.icalendar_file import Exported

_APART = "Evolution and khal update what they have by it; other programs keep that, or double it"


@click.command()
@choices
@click.option("--feed", "named", type=NAMED, metavar="NAME", help="One of `premieres feeds`, and nothing else.")
@click.option(
    "--name",
    type=WORDS,
    default="Premieres",
    metavar="NAME",
    help="The calendar's name; Premieres, unless told otherwise.",
)
@click.option(
    "--alarm",
    type=Minutes(),
    help="Remind so many minutes before; at 9:00 of that day what has no hour. Never, unless told otherwise.",
)
@click.option(
    "--out", type=File(), default="-", metavar="FILE", help="The file to write; - is stdout, as when nothing is told."
)
@click.option("--split", is_flag=True, help="In FILE, FILE-2 and so on, each under 1 MB and 1,000 events.")
@click.option(
    "--new",
    "only_new",
    is_flag=True,
    help="Only what is new since your last export to a file under that NAME; FILE-changed gets what has changed.",
)
@everywhere
def export(
    app: App,
    wanted: Wanted,
    named: str | None,
    name: str,
    alarm: int | None,
    out: str,
    split: bool,
    only_new: bool,
    say: Say,
) -> int:
    """Write entries as iCalendar, for any calendar program. Never asks the net.

    A file does not keep itself up to date, as a feed does (`premieres feeds`). Imported again, it updates what is there
    in Evolution and khal, and is doubled by KOrganizer, Orage and calcurse; Thunderbird and GNOME Calendar stop at the
    first event that they know, and so take nothing new either, but from a file of --new. They have no way to import
    what has changed.
    """
    from desktop_app.publish import export_files, whole_file

    if named is not None:
        _alone("--feed")
    if out == STREAM and (split or only_new):
        raise click.UsageError(f"{'--split' if split else '--new'} may make several files: name one with --out.")
    if named is None and out != STREAM:
        target = export_files.Target(Path(out), name, alarm, split, only_new)
        files = _write(app, wanted, target)
        for sentence in _files_lines(files, target):
            say(sentence)
        return _remember(app, target, files)
    exported = _feed(app, named) if named is not None else _all(app, wanted, name, alarm)
    if out == STREAM:
        click.echo(exported.data, nl=False)
    else:
        whole_file.write(Path(out), exported.data)
        say(f"{_events(exported.events)} written to {out}.")
    for sentence in _advice(exported, named) if exported.events or exported.left_out else (NOTHING,):
        say(sentence)
    return 0


def _advice(exported: Exported, named: str | None) -> Iterator[str]:
    """A feed is not written in parts, and what is in it was said when it was added."""
    from desktop_app.publish import feed_size

    if named is None:
        yield from exported.advice
        return
    yield from exported.lacking
    if told := feed_size.advice(named, feed_size.size_of(exported.data)):
        yield told


def _alone(option: str) -> None:
    """UsageError where the call says more of what is wanted than this option."""
    ctx = click.get_current_context()
    given = [
        param.opts[0]
        for param in ctx.command.params
        if param.name not in ("named", "out", "data_dir", "quiet")
        and ctx.get_parameter_source(param.name or "") is ParameterSource.COMMANDLINE
    ]
    if given:
        raise click.UsageError(f"{option} says what is in the file: leave out {', '.join(given)}.")


def _feed(app: App, named: str) -> Exported:
    from desktop_app.publish import feed_files
    from desktop_app.store import queries

    app.open()
    return feed_files.exported(app.database, queries.named_feed(app.database, named), app.clock.now(), app.zone)


def _all(app: App, wanted: Wanted, name: str, alarm: int | None) -> Exported:
    from desktop_app.publish.icalendar_file import to_ical
    from desktop_app.store import queries

    found = found_by(app, wanted, for_file=True)
    cast = queries.cast_lines(app.database, {entry.show_id for entry in found})
    return to_ical(found, name=name, cast=cast, alarm_minutes=alarm)


def _write(app: App, wanted: Wanted, target: Target) -> Files:
    from desktop_app.publish import export_files

    found = found_by(app, wanted, for_file=True)
    first = wanted.choice(app.clock.now().astimezone(app.zone).date()).first
    return export_files.write(app.database, target, found, first)


def _remember(app: App, target: Target, files: Files) -> int:
    """The exit status. A library that can't be written can be exported all the same; what is new then can't be told."""
    from desktop_app.store import commands

    try:
        commands.remember_export(app.database, target.name, files.entries)
    except LibraryError as error:
        click.echo(f"premieres: What was exported is not remembered: {error}", err=True)
        return 3 if target.only_new else 0
    return 0


def _files_lines(files: Files, target: Target) -> Iterator[str]:
    if files.paths:
        yield f"{_events(files.events, 'new ' if target.only_new else '')} written to {_named(files.paths)}."
    if files.changed_paths:
        yield f"{_events(files.changed_events, 'changed ')} written to {_named(files.changed_paths)}. {_APART}."
    if target.only_new and not (files.paths or files.changed_paths):
        yield f"Nothing is new or has changed for the calendar {target.name}, so no file was written."
    yield from files.advice
    if not (target.only_new or files.events or files.left_out):
        yield NOTHING
    if files.former is not None:
        yield f"{files.former} is of an earlier export: remove it."


def _events(count: int, which: str = "") -> str:
    return f"{count:,} {which}{'event' if count == 1 else 'events'}"


def _named(paths: tuple[Path, ...]) -> str:
    """ "A.ics", "A.ics and A-2.ics", "A.ics to A-9.ics"."""
    between = " and " if len(paths) == 2 else " to "
    return between.join(dict.fromkeys((str(paths[0]), str(paths[-1]))))
