"""The command `premieres` with all its words, as DESIGN.md's terminal contract has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from desktop_app import __version__
from desktop_app.cli.options import FOLDER

# fmt: off
_NAMES = (
    "backup", "caldav", "doctor", "export", "feeds", "follow", "import", "inbox", "list", "read", "restore",
    "screenshot", "serve", "settings", "show", "sources", "sync", "unfollow",
)
# fmt: on


class Commands(Mapping[str, click.Command]):
    """By name. Each is loaded when it is asked for: what the others need is not loaded for it."""

    def __getitem__(self, name: str) -> click.Command:
        match name:
            case "backup":
                from desktop_app.cli.upkeep import backup as command
            case "caldav":
                from desktop_app.cli.caldav import caldav as command
            case "doctor":
                from desktop_app.cli.upkeep import doctor as command
            case "export":
                from desktop_app.cli.exporting import export as command
            case "feeds":
                from desktop_app.cli.named_feeds import feeds as command
            case "follow":
                from desktop_app.cli.calendar import follow as command
            case "import":
                from desktop_app.cli.feeds import import_ as command
            case "inbox":
                from desktop_app.cli.inbox import inbox as command
            case "list":
                from desktop_app.cli.calendar import list_ as command
            case "read":
                from desktop_app.cli.reading import read as command
            case "restore":
                from desktop_app.cli.upkeep import restore as command
            case "screenshot":
                from desktop_app.cli.picture import screenshot as command
            case "serve":
                from desktop_app.cli.serving import serve as command
            case "settings":
                from desktop_app.cli.upkeep import settings as command
            case "show":
                from desktop_app.cli.calendar import show as command
            case "sources":
                from desktop_app.cli.feeds import sources as command
            case "sync":
                from desktop_app.cli.feeds import sync as command
            case "unfollow":
                from desktop_app.cli.calendar import unfollow as command
            case _:
                raise KeyError(name)
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


@click.group(
    invoke_without_command=True,
    commands=Commands(),
    context_settings={"help_option_names": ["--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="premieres", message="%(prog)s %(version)s")
@click.option("--data-dir", type=FOLDER, metavar="DIR", help="Keep everything in DIR.")
@click.option("--quiet", is_flag=True, help="Say nothing on stderr but errors.")
@click.pass_context
def premieres(ctx: click.Context, data_dir: Path | None, quiet: bool) -> int:
    """A calendar of television premieres. Without a command it opens the window.

    SHOW is a show_id as printed, a page's address, or a title. DATE is written 2026-05-29; both ends are included.
    Exit status: 0 done; 1 something that you can mend; 2 the words of the call are off; 3 done in part.
    """
    if ctx.invoked_subcommand is None:
        from desktop_app.ui.application import run  # Qt is loaded for the window only

        return run(data_dir)
    return 0
