"""export as files: in parts, and what is new since the last one."""

from __future__ import annotations

from pathlib import Path

import icalendar
import pytest

from desktop_app.app import build
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.by_hand import ByHand
from desktop_app.domain.values import Kind
from desktop_app.store import commands
from tests.conftest import NOW

from .conftest import Run


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "Premieres.ics"


def events(path: Path) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")  # type: ignore[return-value]


def add(data: Path, day: int) -> None:
    """A film of one's own."""
    app = build(data)
    app.open()
    film = ByHand(Kind.FILM, AirDate.on(NOW.date().replace(day=day)), title="Away")
    commands.set_by_hand(app.database, "away", film, NOW)
    app.close()


def test_the_second_file_holds_what_is_new_and_a_third_what_has_changed(run: Run, out: Path) -> None:
    assert run("export", "--out", str(out)).status == 0
    add(out.parent / "data", 30)
    done = run("export", "--new", "--out", str(out))
    assert (done.status, done.err) == (0, f"1 new event written to {out}.\n")
    assert [event["SUMMARY"] for event in events(out)] == ["Away"]
    add(out.parent / "data", 31)
    before = out.read_bytes()
    done = run("export", "--new", "--out", str(out))
    changed = out.with_name("Premieres-changed.ics")
    assert done.err.startswith(f"1 changed event written to {changed}. Evolution and khal ")
    assert [event["DTSTART"].dt.day for event in events(changed)] == [31]
    assert out.read_bytes() == before
    done = run("export", "--new", "--out", str(out))
    said = "Nothing is new or has changed for the calendar Premieres, so no file was written.\n"
    assert (done.status, done.out, done.err) == (0, "", said)


def test_each_name_of_a_calendar_has_its_own_exports(run: Run, out: Path) -> None:
    first = run("export", "--new", "--out", str(out)).err
    assert run("export", "--new", "--out", str(out), "--name", "Mine").err == first
    assert run("export", "--new", "--out", str(out), "--name", "MINE").err.startswith("Nothing is new")


def test_what_goes_to_stdout_or_to_a_place_that_cannot_be_written_is_not_remembered(run: Run, out: Path) -> None:
    assert "BEGIN:VEVENT" in run("export").out
    assert run("export", "--out", str(out.parent / "missing" / "a.ics")).status == 1
    assert " new events written to " in run("export", "--new", "--out", str(out)).err


def test_a_small_export_is_one_part_of_the_very_name(run: Run, out: Path) -> None:
    run("export", "--out", str(out))
    whole = out.read_bytes()
    out.unlink()
    done = run("export", "--split", "--out", str(out))
    assert done.err.endswith(f" events written to {out}.\n")
    assert out.read_bytes() == whole


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--split",), "--split may make several files: name one with --out."),
        (("--new", "--out", "-"), "--new may make several files: name one with --out."),
        (("--feed", "Mine", "--new", "--out", "a.ics"), "--feed says what is in the file: leave out --new."),
        (("--feed", "Mine", "--split", "--out", "a.ics"), "--feed says what is in the file: leave out --split."),
    ],
)
def test_words_that_do_not_go_together(run: Run, words: tuple[str, ...], said: str) -> None:
    done = run("export", *words)
    assert done.status == 2
    assert said in done.err


def test_the_help_says_which_programs_take_a_file_again(run: Run) -> None:
    told = " ".join(run("export", "--help").out.split())
    for program in ("Evolution", "khal", "KOrganizer", "Orage", "calcurse", "Thunderbird", "GNOME Calendar"):
        assert program in told
