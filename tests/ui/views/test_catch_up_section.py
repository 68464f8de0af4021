"""The plan to catch up in words, for any date and any gap; and its section, which holds with any font."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.catch_up import CatchUp
from desktop_app.domain.values import Status
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views import catch_up_words
from desktop_app.ui.views.catch_up_section import CatchUpSection
from tests.ui.entries import NOW, TODAY, make_entry


def left(when: str | date | datetime | AirDate = "2026-07-21", **facts: object) -> CatchUp:
    """Twelve episodes before season 4."""
    status = facts.pop("status", Status.CONFIRMED)
    made = CatchUp(make_entry("Lighthouse", when, code="S04E01", status=status), 12, 540, False, (), 7, 3)
    return replace(made, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (left(), "12 episodes, 9 h, before season 4 on 21 July: 2 a week"),
        (left(minutes=520), "12 episodes, about 9 h, before season 4 on 21 July: 2 a week"),
        (left(estimated=True), "12 episodes, about 9 h, before season 4 on 21 July: 2 a week"),
        (left(minutes=None), "12 episodes, before season 4 on 21 July: 2 a week"),
        (left(episodes=1, minutes=45), "1 episode, 45 min, before season 4 on 21 July: 1 a week"),
        (left(minutes=90, estimated=True), "12 episodes, about 90 min, before season 4 on 21 July: 2 a week"),
        (left("2027-02-03"), "12 episodes, 9 h, before season 4 on 3 Feb 2027: 1 a week"),
        (left("2026-05-17"), "12 episodes, 9 h, before season 4 on 17 May: 4 a day"),
        (left(TODAY), "12 episodes, 9 h, before season 4 on 14 May"),
        (left(status=Status.TENTATIVE), "12 episodes, 9 h, before season 4, maybe on 21 July: 2 a week"),
        (left(AirDate.in_month(2026, 7)), "12 episodes, 9 h, before season 4 (some day in July): 2 a week"),
        (left(AirDate.in_year(2027)), "12 episodes, 9 h, before season 4 (2027): 1 a week"),
        (left(AirDate.in_month(2026, 5)), "12 episodes, 9 h, before season 4 (some day in May)"),
        (left(UNKNOWN), "12 episodes, 9 h, before season 4 (no date)"),
        (left(lacking=(2,)), "12 known episodes, 9 h, before season 4 on 21 July: at least 2 a week"),
    ],
)  # fmt: skip
def test_a_plan_is_one_sentence(plan: CatchUp, said: str) -> None:
    assert catch_up_words.plan(plan, TODAY, UTC) == said


def test_the_day_is_said_as_the_locale_says_it() -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert catch_up_words.plan(left(), TODAY, UTC) == "12 episodes, 9 h, before season 4 on July 21: 2 a week"


def test_what_is_not_known_is_said() -> None:
    assert catch_up_words.lacking(left()) == ""
    assert catch_up_words.lacking(left(lacking=(2,))) == "Not all episodes of season 2 are known here."
    assert catch_up_words.lacking(left(lacking=(1, 3))) == "Not all episodes of the seasons 1, 3 are known here."


def test_the_next_one_is_due_and_so_much_time_is_left() -> None:
    assert catch_up_words.next_one(left(), TODAY, UTC) == "To keep to it, watch the next one by Sunday 17 May"
    assert catch_up_words.next_one(left("2026-05-17"), TODAY, UTC) == "To keep to it, watch the next 4 today"
    assert catch_up_words.next_one(left("2026-05-21"), TODAY, UTC) == "To keep to it, watch the next 2 today", "of 12"
    one = left("2026-05-17", episodes=3)
    assert catch_up_words.next_one(one, TODAY, UTC) == "To keep to it, watch the next one today"
    assert catch_up_words.next_one(left(UNKNOWN), TODAY, UTC) == ""
    assert catch_up_words.time_left(left(), TODAY, UTC) == "9 weeks left"
    assert catch_up_words.time_left(left("2026-05-27"), TODAY, UTC) == "13 days left"
    assert catch_up_words.time_left(left("2026-05-15"), TODAY, UTC) == "1 day left"
    assert catch_up_words.time_left(left(UNKNOWN), TODAY, UTC) == ""


class Passing:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at


def test_another_day_is_another_pace(qtbot: QtBot, theme: Theme) -> None:
    clock = Passing()
    today = Today(clock, UTC)
    section = CatchUpSection(theme, today)
    qtbot.addWidget(section)
    section.show_of(left())
    assert section.plan.text().endswith(": 2\N{NO-BREAK SPACE}a\N{NO-BREAK SPACE}week")
    clock.at = NOW + timedelta(days=63)
    today.check()
    assert section.plan.text().endswith(": 3\N{NO-BREAK SPACE}a\N{NO-BREAK SPACE}day")
    assert section.detail.text() == "5 days left"


def test_it_is_there_only_while_something_is_left_and_says_of_what_to_mark(qtbot: QtBot, theme: Theme) -> None:
    section = CatchUpSection(theme, Today(Clock(NOW), UTC))
    qtbot.addWidget(section)
    section.show_of(None)
    assert section.isHidden()
    plan = left(lacking=(1,))
    section.show_of(plan)
    assert not section.isHidden()
    assert not section.lacking.isHidden()
    with qtbot.waitSignal(section.all_watched) as asked:
        section.mark.click()
    assert asked.args == [plan]
    section.show_of(None)
    assert section.isHidden()
