"""From the events of a calendar to a snapshot: whose episodes they are, and which are no television at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.statements import EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Kind, Service, Status
from desktop_app.domain.words import folded
from desktop_app.sources.addresses import secured
from desktop_app.sources.html_text import cleaned, cleaned_line
from desktop_app.sources.skipped import Skipped

from .calendar import Calendar, Happening
from .own import is_own, is_worked_out, read_back
from .summary import Told, said_kind, tell

NO_TELEVISION = "it is nothing that can be told to be television"
A_GAME = "it is a game"
OTHERS = frozenset({NO_TELEVISION, A_GAME})
"""Why events are skipped that could be read, and are none of our business."""

FILM = "/film"
"""At the end of a film's key: a series of its name is another show."""
DAY = "@"
"""Before the day in the key of what has no number: of several of one title it tells them apart."""

_MAKERS = re.compile(
    r"sonarr|radarr|tvmaze|trakt|tvcountdown|watchfeed|episode ?calendar|myepisodes|//premieres//", re.I
)
_CATEGORY_IS_NETWORK = re.compile(r"sonarr", re.IGNORECASE)
_NO_NETWORK = {"tv", "tv show", "series", "show", "anime", "entertainment", "film", "movie"}
_NO_SERVICE = re.compile(r"(?:in )?(?:cinemas?|theat(?:er|re)s?|home|tv|online|streaming)", re.IGNORECASE)
"""Places that are none in particular."""
_OF_TVMAZE = re.compile(r"https?://(?:www\.)?tvmaze\.com/", re.IGNORECASE)
_TVMAZE_SHOW = re.compile(r"https?://(?:www\.)?tvmaze\.com/shows/(\d+)(?:/[^\s/]*)?/?$", re.IGNORECASE)
_LINK = re.compile(r"https?://\S+")
_HTML_PREFIX = re.compile(r"X-ALT-DESC[^:]{0,80}:", re.IGNORECASE)
_NETWORK_LETTERS = 40


@dataclass(frozen=True, slots=True)
class Read:
    """A snapshot whose keys nobody has compared with the library's yet, the premiere years that titles tell of, and
    how many of its events are of entries that this program made itself."""

    snapshot: Snapshot
    years: dict[str, int]
    own: int = 0


def titles(calendar: Calendar) -> frozenset[str]:
    """The folded titles that would make television of events that do not say themselves that they are it."""
    found = (tell(one.summary, one.categories) for one in calendar.happenings)
    said = (title for told in found if not told.sure or told.whole for title in (told.show, told.whole or ""))
    return frozenset(filter(None, map(folded, said)))


def uids(calendar: Calendar) -> frozenset[str]:
    return frozenset(one.uid for one in calendar.happenings if one.uid)


def read(calendar: Calendar, source: str, known: Collection[str] = (), own: Collection[str] = ()) -> Read:
    """All of the calendar that is television. `known`: those of its `titles` that the library has; `own`: those of its
    `uids` that are our entries', which tell nothing new. Events that could not be read, and others, are counted."""
    skipped = Skipped()
    for why, count in calendar.skipped:
        for _ in range(count):
            skipped.add("event", ValueError(why))
    mine = [one for one in calendar.happenings if one.uid not in own]
    told = [(one, _whole(tell(one.summary, one.categories), known)) for one in mine]
    if is_own(calendar):
        told = [read_back(one, words) for one, words in told if not is_worked_out(one)]
    television = _is_television(calendar, [words for _, words in told])
    reader = _Reader(_CATEGORY_IS_NETWORK.search(calendar.maker) is not None, television)
    for one, words in told:
        if words.no_television:
            skipped.add("event", ValueError(A_GAME))
        elif not folded(words.show):
            skipped.add("event", ValueError("it names no show"))
        elif words.sure or television or _is_known(words, known):
            reader.take(one, words)
        else:
            skipped.add("event", ValueError(NO_TELEVISION))
    snapshot = Snapshot(source, tuple(reader.shows()), episodes=tuple(reader.episodes()), skipped=skipped.rows)
    return Read(snapshot, reader.years, len(calendar.happenings) - len(mine))


def _is_television(calendar: Calendar, told: list[Told]) -> bool:
    """Whether it is a calendar of television as a whole: by the program that wrote it, or by most of its events."""
    sure = sum(words.sure for words in told)
    return _MAKERS.search(calendar.maker) is not None or (len(told) > 1 and sure * 2 > len(told))


def _is_known(told: Told, known: Collection[str]) -> bool:
    """A title of one word is a word of everyday life too: with one that says more, or as a premiere, it is a show's."""
    title = folded(told.show)
    return title in known and (" " in title or told.kind is not None or told.season is not None)


def _whole(told: Told, known: Collection[str]) -> Told:
    """Where the library has a show of the whole title, its dash or colon divides nothing: "24: Legacy"."""
    if told.whole is None or folded(told.whole) not in known:
        return told
    return replace(told, show=told.whole, title=None)


