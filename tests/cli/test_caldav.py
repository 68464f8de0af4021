"""`caldav`, as typed, with a real Radicale."""

from __future__ import annotations

import io
from pathlib import Path

import keyring
import pytest

from tests import servers
from tests.radicale_server import PASSWORD, Radicale

from .conftest import Run
from .test_sources import series


@pytest.fixture
def user(radicale: Radicale) -> str:
    return radicale.user()


def types(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_a_feed_is_published_listed_brought_up_to_date_and_removed(
    run: Run,
    radicale: Radicale,
    user: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    assert "caldav add" in run("caldav").err
    run("feeds", "add", "Mine", "--days", "60")
    types(monkeypatch, f"{PASSWORD}\n")
    added = run("caldav", "add", radicale.url, "--user", user, "--feed", "mine")
    url = f"{radicale.url}{user}/mine/"
    assert (added.status, added.out) == (0, f"Mine is published to the calendar Mine at {url}\n")
    assert "added, 0 changed, 0 removed." in added.err
    listed = run("caldav")
    assert listed.out.startswith("Mine: Mine in Mine, ")
    (target,) = run("caldav", "--json").json["targets"]
    assert target == {
        "name": "Mine",
        "feed": "Mine",
        "url": url,
        "user": user,
        "calendar": "Mine",
        "published_at": "2026-05-14T12:00:00+00:00",
        "error": None,
        "published": target["published"],
        "events": [],
    }
    assert target["published"] > 0
    assert run("caldav", "sync", "MINE").status == 0
    assert "Mine:" not in run("sync").err, "nothing has changed"
    removed = run("caldav", "remove", "Mine", "--delete")
    assert removed.out == f"Mine is published there no longer; {target['published']} events were deleted there.\n"
    assert PASSWORD not in "".join(path.read_text(errors="replace") for path in (tmp_path / "data").rglob("*.log"))


def test_a_server_that_fails_is_told_by_a_sync_and_fails_no_source(
    run: Run,
    radicale: Radicale,
    user: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run("feeds", "add", "Mine")
    types(monkeypatch, f"{PASSWORD}\n")
    run("caldav", "add", radicale.url, "--user", user, "--feed", "Mine")
    with servers.replay() as feed:
        feed.serve("/one.jsonld", series("Your Show", "2026-06-01"))
        run("sources", "add", f"{feed.url}/one.jsonld", "--name", "mine")
        good = run("sync", "--source", "mine")
        assert (good.status, good.err) == (0, "mine is up to date.\nMine: 1 added, 0 changed, 0 removed.\n")
        monkeypatch.setattr("desktop_app.keychain.Keychain.read_soon", _none)
        types(monkeypatch, "")
        failed = run("sync", "--source", "mine")
    assert failed.status == 3
    assert f"premieres: Mine: The password of {user} at 127.0.0.1 is not in the keyring" in failed.err
    assert run("caldav", "sync").status == 1
    assert f"  The password of {user}" in run("caldav").out


async def _none(self: object, name: str) -> None:
    return None


def test_words_that_are_off_and_what_is_not_there(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    types(monkeypatch, "")
    missing = run("caldav", "add", "https://dav.example", "--user", "ada", "--feed", "Mine")
    assert (missing.status, missing.err) == (
        1,
        "premieres: There is no feed called Mine: `premieres feeds` lists them.\n",
    )
    run("feeds", "add", "Mine")
    assert "No password was given" in run("caldav", "add", "https://dav.example", "--user", "ada", "--feed", "Mine").err
    types(monkeypatch, "secret\n")
    plain = run("caldav", "add", "http://dav.example", "--user", "ada", "--feed", "Mine")
    assert "without encryption" in plain.err
    types(monkeypatch, "secret\n")
    told = run("caldav", "add", "https://ada:secret@dav.example", "--user", "ada", "--feed", "Mine")
    assert "holds a user or a password" in told.err
    assert "secret" not in told.err
    assert run("caldav", "resolve", "Mine").status == 2
    assert "Nothing is published under the name Mine" in run("caldav", "remove", "Mine").err


def test_a_person_is_asked_for_the_password_without_seeing_it(
    run: Run,
    radicale: Radicale,
    user: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bool] = []

    def prompt(question: str, *, hide_input: bool, err: bool, **more: object) -> str:
        asked.append(hide_input and err)
        return PASSWORD

    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", terminal)
    monkeypatch.setattr("click.prompt", prompt)
    run("feeds", "add", "Mine")
    assert run("caldav", "add", radicale.url, "--user", user, "--feed", "Mine").status == 0
    assert asked == [True]
    run("caldav", "sync")
    assert asked == [True], "it is in the keyring"


def test_a_password_that_was_refused_is_asked_for_anew(
    run: Run, radicale: Radicale, user: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run("feeds", "add", "Mine")
    types(monkeypatch, f"{PASSWORD}\n")
    run("caldav", "add", radicale.url, "--user", user, "--feed", "Mine")
    keyring.set_password("premieres", f"caldav {user}@{radicale.url[7:-1]}", "old")
    types(monkeypatch, "")
    assert "does not take the password" in run("caldav", "sync").err
    assert "does not take the password" in run("caldav", "sync").err, "with nobody to ask it is tried again"
    types(monkeypatch, f"{PASSWORD}\n")
    assert run("caldav", "sync").status == 0
    types(monkeypatch, "")
    assert run("caldav", "sync").status == 0


def test_where_there_is_no_keyring_it_is_asked_for_each_time(
    run: Run,
    radicale: Radicale,
    user: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop_app.keychain._usable", lambda: None)
    run("feeds", "add", "Mine")
    types(monkeypatch, f"{PASSWORD}\n")
    added = run("caldav", "add", radicale.url, "--user", user, "--feed", "Mine")
    assert added.status == 0
    assert "is not kept: it is asked for again the next time" in added.err
    types(monkeypatch, f"{PASSWORD}\n")
    assert run("caldav", "sync").status == 0
    types(monkeypatch, "")
    assert run("caldav", "sync").status == 1
