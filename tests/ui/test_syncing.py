"""The sync of an open window: it finishes what was cut off, says when it was stopped, and tells of a full disk."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytest_httpserver import HTTPServer
from pytestqt.qtbot import QtBot
from werkzeug import Response

from desktop_app.articles.article import Article
from desktop_app.articles.reading import ReadDate, Reading
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import Kind
from desktop_app.store import commands
from desktop_app.sync.articles import Accepted
from desktop_app.ui.theme import Theme
from tests import servers
from tests.small_disk import small_disk
from tests.test_news import GEESE, LIGHTS, item, rss

from .window_stage import Stage, page, row, show, staged, tvmaze


@pytest.fixture
def feed() -> Iterator[servers.Replay]:
    with tvmaze() as made:
        yield made


def cast_note(stage: Stage) -> str:
    """What stands where there is no cast."""
    return stage.shell.pane.detail.cast.note.text()


def serve(feed: servers.Replay, count: int) -> None:
    shows = [show(n, f"Harbour {n}") for n in range(1, count + 1)]
    rows = [row(100 + n, of, "2026-05-20") for n, of in enumerate(shows, 1)]
    feed.serve("/schedule/full", rows)
    for n, (of, episode) in enumerate(zip(shows, rows, strict=True), 1):
        feed.serve(f"/shows/{n}", page(of, [episode], ("Ada Quill",)))


def cut_off(stage: Stage, feed: servers.Replay) -> None:
    """A first run that ends in the midst of the shows, in another process: nothing of it is told to this one."""

    async def run() -> None:
        def told(_: object) -> None:
            if feed.count("/shows/") >= 3:
                running.cancel()

        running = asyncio.create_task(stage.app.sync(patient=True).run(progress=told, shows=None))
        with suppress(asyncio.CancelledError):
            await running

    stage.app.open()
    asyncio.run(run())
    stage.app.close()


def test_a_first_fill_that_was_cut_off_goes_on_by_itself(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    serve(feed, 10)
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        cut_off(stage, feed)
        before = feed.count("/shows/")
        assert before < 10
        stage.start()
        qtbot.waitUntil(lambda: stage.works.actions.export.isEnabled(), timeout=10_000)
        assert stage.shell.toolbar.updated.full_text() == "", "nothing has come to its end yet"
        qtbot.waitUntil(lambda: feed.count("/shows/") == 10, timeout=10_000)
        stage.rest()
        assert stage.shell.toolbar.updated.full_text() == "Updated just now"
        assert feed.count("/schedule/full") == 1


def test_a_first_fill_that_was_cut_off_and_a_feed_that_is_gone_since(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    serve(feed, 10)
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        cut_off(stage, feed)
    with staged(qtbot, theme, tmp_path) as stage:
        stage.open()
        assert stage.shell.news.text().endswith("could not be reached. Showing what was read so far.")


@pytest.mark.parametrize(
    ("pause", "said"), [("1", "1 second"), ("90", "90 seconds"), ("91", "2 minutes"), ("200", "4 minutes")]
)
def test_stopping_says_so_and_what_is_shown_is_as_old_as_it_was(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay, pause: str, said: str
) -> None:
    serve(feed, 10)
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        stage.later(timedelta(hours=3))
        serve(feed, 14)
        feed.serve("/schedule/web", b"", 429, {"Retry-After": pause})
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: feed.count("/schedule/web") == 5, timeout=5000)  # 4 before; some answers have come
        qtbot.waitUntil(lambda: stage.shell.toolbar.updated.full_text() == f"TVmaze asks for a pause of {said}")
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        stage.rest()
        assert stage.shell.news.text() == "Stopped. The sources were last read to the end at 12:00."
        assert stage.works._passing.isActive()
        assert stage.shell.toolbar.updated.full_text() == "Updated 3 h ago"
        assert stage.works.syncing.next_due == stage.app.clock.now() + timedelta(minutes=5)
        stage.later(timedelta(days=2))
        stage.window._today._clock = stage.app.clock
        stage.window._today.check()
        if not stage.works.syncing.active:
            qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: feed.count("/schedule/web") == 6, timeout=5000)
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        stage.rest()
        assert stage.shell.news.text() == "Stopped. The sources were last read to the end on 14 May at 12:00."


def test_stopping_the_first_one_says_that_what_came_is_kept(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with servers.raw(servers.stalls()) as stalled, staged(qtbot, theme, tmp_path, stalled.url) as stage:
        stage.start()
        qtbot.waitUntil(lambda: bool(stalled.asked), timeout=10_000)
        stage.works.syncing.toggle()
        stage.rest()
        assert stage.shell.news.text() == "Stopped. What was read so far is kept."
        assert stage.shell.toolbar.updated.full_text() == ""


@pytest.mark.parametrize("asked", [False, True], ids=["by itself", "with F5"])
def test_that_a_followed_show_is_gone_from_tvmaze_is_told_once(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay, asked: bool
) -> None:
    said = "TVmaze has no page of Harbour 2 any more; what is known is kept."
    serve(feed, 3)
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        commands.follow(stage.app.database, stage.entry("Harbour 2").show_id, stage.app.clock.now())
        feed.serve("/shows/2", servers.NOT_FOUND, 404)
        feed.serve("/updates/shows", {"2": int((stage.app.clock.now() + timedelta(minutes=30)).timestamp())})
        stage.later(timedelta(hours=2))
        if asked:
            qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        else:
            stage.works.syncing.start_if_due()
        stage.rest()
        assert stage.shell.news.text() == (f"Up to date. {said}" if asked else said)
        assert stage.shell.news.isVisible()
        assert not stage.works._passing.isActive(), "it stays until it is read"
        assert stage.entry("Harbour 2")
        feed.serve("/updates/shows", {})
        stage.later(timedelta(hours=2))
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        stage.rest()
        assert stage.shell.news.text() == "Up to date."


def test_another_day_than_an_accepted_article_named_is_told(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    serve(feed, 1)
    told = Article("", (), date(2026, 5, 1), "Hollywood Ledger")
    said = Reading("Harbour 1", Kind.SERIES_PREMIERE, date=ReadDate(AirDate.on(date(2026, 5, 20))))
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        asyncio.run(stage.app.accept_article(told, [Accepted(said)]))
        feed.serve("/schedule/full", [row(101, show(1, "Harbour 1"), "2026-05-27")])
        stage.later(timedelta(hours=25))
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        stage.rest()
        sentence = "Harbour 1: TVmaze says 27 May 2026, Hollywood Ledger said 20 May."
        assert sentence in stage.shell.news.text()
        assert not stage.works._passing.isActive(), "it stays until it is read"


def test_what_a_feed_of_news_brings_is_told_where_somebody_asked_and_signed_in_any_case(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay, httpserver: HTTPServer
) -> None:
    serve(feed, 1)
    news = [item("Harbour Lights returns", LIGHTS, "lights")]
    httpserver.expect_request("/feed.xml").respond_with_handler(lambda _: Response(rss(*news)))
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        sign = stage.shell.toolbar.inbox_button
        asyncio.run(stage.app.add_source(httpserver.url_for("/feed.xml"), "ledger"))
        qtbot.waitUntil(lambda: sign.text() == "1")
        news.append(item("Geese", GEESE, "geese"))
        stage.later(timedelta(hours=3))
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        stage.rest()
        assert stage.shell.news.text() == "Up to date. 1 new article is in the inbox."
        qtbot.waitUntil(lambda: sign.text() == "2")
        stage.shell.news.hide()
        news.append(item("Moles", "The comedy Mole Hill starts on Tuesday 14 July on ITV1.", "moles"))
        stage.later(timedelta(hours=3))
        stage.works.syncing.start_if_due()
        qtbot.waitUntil(lambda: sign.text() == "3", timeout=10_000)
        stage.rest()
        assert not stage.shell.news.isVisible()


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "tiny", "3m") as folder:
        yield folder


def fill(folder: Path) -> None:
    with (folder / "filler").open("ab", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 4096)


def test_on_a_full_disk_the_pane_and_the_menu_say_that_there_is_no_room(
    qtbot: QtBot, theme: Theme, tiny_disk: Path, feed: servers.Replay
) -> None:
    late = show(9, "Late Show")
    rows = [row(90, late, "2027-03-01")]  # too far ahead to be fetched by itself
    feed.serve("/schedule/full", rows)
    feed.serve("/shows/9", page(late, rows, tuple(f"Ada {n}" for n in range(2000))))
    with staged(qtbot, theme, tiny_disk, feed.url) as stage:
        stage.open()
        fill(tiny_disk)
        stage.window.go_to(stage.entry("Late Show"))
        qtbot.waitUntil(lambda: feed.count("/episodes/") == 1, timeout=5000)
        stage.rest()
        assert "make room" in stage.shell.pane.detail.cast.note.text()
        stage.works.actions.week_numbers.trigger()
        assert stage.shell.news.text().endswith("since there is no room left on the disk: make room.")
        (tiny_disk / "filler").unlink()
        assert shutil.disk_usage(tiny_disk).free
        stage.window.state.select(None)
        stage.window.go_to(stage.entry("Late Show"))
        qtbot.waitUntil(lambda: len(stage.shell.pane.detail._page.cast) == 2000, timeout=5000)  # type: ignore[union-attr]
        stage.rest()


def test_a_first_sync_that_fails_online_says_why(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    feed.serve("/schedule/full", b"", 500)
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.start()
        qtbot.waitUntil(stage.shell.news.isVisible, timeout=20_000)
        said = "127.0.0.1 has trouble of its own (500). The entries here come with Premieres."
        assert stage.shell.news.text() == said
        stage.rest()


def test_a_first_sync_on_a_full_disk_says_so_and_that_the_first_part_is_there(
    qtbot: QtBot, theme: Theme, tiny_disk: Path, feed: servers.Replay
) -> None:
    shows = [show(n, f"Harbour {n}") for n in range(1, 3000)]
    feed.serve("/schedule/full", [row(n, of, "2026-05-20") for n, of in enumerate(shows, 1)])
    with staged(qtbot, theme, tiny_disk, feed.url) as stage:
        stage.start()
        qtbot.waitUntil(stage.shell.news.isVisible, timeout=20_000)
        file = stage.app.paths.library
        said = f"The disk is full, and {file} holds what was read till then: make room. Showing what was read so far."
        assert stage.shell.news.text() == said
        assert stage.entry("Harbour 1")
        stage.rest()


def test_what_a_failed_sync_told_goes_when_the_next_one_begins(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    feed.serve("/schedule/full", b"", 403)
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        assert "refused" in stage.shell.news.text()
        assert stage.shell.news.isVisible()
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        assert stage.works.syncing.active
        assert stage.shell.news.isHidden()
        stage.rest()
        assert stage.shell.news.isVisible(), "it failed again"


@pytest.mark.parametrize(("count", "more"), [(2, "1 other source failed too."), (3, "2 other sources failed too.")])
def test_how_many_more_sources_failed_is_said(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay, count: int, more: str
) -> None:
    serve(feed, 1)
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.app.open()
        for n in range(count):
            feed.serve(f"/{n}.json", b"", 403)
            commands.add_source(stage.app.database, f"mine {n}", "schemaorg", f"{feed.url}/{n}.json")
        stage.open()
        assert stage.shell.news.text().endswith(more)


def test_the_failure_of_a_source_goes_with_the_source(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    serve(feed, 1)
    feed.serve("/mine.json", b"", 403)
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.app.open()
        commands.add_source(stage.app.database, "mine", "schemaorg", f"{feed.url}/mine.json")
        stage.open()
        with qtbot.waitSignal(stage.window._bus.changed, timeout=10_000):
            commands.add_source(stage.app.database, "other", "schemaorg", f"{feed.url}/other.json")
        assert stage.shell.news.isVisible()
        with qtbot.waitSignal(stage.window._bus.changed, timeout=10_000):
            commands.remove_source(stage.app.database, "mine")
        assert stage.shell.news.isHidden()


def test_a_show_that_is_gone_from_tvmaze_is_not_fetched_for_ever(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    feed.serve("/schedule/full", [row(90, show(9, "Late Show"), "2027-03-01")])
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        for _ in range(2):
            stage.window.go_to(stage.entry("Late Show"))
            assert stage.shell.pane.detail.cast.note.text().startswith("The cast is being fetched")
            qtbot.waitUntil(
                lambda: stage.shell.pane.detail.cast.note.text() == "TVmaze names no cast yet", timeout=5000
            )
            stage.window.state.select(None)
            stage.rest()
            stage.window.go_to(stage.entry("Star City"))


def test_each_sync_keeps_the_files_of_the_feeds_up_to_date(
    qtbot: QtBot, theme: Theme, tmp_path: Path, feed: servers.Replay
) -> None:
    serve(feed, 2)
    folder = tmp_path / "feeds"
    with staged(qtbot, theme, tmp_path, feed.url) as stage:
        stage.open()
        stage.rest()
        commands.save_feed(stage.app.database, NamedFeed("All"))
        stage.app.change_setting("feeds_folder", str(folder))
        stage.later(timedelta(hours=3))
        serve(feed, 3)
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        qtbot.waitUntil((folder / "All.ics").exists, timeout=5000)
        stage.rest()
        shutil.rmtree(folder)
        folder.write_text("no folder")
        stage.later(timedelta(hours=3))
        qtbot.keyClick(stage.window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: "could not be written" in stage.shell.news.text(), timeout=5000)
