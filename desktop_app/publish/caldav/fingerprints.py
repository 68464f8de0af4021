"""What an event shows, whichever program wrote it last: servers and clients store the same event in other words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from urllib.parse import unquote

from desktop_app.domain.airdate import zone_named
from desktop_app.domain.plain import plain

MARK = "X-PREMIERES-FINGERPRINT"
"""A property in each of our events, with the event's own fingerprint: one that still has it was changed by nobody,
also where the library knows nothing of it any more."""

_LINE = re.compile(r'([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^":;])*)*):(.*)', re.DOTALL)
_PARAMETER = re.compile(r';([\w-]+)=("[^"]*"|[^":;]*)')
_NOISE = frozenset({"DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE"})
"""Any program that stores an event may write these anew."""
_OF_CLIENTS = frozenset({"UID", "ACKNOWLEDGED"})
"""In an alarm, those of the client that showed it (RFC 9074)."""
_USUAL = {"CLASS": "PUBLIC", "PRIORITY": "0", "ACTION": "DISPLAY", "REPEAT": "0"}
"""What is meant where nothing is said."""
_TEXTS = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "CATEGORIES"})
_UTC = re.compile(r"[0-9]{8}T[0-9]{6}Z")
_ESCAPED = re.compile(r"\\([\\;,nN])")


@dataclass(frozen=True, slots=True)
class Told:
    """Of a calendar object: what its events show, what it says that was, its UID, and itself in a line."""

    fingerprint: str
    marked: str
    uid: str
    line: str


def read(data: str, zone: tzinfo = UTC) -> Told:
    """Never fails: what can't be read is only itself. The line has the day that it is in that zone."""
    said: list[str] = []
    inside: list[str] = []
    alarm: list[str] = []
    first: dict[str, str] = {}
    for name, parameters, value in _properties(data):
        if name == "BEGIN":
            inside.append(value.upper())
            alarm = []
        elif name == "END":
            if inside and inside.pop() == "VALARM" and not any(one.startswith("X-APPLE-DEFAULT") for one in alarm):
                said += [f"VALARM {one}" for one in alarm if not one.startswith("X-")]
        elif inside[-1:] == ["VALARM"]:
            alarm += [] if name in _OF_CLIENTS else _said(name, parameters, value)
        elif "VEVENT" in inside:
            first.setdefault(name, _instant(value, parameters.get("TZID")) if name == "DTSTART" else value)
            said += [] if name.startswith("X-") else _said(name, parameters, value)
    digest = hashlib.sha256("\n".join(sorted(said)).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    title, day = _text(first.get("SUMMARY", "")), _day(first.get("DTSTART", ""), zone)
    line = ", ".join(part for part in (" ".join(plain(title).split())[:200], day) if part)
    return Told(digest, first.get(MARK, "").strip(), first.get("UID", ""), line)


def marked(lines: list[str]) -> tuple[list[str], str]:
    """The lines of an object with one event, with its fingerprint among them; and that."""
    told = read("\r\n".join(lines)).fingerprint
    at = lines.index("BEGIN:VEVENT") + 1
    return [*lines[:at], f"{MARK}:{told}", *lines[at:]], told


def _properties(data: str) -> Iterable[tuple[str, dict[str, str], str]]:
    unfolded = re.sub(r"\n[ \t]", "", data.replace("\r\n", "\n"))  # in XML a CRLF is read as a line feed
    for line in unfolded.split("\n"):
        found = _LINE.fullmatch(line)
        if found is not None:
            parameters = {name.upper(): value.strip('"') for name, value in _PARAMETER.findall(found[2])}
            yield found[1].upper(), parameters, found[3]


def _said(name: str, parameters: dict[str, str], value: str) -> list[str]:
    """One property as a line; none for what tells nothing."""
    if name in _NOISE or _USUAL.get(name) == value.upper():
        return []
    if name == "CATEGORIES":
        return [f"CATEGORIES {_text(one)}" for one in re.split(r"(?<!\\),", value)]
    if name in _TEXTS:
        return [f"{name} {_text(value)}"] if value.strip() else []
    if name in {"DTSTART", "DTEND", "RECURRENCE-ID"}:
        return [f"{name} {_instant(value, parameters.get('TZID'))}"]
    if name == "URL":
        return [f"URL {unquote(value)}"]
    kept = ";".join(f"{key}={parameters[key]}" for key in sorted(parameters) if not key.startswith("X-"))
    return [f"{name} {kept} {value}"]


def _text(value: str) -> str:
    """Blanks at the ends are dropped by libical's programs."""
    plain = _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
    return "\n".join(line.rstrip() for line in plain.strip().splitlines())


def _day(start: str, zone: tzinfo) -> str:
    """ "2026-05-29"; "" where it is none."""
    with suppress(ValueError, OverflowError):
        if _UTC.fullmatch(start):
            return datetime.strptime(start, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).astimezone(zone).date().isoformat()
    return f"{start[:4]}-{start[4:6]}-{start[6:8]}" if re.match(r"[0-9]{8}", start) else ""


def _instant(value: str, zone: str | None) -> str:
    if zone is None or len(value) < 15:
        return value
    try:
        local = datetime.strptime(value[:15], "%Y%m%dT%H%M%S").replace(tzinfo=zone_named(zone))
    except (ValueError, OverflowError):
        return f"{value} {zone}"
    return local.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
