"""An entry that the person makes, or changes: of a show of the library or of a new one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from math import ceil

from PySide6.QtCore import QRegularExpression, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.airdate import AirDate, zone_named
from desktop_app.domain.by_hand import ByHand, checked
from desktop_app.domain.locks import clock_on
from desktop_app.domain.values import Kind
from desktop_app.errors import PremieresError
from desktop_app.ui import error_words, words
from desktop_app.ui.theme import Theme

from .dialog import WritingDialog
from .fields import Choice
from .named_fields import Field, named_fields
from .offers import completing
from .show_field import Find, ShowField, described
from .when_fields import DateField, HourField

WIDTH = 480
_KINDS = tuple(kind for kind in Kind if kind is not Kind.BINGE_READY)
_UNNUMBERED = (Kind.SPECIAL, Kind.FILM)
_FIRST_EPISODES = (Kind.SERIES_PREMIERE, Kind.SPIN_OFF_PREMIERE, Kind.SEASON_PREMIERE)


class EntryByHandDialog(WritingDialog):
    """What is missing is said below the fields, and nothing that was typed goes away."""

    made = Signal(object)
    """A ByHand, checked."""

    def __init__(
        self,
        theme: Theme,
        day: date,
        zone: str,
        find: Find,
        standing: Callable[[ByHand], str],
        former: ByHand | None = None,
        *,
        today: date,
        renamable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`day` is offered, `zone` is the person's. `standing` answers which other entry has the number that is given,
        in words, "" for none. `former` is what was said before, of an entry that is to be
        changed, which stays with its show; `renamable`: nobody else tells of that show."""
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Add an entry") if former is None else self.tr("Change the entry"))
        self._lines, self._stacked = self.page(WIDTH), self.narrow(WIDTH)
        self._former, self._zone, self._standing = former, zone, standing
        self.show_field = ShowField(theme, find, self)
        self.of_show = self.label("", "small", "text2")
        self._make_numbers(theme)
        air = former.air if former is not None else AirDate.on(day)
        self._make_when(air, day, today)
        self.service = self._line(self.tr("Service"), 200)
        self.service.setPlaceholderText(self.tr("As the show’s"))
        self._lay_out()
        self.rows.addWidget(self.said)
        text = self.tr("Add") if former is None else self.tr("Change")
        self.button(text, QDialogButtonBox.ButtonRole.AcceptRole, main=True).clicked.connect(self._on_made)
        self.button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.show_field.meant.connect(self._tell_show)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.date.precision.currentIndexChanged.connect(self._on_precision)
        if former is not None:
            self._fill(former, renamable=renamable)
        self._on_kind()
        self._on_precision()
        self._tell_show()
        (self.show_field if former is None else self.kind).setFocus()

    def offer_services(self, names: Iterable[str]) -> None:
        completing(self.service, names, self.theme)

    def _make_numbers(self, theme: Theme) -> None:
        self.kind = Choice(theme, [(words.kind_name(kind), kind) for kind in _KINDS], self)
        self.kind.set_name(self.tr("Kind"))
        self.season, self.episode = self._line(self.tr("Season"), 4), self._line(self.tr("Episode"), 4)
        digits = QRegularExpression(r"\d*", QRegularExpression.PatternOption.UseUnicodePropertiesOption)
        for number in (self.season, self.episode):
            number.setValidator(QRegularExpressionValidator(digits, number))
            number.setFixedWidth(theme.px(72))
        self.title = self._line("", 300)
        self.of_title = self.label("", "body", "text2", wraps=False)

    def _make_when(self, air: AirDate, day: date, today: date) -> None:
        at, zone = None, self._zone
        if air.starts_at is not None:
            zone = air.zone or zone
            at = air.starts_at.astimezone(zone_named(zone)).time()
        self.date = DateField(self.theme, air, air.first or day, today, self, stacked=self._stacked)
        self.hour = HourField(self.theme, at, zone, self, stacked=self._stacked)

    def _line(self, name: str, most: int) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        line.setMaxLength(most)
        return line

    def _lay_out(self) -> None:
        px = self.theme.px
        numbers, kind = QHBoxLayout(), QHBoxLayout()
        numbers.setSpacing(px(8))
        kind.addWidget(self.kind)
        kind.addStretch(1)
        numbers.addWidget(self.season)
        numbers.addSpacing(px(8))
        numbers.addWidget(self.label(self.tr("Episode"), "body", "text2", wraps=False))
        numbers.addWidget(self.episode)
        numbers.addStretch(1)
        fields: tuple[Field, ...] = (
            (self.tr("Show or film"), self.show_field),
            ("", self.of_show),
            (self.tr("Kind"), kind),
            (self.tr("Season"), numbers),
            (self.of_title, self.title),
            (self.tr("Date"), self.date),
            (self.tr("Hour"), self.hour),
            (self.tr("Service"), self.service),
        )
        grid = named_fields(self, fields, stacked=self._stacked)
        if not self._stacked:
            widths = [self.theme.metrics("body").horizontalAdvance(name) for name, _ in self._titles().values()]
            grid.setColumnMinimumWidth(0, ceil(max(widths)) + 1)  # another kind moves nothing
        self._lines.addLayout(grid)
        self._lines.addStretch(1)
        self.let_scroll()

    def _titles(self) -> dict[Kind, tuple[str, str]]:
        """What has a title beside that of the show, and when it has one; of all other kinds that is the episode."""
        return {
            Kind.EPISODE: (self.tr("Episode’s title"), self.tr("If it has one")),
            Kind.SPECIAL: (self.tr("Special’s title"), self.tr("If it has one")),
            Kind.FILM: (self.tr("Film’s title"), self.tr("If the film belongs to a show")),
        }

    def _fill(self, former: ByHand, *, renamable: bool) -> None:
        self.show_field.setText(former.title)
        self.show_field.setEnabled(renamable)
        self.kind.choose(former.kind)
        for line, number in ((self.season, former.season), (self.episode, former.episode)):
            line.setText("" if number is None else str(number))
        self.title.setText(former.episode_title)
        self.service.setText(former.service)

    @Slot()
    def _on_kind(self) -> None:
        """The numbers that need not be given are those that the kind implies."""
        kind = self.kind.chosen
        self.episode.setEnabled(kind not in _UNNUMBERED)
        self.season.setPlaceholderText("1" if kind in _FIRST_EPISODES[:2] else "")
        self.episode.setPlaceholderText("1" if kind in _FIRST_EPISODES else "")
        name, when = self._titles().get(kind, self._titles()[Kind.EPISODE])
        self.of_title.setText(name)
        self.title.setAccessibleName(name)
        self.title.setPlaceholderText(when)

    @Slot()
    def _on_precision(self) -> None:
        self.hour.setEnabled(self.date.is_day)

    @Slot()
    def _tell_show(self) -> None:
        self.said.clear()  # what was wrong may not be any more
        field, text = self.show_field, ""
        if self._former is None and not field.text().strip():
            text = self.tr("What the series or the film itself is called")
        elif self._former is None:
            if field.hit is not None:
                text = self.tr("In the library: {show}").format(show=described(field.hit))
            elif field.several:
                text = self.tr("Several shows are called so: choose one from the list.")
            else:
                text = self.tr("A new show")
        self.of_show.setText(text or " ")  # its line stays, so that nothing below moves while somebody types

    def by_hand(self) -> ByHand:
        """What the fields say. PremieresError where something is missing or wrong."""
        kind, hit = self.kind.chosen, self.show_field.hit
        show_id = self._former.show_id if self._former is not None else hit.id if hit is not None else None
        return checked(
            ByHand(
                kind,
                self._air(),
                show_id,
                self.show_field.text(),
                _number(self.season),
                None if kind in _UNNUMBERED else _number(self.episode),
                self.title.text(),
                self.service.text(),
            )
        )

    def _air(self) -> AirDate:
        clock = self.hour.clock() if self.date.is_day else None
        return self.date.air() if clock is None else clock_on(self.date.chosen, clock, self.hour.zone_name())

    @Slot()
    def _on_made(self) -> None:
        if self._former is None and self.show_field.several:
            self.said.setText(self.of_show.text())
            return
        if not (self.date.settle() and (not self.date.is_day or self.hour.settle())):
            self.said.clear()
            return
        try:
            said = self.by_hand()
        except PremieresError as error:
            self.said.setText(error_words.said(error))
            return
        standing = self._standing(said)
        if standing:
            text = self.tr("{entry} is on the calendar already: set its date there, or give another number.")
            self.said.setText(text.format(entry=standing))
            return
        self.wait()
        self.made.emit(said)


def _number(line: QLineEdit) -> int | None:
    return int(line.text()) if line.text() else None
