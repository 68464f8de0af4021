"""The filter in words: what of all that is known it lets through."""

from __future__ import annotations

from collections.abc import Collection

from desktop_app.domain.values import FULL_SEASON, Choice, Kind
from desktop_app.ui import marks
from desktop_app.ui.words import locale, tr

from .filter_bar import ALL_KINDS, DEFAULT_KINDS, country_name

_MOST_NAMES = 3
_LONGEST_TEXT = 30
_WITH_ARTICLE = frozenset(("AE", "BS", "CF", "DO", "GB", "GM", "KM", "KY", "MH", "MV", "NL", "PH", "SB", "SC", "US"))
"""Countries that English calls "the Netherlands"."""


def filter_words(choice: Choice) -> str:
    """ "Only season finales, in Germany, with ‘star’"; "" when the choice lets everything through."""
    kinds = ALL_KINDS if choice.kinds is None else choice.kinds
    if not kinds:
        return tr("Every kind is switched off")
    parts = [_kinds(kinds)] if kinds < ALL_KINDS else []
    if choice.followed:
        parts.append(tr("of shows that you follow") if parts else tr("shows that you follow"))
    if choice.countries is not None:
        parts.append(tr("in {countries}").format(countries=_countries(choice.countries)))
    if choice.text:
        parts.append(tr("with ‘{text}’").format(text=_shortened(choice.text)))
    return tr("Only {what}").format(what=", ".join(parts)) if parts else ""


def _kinds(kinds: frozenset[str]) -> str:
    """Those that are on, or those that are off, whichever is the shorter list."""
    premieres = [tr("premieres")] if kinds >= DEFAULT_KINDS else []
    if said := _listed(premieres + _named(kinds - DEFAULT_KINDS if premieres else kinds)):
        return said
    if off := _listed(_named(ALL_KINDS - kinds)):
        return tr("kinds other than {kinds}").format(kinds=off)
    return tr("%n of {all} kinds", len(kinds)).format(all=len(ALL_KINDS))


def _named(kinds: frozenset[str]) -> list[str]:
    names = _kind_names()
    return [names[kind] for kind in marks.KINDS if kind in kinds]


def _countries(codes: Collection[str]) -> str:
    """With "the" where English has it; a country is the one thing here that Qt names in English only."""
    named = sorted((country_name(code), code in _WITH_ARTICLE) for code in codes)
    said = [tr("the {country}").format(country=name) if article else name for name, article in named]
    return _listed(said) or tr("%n countries", len(said))


def _listed(names: list[str]) -> str:
    """ "premieres, specials and films"; "" for more than one remembers."""
    return locale().createSeparatedList(names) if len(names) <= _MOST_NAMES else ""


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1].rstrip() + "…"


def _kind_names() -> dict[str, str]:
    return {
        Kind.SERIES_PREMIERE: tr("series premieres"),
        Kind.SPIN_OFF_PREMIERE: tr("spin-off premieres"),
        Kind.SEASON_PREMIERE: tr("season premieres"),
        Kind.RETURN: tr("returns"),
        FULL_SEASON: tr("full seasons"),
        Kind.MID_SEASON_FINALE: tr("mid-season finales"),
        Kind.SEASON_FINALE: tr("season finales"),
        Kind.SERIES_FINALE: tr("series finales"),
        Kind.SPECIAL: tr("specials"),
        Kind.FILM: tr("films"),
        Kind.EPISODE: tr("episodes"),
    }
