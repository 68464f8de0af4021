"""Export: what the person chooses is what the file holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import App, build
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.by_hand import ByHand
from desktop_app.domain.values import Choice, Entry, Kind
from desktop_app.store import commands, queries
from desktop_app.ui.dialogs.check_sheet import CheckSheet
from desktop_app.ui.dialogs.export_dialog import ExportDialog
from desktop_app.ui.dialogs.ticks import ROOM, Radio
from desktop_app.ui.models.view_state import ViewState
from desktop_app.ui.theme import NAMES, Theme, contrast
from desktop_app.ui.today import Today
from desktop_app.ui.worker import Worker
from tests.conftest import NOW
from tests.store.worlds import put
from tests.ui.entries import make_entry

from .conftest import clipped, in_file_dialog


class Scene:
    def __init__(self, app: App, theme: Theme, worker: Worker, qtbot: QtBot) -> None:
        self.app, self.theme, self.worker, self.qtbot = app, theme, worker, qtbot
        self.today = Today(app.clock, app.zone)
        self.state = ViewState(self.today, Choice())

    def dialog(self, entry: Entry | None = None) -> ExportDialog:
        dialog = ExportDialog(self.app, self.theme, self.worker, self.state, self.today, entry)
        dialog.open()
        return dialog

    def written(self, dialog: ExportDialog, path: Path) -> tuple[str, Calendar]:
        with self.qtbot.waitSignal(dialog.written, timeout=10_000) as written:
            dialog.write_to(path)
        return written.args[0], Calendar.from_ical(path.read_bytes())


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Scene]:
    app = build(tmp_path / "data", {"PREMIERES_NOW": NOW.isoformat(), "TZ": "UTC"})
    app.open()
    worker = Worker()
    worker.start()
    yield Scene(app, theme, worker, qtbot)
    worker.stop(5)
    app.close()


def colors(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def seen_edge(widget: QWidget, theme: Theme, where: list[QPoint]) -> bool:
    """Whether something that is seen on the page stands at each of those places."""
    image = widget.grab().toImage()
    return all(contrast(image.pixelColor(at), theme.color("window")) >= 3 for at in where)


def titles(calendar: Calendar) -> list[str]:
    return [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")]


def test_all_that_the_filter_shows_from_today_on(scene: Scene, tmp_path: Path) -> None:
    said, calendar = scene.written(scene.dialog(), tmp_path / "all.ics")
    found = titles(calendar)
    assert any(title.startswith("Star City") for title in found)
    assert not any(title.startswith("Devil May Cry") for title in found), "it was on two days ago"
    assert said.startswith(f"{len(found)} event")
    assert str(calendar["X-WR-CALNAME"]) == "Premieres"
    assert not calendar.walk("VALARM")


def test_a_range_of_days_both_ends_included(scene: Scene, tmp_path: Path) -> None:
    dialog = scene.dialog()
    assert not dialog.first.isEnabled()
    dialog.range.setChecked(True)
    assert dialog.first.day() == date(2026, 5, 1)
    assert dialog.last.day() == date(2026, 5, 31)
    dialog.first.set_day(date(2026, 5, 29))
    dialog.last.set_day(date(2026, 5, 29))
    _, calendar = scene.written(dialog, tmp_path / "day.ics")
    assert titles(calendar) == ["Star City S01E01"]


def test_what_is_shown_although_the_filter_hides_it_is_no_part_of_all(scene: Scene, tmp_path: Path) -> None:
    every = queries.entries(scene.app.database, Choice(), scene.app.zone)
    city = next(entry for entry in every if entry.show == "Star City")
    scene.state.set_choice(Choice(kinds=frozenset({"season-premiere"}), beside=city.id))
    _, calendar = scene.written(scene.dialog(), tmp_path / "all.ics")
    assert titles(calendar)
    assert "Star City S01E01" not in titles(calendar)


def test_days_the_wrong_way_round_cannot_be_exported(scene: Scene) -> None:
    dialog = scene.dialog()
    dialog.range.setChecked(True)
    dialog.first.set_day(date(2026, 6, 1))
    assert not dialog.write.isEnabled()
    assert dialog.said.text() == "The first day is after the last."
    dialog.filtered.setChecked(True)
    assert dialog.write.isEnabled()
    dialog.reject()


def test_days_are_typed_and_what_is_no_day_cannot_be_exported(scene: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = scene.dialog()
    dialog.activateWindow()
    QApplication.processEvents()
    dialog.range.setChecked(True)
    for field, text in ((dialog.first, "29/5/2026"), (dialog.last, "someday"), (dialog.last, "29 May")):
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
        assert dialog.write.isEnabled() == (text != "someday")
        assert dialog.said.text().startswith("That is no date." if text == "someday" else "")
    _, calendar = scene.written(dialog, tmp_path / "day.ics")
    assert titles(calendar) == ["Star City S01E01"]


def test_a_click_into_a_day_chooses_the_range(scene: Scene, qtbot: QtBot) -> None:
    dialog = scene.dialog()
    for field, choice in ((dialog.first, dialog.range), (dialog.minutes, dialog.alarm)):
        assert not choice.isChecked()
        at = field.mapTo(dialog, QPoint(20, field.height() // 2))
        QTest.mouseClick(dialog.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
        assert choice.isChecked()
        assert field.hasFocus()
    dialog.reject()


def test_one_entry_with_a_name_and_an_alarm(scene: Scene, tmp_path: Path) -> None:
    entry = next(
        e
        for e in queries.entries(scene.app.database, Choice(date(2026, 5, 29)), scene.app.zone)
        if e.show == "Star City"
    )
    dialog = scene.dialog(entry)
    assert dialog.one.isChecked()
    assert dialog.one.text() == "Only Star City S01E01"
    dialog.name.setText("My premieres")
    assert not dialog.minutes.isEnabled()
    dialog.alarm.setChecked(True)
    dialog.minutes.setValue(30)
    _, calendar = scene.written(dialog, tmp_path / "one.ics")
    assert titles(calendar) == ["Star City S01E01"]
    assert str(calendar["X-WR-CALNAME"]) == "My premieres"
    (alarm,) = calendar.walk("VALARM")
    assert alarm["TRIGGER"].to_ical() == b"PT9H", "its day has no hour"
    assert "9:00" in dialog.alarm.accessibleDescription()


def test_a_place_that_cannot_be_written_is_said_and_the_dialog_stays(scene: Scene, tmp_path: Path) -> None:
    dialog = scene.dialog()
    dialog.write_to(tmp_path / "no" / "such" / "folder.ics")
    scene.qtbot.waitUntil(lambda: "could not be written" in dialog.said.text())
    assert dialog.isVisible()
    assert dialog.write.isEnabled()
    dialog.reject()


def test_it_tells_the_truth_about_importing_again(scene: Scene) -> None:
    dialog = scene.dialog()
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    for way, said, programs in (
        (dialog.feed, "Keeps itself up to date", ("Thunderbird", "GNOME Calendar", "Evolution")),
        (dialog.server, "Keeps itself up to date", ("Nextcloud", "CalDAV")),
        (dialog.file, "Does not keep itself up to date", ("Thunderbird", "GNOME Calendar", "KOrganizer", "Evolution")),
        (dialog.news, "second file", ("Evolution", "khal")),
    ):
        truth = way.accessibleDescription()
        assert truth in shown
        for words in (said, *programs):
            assert words in truth
    dialog.reject()


def moved(scene: Scene, day: int) -> None:
    """Or made, where it is not there yet: a film of the person's own."""
    film = ByHand(Kind.FILM, AirDate.on(date(2026, 6, day)), title="Away")
    commands.set_by_hand(scene.app.database, "away", film, NOW)


