from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Choice, Kind
from desktop_app.ui.models.counting import Counting
from tests.ui.entries import make_entry
from tests.ui.month_stage import ListReader

YEAR = date(2026, 1, 1), date(2026, 12, 31)


class PartReader(ListReader):
    """So slow that a year is not read at once; `days` are the spans that it was asked for."""

    def __init__(self, entries: list[object]) -> None:
        super().__init__(entries)  # type: ignore[arg-type]
        self.days: list[tuple[date, date]] = []

    def counts(self, choice: Choice, *, days: bool = True, spans: bool = True) -> dict[str, int]:
        assert choice.first is not None
        assert choice.last is not None
        if days and not spans:
            self.days.append((choice.first, choice.last))
        whole = self.all
        self.all = [entry for entry in whole if (entry.air.exact and days) or (not entry.air.exact and spans)]
        try:
            return super().counts(choice)
        finally:
            self.all = whole

    def slowly(self, choice: Choice, *, days: bool = True, spans: bool = True) -> dict[str, int]:
        found = self.counts(choice, days=days, spans=spans)
        for _ in range(20_000):  # longer than the time that is spent at once
            pass
        return found


def test_a_year_has_the_same_counts_little_by_little(qtbot: QtBot) -> None:
    entries = [make_entry("A", date(2026, month, 9)) for month in range(1, 13)]
    entries += [make_entry("B", AirDate.in_season(2026, "autumn"), Kind.FILM), make_entry("C", AirDate.in_year(2026))]
    reader = PartReader(entries)  # type: ignore[arg-type]
    counting = Counting()
    with qtbot.waitSignal(counting.counted) as told:
        counting.begin(reader.counts, Choice(), YEAR)
    whole = reader.counts(Choice(first=YEAR[0], last=YEAR[1], unknown_dates=False))
    assert told.args[0] == Counter({kind: n for kind, n in whole.items() if n})
    assert whole["film"] == 1, "though it belongs to three months"
    assert not counting.counting
    assert reader.days[0][0] == YEAR[0]
    assert reader.days[-1][1] == YEAR[1]


def test_what_takes_long_is_not_waited_for(qtbot: QtBot) -> None:
    counting = Counting()
    said: list[Counter[str]] = []
    counting.counted.connect(said.append)
    reader = PartReader([make_entry("A", "2026-12-20")])
    counting.begin(reader.slowly, Choice(), (YEAR[0], date(2036, 12, 31)))
    assert counting.counting
    assert said == []
    qtbot.waitUntil(lambda: bool(said))
    assert said[0]["season-premiere"] == 1


def test_two_spans_are_counted_as_one(qtbot: QtBot) -> None:
    days = ("2026-01-09", "2026-03-09", "2026-05-09")
    reader = PartReader([*(make_entry("A", day) for day in days), make_entry("C", AirDate.in_year(2026))])
    counting = Counting()
    with qtbot.waitSignal(counting.counted) as told:
        counting.begin(
            reader.counts, Choice(), (date(2026, 1, 1), date(2026, 1, 31)), (date(2026, 5, 1), date(2026, 5, 31))
        )
    assert told.args[0]["season-premiere"] == 3, "what has no day once"


def test_another_count_takes_its_place(qtbot: QtBot) -> None:
    reader = PartReader([make_entry("A", "2026-05-20"), make_entry("B", "2036-05-20"), make_entry("C", "2036-05-21")])
    counting = Counting()
    said: list[dict[str, int]] = []
    counting.begin(reader.slowly, Choice(), (YEAR[0], date(2030, 12, 31)))
    counting.counted.connect(said.append)
    counting.begin(reader.slowly, replace(Choice()), (date(2031, 1, 1), date(2036, 12, 31)))
    qtbot.waitUntil(lambda: bool(said))
    assert [counts["season-premiere"] for counts in said] == [2]


def test_stopped_it_says_nothing(qtbot: QtBot) -> None:
    counting = Counting()
    counting.begin(PartReader([]).slowly, Choice(), (YEAR[0], date(2036, 12, 31)))
    counting.stop()
    with qtbot.assertNotEmitted(counting.counted, wait=50):
        pass
