"""What a person sets, makes and notes by hand in the window, and takes back with Ctrl+Z."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.locks import Lock, LockedTime, LockKey, OfEntry, OfService
from desktop_app.domain.values import Choice, Entry, Kind
from desktop_app.publish.icalendar_file import to_ical
from desktop_app.store import commands, queries
from desktop_app.ui.dialogs.entry_by_hand import EntryByHandDialog
from desktop_app.ui.dialogs.note_dialog import NoteDialog
from desktop_app.ui.dialogs.set_by_hand import SetByHandDialog
from desktop_app.ui.dialogs.why_sheet import WhySheet
from desktop_app.ui.models.view_state import MONTH, WEEK
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.month_view import MonthView
from desktop_app.ui.views.week_view import WeekView
from tests.store import worlds

from .test_entry_menu import right_click
from .window_stage import Stage, bare, page, row, show, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
IRON, LOW = show(1, "Ironwood"), show(2, "Lowland")
ROWS = [
    row(11, IRON, "2026-05-21", 1, 2),
    row(12, IRON, "2026-05-28", 2, 2),
    row(21, LOW, "2026-05-21", 1, 1),
]
D = TypeVar("D", bound=QDialog)


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        feed.serve("/schedule/full", ROWS)
        feed.serve("/shows/1", page(IRON, ROWS[:2]))
        feed.serve("/shows/2", page(LOW, ROWS[2:]))
        made.open()
        state = made.window.state
        state.set_choice(replace(state.choice, kinds=None, countries=None))
        yield made
        made.rest()


def entry(stage: Stage, title: str = "Ironwood", number: int | None = 1) -> Entry:
    found = queries.entries(stage.app.database, Choice(), stage.app.zone)
    return next(one for one in found if (one.show, one.episode) == (title, number))


def open_(stage: Stage, one: Entry) -> None:
    """Its details, as a click on it does."""
    stage.works.selecting.go_to(one)
    stage.qtbot.wait(50)


def dialog(kind: type[D]) -> D:
    """The one that is open."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    assert len(found) == 1
    return found[0]


def no_dialog() -> bool:
    return not any(isinstance(one, QDialog) and one.isVisible() for one in QApplication.topLevelWidgets())


def press(stage: Stage, part: QDialog, text: str) -> None:
    button = next(one for one in part.findChildren(QPushButton) if one.text() == text and one.isVisible())
    stage.qtbot.mouseClick(button, LEFT)
    stage.rest()


def pick(part: QWidget, text: str) -> None:
    """One of the words of a choice, by its first letters."""
    part.setFocus()
    index = part.findText(text)  # type: ignore[attr-defined]
    assert index >= 0
    part.setCurrentIndex(index)  # type: ignore[attr-defined]


def write(stage: Stage, field: QWidget, text: str) -> None:
    """In place of what stood there."""
    field.setFocus()
    stage.qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    stage.qtbot.keyClick(field, Qt.Key.Key_Delete)
    stage.qtbot.keyClicks(field, text)


def texts(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if label.isVisible()]


def choose(stage: Stage, text: str) -> None:
    """In the pane's ⋯."""
    stage.qtbot.mouseClick(stage.shell.pane.detail.more, LEFT)
    stage.choose(text)


def on_calendar(stage: Stage, day: date) -> str:
    """What the month says of that day to who listens."""
    grid = stage.shell.pages.page(MONTH).findChild(MonthView)
    assert grid is not None
    index = grid.model().index_of(day)  # type: ignore[attr-defined]
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def offered(stage: Stage) -> list[str]:
    stage.qtbot.mouseClick(stage.shell.pane.detail.more, LEFT)
    found = [bare(action.text()) for action in stage.menu().actions()]
    stage.menu().close()
    return found


def undo(stage: Stage) -> None:
    stage.works.actions.undo.trigger()
    stage.rest()
    stage.qtbot.wait(150)


def redo(stage: Stage) -> None:
    stage.works.actions.redo.trigger()
    stage.rest()
    stage.qtbot.wait(150)


# --- entries of one's own ---


def add(stage: Stage) -> EntryByHandDialog:
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_N, CTRL)
    return dialog(EntryByHandDialog)


