"""An hour as people type it."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.typed_hours import HourWords, typed_hour

WORDS = HourWords(
    {"am": False, "a": False, "pm": True, "p": True, "午前": False, "午後": True}, frozenset({"h", "uhr"})
)


@pytest.mark.parametrize(
    "text",
    [
        *("21:15", "21.15", "2115", "21h15", "21 Uhr 15", "21:15 Uhr", "9:15 PM", "9:15pm", "9.15 p.m.", "915p"),
        *("21:15:00", "午後9:15", "٢١:١٥", "9:15\N{NARROW NO-BREAK SPACE}PM", " 21 : 15 "),
    ],
)
def test_the_usual_forms_are_read(text: str) -> None:
    assert typed_hour(text, WORDS) == time(21, 15)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("9", time(9)),
        ("9pm", time(21)),
        ("21 Uhr", time(21)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        ("12 am", time(0)),
        ("12am", time(0)),
        ("12:30 pm", time(12, 30)),
        ("0:30 PM", time(12, 30)),
        ("21 pm", time(21)),
        ("0:00", time(0)),
        ("9:5", time(9, 5)),
    ],
)
def test_what_is_left_out_is_nothing_and_twelve_begins_each_half(text: str, hour: time) -> None:
    assert typed_hour(text, WORDS) == hour


@pytest.mark.parametrize(
    "text",
    [
        *("", "pm", "abc", "25", "24:00", "9:60", "12/31/2026", "9-15", "2026-12-31", "-9", "21 am", "9:15:30"),
        *("9 15 0 0", "12345", "9 noon", "pm am 9", "1:2345"),
    ],
)
def test_what_is_no_hour_is_none(text: str) -> None:
    assert typed_hour(text, WORDS) is None


@given(st.times())
def test_every_hour_comes_back_from_each_form(at: time) -> None:
    at = at.replace(second=0, microsecond=0, tzinfo=None)
    half, twelve = "AM" if at.hour < 12 else "PM", at.hour % 12 or 12
    for text in (
        f"{at:%H:%M}",
        f"{at.hour}.{at:%M}",
        f"{at:%H%M}",
        f"{at.hour}h{at:%M}",
        f"{twelve}:{at:%M} {half}",
        f"{twelve}{at:%M}{half.lower()}",
        f"{half}{twelve}:{at:%M}",
    ):
        assert typed_hour(text, WORDS) == at


@given(st.text(max_size=30))
def test_no_text_is_too_odd(text: str) -> None:
    found = typed_hour(text, WORDS)
    assert found is None or (found.second, found.microsecond) == (0, 0)
