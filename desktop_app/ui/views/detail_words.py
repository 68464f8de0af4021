"""What the detail pane says about sources, dates and people, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QUrl

from desktop_app.domain.airdate import AirDate, Precision, zone_named
from desktop_app.domain.kinds import FIRST_YEAR
from desktop_app.domain.resolve import HAND, TAKEN_BACK, UNSAID, Resolved, newness, resolve, without_what_was_undone
from desktop_app.domain.show_page import Credit, Relation, ShowPage
from desktop_app.domain.values import PREMIERES, Announcement, Entry, Kind, Status
from desktop_app.domain.why import Why
from desktop_app.ui import field_words, words

TVMAZE_URL = "https://www.tvmaze.com"
LICENCE_URL = "https://creativecommons.org/licenses/by-sa/4.0/"
_TAKEN = frozenset({TAKEN_BACK, UNSAID})
_WORDS_OF_A_DATE = 4
_MAKERS = frozenset({"creator", "created by", "co-creator", "showrunner", "co-showrunner"})


def tr(text: str) -> str:
    return QCoreApplication.translate("DetailPane", text)


def source_name(source: str) -> str:
    """As a person calls it, inside a sentence."""
    return _source_names().get(source, source)


def source_title(source: str) -> str:
    """The same alone, or where a sentence begins; what a source calls itself stays as it is."""
    name = _source_names().get(source)
    return source if name is None else name[:1].upper() + name[1:]


def _source_names() -> dict[str, str]:
    return {"tvmaze": "TVmaze", "starter": tr("the source that comes with Premieres"), HAND: tr("you")}


def web_address(url: str | None) -> str | None:
    """The address when it is one of the web, without a name or a password in it: nothing else is ever opened. That
    of a page may be http too: it is the person's browser that goes there, not we."""
    parts = QUrl(url or "")
    return url if parts.scheme() in ("https", "http") and parts.host() and not parts.userInfo() else None


def summary_of(entry: Entry | None, page: ShowPage | None) -> str:
    """Of a premiere what the show is about, of an episode what happens in it, if that is known."""
    of_show = page.summary if page else None
    if entry is None:
        return of_show or ""
    first = (of_show, entry.summary) if entry.kind in PREMIERES else (entry.summary, of_show)
    return first[0] or first[1] or ""


# --- people ---


def makers(crew: Iterable[Credit]) -> list[Credit]:
    """Creators and showrunners, each once."""
    return _each_once(credit for credit in crew if (credit.job or "").casefold() in _MAKERS)


def jobs(crew: Iterable[Credit]) -> list[tuple[str, list[Credit]]]:
    """The other jobs in their order, each with its people."""
    found: dict[str, list[Credit]] = {}
    for credit in crew:
        if credit.job and credit.job.casefold() not in _MAKERS:
            found.setdefault(field_words.job(credit.job), []).append(credit)
    return [(job, _each_once(people)) for job, people in found.items()]


def _each_once(people: Iterable[Credit]) -> list[Credit]:
    """By the names; of two sources that of which there is a page."""
    found: dict[str, Credit] = {}
    for credit in people:
        if not found.setdefault(credit.person, credit).person_id:
            found[credit.person] = credit
    return list(found.values())


def maker_jobs(crew: Iterable[Credit]) -> list[tuple[str, list[Credit]]]:
    """The same, each with what they are to the show, as the jobs are told."""
    people = tuple(crew)
    made = makers(credit for credit in people if "creat" in (credit.job or "").casefold())
    run = makers(credit for credit in people if "runner" in (credit.job or "").casefold())
    said = ((tr("Created by"), made), (tr("Showrunner") if len(run) == 1 else tr("Showrunners"), run))
    return [(job, people) for job, people in said if people]


def cast_note(entry: Entry | None, page: ShowPage | None, trouble: str) -> str:
    """What stands where there is no cast; `trouble` says why it cannot be had now."""
    sources = page.sources if page else entry.sources if entry else ()
    if page is not None and page.cast_known:
        return tr("TVmaze names no cast yet") if "tvmaze" in sources else tr("No cast is known yet")
    if sources and "tvmaze" not in sources:
        return tr("No cast is known yet")
    return trouble or tr("The cast is being fetched…")


def counted_people(count: int, known: bool) -> str:
    said = words.counted(count, "%n person", "%n people")
    return tr("{people}, and what they are known for").format(people=said) if known else said


# --- relations ---


class Side(Enum):
    """Of the show of the page: what it comes from, itself, what else comes from there, what comes from it."""

    BEFORE = auto()
    HERE = auto()
    BESIDE = auto()
    AFTER = auto()


