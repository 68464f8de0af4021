"""A person's pane in the window: the way there from an entry and from the search, what it tells, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.values import Choice, Entry, Service
from desktop_app.domain.watched import watched_of
from desktop_app.store import commands, queries
from desktop_app.ui.models.view_state import AGENDA
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.cast_view import CastView
from desktop_app.ui.views.detail_pane import DetailPane
from desktop_app.ui.views.names import NameLink
from desktop_app.ui.views.person_lists import PersonList
from desktop_app.ui.views.person_pane import PersonPane
from tests.store.worlds import credit, episode, show, snapshot, sync

from .sizes import Sizes
from .window_stage import Stage, page, row, staged, tvmaze
from .window_stage import show as told_show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
ENTER, SPACE, ESC, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Down
SAID = Qt.ItemDataRole.AccessibleTextRole
NAME = "Rhys Ifans"
TIDE = show("900", "Tidewatchers", "GB", weight=90)
LOW = show("901", "Lowland", "US", weight=50, services=(Service("Hulu", "US"),))
GUEST = show("902", "Ward Ten", "GB", weight=40)
DATES = [
    episode("900", "921", "2x01", "2024-06-16 20:00"),
    *(episode("900", f"93{n}", f"3x0{n}", f"2026-06-{13 + n} 20:00") for n in (1, 2, 3)),
    episode("901", "911", "1x01", "2026-07-02"),
    episode("902", "941", "2x01", "2026-05-21 20:00"),
    episode("902", "942", "2x02", "2026-05-28 20:00"),
]
PARTS = [
    credit("900", NAME, 1, key="rhys", characters=("Amory Thrale",), url="https://www.tvmaze.com/people/1/rhys"),
    credit("900", "Oona Sweetman", 2, key="oona"),
    credit("901", NAME, 0, key="rhys", job="Director"),
    credit("902", NAME, guest=True, episode_key="941", key="rhys", characters=("Mab",)),
]


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    """On the starter feed, and three shows of TVmaze with one of Star City's cast in them; 1440 x 900."""
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        made.open()
        known = frozenset({"900", "901", "902"})
        told = snapshot(TIDE, LOW, GUEST, *DATES, *PARTS, cast_of=known, guests_of=frozenset({"941"}))
        with qtbot.waitSignal(made.window._bus.changed, timeout=5000):
            sync(made.app.database, told)
        yield made
        made.rest()


def person(stage: Stage) -> PersonPane:
    return stage.shell.pane.place.person


def found(stage: Stage, title: str, season: int, number: int = 1) -> Entry:
    entries = queries.entries(stage.app.database, Choice(), stage.app.zone)
    return next(one for one in entries if (one.show, one.season, one.episode) == (title, season, number))


def opened(stage: Stage, title: str = "Star City") -> DetailPane:
    stage.window.go_to(stage.entry(title))
    stage.rest()
    QApplication.processEvents()
    return stage.shell.pane.detail


def click_portrait(stage: Stage, name: str = NAME, guests: bool = False) -> CastView:
    detail = stage.shell.pane.detail
    view = (detail.guests if guests else detail.cast).view
    place = [credit.person for credit in view.shown].index(name)
    box = view.visualRect(view.model().index(*divmod(place, 2)))
    stage.qtbot.mouseClick(view.viewport(), LEFT, pos=box.center())
    return view


def visited(stage: Stage, title: str = "Star City") -> PersonPane:
    opened(stage, title)
    click_portrait(stage)
    QApplication.processEvents()
    assert person(stage).isVisible()
    return person(stage)


def rows(view: PersonList) -> list[str]:
    return [view.model().index(n, 0).data(SAID) for n in range(view.model().rowCount())]


def click_row(stage: Stage, view: PersonList, row: int) -> None:
    stage.qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(row, 0)).center())
    QApplication.processEvents()


def focus(stage: Stage) -> QWidget:
    found = stage.window.focusWidget()
    assert found is not None
    return found


# --- there and back ---------------------------------------------------------------------------------------------------


