"""The window as a picture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop_app.app import App, build
from desktop_app.errors import PremieresError
from desktop_app.ui import screenshot as pictures
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.screenshot import screenshot
from tests.conftest import NOW
from tests.small_disk import small_disk


@pytest.fixture
def app(qapp: QApplication, tmp_path: Path) -> Iterator[App]:
    app = build(tmp_path / "data", {"PREMIERES_NOW": NOW.isoformat(), "TZ": "UTC", "LANG": "en_GB.UTF-8"})
    yield app
    app.close()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_has_the_size_that_was_asked_for_and_the_same_bytes_every_time(app: App, tmp_path: Path, theme: str) -> None:
    one, two = tmp_path / "one.png", tmp_path / "two.png"
    for path in (one, two):
        screenshot(app, path, select="Star City", size=(1280, 800), theme=theme)
    assert one.read_bytes() == two.read_bytes()
    image = QImage(str(one))
    assert (image.width(), image.height(), image.devicePixelRatio()) == (1280, 800, 1.0)
    colours = {image.pixel(x, y) for x in range(0, 1280, 3) for y in range(0, 800, 3)}
    assert len(colours) > 50


def test_a_narrow_window_shows_the_pane_at_rest_over_the_grid(app: App, tmp_path: Path) -> None:
    with_pane, without = tmp_path / "pane.png", tmp_path / "grid.png"
    screenshot(app, with_pane, select="Star City", size=(1000, 700))
    screenshot(app, without, date=date(2026, 5, 29), size=(1000, 700))
    differing = [
        x
        for x in range(0, 1000, 4)
        if QImage(str(with_pane)).copy(x, 90, 1, 300) != QImage(str(without)).copy(x, 90, 1, 300)
    ]
    assert len([x for x in differing if x < 404]) > 60
    assert [x for x in differing if x > 404] == []


def test_an_empty_month_says_so(app: App, tmp_path: Path) -> None:
    screenshot(app, tmp_path / "empty.png", date=date(2028, 2, 1), size=(1280, 800))
    image = QImage(str(tmp_path / "empty.png"))
    accent = [
        (x, y) for x in range(200, 900, 4) for y in range(300, 600, 4) if image.pixelColor(x, y).name() == "#2b59d1"
    ]
    assert len(accent) > 50, "the button that leads to the nearest month"


def test_another_month_is_another_picture(app: App, tmp_path: Path) -> None:
    screenshot(app, tmp_path / "may.png", date=date(2026, 5, 14), size=(720, 520))
    screenshot(app, tmp_path / "august.png", date=date(2026, 8, 1), size=(720, 520))
    assert (tmp_path / "may.png").read_bytes() != (tmp_path / "august.png").read_bytes()


def test_the_chips_count_the_month_in_the_picture(app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not the month that it came from, and not the neighbours' days in the first and the last week."""
    seen: list[dict[str, str]] = []
    write = pictures._write

    def looked_at(window: MainWindow, path: Path) -> None:
        seen.append({chip.kind: chip.count_text() for chip in window.shell.filter_bar.row.chips if chip.count_text()})
        shown = [entry.show for n in range(35) for entry in window.shell.month_model.day_at(n // 7, n % 7).entries]
        assert ("Nocturne" in shown) == (len(seen) == 2), "on Friday 30 October, in November's first week"
        write(window, path)

    monkeypatch.setattr(pictures, "_write", looked_at)
    screenshot(app, tmp_path / "may.png")
    screenshot(app, tmp_path / "november.png", date=date(2026, 11, 10))
    screenshot(app, tmp_path / "december.png", date=date(2026, 12, 10))
    assert seen[0] == {"spin-off-premiere": "1", "season-premiere": "1"}
    assert seen[1] == {"full-season": "1", "season-premiere": "1"}, (
        "a new series that comes whole wears that mark alone"
    )
    assert seen[2] != seen[1]


def test_the_agenda_has_the_detail_of_what_is_named_or_of_what_comes_next(app: App, tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.png" for n in range(4)]
    for path, more in zip(paths, ({}, {}, {"select": "Slow Horses"}, {"date": date(2026, 10, 1)}), strict=True):
        screenshot(app, path, view="agenda", size=(1440, 900), **more)  # type: ignore[arg-type]
    one, two, chosen, later = (path.read_bytes() for path in paths)
    assert one == two
    assert len({one, chosen, later}) == 3
    image = QImage(str(paths[0]))
    assert {image.pixelColor(x, 160).name() for x in range(10, 20)} >= {"#2b59d1"}, "the entry that comes next"
    assert image.pixelColor(547 + 28 + 60, 88 + 24 + 4) != image.pixelColor(547 + 10, 500), "its poster"


@pytest.mark.parametrize(
    ("how", "code"),
    [({"select": "No Such Show"}, "no-show"), ({"size": (100, 100)}, "too-small"), ({"view": "decade"}, "no-view")],
)
def test_what_there_is_not_is_said(app: App, tmp_path: Path, how: dict, code: str) -> None:
    with pytest.raises(PremieresError) as caught:
        screenshot(app, tmp_path / "x.png", **how)
    assert caught.value.code == code
    assert not (tmp_path / "x.png").exists()


def test_a_place_that_cannot_be_written_is_said(app: App, tmp_path: Path) -> None:
    with pytest.raises(PremieresError) as caught:
        screenshot(app, tmp_path / "no" / "x.png")
    assert caught.value.code == "not-written"


def test_on_a_full_disk_there_is_one_sentence_and_no_piece_of_a_picture(
    app: App, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with small_disk(tmp_path / "disk", "16k") as disk:
        with pytest.raises(PremieresError, match="there is no room left on the disk: make room"):
            screenshot(app, disk / "x.png")
        assert list(disk.iterdir()) == []
    assert capfd.readouterr().err == "", "nor a word of the library that writes PNG"