@dataclass(frozen=True, slots=True)
class Kin:
    """A box of the ribbon; one with neither `key` nor `entry` leads nowhere."""

    title: str
    detail: str
    key: str | None = None
    side: Side = Side.BEFORE
    part: str = ""
    """What it is in the family."""
    mark: str | None = None
    """The kind whose mark it has, where that is known."""
    entry: Entry | None = None
    """Of a film that belongs to the show."""

    @property
    def in_full(self) -> str:
        """Where there is room for both."""
        return " · ".join(dict.fromkeys(text for text in (self.part, self.detail) if text))

    def from_what_is(self, before: Kin) -> bool:
        """Whether it comes from the show of the box before it."""
        if before.side is Side.HERE:
            return self.side is Side.AFTER
        return before.side is Side.BEFORE and self.side is not Side.BEFORE


def family(entry: Entry | None, page: ShowPage | None, zone: tzinfo, today: date) -> list[Kin]:
    """The show, what it comes from, its films, and what else comes from that or from it, in the order in which they
    began. None of a show that is alone."""
    if page is None or not (page.relations or page.films):
        return []
    placed = [(_place(relation), _kin(relation, zone, today)) for relation in page.relations]
    placed += [
        ((True, film.air.first or date.max, film.identity), _film(film, entry, zone, today)) for film in page.films
    ]
    placed.append(((True, page.began or date.max, ""), _own(entry, page, zone, today)))
    return [kin for _, kin in sorted(placed, key=lambda pair: pair[0])]


def _own(entry: Entry | None, page: ShowPage, zone: tzinfo, today: date) -> Kin:
    """The show of the page; where a film that belongs to it is shown, a way there."""
    if entry is not None and any(entry.id == film.id for film in page.films):
        return Kin(page.title, "", page.key, part=tr("What it belongs to"))
    here, mark = tr("No date"), Kind.FILM if page.film else None
    if entry is not None:
        here = _season_and_date(entry.season, entry.air, zone, today) or words.kind_word(entry)
        mark = words.mark_kind(entry)
    return Kin(page.title, here, None, Side.HERE, _own_part(entry, page), mark)


def _film(film: Entry, entry: Entry | None, zone: tzinfo, today: date) -> Kin:
    here = entry is not None and entry.id == film.id
    part = tr("{part} · this entry").format(part=tr("Film")) if here else tr("Film")
    when = _season_and_date(None, film.air, zone, today)
    title = film.episode_title or film.show
    return Kin(title, when, None, Side.HERE if here else Side.AFTER, part, Kind.FILM, None if here else film)


def _place(relation: Relation) -> tuple[bool, date, str]:
    """In order of time; what a show comes from is before it, whatever is known of its date."""
    return not relation.outgoing, relation.began or relation.air.first or date.max, relation.show


def _own_part(entry: Entry | None, page: ShowPage) -> str:
    """ "Spin-off · this entry"."""
    said = {(relation.type, relation.outgoing) for relation in page.relations if relation.parent is None}
    if page.film:
        part = tr("Film")
    elif ("spin-off", True) in said:
        part = tr("Spin-off")
    elif ("spin-off", False) in said:
        part = tr("Parent show")
    else:
        return tr("This entry") if entry is not None else tr("This show")
    return (tr("{part} · this entry") if entry is not None else tr("{part} · this show")).format(part=part)


def _kin(relation: Relation, zone: tzinfo, today: date) -> Kin:
    detail = _life(relation) or _season_and_date(relation.season, relation.air, zone, today)
    word, mark = _relation_word(relation), relation.kind
    if relation.film:
        mark = Kind.FILM
    elif relation.ended is not None and mark is not None:
        mark = Kind.SERIES_FINALE
    side = Side.BEFORE if relation.outgoing else Side.AFTER if relation.parent is None else Side.BESIDE
    return Kin(relation.show, detail or word, relation.show_key, side, word, mark)


def _relation_word(relation: Relation) -> str:
    match relation.type, relation.outgoing:
        case "spin-off", True:
            return tr("Parent show")
        case "based on", True:
            return tr("What it is based on")
        case _ if relation.film:
            return tr("Film")
        case "spin-off", False:
            return tr("Spin-off")
        case "based on", False:
            return (
                tr("Based on it") if relation.parent is None else tr("Based on {title}").format(title=relation.parent)
            )
        case _:
            return relation.type


def _life(relation: Relation) -> str:
    """ "4 seasons, ended 2025"; "" of what is not over."""
    if relation.ended is None or relation.season is None:
        return ""
    if not 0 < relation.season < FIRST_YEAR:
        return tr("ended {year}").format(year=relation.ended)
    seasons = words.counted(relation.season, "%n season", "%n seasons")
    return tr("{seasons}, ended {year}").format(seasons=seasons, year=relation.ended)


