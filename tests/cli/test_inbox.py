"""`inbox`: what sources of news announce, listed, accepted and dismissed."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from tests.cli.conftest import Run
from tests.test_news import GEESE, LIGHTS, item, rss


@pytest.fixture
def fed(run: Run, httpserver: HTTPServer) -> Run:
    """With a feed of two articles that announce something."""
    body = rss(item("Harbour Lights returns", LIGHTS, "lights"), item("Geese", GEESE, "geese"))
    httpserver.expect_request("/feed.xml").respond_with_data(body, content_type="application/rss+xml")
    done = run("sources", "add", httpserver.url_for("/feed.xml"), "--name", "ledger")
    assert (done.status, done.out) == (
        0,
        "ledger: updated, 0 added, 0 changed, 0 withdrawn, 2 in the inbox (premieres inbox)\n",
    )
    return run


def test_it_is_listed(fed: Run) -> None:
    assert fed("inbox").out.splitlines() == [
        "1  Hollywood Ledger, 2026-05-13",
        "    2026-07-12 21:00  Harbour Lights season 3  season-premiere  BBC One",
        "    https://ledger.example/lights",
        "2  Hollywood Ledger, 2026-05-13",
        "    2026-07-13  Grey Geese  series-premiere  ITV1",
        "    https://ledger.example/geese",
    ]
    first, second = fed("inbox", "--json").json["articles"]
    assert (first["number"], first["from"], first["source"]["name"]) == (1, "ledger", "Hollywood Ledger")
    assert [one["title"] for one in second["premieres"]] == ["Grey Geese"]
    assert "Harbour Lights" not in fed("list").out


def test_it_is_accepted_and_dismissed(fed: Run) -> None:
    done = fed("inbox", "accept", "1")
    assert done.status == 0
    assert done.out.startswith("Added: 2026-07-12 20:00  Harbour Lights S03E01")
    assert fed("inbox", "dismiss", "2").status == 0
    assert fed("inbox").err == "Nothing is waiting.\n"
    listed = fed("list").out
    assert "Harbour Lights" in listed
    assert "Grey Geese" not in listed
    assert "says Hollywood Ledger" in fed("show", "Harbour Lights").out


def test_what_is_not_there_is_told_before_anything_is_done(fed: Run) -> None:
    for word in ("accept", "dismiss"):
        done = fed("inbox", word, "1", "7")
        assert (done.status, done.out) == (1, "")
        assert done.err == "premieres: There is no 7 in the inbox: `premieres inbox` lists what is.\n"
    assert len(fed("inbox", "--json").json["articles"]) == 2


def test_its_show_may_be_told(fed: Run) -> None:
    done = fed("inbox", "accept", "1", "--as", "starter:star-city")
    assert "Star City S03E01" in done.out
    assert fed("inbox", "accept", "2", "--new").status == 0
    assert fed("inbox", "accept", "1", "2", "--new").status == 2


def test_an_empty_one(run: Run) -> None:
    assert run("inbox", "--json").json == {"articles": []}
    assert run("inbox", "accept").status == 2
