"""backup, restore, doctor, settings, sources, and the program as a whole process."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktop_app
from desktop_app.__main__ import main
from tests import servers
from tests.cli.conftest import Run

PROBE = """
import sys
from desktop_app.cli import main
status = main(sys.argv[1:])
loaded = sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6")))
print(loaded, file=sys.stderr)
sys.exit(status or bool(loaded))
"""


@pytest.fixture(scope="module")
def feed() -> Iterator[servers.Replay]:
    """TVmaze, and feeds beside it."""
    show = {"id": 7, "name": "Geese", "url": "https://www.tvmaze.com/shows/7/geese"}
    times = {"airdate": "2026-06-01", "airtime": "21:00", "airstamp": "2026-06-01T20:00:00+00:00"}
    with servers.replay() as server:
        server.serve("/schedule/full", [{"id": 9, "season": 1, "number": 1, "_embedded": {"show": show}} | times])
        for name in ("mine", "kept"):
            server.serve(f"/{name}.jsonld", {"@context": "https://schema.org", "@type": "TVSeries", "name": name})
        yield server


def process(*words: str, code: str | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code] if code else [sys.executable, "-m", "desktop_app"]
    environment = {**os.environ, "PREMIERES_NOW": "2026-05-14", "PREMIERES_TVMAZE_URL": "http://127.0.0.1:9", **env}
    return subprocess.run([*command, *words], env=environment, capture_output=True, text=True, timeout=60)


def test_a_backup_brings_follows_back(run: Run, tmp_path: Path) -> None:
    run("follow", "Star City")
    assert run("backup", str(tmp_path / "copy.db")).status == 0
    run("unfollow", "Star City")
    done = run("restore", str(tmp_path / "copy.db"))
    assert done.status == 0
    assert "kept as" in done.out
    assert [entry["show"] for entry in run("list", "--followed", "--json").json["entries"]] == ["Star City"]


def test_what_is_no_backup_is_refused_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    run("follow", "Star City")
    (tmp_path / "letter.txt").write_text("Dear sir")
    done = run("restore", str(tmp_path / "letter.txt"))
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert run("list", "--followed", "--json").json["entries"]


def test_doctor_says_that_all_is_well(run: Run, tmp_path: Path) -> None:
    done = run("doctor", "--json")
    assert done.status == 0
    assert done.json["ok"]
    assert {"library", "data", "zone"} <= {check["name"] for check in done.json["checks"]}


def test_doctor_names_a_damaged_library(run: Run, tmp_path: Path) -> None:
    run("list")
    library = tmp_path / "data" / "library.db"
    library.write_bytes(b"no database at all" * 1000)
    done = run("doctor", "--json")
    assert done.status == 1
    assert [check["name"] for check in done.json["checks"] if not check["ok"]] == ["library"]
    assert library.read_bytes().startswith(b"no database"), "looking changes nothing"
    assert "rename it" in run("doctor").out
    (tmp_path / "data" / "backups").mkdir()
    backup = tmp_path / "data" / "backups" / "library-2026-05-13.db"
    backup.write_bytes(b"")
    assert f"`premieres restore {backup}`" in run("doctor").out


def test_a_damaged_library_is_one_sentence_for_every_command(run: Run, tmp_path: Path) -> None:
    run("list")
    (tmp_path / "data" / "library.db").write_bytes(b"no database at all" * 1000)
    for words in (("list",), ("sync",), ("follow", "Star City"), ("export",)):
        done = run(*words)
        assert (done.status, done.out) == (1, "")
        assert done.err.count("\n") == 1
        assert "Traceback" not in done.err


def test_settings_are_printed_and_kept(run: Run) -> None:
    assert "theme = system" in run("settings").out
    assert run("settings", "theme", "dark").status == 0
    assert run("settings", "theme").out == "dark\n"


def test_settings_that_are_left_to_the_system_say_what_that_is(run: Run) -> None:
    said = run("settings").out
    assert "zone = (by your system: UTC)" in said
    assert "countries = (by your system: US)" in said
    assert "language = (by your system)" in said
    assert run("settings", "zone", "Asia/Tokyo").status == 0
    assert "zone = Asia/Tokyo\n" in run("settings").out


@pytest.mark.parametrize("zone", ["Mars/Olympus", "posixrules", "localtime", "posix/Europe/London"])
def test_a_bad_value_is_a_word_that_is_off(run: Run, zone: str) -> None:
    done = run("settings", "zone", zone)
    assert (done.status, done.out) == (2, "")
    assert f"“{zone}” is no value for zone: give a zone such as Europe/London" in done.err
    assert run("settings", "zone").out == "\n"


def test_settings_that_cannot_be_read_are_told_and_stop_nothing(run: Run, tmp_path: Path) -> None:
    run("list")
    (tmp_path / "data" / "settings.toml").write_text("theme = [")
    done = run("settings")
    assert (done.status, done.err.count("\n")) == (0, 1)
    assert "settings.toml" in done.err
    (tmp_path / "data" / "settings.toml").write_text('theme = "pink"')
    assert "theme" in run("settings").err
    assert run("settings", "--quiet").err == ""


def test_sources_are_listed(run: Run) -> None:
    assert {"tvmaze", "starter"} <= {source["name"] for source in run("sources", "--json").json["sources"]}


def test_a_feed_that_does_not_answer_is_not_added(run: Run) -> None:
    done = run("sources", "add", "http://127.0.0.1:9/feed.json", "--name", "mine")
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "mine" not in {source["name"] for source in run("sources", "--json").json["sources"]}


def test_sync_offline_fails_with_one_sentence_and_keeps_the_starter_feed(run: Run) -> None:
    done = run("sync", "--json")
    assert done.status == 1
    (report,) = (source for source in done.json["sources"] if source["name"] == "tvmaze")
    assert report["state"] == "failed"
    assert report["error"]
    assert report["requests"] <= 3, "a source whose first request fails for good makes no other"
    assert any(entry["show"] == "Star City" for entry in run("list", "--json").json["entries"])


@pytest.mark.parametrize(
    "words",
    [
        ("--version",),
        ("--help",),
        ("list",),
        ("show", "Star City"),
        ("follow", "Star City"),
        ("unfollow", "Star City"),
        ("export",),
        ("sources",),
        ("doctor",),
        ("settings",),
        ("backup", "copy.db"),
        ("restore", "kept.db"),
        ("sync",),
        ("sources", "add", "{}/mine.jsonld"),
        ("sources", "remove", "kept"),
    ],
)
def test_no_command_loads_qt(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, feed: servers.Replay, run: Run
) -> None:
    run("sources", "add", f"{feed.url}/kept.jsonld", "--name", "kept")
    run("backup", str(tmp_path / "kept.db"))
    monkeypatch.chdir(tmp_path)
    told = [word.format(feed.url) for word in words]
    env = {"PREMIERES_DATA_DIR": str(tmp_path / "data"), "PREMIERES_TVMAZE_URL": feed.url}
    done = process(*told, code=PROBE, **env)
    assert done.returncode == 0, done.stderr
    assert done.stderr.endswith("[]\n")


def test_the_program_tells_its_version() -> None:
    done = process("--version")
    assert (done.returncode, done.stdout) == (0, f"premieres {desktop_app.__version__}\n")


def test_stdout_carries_only_the_answer(tmp_path: Path) -> None:
    done = process("export", "--data-dir", str(tmp_path), "--from", "2026-01-01")
    assert done.stdout.startswith("BEGIN:VCALENDAR\n")
    assert done.stdout.endswith("END:VCALENDAR\n")


def test_a_reader_that_has_enough_is_no_fault(tmp_path: Path) -> None:
    command = f"{sys.executable} -m desktop_app export --from 2026-01-01 --data-dir {tmp_path} | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60)
    assert done.stdout == "BEGIN:VCALENDAR\n"
    assert done.stderr == ""


def test_json_of_a_whole_process_is_json(tmp_path: Path) -> None:
    done = process("list", "--json", "--data-dir", str(tmp_path), LC_ALL="C")
    assert json.loads(done.stdout)["entries"]


def test_the_data_folder_may_be_named_anywhere(tmp_path: Path) -> None:
    for number, words in enumerate((("--data-dir", "{}", "sources"), ("sources", "--data-dir", "{}"))):
        folder = tmp_path / str(number)
        done = process(*(word.format(folder) for word in words), "remove", "tvmaze")
        assert done.returncode == 1
        assert (folder / "library.db").exists()


def test_a_data_folder_without_a_name_is_not_the_one_that_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for words in (["list", "--data-dir", ""], ["--data-dir=", "list"], ["--data-dir", ""]):
        assert main(words) == 2
    assert "names no folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no such shell there")
def test_a_stdout_that_is_closed_is_no_fault(tmp_path: Path) -> None:
    for words in ("list", "export", "show 'Star City'"):
        command = f"{sys.executable} -m desktop_app --data-dir {tmp_path} {words} >&-"
        done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60)
        assert (done.returncode, done.stderr) == (0, "")
