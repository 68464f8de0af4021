"""`python -m tests.benchmark`: one table of what the program takes, the floor, the ratio, and the goal."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmark import library, measures

MEASURES = ("launch", "read", "months", "weeks", "agenda", "years", "views", "search", "sync", "export", "memory")


def main() -> None:
    words = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    words.add_argument(
        "--shows", type=int, default=100_000, help="shows in the library, with ten episodes and credits each"
    )
    words.add_argument("--rows", type=int, default=20_000, help="rows of the feed")
    words.add_argument("--keep", type=Path, help="a folder to keep the library in, for the next run")
    words.add_argument("--only", nargs="*", choices=MEASURES, default=MEASURES)
    asked = words.parse_args()
    os.environ.update(
        {
            "QT_QPA_PLATFORM": "offscreen",
            "TZ": "UTC",
            "LANG": "en_US.UTF-8",
            "PREMIERES_NOW": "2026-05-14T12:00:00Z",
            "PREMIERES_TVMAZE_URL": "http://127.0.0.1:9",  # nothing listens there
        }
    )
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program's modules are compiled
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        print(f"{'':<28} {'ours':>10} {'floor':>10} {'ratio':>7} {'goal':>7}   floor")
        for row in measured(folder, Path(scratch), asked.shows, asked.rows, asked.only):
            verdict = "" if row.ratio <= row.goal else "  missed"
            print(
                f"{row.name:<28} {row.ours:>7.3f} {row.unit:<2} {row.floor:>7.3f} {row.unit:<2} {row.ratio:>7.2f}"
                f" {row.goal:>7.2f}   {row.floor_name}{verdict}",
                flush=True,
            )


def measured(folder: Path, scratch: Path, shows: int, rows: int, only: tuple[str, ...]) -> Iterator[measures.Row]:
    if set(only) - {"read", "sync"}:
        library.build(folder / "library.db", shows)
    if "launch" in only:
        yield measures.launch(folder)
    if "read" in only:
        yield measures.cold_read(scratch)
    if "months" in only:
        yield measures.month_switches(folder)
    if "agenda" in only:
        yield measures.agenda_moves(folder)
    if "weeks" in only:
        yield measures.week_switches(folder)
    if "years" in only:
        yield measures.year_switches(folder)
    if "views" in only:
        yield measures.view_switches(folder)
    if "search" in only:
        yield from measures.search(folder)
    if "sync" in only:
        yield from measures.syncs(scratch, rows)
    if "export" in only:
        yield measures.export(folder / "library.db", 10_000)
        yield measures.feed_again(scratch, 10_000, 10)
    if "memory" in only:
        yield measures.memory(folder)


if __name__ == "__main__":
    main()
