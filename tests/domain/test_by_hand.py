from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.domain.airdate import UNKNOWN
from desktop_app.domain.by_hand import ByHand, checked, said_by_hand, snapshot_of
from desktop_app.domain.facts import resolved_facts
from desktop_app.domain.resolve import HAND
from desktop_app.domain.statements import EpisodeFacts, Snapshot
from desktop_app.domain.values import Kind, Service, Status
from desktop_app.errors import PremieresError

from .feed import LATER, day, episode, show, snapshot
from .test_merge import MUCH_LATER, at, synced


def by_hand(*rows: EpisodeFacts, title: str = "Star City", key: str = "h") -> Snapshot:
    return snapshot(show(key, title), *(replace(row, show_key=key) for row in rows), source=HAND)


def test_what_the_person_says_comes_before_all_sources() -> None:
    library = synced(snapshot(episode(1, day(5, 29), title="Liftoff")))
    library.sync(by_hand(episode(1, day(5, 30), key="mine", stated_kind=Kind.SPECIAL)), LATER)
    library.sync(snapshot(episode(1, day(6, 5), title="Liftoff")), MUCH_LATER)
    state = at(library, 1, 1).state
    assert (state.air, state.kind) == (day(5, 30), Kind.SPECIAL)
    assert (state.episode_title, state.sources) == ("Liftoff", (HAND, "tvmaze"))


def test_what_the_person_takes_back_was_never_said() -> None:
    said = episode(1, day(5, 30), key="mine", title="Mine", stated_kind=Kind.SPECIAL)
    library = synced(snapshot(episode(1, day(5, 29))))
    before = at(library, 1, 1).state
    library.sync(by_hand(said), LATER)
    library.sync(by_hand(replace(said, status=Status.WITHDRAWN)), MUCH_LATER)
    assert at(library, 1, 1).state == before


def test_a_show_made_by_hand_is_called_what_a_source_calls_it_and_keeps_its_uid() -> None:
    library = synced(by_hand(episode(1, day(5, 30), key="mine"), title="star city"))
    (before,) = library.entries
    library.sync(snapshot(episode(1, day(5, 29)), show(premiered=day(5, 29).first)), LATER)
    (after,) = library.entries
    (known,) = library.shows.values()
    assert resolved_facts(known.facts).title == "Star City"
    assert (after.uid, after.state.air) == (before.uid, day(5, 30))


def test_who_mends_her_own_words_moves_nothing() -> None:
    library = synced(by_hand(episode(1, day(5, 30), key="mine")))
    library.sync(by_hand(episode(1, day(6, 30), key="mine")), LATER)
    (entry,) = library.entries
    assert (entry.state.air, entry.state.status) == (day(6, 30), Status.CONFIRMED)


def test_what_the_person_makes_needs_no_date() -> None:
    library = synced(by_hand(episode(None, UNKNOWN, key="mine", stated_kind=Kind.FILM)))
    assert [(e.state.air, e.state.kind, e.state.status) for e in library.entries] == [
        (UNKNOWN, Kind.FILM, Status.CONFIRMED)
    ]


def test_a_series_begins_with_its_first_episode_and_a_season_with_its_own() -> None:
    found = checked(ByHand(Kind.SERIES_PREMIERE, day(5, 29), title="Star City"))
    assert (found.season, found.episode) == (1, 1)
    found = checked(ByHand(Kind.SEASON_PREMIERE, day(5, 29), title="Star City", season=3))
    assert (found.season, found.episode) == (3, 1)


def test_texts_are_cleaned_as_those_of_others_are() -> None:
    found = checked(ByHand(Kind.FILM, UNKNOWN, title=" Star\u202e \n City ", episode_title="A\x00b", service=" Sky "))
    assert (found.title, found.episode_title, found.service) == ("Star City", "Ab", "Sky")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"kind": Kind.SEASON_PREMIERE}, "no-season"),
        ({"kind": Kind.EPISODE, "season": 1}, "no-episode"),
        ({"kind": Kind.EPISODE, "episode": 1}, "no-season"),
        ({"kind": Kind.FILM, "episode": 1}, "numbered-special"),
        ({"kind": Kind.EPISODE, "season": 1, "episode": 0}, "bad-number"),
        ({"kind": Kind.EPISODE, "season": -1, "episode": 1}, "bad-number"),
        ({"kind": Kind.FILM, "season": 100_000}, "bad-number"),
        ({"kind": Kind.FILM, "title": "\u200b"}, "no-title"),
        ({"kind": Kind.FILM, "title": "x" * 301}, "too-long"),
    ],
)
def test_what_is_missing_or_wrong_is_told_in_one_sentence(said: dict[str, Any], code: str) -> None:
    with pytest.raises(PremieresError) as caught:
        checked(ByHand(**{"air": day(5, 29), "title": "Star City", **said}))
    assert caught.value.code == code
    assert str(caught.value)[-1] in ".?"


def test_a_show_that_the_library_has_needs_no_title() -> None:
    assert checked(ByHand(Kind.FILM, day(5, 29), show_id=3)).title == ""


@pytest.mark.parametrize(
    "said",
    [
        ByHand(Kind.EPISODE, day(5, 29), 1, "Star City", 2, 3, "Orbit", "Sky"),
        ByHand(Kind.EPISODE, day(5, 29), 1, "Star City", 2, 1),
        ByHand(Kind.FILM, UNKNOWN, 1, "Star City"),
        ByHand(Kind.SPECIAL, day(5, 29), 1, "Star City", 0),
        ByHand(Kind.SERIES_FINALE, day(5, 29), 1, "Star City", 2, 9),
    ],
)
def test_what_is_stored_tells_all_that_was_said(said: ByHand) -> None:
    (facts,) = snapshot_of(said, "mine", "h", Service(said.service) if said.service else None).episodes
    assert said_by_hand(facts, 1, "Star City") == said