def test_an_entry_of_a_new_show_is_made_with_ctrl_n_gone_to_and_undone(stage: Stage) -> None:
    stage.window.state.set_day(date(2026, 5, 14))
    asked = add(stage)
    assert asked.date.chosen == date(2026, 5, 14)
    stage.qtbot.keyClicks(asked.show_field, "Granny play")
    assert "A new show" in texts(asked)
    stage.qtbot.keyClick(asked.show_field, Qt.Key.Key_Return)
    stage.rest()
    stage.qtbot.wait(150)
    made = entry(stage, "Granny play")
    assert (made.kind, made.season, made.air.first, made.sources) == (
        Kind.SERIES_PREMIERE,
        1,
        date(2026, 5, 14),
        ("hand",),
    )
    assert stage.window.state.selected is not None
    assert stage.window.state.selected.id == made.id
    assert stage.shell.pane.detail.top.title.text() == "Granny play"
    undo(stage)
    assert "Granny play" not in on_calendar(stage, date(2026, 5, 14))
    redo(stage)
    assert entry(stage, "Granny play").uid == made.uid
    stage.window.go_to(entry(stage, "Granny play"))
    stage.rest()
    assert texts_of_dates(stage) == ["You set it to 14 May 2026"], "that it was undone in between tells nothing"


def test_in_the_agenda_the_ring_comes_to_an_entry_that_was_made_just_now(stage: Stage) -> None:
    stage.window.go_to(entry(stage))
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_3, CTRL)
    QApplication.processEvents()
    stage.window.state.set_day(date(2026, 5, 21))
    asked = add(stage)
    stage.qtbot.keyClicks(asked.show_field, "Zither")
    stage.qtbot.keyClick(asked.show_field, Qt.Key.Key_Return)
    stage.rest()

    def at_keyboard() -> int | None:
        found = stage.shell.pages.at_keyboard()
        return found[0].id if found else None

    stage.qtbot.waitUntil(lambda: at_keyboard() == entry(stage, "Zither").id)
    selected = stage.window.state.selected
    assert selected is not None
    assert selected.id == at_keyboard()


def test_a_title_that_the_library_has_means_that_show_and_the_entry_joins_it(stage: Stage) -> None:
    show_id = entry(stage).show_id
    asked = add(stage)
    stage.qtbot.keyClicks(asked.show_field, "iron")
    assert "A new show" in texts(asked)
    popup = asked.show_field._completer.popup()
    assert popup.isVisible()
    stage.qtbot.keyClick(popup, Qt.Key.Key_Down)
    stage.qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert asked.show_field.text() == "Ironwood"
    assert "In the library: Ironwood · BBC One" in texts(asked)
    pick(asked.kind, "Season finale")
    write(stage, asked.season, "2")
    press(stage, asked, "Add")
    assert "Which episode is it? Give its number." in texts(asked), "and all that was typed is still there"
    assert (asked.show_field.text(), asked.season.text()) == ("Ironwood", "2")
    write(stage, asked.episode, "8")
    write(stage, asked.title, "The Last Stand")
    pick(asked.date.precision, "Some day in the month of")
    assert not asked.hour.isEnabled()
    press(stage, asked, "Add")
    made = entry(stage, number=8)
    assert (made.show_id, made.kind, made.episode_title) == (show_id, Kind.SEASON_FINALE, "The Last Stand")
    assert made.air.first == date(2026, 5, 1)
    assert not made.air.exact


def test_a_number_that_is_on_the_calendar_is_not_taken_over_unasked(stage: Stage) -> None:
    before = entry(stage)
    asked = add(stage)
    stage.qtbot.keyClicks(asked.show_field, "Ironwood")
    pick(asked.kind, "Episode")
    write(stage, asked.season, str(before.season))
    write(stage, asked.episode, str(before.episode))
    press(stage, asked, "Add")
    assert asked.isVisible()
    assert "is on the calendar already: set its date there, or give another number." in asked.said.text()
    assert entry(stage).air == before.air


