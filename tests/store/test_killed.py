"""kill -9 in the middle of writing."""

import random
import signal
import subprocess
import sys
import time
from datetime import date
from datetime import time as time_of_day
from pathlib import Path

import pytest

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.by_hand import ByHand
from desktop_app.domain.locks import Lock, LockedTime, OfShow
from desktop_app.domain.values import Choice, Kind
from desktop_app.domain.watched import Watched
from desktop_app.store import backup, commands, queries
from desktop_app.store.database import Database

from .worlds import HARBOUR, NOW, UTC, WORLD, credit, snapshot, sync

_ROUNDS = 10

_WRITER = """
import sys
from pathlib import Path
from desktop_app.store.database import Database
from tests.store.worlds import episode, show, snapshot, sync

db = Database(Path(sys.argv[1]))
db.open()
print("writing", flush=True)
n = int(sys.argv[2]) * 100_000
while True:
    n += 1
    rows = [episode(str(n), f"{n}-{e}", f"1x{e}", f"2026-06-{e:02}", title=f"Part {e} of {n}") for e in range(1, 25)]
    sync(db, snapshot(show(str(n), f"Show {n}"), *rows, digests={row.key: b"d" for row in rows}))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_killed_at_any_moment_the_library_is_whole_and_all_that_the_person_did_is_there(path: Path) -> None:
    chance = random.Random(path.parent.name)
    db = Database(path)
    db.open()
    sync(db, WORLD)
    for show_id in (1, 2, 3):
        commands.follow(db, show_id, NOW)
    sync(db, snapshot(HARBOUR, credit("1", "Ada Vale"), cast_of=frozenset({"1"})))
    (ada,) = queries.find_people(db, "Ada Vale")
    commands.follow_person(db, ada.id, NOW)
    commands.save_filter(db, "Crime", Choice(genres=frozenset({"Crime"})))
    marks = commands.mark_watched(db, {Watched(1, 1, 1), Watched(1, 1, 2), Watched(2, 2, 1)})
    lock = Lock(OfShow(1), LockedTime(time_of_day(21), "Europe/Berlin"), NOW)
    commands.change_locks(db, {lock.key: lock}, NOW)
    commands.set_by_hand(db, "k1", ByHand(Kind.FILM, AirDate.in_month(2026, 9), 1), NOW)
    commands.set_note(db, OfShow(1), "With Ada", NOW)
    db.close()
    for turn in range(1, _ROUNDS + 1):
        writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(path), str(turn)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"writing\n"
        time.sleep(chance.uniform(0, 0.3))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        db = Database(path)
        db.open()
        assert backup.check(path) is None
        followed = queries.entries(db, Choice(followed=True), UTC)
        assert {entry.show_id for entry in followed} == {1, 2, 3}
        assert {entry.through for entry in followed} == {None, "Ada Vale"}
        assert [one.name for one in queries.saved_filters(db)] == ["Crime"]
        assert queries.watched(db, 1) | queries.watched(db, 2) == marks
        assert queries.locks_of_show(db, 1) == [lock]
        assert queries.entry_by_hand(db, "k1") is not None
        assert queries.note(db, OfShow(1)) == ("With Ada", NOW)
        june = queries.entries(db, Choice(date(2026, 6, 1), date(2026, 6, 30), unknown_dates=False), UTC)
        by_show: dict[int, int] = {}
        for entry in june:
            if entry.show_id > 3:
                by_show[entry.show_id] = by_show.get(entry.show_id, 0) + 1
        assert set(by_show.values()) <= {24}, "a show is written whole or not at all"
        sync(db, WORLD)
        db.close()