def test_a_click_on_a_portrait_opens_the_person_and_back_leads_to_where_one_was(stage: Stage, qtbot: QtBot) -> None:
    stage.window.resize(1440, 600)
    detail = opened(stage)
    detail._scroll.verticalScrollBar().setValue(90)
    view = click_portrait(stage)
    pane = person(stage)
    assert (stage.shell.pane.current, pane.isVisible(), detail.isVisible()) == ("person", True, False)
    assert pane.top.name.text() == NAME
    assert (pane.back_link.text(), pane.back_link.accessibleName()) == ("Star City", "Back to Star City")
    assert stage.window.state.selected == stage.entry("Star City")
    qtbot.mouseClick(pane.back_link, LEFT)
    assert (stage.shell.pane.current, pane.isVisible(), detail.isVisible()) == ("detail", False, True)
    assert detail.back_link.text() == "Coming up"
    assert detail._scroll.verticalScrollBar().value() == 90
    assert focus(stage) is view
    assert view.currentIndex().data() == NAME


def test_the_detail_keeps_its_room_behind_a_person(stage: Stage, qtbot: QtBot) -> None:
    pane = visited(stage)
    detail = stage.shell.pane.detail
    sizes = Sizes(detail, pane)
    qtbot.mouseClick(pane.back_link, LEFT)
    QApplication.processEvents()
    click_portrait(stage)
    QApplication.processEvents()
    assert pane.width() == detail.width() == 383
    assert not sizes.counted[detail], "neither was to stand in half of the room"
    assert not sizes.counted[pane]


@pytest.mark.parametrize("key", [ENTER, SPACE])
@pytest.mark.parametrize("back", [ESC, Qt.Key.Key_Back])
def test_the_keyboard_opens_a_person_and_comes_back(stage: Stage, qtbot: QtBot, key: Qt.Key, back: Qt.Key) -> None:
    view = opened(stage).cast.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, key)
    assert person(stage).top.name.text() == "Anna Maxwell Martin"
    assert focus(stage) is person(stage).back_link
    qtbot.keyClick(focus(stage), back)
    assert stage.shell.pane.current == "detail"
    assert focus(stage) is view
    assert view.currentIndex().data() == "Anna Maxwell Martin"


def test_a_name_of_those_who_made_it_leads_to_them(stage: Stage, qtbot: QtBot) -> None:
    names = opened(stage).makers.names
    first, second = names.shown[:2]
    qtbot.mouseClick(second, LEFT)
    assert person(stage).top.name.text() == second.text() == "Matt Wolpert"
    qtbot.keyClick(focus(stage), ESC)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert focus(stage) is second
    qtbot.keyClick(second, ENTER)
    assert person(stage).top.name.text() == "Matt Wolpert"
    qtbot.keyClick(focus(stage), ESC)
    assert focus(stage) is second


def test_a_guest_leads_to_their_pane_too(stage: Stage, qtbot: QtBot) -> None:
    stage.window.go_to(found(stage, "Ward Ten", 2))
    QApplication.processEvents()
    click_portrait(stage, guests=True)
    assert person(stage).top.name.text() == NAME
    assert person(stage).back_link.text() == "Ward Ten"


def test_a_name_in_the_crew_leads_to_them(stage: Stage, qtbot: QtBot) -> None:
    stage.window.go_to(found(stage, "Lowland", 1))
    QApplication.processEvents()
    (name,) = [link for link in stage.shell.pane.detail.crew.findChildren(NameLink) if link.text() == NAME]
    qtbot.mouseClick(name, LEFT)
    assert (person(stage).top.name.text(), person(stage).back_link.text()) == (NAME, "Lowland")