def test_an_hour_in_another_zone_and_a_service_are_kept(stage: Stage) -> None:
    stage.window.state.set_day(date(2026, 5, 14))
    asked = add(stage)
    stage.qtbot.waitUntil(lambda: asked.service.completer() is not None)
    model = asked.service.completer().model()
    assert {"BBC One", "Apple TV"} <= {model.index(n, 0).data() for n in range(model.rowCount())}
    stage.qtbot.keyClicks(asked.show_field, "Ball")
    pick(asked.hour.kind, "At")
    asked.hour.hour.set_at(time(23, 30))
    write(stage, asked.hour.zone, "Europe/Nowhere")
    press(stage, asked, "Add")
    assert "There is no time zone called “Europe/Nowhere”: give one like Europe/London." in texts(asked)
    assert QApplication.focusWidget() is asked.hour.zone
    write(stage, asked.hour.zone, "America/New_York")
    write(stage, asked.service, "PBS")
    press(stage, asked, "Add")
    stage.qtbot.wait(150)
    made = entry(stage, "Ball")
    assert made.air.starts_at is not None
    assert made.air.starts_at.isoformat() == "2026-05-15T03:30:00+00:00"
    assert made.services == ("PBS",)
    assert "23:30 on" in stage.shell.pane.detail.when.hour.text()


def test_what_was_made_is_changed_and_removed_in_its_menu_and_each_is_undone(stage: Stage) -> None:
    asked = add(stage)
    stage.qtbot.keyClicks(asked.show_field, "Grany play")
    press(stage, asked, "Add")
    made = entry(stage, "Grany play")
    choose(stage, "Change the entry…")
    changed = dialog(EntryByHandDialog)
    assert changed.windowTitle() == "Change the entry"
    assert (changed.show_field.text(), changed.season.text(), changed.episode.text()) == ("Grany play", "1", "1")
    write(stage, changed.show_field, "Granny play")
    press(stage, changed, "Change")
    assert entry(stage, "Granny play").uid == made.uid
    undo(stage)
    assert entry(stage, "Grany play").uid == made.uid
    day = made.air.first
    assert day is not None
    stage.qtbot.waitUntil(lambda: "Grany play" in on_calendar(stage, day))
    choose(stage, "Remove the entry")
    stage.rest()
    stage.qtbot.waitUntil(lambda: "Grany play" not in on_calendar(stage, day))
    undo(stage)
    stage.qtbot.waitUntil(lambda: "Grany play" in on_calendar(stage, day))
    assert entry(stage, "Grany play").uid == made.uid


def test_what_others_say_can_be_neither_changed_so_nor_removed(stage: Stage) -> None:
    open_(stage, entry(stage))
    assert "Set date, time or service…" in offered(stage)
    assert not {"Change the entry…", "Remove the entry"} & set(offered(stage))


@pytest.mark.parametrize("view", [MONTH, WEEK])
def test_a_right_click_on_a_day_or_a_double_click_on_an_empty_one_asks_for_an_entry_on_it(
    stage: Stage, view: str
) -> None:
    state, pages = stage.window.state, stage.shell.pages
    taken = {one.air.first for one in queries.entries(stage.app.database, Choice(), stage.app.zone)}
    day = next(day for n in range(11, 28) if (day := date(2026, 5, n)) not in taken)
    state.set_day(day)
    state.set_view(view)
    stage.qtbot.wait(300)
    grid = pages.current.findChild(MonthView if view == MONTH else WeekView)
    assert grid is not None
    area = grid.viewport()
    places = (QPoint(x, y) for x in range(8, area.width(), 16) for y in range(8, area.height(), 8))
    place = next(at for at in places if (spot := grid._spot_at(at)).day and spot.day.date == day)
    right_click(area, place)
    stage.choose(f"Add an entry on {day.day} May…")
    asked = dialog(EntryByHandDialog)
    assert asked.date.chosen == day
    stage.qtbot.keyClick(asked, Qt.Key.Key_Escape)
    stage.qtbot.waitUntil(no_dialog)
    stage.qtbot.mouseDClick(area, LEFT, pos=place)
    assert dialog(EntryByHandDialog).date.chosen == day
    stage.qtbot.keyClick(dialog(EntryByHandDialog), Qt.Key.Key_Escape)
    stage.qtbot.waitUntil(no_dialog)


# --- the reasons, and what is set instead ---


def test_one_click_tells_which_source_which_rule_and_which_zone(stage: Stage) -> None:
    open_(stage, entry(stage))
    stage.qtbot.mouseClick(stage.shell.pane.detail.when.why, LEFT)
    said = texts(dialog(WhySheet))
    assert "TVmaze says so, and nothing else was ever said." in said
    assert "TVmaze names the very instant, which is the same all over the world." in said
    there = "Where BBC One is on the air it is 21:00 on Thursday 21 May in London."
    assert f"{there} For you that is 20:00 on Thursday 21 May in UTC." in said
    assert "It is on BBC One." in said
    press(stage, dialog(WhySheet), "Close")


