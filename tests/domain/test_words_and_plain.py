from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.plain import plain
from desktop_app.domain.words import folded, is_telling


@pytest.mark.parametrize(
    ("one", "other"),
    [("Krøniken!", "kroniken"), ("The A-Team", "the a team"), ("Pokémon", "POKEMON"), ("S.W.A.T.", "s w a t")],
)
def test_titles_agree_without_case_accents_and_punctuation(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_titles_in_other_scripts_keep_their_letters() -> None:
    assert folded("進撃の巨人") != ""
    assert folded("Слово пацана") == "слово пацана"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("word", "telling"),
    [
        ("harbour", True),
        ("eb", True),
        ("e", False),
        ("episodes", True),
        ("episode", False),
        ("2", False),
        ("tb", False),
    ],
)
def test_a_word_that_may_begin_a_title_which_only_counts_tells_nothing(word: str, telling: bool) -> None:
    assert is_telling(word) is telling


def test_bidi_marks_and_controls_are_dropped_and_blanks_tidied() -> None:
    assert plain("  A\u202ecod.exe\u2066 \x00\x07B\xa0\t C\x1b[31m ") == "Acod.exe B C[31m"


def test_lines_are_kept_with_at_most_one_empty_between_two() -> None:
    assert plain("One \r\n\r\n\r\n\r\n two\u2028three") == "One\n\ntwo\nthree"


def test_emoji_made_of_several_keep_together() -> None:
    assert plain("👩‍🚀") == "👩‍🚀"


@given(st.text(st.characters()))
def test_plain_text_can_be_stored_and_holds_no_control_character(text: str) -> None:
    cleaned = plain(text)
    cleaned.encode()
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in cleaned if c != "\n")
    assert plain(cleaned) == cleaned
