"""What survives a restart: real windows, closed and made again over the same folder."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, date
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import build
from desktop_app.domain.narrowing import PARTS
from desktop_app.domain.values import Choice
from desktop_app.ui import words
from desktop_app.ui.filtering import first_choice
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.view_state import AGENDA, MONTH, VIEWS, WEEK, YEAR, ViewState
from desktop_app.ui.remembering import Remembering
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.controls import Button
from desktop_app.ui.views.filter_bar import ALL_KINDS, DEFAULT_KINDS
from tests import servers
from tests.conftest import NOW

from .month_stage import FixedClock
from .test_application import FIRST_PAINT, HEAVY, environment, start, wait_for
from .window_stage import Stage, staged, tvmaze

TODAY = NOW.date()
Opens = Callable[..., AbstractContextManager[Stage]]


@pytest.fixture(scope="module")
def nothing_new() -> Iterator[servers.Replay]:
    with tvmaze() as made:
        yield made


@pytest.fixture
def opens(qtbot: QtBot, theme: Theme, tmp_path: Path, nothing_new: servers.Replay) -> Opens:
    """Makes a window over the same folder as the one before."""
    return lambda **more: staged(qtbot, theme, tmp_path, nothing_new.url, **more)


def where(state: ViewState) -> tuple[str, date, date, bool]:
    return state.view, state.month, state.day, state.day_chosen


def write(folder: Path, **values: str) -> None:
    (folder / "window.ini").write_text("[General]\n" + "".join(f"{key}={value}\n" for key, value in values.items()))


# --- the view and the day --------------------------------------------------------------------------------------------


def test_a_first_start_is_at_today_in_the_month(opens: Opens) -> None:
    with opens() as stage:
        assert where(stage.window.state) == (MONTH, date(2026, 5, 1), TODAY, False)


@pytest.mark.parametrize(("view", "title"), [(WEEK, "11 – 17 May 2026"), (AGENDA, "May 2026"), (YEAR, "2026")])
def test_the_view_comes_back_with_the_first_paint(opens: Opens, view: str, title: str) -> None:
    with opens() as first:
        first.open()
        first.window.state.set_view(view)
    with opens() as second:
        toolbar = second.shell.toolbar
        assert (second.window.state.view, toolbar.title.full_text(), toolbar.switch.current()) == (view, title, view)
        second.open()  # which waits for the first paint
        assert next(action for action in second.works.actions._views.actions() if action.isChecked()).data() == view
        second.window.state.set_view(MONTH)
        assert not second.shell.month_model.empty
    with opens() as third:
        assert third.window.state.view == MONTH


def test_a_window_that_opens_in_another_view_reads_no_month(opens: Opens) -> None:
    with opens() as first:
        first.open()
        first.window.state.set_view(WEEK)
    with opens() as second:
        assert second.shell.month_model.empty
        second.window.state.set_view(MONTH)
        assert not second.shell.month_model.empty


@pytest.mark.parametrize(
    "go",
    [
        lambda state: state.set_day(date(2026, 9, 23)),
        lambda state: state.step(4),
        lambda state: (state.set_month(date(2026, 8, 1)), state.set_day(date(2026, 7, 31), keep_month=True)),
        lambda state: (state.set_month(date(2026, 8, 1)), state.set_day(date(2026, 9, 6), keep_month=True)),
        lambda state: (state.set_view(WEEK), state.page(3)),
    ],
    ids=["a day", "another month", "a day of the month before", "a day of the month after", "another week"],
)
def test_the_window_opens_at_the_day_that_it_was_at(opens: Opens, go: Callable[[ViewState], object]) -> None:
    with opens() as first:
        go(first.window.state)
        left = where(first.window.state)
    with opens(PREMIERES_NOW="2026-07-01T12:00:00Z") as second:
        assert where(second.window.state) == left
        second.open()
        assert where(second.window.state) == left


def test_a_window_that_was_at_today_opens_at_the_today_of_the_next_start(opens: Opens) -> None:
    with opens() as first:
        first.window.state.set_day(date(2026, 9, 23))
    with opens() as second:
        second.window.state.go_today()
    with opens(PREMIERES_NOW="2026-07-01T12:00:00Z") as third:
        assert where(third.window.state) == (MONTH, date(2026, 7, 1), date(2026, 7, 1), False)


# --- the filter ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"kinds": frozenset({"film", "full-season"})},
        {"kinds": frozenset()},
        {"kinds": ALL_KINDS},
        {"followed": True},
        {"countries": None},
        {"countries": frozenset({"JP", "US"})},
        {"text": "star"},
        {"text": ' an "odd", @text; = % ü 星 \\ '.strip()},
        {"kinds": frozenset({"return"}), "followed": True, "countries": None, "text": "a, b"},
        {"services": frozenset({"Netflix", "BBC One", 'The "One", [US] = % ü 星 \\'})},
        {
            "genres": frozenset({"Drama"}),
            "languages": frozenset({"Scottish Gaelic"}),
            "sources": frozenset({"my, feed"}),
        },
        {"watched": False},
        {"watched": True},
    ],
    ids="-".join,
)
def test_the_filter_comes_back_and_shows_where_it_is_set(opens: Opens, change: dict[str, object]) -> None:
    with opens() as first:
        chosen = replace(first.window.state.choice, **change)  # type: ignore[arg-type]
        first.window.state.set_choice(chosen)
    with opens() as second:
        assert second.window.state.choice == chosen
        bar = second.shell.filter_bar
        assert bar.kinds() == chosen.kinds
        assert bar.followed.current() == ("followed" if chosen.followed else "all")
        assert second.shell.search.text() == chosen.text
        assert second.shell.text_strip.isHidden() is not bool(chosen.text)
        second.open()
        assert second.works.actions.everywhere.isChecked() is (chosen.countries is None)
        second.window.filtering.clear_all()
        assert second.window.state.choice == first_choice(second.app)
    with opens() as third:
        assert third.window.state.choice == first_choice(third.app)


def test_the_first_paint_shows_the_month_and_the_filter_of_the_last_time(opens: Opens, qtbot: QtBot) -> None:
    with opens() as first:
        first.open()
        first.window.go_to_day(date(2026, 9, 1))
        first.window.filtering.clear(PARTS)
    with opens() as second:
        with qtbot.waitSignal(second.window.painted, timeout=10_000):
            second.window.show()
        model = second.shell.month_model
        days = [model.day_at(row, column) for row in range(model.rowCount()) for column in range(7)]
        assert "Slow Horses" in {entry.show for day in days for entry in day.entries}
        counts = {chip.kind: chip.count_text() for chip in second.shell.filter_bar.row.chips}
        assert any(counts.values())


def test_my_countries_can_be_had_again_after_all_of_them(opens: Opens) -> None:
    with opens() as first:
        first.window.filtering.set_everywhere(True)
    with opens() as second:
        second.open()
        second.works.actions.everywhere.trigger()
        assert second.window.state.choice.countries == {"GB"}


def test_a_country_that_is_set_anew_holds_where_the_filter_was_the_usual_one(opens: Opens) -> None:
    with opens() as first:
        first.window.state.set_choice(replace(first.window.state.choice, followed=True))
    with opens(LANG="de_AT.UTF-8") as second:
        usual = Choice(kinds=DEFAULT_KINDS, countries=frozenset({"AT"}), by_mark=True)
        assert second.window.state.choice == replace(usual, followed=True)


@pytest.mark.parametrize(
    ("kept", "chosen"),
    [
        ({"services": "[7]", "genres": "{}", "languages": '["a"', "sources": "[" * 5000}, {}),
        ({"services": "[]", "watched": "maybe"}, {}),
        ({"services": r'"[\"Netflix\"]"', "watched": "false"}, {"services": frozenset({"Netflix"}), "watched": False}),
        (
            {"kinds": "film", "followed": "true", "text": "star"},
            {"kinds": frozenset({"film"}), "followed": True, "text": "star"},
        ),
    ],
    ids=["nonsense", "nothing", "what was kept", "of the version before"],
)
def test_the_facts_of_a_filter_are_read_as_they_were_kept_or_not_at_all(
    opens: Opens, tmp_path: Path, kept: dict[str, str], chosen: dict[str, object]
) -> None:
    write(tmp_path, **kept)
    with opens() as stage:
        assert stage.window.state.choice == replace(first_choice(stage.app), **chosen)  # type: ignore[arg-type]


def test_only_the_kind_and_the_country_that_are_no_more_drop_out(opens: Opens, tmp_path: Path) -> None:
    write(tmp_path, kinds="film webisode return", countries="US ZZ yu", followed="true")
    with opens() as stage:
        usual = first_choice(stage.app)
        assert stage.window.state.choice == replace(
            usual, kinds=frozenset({"film", "return"}), countries=frozenset({"US"}), followed=True
        )
    write(tmp_path, kinds="webisode", countries="ZZ")
    with opens() as stage:
        assert stage.window.state.choice == usual


# --- the selected entry ----------------------------------------------------------------------------------------------


def selected(stage: Stage) -> str | None:
    entry = stage.window.state.selected
    return entry.show if entry else None


def test_the_selected_entry_is_selected_again_and_the_pane_shows_it(opens: Opens) -> None:
    with opens() as first:
        first.open()
        first.window.go_to(first.entry("Star City"))
    with opens() as second:
        assert selected(second) is None
        second.open()
        assert selected(second) == "Star City"
        assert second.shell.pane.current == "detail"
        assert second.shell.pane.detail.entry == second.window.state.selected
        assert second.shell.page.grid.hasFocus()


def test_selecting_again_moves_nothing(opens: Opens) -> None:
    with opens() as first:
        first.open()
        first.window.go_to(first.entry("Star City"))
        first.window.state.step(4)
        left = where(first.window.state)
    with opens() as second:
        second.open()
        assert (selected(second), where(second.window.state)) == ("Star City", left)


@pytest.mark.parametrize("now", ["2026-05-14", "2026-05-29"])
def test_the_day_of_the_selected_entry_has_its_frame_again(opens: Opens, now: str) -> None:
    with opens(PREMIERES_NOW=now) as first:
        first.open()
        first.window.go_to(first.entry("Star City"))
        assert first.shell.page.grid.frame_box() is not None
    with opens(PREMIERES_NOW=now) as second:
        second.open()
        assert second.shell.page.grid.frame_box() == cell_of(second, date(2026, 5, 29))


def cell_of(stage: Stage, day: date) -> QRect:
    """The cell of the day in the grid."""
    return stage.shell.page.grid.visualRect(stage.shell.month_model.index_of(day))


def test_an_entry_that_is_gone_is_not_selected(opens: Opens, tmp_path: Path) -> None:
    write(tmp_path, selected="nowhere:1:1:1")
    with opens() as stage:
        stage.open()
        assert selected(stage) is None
        assert stage.shell.pane.current == "agenda"
    assert "nowhere" not in (tmp_path / "window.ini").read_text()


def test_a_window_that_closes_before_the_library_is_open_keeps_the_entry(opens: Opens) -> None:
    with opens() as first:
        first.open()
        first.window.go_to(first.entry("Star City"))
    with opens():
        pass
    with opens() as third:
        third.open()
        assert selected(third) == "Star City"
        third.window.state.select(None)
    with opens() as fourth:
        fourth.open()
        assert selected(fourth) is None


def test_what_the_person_selects_first_stays_selected(opens: Opens) -> None:
    with opens() as first:
        first.open()
        first.window.go_to(first.entry("Star City"))
        other = first.entry("Devil May Cry")
    with opens() as second:
        second.window.state.select(other)
        second.open()
        assert selected(second) == "Devil May Cry"


@pytest.mark.parametrize("closed", [False, True])
def test_a_pane_that_floated_over_the_view_floats_again(opens: Opens, qtbot: QtBot, closed: bool) -> None:
    with opens(size=(1000, 700)) as first:
        first.open()
        first.window.go_to(first.entry("Star City"))
        if closed:
            qtbot.keyClick(first.shell.pane, Qt.Key.Key_Escape)
    with opens(size=(1000, 700)) as second:
        second.open()
        assert selected(second) == "Star City"
        assert second.shell.frame.overlay.isVisible() is not closed


# --- the file --------------------------------------------------------------------------------------------------------

BROKEN = {
    "nonsense": "~",
    "a list": "a, b",
    "another type": "@Size(3 4)",
    "bytes": "@ByteArray(\\xff\\0)",
    "half a character": "\\xd800",
    "a type that raises": r"@Variant(\0\0\0\x7f\0\0\0\x17PySide::PyObjectWrapper\0\0\0\0\x4" + "abcd)",
    "nothing": "",
    "too much": "9" * 10_000,
}


@pytest.mark.parametrize("value", BROKEN.values(), ids=BROKEN)
def test_a_value_that_cannot_be_read_is_as_if_it_were_not_there(opens: Opens, tmp_path: Path, value: str) -> None:
    keys = ("geometry", "pane-width", "pane", "view", "day", "month", "chosen", "kinds", "countries", "followed")
    write(tmp_path, **dict.fromkeys((*keys, "selected", "floating"), value))
    with opens() as stage:
        assert where(stage.window.state) == (MONTH, date(2026, 5, 1), TODAY, False)
        assert stage.window.state.choice == first_choice(stage.app)
        stage.open()
        assert selected(stage) is None
        assert stage.shell.pane.isVisible()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-02-30", "2026-05"])
def test_a_day_that_cannot_be_gone_to_is_not_gone_to(opens: Opens, tmp_path: Path, day: str) -> None:
    write(tmp_path, day=day, view="decade")
    with opens() as stage:
        assert where(stage.window.state)[:3] == (MONTH, date(2026, 5, 1), TODAY)


def test_a_month_that_does_not_show_the_day_is_not_gone_to(opens: Opens, tmp_path: Path) -> None:
    write(tmp_path, day="2026-09-23", month="2031-01-01")
    with opens() as stage:
        assert where(stage.window.state)[:3] == (MONTH, date(2026, 9, 1), date(2026, 9, 23))


def test_any_text_is_a_text_to_search_for(opens: Opens, tmp_path: Path) -> None:
    write(tmp_path, text="\\xd800 star\\n\\x1 " + "x" * 10_000)
    with opens() as stage:
        stage.open()
        assert stage.window.state.choice.text.startswith("star")
        assert len(stage.window.state.choice.text) <= 200


def test_any_bytes_are_a_file_that_a_window_opens_over(opens: Opens, tmp_path: Path) -> None:
    for seed in range(4):
        (tmp_path / "window.ini").write_bytes(random.Random(seed).randbytes(2000))
        with opens() as stage:
            assert where(stage.window.state)[0] == MONTH
    (tmp_path / "window.ini").unlink(missing_ok=True)
    (tmp_path / "window.ini").mkdir()
    with opens() as stage:
        assert where(stage.window.state)[0] == MONTH


@pytest.mark.parametrize("part", ["kinds", "text"])
def test_a_selected_entry_that_the_filter_hides_is_said_to_be_hidden(opens: Opens, part: str) -> None:
    with opens() as first:
        first.open()
        entry = first.entry("Star City")
        first.window.state.select(entry)
        first.window.filtering.set_part(part, frozenset({"film"}) if part == "kinds" else "devil")
    with opens() as second:
        second.open()
        strip = second.shell.hiding
        assert (selected(second), second.shell.pane.detail.entry) == ("Star City", entry)
        assert strip.text() == f"Star City {words.long_code(entry)} is hidden by the filter"
        show = next(button for button in strip.findChildren(Button) if button.text() == "Show it")
        second.qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
        second.qtbot.waitUntil(lambda: second.shell.pages.entry_box(entry) is not None)
    with opens() as third:
        third.open()
        assert third.shell.hiding.isVisible(), "it was shown for as long as the window was open"
        third.window.filtering.clear_all()
        assert third.shell.hiding.isHidden()


def test_what_is_as_on_a_first_start_is_not_kept(opens: Opens, tmp_path: Path) -> None:
    with opens() as stage:
        stage.window.state.set_day(date(2026, 9, 23))
        stage.window.state.set_choice(Choice())
    with opens() as stage:
        stage.window.state.go_today()
        stage.window.state.set_choice(first_choice(stage.app))
    keys = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat).allKeys()
    assert sorted(keys) == ["geometry", "view"]


def test_a_window_that_remembers_nothing_reads_nothing(
    qtbot: QtBot, theme: Theme, tmp_path: Path, opens: Opens
) -> None:
    write(tmp_path, view=WEEK, day="2026-09-23", followed="true")
    before = (tmp_path / "window.ini").read_bytes()
    with opens() as stage:
        window = MainWindow(stage.app, theme, stage.window._today, stage.worker, stage.window._bus, remember=False)
        assert where(window.state) == (MONTH, date(2026, 5, 1), TODAY, False)
        assert window.state.choice == first_choice(stage.app)
        window.close()
        window.deleteLater()
        assert (tmp_path / "window.ini").read_bytes() == before


def test_quitting_by_the_key_is_closing(opens: Opens, qtbot: QtBot) -> None:
    with opens() as first:
        first.open()
        first.window.state.set_day(date(2026, 9, 23))
        qtbot.keyClick(first.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        assert first.window.isHidden()
        first.window.state.set_day(date(2027, 1, 1))  # too late
        assert "2026-09-23" in (first.app.paths.config / "window.ini").read_text()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_is_closing_too(tmp_path: Path, number: int) -> None:
    write(tmp_path, day="2026-09-23", followed="true", text="star", unknown="kept")
    before = (tmp_path / "window.ini").stat().st_mtime_ns
    process = start(tmp_path)
    wait_for(tmp_path / "library.db", process)
    process.send_signal(number)
    process.communicate(timeout=20)
    assert process.returncode == 0
    assert (tmp_path / "window.ini").stat().st_mtime_ns > before
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert [kept.value(key) for key in ("day", "followed", "text", "view")] == ["2026-09-23", "true", "star", MONTH]
    assert kept.contains("geometry")


# --- the launch ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("view", VIEWS)
def test_the_first_paint_of_any_view_loads_nothing_heavy(tmp_path: Path, view: str) -> None:
    app = build(tmp_path, {"PREMIERES_NOW": NOW.isoformat()})
    app.open()
    app.close()
    write(tmp_path, view=view, day="2026-09-23", kinds="all", countries="all", text="o", selected="x")
    run = [sys.executable, "-c", FIRST_PAINT, str(tmp_path)]
    done = subprocess.run(run, env=environment(), capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    loaded = json.loads(done.stdout)["loaded"]
    assert [name for name in (*HEAVY, "desktop_app.domain.typed_dates") if name in loaded] == []


def test_a_first_window_leaves_room_for_its_frame(qtbot: QtBot, tmp_path: Path) -> None:
    """A screen of 800 by 800, as the offscreen one is: what the desktop puts around a window has to fit too."""
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    today = Today(FixedClock(NOW), UTC)
    state = ViewState(today)
    Remembering(tmp_path, state, today).restore(window, SimpleNamespace())  # type: ignore[arg-type]
    assert room.width() - 40 < window.width() <= room.width() - 8
    assert room.height() - 80 < window.height() <= room.height() - 32
