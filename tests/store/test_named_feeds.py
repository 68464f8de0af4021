"""Feeds under a name: kept, changed, removed, and what becomes of them with their filter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import Changes, Choice
from desktop_app.errors import PremieresError
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

CRIME = Choice(kinds=frozenset({"film"}), genres=frozenset({"Crime"}), watched=False, by_mark=True)
DANISH = Choice(languages=frozenset({"Danish"}), followed=True, by_mark=True)
FULL = NamedFeed(
    "Mine", CRIME, "Crime", "steelblue", frozenset({"film"}), True, 30, all_day=True, alarm_minutes=0, cast=False
)


def names(db: Database) -> list[str]:
    return [feed.name for feed in queries.named_feeds(db)]


def test_all_that_is_said_of_a_feed_is_kept(db: Database) -> None:
    commands.save_filter(db, "Crime", CRIME)
    assert commands.save_feed(db, FULL) is None
    assert commands.save_feed(db, NamedFeed("All")) is None
    assert queries.named_feeds(db) == [FULL, NamedFeed("All")]
    assert queries.named_feed(db, " MINE ") == FULL


def test_a_feed_of_the_same_name_is_changed_in_its_place_and_back(db: Database) -> None:
    commands.save_feed(db, NamedFeed("Café", days=3))
    commands.save_feed(db, NamedFeed("All"))
    former = commands.save_feed(db, NamedFeed("cafe", all_day=True))
    assert former == NamedFeed("Café", days=3)
    assert queries.named_feeds(db)[0] == NamedFeed("cafe", all_day=True)
    commands.save_feed(db, former)
    assert queries.named_feeds(db) == [former, NamedFeed("All")]


def test_a_removed_feed_comes_back_in_its_place(db: Database) -> None:
    for name in ("One", "Two", "Three"):
        commands.add_feed(db, NamedFeed(name, days=3))
    gone = commands.remove_feed(db, "TWO")
    assert names(db) == ["One", "Three"]
    commands.add_feed(db, gone)
    assert queries.named_feeds(db) == [NamedFeed(name, days=3) for name in ("One", "Two", "Three")]


def test_a_feed_keeps_its_key_whatever_becomes_of_it(db: Database) -> None:
    commands.save_feed(db, NamedFeed("One"))
    commands.add_feed(db, NamedFeed("Two"))
    one, two = (feed.key for feed in queries.named_feeds(db))
    assert one != two
    commands.save_feed(db, NamedFeed("ONE", days=3))
    former = commands.change_feed(db, "two", NamedFeed("Second"))
    assert [feed.key for feed in queries.named_feeds(db)] == [one, two]
    commands.change_feed(db, "second", former)
    gone = commands.remove_feed(db, "Two")
    commands.add_feed(db, NamedFeed("Three"))
    assert queries.named_feed(db, "Three").key not in (one, two), "what was removed is no other feed's"
    commands.add_feed(db, gone)
    assert queries.named_feed(db, "Two").key == two


def test_a_feed_is_changed_and_renamed_as_one_and_back_in_its_place(db: Database) -> None:
    for name in ("One", "Two", "Three"):
        commands.add_feed(db, NamedFeed(name))
    former = commands.change_feed(db, "two", NamedFeed("Second", days=3))
    assert queries.named_feeds(db)[1] == NamedFeed("Second", days=3)
    assert names(db) == ["One", "Second", "Three"]
    assert commands.change_feed(db, "Second", former) == NamedFeed("Second", days=3)
    assert names(db) == ["One", "Two", "Three"]
    commands.change_feed(db, "Two", NamedFeed("TWO", days=4))
    assert queries.named_feeds(db)[1] == NamedFeed("TWO", days=4)


def test_no_feed_takes_the_place_of_another_unasked(db: Database) -> None:
    before = [NamedFeed("Café", days=3), NamedFeed("Two")]
    for feed in before:
        commands.add_feed(db, feed)
    for take in (
        lambda: commands.add_feed(db, NamedFeed("cafe")),
        lambda: commands.change_feed(db, "Two", NamedFeed("CAFE")),
    ):
        with pytest.raises(PremieresError, match="There is a feed called Café: choose another name") as caught:
            take()
        assert caught.value.code == "feed-exists"
    for change in (NamedFeed(" "), NamedFeed("Three", filter="Nope")):
        with pytest.raises(PremieresError):
            commands.change_feed(db, "Two", change)
    with pytest.raises(PremieresError, match="There is no feed called Four"):
        commands.change_feed(db, "Four", NamedFeed("Five"))
    assert queries.named_feeds(db) == before


def test_a_feed_goes_with_its_filter(db: Database) -> None:
    commands.save_filter(db, "Crime", CRIME)
    commands.save_feed(db, NamedFeed("Mine", filter="crime"))
    assert queries.named_feed(db, "mine") == NamedFeed("Mine", CRIME, "Crime")
    commands.save_filter(db, "Crime", DANISH)
    assert queries.named_feed(db, "mine").choice == DANISH
    commands.rename_filter(db, "Crime", "Danish")
    assert queries.named_feed(db, "mine") == NamedFeed("Mine", DANISH, "Danish")


def test_without_its_filter_a_feed_is_what_it_was_and_has_it_again_when_that_is_undone(db: Database) -> None:
    commands.save_filter(db, "Crime", CRIME)
    commands.save_feed(db, NamedFeed("Mine", filter="Crime"))
    gone = commands.remove_filter(db, "Crime")
    assert queries.named_feed(db, "mine") == NamedFeed("Mine", CRIME)
    commands.save_filter(db, gone.name, gone.choice, gone.place)
    assert queries.named_feed(db, "mine") == NamedFeed("Mine", CRIME, "Crime")


def test_another_filter_that_gets_the_name_of_a_removed_one_is_not_the_feeds(db: Database) -> None:
    commands.save_filter(db, "Crime", CRIME)
    commands.save_feed(db, NamedFeed("Mine", filter="Crime"))
    commands.remove_filter(db, "Crime")
    commands.save_filter(db, "Danish", DANISH)
    commands.rename_filter(db, "Danish", "Crime")
    assert queries.named_feed(db, "mine") == NamedFeed("Mine", CRIME)
    commands.rename_filter(db, "Crime", "Danish")
    assert queries.named_feed(db, "mine") == NamedFeed("Mine", CRIME)
    commands.save_filter(db, "Crime", DANISH)
    assert queries.named_feed(db, "mine") == NamedFeed("Mine", CRIME)


def test_names_are_told_apart_by_their_signs(db: Database) -> None:
    for name in ("C", "C++", "C#", "Crime!"):
        commands.add_feed(db, NamedFeed(name))
    assert names(db) == ["C", "C++", "C#", "Crime!"]
    assert queries.named_feed(db, "c++").name == "C++"


def test_a_feed_counts_how_often_its_events_were_made_others(db: Database) -> None:
    """Also backwards: calendars have seen what it was in between."""
    commands.save_filter(db, "Crime", CRIME)
    feed = NamedFeed("Mine", days=3)
    commands.add_feed(db, feed)
    revisions: list[int] = []
    for other in (replace(feed, all_day=True), replace(feed, all_day=True, color="teal", filter="Crime"), feed):
        commands.change_feed(db, "Mine", other)
        revisions.append(queries.named_feed(db, "Mine").revision)
    assert revisions == [1, 1, 2]
    commands.add_feed(db, commands.remove_feed(db, "Mine"))
    assert queries.named_feed(db, "Mine").revision == 2


def test_a_choice_of_its_own_stays_where_a_filter_has_none_of_its_name(db: Database) -> None:
    own = NamedFeed("Mine", DANISH)
    commands.save_feed(db, own)
    commands.save_filter(db, "Crime", CRIME)
    commands.remove_filter(db, "Crime")
    assert queries.named_feed(db, "mine") == own


@pytest.mark.parametrize(
    ("feed", "code"), [(NamedFeed(" \u200b "), "no-feed-name"), (NamedFeed("Mine", filter="Nope"), "no-filter")]
)
def test_what_can_be_no_feed_is_refused(db: Database, feed: NamedFeed, code: str) -> None:
    with pytest.raises(PremieresError) as caught:
        commands.save_feed(db, feed)
    assert caught.value.code == code
    assert names(db) == []


def test_a_name_that_there_is_not_is_refused(db: Database) -> None:
    for what in (commands.remove_feed, queries.named_feed):
        with pytest.raises(PremieresError, match="There is no feed called Nope"):
            what(db, "Nope")


def test_only_what_differs_is_told(db: Database) -> None:
    heard: list[Changes] = []
    commands.save_feed(db, NamedFeed("Mine"))
    db.listen(heard.append)
    commands.save_feed(db, NamedFeed("Mine"))
    assert [changes.kinds for changes in heard if changes.kinds] == []
    commands.save_feed(db, replace(NamedFeed("Mine"), days=2))
    assert heard[-1].kinds == {"feeds"}
