"""What the title of an event tells of television: show, season, episode, title, and the words that say what it is.

The forms are those of Sonarr, Radarr, Trakt, TVmaze, tvcountdown, watchfeed, this program, and of people's own hands.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from desktop_app.domain.values import Kind
from desktop_app.domain.words import PART_WORDS, UNNAMED, folded
from desktop_app.sources.html_text import cleaned_line


@dataclass(frozen=True, slots=True)
class Told:
    """`numbers`: the episodes; none where no number is told. `sure`: its own words say that it is television."""

    show: str
    season: int | None = None
    numbers: tuple[int, ...] = ()
    title: str | None = None
    kind: Kind | None = None
    """Only what is said in so many words."""
    year: int | None = None
    """Of the premiere, as in "Castle (2009)"; it is no part of `show` then."""
    cancelled: bool = False
    sure: bool = False
    no_television: bool = False
    """Its own words say that it is something else: a game."""
    whole: str | None = None
    """All of it, where nothing but a dash or a colon tells `show` and `title` apart: it may be one title."""


_TAG = re.compile(r"\[(?P<tag>[^\W\d_]{2,12}(?: [^\W\d_]{2,12})?)\]\s*(?P<rest>\S.*)")
_TAGS = {
    "tv": None, "tv show": None, "show": None, "series": None, "anime": None, "episode": None,
    "film": Kind.FILM, "movie": Kind.FILM, "films": Kind.FILM, "movies": Kind.FILM,
}  # fmt: skip
_GAMES = {"game", "games", "video game"}
_CANCELLED = re.compile(r"(?:cancell?ed|no\sdate|abgesagt|annulée?|cancelado)\s*:\s*", re.IGNORECASE)
_LEAD = re.compile(
    r"(?P<what>(?:series|show|season(?:\s(?P<s>\d{1,3}))?|mid-?\s?season)\s(?:premiere|finale))\s?[:–—|-]\s(?P<rest>\S.*)",
    re.IGNORECASE,
)
_NEWS = re.compile(r"(?:new|new\sepisode|tv|tv\sshow|airing|tonight|watch)\s?[:–—|-]\s", re.IGNORECASE)
_SEASON_WORDS = r"(?:season|series|staffel|saison|temporada|stagione|seizoen|säsong|sesong|sæson)"
_EPISODE_WORDS = r"(?:episode|épisode|episodio|episódio|capítulo|folge|aflevering|avsnitt|afsnit|jakso)"
_CODE = re.compile(
    rf"""(?<![\w/])(?P<open>[(\[])?
    (?: (?: (?:s|{_SEASON_WORDS}\ ?|t(?=\d{{1,2}}e\d))(?P<s>\d{{1,4}})
          | (?P<s3>\d{{1,2}})(?:\.|ª|º|e|ème|st|nd|rd|th)?\ ?{_SEASON_WORDS} ) \s?[-–—.,:·|]?\s?
        (?:e|ep|ep\.|{_EPISODE_WORDS}|(?<=\d)f(?=\d))\s?(?P<e>\d{{1,4}})
        (?P<more>(?:\s?[-–&+,/]\s?e\d{{1,4}}|[-–&+/]\d{{1,4}}|e\d{{1,4}})*)
      | (?P<s2>\d{{1,2}}|(?:19|20)\d\d(?=[x×]\d{{3}}(?!\d)))[x×](?P<e2>\d{{2,4}})
        (?P<more2>(?:\s?[-–&+,/]\s?\d{{1,2}}[x×]\d{{2,4}}|[-–&+/]\d{{2,4}})*)
        (?!\s?(?:m|km|cm|mm|px|kg|g)\b)
    )(?!\w)(?(open)[)\]])""",
    re.IGNORECASE | re.VERBOSE,
)
_MORE = re.compile(r"\s?(?P<by>[-–]?)\D*?(?:\d{1,2}[x×])?(?P<n>\d+)", re.IGNORECASE)
_EPISODE = re.compile(rf"\s(?:[-–—|]\s|[,:]\s?)?(?:{_EPISODE_WORDS}|ep\.?)\s?#?(?P<e>\d{{1,4}})(?!\w)", re.IGNORECASE)
_SEASON = re.compile(
    rf"""\s[-–—:,(|\[*]?\s?
    (?: {_SEASON_WORDS}\s(?P<s>\d{{1,4}}) | (?P<s3>\d{{1,2}})(?:\.|ª|º|ème)\s?{_SEASON_WORDS} | s(?P<s2>\d{{1,2}}) )
    (?: \s?[-–—:,]?\s?[(\[*]?
        (?: (?P<first>premieres?(?:\son\s\S.{{0,40}})?|starts|begins|returns|launch(?:es)?
              |whole\ season\ \d+\ out|\d+\ episodes|all\ episodes|full\ season)
          | (?P<last>finale)
          | (?P<part>(?:part|volume|vol\.?|teil)\s\d{{1,2}}) ) )?
    [)\]*]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_WORDS = re.compile(
    r"\s?[-–—:,(|\[*]*\s?(?P<what>(?:series|show|season|mid-?\s?season)\s(?:premiere|finale)|premieres?)[)\]*]*$",
    re.IGNORECASE,
)
_SAID = re.compile(r"(?P<what>(?:series|season|mid-?\s?season)\s(?:premiere|finale))\b", re.IGNORECASE)
_RELEASE = re.compile(
    r"""\s(?: [-–—:(|\[]?\s?(?:theatrical|cinema|digital|physical|streaming|dvd|blu-?ray)\s(?:release|premiere)
      | [-–—:(|\[]\s?(?:now\s)?in\s(?:cinemas|theat(?:er|re)s)
      | (?<=\((?:19|20)\d\d\)\s)[-–—:(|\[]\s?(?:digital|physical|streaming|dvd|blu-?ray|vod) )[)\]]?$""",
    re.IGNORECASE | re.VERBOSE,
)
_GAME = re.compile(r"\s[-–—:(|]\s?release day\)?$", re.IGNORECASE)
_CHINESE = re.compile(r"[^\[\]]{0,6}[\[《](?P<show>[^\]》]+)[\]》](?P<what>上线|开播|首播|回归|上映)")
_CHINESE_SEASON = re.compile(r"第(?P<n>[一二三四五六七八九十]|\d{1,2})季$")
_CHINESE_NUMBERS = "一二三四五六七八九十"
_YEAR = re.compile(r"\s\((?P<year>(?:19|20)\d\d)\)(?=$|\s\([A-Z]{2,3}\)$)")
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?!\w)")
_DASHES = " -–—|·,:"
_SIGNS = {"So", "Sk", "Cf", "Mn"}
"""Categories of Unicode: pictures, and what changes how they look."""
_QUOTES = ("“”", '""', "„“", "«»", "‘’", "''")
_MOST_IN_ONE = 40
_FINALES = (Kind.SEASON_FINALE, Kind.SERIES_FINALE, Kind.MID_SEASON_FINALE)


def tell(summary: str, tags: tuple[str, ...] = ()) -> Told:
    """What it says. `tags` are the event's categories, which say film or game as a [TAG] before the title does."""
    text = _bare(cleaned_line(summary) or "")
    cancelled = _CANCELLED.match(text)
    if cancelled:
        text = text[cancelled.end() :]
    tag = _TAG.fullmatch(text)
    words = {word.strip().casefold() for word in tags}
    if tag and (tag["tag"].casefold() in _TAGS or tag["tag"].casefold() in _GAMES):
        words, text = {tag["tag"].casefold()}, tag["rest"]
    told = _led(text) or _numbered(text) or _of_a_season(text) or _chinese(text) or _release(text, words)
    if told is None:
        game = bool(words & _GAMES) or _GAME.search(text) is not None
        told = replace(_divided(text), sure=bool(words & _TAGS.keys()) and not game, no_television=game)
    return replace(told, cancelled=cancelled is not None)


def said_kind(text: str) -> Kind | None:
    """The kind that a description begins with: "Season finale on HBO", and where a finale of the season's middle is
    meant, just that."""
    found = _SAID.match(text.lstrip())
    return _kind(found["what"]) if found else None


def title_of(text: str, numbers: tuple[int, ...] = ()) -> str | None:
    """A title of an episode; None for one that only counts, or says what it is in other words ("TBA"). `numbers`: those
    of the episode, as which a title of digits counts; another is a title ("33")."""
    text = _WORDS.sub("", " " + text.strip(_DASHES)).strip(_DASHES)
    day = _DAY.match(text)
    text = _unquoted(text[day.end() :].strip(_DASHES) if day else text)
    bare = folded(text)
    first, *others = bare.split(" ")
    counts = first in PART_WORDS and bool(others) and all(word.isdigit() for word in others)
    counts |= bare.isdecimal() and (not numbers or len(bare) > 4 or int(bare) in numbers)
    return None if not bare or bare in (*UNNAMED, "finale") or counts else text


def _unquoted(text: str) -> str:
    for pair in _QUOTES:
        if len(text) > 2 and text[0] == pair[0] and text[-1] == pair[1]:
            text = text[1:-1].strip()
    return text


def _bare(text: str) -> str:
    """Without the pictures that stand before it."""
    start = next((n for n, c in enumerate(text) if c != " " and unicodedata.category(c) not in _SIGNS), 0)
    return text[start:]


def _led(text: str) -> Told | None:
    """What it is before what it is of: "Season 3 premiere: Silo". News of an episode say less: "New: Silo S03E01"."""
    news = _NEWS.match(text)
    if news:
        return _numbered(text[news.end() :])
    lead = _LEAD.fullmatch(text)
    if lead is None:
        return None
    kind, told = _kind(lead["what"]), _numbered(lead["rest"])
    if told is not None:
        return replace(told, kind=told.kind or (kind if kind in _FINALES else None))
    season = int(lead["s"]) if lead["s"] else 1 if kind is Kind.SERIES_PREMIERE else None
    show, year = _show(lead["rest"])
    if season is not None and kind not in _FINALES:
        return Told(show, season, (1,), year=year, sure=True)
    return Told(show, season, kind=kind, year=year, sure=True)


def _numbered(text: str) -> Told | None:
    """A code, with the show before it and the title after; at the end and in brackets, both stand before it."""
    code = _CODE.search(text)
    if code is None:
        return _counted(text)
    season, numbers = _numbers(code)
    before, after = _trimmed(text[: code.start()]), text[code.end() :].strip()
    kind = _said_at_end(text)
    if not before:
        before, divided, after = (part.strip() for part in _cut(after))
        if not divided and code["s2"]:  # "4x100 m"
            return None
    elif not after and code["open"]:
        before, _, after = (part.strip() for part in _cut(before))
    elif " " not in text and "." in before:  # a file's name, whose dots are blanks
        before, after = before.replace(".", " ").strip(), ""
    if not folded(before):
        return None
    show, year = _show(before)
    return Told(show, season, numbers, title_of(after, numbers), kind, year, sure=True)


def _counted(text: str) -> Told | None:
    """ "Show — Episode 5": of the only season that is told of."""
    found = _EPISODE.search(text)
    before = _trimmed(text[: found.start()]) if found else ""
    if found is None or not folded(before):
        return None
    show, year = _show(before)
    number = int(found["e"])
    title = title_of(text[found.end() :], (number,))
    return Told(show, 1, (number,), title, _said_at_end(text), year, sure=True)


def _of_a_season(text: str) -> Told | None:
    """ "Season 2 premiere", "S02 (8 episodes)": its first episode. A finale has no number, but its name. Which part of
    it "Season 2" alone is, nobody says: it may be one of many such events."""
    found = _SEASON.search(text)
    if found is not None and folded(text[: found.start()]):
        show, year = _show(text[: found.start()])
        season = int(found["s"] or found["s2"] or found["s3"])
        if found["first"]:
            return Told(show, season, (1,), year=year, sure=True)
        if found["last"]:
            return Told(show, season, kind=Kind.SEASON_FINALE, year=year, sure=True)
        if found["part"] or not found["s2"]:
            return Told(show, season, title=found["part"], year=year)
    found = _WORDS.search(text)
    if found is None or not folded(text[: found.start()]):
        return None
    show, year = _show(text[: found.start()])
    kind = _kind(found["what"])
    if kind is Kind.SERIES_PREMIERE:
        return Told(show, 1, (1,), year=year, sure=True)
    return Told(show, kind=kind, year=year, sure=" " in found["what"])


def _chinese(text: str) -> Told | None:
    """ "[玫瑰的故事]上线": it begins; "[龙之家族第二季]" is a second season."""
    found = _CHINESE.fullmatch(text)
    if found is None:
        return None
    show = found["show"].strip()
    if found["what"] == "上映":
        return Told(show, kind=Kind.FILM, sure=True)
    season = _CHINESE_SEASON.search(show)
    if season is None:
        return Told(show, 1, (1,), sure=True)
    number = int(season["n"]) if season["n"].isdigit() else _CHINESE_NUMBERS.index(season["n"]) + 1
    return Told(show[: season.start()].strip() or show, number, (1,), sure=True)


def _release(text: str, words: set[str]) -> Told | None:
    """A film: which release it is stands for its title, since it has several."""
    found = _RELEASE.search(text)
    film = any(_TAGS.get(word) is Kind.FILM for word in words)
    if found is None and not film:
        return None
    show, year = _show(text[: found.start()] if found else text)
    release = found[0].strip(_DASHES + "()") if found else None
    return Told(show, title=release, kind=Kind.FILM, year=year, sure=True) if folded(show) else None


def _said_at_end(text: str) -> Kind | None:
    """Of an episode with a number a premiere says nothing more."""
    found = _WORDS.search(text)
    kind = _kind(found["what"]) if found and " " in found["what"].strip() else None
    return kind if kind in _FINALES else None


def _kind(words: str) -> Kind:
    said = folded(words)
    if said.startswith("mid"):
        return Kind.MID_SEASON_FINALE if said.endswith("finale") else Kind.RETURN
    series = said.startswith(("series", "show"))
    if said.endswith("finale"):
        return Kind.SERIES_FINALE if series else Kind.SEASON_FINALE
    return Kind.SERIES_PREMIERE if series else Kind.SEASON_PREMIERE


def _numbers(code: re.Match[str]) -> tuple[int, tuple[int, ...]]:
    """(season, all episodes): "09-10" and "E09E10" are two, "1-3" are three, "E01 & E03" are two."""
    last = int(code["e"] or code["e2"])
    found = {last}
    for more in _MORE.finditer(code["more"] or code["more2"] or ""):
        number = int(more["n"])
        if not 0 < number - last < _MOST_IN_ONE:
            continue
        found.update(range(last, number + 1) if more["by"] else (number,))
        last = number
    return int(code["s"] or code["s2"] or code["s3"]), tuple(sorted(found))


def _show(text: str) -> tuple[str, int | None]:
    """(title, year); what tells two shows apart by their countries stays in the title."""
    text = _trimmed(text)
    year = _YEAR.search(text)
    title = text[: year.start()] + text[year.end() :] if year else text
    return _unquoted(title), int(year["year"]) if year else None


def _trimmed(text: str) -> str:
    """Without the signs that part it from what follows; a hyphen that closes what one opened is the title's own."""
    text = text.lstrip(_DASHES).rstrip()
    while text and text[-1] in _DASHES:
        if text[-1] == "-" and re.search(r"\s-\w[^-]*\w-$", text):
            break
        text = text[:-1].rstrip()
    return text


def _cut(text: str) -> tuple[str, str, str]:
    """At the first dash, else at the first colon."""
    found = re.search(r"\s+[-–—|]\s+", text) or re.search(r":\s+", text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def _divided(text: str) -> Told:
    """Without any code: what stands before the first dash, and what follows; with a year behind it all is the title."""
    title, year = _show(text)
    if year is not None:
        return Told(title, year=year)
    show, divided, rest = _cut(text)
    return Told(_trimmed(show), title=title_of(rest), whole=title if divided else None)
