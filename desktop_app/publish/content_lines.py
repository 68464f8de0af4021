"""Content lines of iCalendar (RFC 5545) as octets: the values that an export holds, byte for byte as icalendar 7.3."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

_MOST = 74  # octets of a piece: 75 (3.1) less the blank after a fold; icalendar gives the first piece no more


def octets(lines: Iterable[str]) -> bytes:
    """The stream: each line folded (3.1), with its CRLF."""
    return b"\r\n".join([*map(_folded, lines), b""])


def _folded(line: str) -> bytes:
    """No piece ends inside a character, nor, as icalendar has it, on a backslash or caret: they may begin an escape."""
    data = line.encode()
    if len(data) <= _MOST:
        return data
    pieces: list[bytes] = []
    start, end = 0, _MOST
    while end < len(data):
        while data[end] & 0xC0 == 0x80:
            end -= 1
        if data[end - 1] in b"\\^":
            end -= 1
        pieces.append(data[start:end])
        start, end = end, end + _MOST
    pieces.append(data[start:])
    return b"\r\n ".join(pieces)


def text_value(text: str) -> str:
    r"""A TEXT (3.3.11). A backslash before a capital N becomes a line break, as icalendar has it."""
    return (
        text.replace(r"\N", "\n")
        .replace("\\", r"\\")
        .replace(";", r"\;")
        .replace(",", r"\,")
        .replace("\r\n", r"\n")
        .replace("\n", r"\n")
        .replace("\r", r"\n")
    )


def date_value(day: date) -> str:
    """A DATE (3.3.4)."""
    return day.isoformat().replace("-", "")


def date_time_value(instant: datetime) -> str:
    """A DATE-TIME in UTC (3.3.5, form 2), without the fraction of a second. The instant has a zone."""
    return instant.astimezone(UTC).isoformat()[:19].replace("-", "").replace(":", "") + "Z"


def duration_value(minutes: int) -> str:
    """A DURATION (3.3.6), of days, hours and minutes."""
    days, rest = divmod(abs(minutes), 24 * 60)
    hours, rest = divmod(rest, 60)
    time = (f"{hours}H" if hours else "") + (f"{rest}M" if rest else "")
    day = f"{days}D" if days or not time else ""
    return f"{'-' if minutes < 0 else ''}P{day}{'T' if time else ''}{time}"
