"""Settings that change in the terminal, or by hand, while the window is open."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.cli import main
from desktop_app.settings import Settings
from desktop_app.ui.theme import Theme
from tests import servers

from .window_stage import Stage, page, row, show, staged, tvmaze


@pytest.fixture
def feed() -> Iterator[servers.Replay]:
    with tvmaze() as made:
        harbour = show(7, "Harbour Street")
        rows = [row(70, harbour, "2026-05-20")]
        made.serve("/schedule/full", rows)
        made.serve("/shows/7", page(harbour, rows, ("Ada Quill",)))
        yield made


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay) -> Iterator[Stage]:
    with staged(qtbot, theme, tmp_path, feed.url) as made:
        made.open()
        made.works.settings.look()
        yield made


def in_the_terminal(folder: Path, *words: str) -> None:
    assert main(["--data-dir", str(folder), "settings", *words]) == 0


def held(folder: Path) -> dict[str, object]:
    return tomllib.loads((folder / "settings.toml").read_text())


def test_a_change_in_the_menu_keeps_what_the_terminal_wrote(stage: Stage, tmp_path: Path) -> None:
    in_the_terminal(tmp_path, "zone", "America/New_York")
    in_the_terminal(tmp_path, "countries", "US,GB")
    in_the_terminal(tmp_path, "theme", "dark")
    stage.works.actions.week_numbers.trigger()
    assert held(tmp_path) == {
        "zone": "America/New_York", "countries": ["US", "GB"], "theme": "dark", "week_numbers": False
    }  # fmt: skip
    stage.works.settings.look()
    assert stage.app.settings == Settings("America/New_York", ("US", "GB"), "dark", False)
    assert stage.window._theme.name == "dark"
    assert not stage.works.actions.week_numbers.isChecked()


def test_the_window_goes_by_what_another_process_set_within_a_second(
    stage: Stage, qtbot: QtBot, tmp_path: Path, feed: servers.Replay
) -> None:
    shown: list[bool] = []
    stage.shell.page.grid.show_week_numbers = shown.append  # type: ignore[method-assign]
    assert not feed.count("/schedule?country=US")
    for key, value in (("zone", "Asia/Tokyo"), ("countries", "US"), ("theme", "dark"), ("week_numbers", "no")):
        in_the_terminal(tmp_path, key, value)
    qtbot.waitUntil(lambda: stage.window._theme.name == "dark", timeout=3000)
    assert [action.data() for action in stage.works.actions._themes.actions() if action.isChecked()] == ["dark"]
    assert stage.shell.month_model._today.zone == ZoneInfo("Asia/Tokyo")
    assert stage.window.state.choice.countries == {"US"}
    assert stage.shell.filter_bar.filters.text() == "Filters · US"
    assert shown[-1] is False
    assert not stage.works.actions.week_numbers.isChecked()
    qtbot.waitUntil(lambda: feed.count("/schedule?country=US") == 4, timeout=5000)  # whose days nobody asked for so far
    stage.rest()


def test_who_looks_at_all_countries_goes_on_to_do_so(stage: Stage, tmp_path: Path) -> None:
    stage.works.actions.everywhere.trigger()
    in_the_terminal(tmp_path, "countries", "US")
    stage.works.settings.look()
    assert stage.window.state.choice.countries is None
    stage.works.actions.everywhere.trigger()
    assert stage.window.state.choice.countries == {"US"}


def test_a_file_that_is_half_written_is_left_where_it_is_and_changes_nothing(stage: Stage, tmp_path: Path) -> None:
    in_the_terminal(tmp_path, "theme", "dark")
    stage.works.settings.look()
    (tmp_path / "settings.toml").write_text("theme = ")
    stage.works.settings.look()
    assert (tmp_path / "settings.toml").read_text() == "theme = "
    assert "no valid TOML" in stage.shell.news.text()
    assert stage.window._theme.name == stage.app.settings.theme == "dark"
    stage.shell.news.hide()
    stage.works.settings.look()
    assert stage.shell.news.isHidden(), "once said is enough"
    (tmp_path / "settings.toml").write_text('theme = "contrast"')
    stage.works.settings.look()
    assert stage.window._theme.name == "contrast"


def test_a_value_that_is_none_is_told_when_it_comes(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('theme = "pink"\nweek_numbers = false')
    stage.works.settings.look()
    assert "no usable value for theme" in stage.shell.news.text()
    assert not stage.works.actions.week_numbers.isChecked()


def test_a_look_at_a_file_that_is_the_same_reads_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(stage.app), "reread_settings", lambda _: pytest.fail("it was read"))
    stage.works.settings.look()
