"""What a person accepts of articles, in a real library and beside TVmaze over loopback: the ledger, and back again."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.app import App
from desktop_app.articles.article import Article, Block, Role, Span
from desktop_app.articles.content import article as article_of
from desktop_app.articles.reader import read
from desktop_app.articles.reading import Maker, Part, Pattern, Player, ReadDate, Reading, ReadTime, Relation
from desktop_app.domain.airdate import UNKNOWN, AirDate, Precision
from desktop_app.domain.locks import Lock, LockedDate, OfEntry
from desktop_app.domain.values import Choice, Entry, Kind, Status
from desktop_app.errors import PremieresError
from desktop_app.publish.icalendar_file import to_ical
from desktop_app.store import commands, queries
from desktop_app.sync.articles import Accepted, Taken, matches, take_back_article
from tests import servers

from .library import app, later, opened, tvmaze
from .test_sync import page_of, row, show, sync

__all__ = ["app", "tvmaze"]  # fixtures

DAY = timedelta(days=1)
LEDGER = "Hollywood Ledger"
"""The publication."""
JUNE = AirDate.on(date(2026, 6, 22))


def article(
    text: str = "", published: date | None = date(2026, 5, 1), by: str | None = LEDGER, url: str = ""
) -> Article:
    return Article(text, (Block(Role.PARAGRAPH, Span(0, len(text))),), published, by, url or None)


def reading(day: AirDate = JUNE, title: str = "Star Harbour", **more: Any) -> Reading:
    values: dict[str, Any] = {"kind": Kind.SERIES_PREMIERE, "services": ("Kestrel+",)}
    return Reading(title, date=ReadDate(day), **(values | more))


def on(day: int, month: int = 6) -> AirDate:
    return AirDate.on(date(2026, month, day))


def take(app: App, *readings: Reading | Accepted, of: Article | None = None) -> Taken:
    accepted = [one if isinstance(one, Accepted) else Accepted(one) for one in readings]
    return asyncio.run(app.accept_article(of or article(), accepted))


def entries(app: App, title: str = "Star Harbour") -> list[Entry]:
    return [one for one in queries.entries(app.database, Choice(), UTC) if one.show == title]


def entry(app: App, title: str = "Star Harbour") -> Entry:
    (found,) = entries(app, title)
    return found


def ledger(app: App, title: str = "Star Harbour") -> list[tuple[str, date | None, str]]:
    said = queries.ledger(app.database, entry(app, title).show_id)
    return [(one.source, one.air.first, one.status.value) for one in said]


def lines(app: App) -> int:
    with app.database.read() as connection:
        return connection.exec_driver_sql("SELECT count(*) FROM announcement").scalar_one()


def events(app: App) -> dict[str, tuple[str, int]]:
    """By UID, the day and the SEQUENCE in an export of all."""
    found = queries.entries(app.database, replace(Choice(), joined=True), UTC)
    text = to_ical(found).data.decode().replace("\r\n ", "")
    told: dict[str, tuple[str, int]] = {}
    for event in text.split("BEGIN:VEVENT")[1:]:
        values = dict(line.split(":", 1) for line in event.splitlines() if ":" in line)
        day = next(value for name, value in values.items() if name.startswith("DTSTART"))
        told[values["UID"]] = day, int(values["SEQUENCE"])
    return told


# --- accepted -------------------------------------------------------------------------------------------------------


def test_an_accepted_reading_is_an_announcement_with_its_source_and_words(app: App) -> None:
    text = "The makers spoke. Star Harbour begins on 22 June on Kestrel+. There is more."
    said = reading(spans={"title": (Span(18, 30),), "date": (Span(41, 48),)})
    taken = take(app, said, of=article(text, url="https://ledger.example/star-harbour"))
    (line,) = queries.ledger(app.database, entry(app).show_id)
    assert (line.source, line.air, line.status) == (LEDGER, on(22), Status.CONFIRMED)
    assert line.stated_at == datetime(2026, 5, 1, 12, tzinfo=UTC)
    assert line.learned_at == app.clock.now()
    assert line.quote == "Star Harbour begins on 22 June on Kestrel+."
    assert line.url == "https://ledger.example/star-harbour"
    found = entry(app)
    assert (found.kind, found.season, found.episode, found.services) == (Kind.SERIES_PREMIERE, 1, 1, ("Kestrel+",))
    assert found.followed, "who adds it wants to see it"
    assert [(one.title, one.new, one.entry) for one in taken.kept] == [("Star Harbour", True, found)]
    (info,) = [one for one in queries.sources(app.database) if one.name == LEDGER]
    assert (info.kind, info.url) == ("article", "")


def test_accepted_again_it_changes_nothing(app: App) -> None:
    said = reading(cast=(Player("Ada Quill", "Morag"),), synopsis="A harbour and its stars.")
    take(app, said)
    before, told = entry(app), lines(app)
    later(app, DAY)
    taken = take(app, said)
    assert (entry(app), lines(app)) == (before, told)
    assert (taken.report.state, taken.kept[0].new, taken.said) == ("unchanged", False, ())


def test_a_later_article_of_the_same_publication_moves_the_entry(app: App) -> None:
    take(app, reading())
    before = entry(app)
    later(app, DAY)
    take(app, reading(on(29)), of=article(published=date(2026, 5, 14)))
    after = entry(app)
    assert (after.uid, after.sequence) == (before.uid, before.sequence + 1)
    assert (after.air, after.status) == (on(29), Status.MOVED)
    assert ledger(app) == [(LEDGER, date(2026, 6, 22), "confirmed"), (LEDGER, date(2026, 6, 29), "confirmed")]


def test_an_older_article_completes_the_ledger_and_changes_no_date(app: App) -> None:
    take(app, reading(on(29), services=("Kestrel+",)), of=article(published=date(2026, 5, 10)))
    later(app, DAY)
    take(app, reading(on(22), services=("Elsewhere",)), of=article(published=date(2026, 5, 1)))
    assert len(ledger(app)) == 2
    assert (entry(app).air, entry(app).services) == (on(29), ("Kestrel+",))
    told = lines(app)
    take(app, reading(on(29)), of=article(published=date(2026, 5, 10)))
    take(app, reading(on(22)), of=article(published=date(2026, 5, 1)))
    assert lines(app) == told, "each has been said"


def test_a_postponed_one_keeps_its_entry_without_a_date(app: App) -> None:
    take(app, reading())
    before = entry(app)
    later(app, DAY)
    take(app, reading(UNKNOWN, status="postponed"), of=article(published=date(2026, 5, 14)))
    after = entry(app)
    assert (after.uid, after.status, after.air) == (before.uid, Status.POSTPONED, UNKNOWN)


def test_it_is_newer_than_what_comes_with_the_program(app: App, tvmaze: servers.Replay) -> None:
    """Which a library learns when it is made, though it was said long before."""
    before = entry(app, "Star City")
    assert before.sources == ("starter",)
    moved = reading(on(5), "Star City", kind=Kind.SPIN_OFF_PREMIERE)
    taken = take(app, moved, of=article(published=date(2026, 4, 1)))
    assert (entry(app, "Star City").uid, entry(app, "Star City").air) == (before.uid, on(5))
    assert entry(app, "Star City").sources == (LEDGER, "starter")
    app.take_back_article(taken)
    assert entry(app, "Star City").air == before.air


def test_an_imprecise_date_made_exact_keeps_its_entry_and_is_no_move(app: App) -> None:
    take(app, reading(AirDate.in_month(2026, 6)))
    before = entry(app)
    later(app, DAY)
    take(app, reading(), of=article(published=date(2026, 5, 14)))
    assert (entry(app).uid, entry(app).air, entry(app).status) == (before.uid, on(22), Status.CONFIRMED)


def test_the_newer_of_two_publications_counts_whichever_is_read_first(app: App) -> None:
    take(app, reading(on(29)), of=article(by="Screenward", published=date(2026, 5, 10)))
    later(app, DAY)
    take(app, reading(on(22)), of=article(published=date(2026, 5, 1)))
    assert (entry(app).air, entry(app).sources) == (on(29), ("Screenward", LEDGER))


def test_an_hour_needs_a_zone(app: App) -> None:
    take(app, reading(time=ReadTime("21:00", "America/New_York")))
    assert entry(app).air == AirDate.at(datetime(2026, 6, 23, 1, tzinfo=UTC), "America/New_York")
    take(app, reading(title="No Zone", time=ReadTime("21:00")))
    assert entry(app, "No Zone").air == on(22)
    take(app, reading(title="Late", time=ReadTime("01:30", "Asia/Tokyo", next_day=True)))
    assert entry(app, "Late").air.starts_at == datetime(2026, 6, 22, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ({"kind": Kind.SEASON_PREMIERE, "season": 3}, (Kind.SEASON_PREMIERE, 3, 1)),
        ({"kind": Kind.SEASON_PREMIERE}, (Kind.SEASON_PREMIERE, None, None)),
        ({"kind": Kind.RETURN}, (Kind.RETURN, None, None)),
        ({"kind": Kind.RETURN, "season": 2}, (Kind.RETURN, 2, None)),
        ({"kind": Kind.FILM}, (Kind.FILM, None, None)),
        ({"kind": Kind.SPECIAL}, (Kind.SPECIAL, None, None)),
        ({"kind": Kind.SEASON_FINALE, "season": 2}, (Kind.SEASON_FINALE, 2, None)),
        ({"kind": Kind.SERIES_FINALE}, (Kind.SERIES_FINALE, None, None)),
        ({"kind": Kind.SPIN_OFF_PREMIERE}, (Kind.SPIN_OFF_PREMIERE, 1, 1)),
    ],
)
def test_each_kind_has_its_place_and_keeps_it(
    app: App, more: dict[str, Any], place: tuple[Kind, int | None, int | None]
) -> None:
    take(app, reading(**more))
    before = entry(app)
    assert (before.kind, before.season, before.episode) == place
    later(app, DAY)
    take(app, reading(on(29), **more), of=article(published=date(2026, 5, 14)))
    assert (entry(app).uid, entry(app).air) == (before.uid, on(29))


def test_a_season_that_gets_its_number_later_keeps_its_entry(app: App) -> None:
    take(app, reading(kind=Kind.SEASON_PREMIERE))
    before = entry(app)
    later(app, DAY)
    take(app, reading(kind=Kind.SEASON_PREMIERE, season=3), of=article(published=date(2026, 5, 14)))
    assert (entry(app).uid, entry(app).season, entry(app).episode) == (before.uid, 3, 1)


def test_people_relation_and_synopsis_are_kept(app: App) -> None:
    said = reading(
        cast=(Player("Ada Quill", "Morag", ("Old Piers",)),),
        creators=(Maker("Bo Lind", ("creator", "showrunner")),),
        relation=Relation("spin-off", "Lighthouse"),
        kind=Kind.SPIN_OFF_PREMIERE,
        synopsis="A harbour and its stars.",
    )
    take(app, said)
    page = queries.show_page(app.database, entry(app).show_id)
    assert page is not None
    assert [(one.person, one.characters, one.known_for) for one in page.cast] == [
        ("Ada Quill", ("Morag",), ("Old Piers",))
    ]
    assert [(one.person, one.job) for one in page.crew] == [("Bo Lind", "Creator"), ("Bo Lind", "Showrunner")]
    assert [(one.type, one.show) for one in page.relations] == [("spin-off", "Lighthouse")]
    assert page.summary == "A harbour and its stars."
    later(app, DAY)
    take(app, reading(cast=(Player("Cy Moor"),)), of=article(published=date(2026, 5, 14)))
    page = queries.show_page(app.database, entry(app).show_id)
    assert page is not None
    assert [one.person for one in page.cast] == ["Ada Quill", "Cy Moor"], "a second article names others too"


def test_nothing_without_a_date_is_on_the_calendar_but_it_is_remembered(app: App) -> None:
    taken = take(app, reading(UNKNOWN, kind=Kind.SPECIAL, status="unscheduled"))
    assert taken.kept[0].entry is None
    assert len(queries.ledger(app.database, taken.kept[0].show_id)) == 1


def test_an_address_with_a_secret_is_not_kept(app: App) -> None:
    take(app, reading(), of=article(url="https://ledger.example/a?token=4f9c2b7d8e1a6035c7d9"))
    (line,) = queries.ledger(app.database, entry(app).show_id)
    assert line.url is None


def test_an_article_without_a_publication_is_of_its_host_or_of_none(app: App) -> None:
    assert take(app, reading(), of=article(by=None, url="https://www.ledger.example/a")).source == "ledger.example"
    assert take(app, reading(), of=article(by=None)).source == "article"
    assert take(app, reading(), of=article(by="The Hollywood  Ledger")).source == "The Hollywood Ledger"
    assert take(app, reading(), of=article(by="hollywood ledger")).source == "The Hollywood Ledger"
    assert take(app, reading(), of=article(by="TVmaze")).source == "TVmaze-2", "nobody speaks for another"


# --- of which show --------------------------------------------------------------------------------------------------


def listed(app: App, tvmaze: servers.Replay, day: str, season: int = 1, **facts: object) -> None:
    """TVmaze tells of Star Harbour from now on."""
    told = row(900, show(9, "Star Harbour", **facts), day, season=season)
    tvmaze.serve("/schedule/full", [told])
    tvmaze.serve("/shows/9", page_of(show(9, "Star Harbour", **facts), "Nobody Else", episodes=[told]))
    later(app, DAY + timedelta(hours=1))


def test_the_same_title_in_a_fitting_year_joins_by_itself(app: App, tvmaze: servers.Replay) -> None:
    listed(app, tvmaze, "2026-06-22")
    sync(app)
    before = entry(app)
    (match,) = matches(app.database, reading(title="Star-Harbour"), article())
    assert (match.key, match.title, match.year, match.sure) == ("tvmaze:9", "Star Harbour", 2026, True)
    taken = take(app, reading(title="STAR HARBOUR"))
    after = entry(app)
    assert (taken.kept[0].show_id, after.uid, after.show) == (before.show_id, before.uid, "Star Harbour")
    assert after.services == before.services, "it is on BBC One, as TVmaze says"


def test_a_show_of_another_year_is_only_proposed(app: App, tvmaze: servers.Replay) -> None:
    listed(app, tvmaze, "2026-06-22", premiered="1998-01-01")
    sync(app)
    assert [one.sure for one in matches(app.database, reading(), article())] == [False]
    take(app, reading())
    assert len({one.show_id for one in entries(app)}) == 2


def test_a_later_season_needs_no_year_of_its_own(app: App, tvmaze: servers.Replay) -> None:
    listed(app, tvmaze, "2026-06-22", season=2, premiered="2024-01-01")
    sync(app)
    said = reading(on(1, 12), kind=Kind.SEASON_PREMIERE, season=3)
    assert [one.sure for one in matches(app.database, said, article())] == [True]
    take(app, said)
    assert {(one.season, one.show_id) for one in entries(app)} == {
        (2, entries(app)[0].show_id),
        (3, entries(app)[0].show_id),
    }


def test_other_spellings_are_proposed_and_joined_when_chosen(app: App, tvmaze: servers.Replay) -> None:
    listed(app, tvmaze, "2026-06-22")
    sync(app)
    before = entry(app)
    said = reading(on(29), title="Star Harbor")
    (match,) = matches(app.database, said, article())
    assert (match.show_id, match.sure) == (before.show_id, False)
    taken = take(app, Accepted(said, match.show_id))
    assert entries(app, "Star Harbor") == []
    assert [one[:2] for one in ledger(app)] == [("tvmaze", date(2026, 6, 22)), (LEDGER, date(2026, 6, 29))]
    assert entry(app).air.first == date(2026, 6, 22), "TVmaze is trusted more"
    app.take_back_article(taken)
    take(app, Accepted(said, apart=True))
    assert entry(app, "Star Harbor").show_id != before.show_id
    assert LEDGER not in entry(app).sources


def test_two_spellings_are_joined_and_parted_again(app: App, tvmaze: servers.Replay) -> None:
    said = reading(on(29), title="Star Harbor")
    take(app, said)
    alone = entry(app, "Star Harbor")
    listed(app, tvmaze, "2026-06-22")
    sync(app)
    take(app, Accepted(said, entry(app).show_id))
    assert entries(app, "Star Harbor") == []
    (joined,) = [one for one in entries(app) if one.status is not Status.WITHDRAWN]
    assert joined.uid == alone.uid, "the older UID stays"
    later(app, DAY)
    take(app, Accepted(said, apart=True))
    assert entry(app, "Star Harbor").air == on(29)
    (left,) = [one for one in entries(app) if one.status is not Status.WITHDRAWN]
    assert left.sources == ("tvmaze",)
    later(app, DAY)
    take(app, Accepted(said, apart=True))
    assert len(entries(app, "Star Harbor")) == 1, "accepted again it changes nothing"
    sync(app)
    assert left.show_id != entry(app, "Star Harbor").show_id
    assert len(entries(app, "Star Harbor")) == 1


def test_of_one_title_it_may_be_another_show(app: App, tvmaze: servers.Replay) -> None:
    listed(app, tvmaze, "2026-06-22")
    sync(app)
    take(app, Accepted(reading(on(29)), apart=True))
    assert len({one.show_id for one in entries(app)}) == 2
    later(app, 2 * DAY)
    sync(app)
    assert len({one.show_id for one in entries(app)}) == 2


def test_without_a_number_it_is_the_season_that_is_awaited(app: App, tvmaze: servers.Replay) -> None:
    listed(app, tvmaze, "2026-06-22", season=4, premiered="2020-01-01")
    sync(app)
    before = entry(app)
    take(app, reading(AirDate.in_month(2026, 6), kind=Kind.SEASON_PREMIERE))
    assert (entry(app).uid, entry(app).season, entry(app).sources) == (before.uid, 4, ("tvmaze", LEDGER))


def test_a_finale_is_the_episode_that_is_known_to_be_it(app: App, tvmaze: servers.Replay) -> None:
    of = show(9, "Star Harbour", premiered="2026-05-01")
    rows = [row(900 + n, of, f"2026-05-{19 + n}", number=n) for n in range(1, 4)]
    season = {"id": 5, "number": 1, "episodeOrder": 3, "premiereDate": "2026-05-20", "endDate": "2026-05-22"}
    tvmaze.serve("/schedule/full", rows)
    page = page_of(of, "Nobody Else", episodes=rows)
    embedded = page["_embedded"]
    assert isinstance(embedded, dict)
    tvmaze.serve("/shows/9", page | {"_embedded": embedded | {"seasons": [season]}})
    sync(app)
    (finale,) = [one for one in entries(app) if one.kind is Kind.SEASON_FINALE]
    take(app, reading(on(22, 5), kind=Kind.SEASON_FINALE, season=1))
    told = [one for one in entries(app) if LEDGER in one.sources]
    assert [one.uid for one in told] == [finale.uid]


def test_of_a_special_its_parent_is_proposed(app: App, tvmaze: servers.Replay) -> None:
    listed(app, tvmaze, "2026-06-22")
    sync(app)
    said = reading(
        on(1, 12), title="A Harbour Christmas", kind=Kind.SPECIAL, relation=Relation("special-of", "Star Harbour")
    )
    (match,) = matches(app.database, said, article())
    assert (match.title, match.sure) == ("Star Harbour", False)
    take(app, Accepted(said, match.show_id))
    (special,) = [one for one in entries(app) if one.kind is Kind.SPECIAL]
    assert special.episode_title == "A Harbour Christmas"
    later(app, 400 * DAY)
    again = replace(said, date=ReadDate(AirDate.on(date(2027, 12, 1))))
    take(app, Accepted(again, match.show_id), of=article(published=date(2027, 6, 1)))
    assert len([one for one in entries(app) if one.kind is Kind.SPECIAL]) == 2, "a later one is another"


def test_several_readings_of_one_show_are_of_one_show(app: App) -> None:
    first = reading(kind=Kind.SEASON_PREMIERE, season=2, cast=(Player("Ada Quill"),))
    last = reading(on(1, 9), kind=Kind.SEASON_FINALE, season=2, cast=(Player("Bo Lind"),))
    taken = take(app, first, last)
    assert len({one.show_id for one in taken.kept}) == 1
    assert {one.kind for one in entries(app)} == {Kind.SEASON_PREMIERE, Kind.SEASON_FINALE}
    page = queries.show_page(app.database, taken.kept[0].show_id)
    assert page is not None
    assert [one.person for one in page.cast] == ["Ada Quill", "Bo Lind"]
    told = lines(app)
    take(app, first, last)
    assert lines(app) == told
    app.take_back_article(taken)
    assert entries(app) == []


def test_a_chosen_show_that_is_gone_changes_nothing(app: App) -> None:
    before = lines(app)
    with pytest.raises(PremieresError, match="choose another"):
        take(app, Accepted(reading(), 4711))
    assert lines(app) == before
    assert LEDGER not in {one.name for one in queries.sources(app.database)}


# --- what TVmaze says -----------------------------------------------------------------------------------------------


def test_tvmaze_outranks_it_and_the_report_says_so_once(app: App, tvmaze: servers.Replay) -> None:
    take(app, reading())
    before, exported = entry(app), events(app)
    listed(app, tvmaze, "2026-06-29")
    report = sync(app)
    after = entry(app)
    assert after.uid == before.uid
    assert after.sequence > before.sequence
    assert (after.air.first, after.sources) == (date(2026, 6, 29), ("tvmaze", LEDGER))
    assert [one.sentence() for one in report.otherwise] == [
        "Star Harbour: TVmaze says 29 June 2026, Hollywood Ledger said 22 June."
    ]
    assert exported[before.uid] == ("20260622", before.sequence)
    assert events(app)[before.uid] == ("20260629T200000Z", after.sequence)
    later(app, 2 * DAY)
    assert sync(app).otherwise == ()


def test_no_word_of_it_where_tvmaze_agrees_or_nobody_follows(app: App, tvmaze: servers.Replay) -> None:
    take(app, reading(AirDate.in_month(2026, 6)))
    listed(app, tvmaze, "2026-06-22")
    assert sync(app).otherwise == ()
    commands.unfollow(app.database, entry(app).show_id)
    listed(app, tvmaze, "2026-08-22")
    assert sync(app).otherwise == ()
    assert not entry(app).followed, "and to be followed again is the person's wish"


def test_a_lock_holds_against_articles_and_tvmaze(app: App, tvmaze: servers.Replay) -> None:
    take(app, reading())
    locked = Lock(OfEntry(entry(app).id), LockedDate(on(25), "UTC"), app.clock.now())
    commands.change_locks(app.database, {locked.key: locked}, app.clock.now())
    later(app, DAY)
    take(app, reading(on(29)), of=article(published=date(2026, 5, 15)))
    assert entry(app).air == on(25)
    listed(app, tvmaze, "2026-06-30")
    sync(app)
    assert entry(app).air.first == date(2026, 6, 25)


# --- what it says besides -------------------------------------------------------------------------------------------

WEEKLY = Pattern("weekly", last=date(2026, 7, 27))


def told(app: App, title: str = "Star Harbour") -> list[tuple[str, int | None, date | None, str]]:
    found = sorted(entries(app, title), key=lambda one: one.air.first or date.max)
    return [(one.kind.value, one.episode, one.air.first, one.status.value) for one in found]


def test_the_day_that_holds_no_more_is_in_the_ledger(app: App) -> None:
    moved = reading(on(29), status="moved", previous_date=ReadDate(on(22)))
    taken = take(app, moved)
    assert ledger(app) == [(LEDGER, date(2026, 6, 22), "confirmed"), (LEDGER, date(2026, 6, 29), "moved")]
    assert (entry(app).air, entry(app).status) == (on(29), Status.MOVED)
    take(app, moved)
    assert len(ledger(app)) == 2
    later(app, DAY)
    assert app.take_back_article(taken) == 2
    assert entries(app) == []


def test_a_former_day_is_quoted_where_it_is_named(app: App) -> None:
    text = "It was due on 22 June. Star Harbour begins on 29 June now. That is all."
    take(app, reading(on(29), status="moved", previous_date=ReadDate(on(22))), of=article(text))
    assert queries.ledger(app.database, entry(app).show_id)[0].quote == "It was due on 22 June."


def test_where_it_was_said_before_it_is_no_further_line(app: App) -> None:
    take(app, reading(), of=first())
    later(app, DAY)
    taken = take(app, reading(on(29), status="moved", previous_date=ReadDate(on(22))), of=second())
    assert [said[1] for said in ledger(app)] == [date(2026, 6, 22), date(2026, 6, 29)]
    app.take_back_article(taken)
    assert (entry(app).air, entry(app).status) == (on(22), Status.CONFIRMED)


def test_of_what_is_postponed_the_former_day_is_in_the_ledger(app: App) -> None:
    take(app, reading(UNKNOWN, status="postponed", previous_date=ReadDate(on(22))))
    assert (entry(app).air, entry(app).status) == (UNKNOWN, Status.POSTPONED)
    assert ledger(app)[0] == (LEDGER, date(2026, 6, 22), "confirmed")


def test_without_a_day_of_the_article_no_former_day_is_told(app: App) -> None:
    """It would be the newest word."""
    moved = reading(on(29), status="moved", previous_date=ReadDate(on(22)))
    take(app, moved, of=article(published=None))
    assert len(ledger(app)) == 1


def test_a_last_day_is_that_of_the_finale(app: App) -> None:
    text = "Star Harbour begins on 22 June. New episodes come each week until 27 July. That is all."
    taken = take(app, reading(release=WEEKLY), of=article(text))
    assert told(app) == [
        ("series-premiere", 1, date(2026, 6, 22), "confirmed"),
        ("season-finale", None, date(2026, 7, 27), "confirmed"),
    ]
    (kept,) = taken.kept
    assert [one.air for one in kept.also] == [on(27, 7)]
    (said,) = [one for one in queries.ledger(app.database, kept.show_id) if one.air == on(27, 7)]
    assert said.quote == "New episodes come each week until 27 July."
    later(app, DAY)
    app.take_back_article(taken)
    assert told(app) == []


def test_a_finale_has_its_number_where_they_are_counted(app: App) -> None:
    take(app, reading(release=replace(WEEKLY, episodes=6)))
    assert told(app)[1] == ("season-finale", 6, date(2026, 7, 27), "confirmed")


@pytest.mark.parametrize(
    "pattern",
    [
        Pattern("all_at_once", episodes=8),
        Pattern("all_at_once", last=date(2026, 7, 27)),
        Pattern("weekly"),
        Pattern("weekly", last=date(2026, 6, 22)),
        Pattern(None, last=date(2026, 7, 27)),
    ],
)
def test_no_finale_is_made_up(app: App, pattern: Pattern) -> None:
    take(app, reading(release=pattern))
    assert len(entries(app)) == 1


def test_of_a_film_or_without_a_day_there_is_no_finale(app: App) -> None:
    take(app, reading(kind=Kind.FILM, release=WEEKLY))
    take(app, reading(AirDate.in_month(2026, 6), title="Vague", release=WEEKLY))
    assert len(entries(app) + entries(app, "Vague")) == 2


def test_a_finale_is_the_episode_that_others_list(app: App, tvmaze: servers.Replay) -> None:
    harbour = show(9, "Star Harbour")
    days = ("2026-06-22", "2026-06-29", "2026-07-27")
    listed_ones = [row(900 + n, harbour, day, number=n) for n, day in enumerate(days, 1)]
    tvmaze.serve("/schedule/full", listed_ones)
    tvmaze.serve("/shows/9", page_of(harbour, episodes=listed_ones))
    later(app, DAY + timedelta(hours=1))
    sync(app)
    take(app, reading(release=WEEKLY))
    assert [one[:2] for one in told(app)] == [("series-premiere", 1), ("episode", 2), ("season-finale", 3)]
    take(app, reading(title="Star Harbour", release=replace(WEEKLY, last=date(2026, 8, 3))))
    assert len(entries(app)) == 3, "which one that would be nobody can say"


def test_parts_that_come_later_are_returns(app: App) -> None:
    days = (("Part one", on(22)), ("Part two", on(3, 7)), ("Part three", AirDate.in_month(2026, 9)))
    parts = tuple(Part(label, ReadDate(day)) for label, day in days)
    taken = take(app, reading(release=Pattern("parts", parts=parts)))
    assert [one[0] for one in told(app)] == ["series-premiere", "return", "return"]
    assert [one.episode_title for one in taken.kept[0].also] == ["Part two", "Part three"]
    take(app, reading(on(10, 7), kind=Kind.RETURN, season=1), of=article(published=date(2026, 5, 9)))
    assert [one[2] for one in told(app)] == [date(2026, 6, 22), date(2026, 7, 10), date(2026, 9, 1)], "it is that one"


def test_a_finale_has_no_date_once_the_premiere_has_another(app: App) -> None:
    take(app, reading(release=WEEKLY), of=first())
    later(app, DAY)
    taken = take(app, reading(on(29)), of=second())
    assert told(app)[1] == ("season-finale", None, None, "postponed")
    later(app, DAY)
    take(app, reading(on(29), release=replace(WEEKLY, last=date(2026, 8, 3))), of=article("Later.", date(2026, 5, 12)))
    assert told(app)[1][2] == date(2026, 8, 3)
    app.take_back_article(taken)
    assert told(app)[1][2] == date(2026, 8, 3)


def test_the_same_day_told_more_exactly_leaves_the_finale(app: App) -> None:
    take(app, reading(release=WEEKLY), of=first())
    later(app, DAY)
    take(app, reading(time=ReadTime("21:00", "UTC")), of=second())
    assert told(app)[1] == ("season-finale", None, date(2026, 7, 27), "confirmed")


# --- taken back -----------------------------------------------------------------------------------------------------


def test_taken_back_it_is_as_though_it_had_not_been_said(app: App) -> None:
    before = {one.uid for one in queries.entries(app.database, Choice(), UTC)}
    taken = take(app, reading(cast=(Player("Ada Quill"),)))
    made = entry(app)
    later(app, DAY)
    assert app.take_back_article(taken) == 1
    assert {one.uid for one in queries.entries(app.database, Choice(), UTC)} == before
    assert queries.find_shows(app.database, "Star Harbour") == []
    assert LEDGER not in {one.name for one in queries.sources(app.database)}
    assert made.show_id not in queries.followed_shows(app.database)
    assert events(app)[made.uid][1] == made.sequence + 1, "and it is cancelled where it was exported"
    later(app, DAY)
    take(app, reading())
    assert (entry(app).uid, entry(app).status) == (made.uid, Status.CONFIRMED)


def test_taken_back_a_move_is_none(app: App) -> None:
    take(app, reading())
    before = entry(app)
    later(app, DAY)
    taken = take(app, reading(on(29)), of=article(published=date(2026, 5, 14)))
    later(app, DAY)
    app.take_back_article(taken)
    after = entry(app)
    assert (after.uid, after.air, after.status) == (before.uid, on(22), Status.CONFIRMED)
    assert after.sequence == before.sequence + 2
    assert after.followed, "as it was before that article"
    later(app, DAY)
    take(app, reading(on(29)), of=article(published=date(2026, 5, 14)))
    assert (entry(app).air, entry(app).status) == (on(29), Status.MOVED)


def test_taken_back_others_words_stay(app: App, tvmaze: servers.Replay) -> None:
    listed(app, tvmaze, "2026-06-22")
    sync(app)
    before = entry(app)
    taken = take(app, reading(on(22)))
    app.take_back_article(taken)
    after = entry(app)
    assert (after.uid, after.air, after.sources) == (before.uid, before.air, ("tvmaze",))


FIRST = {"services": ("Kestrel+",), "cast": (Player("Ada Quill", "Morag"), Player("Bo Lind"))}
SECOND: dict[str, Any] = {
    "services": ("Elsewhere",),
    "cast": (Player("Bo Lind", "Hale"), Player("Cy Dunmore", known_for=("Old Piers",))),
    "creators": (Maker("Di Ember", ("creator",)),),
    "relation": Relation("sequel", "Lighthouse"),
    "synopsis": "A harbour and its stars.",
}


def first() -> Article:
    return article("Star Harbour begins on 22 June.")


def second(published: date = date(2026, 5, 10)) -> Article:
    return article("More of Star Harbour, which begins then.", published)


def page(app: App) -> tuple[object, ...]:
    """All that is told of the show but its dates."""
    found = queries.show_page(app.database, entry(app).show_id)
    assert found is not None
    cast = [(one.person, one.characters, one.known_for) for one in found.cast]
    crew = [(one.person, one.job) for one in found.crew]
    return found.services, found.summary, cast, crew, found.relations, entry(app).services


@pytest.mark.parametrize("day", [on(22), on(29), AirDate.in_month(2026, 6), UNKNOWN])
@pytest.mark.parametrize("also", [{}, {"kind": Kind.SEASON_FINALE, "season": 1}])
def test_taken_back_one_of_two_articles_leaves_what_the_other_told(
    app: App, day: AirDate, also: dict[str, Any]
) -> None:
    take(app, reading(**FIRST), of=first())
    before, told, dates = page(app), ledger(app), [one.air for one in entries(app)]
    later(app, DAY)
    taken = take(app, reading(day, **(SECOND | also)), of=second())
    later(app, DAY)
    app.take_back_article(taken)
    assert (page(app), [one.air for one in entries(app)]) == (before, dates)
    assert ledger(app)[: len(told)] == told


def test_the_first_of_two_articles_may_be_the_one_that_is_taken_back(app: App) -> None:
    first_taken = take(app, reading(**FIRST), of=first())
    later(app, DAY)
    take(app, reading(**SECOND), of=second())
    assert app.take_back_article(first_taken) == 0, "the other names that day as well"
    assert entry(app).air == on(22)
    services, summary, cast, crew, relations, _ = page(app)
    assert services == ("Elsewhere",)
    assert summary == "A harbour and its stars."
    assert cast == [("Bo Lind", ("Hale",), ()), ("Cy Dunmore", (), ("Old Piers",))]
    assert crew == [("Di Ember", "Creator")]
    assert relations
    assert app.take_back_article(replace(first_taken, words=(), said=())) == 0


def test_a_day_goes_with_the_last_article_that_named_it(app: App) -> None:
    taken = [take(app, reading(**FIRST), of=first())]
    later(app, DAY)
    taken.append(take(app, reading(**SECOND), of=second()))
    assert [app.take_back_article(one) for one in taken] == [0, 1]
    assert entries(app) == []


def test_a_day_that_was_named_again_after_a_move_is_none_once_that_is_taken_back(app: App) -> None:
    take(app, reading(), of=first())
    for day, published in ((29, 10), (22, 12)):
        later(app, DAY)
        taken = take(app, reading(on(day)), of=second(date(2026, 5, published)))
    assert entry(app).air == on(22)
    app.take_back_article(taken)
    assert entry(app).air == on(29)


def test_accepted_twice_and_undone_once_it_stays(app: App) -> None:
    take(app, reading(**FIRST), of=first())
    before = page(app)
    again = take(app, reading(**FIRST), of=first())
    assert again.words == ()
    app.take_back_article(again)
    assert (page(app), entry(app).air) == (before, on(22))


def test_an_older_article_is_heard_once_the_newer_is_taken_back(app: App) -> None:
    newer = take(app, reading(**SECOND), of=second())
    later(app, DAY)
    take(app, reading(**FIRST), of=first())
    assert page(app)[0] == ("Elsewhere",), "it tells of its date alone"
    app.take_back_article(newer)
    services, summary, cast, *_ = page(app)
    assert services == ("Kestrel+",)
    assert (summary, cast) == (None, [("Ada Quill", ("Morag",), ()), ("Bo Lind", (), ())])


def test_what_was_told_before_it_was_kept_by_article_stays(app: App) -> None:
    take(app, reading(**FIRST), of=first())
    with app.database.write() as write:
        write.run("DELETE FROM accepted", [()])
    before = page(app)
    later(app, DAY)
    taken = take(app, reading(on(29), **SECOND), of=second())
    later(app, DAY)
    app.take_back_article(taken)
    assert (page(app), entry(app).air) == (before, on(22))
    assert take_back_article(app.database, first(), [reading(**FIRST)], app.clock.now()) == 1, "known by its words"
    assert entries(app) == []


def test_an_article_is_taken_back_from_an_exported_event_too(app: App) -> None:
    take(app, reading(**FIRST), of=first())
    uid = entry(app).uid
    before = events(app)[uid]
    later(app, DAY)
    taken = take(app, reading(**SECOND), of=second())
    later(app, DAY)
    app.take_back_article(taken)
    assert events(app)[uid] == (before[0], before[1] + 2), "its people and its service are others twice"


def test_beside_others_only_its_own_goes(app: App, tvmaze: servers.Replay) -> None:
    listed(app, tvmaze, "2026-06-22")
    sync(app)
    before = page(app)
    taken = [take(app, reading(**FIRST), of=first())]
    between = page(app)
    later(app, DAY)
    taken.append(take(app, reading(**SECOND), of=second()))
    app.take_back_article(taken[1])
    assert page(app) == between
    app.take_back_article(taken[0])
    assert page(app) == before


def test_what_began_to_be_followed_with_an_article_ends_with_it(app: App) -> None:
    def back(of: Article) -> None:
        take_back_article(app.database, of, [], app.clock.now())

    def follows(show_id: int) -> bool:
        return show_id in queries.followed_shows(app.database)

    (kept,) = take(app, reading(**FIRST), of=first()).kept
    later(app, DAY)
    take(app, reading(**SECOND), of=second())
    back(first())
    assert follows(kept.show_id), "the other article wants it too"
    back(second())
    assert not follows(kept.show_id)
    take(app, reading(**FIRST), of=first())
    commands.unfollow(app.database, kept.show_id)
    later(app, DAY)
    commands.follow(app.database, kept.show_id, app.clock.now())
    back(first())
    assert follows(kept.show_id), "she wished it herself since"


def test_what_is_remembered_without_a_date_outlasts_another_article_that_is_taken_back(app: App) -> None:
    take(app, reading(UNKNOWN, kind=Kind.RETURN, season=2, status="unscheduled"), of=first())
    other = take(app, reading(title="Grey Geese"), of=second())
    later(app, DAY)
    app.take_back_article(other)
    assert [one.title for one in queries.find_shows(app.database, "Star Harbour")] == ["Star Harbour"]
    assert queries.find_shows(app.database, "Grey Geese") == []


def test_services_of_one_episode_are_again_what_the_other_article_said(app: App, tvmaze: servers.Replay) -> None:
    listed(app, tvmaze, "2026-06-22")
    sync(app)
    special: dict[str, Any] = {"kind": Kind.SPECIAL, "title": "Star Harbour"}
    take(app, reading(on(29), **special, services=("Kestrel+",)), of=first())
    later(app, DAY)
    taken = take(app, reading(on(29), **special, services=("Elsewhere",)), of=second())
    assert [one.services for one in entries(app) if one.kind is Kind.SPECIAL] == [("Elsewhere",)]
    app.take_back_article(taken)
    assert [one.services for one in entries(app) if one.kind is Kind.SPECIAL] == [("Kestrel+",)]


def test_a_publication_is_taken_back_as_a_whole(app: App) -> None:
    take(app, reading(), reading(title="Grey Geese", kind=Kind.SEASON_PREMIERE, season=2))
    take(app, reading(on(29)), of=article(by="Screenward", published=date(2026, 5, 2)))
    assert app.remove_source(LEDGER) == 1
    assert entries(app, "Grey Geese") == []
    assert entry(app).sources == ("Screenward",)
    later(app, DAY)
    take(app, reading(title="Grey Geese", kind=Kind.SEASON_PREMIERE, season=2))
    assert entry(app, "Grey Geese").season == 2, "what it is accepted of from now on counts again"


# --- whole ----------------------------------------------------------------------------------------------------------

PIECE = """Harbour Lights to return in the spring

