"""Values of iCalendar by their types (RFC 5545, 3.3): each function says what is wrong with one, as a code, or ""."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from functools import lru_cache

from .rules_of_recurrence import fault_of_rule

_DATE = re.compile(r"[0-9]{8}")
_DATE_TIME = re.compile(r"([0-9]{8})T([0-9]{2})([0-9]{2})([0-9]{2})(Z?)")
_DURATION = re.compile(
    r"[+-]?P(?:[0-9]+W|[0-9]+D(?:T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))?"
    r"|T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))"
)
_DURATION_OF_DAYS = re.compile(r"\+?P[0-9]+[DW]")
_INTEGER = re.compile(r"[+-]?[0-9]+")
_FLOATS = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?;[+-]?[0-9]+(?:\.[0-9]+)?")
_OFFSET = re.compile(r"[+-](?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-\[\]_a-z~%]*")
_BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}")
_TEXT = re.compile(r"(?:[^\\;,]++|\\[\\;,nN])*+")  # possessive: else each step back takes memory
_TEXTS = re.compile(r"(?:[^\\;]++|\\[\\;,nN])*+")
_STATCODE = re.compile(r"[0-9]+(?:\.[0-9]+){1,2};.*")
"""Its description may hold anything here: no program was seen to read it."""
_TOKEN = re.compile(r"[A-Za-z0-9-]+")


@lru_cache(maxsize=4096)
def day(value: str) -> date | None:
    """A DATE (3.3.4); None where the calendar has no such day. Of the year 0, which Python lacks, that of year 4."""
    if not _DATE.fullmatch(value):
        return None
    try:
        return date(int(value[:4]) or 4, int(value[4:6]), int(value[6:]))
    except ValueError:
        return None


def moment(value: str) -> datetime | None:
    """A DATE-TIME (3.3.5) as it is written, without a zone."""
    found = _DATE_TIME.fullmatch(value)
    if found is None:
        return None
    on, hour, minute, second = day(found[1]), int(found[2]), int(found[3]), int(found[4])
    if on is None or hour > 23 or minute > 59 or second > 60:  # 60: a leap second
        return None
    return datetime.combine(on, time(hour, minute, min(second, 59)))


def is_negative(duration: str) -> bool:
    return duration.startswith("-")


def is_of_days(duration: str) -> bool:
    """Whether it is one of whole days or weeks."""
    return _DURATION_OF_DAYS.fullmatch(duration) is not None


def _date(value: str) -> str:
    return "" if day(value) else "bad-date"


def _date_time(value: str) -> str:
    if moment(value):
        return ""
    return "date-for-date-time" if day(value) else "bad-date-time"


def _dates(value: str) -> str:
    return _first_fault(_date, value)


def _date_times(value: str) -> str:
    return _first_fault(_date_time, value)


def _periods(value: str) -> str:
    return _first_fault(_period, value)


def _first_fault(check: Callable[[str], str], value: str) -> str:
    return next((fault for part in value.split(",") if (fault := check(part))), "")


def _period(value: str) -> str:
    """Of a beginning before an end, or with a length that is not negative (3.3.9)."""
    start, _, end = value.partition("/")
    began, ended = moment(start), moment(end)
    if began is None:
        return "bad-period"
    if ended is None:
        return "" if _DURATION.fullmatch(end) and not is_negative(end) else "bad-period"
    return "" if began < ended or start[-1:] != end[-1:] else "bad-period"


def _matches(pattern: re.Pattern[str], fault: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        return "" if pattern.fullmatch(value) else fault

    return check


def _text(value: str) -> str:
    """A TEXT (3.3.11)."""
    if "\\" not in value and "," not in value and ";" not in value:
        return ""
    return "" if _TEXT.fullmatch(value) else _fault_of_text(value, listed=False)


def _texts(value: str) -> str:
    """Several, with commas between them."""
    if "\\" not in value and ";" not in value:
        return ""
    return "" if _TEXTS.fullmatch(value) else _fault_of_text(value, listed=True)


def _fault_of_text(value: str, *, listed: bool) -> str:
    rest = re.sub(r"\\[\\;,nN]", "", value)
    return "unescaped" if ";" in rest or ("," in rest and not listed) else "bad-escape"


CHECKS: Mapping[str, Callable[[str], str]] = {
    "BINARY": _matches(_BASE64, "bad-base64"),
    "CAL-ADDRESS": _matches(_URI, "bad-uri"),
    "DATE": _date,
    "DATE-TIME": _date_time,
    "DATES": _dates,
    "DATE-TIMES": _date_times,
    "DURATION": _matches(_DURATION, "bad-duration"),
    "GEO": _matches(_FLOATS, "bad-geo"),
    "INTEGER": _matches(_INTEGER, "bad-integer"),
    "PERIOD": _period,
    "PERIODS": _periods,
    "RECUR": fault_of_rule,
    "STATCODE": _matches(_STATCODE, "bad-status-code"),
    "TEXT": _text,
    "TEXTS": _texts,
    "TOKEN": _matches(_TOKEN, "bad-token"),
    "URI": _matches(_URI, "bad-uri"),
    "UTC-OFFSET": _matches(_OFFSET, "bad-offset"),
}
"""By the type, which ends in S where a property takes several of it."""
