"""The article to read: its text alone, what was read marked in it, and where a click on that leads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.articles.article import Article, Block, Role, Span
from desktop_app.ui.theme import NAMES, Theme, contrast
from desktop_app.ui.views.article_document import ArticleDocument
from desktop_app.ui.views.article_view import ArticleView
from desktop_app.ui.views.field_looks import look

LINES = ("Star City lands 🚀 in May", "The show arrives on 29 May on Apple TV.", "With Rhys Ifans. " * 60)
SUB = Article("\n".join(LINES), ())
NAMED = {"title": "Show", "date": "Date", "services": "Services, not sure"}


def told(*lines: str) -> Article:
    blocks, at = [], 0
    for number, line in enumerate(lines):
        blocks.append(Block(Role.PARAGRAPH if number else Role.HEADLINE, Span(at, at + len(line))))
        at += len(line) + 1
    return Article("\n".join(lines), tuple(blocks))


ARTICLE = told(*LINES, "Star City is on Apple TV too.")


def span(words: str) -> Span:
    at = ARTICLE.text.index(words)
    return Span(at, at + len(words))


PLACES = {"title": (span("Star City"),), "date": (span("29 May"),), "services": (span("Apple TV"),)}


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ArticleView:
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_article(ARTICLE)
    made.mark(PLACES, NAMED, frozenset({"services"}))
    made.show()
    QApplication.processEvents()
    return made


def marked(view: ArticleView) -> list[str]:
    marks = view.extraSelections()
    return [one.cursor.selectedText() for one in marks]


def grounds(view: ArticleView) -> list[str]:
    marks = view.extraSelections()
    return [mark.format.background().color().name() for mark in marks]


def middle(view: ArticleView, of: Span) -> QPoint:
    document = view.document()
    assert isinstance(document, ArticleDocument)
    start, end = view.cursorRect(document.cursor(Span(of.start, of.start + 1))), view.cursorRect(document.cursor(of))
    return QPoint((start.left() + end.left()) // 2, start.center().y())


def test_markup_in_a_text_is_its_words_and_no_more(qtbot: QtBot, theme: Theme) -> None:
    hostile = told("<h1>Big</h1><script>alert(1)</script>", '<img src="file:///etc/passwd"> &amp; <b>bold</b>')
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.show_article(hostile)
    assert view.toPlainText() == hostile.text
    assert "<img" not in view.toHtml()


def test_what_would_turn_or_part_lines_keeps_its_place_as_a_blank(qtbot: QtBot, theme: Theme) -> None:
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.show_article(told("a\u202eb\u2029c\x07d\ufffce"))
    assert view.toPlainText() == "a b c d e"


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n"), max_size=30), min_size=1, max_size=4),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_each_character_of_the_article_is_found_in_the_document(lines: list[str], one: int, other: int) -> None:
    whole = told(*lines, "x" * 2500, "wo rd " * 500, "🚀" * 2100)
    theme = Theme("light")
    made = ArticleDocument(whole, theme)
    start, end = sorted((min(one, len(whole.text)), min(other, len(whole.text))))
    for first, last in ((start, end), (len(whole.text) - 5, len(whole.text)), (start, len(whole.text) - 1)):
        cursor = made.cursor(Span(first, last))
        assert made.at(cursor.anchor()) == first
        assert made.at(cursor.position()) == last
    tail = made.cursor(Span(len(whole.text) - 5, len(whole.text)))
    assert tail.selectedText() == "🚀" * 5


def test_all_that_was_read_is_marked_each_sort_in_another_way(view: ArticleView) -> None:
    assert sorted(marked(view)) == ["29 May", "Apple TV", "Star City"]
    marks = view.extraSelections()
    lines = {one.cursor.selectedText(): one.format.underlineStyle() for one in marks}
    assert len(set(lines.values())) == 3, "not by colour alone"
    assert lines["Apple TV"] == look("services").underline.WaveUnderline, "what is not sure"


def test_a_field_brings_its_words_into_sight_and_before_all_others(view: ArticleView) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    view.emphasise("date")
    assert view.viewport().rect().contains(middle(view, PLACES["date"][0]))
    assert marked(view)[-1] == "29 May"
    assert grounds(view)[-1] not in grounds(view)[:-1]
    kept = bar.value()
    view.emphasise("season")
    assert bar.value() == kept, "of what was read nowhere nothing moves"


def test_a_click_and_enter_on_what_is_marked_ask_for_its_field(qtbot: QtBot, view: ArticleView) -> None:
    wanted: list[str] = []
    view.field_wanted.connect(wanted.append)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, PLACES["date"][0]))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, span("arrives")))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(390, middle(view, span("lands")).y()))
    assert wanted == ["date"]
    cursor = view.textCursor()
    cursor.setPosition(3)
    view.setTextCursor(cursor)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert wanted == ["date", "title"]


def test_the_words_of_another_theme_are_marked_in_its_colours(theme: Theme, view: ArticleView) -> None:
    before = grounds(view)
    theme.set_name("dark")
    assert sorted(marked(view)) == ["29 May", "Apple TV", "Star City"]
    assert not set(before) & set(grounds(view))
    theme.set_name("light")


@pytest.mark.parametrize("name", NAMES)
def test_marked_words_can_be_read_and_their_lines_seen(theme: Theme, name: str) -> None:
    theme.set_name(name)
    for field in ("title", "date", "services", "cast.0", "synopsis"):
        tint = theme.color(f"{look(field).ink}-tint")
        ground = tint if tint.alpha() else theme.color("surface")
        assert contrast(theme.color("text"), ground) >= 7
        assert contrast(theme.color(look(field).ink), ground) >= 4.5
    assert contrast(theme.color("onaccent"), theme.color("accent")) >= 4.5
    theme.set_name("light")


def test_a_line_that_no_article_has_is_shown_all_the_same(qtbot: QtBot, theme: Theme) -> None:
    view = ArticleView(theme)
    qtbot.addWidget(view)
    whole = replace(SUB, text="x" * 60_000 + " the end")
    view.resize(400, 300)
    view.show_article(whole)
    view.show()
    QApplication.processEvents()
    view.mark({"title": (Span(60_001, 60_008),)}, {}, frozenset())
    assert marked(view) == ["the\N{PARAGRAPH SEPARATOR}end"]
