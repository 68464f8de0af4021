"""What the detail pane says of a show's family: what it comes from, what comes from it, in the order of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, tzinfo
from enum import Enum, auto

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.kinds import FIRST_YEAR
from desktop_app.domain.show_page import Relation, ShowPage
from desktop_app.domain.values import Entry, Kind
from desktop_app.ui import words
from desktop_app.ui.words import tr


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
        return tr("Season %n", season) if season is not None else ""
    if not air.exact:
        when = words.span_words(air, today)
    elif span[0] < today and abs((today - span[0]).days) > 45:
        when = words.month_title(span[0])
    else:
        when = words.date_short(span[0], today)
    return " · ".join([tr("Season %n", season), when] if season is not None else [when])
