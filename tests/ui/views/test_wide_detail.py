"""The detail where there is room: two columns, and that it holds, and keeps still, at any width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date
from itertools import combinations
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QFont
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.show_page import Relation, ShowPage
from desktop_app.domain.values import Entry
from desktop_app.ui.images import Images
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.detail_pane import DetailPane
from desktop_app.ui.views.pane_parts import Text
from desktop_app.ui.views.ribbon import KinBox
from desktop_app.ui.worker import Worker
from tests.ui.entries import NOW
from tests.ui.pane_data import CAST, CREW, LEDGER, hall, page_of, people

RELATIONS = (
    Relation("spin-off", "Coldwater Assizes", "tvmaze:9", season=4, air=AirDate.on(date(2025, 3, 1))),
    Relation("spin-off", "The Assize", "tvmaze:11", outgoing=False, air=AirDate.in_season(2026, "autumn")),
)
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


async def no_net(url: str) -> bytes:
    raise OSError(url)


class Stage:
    def __init__(self, theme: Theme, folder: Path) -> None:
        self.window = QWidget()
        self.window.resize(1200, 900)
        images = Images(folder, Worker(), no_net)  # a worker that is not started: nothing is ever answered
        self.pane = DetailPane(theme, Today(Clock(NOW), UTC), images, self.window)
        self.entry = hall()
        self.page = page_of(self.entry, cast=people(f"Person {n}" for n in range(8)), crew=CREW, relations=RELATIONS)
        self.pane.set_back_words("")
        self.resize(893, 812)
        self.window.show()

    def show(self, entry: Entry | None = None, page: ShowPage | None = None) -> DetailPane:
        self.pane.show_entry(entry or self.entry, page or self.page, CAST, LEDGER)
        QApplication.processEvents()
        return self.pane

    def resize(self, width: int, height: int) -> None:
        self.pane.resize(width, height)
        QApplication.processEvents()

    def box(self, part: QWidget) -> QRect:
        """In the pane."""
        return QRect(part.mapTo(self.pane, QPoint(0, 0)), part.size())


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(theme, tmp_path)
    yield made
    made.window.close()
    shiboken6.delete(made.window)


def test_the_poster_is_larger_and_the_date_stands_beside_it(stage: Stage) -> None:
    pane = stage.show()
    poster, when, title = stage.box(pane.top.poster), stage.box(pane.when), stage.box(pane.top.title)
    assert poster == QRect(28, 24, 116, 174)
    assert when.left() == title.left() == 28 + 116 + 24
    assert when.bottom() == poster.bottom()
    assert when.right() == 893 - 28 - 1
    assert pane.top.title.line_height > 30
    assert stage.box(pane.actions_row.follow).width() == 116
    assert stage.box(pane.actions_row.watched).left() == when.left()
    assert stage.box(pane.actions_row.export).left() == stage.box(pane.actions_row.watched).right() + 1 + 8


def test_cast_has_three_parts_of_five_and_the_rest_stands_beside_it(stage: Stage) -> None:
    pane = stage.show()
    cast, crew = stage.box(pane.cast), stage.box(pane.crew)
    assert cast.top() == crew.top()
    assert cast.width() / crew.width() == pytest.approx(1.5, abs=0.01)
    assert crew.left() - cast.right() - 1 == 40
    for part in (pane.family, pane.dates, pane.sources):
        assert stage.box(part).left() == crew.left()
    assert stage.box(pane.guests).left() == cast.left()
    assert stage.box(pane.guests).top() > cast.bottom()


def test_who_made_the_show_stands_among_the_crew_with_what_they_did(stage: Stage) -> None:
    pane = stage.show()
    rows = [
        (row.job.text(), [link.text() for link in row.names.shown]) for row in pane.crew._rows if row.isVisibleTo(pane)
    ]
    assert rows == [
        ("Created by", ["Marcus Ojelade"]),
        ("Showrunners", ["Tilly Strand", "Marcus Ojelade"]),
        ("Director", ["Ambrose Teller"]),
    ]
    assert not pane.makers.isVisibleTo(pane)
    stage.resize(384, 812)
    assert pane.makers.isVisibleTo(pane)
    assert [row.job.text() for row in pane.crew._rows if row.isVisibleTo(pane)] == ["Director"]


def test_the_family_is_stacked_and_joined(stage: Stage, theme: Theme) -> None:
    pane = stage.show()
    boxes = [box for box in pane.ribbon.findChildren(KinBox) if box.isVisibleTo(pane)]
    assert pane.family.head.text() == "Family of shows"
    assert [(box.kin.title, box.kin.in_full) for box in boxes] == [
        ("Coldwater Assizes", "Parent show · Season 4 · March 2025"),
        ("The Lantern Hall", "Spin-off · this entry · Season 1 · 16 May"),
        ("The Assize", "Spin-off · Autumn 2026"),
    ]
    assert {box.height() for box in boxes} == {44}
    assert [boxes[n + 1].y() - boxes[n].y() for n in range(2)] == [52, 52]
    image = pane.ribbon.grab().toImage()
    joints = {image.pixelColor(20, y).name() for n in range(2) for y in range(45 + 52 * n, 51 + 52 * n)}
    assert joints == {theme.color("line2").name()}
    assert image.pixelColor(300, 60) == theme.color("accent-tint")
    stage.resize(384, 812)
    assert {box.height() for box in boxes} == {52}


def test_both_links_are_beside_the_service(qtbot: QtBot, stage: Stage) -> None:
    pane = stage.show()
    with qtbot.waitSignal(pane.link_opened) as opened:
        qtbot.mouseClick(pane.top.site, Qt.MouseButton.LeftButton)
    assert opened.args == ["https://hall.example"]
    said = "Season 1, episode 1 · “Wick and Tallow” · 52\N{NO-BREAK SPACE}min · Mystery, Drama"
    assert pane.top.episode.text() == said
    stage.resize(700, 812)
    assert pane.top.site.isVisibleTo(pane)
    assert pane.top.genres.text() == "Mystery · Drama"


def test_the_buttons_float_in_the_corner_where_no_way_leads_back(qtbot: QtBot, stage: Stage) -> None:
    pane = stage.show()
    for button in (pane.more, pane.close_button):
        box = stage.box(button)
        assert box.top() < 40
        assert pane.childAt(box.center()) is button
        assert not box.intersects(stage.box(pane.top.title))
    with qtbot.waitSignal(pane.closed):
        qtbot.mouseClick(pane.close_button, Qt.MouseButton.LeftButton)
    pane.set_back_words("Coming up")
    QApplication.processEvents()
    assert stage.box(pane._scroll).top() == 44
    assert stage.box(pane.back_link).left() == 16


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_what_is_scrolled_under_the_buttons_is_covered_from_edge_to_edge_and_no_words_beside_them_are_cut(
    stage: Stage, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    stage.window.setLayoutDirection(direction)
    pane = stage.show()
    stage.resize(893, 400)
    bar = pane._scroll.verticalScrollBar()
    before = stage.box(pane.close_button).center()
    for value in (5, 12, 13, 120, bar.maximum()):
        bar.setValue(value)
        assert stage.box(pane.close_button).center() == before - QPoint(0, min(value, 12))
    image, view = pane.grab().toImage(), pane._scroll.viewport()
    buttons = stage.box(pane.more).united(stage.box(pane.close_button))
    clear = [x for x in range(view.x(), view.x() + view.width()) if not buttons.left() <= x <= buttons.right()]
    seen = {image.pixelColor(x, y).name() for x in clear for y in range(0, 42, 3)}
    assert seen == {theme.color("surface").name()}
    assert {image.pixelColor(x, pane.header.height() - 1).name() for x in clear} == {theme.color("line").name()}
    bar.setValue(0)
    assert stage.box(pane.close_button).center() == before


def test_the_keyboard_brings_nobody_under_the_buttons(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.show()
    stage.resize(893, 300)
    view = pane.cast.view
    view.setFocus()
    pane._scroll.verticalScrollBar().setValue(pane._scroll.verticalScrollBar().maximum())
    qtbot.keyClick(view, Qt.Key.Key_Right)
    top = view.mapTo(pane, view.visualRect(view.currentIndex()).topLeft()).y()
    assert pane.header.height() <= top < 300


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("text", ["", "A", LONG * 2, "word " * 120], ids=["empty", "a", "long", "much"])
def test_it_holds_at_any_width_in_either_direction(stage: Stage, text: str, direction: Qt.LayoutDirection) -> None:
    stage.window.setLayoutDirection(direction)
    entry = replace(hall(services=(text, text), genres=(text,) * 3, summary=text, episode_title=text), show=text)
    page = replace(
        page_of(entry, relations=(Relation(text, text, "tvmaze:1"), Relation("spin-off", text, outgoing=False))),
        title=text,
        cast=people([text] * 20, characters=(text,), known_for=(text,)),
        crew=people([text] * 9, job=text or "Job"),
    )
    for width in (1100, 893, 770, 761, 759, 620, 480, 384, 320):
        stage.resize(width, 812)
        stage.show(entry, page)
        fits(stage)


def test_it_holds_at_large_type(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    before = qapp.font()
    large = QFont("Inter")
    large.setPixelSize(26)
    qapp.setFont(large)
    try:
        stage = Stage(Theme("light"), tmp_path)
        for width in (1790, 1530, 1100, 640):
            stage.resize(width, 900)
            stage.show()
            fits(stage)
        shiboken6.delete(stage.window)
    finally:
        qapp.setFont(before)


def fits(stage: Stage) -> None:
    """Nothing lies over another part or beside the content, and no text is cut through."""
    pane = stage.pane
    content = pane._content
    assert content.width() <= pane._scroll.viewport().width()
    seen = [part for part in (pane.top.poster, *pane._parts) if part.isVisibleTo(pane)]
    for part in seen:
        assert part.geometry().left() >= 0
        assert part.geometry().right() < content.width()
        assert part.geometry().bottom() < content.height()
    for one, other in combinations(seen, 2):
        assert not one.geometry().intersects(other.geometry()), (one, other, pane.width())
    for label in content.findChildren(Text):
        if label.isVisibleTo(pane) and label.text():
            assert label.height() >= label.line_height
            assert label.height() >= label.heightForWidth(label.width())
            assert label.mapTo(content, QPoint(0, 0)).x() >= 0
            assert label.mapTo(content, QPoint(label.width(), 0)).x() <= content.width()


def test_right_to_left_mirrors_every_part(stage: Stage) -> None:
    pane = stage.show()
    parts = [pane.top.poster, *(part for part in pane._parts if part.isVisibleTo(pane)), pane.header]
    before = [stage.box(part) for part in parts]
    stage.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    for part, box in zip(parts, before, strict=True):
        after = stage.box(part)
        assert (after.top(), after.size()) == (box.top(), box.size()), part
        assert after.left() == 893 - box.right() - 1, part


def test_a_scroll_bar_that_comes_moves_nothing(stage: Stage) -> None:
    stage.resize(893, 2000)
    pane = stage.show()
    parts = [pane.top.poster, *(part for part in pane._parts if part.isVisibleTo(pane))]
    before = [stage.box(part) for part in parts]
    stage.resize(893, 500)
    assert pane._scroll.viewport().width() < 893
    assert [stage.box(part) for part in parts] == before


@pytest.mark.parametrize("width", [893, 384])
@pytest.mark.parametrize("height", [1400, 500])
@pytest.mark.parametrize("name", ["actions_row", "summary", "dates", "sources", "guests"])
@pytest.mark.parametrize("scrolled", [False, True])
def test_when_cast_and_crew_arrive_the_top_stays_or_what_was_scrolled_to_under_the_pointer(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, width: int, height: int, name: str, scrolled: bool
) -> None:
    stage.resize(width, height)
    pane, entry, bar = stage.pane, stage.entry, stage.pane._scroll.verticalScrollBar()
    bare = replace(stage.page, cast=(), crew=(), relations=(), cast_known=False)
    pane.show_entry(entry, bare, CAST, LEDGER)
    QApplication.processEvents()
    part: QWidget = getattr(pane, name)
    if scrolled:
        pane._scroll.ensureWidgetVisible(part)
        bar.setValue(bar.value() or 1)
    at_top = bar.value() == 0
    where = part.mapTo(pane, QPoint(30, 5))
    title = stage.box(pane.top.title)
    monkeypatch.setattr(QCursor, "pos", lambda: pane.mapToGlobal(where))
    for news in (stage.page, replace(stage.page, entry_note="With Jo, at hers")):
        pane.show_entry(entry, news, CAST, LEDGER)
        for _ in ("at once", "once all is laid out"):
            assert stage.box(pane.top.title) == title if at_top else part.mapTo(pane, QPoint(30, 5)) == where
            QApplication.processEvents()
    pane.show_entry(hall(), stage.page, CAST, LEDGER)
    QApplication.processEvents()
    assert bar.value() == 0
    if height > 1000:
        assert bar.maximum() == 0 or width < 760


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_it_is_painted_in_each_theme_and_nothing_moves(stage: Stage, theme: Theme, name: str) -> None:
    pane = stage.show()
    before = [part.geometry() for part in pane._parts]
    theme.set_name(name)
    QApplication.processEvents()
    assert [part.geometry() for part in pane._parts] == before
    image = pane.grab().toImage()
    assert image.pixelColor(12, 400) == theme.color("surface")
    line = pane._scroll.places.lines()[0]
    assert image.pixelColor(line.left() + 5, line.top()) == theme.color("line")


def test_the_dates_have_a_filled_dot_for_what_is_shown_and_rings_for_the_rest(stage: Stage, theme: Theme) -> None:
    pane = stage.show()
    rows = [row for row in pane.dates._rows if row.isVisibleTo(pane)]
    middles = [row.grab().toImage().pixelColor(6, theme.line("body") // 2) for row in rows]
    assert middles == [theme.color("text"), theme.color("surface"), theme.color("surface")]
