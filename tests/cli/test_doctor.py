"""What doctor says of the zone and of a library that is none."""

import asyncio
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from importlib import resources
from pathlib import Path

import pytest

from desktop_app.app import App, build
from desktop_app.sync import Progress
from tests import servers
from tests.cli.conftest import Done, Run
from tests.road import feed


@pytest.fixture
def doctor(run: Run, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Done]]:
    """doctor --json, with that TZ."""

    def doctor(words: str) -> Done:
        monkeypatch.setenv("TZ", words)
        time.tzset()
        return run("doctor", "--json")

    yield doctor
    monkeypatch.undo()
    time.tzset()


def said_of(done: Done, name: str) -> tuple[bool, str]:
    (found,) = ((check["ok"], check["detail"]) for check in done.json["checks"] if check["name"] == name)
    return found


@pytest.mark.parametrize("words", ["Mars/Olympus", ":Mars/Olympus", "BST", "/etc/passwd", "/nowhere/at/all"])
def test_a_tz_that_can_not_be_read_is_told_with_what_is_used_instead(doctor: Callable[[str], Done], words: str) -> None:
    done = doctor(words)
    assert done.status == 1
    assert said_of(done, "zone") == (
        False,
        f"TZ is “{words}”, which is no zone that is known here, so UTC is used: give TZ a name such as Europe/London,"
        " or set your zone with `premieres settings zone Europe/London`.",
    )


@pytest.mark.parametrize(
    ("words", "called"),
    [("Europe/London", "Europe/London"), ("JST-9", "JST"), ("<-03>3", "-03"), ("GMT0BST,M3.5.0/1,M10.5.0", "GMT")],
)
def test_a_tz_that_can_be_read_is_well(doctor: Callable[[str], Done], words: str, called: str) -> None:
    assert said_of(doctor(words), "zone") == (True, called)


def test_a_tz_that_names_a_file_with_a_zone_is_well(doctor: Callable[[str], Done], tmp_path: Path) -> None:
    with resources.as_file(resources.files("tzdata.zoneinfo") / "Asia" / "Tokyo") as file:
        shutil.copy(file, tmp_path / "localtime")
    assert said_of(doctor(f":{tmp_path / 'localtime'}"), "zone") == (True, "JST")


def test_a_zone_that_was_set_makes_up_for_tz(doctor: Callable[[str], Done], run: Run) -> None:
    run("settings", "zone", "Europe/London")
    assert said_of(doctor("Mars/Olympus"), "zone") == (True, "Europe/London")


def test_a_library_of_another_program_is_told_with_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with closing(sqlite3.connect(tmp_path / "data" / "library.db")) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    well, detail = said_of(run("doctor", "--json"), "library")
    assert not well
    assert detail.endswith("is no library of Premieres: rename it to begin anew.")


def test_a_feed_that_answers_again_is_well_before_a_run_has_come_to_its_end(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a window that was ended in the middle of its run."""
    run("sync")
    well, detail = said_of(run("doctor", "--json"), "tvmaze")
    assert (well, "could not be reached" in detail) == (False, True)

    async def cut_off(app: App) -> None:
        def told(progress: Progress) -> None:
            if len(tvmaze.asked) > 1:
                running.cancel()

        running = asyncio.create_task(app.sync().run(progress=told))
        with suppress(asyncio.CancelledError):
            await running

    with servers.replay() as tvmaze:
        feed.serve(tvmaze)
        monkeypatch.setenv("PREMIERES_TVMAZE_URL", tvmaze.url)
        app = build(tmp_path / "data")
        app.open()
        asyncio.run(cut_off(app))
        app.close()
    assert said_of(run("doctor", "--json"), "tvmaze") == (True, "answered 2026-05-14 12:00 UTC")


def test_what_is_written_and_not_yet_in_the_library_itself_counts_too(run: Run, tmp_path: Path) -> None:
    assert run("doctor").status == 0
    library = tmp_path / "data" / "library.db"
    with closing(sqlite3.connect(library)) as other:
        other.execute("PRAGMA wal_autocheckpoint = 0")
        other.execute("CREATE TABLE more AS SELECT randomblob(5000000) AS some")
        other.commit()
        size = library.stat().st_size + library.with_name("library.db-wal").stat().st_size
        assert library.stat().st_size < 2_000_000 < size
        assert said_of(run("doctor", "--json"), "library") == (True, f"{library}, {size / 1e6:.1f} MB, whole")