def test_a_date_leads_to_the_calendar_and_from_there_all_the_way_back(stage: Stage, qtbot: QtBot) -> None:
    stage.window.resize(1440, 600)
    pane, state, detail = visited(stage), stage.window.state, stage.shell.pane.detail
    view = pane.coming.view
    view.setFocus()
    qtbot.keyClick(view, DOWN)
    qtbot.keyClick(view, DOWN)
    seen = pane._scroll.verticalScrollBar().value()
    assert seen > 0
    qtbot.keyClick(view, ENTER)
    assert state.selected == found(stage, "Tidewatchers", 3)
    assert (state.month.month, stage.shell.pane.current) == (6, "detail")
    assert detail.entry == state.selected
    assert detail.back_link.text() == NAME
    assert focus(stage) is detail.back_link
    qtbot.keyClick(focus(stage), ESC)
    assert stage.shell.pane.current == "person"
    assert (focus(stage), view.currentIndex().row()) == (view, 2)
    assert pane._scroll.verticalScrollBar().value() == seen
    assert pane.back_link.text() == "Star City"
    qtbot.keyClick(view, ESC)
    assert state.selected == stage.entry("Star City")
    assert (state.month.month, detail.entry) == (5, stage.entry("Star City"))
    assert detail.back_link.text() == "Coming up"
    qtbot.keyClick(focus(stage), ESC)
    assert (stage.shell.pane.current, state.selected) == ("agenda", None)


def test_a_person_leads_on_to_another(stage: Stage, qtbot: QtBot) -> None:
    pane = visited(stage)
    click_row(stage, pane.coming.view, 2)
    stage.rest()
    click_portrait(stage, "Oona Sweetman")
    assert (pane.top.name.text(), pane.back_link.text()) == ("Oona Sweetman", "Tidewatchers")
    for behind in ("Tidewatchers", NAME, "Star City", "Coming up"):
        part = pane if stage.shell.pane.current == "person" else stage.shell.pane.detail
        assert part.back_link.text() == behind
        qtbot.mouseClick(part.back_link, LEFT)
    assert stage.shell.pane.current == "agenda"


def test_a_date_that_the_filter_hides_is_said_to_be_hidden(stage: Stage, qtbot: QtBot) -> None:
    pane = visited(stage)
    click_row(stage, pane.coming.view, 3)
    assert stage.window.state.selected == found(stage, "Lowland", 1)
    assert stage.shell.hiding.text() == "Lowland S01E01 is hidden by the filter"


def test_a_show_of_theirs_leads_to_what_comes_next_of_it(stage: Stage, qtbot: QtBot) -> None:
    pane = visited(stage)
    assert rows(pane.known.view)[0].startswith("Tidewatchers, as Amory Thrale")
    click_row(stage, pane.known.view, 0)
    assert stage.window.state.selected == found(stage, "Tidewatchers", 3)


def test_another_entry_of_the_calendar_takes_the_place_of_the_person(stage: Stage, qtbot: QtBot) -> None:
    visited(stage)
    grid = stage.shell.page.grid
    for title in ("Star City", "Devil May Cry"):
        box = grid.entry_box(stage.entry(title))
        assert box is not None
        qtbot.mouseClick(grid.viewport(), LEFT, pos=box.center())
        detail = stage.shell.pane.detail
        assert (stage.shell.pane.current, detail.entry) == ("detail", stage.entry(title))
        assert detail.back_link.text() == "Coming up"
        click_portrait(stage) if title == "Star City" else None


def test_a_day_takes_the_place_of_the_person_and_of_the_way_back(stage: Stage, qtbot: QtBot) -> None:
    visited(stage)
    stage.shell.page.day_activated.emit(stage.entry("Star City").air.first)
    assert stage.shell.pane.current == "day"
    stage.window.go_to(stage.entry("Star City"))
    assert stage.shell.pane.detail.back_link.text() == "Friday 29 May"


# --- what it tells ----------------------------------------------------------------------------------------------------


def test_it_tells_what_they_are_known_for_and_what_is_on(stage: Stage, qtbot: QtBot) -> None:
    pane = visited(stage)
    assert rows(pane.known.view) == [
        "Tidewatchers, as Amory Thrale, Channel One",
        "Lowland, Director, Hulu",
        "Ward Ten, guest, as Mab, Channel One",
        "Star City, Apple TV",
    ]
    assert pane.known.note.text() == "Also House of the Dragon"
    assert rows(pane.coming.view) == [
        "Season premiere: Ward Ten, season 2 episode 1, Thursday 21 May 2026, 20:00, Channel One, guest, as Mab",
        "Spin-off premiere: Star City, season 1 episode 1, Friday 29 May 2026, all day, Apple TV",
        "Season premiere: Tidewatchers, season 3 episode 1, Sunday 14 June 2026, 20:00, Channel One, as Amory Thrale",
        "Series premiere: Lowland, season 1 episode 1, Thursday 2 July 2026, all day, Hulu, Director",
    ]
    assert rows(pane.past.view) == [
        "Season premiere: Tidewatchers, season 2 episode 1, Sunday 16 June 2024, 20:00, Channel One, aired,"
        " as Amory Thrale"
    ]
    assert pane.sources.data.isVisible()


