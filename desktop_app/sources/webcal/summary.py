"""What the title of an event tells of television: show, season, episode, title, and the words that say what it is.

The forms are those of Sonarr, Radarr, Trakt, TVmaze, tvcountdown, watchfeed, this program, and of people's own hands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

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


_TAG = re.compile(r"\[(?P<tag>[^\W\d_]{2,12}(?: [^\W\d_]{2,12})?)\]\s*(?P<rest>\S.*)")
_TAGS = {
    "tv": None, "tv show": None, "show": None, "series": None, "anime": None, "episode": None,
    "film": Kind.FILM, "movie": Kind.FILM, "films": Kind.FILM, "movies": Kind.FILM,
}  # fmt: skip
_GAMES = {"game", "games", "video game"}
_CANCELLED = re.compile(r"(?:cancell?ed|abgesagt|annulée?|cancelado)\s*:\s*", re.IGNORECASE)
_CODE = re.compile(
    r"""(?<![\w/])(?P<open>[(\[])?
    (?: (?:s|season\ ?|series\ ?|staffel\ ?)(?P<s>\d{1,4}) \s?[-–—.,:·|]?\s?
        (?:e|ep|ep\.|episode|folge)\s?(?P<e>\d{1,4}) (?P<more>(?:[-–&+]e?\d{1,4}|e\d{1,4})*)
      | (?P<s2>\d{1,2}|(?:19|20)\d\d(?=x\d{3}))x(?P<e2>\d{2,3}) (?P<more2>(?:[-–&+](?:\d{1,2}x)?\d{2,3})*)
    )(?!\w)(?(open)[)\]])""",
    re.IGNORECASE | re.VERBOSE,
)
_EPISODE = re.compile(r"\s(?:[-–—|]\s|[,:]\s?)?(?:episode|folge|ep\.?)\s?#?(?P<e>\d{1,4})(?!\w)", re.IGNORECASE)
_SEASON = re.compile(
    r"""\s[-–—:,(|]?\s?(?: (?:season|series|staffel)\s(?P<s>\d{1,4}) | s(?P<s2>\d{1,2}) )\s?[-–—:,]?\s?
    (?: (?P<first>premieres?|starts|begins|returns|launch(?:es)?|whole\ season\ \d+\ out|\(\d+\ episodes\))
      | (?P<last>finale))\)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_WORDS = re.compile(
    r"\s?[-–—:,(|]?\s?(?P<what>(?:series|show|season|mid-?\s?season)\s(?:premiere|finale)|premieres?)\)?$",
    re.IGNORECASE,
)
_SAID = re.compile(r"(?P<what>(?:series|season|mid-?\s?season)\s(?:premiere|finale))\b", re.IGNORECASE)
_RELEASE = re.compile(
    r"\s[-–—:(|]?\s?(?:theatrical|cinema|digital|physical|streaming|dvd|blu-?ray)\s(?:release|premiere)\)?$",
    re.IGNORECASE,
)
_GAME = re.compile(r"\s[-–—:(|]\s?release day\)?$", re.IGNORECASE)
_CHINESE = re.compile(r"[^\[\]]{0,6}[\[《](?P<show>[^\]》]+)[\]》](?P<what>上线|开播|首播|回归|上映)")
_CHINESE_SEASON = re.compile(r"第(?P<n>[一二三四五六七八九十]|\d{1,2})季$")
_CHINESE_NUMBERS = "一二三四五六七八九十"
_YEAR = re.compile(r"\s\((?P<year>(?:19|20)\d\d)\)$")
_DASHES = " -–—|·,:"
_QUOTES = ("“”", '""', "„“", "«»", "‘’", "''")
_MOST_IN_ONE = 40


def tell(summary: str, tags: tuple[str, ...] = ()) -> Told:
    """What it says. `tags` are the event's categories, which say film or game as a [TAG] before the title does."""
    text = cleaned_line(summary) or ""
    cancelled = _CANCELLED.match(text)
    if cancelled:
        text = text[cancelled.end() :]
    tag = _TAG.fullmatch(text)
    words = {word.strip().casefold() for word in tags}
    if tag and (tag["tag"].casefold() in _TAGS or tag["tag"].casefold() in _GAMES):
        words, text = {tag["tag"].casefold()}, tag["rest"]
    told = _numbered(text) or _of_a_season(text) or _chinese(text) or _release(text, words)
    if told is None:
        game = bool(words & _GAMES) or _GAME.search(text) is not None
        told = Told(*_divided(text), sure=bool(words & _TAGS.keys()) and not game, no_television=game)
    return _with(told, cancelled=cancelled is not None)


