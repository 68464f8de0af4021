"""Weighs what speaks for a reading's being announced, over articles with their answers: prints the weights.

`python -m tests.articles.weighing_news FOLDER...`: as `weighing`, over all that is read in those folders, which is in
its article's answer or is not, and in `news_pieces`. The weights are `news_evidence.WEIGHTS`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from desktop_app.articles.content import article
from desktop_app.articles.reader import Candidate, candidates
from tests.articles.news_pieces import AMID, DATE, NOTHING, PLAIN
from tests.articles.scoring import pieces, plain, titles_of
from tests.articles.weighing import Row, weights

_WRONG, _AMID, _PLAIN, _SHORT = 3.0, 4.0, 1.5, 0.6
"""How much a reading counts: a wrong one, a right one amid much else, that of a single sentence; that of a piece made
up for this counts by so much of it."""
_SHIFT = 0.6
"""What is announced and dropped costs more than what is wrong and shown."""


def examples(folder: Path) -> Iterator[Row]:
    for piece, answer in pieces(folder):
        allowed = {title for one in answer["premieres"] if one.get("optional") for title in titles_of(one)}
        right = {title for one in answer["premieres"] for title in titles_of(one)} - allowed
        read = [one for one in candidates(article(piece.read_bytes(), piece.name))
                if plain(one.reading.title) not in allowed]  # fmt: skip
        for one in read:
            amid = one.seen["other head"] or one.seen["other places"]
            is_right = plain(one.reading.title) in right
            yield one.seen, float(is_right), (_AMID if amid else 1.0) if is_right else _WRONG


def short_examples() -> Iterator[Row]:
    for said in PLAIN:
        yield from ((one.seen, 1.0, _PLAIN) for one in _read("News of the week", said))
    for told in NOTHING:
        yield from ((one.seen, 0.0, _SHORT * _WRONG) for one in _read(*told))
    for told, titles in AMID:
        right = {plain(title) for title in titles}
        for one in _read(*told):
            is_right = plain(one.reading.title) in right
            yield one.seen, float(is_right), _SHORT * (_AMID if is_right else _WRONG)


def _read(*paragraphs: str) -> list[Candidate]:
    return candidates(article("\n\n".join((DATE, *paragraphs)).encode()))


def main() -> None:
    rows = [row for folder in sys.argv[1:] for row in examples(Path(folder))]
    made = weights([*rows, *short_examples()])
    made["always"] += _SHIFT
    for name, value in sorted(made.items(), key=lambda one: -one[1]):
        print(f'    "{name}": {value:.2f},')


if __name__ == "__main__":
    main()