def test_what_is_new_and_what_has_changed_since_the_last_export(scene: Scene, tmp_path: Path) -> None:
    path, changed = tmp_path / "Premieres.ics", tmp_path / "Premieres-changed.ics"
    scene.written(scene.dialog(), path)
    moved(scene, 10)
    dialog = scene.dialog()
    dialog.news.setChecked(True)
    said, calendar = scene.written(dialog, path)
    assert (said, titles(calendar)) == (f"1 event written to {path}.", ["Away"])
    moved(scene, 11)
    dialog = scene.dialog()
    dialog.news.setChecked(True)
    with scene.qtbot.waitSignal(dialog.written, timeout=10_000) as written:
        dialog.write_to(path)
    assert written.args == [f"1 that has changed is in {changed}.", True]
    assert titles(Calendar.from_ical(changed.read_bytes())) == ["Away"]


def test_nothing_new_is_said_in_the_dialog_and_nothing_is_written(scene: Scene, tmp_path: Path) -> None:
    scene.written(scene.dialog(), tmp_path / "Premieres.ics")
    dialog = scene.dialog()
    dialog.news.setChecked(True)
    dialog.write_to(tmp_path / "more.ics")
    scene.qtbot.waitUntil(lambda: dialog.said.text() != "")
    assert dialog.said.text().startswith("Nothing is new or has changed for the calendar Premieres")
    assert dialog.isVisible()
    assert dialog.write.isEnabled()
    assert not (tmp_path / "more.ics").exists()
    dialog.name.setText("Another")
    said, _ = scene.written(dialog, tmp_path / "more.ics")
    assert " events written to " in said