def said_kind(text: str) -> Kind | None:
    """The kind that a description begins with: "Season finale on HBO", and where a finale of the season's middle is
    meant, just that."""
    found = _SAID.match(text.lstrip())
    return _kind(found["what"]) if found else None


def title_of(text: str) -> str | None:
    """A title of an episode; None for one that only counts, or says what it is in other words ("TBA")."""
    text = _WORDS.sub("", " " + text.strip(_DASHES)).strip(_DASHES)
    for pair in _QUOTES:
        if len(text) > 2 and text[0] == pair[0] and text[-1] == pair[1]:
            text = text[1:-1].strip()
    bare = folded(text)
    counts = bare.split(" ")[0] in PART_WORDS and bare.split(" ")[-1].isdigit() and len(bare.split(" ")) == 2
    return None if not bare or bare in (*UNNAMED, "finale") or counts or bare.isdigit() else text


def _numbered(text: str) -> Told | None:
    """A code, with the show before it and the title after; at the end and in brackets, both stand before it."""
    code = _CODE.search(text)
    if code is None:
        return _counted(text)
    season, numbers = _numbers(code)
    before, after = text[: code.start()].strip(_DASHES), text[code.end() :].strip()
    kind = _said_at_end(text)
    if not before:
        before, divided, after = (part.strip() for part in _cut(after))
        if not divided and code["s2"]:  # "4x100 m"
            return None
    elif not after and code["open"]:
        before, _, after = (part.strip() for part in _cut(before))
    if not folded(before):
        return None
    show, year = _show(before)
    return Told(show, season, numbers, title_of(after), kind, year, sure=True)


def _counted(text: str) -> Told | None:
    """ "Show — Episode 5": of the only season that is told of."""
    found = _EPISODE.search(text)
    before = text[: found.start()].strip(_DASHES) if found else ""
    if found is None or not folded(before):
        return None
    show, year = _show(before)
    return Told(show, 1, (int(found["e"]),), title_of(text[found.end() :]), _said_at_end(text), year, sure=True)


def _of_a_season(text: str) -> Told | None:
    """ "Season 2 premiere", "S02 (8 episodes)": its first episode. A finale has no number, but its name."""
    found = _SEASON.search(text)
    if found is not None and folded(text[: found.start()]):
        show, year = _show(text[: found.start()])
        season = int(found["s"] or found["s2"])
        if found["first"]:
            return Told(show, season, (1,), year=year, sure=True)
        return Told(show, season, kind=Kind.SEASON_FINALE, year=year, sure=True)
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
    return kind if kind in (Kind.SEASON_FINALE, Kind.SERIES_FINALE, Kind.MID_SEASON_FINALE) else None


def _kind(words: str) -> Kind:
    said = folded(words)
    if said.startswith("mid"):
        return Kind.MID_SEASON_FINALE if said.endswith("finale") else Kind.RETURN
    series = said.startswith(("series", "show"))
    if said.endswith("finale"):
        return Kind.SERIES_FINALE if series else Kind.SEASON_FINALE
    return Kind.SERIES_PREMIERE if series else Kind.SEASON_PREMIERE


def _numbers(code: re.Match[str]) -> tuple[int, tuple[int, ...]]:
    """(season, all episodes): "09-10" and "E09E10" are two, "1-3" are three."""
    first = int(code["e"] or code["e2"])
    more = re.sub(r"\d+x", "", code["more"] or code["more2"] or "", flags=re.IGNORECASE)
    last = max([first, *map(int, re.findall(r"\d+", more))])
    last = last if last - first < _MOST_IN_ONE else first
    return int(code["s"] or code["s2"]), tuple(range(first, last + 1))


def _show(text: str) -> tuple[str, int | None]:
    text = text.strip(_DASHES)
    year = _YEAR.search(text)
    return (text[: year.start()], int(year["year"])) if year else (text, None)


def _cut(text: str) -> tuple[str, str, str]:
    """At the first dash, else at the first colon."""
    found = re.search(r"\s+[-–—|]\s+", text) or re.search(r":\s+", text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def _divided(text: str) -> tuple[str, None, tuple[()], str | None]:
    """Without any code: what stands before the first dash, and what follows."""
    show, _, rest = _cut(text)
    return show.strip(_DASHES), None, (), title_of(rest)


def _with(told: Told, *, cancelled: bool) -> Told:
    if not cancelled:
        return told
    return Told(told.show, told.season, told.numbers, told.title, told.kind, told.year, True, told.sure,
                told.no_television)  # fmt: skip
