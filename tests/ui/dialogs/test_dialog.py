"""What all dialogs share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.dialog import Dialog, WritingDialog
from desktop_app.ui.theme import Theme


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["ltr", "rtl"])
def direction(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Qt.LayoutDirection]:
    qapp.setLayoutDirection(request.param)
    yield request.param
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("text", ["Harbour Street", "רחוב הנמל"])
@pytest.mark.parametrize("wraps", [True, False])
def test_a_text_begins_where_reading_does_whatever_its_script(
    qtbot: QtBot, theme: Theme, direction: Qt.LayoutDirection, text: str, wraps: bool
) -> None:
    dialog = Dialog(theme, "")
    qtbot.addWidget(dialog)
    label = dialog.label(text, wraps=wraps)
    dialog.rows.addWidget(label)
    label.setFixedWidth(400)
    dialog.show()
    image = label.grab().toImage()
    ground = image.pixelColor(200, 0)
    ink = [x for x in range(400) if any(image.pixelColor(x, y) != ground for y in range(image.height()))]
    edge = ink[0] if direction == Qt.LayoutDirection.LeftToRight else 399 - ink[-1]
    assert edge < 10


def test_enter_presses_the_button_at_which_the_keyboard_is(qtbot: QtBot, theme: Theme) -> None:
    dialog = Dialog(theme, "")
    pressed: list[str] = []
    for name, main in (("Publish", True), ("Cancel", False), ("More", False)):
        button = dialog.button(name, QDialogButtonBox.ButtonRole.ActionRole, main=main)
        button.clicked.connect(lambda _=False, name=name: pressed.append(name))
    dialog.open()
    for button in dialog.buttons.buttons():
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
        qtbot.keyClick(button, Qt.Key.Key_Enter)
    assert sorted(pressed) == ["Cancel", "Cancel", "More", "More", "Publish", "Publish"]
    dialog.close()


def test_a_theme_that_changes_meanwhile_leaves_every_text_readable(qtbot: QtBot, theme: Theme) -> None:
    dialog = WritingDialog(theme, "")
    quiet = dialog.label("A feed is a calendar", "body", "text2")
    dialog.refuse("There is one of that name.")
    for part in (quiet, dialog.said):
        dialog.rows.addWidget(part)
    dialog.open()
    for name in ("dark", "contrast", "light"):
        theme.set_name(name)
        QApplication.processEvents()
        for part, token in ((quiet, "text2"), (dialog.said, "danger")):
            assert part.palette().color(part.foregroundRole()) == theme.color(token)
    dialog.close()


def test_what_comes_into_it_pushes_no_button_below_the_screen(qtbot: QtBot, theme: Theme) -> None:
    for way in ("by itself", "fit", "steady"):
        dialog = Dialog(theme, "")
        more = dialog.label("word " * 200)
        dialog.rows.addWidget(dialog.label("A first line"))
        dialog.rows.addWidget(more)
        more.hide()
        close = dialog.button("Close", QDialogButtonBox.ButtonRole.RejectRole)
        dialog.open()
        room = dialog.screen().availableGeometry()
        for top in (room.top(), room.bottom() - dialog.frameGeometry().height()):
            dialog.move(room.left(), top)
            dialog.resize(dialog.width(), dialog.minimumHeight())
            low = dialog.height()
            QApplication.processEvents()
            assert dialog.frameGeometry().top() == top
            if way == "steady":
                with dialog.steady():
                    more.show()
            else:
                more.show()
            if way == "fit":
                dialog.fit()
            QApplication.processEvents()
            assert dialog.height() > low + 40
            assert room.contains(dialog.frameGeometry())
            assert room.contains(close.mapToGlobal(close.rect().bottomRight()))
            assert top != room.top() or dialog.frameGeometry().top() == top  # no farther than it has to
            more.hide()
            QApplication.processEvents()
            dialog.fit()
        dialog.close()
