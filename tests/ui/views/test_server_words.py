"""What is published to a server, as the window says it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from desktop_app.domain.caldav import Placed, Standing
from desktop_app.ui.views.server_words import event_words, placed_words


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Star City S01E01 – “One, two”, 2026-05-29", "Star City S01E01 – “One, two”, 29 May 2026"),
        ("Star City S01E01", "Star City S01E01"),
        ("2026-05-29", "2026-05-29"),
        ("Mine, 2026-02-30", "Mine, 2026-02-30"),
        ("Mine, 0000-00-00", "Mine, 0000-00-00"),
        ("Mine, 2026-05-29 and more", "Mine, 2026-05-29 and more"),
        ("", ""),
    ],
)
def test_the_day_of_an_event_is_said_as_other_days_are(line: str, said: str) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    assert event_words(line) == said
    event = Placed("u", "https://example.org/u.ics", "Star City", Standing.CHANGED, theirs=line)
    assert placed_words(event) == f"Changed there: {said}"
