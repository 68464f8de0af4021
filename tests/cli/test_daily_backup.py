"""The daily backup of a person who never opens the window, and what `backup` says of damage."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import servers
from tests.cli.conftest import Run
from tests.damage import damage


@pytest.fixture
def tvmaze(monkeypatch: pytest.MonkeyPatch, run: Run) -> Iterator[servers.Replay]:
    with servers.replay() as made:
        made.serve("/schedule/full", (servers.RECORDED / "tvmaze" / "schedule_full_tail_16.json").read_bytes())
        monkeypatch.setenv("PREMIERES_TVMAZE_URL", made.url)
        yield made


@pytest.mark.recorded
def test_a_sync_that_went_well_makes_the_backup_of_the_day(run: Run, tvmaze: servers.Replay, tmp_path: Path) -> None:
    done = run("sync")
    assert (done.status, done.err) == (0, "")
    made = tmp_path / "data" / "backups" / "library-2026-05-14.db"
    before = made.stat().st_mtime_ns
    run("sync")
    assert made.stat().st_mtime_ns == before, "one a day"


def test_a_sync_that_failed_makes_none(run: Run, tmp_path: Path) -> None:
    assert run("sync").status == 1
    assert not (tmp_path / "data" / "backups").exists()


@pytest.mark.recorded
def test_a_sync_says_that_the_library_is_damaged(run: Run, tvmaze: servers.Replay, tmp_path: Path) -> None:
    run("sync")
    backup = tmp_path / "data" / "backups" / "library-2026-05-14.db"
    older = backup.rename(backup.with_name("library-2026-05-13.db"))
    damage(tmp_path / "data" / "library.db", "announcement")
    done = run("sync", "--quiet")
    assert done.err.count("\n") == 1
    assert f"is damaged: the newest backup is {older}" in done.err
    assert not backup.exists()


def test_a_backup_of_a_damaged_library_is_refused(run: Run, tmp_path: Path) -> None:
    run("list")
    damage(tmp_path / "data" / "library.db", "announcement")
    copy = tmp_path / "copy.db"
    done = run("backup", str(copy))
    assert (done.status, done.out, done.err.count("\n")) == (1, "", 1)
    assert "is damaged: there is no backup" in done.err
    assert not copy.exists()
