"""An article in the whole window: every way in, what is accepted on a real library, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytest_httpserver import HTTPServer
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Choice
from desktop_app.store import queries
from desktop_app.ui.dialogs.article_dialog import ArticleDialog
from desktop_app.ui.theme import Theme
from tests.store import worlds

from .window_stage import Stage, staged

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
CTRL = Qt.KeyboardModifier.ControlModifier
ARTICLE = """4 May 2026

What to watch

Hollow Kings comes to HBO on Sunday, June 14 at 9 p.m. ET. The usurpers are back for season three. Perpetua Lyle
returns as Mab, and the series will run for eight weeks on the channel.

Small Hours begins on Tuesday 23 June at 10pm on Channel 4. Night-shift nurses run a theatre. Stars Kit Larkham.
"""
UNDATED = ARTICLE.replace("4 May 2026\n\n", "")
PAGE = "<html><body><article><h1>What to watch</h1>{}</article></body></html>".format(
    "".join(f"<p>{line}</p>" for line in ARTICLE.split("\n") if line and line != "What to watch")
)


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    with staged(qtbot, theme, tmp_path) as made:
        made.open()
        yield made
        made.rest()


def dialog(stage: Stage) -> ArticleDialog:
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, ArticleDialog) and one.isVisible()]
    return found


def closed(stage: Stage) -> bool:
    return not any(isinstance(one, ArticleDialog) and one.isVisible() for one in QApplication.topLevelWidgets())


def read(stage: Stage) -> ArticleDialog:
    """Once the worker has read what was given."""
    stage.qtbot.waitUntil(lambda: bool(dialog(stage).review.readings), timeout=20_000)
    return dialog(stage)


def mime(text: str = "", page: str = "", path: Path | None = None) -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if page:
        made.setHtml(page)
    if path is not None:
        made.setUrls([QUrl.fromLocalFile(str(path))])
    return made


def drop(stage: Stage, data: QMimeData) -> bool:
    """Whether the window takes it."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(stage.window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(stage.window, QDropEvent(QPointF(300, 300), copy, data, left, none))
    return enter.isAccepted()


def titles(stage: Stage) -> set[str]:
    return {one.show for one in queries.entries(stage.app.database, Choice(), stage.app.zone)}


def press_one_key(stage: Stage) -> None:
    stage.qtbot.keyClick(dialog(stage), Qt.Key.Key_Return, CTRL)


def test_one_key_accepts_each_and_the_calendar_shows_the_last(stage: Stage) -> None:
    QGuiApplication.clipboard().setText(ARTICLE)
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_V, CTRL)
    review = read(stage).review
    assert [one.title for one in review.readings] == ["Hollow Kings", "Small Hours"]
    press_one_key(stage)
    stage.qtbot.waitUntil(lambda: review.at == 1, timeout=10_000)
    assert "Hollow Kings" in titles(stage)
    assert stage.shell.news.text() == "Hollow Kings is on the calendar: Sunday 14 June 2026."
    press_one_key(stage)
    stage.qtbot.waitUntil(lambda: closed(stage), timeout=10_000)
    stage.rest()
    selected = stage.window.state.selected
    assert selected is not None
    assert (selected.show, str(selected.kind), selected.air.first.isoformat()) == (
        "Small Hours",
        "series-premiere",
        "2026-06-23",
    )
    stage.window.activateWindow()
    stage.qtbot.waitUntil(stage.window.isActiveWindow)
    assert stage.works.actions.undo.text() == "Undo Add Small Hours"
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL)
    stage.qtbot.waitUntil(lambda: "Small Hours" not in titles(stage), timeout=10_000)
    assert "Hollow Kings" in titles(stage)
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    stage.qtbot.waitUntil(lambda: "Small Hours" in titles(stage), timeout=10_000)


def test_what_is_skipped_is_not_on_the_calendar(stage: Stage) -> None:
    assert drop(stage, mime(ARTICLE))
    made = read(stage)
    made.skip.click()
    assert made.review.at == 1
    press_one_key(stage)
    stage.qtbot.waitUntil(lambda: closed(stage), timeout=10_000)
    assert {"Hollow Kings", "Small Hours"} & titles(stage) == {"Small Hours"}