@dataclass(slots=True)
class _Reader:
    by_category: bool
    television: bool
    years: dict[str, int] = field(default_factory=dict[str, int])
    _shows: dict[str, ShowFacts] = field(default_factory=dict[str, ShowFacts])
    _found: dict[str, tuple[Happening, EpisodeFacts]] = field(default_factory=dict[str, tuple[Happening, EpisodeFacts]])

    def take(self, one: Happening, told: Told) -> None:
        """One event: of several that tell of the same episode the one that counts."""
        key, one = _show_key(told), _of_known_hours(one)
        self._show(key, one, told)
        for episode in _episodes(key, one, told):
            services = self._services(one)
            self._keep(one, replace(episode, services=services))

    def shows(self) -> Iterator[ShowFacts]:
        """A show runs where its episodes do."""
        on: dict[str, dict[Service, None]] = {key: {} for key in self._shows}
        for _, episode in self._found.values():
            on[episode.show_key] |= dict.fromkeys(episode.services)
        return (replace(show, services=tuple(on[key])) for key, show in self._shows.items())

    def episodes(self) -> Iterator[EpisodeFacts]:
        """An episode's own services are told only where they differ from its show's."""
        of_shows = {show.key: show.services for show in self.shows()}
        for _, episode in self._found.values():
            same = episode.services == of_shows[episode.show_key]
            yield replace(episode, services=()) if same else episode

    def _show(self, key: str, one: Happening, told: Told) -> None:
        """The facts that several of its events tell are those of the first that does."""
        former = self._shows.get(key)
        page = next((url for url in (one.url, *_LINK.findall(one.description)) if _TVMAZE_SHOW.match(url)), None)
        tvmaze = one.show_id if one.show_id.isdecimal() else None
        ids = (("tvmaze", tvmaze),) if tvmaze else former.external_ids if former else ()
        url = (former.url if former else None) or secured(page)
        if told.year is not None:
            self.years.setdefault(key, told.year)
        self._shows[key] = ShowFacts(key, former.title if former else told.show, url, external_ids=ids)

    def _services(self, one: Happening) -> tuple[Service, ...]:
        """Where it is on. A place is that only in a calendar of television: elsewhere it is where one goes."""
        category = next((word for word in one.categories if word.casefold() not in _NO_NETWORK), "")
        named = one.network or (one.location if self.television else "") or (category if self.by_category else "")
        name = cleaned_line(named)
        if not name or len(name) > _NETWORK_LETTERS or _LINK.search(name) or _NO_SERVICE.fullmatch(name):
            return ()
        return (Service(name),)

    def _keep(self, one: Happening, episode: EpisodeFacts) -> None:
        former = self._found.get(episode.key)
        if former is None or _counts_more(one, episode, *former):
            self._found[episode.key] = one, episode


def _of_known_hours(one: Happening) -> Happening:
    """Feeds that are made from TVmaze's hand its placeholder on: noon UTC, where it knows no hour."""
    if not (one.show_id or _OF_TVMAZE.search(f"{one.url} {one.description}")):
        return one
    return replace(one, start=_known_hour(one.start), dates=tuple(map(_known_hour, one.dates)))


def _known_hour(air: AirDate) -> AirDate:
    at = air.starts_at
    return AirDate.on(at.date()) if at is not None and (at.hour, at.minute, at.second) == (12, 0, 0) else air


def _show_key(told: Told) -> str:
    """By the title: no id is in every feed. With its year where it tells one, since that is to tell two apart."""
    title = f"{folded(told.show)} {told.year}" if told.year else folded(told.show)
    return title + FILM if told.kind is Kind.FILM else title


def _episodes(key: str, one: Happening, told: Told) -> Iterator[EpisodeFacts]:
    """Of an event with a number the first date: what comes again is not its premiere."""
    url = None if _TVMAZE_SHOW.match(one.url) else secured(one.url)
    status = _status(one, told)
    kind = told.kind or said_kind(one.description)
    if told.season is not None and told.numbers:
        start = one.start if not one.dates or one.start in one.dates else min(one.dates, key=_day)
        finale = kind if kind in (Kind.SEASON_FINALE, Kind.SERIES_FINALE, Kind.MID_SEASON_FINALE) else None
        for number in told.numbers:
            yield EpisodeFacts(key, f"{key}/{told.season}x{number}", told.season, number, start, told.title,
                               one.minutes, _summary(one), url, stated_kind=finale, status=status)  # fmt: skip
        return
    for air in one.dates or (one.start,):
        words = folded(told.title or "") or (kind.value if kind else "")
        named = f"{key}/{told.season}x" if told.season is not None else f"{key}/"
        stated = Kind.EPISODE if kind is None and one.dates else kind
        yield EpisodeFacts(key, f"{named}{words}{DAY}{_day(air).isoformat()}", told.season, None, air, told.title,
                           one.minutes, _summary(one), url, stated_kind=stated, status=status)  # fmt: skip


def _counts_more(one: Happening, episode: EpisodeFacts, other: Happening, former: EpisodeFacts) -> bool:
    """The newer version of an event; else what is not cancelled, then what comes first."""
    if one.uid and one.uid == other.uid and one.sequence != other.sequence:
        return one.sequence > other.sequence
    gone, was_gone = episode.status is Status.WITHDRAWN, former.status is Status.WITHDRAWN
    return was_gone if gone != was_gone else _when(episode.air) < _when(former.air)


def _status(one: Happening, told: Told) -> Status:
    if told.cancelled or one.status == "CANCELLED":
        return Status.WITHDRAWN
    return Status.TENTATIVE if one.status == "TENTATIVE" else Status.CONFIRMED


def _summary(one: Happening) -> str | None:
    """What a description says beside links and the place."""
    text = cleaned(_HTML_PREFIX.sub("", one.description)) or ""
    lines = (_LINK.sub("", line).strip(" /|–—-") for line in text.splitlines())
    kept = [line for line in lines if line and folded(line) != folded(one.location)]
    return "\n".join(kept) or None


def _day(air: AirDate) -> date:
    return air.first or date.max


def _when(air: AirDate) -> tuple[date, datetime]:
    return _day(air), air.starts_at or datetime.max.replace(tzinfo=UTC)


def known_days(key: str) -> tuple[str, date | None]:
    """The key of what has no number without its day, and the day."""
    words, _, day = key.rpartition(DAY)
    try:
        return words, date.fromisoformat(day.rstrip("+"))
    except ValueError:
        return key, None