def test_one_entry_alone_is_no_export_of_the_calendar(scene: Scene, tmp_path: Path) -> None:
    entry = queries.entries(scene.app.database, Choice(date(2026, 5, 29)), scene.app.zone)[0]
    scene.written(scene.dialog(entry), tmp_path / "one.ics")
    assert queries.exported_uids(scene.app.database, "Premieres") == set()
    dialog = scene.dialog(entry)
    dialog.news.setChecked(True)
    assert dialog.filtered.isChecked()
    assert not dialog.one.isEnabled()
    dialog.file.setChecked(True)
    assert dialog.one.isEnabled()
    dialog.reject()


def test_a_file_that_cannot_be_written_is_no_export(scene: Scene, tmp_path: Path) -> None:
    dialog = scene.dialog()
    dialog.write_to(tmp_path / "no" / "such" / "folder.ics")
    scene.qtbot.waitUntil(lambda: dialog.said.text() != "")
    assert queries.exported_uids(scene.app.database, "Premieres") == set()
    dialog.reject()


def test_in_parts_that_every_program_takes(scene: Scene, tmp_path: Path) -> None:
    day = AirDate.on(date(2026, 6, 1))
    for number in range(40):
        put(scene.app.database, f"many-{number}", f"Many {number}", *[day] * 26)
    path = tmp_path / "Premieres.ics"
    dialog = scene.dialog()
    dialog.split.setChecked(True)
    with scene.qtbot.waitSignal(dialog.written, timeout=10_000) as written:
        dialog.write_to(path)
    assert written.args[0].endswith(f" events written to {path} – Premieres-2.ics.")
    assert written.args[1] is False
    parts = [Calendar.from_ical(file.read_bytes()) for file in (path, tmp_path / "Premieres-2.ics")]
    assert len(parts[0].walk("VEVENT")) == 1000
    assert parts[1].walk("VEVENT")


def test_the_feeds_have_a_dialog_of_their_own(scene: Scene) -> None:
    dialog = scene.dialog()
    dialog.range.setChecked(True)
    dialog.first.set_day(date(2026, 6, 1))
    assert not dialog.write.isEnabled()
    high = dialog.height()
    dialog.feed.setChecked(True)
    assert dialog.write.text() == "Calendar feeds…"
    assert dialog.write.isEnabled()
    assert not dialog.name.isVisible()
    assert dialog.height() < high
    assert clipped(dialog) == []
    with scene.qtbot.waitSignal(dialog.feeds_wanted):
        dialog.write.click()
    assert not dialog.isVisible()


def test_so_have_the_servers(scene: Scene) -> None:
    dialog = scene.dialog()
    dialog.server.setChecked(True)
    assert dialog.write.text() == "Publish to a server…"
    with scene.qtbot.waitSignal(dialog.servers_wanted):
        dialog.write.click()
    assert not dialog.isVisible()


def checked(scene: Scene, dialog: ExportDialog) -> CheckSheet:
    dialog.check.click()
    sheet = dialog.findChildren(CheckSheet)[-1]
    scene.qtbot.waitUntil(lambda: not sheet.panel.said.text().startswith("Looking"))
    return sheet


def rows(sheet: CheckSheet) -> list[str]:
    model = sheet.panel.model
    return [model.data(model.index(n, 0)) for n in range(model.rowCount())]


