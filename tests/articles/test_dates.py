"""Dates as writers of television news say them: the table in tests/data, and what holds of any text."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.articles import dates as grammar
from desktop_app.articles.date_grammar.rules import Rule
from desktop_app.articles.dates import DateMention, Offset, dates
from desktop_app.domain.airdate import Precision

TABLE = Path(__file__).parents[1] / "data" / "article-dates.txt"
TODAY = date(2026, 4, 1)
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def rows() -> list[tuple[str, list[str]]]:
    blocks: list[tuple[str, list[str]]] = []
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("    "):
            blocks[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            blocks.append((line, []))
    return blocks


def told(text: str, mention: DateMention) -> str:
    """A mention as the table has it, its marks in alphabetical order."""
    air = mention.said.air
    first = air.first
    if first is None:
        value = "?"
    else:
        value = {
            Precision.DAY: first.isoformat(),
            Precision.WEEK: f"w{first}",
            Precision.MONTH: f"{first:%Y-%m}",
            Precision.SEASON: f"{first.year}-{SEASONS.get(first.month)}",
            Precision.QUARTER: f"{first.year}-Q{(first.month + 2) // 3}",
            Precision.YEAR: str(first.year),
        }[air.precision]
        if air.last and air.precision is not Precision.YEAR:
            value += f"/{air.last}"
    marks = {
        "derived": mention.said.derived,
        "every": mention.recurring,
        "past": mention.in_past,
        "year": mention.needs_year,
        mention.said.qualifier: mention.said.qualifier,
    }
    words = text[mention.span.start : mention.span.end]
    return f"{words} = {' '.join([value, *sorted(mark for mark, holds in marks.items() if mark and holds)])}"


def in_order(row: str) -> str:
    words, _, value = row.partition(" = ")
    value, *marks = value.split()
    return f"{words} = {' '.join([value, *sorted(marks)])}"


@pytest.mark.parametrize(("line", "expected"), rows(), ids=[line for line, _ in rows()])
def test_reads_the_table(line: str, expected: list[str]) -> None:
    published, _, text = line.partition(" ")
    day = None if published == "-" else date.fromisoformat(published)
    assert [told(text, one) for one in dates(text, day)] == [in_order(row) for row in expected]


def only(text: str, published: date | None = TODAY, *, day_first: bool | None = None) -> DateMention:
    (mention,) = dates(text, published, day_first=day_first)
    return mention


def test_keeps_what_was_said_where_the_year_is_lacking() -> None:
    mention = only("on Friday, May 8", None)
    assert (mention.needs_year, mention.month, mention.day, mention.weekday) == (True, 5, 8, 4)
    assert mention.said.air.precision is Precision.UNKNOWN


def test_tells_a_year_that_was_worked_out_from_one_that_was_stated() -> None:
    assert only("on 8 May").yearless
    assert not only("on 8 May 2026").yearless
    assert not only("tomorrow").yearless


def test_gives_the_offset_of_what_hangs_on_an_event_without_a_date() -> None:
    text = "It arrives two months after For All Mankind season 5."
    mention = only(text)
    assert mention.offset == Offset(months=2)
    assert mention.event
    assert text[mention.event.start : mention.event.end] == "For All Mankind season 5"
    assert mention.said.air.precision is Precision.UNKNOWN
    assert mention.offset.of(date(2026, 3, 27)) == date(2026, 5, 27)


def test_gives_the_date_of_the_event_beside_the_one_that_hangs_on_it() -> None:
    mention = only("three weeks after the finale on 3 May")
    assert mention.anchor
    assert mention.anchor.said.air.first == date(2026, 5, 3)
    assert mention.said.air.first == date(2026, 5, 24)


def test_an_offset_stays_in_the_month_and_in_the_calendar() -> None:
    assert Offset(months=1).of(date(2026, 1, 31)) == date(2026, 2, 28)
    assert Offset(years=9000).of(date(2026, 1, 31)) is None
    assert Offset(months=-3).of(date(2026, 1, 31)) == date(2025, 10, 31)
    assert Offset(months=11).of(date(2026, 1, 31)) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("before Christmas Day", "before"),
        ("every Friday through November 20", "until"),
        ("until 3 May", "until"),
        ("from 3 May", "from"),
        ("since January", "since"),
        ("on 3 May", None),
        ("from 3 May to 9 May", None),
    ],
)
def test_tells_which_side_of_the_date_is_meant(text: str, bound: str | None) -> None:
    assert dates(text, TODAY)[-1].bound == bound


def test_reads_ambiguous_figures_as_told_or_as_the_rest_of_the_text_has_them() -> None:
    assert only("3/4/26", day_first=True).said.air.first == date(2026, 4, 3)
    assert only("3/4/26", day_first=False).said.air.first == date(2026, 3, 4)
    assert dates("Posted March 30, 2026. Starts 3/4/26", TODAY)[1].said.air.first == date(2026, 3, 4)
    assert dates("Posted 30 March 2026. Starts 3/4/26", TODAY)[1].said.air.first == date(2026, 4, 3)
    assert dates("3/25/26, 3/4/26", TODAY)[1].said.air.first == date(2026, 3, 4)


def test_a_weekday_decides_between_two_years_but_an_error_in_it_moves_nothing_far() -> None:
    assert only("Friday, May 8", date(2026, 5, 11)).said.air.first == date(2026, 5, 8)
    assert only("May 8", date(2026, 5, 11)).said.air.first == date(2027, 5, 8)
    assert only("Tuesday, May 12", date(2026, 5, 12)).said.air.first == date(2026, 5, 12)
    assert only("Saturday, May 8", date(2026, 4, 2)).said.air.first == date(2026, 5, 8)


def test_a_window_that_runs_on_the_day_of_publication_is_this_years() -> None:
    air = only("from 30 March to 5 April").said.air
    assert (air.first, air.last) == (date(2026, 3, 30), date(2026, 4, 5))


def test_reads_29_february_of_the_next_leap_year() -> None:
    assert only("on 29 February").said.air.first == date(2028, 2, 29)
    assert dates("on 30 February", TODAY) == []
    assert dates("on 29 February 2027", TODAY)[0].said.air.precision is Precision.UNKNOWN


@pytest.mark.parametrize("day", [date.min, date(1930, 1, 1), date(2099, 12, 31), date.max])
def test_reads_at_the_ends_of_the_calendar(day: date) -> None:
    text = "tomorrow, next week, next year, last year, this winter, 29 May, next Friday, last Friday, in the new year"
    found = dates(text, day)
    assert len(found) == 9
    assert found[5].needs_year == (day in (date.min, date.max))


def test_a_winter_is_named_by_the_year_of_its_december() -> None:
    assert only("this winter", date(2026, 1, 12)).said.air.first == date(2025, 12, 1)
    assert only("this winter", date(2026, 9, 12)).said.air.first == date(2026, 12, 1)
    assert only("winter 2026", date(2026, 1, 12)).said.air.first == date(2026, 12, 1)
    assert only("last winter", date(2026, 5, 12)).said.air.first == date(2025, 12, 1)


PIECES = (
    "May March June Sept. 3 14 29th 2026 1st and to - – , . / : ( ) Friday Fri. every each last next this "
    "the of week     weeks after before later ago a two in on between from early late mid end spring fall "
    "winter summer Christmas Day Q3     half first year month today tonight tomorrow coming soon TBA said "
    "aired will premieres 29. Mai 4月 5日 월 2026年 's '      the following same day 24 9-1-1 12/5 "
    "2026-05-29 31.12. bank holiday Easter Thanksgiving one in ago w/c "
)
WORDS = st.sampled_from([*PIECES.split(), "\n"])


@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join)), st.dates() | st.none())
def test_gives_spans_in_order_within_any_text(text: str, published: date | None) -> None:
    behind = 0
    for mention in dates(text, published):
        assert behind <= mention.span.start < mention.span.end <= len(text)
        assert text[mention.span.start : mention.span.end].strip() == text[mention.span.start : mention.span.end]
        behind = mention.span.end


FORMS = (
    "{d:%B} {d.day}",
    "{d.day} {d:%B}",
    "{d:%A}, {d:%B} {d.day}",
    "{d:%A} {d.day} {d:%B}",
    "{d:%a} {d.day} {d:%b}",
    "{d:%a}. {d:%b}. {d.day}",
    "{d:%A} the {d.day}{th} of {d:%B}",
    "{d.day}{th} {d:%B}",
    "{d:%B} {d.day}{th}",
    "{d:%A}, {d:%b}. {d.day}{th}",
    "{d.day}{th} of {d:%B}",
)


@given(
    st.dates(date(2000, 1, 1), date(2090, 12, 31)),
    st.integers(0, 300),
    st.sampled_from(FORMS),
    st.sampled_from(
        ("It premieres on {}.", "Coming {} to Hulu", "{}", "HBO said it will start on {}, at last", "({})")
    ),
)
def test_every_english_form_without_a_year_is_the_next_such_day(day: date, ahead: int, form: str, frame: str) -> None:
    th = "th" if 10 < day.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    words = form.format(d=day, th=th)
    mention = only(frame.format(words), day - timedelta(days=ahead))
    assert mention.said.air.first == day
    assert mention.said.air.precision is Precision.DAY
    assert mention.yearless
    assert frame.format(words)[mention.span.start : mention.span.end] == words


HOSTILE = (
    "7",
    "May ",
    "in May ",
    "3 ",
    "3, ",
    "May 3 ",
    "a week after ",
    "1/",
    "1.",
    "1:",
    "'",
    ".",
    "1月",
    "from May to June ",
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_does_bounded_work_on_a_line_of_megabytes(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = 0
    best = grammar._Reader._best

    def counted(self: grammar._Reader, i: int, rules: tuple[Rule, ...]) -> object:
        nonlocal tried
        tried += len(rules)
        return best(self, i, rules)

    monkeypatch.setattr(grammar._Reader, "_best", counted)
    found = dates(piece * (2_000_000 // len(piece)), TODAY)
    assert len(found) <= grammar.MOST + 8  # the last may be a list
    assert tried <= grammar.TRIES + 8
    assert all(one.span.end <= grammar.LONGEST for one in found)


def test_reads_hostile_lines_within_seconds() -> None:
    code = (
        "from datetime import date\n"
        "from desktop_app.articles.dates import dates\n"
        f"for piece in {HOSTILE!r}: dates(piece * (2_000_000 // len(piece)), date(2026, 4, 1))\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
