"""Cast and makers as lines of text, read again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.articles.reading import Maker, Player
from desktop_app.ui.views.people_lines import cast_of, cast_text, makers_of, makers_text, names_in

CAST = (
    Player("Rhys Ifans", "the Chief Designer", ("House of the Dragon", "Notting Hill")),
    Player("Solly McLeod", None, ("House of the Dragon",)),
    Player("Alice Englert", "Irina (old)"),
    Player("Priya Kansara"),
)
WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=20)


def test_a_line_says_who_plays_whom_and_is_known_for_what() -> None:
    assert cast_text(CAST).split("\n") == [
        "Rhys Ifans as the Chief Designer (House of the Dragon; Notting Hill)",
        "Solly McLeod (House of the Dragon)",
        "Alice Englert as Irina (old)",
        "Priya Kansara",
    ]


def test_a_line_that_is_typed_is_read_in_the_same_way() -> None:
    text = "Anna Maxwell Martin as Nina (Motherland; Line of Duty)\n\n  Josef  Davies \nJosef Davies"
    assert cast_of(text, ()) == (
        Player("Anna Maxwell Martin", "Nina", ("Motherland", "Line of Duty")),
        Player("Josef Davies"),
    )


@given(st.lists(st.builds(Player, WORDS, st.none() | WORDS, st.lists(WORDS, max_size=2).map(tuple)), max_size=4))
def test_what_nobody_changed_says_what_it_said(cast: list[Player]) -> None:
    written = cast_text(cast)
    assert set(cast_of(written, cast)) <= set(cast) | set(cast_of(written, ()))
    assert cast_of(cast_text(CAST), CAST) == CAST


def test_a_maker_keeps_the_roles_of_before() -> None:
    makers = (Maker("Ben Nedivi", ("creator", "showrunner")), Maker("Ronald D. Moore", ("writer",)))
    assert makers_text(makers) == "Ben Nedivi\nRonald D. Moore"
    assert makers_of("Ronald D. Moore\nAda Quill", makers) == (makers[1], Maker("Ada Quill", ("creator",)))


def test_services_are_parted_by_commas() -> None:
    assert names_in(" ITV1,ITVX , ,ITV1") == ("ITV1", "ITVX")
