"""How likely a name is that of a show: all that an article has for and against it, weighed together.

The weights are those of a logistic regression over the names of some two hundred articles; a name that is rather a show
than not has more than 0. `tests.articles.weighing` works them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .article import Span
from .given_names import GIVEN
from .names import CALENDAR, CLOSED
from .plain_words import is_plain
from .title_cues import is_subject
from .wording import GENRE


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place where the name stands, and what is told around it."""

    span: Span
    votes: float
    """What stands beside it, as `title_cues` reads it."""
    whole: bool = True
    """No capital goes on before or behind it."""
    at_head: bool = False
    """It begins its sentence."""
    in_headline: bool = False
    day: int = 999
    """Characters to the nearest day to come of its sentence."""
    service: int = 999
    """Characters to the nearest service of its sentence."""
    block_dated: bool = False
    """A day to come stands in its paragraph."""
    set_apart: bool = False
    """In quotation marks, or by markup."""
    row_head: bool = False


_NEAR, _FAR = 45, 110
_SMALL = re.compile(r"\b(?:of|the|a|an|and|in|on|at|to|for|with|from|by|is|as|or|not|your|my|our|his|her)\b|&|:")
_COMPANY = re.compile(
    r"\b(?:Productions?|Studios?|Pictures|Films|Entertainment|Television|Media|Company|Group|Content|Networks?"
    r"|Originals?|Publicity|Press|University|College|Theatre|Theater|Awards?|Pty|Ltd|Inc|Docs|Festival|Club|Council"
    r"|Emmys?|Oscars?|Baftas?|BAFTA|Globes?|Academy|Agency|Corporation|Association|Hall|Centre|Center|Airport|Hospital"
    r"|Magazine|Times|Guardian|Telegraph|Post|Herald|Daily|Gazette|Mail|News|Chronicle|Courier|Tribune|Wire)\b"
)
_RANK = re.compile(
    r"(?:Dr|Mr|Mrs|Ms|DI|DCI|DS|PC|Sir|Dame|Lord|Lady|Detective|Inspector|Captain|Sergeant|Sgt|Capt|Cdr|Professor|Father"
    r"|Sister|Brother|Uncle|Aunt|Auntie|Judge|President|Prince|Princess|Queen|King|Doctor|Nurse|Coach|Chief|Agent"
    r"|Officer|Major|Colonel|General|Lieutenant|Lt|Constable|Superintendent|Governor|Senator|Mayor|Reverend|Rev)\b"
)
_PLACE_WORDS = (
    "london paris berlin dublin glasgow edinburgh manchester liverpool leeds bristol cardiff belfast"
    " birmingham sheffield york newcastle cornwall devon kent essex norfolk suffolk sussex surrey yorkshire"
    " lancashire britain england scotland wales ireland europe america africa asia australia canada india japan"
    " korea china france germany spain italy portugal norway sweden denmark iceland finland netherlands belgium"
    " austria poland greece turkey russia ukraine brazil mexico argentina chile colombia zealand california"
    " texas florida alaska hawaii ohio chicago boston seattle atlanta dallas houston miami denver vegas"
    " hollywood broadway sydney melbourne brisbane perth adelaide auckland wellington toronto vancouver"
    " montreal ottawa tokyo osaka seoul busan mumbai delhi lagos nairobi johannesburg rome milan naples madrid"
    " barcelona lisbon vienna munich hamburg amsterdam brussels oslo stockholm copenhagen helsinki reykjavik"
    " moscow istanbul dubai cannes venice"
)
_PLACES = frozenset(_PLACE_WORDS.split())
_OWNED = re.compile(r"[A-Z][\w-]+(?:[’']s|s[’']) (?:The |A )?[A-Z]")
_JOINED = re.compile(r" (?:with|and|as|by|from|at|in|to|on|for|is) (?=[A-Z0-9])")
_JOINS_NAME = re.compile(r" (?:with|and|as|by|from|on|to|&|is|for|in) (?:the )?([A-Z][\w-]+)")
_DEMONYM = re.compile(
    r"[A-Z]\w+(?:ish|ese|ian|ean|can|ch|lish|man|ic)|Scots?|Welsh|Dutch|Greek|Thai|Kiwis?|Aussies?|Brits?"
)
_GENRE_INSIDE = re.compile(rf"(?i)\b{GENRE}s?\b")
_SEASON_NEAR = re.compile(r"(?i)\b(?:season|series|episodes?|premieres?|drama|comedy|finale|returns?|show)\b")
_POSSESSED = re.compile(r"(?:[’']s|s[’'])\s")
_SAID_NEAR = re.compile(r"[,”\"]\s(?:said|says|added|explains?|told|laughs|recalls)\s$")
_PLACE_BEFORE = re.compile(r"\b(?:in|near|at|from|outside|around|across) (?:the )?$")
_MAKER_BEFORE = re.compile(
    r"(?i)\b(?:by|with|starring|stars?|alongside|opposite|played by|as|and|including|directed by|is|are) $"
)
_PART_BEFORE = re.compile(r"\b(?:as|plays?|playing|portrays?|voices|named|called) (?:[a-z’'-]+ ){0,4}$")
_ASIDE_AFTER = re.compile(r"[”\"’']? \((?=[^()]*(?:\d|BBC|ITV|Netflix|Channel|Sky|HBO|Hulu))")
_PERSON_ASIDE = re.compile(r" \([A-Z][^()\d]*\)")
_PAST_OF = re.compile(
    r"(?i)\b(?:known for|starred in|seen in|appeared in|star of|creator of|fame|previous(?:ly)?|wrote|behind|alum"
    r"|of|from|whose)[^.]{0,25}$"
)
_GENRE_AFTER = re.compile(rf"(?:[’']s)? (?:[a-z-]+ ){{0,2}}{GENRE}\b")
"""Of who made it, or is in it: "the Hulu comedy"."""
_ON_BEFORE = re.compile(r"\b(?:on|of|via) (?:the )?$")
_STAR_AFTER = re.compile(
    r"[”\"’']?(?:[’']s?)? (?:stars?|alum\w*|creators?|actor|actress|veteran|breakout|writer|fame)\b"
)