2 March 2026

The fishing saga Harbour Lights begins its third season on Sunday 12 July at 9pm on BBC One. Ada Quill plays Morag.
"""


def test_an_article_as_it_was_read(app: App) -> None:
    found = article_of(PIECE.encode(), "piece.txt")
    found = replace(found, published=date(2026, 3, 2))
    take(app, *read(found), of=found)
    made = entry(app, "Harbour Lights")
    assert made.air == AirDate.at(datetime(2026, 7, 12, 20, tzinfo=UTC), "Europe/London")
    assert (made.season, made.services, made.sources) == (3, ("BBC One",), ("article",))
    (line,) = queries.ledger(app.database, made.show_id)
    assert line.quote == "The fishing saga Harbour Lights begins its third season on Sunday 12 July at 9pm on BBC One."


def test_a_long_sentence_is_quoted_around_its_date(app: App) -> None:
    text = f"{'word ' * 200}begins on 22 June {'word ' * 200}end."
    at = text.index("22 June")
    take(app, reading(spans={"date": (Span(at, at + 7),)}), of=article(text))
    (line,) = queries.ledger(app.database, entry(app).show_id)
    assert line.quote is not None
    assert len(line.quote) <= 300
    assert "22 June" in line.quote
    assert line.quote[0] == line.quote[-1] == "…"


def test_it_outlasts_the_program(tmp_path: Path, tvmaze: servers.Replay) -> None:
    with opened(tmp_path, tvmaze.url) as first:
        take(first, reading())
    with opened(tmp_path, tvmaze.url) as again:
        assert (entry(again).air, entry(again).air.precision) == (on(22), Precision.DAY)
        assert take(again, reading()).report.state == "unchanged"
