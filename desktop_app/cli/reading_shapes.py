"""What was read in an article, as JSON and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date

from desktop_app.articles.article import Article
from desktop_app.articles.reading import Pattern, ReadDate, Reading, ReadTime
from desktop_app.domain.airdate import Precision

_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_SPOKEN = {"all_at_once": "all at once", "batch_then_weekly": "weekly after the first", "parts": "in parts"}


def article_json(article: Article, readings: list[Reading]) -> dict[str, object]:
    """One object: when and by whom it was published, and "premieres", one for each show and season."""
    return {
        "schema": 1,
        "published": article.published.isoformat() if article.published else None,
        "source": {"name": article.publication, "url": article.url, "author": article.author},
        "premieres": [_reading(one) for one in readings],
    }


def reading_lines(readings: list[Reading]) -> Iterator[str]:
    """`2026-05-29  Star City  spin-off-premiere  Apple TV`, and below it what else was read."""
    for one in readings:
        when = date_json(one.date)
        qualifier = f"{when['qualifier']} " if when["qualifier"] and when["value"] and not one.date.air.exact else ""
        said = f"{qualifier}{when['value'] or 'no date yet'}"
        hour = f" {one.time.clock}" if one.time else ""
        season = f" season {one.season}" if one.season is not None else ""
        until = f" to {when['end']}" if when["end"] else ""
        state = "" if one.status == "confirmed" else f" ({one.status})"
        cells = (f"{said}{hour}{until}", f"{one.title}{season}", f"{one.kind}{state}", ", ".join(one.services))
        yield "  ".join(cell for cell in cells if cell)
        if one.previous_date and (before := date_json(one.previous_date)["value"]):
            yield f"    before: {before}"
        for each in one.releases[1:]:
            place = str(date_json(each.date)["value"] or "no date yet")
            yield "    " + "  ".join(filter(None, (f"{each.region}: {place}", ", ".join(each.services))))
        if one.relation:
            yield f"    {one.relation.type} of {one.relation.title}"
        if one.release:
            yield f"    {_pattern_words(one.release)}"
        cast = ", ".join(f"{who.name} as {who.character}" if who.character else who.name for who in one.cast)
        if cast:
            yield f"    with {cast}"
        if one.creators:
            yield "    by " + ", ".join(
                f"{who.name} ({', '.join(who.roles).replace('_', ' ')})" for who in one.creators
            )


def _pattern_words(said: Pattern) -> str:
    episodes = f"{said.episodes} episodes" if said.episodes else ""
    last = f"until {said.last.isoformat()}" if said.last else ""
    how = " ".join(part for part in (_SPOKEN.get(said.pattern or "", said.pattern or ""), last) if part)
    first = f"{said.initial} at first" if said.initial and said.pattern is None else ""
    return ", ".join(part for part in (episodes, first, how) if part)


def _reading(one: Reading) -> dict[str, object]:
    return {
        "title": one.title,
        "kind": str(one.kind),
        "season": one.season,
        "status": one.status,
        "date": date_json(one.date),
        "previous_date": date_json(one.previous_date) if one.previous_date else None,
        "time": _time(one.time),
        "services": list(one.services),
        "releases": [
            {
                "region": each.region,
                "services": list(each.services),
                "date": date_json(each.date),
                "time": _time(each.time),
            }
            for each in one.releases
        ],
        "release": _pattern(one.release),
        "cast": [{"name": who.name, "character": who.character, "known_for": list(who.known_for)} for who in one.cast],
        "creators": [{"name": who.name, "roles": list(who.roles)} for who in one.creators],
        "relation": {"type": one.relation.type, "title": one.relation.title} if one.relation else None,
        "synopsis": one.synopsis,
    }


def date_json(said: ReadDate) -> dict[str, object]:
    air = said.air
    return {
        "value": _value(air.precision, air.first),
        "precision": "day" if air.exact else str(_PRECISIONS.get(air.precision, air.precision)),
        "end": _end(said),
        "qualifier": said.qualifier,
        "derived": said.derived,
    }


_PRECISIONS = {Precision.WEEK: "day", Precision.QUARTER: "month"}


def _end(said: ReadDate) -> str | None:
    air = said.air
    if air.last is not None:
        return air.last.isoformat()
    span = air.span(UTC) if air.precision in {Precision.WEEK, Precision.QUARTER} else None
    return span[1].isoformat() if span else None


def _value(precision: Precision, first: date | None) -> str | None:
    if first is None or precision is Precision.UNKNOWN:
        return None
    if precision is Precision.SEASON:
        return f"{first.year}-{_SEASONS[first.month]}"
    if precision is Precision.YEAR:
        return f"{first.year}"
    return f"{first:%Y-%m}" if precision in {Precision.MONTH, Precision.QUARTER} else first.isoformat()


def _time(said: ReadTime | None) -> dict[str, object] | None:
    return {"clock": said.clock, "zone": said.zone, "zone_stated": said.zone_stated} if said else None


def _pattern(said: Pattern | None) -> dict[str, object] | None:
    if said is None:
        return None
    return {
        "pattern": said.pattern,
        "initial": said.initial,
        "episodes": said.episodes,
        "day": said.day,
        "last": said.last.isoformat() if said.last else None,
        "parts": [{"label": part.label, "date": date_json(part.date)} for part in said.parts],
    }
