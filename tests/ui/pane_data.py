"""A show with all that the pane can tell, invented, and a reader over a handful of entries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.show_page import Credit, Relation, ShowPage
from desktop_app.domain.values import Announcement, Choice, Entry, Kind, Status

from .entries import make_entry

END = date.max


@dataclass
class ListReader:
    """Reads from a list as the library does; keeps what it was asked."""

    settled = True
    known: list[Entry]
    asked: list[tuple[date | None, date | None]] = field(default_factory=list)
    _spans: dict[int, tuple[date, date] | None] = field(default_factory=dict)

    def _span(self, entry: Entry) -> tuple[date, date] | None:
        if entry.id not in self._spans:
            self._spans[entry.id] = entry.air.span(UTC)
        return self._spans[entry.id]

    def entries(self, choice: Choice) -> list[Entry]:
        self.asked.append((choice.first, choice.last))
        first, last = choice.first or date.min, choice.last or END
        spans = [(self._span(entry), entry) for entry in self.known]
        found = [(span or (END, END), e) for span, e in spans if not span or (span[0] <= last and span[1] >= first)]
        found.sort(key=lambda pair: (pair[0][0], pair[1].air.starts_at or datetime.min.replace(tzinfo=UTC)))
        return [entry for _, entry in found if choice.kinds is None or entry.kind in choice.kinds]

    def following(self, choice: Choice, day: date, later: object = None) -> Entry | None:
        later = [(s[0], e.id, e) for e in self.known if (s := self._span(e)) and s[0] >= day]
        return min(later)[2] if later else None

    def preceding(self, choice: Choice, day: date, later: object = None) -> Entry | None:
        earlier = [(s[0], e.id, e) for e in self.known if (s := self._span(e)) and s[1] < day]
        return max(earlier)[2] if earlier else None

    def counts(self, choice: Choice) -> dict[str, int]:
        return {}


def people(names: Iterable[str], **facts: object) -> tuple[Credit, ...]:
    return tuple(Credit(name, **facts) for name in names)  # type: ignore[arg-type]


CAST = (
    Credit("Ruairi Keane-Dunbar", ("Amory Thrale",), known_for=("Tidewatchers",)),
    Credit("Oona Sweetman", ("Keziah Blount",), known_for=("Bright Iron", "Lowland")),
    Credit("Dame Lettice Corrigan", known_for=("The Loom",)),
)
CREW = (
    Credit("Marcus Ojelade", job="Creator"),
    Credit("Tilly Strand", job="Showrunner"),
    Credit("Marcus Ojelade", job="Showrunner"),
    Credit("Ambrose Teller", job="Director"),
)


def hall(**facts: object) -> Entry:
    """The Lantern Hall, two days from now."""
    return make_entry(
        "The Lantern Hall",
        AirDate.at(datetime(2026, 5, 16, 7, tzinfo=UTC), "America/Los_Angeles"),
        Kind.SPIN_OFF_PREMIERE,
        "S01E01",
        **{
            "service": "Netflix",
            "episode_title": "Wick and Tallow",
            "runtime_minutes": 52,
            "genres": ("Mystery", "Drama"),
            "summary": "A lamplighter's apprentice learns what is kept in the hall.",
            "url": "https://shows.example/hall",
            "sources": ("tvmaze",),
            **facts,
        },
    )


def page_of(entry: Entry, **facts: object) -> ShowPage:
    given: dict[str, object] = {
        "summary": entry.summary,
        "ended": None,
        "services": entry.services,
        "url": entry.url,
        "official_site": "https://hall.example",
        "image": None,
        "genres": entry.genres,
        "began": entry.air.first,
        "followed": entry.followed,
        "sources": entry.sources,
        "cast": CAST,
        "crew": CREW,
        "cast_known": True,
        "relations": (
            Relation("spin-off", "Coldwater Assizes", "tvmaze:9", season=4, air=AirDate.on(date(2025, 3, 1))),
        ),
        "origins": (("title", "tvmaze"), ("cast", "tvmaze")),
        **facts,
    }
    return ShowPage(entry.show_id, entry.show_key, entry.show, **given)  # type: ignore[arg-type]


def announced(source: str, day: date | None, learned: date, status: Status = Status.CONFIRMED) -> Announcement:
    air = AirDate.on(day) if day else AirDate.in_month(2026, 5)
    return Announcement(source, air, status, datetime(learned.year, learned.month, learned.day, tzinfo=UTC), key="e:1")


LEDGER = (
    announced("The Glass Times", date(2026, 5, 22), date(2026, 1, 9)),
    announced("tvmaze", date(2026, 5, 22), date(2026, 2, 1)),
    announced("tvmaze", date(2026, 5, 16), date(2026, 3, 3)),
)
