"""One reading of an article as a form: what was said stands in it, what was not is empty, all can be changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.articles.reading import ReadDate, Reading, ReadTime
from desktop_app.domain.airdate import AirDate, Precision
from desktop_app.domain.plain import plain
from desktop_app.domain.values import Kind
from desktop_app.errors import PremieresError
from desktop_app.ui import words
from desktop_app.ui.views import people_lines, reading_words

from .field_label import FieldLabel
from .fields import Choice
from .relation_field import RelationField
from .show_field import Find, ShowField, described
from .when_fields import DateField, HourField

if TYPE_CHECKING:
    from desktop_app.sync.articles import Match
    from desktop_app.ui.theme import Theme

_KINDS = tuple(kind for kind in Kind if kind not in (Kind.BINGE_READY, Kind.EPISODE))
UNDECIDED = 0
"""In place of a show's id, which none has."""
_TEXTS = {"cast": (2, 7), "creators": (1, 4), "synopsis": (2, 5)}
"""Lines that they have at least and at most."""


class ReadingForm(QWidget):
    """`entered` when the keyboard comes to a field: by its name, of one among several with its number."""

    entered = Signal(str)

    def __init__(
        self,
        theme: Theme,
        reading: Reading,
        matches: Sequence[Match],
        find: Find,
        zone: str,
        today: date,
        label: Callable[[str, str, str], QLabel],
        parent: QWidget | None = None,
    ) -> None:
        """`zone` is the person's, `label` makes a line of text in a role and a colour."""
        super().__init__(parent)
        self._theme, self._read, self._matches = theme, reading, matches
        self._fields: dict[str, QWidget] = {}
        self._labels: dict[str, FieldLabel] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(theme.px(3), theme.px(3), theme.px(10), theme.px(3))
        self._rows.setSpacing(theme.px(4))
        self._make_show(find)
        self._make_when(zone, today, label)
        self.services = self._line("services", ", ".join(reading.services), 600)
        self.cast = self._text("cast", people_lines.cast_text(reading.cast))
        self.creators = self._text("creators", people_lines.makers_text(reading.creators))
        self.relation = RelationField(theme, reading.relation, self)
        self._place("relation", self.relation)
        self.synopsis = self._text("synopsis", reading.synopsis or "")
        self._rows.addStretch(1)
        self._before = self.date.air(), self.hour.clock(), self.hour.zone.text()
        self.cast.cursorPositionChanged.connect(lambda: self._tell_line("cast", self.cast))
        self.creators.cursorPositionChanged.connect(lambda: self._tell_line("creators", self.creators))

    # made once

    def _make_show(self, find: Find) -> None:
        reading = self._read
        self.title = ShowField(self._theme, find, self)
        self.title.setText(reading.title)
        self.title.setCursorPosition(0)
        self.which = Choice(self._theme, self._proposals(), self)
        self.which.set_name(self.tr("Which show it is"))
        sure = next((one.show_id for one in self._matches if one.sure), None)
        self.which.choose(UNDECIDED if self._doubtful else sure)
        self._place("title", self.title, self.which)
        self.title.meant.connect(self._on_meant)
        kinds = _KINDS if reading.kind in _KINDS else (reading.kind, *_KINDS)
        self.kind = Choice(self._theme, [(words.kind_name(kind), kind) for kind in kinds], self)
        self.kind.set_name(reading_words.field_name("kind"))
        self.kind.choose(reading.kind)
        self._place("kind", self.kind)
        self.season = self._line("season", "" if reading.season is None else str(reading.season), 4)
        digits = QRegularExpression(r"\d*", QRegularExpression.PatternOption.UseUnicodePropertiesOption)
        self.season.setValidator(QRegularExpressionValidator(digits, self.season))

    def _proposals(self) -> list[tuple[str, object]]:
        new = self.tr("A new show")
        asked: list[tuple[str, object]] = [(self.tr("Choose which show it is"), UNDECIDED)] if self._doubtful else []
        return [*asked, *((reading_words.proposal(one), one.show_id) for one in self._matches), (new, None)]

    @property
    def _doubtful(self) -> bool:
        """Whether one of several may be meant, and nothing tells which."""
        return any(one.likely for one in self._matches) and not any(one.sure for one in self._matches)

    def _make_when(self, zone: str, today: date, label: Callable[[str, str, str], QLabel]) -> None:
        said, air = self._read.time, self._read.date.air
        odd = air.precision is Precision.SEASON or air.last is not None
        as_said = reading_words.said_when(air) if odd else ""
        self.date = DateField(self._theme, air, air.first or today, today, self, stacked=True, as_said=as_said)
        remark = label(reading_words.remark(self._read), "small", "text2")
        remark.setVisible(bool(remark.text()))
        self._place("date", self.date, remark)
        at = time.fromisoformat(said.clock) if said is not None else None
        where = zone if said is None else said.zone or ""
        self.hour = HourField(self._theme, at, where, self, stacked=True)
        self.hour.zone.setPlaceholderText(self.tr("No zone was said"))
        self._place("time", self.hour)
        self.date.precision.currentIndexChanged.connect(self._on_precision)
        self._on_precision()

    def _line(self, field: str, text: str, most: int) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setAccessibleName(reading_words.field_name(field))
        line.setMaxLength(most)
        line.setCursorPosition(0)
        line.setPlaceholderText(self.tr("Not said"))
        self._place(field, line)
        return line

    def _text(self, field: str, text: str) -> QPlainTextEdit:
        box = QPlainTextEdit(text, self)
        box.setAccessibleName(reading_words.field_name(field))
        box.setTabChangesFocus(True)
        box.setPlaceholderText(self.tr("Not said"))
        least, most = _TEXTS[field]
        lines = min(max(least, text.count("\n") + 1 + len(text) // 60 * (field == "synopsis")), most)
        box.setFixedHeight(lines * (self._theme.line("body") + 1) + self._theme.px(12))
        self._place(field, box)
        return box

    def _place(self, field: str, *parts: QWidget) -> None:
        label = FieldLabel(self._theme, field, reading_words.field_name(field), self)
        self._labels[field], self._fields[field] = label, parts[0]
        if self._rows.count():
            self._rows.addSpacing(self._theme.px(4))
        self._rows.addWidget(label)
        for part in parts:
            self._rows.addWidget(part)
            for one in (part, *part.findChildren(QWidget)):
                if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    one.setProperty("field", field)
                    one.installEventFilter(self)

    # the tie with the article

    def show_read(self, read: frozenset[str], doubted: Mapping[str, str], said: dict[str, str]) -> None:
        """Which fields were read, why of some it is not sure, and the words of the article by field, for those who
        can't see where they stand."""
        for field, label in self._labels.items():
            doubt = doubted.get(field, "")
            if field == "title" and self._matches and not self._matches[0].sure:
                doubt = self.tr("is it one that you have?")
            label.set_read(field in read, doubt)
            words_of = self.tr("In the article: {words}").format(words=said[field]) if field in said else ""
            part = self._fields[field]
            target = part.focusProxy() or part
            spoken = "; ".join(filter(None, (words_of, doubt)))
            name = target.accessibleName() if isinstance(target, Choice) else ""
            target.setAccessibleDescription(", ".join(filter(None, (name, spoken))))

    def part(self, field: str) -> QWidget | None:
        """Where it is said."""
        return self._fields.get(field.partition(".")[0])

    def enter(self, field: str) -> None:
        """Brings the keyboard to it, of one among several to its line."""
        name, _, number = field.partition(".")
        part = self._fields.get(name)
        if isinstance(part, QPlainTextEdit) and number:
            cursor = part.textCursor()
            cursor.setPosition(part.document().findBlockByNumber(self._line_of(name, int(number))).position())
            part.setTextCursor(cursor)
        if part is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            field = str(watched.property("field"))
            if isinstance(watched, QPlainTextEdit):
                self._tell_line(field, watched)
            else:
                self.entered.emit(field)
        return super().eventFilter(watched, event)

    def _tell_line(self, field: str, box: QPlainTextEdit) -> None:
        if field not in ("cast", "creators"):
            self.entered.emit(field)
        elif box.hasFocus():
            written = box.textCursor().block().text()
            lines = self._lines_said(field)
            self.entered.emit(f"{field}.{lines.index(written)}" if written in lines else "")

    def _lines_said(self, field: str) -> list[str]:
        read = self._read
        text = people_lines.cast_text(read.cast) if field == "cast" else people_lines.makers_text(read.creators)
        return text.split("\n")

    def _line_of(self, field: str, number: int) -> int:
        lines = self._lines_said(field)
        box = self.cast if field == "cast" else self.creators
        now = box.toPlainText().split("\n")
        said = lines[number] if number < len(lines) else ""
        return now.index(said) if said in now else 0

    # what it says

    def _on_meant(self) -> None:
        hit, new = self.title.hit, (self.tr("A new show"), None)
        same = self.tr("The same as {show}")
        self.which.offer([(same.format(show=described(hit)), hit.id), new] if hit is not None else [new])
        self.which.choose(hit.id if hit is not None else None)

    def _on_precision(self) -> None:
        self.hour.setEnabled(self.date.is_day)

    @property
    def undecided(self) -> bool:
        """Whether the person has to say first which of several shows it is."""
        return self.title.several or self.which.chosen == UNDECIDED

    @property
    def show_id(self) -> int | None:
        return self.which.chosen

    @property
    def apart(self) -> bool:
        """Whether it is none of those that are called so, though one of them surely seemed to be meant."""
        called_so = any(one.sure or one.likely for one in self._matches)
        return self.show_id is None and self.which.count() > 1 and (self.title.hit is not None or called_so)

    def settle(self) -> bool:
        """Whether the date and the hour can be taken as they stand; else they say why not."""
        return self.date.settle() and (not self.date.is_day or self.hour.settle())

    def reading(self) -> Reading:
        """What the fields say now. PremieresError where something is missing or wrong."""
        title = " ".join(plain(self.title.text()).split())
        if not title:
            raise PremieresError("no-title", "An entry needs a show: choose one, or type its title.")
        read = self._read
        return replace(
            read,
            title=title,
            kind=self.kind.chosen,
            season=int(self.season.text()) if self.season.text() else None,
            date=self._date(),
            time=self._time(),
            services=people_lines.names_in(self.services.text()),
            cast=people_lines.cast_of(self.cast.toPlainText(), read.cast),
            creators=people_lines.makers_of(self.creators.toPlainText(), read.creators),
            relation=self.relation.relation(),
            synopsis=plain(self.synopsis.toPlainText()) or None,
        )

    def _date(self) -> ReadDate:
        air: AirDate = self.date.air()
        return self._read.date if air == self._before[0] else ReadDate(air)

    def _time(self) -> ReadTime | None:
        if (self.hour.clock(), self.hour.zone.text()) == self._before[1:]:
            return self._read.time
        clock = self.hour.clock()
        return None if clock is None else ReadTime(clock.strftime("%H:%M"), self.hour.zone_name(), zone_stated=True)
