"""The sections of the filters, and what they are called."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from desktop_app.domain.values import Choice
from desktop_app.ui import field_words, marks, words
from desktop_app.ui.models.filter_list import Part
from desktop_app.ui.words import locale, tr

from .detail_words import source_title
from .filter_chips import ALL_KINDS, DEFAULT_KINDS
from .filter_words import country_name

_MOST_NAMES = 3


def filter_parts(home: frozenset[str] | None) -> list[Part]:
    """In the order of the panel; `home` are the person's countries."""
    mine = locale().createSeparatedList(sorted(country_name(code) for code in home or ()))
    countries: list[tuple[Any, str]] = [(None, tr("All countries"))]
    if home:
        countries.insert(0, (home, tr("My countries: {names}").format(names=mine)))
    watched = ((None, tr("All")), (False, tr("Not watched yet")), (True, tr("Only what I watched")))
    kinds = ((DEFAULT_KINDS, tr("Premieres")), (ALL_KINDS, tr("Every kind")))
    return [
        Part("countries", tr("Country"), tuple(countries), country_name, tr("Search countries")),
        Part("services", tr("Service"), ((None, tr("All services")),), str, tr("Search services")),
        Part("languages", tr("Language"), ((None, tr("All languages")),), field_words.language, tr("Search languages")),
        Part("genres", tr("Genre"), ((None, tr("All genres")),), field_words.genre, tr("Search genres")),
        Part("sources", tr("Source"), ((None, tr("All sources")),), source_title, tr("Search sources")),
        Part("watched", tr("Watched"), watched, str),
        Part("kinds", tr("Kind"), kinds, words.kind_name, fixed=marks.KINDS),
    ]


def summary(part: Part, choice: Choice, home: frozenset[str] | None) -> str:
    """What is chosen of it: "All", "My countries", "Netflix and BBC One", "5 chosen"."""
    field = getattr(choice, part.name)
    if part.name == "countries" and field is not None and field == home:
        return tr("My countries")
    if part.name in ("kinds", "watched"):
        preset = next((text for value, text in part.presets if value == field), None)
        if preset is not None:
            return preset
    return tr("All") if field is None else _listed(part, field)


def _listed(part: Part, field: Collection[Any]) -> str:
    names: Sequence[str] = sorted(part.named(value) for value in field)
    if part.name == "kinds":
        return tr("%n of {all}", len(names)).format(all=len(ALL_KINDS))
    return locale().createSeparatedList(names) if len(names) <= _MOST_NAMES else tr("%n chosen", len(names))
