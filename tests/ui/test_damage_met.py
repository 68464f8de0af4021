"""A library that is damaged in the middle: opened without a word, and found out by whoever reads or writes there."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import App, build
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.merge import merge
from desktop_app.domain.statements import EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Choice, Entry, Service
from desktop_app.store import backup, commands, queries
from desktop_app.store.first_month import FirstMonth
from desktop_app.ui import words
from desktop_app.ui.application import Session
from desktop_app.ui.dialogs.crash import CrashDialog
from desktop_app.ui.library_link import LibraryState
from desktop_app.ui.views.controls import FocusRing
from desktop_app.ui.workings import Workings
from tests import servers
from tests.conftest import NOW
from tests.damage import PAGE_SIZE, damage, damage_in_use, overwrite

from .window_stage import row, show, tvmaze

LEFT = Qt.MouseButton.LeftButton
MAY, DECEMBER = (Choice(date(2026, n, 1), date(2026, n, 31)) for n in (5, 12))
SUMMARY = "Of the sea, and of those who live beside it. " * 12


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library of eight months and its backup. Each test has a copy of its own."""
    folder = tmp_path_factory.mktemp("whole")
    app = build(folder, {"PREMIERES_NOW": NOW.isoformat(), "TZ": "UTC"})
    app.open()
    service = (Service("BBC One", "GB"),)
    shows = tuple(ShowFacts(f"{n}", f"Harbour {n}", services=service, summary=SUMMARY) for n in range(1, 241))
    start = datetime(2026, 5, 2, 20, tzinfo=UTC)
    episodes = tuple(
        EpisodeFacts(f"{n}", f"1{n}", 1, 1, AirDate.at(start + timedelta(days=n)), title="Ebb", summary=SUMMARY)
        for n in range(1, 241)
    )
    commands.apply(app.database, "tvmaze", merge([], Snapshot("tvmaze", shows, (), episodes), NOW))
    app.close()
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    backup.daily(folder / "library.db", folder / "backups", NOW)
    return folder


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "data"))


def damaged_in_december(folder: Path) -> None:
    """One page, without which May is what it was, and December can't be read."""

    def read(choice: Choice) -> list[Entry] | None:
        month = FirstMonth(path)
        try:
            return month.entries(choice, UTC)
        finally:
            month.close()

    path = folder / "library.db"
    content = path.read_bytes()
    may = read(MAY)
    for page in range(2, len(content) // PAGE_SIZE + 1):
        overwrite(path, page)
        if read(MAY) == may and read(DECEMBER) is None:
            return
        path.write_bytes(content)
    pytest.fail("no such page")


class Opened:
    """The program as it is started on a folder, with a TVmaze that has nothing yet."""

    def __init__(self, session: Session, qtbot: QtBot, feed: servers.Replay) -> None:
        self.session, self.qtbot, self.feed = session, qtbot, feed

    @property
    def app(self) -> App:
        return self.session.app

    @property
    def works(self) -> Workings:
        return self.session.window.works

    def wait_for_library(self) -> None:
        self.qtbot.waitUntil(lambda: self.works.library.state is LibraryState.OPEN, timeout=10_000)
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.session.worker._jobs, timeout=10_000)

    def wait_for_page(self) -> None:
        """The page of damage with its way out, and no dialog."""
        trouble = self.works.shell.trouble
        self.qtbot.waitUntil(trouble.isVisible, timeout=10_000)
        self.rest()
        assert self.works.library.state is LibraryState.DAMAGED
        assert trouble.title.text() == "The library is damaged"
        assert trouble.restore.isVisible()
        assert trouble.anew.isVisible()
        assert self.works.shell.news.isHidden()
        assert dialogs() == []
        assert_agree(self.session)


def dialogs() -> list[CrashDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, CrashDialog)]


