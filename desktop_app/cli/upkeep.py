"""`backup`, `restore`, `doctor`, `settings`: keeping the library well."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

import click

from desktop_app import __version__
from desktop_app.app import App
from desktop_app.cli.examination import examine
from desktop_app.cli.options import FILE, STREAM, WORDS, Say, everywhere
from desktop_app.errors import PremieresError


@click.command()
@click.argument("file", type=FILE)
@everywhere
def backup(app: App, file: str, say: Say) -> int:
    """Copy the library into FILE: follows, ledger and all. Pictures are not in it. A former backup of that name is
    replaced, any other file is not. - is stdout."""
    from desktop_app.store.backup import backup as copy

    if file == STREAM:
        _refuse_terminal(sys.stdout, "A backup is not written to a terminal")
    app.open()
    if file == STREAM:
        with TemporaryDirectory() as folder:
            copy(app.paths.library, Path(folder, "backup"), app.paths.backups)
            with Path(folder, "backup").open("rb") as made:
                shutil.copyfileobj(made, sys.stdout.buffer)
        return 0
    replaced = copy(app.paths.library, Path(file), app.paths.backups)
    click.echo(f"The library is copied to {file}{', in place of the former backup' if replaced else ''}.")
    return 0


@click.command()
@click.argument("file", type=FILE)
@everywhere
def restore(app: App, file: str, say: Say) -> int:
    """Put a backup in the library's place; the former one is kept. - is stdin."""
    from desktop_app.store.backup import restore as put_back

    if file == STREAM:
        _refuse_terminal(sys.stdin, "A backup is not read from a terminal")
        with TemporaryDirectory() as folder:
            read = Path(folder, "stdin")
            with read.open("wb") as taken:
                shutil.copyfileobj(sys.stdin.buffer, taken)
            try:
                kept = put_back(read, app.paths.library, app.clock.now())
            except PremieresError as error:
                raise PremieresError(error.code, str(error).replace(str(read), "What came from stdin")) from error
    else:
        kept = put_back(Path(file), app.paths.library, app.clock.now())
    what = "the backup that came from stdin" if file == STREAM else file
    click.echo(f"The library is as it was in {what}." + (f" The former one is kept as {kept}." if kept else ""))
    return 0


def _refuse_terminal(stream: TextIO | None, said: str) -> None:
    if stream is None or stream.isatty():
        raise click.UsageError(f"{said}: use a pipe, or name a FILE.")


@click.command()
@click.option("--ics", type=FILE, metavar="FILE", help="Look at an iCalendar file instead; - is stdin.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@everywhere
def doctor(app: App, ics: str | None, as_json: bool, say: Say) -> int:
    """Say where everything is and whether all is well.

    With --ics: what standard the file breaks, and what calendar programs will do with it, each with its source. Exit
    status 0 where it breaks none.
    """
    if ics is not None:
        return _look_at_ics(ics, as_json)
    checks = examine(app)
    well = all(check.well for check in checks)
    if as_json:
        rows = [{"name": check.name, "ok": check.well, "detail": check.detail} for check in checks]
        click.echo(json.dumps({"version": __version__, "ok": well, "checks": rows}, ensure_ascii=False, indent=2))
    else:
        for check in checks:
            click.echo(f"{'ok ' if check.well else 'BAD'}  {check.name:<12} {check.detail}")
    if not well:
        click.echo("premieres: Not all is well; the checks that failed say what to do.", err=True)
    return 0 if well else 1


def _look_at_ics(file: str, as_json: bool) -> int:
    """The library is not touched, nor made."""
    from desktop_app.cli import ics_report
    from desktop_app.publish.checking.checker import check

    if file == STREAM:
        _refuse_terminal(sys.stdin, "A calendar is not read from a terminal")
    name = "stdin" if file == STREAM else file
    report = check(ics_report.read(file))
    if as_json:
        click.echo(json.dumps(ics_report.as_json(name, report), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(ics_report.lines(name, report)))
    if report.breaks:
        click.echo(f"premieres: {name} breaks a standard; the lines above say where.", err=True)
    return 1 if report.breaks else 0


@click.command()
@click.argument("key", type=WORDS, required=False)
@click.argument("value", type=WORDS, required=False)
@everywhere
def settings(app: App, key: str | None, value: str | None, say: Say) -> int:
    """Print the settings, or one of them, or give KEY a new VALUE.

    KEY is zone, countries, theme, week_numbers, single_letters, language, feeds_folder, serve, serve_host or
    serve_port; an empty VALUE ("") of zone, countries or language goes by the system again, that of feeds_folder writes
    no feeds.
    """
    from desktop_app.settings import as_text, home_countries, key_named

    if key is None:
        usual = {"zone": app.clock.system_zone_name(), "countries": ",".join(home_countries(app.settings, app.env))}
        for name, words in as_text(app.settings).items():
            by_itself = f": {usual[name]}" if name in usual else ""  # of its languages the window alone knows
            click.echo(f"{name} = {words or ('(none)' if name == 'feeds_folder' else f'(by your system{by_itself})')}")
        return 0
    try:
        name = key_named(key)
        if value is None:
            click.echo(as_text(app.settings)[name])
        else:
            app.change_setting(name, value)
    except PremieresError as error:
        if error.code in ("no-setting", "bad-setting"):
            raise click.UsageError(str(error)) from error
        raise
    return 0
