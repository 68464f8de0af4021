"""How the links of the feeds stand in their dialog: whole in any state and font, hidden until they are asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.publish.feed_links import FeedLinks
from desktop_app.ui.dialogs.dialog import Dialog
from desktop_app.ui.dialogs.feeds_list import FeedsList
from desktop_app.ui.serving import Serving, ServingState
from desktop_app.ui.theme import Theme
from desktop_app.ui.worker import Worker

from .conftest import clipped

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
FEEDS = [NamedFeed("All", key="a"), NamedFeed(LONG, key="b")]
LINKS = FeedLinks("127.0.0.1", 8477, "secret")
PROBLEM = (
    "Another program uses the port 8477, so the feeds are not served: end it, or choose another port with"
    " `premieres settings serve_port NUMBER`, which changes the links."
)


def shown(theme: Theme, state: ServingState, links: FeedLinks | None, problem: str = "") -> tuple[FeedsList, Serving]:
    dialog = FeedsList(theme)
    serving = Serving(None, Worker(dialog), dialog)  # type: ignore[arg-type] (it is asked for nothing)
    serving.state, serving.links, serving.problem = state, links, problem
    dialog.show_all(FEEDS)
    dialog.show_folder("")
    dialog.links.show_serving(serving, links.host if links else "127.0.0.1", wanted=state is not ServingState.OFF)
    dialog.open()
    dialog.activateWindow()
    QApplication.processEvents()
    return dialog, serving


@pytest.mark.parametrize(
    ("state", "links", "problem", "said"),
    [
        (ServingState.OFF, None, "", "They are not served."),
        (ServingState.STARTING, None, "", "They are about to be served…"),
        (ServingState.ON, LINKS, "", "They are served at 127.0.0.1:8477."),
        (ServingState.ON, FeedLinks("::1", 80, "x"), "", "They are served at [::1]:80."),
        (ServingState.ELSEWHERE, LINKS, "", "Another Premieres serves them at 127.0.0.1:8477."),
        (ServingState.ELSEWHERE, None, "", "Another Premieres serves them."),
        (ServingState.FAILED, None, PROBLEM, PROBLEM),
    ],
)
def test_it_says_how_it_stands_and_offers_what_can_be_done(
    qtbot: QtBot, theme: Theme, large: Theme, state: ServingState, links: FeedLinks | None, problem: str, said: str
) -> None:
    for one in (theme, large):
        dialog, _ = shown(one, state, links, problem)
        part = dialog.links
        assert part.state.text() == said
        for button in (part.copy, part.copy_webcal, part.show_link):
            assert button.isEnabled() == (links is not None)
        assert part.new_links.isEnabled() == (state is ServingState.ON)
        color = part.state.palette().color(QPalette.ColorRole.WindowText)
        assert color == one.color("danger" if problem else "text")
        for _ in range(3):
            assert clipped(dialog) == []
            part.show_link.click()
            QApplication.processEvents()


def test_the_link_is_that_of_the_chosen_feed_and_hidden_again_with_the_server(qtbot: QtBot, theme: Theme) -> None:
    dialog, serving = shown(theme, ServingState.ON, LINKS)
    part = dialog.links
    part.show_link.click()
    assert part.link.full_text() == f"http://127.0.0.1:8477/{LINKS.token(FEEDS[0])}/All.ics"
    dialog.view.setCurrentIndex(dialog.model.index(1, 0))
    assert LINKS.token(FEEDS[1]) in part.link.full_text()
    part.copy.click()
    assert QGuiApplication.clipboard().text() == LINKS.of(FEEDS)[1].http
    serving.state, serving.links = ServingState.OFF, None
    part.show_serving(serving, "127.0.0.1", wanted=False)
    assert part.link.isHidden()
    assert part.link.full_text() == ""
    serving.state, serving.links = ServingState.ON, LINKS
    part.show_serving(serving, "127.0.0.1", wanted=True)
    assert "/•••/" in part.link.full_text()
    dialog.show_all([])
    assert part.link.isHidden()
    assert not part.copy.isEnabled()


def test_no_name_and_no_folder_makes_the_dialog_wider(
    qtbot: QtBot, theme: Theme, large: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = QSize(2000, 1200)
    monkeypatch.setattr(Dialog, "_room", lambda dialog: room)
    monkeypatch.setattr("desktop_app.ui.dialogs.dialog.screen_room", lambda dialog: room)
    for one in (theme, large):
        dialog, serving = shown(one, ServingState.OFF, None)
        wide = dialog.width()
        dialog.show_all([NamedFeed("A very long name " * 6, key="c")])
        dialog.show_folder("/home/somebody/of/a/very/long/name" * 6)
        serving.state, serving.links = ServingState.ON, LINKS
        dialog.links.show_serving(serving, "127.0.0.1", wanted=True)
        QApplication.processEvents()
        for line in (dialog.links.link, dialog.folder):
            assert line.isVisible()
            assert line.text().endswith("…")
            assert line.toolTip() == line.full_text()
        assert (dialog.width(), dialog.minimumSizeHint().width()) == (wide, wide)


def test_what_another_address_means_is_said(qtbot: QtBot, theme: Theme) -> None:
    dialog, serving = shown(theme, ServingState.ON, FeedLinks("192.168.1.7", 8477, "x"))
    assert "unencrypted" in dialog.links._truth.text()
    dialog.links.show_serving(serving, "127.0.0.1", wanted=True)
    assert "Only programs on this computer" in dialog.links._truth.text()
    serving.links = FeedLinks("127.0.0.1", 8477, "x", kept=False)
    dialog.links.show_serving(serving, "127.0.0.1", wanted=True)
    assert "No keyring of the system answers" in dialog.links.state.text()
    assert clipped(dialog) == []


def test_what_is_ticked_stays_under_the_pointer(
    qtbot: QtBot, theme: Theme, large: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    high = QSize(2000, 2000)
    monkeypatch.setattr(Dialog, "_room", lambda dialog: high)
    monkeypatch.setattr("desktop_app.ui.dialogs.dialog.screen_room", lambda dialog: high)
    for one in (theme, large):
        dialog, serving = shown(one, ServingState.OFF, None)
        part = dialog.links
        dialog.resize(dialog.width(), dialog.height() + 20)
        QApplication.processEvents()
        at = part.serve.mapTo(dialog, part.serve.rect().topLeft())
        for state, links, problem in (
            (ServingState.FAILED, None, PROBLEM),
            (ServingState.ON, FeedLinks("127.0.0.1", 8477, "x", kept=False), ""),
            (ServingState.OFF, None, ""),
        ):
            serving.state, serving.links, serving.problem = state, links, problem
            part.show_serving(serving, "127.0.0.1", wanted=state is not ServingState.OFF)
            QApplication.processEvents()
            assert part.serve.mapTo(dialog, part.serve.rect().topLeft()) == at


def test_a_link_of_a_feed_of_any_name_is_copied_and_nothing_moves(qtbot: QtBot, theme: Theme, large: Theme) -> None:
    for one in (theme, large):
        dialog, _ = shown(one, ServingState.ON, LINKS)
        dialog.show_all([NamedFeed("A very long name " * 6, key="c")])
        QApplication.processEvents()
        part = dialog.links
        at = part.copy.mapTo(dialog, part.copy.rect().topLeft())
        part.copy.click()
        QApplication.processEvents()
        assert part.state.text() == "The link is copied."
        assert part.copy.mapTo(dialog, part.copy.rect().topLeft()) == at


def test_a_link_that_no_keyring_keeps_is_copied_with_that_said_and_nothing_moves(qtbot: QtBot, theme: Theme) -> None:
    dialog, _ = shown(theme, ServingState.ON, FeedLinks("127.0.0.1", 8477, "x", kept=False))
    part = dialog.links
    at = part.copy.mapTo(dialog, part.copy.rect().topLeft())
    part.copy.click()
    QApplication.processEvents()
    assert part.state.text().startswith("The link is copied. No keyring of the system answers")
    assert part.copy.mapTo(dialog, part.copy.rect().topLeft()) == at
