"""`read` in the terminal: what an article announces, for people and for programs, and what is said where it can't."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

PIECE = """Harbour Lights to return in the spring

2 March 2026

The fishing saga Harbour Lights begins its third season on Sunday 12 April at 9pm on BBC One. Ada Quill plays Morag.
"""


@pytest.fixture
def piece(tmp_path: Path) -> Path:
    made = tmp_path / "piece.txt"
    made.write_text(PIECE, encoding="utf-8")
    return made


def test_it_prints_a_line_for_each_announcement(run: Run, piece: Path) -> None:
    done = run("read", str(piece))
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines() == [
        "2026-04-12 21:00  Harbour Lights season 3  season-premiere  BBC One",
        "    with Ada Quill as Morag",
    ]


def test_it_prints_what_else_is_said_of_the_date(run: Run, tmp_path: Path) -> None:
    said = "The drama Grey Geese starts in the UK on ITV1 on 3 May and arrives in Australia on Stan on 20 May."
    (tmp_path / "a.txt").write_text(f"2 March 2026\n\nNews of the week\n\n{said}")
    assert run("read", str(tmp_path / "a.txt")).out.splitlines() == [
        "2026-05-03  Grey Geese  series-premiere  ITV1, Stan",
        "    Australia: 2026-05-20  Stan",
    ]
    (tmp_path / "c.txt").write_text(
        "2 March 2026\n\nThe drama Grey Geese will now start on 3 May on ITV1, instead of 12 April."
    )
    assert run("read", str(tmp_path / "c.txt")).out.splitlines() == [
        "2026-05-03  Grey Geese  series-premiere (moved)  ITV1",
        "    before: 2026-04-12",
    ]
    (tmp_path / "b.txt").write_text("2 March 2026\n\nThe drama Grey Geese comes to ITV1 in late 2027.")
    assert run("read", str(tmp_path / "b.txt")).out.startswith("late 2027  Grey Geese")


def test_programs_get_json(run: Run, piece: Path) -> None:
    found = run("read", str(piece), "--json").json
    assert found["published"] == "2026-03-02"
    (premiere,) = found["premieres"]
    assert premiere["date"] == {
        "value": "2026-04-12",
        "precision": "day",
        "end": None,
        "qualifier": None,
        "derived": False,
    }
    assert premiere["time"] == {"clock": "21:00", "zone": "Europe/London", "zone_stated": False}


def test_stdin_is_an_article_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PIECE.encode())))
    assert "Harbour Lights" in run("read", "-").out


def test_an_article_without_a_date_asks_for_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harbour Lights starts on 12 April on BBC One.")
    done = run("read", str(tmp_path / "a.txt"))
    assert (done.status, done.out) == (1, "")
    assert "--published" in done.err
    assert run("read", str(tmp_path / "a.txt"), "--published", "2026-03-02").out.startswith("2026-04-12")


def test_days_with_their_years_need_no_date_of_the_article(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harbour Lights starts on 12 April 2031 on BBC One.")
    assert run("read", str(tmp_path / "a.txt")).out.startswith("2031-04-12  Harbour Lights")


def test_nothing_announced_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("2 March 2026\n\nHarbour Lights ended in 2019. It won three awards.\n")
    done = run("read", str(tmp_path / "a.txt"))
    assert (done.status, done.out) == (0, "")
    assert "no premiere" in done.err


@pytest.mark.parametrize("data", [b"", b"\x7fELF\x02\x01\x01" + b"\0" * 500, b"PK\x03\x04" + b"\0" * 500])
def test_what_is_no_article_is_one_sentence(run: Run, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "page.html").write_bytes(data)
    done = run("read", str(tmp_path / "page.html"))
    assert (done.status, done.out) == (1, "")
    assert len(done.err.splitlines()) == 1


def test_a_file_that_is_not_there_is_one_sentence(run: Run, tmp_path: Path) -> None:
    done = run("read", str(tmp_path / "none.txt"))
    assert done.status == 1
    assert "name a file that can" in done.err


@pytest.mark.parametrize("typed", ["ftp://example.com/news/a", "www.example.com/a"])
def test_a_web_address_is_told_from_a_file_that_is_not_there(run: Run, typed: str) -> None:
    done = run("read", typed)
    assert (done.status, done.out) == (1, "")
    assert f"{typed} is no file: give a web address from its https:// on" in done.err
    assert "`premieres read -`" in done.err


def test_no_library_is_made(run: Run, piece: Path, tmp_path: Path) -> None:
    run("read", str(piece))
    assert not (tmp_path / "data").exists()


def test_a_show_that_the_library_has_is_read_where_nothing_else_tells_of_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("14 May 2026\n\nThe drama Grey Geese starts on 12 June 2026 on BBC One.")
    (tmp_path / "b.txt").write_text("1 December 2026\n\nNews of the week\n\nGrey Geese from 12 January: BBC Two.")
    assert run("read", str(tmp_path / "b.txt")).out == ""
    run("read", str(tmp_path / "a.txt"), "--add")
    assert run("read", str(tmp_path / "b.txt")).out.startswith("2027-01-12  Grey Geese")
    assert "is taken back" in run("read", str(tmp_path / "a.txt"), "--take-back").out
    assert run("read", str(tmp_path / "b.txt")).out == "", "nothing is known of it any more"


LOADED = """
import json, sys
from desktop_app.__main__ import main
status = main(sys.argv[1:])
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
sys.exit(status)
"""


def test_a_library_is_asked_without_its_door(run: Run, piece: Path, tmp_path: Path) -> None:
    assert run("list").status == 0
    code = [sys.executable, "-c", LOADED, "--data-dir", str(tmp_path / "data"), "read", str(piece)]
    done = subprocess.run(code, capture_output=True, text=True, timeout=60)
    assert "Harbour Lights" in done.stdout
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert "sqlite3" in loaded
    assert loaded & {"sqlalchemy", "PySide6", "httpx2", "icalendar", "keyring", "asyncio", "logging"} == set()


@pytest.mark.parametrize("words", [["read", "PIECE"], ["read", "PIECE", "--json"], ["--help"], ["--version"], ["lst"]])
def test_no_more_is_loaded_than_reading_needs(piece: Path, tmp_path: Path, words: list[str]) -> None:
    words = [str(piece) if word == "PIECE" else word for word in words]
    code = [sys.executable, "-c", LOADED, "--data-dir", str(tmp_path / "data")]
    done = subprocess.run([*code, *words], capture_output=True, text=True, timeout=60)
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert "click" in loaded
    assert loaded & {"sqlalchemy", "sqlite3", "PySide6", "httpx2", "icalendar", "keyring", "uvicorn"} == set()
    if words[0] == "read":
        assert loaded & {"asyncio", "logging", "email", "xml", "rich"} == set()
