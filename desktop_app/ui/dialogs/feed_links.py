"""The links at which other programs subscribe to the feeds: whether they are served, and a copy of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.ui.serving import Serving, ServingState
from desktop_app.ui.theme import Theme
from desktop_app.ui.views.announcing import announce
from desktop_app.ui.views.flow import Flow

from .dialog import Dialog
from .pressing import PressedByEnter
from .ticks import Check

if TYPE_CHECKING:
    from desktop_app.publish.feed_links import Link

_HIDDEN = "•••"
"""In place of a token, which is seen by nobody who looks over a shoulder."""


class FeedLinksPart(QObject):
    """Some rows of a dialog. `show_feeds` and `show_serving` fill them."""

    serve_wanted = Signal(bool)
    new_links_wanted = Signal()

    def __init__(self, theme: Theme, within: Dialog, rows: QVBoxLayout) -> None:
        super().__init__(within)
        self._theme, self._within = theme, within
        self._serving: Serving | None = None
        self._feeds: tuple[NamedFeed, ...] = ()
        self._row = -1
        self._shown = False
        head = within.label(self.tr("Subscriptions"), "head")
        head.setContentsMargins(0, theme.px(12), 0, 0)
        self.serve = Check(theme, self.tr("Serve them on this computer"), within)
        self.serve.clicked.connect(self.serve_wanted)
        self.state = within.label("", "body", "text")
        self.link = within.line("text2")
        self.copy = self._button(self.tr("Copy the link"), self._on_copy)
        self.copy_webcal = self._button(self.tr("Copy as webcal"), self._on_copy_webcal)
        self.show_link = self._button(self.tr("Show the link"), self._on_show)
        self.new_links = self._button(self.tr("New links…"), self._on_new_links)
        self._truth = within.label("", "body", "text2")
        row = Flow(theme.px(8), theme.px(8))
        for button in (self.copy, self.copy_webcal, self.show_link, self.new_links):
            row.addWidget(button)
        for part in (head, self.serve, self.state, self.link):
            rows.addWidget(part)
        rows.addLayout(row)
        rows.addWidget(self._truth)

    def _button(self, text: str, clicked: object) -> QPushButton:
        button = PressedByEnter(text, self._within)
        button.clicked.connect(clicked)
        return button

    def show_serving(self, serving: Serving, host: str, *, wanted: bool) -> None:
        """How it stands, and whether the person wants it served, at that address."""
        with self._within.steady():  # what is ticked stays under the pointer
            self._show_serving(serving, host, wanted=wanted)

    def _show_serving(self, serving: Serving, host: str, *, wanted: bool) -> None:
        self._serving = serving
        self.serve.setChecked(wanted)
        place = serving.links.place if serving.links is not None else ""
        elsewhere = (
            self.tr("Another Premieres serves them at {place}.") if place else self.tr("Another Premieres serves them.")
        )
        text = {
            ServingState.OFF: self.tr("They are not served."),
            ServingState.STARTING: self.tr("They are about to be served…"),
            ServingState.ON: self.tr("They are served at {place}."),
            ServingState.ELSEWHERE: elsewhere,
            ServingState.FAILED: "",
        }[serving.state].format(place=place)
        self.state.setMinimumHeight(0)
        self.state.say(serving.problem or text + self._unkept(), "danger" if serving.problem else "text")
        self._tell_truth(host)
        self._show_link()

    def _unkept(self) -> str:
        """What is to be known of links that no keyring keeps, also by whoever copies one."""
        serving = self._serving
        if serving is None or serving.state is not ServingState.ON or serving.links is None or serving.links.kept:
            return ""
        return " " + self.tr(
            "No keyring of the system answers, so the links are others with the next start: unlock or set up a"
            " keyring (GNOME Keyring, KWallet, KeePassXC)."
        )

    def _tell_truth(self, host: str) -> None:
        from desktop_app.sources.addresses import is_loopback

        if is_loopback(host):
            text = self.tr(
                "Only programs on this computer can subscribe, and get news while Premieres is open. Google,"
                " Outlook.com and iCloud can't."
            )
        else:
            text = self.tr(
                "Whoever reaches this computer in the network and has a link can read that feed; links travel"
                " unencrypted. With the setting serve_host at 127.0.0.1 only this computer can."
            )
        self._truth.setText(text)

    def show_feeds(self, feeds: Sequence[NamedFeed], row: int) -> None:
        """`row`: which of them is chosen; -1 for none."""
        self._feeds, self._row = tuple(feeds), row
        self._show_link()

    @property
    def _link(self) -> Link | None:
        """To the chosen feed."""
        links = self._serving.links if self._serving is not None else None
        if links is None or not 0 <= self._row < len(self._feeds):
            return None
        return links.of(self._feeds)[self._row]

    def _show_link(self) -> None:
        link, serving = self._link, self._serving
        if link is None or serving is None or serving.links is None:
            self.link.set_text("")
            self._shown = False
        elif self._shown:
            self.link.set_text(link.http)
        else:
            self.link.set_text(link.http.replace(serving.links.token(self._feeds[self._row]), _HIDDEN))
        self.show_link.setText(self.tr("Hide the link") if self._shown else self.tr("Show the link"))
        self.link.setVisible(link is not None)
        buttons = (self.copy, self.copy_webcal, self.show_link, self.new_links)
        left = next((button for button in buttons if button.hasFocus()), None)
        for button in buttons[:3]:
            button.setEnabled(link is not None)
        self.new_links.setEnabled(serving is not None and serving.state is ServingState.ON)
        if left is not None and not left.isEnabled():
            self.serve.setFocus()

    @Slot()
    def _on_copy(self) -> None:
        if (link := self._link) is not None:
            self._copied(link.http)

    @Slot()
    def _on_copy_webcal(self) -> None:
        if (link := self._link) is not None:
            self._copied(link.webcal)

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        said = self.tr("The link is copied.")  # a name might make it longer than what stood there
        self.state.setMinimumHeight(self.state.height())  # the button that was pressed stays under the pointer
        self.state.setText(said + self._unkept())
        announce(self.state, said)

    @Slot()
    def _on_show(self) -> None:
        self._shown = not self._shown
        self._show_link()

    @Slot()
    def _on_new_links(self) -> None:
        asked = NewLinks(self._theme, self._within)
        asked.accepted.connect(self.new_links_wanted)
        asked.open()


class NewLinks(Dialog):
    """Asks first, since there is no way back."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("New links"))
        text = self.label(
            self.tr("The links that you have given out lead nowhere then: each calendar has to be given its new one.")
        )
        text.setMinimumWidth(self.room_for(360))
        self.rows.addWidget(text)
        make = self.button(self.tr("Make new links"), QDialogButtonBox.ButtonRole.AcceptRole)
        make.clicked.connect(self.accept)
        self.button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole, main=True)