def test_what_the_filter_hides_is_counted_and_shown_on_demand(stage: Stage, qtbot: QtBot) -> None:
    pane = visited(stage)
    assert pane.kinds.text() == "Show 2 of other kinds"
    qtbot.mouseClick(pane.kinds, LEFT)
    assert len(rows(pane.coming.view)) == 6
    assert pane.kinds.text() == "Only the kinds that the filter shows"
    qtbot.mouseClick(pane.kinds, LEFT)
    assert len(rows(pane.coming.view)) == 4


def test_it_follows_the_filter(stage: Stage, qtbot: QtBot) -> None:
    pane = visited(stage)
    chip = next(chip for chip in stage.shell.filter_bar.row.chips if chip.kind == "season-premiere")
    qtbot.mouseClick(chip, LEFT)
    assert [said.split(":")[0] for said in rows(pane.coming.view)] == ["Spin-off premiere", "Series premiere"]
    assert stage.shell.pane.current == "person"


def test_their_page_opens_in_the_browser(stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(QUrl(url).toString()) or True)
    qtbot.mouseClick(visited(stage).top.link, LEFT)
    assert asked == ["https://www.tvmaze.com/people/1/rhys"]


def test_news_is_told_without_leaving_the_person(stage: Stage, qtbot: QtBot) -> None:
    pane = visited(stage)
    bus = stage.window._bus
    more = snapshot(TIDE, *DATES[:4], episode("900", "951", "4x01", "2027-06-15 20:00"))
    with qtbot.waitSignal(bus.changed, timeout=5000):
        sync(stage.app.database, more)
    assert "Tidewatchers, season 4 episode 1" in rows(pane.coming.view)[-1]
    with qtbot.waitSignal(bus.changed, timeout=5000):  # news of the entry that is behind it
        stage.works.commands.deeds.follow(stage.entry("Star City").show_id, "Star City", True)
    assert stage.shell.pane.current == "person"
    assert "Star City" in rows(pane.known.view)[0]
    assert pane.back_link.text() == "Star City"


# --- following --------------------------------------------------------------------------------------------------------


def test_following_puts_their_shows_on_the_calendar_and_can_be_undone(stage: Stage, qtbot: QtBot) -> None:
    pane = visited(stage)
    follow = pane.top.follow
    assert (follow.text(), follow.accessibleName()) == ("Follow", f"Follow {NAME}")
    assert pane.following.text() == f"Follow {NAME}, and all shows with them come onto your calendar."
    qtbot.mouseClick(follow, LEFT)
    qtbot.waitUntil(lambda: follow.text() == "Following")
    assert (follow.isChecked(), follow.accessibleName()) == (True, f"Unfollow {NAME}")
    assert pane.following.text() == f"Shows with {NAME} are on your calendar: 3 to come"
    assert {entry.show for entry in queries.entries(stage.app.database, Choice(followed=True), stage.app.zone)} == {
        "Star City",
        "Tidewatchers",
        "Lowland",
    }
    assert stage.works.actions.undo.text() == f"Undo Follow {NAME}"
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: follow.text() == "Follow")
    assert queries.entries(stage.app.database, Choice(followed=True), stage.app.zone) == []
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: follow.text() == "Following")
    qtbot.mouseClick(follow, LEFT)
    qtbot.waitUntil(lambda: follow.text() == "Follow")
    assert stage.works.actions.undo.text() == f"Undo Stop following {NAME}"


