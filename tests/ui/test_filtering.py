"""The numbers of the chips where they take long to count: nobody waits for them, and none is of another choice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.store import queries
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.filter_chips import DEFAULT_KINDS
from tests.store import worlds

from .window_stage import Stage, staged

Opens = Callable[[], AbstractContextManager[Stage]]
GENRES = tuple(f"Genre {n}" for n in range(20_000))
DRAMA = frozenset({"Genre 7"})


@pytest.fixture
def opens(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Opens:
    """Makes a window over the same folder as the one before."""
    return lambda: staged(qtbot, theme, tmp_path)


@pytest.fixture
def stage(opens: Opens) -> Iterator[Stage]:
    with opens() as made:
        made.open()
        add_what_is_long(made)
        yield made


def add_what_is_long(stage: Stage) -> None:
    """A show with a premiere every other day, of so many genres that a filter by genre looks at each for a while."""
    show = worlds.show("900", "Quay", "GB", genres=GENRES)
    days = (AirDate.on(date(2026, 5, 1) + timedelta(days=2 * n)) for n in range(15))
    rows = (worlds.episode("900", f"900{n}", f"{n}x01", day) for n, day in enumerate(days, 1))
    with stage.qtbot.waitSignal(stage.window._bus.changed, timeout=5000):
        worlds.sync(stage.app.database, worlds.snapshot(show, *rows))
    stage.qtbot.waitUntil(lambda: chips(stage).get("season-premiere", 0) > 10)


def chips(stage: Stage) -> dict[str, int]:
    told = {chip.kind: chip.count_text() for chip in stage.shell.filter_bar.row.chips}
    return {kind: int(count) for kind, count in told.items() if count}


def counted(stage: Stage) -> dict[str, int]:
    """Of the choice and the days in sight, as the library has it."""
    state = stage.window.state
    choice = replace(state.choice, first=state.span[0], last=state.span[1], unknown_dates=False)
    found = queries.count_by_kind(stage.app.database, choice, stage.app.zone)
    return {kind: count for kind, count in found.items() if count and kind in DEFAULT_KINDS}


def wait(stage: Stage) -> None:
    stage.qtbot.waitUntil(lambda: not (stage.window.filtering.counting or stage.window.state.paging), timeout=20_000)


def test_a_genre_is_counted_a_little_at_a_time(stage: Stage) -> None:
    before = chips(stage)
    stage.window.filtering.set_part("genres", DRAMA)
    assert stage.window.filtering.counting
    assert chips(stage) == before
    wait(stage)
    assert chips(stage) == counted(stage) != before


def test_what_was_being_counted_is_not_told_of_the_next_choice(stage: Stage, qtbot: QtBot) -> None:
    before = chips(stage)
    stage.window.filtering.set_part("genres", DRAMA)
    assert stage.window.filtering.counting
    stage.window.filtering.set_part("genres", None)
    assert not stage.window.filtering.counting, "without a genre a month is counted at once"
    assert chips(stage) == before
    qtbot.wait(300)
    assert chips(stage) == before


def test_the_first_paint_does_not_wait_for_what_stands_with_the_show(opens: Opens) -> None:
    with opens() as first:
        first.open()
        add_what_is_long(first)
        first.window.filtering.set_part("genres", DRAMA)
        wait(first)
        known = chips(first)
    with opens() as second:
        second.start()
        assert (chips(second), second.window.filtering.counting) == ({}, False)
        second.qtbot.waitUntil(lambda: chips(second) != {}, timeout=10_000)
        second.rest()
        wait(second)
        assert chips(second) == known