def test_what_was_mended_in_the_form_is_what_is_accepted(stage: Stage) -> None:
    assert drop(stage, mime(ARTICLE))
    form = read(stage).review.form
    form.title.setText("Hollow Queens")
    form.title.textEdited.emit("Hollow Queens")
    form.date.day.lineEdit().setText("20 June 2026")
    form.services.setText("ITV1")
    press_one_key(stage)
    stage.qtbot.waitUntil(lambda: "Hollow Queens" in titles(stage), timeout=10_000)
    entry = stage.entry("Hollow Queens")
    assert list(entry.services) == ["ITV1"]
    assert entry.air.starts_at is not None, "at the hour that was read"
    assert entry.air.starts_at.isoformat() == "2026-06-21T01:00:00+00:00"
    dialog(stage).reject()


def test_a_show_of_the_library_is_proposed_and_its_entry_moves(stage: Stage) -> None:
    show = worlds.show("7", "Hollow Kings")
    worlds.sync(stage.app.database, worlds.snapshot(show, worlds.episode("7", "70", "3x01", AirDate.in_month(2026, 6))))
    before = stage.entry("Hollow Kings")
    assert drop(stage, mime(ARTICLE))
    form = read(stage).review.form
    assert form.which.currentText().startswith("The same as Hollow Kings")
    assert form.show_id == before.show_id
    press_one_key(stage)
    stage.qtbot.waitUntil(lambda: dialog(stage).review.at == 1, timeout=10_000)
    assert stage.entry("Hollow Kings").uid == before.uid
    dialog(stage).reject()


def test_what_the_library_has_helps_to_read(stage: Stage) -> None:
    show = worlds.show("7", "Hollow Kings")
    worlds.sync(stage.app.database, worlds.snapshot(show))
    lines = ["4 May 2026", "News of the week", "Hollow Kings from 14 June: HBO.", "There was no other word of it. " * 9]
    assert drop(stage, mime("\n\n".join(lines)))
    assert [one.title for one in read(stage).review.readings] == ["Hollow Kings"]
    dialog(stage).reject()


def test_a_show_that_is_called_so_may_be_another(stage: Stage) -> None:
    show = worlds.show("7", "Hollow Kings")
    worlds.sync(stage.app.database, worlds.snapshot(show, worlds.episode("7", "70", "3x01", AirDate.in_month(2026, 6))))
    assert drop(stage, mime(ARTICLE))
    form = read(stage).review.form
    form.which.choose(None)
    assert form.apart
    press_one_key(stage)
    stage.qtbot.waitUntil(lambda: dialog(stage).review.at == 1, timeout=10_000)
    found = [one for one in queries.entries(stage.app.database, Choice(), stage.app.zone) if one.show == "Hollow Kings"]
    assert len({one.show_id for one in found}) == 2
    dialog(stage).reject()


def test_a_day_is_asked_for_where_the_article_has_none(stage: Stage) -> None:
    assert drop(stage, mime(UNDATED))
    stage.qtbot.waitUntil(lambda: dialog(stage).day.isVisible(), timeout=20_000)
    made = dialog(stage)
    assert "does not say when it was published" in made.review.pages.currentWidget().children()[1].text()
    made.day.lineEdit().setText("4 May 2026")
    press_one_key(stage)
    read(stage)
    assert made.review.readings[0].date.air == AirDate.on(made.day.day().replace(month=6, day=14))
    made.reject()


def test_an_article_that_announces_nothing_is_shown_and_said(stage: Stage) -> None:
    dull = "4 May 2026\n\nOn gardens\n\n" + "The roses in the park were lovely this week, as they were last week. " * 5
    assert drop(stage, mime(dull))
    made = dialog(stage)
    stage.qtbot.waitUntil(lambda: made.review.nothing.isVisible(), timeout=20_000)
    assert made.review.nothing.text().startswith("It announces no premiere")
    assert "roses" in made.review.view.toPlainText()
    assert not made.go.isVisible()
    made.reject()