def assert_agree(session: Session) -> None:
    """The title, the days and what stands on them are of one month."""
    model, shell = session.window.shell.month_model, session.window.shell
    assert model.month == session.window.state.month
    assert shell.toolbar.title.full_text() == words.month_title(model.month)
    days = [model.day_at(place, column) for place in range(model.rowCount()) for column in range(7)]
    assert {day.date.month for day in days if day.in_month} == {model.month.month}
    for day in days:
        assert {entry.air.span(UTC) for entry in day.entries} <= {(day.date, day.date)}


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, capsys: pytest.CaptureFixture[str]) -> Iterator[Callable[[Path], Opened]]:
    with ExitStack() as stack:
        feed = stack.enter_context(tvmaze())

        def started(folder: Path) -> Opened:
            env = {"PREMIERES_TVMAZE_URL": feed.url, "PREMIERES_NOW": NOW.isoformat(), "LANG": "en_GB.UTF-8"}
            session = Session(build(folder, env | {"TZ": "UTC"}), qapp)
            stack.callback(ended, session)
            session.window.resize(1440, 900)
            session.window.show()
            return Opened(session, qtbot, feed)

        yield started
        assert "Traceback" not in capsys.readouterr().err


def ended(session: Session) -> None:
    session.window.close()
    assert session.close()
    session.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_month_that_can_not_be_read_leads_to_the_ways_out(
    start: Callable[[Path], Opened], folder: Path, qtbot: QtBot
) -> None:
    damaged_in_december(folder)
    (folder / "backups" / "library-2026-05-14.db").rename(folder / "backups" / "library-2026-05-13.db")
    shutil.copy(folder / "backups" / "library-2026-05-13.db", folder / "backups" / "library-2026-05-14.db")
    opened = start(folder)
    opened.wait_for_library()
    assert not opened.works.shell.month_model.empty
    opened.session.window.go_to_day(date(2026, 12, 12))
    opened.wait_for_page()
    qtbot.mouseClick(opened.works.shell.trouble.restore, LEFT)
    qtbot.waitUntil(lambda: opened.works.library.state is LibraryState.OPEN, timeout=10_000)
    opened.rest()
    assert opened.works.shell.frame.isVisible()
    assert_agree(opened.session)
    assert opened.works.shell.month_model.month == date(2026, 12, 1)
    assert not opened.works.shell.month_model.empty
    assert len(list(folder.glob("library.damaged*.db"))) == 1


@pytest.mark.parametrize("name", ["entry", "show", "age"])
def test_damage_that_the_first_reads_meet_leads_there(start: Callable[[Path], Opened], folder: Path, name: str) -> None:
    damage(folder / "library.db", name)
    start(folder).wait_for_page()


@pytest.mark.parametrize("name", ["credit", "announcement"])
def test_damage_that_the_detail_meets_leads_there(start: Callable[[Path], Opened], folder: Path, name: str) -> None:
    damage(folder / "library.db", name)
    opened = start(folder)
    opened.wait_for_library()
    entry = next(entry for entry in queries.entries(opened.app.database, MAY, UTC) if entry.show == "Star City")
    opened.session.window.go_to(entry)
    opened.wait_for_page()
    assert opened.session.window.state.selected is None
    assert opened.works.shell.pane.current == "agenda"


def test_damage_that_a_search_meets_leads_there(start: Callable[[Path], Opened], folder: Path, qtbot: QtBot) -> None:
    damage(folder / "library.db", "show_search_data")
    opened = start(folder)
    opened.wait_for_library()
    opened.works.shell.toolbar.open_search()
    qtbot.keyClicks(opened.works.shell.search, "harbour 12")
    opened.wait_for_page()
    qtbot.keyClicks(opened.works.shell.search, "3")
    opened.rest()
    assert dialogs() == []


@pytest.mark.parametrize("name", ["digest", "follow"])
def test_damage_that_only_the_worker_meets_leads_there(
    start: Callable[[Path], Opened], folder: Path, name: str
) -> None:
    """A sync, whose report would tell of it as of a source's failure; and a write."""
    opened = start(folder)
    opened.wait_for_library()
    opened.works.library._timer.stop()
    damage_in_use(folder / "library.db", name)
    if name == "digest":
        opened.feed.serve("/schedule/full", [row(9001, show(900, "Another Coast"), "2026-09-09")])
        opened.works.syncing.toggle()
    else:
        opened.works.commands.deeds.follow(1, "", True)
    opened.wait_for_page()


