"""Set a date, an hour or a service by hand, for one entry or for all of a show or a service, and the zone of a service;
or leave it to the sources again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop_app.domain.airdate import zone_named
from desktop_app.domain.locks import (
    Field,
    Lock,
    LockedDate,
    LockedService,
    LockedTime,
    LockedZone,
    LockKey,
    OfEntry,
    OfService,
    OfShow,
    Target,
    Value,
    check,
)
from desktop_app.domain.values import Entry, Service
from desktop_app.domain.why import Why
from desktop_app.errors import PremieresError
from desktop_app.ui import error_words, spoken, words
from desktop_app.ui.theme import Theme
from desktop_app.ui.today import Today
from desktop_app.ui.views.ledger_words import said_date

from .dialog import WritingDialog
from .fields import Choice
from .offers import completing
from .ticks import GAP, MARK, ROOM, Radio
from .waking import Waking
from .when_fields import DateField, HourField, ZoneField

WIDTH = 560
WORDS = ROOM + MARK + GAP
"""Where those of a choice begin."""
Changes = dict[LockKey, Lock | None]


class SetByHandDialog(WritingDialog):
    """What is wrong is said below the fields, and nothing that was typed goes away."""

    chosen = Signal(object)
    """dict[LockKey, Lock | None]: what `commands.change_locks` takes."""

    def __init__(
        self,
        theme: Theme,
        today: Today,
        entry: Entry,
        why: Why,
        zone: str,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        """`zone` is the person's, by name."""
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Set date, time or service"))
        self._lines, self._stacked = self.page(WIDTH), self.narrow(WIDTH)
        self._entry, self._why, self._zone, self._now = entry, why, zone, now
        self._lines.addWidget(self._said(spoken.whole(entry, now, today.zone), "body", "text2", ROOM))
        self._make_date(today)
        self._make_hour(today)
        self._make_service()
        self._make_zone()
        self._lines.addStretch(1)
        self._scroll = self.let_scroll()
        self.rows.addWidget(self.said)
        save = self.button(self.tr("Set"), QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        save.clicked.connect(self._on_set)
        self.button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)

    def _make_date(self, today: Today) -> None:
        stated = said_date(self._why.unlocked, today.zone)
        hour = self._why.hour_lock.value if self._why.hour_lock is not None else None
        clocks = zone_named(hour.zone) if isinstance(hour, LockedTime) else today.zone  # where the day will be one
        days = self._why.shown.span(clocks)
        first = days[0] if days else today.date
        self.date = DateField(self.theme, self._why.shown, first, today.date, self, stacked=self._stacked)
        places: list[Target] = [OfEntry(self._entry.id)]
        self.date_part = self._part(self.tr("Date"), self.date, stated, Field.DATE, places)

    def _make_hour(self, today: Today) -> None:
        lock, shown = self._why.hour_lock, self._why.shown
        at, zone = None, self._zone
        if lock is not None and isinstance(lock.value, LockedTime):
            at, zone = lock.value.clock, lock.value.zone
        elif shown.starts_at is not None:
            at = shown.starts_at.astimezone(zone_named(zone)).time()
        instant = self._why.unlocked.starts_at
        stated = words.time_text(instant, today.zone) if instant is not None else self.tr("no hour")
        self.hour = HourField(self.theme, at, zone, self, stacked=self._stacked)
        places = [OfEntry(self._entry.id), OfShow(self._entry.show_id), *map(OfService, self._services())]
        self.hour_part = self._part(self.tr("Hour"), self.hour, stated, Field.TIME, places)

    def offer_services(self, names: Iterable[str]) -> None:
        completing(self.service, names, self.theme)

    def _make_service(self) -> None:
        stated = ", ".join(one.name for one in self._why.stated_services) or self.tr("none")
        self.service = QLineEdit(", ".join(self._services()[:1]), self)
        self.service.setAccessibleName(self.tr("Service"))
        self.service.setMaxLength(200)
        places: list[Target] = [OfEntry(self._entry.id), OfShow(self._entry.show_id)]
        self.service_part = self._part(self.tr("Service"), self.service, stated, Field.SERVICE, places)

    def _make_zone(self) -> None:
        """Of what is on no service nobody's clocks count."""
        self.zone_part: _Part | None = None
        names, theme = self._services(), self.theme
        if not names:
            return
        stated = next((one.zone for one in self._why.stated_services if one.name == names[0] and one.zone), None)
        stated, held = stated or self._why.unlocked.zone, self._held(Field.ZONE)[0]
        zone = held.value.zone if held is not None and isinstance(held.value, LockedZone) else stated or self._zone
        self.zone = ZoneField(theme, zone, self)
        said = (words.city(zone_named(stated)) or stated) if stated else self.tr("none")
        title = self.tr("Zone of {service}").format(service=names[0]) if len(names) == 1 else self.tr("Zone")
        self.zone_part = self._part(title, self.zone, said, Field.ZONE, list(map(OfService, names)))
        what = self.tr("On these clocks the hours of the service are told. When it is on stays the same.")
        self._lines.addWidget(self._said(what, "small", "text2", WORDS))

    def show_zone(self) -> None:
        """Begins with it, where there is one."""
        if self.zone_part is not None:
            self._scroll.ensureWidgetVisible(self.zone)
            self.zone_part.own.setFocus(Qt.FocusReason.OtherFocusReason)

    def _part(self, title: str, field: QWidget, stated: str, what: Field, places: Sequence[Target]) -> _Part:
        """A head, "as the sources say", and what is set by hand instead; `places` are the nearest first."""
        theme, group = self.theme, QButtonGroup(self)
        held, bearing = self._held(what)
        by_hand, where = held is not None, self._where(places, held) if len(places) > 1 else None
        said = self.tr("As the sources say: {what}").format(what=stated).replace("&", "&&")
        sources, own = Radio(theme, said, self), Radio(theme, self.tr("Set by me:"), self)
        for radio in (sources, own):
            radio.setAccessibleName(self.tr("{title}: {choice}").format(title=title, choice=radio.text()))
            group.addButton(radio)
        self._lines.addSpacing(theme.px(8))
        self._lines.addWidget(self._said(title, "head", "text", ROOM))
        self._lines.addWidget(sources)
        released = [one.target for one in bearing if not isinstance(one.target, OfEntry)] if by_hand else []
        if released:
            lost = self._said(self._released(released), "small", "text2", WORDS)
            sources.setAccessibleDescription(lost.text())
            self._lines.addWidget(lost)
        self._add_own(own, field, where)
        if where is not None:
            where.set_name(self.tr("{title}: {choice}").format(title=title, choice=self.tr("For what")))
        for part in (field, where):
            if part is not None:
                part.setEnabled(by_hand)
                own.toggled.connect(part.setEnabled)
                Waking(part, own.click)
        (own if by_hand else sources).setChecked(True)
        return _Part(own, where, places, held, bearing)

    def _add_own(self, own: Radio, field: QWidget, where: Choice | None) -> None:
        """Beside each other, or where that has no room the field below the choice."""
        px, row = self.theme.px, QHBoxLayout()
        row.setSpacing(px(8))
        if self._stacked:
            self._lines.addWidget(own)
            row.addSpacing(px(WORDS))
        else:
            row.addWidget(own, alignment=Qt.AlignmentFlag.AlignTop)  # a sentence may come below the field
            own.setFixedHeight(px(32))
        row.addWidget(field, 1)
        self._lines.addLayout(row)
        if where is not None:
            below = QHBoxLayout()
            below.addSpacing(px(WORDS) if self._stacked else own.sizeHint().width() + px(8))
            below.addWidget(where)
            below.addStretch(1)
            self._lines.addLayout(below)

    def _said(self, text: str, role: str, token: str, start: int) -> QLabel:
        """In line with the marks of the choices or with their words."""
        label = self.label(text, role, token)
        label.setIndent(self.theme.px(start))
        return label

    def _held(self, what: Field) -> tuple[Lock | None, list[Lock]]:
        """The lock in force, and all that bear on the entry."""
        why = self._why
        held = {
            Field.DATE: why.date_lock,
            Field.TIME: why.hour_lock,
            Field.SERVICE: why.service_lock,
            Field.ZONE: why.zone_lock,
        }[what]
        others = [one for one in why.outdone if one.field is what]
        bearing = others if held is None else [held, *others]
        if what is Field.ZONE and held is None:  # it is in force although this one has no hour, or one of its own
            on = [OfService(name) for name in self._services()]
            held = next((one for one in others if one.target in on), None)
        return held, bearing

    def _released(self, targets: Sequence[Target]) -> str:
        """What the sources' word takes away beyond this entry."""
        sentences: list[str] = []
        for target in targets:
            if isinstance(target, OfService):
                sentences.append(self.tr("Releases it for everything on {service}.").format(service=target.name))
            else:
                sentences.append(self.tr("Releases it for all of {show}.").format(show=self._entry.show))
        return " ".join(sentences)

    def _services(self) -> list[str]:
        return [one.name for one in self._why.services]

    def _where(self, places: Sequence[Target], lock: Lock | None) -> Choice:
        choices: list[tuple[str, object]] = []
        for place in places:
            if isinstance(place, OfEntry):
                text = self.tr("for this entry")
            elif isinstance(place, OfShow):
                text = self.tr("for all of {show}").format(show=self._entry.show)
            else:
                text = self.tr("for everything on {service}").format(service=place.name)
            choices.append((text, place))
        made = Choice(self.theme, choices, self)
        made.choose(lock.target if lock is not None else places[0])
        return made

    def changes(self) -> Changes:
        """What differs from what was set before. PremieresError where a field holds what is none."""
        wanted: Changes = {}
        if self.date_part.by_hand:
            self._want(wanted, self.date_part, LockedDate(self.date.air(), self._zone))
        if self.hour_part.by_hand:
            clock = self.hour.clock()
            zone = self._zone if clock is None else self.hour.zone_name()
            self._want(wanted, self.hour_part, LockedTime(clock, zone))
        if self.service_part.by_hand:
            self._want(wanted, self.service_part, LockedService(Service(self.service.text().strip())))
        if self.zone_part is not None and self.zone_part.by_hand:
            self._want(wanted, self.zone_part, LockedZone(self.zone.zone_name()))
        for part in filter(None, (self.date_part, self.hour_part, self.service_part, self.zone_part)):
            wanted |= {lock.key: None for lock in part.dropped() if lock.key not in wanted}
        return wanted

    def _want(self, wanted: Changes, part: _Part, value: Value) -> None:
        lock = Lock(part.target, value, self._now)
        check(lock)
        before = next((one for one in part.bearing if one.key == lock.key), None)
        if before is None or not _alike(before.value, value):  # else its day is kept
            wanted[lock.key] = lock

    @Slot()
    def _on_set(self) -> None:
        parts = ((self.date_part, self.date), (self.hour_part, self.hour))
        if not all(field.settle() for part, field in parts if part.by_hand):
            self.said.clear()
            return
        try:
            changes = self.changes()
        except PremieresError as error:
            self.said.setText(error_words.said(error))
            return
        if changes:
            self.wait()
            self.chosen.emit(changes)
        else:
            self.accept()


def _alike(before: Value, value: Value) -> bool:
    if isinstance(before, LockedService) and isinstance(value, LockedService):
        return before.service.name == value.service.name
    return before == value


class _Part:
    """A choice between the sources and the person's own, and for what that holds."""

    def __init__(
        self, own: Radio, where: Choice | None, places: Sequence[Target], held: Lock | None, bearing: Sequence[Lock]
    ) -> None:
        self.own, self.where, self._places = own, where, places
        self._held, self.bearing = held, bearing

    @property
    def by_hand(self) -> bool:
        return self.own.isChecked()

    @property
    def target(self) -> Target:
        return self._places[0] if self.where is None else self.where.chosen

    def dropped(self) -> list[Lock]:
        """Those that would outdo what is chosen now. A wider one holds for others too: it stays below a nearer one."""
        if not self.by_hand:
            return list(self.bearing) if self._held is not None else []
        nearer = self._places[: self._places.index(self.target)]
        return [lock for lock in self.bearing if lock.target in nearer]
