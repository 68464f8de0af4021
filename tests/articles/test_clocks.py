"""Hours as writers of television news say them: the table in tests/data, and what holds of any text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.articles import clocks as grammar
from desktop_app.articles.clocks import ClockMention, clocks

TABLE = Path(__file__).parents[1] / "data" / "article-clocks.txt"


def rows() -> list[tuple[str, list[str]]]:
    blocks: list[tuple[str, list[str]]] = []
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("    "):
            blocks[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            blocks.append((line, []))
    return blocks


def told(text: str, mention: ClockMention) -> str:
    """A mention as the table has it."""
    said = mention.said
    assert said.zone_stated == (said.zone is not None)
    parts = [f"{text[mention.span.start : mention.span.end]} = {said.clock}", said.zone, said.next_day and "next"]
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("text", "expected"), rows(), ids=[text for text, _ in rows()])
def test_reads_the_table(text: str, expected: list[str]) -> None:
    assert [told(text, one) for one in clocks(text)] == expected


def test_every_zone_is_one_of_iana() -> None:
    for name in set(grammar._ZONES.values()):
        assert ZoneInfo(name).key == name


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(("{h}:{m:02}{p}", "{h}.{m:02} {p}", "{h}:{m:02} {q}")))
def test_reads_every_minute_of_the_twelve_hour_clock(hour: int, minute: int, form: str) -> None:
    half = "am" if hour < 12 else "pm"
    words = form.format(h=(hour - 1) % 12 + 1, m=minute, p=half, q=f"{half[0]}.m.")
    (mention,) = clocks(f"on Friday at {words} on Hulu")
    assert mention.said.clock == f"{hour:02}:{minute:02}"
    assert f"on Friday at {words} on Hulu"[mention.span.start : mention.span.end] == words


PIECES = (
    "9 9pm 9/8c 10/9 Central 21:00 25:30 p.m. a.m. am ET PT (ET) / - and at on nine noon midnight Uhr "
    "20h50 h : . , 時 分 よる 시 9.  "
)
WORDS = st.sampled_from([*PIECES.split(), "\n"])


@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join)))
def test_gives_spans_in_order_within_any_text(text: str) -> None:
    behind = 0
    for mention in clocks(text):
        assert behind <= mention.span.start < mention.span.end <= len(text)
        hour, minute = map(int, mention.said.clock.split(":"))
        assert hour < 24
        assert minute < 60
        behind = mention.span.end


HOSTILE = ("7", "9 ", "9pm ET / ", "at 9 ", "1:", "1h", "9 am ", "noon ", "1時", " ", "at nine ")


@pytest.mark.parametrize("piece", HOSTILE)
def test_gives_no_more_than_it_says_of_a_line_of_megabytes(piece: str) -> None:
    found = clocks(piece * (2_000_000 // len(piece)))
    assert len(found) <= grammar.MOST
    assert all(one.span.end <= grammar.LONGEST for one in found)


def test_reads_hostile_lines_within_seconds() -> None:
    code = (
        "from desktop_app.articles.clocks import clocks\n"
        f"for piece in {HOSTILE!r}: clocks(piece * (2_000_000 // len(piece)))\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
