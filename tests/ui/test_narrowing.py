"""The panel of filters in the window, on a real library: chosen, combined, searched, saved, undone, closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.narrowing import PARTS
from desktop_app.domain.saved_filter import SavedFilter
from desktop_app.domain.values import Choice, Service
from desktop_app.domain.watched import watched_of
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.ui.filtering import first_choice
from desktop_app.ui.models.filter_list import FilterList
from desktop_app.ui.models.filter_sections import FilterSections
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.filter_bar import ALL_KINDS, DEFAULT_KINDS
from desktop_app.ui.views.filter_panel import FilterPanel
from tests import servers
from tests.store.worlds import episode, show, snapshot, sync

from .window_stage import Stage, bare, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton
Opens = Callable[[], AbstractContextManager[Stage]]
BBC, STREAM, ODD = Service("BBC One", "GB"), Service("Stream"), Service("Kanal 5", "DK")
WORLD = snapshot(
    show("1", "Harbour", services=(BBC,), language="English", genres=("Crime", "Drama")),
    show("2", "Krønike", services=(ODD,), language="Danish", genres=("Drama",)),
    show("3", "Marathon", services=(STREAM,), language="English", genres=("Comedy",)),
    show("4", "Later", services=(Service("ITV1", "GB"),), language="Welsh", genres=("History",)),
    episode("1", "a", "1x01", "2026-05-20", title="a"),
    episode("1", "b", "1x02", "2026-05-21", title="b"),
    episode("2", "c", "1x01", "2026-05-22", title="c"),
    episode("3", "d", "1x01", "2026-05-23", title="d"),
    episode("4", "e", "1x01", "2026-09-01", title="e"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    database = Database(tmp_path / "library.db")
    database.open()
    sync(database, WORLD, datetime(2026, 5, 14, 11, tzinfo=UTC))
    database.close()
    return tmp_path


@pytest.fixture(scope="module")
def nothing_new() -> Iterator[servers.Replay]:
    with tvmaze() as made:
        yield made


@pytest.fixture
def opens(qtbot: QtBot, theme: Theme, folder: Path, nothing_new: servers.Replay) -> Opens:
    """Makes a window over the same folder as the one before."""
    return lambda: staged(qtbot, theme, folder, nothing_new.url)


@pytest.fixture
def stage(opens: Opens) -> Iterator[Stage]:
    with opens() as made:
        made.open()
        yield made


def panel_of(stage: Stage) -> FilterPanel:
    """Open, with all counted."""
    panel = stage.works.narrowing.panel
    if not panel.isVisible():
        stage.qtbot.mouseClick(stage.shell.filter_bar.filters, LEFT)
    settle(stage)
    return panel


def settle(stage: Stage) -> None:
    narrowing = stage.works.narrowing
    stage.rest()
    stage.qtbot.waitUntil(lambda: not (narrowing._values.counting or narrowing._hidden.counting))
    stage.qtbot.waitUntil(lambda: not stage.window.filtering.counting)


def section(stage: Stage, name: str) -> FilterPanel:
    panel = panel_of(stage)
    row = [part.name for part in panel.sections_model.parts].index(name)
    index = panel.sections_model.index(row)
    stage.qtbot.mouseClick(panel.sections.viewport(), LEFT, pos=panel.sections.visualRect(index).center())
    return panel


def listed(panel: FilterPanel) -> list[str]:
    """The rows as they are read: "x BBC One 2"."""
    model, found = panel.values_model, []
    for row in range(model.rowCount()):
        index = model.index(row)
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        count = index.data(FilterList.COUNT)
        found.append(" ".join(filter(None, ("x" if on else "-", index.data(), str(count) if count else ""))))
    return found


def index_of(panel: FilterPanel, text: str) -> QModelIndex:
    model = panel.values_model
    return next(model.index(row) for row in range(model.rowCount()) if model.index(row).data() == text)


def click(stage: Stage, text: str) -> None:
    panel = stage.works.narrowing.panel
    index = index_of(panel, text)
    panel.values.scrollTo(index)
    stage.qtbot.mouseClick(panel.values.viewport(), LEFT, pos=panel.values.visualRect(index).center())
    settle(stage)


def summaries(panel: FilterPanel) -> dict[str, str]:
    model = panel.sections_model
    return {model.parts[row].name: model.index(row).data(FilterSections.SUMMARY) for row in range(model.rowCount())}


def month(stage: Stage) -> str:
    """The titles of the episodes in sight."""
    model = stage.shell.month_model
    days = [model.day_at(row, column) for row in range(model.rowCount()) for column in range(7)]
    return "".join(entry.episode_title or "?" for day in days for entry in day.entries)


def key(stage: Stage, which: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """To whoever has the keyboard."""
    focus = QApplication.focusWidget()
    assert focus is not None
    stage.qtbot.keyClick(focus, which, how)


def write(stage: Stage, text: str) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    if text.isascii():
        stage.qtbot.keyClicks(focus, text)
    else:
        focus.insert(text)  # QTest types no others


# --- opening and closing ---------------------------------------------------------------------------------------------


def test_the_button_opens_the_panel_and_closes_it(stage: Stage, qtbot: QtBot) -> None:
    assert stage.works.narrowing._panel is None, "nobody paid for it before"
    panel = panel_of(stage)
    assert panel.isVisible()
    assert panel.geometry().right() <= stage.window.width() - 8
    qtbot.mouseClick(stage.shell.filter_bar.filters, LEFT)
    assert panel.isHidden()


def test_esc_closes_it_and_gives_the_keyboard_back(stage: Stage) -> None:
    grid = stage.shell.page.grid
    grid.setFocus()
    panel = panel_of(stage)
    assert panel.sections.hasFocus()
    key(stage, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert grid.hasFocus()
    for part in (panel.search, panel.values, panel.clear, panel.saved.save_as):
        panel_of(stage)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        key(stage, Qt.Key.Key_Escape)
        assert panel.isHidden(), part


def test_the_key_opens_it_from_anywhere_and_closes_it(stage: Stage) -> None:
    how = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    stage.shell.search.setFocus()
    key(stage, Qt.Key.Key_F, how)
    assert stage.works.narrowing.panel.isVisible()
    key(stage, Qt.Key.Key_F, how)
    assert stage.works.narrowing.panel.isHidden()
    assert stage.shell.search.hasFocus()


def test_a_press_elsewhere_closes_it_and_one_in_its_own_menu_does_not(stage: Stage, qtbot: QtBot) -> None:
    save(stage, "One")
    panel = panel_of(stage)
    qtbot.mouseClick(panel.saved.menu_button, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.mousePress(menu, LEFT, pos=menu.rect().center())
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert panel.isVisible()
    qtbot.mouseClick(stage.shell.page.grid.viewport(), LEFT, pos=stage.shell.page.grid.viewport().rect().center())
    assert panel.isHidden()


def test_it_stays_inside_a_window_that_becomes_small(stage: Stage, qtbot: QtBot) -> None:
    panel = panel_of(stage)
    stage.window.resize(720, 520)
    qtbot.waitUntil(lambda: stage.window.rect().contains(panel.geometry()))


def test_tab_goes_round_in_it(stage: Stage) -> None:
    panel = section(stage, "services")
    panel.sections.setFocus()
    stops: list[QWidget | None] = []
    for _ in range(5):
        key(stage, Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    clear_is_off = panel.saved.save_as  # as long as nothing narrows
    assert stops == [panel.search, panel.values, clear_is_off, panel.sections, panel.search]
    key(stage, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert panel.sections.hasFocus()


def test_arrows_go_from_section_to_section_into_its_search_and_its_list(stage: Stage) -> None:
    panel = panel_of(stage)
    key(stage, Qt.Key.Key_Down)
    assert panel.part.name == "services"
    key(stage, Qt.Key.Key_Right)
    assert panel.search.hasFocus()
    key(stage, Qt.Key.Key_Down)
    assert panel.values.hasFocus()
    key(stage, Qt.Key.Key_Down)
    key(stage, Qt.Key.Key_Space)
    assert stage.window.state.choice.services == {"BBC One"}
    key(stage, Qt.Key.Key_Left)
    assert panel.sections.hasFocus()
    key(stage, Qt.Key.Key_Return)
    key(stage, Qt.Key.Key_Down)
    key(stage, Qt.Key.Key_Up)
    assert panel.search.hasFocus(), "above the first row"


# --- what there is to choose -----------------------------------------------------------------------------------------


def test_the_values_of_the_month_with_their_counts_then_what_else_the_library_has(stage: Stage) -> None:
    stage.works.actions.everywhere.trigger()
    panel = section(stage, "services")
    assert listed(panel) == ["x All services", "- BBC One 1", "- Kanal 5 1", "- Stream 1", "- ITV1"]
    assert panel.total.full_text() == "3 of 4 entries in May 2026"
    assert listed(section(stage, "languages"))[1:3] == ["- English 2", "- Danish 1"]
    assert listed(section(stage, "genres"))[1:] == ["- Drama 2", "- Comedy 1", "- Crime 1", "- History"]
    assert {"- TVmaze 3", "- The source that comes with Premieres"} <= set(listed(section(stage, "sources")))
    assert listed(section(stage, "watched")) == ["x All", "- Not watched yet 3", "- Only what I watched"]
    kinds = listed(section(stage, "kinds"))
    assert kinds[:2] == ["x Premieres", "- Every kind"]
    assert {"x Series premiere 3", "- Episode 1"} <= set(kinds)


def test_inside_a_section_any_of_it_will_do_and_of_two_sections_each_must(stage: Stage) -> None:
    stage.window.filtering.set_part("kinds", ALL_KINDS)
    stage.window.filtering.set_part("countries", None)
    assert month(stage) == "abcd"
    section(stage, "services")
    click(stage, "Stream")
    assert month(stage) == "d"
    click(stage, "BBC One")
    assert month(stage) == "abd"
    panel = section(stage, "genres")
    assert listed(panel)[1:] == ["- Crime 2", "- Drama 2", "- Comedy 1", "- History"], "of these services"
    click(stage, "Drama")
    assert month(stage) == "ab"
    assert summaries(panel) | {"services": "BBC One and Stream", "genres": "Drama"} == summaries(panel)
    assert stage.shell.filter_bar.filters.text() == "BBC One, Stream, Drama"
    click(stage, "Drama")
    assert stage.window.state.choice.genres is None, "with the last one gone, all are wanted"
    section(stage, "services")
    click(stage, "All services")
    assert month(stage) == "abcd"


def test_nothing_moves_while_one_chooses_and_what_is_chosen_stands_first_the_next_time(stage: Stage) -> None:
    stage.works.actions.everywhere.trigger()
    panel = section(stage, "services")
    click(stage, "Stream")
    assert listed(panel) == ["- All services", "- BBC One 1", "- Kanal 5 1", "x Stream 1", "- ITV1"]
    section(stage, "genres")
    assert listed(section(stage, "services"))[:2] == ["- All services", "x Stream 1"]


def test_my_countries_all_or_some(stage: Stage) -> None:
    panel = section(stage, "countries")
    assert listed(panel)[:3] == ["x My countries: United Kingdom", "- All countries", "x United Kingdom 1"]
    click(stage, "All countries")
    assert stage.window.state.choice.countries is None
    assert listed(panel)[:3] == ["- My countries: United Kingdom", "x All countries", "- United Kingdom 1"]
    click(stage, "Denmark")
    assert stage.window.state.choice.countries == {"DK"}
    assert stage.shell.filter_bar.filters.text() == "Denmark"
    click(stage, "United Kingdom")
    assert stage.window.state.choice.countries == {"DK", "GB"}
    assert stage.shell.filter_bar.filters.text() == "Filters · DK GB"
    click(stage, "My countries: United Kingdom")
    assert summaries(panel)["countries"] == "My countries"


def test_what_was_watched_is_left_out_or_shown_alone(stage: Stage) -> None:
    entry = next(e for e in queries.entries(stage.app.database, Choice(), stage.app.zone) if e.episode_title == "a")
    commands.mark_watched(stage.app.database, watched_of(entry))
    section(stage, "watched")
    click(stage, "Not watched yet")
    assert month(stage) == "d"
    click(stage, "Only what I watched")
    assert month(stage) == "a"
    click(stage, "All")
    assert month(stage) == "ad"


def test_kinds_are_chosen_in_the_panel_too(stage: Stage) -> None:
    panel = section(stage, "kinds")
    click(stage, "Episode")
    assert month(stage) == "abd"
    assert summaries(panel)["kinds"] == f"{len(DEFAULT_KINDS) + 1} of {len(ALL_KINDS)}"
    click(stage, "Every kind")
    assert stage.shell.filter_bar.kinds() == ALL_KINDS
    click(stage, "Premieres")
    assert stage.shell.filter_bar.kinds() == DEFAULT_KINDS


def test_a_search_finds_values_by_the_beginnings_of_their_words(stage: Stage) -> None:
    stage.works.actions.everywhere.trigger()
    panel = section(stage, "services")
    panel.search.setFocus()
    write(stage, "kan")
    assert listed(panel) == ["- Kanal 5 1"]
    key(stage, Qt.Key.Key_Return)
    assert stage.window.state.choice.services == {"Kanal 5"}
    settle(stage)
    panel.search.selectAll()
    write(stage, "ONE b")
    assert listed(panel) == ["- BBC One 1"]
    write(stage, "zzz")
    assert listed(panel) == []
    key(stage, Qt.Key.Key_Return)
    assert stage.window.state.choice.services == {"Kanal 5"}
    section(stage, "genres")
    assert panel.search.text() == ""


def test_a_search_that_finds_nothing_says_so_and_keeps_the_keyboard(stage: Stage) -> None:
    panel = section(stage, "services")
    stage.qtbot.mouseClick(panel.search, LEFT)
    write(stage, "xyz")
    assert (panel.nothing.isVisible(), panel.nothing.text()) == (True, "Nothing called ‘xyz’")
    assert panel.search.accessibleDescription() == "Nothing called ‘xyz’"
    for which in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        key(stage, which)
        assert panel.search.hasFocus(), which
    key(stage, Qt.Key.Key_Tab)
    assert not panel.values.hasFocus(), "there is nothing to go to"
    panel.search.setFocus()
    key(stage, Qt.Key.Key_Backspace)
    assert panel.nothing.text() == "Nothing called ‘xy’"
    key(stage, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(stage, "one")
    assert (panel.nothing.isVisible(), listed(panel)) == (False, ["- BBC One 1"])
    assert panel.search.accessibleDescription() == ""
    key(stage, Qt.Key.Key_Down)
    assert panel.values.hasFocus()
    panel.search.setFocus()
    write(stage, "xyz")
    section(stage, "genres")
    assert (panel.nothing.isVisible(), panel.values.isVisible()) == (False, True)


def test_the_counts_follow_the_days_in_sight(stage: Stage) -> None:
    panel = section(stage, "services")
    stage.window.state.step(4)
    stage.qtbot.waitUntil(lambda: "- ITV1 1" in listed(panel))
    settle(stage)
    assert panel.total.full_text() == "1 of 1 entries in September 2026"


def test_clearing_all_is_what_a_first_start_shows(stage: Stage, qtbot: QtBot) -> None:
    panel = section(stage, "services")
    assert not panel.clear.isEnabled()
    click(stage, "Stream")
    stage.window.filtering.set_part("text", "mara")
    stage.window.filtering.set_part("followed", True)
    qtbot.mouseClick(panel.clear, LEFT)
    assert stage.window.state.choice == first_choice(stage.app)
    assert stage.shell.search.text() == ""
    assert not panel.clear.isEnabled()


def test_qt_finds_no_fault_with_the_lists(stage: Stage) -> None:
    panel = section(stage, "services")
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, mode) for model in (panel.values_model, panel.sections_model)]
    click(stage, "Stream")
    section(stage, "kinds")
    section(stage, "services")
    assert listed(panel)[1] == "x Stream 1"
    assert len(testers) == 2


def test_each_part_has_its_name(stage: Stage) -> None:
    panel = section(stage, "services")
    assert panel.accessibleName() == "Filters"
    assert (panel.values.accessibleName(), panel.search.accessibleName()) == ("Service", "Search services")
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert index_of(panel, "BBC One").data(spoken) == "BBC One: 1"
    assert panel.sections_model.index(0).data(spoken) == "Country: My countries"


def test_the_chips_count_what_the_whole_choice_lets_through(stage: Stage) -> None:
    def counts() -> dict[str, str]:
        return {chip.kind: text for chip in stage.shell.filter_bar.row.chips if (text := chip.count_text())}

    stage.window.filtering.clear(PARTS)
    settle(stage)
    assert counts() == {"series-premiere": "3", "episode": "1"}
    stage.window.filtering.set_part("services", frozenset({"BBC One"}))
    settle(stage)
    assert counts() == {"series-premiere": "1", "episode": "1"}
    stage.window.filtering.set_part("genres", frozenset({"Comedy"}))
    settle(stage)
    assert counts() == {}


def test_a_service_that_the_search_wants_is_the_only_one(stage: Stage) -> None:
    stage.shell.search.setText("strea")
    stage.window.filtering.set_part("text", "h")
    stage.window.filtering.show_service("Stream")
    assert stage.window.state.choice.services == {"Stream"}
    assert (stage.window.state.choice.text, stage.shell.search.text()) == ("", "")
    assert stage.shell.text_strip.text() == "Only what is on Stream.", "no longer of the text"


# --- what is hidden --------------------------------------------------------------------------------------------------


def test_clearing_the_filter_clears_only_what_is_needed(stage: Stage, qtbot: QtBot) -> None:
    stage.window.filtering.set_part("services", frozenset({"Kanal 5"}))
    stage.window.filtering.set_part("genres", frozenset({"Drama"}))
    settle(stage)
    empty = stage.shell.page._empty
    qtbot.waitUntil(empty.isVisible)
    assert empty._title.text() == "4 entries in May 2026 are hidden by the filter"
    assert empty._line.text().startswith(
        "Only premieres, on Kanal 5, of genre Drama, in the United Kingdom. 1 by service"
    )
    assert empty._button.text() == "Clear filter by service"
    qtbot.mouseClick(empty._button, LEFT)
    assert month(stage) == "a"
    choice = stage.window.state.choice
    assert (choice.services, choice.genres, choice.countries) == (None, {"Drama"}, {"GB"})


def test_all_that_has_no_room_on_the_button_is_in_its_tooltip(stage: Stage) -> None:
    several = frozenset({"BBC One", "Channel 4", "ITV1", "Kanal 5", "Stream"})
    stage.window.filtering.set_part("services", several)
    button = stage.shell.filter_bar.filters
    assert button.text() == "5 services · GB"
    for told in (button.toolTip(), button.accessibleName()):
        assert "BBC One, Channel 4, ITV1, Kanal 5 and Stream" in told


def test_the_button_says_in_words_what_is_shown(stage: Stage) -> None:
    stage.window.filtering.set_part("services", frozenset({"Stream"}))
    button = stage.shell.filter_bar.filters
    assert "Only premieres, on Stream, in the United Kingdom" in button.toolTip()
    assert button.accessibleDescription() == "Only premieres, on Stream, in the United Kingdom"


# --- saved under a name ----------------------------------------------------------------------------------------------


def save(stage: Stage, name: str) -> None:
    """As it is now."""
    panel = panel_of(stage)
    stage.qtbot.mouseClick(panel.saved.save_as, LEFT)
    write(stage, name)
    key(stage, Qt.Key.Key_Return)
    settle(stage)


def saved(stage: Stage) -> list[SavedFilter]:
    return queries.saved_filters(stage.app.database)


def names(stage: Stage) -> list[str]:
    return [one.name for one in saved(stage)]


def menu_action(stage: Stage, text: str) -> QAction:
    return next(action for action in panel_of(stage).saved.menu().actions() if bare(action.text()) == text)


def choose(stage: Stage, text: str) -> None:
    menu_action(stage, text).trigger()
    settle(stage)


def shown_name(stage: Stage) -> str:
    return stage.shell.filter_bar.filters.text()


def test_a_filter_is_saved_under_a_name_that_is_in_sight_while_it_is_in_use(stage: Stage) -> None:
    stage.window.filtering.set_part("services", frozenset({"Stream"}))
    save(stage, "  My   evenings ")
    assert names(stage) == ["My evenings"]
    assert saved(stage)[0].choice.services == {"Stream"}
    assert shown_name(stage) == "My evenings"
    panel = panel_of(stage)
    assert panel.saved.form.isHidden()
    assert panel.saved.save_as.hasFocus()
    stage.window.filtering.set_part("genres", frozenset({"Drama"}))
    assert shown_name(stage) == "My evenings, changed"
    assert panel.saved.note.full_text() == "Changed since it was saved"
    choose(stage, "My evenings")
    assert shown_name(stage) == "My evenings"
    assert stage.window.state.choice.genres is None


def test_another_saved_filter_takes_its_place(stage: Stage) -> None:
    stage.window.filtering.set_part("services", frozenset({"Stream"}))
    save(stage, "One")
    stage.window.filtering.clear_all()
    assert shown_name(stage) == "Filters · GB"
    stage.window.filtering.set_part("kinds", ALL_KINDS)
    stage.window.filtering.set_part("text", "har")
    save(stage, "Two")
    choose(stage, "One")
    assert (month(stage), stage.shell.search.text(), shown_name(stage)) == ("d", "", "One")
    choose(stage, "Two")
    assert (month(stage), stage.shell.search.text(), shown_name(stage)) == ("ab", "har", "Two")
    assert stage.shell.filter_bar.kinds() == ALL_KINDS
    assert [a.text() for a in panel_of(stage).saved.menu().actions() if a.isChecked()] == ["Two"]


def test_a_name_that_is_empty_or_taken_is_refused_in_a_sentence(stage: Stage, qtbot: QtBot) -> None:
    stage.window.filtering.set_part("services", frozenset({"Stream"}))
    save(stage, "Café")
    stage.window.filtering.set_part("services", frozenset({"BBC One"}))
    form = panel_of(stage).saved.form
    save(stage, "   ")
    assert (form.isVisible(), form.sentence.text()) == (True, "A filter needs a name: type one.")
    assert form.replace.isHidden()
    write(stage, "CAFE")
    assert form.sentence.isHidden(), "gone as soon as one types"
    key(stage, Qt.Key.Key_Return)
    assert form.sentence.text() == "There is a filter called Café already: replace it, or type another name."
    assert saved(stage)[0].choice.services == {"Stream"}
    qtbot.mouseClick(form.replace, LEFT)
    settle(stage)
    assert names(stage) == ["CAFE"]
    assert saved(stage)[0].choice.services == {"BBC One"}
    assert shown_name(stage) == "CAFE"


def test_esc_leaves_the_name_and_then_the_panel(stage: Stage) -> None:
    panel = panel_of(stage)
    stage.qtbot.mouseClick(panel.saved.save_as, LEFT)
    write(stage, "X")
    key(stage, Qt.Key.Key_Escape)
    assert panel.saved.form.isHidden()
    assert panel.isVisible()
    key(stage, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert names(stage) == []


def test_changes_are_saved_under_the_same_name(stage: Stage) -> None:
    stage.window.filtering.set_part("services", frozenset({"Stream"}))
    save(stage, "One")
    stage.window.filtering.set_part("genres", frozenset({"Comedy"}))
    choose(stage, "Save the changes to One")
    assert (names(stage), shown_name(stage)) == (["One"], "One")
    assert saved(stage)[0].choice.genres == {"Comedy"}
    undo(stage)
    assert saved(stage)[0].choice.genres is None
    assert shown_name(stage) == "One, changed"


def undo(stage: Stage, *, redo: bool = False) -> None:
    undoing = stage.works.commands.undoing
    (undoing.redo if redo else undoing.undo).trigger()
    settle(stage)
    stage.qtbot.waitUntil(lambda: list(stage.window.filtering.saved) == saved(stage))


def test_renaming_keeps_it_in_use_and_is_undone(stage: Stage) -> None:
    stage.window.filtering.set_part("services", frozenset({"Stream"}))
    save(stage, "One")
    save(stage, "Two")
    choose(stage, "Rename Two…")
    form = panel_of(stage).saved.form
    assert form.field.text() == "Two"
    write(stage, "one")
    key(stage, Qt.Key.Key_Return)
    assert form.sentence.text() == "There is a filter called One already: type another name."
    assert form.replace.isHidden()
    form.field.selectAll()
    write(stage, "Zwei")
    key(stage, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: shown_name(stage) == "Zwei")
    assert names(stage) == ["One", "Zwei"]
    undo(stage)
    assert (names(stage), shown_name(stage)) == (["One", "Two"], "Two")
    undo(stage, redo=True)
    assert (names(stage), shown_name(stage)) == (["One", "Zwei"], "Zwei")


def test_removing_leaves_what_is_in_sight_and_is_undone(stage: Stage) -> None:
    stage.window.filtering.set_part("services", frozenset({"Stream"}))
    save(stage, "One")
    before = saved(stage)
    choose(stage, "Remove One")
    stage.qtbot.waitUntil(lambda: shown_name(stage) == "Stream · GB")
    assert (saved(stage), month(stage)) == ([], "d")
    assert not panel_of(stage).saved.menu_button.isEnabled()
    undo(stage)
    assert (saved(stage), shown_name(stage)) == (before, "One")


def test_saving_is_undone_and_done_again(stage: Stage) -> None:
    stage.window.filtering.set_part("services", frozenset({"Stream"}))
    save(stage, "Tea & cake")
    assert stage.works.commands.undoing.undo.text().endswith("Save the filter Tea && cake")
    undo(stage)
    assert (names(stage), shown_name(stage)) == ([], "Stream · GB")
    undo(stage, redo=True)
    assert (names(stage), shown_name(stage)) == (["Tea & cake"], "Tea && cake")


def test_saved_filters_and_the_one_in_use_survive_a_restart(opens: Opens) -> None:
    with opens() as first:
        first.open()
        first.window.filtering.set_part("services", frozenset({"Stream"}))
        save(first, "One")
        first.window.filtering.set_part("genres", frozenset({"Comedy"}))
    with opens() as second:
        assert shown_name(second) == "One", "known with the first paint; whether it was changed is not"
        second.open()
        assert shown_name(second) == "One, changed"
        assert month(second) == "d"
        choose(second, "One")
        commands.remove_filter(second.app.database, "One")
        second.qtbot.waitUntil(lambda: shown_name(second) == "Stream · GB")
    with opens() as third:
        third.open()
        assert shown_name(third) == "Stream · GB"


def test_a_filter_of_every_kind_takes_in_a_kind_that_comes_later(stage: Stage) -> None:
    stage.window.filtering.set_part("kinds", ALL_KINDS)
    save(stage, "All")
    assert saved(stage)[0].choice.kinds is None
    assert shown_name(stage) == "All"
    choose(stage, "All")
    assert stage.shell.filter_bar.kinds() == ALL_KINDS


# --- where all that comes up is hidden -------------------------------------------------------------------------------


def test_a_filter_that_hides_all_that_comes_up_says_so_in_the_pane_and_offers_to_clear_itself(stage: Stage) -> None:
    said = stage.shell.pane.nothing
    assert said.isHidden()
    stage.window.filtering.set_part("services", frozenset({"Nobody"}))
    stage.qtbot.waitUntil(said.isVisible)
    assert said.text.text().endswith(" entries that come up are hidden by the filter")
    assert said.button.text() == "Clear filter by service"
    said.button.setFocus()
    key(stage, Qt.Key.Key_Space)
    assert stage.window.state.choice == first_choice(stage.app)
    assert said.isHidden()
    stage.window.filtering.set_part("followed", True)
    stage.qtbot.waitUntil(said.isVisible)
    assert said.text.text() == "You follow nothing that comes up"
    stage.qtbot.mouseClick(said.button, LEFT)
    assert not stage.window.state.choice.followed
