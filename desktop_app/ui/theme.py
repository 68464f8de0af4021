"""Colours, lengths, fonts and the palette of the window, in light, dark and high contrast."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import QApplication

from desktop_app.paths import resources

NAMES = ("light", "dark", "contrast")

_TOKENS = {
    "window": ("#F3F4F7", "#15171C", "#000000"),
    "surface": ("#FFFFFF", "#1C1F26", "#000000"),
    "dim": ("#F8F9FB", "#181A20", "#000000"),
    "lane": ("#F8F9FB", "#191C22", "#000000"),
    "line": ("#E2E5EB", "#2B303A", "#8C8C8C"),
    "line2": ("#C9CED8", "#404856", "#FFFFFF"),
    "ctl": ("#7D8697", "#768093", "#FFFFFF"),
    "text": ("#1A1E26", "#E8EBF1", "#FFFFFF"),
    "text2": ("#4A5362", "#B7BFCC", "#FFFFFF"),
    "text3": ("#636D7E", "#98A1B1", "#D6D6D6"),
    "accent": ("#2B59D1", "#8DB2FF", "#FFD60A"),
    "onaccent": ("#FFFFFF", "#0B1730", "#000000"),
    "accent-tint": ("#E9EFFD", "#23304D", "#3A3200"),
    "hover": ("#ECEFF4", "#272C36", "#333333"),
    "badge": ("#E4E7ED", "#313744", "#262626"),
    "new": ("#7D1235", "#EC879D", "#FF9DB4"),
    "new-tint": ("#F9E7EC", "#3D232D", None),
    "back": ("#057866", "#86EED6", "#8CFFE6"),
    "back-tint": ("#E4F5F1", "#16362F", None),
    "end": ("#8A5203", "#DDAE4C", "#FFC85A"),
    "end-tint": ("#FAEFDC", "#382B13", None),
    "other": ("#5A4E94", "#CFA6E6", "#DDBBFF"),
    "other-tint": ("#EDEAF7", "#322843", None),
    "ep": ("#586274", "#A6AFBF", "#FFFFFF"),
    "ep-tint": ("#F0F2F5", "#262B34", None),
    "danger": ("#B3261E", "#FF9A92", "#FF9A92"),
    "ok": ("#1F6F3B", "#83D39B", "#83D39B"),
}

_FAMILIES = {
    "series-premiere": "new",
    "spin-off-premiere": "new",
    "season-premiere": "back",
    "return": "back",
    "full-season": "back",
    "binge-ready": "back",
    "mid-season-finale": "end",
    "season-finale": "end",
    "series-finale": "end",
    "special": "other",
    "film": "other",
    "episode": "ep",
}
"""Which colours a kind has."""

_ROLES = {
    "title": (20, 600),
    "detail": (22, 700),
    "detail-wide": (26, 700),
    "date": (15, 600),
    "head": (13, 600),
    "body": (13, 400),
    "body-medium": (13, 500),
    "body-strong": (13, 600),
    "entry-plain": (12, 400),
    "entry": (12, 500),
    "entry-strong": (12, 600),
    "small": (11, 400),
    "small-medium": (11, 500),
    "small-strong": (11, 600),
    "known-for": (11, 400),
}
"""Size in px at a base font of 13 px, and weight."""

FUSION = ("-style", "fusion")
"""The arguments of a QApplication that our style sheet is made for. `setStyle` would answer with a QStyle, of which
PySide makes the 700 names first."""
BASE = 13
SMALLEST = 11
_INKS = ("new", "back", "end", "other", "ep", "danger", "ok")


class Theme(QObject):
    """What everything is painted with. Made on the GUI thread, once there is a QApplication.

    `setting` is what the person chose, "system" included; `name` is which of the three themes that means now.
    """

    changed = Signal()

    def __init__(self, setting: str = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self.bundled = False
        self._system_font = QGuiApplication.font()
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._applied: QApplication | None = None
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._lines: dict[str, int] = {}
        self._measure_base()
        self.name = ""
        self._colors: dict[str, QColor | None] = {}
        self._choose()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._accessibility.contrastPreferenceChanged.connect(self._on_system_changed)

    # --- which theme -------------------------------------------------------------------------------------------------

    def set_name(self, setting: str) -> None:
        """Takes "system", "light", "dark" or "contrast"."""
        self.setting = setting
        self._refresh()

    def _on_system_changed(self, *_: object) -> None:
        if self.setting == "system":
            self._refresh()

    def _refresh(self) -> None:
        before = (self.name, self._colors)
        self._choose()
        if (self.name, self._colors) == before:
            return
        if self._applied is not None:
            self.apply(self._applied)
        self.changed.emit()

    def _choose(self) -> None:
        self.name = self.setting if self.setting in NAMES else self._of_the_system()
        which = NAMES.index(self.name)
        self._colors = {token: QColor(values[which]) if values[which] else None for token, values in _TOKENS.items()}
        if self.name == "contrast" and self._system_wants_contrast():
            self._colors.update(_borrowed(_palette_of_the_system(), self._colors))

    def _of_the_system(self) -> str:
        if self._system_wants_contrast():
            return "contrast"
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _system_wants_contrast(self) -> bool:
        return self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast

    # --- colours -----------------------------------------------------------------------------------------------------

    def color(self, token: str) -> QColor:
        """The colour of a token; a tint that the theme does not have is transparent."""
        return self._colors[token] or QColor(0, 0, 0, 0)

    def ink(self, kind: str) -> QColor:
        """The colour of a kind's mark and word; `kind` is a Kind value or "full-season"."""
        return self.color(_FAMILIES[kind])

    def tint(self, kind: str) -> QColor | None:
        """The fill of an entry of that kind; None in high contrast, where a 1 px `line2` edge stands for it."""
        return self._colors[_FAMILIES[kind] + "-tint"]

    @property
    def dark(self) -> bool:
        return self.color("surface").lightness() < 128

    # --- lengths and fonts -------------------------------------------------------------------------------------------

    def px(self, n: float) -> int:
        """A length of the design in whole px; what is there at all stays at least 1."""
        return max(round(n * self.u), 1) if n > 0 else round(n * self.u)

    def load_fonts(self, bundled: bool) -> None:
        """The bundled Inter at its designed size (screenshots, tests), or the system's own font at its own size."""
        if bundled:
            from PySide6.QtGui import QFontDatabase  # with 40 names that the first paint does not need

            for path in sorted((resources() / "fonts").glob("*.otf")):
                QFontDatabase.addApplicationFont(str(path))
        self.bundled = bundled
        self._measure_base()
        if self._applied is not None:
            self.apply(self._applied)
        self.changed.emit()

    def _measure_base(self) -> None:
        base = BASE if self.bundled else QFontInfo(self._system_font).pixelSize()
        self.u = max(base / BASE, 1.0)  # some systems say 12 px: then text would go below the smallest allowed
        self._fonts.clear()
        self._metrics.clear()
        self._lines.clear()

    def font(self, role: str) -> QFont:
        """The font of a role; do not change it, copy it."""
        found = self._fonts.get(role)
        if found is None:
            size, weight = _ROLES[role]
            found = QFont("Inter") if self.bundled else QFont(self._system_font)
            found.setPixelSize(max(round(size * self.u), SMALLEST))
            found.setWeight(QFont.Weight(weight))
            found.setItalic(role == "known-for")
            found.setFeature(QFont.Tag("tnum"), 1)
            if self.bundled:
                found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[role] = found
        return found

    def metrics(self, role: str) -> QFontMetricsF:
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetricsF(self.font(role))
        return found

    def line(self, role: str) -> int:
        """The height of a line of text: the font's own, up to the next even px."""
        found = self._lines.get(role)
        if found is None:
            found = self._lines[role] = 2 * -(-round(self.metrics(role).height() * 10) // 20)
        return found

    # --- Qt's own widgets --------------------------------------------------------------------------------------------

    def palette(self) -> QPalette:
        """Our colours in Qt's words."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text3"))
        return palette

    def apply(self, app: QApplication) -> None:
        """Gives the application our palette, our font and the style sheet; they are made for Fusion, see `FUSION`."""
        self._applied = app
        app.setPalette(self.palette())
        app.setFont(self.font("body"))
        app.setStyleSheet(self.style_sheet())

    def style_sheet(self) -> str:
        """What a QPalette can't say: edges and corners of inputs and buttons, slim scroll bars, tooltips, menus."""
        values = {name.replace("-", "_"): self.color(name).name() for name in _TOKENS}
        values |= {f"px{n}": f"{self.px(n)}px" for n in (2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 28, 30)}
        thicker = {"px8_in": f"{self.px(8) - 1}px", "px30_in": f"{self.px(30) - 2}px"}
        return _SHEET % (values | thicker)  # by which an edge of 2 px is thicker, so that the keyboard moves nothing


_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "dim",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onaccent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line2",
    QPalette.ColorRole.Dark: "ctl",
    QPalette.ColorRole.Shadow: "text2",
}