def evidence(
    text: str, said: str, seen: Sequence[Sighting], persons: Persons, count: int, headline: bool
) -> Iterator[tuple[str, float]]:
    """What speaks for and against it, each with how much. `count`: how often the text has it."""
    words = said.split()
    yield "always", 1.0
    votes = [one.votes for one in seen]
    best, worst = max(votes), min(votes)
    yield "best", min(max(best, 0.0), 6.0)
    yield "strong", float(best >= 3)
    yield "some", float(best >= 1.5)
    yield "worst", min(-min(worst, 0.0), 6.0)
    yield "sum", min(max(sum(votes), -6.0), 10.0)
    apart = any(one.set_apart for one in seen)
    yield "apart", float(apart)
    yield "apart and more", apart * min(max(sum(votes), 0.0), 6.0)
    yield "row", float(any(one.row_head for one in seen))
    yield "headline", float(headline)
    yield "headline and text", float(headline and not all(one.in_headline for one in seen))
    yield "often", min(count - 1, 4) / 2
    yield "twice", float(count > 1)
    plain = [one for one in seen if not one.in_headline] or seen
    yield "near day", float(any(one.day < _NEAR for one in plain))
    yield "far day", float(any(one.day < _FAR for one in plain))
    yield "near service", float(any(one.service < _NEAR for one in plain))
    yield "day and service", float(any(one.day < 2 * _FAR and one.service < 2 * _FAR for one in plain))
    begins = any(one.day < 2 * _FAR and is_subject(text, one.span) for one in plain)
    yield "begins", float(begins)
    whole = any(one.whole and one.votes >= 3 for one in seen)
    yield "strong unlike a person", float(whole and persons.unlike(said))
    yield "begins unlike a person", float(begins and persons.unlike(said))
    yield "headline unlike a person", float(headline and count > 1 and persons.unlike(said))
    yield "head of headline", float(any(one.in_headline and one.at_head for one in seen))
    headed = any(one.in_headline and one.at_head and text.startswith(": ", one.span.end) for one in seen)
    yield "headed", float(headed)
    yield "dated block", float(any(one.block_dated for one in plain))
    yield "never whole", float(not any(one.whole for one in seen))
    yield "only at head", float(all(one.at_head for one in plain))
    yield "single", float(len(words) == 1)
    yield "single once", float(len(words) == 1 and count == 1)
    yield "long", float(len(words) > 3)
    yield "article", float(words[0] in {"The", "A", "An", "My", "Our", "Your"})
    yield "article within", float(any(_has_article_before(text, one.span) for one in plain))
    yield "small words", float(_SMALL.search(said.partition(" ")[2]) is not None)
    yield "owned", float(_OWNED.search(said) is not None)
    yield "joined", float(_JOINED.search(said) is not None and count == 1)
    yield "joins a person", float(any(_first(hit[1]) in GIVEN for hit in _JOINS_NAME.finditer(said)))
    yield "colon", float(":" in said)
    yield "from a country", float(len(words) == 1 and _DEMONYM.fullmatch(said) is not None)
    yield "opener", float(words[0].casefold() in CLOSED and words[0] not in {"The", "A", "An"})
    yield "calendar", float(any(word.casefold() in CALENDAR for word in words))
    yield "company", float(_COMPANY.search(said) is not None)
    yield "rank", float(_RANK.match(said) is not None)
    yield "genre", float(_GENRE_INSIDE.search(said) is not None)
    yield "place", float(words[-1].casefold() in _PLACES)
    yield "shout", float(said.isupper() and len(said) > 3)
    yield "digits", float(any(c.isdigit() for c in said))
    yield from persons.evidence(said)
    befores = [text[max(0, one.span.start - 50) : one.span.start] for one in plain]
    yield (
        "season near",
        float(any(_SEASON_NEAR.search(text, max(0, one.span.start - 40), one.span.end + 40) for one in plain)),
    )
    yield "possessive", sum(_POSSESSED.match(text, one.span.end) is not None for one in plain) / len(plain)
    yield "place before", sum(_PLACE_BEFORE.search(before) is not None for before in befores) / len(plain)
    yield "maker before", sum(_MAKER_BEFORE.search(before) is not None for before in befores) / len(plain)
    yield "part before", sum(_PART_BEFORE.search(before) is not None for before in befores) / len(plain)
    yield "said near", sum(_SAID_NEAR.search(before) is not None for before in befores) / len(plain)
    yield "past of", sum(_PAST_OF.search(before) is not None for before in befores) / len(plain)
    yield "aside", float(any(_ASIDE_AFTER.match(text, one.span.end) for one in plain))
    yield "person aside", float(any(_PERSON_ASIDE.match(text, one.span.end) for one in plain))
    yield "star after", float(any(_STAR_AFTER.match(text, one.span.end) for one in plain))
    yield "genre after", sum(_GENRE_AFTER.match(text, one.span.end) is not None for one in plain) / len(plain)
    yield "on before", sum(_ON_BEFORE.search(before) is not None for before in befores) / len(plain)
    yield "comma after", sum(text[one.span.end : one.span.end + 1] == "," for one in plain) / len(plain)


