from __future__ import annotations

import weakref

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPen, QPixmap

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


def sheeted(
    theme: Theme,
    box: QRectF,
    how: Qt.AlignmentFlag,
    text: str,
    font: QFont,
    *,
    rtl: bool,
    shaper: RowShaper | None = None,
) -> QImage:
    image = page()
    painter = QPainter(image)
    sheet = RowSheet(shaper or RowShaper(), 1, rtl=rtl)
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


def test_what_is_cut_is_cut_on_every_side_and_inside_of_what_is_cut_already(theme: Theme) -> None:
    font, box, part = theme.font("body"), QRectF(3, 4, 60, 9), QRectF(30, 0, 20, 60)
    for text in ("Ågy", "Wider than its box"):
        ours = sheeted(theme, box, FLAG.AlignLeading, text, font, rtl=False)
        assert ours == drawn(theme, box, FLAG.AlignLeading, text, font, rtl=False)
        clipped, sheet = page(), RowSheet(RowShaper(), 1, rtl=False)
        sheet.text(box, int(FLAG.AlignLeading), text, font, theme.color("text"))
        painter = QPainter(clipped)
        painter.setClipRect(part)
        sheet.paint(painter, CORNER)
        painter.end()
        wanted = page()
        painter = QPainter(wanted)
        painter.drawImage(part, ours, part)
        painter.end()
        assert clipped == wanted


def test_from_right_to_left_a_latin_name_stands_there_and_runs_its_own_way(theme: Theme) -> None:
    """ "Apple TV+", not "+Apple TV"."""
    font, box = theme.font("body"), QRectF(3, 4, 150, 20)
    ours = sheeted(theme, box, FLAG.AlignLeading, "Apple TV+", font, rtl=True)
    assert ours == drawn(theme, box, FLAG.AlignTrailing, "Apple TV+", font, rtl=False)


def test_a_shaper_tells_fonts_and_directions_apart(theme: Theme) -> None:
    shaper, box = RowShaper(), QRectF(3, 4, 150, 20)
    for role in ("body", "body-strong", "small", "body"):
        for rtl in (False, True):
            asked = (theme, box, FLAG.AlignLeading, "שלום (2)!" if rtl else "Harbour (2)!", theme.font(role))
            assert sheeted(*asked, rtl=rtl, shaper=shaper) == drawn(*asked, rtl=rtl)


def test_a_shaper_keeps_what_was_wanted_last_and_not_all_that_ever_was(theme: Theme) -> None:
    shaper, font = RowShaper(), theme.font("body")
    refs = [weakref.ref(shaper.shaped(f"Title {n}", font, rtl=False).layout) for n in range(10_000)]
    kept = [n for n, ref in enumerate(refs) if ref() is not None]
    assert kept == list(range(kept[0], 10_000))
    assert 1_000 < len(kept) < 5_000


def test_fills_edges_and_pictures_are_those_of_the_painter_and_stand_under_the_texts(theme: Theme) -> None:
    box, pen, place = QRectF(3.5, 4.5, 150, 20), QPen(theme.color("accent"), 1.5, Qt.PenStyle.DashLine), QPointF(120, 6)
    picture = QPixmap(12, 12)
    picture.fill(theme.color("line2"))
    text = QRectF(3, 4, 150, 20), int(FLAG.AlignTrailing | FLAG.AlignVCenter), "Harbour"
    wanted, ours = page(), page()
    painter = QPainter(wanted)
    painter.translate(CORNER)
    painter.fillRect(box, theme.color("badge"))
    painter.setPen(pen)
    painter.drawRoundedRect(box, 6, 6)
    painter.drawPixmap(place, picture)
    painter.setFont(theme.font("body"))
    painter.setPen(theme.color("text"))
    painter.drawText(*text)
    painter.translate(-CORNER)
    painter.drawPoint(1, 1)
    painter.end()
    sheet = RowSheet(RowShaper(), 1, rtl=False)
    sheet.text(*text, theme.font("body"), theme.color("text"))
    sheet.picture(place, picture)
    sheet.edge(box, 6, pen)
    sheet.fill(box, theme.color("badge"))
    painter = QPainter(ours)
    painter.setBrush(theme.color("accent"))
    sheet.paint(painter, CORNER)
    painter.drawPoint(1, 1)
    painter.end()
    assert ours == wanted


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
