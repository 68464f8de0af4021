"""`screenshot`: the window as a picture, for manuals and for looking at it without a screen."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import click

from desktop_app.app import App
from desktop_app.cli.options import Day, File, Say, everywhere


class Picture(File):
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not str(value).lower().endswith(".png"):
            self.fail(f"{str(value)!r} would hold a PNG: give it a name that ends in .png.", param, ctx)
        return super().convert(value, param, ctx)


class Size(click.ParamType[tuple[int, int]]):
    name = "WxH"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        match = re.fullmatch("([0-9]{1,4})x([0-9]{1,4})", str(value))
        if match is None:
            self.fail(f"{value!r} is no size: write it as 1440x900, with at most 9999 either way.", param, ctx)
        return int(match[1]), int(match[2])


@click.command()
@click.argument("file", type=Picture(dir_okay=False, path_type=Path), metavar="FILE.png")
@click.option(
    "--view",
    type=click.Choice(["month", "week", "agenda", "year"]),
    default="month",
    help="Which view; month, unless told otherwise.",
)
@click.option("--date", "day", type=Day(), help="A day to show; today, unless told otherwise.")
@click.option("--select", "show_words", metavar="SHOW", help="A show whose entry is opened.")
@click.option(
    "--size",
    type=Size(),
    metavar="WxH",
    default="1440x900",
    help="Width and height in pixels; 1440x900, unless told otherwise.",
)
@click.option(
    "--theme",
    type=click.Choice(["light", "dark", "contrast"]),
    default="light",
    help="Which colours; light, unless told otherwise.",
)
@everywhere
def screenshot(
    app: App,
    file: Path,
    view: str,
    day: date | None,
    show_words: str | None,
    size: tuple[int, int],
    theme: str,
    say: Say,
) -> int:
    """Draw the window into a PNG. Needs no screen."""
    from desktop_app.ui.screenshot import screenshot as draw

    draw(app, file, view=view, date=day, select=show_words, size=size, theme=theme)
    return 0
