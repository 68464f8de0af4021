"""Every recorded payload of the endpoints that are asked, read without losing a row; every malformed one refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop_app.domain.statements import Snapshot
from desktop_app.errors import SourceError
from desktop_app.sources.skipped import why
from desktop_app.sources.tvmaze import read_search, read_updates
from desktop_app.sources.tvmaze.parse import read_guests, read_schedule, read_show
from tests.servers import RECORDED
from tests.sources.tvmaze.payload import body, show

FOLDER = RECORDED / "tvmaze"
pytestmark = pytest.mark.recorded


def names(*patterns: str) -> list[str]:
    return sorted(path.name for pattern in patterns for path in FOLDER.glob(pattern)) or ["none"]


def payload(name: str) -> Any:
    return json.loads((FOLDER / name).read_bytes())


def whole(snapshot: Snapshot) -> None:
    assert snapshot.skipped == {}


@pytest.mark.parametrize("name", names("schedule_US*.json", "schedule_full*.json", "web_schedule*.json"))
def test_schedules(name: str):
    snapshot = read_schedule((FOLDER / name).read_bytes(), {})
    rows = payload(name)
    whole(snapshot)
    assert [e.key for e in snapshot.episodes] == [str(row["id"]) for row in rows]
    assert all(
        (e.air.starts_at is not None) == bool(row["airtime"]) for e, row in zip(snapshot.episodes, rows, strict=True)
    )
    assert all("<" not in (s.summary or "") and s.services for s in snapshot.shows)
    assert all((s.image or "https").startswith("https") for s in snapshot.shows)


def test_after_midnight_rows_of_a_schedule_keep_their_instant():
    rows = {str(row["id"]): row for row in payload("schedule_US_2017-09-21.json")}
    snapshot = read_schedule((FOLDER / "schedule_US_2017-09-21.json").read_bytes(), {})
    late = [e for e in snapshot.episodes if rows[e.key]["airdate"] == "2017-09-20"]
    assert len(late) == 4
    assert all(e.air.starts_at and e.air.starts_at.isoformat() == rows[e.key]["airstamp"] for e in late)
    assert {str(e.air.first) for e in late} == {"2017-09-21"}


@pytest.mark.parametrize("name", names("show_*.json", "singlesearch*.json"))
def test_pages_of_shows(name: str):
    snapshot = read_show((FOLDER / name).read_bytes(), {})
    parts = payload(name).get("_embedded", {})
    whole(snapshot)
    assert [show.key for show in snapshot.shows] == [str(payload(name)["id"])]
    assert len(snapshot.episodes) == len(parts.get("episodes", []))
    assert len(snapshot.seasons) == len(parts.get("seasons", []))
    assert len(snapshot.credits) == len({row["person"]["id"] for row in parts.get("cast", [])})


@pytest.mark.parametrize("name", names("episodes*.json", "episode_*.json", "shape_alternate*.json"))
def test_episodes(name: str):
    rows = payload(name)
    rows = rows if isinstance(rows, list) else [rows]
    snapshot = read_show(body(show(_embedded={"episodes": rows})), {})
    whole(snapshot)
    assert {e.key for e in snapshot.episodes} == {str(row["id"]) for row in rows}


@pytest.mark.parametrize("name", names("seasons_*.json"))
def test_seasons(name: str):
    snapshot = read_show(body(show(_embedded={"seasons": payload(name)})), {})
    whole(snapshot)
    assert [season.number for season in snapshot.seasons] == [row["number"] for row in payload(name)]


@pytest.mark.parametrize("name", names("cast_*.json", "crew_*.json", "shape_crew.json"))
def test_casts_and_crews(name: str):
    data = (FOLDER / name).read_bytes()
    rows = json.loads(data.decode("utf-8-sig"))
    part = "crew" if "crew" in name else "cast"
    snapshot = read_show(body(show(_embedded={part: rows})), {})
    whole(snapshot)
    assert {c.person_key for c in snapshot.credits} == {str(row["person"]["id"]) for row in rows}
    if part == "cast":
        guests = read_guests(data, {}, show_key="7", episode_key="70")  # the same shape; one begins with a BOM
        assert [g.person for g in guests.credits] == [c.person for c in snapshot.credits]


@pytest.mark.parametrize("name", [n for n in names("search_*.json") if n != "search_people.json"])
def test_searches(name: str):
    data = (FOLDER / name).read_bytes()
    rows = json.loads(data.decode("utf-8-sig"))
    assert [found.key for found in read_search(data)] == [str(row["show"]["id"]) for row in rows]


@pytest.mark.parametrize("name", names("shows_*.json"))
def test_shows_of_every_year(name: str):
    rows = payload(name)
    rows = rows["shows"] if isinstance(rows, dict) else rows
    rows = [row if "show" in row else {"score": 1, "show": row} for row in rows]
    assert [found.key for found in read_search(body(rows))] == [str(row["show"]["id"]) for row in rows]


def test_changes():
    assert len(read_updates((FOLDER / "updates_shows_2026_5rows.json").read_bytes())) == 5


def _malformed() -> list[Any]:
    path = FOLDER / "errors_observed_2026-09.json"
    observed = json.loads(path.read_bytes()) if path.is_file() else []
    return [row["body"] for row in observed if row["status"] != 200]


@pytest.mark.parametrize("answer", [*_malformed(), "error_404_bad_route.json", "error_404_episodebynumber.json"])
def test_errors_are_no_data(answer: Any):
    data = (FOLDER / answer).read_bytes() if isinstance(answer, str) else body(answer)
    for read in (read_schedule, read_show):
        with pytest.raises(SourceError):
            read(data, {})


@pytest.mark.parametrize(
    "name", ["schedule_missing_show.json", "akas.json", "search_people.json", "recorded_headers.json"]
)
def test_lists_of_other_things_are_no_schedule(name: str):
    with pytest.raises(SourceError, match="nothing could be read"):
        read_schedule((FOLDER / name).read_bytes(), {})


def test_a_malformed_row_among_good_ones_is_skipped_with_its_reason():
    rows = payload("schedule_US_2026-05-29_2rows.json") + payload("schedule_missing_show.json")
    snapshot = read_schedule(body(rows), {})
    assert (len(snapshot.episodes), why(snapshot.skipped)) == (2, ("1 episode skipped: it has no id",))


def test_the_payloads_are_all_read_or_named_as_other_things():
    """So that a payload that is added is not left unread."""
    read = names(
        "schedule_US*", "schedule_full*", "web_schedule*", "show_*", "singlesearch*", "episodes*", "episode_*",
        "shape_*", "seasons_*", "cast_*", "crew_*", "search_*", "shows_*", "updates_*", "error*",
    )  # fmt: skip
    others = {"akas.json", "people_page0_984.json", "person_1.json", "person_castcredits.json", "recorded_headers.json"}
    assert {path.name for path in FOLDER.glob("*.json")} - set(read) == others | {"schedule_missing_show.json"}