def test_what_programs_make_of_the_file_is_told_before_it_is_written(scene: Scene, tmp_path: Path) -> None:
    dialog = scene.dialog()
    dialog.alarm.setChecked(True)
    sheet = checked(scene, dialog)
    assert queries.exported_uids(scene.app.database, "Premieres") == set(), "nothing was exported"
    said, _ = scene.written(dialog, tmp_path / "all.ics")
    assert sheet.panel.said.text() == f"{said.partition(' ')[0]} events. The file breaks no standard."
    assert {"Thunderbird", "Ignores the alarms in the file."} <= set(rows(sheet))


def test_only_what_would_be_written_is_looked_at_and_a_wrong_range_is_not(scene: Scene) -> None:
    dialog = scene.dialog()
    dialog.range.setChecked(True)
    dialog.first.set_day(date(2026, 5, 29))
    dialog.last.set_day(date(2026, 5, 28))
    assert not dialog.check.isEnabled()
    dialog.last.set_day(date(2026, 5, 29))
    sheet = checked(scene, dialog)
    assert sheet.panel.said.text() == "1 event. The file breaks no standard."
    sheet.reject()
    assert dialog.isVisible()
    dialog.feed.setChecked(True)
    assert not dialog.check.isVisible()
    dialog.reject()


def test_of_an_export_of_news_all_its_files_are_looked_at_and_none_where_there_are_none(
    scene: Scene, tmp_path: Path
) -> None:
    scene.written(scene.dialog(), tmp_path / "Premieres.ics")
    dialog = scene.dialog()
    dialog.news.setChecked(True)
    sheet = checked(scene, dialog)
    assert (sheet.panel.said.text(), rows(sheet)) == ("There is nothing to write.", [])
    sheet.reject()
    moved(scene, 10)
    assert checked(scene, dialog).panel.said.text() == "1 event. The file breaks no standard."
    dialog.reject()


