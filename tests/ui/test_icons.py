"""Icons: recoloured, sharp at any scale, mirrored where they point."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from desktop_app.paths import resources
from desktop_app.ui import icons

NAMES = sorted(path.stem for path in (resources() / "icons").glob("*.svg") if path.stem != "premieres")

pytestmark = pytest.mark.usefixtures("theme")


def image(name: str, color: str = "#FF0000", dpr: float = 1, rtl: bool = False) -> QImage:
    return icons.pixmap(name, 16, QColor(color), dpr, rtl).toImage()


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_takes_the_colour_that_is_asked_for(name: str) -> None:
    drawn = image(name)
    colors = {
        drawn.pixelColor(x, y).name() for x in range(16) for y in range(16) if drawn.pixelColor(x, y).alpha() > 200
    }
    assert colors
    assert all(QColor(color).red() > 240 and QColor(color).green() < 16 for color in colors)


def test_an_icon_has_as_many_pixels_as_the_screen() -> None:
    drawn = image("sync", dpr=2)
    assert drawn.width() == 32
    assert drawn.devicePixelRatio() == 2


def test_arrows_are_mirrored_in_right_to_left_and_ticks_are_not() -> None:
    plain, mirrored = image("chevron-left"), image("chevron-left", rtl=True)
    for x in range(16):
        for y in range(16):  # nearly: Qt shades the two sides of a line a little differently
            assert mirrored.pixelColor(15 - x, y).alpha() == pytest.approx(plain.pixelColor(x, y).alpha(), abs=64)
    assert mirrored != plain
    assert image("tick", rtl=True) == image("tick")
    assert image("search", rtl=True) == image("search")


def test_there_is_no_icon_of_an_unknown_name() -> None:
    with pytest.raises(KeyError):
        icons.pixmap("nothing", 16, QColor("red"))


def test_menus_get_icons_of_several_sizes() -> None:
    made = icons.icon("export", QColor("red"))
    assert {size.width() for size in made.availableSizes()} >= {16, 24, 32}