def _season_and_date(season: int | None, air: AirDate, zone: tzinfo, today: date) -> str:
    span = air.span(zone)
    if span is None:
        return words.tr("Season %n", season) if season is not None else ""
    if not air.exact:
        when = words.span_words(air, today)
    elif span[0] < today and abs((today - span[0]).days) > 45:
        when = words.month_title(span[0])
    else:
        when = words.date_short(span[0], today)
    return " · ".join([words.tr("Season %n", season), when] if season is not None else [when])


# --- the ledger ---


@dataclass(frozen=True, slots=True)
class Line:
    """One statement in words; `shown`: it is what the calendar shows."""

    sentence: str
    origin: str
    shown: bool
    link: str | None = None
    quote: str = ""
    """The words in which it was said, where that is a sentence."""


def ledger_lines(ledger: Sequence[Announcement], zone: tzinfo, today: date, why: Why | None = None) -> list[Line]:
    """Newest first, above them what the person set (`why`), which is shown then. A date that the same source gave
    otherwise before, of the same thing, is "Moved to": that of a season is not that of its first episode, which may
    make it more exact."""
    resolved = resolve(ledger)
    lines: list[Line] = []
    before: dict[tuple[str, str], Announcement] = {}
    seasons: dict[tuple[str, int | None], Announcement] = {}
    for said in without_what_was_undone(ledger):
        sentence = _sentence(said, before.get((said.source, said.key)), seasons.get((said.source, said.season)), zone)
        before[said.source, said.key] = said
        if said.season is not None and said.episode is None:
            seasons[said.source, said.season] = said
        shown = why is None and resolved is not None and said is resolved.winner
        lines.append(Line(sentence, _origin(said, zone, today), shown, web_address(said.url), _quote(said)))
    return [*_locked(why, zone, today), *lines[::-1]]


def _quote(said: Announcement) -> str:
    """Feeds quote no more than a date, which the sentence tells already."""
    words = said.quote or ""
    sentence = said.quote not in _TAKEN and len(words.split()) > _WORDS_OF_A_DATE
    return tr("“{0}”").format(words) if sentence else ""


def _locked(why: Why | None, zone: tzinfo, today: date) -> list[Line]:
    """What the calendar shows in place of what is said."""
    lock = (why.date_lock or why.hour_lock) if why is not None else None
    if why is None or lock is None:
        return []
    sentence = tr("You set it to {date}").format(date=said_date(why.shown, zone))
    return [Line(sentence, _by_hand(lock.since, zone, today), True)]


def _by_hand(when: datetime, zone: tzinfo, today: date) -> str:
    day = words.date_short(when.astimezone(zone).date(), today)
    return tr("By hand · {day}").format(day=day)


def _of_the_person(said: Announcement, before: Announcement | None, when: str) -> str:
    if said.status is Status.WITHDRAWN:
        return tr("You removed it")
    if said.air.precision is Precision.UNKNOWN:
        return tr("You made it without a date")
    if before is not None and before.status is not Status.WITHDRAWN and before.air == said.air:
        return tr("You left it at {date}").format(date=when)
    return tr("You set it to {date}").format(date=when)


def _sentence(said: Announcement, before: Announcement | None, season: Announcement | None, zone: tzinfo) -> str:
    """`before` is what the same source said of it last, `season` what it said of its season."""
    when = said_date(said.air, zone)
    if said.source == HAND:
        return _of_the_person(said, before, when)
    known = said.air.precision is not Precision.UNKNOWN
    if said.status is Status.WITHDRAWN:
        if said.quote in _TAKEN:
            return tr("You took it back, it was {date}").format(date=when) if known else tr("You took it back")
        return tr("No longer listed, was {date}").format(date=when) if known else tr("No longer listed")
    if said.status is Status.POSTPONED or (not known and before is not None and before.air.exact):
        return tr("Postponed, no new date") if not known else tr("Postponed to {date}").format(date=when)
    if not known:
        return tr("Announced without a date")
    of_season = said.season is not None and said.episode is None
    if before is None or before.air.precision is Precision.UNKNOWN:
        if season is not None and not of_season and _more_exact(said.air, season.air):
            sentence = _exactly(said.air, season.air, zone)
        else:
            sentence = tr("Season announced for {date}") if of_season else tr("Announced for {date}")
            sentence = sentence.format(date=when)
    elif said.air == before.air:
        sentence = tr("Still {date}").format(date=when)
    elif _more_exact(said.air, before.air):
        sentence = _exactly(said.air, before.air, zone)
    elif _more_exact(before.air, said.air) and said.air.exact:
        sentence = tr("No hour any more: {date}").format(date=when)
    else:
        sentence = tr("Moved to {date}").format(date=when)
    return tr("{sentence}, not certain").format(sentence=sentence) if said.status is Status.TENTATIVE else sentence


