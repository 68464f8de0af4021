"""`read --add`: what an article announces, put on the calendar, and taken back."""

from __future__ import annotations

import asyncio
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import click

from desktop_app.app import App
from desktop_app.articles.article import Article
from desktop_app.articles.reading import Reading
from desktop_app.cli import json_shapes, json_text, text
from desktop_app.cli.calendar import one_show
from desktop_app.cli.feeds import write_files
from desktop_app.cli.options import STREAM, Say
from desktop_app.cli.reading_shapes import article_json, reading_lines
from desktop_app.domain.plain import plain
from desktop_app.domain.values import Entry
from desktop_app.sync.articles import Accepted, Kept, Match, Taken, matches


@dataclass(frozen=True, slots=True)
class Done:
    """What came of accepting an article."""

    taken: Taken
    accepted: list[Accepted]
    left: list[tuple[Reading, list[Match]]]
    """What may be of several shows, and waits for the person's word."""
    perhaps: list[tuple[Reading, list[Match]]]
    """What became a show of its own, and may be another."""


def accept(app: App, article: Article, readings: Sequence[Reading], as_show: str | None, *, new: bool) -> Done:
    """Put on the calendar what can be told to be of one show. The library is open."""
    if (as_show or new) and len(readings) > 1:
        option = "--as" if as_show else "--new"
        raise click.UsageError(f"{option} is for an article with one announcement, and this has {len(readings)}.")
    chosen = None if as_show is None else one_show(app, as_show).id
    if chosen is not None or new:
        accepted = [Accepted(one, chosen, apart=new) for one in readings]
        return Done(asyncio.run(app.accept_article(article, accepted)), accepted, [], [])
    likely = [(one, matches(app.database, one, article)) for one in readings]
    left = [(one, found) for one, found in likely if _is_doubtful(found)]
    sure = [(one, found) for one, found in likely if not _is_doubtful(found)]
    accepted = [Accepted(one) for one, _ in sure]
    taken = asyncio.run(app.accept_article(article, accepted))
    of = zip(sure, taken.kept, strict=True)
    perhaps = [(one, found) for (one, found), kept in of if kept.new and found and not found[0].sure]
    return Done(taken, accepted, left, perhaps)


def add(
    app: App,
    article: Article,
    readings: list[Reading],
    as_show: str | None,
    say: Say,
    *,
    file: str,
    new: bool,
    as_json: bool,
) -> int:
    """Add what can be told to be of one show, and say of the rest how to choose."""
    app.open()
    done = accept(app, article, readings, as_show, new=new)
    if as_json:
        click.echo("".join(json_text.pieces(article_json(article, readings) | added(app, done))), nl=False)
    else:
        click.echo("\n".join((*reading_lines(readings), "", *lines(app, done.taken))).rstrip())
    tell(done, f"premieres read {_quoted(file)} --add", say)
    if done.taken.said:
        say(f"To take it back: premieres read {_quoted(file)} --take-back")
    written = write_files(app, say) if done.accepted else True
    return status(done, written=written)


def tell(done: Done, how: str, say: Say) -> None:
    """How to choose between shows, with the command that accepts again."""
    for one, found in done.left:
        said = f"premieres: {_title(one)} was not added, since several shows may be meant"
        click.echo("\n".join((f"{said}; say which: {how} --as SHOW, or --new.", *map(_match_line, found))), err=True)
    for one, found in done.perhaps:
        said = f"{_title(one)} is a show of its own now; if it is another"
        say("\n".join((f"{said}: {how} --as SHOW", *map(_match_line, found))))


def status(done: Done, *, written: bool) -> int:
    """The exit status."""
    if done.left:
        return 3 if done.accepted else 1
    return 0 if written else 3


def take_back(app: App, article: Article, readings: Sequence[Reading], say: Say) -> int:
    """As though nothing had been added of the article."""
    from desktop_app.store import queries
    from desktop_app.sync.articles import take_back_article

    app.open()
    before = queries.followed_shows(app.database)
    gone = take_back_article(app.database, article, readings, app.clock.now())
    if gone is None:
        click.echo("Nothing of this article is on the calendar.")
        return 0
    click.echo(_taken_back(gone, len(set(before) - set(queries.followed_shows(app.database)))))
    return 0 if write_files(app, say) else 3


def _taken_back(gone: int, unfollowed: int) -> str:
    said = f"{gone} {'announcement is' if gone == 1 else 'announcements are'} taken back."
    if not gone:
        said = "What it told beside others is taken back; its dates are told by others too."
    if not unfollowed:
        return said
    return f"{said} You no longer follow {'its show' if unfollowed == 1 else f'{unfollowed} of its shows'}."


def _is_doubtful(found: Sequence[Match]) -> bool:
    return any(one.likely for one in found) and not any(one.sure for one in found)


def lines(app: App, taken: Taken) -> Iterator[str]:
    """What there is on the calendar now."""
    for kept in taken.kept:
        if kept.entry is None:
            yield f"Remembered: {kept.title}, which has no date yet; you follow it."
            continue
        (line, *besides) = text.entry_lines([kept.entry, *kept.also], app.clock.now(), app.zone)
        yield f"{'Added' if kept.new else 'Known already'}: {line}"
        yield from (f"    and: {one}" for one in besides)
        if (other := _other_word(kept.entry, taken.source)) is not None:
            yield f"    {other}"
    followed = sum(since is None for _, since in taken.followed)
    if followed:
        yield f"You follow {'its show' if followed == 1 else f'{followed} more shows'} now (* above)."


def _other_word(entry: Entry, source: str) -> str | None:
    """Why the calendar shows what another says."""
    if entry.date_by_hand:
        return "It stays on the date that you set."
    if entry.sources and entry.sources[0] != source:
        return f"Its date is as {entry.sources[0]} says; {source} is in its ledger."
    return None


def _match_line(one: Match) -> str:
    about = ", ".join(str(fact) for fact in (one.year, one.service) if fact)
    return f"{one.key}  {one.title}" + (f" ({about})" if about else "")


def _title(one: Reading) -> str:
    return f"“{plain(one.title)}”"


def _quoted(file: str) -> str:
    """An address is not repeated: it may hold a secret."""
    return "URL" if "://" in file else file if file == STREAM else shlex.quote(file)


def added(app: App, done: Done) -> dict[str, object]:
    """As JSON."""
    kept = zip(done.accepted, done.taken.kept, strict=True)
    return {
        "added": [_kept(app, one.reading, what) for one, what in kept],
        "not_added": [{"title": one.title, "matches": [_match(match) for match in found]} for one, found in done.left],
    }


def _kept(app: App, one: Reading, kept: Kept) -> dict[str, object]:
    entry = None if kept.entry is None else json_shapes.entry(kept.entry, app.clock.now(), app.zone)
    return {"title": one.title, "show": kept.title, "new": kept.new, "entry": entry}


def _match(one: Match) -> dict[str, object]:
    return {"show_id": one.key, "title": one.title, "year": one.year, "service": one.service}
