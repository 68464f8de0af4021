from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.models import reading
from desktop_app.ui.models.reading import MANY, Pieces

START = date(2026, 1, 1)
spans = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 400)).map(
        lambda pair: (START + timedelta(days=pair[0]), START + timedelta(days=sum(pair)))
    ),
    max_size=3,
)


@given(spans=spans, days=st.integers(1, MANY))
def test_each_day_is_read_once_and_in_order(spans: list[tuple[date, date]], days: int) -> None:
    pieces = Pieces(*spans, days=days)
    read: list[date] = []
    while pieces:
        first, last = pieces.read(lambda first, last: (first, last))
        assert first <= last
        read += [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert read == [first + timedelta(days=n) for first, last in spans for n in range((last - first).days + 1)]


def test_nothing_is_left_of_nothing() -> None:
    assert not Pieces()


@pytest.mark.parametrize(("took", "after"), [(0.0001, 16), (0.0025, 8), (0.02, 4)])
def test_pieces_grow_where_reading_is_fast_and_shrink_where_it_is_slow(
    monkeypatch: pytest.MonkeyPatch, took: float, after: int
) -> None:
    clock = iter([0.0, took])
    monkeypatch.setattr(reading, "perf_counter", lambda: next(clock))
    pieces = Pieces((START, START + timedelta(days=364)), days=8)
    assert pieces.read(lambda first, last: (last - first).days + 1) == 8
    assert pieces.days == after
