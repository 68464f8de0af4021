"""`import` and `sources add` with calendars in the terminal: what was read, what was skipped and why."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.sources.webcal import FIXTURES, event, fixture, ics


def test_what_came_of_a_file_is_told(run: Run) -> None:
    done = run("import", str(FIXTURES / "google.ics"))
    skipped = "4 events skipped: it is nothing that can be told to be television"
    assert (done.status, done.err) == (0, "To take it back: premieres sources remove ada@example.org\n")
    assert done.out == f"ada@example.org: partial, 2 added, 0 changed, 0 withdrawn; {skipped}\n"
    assert "read once" in run("sources").out
    assert (
        run("import", str(FIXTURES / "google.ics")).out
        == f"ada@example.org: partial, 0 added, 0 changed, 0 withdrawn; {skipped}\n"
    )


def test_stdin_is_a_file_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(fixture("sonarr"))))
    assert run("import", "-").out == "Sonarr TV Schedule: updated, 3 added, 0 changed, 0 withdrawn\n"


def test_the_feeds_have_what_was_imported(run: Run, tmp_path: Path) -> None:
    run("feeds", "add", "All")
    run("settings", "feeds_folder", str(tmp_path / "feeds"))
    (tmp_path / "a.ics").write_bytes(ics(event("Long Rain S01E01", "DTSTART;VALUE=DATE:20300601")))
    assert run("import", str(tmp_path / "a.ics")).status == 0
    assert "Long Rain S01E01" in (tmp_path / "feeds" / "All.ics").read_text()


def test_our_own_export_changes_nothing(run: Run, tmp_path: Path) -> None:
    exported = tmp_path / "mine.ics"
    assert run("export", "--out", str(exported)).status == 0
    count = exported.read_text().count("BEGIN:VEVENT")
    assert count > 1
    before = run("list", "--json").json["entries"]
    done = run("import", str(exported))
    assert done.out == f"Premieres: unchanged; {count} events are of entries that it has already\n"
    assert run("list", "--json").json["entries"] == before


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"<html>", "The file holds no calendar (iCalendar, .ics); check the address or the file."),
        (ics(), "The file holds no event: it was not added."),
        (ics(event("Dentist", "DTSTART:20260601")),
         "The file was not added: nothing in it could be told to be television."),
        (ics(event("A S01E01"), event("Lunch", "DTSTART:20260601")),
         "The file was not added: nothing in it could be told to be television (1 event skipped: it has"
         " no date that can be read)."),
        (ics() + b" " * 16_000_000, "The file is larger than 16 MB, which is no calendar of television."),
    ],
)  # fmt: skip
def test_what_can_not_be_read_is_one_sentence(run: Run, tmp_path: Path, body: bytes, sentence: str) -> None:
    path = tmp_path / "mine.ics"
    path.write_bytes(body)
    done = run("import", str(path))
    assert (done.status, done.out, done.err) == (1, "", f"premieres: {sentence}\n")


def test_a_file_as_a_source_is_listed_with_its_path(run: Run) -> None:
    path = FIXTURES / "radarr.ics"
    assert run("sources", "add", str(path)).out == "radarr: updated, 2 added, 0 changed, 0 withdrawn\n"
    assert str(path) in run("sources").out
    assert run("sources", "add", str(path)).err == f"premieres: {path} is among the sources already.\n"
    assert run("sources", "remove", "radarr").status == 0
