"""The options that several commands share, and what they mean."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from desktop_app.app import build
from desktop_app.domain.values import Choice, chosen
from desktop_app.settings import country

Command = Callable[..., Any]
Say = Callable[[str], None]
"""Tells the person something on stderr, or nothing with --quiet."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The choices of `list` and `export`, as typed."""

    first: date | None
    last: date | None
    kinds: frozenset[str] | None
    followed: bool
    countries: frozenset[str] | None
    text: str

    def choice(self, today: date) -> Choice:
        """Without dates: all from today on, and what has no date yet. An end in the past asks for all up to it."""
        if self.first is None and self.last is None:
            return Choice(today, None, self.kinds, self.followed, self.countries, self.text)
        first = self.first
        if first is None and self.last is not None and self.last >= today:
            first = today
        return Choice(first, self.last, self.kinds, self.followed, self.countries, self.text, unknown_dates=False)


class Folder(click.Path):
    name = "DIR"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not value:  # of a variable that is not set: it would mean the folder that one happens to be in
            self.fail("it names no folder.", param, ctx)
        return super().convert(value, param, ctx)


FOLDER = Folder(file_okay=False, path_type=Path)


class File(click.Path):
    name = "FILE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not value:
            self.fail("it names no file.", param, ctx)
        return super().convert(value, param, ctx)


FILE = File(dir_okay=False, allow_dash=True)
"""As typed: - is a stream, ./- a file of that name."""
STREAM = "-"


class Words(click.ParamType[str]):
    name = "TEXT"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value)
        if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
            self.fail("these bytes are no text in UTF-8.", param, ctx)
        return text


class Named(Words):
    """Words that must be there: of a variable that is not set there are none."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = super().convert(value, param, ctx)
        if not text.strip():
            self.fail("it is empty.", param, ctx)
        return text


class Minutes(click.ParamType[int]):
    name = "MINUTES"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        words = str(value)
        if not re.fullmatch("[0-9]{1,5}", words) or int(words) > _MOST_MINUTES:
            self.fail(f"{words!r} is no number of minutes from 0 to {_MOST_MINUTES} (four weeks).", param, ctx)
        return int(words)


WORDS = Words()
NAMED = Named()
_MOST_MINUTES = 40320


class Day(click.ParamType[date]):
    name = "DATE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no date: write it as 2026-05-29.", param, ctx)


class Country(click.ParamType[str]):
    name = "CC"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        code = country(str(value))
        if code is None:
            self.fail(f"{value!r} is no country: write its two letters, such as US or GB.", param, ctx)
        return code


def leads_on(as_json: bool) -> bool:
    """Whether another command follows in the call of this one, which by itself lists. UsageError for --json between
    the two: it is of the list."""
    follows = click.get_current_context().invoked_subcommand is not None
    if follows and as_json:
        raise click.UsageError("--json in this place is for the list alone: leave it out.")
    return follows


def kinds_of(ctx: click.Context, param: click.Parameter, words: tuple[str, ...]) -> frozenset[str] | None:
    """None = every kind."""
    try:
        return chosen(words) if words else None
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, param) from error


def everywhere(command: Command) -> Command:
    """The options of every command. `app` is the first argument of the command: its parts, not yet opened."""

    @click.option("--data-dir", type=FOLDER, metavar="DIR", help="Keep everything in DIR instead of the usual folders.")
    @click.option("--quiet", is_flag=True, help="Say nothing on stderr but errors.")
    @functools.wraps(command)
    def opened(*args: Any, data_dir: Path | None, quiet: bool, **options: Any) -> Any:
        said: dict[str, Any] = {}  # before the command, as well as after it
        context = click.get_current_context().parent
        while context is not None:
            said = context.params | {name: value for name, value in said.items() if value}
            context = context.parent
        app = build(data_dir or said.get("data_dir"))
        say = _silent if quiet or said.get("quiet") else _said
        if app.settings.problem:
            say(app.settings.problem)
        try:
            return command(app, *args, say=say, **options)
        finally:
            app.close()

    return opened


def choices(command: Command) -> Command:
    """The choices of `list` and `export`, handed to the command as `wanted`."""

    @click.option("--from", "first", type=Day(), help="The first day; today, unless told otherwise.")
    @click.option("--to", "last", type=Day(), help="The last day, included; one in the past asks for all up to it.")
    @click.option(
        "--kind",
        "kinds",
        multiple=True,
        metavar="KIND",
        callback=kinds_of,
        help="premieres, full-season, series-premiere, spin-off-premiere, season-premiere, return, mid-season-finale,"
        " season-finale, series-finale, film, special, episode or binge-ready; every kind, unless told otherwise; may"
        " be given several times.",
    )
    @click.option("--followed", is_flag=True, help="Only shows that you follow, for themselves or for a person.")
    @click.option(
        "--country",
        "countries",
        type=Country(),
        multiple=True,
        help="Channels of this country, with worldwide services and shows that you follow; may be given several times.",
    )
    @click.option(
        "--search", "text", type=WORDS, default="", metavar="TEXT", help="Only shows and episodes that are called so."
    )
    @functools.wraps(command)
    def chosen_from(
        *args: Any,
        first: date | None,
        last: date | None,
        kinds: frozenset[str] | None,
        followed: bool,
        countries: tuple[str, ...],
        text: str,
        **options: Any,
    ) -> Any:
        if first and last and first > last:
            raise click.UsageError(f"--from {first} is after --to {last}: swap them.")
        wanted = Wanted(first, last, kinds, followed, frozenset(countries) or None, text)
        return command(*args, wanted=wanted, **options)

    return chosen_from


def _said(sentence: str) -> None:
    click.echo(sentence, err=True)


def _silent(sentence: str) -> None:
    """Of --quiet: remarks are not wanted; errors are no remarks."""
