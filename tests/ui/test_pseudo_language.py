"""The whole window in a language that nobody speaks: longer than English, in brackets, and from right to left."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, Qt
from PySide6.QtGui import QAction, QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.domain.caldav import Placed, Standing
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import PREMIERES, Choice
from desktop_app.store import commands, queries
from desktop_app.ui.dialogs.server_dialog import PasswordDialog, ServerDialog
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.controls import ElidedLabel
from desktop_app.ui.views.title_button import TitleButton
from tests.translations.messages import of_the_window

from .language_stage import left_english, pseudo_in, speaking_from
from .window_stage import Stage, page, row, show, staged, tvmaze

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
CONTROL = Qt.KeyboardModifier.ControlModifier
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
OURS = (
    "premieres tvmaze netflix bbc one cc by sa mit inter sil ofl ics ctrl shift alt pgup pgdn pgdown home end enter "
    "return space esc tab up left right down menu del part zorvak quelm brixt dran olmu vexa zzz"
)
"""Names, keys, and what the feed of this test says."""


@dataclass
class Scene:
    """What is in sight after something was done."""

    name: str
    root: QWidget
    known: frozenset[str]
    faults: list[str] = field(default_factory=list)

    def look(self) -> list[str]:
        for widget in (self.root, *self.root.findChildren(QWidget)):
            if widget.isVisible():
                self._read(widget)
                self._measure(widget)
                if widget.layoutDirection() != QApplication.layoutDirection():
                    self._fault(widget, "is not mirrored")
        for action in self.root.findChildren(QAction):
            self._check(self.root, "action", action.text())
        return self.faults

    def _fault(self, widget: QWidget, what: str) -> None:
        self.faults.append(f"{self.name}: {type(widget).__name__} {what}")

    def _check(self, widget: QWidget, what: str, text: object) -> None:
        if words := left_english(re.sub("<[^>]*>|&nbsp;", " ", str(text or "")), self.known):
            self._fault(widget, f"{what}: {' '.join(words)} in {str(text)!r}")

    def _read(self, widget: QWidget) -> None:
        whole = widget.full_text() if isinstance(widget, ElidedLabel | TitleButton) else widget.property("text")
        self._check(widget, "text", whole)
        for what in ("toolTip", "accessibleName", "accessibleDescription", "placeholderText", "windowTitle"):
            self._check(widget, what, widget.property(what))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            for text in _texts(widget):
                self._check(widget, "item", text)

    def _measure(self, widget: QWidget) -> None:
        whole = QFontMetricsF(widget.font())
        if isinstance(widget, ElidedLabel):
            if widget.text() != widget.full_text() and not widget.toolTip():
                self._fault(widget, f"cuts {widget.full_text()!r} and has no tooltip")
        elif isinstance(widget, QLabel) and widget.wordWrap():
            if widget.heightForWidth(widget.width()) > widget.height():
                self._fault(widget, f"cuts {widget.text()!r} at its foot")
        elif isinstance(widget, QLabel | QAbstractButton) and widget.text():
            if widget.minimumSizeHint().width() > widget.width() and widget.text() not in widget.toolTip():
                self._fault(widget, f"has {widget.width()} for {widget.text()!r}")
        elif isinstance(widget, QLineEdit):
            text = widget.placeholderText()
            if whole.horizontalAdvance(text) > widget.width() and text not in widget.toolTip():
                self._fault(widget, f"has {widget.width()} for {text!r}")
        parent = widget.parentWidget()
        if parent is not None and not widget.isWindow() and isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            scrolled = any(isinstance(above, QAbstractScrollArea) for above in _above(widget))
            if not scrolled and not parent.rect().contains(widget.geometry()):
                self._fault(widget, f"lies at {widget.geometry()} of {parent.rect()}")


def _above(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def _texts(view: QAbstractItemView) -> Iterator[object]:
    model = view.model()
    root = QModelIndex()
    listed = isinstance(model, QAbstractListModel)
    rows, columns = min(model.rowCount(root), 40), 1 if listed else min(model.columnCount(root), 10)
    for place in range(rows):
        for column in range(columns):
            yield from (model.index(place, column, root).data(role) for role in ROLES)
    for orientation, count in ((Qt.Orientation.Horizontal, columns), (Qt.Orientation.Vertical, rows)):
        for section in range(count):
            yield from (model.headerData(section, orientation, role) for role in ROLES)


def months_and_days(locale: QLocale) -> set[str]:
    """What Qt says of dates."""
    found: set[str] = set()
    for length in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat, QLocale.FormatType.NarrowFormat):
        for number in range(1, 13):
            found |= {locale.monthName(number, length), locale.standaloneMonthName(number, length)}
        for number in range(1, 8):
            found |= {locale.dayName(number, length), locale.standaloneDayName(number, length)}
    found |= {locale.amText(), locale.pmText()}
    return {word.casefold() for text in found for word in re.findall(r"[^\W\d_]{2,}", text)}


@contextmanager
def window(qtbot: QtBot, theme: Theme, folder: Path, size: tuple[int, int]) -> Iterator[Stage]:
    """On a library with a show that has a cast, and others around it."""
    zorvak = show(1, "Zorvak Quelm", genres=["Drama"], officialSite="https://x.example/", premiered="2026-05-20")
    rows = [row(10 + n, zorvak, f"2026-05-{20 + n}", n + 1) for n in range(3)]
    others = [show(20 + n, f"Brixt {'Dran ' * n}") for n in range(1, 9)]
    rows += [row(100 + n, other, "2026-05-15") for n, other in enumerate(others)]
    with tvmaze() as feed:
        feed.serve("/schedule/full", rows)
        feed.serve("/shows/1", page(zorvak, rows[:3], ("Olmu Vexa", "Vexa Olmu")))
        with staged(qtbot, theme, folder, feed.url, size) as stage:
            stage.open()
            yield stage


def known_in(stage: Stage, locale: QLocale) -> frozenset[str]:
    """Names of shows, services and episodes; dates; keys."""
    known = set(OURS.split()) | months_and_days(locale)
    for entry in queries.entries(stage.app.database, Choice(), stage.app.zone):
        for text in (entry.show, entry.episode_title or "", *entry.services):
            known |= {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", text)}
    return frozenset(known)


def scenes(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """All that a person may come to, one after the other."""
    qtbot, shell, top = stage.qtbot, stage.shell, stage.window

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(QApplication.focusWidget() or top, key, modifier)
        settle()

    def settle() -> None:
        stage.rest()
        qtbot.waitUntil(lambda: shell.pages.current.settled and not top.state.paging, timeout=10_000)
        qtbot.wait(20)

    def dialog(of: Callable[[], object]) -> Iterator[QWidget]:
        of()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None or _dialogs() != [], timeout=5_000)
        settle()
        found = _dialogs()[0]
        yield found
        found.reject()
        qtbot.waitUntil(lambda: found not in _dialogs())

    settle()
    yield "month", top
    stage.window.go_to(stage.entry("Zorvak Quelm"))
    settle()
    yield "an entry", top
    for key, name in ((Qt.Key.Key_2, "week"), (Qt.Key.Key_3, "agenda"), (Qt.Key.Key_4, "year")):
        qtbot.keyClick(top, key, CONTROL)
        settle()
        yield name, top
    qtbot.keyClick(top, Qt.Key.Key_1, CONTROL)
    top.go_to_day(date(2029, 1, 1))
    settle()
    yield "an empty month", top
    qtbot.keyClick(top, Qt.Key.Key_G, CONTROL)
    settle()
    yield "the date", top
    qtbot.keyClicks(QApplication.focusWidget(), "zzz")
    settle()
    yield "no date", top
    press(Qt.Key.Key_Escape)
    qtbot.keyClick(top, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(QApplication.focusWidget(), "zorvak")
    settle()
    qtbot.wait(300)
    yield "found", top
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    actions = top.works.actions
    for name, action in (
        ("export", actions.export),
        ("no feeds", actions.feeds),
        ("keys", actions.keys),
        ("about", actions.about),
        ("a new show", actions.add_show),
        ("to catch up on", actions.catch_up),
    ):
        for root in dialog(action.trigger):
            yield name, root
    publishing = top.works.commands.publishing
    zorvak = NamedFeed("Zorvak", color="teal", kinds=PREMIERES, followed=True, days=9, all_day=True, alarm_minutes=5)
    for n in range(2):
        commands.save_feed(stage.app.database, replace(zorvak, name="Zorvak" + n * " Quelm", cast=n == 1))
    for name, of in (("feeds", actions.feeds.trigger), ("a feed", lambda: publishing.change(zorvak))):
        for root in dialog(of):
            yield name, root
    commands.add_target(stage.app.database, "Zorvak", "https://vexil.zorvak/", "quelm", "Zorvak")
    for n, standing in enumerate(Standing):
        event = Placed(f"{n}", f"https://vexil.zorvak/{n}", "Quelm", standing, theirs="Vexil")
        commands.place_event(stage.app.database, "https://vexil.zorvak/", event)
    for root in dialog(publishing.show_servers):
        yield "servers", root
    feeds = queries.named_feeds(stage.app.database)
    for root in dialog(ServerDialog(stage.app, top._theme, stage.worker, feeds, top).open):
        yield "a server", root
    target = queries.target(stage.app.database, "Zorvak")
    for root in dialog(PasswordDialog(stage.app, top._theme, stage.worker, target, top).open):
        yield "a password", root
    qtbot.mouseClick(shell.filter_bar.filters, Qt.MouseButton.LeftButton)
    settle()
    yield "filters", top
    press(Qt.Key.Key_Escape)
    stage.window.go_to(stage.entry("Zorvak Quelm"))
    settle()
    qtbot.mouseClick(shell.pane.detail.header.more, Qt.MouseButton.LeftButton)
    yield from _menu("menu of an entry")
    qtbot.mouseClick(shell.toolbar.menu_button, Qt.MouseButton.LeftButton)
    yield from _menu("menu")


def _menu(name: str) -> Iterator[tuple[str, QWidget]]:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    yield name, menu
    menu.close()


def _dialogs() -> list[QDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()]


def faults(qtbot: QtBot, theme: Theme, folder: Path, size: tuple[int, int], locale: QLocale) -> list[str]:
    found: list[str] = []
    with window(qtbot, theme, folder, size) as stage:
        known = known_in(stage, locale)
        for name, root in scenes(stage):
            found += Scene(name, root, known).look()
    QToolTip.hideText()
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("size", [(1440, 900), (1000, 700)])
def test_a_longer_language_is_whole_and_cut_nowhere(
    size: tuple[int, int], qapp: QApplication, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    catalogue = pseudo_in("en_XA", 2, of_the_window().messages, tmp_path / "xa.ts")
    with speaking_from(qapp, catalogue, "en_GB"):
        assert "\n".join(faults(qtbot, theme, tmp_path / "data", size, QLocale("en_GB"))) == ""


@pytest.mark.parametrize("size", [(1440, 900), (1000, 700)])
def test_from_right_to_left_all_is_mirrored(
    size: tuple[int, int], qapp: QApplication, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    catalogue = pseudo_in("ar", 6, of_the_window().messages, tmp_path / "ar.ts")
    with speaking_from(qapp, catalogue, "ar_EG"):
        assert "\n".join(faults(qtbot, theme, tmp_path / "data", size, QLocale("ar_EG"))) == ""


def test_what_is_not_translated_or_cut_would_be_found(qtbot: QtBot, theme: Theme) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    inside = QLabel("⟦Tödåý: Zorvak Quelm⟧ and English", box)
    cut = QLabel("⟦Ã löñg lîñé⟧", box)
    cut.setGeometry(0, 40, 20, 20)
    outside = QLabel("", box)
    outside.setGeometry(-20, 80, 40, 20)
    mirrored = QWidget(box)
    mirrored.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box.show()
    found = "\n".join(Scene("x", box, frozenset()).look())
    assert f"x: QLabel text: and English in {inside.text()!r}" in found
    assert f"x: QLabel has 20 for {cut.text()!r}" in found
    assert "x: QLabel lies at" in found
    assert "x: QWidget is not mirrored" in found
