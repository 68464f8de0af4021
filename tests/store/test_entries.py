from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.months import month_after
from desktop_app.domain.statements import EpisodeFacts, SeasonFacts
from desktop_app.domain.values import PREMIERES, Choice, Entry, Kind, Service, Status, chosen
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.store.selection import order

from .worlds import NOW, UTC, at, credit, crowd, episode, first_look, put, show, snapshot, sync

ZONES = [
    "Pacific/Pago_Pago",
    "America/Los_Angeles",
    "UTC",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Pacific/Kiritimati",
]
MAY = Choice(date(2026, 5, 1), date(2026, 5, 31))
PREMIERE_KINDS = frozenset(map(str, PREMIERES))


def read(db: Database, choice: Choice, zone: tzinfo = UTC) -> list[Entry]:
    """By the library and by the first month's road, which must agree."""
    found = queries.entries(db, choice, zone)
    assert first_look(db.path, choice, zone) == found
    return found


def titles(entries: list[Entry]) -> list[str | None]:
    return [entry.episode_title for entry in entries]


def test_a_month_in_order(world: Database) -> None:
    assert titles(read(world, MAY)) == ["Low Tide", "Episode 2", "Café Møller", "Behind the Lighthouse", "Liftoff"]


def test_an_entry_in_full(world: Database) -> None:
    commands.follow(world, 1, NOW)
    entry = read(world, Choice(date(2026, 5, 1), date(2026, 5, 1)))[0]
    assert entry.show_id == 1
    assert (entry.show, entry.show_key, entry.identity) == ("Harbour Street", "tvmaze:1", "tvmaze:1:1:1")
    assert (entry.season, entry.episode, entry.kind) == (1, 1, Kind.SERIES_PREMIERE)
    assert entry.air == AirDate.at(datetime(2026, 5, 1, 20, tzinfo=UTC))
    assert (entry.services, entry.country, entry.followed) == (("Channel One",), "US", True)
    assert entry.url == "https://www.tvmaze.com/shows/1/harbour-street", "its show's, since it has none"
    assert (entry.sources, entry.sequence, entry.modified) == (("tvmaze",), 0, NOW)
    assert queries.entry(world, entry.id) == entry
    assert queries.entry(world, 9999) is None


def test_all_day_comes_first_then_the_instant_then_the_show_then_the_episode(db: Database) -> None:
    evening, earlier, day = at("2026-05-10 20:00"), at("2026-05-10 19:00"), at("2026-05-10")
    put(db, "1", "zebra", evening, evening, day, UNKNOWN)
    put(db, "2", "Ant", evening, earlier, AirDate.in_month(2026, 5), UNKNOWN)
    assert [(e.show, e.episode_title) for e in read(db, Choice())] == [
        ("Ant", "c"),
        ("zebra", "c"),
        ("Ant", "b"),
        ("Ant", "a"),
        ("zebra", "a"),
        ("zebra", "b"),
        ("Ant", "d"),
        ("zebra", "d"),
    ]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    "day", [date(2026, 3, 8), date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 1), date(2026, 5, 14)]
)
def test_an_instant_stands_on_the_day_that_it_has_in_the_persons_zone(db: Database, zone: str, day: date) -> None:
    """Every half hour around the day, over the edges of summer time: found on its day and on no other."""
    start = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=30)
    instants = [start + timedelta(minutes=30 * n) for n in range(168)]
    rows = [episode("1", str(n), f"1x{n}", AirDate.at(instant)) for n, instant in enumerate(instants, 1)]
    sync(db, snapshot(show("1", "Around the Clock"), *rows, episode("1", "day", "2x01", AirDate.on(day))))
    where = ZoneInfo(zone)
    found = {entry.air.starts_at for entry in read(db, Choice(day, day), where) if entry.air.starts_at}
    assert found == {instant for instant in instants if instant.astimezone(where).date() == day}
    for other in (day - timedelta(days=1), day, day + timedelta(days=1)):
        whole_day = [e for e in read(db, Choice(other, other), where) if e.air.starts_at is None]
        assert len(whole_day) == (other == day), "a day with no hour is the same day in every zone"


