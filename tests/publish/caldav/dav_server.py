"""A calendar server of our own that behaves as the large ones do, in the ways in which Radicale doesn't."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

USER, PASSWORD = "ada", "app-token-1"
_BASIC = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
_HEAD = '<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">'


@dataclass
class DavServer:
    """`home` is where calendars are, also as it is told to who asks (a path, or a whole URL of another host)."""

    server: HTTPServer
    home: str = "/dav/ada/"
    told_home: str = ""
    put_tells_etag: bool = True
    weak: bool = False
    rewrites: Callable[[str], str] = str
    """What the server makes of what is put."""
    makes: frozenset[str] = frozenset({"MKCALENDAR", "MKCOL"})
    whole_hrefs: bool = False
    encoded: bool = False
    """Percent-encodes more letters than it must."""
    well_known: str | None = None
    fails: dict[str, list[Response]] = field(default_factory=dict)
    """By verb, what comes first."""
    calendars: set[str] = field(default_factory=set)
    objects: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By path, the ETag and the data."""
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    _tags: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    def count(self, verb: str) -> int:
        return sum(asked == verb for asked, _, _ in self.asked)

    def answer(self, request: Request) -> Response:
        self.asked.append((request.method, request.path, dict(request.headers)))
        if request.headers.get("Authorization") != _BASIC:
            return Response("who?", 401, {"WWW-Authenticate": 'Digest realm="x", Basic realm="x"'})
        if self.fails.get(request.method):
            return self.fails[request.method].pop(0)
        if request.path == "/.well-known/caldav" and self.well_known:
            return Response("", 301, {"Location": self.well_known})
        return getattr(self, f"_{request.method.lower()}", self._none)(request, unquote(request.path))

    def _none(self, request: Request, path: str) -> Response:
        return Response("no such thing", 404)

    def _mkcalendar(self, request: Request, path: str) -> Response:
        if request.method not in self.makes:
            return Response("", 403)
        self.calendars.add(path)
        return Response("", 201)

    _mkcol = _mkcalendar

    def _put(self, request: Request, path: str) -> Response:
        known = self.objects.get(path)
        wanted = request.headers.get("If-Match")
        if request.headers.get("If-None-Match") == "*" and known:
            return Response("", 412)
        if wanted is not None and (not known or wanted != known[0]):
            return Response("", 412)
        etag = self.store(path, self.rewrites(request.get_data(as_text=True)))
        return Response("", 204 if known else 201, {"ETag": self._told(etag)} if self.put_tells_etag else {})

    def store(self, path: str, data: str) -> str:
        self._tags += 1
        self.objects[path] = f'"{self._tags}"', data
        return self.objects[path][0]

    def _delete(self, request: Request, path: str) -> Response:
        known = self.objects.get(path)
        if not known or request.headers.get("If-Match") != known[0]:
            return Response("", 412 if known else 404)
        del self.objects[path]
        return Response("", 204)

    def _propfind(self, request: Request, path: str) -> Response:
        if path in {"/", "/dav/"}:
            return self._multistatus(
                (path, "<d:current-user-principal><d:href>/me/</d:href></d:current-user-principal>")
            )
        if path == "/me/":
            home = f"<d:href>{self.told_home or self.home}</d:href>"
            return self._multistatus((path, f"<c:calendar-home-set>{home}</c:calendar-home-set>"))
        if path == self.home:
            rest = [(one, _CALENDAR) for one in sorted(self.calendars)]
            reading = [(f"{self.home}shared/", _CALENDAR + _READ_ONLY), (f"{self.home}tasks/", _CALENDAR + _TASKS)]
            return self._multistatus((path, "<d:resourcetype><d:collection/></d:resourcetype>"), *rest, *reading)
        if path in {f"{self.home}shared/", f"{self.home}tasks/"}:
            return self._multistatus((path, _CALENDAR + (_READ_ONLY if path.endswith("shared/") else _TASKS)))
        if path in self.calendars:
            inside = [(one, f"<d:getetag>{self._told(etag)}</d:getetag>") for one, (etag, _) in self.objects.items()]
            return self._multistatus((path, _CALENDAR), *(one for one in inside if one[0].startswith(path)))
        return self._none(request, path)

    def _report(self, request: Request, path: str) -> Response:
        hrefs = [unquote(one.text or "") for one in ElementTree.fromstring(request.get_data()).iter("{DAV:}href")]
        found = [(one, *self.objects[one]) for one in hrefs if one in self.objects]
        told = "<d:getetag>{}</d:getetag><c:calendar-data>{}</c:calendar-data>"
        return self._multistatus(*((one, told.format(self._told(etag), escape(data))) for one, etag, data in found))

    def _told(self, etag: str) -> str:
        return f"W/{etag}" if self.weak else etag

    def _multistatus(self, *found: tuple[str, str]) -> Response:
        said = "".join(
            f"<d:response><d:href>{self._href(path)}</d:href><d:propstat><d:prop>{props}</d:prop>"
            "<d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop><d:displayname>no</d:displayname>"
            "</d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>"
            for path, props in found
        )
        return Response(f"{_HEAD}{said}</d:multistatus>", 207, content_type="application/xml")

    def _href(self, path: str) -> str:
        href = re.sub("[-.]", lambda found: f"%{ord(found[0]):02x}", path) if self.encoded else path
        return f"{self.url}{href}" if self.whole_hrefs else href


def multistatus(*told: tuple[str, str]) -> str:
    """Of these paths, what is said of each."""
    said = "".join(f"<d:response><d:href>{path}</d:href>{what}</d:response>" for path, what in told)
    return f"{_HEAD}{said}</d:multistatus>"


_CALENDAR = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"
_READ_ONLY = "<d:current-user-privilege-set><d:privilege><d:read/></d:privilege></d:current-user-privilege-set>"
_TASKS = '<c:supported-calendar-component-set><c:comp name="VTODO"/></c:supported-calendar-component-set>'


class _Server(HTTPServer):
    def thread_target(self) -> None:
        assert self.server is not None
        self.server.serve_forever(poll_interval=0.02)


@contextmanager
def dav_server() -> Iterator[DavServer]:
    server = _Server("127.0.0.1", 0, threaded=True)
    made = DavServer(server)
    server.expect_request(re.compile(".*", re.DOTALL)).respond_with_handler(made.answer)
    server.start()
    try:
        yield made
    finally:
        server.clear()
        server.stop()
