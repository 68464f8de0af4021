"""What goes wrong outside, as the person meets it: what a command says, its exit status, and a library that has all it
had. The client's, the sync's and the store's own tests have the same faults in more forms."""

from __future__ import annotations

import functools
import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from desktop_app.cli.program import premieres
from desktop_app.errors import PremieresError
from desktop_app.sources import http
from desktop_app.ui.application import check_display
from tests import servers
from tests.road import feed
from tests.road.calendars import by_icalendar, by_vobject
from tests.road.program import COMMAND, ROOT, Done, Program
from tests.servers import cuts_off, raw, response, says, stalls

QUICK = {"connect": 0.5, "silence": 0.3, "patience": 2.0, "pause": 0.01, "busy_pause": 0.02}
SMALL = {"packed": 200_000, "unpacked": 1_000_000}
WHOLE = json.dumps(feed.ROWS).encode()
Server = Callable[[], AbstractContextManager[servers.Raw]]


@pytest.fixture
def tvmaze() -> Iterator[servers.Replay]:
    with servers.replay() as server:
        feed.serve(server)
        yield server


@pytest.fixture
def program(
    tvmaze: servers.Replay, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Program:
    """On a library that was filled two days ago and holds a follow, with a client that has little patience."""
    monkeypatch.setattr(http, "Limits", functools.partial(http.Limits, **QUICK))
    made = Program(tmp_path / "data", tvmaze.url, capsys)
    assert made.run("sync").status == 0
    assert made.run("follow", "Vault").status == 0
    later(made)
    return made


def later(program: Program) -> None:
    now = datetime.fromisoformat(program.env["PREMIERES_NOW"]) + timedelta(days=2)
    program.env["PREMIERES_NOW"] = now.isoformat()


def content(program: Program) -> dict[str, list[object]]:
    """Every row but the ages and the sentence about the last failure; and the file is sound."""
    file = sqlite3.connect(program.library)
    assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    tables = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [name for name in tables if name not in ("age", "source") and "_search" not in name]
    found: dict[str, list[object]] = {name: file.execute(f"SELECT * FROM {name}").fetchall() for name in kept}
    file.close()
    return found


def assert_one_sentence(done: Done, *words: str) -> None:
    """On stderr, for a person: no traceback, and nothing but it."""
    assert done.err.count("\n") == 1, done.err
    assert re.fullmatch(r"premieres: .*[.)]\n", done.err), done.err
    for word in words:
        assert word in done.err


# --- the feed ---------------------------------------------------------------------------------------------------------


@contextmanager
def nobody() -> Iterator[servers.Raw]:
    yield servers.Raw(f"http://127.0.0.1:{servers.closed_port()}")


def answers(body: bytes, status: str = "200 OK", **headers: str) -> Server:
    return lambda: raw(says(response(body, status, **headers)))


def redirects(to: str) -> Server:
    return answers(b"", "302 Found", Location=to)


BAD: dict[str, tuple[Server, str]] = {
    "down": (nobody, "could not be reached"),
    "slow": (lambda: raw(stalls()), "took too long"),
    "stalled in the body": (lambda: raw(stalls(response(WHOLE[:900], length=len(WHOLE)))), "took too long"),
    "cut off": (lambda: raw(cuts_off(response(WHOLE[:900], length=len(WHOLE)))), "broke off"),
    "429": (answers(b"", "429 Too Many Requests"), "no more requests"),
    "429 for two minutes": (answers(b"", "429 Too Many Requests", Retry_After="120"), "try again in 2 min"),
    "500": (answers(b"oops", "500 Internal Server Error"), "trouble of its own (500)"),
    "html": (answers(servers.HTML, Content_Type="text/html"), "web page"),
    "another shape": (answers(b'{"shows": []}'), "another shape"),
    "other rows": (answers(b'[{"title": "Star City", "when": "soon"}]'), "nothing could be read"),
    "an empty list": (answers(b"[]"), "nothing in it"),
    "a redirect to http": (redirects("http://example.org/schedule/full"), "without encryption"),
    "a redirect to a file": (redirects("file:///etc/passwd"), "no web address"),
    "a redirect to a private address": (redirects("http://192.168.1.1/schedule/full"), "was not followed"),
    "a gzip bomb": (lambda: raw(says(servers.gzip_bomb(20_000_000))), "sent more than 1 MB"),
    "a certificate that fails": (
        lambda: raw(says(response(WHOLE)), servers.untrusted_tls(), "localhost"),
        "certificate is not trusted",
    ),
}


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_feed_is_one_sentence_and_costs_nothing(
    program: Program, bad: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = QUICK | SMALL | ({"connect": 5.0, "silence": 5.0} if "certificate" in bad else {})
    monkeypatch.setattr(http, "Limits", functools.partial(http.Limits.func, **limits))  # type: ignore[attr-defined]
    exported, before = program.exported(), content(program)  # what was exported is remembered
    serve, words = BAD[bad]
    with serve() as server:
        program.url = server.url
        told = program.run("sync")
        assert (told.status, told.out) == (1, "tvmaze: failed\n")
        assert_one_sentence(told, "premieres: tvmaze: ", words)
        again = program.run("sync", "--json", "--quiet")
        assert again.status == 1
        assert len({line.partition("?")[0] for line in server.asked}) <= 1, "a first request that fails is the last"
    assert (again.report["state"], again.report["added"], again.report["withdrawn"]) == ("failed", 0, 0)
    assert again.report["error"] in told.err
    assert again.report["requests"] <= 3
    assert content(program) == before
    assert program.exported() == exported
    shown = program.run("sources")
    assert words in shown.out


def test_what_was_down_is_asked_at_once_when_the_person_tries_again(program: Program, tvmaze: servers.Replay) -> None:
    program.url = f"http://127.0.0.1:{servers.closed_port()}"
    assert program.run("sync").status == 1
    program.url = tvmaze.url
    done = program.run("sync", "--json")
    assert (done.status, done.err, done.report["error"]) == (0, "", None)
    assert tvmaze.count("/schedule/full") == 2
    assert "could not be reached" not in program.run("sources").out


def test_a_short_wait_that_the_server_asks_for_is_waited(program: Program, tvmaze: servers.Replay) -> None:
    tvmaze.serve("/schedule/full", b"", 429, {"Retry-After": "1"}, times=1)
    done = program.run("sync", "--json")
    assert (done.status, done.report["state"]) == (0, "unchanged")


def test_one_bad_row_among_thousands_is_counted_and_costs_itself_only(program: Program, tvmaze: servers.Replay) -> None:
    rows: list[object] = [*feed.ROWS]
    rows += [feed.episode(10_000 + n, feed.show(10_000 + n, f"Show {n}"), "2026-11-01") for n in range(3000)]
    rows.insert(1500, feed.episode(9, feed.FENS, "tomorrow"))
    tvmaze.serve("/schedule/full", rows)
    done = program.run("sync", "--json")
    assert (done.status, done.err) == (0, "")
    report = done.report
    assert (report["state"], report["added"], report["skipped"]) == ("partial", 3000, 1)
    assert len(report["skipped_why"]) == 1
    assert report["withdrawn"] == 0
    later(program)
    done = program.run("sync")
    assert done.status == 0
    assert re.fullmatch(r"tvmaze: partial, 0 added, 0 changed, 0 withdrawn; 1 episode skipped: .+\n", done.out)


def test_when_one_source_of_two_fails_the_status_is_3_and_it_is_named(program: Program, tvmaze: servers.Replay) -> None:
    series = {"@context": "https://schema.org", "@type": "TVSeries", "@id": "#own", "name": "Own"}
    tvmaze.serve("/own.jsonld", series)
    assert program.run("sources", "add", f"{tvmaze.url}/own.jsonld", "--name", "own").status == 0
    later(program)
    tvmaze.serve("/schedule/full", servers.HTML)
    done = program.run("sync", "--json")
    assert done.status == 3
    assert_one_sentence(done, "premieres: tvmaze: ", "web page")
    assert {source["name"]: source["state"] for source in done.json["sources"]} == {
        "tvmaze": "failed",
        "own": "unchanged",
    }


# --- the machine ------------------------------------------------------------------------------------------------------


def test_a_sync_killed_in_its_middle_is_finished_by_the_next(program: Program, tvmaze: servers.Replay) -> None:
    rows = [feed.episode(10_000 + n, feed.show(10_000 + n, f"Show {n}"), "2026-11-01") for n in range(4000)]
    tvmaze.serve("/schedule/full", [*feed.ROWS, *rows])
    words = [*COMMAND, *program.words(("sync",))]
    process = subprocess.Popen(words, cwd=ROOT, env=program.environment(), stdout=subprocess.PIPE)
    file = sqlite3.connect(program.library)
    while file.execute("SELECT count(*) FROM show").fetchone()[0] < 1000:  # it is among the rows
        assert process.poll() is None
    process.kill()
    process.communicate()
    written = file.execute("SELECT count(*) FROM show").fetchone()[0]
    file.close()
    assert written < 4000
    assert content(program)["follow"]
    done = program.run("sync", "--json")
    assert (done.status, done.report["state"]) == (0, "updated")
    assert len(program.entries("--from", "2026-11-01", "--to", "2026-11-01")) == 4000


WITHOUT_RIGHTS = """
import ctypes, os, sys
if os.geteuid() == 0:  # root writes everywhere, but not when what it executes can't have CAP_DAC_OVERRIDE
    ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""


def without_rights(program: Program, *words: str) -> Done:
    """As a person who may write only where the modes say so."""
    command = [sys.executable, "-c", WITHOUT_RIGHTS, *COMMAND[1:], *program.words(words)]
    env = program.environment() | {"PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)
    return Done(done.returncode, done.stdout, done.stderr)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    files = [folder, *folder.iterdir()]
    for path in files:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield
    for path in files:
        path.chmod(0o755 if path.is_dir() else 0o644)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the rights of root are taken away in Linux's way")
def test_what_writes_to_a_folder_that_cannot_be_written_is_one_sentence(program: Program) -> None:
    before = content(program)
    with read_only(program.folder):
        for words in (("sync",), ("follow", "Marathon"), ("settings", "theme", "dark")):
            done = without_rights(program, *words)
            assert done.status == 1, words
            assert_one_sentence(done, str(program.folder))
    assert content(program) == before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the rights of root are taken away in Linux's way")
def test_a_library_that_cannot_be_written_is_read_all_the_same(program: Program) -> None:
    asked = (("list",), ("list", "--json"), ("show", "Vault"), ("export",), ("sources",))
    before = [without_rights(program, *words) for words in asked]
    assert all(done.status == 0 and done.out for done in before)
    with read_only(program.folder):
        files = sorted(program.folder.iterdir())
        assert [without_rights(program, *words) for words in asked] == before
        assert sorted(program.folder.iterdir()) == files


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the rights of root are taken away in Linux's way")
def test_a_library_that_cannot_be_written_is_exported_and_says_that_this_is_not_remembered(
    program: Program, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("out")
    folder.chmod(0o777)
    with read_only(program.folder):
        for more, status in (((), 0), (("--new",), 3)):
            out = folder / f"{status}.ics"
            done = without_rights(program, "export", "--out", str(out), *more)
            assert done.status == status
            assert "What was exported is not remembered: The library cannot be written" in done.err
            assert out.read_bytes().count(b"BEGIN:VEVENT") > 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the rights of root are taken away in Linux's way")
def test_a_new_library_where_nothing_can_be_written_is_one_sentence(program: Program) -> None:
    inside = program.folder
    with read_only(inside):
        program.folder = inside / "new"
        done = without_rights(program, "list")
    assert (done.status, done.out) == (1, "")
    assert_one_sentence(done, "cannot be written")
    assert not (inside / "new").exists()


def test_an_answer_that_does_not_fit_the_disk_is_one_sentence(program: Program) -> None:
    full = Path("/dev/full")
    if not full.is_char_device():
        pytest.skip("no full disk here")
    for words in (("list",), ("list", "--json"), ("export",), ("show", "Vault")):
        with full.open("w") as out:
            done = subprocess.run(
                [*COMMAND, *program.words(words)], cwd=ROOT, env=program.environment(),
                stdout=out, stderr=subprocess.PIPE, text=True, timeout=60,
            )  # fmt: skip
        assert_one_sentence(Done(done.returncode, "", done.stderr), "no room left on the disk: make room")
        assert done.returncode == 1
    done = program.run("export", "--out", str(full))
    assert done.status == 1
    assert_one_sentence(done, "no room left on the disk: make room")
    assert full.is_char_device(), "it is written to, not replaced"


def test_without_a_keyring_a_feed_with_a_secret_is_not_added_and_nothing_tells_it(
    program: Program, tvmaze: servers.Replay
) -> None:
    tvmaze.serve("/own.jsonld", {"@context": "https://schema.org", "@type": "TVSeries", "@id": "#own", "name": "Own"})
    keyring.set_keyring(NoKeyring())
    done = program.run("sources", "add", f"{tvmaze.url}/own.jsonld?token=hunter2", "--name", "own")
    assert (done.status, done.out) == (1, "")
    assert_one_sentence(done, "keyring")
    assert "hunter2" not in done.err
    assert "own" not in {source["name"] for source in program.run("sources", "--json").json["sources"]}
    files = [file for file in program.folder.rglob("*") if file.is_file()]
    assert not [file for file in files if b"hunter2" in file.read_bytes()]


def test_the_commands_that_are_named_where_there_is_no_display_are_those_that_there_are() -> None:
    with pytest.raises(PremieresError) as told:
        check_display({}, "linux")
    sentence = str(told.value)
    assert [name for name in premieres.commands if not re.search(rf"\b{name}\b", sentence)] == []


# --- the words --------------------------------------------------------------------------------------------------------

HOSTILE = (
    "<p>Before<script>alert(1)</script><img src='http://evil.example/x.png' onerror='alert(2)'>"
    "<a href='javascript:alert(3)'>link</a> \u202eoverride\u202c \u2067isolate\u2069\x07\x1b[31mred\x00\u0085 &lt;b&gt;"
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nafter, all; \\n</p>"
)
NEVER = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\x00\x07\x1b\x85\r"


def test_hostile_text_is_shown_as_text_and_exported_escaped(program: Program, tvmaze: servers.Replay) -> None:
    title = "Eve\u202e \x1b]0;owned\x07 <b>Show</b>"
    evil = feed.show(
        66, title, summary=HOSTILE, genres=["Dra\u202ema\x1b[0m"], network=feed.BBC | {"name": "B\x1b[1mC"}
    )
    row = feed.episode(661, evil, "2026-06-20", name="Pi\u202elot\x07\nX", summary=HOSTILE)
    tvmaze.serve("/schedule/full", [*feed.ROWS, row])
    cast = [{"person": {"id": 1, "name": "A\u202enn\x1b[2J"}, "character": {"id": 2, "name": "<i>B</i>\x00"}}]
    tvmaze.serve("/shows/66", evil | {"_embedded": {"cast": cast, "crew": [], "seasons": [], "episodes": [row]}})
    program.env["PREMIERES_NOW"] = "2026-06-10T12:00:00Z"
    assert program.run("sync").status == 0
    (entry,) = (entry for entry in program.entries() if entry["id"] == "tvmaze:66:1:1")
    words = ("list", "--from", "2026-06-20", "--to", "2026-06-20")
    page = program.run("show", entry["show_id"])
    exported = program.exported(*words[1:])
    for told in (program.run(*words).out, page.out, program.run("show", entry["show_id"], "--json").out):
        assert told
        assert not set(told) & set(NEVER)
    for told in (page.out, entry["summary"]):
        assert "script" not in told
        assert "evil.example" not in told
        assert "alert" not in told
        assert "<b>" in told, "what the text says in letters stays"
    assert len(program.run(*words).out.splitlines()) == 1
    assert "Ann" in page.out
    text = exported.decode().replace("\r\n", "\n")
    assert not set(text) & set(NEVER)
    assert text.count("\nBEGIN:VEVENT\n") == text.count("\nEND:VEVENT\n") == 1
    assert "\\, all\\; \\\\n" in text.replace("\n ", "")
    (event,) = by_icalendar(exported).values()
    assert by_vobject(exported) == {event.uid: event}
    assert "after, all; \\n" in event.description