def test_damage_that_another_process_does_is_found_at_the_next_look(
    start: Callable[[Path], Opened], folder: Path
) -> None:
    opened = start(folder)
    opened.wait_for_library()
    damage_in_use(folder / "library.db", "entry")
    opened.wait_for_page()


def test_what_can_not_be_read_for_a_while_is_a_banner_and_comes_back(
    start: Callable[[Path], Opened], folder: Path, qtbot: QtBot
) -> None:
    """A drive that is gone and comes back: no new connection can be made meanwhile, and the pool's are all in use."""
    opened = start(folder)
    opened.wait_for_library()
    news, model = opened.works.shell.news, opened.works.shell.month_model
    away = folder.with_name("away")
    with ExitStack() as held:
        pool = opened.app.database._engine.pool  # type: ignore[union-attr]
        while pool.checkedin():  # type: ignore[attr-defined]
            held.enter_context(opened.app.database.read())
        folder.rename(away)
        opened.works.shell.news.hide()  # of the feed that has nothing
        opened.session.window.go_to_day(date(2026, 9, 9))
        qtbot.waitUntil(news.isVisible, timeout=5000)
        assert str(folder / "library.db") in news.text()
        assert opened.works.library.state is LibraryState.OPEN
        assert dialogs() == []
        assert_agree(opened.session)
        assert model.empty
        assert not model.settled, "nobody says that nothing is known"
        away.rename(folder)
    opened.works.library.look()
    qtbot.waitUntil(lambda: not model.empty, timeout=5000)
    assert news.isHidden()
    assert_agree(opened.session)
    opened.rest()


def test_what_was_done_stays_till_it_is_put_away_and_a_failed_sync_is_told_then(
    start: Callable[[Path], Opened], folder: Path, qtbot: QtBot
) -> None:
    damage(folder / "library.db", "entry")
    opened = start(folder)
    opened.wait_for_page()
    opened.feed.serve("/schedule/full", b"", 403)
    news = opened.works.shell.news
    qtbot.mouseClick(opened.works.shell.trouble.restore, LEFT)
    opened.wait_for_library()
    qtbot.waitUntil(lambda: opened.works.syncing.failed, timeout=10_000)
    assert news.text().startswith("This is the backup of")
    qtbot.mouseClick(news._close, LEFT)
    assert "refused" in news.text()
    assert news.isVisible()


@pytest.mark.parametrize("by_key", [False, True])
def test_after_the_backup_is_back_the_list_and_the_keyboard_are_where_the_grid_is(
    start: Callable[[Path], Opened], folder: Path, qtbot: QtBot, by_key: bool
) -> None:
    opened = start(folder)
    opened.wait_for_library()
    window, shell = opened.session.window, opened.works.shell
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    view = shell.pane.agenda.view
    qtbot.waitUntil(lambda: view._row(view.indexAt(QPoint(5, 5))).day >= date(2026, 6, 1))
    top = view.indexAt(QPoint(5, 5)).data()
    damage_in_use(folder / "library.db", "entry")
    opened.wait_for_page()
    assert not [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
    if by_key:
        qtbot.keyClick(window, Qt.Key.Key_Tab)
        assert shell.trouble.restore.hasFocus()
        qtbot.keyClick(shell.trouble.restore, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(shell.trouble.restore, LEFT)
    opened.wait_for_library()
    qtbot.waitUntil(shell.frame.isVisible)
    assert shell.page.grid.hasFocus()
    assert not [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
    qtbot.waitUntil(lambda: view.indexAt(QPoint(5, 5)).data() == top, timeout=2000)
    assert shell.toolbar.title.full_text() == "June 2026"
