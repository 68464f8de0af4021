"""The list of keys: complete, in step with the README, and legible."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.keys_sheet import Cap, KeysSheet
from desktop_app.ui.keys import groups
from desktop_app.ui.theme import Theme

from .language_stage import speaking
from .scaled import scaled_theme
from .window_stage import Stage, bare, staged, tvmaze

README = Path(__file__).parents[2] / "README.md"
IN_README = {"PgDn": "PgDown", "arrows": "Left Right Up Down"}
"""As the README spells them."""
A_KEY = re.compile(
    r"(?:(?:Ctrl|Alt|Shift)\+)+(?:F\d+|Enter|Space|Left|Right|\S)|\bF\d+\b|\b[A-Z]\b"
    r"|\b(?:Left|Right|Up|Down|Home|End|Enter|Esc|Tab|Menu|Del|PgUp|PgDn|arrows)\b"
)


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with tvmaze() as feed, staged(qtbot, theme, tmp_path, feed.url) as made:
        made.open()
        yield made


def listed() -> set[str]:
    return {key for group in groups() for row in group.keys for key in row.keys}


def sheets() -> list[KeysSheet]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, KeysSheet) and widget.isVisible()]


def test_every_shortcut_of_the_window_is_listed(stage: Stage) -> None:
    keys = {key.toString() for action in stage.window.findChildren(QAction) for key in action.shortcuts()}
    keys |= {shortcut.key().toString() for shortcut in stage.window.findChildren(QShortcut)}
    assert {"F5", "Ctrl+E", "Ctrl+G", "Ctrl+?", "F1", "Ctrl+4"} <= keys
    assert keys - listed() == set()


def test_the_list_of_hits_calls_a_key_as_the_list_of_keys_does(qapp: QApplication) -> None:
    with speaking(qapp, "de", "de_DE"):
        named = QKeySequence("Enter").toString(QKeySequence.SequenceFormat.NativeText)
        assert QCoreApplication.translate("LineDelegate", "Enter") == named
        assert QCoreApplication.translate("SearchHitsList", "Enter: {line}").startswith(f"{named}:")


def test_every_key_that_is_listed_is_one() -> None:
    for key in listed():
        assert QKeySequence(key).toString() == key


def test_the_list_and_the_table_of_the_readme_name_the_same_keys() -> None:
    window = README.read_text().partition("## The window")[2].partition("\n## ")[0]
    table = [line for line in window.splitlines() if line.startswith("|")]
    told = {IN_README.get(key, key) for line in table for key in A_KEY.findall(line.rsplit("|", 2)[1])}
    assert {key for keys in told for key in keys.split()} == listed()


def test_ctrl_and_a_question_mark_open_the_sheet(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.window, Qt.Key.Key_Question, Qt.KeyboardModifier.ControlModifier)
    (sheet,) = sheets()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheets() == []


def test_letters_that_are_switched_off_are_not_listed(stage: Stage, qtbot: QtBot) -> None:
    def caps() -> set[str]:
        qtbot.keyClick(stage.window, Qt.Key.Key_F1)
        (sheet,) = sheets()
        found = {cap.text() for cap in sheet.findChildren(Cap)}
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        return found

    assert {"F", "W"} <= caps()
    stage.works.actions.single_letters.trigger()
    qtbot.waitUntil(lambda: not stage.app.settings.single_letters)
    assert not {"F", "W"} & caps()


def test_f1_opens_it_and_the_menu_does(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.window, Qt.Key.Key_F1)
    (sheet,) = sheets()
    said = {label.text() for label in sheet.findChildren(QLabel)}
    for group in groups():
        assert group.title in said
        assert {row.does for row in group.keys} <= said
    sheet.reject()
    next(action for action in stage.shell.toolbar.menu.actions() if bare(action.text()) == "Keys…").trigger()
    (sheet,) = sheets()
    sheet.reject()


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
def test_f10_opens_the_menu_at_its_first_item(stage: Stage, qtbot: QtBot) -> None:
    menu = stage.shell.toolbar.menu
    qtbot.keyClick(stage.window, Qt.Key.Key_F10)
    assert QApplication.activePopupWidget() is menu
    assert menu.activeAction() is menu.actions()[0]
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("u", [1.0, 1.5, 2.0])
def test_the_sheet_is_no_larger_than_the_smallest_window(
    qtbot: QtBot, qapp: QApplication, theme: Theme, u: float, language: str
) -> None:
    with scaled_theme(qapp, theme, u) as scaled:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(720, 520)
        window.show()
        with speaking(qapp, language, language) if language != "en" else nullcontext():
            sheet = KeysSheet(scaled, window)
            sheet.open()
            QApplication.processEvents()
        assert sheet.width() <= 720
        assert sheet.height() <= 520
        assert sheet.rect().contains(sheet.buttons.geometry())
        (scroll,) = sheet.findChildren(QScrollArea)
        assert scroll.horizontalScrollBar().maximum() == 0
        for label in sheet.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width())
        for cap in sheet.findChildren(Cap):
            assert cap.size() == cap.sizeHint()
            assert cap.parentWidget().rect().contains(cap.geometry())


@pytest.mark.parametrize("u", [1.0, 1.5])
def test_the_sheet_fits_the_screen_and_cuts_no_word(qtbot: QtBot, qapp: QApplication, theme: Theme, u: float) -> None:
    with scaled_theme(qapp, theme, u) as scaled:
        sheet = KeysSheet(scaled)
        qtbot.addWidget(sheet)
        sheet.show()
        QApplication.processEvents()
        room = sheet.screen().availableGeometry()
        (scroll,) = sheet.findChildren(QScrollArea)
        assert scroll.horizontalScrollBar().maximum() == 0
        assert scroll.verticalScrollBar().maximum() == 0 or sheet.height() > room.height() * 0.8
        assert sheet.width() <= room.width()
        assert sheet.height() <= room.height()
        for label in sheet.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width())
        for cap in sheet.findChildren(Cap):
            assert cap.size() == cap.sizeHint()
