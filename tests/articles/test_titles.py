"""Which names of a text are those of shows."""

import pytest

from desktop_app.articles.article import Article, Block, Role, Span
from desktop_app.articles.titles import titles


def found(text: str, *known: str) -> set[str]:
    article = Article(text, (Block(Role.PARAGRAPH, Span(0, len(text))),))
    return {title.text for title in titles(article, [], known=known)}


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        ("The new drama Harbour Lights will be seen soon.", {"Harbour Lights"}),
        ("Harbour Lights, a drama about a port, comes later.", {"Harbour Lights"}),
        ("Harbour Lights season 3 is on its way.", {"Harbour Lights"}),
        ("The third season of Harbour Lights is on its way.", {"Harbour Lights"}),
        ("Nobody knows “Night Ferry” yet.", {"Night Ferry"}),
        ("Bread & Salt premieres in May, Bread & Salt being a comedy.", {"Bread & Salt"}),
        ("The series The Quay: Night Shift debuts in May.", {"The Quay: Night Shift"}),
        ("The drama Death by Design is new. Death by Design starts in May.", {"Death by Design"}),
        ("And Ghost Ships of Orkney, an eight-part series, comes in May.", {"Ghost Ships of Orkney"}),
        ("Comedy Bad Neighbors, a series on a street, premieres in May.", {"Bad Neighbors"}),
        ("Mystery Road, a drama about a road, comes in May.", {"Mystery Road"}),
        ("Season 3: Fenwick & Daughters, a comedy, premieres in May.", {"Fenwick & Daughters"}),
        ("It closes Glass Orchard with a 90-minute series finale.", {"Glass Orchard"}),
        ("It ends with A Match Made in Maui, which begins in May.", {"A Match Made in Maui"}),
        ("Love at Last Sight, a drama, premieres in May.", {"Love at Last Sight"}),
        ("ABC tries out The Good Divorce with Tina Brandt and Omar Fadel.", {"The Good Divorce"}),
        ("The spin-off series premieres in May. Spin-off of the month.", set()),
        ("He told The Guardian that it will be a drama.", set()),
        ("Ada Quill plays Morag in a drama.", set()),
        ("It stars Ada Quill as Captain Morag.", set()),
        ("“I was glad to be back,” she said.", set()),
        ("It'll return to Australia in May.", set()),
        ("When the drama Now We Sail is back, we watch. Now We Sail premieres in May.", {"Now We Sail"}),
    ],
)
def test_what_is_a_show(text: str, shows: set[str]) -> None:
    assert found(text) == shows


def test_a_title_of_the_library_is_known_wherever_it_stands() -> None:
    assert found("She liked Glass Orchard more.") == set()
    assert found("She liked Glass Orchard more.", "Glass Orchard") == {"Glass Orchard"}


def test_a_name_that_is_in_every_longer_one_is_none_of_its_own() -> None:
    text = "Ron Fenwick is back: the sitcom Fenwick & Daughters returns. Fenwick & Daughters starts in May."
    assert found(text) == {"Fenwick & Daughters"}
