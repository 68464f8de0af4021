"""The XML of WebDAV (RFC 4918) and CalDAV (RFC 4791): what is asked, and what a server answers, within bounds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

DAV, CALDAV = "DAV:", "urn:ietf:params:xml:ns:caldav"
_PREFIXES = {"d": DAV, "c": CALDAV}
_NAMESPACES = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _PREFIXES.items())
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


@dataclass(frozen=True, slots=True)
class Found:
    """One resource of a multistatus: its href as it was sent, and those of its properties that it has."""

    href: str
    status: int
    """Of the whole resource, 200 where nothing is said."""
    properties: Element

    def text(self, name: str) -> str:
        """ "" where there is none."""
        found = self.properties.find(_named(name))
        return "".join(found.itertext()).strip() if found is not None else ""

    def hrefs(self, name: str) -> list[str]:
        found = self.properties.find(_named(name))
        return [] if found is None else [(one.text or "").strip() for one in found.iter(_named("d:href"))]

    def has(self, name: str, inner: str) -> bool:
        found = self.properties.find(_named(name))
        return found is not None and found.find(_named(inner)) is not None

    def each(self, name: str, inner: str) -> list[Element]:
        """All elements of that name somewhere inside the property; none where the server doesn't tell."""
        found = self.properties.find(_named(name))
        return [] if found is None else list(found.iter(_named(inner)))


def propfind(*names: str) -> bytes:
    return _body("d:propfind", f"<d:prop>{_empty(names)}</d:prop>")


def multiget(hrefs: Iterable[str]) -> bytes:
    """RFC 4791, 7.9."""
    told = "".join(f"<d:href>{escape(href)}</d:href>" for href in hrefs)
    return _body("c:calendar-multiget", f"<d:prop><d:getetag/><c:calendar-data/></d:prop>{told}")


def mkcalendar(name: str) -> bytes:
    """RFC 4791, 5.3.1."""
    return _body("c:mkcalendar", f"<d:set><d:prop>{_calendar(name)}</d:prop></d:set>")


def mkcol(name: str) -> bytes:
    """RFC 5689, 3."""
    kind = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"
    return _body("d:mkcol", f"<d:set><d:prop>{kind}{_calendar(name)}</d:prop></d:set>")


def multistatus(body: bytes) -> list[Found]:
    """ValueError for what is none. A document type could define entities that grow without end, or name files: no
    answer of WebDAV has one. In encodings in which it could hide every other byte is zero."""
    if b"\0" in body or b"<!DOCTYPE" in body:
        raise ValueError("a document type")
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError as error:
        raise ValueError("no XML") from error
    if root.tag != _named("d:multistatus"):
        raise ValueError("no multistatus")
    return [_found(response) for response in root.iter(_named("d:response"))]


def _found(response: Element) -> Found:
    properties = Element("prop")
    for one in response.findall(_named("d:propstat")):
        if _status(one) == 200:
            for prop in one.findall(_named("d:prop")):
                properties.extend(list(prop))
    return Found((response.findtext(_named("d:href")) or "").strip(), _status(response), properties)


def _status(element: Element) -> int:
    words = (element.findtext(_named("d:status")) or "HTTP/1.1 200 OK").split()
    return int(words[1]) if len(words) > 1 and words[1].isdecimal() else 0


def _calendar(name: str) -> str:
    component = '<c:supported-calendar-component-set><c:comp name="VEVENT"/></c:supported-calendar-component-set>'
    return f"<d:displayname>{escape(name)}</d:displayname>{component}"


def _body(root: str, inner: str) -> bytes:
    return f"{_HEAD}<{root} {_NAMESPACES}>{inner}</{root}>".encode()


def _empty(names: Iterable[str]) -> str:
    return "".join(f"<{name}/>" for name in names)


def _named(name: str) -> str:
    prefix, local = name.split(":")
    return f"{{{_PREFIXES[prefix]}}}{local}"
