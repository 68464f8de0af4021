"""Which letter chooses which item."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence

from desktop_app.ui.views.menus import lettered


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (["Open", "Save", "Save as…"], ["&Open", "&Save", "Save &as…"]),
        (["Save the lot", "Save", "Save"], ["&Save the lot", "S&ave", "Sa&ve"]),
        (["“Äpfel”", "A && B", "– 7 –"], ["“&Äpfel”", "&A && B", "– &7 –"]),
        (["…", ""], ["…", ""]),
        (["a", "a", "A"], ["&a", "&a", "&A"]),
    ],
)
def test_it_is_the_first_that_is_free(texts: list[str], shown: list[str]) -> None:
    assert lettered(texts) == shown


@pytest.mark.parametrize(
    ("texts", "kept", "shown"),
    [
        (["Order", "&Open"], "", ["O&rder", "&Open"]),
        (["Order", "A&&B && &C", "C"], "", ["&Order", "A&&B && &C", "C"]),
        (["Order", "Rest"], "OR", ["Or&der", "R&est"]),
    ],
)
def test_none_is_taken_from_what_has_one(texts: list[str], kept: str, shown: list[str]) -> None:
    assert lettered(texts, kept) == shown


@given(st.lists(st.text("abß&äЖ字🚀 1\u0301", max_size=8).map(lambda text: text.replace("&", "&&")), max_size=12))
def test_no_letter_is_given_twice_while_another_is_free_and_no_name_changes(texts: list[str]) -> None:
    shown = lettered(texts)
    given = [QKeySequence.mnemonic(text).toString() for text in shown]
    for text, with_letter, letter in zip(texts, shown, given, strict=True):
        assert len(with_letter) - len(text) == bool(letter)
        own = {one.upper() for one in text if one.isalnum() and len(one.upper()) == 1 and one <= "\uffff"}
        taken = {one[4:] for one in given}
        assert bool(letter) == bool(own)
        assert given.count(letter) == 1 or own <= taken
