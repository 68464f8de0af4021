"""The detail of an entry: what it says, what one can do there, and that it holds with any text at any size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise, product
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.resolve import UNSAID
from desktop_app.domain.show_page import Relation
from desktop_app.domain.values import Announcement, Entry, Kind, Status
from desktop_app.ui.images import Images
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.detail_pane import DetailPane
from desktop_app.ui.views.kin_words import Side
from desktop_app.ui.views.pane_parts import Text
from desktop_app.ui.views.ribbon import KinBox
from desktop_app.ui.worker import Worker
from tests.ui.entries import NOW, make_entry
from tests.ui.pane_data import CAST, LEDGER, hall, page_of, people

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
HOSTILE = (
    f"<script>alert('x')</script><img src=x onerror=y>&amp; \u202eevil\u202c {LONG} \u05e9\u05dc\u05d5\u05dd \U0001f680"
)


async def no_net(url: str) -> bytes:
    raise OSError(url)


@pytest.fixture
def images(qapp: QApplication, tmp_path: Path) -> Images:
    return Images(tmp_path, Worker(), no_net)  # a worker that is not started: nothing is ever answered


@pytest.fixture
def today(qapp: QApplication) -> Today:
    return Today(Clock(NOW), UTC)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, today: Today, images: Images) -> Iterator[DetailPane]:
    window = QWidget()
    window.resize(1200, 6000)
    made = DetailPane(theme, today, images, window)
    made.resize(384, 812)
    window.show()
    yield made
    window.close()
    shiboken6.delete(window)  # now, not with the next event loop: the theme would go on to tell it everything


def said(pane: QWidget) -> list[str]:
    """All texts in sight, from top to bottom as far as the layout tells."""
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisibleTo(pane) and label.text()]


def full(entry: Entry | None = None) -> tuple[object, ...]:
    entry = entry or hall()
    return entry, page_of(entry), (CAST[0],), LEDGER


def test_it_says_what_when_and_where(pane: DetailPane) -> None:
    pane.show_entry(*full())
    texts = said(pane)
    for text in (
        "Spin-off premiere",
        "The Lantern Hall",
        "Season 1, episode 1 · “Wick and Tallow” · 52\N{NO-BREAK SPACE}min",
        "Mystery · Drama",
        "Netflix",
        "Saturday 16 May 2026",
        "07:00 in UTC – 00:00 in Los Angeles",
        "in 2 days",
        "A lamplighter's apprentice learns what is kept in the hall.",
    ):
        assert text in texts
    assert pane.back_link.accessibleName() or pane.back_link.text() == "Coming up"


def test_a_show_without_an_entry_says_what_is_known_and_no_date(qtbot: QtBot, pane: DetailPane) -> None:
    page = page_of(hall())
    pane.show_entry(None, page)
    texts = said(pane)
    for text in ("The Lantern Hall", "Mystery · Drama", "Netflix", "No date is known yet", page.summary):
        assert text in texts
    for text in ("Spin-off premiere", "Season 1, episode 1", "in 2 days", "Why this date?", "Export"):
        assert not any(text in other for other in texts)
    assert [box.kin.detail for box in pane.ribbon.findChildren(KinBox)][1] == "No date"
    assert pane.sources.data.isVisibleTo(pane)
    assert not pane.actions_row.export.isVisibleTo(pane)
    with qtbot.waitSignal(pane.follow_toggled) as asked:
        qtbot.mouseClick(pane.actions_row.follow, Qt.MouseButton.LeftButton)
    assert asked.args == [page.id, page.title, True]
    shown = said(pane)
    pane.show_entry(*full())
    assert said(pane) != shown
    test_it_says_what_when_and_where(pane)


def test_makers_come_first_each_once_and_other_crew_after_them(pane: DetailPane) -> None:
    pane.show_entry(*full())
    assert [link.text() for link in pane.makers.names.shown] == ["Marcus Ojelade", "Tilly Strand"]
    assert "Director" in said(pane.crew)
    assert "Showrunner" not in said(pane.crew)


def test_the_ledger_tells_each_date_newest_first_and_why(pane: DetailPane) -> None:
    pane.show_entry(*full())
    texts = said(pane.dates)
    assert texts[:3] == ["Dates", "1 change", "Shown because TVmaze is trusted most of those that name a date."]
    assert "Moved to 16 May 2026" in texts
    assert texts.index("Moved to 16 May 2026") < texts.index("Announced for 22 May 2026")
    assert "TVmaze · learned 3 Mar" in texts
    assert "The Glass Times · learned 9 Jan" in texts


def test_the_ledger_quotes_what_an_article_said(pane: DetailPane) -> None:
    on, at = AirDate.on(date(2026, 5, 16)), datetime(2026, 2, 1, tzinfo=UTC)
    words = "The Lantern Hall opens its doors on 16 May."
    said_of = [
        Announcement("tvmaze", on, Status.CONFIRMED, at, None, "episode:1", 1, 1, "2026-05-16 21:00"),
        Announcement("The Glass Times", on, Status.CONFIRMED, at, at, "episode:2", 1, 1, words),
        Announcement("Screenward", on, Status.WITHDRAWN, at, at, "episode:3", 1, 1, UNSAID),
    ]
    pane.show_entry(hall(), page_of(hall()), (), said_of)
    texts = said(pane.dates)
    assert f"“{words}”" in texts
    assert "You took it back, it was 16 May 2026" in texts
    assert not any("21:00" in text or UNSAID in text for text in texts)
    pane.show_entry(hall(), page_of(hall()), (), said_of[:1])
    assert f"“{words}”" not in said(pane.dates)


def test_a_statement_that_is_only_more_exact_moves_nothing(pane: DetailPane) -> None:
    """A season's day, then its first episode's hour on that day, which is the next day here."""
    new_york, day = "America/New_York", AirDate.on(date(2026, 5, 15))
    evening = AirDate.at(datetime(2026, 5, 16, 1, tzinfo=UTC), new_york)
    later = AirDate.at(datetime(2026, 5, 16, 2, tzinfo=UTC), new_york)

    def told(*ledger: tuple[str, AirDate]) -> list[str]:
        said_of = [
            Announcement(
                "tvmaze",
                air,
                Status.CONFIRMED,
                datetime(2026, 2, n, tzinfo=UTC),
                None,
                key,
                1,
                1 if key == "e" else None,
            )
            for n, (key, air) in enumerate(ledger, 1)
        ]
        pane.show_entry(hall(), page_of(hall()), (), said_of)
        return said(pane.dates)

    texts = told(("season:1", day), ("e", evening))
    assert "Hour given: 16 May 2026, 01:00 (15 May in New York)" in texts
    assert "Season announced for 15 May 2026" in texts
    texts = told(("e", AirDate.in_month(2026, 5)), ("e", day), ("e", evening))
    assert "Now exactly 15 May 2026" in texts
    assert "Hour given: 16 May 2026, 01:00 (15 May in New York)" in texts
    assert not any("change" in text for text in texts)
    texts = told(("e", evening), ("e", later), ("e", day))
    assert "Moved to 16 May 2026, 02:00" in texts
    assert "No hour any more: 15 May 2026" in texts
    assert "2 changes" in texts


def test_why_this_date_asks_for_the_reasons(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_entry(*full())
    with qtbot.waitSignal(pane.why_asked) as asked:
        pane.when.why.click()
    assert asked.args == [pane.entry]


def test_tvmaze_is_named_with_its_licence_only_where_it_is_a_source(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_entry(*full())
    assert pane.sources.data.text() == "Data: TVmaze, CC BY-SA 4.0"
    with qtbot.waitSignal(pane.link_opened) as opened:
        pane.sources.data.click()
    assert opened.args == ["https://www.tvmaze.com"]
    with qtbot.waitSignal(pane.link_opened) as opened:
        pane.sources.licence.click()
    assert opened.args == ["https://creativecommons.org/licenses/by-sa/4.0/"]
    entry = hall(sources=("starter",))
    pane.show_entry(entry, page_of(entry, origins=()), (), ())
    assert not pane.sources.data.isVisibleTo(pane)


def test_follow_and_export_ask_and_the_button_waits_for_the_library(qtbot: QtBot, pane: DetailPane) -> None:
    entry = hall()
    pane.show_entry(entry, page_of(entry))
    with qtbot.waitSignal(pane.follow_toggled) as asked:
        qtbot.mouseClick(pane.actions_row.follow, Qt.MouseButton.LeftButton)
    assert asked.args == [entry.show_id, entry.show, True]
    assert pane.actions_row.follow.text() == "Follow"
    followed = replace(entry, followed=True)
    pane.show_entry(followed, page_of(followed))
    assert pane.actions_row.follow.text() == "Following"
    with qtbot.waitSignal(pane.follow_toggled) as asked:
        pane.actions_row.follow.setFocus()
        qtbot.keyClick(pane.actions_row.follow, Qt.Key.Key_Space)
    assert asked.args == [entry.show_id, entry.show, False]
    with qtbot.waitSignal(pane.export_requested) as asked:
        pane.actions_row.export.click()
    assert asked.args == [followed]


def test_who_is_followed_in_a_show_is_said_below_the_button_which_still_follows_the_show(
    pane: DetailPane, qtbot: QtBot
) -> None:
    row = pane.actions_row
    entry = hall(through="Charleigh Harmon")
    for followed in (False, True):
        pane.show_entry(replace(entry, followed=followed), page_of(entry, followed=followed))
        assert row.through.isVisibleTo(pane)
        for said in (row.through.text(), row.follow.toolTip(), row.follow.accessibleDescription()):
            assert said == "You follow Charleigh Harmon"
        with qtbot.waitSignal(pane.follow_toggled) as asked:
            qtbot.mouseClick(row.follow, Qt.MouseButton.LeftButton)
        assert asked.args == [entry.show_id, entry.show, not followed]
    pane.show_entry(*full(hall()))
    assert not row.through.isVisibleTo(pane)
    assert (row.follow.toolTip(), row.follow.accessibleDescription()) == ("", "")


def test_nothing_in_the_row_of_actions_moves_whatever_is_followed_watched_or_left_to_mark(pane: DetailPane) -> None:
    row = pane.actions_row
    places: list[list[QRect]] = []
    for followed, watched, more in product((False, True), repeat=3):
        entry = hall(followed=followed, watched=watched)
        pane.show_entry(entry, page_of(entry, followed=followed))
        row.watched.set_more(more)
        QApplication.processEvents()
        places.append([part.geometry() for part in (row.follow, row.watched, row.export)])
    assert all(found == places[0] for found in places)
    assert len({box.y() for box in places[0]}) == 1, "they stand in one line"
    assert row.export.text() == "Export"


def test_in_a_slim_pane_the_row_stays_a_row_and_export_is_its_icon(pane: DetailPane) -> None:
    entry = hall()
    pane.resize(336, 700)
    pane.show_entry(entry, page_of(entry))
    QApplication.processEvents()
    row = pane.actions_row
    assert row.follow.y() == row.watched.y() == row.export.y()
    assert (row.export.text(), row.export.toolTip()) == ("", "Export")
    pane.resize(384, 700)
    QApplication.processEvents()
    assert (row.export.text(), row.export.toolTip()) == ("Export", "")


def test_export_never_has_a_line_to_itself_for_its_icon_alone(pane: DetailPane) -> None:
    """Where not even the icon has room beside the others it has its word."""
    entry, row, seen = hall(), pane.actions_row, set()
    for width in range(240, 400, 4):
        pane.resize(width, 700)
        pane.show_entry(entry, page_of(entry))
        QApplication.processEvents()
        beside = row.export.y() == row.follow.y()
        assert row.export.text() or beside
        seen.add((bool(row.export.text()), beside))
    assert seen == {(True, True), (False, True), (True, False)}


def test_the_tag_of_a_service_opens_its_site(qtbot: QtBot, pane: DetailPane) -> None:
    entry = replace(hall(), services=("Netflix", "BBC One", "Sky", "Pirates"))
    sites = {"Sky": "https://sky.example/", "Netflix": "https://netflix.example", "Pirates": "file:///etc/passwd"}
    pane.show_entry(entry, page_of(entry, service_sites=sites | {"ITV1": "https://itv.example"}))
    shown = pane.top.services
    assert [tag.text() for tag in shown.tags] == ["Netflix", "Sky"]
    assert shown.others.text() == "BBC One, Pirates"
    assert shown.tags[1].accessibleName() == "Open the site of Sky"
    assert min(tag.height() for tag in shown.tags) >= 24
    with qtbot.waitSignal(pane.link_opened) as opened:
        qtbot.mouseClick(shown.tags[1], Qt.MouseButton.LeftButton)
    assert opened.args == ["https://sky.example/"]
    shown.tags[0].setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(pane.link_opened) as opened:
        qtbot.keyClick(shown.tags[0], Qt.Key.Key_Return)
    assert opened.args == ["https://netflix.example"]
    pane.show_entry(hall(), page_of(hall()))
    assert (shown.tags, shown.others.text()) == ([], "Netflix")


def test_what_has_not_aired_cannot_be_marked_and_what_is_marked_can_be_unmarked(qtbot: QtBot, pane: DetailPane) -> None:
    alone = pane.actions_row.watched.alone
    pane.show_entry(hall())
    assert (alone.isEnabled(), alone.isChecked(), alone.toolTip()) == (False, False, "Not aired yet")
    marked = hall(watched=True)  # its date has moved since
    pane.show_entry(marked)
    assert (alone.isEnabled(), alone.isChecked(), alone.toolTip()) == (True, True, "")
    assert alone.accessibleName() == "Mark The Lantern Hall S01E01 as not watched"
    with qtbot.waitSignal(pane.watched_toggled) as asked:
        qtbot.mouseClick(alone, Qt.MouseButton.LeftButton)
    assert asked.args == [marked, False]
    assert alone.isChecked(), "it waits for the library"


def test_a_job_has_one_line_where_there_is_room(pane: DetailPane) -> None:
    entry = hall()
    crew = (*people(["Ambrose Teller"], job="Co-Executive Producer"), *people(["Tilly Strand"], job="Director"))
    pane.show_entry(entry, page_of(entry, crew=crew))
    QApplication.processEvents()
    rows = pane.crew._rows
    assert {row.job.height() for row in rows} == {rows[0].job.line_height}
    assert len({row.names.x() for row in rows}) == 1


def test_the_people_of_a_job_stand_closer_than_the_jobs(pane: DetailPane) -> None:
    entry = hall()
    crew = [one for job in ("Producer", "Editor") for one in people([f"Ambrose Teller {n}" for n in range(8)], job=job)]
    pane.show_entry(entry, page_of(entry, crew=tuple(crew)))
    QApplication.processEvents()

    def middle(part: QWidget) -> int:
        return part.mapTo(pane.crew, part.rect().center()).y()

    ends = []
    for row in pane.crew._rows:
        more = row.names._more
        assert more.text() == "+2 more"
        lines = sorted({middle(part) for part in (*row.names.shown, more)})
        apart = {below - above for above, below in pairwise(lines)}
        assert max(apart) - min(apart) <= 1, "what is not named is in a line like the others"
        ends.append((lines[0], lines[-1], max(apart)))
    (_, last, apart_within), (first, _, _) = ends
    assert first - last >= apart_within + 8


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_is_cut_is_whole_in_a_tooltip(qtbot: QtBot, pane: DetailPane) -> None:
    entry = replace(hall(), show="The Lantern Hall and All Who Ever Went There " * 3)
    pane.show_entry(entry, page_of(entry))
    pane.set_back_words("Everything that is on in the week of 25 May, and what comes after it")
    QApplication.processEvents()
    for part, text in ((pane.top.title, entry.show.strip()), (pane.back_link, pane.back_link.text())):
        at = part.rect().center()
        QApplication.sendEvent(part, QHelpEvent(QEvent.Type.ToolTip, at, part.mapToGlobal(at)))
        qtbot.waitUntil(lambda text=text: text in QToolTip.text())
        QToolTip.hideText()


def test_cast_in_each_of_its_states(pane: DetailPane) -> None:
    entry = hall()
    pane.show_entry(entry)
    assert pane.cast.note.text() == "The cast is being fetched…"
    pane.set_trouble("TVmaze did not answer.")
    assert pane.cast.note.text() == "TVmaze did not answer."
    pane.set_trouble("")
    pane.show_entry(entry, page_of(entry, cast=(), cast_known=False))
    assert pane.cast.note.text() == "The cast is being fetched…"
    pane.show_entry(entry, page_of(entry, cast=()))
    assert pane.cast.note.text() == "TVmaze names no cast yet"
    own = hall(sources=("My feed",))
    pane.show_entry(own, page_of(own, cast=(), cast_known=False))
    assert pane.cast.note.text() == "No cast is known yet"
    pane.show_entry(entry, page_of(entry))
    assert not pane.cast.note.isVisibleTo(pane)
    assert "3 people, and what they are known for" in said(pane.cast)


def test_nine_people_then_all_of_them(qtbot: QtBot, pane: DetailPane) -> None:
    entry = hall()
    cast = people(f"Person {n}" for n in range(23))
    pane.show_entry(entry, page_of(entry, cast=cast))
    assert len(pane.cast.view.shown) == 9
    assert pane.cast.all.text() == "Show all 23"
    pane.cast.all.click()
    assert len(pane.cast.view.shown) == 23
    pane.show_entry(hall(), page_of(entry, cast=cast))
    assert len(pane.cast.view.shown) == 9


def test_a_long_summary_is_folded(qtbot: QtBot, pane: DetailPane) -> None:
    entry = hall(summary="word " * 200)
    pane.show_entry(entry, page_of(entry))
    QApplication.processEvents()
    folded = pane.summary.text.height()
    assert folded == 3 * pane.summary.text.line_height
    pane.summary.more.click()
    qtbot.waitUntil(lambda: pane.summary.text.height() > 3 * folded)
    assert pane.summary.more.text() == "Less"
    short = hall(summary="Short.")
    pane.show_entry(short, page_of(short))
    assert not pane.summary.more.isVisibleTo(pane)


def test_the_family_leads_to_shows_that_are_known(qtbot: QtBot, pane: DetailPane) -> None:
    entry = hall()
    relations = (
        Relation("spin-off", "Coldwater", "tvmaze:9", season=4, air=AirDate.on(date(2025, 3, 1))),
        Relation("based on", "A Novel"),
        Relation("spin-off", "The Assize", "tvmaze:11", outgoing=False, air=AirDate.in_season(2026, "autumn")),
    )
    pane.show_entry(entry, page_of(entry, relations=relations))
    boxes = pane.ribbon.findChildren(KinBox)
    assert [(box.kin.title, box.kin.detail) for box in boxes] == [
        ("Coldwater", "Season 4 · March 2025"),
        ("A Novel", "What it is based on"),
        ("The Lantern Hall", "Season 1 · 16 May"),
        ("The Assize", "Autumn 2026"),
    ]
    assert [box.accessibleName() for box in boxes] == [
        "Coldwater, Parent show · Season 4 · March 2025",
        "A Novel, What it is based on",
        "The Lantern Hall, Spin-off · this entry · Season 1 · 16 May",
        "The Assize, Spin-off · Autumn 2026",
    ]
    with qtbot.waitSignal(pane.show_chosen) as chosen:
        qtbot.mouseClick(boxes[0], Qt.MouseButton.LeftButton)
    assert chosen.args == ["tvmaze:9"]
    assert not boxes[1].isEnabled()


def family(pane: DetailPane, entry: Entry, *relations: Relation, **facts: object) -> list[KinBox]:
    pane.show_entry(entry, page_of(entry, relations=relations, **facts))
    return [box for box in pane.ribbon.findChildren(KinBox) if box.isVisibleTo(pane)]


def family_of(boxes: list[KinBox]) -> list[tuple[str, str, bool]]:
    """Title, part, and whether it comes from the one before."""
    before = [None, *boxes]
    came = [last is not None and box.kin.from_what_is(last.kin) for last, box in zip(before, boxes, strict=False)]
    return [(box.kin.title, box.kin.part, comes) for box, comes in zip(boxes, came, strict=True)]


def test_the_family_stands_in_the_order_in_which_it_began(pane: DetailPane) -> None:
    boxes = family(
        pane,
        hall(),
        Relation("spin-off", "Late Hall", "tvmaze:12", outgoing=False, began=date(2027, 1, 1)),
        Relation("spin-off", "Sister", "tvmaze:10", outgoing=False, parent="Coldwater", began=date(2024, 1, 1)),
        Relation(
            "based on",
            "The Assize",
            "f:1",
            outgoing=False,
            parent="Coldwater",
            film=True,
            air=AirDate.in_season(2026, "autumn"),
        ),
        Relation("spin-off", "Coldwater", "tvmaze:9", began=date(2026, 9, 1)),
        began=date(2025, 1, 1),
    )
    assert family_of(boxes) == [
        ("Coldwater", "Parent show", False),
        ("Sister", "Spin-off", True),
        ("The Lantern Hall", "Spin-off · this entry", False),
        ("The Assize", "Film", False),
        ("Late Hall", "Spin-off", False),
    ]
    assert boxes[3].kin.mark == "film"


def test_the_family_is_where_a_show_comes_from_only_when_nothing_else_is_known(pane: DetailPane) -> None:
    parent, child = Relation("spin-off", "Coldwater"), Relation("spin-off", "Late Hall", outgoing=False)
    sister = replace(child, parent="Coldwater", began=date(2020, 1, 1))
    said = {}
    for name, known in {"parent": (parent,), "child": (child,), "sister": (parent, sister)}.items():
        family(pane, hall(), *known)
        said[name] = pane.family.head.text()
    assert said == {"parent": "Where it comes from", "child": "Family of shows", "sister": "Family of shows"}


def test_of_two_boxes_beside_each_other_each_tells_what_it_is_on_a_line_of_its_own(pane: DetailPane) -> None:
    boxes = family(pane, hall(), Relation("spin-off", "Coldwater", season=4, air=AirDate.on(date(2025, 3, 1))))
    assert boxes[0].y() == boxes[1].y()
    for box in boxes:
        box.grab()
        assert box.toolTip() == ""  # nothing is cut
        ink = box.grab().toImage()
        ground = ink.pixelColor(box.width() // 2, 3)
        rows = [any(ink.pixelColor(x, y) != ground for x in range(10, 120)) for y in range(3, box.height() - 3)]
        assert sum(rows[n] and not rows[n - 1] for n in range(1, len(rows))) == 3


def test_what_comes_from_the_show_follows_it(pane: DetailPane) -> None:
    boxes = family(
        pane,
        hall(),
        Relation("based on", "A Novel"),
        Relation("spin-off", "Late Hall", "tvmaze:12", outgoing=False, began=date(2027, 1, 1)),
        Relation("based on", "Hall Abroad", "tvmaze:13", outgoing=False, began=date(2028, 1, 1)),
    )
    assert family_of(boxes) == [
        ("A Novel", "What it is based on", False),
        ("The Lantern Hall", "Parent show · this entry", True),
        ("Late Hall", "Spin-off", True),
        ("Hall Abroad", "Based on it", False),
    ]


@pytest.mark.parametrize(
    ("season", "kind", "said", "mark"),
    [
        (4, Kind.SEASON_PREMIERE, "4 seasons, ended 2025", Kind.SERIES_FINALE),
        (1, Kind.SERIES_PREMIERE, "1 season, ended 2025", Kind.SERIES_FINALE),
        (2025, Kind.SEASON_PREMIERE, "ended 2025", Kind.SERIES_FINALE),
        (None, Kind.FILM, "May 2025", Kind.FILM),
    ],
)
def test_a_show_that_is_over_tells_how_long_it_ran(
    pane: DetailPane, season: int | None, kind: Kind, said: str, mark: Kind
) -> None:
    air = AirDate.on(date(2025, 5, 1))
    parent, _ = family(
        pane,
        hall(),
        Relation("spin-off", "C", "t:9", kind=kind, film=kind is Kind.FILM, season=season, air=air, ended=2025),
    )
    assert (parent.kin.detail, parent.kin.mark) == (said, mark)


def test_a_film_of_the_show_is_in_the_family_and_leads_to_its_entry(qtbot: QtBot, pane: DetailPane) -> None:
    entry = hall()
    film = replace(
        make_entry(entry.show, date(2027, 12, 24), Kind.FILM, "", show_id=entry.show_id), episode_title="Last Light"
    )
    boxes = family(pane, entry, films=(film,))
    assert [(box.kin.title, box.kin.in_full) for box in boxes] == [
        ("The Lantern Hall", "This entry · Season 1 · 16 May"),
        ("Last Light", "Film · 24 Dec 2027"),
    ]
    assert boxes[1].kin.mark == "film"
    with qtbot.waitSignal(pane.entry_wanted) as wanted:
        qtbot.mouseClick(boxes[1], Qt.MouseButton.LeftButton)
    assert wanted.args == [film]
    boxes = family(pane, film, films=(film,))
    assert [(box.kin.title, box.kin.part, box.kin.side) for box in boxes] == [
        ("The Lantern Hall", "What it belongs to", Side.BEFORE),
        ("Last Light", "Film · this entry", Side.HERE),
    ]
    with qtbot.waitSignal(pane.show_chosen) as chosen:
        qtbot.mouseClick(boxes[0], Qt.MouseButton.LeftButton)
    assert chosen.args == [entry.show_key]


def test_a_film_that_is_no_part_of_a_show_says_so_of_itself_without_a_date_too(pane: DetailPane) -> None:
    parent = Relation("based on", "Coldwater", "t:9")
    pane.show_entry(None, page_of(hall(), film=True, relations=(parent,)))
    _, own = pane.ribbon.findChildren(KinBox)
    assert (own.kin.in_full, own.kin.mark) == ("Film · this show · No date", "film")


def test_from_right_to_left_the_joints_are_at_the_other_side(pane: DetailPane) -> None:
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    boxes = family(pane, hall(), *(Relation("spin-off", name) for name in ("One", "Two")))
    image, gap = pane.ribbon.grab().toImage(), boxes[0].geometry().bottom() + 5
    ground = image.pixelColor(image.width() // 2, gap)
    inked = [x for x in range(image.width()) if image.pixelColor(x, gap) != ground]
    assert inked
    assert min(inked) > image.width() - 40


@pytest.fixture
def from_right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("from_right_to_left")
def test_a_title_that_is_cut_ends_where_it_runs_to(pane: DetailPane) -> None:
    """From right to left too an English one has its ellipsis at its right end."""
    box = family(pane, hall(), *(Relation("spin-off", title) for title in ("H" * 80, "Other", "Two")))[0]
    assert box.kin.title.startswith("H")
    image = box.grab().toImage()
    ground = image.pixelColor(image.width() // 2, 3)
    inked = [[image.pixelColor(x, y) != ground for y in range(9, box.height() // 2)] for x in range(9, box.width() - 9)]
    heights = [high for high in map(sum, inked) if high]
    assert heights[-1] < 6 < heights[0], "a dot, and a letter"


def arrow_heads(pane: DetailPane) -> list[bool]:
    """Of the way from each box to the next: is it wider at its end than a line?"""
    image = pane.ribbon.grab().toImage()
    boxes = sorted((box.geometry() for box in pane.ribbon.findChildren(KinBox) if box.isVisibleTo(pane)), key=QRect.top)
    ground = image.pixelColor(image.width() - 1, boxes[0].bottom() + 4)
    rows = ((image.pixelColor(x, box.bottom() + 10) for x in range(10, 31)) for box in boxes[:-1])
    return [sum(color != ground for color in row) > 2 for row in rows]


def test_an_arrow_leads_only_from_a_show_to_what_comes_from_it(pane: DetailPane) -> None:
    family(
        pane,
        hall(),
        Relation("spin-off", "Coldwater", "tvmaze:9"),
        Relation("spin-off", "Sister", "tvmaze:10", outgoing=False, parent="Coldwater", began=date(2020, 1, 1)),
        Relation("spin-off", "Late Hall", "tvmaze:12", outgoing=False, began=date(2027, 1, 1)),
    )
    assert arrow_heads(pane) == [True, False, True]


def test_only_web_addresses_become_links(pane: DetailPane) -> None:
    entry = hall(url="javascript:alert(1)")
    pane.show_entry(entry, page_of(entry, official_site="file:///etc/passwd"))
    assert not pane.top.link.isVisibleTo(pane)
    assert not pane.top.site.isVisibleTo(pane)


def test_another_entry_begins_at_the_top_and_the_same_one_stays_put(pane: DetailPane) -> None:
    pane.resize(384, 300)
    entry = hall()
    pane.show_entry(entry, page_of(entry, cast=(), cast_known=False), None, LEDGER)
    QApplication.processEvents()
    bar = pane._scroll.verticalScrollBar()
    pane._scroll.go_to(pane.dates)
    before = pane.dates.mapTo(pane, QPoint(0, 0)).y()
    assert bar.value() > 0
    pane.show_entry(entry, page_of(entry), (CAST[0],), LEDGER)  # the cast has come
    QApplication.processEvents()
    assert pane.dates.mapTo(pane, QPoint(0, 0)).y() == pytest.approx(before, abs=1)
    pane.show_entry(*full(hall()))
    assert bar.value() == 0


def test_why_there_is_no_cast_moves_nothing_that_was_scrolled_to(pane: DetailPane) -> None:
    pane.resize(384, 300)
    entry = hall()
    pane.show_entry(entry, page_of(entry, cast=(), cast_known=False), None, LEDGER)
    QApplication.processEvents()
    pane._scroll.go_to(pane.dates)
    before = pane.dates.mapTo(pane, QPoint(0, 0)).y()
    pane.set_trouble("TVmaze did not answer, and this is a sentence that takes more than one line. " * 3)
    QApplication.processEvents()
    assert pane.dates.mapTo(pane, QPoint(0, 0)).y() == before
    pane.set_trouble("")
    QApplication.processEvents()
    assert pane.dates.mapTo(pane, QPoint(0, 0)).y() == before


def test_esc_goes_back(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_entry(*full())
    with qtbot.waitSignal(pane.escaped):
        qtbot.keyClick(pane.actions_row.follow, Qt.Key.Key_Escape)
    with qtbot.waitSignal(pane.back):
        pane.back_link.click()
    with qtbot.waitSignal(pane.closed):
        pane.close_button.click()


def test_every_control_has_a_name_and_can_be_tabbed_to(qtbot: QtBot, pane: DetailPane) -> None:
    from desktop_app.ui.views.controls import Control

    pane.show_entry(*full())
    controls = [control for control in pane.findChildren(Control) if control.isVisibleTo(pane) and control.isEnabled()]
    assert len(controls) >= 9
    for control in controls:
        assert control.accessibleName() or control.text()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    for people_of in (pane.cast.view, pane.guests.view):
        assert people_of.accessibleName()


@pytest.mark.parametrize("width", [320, 384, 560])
@pytest.mark.parametrize(
    "text", ["", "A", LONG * 4, HOSTILE, "word " * 300], ids=["empty", "a", "long", "hostile", "much"]
)
def test_no_text_is_cut_through_or_runs_out_of_the_pane(pane: DetailPane, text: str, width: int) -> None:
    pane.resize(width, 700)
    entry = hall(services=(text, text), genres=(text,) * 5, summary=text, episode_title=text)
    entry = replace(entry, show=text)
    cast = people([text] * 60, characters=(text, text), known_for=(text,))
    crew = people([text] * 40, job=text or "Job")
    page = replace(page_of(entry, cast=cast, crew=crew, relations=(Relation(text, text),)), title=text)
    pane.show_entry(entry, page, cast[:3], [replace(said_, source=text or "x", quote=text) for said_ in LEDGER])
    QApplication.processEvents()
    fits(pane)


@pytest.mark.parametrize("factor", [1.5, 2.0])
def test_it_holds_at_large_type(qtbot: QtBot, theme: Theme, today: Today, images: Images, factor: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.font()
    large = QFont("Inter")
    large.setPixelSize(round(13 * factor))
    app.setFont(large)
    try:
        big = Theme("light")
        assert big.u == pytest.approx(factor, abs=0.1)
        window = QWidget()
        pane = DetailPane(big, today, images, window)
        window.show()
        for width in (384, round(384 * factor)):
            pane.resize(width, 900)
            pane.show_entry(*full())
            QApplication.processEvents()
            fits(pane)
        shiboken6.delete(window)
    finally:
        app.setFont(before)


def fits(pane: DetailPane) -> None:
    """No text is narrower or lower than what it says, none is beside its parent, none lies over another."""
    content = pane._content
    assert content.width() <= pane._scroll.viewport().width()
    for label in content.findChildren(Text):
        if not label.isVisibleTo(pane) or not label.text():
            continue
        box = label.rect().translated(label.mapTo(content, QPoint(0, 0)))
        assert box.left() >= 0
        assert box.right() <= content.width()
        assert label.height() >= label.line_height
        assert label.height() >= label.heightForWidth(label.width())
    parts = [part for part in pane._parts if part.isVisibleTo(pane)]
    for one, other in pairwise(parts):
        assert one.geometry().bottom() < other.geometry().top()
    for view in (pane.cast.view, pane.guests.view):
        if view.isVisibleTo(pane):
            heights = sum(view.rowHeight(row) for row in range(view.model().rowCount()))
            assert view.height() >= heights


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_it_is_painted_in_each_theme_and_nothing_moves(pane: DetailPane, theme: Theme, name: str) -> None:
    pane.show_entry(*full())
    QApplication.processEvents()
    before = [part.geometry() for part in pane._parts]
    theme.set_name(name)
    QApplication.processEvents()
    assert [part.geometry() for part in pane._parts] == before
    assert pane.grab().toImage().pixelColor(200, 60) == theme.color("surface")


def test_statuses_are_said(pane: DetailPane) -> None:
    entry = make_entry("Hollow Kings", "2026-05-25", Kind.RETURN, "S03E09", status=Status.WITHDRAWN)
    pane.show_entry(entry)
    assert "Return, cancelled" in said(pane)
    assert "cancelled" in said(pane)
    undated = make_entry("Untitled", AirDate.in_month(2027, 3), Kind.SERIES_PREMIERE, "S01")
    pane.show_entry(undated)
    assert "Some day in March 2027" in said(pane)
    assert not pane.when.why.isVisibleTo(pane)


def test_its_edges_are_mirrored_in_right_to_left(pane: DetailPane) -> None:
    pane.show_entry(*full())
    QApplication.processEvents()
    poster = pane.top.poster
    start = poster.mapTo(pane, QPoint(0, 0)).x()
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pane.resize(384, 811)
    QApplication.processEvents()
    assert pane.width() - poster.mapTo(pane, QPoint(poster.width(), 0)).x() == start == 20
    back, close = pane.back_link, pane.close_button
    assert pane.width() - back.mapTo(pane, QPoint(back.width(), 0)).x() == 16
    assert close.mapTo(pane, QPoint(0, 0)).x() == 12


def test_the_date_of_a_season_and_that_of_its_first_episode_are_no_change(qtbot: QtBot, pane: DetailPane) -> None:
    learned = datetime(2026, 3, 3, 12, tzinfo=UTC)
    season = Announcement(
        "tvmaze", AirDate.on(date(2026, 5, 16)), Status.CONFIRMED, learned + timedelta(days=1), key="season:5", season=1
    )
    episode = Announcement(
        "tvmaze", AirDate.at(datetime(2026, 5, 16, 20, tzinfo=UTC)), Status.CONFIRMED, learned,
        key="episode:50", season=1, episode=1,
    )  # fmt: skip
    pane.show_entry(hall(), page_of(hall()), (), (season, episode))
    texts = said(pane.dates)
    assert "1 change" not in texts
    assert [text for text in texts if "nnounced" in text] == [
        "Season announced for 16 May 2026",
        "Announced for 16 May 2026, 20:00",
    ]


def test_a_whole_season_is_not_called_by_its_first_episode(pane: DetailPane) -> None:
    entry = replace(hall(), episode_end=6, full_season=True)
    assert (entry.episode, entry.episode_title) == (1, "Wick and Tallow")
    pane.show_entry(entry, page_of(entry), (), ())
    assert pane.top.episode.text() == "Season 1, 6 episodes · 52\N{NO-BREAK SPACE}min"
    assert "Spin-off premiere, full season" in said(pane)