def _more_exact(air: AirDate, than: AirDate) -> bool:
    """Whether it says the same in fewer days, or with the hour."""
    return air.within(than) and (air.starts_at is None or than.starts_at is None) and air != than


def _exactly(air: AirDate, before: AirDate, zone: tzinfo) -> str:
    """Of a day that gets its hour also which day it is there, where that is another one here."""
    when = said_date(air, zone)
    if not before.exact:
        return tr("Now exactly {date}").format(date=when)
    there = zone_named(air.zone) if air.zone else zone
    city = words.city(there)
    if air.first is None or not city or air.span(zone) == air.span(there):
        return tr("Hour given: {date}").format(date=when)
    day = words.day_in_month(air.first)
    return tr("Hour given: {date} ({day} in {city})").format(date=when, day=day, city=city)


def said_date(air: AirDate, zone: tzinfo) -> str:
    """ "29 May 2026", "29 May 2026, 21:00", "some day in May 2026"."""
    if air.first is None:
        return words.span_words(air)
    if not air.exact:
        text = words.span_words(air, date(1, 1, 1))
        return text[:1].lower() + text[1:]
    day = (air.span(zone) or (air.first,))[0]
    text = words.date_short(day, date(1, 1, 1))
    if air.starts_at is None:
        return text
    return tr("{date}, {hour}").format(date=text, hour=words.time_text(air.starts_at, zone))


def _origin(said: Announcement, zone: tzinfo, today: date) -> str:
    if said.source == HAND:
        return _by_hand(said.learned_at, zone, today)
    learned = words.date_short(said.learned_at.astimezone(zone).date(), today)
    name = source_title(said.source)
    origin = tr("{source} · learned {day}").format(source=name, day=learned)
    if said.stated_at is not None and said.stated_at.date() != said.learned_at.date():
        stated = words.date_short(said.stated_at.astimezone(zone).date(), today)
        origin = tr("{source} · said {stated}, learned {day}").format(source=name, stated=stated, day=learned)
    return origin


def changes_in(ledger: Sequence[Announcement]) -> int:
    """How often a source changed its mind about the date; to be more exact is not to change it."""
    changes = 0
    before: dict[tuple[str, str], Announcement] = {}
    for said in sorted(ledger, key=newness):
        last = before.get((said.source, said.key))
        changes += last is not None and last.air != said.air and not _more_exact(said.air, last.air)
        before[said.source, said.key] = said
    return changes


def why(ledger: Sequence[Announcement], locked: Why | None = None) -> str:
    """Why the calendar shows this date, in a sentence; `locked` where the person set it."""
    if locked is not None:
        return tr("Shown because you set it by hand.")
    resolved = resolve(ledger)
    if resolved is None:
        return ""
    return _reason(resolved).format(source=source_name(resolved.winner.source))


def _reason(resolved: Resolved) -> str:
    if resolved.winner.source == HAND:
        return tr("Shown because you made it by hand.")
    match resolved.rule:
        case "most-trusted":
            return tr("Shown because {source} is trusted most of those that name a date.")
        case "only":
            return tr("Shown because only {source} has said anything.")
        case _:
            return tr("Shown because it is the newest statement of {source}.")


# --- where facts come from ---


def origins(entry: Entry | None, page: ShowPage | None) -> list[tuple[str, str]]:
    """(source's name, the facts that it gave), for each source."""
    facts: dict[str, list[str]] = {source: [] for source in (entry.sources if entry else ())}
    if entry is not None and entry.sources:
        facts[entry.sources[0]].append(tr("date"))
    for fact, source in page.origins if page else ():
        given = facts.setdefault(source, [])
        if _fact(fact) and _fact(fact) not in given:
            given.append(_fact(fact))
    return [(source_title(source), ", ".join(given)) for source, given in facts.items() if given]


_OURS = frozenset({"weight"})
"""What is used for sorting alone."""


def _fact(fact: str) -> str:
    known = {
        "title": tr("title"),
        "summary": tr("summary"),
        "cast": tr("cast"),
        "crew": tr("crew"),
        "image": tr("picture"),
        "services": tr("service"),
        "genres": tr("genres"),
        "relations": tr("relations"),
        "ended": tr("whether it goes on"),
        "url": tr("page"),
        "official_site": tr("official site"),
        "premiered": tr("first date"),
        "language": tr("language"),
        "runtime_minutes": tr("running time"),
    }
    return known.get(fact, "" if fact in _OURS else fact.replace("_", " "))


def from_tvmaze(entry: Entry | None, page: ShowPage | None, ledger: Sequence[Announcement]) -> bool:
    """Whether TVmaze has to be named."""
    return (
        bool(entry and "tvmaze" in entry.sources)
        or bool(page and "tvmaze" in page.sources)
        or any(said.source == "tvmaze" for said in ledger)
    )
