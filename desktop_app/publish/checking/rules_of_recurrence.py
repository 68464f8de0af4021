"""RRULE (RFC 5545, 3.3.10; RSCALE and SKIP: RFC 7529)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

_FREQUENCIES = frozenset({"SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_UNTIL = re.compile(r"[0-9]{8}(?:T[0-9]{6}Z?)?")
_DAY = r"(?:[+-]?(?:[1-9]|[1-4][0-9]|5[0-3]|0[1-9]))?(?:SU|MO|TU|WE|TH|FR|SA)"
_PARTS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "FREQ": r"[A-Z]+",
        "UNTIL": _UNTIL.pattern,
        "COUNT": r"[0-9]+",
        "INTERVAL": r"0*[1-9][0-9]*",
        "BYDAY": rf"{_DAY}(?:,{_DAY})*+",
        "WKST": r"SU|MO|TU|WE|TH|FR|SA",
        "RSCALE": r"[A-Z0-9-]+",
        "SKIP": r"OMIT|BACKWARD|FORWARD",
    }.items()
}
_NUMBERS: Mapping[str, tuple[int, int]] = {
    "BYSECOND": (0, 60),
    "BYMINUTE": (0, 59),
    "BYHOUR": (0, 23),
    "BYMONTH": (1, 12),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYSETPOS": (-366, 366),
}
_NUMBER = re.compile(r"[+-]?[0-9]{1,3}")
_NEVER: Mapping[str, frozenset[str]] = {
    "BYWEEKNO": _FREQUENCIES - {"YEARLY"},
    "BYYEARDAY": frozenset({"DAILY", "WEEKLY", "MONTHLY"}),
    "BYMONTHDAY": frozenset({"WEEKLY"}),
}
"""Parts that do not go with a FREQ."""


def parts_of(value: str) -> dict[str, str]:
    """By name, in capitals; of one that is there twice the last."""
    pairs = (part.partition("=") for part in value.upper().split(";"))
    return {name: said for name, _, said in pairs}


def fault_of_rule(value: str) -> str:
    """A code, or ""."""
    parts = parts_of(value)
    if parts.get("FREQ") not in _FREQUENCIES:
        return "rule-without-freq"
    if len(parts) < value.count(";") + 1:  # a part twice, or a semicolon too many
        return "bad-rule"
    if "UNTIL" in parts and "COUNT" in parts:
        return "until-and-count"
    if not all(_is_good(name, said, "RSCALE" in parts) for name, said in parts.items()):
        return "bad-rule"
    return "" if _go_together(parts) else "rule-parts"


def _is_good(name: str, said: str, rscale: bool) -> bool:
    if name in _PARTS:
        return _PARTS[name].fullmatch(said) is not None and (name != "UNTIL" or _is_day_or_hour(said))
    if name not in _NUMBERS:
        return False
    if name == "BYMONTH" and rscale:  # "5L": a leap month (RFC 7529, 4.2)
        said = said.replace("L", "")
    least, most = (1, 13) if name == "BYMONTH" and rscale else _NUMBERS[name]
    numbers = said.split(",")
    signed = least < 0
    return all(
        _NUMBER.fullmatch(number) and least <= int(number) <= most and (signed <= (int(number) != 0))
        for number in numbers
    )


def _is_day_or_hour(until: str) -> bool:
    try:
        datetime.strptime(until.rstrip("Z"), "%Y%m%dT%H%M%S" if "T" in until else "%Y%m%d")  # noqa: DTZ007 (either)
    except ValueError:
        return until[:4] == "0000" or until.rstrip("Z")[-2:] == "60"
    return True


def _go_together(parts: Mapping[str, str]) -> bool:
    frequency = parts["FREQ"]
    if any(frequency in never for name, never in _NEVER.items() if name in parts):
        return False
    if "BYSETPOS" in parts and not any(name.startswith("BY") and name != "BYSETPOS" for name in parts):
        return False
    numbered = any(letter.isdigit() for letter in parts.get("BYDAY", ""))
    return not numbered or (frequency == "MONTHLY") or (frequency == "YEARLY" and "BYWEEKNO" not in parts)
