"""A poster or a portrait in a pane; while there is no picture, what is drawn in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui import placeholders

if TYPE_CHECKING:
    from desktop_app.ui.images import Images
    from desktop_app.ui.theme import Theme


class Picture(QWidget):
    """Its size is `sizes[0]`, where there is room for two columns `sizes[1]`, in px of the design."""

    sizes: tuple[tuple[int, int], tuple[int, int]]

    def __init__(self, theme: Theme, images: Images, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._images = images
        self._title = ""
        self._url: str | None = None
        self._cuts: dict[tuple[object, ...], QPixmap] = {}
        self._wide = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        images.loaded.connect(self._on_picture)
        theme.changed.connect(self._on_theme_changed)

    def set_wide(self, wide: bool) -> None:
        self._wide = wide
        self._on_theme_changed()

    def show_of(self, title: str, url: str | None) -> None:
        """Of that show, or person."""
        self._title, self._url = title, url
        self.setAccessibleName(self.named().format(title))
        self.update()

    def named(self) -> str:
        """What a screen reader calls it, with {0} for the title."""
        raise NotImplementedError

    def radius(self) -> float:
        """Of its corners."""
        raise NotImplementedError

    def drawn(self, size: QSize, dpr: float) -> QPixmap:
        """What stands there without a picture."""
        raise NotImplementedError

    def _on_picture(self, url: str) -> None:
        if url == self._url:
            self.update()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(*(self._theme.px(n) for n in self.sizes[self._wide]))

    def paintEvent(self, event: QPaintEvent) -> None:
        size, dpr = self.sizeHint(), self.devicePixelRatioF()
        picture = self._images.picture(self._url)
        if picture is None or picture.isNull():
            picture = self.drawn(size, dpr)
        key = (picture.cacheKey(), size.width(), dpr)
        if key not in self._cuts:
            if len(self._cuts) > 1:  # kept in both sizes: who goes between two views goes between those
                self._cuts.pop(next(iter(self._cuts)))
            self._cuts[key] = rounded(picture, size.width(), size.height(), self.radius(), dpr)
        QPainter(self).drawPixmap(QPointF(0, 0), self._cuts[key])


class Poster(Picture):
    """Of a show."""

    sizes = ((80, 120), (116, 174))

    def named(self) -> str:
        return self.tr("Poster of {0}")

    def radius(self) -> float:
        return self._theme.px(6)

    def drawn(self, size: QSize, dpr: float) -> QPixmap:
        return placeholders.poster(self._theme, self._title, size.width(), size.height(), dpr)


class Portrait(Picture):
    """Of a person, round."""

    sizes = ((96, 96), (120, 120))

    def named(self) -> str:
        return self.tr("Portrait of {0}")

    def radius(self) -> float:
        return self.sizeHint().width() / 2

    def drawn(self, size: QSize, dpr: float) -> QPixmap:
        return placeholders.initials(self._theme, self._title, size.width(), dpr)


def rounded(picture: QPixmap, width: int, height: int, radius: float, dpr: float) -> QPixmap:
    """The picture cut to fill that size, of a tall one the upper part (faces are there), with round corners."""
    wide, high = round(width * dpr), round(height * dpr)
    scaled = picture.scaled(
        wide, high, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    scaled.setDevicePixelRatio(1)
    made = QPixmap(wide, high)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, wide, high), radius * dpr, radius * dpr)
    painter.setClipPath(path)
    painter.drawPixmap(QPointF((wide - scaled.width()) / 2, (high - scaled.height()) / 8), scaled)
    painter.end()
    made.setDevicePixelRatio(dpr)
    return made
