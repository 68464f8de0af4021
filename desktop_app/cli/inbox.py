"""`inbox`: what sources of news announce, to be accepted or dismissed."""

from __future__ import annotations

import click

from desktop_app.app import App
from desktop_app.cli.options import NAMED, Say, everywhere, leads_on
from desktop_app.domain.inbox import State, Waiting

_NUMBERS = click.argument("numbers", nargs=-1, required=True, type=click.IntRange(min=1), metavar="N...")


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@everywhere
def inbox(app: App, as_json: bool, say: Say) -> int:
    """List what sources of news announce and you have not looked at yet. `premieres sources add` adds such a source;
    each sync reads its new articles."""
    if leads_on(as_json):
        return 0
    from desktop_app.cli.json_text import pieces
    from desktop_app.cli.reading_shapes import article_json, reading_lines
    from desktop_app.store import queries
    from desktop_app.sync.kept_articles import read_back
    from desktop_app.sync.news import readings_of

    app.open()
    found = [(one, read_back(one.article)) for one in queries.waiting(app.database)]
    if as_json:
        shapes = [
            {"number": one.id, "from": one.source, "came": one.came.astimezone(app.zone).isoformat()}
            | article_json(article, readings_of(article, app.clock.now().date(), app.database.path))
            for one, article in found
        ]
        click.echo("".join(pieces({"articles": shapes})), nl=False)
        return 0
    for one, article in found:
        by = article.publication or one.source
        click.echo(f"{one.id}  {by}" + (f", {article.published}" if article.published else ""))
        for line in reading_lines(readings_of(article, app.clock.now().date(), app.database.path)):
            click.echo(f"    {line}")
        if article.url:
            click.echo(f"    {article.url}")
    if not found:
        say("Nothing is waiting.")
    return 0


@inbox.command("accept")
@_NUMBERS
@click.option("--as", "as_show", type=NAMED, metavar="SHOW", help="Of which show of the library it is.")
@click.option("--new", is_flag=True, help="It is a show of its own, whatever is called like it.")
@everywhere
def accept(app: App, numbers: tuple[int, ...], as_show: str | None, new: bool, say: Say) -> int:
    """Put what these articles announce on the calendar, and follow those shows."""
    from desktop_app.cli import accepting
    from desktop_app.cli.feeds import write_files
    from desktop_app.store import commands
    from desktop_app.sync.kept_articles import read_back
    from desktop_app.sync.news import readings_of

    if as_show and new:
        raise click.UsageError("It is either a show of the library (--as) or one of its own (--new).")
    if (as_show or new) and len(numbers) > 1:
        raise click.UsageError("--as and --new are for one article.")
    app.open()
    states: list[int] = []
    for one in _waiting(app, numbers):
        article = read_back(one.article)
        readings = readings_of(article, app.clock.now().date(), app.database.path)
        done = accepting.accept(app, article, readings, as_show, new=new)
        for line in accepting.lines(app, done.taken):
            click.echo(line)
        accepting.tell(done, f"premieres inbox accept {one.id}", say)
        if not done.left:
            commands.settle_items(app.database, [one.id], State.ACCEPTED)
        states.append(accepting.status(done, written=True))
    written = write_files(app, say)
    if any(states):
        return 1 if all(state == 1 for state in states) else 3
    return 0 if written else 3


@inbox.command("dismiss")
@_NUMBERS
@everywhere
def dismiss(app: App, numbers: tuple[int, ...], say: Say) -> int:
    """Take these articles out of the inbox: nothing of them comes onto the calendar."""
    from desktop_app.store import commands

    app.open()
    commands.settle_items(app.database, dict.fromkeys(numbers), State.DISMISSED)
    say("Dismissed.")
    return 0


def _waiting(app: App, numbers: tuple[int, ...]) -> list[Waiting]:
    """Those, in the order asked for. PremieresError where one is not there, before anything is accepted."""
    from desktop_app.store import queries
    from desktop_app.store.inbox import not_waiting

    there = {one.id: one for one in queries.waiting(app.database)}
    for number in numbers:
        if number not in there:
            raise not_waiting(number)
    return [there[number] for number in dict.fromkeys(numbers)]
