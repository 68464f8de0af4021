"""One test for each trap of TVmaze's data that is known to have caught somebody."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate, Precision
from desktop_app.domain.statements import EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Service
from desktop_app.sources.tvmaze import BASE, schedule_pages, show_page
from desktop_app.sources.tvmaze.parse import read_schedule, read_show
from tests.sources.tvmaze.payload import body, channel, episode, scheduled, season, show


def read(*rows: object) -> Snapshot:
    return read_schedule(body(list(rows)), {})


def the_episode(**other: object) -> EpisodeFacts:
    return read(scheduled(**other)).episodes[0]


def the_show(**other: object) -> ShowFacts:
    return read(scheduled(show(**other))).shows[0]


# --- times -----------------------------------------------------------------------------------------------------------


def test_only_airstamp_is_an_instant():
    air = the_episode().air
    assert air.starts_at == datetime(2026, 5, 16, 1, tzinfo=UTC)
    assert (air.first, air.zone) == (date(2026, 5, 15), "America/New_York")


def test_airdate_and_airtime_do_not_compose_after_midnight():
    air = the_episode(airdate="2026-05-29", airtime="00:00", airstamp="2026-05-30T04:00:00+00:00").air
    assert air.starts_at == datetime(2026, 5, 30, 4, tzinfo=UTC)
    assert air.first == date(2026, 5, 30)


def test_what_is_listed_under_another_day_than_its_own_is_told_word_for_word():
    row = {"airdate": "2026-05-29", "airtime": "00:00", "airstamp": "2026-05-30T04:00:00+00:00"}
    assert the_episode(**row).quote == "2026-05-29 00:00 (2026-05-30T04:00:00+00:00)"
    assert the_episode(**{**row, "airdate": "2026-05-30"}).quote is None
    assert the_episode(**{**row, "airtime": ""}).quote is None
    assert the_episode(**{**row, "airdate": "some day"}).quote is None


def test_an_empty_airtime_is_a_day_and_its_airstamp_a_placeholder():
    air = the_episode(airdate="2026-05-29", airtime="", airstamp="2026-05-29T12:00:00+00:00").air
    assert air == AirDate.on(date(2026, 5, 29))


@pytest.mark.parametrize("nothing", ["", None])
def test_no_airdate_is_an_unknown_date_and_never_1970(nothing: str | None):
    assert the_episode(airdate=nothing, airtime="", airstamp=None).air == UNKNOWN
    assert the_episode(airdate=nothing, airtime=None, airstamp="").air == UNKNOWN


def test_an_airtime_without_an_airstamp_is_a_day():
    assert the_episode(airstamp=None).air == AirDate.on(date(2026, 5, 15))


def test_an_airstamp_without_an_offset_is_no_instant():
    assert the_episode(airstamp="2026-05-16T01:00:00").air == AirDate.on(date(2026, 5, 15))


def test_the_schedule_of_a_day_is_always_asked_for_with_its_date():
    now = datetime(2026, 5, 14, 12, tzinfo=UTC)
    pages = schedule_pages(BASE, now, ["US"], now.date())
    assert [page.url.removeprefix(BASE) for page in pages] == [
        "/schedule/full",
        "/schedule?country=US&date=2026-05-14",
        "/schedule/web?date=2026-05-14",
        "/schedule?country=US&date=2026-05-13",
        "/schedule/web?date=2026-05-13",
        "/schedule?country=US&date=2026-05-12",
        "/schedule/web?date=2026-05-12",
        "/schedule?country=US&date=2026-05-11",
        "/schedule/web?date=2026-05-11",
    ]


def test_the_days_asked_for_are_those_of_the_person():
    early = datetime(2026, 5, 14, 23, 30, tzinfo=UTC)  # the morning of the 15th in Tokyo
    pages = schedule_pages(BASE, early, ["JP"], date(2026, 5, 15))
    days = [f"/schedule?country=JP&date=2026-05-{day}" for day in (15, 14, 13, 12)]
    assert [page.url.removeprefix(BASE) for page in pages if "country" in page.url] == days


# --- rows ------------------------------------------------------------------------------------------------------------


def test_the_show_stands_under_show_or_under_embedded():
    under_show = episode(id=71) | {"show": show()}
    null_show = scheduled(id=72) | {"show": None}
    snapshot = read(under_show, null_show, scheduled(id=73))
    assert [e.show_key for e in snapshot.episodes] == ["7", "7", "7"]
    assert len(snapshot.shows) == 1


@pytest.mark.parametrize("kind", ["significant_special", "insignificant_special"])
def test_a_special_has_no_number(kind: str):
    special = the_episode(type=kind, number=None)
    assert (special.key, special.season, special.number) == ("70", 2, None)


def test_seasons_of_daily_shows_are_years():
    assert (the_episode(season=2026, number=105).season, the_episode(season=2026, number=105).number) == (2026, 105)


def test_the_same_episode_twice_is_one():
    snapshot = read(scheduled(), scheduled(name="Ebb tide"))
    assert [e.title for e in snapshot.episodes] == ["Ebb tide"]
    assert not snapshot.skipped


def test_names_that_look_like_hours_stay_names():
    assert the_episode(name="12:00 A.M. - 1:00 A.M.").title == "12:00 A.M. - 1:00 A.M."


def test_no_field_of_tvmaze_states_a_relation():
    assert read(scheduled()).relations == ()


# --- shows -----------------------------------------------------------------------------------------------------------


def test_a_streamer_is_a_web_channel_and_no_country_means_worldwide():
    streamed = the_show(network=None, webChannel=channel("Netflix", None))
    assert streamed.services == (Service("Netflix", None, None),)


def test_network_and_web_channel_may_both_be_set():
    both = the_show(webChannel=channel("Paramount+", None))
    assert both.services == (Service("CBS", "US", "America/New_York"), Service("Paramount+"))


def test_a_service_has_its_site_if_that_is_one_of_the_web():
    told = {"https://cbs.example/": "https://cbs.example/", "http://cbs.example": "https://cbs.example"}
    for said, kept in {**told, "file:///etc/passwd": None, "": None, None: None}.items():
        (service,) = the_show(network=channel("CBS") | {"officialSite": said}).services
        assert service.site == kept
    (streamed,) = the_show(network=None, webChannel=channel("Reel") | {"officialSite": "https://reel.example"}).services
    assert streamed.site == "https://reel.example"


def test_neither_network_nor_web_channel_need_be_set():
    assert the_show(network=None).services == ()
    assert read(scheduled(show(network=None))).episodes[0].air.starts_at is not None


@pytest.mark.parametrize(
    ("status", "ended"),
    [("Ended", True), ("Running", False), ("To Be Determined", False), ("In Development", False), (None, None)],
)
def test_only_ended_is_ended(status: str | None, ended: bool | None):
    assert the_show(status=status).ended is ended


def test_the_average_stands_in_for_a_runtime_that_is_not_said():
    assert the_show(runtime=None).runtime_minutes == 58
    assert the_show(runtime=None, averageRuntime=None).runtime_minutes is None


def test_empty_schedules_and_unknown_fields_are_passed_over():
    told = the_show(schedule={"time": "", "days": []}, surprise={"new": [1]})
    assert told.title == "Harbour"


def test_http_links_and_images_of_old_answers_are_upgraded():
    old = the_show(
        url="http://www.tvmaze.com/shows/7/harbour", image={"medium": "http://tvmazecdn.com/m.jpg", "original": None}
    )
    assert old.url == "https://www.tvmaze.com/shows/7/harbour"
    assert old.image == "https://tvmazecdn.com/m.jpg"
    assert old.official_site == "http://harbour.example/"  # somebody else's: it may have no https


def test_a_link_of_another_scheme_is_none():
    assert the_show(url="javascript:alert(1)", image={"medium": "file:///etc/passwd"}).url is None
    assert the_show(image={"medium": "file:///etc/passwd"}).image is None


def test_ids_of_others_weight_and_last_change_are_kept():
    told = the_show()
    assert told.external_ids == (("imdb", "tt0047110"), ("thetvdb", "4711"))
    assert (told.weight, told.updated, told.premiered) == (90, 1770000000, date(2024, 3, 1))


def test_a_summary_is_plain_text():
    assert the_show().summary == "A harbour & its people.\nAnd boats."


# --- the page of a show ----------------------------------------------------------------------------------------------


def test_embeds_are_asked_for_one_by_one():
    assert show_page(BASE + "/", "7").url == (
        BASE + "/shows/7?embed[]=episodes&embed[]=seasons&embed[]=cast&embed[]=crew"
    )


def test_an_embed_that_came_to_nothing_is_absent():
    snapshot = read_show(body(show(_embedded={"seasons": [season()]})), {})
    assert (snapshot.episodes, snapshot.credits) == ((), ())
    assert snapshot.cast_of == {"7"}  # it was asked for, and there is none
    assert read_show(body(show()), {}).cast_of == {"7"}


def test_a_page_with_seasons_and_episodes_that_could_all_be_read_is_complete():
    whole = {"seasons": [season()], "episodes": [episode()]}
    assert read_show(body(show(_embedded=whole)), {}).complete_shows == {"7"}
    for part in whole:
        rest = {name: rows for name, rows in whole.items() if name != part}
        assert read_show(body(show(_embedded=rest)), {}).complete_shows == frozenset()
        bad = whole | {part: [*whole[part], {"id": "x"}]}
        assert read_show(body(show(_embedded=bad)), {}).complete_shows == frozenset()


def test_a_season_has_its_own_channel_and_a_premiere_before_any_episode():
    moved = season(network=None, webChannel=channel("Peacock", "US"))
    snapshot = read_show(body(show(_embedded={"seasons": [moved, season(id=701, number=4, premiereDate=None)]})), {})
    first, second = snapshot.seasons
    assert first.premiere == AirDate.on(date(2027, 1, 8))
    assert first.services == (Service("Peacock", "US", "America/New_York"),)
    assert (first.number, first.key, first.episode_order) == (3, "700", 8)
    assert second.premiere.precision is Precision.UNKNOWN