def _has_article_before(text: str, span: Span) -> bool:
    return re.search(r"[a-z,] (?:The|A|An) $", text[max(0, span.start - 6) : span.start]) is not None


class Persons:
    """What an article's names tell of whether they are those of people."""

    def __init__(self, text: str, names: Iterable[str]) -> None:
        full = [words for name in names if _is_full(words := name.split())]
        self._lasts = {words[-1] for words in full if _first(words[0]) in GIVEN}
        self._alone = {hit[1] for hit in _LONE_WORD.finditer(text)}
        """Words with a capital that stand without another before them."""

    def unlike(self, said: str) -> bool:
        """Whether nothing in it is made as the name of a person."""
        words = said.split()
        if _first(words[0]) in GIVEN or (len(words) == 1 and words[0] in self._lasts):
            return False
        return not (_is_full(words) and not any(is_plain(word) for word in words))

    def evidence(self, said: str) -> Iterator[tuple[str, float]]:
        words = said.split()
        given, full = _first(words[0]) in GIVEN, _is_full(words)
        yield "given and last", float(given and full)
        yield "given alone", float(given and len(words) == 1)
        yield "given and more", float(given and len(words) > 1 and not full)
        yield "two capitals", float(full and len(words) == 2)
        yield "last of another", float(len(words) == 1 and words[0] in self._lasts)
        yield "last alone", float(full and words[-1] in self._alone)
        telling = [word for word in words if word[:1].isalpha() and word.casefold() not in CLOSED]
        plain = sum(is_plain(word) for word in telling)
        yield "plain words", float(bool(telling) and plain == len(telling))
        yield "some plain words", float(0 < plain < len(telling))
        yield "two strange", float(full and plain == 0)
        yield "single plain", float(len(words) == 1 and plain == 1)
        yield "hyphenated", float(full and "-" in words[-1])


