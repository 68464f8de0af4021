"""Filters under a name: kept, renamed, removed, undone."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.saved_filter import SavedFilter
from desktop_app.domain.values import Changes, Choice, Kind
from desktop_app.errors import PremieresError
from desktop_app.store import backup, commands, queries
from desktop_app.store.database import Database

from .worlds import NOW, WORLD, sync

CRIME = Choice(kinds=frozenset({"film"}), genres=frozenset({"Crime"}), watched=False, by_mark=True)
DANISH = Choice(languages=frozenset({"Danish"}), countries=frozenset({"DK"}), followed=True, text="Krøn", by_mark=True)


def names(db: Database) -> list[str]:
    return [one.name for one in queries.saved_filters(db)]


def test_filters_are_kept_in_the_order_in_which_they_were_saved(db: Database) -> None:
    assert commands.save_filter(db, "Crime", CRIME) is None
    assert commands.save_filter(db, "Danish", DANISH) is None
    assert [(one.name, one.choice) for one in queries.saved_filters(db)] == [("Crime", CRIME), ("Danish", DANISH)]


def test_a_name_is_the_same_in_any_case_and_with_any_accents(db: Database) -> None:
    commands.save_filter(db, "Café", CRIME)
    commands.save_filter(db, "Danish", DANISH)
    former = commands.save_filter(db, "  CAFE ", DANISH)
    assert former is not None
    assert (former.name, former.choice) == ("Café", CRIME)
    assert [(one.name, one.choice) for one in queries.saved_filters(db)] == [("CAFE", DANISH), ("Danish", DANISH)]
    commands.save_filter(db, former.name, former.choice, former.place)
    assert queries.saved_filters(db)[0] == former


def test_saving_is_undone_by_removing_and_removing_by_saving(db: Database) -> None:
    for name in ("One", "Two", "Three"):
        commands.save_filter(db, name, CRIME)
    before = queries.saved_filters(db)
    gone = commands.remove_filter(db, "two")
    assert names(db) == ["One", "Three"]
    commands.save_filter(db, gone.name, gone.choice, gone.place)
    assert queries.saved_filters(db) == before


def test_a_filter_is_renamed_in_its_place(db: Database) -> None:
    for name in ("One", "Two", "Three"):
        commands.save_filter(db, name, CRIME)
    former = commands.rename_filter(db, "two", "Zwei")
    assert (former.name, names(db)) == ("Two", ["One", "Zwei", "Three"])
    commands.rename_filter(db, "Zwei", former.name)
    commands.rename_filter(db, "Two", "TWO")
    assert names(db) == ["One", "TWO", "Three"]
    with pytest.raises(PremieresError) as caught:
        commands.rename_filter(db, "Three", "öne")
    assert caught.value.code == "filter-exists"
    assert names(db) == ["One", "TWO", "Three"]


@pytest.mark.parametrize("name", ["", "  ", "\n\t", "\u200b", "\ud800", "\u202e"])
def test_a_name_without_anything_to_see_is_none(db: Database, name: str) -> None:
    with pytest.raises(PremieresError) as caught:
        commands.save_filter(db, name, CRIME)
    assert caught.value.code == "no-filter-name"
    assert names(db) == []


@pytest.mark.parametrize("act", [commands.remove_filter, lambda db, name: commands.rename_filter(db, name, "New")])
@pytest.mark.parametrize("name", ["Nothing", "", "\ud800"])
def test_a_filter_that_is_not_there_is_a_sentence(db: Database, act, name: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(PremieresError) as caught:
        act(db, name)
    assert caught.value.code == "no-filter"


def test_names_of_signs_are_names(db: Database) -> None:
    for name in ("💥", "♥", "!", "東京", "a\nb"):
        commands.save_filter(db, name, CRIME)
    assert names(db) == ["💥", "♥", "!", "東京", "a b"]
    commands.remove_filter(db, "♥")
    assert names(db) == ["💥", "!", "東京", "a b"]


def test_windows_hear_of_it_and_only_when_something_changed(db: Database) -> None:
    heard: list[Changes] = []
    db.listen(heard.append)
    commands.save_filter(db, "One", CRIME)
    commands.save_filter(db, "One", CRIME)
    commands.rename_filter(db, "One", "Two")
    commands.remove_filter(db, "Two")
    assert [changes.kinds for changes in heard] == [{"filters"}] * 3


words = st.none() | st.frozensets(st.text(max_size=4), max_size=3)
choices = st.builds(
    Choice,
    kinds=st.none() | st.frozensets(st.sampled_from([*map(str, Kind), "full-season"])),
    followed=st.booleans(),
    countries=st.none() | st.frozensets(st.sampled_from(["US", "DK"])),
    text=st.text(max_size=8),
    services=words,
    languages=words,
    genres=words,
    sources=words,
    watched=st.none() | st.booleans(),
    by_mark=st.just(True),  # as all that is saved
)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(choices)
def test_a_choice_comes_back_as_it_was(db: Database, choice: Choice) -> None:
    commands.save_filter(db, "This", choice)
    (saved,) = queries.saved_filters(db)
    assert saved.choice == choice
    assert {one.name for one in fields(Choice)} == {
        *(
            "first",
            "last",
            "unknown_dates",
            "joined",
            "cancelled_since",
            "beside",
        ),  # of the day and of the purpose, not of the filter
        *("kinds", "followed", "countries", "text", "services", "languages", "genres", "sources", "watched", "by_mark"),
    }


def test_a_saved_choice_has_no_dates(db: Database) -> None:
    commands.save_filter(db, "May", Choice(date(2026, 5, 1), date(2026, 5, 31), text="x", unknown_dates=False))
    assert queries.saved_filters(db)[0].choice == Choice(text="x", by_mark=True)


def test_filters_survive_syncs_and_travel_in_a_backup(db: Database, path: Path, tmp_path: Path) -> None:
    commands.save_filter(db, "Crime", CRIME)
    sync(db, WORLD)
    backup.backup(path, tmp_path / "copy.db")
    commands.remove_filter(db, "Crime")
    db.close()
    backup.restore(tmp_path / "copy.db", path, NOW)
    db.open()
    assert queries.saved_filters(db) == [SavedFilter("Crime", CRIME, 1)]
