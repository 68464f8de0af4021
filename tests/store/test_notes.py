from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.locks import OfEntry, OfShow
from desktop_app.domain.note import LONGEST_NOTE, Note
from desktop_app.domain.values import Changes, Choice
from desktop_app.errors import PremieresError
from desktop_app.publish.icalendar_file import to_ical
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import NOW, UTC

LATER = NOW + timedelta(days=1)


@pytest.mark.parametrize("target", [OfEntry(1), OfShow(1)])
def test_a_note_is_kept_and_the_answer_is_the_one_before(world: Database, target: OfEntry | OfShow) -> None:
    assert commands.set_note(world, target, "With Ada", NOW).text == ""
    assert queries.note(world, target) == Note("With Ada", NOW)
    assert commands.set_note(world, target, "With Bo\n\nBring tea", LATER).text == "With Ada"
    assert queries.note(world, target) == Note("With Bo\n\nBring tea", LATER)
    assert commands.set_note(world, target, " \u200b ", LATER).text == "With Bo\n\nBring tea"
    assert queries.note(world, target) is None


def test_the_notes_of_a_show_are_its_own_and_those_of_its_entries(world: Database) -> None:
    (first, other) = (next(e for e in queries.entries(world, Choice(), UTC) if e.show_id == show) for show in (1, 2))
    commands.set_note(world, OfShow(1), "of the show", NOW)
    commands.set_note(world, OfEntry(first.id), "of an entry", NOW)
    commands.set_note(world, OfEntry(other.id), "of another show", NOW)
    found = {target: note.text for target, note in queries.notes(world, 1).items()}
    assert found == {OfShow(1): "of the show", OfEntry(first.id): "of an entry"}


def test_a_note_is_plain_text_without_what_cannot_be_seen(world: Database) -> None:
    commands.set_note(world, OfShow(1), "a\x00b\u202ec\ud800\r\nd  e", NOW)
    assert queries.note(world, OfShow(1)) == Note("abc\nd e", NOW)


def test_a_note_that_is_too_long_is_refused_whole(world: Database) -> None:
    commands.set_note(world, OfShow(1), "short", NOW)
    with pytest.raises(PremieresError, match="10,001"):
        commands.set_note(world, OfShow(1), "x" * (LONGEST_NOTE + 1), NOW)
    assert queries.note(world, OfShow(1)) == Note("short", NOW)


def test_of_what_is_gone_no_note_is_kept(world: Database) -> None:
    for target in (OfEntry(999), OfShow(999)):
        assert commands.set_note(world, target, "lost", NOW).text == ""
        assert queries.note(world, target) is None


def test_whoever_shows_it_is_told_once(world: Database) -> None:
    told: list[Changes] = []
    world.listen(told.append)
    commands.set_note(world, OfEntry(1), "With Ada", NOW)
    commands.set_note(world, OfEntry(1), "With Ada ", NOW)
    assert [(changes.kinds, changes.show_ids) for changes in told] == [({"notes"}, {1})]


def test_no_export_holds_a_note(world: Database) -> None:
    before = to_ical(queries.entries(world, Choice(unknown_dates=False), UTC), name="Premieres", cast={}).data
    for entry in queries.entries(world, Choice(), UTC):
        commands.set_note(world, OfEntry(entry.id), "secret", LATER)
    commands.set_note(world, OfShow(1), "secret", LATER)
    assert to_ical(queries.entries(world, Choice(unknown_dates=False), UTC), name="Premieres", cast={}).data == before
