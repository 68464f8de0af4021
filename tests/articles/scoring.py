"""How much of what an article announces is read: by field, over all pieces of a folder, each with its answer."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from desktop_app.articles.content import article
from desktop_app.articles.gazetteer import Ask, known_names
from desktop_app.articles.own_date import dated
from desktop_app.articles.reader import read
from desktop_app.cli.reading_shapes import article_json
from desktop_app.domain.words import folded

FIELDS = ("found", "date", "kind", "services", "cast", "characters", "creators", "relation")
ANSWER = ".gold.json"
Answer = dict[str, Any]


class Score:
    """Of each field how much was right, was read but is wrong, and was missed."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()

    def count(self, field: str, read: set[str], wanted: set[str], allowed: Iterable[str] = ()) -> None:
        """`allowed`: right as well, and not missed."""
        self.right[field] += len(read & wanted)
        self.wrong[field] += len(read - wanted - set(allowed))
        self.missed[field] += len(wanted - read)

    def of(self, field: str) -> float:
        """The F1 of the field; 1 where there is nothing to read."""
        all_told = 2 * self.right[field] + self.wrong[field] + self.missed[field]
        return 2 * self.right[field] / all_told if all_told else 1.0

    def overall(self) -> float:
        return sum(map(self.of, FIELDS)) / len(FIELDS)


def pieces(folder: Path) -> Iterator[tuple[Path, Answer]]:
    for answer in sorted(folder.glob(f"*{ANSWER}")):
        stem = answer.name.removesuffix(ANSWER)
        piece = next(path for path in folder.glob(f"{stem}.*") if not path.name.endswith(ANSWER))
        yield piece, json.loads(answer.read_text(encoding="utf-8"))


def reading_of(piece: Path, known: Collection[str] = ()) -> Answer:
    """`known`: titles of shows that a library has."""
    found = dated(article(piece.read_bytes(), piece.name))
    return article_json(found, read(found, *known_names(found, asking(known))))


def asking(known: Collection[str]) -> Ask:
    return lambda names: [(title, ()) for title in known if folded(title) in names]


def score(folder: Path, known: Collection[str] = ()) -> Score:
    total = Score()
    for piece, answer in pieces(folder):
        _compare(total, reading_of(piece, known)["premieres"], answer["premieres"])
    return total


def _compare(total: Score, read: list[Answer], wanted: list[Answer]) -> None:
    by_title = {title: one for one in wanted for title in titles_of(one)}
    pairs = [(one, by_title.get(plain(one["title"]))) for one in read]
    found = {plain(right["title"]) for _, right in pairs if right is not None}
    must = {plain(one["title"]) for one in wanted if not one.get("optional")}
    allowed = {plain(one["title"]) for one in wanted}
    names = {plain(right["title"] if right is not None else one["title"]) for one, right in pairs}
    total.count("found", names, must, allowed)
    for one, right in pairs:
        if right is None or not right.get("optional"):
            _compare_one(total, one, right or {})
    for right in wanted:
        if not right.get("optional") and plain(right["title"]) not in found:
            _compare_one(total, {}, right)


def _compare_one(total: Score, one: Answer, right: Answer) -> None:
    dates = [right.get("date"), *(each.get("date") for each in right.get("releases") or [])]
    accepted = [*dates, *((right.get("date") or {}).get("accept") or [])]
    total.count("date", _date(one.get("date")), _date(right.get("date")), _all(map(_date, accepted)))
    if one and _date(one.get("date")) & _all(map(_date, accepted[1:])):
        total.missed["date"] -= len(_date(right.get("date")) - _date(one.get("date")))
    kinds = {one["kind"]} if one else set[str]()
    kind = {right["kind"]} if right else set[str]()
    total.count("kind", kinds & kind or kinds - set(right.get("kind_accept") or ()), kind - _accepted(kinds, right))
    optional = set(map(plain, right.get("services_optional") or ()))
    total.count(
        "services", set(map(plain, one.get("services") or ())), set(map(plain, right.get("services") or ())), optional
    )
    for field, key in (("cast", "cast"), ("creators", "creators")):
        must = {plain(who["name"]) for who in right.get(key) or () if not who.get("optional")}
        may = {plain(who["name"]) for who in right.get(key) or ()}
        total.count(field, {plain(who["name"]) for who in one.get(key) or ()}, must, may)
    total.count("characters", _characters(one), _characters(right))
    related = [plain(each["relation"]["title"]) for each in (one, right) if each.get("relation")]
    total.count(
        "relation",
        set(related[:1]) if one.get("relation") else set(),
        set(related[-1:]) if right.get("relation") else set(),
    )


def _accepted(kinds: set[str], right: Answer) -> set[str]:
    return {right["kind"]} if right and kinds & set(right.get("kind_accept") or ()) else set()


def _characters(one: Answer) -> set[str]:
    return {f"{plain(who['name'])}: {plain(who['character'])}" for who in one.get("cast") or () if who.get("character")}


def _date(said: Answer | None) -> set[str]:
    return {str(said["value"])} if said and said.get("value") else set()


def titles_of(one: Answer) -> list[str]:
    return [plain(title) for title in (one["title"], *(one.get("title_accept") or ()))]


def _all(sets: Iterable[set[str]]) -> set[str]:
    return set().union(*sets)


def plain(said: str) -> str:
    plain = folded(said)
    return next((plain.removeprefix(word) for word in ("the ", "a ", "an ") if plain.startswith(word)), plain)
