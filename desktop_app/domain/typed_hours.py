"""An hour as people type it: "21:15", "9:15 PM", "9pm", "930", "9.15", "21 Uhr", "21h15"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import time
from typing import NamedTuple

from .typed_dates import spelled

_OF_DATES = re.compile(r"\d\s*[/+\-]|^\s*-")
"""What stands between the numbers of a date, and never between those of an hour."""


class HourWords(NamedTuple):
    """How a person says hours; all words are `spelled`, without blanks."""

    halves: Mapping[str, bool]
    """Of the day, by name: whether it is the second."""
    fillers: frozenset[str]
    """What says nothing: "uhr", "h"."""


def typed_hour(text: str, words: HourWords) -> time | None:
    """The hour that the text names, to the minute; None for what names none. Without a half of the day, of 24."""
    tokens = [] if _OF_DATES.search(text) else spelled(text).split()
    numbers = [token for token in tokens if token.isdecimal()]
    second = _half([token for token in tokens if not token.isdecimal()], words)
    clock = _clock(numbers)
    if clock is None or second is None:
        return None
    hour, minute = clock
    if isinstance(second, bool):
        if hour > 12 and not second:
            return None
        hour = hour % 12 + 12 * second
    with suppress(ValueError):
        return time(hour, minute)
    return None


def _half(names: list[str], words: HourWords) -> bool | str | None:
    """Whether it is the second one; "" where none is said, None where something else is."""
    for said in (names, [name for name in names if name not in words.fillers]):
        if not said:
            return ""
        if (found := words.halves.get("".join(said))) is not None:
            return found
    return None


def _clock(numbers: list[str]) -> tuple[int, int] | None:
    """The hour and the minute; seconds are none."""
    match numbers:
        case [one] if len(one) in (3, 4):
            return int(one[:-2]), int(one[-2:])
        case [hour] if len(hour) <= 2:
            return int(hour), 0
        case [hour, minute, *seconds] if len(hour) <= 2 and len(minute) <= 2:
            return (int(hour), int(minute)) if all(map(_is_nothing, seconds)) and len(seconds) < 2 else None
        case _:
            return None


def _is_nothing(number: str) -> bool:
    return int(number) == 0