def test_the_day_that_samoa_left_out_is_empty(db: Database) -> None:
    rows = [
        episode("1", str(n), f"1x{n}", AirDate.at(datetime(2011, 12, 29, 0, 0, tzinfo=UTC) + timedelta(hours=n)))
        for n in range(1, 72)
    ]
    sync(db, snapshot(show("1", "Dateline"), *rows))
    apia = ZoneInfo("Pacific/Apia")
    counts = [len(read(db, Choice(date(2011, 12, d), date(2011, 12, d)), apia)) for d in (29, 30, 31)]
    assert counts == [24, 0, 24]


def test_a_span_is_in_when_it_touches_the_days(world: Database) -> None:
    june = [e.episode_title for e in read(world, Choice(date(2026, 6, 30), date(2026, 6, 30)))]
    assert june == ["Orbit"]
    assert titles(read(world, Choice(date(2026, 6, 30), date(2026, 7, 1)))) == ["Orbit", "Docking"]


@pytest.mark.parametrize(
    "air",
    [
        AirDate.in_week(date(2026, 5, 13)),
        AirDate.in_month(2026, 5),
        AirDate.in_quarter(2026, 2),
        AirDate.in_season(2026, "spring"),
        AirDate.in_year(2026),
        replace(AirDate.on(date(2026, 5, 10)), last=date(2026, 5, 14)),
    ],
)
def test_every_precision_comes_back_as_it_was_and_only_within_its_span(db: Database, air: AirDate) -> None:
    sync(db, snapshot(show("1", "Vague"), episode("1", "a", "1x01", air)))
    span = air.span(UTC)
    assert span is not None
    for day, inside in (
        (span[0] - timedelta(days=1), 0),
        (span[0], 1),
        (span[1], 1),
        (span[1] + timedelta(days=1), 0),
    ):
        found = read(db, Choice(day, day))
        assert [e.air for e in found] == [air] * inside


def test_unknown_dates_come_last_and_only_where_they_are_wanted(db: Database) -> None:
    put(db, "1", "Someday", UNKNOWN, at("2026-05-02"))
    assert titles(read(db, Choice())) == ["b", "a"]
    assert titles(read(db, Choice(unknown_dates=False))) == ["b"]
    assert titles(read(db, Choice(first=date(2026, 5, 3)))) == ["a"]


def test_open_ends_and_the_ends_of_time(world: Database) -> None:
    everything = read(world, Choice())
    assert len(everything) == 7
    for zone in map(ZoneInfo, ZONES):
        assert len(read(world, Choice(date.min, date.max), zone)) == 7
    assert titles(read(world, Choice(first=date(2026, 5, 29)))) == ["Liftoff", "Orbit", "Docking"]
    assert titles(read(world, Choice(last=date(2026, 5, 1)))) == ["Low Tide"]
    assert read(world, Choice(date(2026, 5, 2), date(2026, 5, 1))) == []


def test_kinds_are_chosen_by_word(world: Database) -> None:
    assert titles(read(world, replace(MAY, kinds=PREMIERE_KINDS))) == ["Low Tide", "Café Møller", "Liftoff"]
    assert titles(read(world, replace(MAY, kinds=frozenset({"special"})))) == ["Behind the Lighthouse"]
    assert read(world, replace(MAY, kinds=frozenset())) == []


def test_full_season_selects_by_the_flag_whatever_the_kind(db: Database) -> None:
    drop = [episode("1", f"a{n}", f"1x{n}", "2026-05-20") for n in range(1, 9)]
    sync(
        db,
        snapshot(
            show("1", "All at Once"),
            show("2", "One by One"),
            *drop,
            SeasonFacts("1", 1, episode_order=8),
            episode("2", "b", "1x01", "2026-05-20"),
        ),
    )
    (entry,) = read(db, replace(MAY, kinds=chosen(["full-season"])))
    assert (entry.show, entry.full_season, entry.episode_end) == ("All at Once", True, 8)
    assert len(read(db, replace(MAY, kinds=chosen(["full-season", "series-premiere"])))) == 2
    counts = queries.count_by_kind(db, MAY, UTC)
    assert (counts["series-premiere"], counts["full-season"]) == (1, 1)


def test_countries_take_global_services_and_followed_shows_along(world: Database) -> None:
    british = replace(MAY, countries=frozenset({"GB"}))
    assert titles(read(world, british)) == ["Liftoff"]
    commands.follow(world, 2, NOW)
    assert titles(read(world, british)) == ["Café Møller", "Liftoff"]
    assert titles(read(world, replace(MAY, countries=frozenset({"DK", "US"})))) == titles(read(world, MAY))
    assert titles(read(world, replace(MAY, countries=frozenset()))) == ["Café Møller", "Liftoff"]


