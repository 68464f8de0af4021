"""An article to read, with what was read out of it marked in its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from desktop_app.articles.article import Article, Span

from .article_document import ArticleDocument
from .field_looks import look
from .tips import plain_tip

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ArticleView(QTextEdit):
    """Text alone. A click on what is marked, or Enter at it, asks for its field."""

    field_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self._places: Mapping[str, tuple[Span, ...]] = {}
        self._names: Mapping[str, str] = {}
        self._doubted: frozenset[str] = frozenset()
        self._emphasised = ""
        self._pressed: QPoint | None = None
        self.setAccessibleName(self.tr("Article"))
        self.setAcceptRichText(False)
        self.setReadOnly(True)
        reading = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(reading)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else lines wrap anew when it comes
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._on_theme)
        self._dress()

    # what it shows

    def show_article(self, article: Article) -> None:
        self._article, self._places = article, {}
        self.setDocument(self._made(article))

    def mark(self, places: Mapping[str, tuple[Span, ...]], names: Mapping[str, str], doubted: frozenset[str]) -> None:
        """`names` are those of the fields, in words, with what is not sure of those that are `doubted`."""
        self._places, self._names, self._doubted, self._emphasised = places, names, doubted, ""
        self._paint_marks()

    def emphasise(self, field: str) -> None:
        """What the field was read from, in sight; "" for none."""
        if field != self._emphasised:
            self._emphasised = field
            self._paint_marks()
        spans = self._places.get(field, ())
        if spans:
            self._bring_into_sight(spans)

    def field_at(self, point: QPoint) -> str:
        """Of what is marked at that point of the viewport; "" where nothing is."""
        cursor = self.cursorForPosition(point)
        found = self._field_of(cursor.position())
        # which is the nearest place, however far beside the text
        box = self.cursorRect(cursor).adjusted(-self._theme.px(12), 0, self._theme.px(12), 0)
        return found if box.contains(point) else ""

    def _field_of(self, place: int) -> str:
        """The shortest that is said there: a name may stand in a sentence that is marked too."""
        document = self.document()
        at = document.at(place) if isinstance(document, ArticleDocument) else place
        found = [
            (span.end - span.start, field)
            for field, spans in self._places.items()
            for span in spans
            if span.start <= at <= span.end
        ]
        return min(found)[1] if found else ""

    # how it looks

    def _made(self, article: Article) -> ArticleDocument:
        made = ArticleDocument(article, self._theme)
        made.setParent(self)
        return made

    def _on_theme(self) -> None:
        self._dress()
        if self._article is not None:
            self.setDocument(self._made(self._article))
            self._paint_marks()

    def _dress(self) -> None:
        px, color = self._theme.px, self._theme.color
        self.setStyleSheet(f"""
            QTextEdit {{ background: {color("surface").name()}; color: {color("text").name()};
                border: 1px solid {color("ctl").name()}; border-radius: {px(6)}px;
                selection-background-color: {color("accent").name()};
                selection-color: {color("onaccent").name()}; }}
            QTextEdit:focus {{ border: 2px solid {color("accent").name()}; }}
        """)

    def _paint_marks(self) -> None:
        """Longer ones first, so that what stands inside them is to be seen; what is emphasised last."""
        document = self.document()
        if not isinstance(document, ArticleDocument):
            return
        spans = [(field, span) for field, spans in self._places.items() for span in spans]
        spans.sort(key=lambda one: (one[0] == self._emphasised, one[1].start - one[1].end))
        marks = []
        for field, span in spans:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = document.cursor(span), self._format(field)
            marks.append(mark)
        self.setExtraSelections(marks)

    def _format(self, field: str) -> QTextCharFormat:
        looks, color, made = look(field), self._theme.color, QTextCharFormat()
        doubted = field in self._doubted
        wave = QTextCharFormat.UnderlineStyle.WaveUnderline
        made.setUnderlineStyle(wave if doubted else looks.underline)
        if field == self._emphasised:
            made.setBackground(color("accent"))
            made.setForeground(color("onaccent"))
            made.setUnderlineColor(color("onaccent"))
            return made
        tint = color(f"{looks.ink}-tint")
        if tint.alpha():
            made.setBackground(tint)
        made.setForeground(color("text"))
        made.setUnderlineColor(color(looks.ink))
        return made

    def _bring_into_sight(self, spans: tuple[Span, ...]) -> None:
        """The first of them; nothing moves where one can be seen."""
        document = self.document()
        if not isinstance(document, ArticleDocument):
            return
        whole = self.viewport().rect()
        boxes = [self.cursorRect(document.cursor(span)) for span in spans]
        if any(whole.contains(box) for box in boxes):
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + boxes[0].top() - whole.height() // 3)

    # the keyboard and the pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        field = self._field_of(self.textCursor().position()) if event.key() in ENTER and not event.modifiers() else ""
        if field:
            self.field_wanted.emit(field)
        elif event.key() in ENTER:
            event.ignore()  # the dialog's own key
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        there = not event.buttons() and self.field_at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and not self.textCursor().hasSelection():
            field = self.field_at(event.position().toPoint())
            if field:
                self.field_wanted.emit(field)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            field = self.field_at(event.pos())
            if field:
                QToolTip.showText(event.globalPos(), plain_tip(self._names.get(field, "")), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)
