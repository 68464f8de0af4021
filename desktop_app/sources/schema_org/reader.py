"""A JSON-LD feed to a snapshot: shows, wherever in the graph their seasons, episodes and publications stand; films."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial

from desktop_app.domain.statements import CreditFacts, EpisodeFacts, RelationFacts, SeasonFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Kind
from desktop_app.domain.words import folded
from desktop_app.errors import SourceError
from desktop_app.sources.addresses import host_of
from desktop_app.sources.page import Digests, Page
from desktop_app.sources.skipped import UNREADABLE, Skipped

from .facts import episode_facts, identity, link, season_facts, season_number, show_facts
from .graph import Graph, Node, said, types
from .people import credits, relations

_LIFETIME = timedelta(days=1)
_EVENTS = {"BroadcastEvent", "OnDemandEvent", "PublicationEvent"}


def feed_page(source: str, url: str) -> Page:
    """The one page of a feed that a person added."""
    return Page(source, url, host_of(url) or source, _LIFETIME, partial(read, source=source, url=url))


def read(body: bytes, digests: Digests | None = None, *, source: str, url: str) -> Snapshot:
    """A JSON-LD file, or the JSON-LD blocks of a page at `url`. SourceError where no series and no film could be
    read. Such feeds are small and their rows carry no ids: `digests` is not used, all is read each time."""
    graph = Graph(body)
    reader = _Reader(graph, url)
    for node in graph.nodes:
        reader.take(node)
    for _ in range(graph.broken):
        reader.skipped.add("block", ValueError("it is not whole JSON"))
    snapshot = reader.snapshot(source)
    if not snapshot.shows:
        who = host_of(url) or source
        why = f" ({reader.skipped.why()[0]})" if snapshot.skipped else ""
        sentence = f"{who} holds no series and no film in schema.org JSON-LD{why}; check the address of the source."
        raise SourceError("not-understood", sentence, host=who)
    return snapshot


@dataclass(slots=True)
class _Reader:
    """Puts together what the nodes of one graph say of each show."""

    graph: Graph
    url: str
    skipped: Skipped = field(default_factory=Skipped)
    shows: dict[str, ShowFacts] = field(default_factory=dict[str, ShowFacts])
    seasons: dict[tuple[str, int], SeasonFacts] = field(default_factory=dict[tuple[str, int], SeasonFacts])
    episodes: dict[str, EpisodeFacts] = field(default_factory=dict[str, EpisodeFacts])
    published: set[str] = field(default_factory=set[str])
    """Keys of those whose publication the feed tells as a thing of its own."""
    credits: dict[tuple[str | None, ...], CreditFacts] = field(
        default_factory=dict[tuple[str | None, ...], CreditFacts]
    )
    relations: dict[RelationFacts, None] = field(default_factory=dict[RelationFacts, None])
    cast_of: set[str] = field(default_factory=set[str])
    by_title: dict[str, str] = field(default_factory=dict[str, str])

    def take(self, node: Node) -> None:
        """A node that the feed is about; those of other types than ours are none of our business."""
        kinds = types(node)
        if "TVSeries" in kinds:
            self._guarded("show", node)
        elif "TVSeason" in kinds:
            self._guarded("season", node)
        elif "TVEpisode" in kinds:
            self._guarded("episode", node)
        elif "Movie" in kinds:
            self._guarded("film", node)
        elif kinds & _EVENTS:
            for work in self.graph.nodes_of(node, "workPerformed", "broadcastOfEvent"):
                if "TVEpisode" in types(work):
                    self._guarded("episode", work, event=node)
                elif "Movie" in types(work):
                    self._guarded("film", work, event=node)

    def snapshot(self, source: str) -> Snapshot:
        """A show runs where its episodes do, unless it says otherwise itself; an episode's own services are told only
        where they differ."""
        on = {key: dict.fromkeys(show.services) for key, show in self.shows.items()}
        for row in (*self.seasons.values(), *self.episodes.values()):
            if not self.shows[row.show_key].services:
                on[row.show_key] |= dict.fromkeys(row.services)
        shows = {key: replace(show, services=tuple(on[key])) for key, show in self.shows.items()}
        return Snapshot(
            source,
            tuple(shows.values()),
            tuple(self.seasons.values()),
            tuple(
                replace(episode, services=()) if episode.services == shows[episode.show_key].services else episode
                for episode in self.episodes.values()
            ),
            tuple(self.credits.values()),
            tuple(self.relations),
            cast_of=frozenset(self.cast_of),
            guests_of=frozenset(credit.episode_key for credit in self.credits.values() if credit.episode_key),
            skipped=self.skipped.rows,
        )

    def _guarded(
        self, what: str, node: Node, show: str | None = None, season: int | None = None, event: Node | None = None
    ) -> None:
        """Read it; a bad season or episode costs no other."""
        try:
            if what == "show":
                self._series(node)
            elif what == "season":
                self._season(node, show or self._series_of(node))
            elif what == "film":
                self._film(node, event)
            else:
                self._episode(node, show or self._series_of(node), season, event)
        except UNREADABLE as error:
            self.skipped.add(what, error)

    def _series(self, node: Node) -> str:
        """Read a show with all that is in it; its key. Where it is met with again the first statement holds."""
        graph, title = self.graph, self._name(node)
        known = self.by_title.get(folded(title))
        key = identity(node) or known or link(graph, node, self.url) or folded(title)
        self.by_title.setdefault(folded(title), key)
        self._work(node, key, title)
        for season in graph.nodes_of(node, "containsSeason", "season", "seasons"):
            self._guarded("season", season, key)
        for episode in graph.nodes_of(node, "episode", "episodes"):
            self._guarded("episode", episode, key)
        return key

    def _film(self, node: Node, event: Node | None) -> None:
        """A film of a series is an entry of it; any other is a show of its own, even beside a series of its name."""
        graph, title = self.graph, self._name(node)
        series = [work for work in graph.nodes_of(node, "isPartOf", "partOfSeries") if "TVSeries" in types(work)]
        if series:
            show = self._series_of(node, series)
        else:
            show = identity(node) or link(graph, node, self.url) or f"{folded(title)}/film"
            self._work(node, show, title)
        film = episode_facts(graph, node, self.url, show, None, event)
        self._tell(replace(film, title=title if series else None, stated_kind=Kind.FILM), event)
        if series:
            self._credit(node, show, film.key)

    def _name(self, node: Node) -> str:
        if title := self.graph.text(node, "name"):
            return title
        raise ValueError("it has no name")

    def _work(self, node: Node, key: str, title: str) -> None:
        if key not in self.shows:
            self.shows[key] = show_facts(self.graph, node, self.url, key, title)
        self.relations |= dict.fromkeys(relations(self.graph, node, key))
        self._credit(node, key)

    def _series_of(self, node: Node, series: list[Node] | None = None) -> str:
        """The key of the series (of `series`, where these are known) that a season or an episode names, itself or by
        its season."""
        graph = self.graph
        series = series or graph.nodes_of(node, "partOfSeries", "partOfTVSeries")
        for season in graph.nodes_of(node, "partOfSeason"):
            series += graph.nodes_of(season, "partOfSeries", "partOfTVSeries")
        if not series:
            raise ValueError("it names no series")
        key = identity(series[0]) or self.by_title.get(folded(said(series[0]) or ""))
        return key if key in self.shows else self._series(series[0])

    def _season(self, node: Node, show: str) -> None:
        its_number = season_number(self.graph, node)
        if its_number is not None:
            self.seasons[show, its_number] = season_facts(self.graph, node, self.url, show, its_number)
        self._credit(node, show)
        for episode in self.graph.nodes_of(node, "episode", "episodes"):
            self._guarded("episode", episode, show, its_number)

    def _episode(self, node: Node, show: str, season: int | None, event: Node | None) -> None:
        if season is None:
            season = season_number(self.graph, next(iter(self.graph.nodes_of(node, "partOfSeason")), None))
        episode = episode_facts(self.graph, node, self.url, show, season, event)
        self._tell(episode, event)
        self._credit(node, show, episode.key)

    def _tell(self, episode: EpisodeFacts, event: Node | None) -> None:
        """A publication that is a thing of its own says more than the work does; of several, the first."""
        key = episode.key
        known = self.episodes[key] if key in self.published else None
        if known and (event is None or (episode.air.first or date.max) >= (known.air.first or date.max)):
            return
        if event is not None:
            self.published.add(key)
        self.episodes[key] = episode

    def _credit(self, node: Node, show: str, episode: str | None = None) -> None:
        """One credit for each person and job, however often the feed names them."""
        found = list(credits(self.graph, node, self.url, show, episode))
        if found and episode is None:
            self.cast_of.add(show)
        for credit in found:
            place = (show, episode, credit.person_key, credit.job)
            if place not in self.credits:
                order = sum(o[:2] == place[:2] and (o[3] is None) == (credit.job is None) for o in self.credits)
                self.credits[place] = replace(credit, order=order)
