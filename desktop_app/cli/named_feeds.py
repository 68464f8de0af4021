"""`feeds`: the calendars that other programs are given, each under a name."""

from __future__ import annotations

import json

import click

from desktop_app.app import App
from desktop_app.cli import json_shapes
from desktop_app.cli.feeds import write_files
from desktop_app.cli.options import NAMED, Minutes, Say, everywhere, kinds_of, leads_on
from desktop_app.domain.named_feed import MOST_DAYS, NamedFeed, color_named


class Color(click.ParamType[str]):
    name = "COLOR"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        color = color_named(str(value))
        if color is None:
            self.fail(f"{value!r} is no colour that iCalendar knows: take a name of CSS3, as steelblue.", param, ctx)
        return color


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@everywhere
def feeds(app: App, as_json: bool, say: Say) -> int:
    """List the calendars that you publish.

    `export --feed NAME` writes one; with the setting feeds_folder each sync keeps all of them up to date there.
    """
    from desktop_app.store import queries

    if leads_on(as_json):
        return 0
    app.open()
    known = queries.named_feeds(app.database)
    if as_json:
        click.echo(json.dumps({"feeds": [json_shapes.feed(one) for one in known]}, ensure_ascii=False, indent=2))
        return 0
    for one in known:
        click.echo(_line(one))
    for told in too_large(app):
        say(told)
    if not known:
        say("You publish no feed: `premieres feeds add NAME` makes one.")
    return 0


@feeds.command("add")
@click.argument("name", type=NAMED)
@click.option("--filter", "of", type=NAMED, metavar="FILTER", help="What a filter shows that you saved in the window.")
@click.option(
    "--kind", "kinds", multiple=True, metavar="KIND", callback=kinds_of,
    help="As for `list`, in place of the filter's; may be given several times.",
)  # fmt: skip
@click.option("--followed", is_flag=True, help="Only shows that you follow, for themselves or for a person.")
@click.option("--color", type=Color(), help="A name of CSS3, as steelblue; few programs take it.")
@click.option(
    "--days", type=click.IntRange(1, MOST_DAYS), metavar="DAYS",
    help="How far ahead it reaches; as far as anything is known, unless told otherwise.",
)  # fmt: skip
@click.option("--all-day", is_flag=True, help="Put what has an hour on its day too, at no hour.")
@click.option(
    "--alarm", type=Minutes(),
    help="Remind so many minutes before; at 9:00 of that day what has no hour. Never, unless told otherwise.",
)  # fmt: skip
@click.option("--no-cast", is_flag=True, help="Leave out who is in it.")
@everywhere
def add(
    app: App,
    name: str,
    of: str | None,
    kinds: frozenset[str] | None,
    followed: bool,
    color: str | None,
    days: int | None,
    all_day: bool,
    alarm: int | None,
    no_cast: bool,
    say: Say,
) -> int:
    """Publish a calendar under NAME, in place of one that is called so.

    It holds what was on in the last 60 days and all that is known to come, unless told otherwise.
    """
    from desktop_app.store import commands, queries

    app.open()
    wanted = NamedFeed(
        name,
        filter=of,
        color=color,
        kinds=kinds,
        followed=followed,
        days=days,
        all_day=all_day,
        alarm_minutes=alarm,
        cast=not no_cast,
    )
    former = commands.save_feed(app.database, wanted)
    made = queries.named_feed(app.database, name)
    click.echo(f"{'Changed' if former else 'Added'} {_line(made)}")
    return 0 if write_files(app, say) else 3


@feeds.command("remove")
@click.argument("name", type=NAMED)
@everywhere
def remove(app: App, name: str, say: Say) -> int:
    """Publish a feed no longer. A file that was written of it stays where it is."""
    from desktop_app.store import commands

    app.open()
    former = commands.remove_feed(app.database, name)
    click.echo(f"{former.name} is published no longer.")
    return 0


def too_large(app: App) -> list[str]:
    """A sentence of each feed that some program takes no longer. On any thread."""
    from desktop_app.publish import feed_size
    from desktop_app.store import queries

    folder, now, zone = app.settings.feeds_folder, app.clock.now(), app.zone
    feeds = queries.named_feeds(app.database)
    sizes = {one.name: feed_size.measured(app.database, one, folder, now, zone) for one in feeds}
    return [told for name, size in sizes.items() if (told := feed_size.advice(name, size))]


def _line(feed: NamedFeed) -> str:
    """ "Premieres: filter “Crime”, followed, 30 days, all day"."""
    said = [f"filter “{feed.filter}”"] if feed.filter else []
    said += [", ".join(sorted(feed.kinds))] if feed.kinds is not None else []
    said += ["followed"] if feed.followed else []
    said += [f"{feed.days} {'day' if feed.days == 1 else 'days'} ahead"] if feed.days is not None else []
    said += ["all day"] if feed.all_day else []
    said += [f"alarm {feed.alarm_minutes} min before"] if feed.alarm_minutes is not None else []
    said += ["no cast"] if not feed.cast else []
    said += [feed.color] if feed.color else []
    return f"{feed.name}: {', '.join(said) or 'everything'}"