def test_an_entry_on_another_channel_than_its_show_goes_by_that_channels_country(db: Database) -> None:
    away = episode("1", "b", "1x02", "2026-05-02", services=(Service("Kanal 5", "DK"),), title="Away")
    sync(db, snapshot(show("1", "Home"), episode("1", "a", "1x01", "2026-05-01", title="Home"), away))
    assert titles(read(db, replace(MAY, countries=frozenset({"DK"})))) == ["Away"]
    assert [e.services for e in read(db, MAY)] == [("Channel One",), ("Kanal 5",)]


def test_followed_only(world: Database) -> None:
    assert read(world, replace(MAY, followed=True)) == []
    commands.follow(world, 3, NOW)
    assert titles(read(world, Choice(followed=True))) == ["Liftoff", "Orbit", "Docking"]
    assert titles(read(world, replace(MAY, followed=True, countries=frozenset({"GB"})))) == ["Liftoff"]


@pytest.mark.parametrize("dates", [MAY, Choice(), Choice(first=date(2026, 4, 1))])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kron", ["Café Møller"]),
        ("KRØNIKEN moller", ["Café Møller"]),
        ("cafe", ["Café Møller"]),
        ("harb low", ["Low Tide"]),
        ("light", ["Behind the Lighthouse"]),
        ("ighthouse", []),
        ("nothing", []),
        ('" OR 1=1 -- * NEAR( \0', []),
    ],
)
def test_words_must_each_begin_a_word_of_either_title(
    world: Database, dates: Choice, text: str, found: list[str]
) -> None:
    choice = replace(dates, text=text)
    assert titles(read(world, choice)) == found
    assert sum(queries.count_by_kind(world, choice, UTC).values()) == len(found)


def test_counts_ignore_the_kinds_that_are_chosen(world: Database) -> None:
    counts = queries.count_by_kind(world, replace(MAY, kinds=frozenset({"film"})), UTC)
    assert set(counts) == {*map(str, Kind), "full-season"}
    assert {kind: n for kind, n in counts.items() if n} == {
        "series-premiere": 2,
        "season-premiere": 1,
        "special": 1,
        "episode": 1,
    }


def test_counts_go_by_the_same_zone_and_dates_as_the_entries(world: Database) -> None:
    for zone in map(ZoneInfo, ZONES):
        for day in range(1, 31):
            choice = Choice(date(2026, 5, day), date(2026, 5, day + 1))
            entries = queries.entries(world, choice, zone)
            counts = queries.count_by_kind(world, choice, zone)
            assert sum(counts.values()) == len(entries)


def test_the_nearest_entry_lies_later_before_it_lies_earlier(world: Database) -> None:
    def nearest(month: date, **wanted: object) -> str | None:
        found = queries.nearest(world, replace(MAY, **wanted), UTC, month)  # type: ignore[arg-type]
        return found and found.episode_title

    assert nearest(date(2026, 3, 1)) == "Low Tide"
    assert nearest(date(2026, 5, 1)) == "Orbit", "a span that begins later"
    assert nearest(date(2026, 6, 1)) == "Docking"
    assert nearest(date(2026, 9, 1)) == "Docking", "the last before"
    assert nearest(date(2026, 5, 1), kinds=frozenset({"special"})) is None
    assert nearest(date(2026, 6, 1), kinds=frozenset({"special"})) == "Behind the Lighthouse"
    assert nearest(date(2026, 6, 1), countries=frozenset({"DK"}), kinds=PREMIERE_KINDS) == "Liftoff"
    assert nearest(date(2026, 6, 1), text="moller") == "Café Møller"
    assert nearest(date(2026, 6, 1), text="nowhere") is None
    assert nearest(date(2026, 6, 1), followed=True) is None
    commands.follow(world, 2, NOW)
    assert nearest(date(2026, 6, 1), followed=True) == "Café Møller"


