"""`feeds` and `export --feed`, as typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.values import Choice
from desktop_app.publish import feed_size
from desktop_app.store import commands
from desktop_app.store.database import Database

from .conftest import Run


def library(tmp_path: Path) -> Database:
    db = Database(tmp_path / "data" / "library.db")
    db.open()
    return db


def test_a_feed_is_added_listed_changed_exported_and_removed(run: Run) -> None:
    assert "feeds add" in run("feeds").err
    done = run("feeds", "add", "Crime", "--kind", "film", "--days", "90", "--all-day", "--alarm", "30", "--no-cast")
    assert (done.status, done.out) == (0, "Added Crime: film, 90 days ahead, all day, alarm 30 min before, no cast\n")
    assert (
        run("feeds", "add", "crime", "--color", "SteelBlue", "--followed").out == "Changed crime: followed, steelblue\n"
    )
    run("feeds", "add", "All")
    assert run("feeds").out == "crime: followed, steelblue\nAll: everything\n"
    exported = run("export", "--feed", "all")
    assert exported.status == 0
    assert "NAME:All\r\n" in exported.out.replace("\n", "\r\n").replace("\r\r", "\r")
    assert "Star City" in exported.out
    assert run("feeds", "remove", "ALL").out == "All is published no longer.\n"
    missing = run("export", "--feed", "all")
    assert missing.status == 1
    assert missing.err == "premieres: There is no feed called all: `premieres feeds` lists them.\n"


def test_json_has_all_that_a_feed_is(run: Run) -> None:
    run("feeds", "add", "Mine", "--kind", "film", "--kind", "special", "--days", "7")
    assert run("feeds", "--json").json == {
        "feeds": [
            {
                "name": "Mine",
                "filter": None,
                "kinds": ["film", "special"],
                "followed": False,
                "days": 7,
                "all_day": False,
                "alarm": None,
                "cast": True,
                "color": None,
            }
        ]
    }


def test_a_feed_of_a_saved_filter(run: Run, tmp_path: Path) -> None:
    refused = run("feeds", "add", "Mine", "--filter", "Apple")
    assert (refused.status, refused.err) == (
        1,
        "premieres: There is no filter called Apple: save one in the window.\n",
    )
    commands.save_filter(library(tmp_path), "Apple", Choice(services=frozenset({"Apple TV"})))
    assert "no filter called Pear: choose one of Apple, or save" in run("feeds", "add", "Mine", "--filter", "Pear").err
    assert run("feeds", "add", "Mine", "--filter", "apple").out == "Added Mine: filter “Apple”\n"
    exported = run("export", "--feed", "Mine").out
    assert "Star City" in exported
    assert "NCIS" not in exported


def test_words_of_a_call_that_are_off(run: Run) -> None:
    for words, said in (
        (("feeds", "add", "Mine", "--color", "#123456"), "no colour"),
        (("feeds", "add", "Mine", "--days", "0"), "--days"),
        (("feeds", "add", " "), "it is empty"),
        (("feeds", "add", "Mine", "--kind", "sequel"), "sequel"),
        (("export", "--feed", "Mine", "--followed", "--name", "x"), "leave out --followed, --name"),
    ):
        done = run(*words)
        assert done.status == 2, words
        assert said in done.err


def test_each_sync_keeps_the_files_up_to_date(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "feeds"
    run("feeds", "add", "All")
    assert not folder.exists()
    assert run("settings", "feeds_folder", "feeds").status == 2
    assert run("settings", "feeds_folder", str(folder)).status == 0
    assert "All.ics was written." in run("sync").err
    assert "was written" not in run("sync").err
    (folder / "All.ics").write_bytes(b"")
    assert "All.ics was written." in run("sync").err
    assert "Mine.ics was written." in run("feeds", "add", "Mine").err
    assert (folder / "Mine.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_folder_that_cant_be_written_is_told_by_a_sync(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    run("feeds", "add", "All")
    run("settings", "feeds_folder", str(tmp_path / "file"))
    done = run("sync")
    assert "choose another" in done.err
    assert done.status != 0


def test_a_feed_is_kept_though_its_file_cant_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    run("settings", "feeds_folder", str(tmp_path / "file" / "feeds"))
    done = run("feeds", "add", "Crime", "--days", "1")
    assert (done.status, done.out) == (3, "Added Crime: 1 day ahead\n")
    assert "could not be written" in done.err
    assert run("feeds").out == "Crime: 1 day ahead\n"


@pytest.mark.parametrize(
    "words",
    [
        ("feeds", "--json", "add", "Crime"),
        ("sources", "--json", "remove", "mine"),
        ("inbox", "--json", "dismiss", "1"),
        ("caldav", "--json", "sync"),
    ],
)
def test_what_is_listed_alone_is_told_in_json(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert (done.status, done.out) == (2, "")
    assert "--json in this place is for the list alone: leave it out." in done.err


def test_a_feed_that_programs_take_no_longer_says_so(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "feeds"
    run("feeds", "add", "All")
    assert run("feeds").err == ""
    monkeypatch.setattr(feed_size, "MOST_EVENTS", 3)
    slow = "Thunderbird and GNOME Calendar take minutes to import it, so subscribe to it there."
    assert f"All holds 34 events in 0.01 MB: {slow} It holds less with --filter, --kind" in run("feeds").err
    assert slow in run("export", "--feed", "All", "--out", str(tmp_path / "x.ics")).err
    monkeypatch.setattr(feed_size, "MOST_FILE", 3000)
    told = run("export", "--feed", "All").err
    assert "Google Calendar refuses more than 1 MB; Thunderbird" in told
    assert "--split" not in told, "a feed has no parts"
    run("settings", "feeds_folder", str(folder))
    assert "All.ics was written.\nAll.ics holds 34 events" in run("sync").err
    assert run("feeds", "--json").err == ""
