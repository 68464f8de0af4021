"""The terminal: what a person types, and what scripts rely on. Never loads Qt, but for `screenshot`."""

from __future__ import annotations

import errno
import io
import os
import sys
import traceback
from collections.abc import Sequence

import click

from desktop_app.cli.program import premieres
from desktop_app.errors import PremieresError, unwritten

_UNWRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status: 0 done, 1 the person can mend it, 2 wrong words, 3 done in part."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a title in another script is never a reason to fail
            stream.reconfigure(errors="backslashreplace")
    try:
        done = premieres.main(args=argv, prog_name="premieres", standalone_mode=False)
        if sys.stdout is not None:  # none where the caller closed it
            sys.stdout.flush()
        return done if isinstance(done, int) else 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except PremieresError as error:
        click.echo(f"premieres: {error}", err=True)
        return 1
    except (KeyboardInterrupt, click.Abort):
        click.echo("premieres: Stopped; what was read so far is kept.", err=True)
        return 1
    except BrokenPipeError:  # `premieres list | head`: the reader has enough
        _forget_stdout()
        return 0
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None and error.errno in _UNWRITABLE:  # stdout has no name
            _forget_stdout()
            sentence = unwritten("The answer could not be written", error, "write it elsewhere")
            click.echo(f"premieres: {sentence}", err=True)
            return 1
        traceback.print_exc()
        click.echo("premieres: This is a fault of the program; the lines above say where.", err=True)
        return 1


def _forget_stdout() -> None:
    """What is still to be written there is not tried again at the exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