@pytest.mark.parametrize("name", NAMES)
def test_what_can_be_chosen_is_seen_in_each_theme(scene: Scene, name: str) -> None:
    scene.theme.set_name(name)
    theme, dialog = scene.theme, scene.dialog()
    QApplication.processEvents()
    for mark in (dialog.range, dialog.alarm):
        assert seen_edge(mark, theme, [QPoint(ROOM, mark.height() // 2)])
        assert theme.color("accent").name() not in colors(mark)
    for field in (dialog.first, dialog.last, dialog.minutes):
        middle = field.height() // 2
        assert seen_edge(field, theme, [QPoint(0, middle), QPoint(field.width() - 1, middle)])
    dialog.range.setChecked(True)
    dialog.alarm.setChecked(True)
    for mark in (dialog.range, dialog.alarm):
        assert theme.color("accent").name() in colors(mark)
    dialog.first.setFocus()
    middle = dialog.first.height() // 2
    assert dialog.first.grab().toImage().pixelColor(0, middle) == theme.color("accent")
    dialog.reject()


@pytest.mark.parametrize("name", NAMES)
def test_no_day_of_the_calendar_has_a_colour_of_its_own(scene: Scene, name: str) -> None:
    dialog = scene.dialog()
    scene.theme.set_name(name)
    for day in Qt.DayOfWeek:
        ink: QColor = dialog.first.calendar().weekdayTextFormat(day).foreground().color()
        assert ink == scene.theme.color("text")
    dialog.reject()


@pytest.mark.parametrize(("place", "text"), [("C", "1 May 2026"), ("en_GB", "1 May 2026"), ("en_US", "May 1, 2026")])
def test_days_are_written_as_in_the_rest_of_the_window(scene: Scene, place: str, text: str) -> None:
    QLocale.setDefault(QLocale(place))
    dialog = scene.dialog()
    assert dialog.first.text() == text
    dialog.reject()


def test_nothing_is_clipped_in_a_large_font_and_a_sentence_that_comes_makes_it_higher(
    scene: Scene, large: Theme
) -> None:
    usual, scene.theme = scene.theme, large
    dialog = scene.dialog()
    for way in (dialog.feed, dialog.server, dialog.news, dialog.file):
        way.setChecked(True)
        assert clipped(dialog) == []
    dialog.range.setChecked(True)
    dialog.first.set_day(date(2026, 6, 1))
    assert dialog.said.isVisible()
    assert clipped(dialog) == []
    dialog.resize(dialog.minimumSize())
    assert clipped(dialog) == []
    dialog.reject()
    scene.theme = usual
    dialog = scene.dialog()
    before = dialog.height()
    dialog.range.setChecked(True)
    dialog.first.set_day(date(2026, 6, 1))
    QApplication.processEvents()
    assert dialog.height() > before
    dialog.reject()


def test_a_long_title_makes_the_dialog_no_wider(scene: Scene) -> None:
    entry = make_entry("The Extraordinarily Long Title of a Show & What Came of It" * 3)
    plain, long = scene.dialog(), scene.dialog(entry)
    QApplication.processEvents()
    assert long.width() == plain.width()
    assert long.rect().contains(long.one.geometry())
    assert "What Came of It" in long.one.toolTip()
    for dialog in (plain, long):
        dialog.reject()


def test_a_longer_word_of_another_language_makes_it_no_wider(scene: Scene, large: Theme) -> None:
    scene.theme = large
    dialog = scene.dialog()
    QApplication.processEvents()
    wide = dialog.minimumSizeHint().width()
    for part in (dialog.feed, dialog.file, dialog.news, dialog.split):
        part.setText("Kalenderdateiteil " * 9)
    QApplication.processEvents()
    assert dialog.minimumSizeHint().width() == wide
    dialog.reject()


def test_the_tab_key_goes_from_the_first_choice_down_to_the_buttons(scene: Scene) -> None:
    dialog = scene.dialog()
    QApplication.processEvents()
    assert dialog.focusWidget() is dialog.file
    found, at = [], dialog.nextInFocusChain()
    while at not in found:
        found.append(at)
        at = at.nextInFocusChain()
    wanted = [dialog.feed, dialog.news, dialog.filtered, dialog.name, dialog.split, dialog.alarm, dialog.write]
    assert [part for part in found if part in wanted] == wanted
    dialog.reject()


def test_the_texts_stand_in_line_with_the_marks(scene: Scene) -> None:
    dialog = scene.dialog()
    QApplication.processEvents()
    mark = dialog.filtered.x() + ROOM
    label = next(label for label in dialog.findChildren(QLabel) if label.buddy() is dialog.name)
    said = dialog.file.accessibleDescription()
    truth = next(label for label in dialog.findChildren(QLabel) if label.text() == said)
    assert label.x() == mark
    assert truth.x() + truth.contentsMargins().left() == dialog.file.x() + dialog.file._start()
    dialog.reject()


def test_one_event_is_one_event_and_a_short_label_one_line(scene: Scene, tmp_path: Path) -> None:
    dialog = scene.dialog()
    label = next(label for label in dialog.findChildren(QLabel) if label.buddy() is dialog.name)
    assert not label.wordWrap()
    dialog.range.setChecked(True)
    for edit in (dialog.first, dialog.last):
        edit.set_day(date(2026, 5, 29))
    said, _ = scene.written(dialog, tmp_path / "day.ics")
    assert said == f"1 event written to {tmp_path / 'day.ics'}."
    dialog = scene.dialog()
    said, _ = scene.written(dialog, tmp_path / "all.ics")
    assert f" events written to {tmp_path / 'all.ics'}." in said


def test_the_keyboard_is_at_the_choice_that_is_made_already(scene: Scene) -> None:
    for entry in (make_entry("Key & Peele"), None):
        dialog = scene.dialog(entry)
        QApplication.processEvents()
        focused = dialog.focusWidget()
        assert isinstance(focused, Radio)
        assert focused.isChecked()
        assert focused is dialog.file
        assert (dialog.filtered if entry is None else dialog.one).isChecked()
        dialog.reject()


def test_a_name_that_is_typed_without_its_ending_gets_it(scene: Scene, tmp_path: Path) -> None:
    dialog = scene.dialog()
    with scene.qtbot.waitSignal(dialog.written, timeout=10_000) as written, in_file_dialog(str(tmp_path / "nov")):
        dialog.write.click()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["nov.ics"]
    assert f" written to {tmp_path / 'nov.ics'}." in written.args[0]


def test_the_file_of_one_entry_is_called_as_one_that_is_dragged_out(scene: Scene, tmp_path: Path) -> None:
    entry = make_entry("Salt Signal", code="S07E01", episode_end=10, full_season=True)
    dialog = scene.dialog(entry)
    with in_file_dialog("") as met:
        dialog.write.click()
    dialog.filtered.setChecked(True)
    with in_file_dialog("") as also:
        dialog.write.click()
    assert (met, also) == (["Salt Signal S07 x10.ics"], ["Premieres.ics"])
    dialog.reject()
