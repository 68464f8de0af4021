"""The season ahead, as a person moves in it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Changes, Choice, Entry, Kind, Status
from desktop_app.ui.theme import Theme
from desktop_app.ui.views import season_rows
from desktop_app.ui.views.season_head import step_words
from tests.ui.entries import make_entry
from tests.ui.year_stage import Stage, season_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LEFT = Qt.MouseButton.LeftButton


def entries() -> list[Entry]:
    return [
        *season_of(make_entry, "Harbour", "2026-05-06", 8, "Apple TV"),
        *season_of(make_entry, "Lanterns", "2026-05-20", 6, "Apple TV", code="S01"),
        *season_of(make_entry, "Street", "2026-06-03", 4, "BBC One", end=False),
        make_entry("Saltmarsh", AirDate.in_season(2026, "summer"), code="S01E01", service="ITV1"),
        make_entry("At Once", "2026-07-01", code="S01E01", full_season=True, episode_end=8, service="Netflix"),
        make_entry("Next Year", "2026-09-20", Kind.SERIES_PREMIERE, service="Sky"),
    ]


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> Stage:
    return Stage(qtbot, theme, entries())


def many(count: int = 60) -> list[Entry]:
    return [
        make_entry(f"Show {n:02d}", "2026-05-20", code=f"S{n + 1:02d}E01", service=f"Service {n:02d}")
        for n in range(count)
    ]


def shown(stage: Stage) -> dict[str, list[str]]:
    return {row.service: [bar.title for bar in row.bars] for row in stage.ahead.rows_now.rows}


# --- what is seen ---


def test_a_row_for_each_service_and_a_bar_for_each_season(stage: Stage) -> None:
    assert shown(stage) == {
        "Apple TV": ["Harbour", "Lanterns"],
        "BBC One": ["Street"],
        "ITV1": ["Saltmarsh"],
        "Netflix": ["At Once"],
        "Sky": ["Next Year"],
    }
    assert [bar.lane for bar in stage.ahead.rows_now.rows[0].bars] == [0, 1]


def picture(stage: Stage) -> QImage:
    return stage.ahead.viewport().grab().toImage()


def ground(stage: Stage, show: str, at: float = 0.8) -> str:
    """The colour of the bar where no word is."""
    box = stage.ahead.visualRect(stage.seasons.index_of(stage.bar(show).run))
    return picture(stage).pixelColor(box.left() + round(box.width() * at), box.top() + 4).name()


def test_a_bar_has_the_tint_of_its_first_kind_and_an_uncertain_one_none(stage: Stage, theme: Theme) -> None:
    assert ground(stage, "Harbour") == theme.color("back-tint").name()
    assert ground(stage, "Lanterns") == theme.color("new-tint").name()
    assert ground(stage, "Saltmarsh") == theme.color("surface").name()
    box = stage.ahead.visualRect(stage.seasons.index_of(stage.bar("Saltmarsh").run))
    edge = {picture(stage).pixelColor(x, box.top()).name() for x in range(box.left() + 10, box.right() - 10)}
    assert theme.color("back").name() in edge, "dashes"
    assert len(edge) > 1, "and gaps"


def test_today_is_a_line_behind_the_bars(stage: Stage, theme: Theme) -> None:
    scale = stage.ahead.rows_now.scale
    x = round(scale.x(date(2026, 5, 14)))
    image, accent = picture(stage), theme.color("accent")
    harbour = stage.ahead.visualRect(stage.seasons.index_of(stage.bar("Harbour").run))
    assert harbour.left() < x < harbour.right()
    assert image.pixelColor(x, harbour.top() + 4) != accent
    assert image.pixelColor(x, harbour.bottom() + 3) == accent
    assert image.pixelColor(x + 1, harbour.bottom() + 3) == accent


def test_what_is_over_is_quiet(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, season_of(make_entry, "Over", "2026-04-01", 5, "ITV1"))
    assert ground(stage, "Over", 0.95) == theme.color("surface").name()
    assert stage.bar("Over").past


def test_a_selected_season_is_filled_also_where_another_of_its_episodes_is_selected(stage: Stage, theme: Theme) -> None:
    third = next(entry for entry in stage.reader.all if entry.show == "Harbour" and entry.episode == 3)
    stage.state.select(third, keep_month=True)
    assert ground(stage, "Harbour") == theme.color("accent").name()
    assert ground(stage, "Lanterns") == theme.color("new-tint").name()
    stage.state.select(make_entry("Harbour", "2026-06-25", Kind.SPECIAL, "S02"), keep_month=True)
    assert ground(stage, "Harbour") == theme.color("back-tint").name(), "a special is no part of it"


def test_in_high_contrast_bars_have_an_edge_and_no_tint(stage: Stage, theme: Theme) -> None:
    theme.set_name("contrast")
    stage.settle()
    try:
        box = stage.ahead.visualRect(stage.seasons.index_of(stage.bar("Harbour").run))
        image = picture(stage)
        assert image.pixelColor(box.center().x(), box.top()) == theme.color("line2")
        assert ground(stage, "Harbour") == theme.color("surface").name()
    finally:
        theme.set_name("light")


@pytest.mark.parametrize(
    ("status", "dashed"), [(Status.CONFIRMED, False), (Status.TENTATIVE, True), (Status.WITHDRAWN, False)]
)
def test_a_doubtful_season_is_dashed_and_a_cancelled_one_has_no_tint(
    qtbot: QtBot, theme: Theme, status: Status, dashed: bool
) -> None:
    first, *rest = season_of(make_entry, "Harbour", "2026-05-20", 8, "ITV1")
    stage = Stage(
        qtbot, theme, [make_entry("Harbour", "2026-05-20", code="S02E01", service="ITV1", status=status), *rest]
    )
    assert first.show_id == stage.bar("Harbour").run.first.show_id
    tint = theme.color("back-tint").name()
    assert (ground(stage, "Harbour") == tint) == (status is Status.CONFIRMED)
    box = stage.ahead.visualRect(stage.seasons.index_of(stage.bar("Harbour").run))
    image = picture(stage)
    edge = [image.pixelColor(x, box.top()).name() for x in range(box.left() + 10, box.right() - 10)]
    assert (theme.color("back").name() in edge) == dashed


def test_where_the_filter_shows_none_it_says_so(stage: Stage, qtbot: QtBot) -> None:
    empty = stage.page.empty_ahead
    assert empty.isHidden()
    stage.state.set_choice(Choice(kinds=frozenset({"episode"})))
    stage.settle()
    qtbot.waitUntil(empty.isVisible)
    assert shown(stage) == {}
    assert "premiere" in empty.text.text()


# --- mouse ---


def test_a_click_selects_the_first_entry_of_a_season(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.page.entry_activated) as told:
        qtbot.mouseClick(stage.ahead.viewport(), LEFT, pos=stage.place("Street"))
    (entry,) = told.args
    assert (entry.show, entry.episode) == ("Street", 1)
    assert stage.state.selected == entry
    assert (stage.state.day, stage.months.year) == (date(2026, 6, 3), 2026)


def test_the_year_in_sight_stays_where_a_season_of_next_year_is_selected(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, [make_entry("Later", "2026-07-01", service="Sky")])
    stage.state.page(1)
    stage.settle()
    qtbot.mouseClick(stage.ahead.viewport(), LEFT, pos=stage.place("Later"))
    assert (stage.state.selected.show, stage.months.year) == ("Later", 2027)  # type: ignore[union-attr]


def test_words_beside_a_bar_belong_to_it(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, season_of(make_entry, "A Rather Long Title of a Short Story", "2026-06-03", 2, "Sky"))
    bar = stage.bar("A Rather Long Title of a Short Story")
    assert bar.label_x > bar.end
    place = stage.place(bar.run.first.show)
    qtbot.mouseClick(stage.ahead.viewport(), LEFT, pos=QPoint(round(bar.label_x) + 20, place.y()))
    assert stage.state.selected == bar.run.first


def test_a_click_on_the_ground_selects_nothing(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(stage.page.entry_activated):
        qtbot.mouseClick(stage.ahead.viewport(), LEFT, pos=QPoint(30, 15))
        qtbot.mouseClick(stage.ahead.viewport(), LEFT, pos=QPoint(600, stage.ahead.viewport().height() - 2))


def move(stage: Stage, place: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    viewport = stage.ahead.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(viewport.mapToGlobal(place)), Qt.MouseButton.NoButton, buttons,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def test_what_is_selected_elsewhere_is_scrolled_to(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, many())
    bar = stage.ahead.verticalScrollBar()
    stage.state.select(stage.bar("Show 55").run.first)
    assert bar.value() > 0
    assert stage.ahead.entry_box(stage.bar("Show 55").run.first) is not None
    below = bar.value()
    stage.state.select(stage.bar("Show 54").run.first)
    assert bar.value() == below, "it is in sight already"
    stage.page.hide()
    stage.state.select(stage.bar("Show 00").run.first)
    stage.page.show()
    assert bar.value() == 0


def test_what_was_selected_before_there_was_a_timeline_is_scrolled_to_once(qtbot: QtBot, theme: Theme) -> None:
    entries = many()
    stage = Stage(qtbot, theme, entries, selected=entries[55])
    bar = stage.ahead.verticalScrollBar()
    assert stage.ahead.entry_box(entries[55]) is not None
    assert bar.value() > 0
    bar.setValue(0)
    stage.reader.all = [*entries, make_entry("Newcomer", "2026-05-21", service="Service 60")]
    stage.seasons.reload(Changes(frozenset({"entries"})))
    stage.settle()
    assert stage.bar("Newcomer")
    assert bar.value() == 0, "the person has gone on since"


def test_what_was_selected_while_it_was_out_of_sight_is_in_sight_in_a_lower_window_too(
    qtbot: QtBot, theme: Theme
) -> None:
    entries = many()
    stage = Stage(qtbot, theme, entries, size=(1280, 1500))
    stage.page.hide()
    stage.state.select(entries[18])
    QApplication.processEvents()
    stage.page.resize(1280, 700)
    stage.page.show()
    stage.settle()
    qtbot.waitUntil(lambda: stage.ahead.entry_box(entries[18]) is not None)


def test_a_season_is_dragged_out_as_its_first_entry(stage: Stage, qtbot: QtBot) -> None:
    start = stage.place("Street")
    qtbot.mousePress(stage.ahead.viewport(), LEFT, pos=start)
    with qtbot.waitSignal(stage.page.drag_requested) as told:
        move(stage, start + QPoint(QApplication.startDragDistance(), 0), LEFT)
    assert (told.args[0].show, told.args[0].episode) == ("Street", 1)


def test_a_bar_says_the_whole_of_its_season(stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: said.append(text))
    stage.ahead._pointer._tip.setInterval(0)
    move(stage, stage.place("Harbour"))
    qtbot.waitUntil(lambda: bool(said))
    assert said == [
        "<qt>Season premiere: Harbour, season 2 episode 1, Wednesday 6 May 2026, all day, Apple TV, aired;"
        " season finale Wednesday 24 June 2026, 8 episodes</qt>"
    ]


def test_the_name_of_a_service_that_is_cut_is_said_in_full(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: said.append(text))
    long = "The Very Long Name of a Channel"
    stage = Stage(qtbot, theme, [make_entry("A", service="Sky"), make_entry("B", "2026-05-15", service=long)])
    stage.ahead._pointer._tip.setInterval(0)
    lane = stage.ahead.rows_now.sizes.lane
    for row, direction in ((0, "LeftToRight"), (1, "LeftToRight"), (0, "RightToLeft"), (1, "RightToLeft")):
        stage.page.setLayoutDirection(Qt.LayoutDirection[direction])
        stage.settle()
        x = 40 if direction == "LeftToRight" else stage.ahead.viewport().width() - 40
        move(stage, QPoint(x, lane * row + lane // 2))
        qtbot.wait(20)
        stage.ahead._pointer.leave()
    assert said == [f"<qt>{long}</qt>"] * 2


def test_a_name_of_two_words_that_is_too_wide_stands_on_two_lines(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: said.append(text))
    stage = Stage(qtbot, theme, [make_entry("A", service="National Geographic"), make_entry("B", service="")])
    stage.ahead._pointer._tip.setInterval(0)
    lane, surface = stage.ahead.rows_now.sizes.lane, theme.color("surface").rgb()
    seen = picture(stage)
    inked = [y for y in range(lane - 2) if any(seen.pixel(x, y) != surface for x in range(24, 100))]
    assert set(range(inked[0], inked[-1])) - set(inked), "two lines, with a gap between them"
    move(stage, QPoint(40, lane // 2))
    qtbot.wait(20)
    assert said == [], "and nothing of it is cut"


def test_a_bar_under_the_pointer_is_lit(stage: Stage, theme: Theme) -> None:
    move(stage, stage.place("Harbour"))
    assert ground(stage, "Harbour") == theme.color("badge").name()
    move(stage, QPoint(2, 2))
    assert ground(stage, "Harbour") == theme.color("back-tint").name()


def test_it_scrolls_by_itself_and_its_head_stays(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, many())
    bar = stage.ahead.verticalScrollBar()
    assert bar.maximum() == stage.ahead.rows_now.height - stage.ahead.viewport().height() > 0
    head = stage.page.head.mapTo(stage.page, QPoint())
    place = QPointF(600, 50)
    event = QWheelEvent(
        place, QPointF(stage.ahead.viewport().mapToGlobal(place.toPoint())), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(stage.ahead.viewport(), event)
    assert bar.value() > 0
    assert stage.page.head.mapTo(stage.page, QPoint()) == head
    assert stage.months.year == 2026


# --- keys ---


def focus(stage: Stage) -> None:
    stage.ahead.setFocus(Qt.FocusReason.TabFocusReason)


def at(stage: Stage) -> str:
    bar = stage.ahead._focused()
    return bar.run.first.show if bar else ""


def test_arrows_go_from_season_to_season_and_enter_selects(stage: Stage, qtbot: QtBot) -> None:
    focus(stage)
    assert at(stage) == "Harbour"
    for key, show in (
        (Qt.Key.Key_Right, "Lanterns"), (Qt.Key.Key_Down, "Street"), (Qt.Key.Key_Down, "Saltmarsh"),
        (Qt.Key.Key_Left, "Street"), (Qt.Key.Key_Up, "Lanterns"), (Qt.Key.Key_Up, "Harbour"),
        (Qt.Key.Key_Up, "Harbour"),
    ):  # fmt: skip
        qtbot.keyClick(stage.ahead, key)
        assert at(stage) == show
    with qtbot.waitSignal(stage.page.entry_activated) as told:
        qtbot.keyClick(stage.ahead, Qt.Key.Key_Return)
    assert told.args[0].show == "Harbour"


def test_pages_scroll_and_the_season_with_the_keyboard_is_always_in_sight(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, theme, many())
    focus(stage)
    for key in [Qt.Key.Key_PageDown] * 3 + [Qt.Key.Key_Down] * 20 + [Qt.Key.Key_PageUp] * 2 + [Qt.Key.Key_Up] * 30:
        qtbot.keyClick(stage.ahead, key)
        assert stage.ahead.viewport().rect().contains(stage.place(at(stage)))
    assert stage.months.year == 2026


def test_escape_leads_back_to_the_months_and_other_keys_are_for_others(stage: Stage, qtbot: QtBot) -> None:
    focus(stage)
    passed: list[int] = []
    stage.page.keyPressEvent = lambda event: passed.append(event.key())  # type: ignore[method-assign]
    qtbot.keyClick(stage.ahead, Qt.Key.Key_Home)
    qtbot.keyClick(stage.ahead, Qt.Key.Key_S)
    assert passed == [Qt.Key.Key_Home, Qt.Key.Key_S]
    qtbot.keyClick(stage.ahead, Qt.Key.Key_Escape)
    assert stage.year.hasFocus()


def test_tab_leads_from_the_months_to_the_seasons_and_on(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.year, Qt.Key.Key_Tab)
    assert stage.ahead.hasFocus()
    assert at(stage) == "Harbour"
    qtbot.keyClick(stage.ahead, Qt.Key.Key_Tab)
    assert not stage.ahead.hasFocus()


def test_in_right_to_left_it_is_mirrored(stage: Stage, qtbot: QtBot) -> None:
    before = {show: stage.place(show) for show in ("Harbour", "Street")}
    stage.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage.settle()
    for show, place in before.items():
        assert stage.place(show).x() == pytest.approx(stage.ahead.width() - place.x(), abs=3)
    focus(stage)
    qtbot.keyClick(stage.ahead, Qt.Key.Key_Left)
    assert at(stage) == "Lanterns"
    qtbot.mouseClick(stage.ahead.viewport(), LEFT, pos=stage.place("Street"))
    assert stage.state.selected.show == "Street"  # type: ignore[union-attr]


def test_in_right_to_left_the_scroll_bar_moves_nothing(qtbot: QtBot, theme: Theme) -> None:
    """It is at the left there, and the viewport begins behind it."""
    stage = Stage(qtbot, theme, many())
    stage.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: stage.ahead.viewport().x() > 0)
    bar = stage.bar("Show 03")
    wanted = stage.ahead.width() - bar.x - bar.width / 2
    assert stage.place("Show 03").x() + stage.ahead.viewport().x() == pytest.approx(wanted, abs=2)
    index = stage.seasons.index_of(bar.run)
    box = stage.ahead.visualRect(index)
    assert stage.ahead.indexAt(QPoint(box.left(), box.center().y())) == index
    assert stage.ahead.indexAt(QPoint(box.right(), box.center().y())) == index
    assert not stage.ahead.indexAt(QPoint(box.left() - 1, box.center().y())).isValid()
    assert not stage.ahead.indexAt(QPoint(box.right() + 1, box.center().y())).isValid()


# --- as the library and the window change ---


def test_many_seasons_are_laid_out_in_turns_and_shown_when_all_are(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(season_rows, "AT_ONCE_MS", 0.0001)
    stage = Stage(qtbot, theme, many(30))
    stage.reader.all += many(40)[30:]
    stage.seasons.reload(Changes(frozenset({"entries"}), date(2026, 5, 20), date(2026, 5, 20)))
    seen: set[int] = set()
    while not stage.page.settled:
        seen.add(len(stage.ahead.rows_now.rows))
        QApplication.processEvents()
    assert seen | {len(stage.ahead.rows_now.rows)} == {30, 40}


def test_the_keyboard_keeps_its_season_when_others_come(stage: Stage, qtbot: QtBot) -> None:
    focus(stage)
    qtbot.keyClick(stage.ahead, Qt.Key.Key_Right)
    stage.reader.all.append(make_entry("Aardvark", "2026-05-21", service="Apple TV"))
    stage.seasons.reload(Changes(frozenset({"entries"}), date(2026, 5, 21), date(2026, 5, 21)))
    stage.settle()
    assert "Aardvark" in shown(stage)["Apple TV"]
    assert at(stage) == "Lanterns"


def test_another_width_has_another_scale(stage: Stage) -> None:
    before = stage.bar("Harbour").width
    stage.page.resize(2000, 780)
    stage.settle()
    assert stage.bar("Harbour").width > 1.3 * before


def test_the_height_of_a_lane_follows_the_font(stage: Stage, theme: Theme) -> None:
    before = stage.ahead.rows_now.height
    usual = theme.u
    try:
        theme.u = 2.0
        theme.changed.emit()
        stage.settle()
        assert stage.ahead.rows_now.height > 1.5 * before
    finally:
        theme.u = usual
        theme.changed.emit()


# --- the head ---


def test_the_head_says_the_dates_and_keeps_its_line(stage: Stage) -> None:
    assert stage.page.head.accessibleName() == "Season ahead, 20 April – 27 September 2026, by service"


def test_the_key_has_the_numbers_of_the_steps() -> None:
    assert step_words() == ["0", "1–2", "3–5", "6–9", "10+"]


def test_today_in_the_head_stands_over_its_line(stage: Stage, theme: Theme) -> None:
    head = stage.page.head
    image = head.grab().toImage()
    x = round(stage.ahead.rows_now.scale.x(date(2026, 5, 14)))
    assert image.pixelColor(x, head.height() - 5) == theme.color("accent")


# --- for those who listen ---


def test_a_season_is_a_cell_with_a_place_and_words(stage: Stage) -> None:
    table = QAccessible.queryAccessibleInterface(stage.ahead)
    assert table.text(QAccessible.Text.Name) == "Season ahead"
    children = [table.child(place) for place in range(table.childCount())]
    cells = [child for child in children if child.role() == QAccessible.Role.Cell]
    assert [cell.text(QAccessible.Text.Name).split(",")[0] for cell in cells] == [
        "Season premiere: Harbour", "Series premiere: Lanterns", "Season premiere: Street",
        "Season premiere: Saltmarsh", "Full season: At Once", "Series premiere: Next Year",
    ]  # fmt: skip
    box = stage.ahead.visualRect(stage.seasons.index(0))
    assert cells[0].rect().topLeft() == stage.ahead.viewport().mapToGlobal(box.topLeft())


def test_where_the_keyboard_is_is_said(stage: Stage, qtbot: QtBot) -> None:
    focus(stage)
    qtbot.keyClick(stage.ahead, Qt.Key.Key_Right)
    assert stage.ahead.accessibleDescription().startswith("Series premiere: Lanterns")
    assert stage.ahead.currentIndex() == stage.seasons.index_of(stage.bar("Lanterns").run)
