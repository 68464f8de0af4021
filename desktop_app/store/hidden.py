"""What a filter hides, and which part of it does: each entry is looked at once, however many parts there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import tzinfo

from desktop_app.domain.narrowing import PARTS, narrowing, opened
from desktop_app.domain.values import Choice

from .database import Database, raw
from .following import WANTED
from .selection import TITLES, Parameters, countries_of, facts_of, holds, kinds_of, selection


def hidden(
    db: Database,
    choice: Choice,
    zone: tzinfo,
    among: frozenset[str] | None = None,
    *,
    days: bool = True,
    spans: bool = True,
) -> dict[frozenset[str], int]:
    """How many entries there are between the dates of the choice, by the parts of it that hide them; those that none
    hides are shown. `among`: of these kinds alone. With those that have a day, those that have none, or both."""
    open_choice = replace(opened(choice), kinds=among, unknown_dates=False)
    chosen = selection(open_choice, zone).only(days=days, spans=spans)
    parameters = dict(chosen.parameters)
    tests = _tests(choice, parameters)
    parts = tuple(tests)
    bits_of = [f"CASE WHEN {sql} THEN 0 ELSE {1 << place} END" for place, sql in enumerate(tests.values())]
    mask = " + ".join(bits_of) or "0"
    words = selection(choice, zone).words
    found: Counter[frozenset[str]] = Counter()
    with db.read() as connection:
        file = raw(connection)
        if not choice.text.strip():
            for bits, count in file.execute(chosen.sql(f"{mask}, count(*)", "GROUP BY 1", join=False), parameters):
                found[_named(bits, parts)] += count
        else:
            for bits, show_words, titles in file.execute(chosen.sql(f"{mask}, s.folded, {TITLES}"), parameters):
                held = bool(words) and holds(words, show_words, titles)
                found[_named(bits, parts) | (frozenset() if held else {"text"})] += 1
    return dict(found)


def _tests(choice: Choice, parameters: Parameters) -> dict[str, str]:
    """By part, a condition on e; all but the text, whose words no index holds as a person types them."""
    tests: dict[str, str | None] = {
        "kinds": kinds_of(choice) if choice.kinds is not None else None,
        "followed": WANTED if choice.followed else None,
        "countries": countries_of(replace(choice, followed=False), parameters),
    }
    for name in narrowing(choice):
        if name not in tests and name != "text":
            tests[name] = " AND ".join(facts_of(opened(choice, _others(name)), parameters))
    return {name: sql for name, sql in tests.items() if sql}


def _others(name: str) -> Iterable[str]:
    return (other for other in PARTS if other != name)


def _named(bits: int, parts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name for place, name in enumerate(parts) if bits >> place & 1)
