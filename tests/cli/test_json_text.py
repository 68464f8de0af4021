from __future__ import annotations

import json
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.cli import json_text
from desktop_app.domain.values import Kind

TEXTS = st.text(st.characters())
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS | st.sampled_from(Kind),
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(TEXTS, inner),
)


@given(st.dictionaries(TEXTS, VALUES))
def test_it_is_what_python_writes_of_it(value: dict[str, object]) -> None:
    assert "".join(json_text.pieces(value)) == json.dumps(value, ensure_ascii=False, indent=2) + "\n"


@given(st.lists(VALUES))
def test_an_iterator_is_written_as_a_list(things: list[object]) -> None:
    written = "".join(json_text.pieces({"generated": None, "entries": iter(things)}))
    assert written == json.dumps({"generated": None, "entries": things}, ensure_ascii=False, indent=2) + "\n"


def test_nothing_of_a_list_is_made_before_it_is_asked_for() -> None:
    made: list[int] = []

    def things() -> Iterator[int]:
        for number in range(3):
            made.append(number)
            yield number

    pieces = json_text.pieces({"entries": things()})
    assert [next(pieces), next(pieces)] == ['{\n  "entries": ', "[\n    0"]
    assert made == [0]
