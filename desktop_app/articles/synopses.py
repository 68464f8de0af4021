"""What a show is about, in the words of the article: a sentence that tells its story, or the part of one that does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .article import Role
from .events import Show
from .story import Line
from .wording import GENRE

_TELLS = re.compile(
    rf"(?i)\b(?:follows|following (?:an?|the|two|three|four)|tells (?:the|of|how)|cent(?:er|re)(?:s|d) on|revolves"
    rf"|is set"
    r"|set (?:in|on|against|during|along|around|amid|at|aboard|between|over|\d+ years)|charts|explores|chronicles"
    rf"|{GENRE}s? about|is about|(?:story|tale|adventures|lives) of|picks up (?:as|with|after|where)|in which"
    rf"|focuses on"
    rf"|investigates|inherits?|(?:series|drama|{GENRE}) (?:of|that|where|whose))\b"
)
_MAY_TELL = re.compile(
    r"(?i)\b(?:winds the clock|takes us|sees|finds|must|discovers?|when (?:an?|the|her|his|two)|who (?:must|is|has"
    r"|can|\w+s)"
    r"|whose|where (?:an?|the|two)|about (?:an?|two|three|four|how)|after (?:an?|the|his|her) \w+)\b"
)
_BEGINS_A_TALE = re.compile(
    r"(?i)(?:An?|Two|Three|Four|Five|When|After|Set|Years after|It(?:’s|'s| is) (?:an?|the)|In the) "
)
_NEWS = re.compile(
    r"(?i)\b(?:starr?(?:s|ing)?|co-stars?|cast|plays|played by|creat(?:ed|or)|written|writer|directed|director"
    r"|produc(?:ed|ers?)|executive|showrunner|said|says|told|announced|confirmed|renewed|commissioned|ordered|episodes"
    r"|trailer|premieres?|finale|ratings|viewers|streaming|available|returns|joins?|adapted|based on|awards?|filmed"
    r"|back|wait|debuts?|land(?:s|ing)|arriv\w+|launch\w*"
    r"|season|schedule|network|channel|slot|adaptation)\b"
)
_OF_ANOTHER = re.compile(r"(?i)\b(?:spin-?off|offshoot|prequel|sequel|remake|in development)\b")
_SPOKEN = re.compile(r"[“\"”]")
_TOLD_OF_NEWS = re.compile(r"<[DSC]\d+>")
_PARTS = re.compile(r"(?:,|;|:| –| —| \(|\)) ")
"""Where a sentence has done with its news, or comes back to them."""
_GOES_ON = re.compile(r"(?:and|but|or|will|to|is|has)\b")
"""What stands alone in no way."""
_SHORTEST, _LONGEST = 40, 400
_ENOUGH = 0.9
_ROLES = frozenset({Role.PARAGRAPH, Role.LIST_ROW, Role.STANDFIRST, Role.TABLE_ROW})


def synopsis(text: str, show: Show) -> str | None:
    """The sentence that tells most of the story and least of the news; None where none does. `text`: the article's."""
    best: tuple[float, str] | None = None
    for line in show.lines:
        if line.block.role not in _ROLES:
            continue
        for worth, said in (_whole(line), *_clauses(line, text)):
            if worth >= _ENOUGH and (best is None or worth > best[0]):
                best = (worth, said)
    return best[1] if best else None


def _whole(line: Line) -> tuple[float, str]:
    news = 1.5 * len(line.claims) + 1.0 * len(_TOLD_OF_NEWS.findall(line.text))
    return _worth(line.text, line.said) - news, line.said


def _clauses(line: Line, text: str) -> Iterator[tuple[float, str]]:
    """The part of a dated sentence that tells the story: "a drama about two sisters who inherit a pub"."""
    if not _TOLD_OF_NEWS.search(line.text):
        return
    bounds = [0, *(at for hit in _PARTS.finditer(line.text) for at in hit.span()), len(line.text.rstrip(". "))]
    pieces = [(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True) if start < end]
    for at, (start, end) in enumerate(pieces):
        if (
            _GOES_ON.match(line.text, start)
            or _TOLD_OF_NEWS.search(line.text, start, end)
            or not _tells(line.text[start:end])
        ):
            continue
        for low, high in pieces[at + 1 :]:
            if low - end > 2 or _TOLD_OF_NEWS.search(line.text, low, high) or _NEWS.search(line.text, low, high):
                break
            end = high
        said = text[line.masked.place(start) : line.masked.place(end)].strip()
        yield _worth(line.text[start:end], said) - 0.5, said


def _worth(masked: str, said: str) -> float:
    worth = _tells(masked) + 1.5 * (_BEGINS_A_TALE.match(said) is not None)
    worth -= 1.0 * len(_NEWS.findall(masked)) + 3.0 * (_SPOKEN.search(masked) is not None)
    worth -= 3.0 * (_OF_ANOTHER.search(masked) is not None)
    worth -= 0.4 * len(re.findall(r"<N\d+>", masked))
    return worth - 2.0 * (not _SHORTEST <= len(said) <= _LONGEST)


def _tells(masked: str) -> float:
    return 3.0 * (_TELLS.search(masked) is not None) or 1.5 * (_MAY_TELL.search(masked) is not None)