def set_(stage: Stage, title: str = "Ironwood") -> SetByHandDialog:
    open_(stage, entry(stage, title))
    choose(stage, "Set date, time or service…")
    return dialog(SetByHandDialog)


def own(stage: Stage, asked: SetByHandDialog, part: str) -> None:
    """Not what the sources say of it."""
    radio = next(one for one in asked.findChildren(QRadioButton) if one.accessibleName() == f"{part}: Set by me:")
    stage.qtbot.mouseClick(radio, LEFT)


def test_a_date_set_by_hand_moves_the_entry_and_is_released_and_undone(stage: Stage) -> None:
    asked = set_(stage)
    own(stage, asked, "Date")
    asked.date.day.set_day(date(2026, 5, 23))
    press(stage, asked, "Set")
    stage.qtbot.waitUntil(lambda: "Ironwood" in on_calendar(stage, date(2026, 5, 23)))
    assert "Ironwood" not in on_calendar(stage, date(2026, 5, 21))
    when = stage.shell.pane.detail.when
    assert when.date.text() == "Saturday 23 May 2026"
    assert when.remark.text() == "Set by you on 14 May; TVmaze says 21 May 2026, 20:00"
    assert stage.window.state.day == date(2026, 5, 23), "the person goes along with what is selected"
    assert "date set by you" in on_calendar(stage, date(2026, 5, 23))
    assert "You set it to 23 May 2026, 20:00" in texts_of_dates(stage)
    stage.qtbot.mouseClick(when.why, LEFT)
    sheet = dialog(WhySheet)
    assert "You set this date yourself on 14 May." in texts(sheet)
    assert "It is the hour that TVmaze names, on the day that you set." in texts(sheet)
    press(stage, sheet, "Release")
    stage.qtbot.waitUntil(lambda: when.date.text() == "Thursday 21 May 2026")
    assert when.remark.isHidden()
    undo(stage)
    stage.qtbot.waitUntil(lambda: when.date.text() == "Saturday 23 May 2026")
    undo(stage)
    stage.qtbot.waitUntil(lambda: when.date.text() == "Thursday 21 May 2026")
    assert "Ironwood" in on_calendar(stage, date(2026, 5, 21))
    assert stage.window.state.day == date(2026, 5, 21), "and back, with what was undone"


def test_an_hour_is_set_for_a_whole_show_and_a_bad_zone_is_refused_in_a_sentence(stage: Stage) -> None:
    asked = set_(stage)
    own(stage, asked, "Hour")
    asked.hour.hour.set_at(time(22, 15))
    write(stage, asked.hour.zone, "London")
    pick(asked.hour_part.where, "for all of Ironwood")
    press(stage, asked, "Set")
    assert "There is no time zone called “London”: give one like Europe/London." in texts(asked)
    write(stage, asked.hour.zone, "Europe/London")
    press(stage, asked, "Set")
    stage.qtbot.waitUntil(lambda: "22:15 in London" in stage.shell.pane.detail.when.hour.text())
    hours = [entry(stage, number=number).air.starts_at for number in (1, 2)]
    assert [hour.isoformat() for hour in hours if hour] == ["2026-05-21T21:15:00+00:00", "2026-05-28T21:15:00+00:00"]
    assert entry(stage, "Lowland").air.starts_at == hours[0].replace(hour=20, minute=0)  # type: ignore[union-attr]
    assert stage.shell.news.text() == "Done: Set the hour for all of Ironwood"
    undo(stage)
    stage.qtbot.waitUntil(lambda: "21:00 in London" in stage.shell.pane.detail.when.hour.text())