def test_what_comes_to_be_followed_is_told_at_once_of_the_show_too(stage: Stage, qtbot: QtBot) -> None:
    view = visited(stage).known.view
    plain = view.grab().toImage()
    qtbot.mouseClick(person(stage).top.follow, LEFT)
    said = [
        f"Tidewatchers, as Amory Thrale, Channel One, followed for {NAME}",
        f"Lowland, Director, Hulu, followed for {NAME}",
        "Ward Ten, guest, as Mab, Channel One",
        f"Star City, Apple TV, followed for {NAME}",
    ]
    qtbot.waitUntil(lambda: rows(view) == said)
    assert view.grab().toImage() != plain
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "followed" not in "".join(rows(view)))
    assert view.grab().toImage() == plain


def test_what_comes_to_be_watched_is_told_at_once_of_its_show_and_goes_first(stage: Stage, qtbot: QtBot) -> None:
    pane = visited(stage)
    view = pane.known.view
    pane.past.view.setFocus()
    qtbot.keyClick(pane.past.view, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: rows(view)[0] == "Tidewatchers, as Amory Thrale, Channel One, watched")
    qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: rows(view)[0] == "Tidewatchers, as Amory Thrale, Channel One")
    before = rows(view)
    marked = commands.mark_watched(stage.app.database, watched_of(stage.entry("Star City")))  # as the terminal does
    qtbot.waitUntil(lambda: rows(view)[:2] == ["Star City, Apple TV, watched", before[0]])
    commands.unmark_watched(stage.app.database, marked)
    qtbot.waitUntil(lambda: rows(view) == before)


# --- where it stands --------------------------------------------------------------------------------------------------


def test_closing_it_closes_the_detail_behind_it(stage: Stage, qtbot: QtBot) -> None:
    pane = visited(stage)
    qtbot.mouseClick(pane.close_button, LEFT)
    assert (stage.shell.pane.current, stage.window.state.selected) == ("agenda", None)
    assert focus(stage) is stage.shell.page.grid


def test_over_the_calendar_esc_leads_back_first(stage: Stage, qtbot: QtBot) -> None:
    stage.window.resize(1000, 700)
    pane, overlay = visited(stage), stage.shell.frame.overlay
    assert overlay.isVisible()
    assert stage.shell.frame.floating
    qtbot.keyClick(focus(stage), ESC)
    assert overlay.isVisible()
    assert stage.shell.pane.current == "detail"
    click_portrait(stage)
    click_row(stage, pane.coming.view, 2)
    qtbot.keyClick(focus(stage), ESC)
    assert (overlay.isVisible(), stage.shell.pane.current) == (True, "person")
    qtbot.mouseClick(pane.close_button, LEFT)
    assert overlay.isHidden()
    assert focus(stage) is stage.shell.page.grid


def test_in_a_wide_window_it_stands_beside_the_list(stage: Stage, qtbot: QtBot) -> None:
    stage.window.resize(1900, 900)
    pane, right = visited(stage), stage.shell.pane
    assert right.agenda.isVisible()
    assert (right.agenda.width(), pane.back_link.text()) == (360, "Star City")
    right.agenda.view.setFocus()
    right.agenda.view.setCurrentIndex(right.agenda.view.model().index_of_entry(found(stage, "Ward Ten", 2).id))
    qtbot.keyClick(right.agenda.view, Qt.Key.Key_Menu)
    stage.choose("Open details")
    assert (right.detail.entry, right.detail.back_link.isVisible()) == (found(stage, "Ward Ten", 2), False)
    visited(stage)
    qtbot.mouseClick(pane.back_link, LEFT)
    assert right.agenda.isVisible()
    assert right.detail.isVisible()
    assert not right.detail.back_link.isVisible()


def test_beside_the_agenda_it_takes_the_place_of_the_detail(stage: Stage, qtbot: QtBot) -> None:
    stage.window.state.set_view(AGENDA)
    QApplication.processEvents()
    pane = visited(stage)
    assert stage.shell.frame.docked
    assert pane.coming.mapTo(pane, QPoint(0, 0)).y() == pane.known.mapTo(pane, QPoint(0, 0)).y()  # two columns
    qtbot.mouseClick(pane.back_link, LEFT)
    assert stage.shell.frame.docked
    assert stage.shell.pane.detail.isVisible()


