"""When a season is out whole, in words; and the section that says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import Entry, Kind, Status
from desktop_app.ui import spoken, words
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views import binge_words
from desktop_app.ui.views.binge_section import BingeSection
from tests.ui.entries import NOW, TODAY, make_entry
from tests.ui.pane_data import page_of


def whole(when: str | AirDate, season: int = 2, **facts: object) -> Entry:
    return make_entry("Lighthouse", when, Kind.BINGE_READY, f"S{season:02d}", **facts)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (whole("2026-06-03 20:00"), "Season 2 is out whole on Wednesday 3 June"),
        (whole("2027-06-03"), "Season 2 is out whole on Thursday 3 June 2027"),
        (
            whole("2026-06-03", status=Status.TENTATIVE),
            "Season 2 is out whole on Wednesday 3 June, which is not certain",
        ),
        (whole(AirDate.in_month(2026, 7), 3), "Season 3 is out whole: some day in July"),
        (whole(UNKNOWN), "Nobody says yet when season 2 is out whole"),
    ],
)
def test_no_more_is_said_than_is_known(entry: Entry, said: str) -> None:
    assert binge_words.sentence(entry, TODAY, UTC) == said


def test_the_entry_is_called_so_everywhere() -> None:
    entry = whole("2026-06-03 20:00")
    assert (words.kind_word(entry), words.legend_word(words.mark_kind(entry))) == ("Whole season out", "Season out")
    assert (words.short_code(entry), words.season_words(entry)) == ("S02", "Season 2")
    assert spoken.whole(entry, NOW, UTC).startswith("Whole season out: Lighthouse, season 2, Wednesday 3 June 2026")


class Passing:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def section(qtbot: QtBot, theme: Theme) -> BingeSection:
    made = BingeSection(theme, Today(Clock(NOW), UTC))
    qtbot.addWidget(made)
    return made


def test_it_is_there_only_where_it_was_asked_for(section: BingeSection) -> None:
    entry = whole("2026-06-03")
    section.show_of(page_of(entry, whole_seasons=(entry,)))
    assert section.isHidden()
    section.show_of(page_of(entry, binge=True, whole_seasons=(entry, whole(UNKNOWN, 3))))
    assert not section.isHidden()
    assert section.told.text().splitlines() == [
        "Season 2 is out whole on Wednesday 3 June",
        "Nobody says yet when season 3 is out whole",
    ]
    section.show_of(None)
    assert section.isHidden()


def test_with_none_to_come_it_says_that_the_next_will_be_told(section: BingeSection) -> None:
    entry = whole("2026-05-01")
    section.show_of(page_of(entry, binge=True, whole_seasons=(entry,)))
    assert section.told.text() == "You are told when the next season is out whole"


def test_it_can_be_taken_back_there(qtbot: QtBot, section: BingeSection) -> None:
    entry = whole("2026-06-03")
    section.show_of(page_of(entry, binge=True, whole_seasons=(entry,)))
    assert "Lighthouse" in section.stop.accessibleName()
    with qtbot.waitSignal(section.unwanted) as asked:
        section.stop.click()
    assert asked.args == [entry.show_id, "Lighthouse"]


def test_on_the_day_after_it_is_no_longer_to_come(qtbot: QtBot, theme: Theme) -> None:
    clock = Passing()
    today = Today(clock, UTC)
    section = BingeSection(theme, today)
    qtbot.addWidget(section)
    entry = whole("2026-06-03")
    section.show_of(page_of(entry, binge=True, whole_seasons=(entry,)))
    clock.at = NOW + timedelta(days=21)
    today.check()
    assert section.told.text() == "You are told when the next season is out whole"
