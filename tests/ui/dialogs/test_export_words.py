"""What became of an export, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.errors import LibraryError
from desktop_app.publish.export_files import Files
from desktop_app.ui.dialogs.export_words import outcome_words

ONE, MANY = (Path("/a/A.ics"),), (Path("/a/A.ics"), Path("/a/A-2.ics"), Path("/a/A-3.ics"))
CHANGED = (Path("/a/A-changed.ics"),)
LIBRARY = LibraryError("read-only", "The library cannot be written.")


@pytest.mark.parametrize(
    ("files", "trouble", "split", "words", "more"),
    [
        (Files(ONE, 1), None, False, "1 event written to /a/A.ics.", False),
        (Files(MANY, 2500), None, True, "2500 events written to /a/A.ics – A-3.ics.", False),
        (
            Files(ONE, 2, CHANGED, 3),
            None,
            False,
            "2 events written to /a/A.ics. 3 that have changed are in /a/A-changed.ics.",
            True,
        ),
        (Files((), 0, CHANGED, 1), None, False, "1 that has changed is in /a/A-changed.ics.", True),
        (
            Files(ONE, 1001),
            None,
            False,
            "1001 events written to /a/A.ics. Thunderbird and GNOME Calendar take minutes over 1,000 events.",
            True,
        ),
        (
            Files(ONE, 900, largest=1_000_001),
            None,
            False,
            "900 events written to /a/A.ics. Google refuses files over 1 MB.",
            True,
        ),
        (Files(ONE, 900, largest=1_000_000), None, False, "900 events written to /a/A.ics.", False),
        (
            Files(MANY[:2], 1001, former=MANY[2]),
            None,
            True,
            "1001 events written to /a/A.ics – A-2.ics. /a/A-3.ics is of an earlier export: remove it.",
            True,
        ),
        (
            Files(ONE, 1),
            LIBRARY,
            False,
            "1 event written to /a/A.ics. It is not remembered: The library cannot be written.",
            True,
        ),
    ],
)
def test_an_outcome_is_said_with_what_is_to_be_done(
    qapp: object, files: Files, trouble: LibraryError | None, split: bool, words: str, more: bool
) -> None:
    assert outcome_words(files, trouble, split=split) == (words, more)
