"""What one node states, as facts of the domain."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urljoin

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.statements import EpisodeFacts, SeasonFacts, ShowFacts
from desktop_app.domain.values import Service, Status, country_code
from desktop_app.domain.words import folded
from desktop_app.sources.addresses import secured
from desktop_app.sources.html_text import cleaned
from desktop_app.sources.iso8601 import air_date, minutes

from .graph import Graph, Node, as_node, number, said

Published = tuple[AirDate, tuple[Service, ...], Status]

_STATUSES = {
    "EventPostponed": Status.POSTPONED,
    "EventCancelled": Status.WITHDRAWN,
    "EventRescheduled": Status.MOVED,
}
_IMDB = re.compile(r"imdb\.com/title/(tt\d+)")
_SEASON_NAME = re.compile(r"Season (\d{1,4})", re.IGNORECASE)


def identity(node: Node) -> str | None:
    """The node's @id, without the # of one that is local to the feed."""
    key = node.get("@id")
    return key.removeprefix("#") or None if isinstance(key, str) else None


def show_facts(graph: Graph, node: Node, base: str, key: str, title: str) -> ShowFacts:
    url = link(graph, node, base)
    same = graph.addresses(node, "sameAs")
    imdb = next((found[1] for text in (url or "", *same) if (found := _IMDB.search(text))), None)
    return ShowFacts(
        key=key,
        title=title,
        url=url,
        language=graph.text(node, "inLanguage"),
        genres=tuple(dict.fromkeys(text for value in graph.many(node, "genre") if (text := said(value)))),
        services=published(graph, node, base)[1],
        summary=_summary(graph, node),
        premiered=_day(graph.text(node, "startDate", "datePublished")),
        image=_image(graph, node, base),
        runtime_minutes=_minutes(graph, node),
        external_ids=(("imdb", imdb),) if imdb else (),
    )


def season_facts(graph: Graph, node: Node, base: str, show_key: str, its_number: int) -> SeasonFacts:
    air, services, _status = published(graph, node, base)
    return SeasonFacts(
        show_key=show_key,
        number=its_number,
        key=identity(node),
        episode_order=number(graph.one(node, "numberOfEpisodes")) or None,
        premiere=air,
        end=_day(graph.text(node, "endDate")),
        url=link(graph, node, base),
        services=services,
        summary=_summary(graph, node),
        image=_image(graph, node, base),
    )


def episode_facts(
    graph: Graph, node: Node, base: str, show_key: str, season: int | None, event: Node | None
) -> EpisodeFacts:
    """`event` is its publication, where the feed is about that. Without an @id it is known by season and number; what
    has no number is a special, known by its address or title."""
    title, url = graph.text(node, "name"), link(graph, node, base)
    air, services, status = published(graph, node, base, event)
    its_number = None if season is None else _number(graph, node, "episodeNumber")
    place = f"{season}x{its_number}" if its_number is not None else url or folded(title or "") or str(air.first)
    return EpisodeFacts(
        show_key=show_key,
        key=identity(node) or f"{show_key}/{place}",
        season=season,
        number=its_number,
        air=air,
        title=title,
        runtime_minutes=_minutes(graph, node),
        summary=_summary(graph, node),
        url=url,
        image=_image(graph, node, base),
        services=services,
        status=status,
    )


def season_number(graph: Graph, node: Node | None) -> int | None:
    if node is None:
        return None
    stated = _number(graph, node, "seasonNumber")
    named = _SEASON_NAME.fullmatch(graph.text(node, "name") or "")
    return stated if stated is not None else int(named[1]) if named else None


def _number(graph: Graph, node: Node, name: str) -> int | None:
    """ValueError for a whole number that none of them has: what it is of would pass for a special."""
    stated = graph.one(node, name, "position")
    if number(stated) is None and re.fullmatch(r"[+-]?[0-9]+", told := said(stated) or ""):
        raise ValueError(f"{told[:20]} is no number of a season or an episode")
    return number(stated)


def published(graph: Graph, node: Node, base: str, event: Node | None = None) -> Published:
    """The first of the node's publications, with the services of all those that share its day."""
    events = [event] if event is not None else graph.nodes_of(node, "publication", "releasedEvent")
    found = [_publication(graph, one, base) for one in events]
    if not found:
        text = graph.text(node, "startDate", "datePublished")
        return (air_date(text) if text else UNKNOWN), (), Status.CONFIRMED
    air, _, status = min(found, key=lambda one: (one[0].first or date.max, one[0].starts_at is None))
    services = dict.fromkeys(service for other, on, _ in found if other.first == air.first for service in on)
    return air, tuple(services), status


def link(graph: Graph, node: Node, base: str) -> str | None:
    return joined(base, next(iter(graph.addresses(node, "url")), None), upgrade=False)


def joined(base: str, address: object, *, upgrade: bool = True) -> str | None:
    """A link that may be relative to the feed's address; of a feed without one only whole links are taken."""
    if not isinstance(address, str):
        return None
    try:
        return secured(urljoin(base, address.strip()), upgrade=upgrade)
    except ValueError:
        return None


def _publication(graph: Graph, event: Node, base: str) -> Published:
    on = tuple(service for value in graph.linked(event, "publishedOn") if (service := _service(graph, value, base)))
    text = graph.text(event, "startDate")
    air = air_date(text, on[0].zone if on else None) if text else UNKNOWN
    status = (graph.text(event, "eventStatus") or "").rpartition("/")[2]
    return air, on, _STATUSES.get(status, Status.CONFIRMED)


def _service(graph: Graph, value: object, base: str) -> Service | None:
    node = as_node(value)
    if node is None:
        name = said(value)
        return Service(name) if name and not secured(name) else None
    name = graph.text(node, "name", "broadcastDisplayName")
    code = country_code(graph.text(node, "areaServed") or "")
    site = joined(base, next(iter(graph.addresses(node, "url")), None))
    return Service(name, code, graph.text(node, "broadcastTimezone"), site) if name else None


def _summary(graph: Graph, node: Node) -> str | None:
    value = graph.one(node, "description")
    return cleaned(value) if isinstance(value, str) else None


def _image(graph: Graph, node: Node, base: str) -> str | None:
    value = graph.one(node, "image", "thumbnailUrl")
    picture = as_node(value)
    return joined(base, value if picture is None else graph.one(picture, "contentUrl", "url"))


def _minutes(graph: Graph, node: Node) -> int | None:
    text = graph.text(node, "duration", "timeRequired")
    return minutes(text) if text else None


def _day(text: str | None) -> date | None:
    """Of the dates that only order and compare: what is none is not there."""
    try:
        return air_date(text).first if text else None
    except (ValueError, OverflowError):
        return None
