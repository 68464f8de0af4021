"""The hours that a text states, each with its place and, where it is told, its zone.

Pure functions, for any thread; the time is linear in the text, of which the first `LONGEST` characters are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .article import Span
from .reading import ReadTime

LONGEST = 100_000
"""No article is longer; what follows is not read."""
MOST = 2_000
"""Mentions. No article has more."""
TRIES = 10_000
"""How many places are looked at where an hour may start."""


@dataclass(frozen=True, slots=True)
class ClockMention:
    """An hour as a text states it."""

    span: Span
    """With its zone; "12:00 a.m. PT / 3:00 a.m. ET" is one, told by its first hour, "8:30-9pm" by its start."""
    said: ReadTime


def clocks(text: str) -> list[ClockMention]:
    """The hours in `text`, in order of place; none overlaps another.

    "9/8c" is nine in the East of the United States and the same instant in their middle: America/New_York. Of two hours
    that name one instant in two zones the first is told, with its zone.
    """
    text = text[:LONGEST]
    if not text.isascii():
        text = text.translate(_LEVEL)
    found: list[ClockMention] = []
    at = 0
    for tries, start in enumerate(_start().finditer(text)):
        if tries == TRIES or len(found) == MOST:
            break
        if start.start() < at:
            continue
        match = _clock().match(text, start.start())
        said = _read(text, match) if match else None
        if match is None or said is None:
            continue
        at = _twin_end(text, match)
        found.append(ClockMention(Span(match.start(), at), said))
    return found


def _read(text: str, match: re.Match[str]) -> ReadTime | None:
    kind = match.lastgroup
    if kind == "central":
        hour, other = int(match["c_hour"]), int(match["c_other"])
        if (hour - other) % 12 != 1 or not 1 <= hour <= 12:
            return None
        minute = int(match["c_minute"] or match["c_minute2"] or 0)
        return _time(hour % 12 + 12, minute, "America/New_York")
    if kind == "named":
        word = match["n_word"].lower()
        zone = _zone(match["n_zone"])
        if match["n_word"].istitle() and not zone and _in_name(text, match):
            return None
        return _time(12 if word in ("noon", "midday") else 0, 0, zone)
    if kind == "half":
        hour, minute = int(match["h_hour"]), int(match["h_minute"] or 0)
        if not 0 <= hour <= 12 or minute > 59:
            return None
        half = (match["h_half"] or match["h_part"]).lower()
        after = half[0] == "p" or (half.endswith(("evening", "afternoon", "night")) and hour != 12)
        if hour == 0 and after:
            return None
        if match["h_end"] and match["h_half"] and hour % 12 > int(match["h_end"]) % 12:
            after = not after  # "11.30-12.30am"
        zone = "America/New_York" if match["h_central"] else _zone(match["h_zone"])
        return _time(hour % 12 + 12 * after, minute, zone)
    if kind == "asian":
        hour = int(match["a_hour"])
        minute = 30 if match["a_thirty"] else int(match["a_minute"] or 0)
        part = match["a_part"] or ""
        if hour < 12 and part in ("午後", "よる", "夜", "夕方", "오후", "밤", "저녁", "ごご", "夜の"):
            hour += 12
        elif hour == 12 and part in ("午前", "오전", "深夜"):
            hour = 0
        return _time(hour, minute, None) if hour <= 29 else None
    if kind == "at":
        return _bare(text, match)
    hour, minute = int(match["d_hour"]), int(match["d_minute"] or match["d_minute2"] or 0)
    zone = _zone(match["d_zone"])
    if hour > 29:
        return None
    lead = text[max(0, match.start() - 24) : match.start()]
    mark = "h" if match["d_minute2"] else match["d_mark"] or ""
    if not (match["d_minute"] or zone or match["d_word"] or mark):
        return None
    sure = bool(zone or match["d_word"] or mark in ("h", "H"))
    if mark == "." and not sure and not (_of_clock().search(lead) or _is_of_24_hours(text, match, hour)):
        return None
    if match["d_mark"] in ("h", "H") and not match["d_minute"] and not _of_day().search(lead) and hour < 13:
        return None  # "8h" is a length as well
    if not match["d_minute"] and hour == 24 and not sure:
        return None
    if not sure and (_no_clock().search(lead) or (len(match["d_hour"]) == 1 and not _of_day().search(lead))):
        return None  # "John 3:16"
    if hour >= 24 and len(match["d_hour"]) < 2:
        return None
    return _time(hour, minute, zone)


def _is_of_24_hours(text: str, match: re.Match[str], hour: int) -> bool:
    """Whether figures parted by a point are an hour that no twelve-hour clock has, as "at 00.01", and no amount."""
    if len(match["d_hour"]) != 2 or 10 <= hour <= 12 or not match["d_minute"]:
        return False
    before, behind = text[max(0, match.start() - 30) : match.start()], text[match.end() : match.end() + 30]
    return bool(_at().search(before)) and not _no_hour_before().search(before) and not _amount().match(behind)


def _in_name(text: str, match: re.Match[str]) -> bool:
    """Whether a capital stands beside it: "Midnight Mass", "High Noon"."""
    before, behind = (
        text[max(0, match.start() - 20) : match.start()].rpartition("\n")[2].split(),
        text[match.end() : match.end() + 2],
    )
    return behind[-1:].isupper() or (bool(before) and before[-1][:1].isupper())


def _bare(text: str, match: re.Match[str]) -> ReadTime | None:
    """ "at 9", "at nine": in the evening, when television is watched, where the figure can be of it."""
    word = match["at_hour"].lower()
    hour = int(word) if word.isdecimal() else _HOURS.index(word) + 1
    minute = int(match["at_minute"] or match["at_minute2"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    before = text[max(0, match.start() - 30) : match.start()]
    if _no_hour_before().search(before):
        return None
    return _time(hour % 12 + 12 if hour != 12 else 12, minute, _zone(match["at_zone"]))


def _time(hour: int, minute: int, zone: str | None) -> ReadTime | None:
    if minute > 59:
        return None
    return ReadTime(f"{hour % 24:02}:{minute:02}", zone, zone is not None, hour >= 24)


def _zone(said: str | None) -> str | None:
    if not said:
        return None
    return _ZONES.get(" ".join(said.lower().replace(".", "").strip("() ").split("/")[0].split()))


def _twin_end(text: str, match: re.Match[str]) -> int:
    """Where the mention ends, with the hour in another zone that may follow: " / 3:00 a.m. ET"."""
    end = match.end()
    if match.lastgroup not in ("half", "digital", "named"):
        return end
    zone = match[{"half": "h_zone", "digital": "d_zone", "named": "n_zone"}[match.lastgroup]]
    if not zone:
        return end
    for _ in range(3):  # "8pm ET / 7pm CT / 5pm PT"
        twin = _twin().match(text, end)
        if twin is None or (twin["t_zone"] and _zone(twin["t_zone"]) == _zone(zone)):
            break  # "8 p.m. ET and 9 p.m. ET" are two
        end = twin.end("twin")
    return end


_HOURS: tuple[str, ...] = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_LEVEL = str.maketrans("\u00a0\u202f\u2009’–—：０１２３４５６７８９", "   '--:0123456789")  # noqa: RUF001

_ZONES = {
    **dict.fromkeys(("et", "est", "edt", "eastern", "eastern time", "us eastern", "us et"), "America/New_York"),
    **dict.fromkeys(("pt", "pst", "pdt", "pacific", "pacific time", "us pacific"), "America/Los_Angeles"),
    **dict.fromkeys(("ct", "cdt", "central", "central time"), "America/Chicago"),
    **dict.fromkeys(("mt", "mdt", "mountain", "mountain time"), "America/Denver"),
    **dict.fromkeys(("bst", "gmt", "uk time", "uk", "british time", "london time"), "Europe/London"),
    **dict.fromkeys(("irish time", "irish"), "Europe/Dublin"),
    **dict.fromkeys(("cet", "cest", "mez", "mesz", "uhr mez", "uhr mesz"), "Europe/Berlin"),
    **dict.fromkeys(("eet", "eest"), "Europe/Helsinki"),
    **dict.fromkeys(("msk",), "Europe/Moscow"),
    **dict.fromkeys(("kst", "korea time", "korean time"), "Asia/Seoul"),
    **dict.fromkeys(("jst", "japan time"), "Asia/Tokyo"),
    **dict.fromkeys(("ist", "indian time", "india time"), "Asia/Kolkata"),
    **dict.fromkeys(("aest", "aedt", "sydney time"), "Australia/Sydney"),
    "awst": "Australia/Perth",
    **dict.fromkeys(("acst", "acdt"), "Australia/Adelaide"),
    **dict.fromkeys(("nzst", "nzdt", "nz time"), "Pacific/Auckland"),
    "sgt": "Asia/Singapore",
    "hkt": "Asia/Hong_Kong",
    "pht": "Asia/Manila",
    "wib": "Asia/Jakarta",
    "brt": "America/Sao_Paulo",
    "art": "America/Argentina/Buenos_Aires",
    "sast": "Africa/Johannesburg",
    "gst": "Asia/Dubai",
    "utc": "UTC",
}
"""What is said of a zone, and the IANA zone that has it. CST is left out: it is of China as well as of Chicago."""


def _zone_pattern(group: str) -> str:
    names = "|".join(sorted((re.escape(name) for name in _ZONES if not name.startswith("uhr")), key=len, reverse=True))
    both = "(?:/(?:PT|CT|MT|Pacific|Central))?"
    return rf"(?:\ ?\(?\ ?(?P<{group}>(?:{names}){both})\b\)?(?!\ (?:Park|Perk|Rim|Heat)))?"


@cache
def _start() -> re.Pattern[str]:
    """Where an hour may start: a cheap look before `_clock` is tried."""
    return re.compile(
        r"(?:午後|午前|よる|夜|深夜|夕方|朝|오후|오전|밤|저녁)\ ?[0-9]|(?<![0-9A-Za-z])[0-9]{1,2}(?![0-9])"
        r"|\b[NnMm](?:oon|OON|idday|IDDAY|idnight|IDNIGHT)\b|(?<=\bat )[a-z]{3,6}\b"
    )


@cache
def _clock() -> re.Pattern[str]:
    uhr = r"(?:\ ?(?P<d_word>Uhr|hrs|heures|uur)\b)?"
    return re.compile(
        r"(?<![\w$£€#.:/,-])(?:"
        # 9/8c, 10/9 Central, 8:30/7:30c, 9/8pm CT
        r"(?P<central>(?P<c_hour>1[0-2]|[1-9])(?::(?P<c_minute>[0-5][0-9]))?/(?P<c_other>1[0-2]|[1-9])"
        r"(?::(?P<c_minute2>[0-5][0-9]))?(?:\ ?c|(?:\ ?p\.?m\.?)?\ (?:Central|CT)(?:\ Time)?)\b)"
        # 9pm, 9.15 p.m. ET, 8:30-9pm, 9pm/8pm CT, 7.30 in the evening
        r"|(?P<half>(?P<h_hour>[0-9]{1,2})(?:[:.](?P<h_minute>[0-9]{2}))?"
        r"(?:\ ?(?:-|to)\ ?(?P<h_end>[0-9]{1,2})(?:[:.][0-9]{2})?(?=\ ?[ap]\.?m))?"
        r"\ ?(?:(?P<h_half>[ap]\.m\.|[ap]\.?m\b)"
        r"|(?:o'clock\ )?(?P<h_part>in\ the\ (?:morning|afternoon|evening)|at\ night)\b)"
        r"(?:\ ?-\ ?[0-9]{1,2}(?:[:.][0-9]{2})?\ ?(?:[ap]\.m\.|[ap]m\b))?"
        r"(?P<h_central>/(?:1[0-2]|[1-9])(?::[0-5][0-9])?(?:\ ?c\b|\ ?p\.?m\.?\ (?:CT|Central(?:\ Time)?)\b))?"
        rf"{_zone_pattern('h_zone')})"
        # at 9, at nine
        rf"|(?:(?<=\bat\ )(?P<at>(?P<at_hour>1[0-2]|[1-9]|{'|'.join(_HOURS)})"
        r"(?:(?<!1[0-2])[.:](?P<at_minute>[0-5][0-9])|(?<=1[0-2])\.(?P<at_minute2>[0-5][0-9]))?"
        rf"{_zone_pattern('at_zone')}(?=\ on\ |\ each\ |\ every\ |\ tonight|\ o'clock|[,.;)!?](?:\s|$)|\s?$|\n)))"
        # 21:00, 21.00 Uhr, 21h, 20h50, 25:30
        r"|(?P<digital>(?P<d_hour>[0-9]{1,2})(?:\ h\ (?P<d_minute2>[0-5][0-9])"
        r"|(?P<d_mark>[:.hH])(?P<d_minute>[0-5][0-9])?)?"
        rf"(?<=[0-9hH])(?![0-9]|:[0-9]|[./][0-9]|%|-[0-9]){uhr}{_zone_pattern('d_zone')})"
        # noon, midnight
        rf"|(?P<named>(?P<n_word>noon|midday|midnight)\b{_zone_pattern('n_zone')})"
        r")"
        # よる9時, 午後10時30分, 오후 9시 10분
        r"|(?P<asian>(?P<a_part>午後|午前|よる|夜|深夜|夕方|朝|오후|오전|밤|저녁)?\ ?(?<![0-9])(?P<a_hour>[0-9]{1,2})"
        r"(?:時(?!間)|시(?!간|즌|리))(?:\ ?(?:(?P<a_minute>[0-5]?[0-9])[分분]|(?P<a_thirty>半|반)))?)",
        re.IGNORECASE,
    )


@cache
def _twin() -> re.Pattern[str]:
    return re.compile(
        r"(?P<twin>\ ?(?:/|\||,|and|\(|or)\ ?(?:(?:1[0-2]|[1-9])c\b"
        r"|[0-9]{1,2}(?:[:.][0-9]{2})?\ ?[ap]\.?m\.?|[0-9]{1,2}:[0-9]{2}|noon|midnight)"
        rf"(?:(?<=c)|{_zone_pattern('t_zone')[:-1]})\)?)",
        re.IGNORECASE,
    )


@cache
def _of_day() -> re.Pattern[str]:
    """What stands before an hour of few figures."""
    return re.compile(
        r"(?:\b(?:at|from|um|ab|à|dès|a las|alle|às|om|kl|kl\.|klo|until|by|[a-zé]+day,?)|[,|(\n]|^) ?$", re.I
    )


@cache
def _of_clock() -> re.Pattern[str]:
    """What tells that figures parted by a point are an hour."""
    return re.compile(r"\b(?:kl\.?|klo|um|om|alle|ore|ab)\ $", re.IGNORECASE)


@cache
def _at() -> re.Pattern[str]:
    return re.compile(r"\b(?:at|from|until|by)\ $", re.IGNORECASE)


@cache
def _amount() -> re.Pattern[str]:
    """What makes the figures before it an amount, and those of a span: "from 13.05 to 14.20 per cent"."""
    return re.compile(
        r"(?:\ (?:to|and)\ [0-9.,]+)?\ ?(?:[kmb]n?\b|million|billion|thousand|per\b|points?\b|percent|euros?\b|[€£$])",
        re.IGNORECASE,
    )


@cache
def _no_clock() -> re.Pattern[str]:
    """A verse or a score before the figures."""
    return re.compile(
        r"\b(?:john|matthew|mark|luke|genesis|psalm|romans|acts|won|lost|beat|ratio|episode|score)\s$", re.I
    )


@cache
def _no_hour_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:aged|rated|priced|stands|number|peaked|was|remains|ranked|budgeted|season|debuted) at $", re.I
    )
