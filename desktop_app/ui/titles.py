"""What stands above a view: "May 2026", "14 – 20 September 2026", "2026"."""

from __future__ import annotations

from . import words
from .models.view_state import WEEK, YEAR, ViewState


def title(state: ViewState) -> str:
    """Of what the state's view shows."""
    if state.view == WEEK:
        return words.day_range(*state.span)
    return words.year_text(state.month) if state.view == YEAR else words.month_title(state.month)


def shorter_titles(state: ViewState) -> tuple[str, ...]:
    """The same in fewer words, the longest first; none of a year."""
    if state.view == WEEK:
        return tuple(words.day_range(*state.span, fields, "MMM") for fields in ("dMy", "dM"))
    if state.view == YEAR:
        return ()
    return words.month_title(state.month, short=True), words.month_name(state.month, short=True)
