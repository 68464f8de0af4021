"""The secrets in addresses, over loopback and into a real library: in the keyring, and nowhere else."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import keyring
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from keyring.backends.fail import Keyring as NoKeyring
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from desktop_app.app import App
from desktop_app.cli import main
from desktop_app.domain.values import SourceInfo
from desktop_app.errors import PremieresError
from desktop_app.store import queries
from tests import servers
from tests.library import later, opened, tvmaze
from tests.memory_keyring import MemoryKeyring

__all__ = ["tvmaze"]  # a fixture

FEED = "/my.jsonld"
DAYS = timedelta(days=2)


def json_ld(title: str = "My Show") -> dict[str, object]:
    event = {"@type": "OnDemandEvent", "startDate": "2026-07-01"}
    episode = {"@type": "TVEpisode", "episodeNumber": 1, "publication": event}
    season = {"@type": "TVSeason", "seasonNumber": 1, "episode": [episode]}
    series = {"@type": "TVSeries", "@id": "#my-show", "name": title, "containsSeason": season}
    return {"@context": "https://schema.org", "@graph": [series]}


@pytest.fixture
def ring() -> MemoryKeyring:
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    return ring


@pytest.fixture
def app(tvmaze: servers.Replay, ring: MemoryKeyring, tmp_path: Path) -> Iterator[App]:
    with opened(tmp_path, tvmaze.url) as app:
        yield app


def added(app: App) -> list[SourceInfo]:
    return [info for info in queries.sources(app.database) if info.url]


def written(app: App) -> bytes:
    """All that the program has written."""
    return b"".join(file.read_bytes() for file in [*app.paths.data.rglob("*"), app.paths.log] if file.is_file())


def test_two_secrets_of_one_feed_are_two_sources(app: App, tvmaze: servers.Replay, ring: MemoryKeyring) -> None:
    tvmaze.serve(FEED, json_ld(title="Ours"), headers={"ETag": '"ours"'})
    tvmaze.serve(f"{FEED}?token=second", json_ld(title="Theirs"), headers={"ETag": '"theirs"'})
    for token in ("first", "second"):
        asyncio.run(app.add_source(f"{tvmaze.url}{FEED}?token={token}"))
    assert {info.name for info in added(app)} == {"127.0.0.1", "127.0.0.1-2"}
    assert len({info.url for info in added(app)}) == 1
    assert queries.find_shows(app.database, "Ours")
    assert queries.find_shows(app.database, "Theirs")
    assert all(report.requests == 0 for report in asyncio.run(app.sync().run()) if report.name != "tvmaze")
    asyncio.run(app.sync().run("127.0.0.1"))
    assert len(queries.ages(app.database, "127.0.0.1")) == len(queries.ages(app.database, "127.0.0.1-2")) == 1
    with pytest.raises(PremieresError) as told:
        asyncio.run(app.add_source(f"{tvmaze.url}{FEED}?token=second", "again"))
    assert told.value.code == "source-exists"
    later(app, DAYS)
    asyncio.run(app.sync().run("127.0.0.1"))
    (report,) = asyncio.run(app.sync().run("127.0.0.1-2"))
    assert report.requests == 1, "the age of the one is not the other's"


def test_a_secret_that_is_out_of_reach_is_another(app: App, tvmaze: servers.Replay, ring: MemoryKeyring) -> None:
    tvmaze.serve(FEED, json_ld())
    asyncio.run(app.add_source(f"{tvmaze.url}{FEED}?token=first", "mine"))
    keyring.set_keyring(NoKeyring())
    app.keychain = type(app.keychain)()
    asyncio.run(app.add_source(f"{tvmaze.url}{FEED}?token=second", "other", session_only=True))
    assert {info.name for info in added(app)} == {"mine", "other"}


def test_the_password_of_a_mirror_is_not_kept(tvmaze: servers.Replay, tmp_path: Path) -> None:
    page = {"id": 1, "name": "A Show", "url": "https://www.tvmaze.com/shows/1/x", "updated": 1_700_000_000}
    page["_embedded"] = {"episodes": [], "seasons": [], "cast": [], "crew": []}
    tvmaze.serve("/schedule/full", [])
    tvmaze.serve("/shows/1", page)
    mirror = tvmaze.url.replace("http://", "http://me:pa55word@")
    with opened(tmp_path, mirror) as app:
        asyncio.run(app.sync().run())
        facts = asyncio.run(app.sync().find("tvmaze:1"))
        asyncio.run(app.sync().show(asyncio.run(app.sync().add(facts[0]))))
        tvmaze.asked.clear()
        asyncio.run(app.sync().run())
        assert [path for path in tvmaze.asked if path != "/schedule/full"] == [], "the ages are found again"
        due = app.sync().next_due()
        assert due is not None
        assert queries.ages(app.database, "tvmaze")
        assert b"pa55word" not in written(app)


LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~"
ANY = st.text(LETTERS, min_size=12, max_size=40)
RANDOM = st.one_of(st.text("0123456789abcdef", min_size=16, max_size=40), st.uuids().map(str))
ADDRESSES = st.one_of(
    st.tuples(st.sampled_from(["/f?authtoken={}", "/f?a=1;session={}", "/f;passkey={}", "/f?x=1&jwt={}&y=2"]), ANY),
    st.tuples(st.sampled_from(["/{}/f", "/cal-{}.json", "/f?{}", "/f?u={}"]), RANDOM),
)


@pytest.fixture(scope="module")
def anything() -> Iterator[tuple[HTTPServer, list[tuple[bytes, int]]]]:
    """A server, and what it answers whatever it is asked."""
    answers = [(b"", 200)]

    def answer(_: Request) -> Response:
        return Response(*answers[0], content_type="application/json")

    server = HTTPServer("127.0.0.1", 0, threaded=True)
    server.expect_request(re.compile(".*", re.DOTALL)).respond_with_handler(answer)
    server.start()
    yield server, answers
    server.stop()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ADDRESSES, st.booleans())
def test_whatever_the_secret_it_is_in_the_keyring_alone(
    app: App,
    anything: tuple[HTTPServer, list[tuple[bytes, int]]],
    ring: MemoryKeyring,
    capsys: pytest.CaptureFixture[str],
    made: tuple[str, str],
    with_password: bool,
) -> None:
    server, answers = anything
    secret = made[1]
    assume(secret.encode() not in written(app))  # such as a name in the library's schema
    user = f"me:{secret}@" if with_password else ""
    address = f"http://{user}{server.host}:{server.port}{made[0].format(secret)}"
    answers[0] = (b'{"@type": "Thing"}', 200)
    with pytest.raises(PremieresError) as told:
        asyncio.run(app.add_source(address, "mine"))
    answers[0] = (json.dumps(json_ld()).encode(), 200)
    asyncio.run(app.add_source(address, "mine"))
    try:
        answers[0] = (b"", 403)
        later(app, DAYS)
        (report,) = asyncio.run(app.sync().run("mine"))
        assert ring.held["premieres", "mine"] == address
        capsys.readouterr()
        main(["sources", "--data-dir", str(app.paths.data)])
        main(["sources", "--json", "--data-dir", str(app.paths.data)])
        assert report.error
        for text in (str(told.value), repr(told.value.facts), report.error, *capsys.readouterr()):
            assert secret not in text
        assert secret.encode() not in written(app)
    finally:
        app.remove_source("mine")