_SHEET = """
QLineEdit, QPlainTextEdit { background: %(surface)s; color: %(text)s; border: 1px solid %(ctl)s;
    border-radius: %(px6)s; padding: 0 %(px8)s; selection-background-color: %(accent)s;
    selection-color: %(onaccent)s; placeholder-text-color: %(text3)s; }
QLineEdit { min-height: %(px30)s; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid %(accent)s; }
QLineEdit:focus { padding: 0 %(px8_in)s; min-height: %(px30_in)s; }
QLineEdit:disabled { color: %(text3)s; border-color: %(line2)s; }
QPushButton { background: %(surface)s; color: %(text)s; border: 1px solid %(line2)s; border-radius: %(px6)s;
    padding: 0 %(px12)s; min-height: %(px30)s; font-weight: 500; outline: none; }
QPushButton:hover { background: %(hover)s; }
QPushButton:pressed { background: %(badge)s; }
QPushButton:default { background: %(accent)s; color: %(onaccent)s; border-color: %(accent)s; }
QPushButton:disabled { background: %(window)s; color: %(text3)s; border-color: %(line)s; }
QPushButton:focus { border: 2px solid %(accent)s; }
QPushButton:default:focus { border: 2px solid %(text)s; }
QDialog QListView, QDialog QTreeView { border: 1px solid %(ctl)s; }
QDialog QListView:focus, QDialog QTreeView:focus { border: 2px solid %(accent)s; }
QComboBox { background: %(surface)s; border: 1px solid %(ctl)s; border-radius: %(px6)s; padding: 0 %(px8)s;
    min-height: %(px28)s; }
QComboBox:focus { border: 2px solid %(accent)s; }
QScrollBar { background: transparent; }
QScrollBar:vertical { width: %(px10)s; }
QScrollBar:horizontal { height: %(px10)s; }
QScrollBar::handle { background: %(line2)s; border-radius: %(px2)s; margin: %(px3)s; }
QScrollBar::handle:hover { background: %(ctl)s; }
QScrollBar::handle:vertical { min-height: %(px28)s; }
QScrollBar::handle:horizontal { min-width: %(px28)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: %(surface)s; color: %(text)s; border: 1px solid %(line2)s; padding: %(px4)s %(px6)s; }
QMenu { background: %(surface)s; color: %(text)s; border: 1px solid %(line2)s; border-radius: %(px8)s;
    padding: %(px4)s; }
QMenu::item { padding: %(px6)s %(px20)s %(px6)s %(px8)s; border-radius: %(px4)s; }
QMenu::item:selected { background: %(badge)s; color: %(text)s; }
QMenu::item:disabled { color: %(text3)s; }
QMenu::separator { height: 1px; background: %(line)s; margin: %(px4)s %(px8)s; }
QMenu::icon { padding-left: %(px8)s; }
"""


