"""The terminal, where the library is gone and its backups are there."""

from pathlib import Path

import pytest

from desktop_app.store.backup import daily
from tests.cli.conftest import Run
from tests.conftest import NOW


@pytest.fixture
def backup(run: Run, tmp_path: Path) -> Path:
    """Of a library with a follow, which was deleted then."""
    data = tmp_path / "data"
    assert run("follow", "Star City").status == 0
    made = daily(data / "library.db", data / "backups", NOW)
    assert made is not None
    for file in data.glob("library.db*"):
        file.unlink()
    return made


@pytest.mark.parametrize("words", [["list"], ["sync"], ["follow", "Star City"], ["show", "Star City"], ["sources"]])
def test_no_command_makes_another_in_its_place(run: Run, tmp_path: Path, backup: Path, words: list[str]) -> None:
    done = run(*words)
    assert (done.status, done.out, done.err.count("\n")) == (1, "", 1)
    assert f"is gone: `premieres restore {backup}` brings the newest backup back" in done.err
    assert not (tmp_path / "data" / "library.db").exists()


def test_the_doctor_says_so(run: Run, tmp_path: Path, backup: Path) -> None:
    done = run("doctor", "--json")
    assert done.status == 1
    (check,) = (check for check in done.json["checks"] if not check["ok"])
    assert check["name"] == "library"
    assert f"`premieres restore {backup}`" in check["detail"]
    assert not (tmp_path / "data" / "library.db").exists()


def test_restore_brings_it_back(run: Run, backup: Path) -> None:
    done = run("restore", str(backup))
    assert (done.status, done.out) == (0, f"The library is as it was in {backup}.\n")
    assert "Star City" in run("list", "--followed").out


def test_begun_anew_as_the_sentence_says_it_asks_no_more(run: Run, backup: Path) -> None:
    backup.parent.rename(backup.parent.with_name("former"))
    assert "Star City" not in run("list", "--followed").out
    assert run("doctor").status == 0
