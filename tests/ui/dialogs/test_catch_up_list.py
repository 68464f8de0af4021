"""The list of what there is to catch up on holds with any title, in any font, and in a window that is low."""

from __future__ import annotations

from datetime import UTC

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.catch_up import CatchUp
from desktop_app.ui.dialogs.catch_up_list import CatchUpList
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from tests.ui.entries import NOW, make_entry

from .conftest import clipped

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft <b>bold</b> & co"


def plan(title: str, when: str = "2026-07-21") -> CatchUp:
    return CatchUp(make_entry(title, when, code="S04E01"), 12, 540, False, (), 7, 3)


def opened(qtbot: QtBot, theme: Theme, *plans: CatchUp) -> CatchUpList:
    dialog = CatchUpList(theme, Today(Clock(NOW), UTC))
    dialog.open()
    dialog.show_all(plans)
    QApplication.processEvents()
    return dialog


def test_its_model_is_one(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, plan("Lighthouse"), plan(LONG))
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.show_all([plan("Low Tide")])
    dialog.show_all([])
    dialog.close()


def test_where_there_is_nothing_the_words_stand_together_in_a_low_dialog(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    told = next(label for label in dialog.findChildren(QLabel) if label.text().startswith("Shows that you follow"))
    assert clipped(dialog) == []
    assert dialog.none.y() - told.geometry().bottom() <= theme.px(16)
    assert dialog.buttons.y() - dialog.none.geometry().bottom() <= theme.px(32)
    dialog.close()


def test_nothing_is_clipped_in_a_large_font(qtbot: QtBot, large: Theme) -> None:
    dialog = opened(qtbot, large, *(plan(f"{n} {LONG}") for n in range(20)))
    assert clipped(dialog) == []
    gap = dialog.buttons.y() - dialog.view.geometry().bottom() - 1
    assert gap >= large.px(8), "the buttons stand apart from the list"
    line = dialog.view.visualRect(dialog.model.index(0, 0)).height()
    assert line >= large.line("body-medium") + large.line("small")
    assert dialog.view.viewport().height() >= 3 * line
    dialog.close()


def test_what_is_cut_is_told_by_its_tip_as_plain_text(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, plan(LONG))
    tip = dialog.model.data(dialog.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; co<br>12 episodes" in tip
    dialog.close()


def test_it_is_named_for_who_listens(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, plan("Lighthouse"))
    assert dialog.view.accessibleName() == "What there is to catch up on"
    said = dialog.model.data(dialog.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Lighthouse, 12 episodes, 9 h, before season 4 on 21 July: 2 a week"
    dialog.close()