def test_a_day_with_an_hour_elsewhere_is_the_day_there(stage: Stage) -> None:
    asked = set_(stage)
    own(stage, asked, "Date")
    asked.date.day.set_day(date(2026, 5, 23))
    own(stage, asked, "Hour")
    asked.hour.hour.set_at(time(21))
    write(stage, asked.hour.zone, "America/New_York")
    pick(asked.hour_part.where, "for all of Ironwood")
    press(stage, asked, "Set")
    when = stage.shell.pane.detail.when
    stage.qtbot.waitUntil(lambda: when.hour.text() == "01:00 in UTC – 21:00 on Saturday in New York")
    assert when.date.text() == "Sunday 24 May 2026"
    at = entry(stage).air.starts_at
    assert at is not None
    assert at.isoformat() == "2026-05-24T01:00:00+00:00"


def test_a_sheet_with_more_to_release_is_there_again(stage: Stage) -> None:
    asked = set_(stage)
    own(stage, asked, "Date")
    asked.date.day.set_day(date(2026, 5, 23))
    own(stage, asked, "Service")
    write(stage, asked.service, "BritBox")
    press(stage, asked, "Set")
    when = stage.shell.pane.detail.when
    stage.qtbot.waitUntil(lambda: when.date.text() == "Saturday 23 May 2026")
    stage.qtbot.mouseClick(when.why, LEFT)
    press(stage, dialog(WhySheet), "Release")
    stage.qtbot.waitUntil(lambda: when.date.text() == "Thursday 21 May 2026")
    sheet = dialog(WhySheet)
    assert "You set this date yourself on 14 May." not in texts(sheet)
    assert any("BritBox" in text for text in texts(sheet))
    press(stage, sheet, "Release")
    stage.rest()
    assert no_dialog()
    undo(stage)
    redo(stage)
    assert no_dialog(), "it was asked for once"


def test_an_hour_is_set_for_everything_on_a_service(stage: Stage) -> None:
    asked = set_(stage)
    own(stage, asked, "Hour")
    pick(asked.hour.kind, "All day")
    pick(asked.hour_part.where, "for everything on BBC One")
    press(stage, asked, "Set")
    assert [entry(stage, title).air.starts_at for title in ("Ironwood", "Lowland")] == [None, None]
    undo(stage)
    assert all(entry(stage, title).air.starts_at for title in ("Ironwood", "Lowland"))


def test_a_service_set_by_hand_is_shown_in_the_pane_and_all_of_the_librarys_are_offered(stage: Stage) -> None:
    asked = set_(stage)
    stage.qtbot.waitUntil(lambda: asked.service.completer() is not None)
    own(stage, asked, "Service")
    write(stage, asked.service, "BritBox")
    press(stage, asked, "Set")
    services = stage.shell.pane.detail.top.services.others
    stage.qtbot.waitUntil(lambda: services.text() == "BritBox")
    assert "BritBox" in on_calendar(stage, date(2026, 5, 21))
    undo(stage)
    stage.qtbot.waitUntil(lambda: services.text() == "BBC One")


def test_nothing_is_written_where_nothing_was_changed(stage: Stage) -> None:
    press(stage, set_(stage), "Set")
    assert not stage.works.actions.undo.isEnabled()


