"""The theme: what can be read on what, to those with full sight and to those without; sizes; following the system."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui import marks
from desktop_app.ui.theme import NAMES, Theme, _borrowed, contrast

from .scaled import scaled_theme

KINDS = ("new", "back", "end", "other", "ep")
PAGES = ("window", "surface", "dim", "lane", "hover")


@pytest.fixture(params=NAMES)
def each(request: pytest.FixtureRequest, theme: Theme) -> Theme:
    theme.set_name(request.param)
    return theme


def between(theme: Theme, one: str, other: str) -> float:
    return round(contrast(theme.color(one), theme.color(other)), 2)  # the design's figures are rounded


@pytest.mark.parametrize(
    ("name", "pair", "least"),
    [
        ("light", ("text", "surface"), 16.69),
        ("dark", ("text", "surface"), 13.8),
        ("light", ("text2", "surface"), 7.7),
        ("dark", ("text2", "surface"), 8.9),
        ("light", ("text3", "surface"), 5.2),
        ("dark", ("text3", "surface"), 6.3),
        ("light", ("text3", "hover"), 4.5),
        ("dark", ("text3", "hover"), 5.3),
        ("light", ("accent", "surface"), 6.0),
        ("dark", ("accent", "surface"), 7.7),
        ("light", ("accent", "badge"), 4.9),
        ("dark", ("accent", "badge"), 5.6),
        ("light", ("onaccent", "accent"), 6.0),
        ("dark", ("onaccent", "accent"), 8.3),
        ("light", ("ctl", "surface"), 3.6),
        ("dark", ("ctl", "surface"), 4.1),
        ("light", ("ctl", "window"), 3.3),
        ("dark", ("ctl", "window"), 4.4),
    ],
)
def test_contrast_is_as_the_design_computed_it(theme: Theme, name: str, pair: tuple[str, str], least: float) -> None:
    theme.set_name(name)
    assert between(theme, *pair) >= least


def test_all_text_can_be_read_on_all_pages(each: Theme) -> None:
    for text in ("text", "text2", "text3", "accent"):
        for page in PAGES:
            assert between(each, text, page) >= 4.5, (each.name, text, page)


def test_every_kind_can_be_read_on_the_page_and_on_its_own_tint(each: Theme) -> None:
    for kind in KINDS:
        assert between(each, kind, "surface") >= (10 if each.name == "contrast" else 5.3), kind
    for kind in marks.KINDS:
        tint = each.tint(kind)
        if each.name == "contrast":
            assert tint is None
        else:
            assert tint is not None
            assert round(contrast(each.ink(kind), tint), 2) >= 4.8, kind
            assert contrast(each.color("text"), tint) >= 10.9, kind
            assert contrast(each.color("text2"), tint) >= 6.5, kind


def test_high_contrast_is_high(theme: Theme) -> None:
    theme.set_name("contrast")
    for token in ("text", "text2", "text3", "accent", *KINDS, "danger", "ok"):
        assert between(theme, token, "surface") >= 9.5, token
    assert between(theme, "line", "surface") >= 6.1


# Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB.
SIGHT = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def lab(color: QColor, sight: str) -> tuple[float, float, float]:
    """CIE L*a*b* (D65) of the colour as those see it whose sight is that."""
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    r, g, b = (min(max(sum(m * c for m, c in zip(row, linear, strict=True)), 0), 1) for row in SIGHT[sight])
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (c ** (1 / 3) if c > 0.008856 else 7.787 * c + 16 / 116 for c in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("sight", SIGHT)
def test_kinds_stay_apart_for_the_colour_blind(theme: Theme, name: str, sight: str) -> None:
    theme.set_name(name)
    seen = {kind: lab(theme.color(kind), sight) for kind in ("new", "back", "end", "other")}
    for one, other in combinations(seen, 2):
        distance = sum((a - b) ** 2 for a, b in zip(seen[one], seen[other], strict=True)) ** 0.5
        assert distance >= 15, (one, other)


def test_the_bundled_font_is_used_at_its_designed_size_with_tabular_figures(theme: Theme) -> None:
    assert theme.u == 1
    body = theme.font("body")
    assert body.family() == "Inter"
    assert body.pixelSize() == 13
    assert body.featureValue(QFont.Tag("tnum")) == 1
    assert theme.metrics("body").horizontalAdvance("1111") == theme.metrics("body").horizontalAdvance("8888")
    assert theme.font("entry-strong").weight() == QFont.Weight.DemiBold
    assert theme.font("known-for").italic()


def test_lengths_grow_with_the_system_font_and_text_is_never_under_11_px(qapp: QApplication, theme: Theme) -> None:
    before = qapp.font()
    try:
        for size, u in ((26, 2), (8, 1)):
            font = QFont(before)
            font.setPixelSize(size)
            qapp.setFont(font)
            own = Theme("light")
            assert own.u == u
            assert own.px(48) == 48 * u
            assert own.font("small").pixelSize() == 11 * u
    finally:
        qapp.setFont(before)


def test_a_line_of_text_is_an_even_number_of_px_high_and_holds_the_font(theme: Theme) -> None:
    for role in ("title", "body", "entry", "small"):
        assert theme.line(role) % 2 == 0
        assert theme.line(role) >= QFontMetricsF(theme.font(role)).height() - 0.1


def test_the_person_can_choose_and_is_told_once(theme: Theme) -> None:
    told: list[str] = []
    theme.changed.connect(lambda: told.append(theme.name))
    theme.set_name("dark")
    theme.set_name("dark")
    assert told == ["dark"]
    assert QGuiApplication.palette().color(QPalette.ColorRole.Window) == theme.color("window")


def test_system_means_what_the_system_says_and_light_when_it_says_nothing(theme: Theme) -> None:
    theme.set_name("system")
    scheme = QGuiApplication.styleHints().colorScheme()
    assert theme.name == ("dark" if scheme == Qt.ColorScheme.Dark else "light")


def system_palette(page: str, ink: str, accent: str, on_accent: str) -> QPalette:
    palette = QPalette()
    for role, color in (
        (QPalette.ColorRole.Window, page),
        (QPalette.ColorRole.WindowText, ink),
        (QPalette.ColorRole.Highlight, accent),
        (QPalette.ColorRole.HighlightedText, on_accent),
    ):
        palette.setColor(role, QColor(color))
    return palette


def test_a_high_contrast_palette_of_the_system_replaces_ours(theme: Theme) -> None:
    own = {kind: theme.color(kind) for kind in (*KINDS, "danger", "ok")}
    taken = _borrowed(system_palette("#FFFFFF", "#000000", "#37006E", "#FFFFFF"), own)
    assert taken["surface"] == QColor("#FFFFFF")
    assert taken["text3"] == QColor("#000000")
    assert taken["accent"] == QColor("#37006E")
    for kind in KINDS:
        assert contrast(taken[kind] or QColor(), QColor("#FFFFFF")) >= 7


def test_a_system_palette_with_little_contrast_is_left_alone(theme: Theme) -> None:
    own = {kind: theme.color(kind) for kind in (*KINDS, "danger", "ok")}
    assert _borrowed(system_palette("#EEEEEE", "#888888", "#3DAEE9", "#FFFFFF"), own) == {}


def test_disabled_words_keep_their_contrast(each: Theme) -> None:
    palette = each.palette()
    for role, page in ((QPalette.ColorRole.Text, "surface"), (QPalette.ColorRole.WindowText, "window")):
        assert contrast(palette.color(QPalette.ColorGroup.Disabled, role), each.color(page)) >= 4.5


def test_a_default_button_draws_its_words_as_wide_as_it_measures_them(qtbot: QtBot, theme: Theme) -> None:
    """A weight of its own would not be measured, and in fonts with a wide bold the words would be cut."""
    ends: list[tuple[int, int]] = []
    for default in (False, True):
        button = QPushButton("Go to January 2027 – Neuromancer")
        qtbot.addWidget(button)
        button.setDefault(default)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.resize(400, 32)
        button.show()
        image = button.grab().toImage()
        ground, rows = image.pixelColor(6, 16), range(8, 24)
        inked = [x for x in range(6, 394) if any(image.pixelColor(x, y) != ground for y in rows)]
        ends.append((inked[0], inked[-1]))
    assert ends[0] == ends[1]


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_the_keyboard_makes_nothing_larger(qtbot: QtBot, qapp: QApplication, theme: Theme, scale: float) -> None:
    with scaled_theme(qapp, theme, scale):
        page = QWidget()
        qtbot.addWidget(page)
        rows = QVBoxLayout(page)
        parts = [QLineEdit("Tidewrack"), QPushButton("Close"), QLineEdit("Lowland")]
        for part in parts:
            rows.addWidget(part)
        page.show()
        page.activateWindow()
        sizes = set()
        for focused in parts:
            focused.setFocus()
            for part in parts:
                part.updateGeometry()
            QApplication.processEvents()
            assert focused.hasFocus()
            sizes.add((page.sizeHint().toTuple(), *(part.geometry().getRect() for part in parts)))
        assert len(sizes) == 1
