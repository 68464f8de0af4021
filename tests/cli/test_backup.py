"""backup and restore in the terminal: of what stands at the name already, nothing is lost but a former backup."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.store import backup
from tests.cli.conftest import Run


def test_a_former_backup_is_replaced_and_said_to_be(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "nightly.db"
    assert run("backup", str(copy)).out == f"The library is copied to {copy}.\n"
    run("follow", "Star City")
    done = run("backup", str(copy))
    assert (done.status, done.err) == (0, "")
    assert done.out == f"The library is copied to {copy}, in place of the former backup.\n"
    run("unfollow", "Star City")
    run("restore", str(copy))
    assert run("list", "--followed").out, "the newer one is there"


@pytest.mark.parametrize("kind", ["a letter", "nothing yet", "another program's database", "a picture"])
def test_any_other_file_is_refused_and_kept(run: Run, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "precious"
    match kind:
        case "a letter":
            file.write_text("Dear sir")
        case "another program's database":
            with closing(sqlite3.connect(file)) as connection:
                connection.execute("CREATE TABLE theirs (x)")
        case "a picture":
            file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(4000))
        case _:
            file.touch()
    before = file.read_bytes()
    done = run("backup", str(file))
    assert (done.status, done.out) == (1, "")
    assert done.err == f"premieres: {file} is no backup of Premieres and stays as it is: name another file.\n"
    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "precious"], "nothing is left beside it"


def test_the_library_of_another_data_folder_is_refused_and_kept(run: Run, tmp_path: Path) -> None:
    run("list")
    other = tmp_path / "other"
    shutil.copytree(tmp_path / "data", other)
    before = (other / "library.db").read_bytes()
    done = run("backup", str(other / "library.db"))
    assert (done.status, done.out, done.err.count("\n")) == (1, "", 1)
    assert "is a library in use and stays as it is: name another file" in done.err
    assert (other / "library.db").read_bytes() == before


def test_a_copy_of_the_library_gives_way_like_a_backup(run: Run, tmp_path: Path) -> None:
    run("list")
    shutil.copy(tmp_path / "data" / "library.db", tmp_path / "copy.db")
    assert "in place of the former backup" in run("backup", str(tmp_path / "copy.db")).out


def test_a_missing_folder_is_not_made(run: Run, tmp_path: Path) -> None:
    done = run("backup", str(tmp_path / "missing" / "copy.db"))
    assert (done.status, done.out) == (1, "")
    assert done.err == f"premieres: There is no folder {tmp_path / 'missing'}: make it, or name another.\n"
    assert not (tmp_path / "missing").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_a_pipe_is_no_place_for_a_backup(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    done = run("backup", str(tmp_path / "pipe"))
    assert (done.status, done.out) == (1, "")
    assert done.err == f"premieres: {tmp_path / 'pipe'} is no ordinary file and stays as it is: name another file.\n"
    assert (tmp_path / "pipe").is_fifo()


def test_a_link_leads_to_the_backup_that_is_replaced(run: Run, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    link = tmp_path / "nightly.db"
    link.symlink_to(tmp_path / "disk" / "premieres.db")
    assert run("backup", str(link)).status == 0
    assert "in place of the former backup" in run("backup", str(link)).out
    assert link.is_symlink()
    assert backup.check(tmp_path / "disk" / "premieres.db") is None


def test_a_restore_that_is_refused_says_where_to_look(run: Run, tmp_path: Path) -> None:
    done = run("restore", str(tmp_path / "none.db"))
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "Nothing was changed; `premieres doctor` names the newest backup." in done.err


def piped(tmp_path: Path, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The program in a shell's pipe, in a folder of its own."""
    command = [sys.executable, "-m", "desktop_app", *words, "--data-dir", str(tmp_path / "data")]
    here = tmp_path / "here"
    here.mkdir(exist_ok=True)
    root = Path(__file__).parents[2]
    env = {**os.environ, "PREMIERES_NOW": "2026-05-14T12:00:00Z", "PYTHONPATH": str(root)}
    return subprocess.run(command, input=given, cwd=here, env=env, capture_output=True, timeout=60, check=False)


def test_a_dash_is_stdout_and_stdin(run: Run, tmp_path: Path) -> None:
    run("follow", "Star City")
    made = piped(tmp_path, "backup", "-")
    assert (made.returncode, made.stderr) == (0, b"")
    run("unfollow", "Star City")
    done = piped(tmp_path, "restore", "-", given=made.stdout)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"The library is as it was in the backup that came from stdin. The former one ")
    assert "Star City" in run("list", "--followed").out
    assert list((tmp_path / "here").iterdir()) == [], "no file is called so"


def test_what_comes_from_stdin_and_is_no_backup_is_refused(run: Run, tmp_path: Path) -> None:
    run("follow", "Star City")
    for given in (b"", b"Dear sir"):
        done = piped(tmp_path, "restore", "-", given=given)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.startswith(b"premieres: What came from stdin is no library of Premieres. Nothing ")
    assert run("list", "--followed").out


@pytest.mark.parametrize(("words", "stream"), [("backup", "stdout"), ("restore", "stdin")])
def test_a_terminal_gives_and_takes_no_backup(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: str, stream: str
) -> None:
    monkeypatch.setattr(getattr(sys, stream), "isatty", lambda: True)
    done = run(words, "-")
    assert (done.status, done.out) == (2, "")
    assert "terminal: use a pipe, or name a FILE." in done.err


def test_a_file_may_be_called_a_dash(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("backup", "./-").status == 0
    assert backup.check(tmp_path / "-") is None