def test_what_a_lock_on_a_service_had_no_time_for_is_done_at_the_next_opening(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    rows = [row(100 + n, show(100 + n, f"Show {n:03}"), "2026-05-21") for n in range(120)]
    with tvmaze() as feed:
        feed.serve("/schedule/full", rows)
        with staged(qtbot, theme, tmp_path, feed.url) as first:
            first.open()
            target = OfService("BBC One")
            lock = Lock(target, LockedTime(None, "UTC"), first.app.clock.now())
            commands.change_locks(first.app.database, {LockKey(target, lock.field): lock}, first.app.clock.now())
            found = queries.entries(first.app.database, Choice(), first.app.zone)
            assert [one for one in found if one.air.starts_at and one.services == ("BBC One",)], "some are left"
        with staged(qtbot, theme, tmp_path, feed.url) as again:
            again.open()
            found = queries.entries(again.app.database, Choice(), again.app.zone)
            assert len([one for one in found if one.services == ("BBC One",)]) == 120
            assert not [one for one in found if one.air.starts_at and one.services == ("BBC One",)]


def test_what_is_undone_is_named_for_what_was_set_and_for_whom(stage: Stage) -> None:
    undo_text = stage.works.actions.undo.text
    asked = set_(stage)
    own(stage, asked, "Date")
    press(stage, asked, "Set")
    assert undo_text() == "Undo Set the date of Ironwood S02E01"
    asked = set_(stage)
    own(stage, asked, "Hour")
    pick(asked.hour_part.where, "for all of Ironwood")
    press(stage, asked, "Set")
    assert undo_text() == "Undo Set the hour for all of Ironwood"
    asked = set_(stage, "Lowland")
    own(stage, asked, "Hour")
    own(stage, asked, "Service")
    pick(asked.hour_part.where, "for everything on BBC One")
    write(stage, asked.service, "BritBox")
    press(stage, asked, "Set")
    assert undo_text() == "Undo Set the hour for everything on BBC One and more"
    open_(stage, entry(stage))
    stage.qtbot.mouseClick(stage.shell.pane.detail.when.why, LEFT)
    press(stage, dialog(WhySheet), "Release")
    assert undo_text() == "Undo Release the date of Ironwood S02E01"


# --- a library that is lost ---


@pytest.mark.parametrize("which", ["note", "set", "add", "why", "catch up"])
def test_a_dialog_of_a_library_that_is_lost_closes_and_no_other_opens(stage: Stage, which: str) -> None:
    one, by_hand, catching_up = entry(stage), stage.works.commands.by_hand, stage.works.commands.catching_up
    open_dialog = {
        "note": lambda: by_hand.note(one, one.show_id, one.show),
        "set": lambda: by_hand.set(one),
        "add": lambda: by_hand.add(date(2026, 5, 14)),
        "why": lambda: by_hand.why(one),
        "catch up": catching_up.show_all,
    }[which]
    open_dialog()
    assert not no_dialog()
    stage.rest()
    stage.works._on_unusable()
    assert no_dialog()
    open_dialog()
    by_hand.change(one)
    by_hand.remove(one)
    by_hand.settle()
    stage.rest()
    assert no_dialog()


def test_what_is_no_business_of_the_library_stays_open_without_it(stage: Stage) -> None:
    stage.works.menu_work.about()
    stage.works._on_unusable()
    assert not no_dialog()
    QApplication.activeModalWidget().close()


# --- notes ---


def note(stage: Stage, text: str, offer: str = "Note…") -> None:
    choose(stage, offer)
    asked = dialog(NoteDialog)
    write(stage, asked.text, text)
    press(stage, asked, "Keep")
    stage.qtbot.wait(150)


def test_a_note_is_kept_changed_removed_and_undone(stage: Stage) -> None:
    open_(stage, entry(stage))
    section = stage.shell.pane.detail.note
    assert section.isHidden()
    note(stage, "With Jo, at hers")
    stage.qtbot.waitUntil(lambda: section.own.text() == "With Jo, at hers")
    assert section.isVisible()
    stage.qtbot.mouseClick(section.change_own, LEFT)
    asked = dialog(NoteDialog)
    assert asked.text.toPlainText() == "With Jo, at hers"
    write(stage, asked.text, "Alone")
    press(stage, asked, "Keep")
    stage.qtbot.waitUntil(lambda: section.own.text() == "Alone")
    note(stage, "Good so far", "Note on the whole show…")
    stage.qtbot.waitUntil(lambda: section.of_show.text() == "Good so far")
    open_(stage, entry(stage, number=2))
    assert (section.own.isVisible(), section.of_show.text()) == (False, "Good so far")
    open_(stage, entry(stage))
    note(stage, "")
    stage.qtbot.waitUntil(lambda: not section.own.isVisible())
    undo(stage)
    stage.qtbot.waitUntil(lambda: section.own.text() == "Alone")


def test_what_was_renumbered_meanwhile_is_found_when_it_is_undone_and_done_again(stage: Stage) -> None:
    """A date and a note of one episode, which changes places with the other one, twice."""

    def renumber(first: str, second: str) -> None:
        days = {"11": "2026-05-21 20:00", "12": "2026-05-28 20:00"}
        numbered = (worlds.episode("1", key, f"2x0{n}", days[key]) for n, key in enumerate((first, second), 1))
        worlds.sync(stage.app.database, worlds.snapshot(worlds.show("1", "Ironwood"), *numbered))

    def noted(number: int) -> str:
        found = queries.note(stage.app.database, OfEntry(entry(stage, number=number).id))
        return found.text if found else ""

    def by_hand(number: int) -> bool:
        return entry(stage, number=number).air.first == date(2026, 5, 23)

    asked = set_(stage)
    own(stage, asked, "Date")
    asked.date.day.set_day(date(2026, 5, 23))
    press(stage, asked, "Set")
    note(stage, "With Jo")
    renumber("12", "11")
    assert (noted(1), noted(2), by_hand(1), by_hand(2)) == ("", "With Jo", False, True)
    undo(stage)
    undo(stage)
    assert (noted(1), noted(2), by_hand(1), by_hand(2)) == ("", "", False, False)
    renumber("11", "12")
    redo(stage)
    redo(stage)
    assert (noted(1), noted(2), by_hand(1), by_hand(2)) == ("With Jo", "", True, False)
    undo(stage)
    undo(stage)
    renumber("12", "11")
    redo(stage)
    redo(stage)
    assert (noted(1), noted(2), by_hand(1), by_hand(2)) == ("", "With Jo", False, True)


def test_a_note_stays_out_of_an_export_and_out_of_what_is_copied(stage: Stage, tmp_path: Path) -> None:
    one = entry(stage)
    open_(stage, one)
    note(stage, "Secret rendezvous")
    exported = to_ical(queries.entries(stage.app.database, Choice(), stage.app.zone), name="All")
    assert b"Ironwood" in exported.data
    assert b"rendezvous" not in exported.data
    choose(stage, "Copy as text")
    assert "rendezvous" not in QGuiApplication.clipboard().text()


def test_a_note_that_is_too_long_is_refused_and_stays_as_it_was_typed(stage: Stage) -> None:
    open_(stage, entry(stage))
    choose(stage, "Note…")
    asked = dialog(NoteDialog)
    asked.text.setPlainText("x" * 10_001)
    press(stage, asked, "Keep")
    assert "A note has at most 10,000 characters, and this has 10,001: shorten it." in texts(asked)
    assert len(asked.text.toPlainText()) == 10_001
    asked.close()


def texts_of_dates(stage: Stage) -> list[str]:
    """The ledger in the pane."""
    return [row.sentence.text() for row in stage.shell.pane.detail.dates._rows if row.isVisible()]


# --- the zone of a service ---


def test_the_zone_of_a_service_is_set_from_the_reasons_said_there_undone_and_released(stage: Stage) -> None:
    when = stage.shell.pane.detail.when
    open_(stage, entry(stage))
    stage.qtbot.mouseClick(when.why, LEFT)
    link = next(one for one in dialog(WhySheet).findChildren(QAbstractButton) if one.text().startswith("Set the zone"))
    stage.qtbot.mouseClick(link, LEFT)
    asked = dialog(SetByHandDialog)
    radio = asked.focusWidget()
    assert radio is not None
    assert radio.accessibleName() == "Zone of BBC One: Set by me:"
    stage.qtbot.keyClick(radio, Qt.Key.Key_Space)
    asked.activateWindow()
    stage.qtbot.waitUntil(asked.isActiveWindow)
    write(stage, asked.zone, "new yo")
    offers = asked.zone.completer().popup()
    stage.qtbot.waitUntil(offers.isVisible)
    assert [offers.model().index(n, 0).data() for n in range(offers.model().rowCount())] == ["America/New_York"]
    stage.qtbot.keyClick(offers, Qt.Key.Key_Down)
    stage.qtbot.keyClick(offers, Qt.Key.Key_Return)
    assert asked.zone.text() == "America/New_York"
    press(stage, asked, "Set")
    stage.qtbot.waitUntil(lambda: "16:00 in New York" in when.hour.text())
    assert entry(stage, "Lowland").air.zone == "America/New_York", "all that is on it"
    assert stage.shell.news.text() == "Done: Set the zone of BBC One"
    assert stage.works.actions.undo.text() == "Undo Set the zone of BBC One"
    undo(stage)
    stage.qtbot.waitUntil(lambda: "21:00 in London" in when.hour.text())
    redo(stage)
    stage.qtbot.waitUntil(lambda: "16:00 in New York" in when.hour.text())
    stage.qtbot.mouseClick(when.why, LEFT)
    sheet = dialog(WhySheet)
    assert any(text.startswith("You set the zone of BBC One: 16:00 on Thursday 21 May in New") for text in texts(sheet))
    assert "The zone New York, for everything on BBC One, set on 14 May" in texts(sheet)
    press(stage, sheet, "Release")
    stage.qtbot.waitUntil(lambda: "21:00 in London" in when.hour.text())
    assert queries.locks_of_services(stage.app.database) == []


@pytest.mark.parametrize("chosen", [False, True], ids=["typed whole", "chosen among the offers"])
def test_enter_on_a_zone_is_that_of_any_field_once_it_is_there(stage: Stage, chosen: bool) -> None:
    asked = set_(stage)
    own(stage, asked, "Zone of BBC One")
    asked.activateWindow()
    stage.qtbot.waitUntil(asked.isActiveWindow)
    write(stage, asked.zone, "asia/tok" if chosen else "Asia/Tokyo")
    offers = asked.zone.completer().popup()
    stage.qtbot.waitUntil(offers.isVisible)
    if chosen:
        stage.qtbot.keyClick(offers, Qt.Key.Key_Down)
        stage.qtbot.keyClick(offers, Qt.Key.Key_Return)
        assert (asked.zone.text(), offers.isVisible(), asked.isVisible()) == ("Asia/Tokyo", False, True)
    stage.qtbot.keyClick(asked.zone if chosen else offers, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: entry(stage).air.zone == "Asia/Tokyo")
    stage.qtbot.waitUntil(no_dialog)


def test_a_zone_that_is_none_is_refused_and_the_sources_word_releases_it(stage: Stage) -> None:
    asked = set_(stage)
    own(stage, asked, "Zone of BBC One")
    write(stage, asked.zone, "Atlantis")
    press(stage, asked, "Set")
    assert "There is no time zone called “Atlantis”: give one like Europe/London." in texts(asked)
    write(stage, asked.zone, "Asia/Tokyo")
    press(stage, asked, "Set")
    assert entry(stage).air.zone == "Asia/Tokyo"
    asked = set_(stage, "Lowland")
    assert asked.zone.text() == "Asia/Tokyo"
    own(stage, asked, "Hour")
    press(stage, asked, "Set")
    asked = set_(stage, "Lowland")
    assert (asked.zone.isEnabled(), asked.zone.text()) == (True, "Asia/Tokyo"), "though its own hour outdoes it"
    zones = [one for one in asked.findChildren(QRadioButton) if one.accessibleName().startswith("Zone of BBC One: ")]
    radio = zones[0]
    assert radio.text() == "As the sources say: London"
    stage.qtbot.mouseClick(radio, LEFT)
    assert "Releases it for everything on BBC One." in texts(asked)
    press(stage, asked, "Set")
    assert entry(stage).air.zone == "Europe/London"


def fill_disk(stage: Stage, *, full: bool) -> None:
    """No page can be added to the library any more, or again."""
    with stage.app.database.write() as write:
        write.fetch(f"PRAGMA max_page_count = {1 if full else 1_000_000}")


def test_what_was_typed_stays_while_the_disk_is_full_and_is_kept_once_there_is_room(stage: Stage) -> None:
    open_(stage, entry(stage))
    long = "A note that needs a page of its own. " * 250
    fill_disk(stage, full=True)
    choose(stage, "Note…")
    asked = dialog(NoteDialog)
    asked.text.setPlainText(long)
    press(stage, asked, "Keep")
    assert "The disk is full" in asked.said.text()
    assert (asked.isVisible(), asked.text.toPlainText(), stage.shell.news.isHidden()) == (True, long, True)
    fill_disk(stage, full=False)
    press(stage, asked, "Keep")
    stage.qtbot.waitUntil(no_dialog)
    noted = queries.note(stage.app.database, OfEntry(entry(stage).id))
    assert noted is not None
    assert noted.text == long.strip()


def test_an_entry_that_can_not_be_written_is_not_lost(stage: Stage) -> None:
    fill_disk(stage, full=True)
    for n in range(60):  # what room the pages have is used up first
        asked = add(stage)
        asked.show_field.setText(f"{n} long title" * 12)
        asked.title.setText("Part one " * 30)
        press(stage, asked, "Add")
        if not no_dialog():
            break
    asked = dialog(EntryByHandDialog)
    assert "The disk is full" in asked.said.text()
    title = asked.show_field.text()
    fill_disk(stage, full=False)
    press(stage, asked, "Add")
    stage.qtbot.waitUntil(no_dialog)
    assert entry(stage, title).show == title
