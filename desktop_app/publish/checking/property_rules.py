"""What is wrong with one property by itself, and what programs make of it."""

from __future__ import annotations

import re

from desktop_app.domain.colors import CSS3

from .content import Content
from .findings import Notes
from .places import HELD, OF_7986, PARAMETERS
from .properties import CHOICES, IN_UTC, KINDS, RANGES, Kind
from .values import CHECKS

_TAG = re.compile(r"</?(?:a|b|br|div|em|html|i|li|p|span|strong|table|ul)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)
_TOKEN = re.compile(r"[A-Za-z0-9-]+")
_LONGEST = 8180
"""Octets of a description that calcurse keeps."""


def look_at_property(content: Content, component: str, notes: Notes) -> None:
    """`component`: the name of the one that it stands in."""
    name = content.name
    kind = KINDS.get(name)
    if content.faulty:
        notes.note("bad-parameter", content.line, name if kind else "", content.value)
        return
    if content.parameters:
        _look_at_parameters(content, notes)
    if kind is not None:
        if component in HELD and name not in HELD[component]:
            notes.note("out-of-place-7986" if name in OF_7986 else "out-of-place", content.line, name, component)
        type_ = _type(content, kind, notes)
        if type_ in CHECKS:
            fault = CHECKS[type_ + "S" if kind.listed and type_ + "S" in CHECKS else type_](content.value)
            if fault:
                notes.note("refresh-with-colon" if _has_colon(content) else fault, content.line, name, content.value)
            if fault and type_ != "TEXT":
                return
            _look_at_zone(content, type_, component, notes)
        _look_at_choice(content, type_, component, notes)
    look = _OWN.get(name)
    if look is not None:
        look(content, component, notes)


def _type(content: Content, kind: Kind, notes: Notes) -> str:
    """ "" where nothing can be said of the value."""
    stated = content.parameters.get("VALUE", "").upper()
    if not stated:
        if kind.stated and not _has_colon(content):
            notes.note("type-not-stated", content.line, content.name)
        return "" if kind.stated and content.name == "IMAGE" else kind.types[0]
    if stated in kind.types:
        return stated
    if _OTHERWISE.get(kind.types[0]) == stated:
        return kind.types[0]
    if stated in _TYPES:
        notes.note("wrong-type", content.line, content.name, stated)
    return ""


_OTHERWISE = {"TOKEN": "TEXT", "GEO": "FLOAT"}
"""What the standard calls a type that has a check of its own here."""
_TYPES = frozenset(
    (
        *("BINARY", "BOOLEAN", "CAL-ADDRESS", "DATE", "DATE-TIME", "DURATION", "FLOAT"),
        *("INTEGER", "PERIOD", "RECUR", "TEXT", "TIME", "URI", "UTC-OFFSET"),
    )
)
"""RFC 5545, 3.2.20; any other is nobody's to judge."""


def _has_colon(content: Content) -> bool:
    """REFRESH-INTERVAL:VALUE=DURATION:PT12H, as some programs write it."""
    return content.name == "REFRESH-INTERVAL" and content.value.upper().startswith("VALUE=")


def _look_at_parameters(content: Content, notes: Notes) -> None:
    name = content.name if content.name in KINDS else "X-"
    if content.again:
        notes.note("parameter-twice", content.line, name, content.again)
    for parameter, said in content.parameters.items():
        if parameter in PARAMETERS and said.upper() not in PARAMETERS[parameter]:
            notes.note("no-choice-of-parameter", content.line, name, f"{parameter}={said}")
    if content.parameters.get("VALUE", "").upper() == "BINARY" and "ENCODING" not in content.parameters:
        notes.note("binary-unencoded", content.line, name)


def _look_at_zone(content: Content, type_: str, component: str, notes: Notes) -> None:
    in_utc = content.value.endswith("Z")
    if not in_utc and _has_to_be_in_utc(content, type_, component):
        notes.note("not-utc", content.line, content.name, content.value)
    if "TZID" in content.parameters and type_ in ("DATE", "DATE-TIME") and (in_utc or type_ == "DATE"):
        notes.note("zone-of-utc" if in_utc else "zone-of-date", content.line, content.name)


def _has_to_be_in_utc(content: Content, type_: str, component: str) -> bool:
    name = content.name
    if type_ == "PERIOD" and name == "FREEBUSY":  # 3.8.2.6
        return any(not period.partition("/")[0].endswith("Z") for period in content.value.split(","))
    if type_ != "DATE-TIME":
        return False
    return name in IN_UTC or name == "TRIGGER" or (component == "VFREEBUSY" and name in ("DTSTART", "DTEND"))


def _look_at_choice(content: Content, type_: str, component: str, notes: Notes) -> None:
    name, value = content.name, content.value
    choices = CHOICES.get((component, name))
    if choices is not None and value.upper() not in choices:
        notes.note("no-choice", content.line, name, value)
    bounds = RANGES.get(name) if type_ == "INTEGER" else None
    if bounds is not None and not (len(value) < 12 and bounds[0] <= int(value) <= bounds[1]):
        notes.note("out-of-range", content.line, name, value)


def _status(content: Content, component: str, notes: Notes) -> None:
    status = content.value.upper()
    if component == "VEVENT" and status in ("TENTATIVE", "CANCELLED"):
        notes.note(status.lower(), content.line)


def _color(content: Content, component: str, notes: Notes) -> None:
    if content.value.lower() not in CSS3:
        notes.note("bad-color", content.line, value=content.value)
        if content.value.startswith("#"):
            notes.note("hex-color", content.line)
    notes.note("calendar-color" if component == "VCALENDAR" else "color", content.line)


def _categories(content: Content, component: str, notes: Notes) -> None:
    notes.note("categories", content.line)
    if "\\," in content.value:
        notes.note("comma-in-category", content.line)


def _description(content: Content, component: str, notes: Notes) -> None:
    if component == "VEVENT" and len(content.value) > _LONGEST // 4 and len(content.value.encode()) > _LONGEST:
        notes.note("long-description", content.line)
    _look_for_html(content, notes)


def _look_for_html(content: Content, notes: Notes) -> None:
    if "<" in content.value and _TAG.search(content.value):
        notes.note("html-in-text", content.line)


def _url(content: Content, component: str, notes: Notes) -> None:
    if "%C" in content.value.upper() or "%D" in content.value.upper() or "%E" in content.value.upper():
        notes.note("encoded-url", content.line)


def _uid(content: Content, component: str, notes: Notes) -> None:
    host = content.value.rpartition("@")[2]
    if "@" in content.value and "." in host:
        notes.note("uid-with-host", content.line)
    elif content.value and not _TOKEN.fullmatch(content.value):
        notes.note("uid-no-token", content.line)
    if len(content.value.encode()) >= 255:
        notes.note("long-uid", content.line)


def _refresh(content: Content, component: str, notes: Notes) -> None:
    notes.note("refresh", content.line)
    positive = content.value[:1] in ("P", "+") and any(digit in content.value for digit in "123456789")
    if content.name == "REFRESH-INTERVAL" and not _has_colon(content) and not positive:
        notes.note("refresh-not-positive", content.line, content.name, content.value)
    if content.name == "X-PUBLISHED-TTL":
        notes.note("published-ttl", content.line)


def _image(content: Content, component: str, notes: Notes) -> None:
    notes.note("image", content.line)


def _attach(content: Content, component: str, notes: Notes) -> None:
    if component == "VEVENT":
        notes.note("attachment", content.line)


def _html(content: Content, component: str, notes: Notes) -> None:
    notes.note("html", content.line)


def _name(content: Content, component: str, notes: Notes) -> None:
    if component == "VCALENDAR":
        notes.note("named" if content.name == "NAME" else "named-x", content.line)


_OWN = {
    "ATTACH": _attach,
    "CATEGORIES": _categories,
    "COLOR": _color,
    "DESCRIPTION": _description,
    "IMAGE": _image,
    "NAME": _name,
    "REFRESH-INTERVAL": _refresh,
    "STATUS": _status,
    "UID": _uid,
    "URL": _url,
    "X-ALT-DESC": _html,
    "X-PUBLISHED-TTL": _refresh,
    "X-WR-CALNAME": _name,
}