@pytest.mark.parametrize("name", ["news.txt", "news.html", "news.eml", "news.xml", "news.mhtml", "NEWS.HTM"])
def test_a_file_is_taken_that_may_hold_an_article(stage: Stage, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(PAGE if "htm" in name.lower() and "mhtml" not in name else ARTICLE, "utf-8")
    assert drop(stage, mime(path=path))
    assert [one.title for one in read(stage).review.readings] == ["Hollow Kings", "Small Hours"]
    dialog(stage).reject()


def test_a_page_that_was_copied_is_read_as_one(stage: Stage) -> None:
    QGuiApplication.clipboard().setMimeData(mime("Menu Home Search " * 20, PAGE))
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_V, CTRL)
    assert [one.title for one in read(stage).review.readings] == ["Hollow Kings", "Small Hours"]
    dialog(stage).reject()


def test_a_word_that_was_copied_is_no_article(stage: Stage) -> None:
    QGuiApplication.clipboard().setText("Star City")
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_V, CTRL)
    assert closed(stage)
    assert stage.shell.news.text() == "No article was copied: copy one, then paste it here."


def test_in_the_search_a_paste_is_its_own(stage: Stage) -> None:
    QGuiApplication.clipboard().setText("Star City " * 40)
    stage.shell.search.setFocus()
    stage.qtbot.keyClick(stage.shell.search, Qt.Key.Key_V, CTRL)
    assert closed(stage)
    assert stage.shell.search.text().startswith("Star City")


def test_what_holds_no_article_is_refused_in_a_sentence_and_stays_open(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "news.html"
    path.write_bytes(b"PK\x03\x04" + bytes(2000))
    assert drop(stage, mime(path=path))
    made = dialog(stage)
    stage.qtbot.waitUntil(lambda: bool(made.said.text()) and not made.waits, timeout=20_000)
    assert made.said.text().startswith("This is a zip")
    made.intake.box.setPlainText(ARTICLE)
    press_one_key(stage)
    read(stage)
    made.reject()


@pytest.mark.parametrize("data", [mime(path=Path("a.png")), QMimeData()])
def test_what_is_no_article_is_not_taken(stage: Stage, data: QMimeData) -> None:
    assert not drop(stage, data)


def test_the_menu_opens_it_empty_and_paste_reads(stage: Stage) -> None:
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_R, CTRL)
    made = dialog(stage)
    stage.qtbot.waitUntil(made.isActiveWindow)
    press_one_key(stage)
    assert made.said.text() == "There is no article yet: paste one, or choose a file."
    QGuiApplication.clipboard().setText(ARTICLE)
    stage.qtbot.keyClick(made.intake.box, Qt.Key.Key_V, CTRL)
    read(stage)
    made.reject()


def test_an_address_is_asked_for_once_somebody_says_so(stage: Stage, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/news").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    link = QMimeData()
    link.setUrls([QUrl(httpserver.url_for("/news"))])
    assert drop(stage, link)
    made = dialog(stage)
    stage.rest()
    assert (len(httpserver.log), made.intake.box.toPlainText()) == (0, httpserver.url_for("/news"))
    stage.qtbot.waitUntil(made.isActiveWindow)
    press_one_key(stage)
    assert [one.title for one in read(stage).review.readings] == ["Hollow Kings", "Small Hours"]
    assert len(httpserver.log) == 1
    made.reject()


def test_an_address_that_has_no_day_is_asked_once(stage: Stage, httpserver: HTTPServer) -> None:
    page = PAGE.replace("<p>4 May 2026</p>", "")
    httpserver.expect_request("/news").respond_with_data(page, content_type="text/html; charset=utf-8")
    QGuiApplication.clipboard().setText(httpserver.url_for("/news"))
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_V, CTRL)
    made = dialog(stage)
    stage.qtbot.waitUntil(made.isActiveWindow)
    press_one_key(stage)
    stage.qtbot.waitUntil(made.day.isVisible, timeout=20_000)
    made.day.lineEdit().setText("4 May 2026")
    press_one_key(stage)
    read(stage)
    assert len(httpserver.log) == 1
    made.reject()


def test_a_page_that_can_not_be_had_is_said(stage: Stage, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/news").respond_with_data("", status=404)
    stage.works.actions.read_article.trigger()
    made = dialog(stage)
    made.intake.box.setPlainText(httpserver.url_for("/news"))
    made.go.click()
    stage.qtbot.waitUntil(lambda: bool(made.said.text()) and not made.waits, timeout=20_000)
    assert "has nothing at this address (404)" in made.said.text()
    assert made.intake.isVisible()
    made.reject()
