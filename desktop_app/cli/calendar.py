"""`list`, `show`, `follow`, `unfollow`: what is on."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import click

from desktop_app.app import App
from desktop_app.cli import by_hand, json_shapes, json_text, text
from desktop_app.cli.options import NAMED, Say, Wanted, choices, everywhere
from desktop_app.domain.plain import plain
from desktop_app.domain.search_hits import PersonHit, ShowHit
from desktop_app.domain.values import Entry
from desktop_app.domain.words import folded
from desktop_app.errors import PremieresError
from desktop_app.sync.tvmaze import SOURCE, key_in

NOTHING = "Nothing that is known fits; choose more widely, or ask the sources for more with `premieres sync`."
_SEVERAL = "several-shows"
_MOST_LINES = 5
"""Of shows to choose from."""

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


@click.command("list")
@choices
@as_json
@everywhere
def list_(app: App, wanted: Wanted, as_json: bool, say: Say) -> int:
    """What is on: every kind, from today on, unless told otherwise.

    A * stands after the kind of what you follow, for itself or for a person.
    """
    found = found_by(app, wanted)
    if as_json:
        _print(json_text.pieces(json_shapes.entries(found, app.clock.now(), app.zone)))
        return 0
    _print(f"{line}\n" for line in text.entry_lines(found, app.clock.now(), app.zone))
    if not found:
        say(NOTHING)
    return 0


@click.command()
@click.argument("show_words", type=NAMED, metavar="SHOW")
@as_json
@everywhere
def show(app: App, show_words: str, as_json: bool, say: Say) -> int:
    """One show: entries, what you set or noted, cast, crew, relations, ledger of dates. A * stands after the kind of
    what you follow, for itself or for a person.

    SHOW is a show_id as printed, a page's address, or a title in quotes.
    """
    from desktop_app.store import queries

    app.open()
    hit = one_show(app, show_words)
    page = queries.show_page(app.database, hit.id)
    if page is None:  # another program removed it in between
        raise _unknown(show_words)
    entries = queries.show_entries(app.database, hit.id)
    ledger = queries.ledger(app.database, hit.id)
    mine, now, zone = by_hand.read(app.database, hit.id, entries), app.clock.now(), app.zone
    if as_json:
        _print(json_text.pieces(json_shapes.show(page, entries, ledger, mine, now, zone)))
    else:
        own = by_hand.lines(mine, entries, zone), by_hand.dates(mine, entries, zone)
        click.echo("\n".join(text.show_lines(page, entries, ledger, *own, now, zone)))
    return 0


@click.command()
@click.argument("show_words", type=NAMED, metavar="SHOW")
@everywhere
def follow(app: App, show_words: str, say: Say) -> int:
    """Keep a show on your calendar. One that the library lacks is looked for in TVmaze; where no show is called so, but
    one person is, all shows that they are in are kept.

    SHOW is a show_id as printed, a page's address, or a title or name in quotes.
    """
    from desktop_app.store import commands

    app.open()
    hits = _shows(app, show_words)
    try:
        hit = _only(hits, show_words) if hits else _from_feed(app, show_words)
    except PremieresError as error:
        person = _person(app, show_words) if error.code != _SEVERAL else None
        if person is None:
            raise
        commands.follow_person(app.database, person.id, app.clock.now())
        click.echo(f"Following {person.name}, and so the shows that they are in.")
        return 0
    commands.follow(app.database, hit.id, app.clock.now())
    click.echo(f"Following {hit.title} ({hit.key}).")
    return 0


@click.command()
@click.argument("show_words", type=NAMED, metavar="SHOW")
@everywhere
def unfollow(app: App, show_words: str, say: Say) -> int:
    """Follow a show no longer, or a person's shows; what is known of it stays.

    SHOW is a show_id as printed, a page's address, or a title or name in quotes.
    """
    from desktop_app.store import commands

    app.open()
    hits = _shows(app, show_words)
    person = None if hits else _person(app, show_words)
    if person is not None:
        commands.unfollow_person(app.database, person.id)
        click.echo(f"No longer following {person.name}.")
        return 0
    if not hits:
        raise _unknown(show_words)
    hit = _only(hits, show_words)
    commands.unfollow(app.database, hit.id)
    click.echo(f"No longer following {hit.title} ({hit.key}).")
    return 0


def found_by(app: App, wanted: Wanted, *, for_file: bool = False) -> list[Entry]:
    from desktop_app.store import queries

    app.open()
    today = app.clock.now().astimezone(app.zone).date()
    return queries.entries(app.database, replace(wanted.choice(today), joined=for_file), app.zone)


def _shows(app: App, words: str) -> list[ShowHit]:
    """An address names its show with and without the title at its end."""
    from desktop_app.store import queries

    key = key_in(words)
    return queries.find_shows(app.database, words if key is None else f"{SOURCE}:{key}")


def one_show(app: App, words: str) -> ShowHit:
    hits = _shows(app, words)
    if not hits:
        raise _unknown(words)
    return _only(hits, words)


def _only(hits: list[ShowHit], words: str) -> ShowHit:
    if len(hits) == 1:
        return hits[0]
    said = f"Several shows may be meant by {_quoted(words)}"
    raise PremieresError(_SEVERAL, _to_choose(said, [text.hit_line(hit) for hit in hits]))


def _to_choose(said: str, lines: list[str]) -> str:
    """The sentence, and at most five of the lines."""
    more = " (there are more: tell more of the title)" if len(lines) > _MOST_LINES else ""
    return "\n".join([f"{said}; take one by its id{more}:", *lines[:_MOST_LINES]])


def _person(app: App, words: str) -> PersonHit | None:
    """The one person in the library who is called exactly so; of several none is meant more than another."""
    from desktop_app.store import queries

    found = queries.find_people(app.database, words)
    return found[0] if len(found) == 1 else None


def _quoted(words: str) -> str:
    return f"“{plain(words)}”"


def _unknown(words: str) -> PremieresError:
    return PremieresError(
        "no-such-show", f"The library knows no show {_quoted(words)}: `premieres follow` looks for it in TVmaze."
    )


def _from_feed(app: App, words: str) -> ShowHit:
    """The single show of exactly that title in the feed's search, added to the library; else a list to choose from."""

    async def search() -> ShowHit:
        sync = app.sync()
        found = await sync.find(words)
        exact = [facts for facts in found if folded(facts.title) == folded(words) or facts.key == key_in(words)]
        if len(exact) != 1:
            if not found:
                raise PremieresError(
                    "no-such-show",
                    f"Neither the library nor TVmaze knows a show {_quoted(words)}: look at the spelling, or give the"
                    " address of its page at TVmaze.",
                )
            lines = [text.facts_line(facts) for facts in exact or found]
            raise PremieresError(_SEVERAL if exact else "no-such-show", _to_choose("TVmaze knows these", lines))
        show_id = await sync.add(exact[0])
        return ShowHit(show_id, f"{SOURCE}:{exact[0].key}", exact[0].title)

    return asyncio.run(search())


def _print(pieces: Iterator[str]) -> None:
    """Many at a time, since click sees to the terminal and flushes for each call."""
    while block := "".join(islice(pieces, 1000)):
        click.echo(block, nl=False)