_LONE_WORD = re.compile(r"(?:^|[^\w\s’'.&-]\s*|\b[a-z][\w’'-]*\s|\n)([A-Z][\w-]+)")


def _is_full(words: Sequence[str]) -> bool:
    """Whether they are made as the name of a person is."""
    return 2 <= len(words) <= 3 and all(word[:1].isupper() and word.casefold() not in CLOSED for word in words)


def _first(word: str) -> str:
    return word.partition("-")[0].casefold()


def score(told: Mapping[str, float]) -> float:
    return sum(WEIGHTS.get(what, 0.0) * value for what, value in told.items())


WEIGHTS: dict[str, float] = {
    "apart": 3.28,
    "row": 2.88,
    "star after": 1.24,
    "plain words": 0.9,
    "article": 0.85,
    "strong unlike a person": 0.61,
    "comma after": 0.6,
    "strong": 0.57,
    "near service": 0.56,
    "best": 0.53,
    "dated block": 0.51,
    "often": 0.46,
    "last alone": 0.35,
    "aside": 0.33,
    "small words": 0.3,
    "far day": 0.29,
    "twice": 0.27,
    "headed": 0.25,
    "headline unlike a person": 0.25,
    "some plain words": 0.23,
    "begins unlike a person": 0.22,
    "place before": 0.21,
    "owned": 0.19,
    "begins": 0.17,
    "headline and text": 0.17,
    "near day": 0.17,
    "some": 0.14,
    "person aside": 0.08,
    "season near": 0.08,
    "sum": 0.06,
    "colon": 0.03,
    "day and service": -0.02,
    "on before": -0.02,
    "maker before": -0.04,
    "opener": -0.07,
    "head of headline": -0.1,
    "apart and more": -0.13,
    "said near": -0.13,
    "worst": -0.19,
    "calendar": -0.23,
    "last of another": -0.3,
    "headline": -0.31,
    "possessive": -0.33,
    "long": -0.34,
    "from a country": -0.35,
    "hyphenated": -0.35,
    "rank": -0.36,
    "past of": -0.39,
    "given and more": -0.41,
    "two capitals": -0.41,
    "company": -0.43,
    "digits": -0.45,
    "joins a person": -0.5,
    "never whole": -0.54,
    "single once": -0.54,
    "shout": -0.55,
    "genre": -0.59,
    "given alone": -0.61,
    "genre after": -0.62,
    "place": -0.74,
    "single": -0.79,
    "part before": -1.04,
    "two strange": -1.04,
    "only at head": -1.05,
    "single plain": -1.25,
    "given and last": -1.26,
    "joined": -1.42,
    "always": -2.12,
}
