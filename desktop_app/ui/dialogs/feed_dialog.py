"""One feed: what is in it, and how its events look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.named_feed import MOST_DAYS, NamedFeed
from desktop_app.domain.saved_filter import SavedFilter
from desktop_app.domain.values import PREMIERES
from desktop_app.domain.values import Choice as Wanted
from desktop_app.ui.theme import Theme
from desktop_app.ui.views import swatch
from desktop_app.ui.views.feed_words import COLORS, color_word, feed_kinds, what_words
from desktop_app.ui.views.filter_chips import ALL_KINDS

from .dialog import WritingDialog
from .fields import MARK, Choice, Number
from .named_fields import named_fields
from .ticks import Check
from .waking import Waking

WIDTH = 480


class FeedDialog(WritingDialog):
    """What a feed from the terminal has, and what is not offered here, is offered for that feed too."""

    made = Signal(object)
    """A NamedFeed, as it is to be."""

    def __init__(
        self,
        theme: Theme,
        filters: Sequence[SavedFilter],
        former: NamedFeed | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`former` is the one to be changed."""
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Add a feed") if former is None else self.tr("Change the feed"))
        self._place = former.place if former is not None else 0
        feed = former or NamedFeed("")
        self._lines = self.page(WIDTH)
        self._make_choices(feed, filters)
        self._make_ticks(feed)
        self._lay_out()
        self.rows.addWidget(self.said)
        text = self.tr("Add") if former is None else self.tr("Change")
        self.button(text, QDialogButtonBox.ButtonRole.AcceptRole, main=True).clicked.connect(self._on_made)
        self.button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.name.setFocus()

    def _make_choices(self, feed: NamedFeed, filters: Sequence[SavedFilter]) -> None:
        self.name = QLineEdit(feed.name, self)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(max(100, len(feed.name)))
        self.name.textEdited.connect(self.said.clear)
        whats = [NamedFeed(""), *(NamedFeed("", one.choice, one.name) for one in filters)]
        what = NamedFeed("", feed.choice, feed.filter)
        whats += [] if what in whats else [what]  # of a filter that was removed
        self.what = Choice(self.theme, [(what_words(one), (one.choice, one.filter)) for one in whats], self)
        self.what.set_name(self.tr("What is in it"))
        self.what.choose((feed.choice, feed.filter))
        kinds = [frozenset(map(str, PREMIERES)), ALL_KINDS]
        kinds += [] if feed.kinds is None or feed.kinds in kinds else [feed.kinds]
        named = [(self.tr("As chosen above"), None), *((feed_kinds(one), one) for one in kinds)]
        self.kinds = Choice(self.theme, named, self)
        self.kinds.set_name(self.tr("Kinds"))
        self.kinds.choose(feed.kinds)
        colors = [None, *COLORS]
        colors += [] if feed.color in colors else [feed.color]
        self.color = Choice(self.theme, [(color_word(one) if one else self.tr("None"), one) for one in colors], self)
        self.color.set_name(self.tr("Colour"))
        self.color.choose(feed.color)
        size, dpr = self.theme.px(MARK), self.devicePixelRatioF()
        self._colors = lambda: [swatch.icon(self.theme, one, size, dpr) for one in colors]
        self.theme.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        self.color.set_marks(self._colors())

    def _make_ticks(self, feed: NamedFeed) -> None:
        self.followed = self._check(self.tr("Only shows that you follow"), on=feed.followed)
        self.ahead = self._check(self.tr("Days ahead, at most"), on=feed.days is not None)
        self.days = self._number(self.ahead, 1, MOST_DAYS, 90 if feed.days is None else feed.days)
        self.days.setAccessibleName(self.tr("Number of days"))
        self.all_day = self._check(self.tr("All-day events"), on=feed.all_day)
        self.alarm = self._check(self.tr("Remind me"), on=feed.alarm_minutes is not None)
        before = 60 if feed.alarm_minutes is None else feed.alarm_minutes
        self.minutes = self._number(self.alarm, 0, max(10_080, before), before)
        self.minutes.setSuffix(self.tr(" min before"))
        self.minutes.setAccessibleName(self.tr("Minutes before"))
        self.cast = self._check(self.tr("Tell who is in it"), on=feed.cast)

    def _check(self, text: str, *, on: bool) -> Check:
        check = Check(self.theme, text, self)
        check.setChecked(on)
        return check

    def _number(self, check: Check, least: int, most: int, value: int) -> Number:
        number = Number(self.theme, self)
        number.setRange(least, most)
        number.setValue(value)
        number.setEnabled(check.isChecked())
        check.toggled.connect(number.setEnabled)
        Waking(number, check.click)
        return number

    def _lay_out(self) -> None:
        told = self.label(self.tr("Few calendar programs take it."), "small", "text2")
        morning = self.tr("What has no hour reminds at 9:00, on that day or so many whole days before.")
        self.alarm.setAccessibleDescription(morning)
        fields = (
            (self.tr("Name"), self.name),
            (self.tr("What is in it"), self._line(self.what)),
            (self.tr("Kinds"), self._line(self.kinds)),
            ("", self._line(self.followed)),
            ("", self._line(self.ahead, self.days)),
            (self.tr("Its events"), self._line(self.all_day)),
            ("", self._line(self.alarm, self.minutes)),
            ("", self.label(morning, "small", "text2")),
            ("", self._line(self.cast)),
            (self.tr("Colour"), self._line(self.color)),
            ("", told),
        )
        self._lines.addLayout(named_fields(self, fields, stacked=self.narrow(WIDTH)))
        self._lines.addStretch(1)
        self.let_scroll()

    def _line(self, *parts: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self.theme.px(8))
        for part in parts:
            line.addWidget(part)
        line.addStretch(1)
        return line

    def feed(self) -> NamedFeed:
        """What the fields say."""
        choice, of = self.what.chosen
        wanted: Wanted = choice
        return NamedFeed(
            self.name.text(),
            wanted,
            of,
            color=self.color.chosen,
            kinds=self.kinds.chosen,
            followed=self.followed.isChecked(),
            days=self.days.value() if self.ahead.isChecked() else None,
            all_day=self.all_day.isChecked(),
            alarm_minutes=self.minutes.value() if self.alarm.isChecked() else None,
            cast=self.cast.isChecked(),
            place=self._place,
        )

    @Slot()
    def _on_made(self) -> None:
        self.wait()
        self.made.emit(self.feed())
