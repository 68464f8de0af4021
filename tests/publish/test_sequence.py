"""From one export to the next: SEQUENCE is one higher just where an event shows something else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.domain.values import Status
from desktop_app.store.database import Database
from tests.publish.histories import AIRS, HAND, ROWS, STEPS, WHOLE, Step, World


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    db = Database(tmp_path_factory.mktemp("sequence") / "library.db")
    db.open()
    yield db
    db.close()


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = Database(tmp_path / "library.db")
    db.open()
    yield db
    db.close()


NUMBERS = count(1)


@pytest.mark.parametrize("row", [*ROWS, "hand"])
@pytest.mark.parametrize("source", ["mine", "tvmaze"])
def test_each_thing_that_becomes_another_alone(db: Database, source: str, row: str) -> None:
    """And is then again what it was."""
    world = World(db)
    if source == "tvmaze":
        world.take(Step("tvmaze", "rest", "silent", False))
    for name, values in HAND.items() if row == "hand" else ROWS[row].items():
        first = values[0] if row == "hand" else world.said[source, row, name]
        for value in (*values, first):
            world.take(Step("hand" if row == "hand" else source, row, name, value))


def test_a_season_that_is_out_at_once_grows(db: Database) -> None:
    world = World(db)
    world.take(Step("hand", "hand", "whole", True))
    for row, name, value in (
        ("season 1", "end", WHOLE.first),
        ("e4", "status", Status.CONFIRMED),
        ("e4", "status", Status.WITHDRAWN),
        ("season 1", "end", None),
    ):
        world.take(Step("mine", row, name, value))


UNSEEN = {
    "it is uncertain by its date": [("e1", "air", AIRS[2]), ("e1", "status", Status.TENTATIVE)],
    "a whole season has no title": [("season 1", "episode_order", 3), ("e1", "title", "Flood")],
    "it is called as its show is": [("e1", "title", "Low Tide 1")],
}


@pytest.mark.parametrize("steps", UNSEEN.values(), ids=UNSEEN)
def test_what_an_event_does_not_show_makes_it_no_other(db: Database, steps: list[tuple[str, str, object]]) -> None:
    """The step checks that SEQUENCE has risen just where the event shows something else."""
    world = World(db)
    for row, name, value in steps:
        world.take(Step("mine", row, name, value))
    (entry,) = (one for one in world._entries() if one.season == 1 and one.episode == 1)
    assert entry.sequence == len(steps) - 1


@pytest.mark.parametrize("source", ["mine", "tvmaze"])
def test_what_was_made_by_hand_and_taken_back_is_told_of_by_a_source_too(db: Database, source: str) -> None:
    world = World(db)
    world.take(Step("tvmaze", "rest", "silent", False))
    world.take(Step("hand", "hand", "make", 5))
    for status in (Status.WITHDRAWN, Status.CONFIRMED, Status.WITHDRAWN):
        for step in ("take back", "make", "take back"):
            world.take(Step("hand", "hand", step, 5))
        world.take(Step(source, "e4", "number", 5))
        world.take(Step(source, "e4", "status", status))


@example(steps=[Step("mine", "show", "runtime_minutes", 60)])
@settings(max_examples=40)
@given(steps=st.lists(STEPS, min_size=1, max_size=8))
def test_another_event_has_the_next_sequence_and_the_same_one_keeps_its_own(
    library: Database, steps: list[Step]
) -> None:
    world = World(library, next(NUMBERS))
    for step in steps:
        world.take(step)
