"""Weighs what speaks for a name's being that of a show, over articles with their answers: prints the weights.

`python -m tests.articles.weighing FOLDER...`: a logistic regression by Newton's method over the names of all articles
in those folders, each of which is a show of its answer, or is not. What is set apart or strongly cued and is in no
answer is often a show that nothing is announced of, so it counts little. The weights are `title_evidence.WEIGHTS`.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

from desktop_app.articles.content import article
from desktop_app.articles.own_date import dated
from desktop_app.articles.story import names_of
from tests.articles.scoring import Answer, pieces, plain, titles_of

_RIGHT, _MENTIONED, _NOT_ANNOUNCED, _NOTHING_AT_ALL = 2.0, 1.0, 0.15, 0.4
"""How much a name counts: of an announced show, of one only mentioned, of what looks like one; and where none is."""
_TIGHTNESS = 3.0
_SHIFT = -0.1
"""A name that is missed costs less than one that is wrong: the day that has no show asks for it again."""
_ROUNDS = 12

Row = tuple[dict[str, float], float, float]
"""What speaks for a name, whether it is a show, and how much it counts."""


def examples(folder: Path) -> list[Row]:
    found: list[Row] = []
    for piece, answer in pieces(folder):
        announced, mentioned = _shows(answer)
        for name in names_of(dated(article(piece.read_bytes(), piece.name))):
            said = plain(name.text)
            apart = bool(name.told.get("apart") or name.told.get("strong"))
            if said in announced | mentioned:
                found.append((dict(name.told), 1.0, _RIGHT if said in announced else _MENTIONED))
            else:
                weight = _NOT_ANNOUNCED if apart else 1.0 if announced else _NOTHING_AT_ALL
                found.append((dict(name.told), 0.0, weight))
    return found


def _shows(answer: Answer) -> tuple[set[str], set[str]]:
    announced: set[str] = set()
    mentioned: set[str] = set()
    for one in answer["premieres"]:
        (mentioned if one.get("optional") else announced).update(titles_of(one))
        mentioned |= {plain(work) for who in one.get("cast") or () for work in who.get("known_for") or ()}
        mentioned |= {plain(one["relation"]["title"])} if one.get("relation") else set()
    return announced, mentioned


def weights(rows: list[Row]) -> dict[str, float]:
    names = sorted({name for told, _, _ in rows for name in told})
    vectors = [([(names.index(name), value) for name, value in told.items() if value], is_show, weight)
               for told, is_show, weight in rows]  # fmt: skip
    found = [0.0] * len(names)
    for _ in range(_ROUNDS):
        slope = [_TIGHTNESS * value for value in found]
        curve = [[_TIGHTNESS * (i == k) for k in range(len(names))] for i in range(len(names))]
        for vector, is_show, weight in vectors:
            chance = 1 / (1 + math.exp(-sum(found[at] * value for at, value in vector)))
            for at, value in vector:
                slope[at] += weight * (chance - is_show) * value
                row = curve[at]
                for other, more in vector:
                    row[other] += weight * chance * (1 - chance) * value * more
        found = [value - step for value, step in zip(found, _solved(curve, slope), strict=True)]
    return dict(zip(names, found, strict=True))


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """By elimination; the matrix is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at, pivot in enumerate(rows):
        for row in rows[at + 1 :]:
            share = row[at] / pivot[at]
            for k in range(at, len(pivot)):
                row[k] -= share * pivot[k]
    found = [0.0] * len(rows)
    for at in reversed(range(len(rows))):
        known = sum(rows[at][k] * found[k] for k in range(at + 1, len(rows)))
        found[at] = (rows[at][-1] - known) / rows[at][at]
    return found


def main() -> None:
    rows = [row for folder in sys.argv[1:] for row in examples(Path(folder))]
    made = weights(rows)
    made["always"] += _SHIFT
    for name, value in sorted(made.items(), key=lambda one: -one[1]):
        print(f'    "{name}": {value:.2f},')


if __name__ == "__main__":
    main()
