"""The filter in words: what of all that is known it lets through, and which part of it hides what."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from desktop_app.domain.narrowing import PARTS, Hidden, by_parts, hidden_count
from desktop_app.domain.values import FULL_SEASON, Choice, Kind
from desktop_app.ui import field_words, marks
from desktop_app.ui.words import locale, number, tr

from .detail_words import source_name
from .filter_chips import ALL_KINDS, DEFAULT_KINDS

_MOST_NAMES = 3
_LONGEST_TEXT = 30
_WITH_ARTICLE = frozenset(("AE", "BS", "CF", "DO", "GB", "GM", "KM", "KY", "MH", "MV", "NL", "PH", "SB", "SC", "US"))
"""Countries that English calls "the Netherlands"."""


def filter_words(choice: Choice, most: int = _MOST_NAMES) -> str:
    """ "Only season finales, in Germany, with ‘star’"; "" when the choice lets everything through. Of a part with more
    than `most` names it says how many they are."""
    kinds = ALL_KINDS if choice.kinds is None else choice.kinds
    if not kinds:
        return tr("Every kind is switched off")
    parts = [kinds_words(kinds)] if kinds < ALL_KINDS else []
    if choice.followed:
        parts.append(tr("of shows that you follow") if parts else tr("shows that you follow"))
    parts += _facts(choice, most)
    if choice.text:
        parts.append(tr("with ‘{text}’").format(text=_shortened(choice.text)))
    return tr("Only {what}").format(what=", ".join(parts)) if parts else ""


def _facts(choice: Choice, most: int) -> list[str]:
    said: list[str] = []
    if choice.services is not None:
        listed = _listed(sorted(choice.services), most) or tr("%n services", len(choice.services))
        said.append(tr("on {services}").format(services=listed))
    if choice.genres is not None:
        listed = _listed(sorted(map(field_words.genre, choice.genres)), most)
        many = tr("of %n genres", len(choice.genres))
        said.append(tr("of genre {genres}").format(genres=listed) if listed else many)
    if choice.languages is not None:
        listed = _listed(sorted(map(field_words.language, choice.languages)), most)
        many = tr("%n languages", len(choice.languages))
        said.append(tr("in {languages}").format(languages=listed or many))
    if choice.countries is not None and not choice.followed:
        said.append(tr("in {countries}").format(countries=_countries(choice.countries, most)))
    if choice.sources is not None:
        listed = _listed([source_name(source) for source in sorted(choice.sources)], most)
        many = tr("%n sources", len(choice.sources))
        said.append(tr("known from {sources}").format(sources=listed or many))
    if choice.watched is not None:
        said.append(tr("watched") if choice.watched else tr("not watched yet"))
    return said


def hidden_words(hidden: Hidden) -> str:
    """ "12 by service, 3 by kind and genre, 40 more": which parts hide how many; "" where one part hides them all."""
    by = by_parts(hidden)
    if len(by) == 1 and len(by[0][0]) == 1:
        return ""
    said = [tr("{count} by {parts}").format(count=number(n), parts=part_words(p)) for p, n in by[:_MOST_NAMES]]
    rest = hidden_count(hidden) - sum(count for _, count in by[:_MOST_NAMES])
    if rest:
        said.append(tr("%n more", rest))
    return ", ".join(said)


def clear_words(parts: Collection[str], narrow: Collection[str]) -> str:
    """What the button says that clears these parts, of those that narrow."""
    if set(parts) >= set(narrow):
        return tr("Clear filter")
    return tr("Clear filter by {parts}").format(parts=part_words(parts))


def part_words(parts: Iterable[str]) -> str:
    """ "kind and service", inside a sentence."""
    names = {
        "kinds": tr("kind"),
        "followed": tr("what you follow"),
        "services": tr("service"),
        "genres": tr("genre"),
        "languages": tr("language"),
        "countries": tr("country"),
        "sources": tr("source"),
        "watched": tr("what you watched"),
        "text": tr("text"),
    }
    wanted = set(parts)
    return locale().createSeparatedList([names[part] for part in PARTS if part in wanted])


def kinds_words(kinds: frozenset[str]) -> str:
    """ "specials and films": those that are on, or those that are off, whichever is the shorter list."""
    premieres = [tr("premieres")] if kinds >= DEFAULT_KINDS else []
    if said := _listed(premieres + _named(kinds - DEFAULT_KINDS if premieres else kinds)):
        return said
    if off := _listed(_named(ALL_KINDS - kinds)):
        return tr("kinds other than {kinds}").format(kinds=off)
    return tr("%n of {all} kinds", len(kinds)).format(all=len(ALL_KINDS))


def _named(kinds: frozenset[str]) -> list[str]:
    names = _kind_names()
    return [names[kind] for kind in marks.KINDS if kind in kinds]


def _countries(codes: Collection[str], most: int) -> str:
    """With "the" where English has it; a country is the one thing here that Qt names in English only."""
    named = sorted((country_name(code), code in _WITH_ARTICLE) for code in codes)
    said = [tr("the {country}").format(country=name) if article else name for name, article in named]
    return _listed(said, most) or tr("%n countries", len(said))


def country_name(code: str) -> str:
    """ "United Kingdom" of "GB"; the code itself where Qt knows no such country."""
    return field_words.country(code)


def _listed(names: list[str], most: int = _MOST_NAMES) -> str:
    """ "premieres, specials and films"; "" for more than one remembers."""
    return locale().createSeparatedList(names) if len(names) <= most else ""


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1].rstrip() + "…"


def _kind_names() -> dict[str, str]:
    return {
        Kind.SERIES_PREMIERE: tr("series premieres"),
        Kind.SPIN_OFF_PREMIERE: tr("spin-off premieres"),
        Kind.SEASON_PREMIERE: tr("season premieres"),
        Kind.RETURN: tr("returns"),
        FULL_SEASON: tr("full seasons"),
        Kind.BINGE_READY: tr("whole seasons"),
        Kind.MID_SEASON_FINALE: tr("mid-season finales"),
        Kind.SEASON_FINALE: tr("season finales"),
        Kind.SERIES_FINALE: tr("series finales"),
        Kind.SPECIAL: tr("specials"),
        Kind.FILM: tr("films"),
        Kind.EPISODE: tr("episodes"),
    }
