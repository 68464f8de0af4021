"""From a calendar to shows and episodes: what is television, and what stays the same from version to version."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.airdate import Precision
from desktop_app.domain.statements import EpisodeFacts
from desktop_app.domain.values import Kind, Service, Status
from desktop_app.sources.webcal import Calendar, Read, read, titles
from desktop_app.sources.webcal.events import calendar
from tests.conftest import NOW
from tests.servers import RECORDED
from tests.sources.webcal import event, fixture, parsed


def of(name: str, *known: str) -> Read:
    return read(calendar(fixture(name), NOW), "mine", known)


def keys(found: Read) -> list[str]:
    return [episode.key for episode in found.snapshot.episodes]


def only(made: Calendar) -> EpisodeFacts:
    (episode,) = read(made, "mine").snapshot.episodes
    return episode


def test_sonarrs_episodes_have_their_network_as_the_category() -> None:
    found = of("sonarr")
    assert keys(found) == ["grey geese/2x1", "grey geese/2x2", "lighthouse 2024/0x3"]
    first, second, special = found.snapshot.episodes
    assert (first.title, first.summary) == ("The Return", "The geese come back, and somebody has to tell them.")
    assert (first.status, second.status, first.runtime_minutes) == (Status.TENTATIVE, Status.CONFIRMED, 60)
    assert (second.title, special.air.starts_at) == (None, None)
    assert [show.services for show in found.snapshot.shows] == [(Service("BBC One"),), ()]
    assert found.years == {"lighthouse 2024": 2024}


def test_radarrs_films_are_films_once_for_each_release() -> None:
    found = of("radarr")
    (show,) = found.snapshot.shows
    assert (show.title, show.key) == ("Long Rain", "long rain 2026/film")
    told = [(episode.stated_kind, episode.title, episode.number) for episode in found.snapshot.episodes]
    assert told == [(Kind.FILM, "Theatrical Release", None), (Kind.FILM, "Digital Release", None)]


def test_a_feed_of_all_kinds_gives_its_television_and_counts_the_rest() -> None:
    found = of("watchfeed")
    assert keys(found) == ["grey geese/2x1", "paper moon/2x5", "long rain/film/theatrical release@2026-07-03"]
    assert found.snapshot.skipped == {("event", "it is a game"): 1}
    geese = found.snapshot.shows[0]
    assert (geese.url, geese.services) == ("https://www.tvmaze.com/shows/7/grey-geese", (Service("Pond TV"),))
    assert found.snapshot.episodes[0].summary is None  # the description is the place and the link again


@pytest.mark.parametrize(
    ("start", "page", "precision"),
    [
        ("DTSTART:20260601T120000Z", "https://www.tvmaze.com/shows/7/grey-geese", Precision.DAY),
        ("DTSTART:20260601T120100Z", "https://www.tvmaze.com/shows/7/grey-geese", Precision.DAY_AND_TIME),
        ("DTSTART:20260601T120000Z", "https://example.org/geese", Precision.DAY_AND_TIME),
    ],
)
def test_noon_in_utc_is_no_hour_where_tvmaze_is_the_source(start: str, page: str, precision: Precision) -> None:
    """Its schedule has that instant for what is out on a day."""
    air = only(parsed(event("Grey Geese S02E01", start, f"DESCRIPTION:Pond TV / {page}"))).air
    assert (air.precision, air.first) == (precision, date(2026, 6, 1))


def test_one_uid_may_be_of_two_episodes() -> None:
    assert keys(of("countdown")) == ["small physics/4x24", "small physics/4x25"]


def test_in_a_calendar_of_everyday_life_only_what_can_be_told_to_be_television_is_read() -> None:
    found = of("google")
    assert keys(found) == ["grey geese/2x1", "grey geese/2x2"]
    assert found.snapshot.skipped == {("event", "it is nothing that can be told to be television"): 4}
    assert found.snapshot.shows[0].services == ()  # a place there is where one goes


def test_a_title_that_the_library_knows_is_television_unless_it_is_an_everyday_word() -> None:
    assert titles(calendar(fixture("google"), NOW)) >= {"paper moon", "friends", "dentist", "football town"}
    assert keys(of("google", "paper moon", "friends")) == [*keys(of("google")), "paper moon/@2026-06-09"]


def test_in_a_calendar_of_television_all_is() -> None:
    made = parsed(event("A S01E01", "DTSTART:20260601"), event("B 1x02", "DTSTART:20260601"),
                  event("Song Contest: Final", "DTSTART:20260516"))  # fmt: skip
    assert keys(read(made, "mine"))[2] == "song contest/final@2026-05-16"
    assert read(made, "mine").snapshot.skipped == {}


def test_our_own_events_tell_nothing() -> None:
    made = parsed(
        event("A S01E01", "DTSTART:20260601", "UID:ours"), event("A S01E02", "DTSTART:20260608", "UID:theirs")
    )
    found = read(made, "mine", own={"ours"})
    assert (keys(found), found.own) == (["a/1x2"], 1)


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (("STATUS:CANCELLED",), Status.WITHDRAWN),
        (("STATUS:cancelled",), Status.WITHDRAWN),
        (("STATUS:TENTATIVE",), Status.TENTATIVE),
        (("STATUS:CONFIRMED",), Status.CONFIRMED),
        ((), Status.CONFIRMED),
        (("STATUS:NONSENSE",), Status.CONFIRMED),
    ],
)
def test_the_status_is_the_events(lines: tuple[str, ...], status: Status) -> None:
    assert only(parsed(event("A S01E01", "DTSTART:20260601", *lines))).status is status
    assert only(parsed(event("Cancelled: A S01E01", "DTSTART:20260601", *lines))).status is Status.WITHDRAWN


def test_of_two_versions_of_an_event_the_newer_counts_of_two_showings_the_first() -> None:
    one = event("A S01E01", "DTSTART:20260601", "UID:u", "SEQUENCE:1")
    newer = event("A S01E01", "DTSTART:20260603", "UID:u", "SEQUENCE:2")
    again = event("A S01E01", "DTSTART:20260605", "UID:w")
    gone = event("A S01E01", "DTSTART:20260530", "UID:v", "STATUS:CANCELLED")
    days = {str(only(parsed(*events)).air.first) for events in ((one, newer), (newer, one), (gone, again, newer, one))}
    assert days == {"2026-06-03"}


def test_what_repeats_without_a_number_is_an_episode_on_each_day_and_with_one_its_first() -> None:
    weekly = ("DTSTART:20260601", "RRULE:FREQ=WEEKLY;COUNT=2")
    found = read(
        parsed(event("A 1x01", *weekly), event("The Lamp (1x02)", *weekly), event("Late Talk", *weekly)), "mine"
    )
    assert keys(found)[2:] == ["late talk/@2026-06-01", "late talk/@2026-06-08"] or len(keys(found)) == 3
    assert keys(found)[0] == "a/1x1"
    assert {e.stated_kind for e in found.snapshot.episodes if e.number is None} == {Kind.EPISODE}


def test_a_finale_in_the_words_of_the_description_is_one() -> None:
    assert only(parsed(event("A S01E08", "DTSTART:20260601", "DESCRIPTION:Season finale on HBO"))).stated_kind is (
        Kind.SEASON_FINALE
    )


def test_a_description_in_html_is_plain_text() -> None:
    text = "DESCRIPTION:X-ALT-DESC;FMTTYPE=text/html:<!doctype html><html><body>Out of the <b>dark</b>.</body></html>"
    assert only(parsed(event("A S01E08", "DTSTART:20260601", text))).summary == "Out of the dark."


@pytest.mark.recorded
@pytest.mark.parametrize(
    ("name", "shows", "episodes"),
    [
        ("tv_anime-schedule_main", 2, 12),
        ("tv_boringparty_2024-10-28_CR_185k", 3, 365),
        ("tv_boringparty_2026_empty_CR", 0, 0),
        ("tv_boringparty_sports_CR", 0, 0),
        ("tv_sonarr_style_handwritten", 4, 5),
        ("tv_trakt_premieres_2026-02-27", 6, 39),
        ("tv_trakt_premieres_2026-03-16", 6, 42),
        ("tv_tvcountdown_2011", 3, 27),
        ("tv_tvmaze_style_handwritten", 4, 4),
        ("tv_wans3112_cn_tv", 2, 2),
        ("tv_watchfeed_2026-08-07_tv", 17, 83),
        ("tv_watchfeed_2026-08-22_watch", 42, 141),
        ("tv_watchfeed_sample-watch", 4, 27),
    ],
)
def test_the_recorded_feeds_are_read_whole(name: str, shows: int, episodes: int) -> None:
    body = (RECORDED / "ics" / f"{name}.ics").read_bytes()
    found = read(calendar(body, NOW), "mine").snapshot
    assert (len(found.shows), len(found.episodes)) == (shows, episodes)
    assert {why for _, why in found.skipped} <= {"it is a game", "it is nothing that can be told to be television"}


def test_a_title_that_the_library_has_is_not_divided() -> None:
    made = parsed(event("24: Legacy", "DTSTART:20260601"), event("Star Harbour - Dawn", "DTSTART:20260602"))
    assert titles(made) >= {"24", "24 legacy", "star harbour", "star harbour dawn"}
    found = read(made, "mine", {"24 legacy", "star harbour"})
    assert [(show.title, show.key) for show in found.snapshot.shows] == [
        ("24: Legacy", "24 legacy"),
        ("Star Harbour", "star harbour"),
    ]
    assert [episode.title for episode in found.snapshot.episodes] == [None, "Dawn"]


def test_a_place_that_is_none_in_particular_is_no_service() -> None:
    found = read(
        parsed(
            event("[FILM] Long Rain — Theatrical release", "DTSTART:20260601", "LOCATION:Theaters"),
            event("[TV] Silo — S03E01", "DTSTART:20260601", "LOCATION:Apple TV"),
        ),
        "mine",
    )
    assert [show.services for show in found.snapshot.shows] == [(), (Service("Apple TV"),)]


def test_a_file_of_this_program_says_in_another_library_what_it_said_here() -> None:
    """Kind, service and summary; not what it wrote around them, nor when a season is out whole."""
    made = parsed(
        event(
            "Long Rain: Dusk – “Theatrical release”",
            "DTSTART;VALUE=DATE:20260601",
            "CATEGORIES:TV premiere",
            "DESCRIPTION:Film on Pond+\\n\\nIt rains.\\n\\nhttps://films.example/7",
        ),
        event(
            "Geese S01E08 – “Away”",
            "DTSTART:20260602T200000Z",
            "CATEGORIES:TV finale",
            "DESCRIPTION:Season finale on Pond\\, Lake\\nTue 2 Jun\\, 22:00 in Oslo\\nWith Ada Lind\\n\\n"
            "They fly.\\n\\nData: TVmaze\\, CC BY-SA 4.0\\nhttps://www.tvmaze.com/shows/7/geese",
        ),
        event("Geese S01E01: whole season 1 out", "DTSTART:20260602T200000Z", "DESCRIPTION:Whole season out on Pond"),
        event("No date: Swans S02E01", "DTSTART;VALUE=DATE:20260701", "DESCRIPTION:Season premiere"),
        head="PRODID:-//Premieres//Premieres//EN",
    )
    found = read(made, "mine").snapshot
    assert [(show.title, [one.name for one in show.services]) for show in found.shows] == [
        ("Long Rain: Dusk", ["Pond+"]),
        ("Geese", ["Pond"]),
        ("Swans", []),
    ]
    film, geese, swans = found.episodes
    assert (film.title, film.stated_kind, film.summary) == ("Theatrical release", Kind.FILM, "It rains.")
    assert (geese.number, geese.title, geese.stated_kind, geese.summary) == (
        8, "Away", Kind.SEASON_FINALE, "They fly.",
    )  # fmt: skip
    assert (swans.status, swans.summary) == (Status.WITHDRAWN, None)
