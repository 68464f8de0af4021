"""From the search to where it leads: entries, people, services, shows without a date, shows that TVmaze knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.saved_filter import SavedFilter
from desktop_app.domain.statements import SeasonFacts
from desktop_app.domain.values import Choice, Kind
from desktop_app.store import queries
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.controls import Button
from desktop_app.ui.views.detail_pane import DetailPane
from desktop_app.ui.views.filter_chips import DEFAULT_KINDS, Chip
from desktop_app.ui.views.search_hits import SearchHitsList
from tests import servers
from tests.store import worlds

from .window_stage import Stage, bare, page, row, show, staged, tvmaze

LEFT, DOWN, ENTER, ESC = Qt.MouseButton.LeftButton, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape
DORMANT = show(160, "Dormant", officialSite="http://dormant.example")


@pytest.fixture
def feed() -> Iterator[servers.Replay]:
    with tvmaze() as made:
        made.serve("/search/shows", [{"score": 1.0, "show": DORMANT}])
        made.serve("/shows/160", page(DORMANT, [], ("Ada Quill",)))
        yield made


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay) -> Iterator[Stage]:
    """On the starter feed, 1440 x 900."""
    with staged(qtbot, theme, tmp_path, feed.url) as made:
        made.open()
        yield made
        made.rest()


def search(stage: Stage, words: str, *keys: Qt.Key) -> None:
    """Types them, and when the list is there presses the keys."""
    box = stage.shell.search
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    box.selectAll()
    stage.qtbot.keyClicks(box, words)
    stage.qtbot.waitUntil(lambda: stage.shell.search_model.text == words and box.popup.isVisible())
    for key in keys:
        stage.qtbot.keyClick(box, key)


def type_and_pause(stage: Stage, words: str) -> None:
    """As long as one does at the end of a word."""
    with stage.qtbot.waitSignal(stage.shell.search.typed):
        stage.qtbot.keyClicks(stage.shell.search, words)


def lines(stage: Stage) -> list[str]:
    return [line.text for line in stage.shell.search_model.lines()]


def said(pane: DetailPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible() and label.text()]


def add_dormant(stage: Stage) -> int:
    """Its id."""
    search(stage, "dormant", ENTER)
    stage.qtbot.waitUntil(lambda: "Not on your calendar" in lines(stage))
    stage.qtbot.keyClick(stage.shell.search, ENTER)
    text = "You follow Dormant now. Nothing is known yet of when it is on."
    stage.qtbot.waitUntil(lambda: stage.shell.news.text() == text, timeout=5000)
    stage.rest()
    return queries.find_shows(stage.app.database, "Dormant")[0].id


def follows(stage: Stage, show_id: int) -> bool:
    page = queries.show_page(stage.app.database, show_id)
    assert page is not None
    return page.followed


def follow(stage: Stage, show_id: int, wanted: bool) -> None:
    """By some other way than the pane, until the window has heard of it."""
    with stage.qtbot.waitSignal(stage.window._bus.changed, timeout=5000):
        stage.works.commands.deeds.follow(show_id, "", wanted)
    assert follows(stage, show_id) is wanted


def button(strip: QWidget, text: str = "", name: str = "") -> Button:
    return next(
        one for one in strip.findChildren(Button) if (one.text() == text if text else one.accessibleName() == name)
    )


def add_fjordland(stage: Stage, country: str = "GB") -> None:
    """By a sync: a premiere on 20 May, an episode the week after and the one after that."""
    told = worlds.snapshot(
        worlds.show("900", "Fjordland", country, weight=50, premiered=date(2026, 5, 20)),
        *(
            worlds.episode("900", f"900{n}", f"1x{n:02}", f"2026-0{5 if n < 3 else 6}-{day}", title=title)
            for n, (day, title) in enumerate(((20, "Thaw"), (27, "Drift"), (10, "Ebb")), 1)
        ),
        worlds.credit("900", "Orla Finch", characters=("Captain Solveig",)),
        cast_of=frozenset({"900"}),
    )
    with stage.qtbot.waitSignal(stage.window._bus.changed, timeout=5000):
        worlds.sync(stage.app.database, told)


def shown(stage: Stage) -> list[str]:
    """The entries that the grid has, on all days of the month in sight."""
    month = stage.shell.month_model
    days = [month.day_at(row, column) for row in range(month.rowCount()) for column in range(7)]
    return [entry.show for day in days for entry in day.entries]


# --- the field --------------------------------------------------------------------------------------------------------


def test_ctrl_f_in_the_field_lets_one_type_over_what_is_there(stage: Stage, qtbot: QtBot) -> None:
    for words in ("iron", "cop"):
        qtbot.keyClick(stage.window.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(stage.window.focusWidget(), words)
    assert stage.shell.search.text() == "cop"


@pytest.mark.parametrize(
    ("then", "wanted"), [("", "Slow Horses"), ("x", None), (ESC, None)], ids=["enter", "typed on", "esc"]
)
def test_enter_before_the_library_is_open_goes_there_once_it_is(
    qtbot: QtBot, theme: Theme, tmp_path: Path, then: str | Qt.Key, wanted: str | None
) -> None:
    with staged(qtbot, theme, tmp_path) as made:
        with qtbot.waitSignal(made.window.painted, timeout=10_000):
            made.window.show()
        made.window.activateWindow()
        made.window.furnish()
        qtbot.keyClick(made.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        box = made.shell.search
        qtbot.keyClicks(box, "slow hor")
        qtbot.keyClick(box, ENTER)
        if isinstance(then, str):
            qtbot.keyClicks(box, then)
        else:
            qtbot.keyClick(box, then)
        made.worker.start()
        made.window.open_library()
        qtbot.waitUntil(lambda: made.works.actions.export.isEnabled(), timeout=10_000)
        made.rest()
        qtbot.wait(50)
        selected = made.window.state.selected
        assert (selected.show if selected else None) == wanted
        assert bool(box.text()) is (then == "x")


# --- entries ----------------------------------------------------------------------------------------------------------


def test_enter_goes_to_the_first_hit_in_whatever_view_is_in_sight(stage: Stage, qtbot: QtBot) -> None:
    for view in ("week", "agenda", "year", "month"):
        stage.window.state.set_view(view)
        stage.window.state.select(None)
        search(stage, "slow hor", ENTER)
        selected = stage.window.state.selected
        assert selected is not None
        assert selected.show == "Slow Horses"
        assert stage.shell.pane.current == "detail"
        assert stage.shell.search.text() == ""
        assert stage.shell.search.popup.isHidden()
        assert stage.window.state.choice.text == ""
        entry = stage.entry("Slow Horses")
        if view != "year":  # which has no entries but in its seasons
            qtbot.waitUntil(lambda entry=entry: stage.shell.pages.entry_box(entry) is not None)  # type: ignore[misc]
        assert stage.shell.hiding.isHidden()


def test_a_text_that_was_a_filter_ends_when_one_goes_elsewhere(stage: Stage, qtbot: QtBot) -> None:
    search(stage, "star ci")
    qtbot.keyClick(stage.shell.search, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert stage.window.state.choice.text == "star ci"
    search(stage, "slow hor", ENTER)
    assert stage.window.state.choice.text == ""
    assert stage.shell.text_strip.isHidden()


def test_an_episode_that_the_filter_hides_is_shown_on_demand_and_nothing_else_is(stage: Stage, qtbot: QtBot) -> None:
    add_fjordland(stage)
    search(stage, "fjordland s01e02", ENTER)
    selected, strip = stage.window.state.selected, stage.shell.hiding
    assert selected is not None
    assert (selected.show, selected.episode, selected.kind) == ("Fjordland", 2, Kind.EPISODE)
    assert stage.shell.pane.detail.entry == selected
    assert strip.text() == "Fjordland S01E02 is hidden by the filter"
    before = stage.window.state.choice
    assert stage.shell.page.grid.entry_box(selected) is None
    qtbot.mouseClick(button(strip, "Show it"), LEFT)
    assert strip.text() == "Fjordland S01E02 is shown although the filter hides it"
    assert stage.window.state.choice == replace(before, beside=selected.id), "the filter is what it was"
    assert stage.shell.filter_bar.kinds() == DEFAULT_KINDS
    assert stage.shell.page.grid.entry_box(selected) is not None
    qtbot.mouseClick(button(strip, "Hide it again"), LEFT)
    assert stage.shell.page.grid.entry_box(selected) is None
    assert strip.text() == "Fjordland S01E02 is hidden by the filter"
    stage.window.state.step(4)
    qtbot.mouseClick(button(strip, "Show it"), LEFT)
    qtbot.mouseClick(button(strip, name="Dismiss"), LEFT)
    assert stage.shell.page.grid.entry_box(selected) is not None, "that it was said is enough"
    stage.window.go_to(stage.entry("Slow Horses"))
    assert stage.window.state.choice == before, "it is shown as long as it is selected"
    assert strip.isHidden()


def test_what_is_shown_beside_the_filter_is_so_in_each_view(stage: Stage, qtbot: QtBot) -> None:
    add_fjordland(stage)
    for view in ("week", "agenda", "year", "month"):
        stage.window.state.set_view(view)
        search(stage, "fjordland s01e02", ENTER)
        selected = stage.window.state.selected
        assert selected is not None
        qtbot.mouseClick(button(stage.shell.hiding, "Show it"), LEFT)
        qtbot.waitUntil(lambda entry=selected: stage.shell.pages.entry_box(entry) is not None)  # type: ignore[misc]
        stage.window.state.select(None)
        assert stage.shell.pages.entry_box(selected) is None


def test_the_keyboard_reaches_what_shows_it(stage: Stage, qtbot: QtBot) -> None:
    add_fjordland(stage)
    search(stage, "fjordland s01e02", ENTER)
    wanted = button(stage.shell.hiding, "Show it")
    stage.shell.filter_bar.filters.setFocus()
    for _ in range(4):  # past other news
        focus = stage.window.focusWidget()
        if focus is wanted or focus is None:
            break
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert stage.window.focusWidget() is wanted
    qtbot.keyClick(wanted, Qt.Key.Key_Space)
    assert stage.window.state.choice.beside is not None


def test_a_filter_that_no_longer_hides_it_has_nothing_beside(stage: Stage, qtbot: QtBot) -> None:
    add_fjordland(stage)
    search(stage, "fjordland s01e02", ENTER)
    qtbot.mouseClick(button(stage.shell.hiding, "Show it"), LEFT)
    chip = next(chip for chip in stage.shell.filter_bar.row.chips if chip.kind == "episode")
    chip.click()
    assert stage.shell.hiding.isHidden()
    assert stage.window.state.choice.beside is None


def test_what_is_shown_beside_one_filter_is_so_beside_the_next(stage: Stage, qtbot: QtBot) -> None:
    add_fjordland(stage)
    search(stage, "fjordland s01e02", ENTER)
    selected, state = stage.window.state.selected, stage.window.state
    assert selected is not None
    qtbot.mouseClick(button(stage.shell.hiding, "Show it"), LEFT)
    filtering = stage.works.filtering
    for change in (filtering.clear_all, lambda: filtering.take(SavedFilter("Mine", Choice(kinds=frozenset({"film"}))))):
        change()
        assert stage.shell.hiding.text() == "Fjordland S01E02 is shown although the filter hides it"
        assert stage.shell.page.grid.entry_box(selected) is not None
    filtering.take(SavedFilter("All", Choice()))
    assert stage.shell.hiding.isHidden()
    assert state.choice.beside is None


def test_an_episode_inside_a_full_season_leads_to_the_one_entry(stage: Stage) -> None:
    titles = ("Ebb Tide", "Slack Water", "Spring Tide")
    told = worlds.snapshot(
        worlds.show("901", "Skerry", premiered=date(2026, 5, 20)),
        SeasonFacts("901", 1, episode_order=3),
        *(
            worlds.episode("901", f"901{n}", f"1x{n:02}", "2026-05-20", title=title)
            for n, title in enumerate(titles, 1)
        ),
    )
    with stage.qtbot.waitSignal(stage.window._bus.changed, timeout=5000):
        worlds.sync(stage.app.database, told)
    for words, line in (("slack", "Slack Water"), ("skerry s01e03", "Spring Tide")):
        search(stage, words)
        assert lines(stage)[:2] == ["Episodes", line]
        stage.qtbot.keyClick(stage.shell.search, ENTER)
        selected = stage.window.state.selected
        assert selected is not None
        assert (selected.show, selected.full_season) == ("Skerry", True)
        stage.window.state.select(None)


def test_a_filter_that_hides_what_is_selected_says_so(stage: Stage, qtbot: QtBot) -> None:
    entry, strip = stage.entry("Slow Horses"), stage.shell.hiding
    stage.window.go_to(entry)
    (chip,) = [one for one in stage.shell.filter_bar.findChildren(Chip) if one.kind == str(entry.kind)]
    qtbot.mouseClick(chip, LEFT)
    assert strip.text() == "Slow Horses S06E01 is hidden by the filter"
    qtbot.mouseClick(button(strip, name="Dismiss"), LEFT)
    assert strip.isHidden()
    qtbot.mouseClick(chip, LEFT)
    assert strip.isHidden()
    qtbot.mouseClick(chip, LEFT)
    qtbot.mouseClick(button(strip, "Show it"), LEFT)
    assert stage.shell.page.grid.entry_box(entry) is not None
    qtbot.mouseClick(chip, LEFT)
    assert strip.isHidden()
    assert stage.window.state.choice.beside is None


def test_in_the_agenda_the_keyboard_goes_to_what_is_shown_on_demand(stage: Stage, qtbot: QtBot) -> None:
    add_fjordland(stage)
    stage.window.state.set_view("agenda")
    search(stage, "fjordland s01e02", ENTER)
    hidden = stage.window.state.selected
    assert hidden is not None
    before = stage.shell.pages.current.at_keyboard()
    assert before is None or before[0].id != hidden.id
    qtbot.mouseClick(button(stage.shell.hiding, "Show it"), LEFT)
    ring = stage.shell.pages.current.at_keyboard()
    assert ring is not None
    assert ring[0].id == hidden.id
    qtbot.keyClick(stage.shell.pages.current.list, DOWN)
    after = stage.shell.pages.current.at_keyboard()
    assert after is not None
    assert after[0].id != hidden.id


def test_what_was_said_of_a_hidden_entry_goes_with_it(stage: Stage, qtbot: QtBot) -> None:
    add_fjordland(stage)
    search(stage, "fjordland s01e02", ENTER)
    assert stage.shell.hiding.isVisible()
    search(stage, "slow hor", ENTER)
    assert stage.shell.hiding.isHidden()
    search(stage, "fjordland s01e02", ENTER)
    qtbot.mouseClick(button(stage.shell.hiding, name="Dismiss"), LEFT)
    assert stage.shell.hiding.isHidden()
    assert stage.window.state.selected is not None
    search(stage, "fjordland s01e02", ENTER)
    stage.window.state.select(None)
    assert stage.shell.hiding.isHidden()


def test_a_show_of_another_country_is_shown_with_the_countries_as_they_were(stage: Stage, qtbot: QtBot) -> None:
    add_fjordland(stage, "NO")
    search(stage, "fjord", ENTER)
    assert stage.shell.hiding.text() == "Fjordland S01E01 is hidden by the filter"
    qtbot.mouseClick(button(stage.shell.hiding, "Show it"), LEFT)
    choice = stage.window.state.choice
    assert (choice.countries, choice.kinds) == (frozenset({"GB"}), DEFAULT_KINDS)
    assert "Fjordland" in shown(stage)


def test_a_show_leads_to_what_comes_next_and_its_line_tells_when(stage: Stage, qtbot: QtBot) -> None:
    add_fjordland(stage)
    search(stage, "fjord")
    assert stage.shell.search_model.lines()[1].more == "2026 · Channel One · 20 May, in 6 days"
    stage.later(timedelta(days=9))
    search(stage, "fjordl")
    assert stage.shell.search_model.lines()[1].more.startswith("2026 · Channel One · 27 May, ")
    qtbot.keyClick(stage.shell.search, ENTER)
    assert stage.window.state.selected is not None
    assert stage.window.state.selected.episode_title == "Drift"


def add_cast(stage: Stage, *rows: object) -> None:
    """To shows with the keys 900 to 909."""
    with stage.qtbot.waitSignal(stage.window._bus.changed, timeout=5000):
        worlds.sync(stage.app.database, worlds.snapshot(*rows, cast_of=frozenset({"900"})))


def test_the_list_is_there_before_the_first_key_and_nothing_else_is_loaded_meanwhile(
    stage: Stage, qtbot: QtBot
) -> None:
    left = len(stage.shell._to_load)
    qtbot.keyClick(stage.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    popup = stage.window.findChild(SearchHitsList)
    assert popup is not None
    assert popup.parentWidget() is stage.window
    assert popup.isHidden()
    stage.shell._load_next()
    assert len(stage.shell._to_load) == left
    stage.shell.pages.setFocus()
    stage.shell._load_next()
    assert len(stage.shell._to_load) == left - 1


def test_hits_that_take_long_come_later_and_only_those_of_what_was_typed_last(stage: Stage, qtbot: QtBot) -> None:
    """As where many names begin as a word does that was typed with a slip."""
    names = [" ".join(f"st{n:02x}{m:03x}" for m in range(1000)) for n in range(80)]
    shows = [worlds.show(f"90{n}", name) for n, name in enumerate(names[:10])]
    add_cast(stage, *shows, *(worlds.credit("900", name) for name in names[10:]))
    search(stage, "slow hor")
    assert "Slow Horses" in lines(stage)
    box, model, texts = stage.shell.search, stage.shell.search_model, list[str]()
    model.filled.connect(lambda: texts.append(model.text))
    box.selectAll()
    for keys in ("sttar city", "\b\b", "ty"):
        type_and_pause(stage, keys)
    assert "Slow Horses" in lines(stage), "nobody waited"
    qtbot.waitUntil(lambda: bool(texts))
    stage.rest()
    assert texts == ["sttar city"]
    assert "Star City" in lines(stage)
    type_and_pause(stage, "\b")
    qtbot.keyClick(box, ESC)
    stage.rest()
    assert (box.text(), box.popup.isVisible()) == ("", False), "what was cleared does not come back"


def test_enter_goes_to_what_was_typed_though_its_hits_take_long(stage: Stage, qtbot: QtBot) -> None:
    """As where somebody is so many characters that to look through them takes a while."""
    everybody = ("Star City", *(f"Passer-by {n}" for n in range(100_000)))
    add_cast(stage, worlds.show("900", "Crowd"), worlds.credit("900", "Orla Finch", characters=everybody))
    search(stage, "slow hor")
    stage.shell.search.selectAll()
    type_and_pause(stage, "star city")
    assert "Slow Horses" in lines(stage)
    qtbot.keyClick(stage.shell.search, ENTER)
    assert stage.window.state.selected is not None
    assert stage.window.state.selected.show == "Star City"


# --- people, characters, services -------------------------------------------------------------------------------------


def test_a_person_opens_in_the_pane(stage: Stage, qtbot: QtBot) -> None:
    search(stage, "rhys if")
    assert lines(stage)[:2] == ["People", "Rhys Ifans"]
    with qtbot.waitSignal(stage.works.searching.person_found) as found:
        qtbot.keyClick(stage.shell.search, ENTER)
    (ifans,) = queries.find_people(stage.app.database, "Rhys Ifans")
    assert found.args == [ifans.id]
    assert stage.shell.pane.current == "person"
    assert (stage.shell.search.text(), stage.shell.search.popup.isVisible()) == ("", False)


def test_a_click_on_a_person_does_the_same(stage: Stage, qtbot: QtBot) -> None:
    search(stage, "rhys if")
    view = stage.shell.search.popup.view
    place = view.visualRect(view.model().index(lines(stage).index("Rhys Ifans"), 0)).center()
    with qtbot.waitSignal(stage.works.searching.person_found):
        qtbot.mouseClick(view.viewport(), LEFT, pos=place)


def test_a_character_leads_to_their_show(stage: Stage) -> None:
    add_fjordland(stage)
    search(stage, "solveig")
    assert lines(stage)[:2] == ["Characters", "Captain Solveig"]
    assert stage.shell.search_model.lines()[1].more == "Played by Orla Finch in Fjordland"
    stage.qtbot.keyClick(stage.shell.search, ENTER)
    assert stage.window.state.selected is not None
    assert stage.window.state.selected.show == "Fjordland"


def test_a_service_narrows_to_what_is_on_it(stage: Stage, qtbot: QtBot) -> None:
    stage.shell.toolbar.open_search()
    stage.rest()  # the services are counted
    search(stage, "apple tv")
    assert lines(stage)[:2] == ["Services", "Apple TV"]
    assert stage.shell.search_model.lines()[1].more.endswith(" to come")
    qtbot.keyClick(stage.shell.search, ENTER)
    assert stage.window.state.choice.services == frozenset({"Apple TV"})
    assert set(shown(stage)) == {"Star City"}
    assert stage.shell.search.text() == ""


def test_one_esc_leads_back_from_a_service_that_was_searched_for(stage: Stage, qtbot: QtBot) -> None:
    state, before = stage.window.state, set(shown(stage))
    stage.shell.toolbar.open_search()
    stage.rest()  # the services are counted
    search(stage, "apple tv", ENTER)
    assert set(shown(stage)) != before
    qtbot.keyClick(stage.window.focusWidget(), ESC)
    assert (state.choice.services, set(shown(stage))) == (None, before)


def test_what_a_service_that_was_searched_for_narrowed_to_is_said_with_the_way_back(stage: Stage, qtbot: QtBot) -> None:
    strip, state, before = stage.shell.text_strip, stage.window.state, set(shown(stage))
    stage.shell.toolbar.open_search()
    stage.rest()  # the services are counted
    search(stage, "apple tv", ENTER)
    assert (strip.isVisible(), strip.text()) == (True, "Only what is on Apple TV.")
    (back,) = (button for button in strip.findChildren(Button) if button.text() == "Show all")
    qtbot.mouseClick(back, LEFT)
    assert (state.choice.services, set(shown(stage)), strip.isVisible()) == (None, before, False)
    chosen = frozenset({"Apple TV", "BBC One"})
    state.set_choice(replace(state.choice, services=chosen))
    assert strip.isHidden(), "the person's own filter needs no way back"
    search(stage, "apple tv", ENTER)
    search(stage, "apple tv", ENTER)
    assert [button.text() for button in strip.findChildren(Button) if button.text()] == ["Show as before"]
    stage.shell.pages.setFocus()
    qtbot.keyClick(stage.window.focusWidget(), ESC)
    assert (state.choice.services, strip.isVisible()) == (chosen, False)
    search(stage, "apple tv", ENTER)
    state.set_choice(replace(state.choice, services=frozenset({"BBC One"})))
    assert strip.isHidden(), "others are chosen now"
    state.set_choice(replace(state.choice, services=frozenset({"Apple TV"})))
    assert strip.isHidden(), "and the same one in the panel is no search"


# --- shows that the library lacks -------------------------------------------------------------------------------------


def test_what_tvmaze_finds_and_the_library_has_leads_there(stage: Stage, qtbot: QtBot, feed: servers.Replay) -> None:
    add_dormant(stage)
    other = show(161, "Dormant Too")
    feed.serve("/search/shows", [{"score": 1.0, "show": other}, {"score": 0.9, "show": DORMANT}])
    search(stage, "dormant")
    qtbot.keyClick(stage.shell.search, Qt.Key.Key_Up)
    qtbot.keyClick(stage.shell.search, Qt.Key.Key_Up)
    assert stage.shell.search.popup.current().text == "Look in TVmaze"  # type: ignore[union-attr]
    qtbot.keyClick(stage.shell.search, ENTER)
    qtbot.waitUntil(lambda: "On your calendar" in lines(stage))
    assert lines(stage) == ["Not on your calendar", "Dormant Too", "On your calendar", "Dormant"]
    for key in (DOWN, DOWN, ENTER):
        qtbot.keyClick(stage.shell.search, key)
    assert "Dormant" in said(stage.shell.pane.detail)
    assert feed.count("/shows/161") == 0


def test_that_an_added_show_is_followed_can_be_undone(stage: Stage, qtbot: QtBot) -> None:
    show_id = add_dormant(stage)
    assert follows(stage, show_id)
    assert stage.works.commands.undoing.undo.text() == "Undo Follow Dormant"
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not follows(stage, show_id), timeout=5000)
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: follows(stage, show_id), timeout=5000)


@pytest.mark.parametrize("found", [False, True])
def test_an_answer_that_comes_when_the_library_is_lost_is_nobodys(
    stage: Stage, qtbot: QtBot, feed: servers.Replay, found: bool
) -> None:
    feed.serve("/search/shows", [{"score": 0.9, "show": DORMANT}])
    search(stage, "dormant")
    searching, box = stage.works.searching, stage.shell.search
    (look,) = [line for line in stage.shell.search_model.lines() if line.text == "Look in TVmaze"]
    searching._on_chosen(look)
    if found:
        qtbot.waitUntil(lambda: "Dormant" in lines(stage))
        (look,) = [line for line in stage.shell.search_model.lines() if line.text == "Dormant"]
        searching._on_chosen(look)
    assert (searching._adding if found else searching._asking) is not None
    gone: list[object] = []
    for signal in (searching.told, searching.entry_found, searching.undated_found, searching.follow_wanted):
        signal.connect(lambda *args: gone.append(args))
    stage.works._on_unusable()
    stage.rest()
    assert lines(stage) == []
    for choose in (lambda: searching._on_chosen(look), lambda: searching.go_to_key("1"), lambda: box.search_now()):
        choose()
    stage.rest()
    assert gone == []


def test_a_search_by_keys_alone_in_a_narrow_window(stage: Stage, qtbot: QtBot) -> None:
    stage.window.resize(900, 640)
    assert stage.shell.search.isHidden() or not stage.shell.search.isVisible()
    search(stage, "slow hor", ENTER)
    assert stage.window.state.selected is not None
    assert not stage.shell.search.isVisible()
    assert stage.shell.toolbar.search_button.isVisible()


# --- a show without an entry ------------------------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager for a menu
def test_a_show_without_a_date_opens_in_the_pane_and_can_be_unfollowed(stage: Stage, qtbot: QtBot) -> None:
    show_id = add_dormant(stage)
    detail = stage.shell.pane.detail
    stage.window.go_to(stage.entry("Star City"))
    search(stage, "dorm", DOWN, ENTER)
    assert stage.shell.pane.current == "detail"
    assert (detail.entry, stage.window.state.selected) == (None, None)
    texts = said(detail)
    assert "Dormant" in texts
    assert "No date is known yet" in texts
    assert "BBC One" in texts
    assert "Spin-off premiere" not in texts
    assert [person.person for person in detail.cast.view.shown] == ["Ada Quill"]
    assert detail.top.page_url == "https://www.tvmaze.com/shows/160/dormant"
    qtbot.mouseClick(detail.more, LEFT)
    offered = {bare(action.text()) for action in stage.menu().actions()}
    assert offered >= {"Stop following", "Copy as text", "Open show page", "Open official site"}
    assert not offered & {"Watched", "Export…"}
    stage.choose("Copy as text")
    text = "Dormant, no date is known yet\nhttps://www.tvmaze.com/shows/160/dormant"
    assert QGuiApplication.clipboard().text() == text
    assert not detail.actions_row.export.isVisible()
    follow = detail.actions_row.follow
    assert (follow.text(), follow.accessibleName()) == ("Following", "Unfollow Dormant")
    qtbot.mouseClick(follow, LEFT)
    qtbot.waitUntil(lambda: follow.text() == "Follow", timeout=5000)
    assert not follows(stage, show_id)
    stage.window.go_to(stage.entry("Star City"))
    assert "Spin-off premiere" in said(detail)
    assert detail.actions_row.export.isVisible()


def test_what_was_left_does_not_come_back_with_the_next_news(stage: Stage, qtbot: QtBot) -> None:
    show_id, pane = add_dormant(stage), stage.shell.pane
    assert pane.current == "detail"
    qtbot.keyClick(pane.detail, ESC)
    follow(stage, show_id, False)
    assert pane.current == "agenda"
    search(stage, "dorm", DOWN, ENTER)
    assert pane.current == "detail"
    qtbot.mouseClick(pane.detail.close_button, LEFT)
    follow(stage, show_id, True)
    assert pane.current == "agenda"


def test_a_day_that_was_gone_back_to_stays_when_there_is_news_of_an_entry(stage: Stage, qtbot: QtBot) -> None:
    entry, pane = stage.entry("Star City"), stage.shell.pane
    stage.shell.page.day_activated.emit(date(2026, 5, 29))
    pane.entry_activated.emit(entry)
    qtbot.keyClick(pane.detail, ESC)
    follow(stage, entry.show_id, True)
    assert pane.current == "day"
    pane.entry_activated.emit(entry)
    assert pane.current == "detail"


def test_narrow_it_floats_over_the_grid_and_esc_closes_it(stage: Stage, qtbot: QtBot) -> None:
    add_dormant(stage)
    stage.window.resize(1000, 700)
    search(stage, "dorm", DOWN, ENTER)
    overlay = stage.shell.frame.overlay
    assert overlay.isVisible()
    assert overlay.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), ESC)
    assert overlay.isHidden()
    assert stage.shell.page.grid.hasFocus()


def test_a_date_that_becomes_known_meanwhile_is_shown_and_nothing_else_moves(
    stage: Stage, qtbot: QtBot, feed: servers.Replay
) -> None:
    show_id = add_dormant(stage)
    feed.serve("/shows/160", page(DORMANT, [row(1600, DORMANT, "2026-08-05")], ("Ada Quill",)))
    stage.later(timedelta(days=2))
    stage.worker.call(stage.works.menu_work._net.show, show_id)
    qtbot.waitUntil(lambda: stage.shell.pane.detail.entry is not None, timeout=5000)
    texts = said(stage.shell.pane.detail)
    assert "Wednesday 5 August 2026" in texts
    assert "Series premiere" in texts
    assert "No date is known yet" not in texts
    assert stage.window.state.month == date(2026, 5, 1)
    assert stage.window.state.selected is None


def test_it_goes_with_the_library_that_it_is_of(stage: Stage) -> None:
    add_dormant(stage)
    stage.works.library.unusable.emit()
    assert stage.shell.pane.current == "agenda"
    stage.works.use_library()
    assert stage.shell.pane.current == "agenda"