def test_what_follows_a_day_and_what_precedes_it(world: Database) -> None:
    def following(day: date, **wanted: object) -> str | None:
        found = queries.following(world, replace(MAY, **wanted), UTC, day)  # type: ignore[arg-type]
        return found and found.episode_title

    def preceding(day: date, **wanted: object) -> str | None:
        found = queries.preceding(world, replace(MAY, **wanted), UTC, day)  # type: ignore[arg-type]
        return found and found.episode_title

    every = [(entry, span) for entry in queries.entries(world, Choice(), UTC) if (span := entry.air.span(UTC))]
    for day in (date(2026, 4, 1) + timedelta(days=n) for n in range(160)):
        later = min((span[0] for _, span in every if span[0] >= day), default=None)
        earlier = max((span[0] for _, span in every if span[1] < day), default=None)
        for found, wanted in (
            (queries.following(world, Choice(), UTC, day), later),
            (queries.preceding(world, Choice(), UTC, day), earlier),
        ):
            span = found.air.span(UTC) if found else None
            assert (span and span[0]) == wanted
    assert following(date(2026, 9, 1)) is None
    assert preceding(date(2026, 9, 1)) == "Docking"
    assert following(date(2026, 5, 1), kinds=frozenset({"special"})) == "Behind the Lighthouse"
    assert following(date(2026, 3, 1), text="moller") == preceding(date(2027, 3, 1), text="moller") == "Café Møller"


WORDS = {
    "low harbour": "Low Tide",
    "harbour low zzz": None,
    "harb tide low str": "Low Tide",
    "star orbit": "Orbit",
    "star tide": None,
    "harbour episode": "Episode 2",
    "episode harbour 2": "Episode 2",
    "2 episode": "Episode 2",
    "b t l": "Behind the Lighthouse",
}


@pytest.mark.parametrize("crowded", [False, True])
def test_the_words_of_a_filter_may_stand_in_either_title_however_frequent_they_are(
    world: Database, crowded: bool
) -> None:
    if crowded:
        crowd(world, "Low Harbour Tide Street Star Orbit Zzz Behind The Lighthouse")
    for text, wanted in WORDS.items():
        for entry in (
            queries.nearest(world, Choice(text=text), UTC, date(2026, 3, 1)),
            queries.preceding(world, Choice(text=text), UTC, date(2027, 1, 1)),
            next(iter(queries.entries(world, Choice(text=text), UTC)), None),
        ):
            assert (entry and entry.episode_title) == wanted, text


