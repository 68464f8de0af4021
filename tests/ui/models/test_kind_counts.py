from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Choice, Kind
from desktop_app.ui.models.kind_counts import KindCounts
from tests.ui.entries import make_entry
from tests.ui.month_stage import ListReader

YEAR = date(2026, 1, 1), date(2026, 12, 31)


class PartReader(ListReader):
    def counts(self, choice: Choice, *, days: bool = True, spans: bool = True) -> dict[str, int]:
        whole = self.all
        self.all = [entry for entry in whole if (entry.air.exact and days) or (not entry.air.exact and spans)]
        try:
            return super().counts(choice)
        finally:
            self.all = whole


def test_a_year_has_the_same_counts_little_by_little(qtbot: QtBot) -> None:
    entries = [make_entry("A", date(2026, month, 9)) for month in range(1, 13)]
    entries += [make_entry("B", AirDate.in_season(2026, "autumn"), Kind.FILM), make_entry("C", AirDate.in_year(2026))]
    reader = PartReader(entries)
    counting = KindCounts()
    with qtbot.waitSignal(counting.counted) as told:
        counting.begin(reader, Choice(), *YEAR)
        assert counting.counting
    whole = reader.counts(Choice(first=YEAR[0], last=YEAR[1], unknown_dates=False))
    assert {kind: count for kind, count in told.args[0].items() if count} == {k: n for k, n in whole.items() if n}
    assert whole["film"] == 1, "though it belongs to three months"
    assert not counting.counting


def test_another_count_takes_its_place(qtbot: QtBot) -> None:
    reader = PartReader([make_entry("A", "2026-05-20"), make_entry("B", "2027-05-20"), make_entry("C", "2027-05-21")])
    counting = KindCounts()
    said: list[dict[str, int]] = []
    counting.counted.connect(said.append)
    counting.begin(reader, Choice(), *YEAR)
    counting.begin(reader, Choice(), date(2027, 1, 1), date(2027, 12, 31))
    qtbot.waitUntil(lambda: bool(said))
    assert [counts["season-premiere"] for counts in said] == [2]


def test_stopped_it_says_nothing(qtbot: QtBot) -> None:
    counting = KindCounts()
    counting.begin(PartReader([]), Choice(), *YEAR)
    counting.stop()
    with qtbot.assertNotEmitted(counting.counted, wait=50):
        pass
