"""Radicale, by our own publishing, by the upload of a whole file, and by an import as Nextcloud's, under new names."""

from __future__ import annotations

import base64
import http.client
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import radicale as package

from desktop_app.publish.checking.findings import Program
from tests.radicale_server import PASSWORD, Radicale
from tests.road.calendars import blocks

from .conftest import Measure
from .programs import our_words
from .seen import Seen, seen_in
from .story import ENTRIES, FIRST, NAME, SECOND, Story, premieres, told

pytestmark = [pytest.mark.interop, pytest.mark.timeout(400)]

_NAME = f"Radicale {package.VERSION}"
_REPORT = """<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop><D:getetag/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
<C:time-range start="20260101T000000Z" end="20280101T000000Z"/>
</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>"""


class Calendar:
    """One of a person's, as any program asks for it."""

    def __init__(self, server: Radicale, user: str, name: str) -> None:
        self.url = f"{server.url}{user}/{name}/"
        self._place = urlsplit(self.url)
        self._connection = http.client.HTTPConnection(self._place.netloc, timeout=100)
        word = base64.b64encode(f"{user}:{PASSWORD}".encode()).decode()
        self._headers = {"Authorization": f"Basic {word}", "Content-Type": "text/calendar; charset=utf-8"}

    def ask(self, method: str, body: bytes = b"", name: str = "", **headers: str) -> tuple[int, bytes]:
        self._connection.request(method, self._place.path + name, body, self._headers | headers)
        response = self._connection.getresponse()
        return response.status, response.read()

    def held(self) -> list[Seen]:
        """All of it, of which a question for a span of time finds the same."""
        status, body = self.ask("GET")
        assert status == 200
        events = seen_in(body)
        status, found = self.ask("REPORT", _REPORT.encode(), Depth="1", **{"Content-Type": "application/xml"})
        assert status == 207
        assert found.count(b"<getetag>") == len(events), "each is found by its time"
        self._connection.close()
        return events


def test_what_is_published_is_what_the_feed_holds(radicale: Radicale, measure: Measure, tmp_path: Path) -> None:
    user, held = radicale.user(), []
    calendar = Calendar(radicale, user, NAME.lower())

    def published() -> None:
        words = ("caldav", "add", radicale.url, "--user", user, "--feed", NAME)
        premieres(tmp_path, FIRST, *words, typed=f"{PASSWORD}\n")
        held.append(calendar.held())

    mine = told(tmp_path, published)
    premieres(tmp_path, SECOND, "caldav", "sync")
    held.append(calendar.held())
    measure(_NAME, "CalDAV, published", *held)
    assert sorted(held[0], key=str) == sorted(mine.before, key=str)
    assert sorted(held[1], key=str) == sorted(mine.after, key=str)


def test_an_upload_of_the_file_replaces_what_is_there(radicale: Radicale, story: Story, measure: Measure) -> None:
    calendar, held = Calendar(radicale, radicale.user(), "file"), []
    for files in (story.first, story.second):
        status, _ = calendar.ask("PUT", files.file.read_bytes())
        assert status == 201
        held.append(calendar.held())
    measure(_NAME, "file, uploaded whole", *held)
    assert sorted(held[0], key=str) == sorted(story.before, key=str)
    assert sorted(held[1], key=str) == sorted(story.after, key=str)


def test_an_import_under_new_names_takes_only_what_is_new(radicale: Radicale, story: Story, measure: Measure) -> None:
    calendar, held, refused = Calendar(radicale, radicale.user(), "names"), [], 0
    assert calendar.ask("MKCALENDAR")[0] == 201
    for run, files in enumerate((story.first, story.second)):
        for number, event in enumerate(_single(files.file.read_bytes())):
            status, _ = calendar.ask("PUT", event, f"{run}-{number}.ics", **{"If-None-Match": "*"})
            assert status in (201, 409)
            refused += status == 409
        held.append(calendar.held())
    row = measure(_NAME, "CalDAV, as Nextcloud imports a file", *held)
    assert (row.first, row.exact, refused) == (ENTRIES, ENTRIES, ENTRIES)
    assert (row.second, row.changed, row.stale, row.doubled, row.new) == (len(story.after), 0, 37, 0, 3)
    assert our_words(Program.NEXTCLOUD) == {"Importing again takes only the events that are new."}


def _single(data: bytes) -> list[bytes]:
    """Each event in a calendar of its own, without what no server stores."""
    found = blocks(data)
    head = found.pop("").replace(b"METHOD:PUBLISH\r\n", b"").removesuffix(b"END:VCALENDAR\r\n")
    return [head + event + b"END:VCALENDAR\r\n" for event in found.values()]