@pytest.mark.parametrize("crowded", [False, True])
def test_the_nearest_of_few_shows_is_that_of_many(db: Database, crowded: bool) -> None:
    """Which are what the filter asks of shows, or of what an entry says otherwise than its show."""
    one, two, night = (Service(name, "US") for name in ("One", "Two", "Night"))
    news = show("n", "News", services=(one,), genres=("News", "Drama"), language="English")
    quay = show("q", "Quay", services=(two,), genres=("Crime", "Drama"), language="Danish")
    rows: list[EpisodeFacts] = []
    for n in range(1, 13):
        day = date(2026, 2, 3) + timedelta(weeks=n)
        rows.append(episode("n", f"n{n}", f"1x{n:02}", AirDate.on(day), title=f"Report {n}"))
        rows.append(episode("q", f"q{n}", f"1x{n:02}", AirDate.on(day + 2 * timedelta(weeks=n)), title=f"Pier {n}"))
    rows.append(episode("q", "q20", "1x20", "2026-07-01", title="Night Boat", services=(night,)))
    spans = (AirDate.in_year(2026), AirDate.in_month(2026, 3), AirDate.in_month(2026, 12), AirDate.in_quarter(2027, 1))
    rows += [episode("q", f"q{n}", f"2x{n:02}", air, title=f"Lamp {n}") for n, air in enumerate(spans, 30)]
    sync(db, snapshot(news, quay, *rows))
    commands.follow(db, queries.find_shows(db, "Quay")[0].id, NOW)
    if crowded:
        crowd(db, services=(one, two, night), genres=("News", "Crime", "Drama"), language="English")
        crowd(db, "Another", services=(two,), genres=("Drama",), language="Danish")
    every = queries.entries(db, Choice(), UTC)
    facts = [("services", service.name) for service in (one, two, night)]
    facts += [("genres", "News"), ("genres", "Drama"), ("languages", "English"), ("languages", "Danish")]
    for name, value in (*facts, ("services", "Nowhere")):
        wanted = Choice(**{name: frozenset({value})})  # type: ignore[arg-type]
        for choice in (wanted, replace(wanted, text="pier"), replace(wanted, followed=True)):
            listed = {entry.id for entry in queries.entries(db, choice, UTC)}
            for month in (date(2026 + n // 12, n % 12 + 1, 1) for n in (0, 2, 4, 7, 10, 11, 13)):
                assert queries.nearest(db, choice, UTC, month) == nearest_of(every, listed, month), (choice, month)


def nearest_of(every: list[Entry], listed: set[int], month: date) -> Entry | None:
    """Of those of these ids the first that begins after the month, else the last that ends before it."""
    end = month_after(month, 1)
    placed = sorted((order(one, UTC), one) for one in every if one.id in listed)
    later = [one for _, one in placed if (span := one.air.span(UTC)) and span[0] >= end]
    earlier = [one for _, one in placed if (span := one.air.span(UTC)) and span[1] < month]
    return later[0] if later else earlier[-1] if earlier else None


def test_who_does_not_wait_is_told_that_it_takes_long_and_reads_on_undisturbed(db: Database) -> None:
    weeks = [AirDate.on(date(2020, 1, 1) + timedelta(weeks=n)) for n in range(26)]
    for n in range(80):
        put(db, str(n), f"Weekly {n}", *weeks)
    nowhere, day = Choice(services=frozenset({"Nowhere"})), date(2026, 5, 1)
    for seek, end in ((queries.preceding, date(2030, 1, 1)), (queries.following, date(2019, 1, 1))):
        with pytest.raises(queries.TakesLong):
            seek(db, nowhere, UTC, end, queries.after(0))
        assert seek(db, nowhere, UTC, day, queries.after(60)) is None
    assert len(queries.entries(db, Choice(), UTC)) == 26 * 80


def test_the_nearest_entry_outside_of_a_week_may_be_of_the_same_month(world: Database) -> None:
    def nearest(day: int, **wanted: object) -> str | None:
        first = date(2026, 5, day)
        last = first + timedelta(days=6)
        found = queries.nearest(world, replace(MAY, **wanted), UTC, first, last)  # type: ignore[arg-type]
        return found and found.episode_title

    assert [nearest(day) for day in (2, 9, 10, 13, 22, 23)] == [
        "Café Møller",
        "Café Møller",
        "Behind the Lighthouse",
        "Behind the Lighthouse",
        "Liftoff",
        "Orbit",
    ], "the first day behind the week, a week that holds the entry"
    assert nearest(21, kinds=frozenset({"special"})) == "Behind the Lighthouse", "the last day before it"
    assert nearest(20, kinds=frozenset({"special"})) is None


def test_an_entry_beside_is_listed_in_its_place_and_only_between_the_dates(world: Database) -> None:
    every = queries.entries(world, Choice(), UTC)
    choice = Choice(kinds=frozenset({Kind.SPECIAL}), unknown_dates=False)
    (special,) = queries.entries(world, choice, UTC)
    for one in every:
        found = queries.entries(world, replace(choice, beside=one.id), UTC)
        span = one.air.span(UTC)
        assert found == [entry for entry in every if entry == special or (entry == one and span)]
        if span and one != special:
            day = replace(choice, beside=one.id, first=span[1], last=span[1])
            assert one in queries.entries(world, day, UTC)
            for first, last in ((None, span[0] - timedelta(1)), (span[1] + timedelta(1), None)):
                assert one not in queries.entries(world, replace(day, first=first, last=last), UTC)
        counted = replace(choice, beside=one.id)
        assert queries.count_by_kind(world, counted, UTC) == queries.count_by_kind(world, choice, UTC)
    assert queries.entries(world, replace(choice, beside=999), UTC) == [special]


def test_all_entries_of_a_show(world: Database) -> None:
    assert titles(queries.show_entries(world, 3)) == ["Liftoff", "Orbit", "Docking"]
    assert queries.show_entries(world, 99) == []


def test_guests_are_none_until_a_source_was_asked(world: Database) -> None:
    entry = read(world, MAY)[0]
    assert queries.guests(world, entry.id) is None
    sync(world, snapshot(guests_of=frozenset({"101"})))
    assert queries.guests(world, entry.id) == ()
    sync(
        world,
        snapshot(
            credit("1", "Ada Vale", guest=True, episode_key="101", characters=("Ferrywoman",)),
            guests_of=frozenset({"101"}),
        ),
    )
    (guest,) = queries.guests(world, entry.id) or ()
    assert (guest.person, guest.characters, guest.guest) == ("Ada Vale", ("Ferrywoman",), True)


def test_guests_of_a_special(world: Database) -> None:
    special = next(e for e in read(world, MAY) if e.kind is Kind.SPECIAL)
    sync(world, snapshot(credit("1", "Ada Vale", guest=True, episode_key="103"), guests_of=frozenset({"103"})))
    assert [g.person for g in queries.guests(world, special.id) or ()] == ["Ada Vale"]


def test_the_ledger_of_one_entry_also_of_a_special(world: Database) -> None:
    by_title = {e.episode_title: e for e in read(world, MAY)}
    assert [s.key for s in queries.entry_ledger(world, by_title["Behind the Lighthouse"].id)] == ["episode:103"]
    assert [s.key for s in queries.entry_ledger(world, by_title["Low Tide"].id)] == ["episode:101"]


def test_the_first_month_is_read_without_sqlalchemy(world: Database, path: Path) -> None:
    import subprocess
    import sys

    program = (
        "import sys; from datetime import UTC, date; from pathlib import Path;"
        "from desktop_app.store.first_month import FirstMonth;"
        "from desktop_app.domain.values import Choice;"
        "print(len(FirstMonth(Path(sys.argv[1])).entries(Choice(date(2026, 5, 1), date(2026, 5, 31)), UTC)));"
        "loaded = {name.partition('.')[0] for name in sys.modules};"
        "assert not loaded & {'sqlalchemy', 'alembic', 'msgspec', 'PySide6'}, loaded"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, timeout=60)
    assert done.stdout == "5\n", done.stderr


def test_the_first_month_of_no_library_is_none_and_makes_none(tmp_path: Path) -> None:
    assert first_look(tmp_path / "library.db", MAY, UTC) is None
    assert list(tmp_path.iterdir()) == []


def test_the_first_month_is_read_beside_a_writer(world: Database) -> None:
    with world.write() as write:
        write.run("UPDATE entry SET episode_title = ? WHERE id = ?", [("Unfinished", 1)])
        found = first_look(world.path, MAY, UTC)
        assert found is not None
        assert titles(found)[0] == "Low Tide"


def full_season(db: Database, lengths_known_at: datetime) -> None:
    """Three episodes on one day, listed at NOW; that these are the whole season is said later."""
    rows = [episode("1", f"e{n}", f"1x{n}", "2026-06-05") for n in (1, 2, 3)]
    sync(db, snapshot(show("1", "Marathon"), *rows))
    sync(db, snapshot(show("1", "Marathon"), SeasonFacts("1", 1, episode_order=3), *rows), lengths_known_at)


def test_episodes_that_became_part_of_a_full_season_are_not_shown_as_cancelled(db: Database) -> None:
    full_season(db, NOW + timedelta(minutes=5))
    (entry,) = read(db, Choice())
    assert (entry.full_season, entry.episode_end) == (True, 3)
    assert queries.show_entries(db, 1) == [entry]
    assert queries.count_by_kind(db, Choice(), UTC)[Kind.EPISODE] == 0
    assert read(db, Choice(joined=True)) == [entry], "they lived for minutes: in nobody's calendar"


def test_an_entry_is_found_by_its_identity_while_it_stands_by_itself(db: Database) -> None:
    full_season(db, NOW + timedelta(days=2))
    (entry,) = read(db, Choice())
    assert queries.entry_of_identity(db, entry.identity) == entry
    parted = [other.identity for other in read(db, Choice(joined=True)) if other != entry]
    assert len(parted) == 2
    for identity in (*parted, "tvmaze:1:1:4", ""):
        assert queries.entry_of_identity(db, identity) is None


def test_a_file_cancels_those_that_stood_by_themselves_for_a_day(db: Database) -> None:
    full_season(db, NOW + timedelta(days=2))
    assert [entry.status for entry in read(db, Choice())] == [Status.CONFIRMED]
    found = read(db, Choice(joined=True))
    assert sorted((entry.episode, entry.status) for entry in found) == [
        (1, Status.CONFIRMED),
        (2, Status.WITHDRAWN),
        (3, Status.WITHDRAWN),
    ]
