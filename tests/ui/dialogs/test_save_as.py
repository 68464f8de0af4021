"""Where to: a file gets its ending, and none is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.save_as import ask_where, with_ending

from .conftest import in_file_dialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager


@pytest.fixture
def ask(qtbot: QtBot, tmp_path: Path):
    host = QWidget()
    qtbot.addWidget(host)
    return lambda: ask_where(host, "Export to", tmp_path / "Premieres.ics", "Calendar file (*.ics)", ".ics")


def test_the_ending_is_added_where_none_was_typed(ask, tmp_path: Path) -> None:
    with in_file_dialog(str(tmp_path / "nov")) as met:
        assert ask() == tmp_path / "nov.ics"
    assert met == ["Premieres.ics"]


def test_thinking_better_of_it_is_no_place(ask) -> None:
    with in_file_dialog(""):
        assert ask() is None


def test_before_a_file_is_replaced_it_is_named_with_the_ending_that_was_added(ask, tmp_path: Path) -> None:
    (tmp_path / "nov.ics").touch()
    question = f"{tmp_path / 'nov.ics'} exists already. Replace it?"
    with in_file_dialog(str(tmp_path / "nov"), replace=(True,)) as met:
        assert ask() == tmp_path / "nov.ics"
    assert met == ["Premieres.ics", question]


def test_a_file_that_is_not_to_be_replaced_leads_back_to_its_name(ask, tmp_path: Path) -> None:
    (tmp_path / "nov.ics").touch()
    with in_file_dialog(str(tmp_path / "nov"), str(tmp_path / "dec"), replace=(False,)) as met:
        assert ask() == tmp_path / "dec.ics"
    assert met[0::2] == ["Premieres.ics", "nov.ics"]


def test_a_name_that_was_typed_whole_is_asked_about_once(ask, tmp_path: Path) -> None:
    (tmp_path / "nov.ics").touch()
    with in_file_dialog(str(tmp_path / "nov.ics"), replace=(True,)) as met:
        assert ask() == tmp_path / "nov.ics"
    assert len(met) == 2


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("nov", "nov.ics"),
        ("nov.", "nov.ics"),
        (".nov", ".nov.ics"),
        ("Mr.Robot", "Mr.Robot.ics"),
        ("M.A.S.H", "M.A.S.H.ics"),
        ("My show vol. 2", "My show vol. 2.ics"),
        ("2026.11", "2026.11.ics"),
        ("nov.ics", "nov.ics"),
        ("nov.ICS", "nov.ICS"),
        ("nov.ical", "nov.ical"),
        ("nov.txt", "nov.txt"),
    ],
)
def test_an_ending_that_was_typed_stays(typed: str, name: str) -> None:
    assert with_ending(Path("/x.y") / typed, ".ics") == Path("/x.y") / name
