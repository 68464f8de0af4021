"""doctor --ics: what a calendar breaks and what programs make of it, in words and in JSON."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.publish.checking.examples import EXAMPLES, WHOLE, with_lines

from .conftest import Run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "some.ics"


def test_what_breaks_no_standard_is_well_and_makes_no_library(run: Run, file: Path, tmp_path: Path) -> None:
    file.write_bytes(WHOLE)
    done = run("doctor", "--ics", str(file))
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(f"{file}: 1 event, 0.00 MB\n\nBreaks a standard\n  nothing that was found\n")
    assert "\n  Thunderbird\n    - Importing again stops at the first event" in done.out
    assert "(measured, Thunderbird 153)" in done.out
    assert not (tmp_path / "data").exists()


def test_what_breaks_one_is_told_with_its_lines_and_its_source(run: Run, file: Path) -> None:
    file.write_bytes(with_lines(*["COMMENT:a, b"] * 8))
    done = run("doctor", "--ics", str(file))
    assert done.status == 1
    assert done.err == f"premieres: {file} breaks a standard; the lines above say where.\n"
    told = (
        "- COMMENT has a comma or semicolon without a backslash before it: “a, b”. (RFC 5545, 3.3.11; lines 11, 12, 13,"
    )
    assert f"{told} 14, 15 and 3 more)" in " ".join(done.out.split())


@pytest.mark.parametrize("code", EXAMPLES)
def test_it_is_readable_in_80_columns(run: Run, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("some.ics").write_bytes(EXAMPLES[code])
    done = run("doctor", "--ics", "some.ics")
    assert max(map(len, done.out.splitlines())) <= 80
    assert len(done.out.splitlines()) < 120


def test_as_json_each_finding_has_its_source(run: Run, file: Path) -> None:
    file.write_bytes(EXAMPLES["bad-date"])
    done = run("doctor", "--ics", str(file), "--json")
    assert done.status == 1
    told = done.json
    assert (told["file"], told["ok"], told["calendars"], told["events"]) == (str(file), False, 1, 1)
    assert told["octets"] == len(EXAMPLES["bad-date"])
    (broken,) = (finding for finding in told["findings"] if finding["severity"] == "broken")
    assert broken == {
        "code": "bad-date",
        "severity": "broken",
        "program": None,
        "harm": True,
        "sentence": "DTSTART is “20260230”, which is no day.",
        "source": {"evidence": "standard", "where": "RFC 5545, 3.3.4"},
        "count": 1,
        "lines": [7],
    }
    programs = {finding["program"] for finding in told["findings"] if finding["severity"] == "program"}
    assert {"Google Calendar", "Apple Calendar", "Thunderbird", "GNOME Calendar", "khal"} <= programs


def test_it_reads_from_a_pipe(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WHOLE)))
    done = run("doctor", "--ics", "-")
    assert (done.status, done.out.splitlines()[0]) == (0, "stdin: 1 event, 0.00 MB")


@pytest.mark.parametrize("content", [None, b"Dear all,\r\n", b"BEGIN:VCALENDAR\n" + bytes(11_000_000)])
def test_what_cannot_be_looked_at_is_one_sentence(run: Run, file: Path, content: bytes | None) -> None:
    if content is not None:
        file.write_bytes(content)
    done = run("doctor", "--ics", str(file))
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("premieres: ")
    assert done.err.count("\n") == 1


def test_what_we_export_ourselves_is_well(run: Run, file: Path) -> None:
    run("export", "--out", str(file), "--alarm", "30")
    assert run("doctor", "--ics", str(file)).status == 0
    run("feeds", "add", "Mine", "--color", "steelblue", "--all-day")
    run("export", "--feed", "Mine", "--out", str(file))
    assert run("doctor", "--ics", str(file)).status == 0


def test_without_it_doctor_looks_at_the_program_as_before(run: Run) -> None:
    assert [check["name"] for check in run("doctor", "--json").json["checks"]][:2] == ["python", "data"]
