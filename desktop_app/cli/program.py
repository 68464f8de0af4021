"""The command `premieres` with all its words, as DESIGN.md's terminal contract has them."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app import __version__
from desktop_app.cli.caldav import caldav
from desktop_app.cli.calendar import follow, list_, show, unfollow
from desktop_app.cli.exporting import export
from desktop_app.cli.feeds import import_, sources, sync
from desktop_app.cli.named_feeds import feeds
from desktop_app.cli.options import FOLDER
from desktop_app.cli.picture import screenshot
from desktop_app.cli.reading import read
from desktop_app.cli.serving import serve
from desktop_app.cli.upkeep import backup, doctor, restore, settings


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["--help"], "max_content_width": 100})
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


for command in (
    sync,
    list_,
    show,
    follow,
    unfollow,
    export,
    import_,
    read,
    feeds,
    caldav,
    serve,
    sources,
    backup,
    restore,
    doctor,
    settings,
    screenshot,
):
    premieres.add_command(command)
