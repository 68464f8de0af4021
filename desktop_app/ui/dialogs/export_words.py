"""What became of an export, in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.errors import LibraryError
from desktop_app.publish.icalendar_file import MOST_EVENTS, MOST_FILE
from desktop_app.ui import error_words, words
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.publish.export_files import Files


def outcome_words(files: Files, trouble: LibraryError | None, *, split: bool) -> tuple[str, bool]:
    """The sentences, and whether there is more in them than that files were written."""
    said: list[str] = []
    if files.paths:
        told = words.counted(files.events, "%n event written to {file}.", "%n events written to {file}.")
        said.append(told.format(file=_named(files.paths)))
    if files.changed_paths:
        changed = files.changed_events
        told = words.counted(changed, "%n that has changed is in {file}.", "%n that have changed are in {file}.")
        said.append(told.format(file=_named(files.changed_paths)))
    written = len(said)
    if files.left_out:
        said.append(tr("%n without a day, week or month left out.", files.left_out))
    if files.largest > MOST_FILE:
        said.append(tr("Google refuses files over 1 MB."))
    if not split and max(files.events, files.changed_events) > MOST_EVENTS:
        said.append(tr("Thunderbird and GNOME Calendar take minutes over 1,000 events."))
    if files.former is not None:
        said.append(tr("{file} is of an earlier export: remove it.").format(file=files.former))
    if trouble is not None:
        said.append(tr("It is not remembered: {why}").format(why=error_words.said(trouble)))
    return " ".join(said), len(said) > written or bool(files.changed_paths)


def _named(paths: tuple[Path, ...]) -> str:
    """ "A.ics", "A.ics – A-3.ics"."""
    return str(paths[0]) if len(paths) == 1 else f"{paths[0]} – {paths[-1].name}"
