"""`read --add`: what an article announces comes onto the calendar and is taken back; and articles at addresses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from tests.cli.conftest import Run

PIECE = """Harbour Lights to return in the summer

2 May 2026

The fishing saga Harbour Lights begins its third season on Sunday 12 July at 9pm on BBC One. Ada Quill plays Morag.
"""
MOVED = PIECE.replace("2 May", "9 May").replace("Sunday 12 July", "Sunday 19 July")
PAGE = """<html><head><title>Harbour Lights returns</title><meta property="og:site_name" content="Hollywood Ledger">
<meta property="article:published_time" content="2026-05-02"></head><body><article><h1>Harbour Lights returns</h1>
<p>The fishing saga Harbour Lights begins its third season on Sunday 12 July at 9pm on BBC One, se\xf1or.</p>
</article></body></html>"""


@pytest.fixture
def piece(tmp_path: Path) -> str:
    made = tmp_path / "piece.txt"
    made.write_text(PIECE, encoding="utf-8")
    return str(made)


def test_it_adds_what_it_reads_and_says_so(run: Run, piece: str) -> None:
    done = run("read", piece, "--add")
    assert done.status == 0
    assert done.out.splitlines() == [
        "2026-07-12 21:00  Harbour Lights season 3  season-premiere  BBC One",
        "    with Ada Quill as Morag",
        "",
        "Added: 2026-07-12 20:00  Harbour Lights S03E01  season-premiere *  BBC One",
        "You follow its show now (* above).",
    ]
    assert done.err == f"To take it back: premieres read {piece} --take-back\n"
    shown = run("show", "Harbour Lights").out
    said = "The fishing saga Harbour Lights begins its third season on Sunday 12 July at 9pm on BBC One."
    assert f"S03E01: 2026-07-12 20:00, confirmed, says article, learned 2026-05-14 “{said}”" in shown
    assert "Ada Quill as Morag" in shown


def test_it_says_what_else_comes_onto_the_calendar(run: Run, tmp_path: Path) -> None:
    weekly = tmp_path / "weekly.txt"
    weekly.write_text(PIECE.replace("Ada Quill", "New episodes come weekly until 23 August. Ada Quill"))
    lines = run("read", str(weekly), "--add").out.splitlines()
    assert lines[-3].startswith("Added: 2026-07-12 20:00  Harbour Lights S03E01")
    assert lines[-2].startswith("    and: 2026-08-23")
    assert "season-finale" in lines[-2]
    assert run("read", str(weekly), "--take-back").out.startswith("2 announcements are taken back.")


def test_again_it_says_that_it_is_known(run: Run, piece: str) -> None:
    run("read", piece, "--add")
    done = run("read", piece, "--add")
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[-1].startswith("Known already: 2026-07-12 20:00  Harbour Lights")


def test_without_add_nothing_is_kept(run: Run, piece: str, tmp_path: Path) -> None:
    run("read", piece)
    assert not (tmp_path / "data").exists()


def test_programs_get_what_was_added(run: Run, piece: str) -> None:
    found = run("read", piece, "--add", "--json").json
    assert [one["title"] for one in found["premieres"]] == ["Harbour Lights"]
    (added,) = found["added"]
    assert (added["title"], added["show"], added["new"]) == ("Harbour Lights", "Harbour Lights", True)
    assert (added["entry"]["date"], added["entry"]["show_id"]) == ("2026-07-12", "article:harbour-lights")
    assert found["not_added"] == []
    assert run("read", piece, "--add", "--json").json["added"][0]["new"] is False


def test_nothing_is_added_of_an_article_that_announces_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("2 May 2026\n\nIt rained in the harbour, and nobody went out.\n")
    done = run("read", str(tmp_path / "b.txt"), "--add")
    assert (done.status, done.out) == (0, "")
    assert done.err == "It announces no premiere that is still to come on its own date.\n"
    found = run("read", str(tmp_path / "b.txt"), "--add", "--json").json
    assert (found["premieres"], found["added"], found["not_added"]) == ([], [], [])
    assert not (tmp_path / "data").exists()


def test_it_is_taken_back(run: Run, piece: str, tmp_path: Path) -> None:
    run("read", piece, "--add")
    moved = tmp_path / "moved.txt"
    moved.write_text(MOVED)
    assert "2026-07-19" in run("read", str(moved), "--add").out
    done = run("read", str(moved), "--take-back")
    assert (done.status, done.out) == (0, "1 announcement is taken back.\n")
    assert "2026-07-12 20:00  Harbour Lights" in run("list").out
    assert run("read", piece, "--take-back").out == ("1 announcement is taken back. You no longer follow its show.\n")
    assert "Harbour Lights" not in run("list").out
    assert run("read", piece, "--take-back").out == "Nothing of this article is on the calendar.\n"
    assert "article" not in run("sources").out


def test_taken_back_it_leaves_what_another_told(run: Run, piece: str, tmp_path: Path) -> None:
    run("read", piece, "--add")
    other = tmp_path / "other.txt"
    text = (
        PIECE.replace("2 May", "9 May").replace("on BBC One", "on BBC Two").replace("Ada Quill plays", "Bo Lind plays")
    )
    other.write_text(text)
    run("read", str(other), "--add")
    before = run("show", "Harbour Lights").out
    assert "Bo Lind as Morag" in before
    assert run("read", str(other), "--take-back").out == (
        "What it told beside others is taken back; its dates are told by others too.\n"
    )
    after = run("show", "Harbour Lights").out
    assert "Ada Quill as Morag" in after
    assert "Bo Lind" not in after
    assert "BBC Two" not in after
    assert "Harbour Lights" in run("list", "--followed").out


def test_what_is_added_with_a_day_of_publication_is_taken_back_without(run: Run, tmp_path: Path) -> None:
    undated = tmp_path / "undated.txt"
    undated.write_text(PIECE.replace("2 May 2026\n\n", ""))
    assert run("read", str(undated), "--add", "--published", "2026-05-02").status == 0
    assert "is taken back" in run("read", str(undated), "--take-back").out


def test_of_several_shows_that_are_called_so_none_is_taken(run: Run, piece: str, tmp_path: Path) -> None:
    run("read", piece, "--add")
    other = tmp_path / "other.txt"
    other.write_text(PIECE.replace("third season", "second season").replace("2 May", "1 May"))
    assert run("read", str(other), "--add", "--new").status == 0
    done = run("read", str(other), "--add")
    assert done.status == 1
    said, *lines = done.err.splitlines()
    assert said.startswith("premieres: “Harbour Lights” was not added, since several shows may be meant; say which:")
    assert [line.split()[0] for line in lines] == ["article:harbour-lights", "article:harbour-lights~2"]
    (left,) = run("read", str(other), "--add", "--json").json["not_added"]
    assert [one["show_id"] for one in left["matches"]] == ["article:harbour-lights", "article:harbour-lights~2"]
    assert run("read", str(other), "--add", "--as", "article:harbour-lights~2").status == 0


def test_the_show_may_be_told(run: Run, tmp_path: Path) -> None:
    piece = tmp_path / "a.txt"
    piece.write_text("2 March 2026\n\nStarr City begins on Friday 5 June on Apple TV.\n")
    done = run("read", str(piece), "--add")
    assert "“Starr City” is a show of its own now; if it is another: premieres read" in done.err
    assert "starter:star-city  Star City (2026, Apple TV)" in done.err
    done = run("read", str(piece), "--add", "--as", "starter:star-city")
    assert "Star City S01E01" in done.out
    assert "Starr City S01E01" not in run("list").out


@pytest.mark.parametrize(
    "words", [["--as", "Star City"], ["--new"], ["--add", "--new", "--as", "x"], ["--add", "--take-back"]]
)
def test_words_that_do_not_go_together(run: Run, piece: str, words: list[str]) -> None:
    assert run("read", piece, *words).status == 2


def test_one_show_is_no_answer_for_several(run: Run, tmp_path: Path) -> None:
    both = tmp_path / "both.txt"
    both.write_text(PIECE + "\nThe drama Grey Geese starts on Monday 13 July on ITV1.\n")
    assert run("read", str(both), "--add", "--as", "Star City").status == 2


# --- at an address --------------------------------------------------------------------------------------------------


def test_an_article_at_an_address(run: Run, httpserver: HTTPServer) -> None:
    kind = "text/html; charset=iso-8859-1"
    httpserver.expect_request("/moved").respond_with_data("", 301, {"Location": "/a"})
    httpserver.expect_request("/a").respond_with_data(PAGE.encode("iso-8859-1"), content_type=kind)
    done = run("read", httpserver.url_for("/moved"), "--add", "--json")
    assert done.status == 0
    assert done.json["source"] == {"name": "Hollywood Ledger", "url": httpserver.url_for("/a"), "author": None}
    shown = run("show", "Harbour Lights", "--json").json
    (said,) = shown["announcements"]
    assert (said["source"], said["url"]) == ("Hollywood Ledger", httpserver.url_for("/a"))
    assert said["quote"].endswith("señor."), "in the charset that the server names"


def test_a_secret_in_the_address_is_not_kept(run: Run, httpserver: HTTPServer, tmp_path: Path) -> None:
    httpserver.expect_request("/a").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    done = run("read", f"{httpserver.url_for('/a')}?token=s3cr3tS3cr3t99", "--add")
    assert done.status == 0
    assert "s3cr3t" not in done.out + done.err
    for file in (tmp_path / "data").rglob("*"):
        assert not file.is_file() or b"s3cr3tS3cr3t99" not in file.read_bytes()


@pytest.mark.parametrize(
    ("status", "body", "kind", "says"),
    [
        (404, b"", "text/html", "404"),
        (200, b"%PDF-1.7 \x00\x01", "application/pdf", "This is a PDF"),
        (200, b"<html><body></body></html>", "text/html", "no text of an article"),
        (200, b"x" * 8_000_001, "text/plain", "MB"),
    ],
)
def test_what_can_not_be_read_is_told_in_one_sentence(
    run: Run, httpserver: HTTPServer, status: int, body: bytes, kind: str, says: str
) -> None:
    httpserver.expect_request("/a").respond_with_data(body, status, content_type=kind)
    done = run("read", f"{httpserver.url_for('/a')}?token=s3cr3tS3cr3t99")
    assert (done.status, done.out) == (1, "")
    assert says in done.err
    assert done.err.count("\n") == 1
    assert "s3cr3t" not in done.err


def test_no_address_is_asked_without_encryption(run: Run) -> None:
    done = run("read", "http://ledger.example/a")
    assert done.status == 1
    assert "https://" in done.err


@pytest.mark.parametrize("more", [[], ["--add"]])
def test_a_file_is_read_without_the_client(piece: str, tmp_path: Path, more: list[str]) -> None:
    code = (
        "import sys; from desktop_app.cli import main; status = main(['read', *sys.argv[1:]]);"
        " sys.exit(status or any(name in sys.modules for name in ('httpx2', 'PySide6')))"
    )
    words = [piece, *more, "--data-dir", str(tmp_path / "data")]
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout
