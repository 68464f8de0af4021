"""Evolution's data server, which GNOME Calendar has its calendars from too: an import, a subscription."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from desktop_app.publish.checking.findings import Program
from tests.servers import replay

from .conftest import Measure
from .programs import ZONE, bindings, our_words, program, run
from .seen import Seen, seen_from
from .story import ENTRIES, Story

pytestmark = pytest.mark.interop

_CHILD = Path(__file__).with_name("evolution_child.py")
_VERSION = (
    "import gi; gi.require_version('EDataServer', '1.2'); from gi.repository import EDataServer as E; "
    "print(f'{E.EDS_MAJOR_VERSION}.{E.EDS_MINOR_VERSION}.{E.EDS_MICRO_VERSION}')"
)
_SOURCE = """[Data Source]
DisplayName=Premieres
Enabled=true
Parent=webcal-stub
[Calendar]
BackendName=webcal
[Security]
Method=none
[Authentication]
Host={host}
Port={port}
Method=none
[WebDAV Backend]
ResourcePath=/feed.ics
[Refresh]
Enabled=false
"""


@pytest.fixture
def evolution() -> list[str]:
    """The words that run the child on a bus of its own."""
    bus = program("dbus-run-session", "apt install dbus-daemon")
    packages = "evolution-data-server gir1.2-ecal-2.0 gir1.2-ical-3.0 python3-gi"
    python = bindings("ECal-2.0", "EDataServer-1.2", "ICalGLib-3.0", packages=packages)
    return [bus, "--", python, str(_CHILD)]


def _name(python: str) -> str:
    return f"evolution-data-server {run(python, '-c', _VERSION).strip()}"


def _seen(line: str) -> list[Seen]:
    return [seen_from(row) for row in json.loads(line)]


def test_a_second_import_updates_what_is_there(
    evolution: list[str], story: Story, measure: Measure, home: dict[str, str]
) -> None:
    said = run(*evolution, "import", story.first.file, story.second.file, env=home)
    first, second = map(_seen, said.splitlines())
    row = measure(_name(evolution[2]), "file, as Evolution imports it", first, second)
    assert (row.first, row.exact, row.alarms) == (ENTRIES, ENTRIES, 480)
    assert (row.second, row.changed, row.stale, row.doubled) == (len(story.after), 37, 0, 0)
    assert (row.cancelled, row.new) == (26, 3)
    assert our_words(Program.EVOLUTION) == {"Importing again updates what it has."}


def test_a_subscription_holds_what_the_feed_holds(
    evolution: list[str], story: Story, measure: Measure, home: dict[str, str]
) -> None:
    sources = Path(home["XDG_CONFIG_HOME"]) / "evolution" / "sources"
    sources.mkdir(parents=True)
    env = {**os.environ, "TZ": ZONE, "LC_ALL": "C.UTF-8", **home}
    held = []
    with replay() as web:
        place = urlsplit(web.url)
        (sources / "feed.source").write_text(_SOURCE.format(host=place.hostname, port=place.port), encoding="utf-8")
        words = [*evolution, "subscribe"]
        with subprocess.Popen(words, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as child:
            assert child.stdin is not None
            assert child.stdout is not None
            for files, told in ((story.first, story.before), (story.second, story.after)):
                web.serve("/feed.ics", files.feed.read_bytes(), headers={"Content-Type": "text/calendar"})
                print(len(told), file=child.stdin, flush=True)
                held.append(_seen(child.stdout.readline()))
            child.stdin.close()
    measure(_name(evolution[2]), "feed", *held)
    assert sorted(held[0], key=str) == sorted(story.before, key=str)
    assert sorted(held[1], key=str) == sorted(story.after, key=str)
