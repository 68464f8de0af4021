"""What the groups of an agenda are called."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from desktop_app.ui.models.agenda_groups import group_title
from tests.ui.entries import TODAY


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (date(2026, 5, 13), "Yesterday"),
        (date(2026, 5, 14), "Today"),
        (date(2026, 5, 15), "Tomorrow"),
        (date(2026, 5, 17), "This week"),
        (date(2026, 5, 18), "Next week"),
        (date(2026, 5, 24), "Next week"),
        (date(2026, 5, 25), "Later this month"),
        (date(2026, 6, 1), "June"),
        (date(2026, 7, 1), "Later"),
        (date(2026, 5, 1), "Friday 1 May 2026"),
    ],
)
def test_groups_of_the_agenda(day: date, title: str) -> None:
    assert group_title(day, TODAY) == title


def test_a_month_of_another_year_says_which() -> None:
    assert group_title(date(2027, 1, 20), date(2026, 12, 9)) == "January 2027"


def test_a_week_begins_where_the_persons_country_begins_it() -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert group_title(date(2026, 5, 17), TODAY) == "Next week"
