"""The legend as the filter for kinds: each entry is of the chip whose mark it wears, and of no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.statements import SeasonFacts
from desktop_app.domain.values import Choice
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.ui.dialogs.export_dialog import ExportDialog
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.filter_bar import DEFAULT_KINDS
from desktop_app.ui.views.filter_chips import Chip
from desktop_app.ui.views.year_page import YearPage
from tests.store.worlds import credit, episode, show, snapshot, sync

from .window_stage import Stage, staged

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton
Opens = Callable[[], AbstractContextManager[Stage]]
SHOWS = [show(str(key), title, "GB") for key, title in enumerate(("Bloom", "Crest", "Dune Road", "Ember"), 1)]


def whole(key: str, season: int, day: str) -> list[Any]:
    rows = [episode(key, f"{key}{n}", f"{season}x0{n}", day) for n in (1, 2, 3)]
    return [*rows, SeasonFacts(key, season, episode_order=3)]


WORLD = snapshot(
    *SHOWS,
    *whole("1", 1, "2026-05-20"),
    *whole("2", 2, "2026-05-21"),
    episode("3", "31", "1x01", "2026-05-22"),
    episode("4", "41", "2x01", "2026-05-23"),
    *(credit(each.key, "Ada Vale", key="ada") for each in SHOWS),
    cast_of=frozenset("1234"),
)
"""Two seasons that come whole, the first of a new series, and two that come one by one, again the first of one."""


@pytest.fixture
def opens(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Opens:
    """Makes a window over the same folder as the one before."""
    with closing(Database(tmp_path / "library.db")) as database:
        database.open()
        sync(database, WORLD, datetime(2026, 5, 14, 11, tzinfo=UTC))
    return lambda: staged(qtbot, theme, tmp_path)


@pytest.fixture
def stage(opens: Opens) -> Iterator[Stage]:
    with opens() as made:
        made.open()
        yield made


def chip(stage: Stage, kind: str) -> Chip:
    return next(chip for chip in stage.shell.filter_bar.row.chips if chip.kind == kind)


def double_click(stage: Stage, kind: str) -> None:
    """As Qt tells of it: press, release, double press, release."""
    for act in (stage.qtbot.mouseClick, stage.qtbot.mouseDClick, stage.qtbot.mouseRelease):
        act(chip(stage, kind), LEFT)


def counts(stage: Stage) -> dict[str, int]:
    """What stands on the chips."""
    told = {chip.kind: chip.count_text() for chip in stage.shell.filter_bar.row.chips}
    return {kind: int(count) for kind, count in told.items() if count}


def month(stage: Stage) -> list[str]:
    model = stage.shell.month_model
    days = (model.day_at(row, column) for row in range(model.rowCount()) for column in range(7))
    return [entry.show for day in days for entry in day.entries]


def coming(stage: Stage) -> list[str]:
    """The list beside the month."""
    model = stage.shell.agenda_model
    return [row.entry.show for n in range(model.rowCount()) if (row := model.row_at(model.index(n))).entry is not None]


def year(stage: Stage) -> YearPage:
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    page = stage.shell.pages.current
    assert isinstance(page, YearPage)
    stage.qtbot.waitUntil(lambda: page.settled and not stage.window.filtering.counting, timeout=10_000)
    return page


def starts(page: YearPage) -> list[str]:
    """What the season ahead has."""
    return sorted(run.first.show for service in page.seasons.services for run in service.runs)


def test_each_entry_counts_once(stage: Stage) -> None:
    assert counts(stage) == {"full-season": 2, "series-premiere": 1, "season-premiere": 1}
    assert month(stage) == coming(stage) == ["Bloom", "Crest", "Dune Road", "Ember"]


def test_full_seasons_go_when_their_chip_is_switched_off(stage: Stage, qtbot: QtBot) -> None:
    qtbot.mouseClick(chip(stage, "full-season"), LEFT)
    assert month(stage) == coming(stage) == ["Dune Road", "Ember"]
    assert counts(stage) == {"series-premiere": 1, "season-premiere": 1}
    page = year(stage)
    assert [day for day, count in enumerate(page.months.counts(date(2026, 5, 1)), 1) if count] == [22, 23]
    assert starts(page) == ["Dune Road", "Ember"]


def test_full_seasons_stay_when_the_kinds_of_their_premieres_go(stage: Stage, qtbot: QtBot) -> None:
    for kind in ("series-premiere", "season-premiere"):
        qtbot.mouseClick(chip(stage, kind), LEFT)
    assert month(stage) == coming(stage) == ["Bloom", "Crest"]
    assert starts(year(stage)) == ["Bloom", "Crest"]


@pytest.mark.parametrize(
    ("kind", "shown"),
    [("series-premiere", ["Dune Road"]), ("season-premiere", ["Ember"]), ("full-season", ["Bloom", "Crest"])],
)
def test_a_double_click_shows_what_wears_the_mark_alone(
    stage: Stage, qtbot: QtBot, kind: str, shown: list[str]
) -> None:
    double_click(stage, kind)
    assert month(stage) == coming(stage) == shown
    assert counts(stage) == {kind: len(shown)}


def test_every_kind_but_full_seasons_is_a_filter(stage: Stage, qtbot: QtBot) -> None:
    stage.shell.filter_bar._on_every_kind()
    said = stage.shell.filter_bar.filters.toolTip()
    qtbot.mouseClick(chip(stage, "full-season"), LEFT)
    assert month(stage) == ["Dune Road", "Ember"]
    assert "full seasons" in stage.shell.filter_bar.filters.toolTip() != said


def test_the_file_holds_what_the_window_shows(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.mouseClick(chip(stage, "full-season"), LEFT)
    stage.works.actions.export.trigger()
    (dialog,) = stage.window.findChildren(ExportDialog)
    with qtbot.waitSignal(dialog.written, timeout=10_000):
        dialog.write_to(tmp_path / "all.ics")
    summaries = [line for line in (tmp_path / "all.ics").read_text().splitlines() if line.startswith("SUMMARY:")]
    assert summaries == ["SUMMARY:Dune Road S01E01", "SUMMARY:Ember S02E01"]


def test_it_is_so_at_the_next_start_too(opens: Opens, qtbot: QtBot) -> None:
    with opens() as first:
        first.open()
        qtbot.mouseClick(chip(first, "full-season"), LEFT)
    with opens() as second:
        second.start()
        assert month(second) == ["Dune Road", "Ember"], "with the first paint"
        second.qtbot.waitUntil(second.works.actions.export.isEnabled)
        second.rest()
        assert month(second) == ["Dune Road", "Ember"]


def test_a_filter_saved_before_means_what_its_chips_say(opens: Opens, qtbot: QtBot) -> None:
    with opens() as stage:
        stage.open()
        kinds = DEFAULT_KINDS - {"full-season"}
        commands.save_filter(stage.app.database, "Weekly", Choice(kinds=kinds))
        qtbot.waitUntil(lambda: len(stage.window.filtering.saved) == 1)
        stage.window.filtering.take(stage.window.filtering.saved[0])
        assert month(stage) == ["Dune Road", "Ember"]
        assert not stage.window.filtering.altered
        qtbot.mouseClick(chip(stage, "full-season"), LEFT)
        assert month(stage) == ["Bloom", "Crest", "Dune Road", "Ember"]
        assert stage.window.filtering.altered


def test_a_person_has_the_dates_of_the_chips_and_what_is_left_is_the_rest(stage: Stage, qtbot: QtBot) -> None:
    (ada,) = queries.find_people(stage.app.database, "Ada Vale")
    stage.works.people.show(ada.id)

    def told() -> tuple[list[str], list[str]]:
        """The dates of the page, and those that a click would bring."""
        assert stage.works.people._told is not None
        page, others, _ = stage.works.people._told
        return [entry.show for entry in page.coming], [entry.show for entry in others.coming] if others else []

    qtbot.mouseClick(chip(stage, "full-season"), LEFT)
    assert told() == (["Dune Road", "Ember"], ["Bloom", "Crest"])
    double_click(stage, "series-premiere")
    assert told() == (["Dune Road"], ["Bloom", "Crest", "Ember"])
