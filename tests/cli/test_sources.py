"""sync and sources in the terminal: what comes of a feed that is added, asked and removed again."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import servers
from tests.cli.conftest import Run
from tests.publish.checking.examples import with_lines
from tests.sources.webcal import event, ics


def series(title: str, *days: str) -> str:
    """A show with an episode on each of the days, as a feed states it."""
    episodes = [
        {"@type": "TVEpisode", "episodeNumber": number, "publication": {"@type": "BroadcastEvent", "startDate": day}}
        for number, day in enumerate(days, 1)
    ]
    season = {"@type": "TVSeason", "seasonNumber": 1, "episode": episodes}
    return json.dumps({"@context": "https://schema.org", "@type": "TVSeries", "name": title, "containsSeason": season})


@pytest.fixture
def tvmaze(monkeypatch: pytest.MonkeyPatch, run: Run) -> Iterator[servers.Replay]:
    """TVmaze, with one episode to come, and feeds beside it."""
    show = {"id": 7, "name": "Geese", "url": "https://www.tvmaze.com/shows/7/geese"}
    times = {"airdate": "2026-06-01", "airtime": "21:00", "airstamp": "2026-06-01T20:00:00+00:00"}
    with servers.replay() as server:
        server.serve("/schedule/full", [{"id": 9, "season": 1, "number": 1, "_embedded": {"show": show}} | times])
        server.serve("/two.jsonld", series("My Show", "2026-06-01", "2026-06-08"))
        server.serve("/one.jsonld", series("Your Show", "2026-06-01"))
        server.serve("/undated.jsonld", series("Their Show"))  # a season that nobody knows the date of
        server.serve("/bare.jsonld", {"@context": "https://schema.org", "@type": "TVSeries", "name": "Her Show"})
        monkeypatch.setenv("PREMIERES_TVMAZE_URL", server.url)
        yield server


@pytest.mark.parametrize(
    ("feed", "stays"),
    [
        ("two", "what it told of stays on the calendar: 2 entries of 1 show"),
        ("one", "what it told of stays on the calendar: 1 entry of 1 show"),
        ("undated", "what it told of stays on the calendar: 1 entry of 1 show"),
        ("bare", "no entry on the calendar came from it"),
    ],
)
def test_what_a_removed_source_brought_stays_and_is_counted(
    run: Run, tvmaze: servers.Replay, feed: str, stays: str
) -> None:
    run("sync")
    assert run("sources", "add", f"{tvmaze.url}/{feed}.jsonld", "--name", "mine").status == 0
    before = run("list").out
    done = run("sources", "remove", "mine")
    assert (done.status, done.out, done.err) == (0, f"mine is asked no longer; {stays}.\n", "")
    assert run("list").out == before


def test_what_can_not_be_removed_is_told_with_what_can(run: Run, tvmaze: servers.Replay) -> None:
    run("sources", "add", f"{tvmaze.url}/two.jsonld", "--name", "mine")
    done = run("sources", "remove", "tvmaze")
    assert (done.status, done.out) == (1, "")
    assert done.err == "premieres: tvmaze is no source that can be removed: those that can are mine.\n"


def test_a_name_that_is_none_is_told_with_what_one_is(run: Run, tvmaze: servers.Replay) -> None:
    done = run("sources", "add", f"{tvmaze.url}/two.jsonld", "--name", "a:b")
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "give one of at most 60 letters, with no colon in it" in done.err


def test_the_starter_feed_is_listed_but_never_asked(run: Run) -> None:
    done = run("sync", "--source", "starter")
    assert (done.status, done.out) == (1, "")
    assert done.err == "premieres: starter is built in and never asked: the only other source is tvmaze.\n"


def test_a_source_that_there_is_none_of_is_told_with_those_that_there_are(run: Run, tvmaze: servers.Replay) -> None:
    said = "premieres: There is no source called nope: "
    assert run("sync", "--source", "nope").err == f"{said}the only source is tvmaze.\n"
    assert run("sources", "add", f"{tvmaze.url}/two.jsonld", "--name", "mine").status == 0
    assert run("sync", "--source", "nope").err == f"{said}it is one of tvmaze, mine.\n"
    assert run("sync", "--source", "starter").err.endswith(": name one of tvmaze, mine.\n")


def test_a_sync_says_when_the_next_is_due(run: Run, tvmaze: servers.Replay) -> None:
    run("sync")
    assert run("sync").err == "Up to date, next at 13:00.\n"


def test_one_source_that_is_up_to_date_does_not_speak_for_the_others(run: Run, tvmaze: servers.Replay) -> None:
    run("sources", "add", f"{tvmaze.url}/two.jsonld", "--name", "mine")
    done = run("sync", "--source", "mine")
    assert (done.status, done.out, done.err) == (0, "mine: unchanged\n", "mine is up to date.\n")


def test_a_file_that_was_read_anew_is_not_called_up_to_date(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.ics"
    path.write_bytes(ics(event("Geese S01E01", "DTSTART:20260601")))
    run("sources", "add", str(path), "--name", "mine")
    path.write_bytes(ics(event("Geese S01E01", "DTSTART:20260611")))
    done = run("sync", "--source", "mine")
    assert (done.out, done.err) == ("mine: updated, 0 added, 1 changed, 0 withdrawn\n", "")


def test_an_import_is_taken_back_by_the_name_that_it_gave(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.ics"
    path.write_bytes(
        ics(
            event("Geese S01E01", "DTSTART:20260601"),
            event("Lanterns S01E01", "DTSTART:20260817T010000Z"),
            head="X-WR-CALNAME:My TV",
        )
    )
    assert run("import", str(path)).err == "To take it back: premieres sources remove 'My TV'\n"
    assert run("import", str(path)).err == ""
    done = run("sources", "remove", "My TV")
    said = "My TV is taken back: 1 entry has left the calendar; of 1 more others tell, and they stay.\n"
    assert (done.status, done.out) == (0, said)
    assert "Geese" not in run("list").out
    assert run("sources", "remove", "My TV").status == 1


def test_what_came_before_a_sync_failed_is_counted(run: Run, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/web", servers.HTML)
    done = run("sync")
    assert (done.status, done.out) == (1, "tvmaze: failed, 1 added, 0 changed, 0 withdrawn\n")


def test_a_followed_show_that_tvmaze_has_no_longer_is_told_once(
    run: Run, tvmaze: servers.Replay, monkeypatch: pytest.MonkeyPatch
) -> None:
    geese = {"id": 7, "name": "Geese", "_embedded": {"cast": [], "crew": [], "seasons": [], "episodes": []}}
    tvmaze.serve("/shows/7", geese, times=1)
    run("sync")
    run("follow", "Geese")
    tvmaze.serve("/updates/shows", {"7": 1778762000})  # 12:33 UTC that day
    monkeypatch.setenv("PREMIERES_NOW", "2026-05-14T13:30:00Z")
    done = run("sync")
    said = "TVmaze has no page of Geese any more; what is known is kept"
    assert (done.status, done.out, done.err) == (0, f"tvmaze: unchanged; {said}\n", "")
    monkeypatch.setenv("PREMIERES_NOW", "2026-05-16T12:00:00Z")
    assert "Geese" not in run("sync").out
    assert [entry["show"] for entry in run("list", "--followed", "--json").json["entries"]] == ["Geese"]


@pytest.mark.parametrize("words", [("sync",), ("sources",), ("sources", "add"), ("sources", "remove"), ("import",)])
def test_what_fills_the_calendar_is_a_source_and_no_feed(run: Run, words: tuple[str, ...]) -> None:
    told = run(*words, "--help").out.lower()
    assert "source" in told or words == ("import",)
    assert "feed" not in told


def test_a_long_name_moves_no_column(run: Run, tmp_path: Path) -> None:
    calendar = tmp_path / "a_calendar_of_a_very_long_name.ics"
    calendar.write_bytes(with_lines("SUMMARY:Geese S01E01", without=("SUMMARY",)))
    assert run("sources", "add", str(calendar)).status == 0
    kinds = {
        line.index(kind)
        for line in run("sources").out.splitlines()
        for kind in ("schema.org", "webcal ")
        if kind in line
    }
    assert len(kinds) == 1
