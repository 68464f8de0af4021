from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from desktop_app.ui.theme import Theme
from desktop_app.ui.views.row_sheet import RowShaper, RowSheet

FLAG = Qt.AlignmentFlag
CORNER = QPointF(20, 10)


def page() -> QImage:
    image = QImage(320, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def drawn(theme: Theme, box: QRectF, how: Qt.AlignmentFlag, text: str, font: QFont, *, rtl: bool) -> QImage:
    """By the painter itself."""
    image = page()
    painter = QPainter(image)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    painter.setFont(font)
    painter.setPen(theme.color("text"))
    flags = int(how | FLAG.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
    painter.drawText(box.translated(CORNER), flags, text)
    painter.end()
    return image


def sheeted(theme: Theme, box: QRectF, how: Qt.AlignmentFlag, text: str, font: QFont, *, rtl: bool) -> QImage:
    image = page()
    painter = QPainter(image)
    sheet = RowSheet(RowShaper(), 1, rtl=rtl)
    sheet.text(box, int(how), text, font, theme.color("text"))
    sheet.paint(painter, CORNER)
    painter.end()
    return image


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("how", [FLAG.AlignLeading, FLAG.AlignTrailing, FLAG.AlignHCenter, FLAG.AlignLeft])
@pytest.mark.parametrize(
    "text", ["Harbour Street, The", "שלום!", "مرحبا (2)", "two\nlines", "Wider than the box that it is to stand in"]
)
@pytest.mark.parametrize("struck", [False, True])
def test_a_text_stands_where_the_painter_would_have_put_it(
    theme: Theme, text: str, how: Qt.AlignmentFlag, rtl: bool, struck: bool
) -> None:
    font = QFont(theme.font("body-strong"))
    font.setStrikeOut(struck)
    box = QRectF(3, 4, 150, 20)
    assert sheeted(theme, box, how, text, font, rtl=rtl) == drawn(theme, box, how, text, font, rtl=rtl) != page()


def test_the_side_stays_where_it_is_absolute(theme: Theme) -> None:
    font, box = theme.font("small"), QRectF(3, 4, 150, 20)
    for how in (FLAG.AlignLeft | FLAG.AlignAbsolute, FLAG.AlignRight | FLAG.AlignAbsolute):
        ours = sheeted(theme, box, how, "Harbour", font, rtl=True)
        assert ours == drawn(theme, box, how, "Harbour", font, rtl=True)


def test_a_sheet_outlives_what_its_shaper_has_let_go(theme: Theme) -> None:
    shaper, font, image = RowShaper(), theme.font("body"), page()
    sheet = RowSheet(shaper, 1, rtl=False)
    sheet.text(QRectF(3, 4, 150, 20), 0, "Harbour", font, theme.color("text"))
    shaper.clear()
    for n in range(50):
        shaper.shaped(f"Other {n}", font, rtl=False)
    painter = QPainter(image)
    sheet.paint(painter, CORNER)
    painter.end()
    assert image == drawn(theme, QRectF(3, 4, 150, 20), FLAG.AlignLeading, "Harbour", font, rtl=False)