def fill(painter: QPainter, box: QRect, color: QColor) -> None:
    """As QPainter.fillRect does it; that takes gradients too, and with its first call PySide makes the 170 names of
    theirs."""
    painter.setBackground(color)
    painter.eraseRect(box)


def contrast(one: QColor, other: QColor) -> float:
    """The ratio that WCAG 2 defines, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _palette_of_the_system() -> QPalette:
    """The palette that the system gives, without ours."""
    ours = QGuiApplication.palette()
    QGuiApplication.setPalette(QPalette())
    theirs = QPalette(QGuiApplication.palette())
    QGuiApplication.setPalette(ours)
    return theirs


def _borrowed(system: QPalette, own: dict[str, QColor | None]) -> dict[str, QColor | None]:
    """The tokens that a system's high-contrast palette replaces; none when it has less contrast than ours must have."""
    page, ink = system.color(QPalette.ColorRole.Window), system.color(QPalette.ColorRole.WindowText)
    accent, on_accent = system.color(QPalette.ColorRole.Highlight), system.color(QPalette.ColorRole.HighlightedText)
    if contrast(page, ink) < 7 or contrast(accent, on_accent) < 4.5 or contrast(accent, page) < 3:
        return {}
    taken: dict[str, QColor | None] = dict.fromkeys(("window", "surface", "dim", "lane"), page)
    taken |= dict.fromkeys(("line", "line2", "ctl", "text", "text2", "text3"), ink)
    taken |= {"accent": accent, "onaccent": on_accent, "accent-tint": page}
    taken |= dict.fromkeys(("hover", "badge"), mixed(page, ink, 0.15))
    for token in _INKS:
        color = own[token]
        taken[token] = color if color is not None and contrast(color, page) >= 7 else ink
    return taken


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`share` of the other colour, the rest of the one."""

    def between(a: int, b: int) -> int:
        return round((1 - share) * a + share * b)

    return QColor(
        between(one.red(), other.red()), between(one.green(), other.green()), between(one.blue(), other.blue())
    )