def search(stage: Stage, words: str, *keys: Qt.Key) -> None:
    box = stage.shell.search
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_F, CTRL)
    stage.qtbot.keyClicks(box, words)
    stage.qtbot.waitUntil(lambda: stage.shell.search_model.text == words and box.popup.isVisible())
    for key in keys:
        stage.qtbot.keyClick(box, key)
    QApplication.processEvents()


def test_a_person_found_by_the_search_is_shown_and_back_leads_to_the_list(stage: Stage, qtbot: QtBot) -> None:
    search(stage, "rhys if", DOWN, ENTER)
    pane = person(stage)
    assert (stage.shell.pane.current, pane.top.name.text()) == ("person", NAME)
    assert not stage.shell.search.popup.isVisible()
    assert focus(stage) is pane.back_link
    assert pane.back_link.text() == "Coming up"
    qtbot.keyClick(focus(stage), ESC)
    assert stage.shell.pane.current == "agenda"


def test_a_person_found_beside_a_detail_leads_back_to_it(stage: Stage, qtbot: QtBot) -> None:
    opened(stage, "Devil May Cry")
    search(stage, "rhys if", DOWN, ENTER)
    assert person(stage).back_link.text() == "Devil May Cry"
    qtbot.keyClick(focus(stage), ESC)
    assert (stage.shell.pane.current, stage.shell.pane.detail.entry) == ("detail", stage.entry("Devil May Cry"))


# --- what can be done with a date -------------------------------------------------------------------------------------


def test_a_date_has_the_menu_of_an_entry(stage: Stage, qtbot: QtBot) -> None:
    view = visited(stage).coming.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Menu)
    stage.choose("Open details")
    assert stage.window.state.selected == found(stage, "Ward Ten", 2)
    assert stage.shell.pane.detail.back_link.text() == NAME


def test_a_library_that_fails_takes_the_person_along(stage: Stage, qtbot: QtBot) -> None:
    visited(stage)
    stage.works._on_unusable()
    assert stage.shell.pane.current == "agenda"
    stage.works.use_library()
    assert stage.shell.pane.current == "agenda"


def test_there_is_no_way_back_to_an_entry_that_is_no_more(stage: Stage, qtbot: QtBot) -> None:
    stage.window.go_to(found(stage, "Tidewatchers", 3))
    QApplication.processEvents()
    click_portrait(stage)
    gone = found(stage, "Tidewatchers", 3)
    with qtbot.waitSignal(stage.window._bus.changed, timeout=5000), stage.app.database.write() as write:
        write.run("DELETE FROM entry WHERE id = ?", [(gone.id,)])
        write.kinds.add("entries")
    assert stage.window.state.selected is None
    assert stage.shell.pane.current == "person"
    assert person(stage).back_link.text() == "Coming up"
    qtbot.mouseClick(person(stage).back_link, LEFT)
    assert stage.shell.pane.current == "agenda"


def test_with_somebody_who_is_followed_come_shows_whose_cast_nobody_asked_for(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    far = told_show(905, "Mirabelle", network={"name": "Canal", "country": {"code": "FR"}})
    cast = page(far, [row(951, far, "2026-11-02")])
    cast["_embedded"]["cast"] = [{"person": {"id": 7, "name": NAME}, "character": {"name": "X"}}]  # type: ignore[index]
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as stage:
        feed.serve("/shows/905", cast)
        feed.serve("/people/7/castcredits", [{"_embedded": {"show": far}}])
        feed.serve("/people/7/crewcredits", [])
        stage.open()
        sync(
            stage.app.database,
            snapshot(TIDE, *DATES[:4], credit("900", NAME, 1, key="7"), cast_of=frozenset({"900"})),
        )
        opened(stage, "Tidewatchers")
        click_portrait(stage)
        stage.qtbot.mouseClick(person(stage).top.follow, LEFT)
        stage.rest()
        qtbot.waitUntil(lambda: stage.entry("Mirabelle").through == NAME)
        qtbot.waitUntil(lambda: "Mirabelle" in "".join(rows(person(stage).coming.view)))
        stage.works.actions.undo.trigger()
        stage.rest()
        assert stage.entry("Mirabelle").through is None
