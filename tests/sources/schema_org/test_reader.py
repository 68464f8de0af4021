"""Feeds in schema.org JSON-LD: the mapping that the README documents, in all the ways in which people write it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.statements import RelationFacts, Snapshot
from desktop_app.domain.values import Kind, Service, Status
from desktop_app.errors import SourceError
from desktop_app.sources import schema_org
from desktop_app.sources.skipped import why
from tests.servers import HTML, RECORDED

URL = "https://feeds.example/tv/list.jsonld?token=hunter2"


def read(feed: object, url: str = URL) -> Snapshot:
    body = feed if isinstance(feed, bytes) else json.dumps(feed).encode()
    return schema_org.read(body, {}, source="feed", url=url)


def series(**other: object) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@type": "TVSeries", "@id": "#harbour", "name": "Harbour"} | other


def season(number: object = 1, *episodes: object, **other: object) -> dict[str, Any]:
    return {"@type": "TVSeason", "seasonNumber": number, "episode": list(episodes)} | other


def episode(number: object = 1, publication: object = None, **other: object) -> dict[str, Any]:
    return {"@type": "TVEpisode", "episodeNumber": number, "publication": publication} | other


def event(start: str | None, on: object = None, kind: str = "BroadcastEvent", **other: object) -> dict[str, Any]:
    return {"@type": kind, "startDate": start, "publishedOn": on} | other


def air(*publications: object) -> AirDate:
    return read(series(containsSeason=season(1, episode(1, list(publications))))).episodes[0].air


# --- the starter feed ------------------------------------------------------------------------------------------------


def test_the_starter_feed_is_read_whole(starter: Snapshot):
    assert (starter.source, starter.skipped) == ("starter", {})
    assert len(starter.shows) == 23
    assert {show.key for show in starter.shows} >= {"star-city", "the-boys", "ncis"}
    assert all(e.key == f"{e.show_key}/{e.season}x{e.number}" and e.air.first for e in starter.episodes)


def test_the_starter_feed_knows_star_city(starter: Snapshot):
    show = next(show for show in starter.shows if show.key == "star-city")
    (premiere,) = (e for e in starter.episodes if e.show_key == "star-city")
    cast = [c for c in starter.credits if c.show_key == "star-city" and c.job is None]
    jobs = [(c.person, c.job) for c in starter.credits if c.job is not None]
    assert show.services == (Service("Apple TV"),)
    assert premiere.air == AirDate.on(date(2026, 5, 29))
    assert [(c.order, c.person, c.known_for) for c in cast][:2] == [
        (0, "Rhys Ifans", ("House of the Dragon",)),
        (1, "Anna Maxwell Martin", ("Motherland",)),
    ]
    assert jobs == [(name, "Showrunner") for name in ("Ben Nedivi", "Matt Wolpert", "Ronald D. Moore")]
    assert starter.relations == (RelationFacts("star-city", "spin-off", "For All Mankind"),)
    assert starter.cast_of == {"star-city"}


@pytest.fixture
def starter() -> Snapshot:
    feed = Path(__file__).parents[3] / "resources" / "starter" / "starter.jsonld"
    return schema_org.read(feed.read_bytes(), source="starter", url="")


# --- dates and services ----------------------------------------------------------------------------------------------


def test_an_hour_with_no_offset_is_no_hour():
    assert air(event("2014-10-12T21:00")) == AirDate.on(date(2014, 10, 12))
    assert air(event("2014-10-12T21:00+02:00")) == AirDate.at(datetime(2014, 10, 12, 19, tzinfo=UTC))


def test_the_first_publication_is_the_premiere_with_the_services_of_that_day():
    later = event("2012-06-02T19:45:00+01:00", {"@type": "BroadcastService", "name": "iPlayer"}, "OnDemandEvent")
    plain = event("2010-05-22", "BBC HD")
    first = event("2010-05-22T18:15:00+01:00", {"@type": "BroadcastService", "name": "BBC One", "areaServed": "gb"})
    snapshot = read(series(containsSeason=season(1, episode(1, [later, plain, first]))))
    assert snapshot.episodes[0].air == AirDate.at(datetime(2010, 5, 22, 17, 15, tzinfo=UTC))
    assert snapshot.shows[0].services == (Service("BBC HD"), Service("BBC One", "GB"))
    assert snapshot.episodes[0].services == ()  # those of the show


def test_the_country_of_a_service_is_a_code_and_uk_is_gb():
    for said, code in (("GB", "GB"), ("UK", "GB"), ("uk", "GB"), ("United Kingdom", None)):
        on = {"@type": "BroadcastService", "name": "BBC One", "areaServed": said}
        assert read(series(publication=event("2026", on))).shows[0].services == (Service("BBC One", code),)


def test_the_site_of_a_service_is_an_address_of_the_web():
    for said, site in (("http://bbc.example/one", "https://bbc.example/one"), ("javascript:alert(1)", None)):
        on = {"@type": "BroadcastService", "name": "BBC One", "url": said}
        assert read(series(publication=event("2026", on))).shows[0].services == (Service("BBC One", site=site),)


def test_an_episode_tells_its_services_where_they_differ_from_the_shows():
    snapshot = read(series(publication=event(None, "A"), containsSeason=season(1, episode(1, event("2026", "B")))))
    assert snapshot.shows[0].services == (Service("A"),)
    assert snapshot.episodes[0].services == (Service("B"),)


def test_the_zone_of_a_service_tells_its_day():
    on = {"@type": "BroadcastService", "name": "CBS", "broadcastTimezone": "America/New_York"}
    assert air(event("2026-05-30T01:00:00Z", on)).first == date(2026, 5, 29)


def test_episodes_without_dates_are_to_be_announced():
    snapshot = read(series(containsSeason=season(1, episode(1), episode(2, event(None)), episode(3, []))))
    assert [e.air for e in snapshot.episodes] == [UNKNOWN] * 3


def test_the_date_of_first_publication_stands_in_for_an_event():
    snapshot = read(series(datePublished="2008", containsSeason=season(2, episode(1, datePublished="2009-01"))))
    assert snapshot.episodes[0].air == AirDate.in_month(2009, 1)
    assert snapshot.shows[0].premiered == date(2008, 1, 1)


def test_a_season_has_its_own_premiere_before_any_episode():
    snapshot = read(series(containsSeason=season("3", startDate="2027-01-08", endDate="soon", numberOfEpisodes="8")))
    (third,) = snapshot.seasons
    assert (third.number, third.episode_order, third.premiere) == (3, 8, AirDate.on(date(2027, 1, 8)))
    assert third.end is None


@pytest.mark.parametrize(
    ("stated", "status"),
    [
        ("https://schema.org/EventPostponed", Status.POSTPONED),
        ("EventCancelled", Status.WITHDRAWN),
        ("https://schema.org/EventRescheduled", Status.MOVED),
        ("https://schema.org/EventScheduled", Status.CONFIRMED),
    ],
)
def test_the_status_of_an_event_is_that_of_the_date(stated: str, status: Status):
    postponed = event("2026-05-29", eventStatus=stated)
    assert read(series(containsSeason=season(1, episode(1, postponed)))).episodes[0].status is status


# --- identity --------------------------------------------------------------------------------------------------------


def test_an_episode_is_known_by_its_id_or_by_season_and_number():
    rows = season("1", episode("1"), episode(2, **{"@id": "#two"}), episode(None, name="Behind the scenes"))
    keys = [(e.key, e.season, e.number) for e in read(series(containsSeason=rows)).episodes]
    assert keys == [("harbour/1x1", 1, 1), ("two", 1, 2), ("harbour/behind the scenes", 1, None)]


def test_a_show_is_known_by_its_id_its_address_or_its_title():
    assert read(series()).shows[0].key == "harbour"
    bare = {"@type": "TVSeries", "name": "Harbour Lights"}
    assert read(bare | {"url": "/harbour"}).shows[0].key == "https://feeds.example/harbour"
    assert read(bare).shows[0].key == "harbour lights"


@pytest.mark.parametrize(
    ("node", "number"),
    [({"seasonNumber": "2"}, 2), ({"position": 2}, 2), ({"name": "Season 2"}, 2), ({"name": "The second"}, None)],
)
def test_the_number_of_a_season_may_be_text_or_in_its_name(node: dict[str, object], number: int | None):
    snapshot = read(series(containsSeason={"@type": "TVSeason", "episode": episode(1), **node}))
    assert snapshot.episodes[0].season == number
    assert [s.number for s in snapshot.seasons] == ([number] if number else [])


def test_an_imdb_page_is_an_id_that_others_share():
    assert read(series(sameAs=["https://www.imdb.com/title/tt0844441/"])).shows[0].external_ids == (
        ("imdb", "tt0844441"),
    )


# --- people ----------------------------------------------------------------------------------------------------------


def person(name: str, *known: str) -> dict[str, Any]:
    works = [{"@type": "TVSeries", "name": work} for work in known]
    return {"@type": "Person", "name": name} | ({"@reverse": {"actor": works}} if known else {})


def role(name: str, *characters: str) -> dict[str, Any]:
    return {"@type": "PerformanceRole", "actor": person(name), "characterName": list(characters)}


def test_actors_may_be_people_or_roles_around_them_and_one_person_is_one_credit():
    actors = [role("Ann", "Eva"), person("Bob", "Andor", "Andor", "Chernobyl"), role("Ann", "Ada", "Eva"), "Cy Young"]
    cast = read(series(actor=actors)).credits
    assert [(c.order, c.person, c.characters, c.known_for) for c in cast] == [
        (0, "Ann", ("Eva", "Ada"), ()),
        (1, "Bob", (), ("Andor", "Chernobyl")),
        (2, "Cy Young", (), ()),
    ]
    assert [c.person_key for c in cast] == ["ann", "bob", "cy young"]


def test_a_bare_creator_is_a_creator_a_role_says_its_name_and_companies_are_no_people():
    creators = [
        {"@type": "Role", "roleName": "Showrunner", "creator": [person("Ann"), person("Bob")]},
        person("Ann"),
        {"@type": "Organization", "url": "/company/co1"},
        {"@type": "Organization", "name": "A company"},
    ]
    crew = read(series(creator=creators)).credits
    assert [(c.order, c.person, c.job) for c in crew] == [
        (0, "Ann", "Showrunner"),
        (1, "Bob", "Showrunner"),
        (2, "Ann", "Creator"),
    ]


def test_actors_of_an_episode_are_its_guests():
    snapshot = read(series(containsSeason=season(1, episode(1, actor=person("Ann")))))
    assert [(c.person, c.guest, c.episode_key) for c in snapshot.credits] == [("Ann", True, "harbour/1x1")]
    assert snapshot.guests_of == {"harbour/1x1"}
    assert snapshot.cast_of == frozenset()  # nothing was said of regulars


# --- relations -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["spin-off", "Spin-off", "spinoff"])
def test_a_spin_off_is_a_role_that_says_so(name: str):
    work = {"@type": "TVSeries", "name": "For All Mankind", "@id": "#fam"}
    based = {"@type": "Role", "roleName": name, "isBasedOn": work}
    assert read(series(isBasedOn=based)).relations == (RelationFacts("harbour", "spin-off", "For All Mankind", "fam"),)


@pytest.mark.parametrize(
    "based",
    [
        {"@type": "TVSeries", "name": "For All Mankind"},
        {"@type": "Book", "name": "For All Mankind"},
        {"@type": "Role", "roleName": "remake", "isBasedOn": {"@type": "TVSeries", "name": "For All Mankind"}},
        {"@type": "Role", "roleName": "spin-off", "isBasedOn": {"@type": "Book", "name": "For All Mankind"}},
    ],
)
def test_anything_else_is_based_on(based: object):
    assert read(series(isBasedOn=based)).relations == (RelationFacts("harbour", "based on", "For All Mankind"),)


def test_a_work_without_a_name_is_no_relation():
    assert read(series(isBasedOn=["https://example.org/book", {"@type": "Book"}])).relations == ()


def test_works_that_are_only_named_are_no_shows_of_the_feed():
    work = {"@type": "TVSeries", "name": "Other", "containsSeason": season(1, episode(1))}
    snapshot = read(series(isBasedOn=work, review={"itemReviewed": work}, actor=person("Ann", "Other")))
    assert [show.key for show in snapshot.shows] == ["harbour"]
    assert snapshot.episodes == ()


# --- films -----------------------------------------------------------------------------------------------------------


def film(**other: object) -> dict[str, Any]:
    return {"@type": "Movie", "@id": "#assize", "name": "The Assize"} | other


def test_a_film_is_a_show_of_its_own_with_one_entry():
    on = {"@type": "BroadcastService", "name": "BBC One", "areaServed": "GB"}
    said = read(film(publication=event("2026-10-09", on), duration="PT1H50M", actor=[person("Ann")]))
    (entry,) = said.episodes
    assert [(show.key, show.title, show.services) for show in said.shows] == [
        ("assize", "The Assize", (Service("BBC One", "GB"),))
    ]
    assert (entry.stated_kind, entry.season, entry.number, entry.title) == (Kind.FILM, None, None, None)
    assert (entry.air, entry.runtime_minutes) == (AirDate.on(date(2026, 10, 9)), 110)
    assert [(c.person, c.episode_key) for c in said.credits] == [("Ann", None)]


def test_a_film_may_stand_in_its_publication():
    said = read({**event("2026-10-09T21:00:00+01:00"), "workPerformed": film()})
    assert [(e.stated_kind, e.air.starts_at) for e in said.episodes] == [
        (Kind.FILM, datetime(2026, 10, 9, 20, tzinfo=UTC))
    ]


def test_a_film_of_a_series_is_one_of_its_entries():
    part = film(isPartOf=series(), datePublished="2026-12-24", actor=[person("Ann")])
    said = read(part)
    assert [show.key for show in said.shows] == ["harbour"]
    assert [(e.show_key, e.key, e.title, e.stated_kind) for e in said.episodes] == [
        ("harbour", "assize", "The Assize", Kind.FILM)
    ]
    assert [(c.person, c.episode_key) for c in said.credits] == [("Ann", "assize")]


def test_a_film_beside_a_series_of_its_name_is_another_show():
    one, other = {"@type": "TVSeries", "name": "Harbour"}, {"@type": "Movie", "name": "Harbour"}
    for feed in ([one, other], [other, one]):
        said = read(feed)
        assert len(said.shows) == 2
        assert {e.show_key for e in said.episodes} == {"harbour/film"}


def test_a_film_tells_what_it_comes_from():
    parent = {"@type": "TVSeries", "name": "Coldwater"}
    role = {"@type": "Role", "roleName": "spin-off", "isBasedOn": parent}
    for based, word in ((role, "spin-off"), (parent, "based on")):
        assert read(film(isBasedOn=based)).relations == (RelationFacts("assize", word, "Coldwater"),)


def test_a_film_without_a_name_is_skipped():
    said = read([series(), {"@type": "Movie", "datePublished": "2026-12-24"}])
    assert why(said.skipped) == ("1 film skipped: it has no name",)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2), (1, 2, 0)])
def test_the_first_publication_holds_in_whatever_order_the_feed_tells_them(order: tuple[int, int, int]):
    bare = film(datePublished="2026")
    shown = [{**event(day), "workPerformed": {"@id": "#assize"}} for day in ("2026-12-24", "2026-12-31")]
    nodes = (bare, *shown)
    (entry,) = read({"@graph": [nodes[n] for n in order]}).episodes
    assert entry.air == AirDate.on(date(2026, 12, 24))


# --- ways to write it ------------------------------------------------------------------------------------------------


def test_a_graph_with_references_is_put_together():
    feed = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "TVEpisode", "@id": "#e1", "episodeNumber": 1, "partOfSeason": {"@id": "#s1"}, "name": "Ebb"},
            {"@type": "TVSeason", "@id": "#s1", "seasonNumber": 1, "partOfSeries": {"@id": "#harbour"}},
            series(actor=[{"@id": "#ann"}], containsSeason={"@id": "#s1"}),
            {"@id": "#ann", **person("Ann")},
            event("2026-05-29", "A", workPerformed={"@id": "#e1"}),
        ],
    }
    snapshot = read(feed)
    assert [show.key for show in snapshot.shows] == ["harbour"]
    assert [(s.show_key, s.number, s.key) for s in snapshot.seasons] == [("harbour", 1, "s1")]
    assert [(e.key, e.show_key, e.season, e.number) for e in snapshot.episodes] == [("e1", "harbour", 1, 1)]
    assert snapshot.episodes[0].air == AirDate.on(date(2026, 5, 29))
    assert [(c.person, c.person_key) for c in snapshot.credits] == [("Ann", "ann")]


def test_lists_of_blocks_prefixes_and_wrapped_values_are_understood():
    spelled = {
        "@type": "http://schema.org/TVSeries",
        "schema:name": {"@value": "Harbour", "@language": "en"},
        "http://schema.org/genre": {"@list": ["Drama", "Crime"]},
        "schema:containsSeason": {"@type": ["schema:TVSeason"], "schema:seasonNumber": {"@value": 1}},
    }
    snapshot = read([{"@type": "WebSite"}, [spelled]])
    assert (snapshot.shows[0].title, snapshot.shows[0].genres) == ("Harbour", ("Drama", "Crime"))
    assert [s.number for s in snapshot.seasons] == [1]


def test_an_item_list_is_a_list_of_shows():
    items = [{"@type": "ListItem", "position": n, "item": series(name=n, **{"@id": f"#{n}"})} for n in ("A", "B")]
    page = {"@type": "WebPage", "mainEntity": {"@type": "ItemList", "itemListElement": items}}
    assert [show.key for show in read(page).shows] == ["A", "B"]


def test_entities_in_strings_are_resolved_and_markup_is_dropped():
    told = series(name="Mum &amp; Dad", description="<p>It&apos;s <b>new</b>.</p><script>x</script>", genre="Drama")
    show = read(told).shows[0]
    assert (show.title, show.summary, show.genres) == ("Mum & Dad", "It's new.", ("Drama",))


def test_relative_addresses_are_those_of_the_feed():
    show = read(series(url="/harbour", image={"@type": "ImageObject", "url": "http://img.example/h.jpg"})).shows[0]
    assert (show.url, show.image) == ("https://feeds.example/harbour", "https://img.example/h.jpg")
    assert read(series(url="/harbour"), url="").shows[0].url is None
    assert read(series(url="javascript:alert(1)")).shows[0].url is None


def test_an_address_that_is_the_id_too_is_no_less_a_link():
    """On most pages it is both, and leads to the node that has it."""
    page, site, picture = "https://feeds.example/harbour", "https://bbc.example/one", "https://feeds.example/p.jpg"
    imdb = "https://www.imdb.com/title/tt0123456"
    on = {"@type": "BroadcastService", "@id": site, "url": site, "name": "BBC One"}
    one = {"@id": f"{page}/1", "url": f"{page}/1", "image": picture} | episode(1, event("2026-05-29", on))
    person = {"@type": "Person", "@id": f"{page}/ada", "url": f"{page}/ada", "name": "Ada Moor"}
    works = series(containsSeason=season(1, one), actor=person, url=page, sameAs=imdb) | {"@id": page}
    others = [{"@id": picture, "@type": "ImageObject"}, {"@id": imdb, "@type": "WebPage", "name": "IMDb"}]
    snapshot = read({"@graph": [works, *others]})
    assert snapshot.shows[0].url == page
    assert snapshot.shows[0].services == (Service("BBC One", site=site),)
    assert snapshot.shows[0].external_ids == (("imdb", "tt0123456"),)
    assert (snapshot.episodes[0].url, snapshot.episodes[0].image) == (f"{page}/1", picture)
    assert snapshot.credits[0].url == f"{page}/ada"


def test_a_link_may_be_given_as_a_node():
    assert read(series(url={"@id": "/tv/harbour"})).shows[0].url == "https://feeds.example/tv/harbour"


def test_a_text_that_is_an_id_too_is_no_less_a_text():
    one = {"@id": "1", "name": "1"} | episode("1", event("2026-05-29"))
    snapshot = read(series(containsSeason=season(1, one), genre="#harbour"))
    assert (snapshot.episodes[0].number, snapshot.shows[0].genres) == (1, ("#harbour",))


def test_the_blocks_of_a_page_are_read_each_on_its_own():
    page = (
        b"<!DOCTYPE html><html><head><script>var x = '<script>';</script>"
        b'<script type="application/ld+json">{"@type": "TVSeries", "name": "broken",</script>'
        b"<SCRIPT id=a type='application/ld+json' defer>\n//<![CDATA[\n"
        + json.dumps(series()).encode()
        + b"\n//]]>\n</SCRIPT>"
        b'<script type="application/ld+json">{"@type": "TVSeries", "name": "Line\nbreak"}</script>'
        b'</head><body><script type="application/ld+json">{"never": "closed"}'
    )
    snapshot = read(page)
    assert [show.title for show in snapshot.shows] == ["Harbour", "Line break"]
    assert why(snapshot.skipped) == ("1 block skipped: it is not whole JSON",)


def test_a_bom_is_no_trouble():
    assert read(b"\xef\xbb\xbf" + json.dumps(series()).encode()).shows[0].key == "harbour"


# --- what is bad -----------------------------------------------------------------------------------------------------


def test_a_bad_episode_costs_no_other():
    rows = season(1, episode(1), episode(2, event("soon")), episode(3), startDate="2026")
    snapshot = read(series(containsSeason=[rows, season(2, startDate="never")]))
    assert [e.number for e in snapshot.episodes] == [1, 3]
    assert set(why(snapshot.skipped)) == {
        "1 episode skipped: one of its dates is none",
        "1 season skipped: one of its dates is none",
    }


@pytest.mark.parametrize("number", [-3, "-3", 1_000_000, 2**70])
def test_a_number_that_no_episode_has_makes_no_special(number: object):
    snapshot = read(series(containsSeason=season(1, episode(number, event("2026")), episode(2, event("2026")))))
    assert [e.number for e in snapshot.episodes] == [2]
    assert why(snapshot.skipped) == (f"1 episode skipped: {str(number)[:20]} is no number of a season or an episode",)


def test_a_number_that_no_season_has_makes_no_specials():
    snapshot = read(series(containsSeason=[season(-1, episode(1, event("2026"))), season(2)]))
    assert [s.number for s in snapshot.seasons] == [2]
    assert snapshot.episodes == ()
    assert why(snapshot.skipped) == ("1 season skipped: -1 is no number of a season or an episode",)


def test_shows_without_a_name_and_episodes_of_no_series_are_skipped():
    snapshot = read([series(), {"@type": "TVSeries"}, episode(1, name="Pilot")])
    assert snapshot.skipped.total() == 2
    assert set(why(snapshot.skipped)) == {"1 show skipped: it has no name", "1 episode skipped: it names no series"}


@pytest.mark.parametrize(
    "body",
    [b"", HTML, b"null", b"[]", b"{", b'"text"', b'{"@type": "Book", "name": "x"}', b"[" * 100_000, b"\xff\xfe\x00"],
)
def test_a_feed_without_a_series_or_a_film_is_refused_by_the_name_of_its_host(body: bytes):
    with pytest.raises(SourceError, match=r"^feeds\.example holds no series and no film") as caught:
        read(body)
    assert "hunter2" not in str(caught.value)


def test_references_in_a_circle_end():
    feed = [series(containsSeason={"@id": "#s"}), {"@id": "#s", **season(1), "partOfSeries": {"@id": "#harbour"}}]
    feed[1]["episode"] = {"@type": "TVEpisode", "episodeNumber": 1, "partOfSeason": {"@id": "#s"}}
    assert len(read(feed).episodes) == 1


_NAMES = [
    *("@id", "@type", "@graph", "name", "containsSeason", "episode", "actor", "creator", "publication", "url"),
    *("isBasedOn", "seasonNumber", "episodeNumber", "startDate", "publishedOn", "partOfSeries", "isPartOf", "image"),
]
_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from(["#harbour", "TVSeries", "Movie", "2026"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(_NAMES),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(other=st.dictionaries(st.sampled_from(["containsSeason", "actor", "creator", "isBasedOn", "image"]), _JSON))
def test_whatever_a_property_holds_the_show_is_read(other: dict[str, object]):
    assert "harbour" in {show.key for show in read(series(**other)).shows}


@given(_JSON)
def test_whatever_json_comes_is_read_or_refused(value: object):
    try:
        snapshot = read(value)
    except SourceError:
        return
    keys = {show.key for show in snapshot.shows}
    assert {row.show_key for row in (*snapshot.episodes, *snapshot.seasons, *snapshot.credits)} <= keys


def test_a_feed_holds_for_a_day_and_its_label_shows_no_secret():
    page = schema_org.feed_page("mine", URL)
    assert (page.source, page.url, page.label, page.lifetime) == ("mine", URL, "feeds.example", timedelta(days=1))
    assert page.read(json.dumps(series()).encode(), {}).source == "mine"


# --- recorded --------------------------------------------------------------------------------------------------------

FOLDER = RECORDED / "jsonld"
NO_SERIES = {"0069", "0166", "0167", "0319", "0320", "0391", "0442", "0444", "0445"}


@pytest.mark.recorded
@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.[jh]*")) or ["none"])
def test_recorded_feeds(name: str):
    body = (FOLDER / name).read_bytes()
    if name == "imdb_sneaky_pete.jsonld" or name.removeprefix("schemaorg_eg-")[:4] in NO_SERIES:
        with pytest.raises(SourceError):
            read(body)
        return
    snapshot = read(body, "https://www.imdb.com/title/")
    assert len(snapshot.shows) == 1
    assert not snapshot.skipped
    if name.startswith("imdb"):
        told = json.loads(body)
        (show,) = snapshot.shows
        genres = told["genre"] if isinstance(told["genre"], list) else [told["genre"]]
        assert list(show.genres) == genres
        assert str(show.premiered) == told["datePublished"]
        assert show.external_ids[0][0] == "imdb"
        assert {c.person for c in snapshot.credits if c.job is None} == {a["name"] for a in told.get("actor", [])}
    else:
        assert [(e.season, e.number, e.title) for e in snapshot.episodes] == [(2, 1, "Episode 1")]
        assert [(s.number, s.episode_order) for s in snapshot.seasons] == [(1, 14), (2, 27)]
