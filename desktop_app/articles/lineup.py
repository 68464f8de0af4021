"""The names of a sentence in order, each with what stands close to it, and the words between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from . import cast_words, maker_words, name_words
from .article import Span
from .lazy_pattern import lazy
from .masks import SIGN, Masked

_MOST_NAMES = 80
"""No sentence that a person wrote has more; what has is read so far."""
_BREAK = "."
"""In the place of a gap that is too long to be read as a tie."""
_SIGN_OR_QUOTE = lazy(
    r"[“\"‘'«„](?P<said>[^“”\"<>«»]{0,40}<[TN]\d+>[^“”\"<>«»]{0,60})[”\"’'»“](?=[\s,;.)]|$)"
    r"|(?:\b(?P<article>The|A|An|I,|Le|La|Les|El|Il) )?<(?P<sign>[TN]\d+)>(?P<tail>(?: (?:in|at|of|on|the|to"
    r"|for|na|de|du|des|la|del|di|da|do|dos|a)){1,3} <(?P<last>N\d+)>| de [a-zà-ÿ]{3,12}\b)?"
)
_RANKED = lazy(
    r"(?i)^(?:father|mother|mum|mom|dad|uncle|aunt|auntie|sister|brother|big|little|old|young|baby|dr|doctor"
    r"|nurse|captain|sgt|sergeant|lady|lord|sir|miss|mr|mrs|ms|king|queen|prince|princess|detective|officer"
    r"|grandad|granny|nan|judge|major|colonel|sheriff|inspector|professor|chief|agent|deputy)\b"
)
_SINGULAR = lazy(r" (?!(?:as|is|was)\b)[a-z]+(?:s|ed)\b(?! (?:by|in)\b)| (?:is|was|has|will) ")
_OWNED = lazy(r"[”\"]?(?:’s|'s|s’|’) ")
_PICTURED = lazy(r"(?:pictured|above|below|left|right|centre|center|far left|far right)\b")
_PLAYER_AND_WORK = lazy(
    r"<(?P<player>N\d+)>, (?:of |star of |from )?[“\"‘']?(?:The )?<[TN]\d+>[”\"’']?"
    rf"|[“\"‘']?(?:The )?<[TN]\d+>[”\"’']?(?:(?:’s|'s)|(?:’s|'s)? {name_words.STAR_WORD}) <(?P<second>N\d+)>"
)
_WORKS_JOIN = lazy(r"[”\"’']? (?:and|&) (?:The )?[“\"‘']?")
_DASHED = lazy(r" (?P<dash>[–—-]) (?P<said>(?![^–—;()]{0,20}\bby )[^–—;()]{3,110}?) (?P=dash)(?= )")


@dataclass(slots=True)
class Item:
    """A name that may be a person's or a part's, with the brackets and the "known for" that belong to it."""

    sign: str
    start: int
    """Where it begins in the masked line, with "<W> star " before it."""
    end: int
    works: list[Span] = field(default_factory=list[Span])
    """What it is known for: where that stands in the article."""
    part: str | None = None
    """The sign of whom it plays, told in brackets: "A (as B)"."""
    player: str | None = None
    """The sign of who plays it, told in brackets: "B (played by A)"."""
    player_works: list[Span] = field(default_factory=list[Span])
    """What that player is known for: "B (A, <W>)", "B (<W>’s A)"."""
    aside: str | None = None
    """A sign alone in brackets: a work, a part or a player."""
    aside_work: Span | None = None
    note: str = ""
    """What else is in the brackets: "(writer)"."""


@dataclass(frozen=True, slots=True)
class Lineup:
    """Of one masked line."""

    line: Masked
    items: tuple[Item, ...]
    gaps: tuple[str, ...]
    """The words before each item, since the one before; last, those behind the last one. Each is cut to the length of
    `name_words.LONGEST_GAP` on the sides that touch a name."""
    own: frozenset[str]
    """The signs of the show itself."""
    groups: tuple[tuple[int, ...], ...]
    """The places of items that stand in one list."""

    def before(self, at: int) -> str:
        return self.gaps[at][-name_words.LONGEST_GAP :]

    def behind(self, at: int) -> str:
        return self.gaps[at + 1][: name_words.LONGEST_GAP]

    def head(self, at: int) -> str:
        """All of the line before an item; nothing, where that is long."""
        start = self.items[at].start
        return self.line.text[:start] if start <= 2 * name_words.LONGEST_GAP else ""

    def led(self, at: int) -> str:
        """All that stands before an item, other names and all."""
        return self.line.text[max(0, self.items[at].start - name_words.LONGEST_GAP) : self.items[at].start]

    def rest(self, at: int) -> str:
        """All that stands behind an item, other names and all."""
        end = self.items[at].end
        return self.line.text[end : end + name_words.LONGEST_GAP]

    def tie(self, at: int) -> str:
        """The whole gap before an item, or what no pattern takes for a tie."""
        gap = self.gaps[at]
        return gap if at > 0 and len(gap) <= name_words.LONGEST_GAP else _BREAK


def lineup(line: Masked, text: str, own: frozenset[str], is_known: Callable[[str], bool]) -> Lineup:
    """`text`: of the article. `own`: signs of the show itself, for which nobody is known. `is_known`: whether"
    " a sign names
    one who is known already, or gives the last name of one."""
    items = _items(line, text, own, is_known)
    bounds = [0, *(end for item in items for end in (item.start, item.end)), len(line.text)]
    gaps = tuple(line.text[a:b] for a, b in zip(bounds[::2], bounds[1::2], strict=True))
    groups: list[list[int]] = []
    for at in range(len(items)):
        if at and len(gaps[at]) <= name_words.LONGEST_GAP and _is_listed(gaps[at]):
            groups[-1].append(at)
        else:
            groups.append([at])
    groups = [part for group in groups for part in _clauses(group, gaps)]
    return Lineup(line, tuple(items), gaps, own, tuple(tuple(group) for group in groups))


def _is_listed(gap: str) -> bool:
    hit = cast_words.LISTED.fullmatch(gap)
    return hit is not None and not maker_words.TRADE.search(hit["lead"])


def _clauses(group: list[int], gaps: tuple[str, ...]) -> list[list[int]]:
    """ "Created by A, and B says": two who stand in two clauses are no list."""
    if len(group) == 2 and gaps[group[1]].startswith(", and ") and _SINGULAR.match(gaps[group[1] + 1]):
        return [group[:1], group[1:]]
    return [group]


def _items(line: Masked, text: str, own: frozenset[str], is_known: Callable[[str], bool]) -> list[Item]:
    """Names that are works of others, or of whom another takes over, make none."""
    nodes = [hit for hit in SIGN.finditer(line.text) if hit[1] in "TN"][:_MOST_NAMES]
    items: list[Item] = []
    leading: list[Span] = []
    begin: int | None = None
    for at, node in enumerate(nodes):
        sign = node[1] + node[2]
        if items and node.start() < items[-1].end:
            continue
        if _is_lead(line, text, nodes[at : at + 3], is_known):
            if sign not in own:
                leading.append(_work_at(line, node.start(), node.end(), sign))
                begin = node.start() if begin is None else begin
            continue
        if node[1] == "N":
            before = line.text[max(0, node.start() - 60) : node.start()]
            if name_words.WORK_OF.search(before):
                pass
            elif name_words.REPLACED.search(before):
                if items:
                    items[-1].end = node.end()
            else:
                items.append(_item(line, text, node, own, begin, leading))
        leading, begin = [], None
    return items


def _is_lead(line: Masked, text: str, nodes: Sequence[re.Match[str]], is_known: Callable[[str], bool]) -> bool:
    """Whether the first of them is what the next one is known for: "<W> star A", "<W> and <W> star A", "<W>’s A"."""
    if len(nodes) < 2 or nodes[1].start() - nodes[0].end() > name_words.LONGEST_GAP:
        return False
    node, after = nodes[0], nodes[1]
    gap = line.text[node.end() : after.start()]
    if (
        _WORKS_JOIN.fullmatch(gap)
        and len(nodes) > 2
        and name_words.LED_BY.fullmatch(line.text[after.end() : nodes[2].start()])
    ):
        return (
            re.search(rf"^{name_words.CLOSE} {name_words.STAR_WORD}\b", line.text[after.end() : nodes[2].start()])
            is not None
        )
    if after[1] != "N" or name_words.LED_BY.fullmatch(gap) is None or not gap.strip():
        return False
    if re.search(rf"\b{name_words.STAR_WORD}\b", gap):
        return True
    if maker_words.ITS_MAKER.match(line.text[node.end() : node.end() + name_words.LONGEST_GAP]):
        return False
    whole = " " in line.said(node[1] + node[2], text) or node[1] == "T"
    if not whole or _OWNED.fullmatch(gap) is None or is_known(node[1] + node[2]):
        return False
    return " " in line.said(after[1] + after[2], text)


def _item(
    line: Masked, article: str, node: re.Match[str], own: frozenset[str], begin: int | None, works: list[Span]
) -> Item:
    text = line.text
    item = Item(node[1] + node[2], node.start() if begin is None else begin, node.end(), works)
    for pattern in (name_words.NATIVE, name_words.AGE):
        if (hit := pattern.match(text, item.end)) is not None:
            item.end = hit.end()
    if (hit := name_words.ASIDE.match(text, item.end)) is not None and _read_aside(line, article, item, hit, own):
        item.end = hit.end()
        if (age := name_words.AGE.match(text, item.end)) is not None:
            item.end = age.end()
    if (dashed := _DASHED.match(text, item.end)) is not None:
        item.end = dashed.end()
        if name_words.KNOWN_START.match(", " + dashed["said"]):
            item.works = item.works + works_in(line, *dashed.span("said"), own)
    hit = name_words.KNOWN_FOR.match(text, item.end)
    if hit is not None and _tells_work(line, article, hit) and not any(f"<{sign}>" in hit["works"] for sign in own):
        item.works = item.works + works_in(line, hit.start("works"), hit.end("works"), own)
        item.end = hit.end()
    return item


def _tells_work(line: Masked, article: str, hit: re.Match[str]) -> bool:
    """ "A in <N>" alone is a place: what A is known for has a word for it, or a title of two words."""
    said = hit.group()
    if _OWNED.match(line.text, hit.end() - said.endswith(("’", "'"))):
        return False  # "from B's novel"
    if re.match(r",? from ", said):
        return re.match(r",? from (?:the |The )?(?:hit |cult |series )*[“\"‘'<]", said) is not None and all(
            " " in line.said(sign[1] + sign[2], article) for sign in SIGN.finditer(hit["works"])
        )
    return name_words.KNOWN_START.match(said) is not None and not re.match(
        r",? (?:of|star) (?:the )?(?:[a-z]+ ){0,2}<S", said
    )


def _read_aside(line: Masked, article: str, item: Item, hit: re.Match[str], own: frozenset[str]) -> bool:
    """What the brackets behind a name hold, noted in it; whether they belong to it."""
    said, start = hit["said"], hit.start("said")
    signs = [found[1] + found[2] for found in SIGN.finditer(said) if found[1] in "TN"]
    if not signs:
        item.note = said
        return True
    if name_words.PLAYED_ELSEWHERE.search(said):
        return True
    if _PICTURED.match(said):
        return True
    if " " not in line.said(item.sign, article) and (led := _PLAYER_AND_WORK.fullmatch(said)) is not None:
        player: str = led["player"] or led["second"]
        item.player = player
        item.player_works = works_in(line, start, start + len(said), own | {player})
        return True
    alone = len(signs) == 1 and signs[0][0] == "N"
    before = said.partition(f"<{signs[0]}>")[0]
    if alone and re.match(r"(?:as|who (?:also )?plays?|plays?|playing|her|his) ", said):
        item.part = signs[0]
        return True
    if (
        alone
        and said.endswith(f"<{signs[0]}>")
        and re.match(
            r"(?:(?:once again |again )?(?:played|voiced|portrayed) by|an? returning|the returning|an? [a-z]+"
            r"|newcomer|the (?:excellent|great|late|brilliant)|(?!the |from |of |in |on )[a-z]+) ",
            before,
        )
        and before[0].islower()
    ):
        item.player = signs[0]
        return True
    quoted = re.match(r"[“\"‘'«„]", said) is not None
    whole = said.strip() == f"<{signs[0]}>"
    if alone and whole and not quoted:
        item.aside = signs[0]
        item.aside_work = _work_at(line, start, start + len(said), signs[0])
        return True
    item.works = item.works + works_in(line, start, start + len(said), own)
    return True


def works_in(line: Masked, start: int, end: int, own: frozenset[str] = frozenset()) -> list[Span]:
    """The titles that stand in a piece of the masked line: whole quotations, and names with their article."""
    found: list[Span] = []
    for hit in _SIGN_OR_QUOTE.finditer(line.text, start, end):
        if hit["said"] is not None:
            if not any(f"<{sign}>" == hit["said"] for sign in own):
                found.append(_span_of(line, hit.start("said"), hit.end("said")))
        elif hit["sign"] not in own:
            found.append(_span_of(line, hit.start(), hit.end()))
    return found


def _work_at(line: Masked, start: int, end: int, sign: str) -> Span:
    article = re.search(r"\b(?:The|A|An) $", line.text[max(0, start - 5) : start])
    return _span_of(line, start - len(article.group()) if article else start, end)


def _span_of(line: Masked, start: int, end: int) -> Span:
    """In the article: a sign's own span where the piece begins or ends with one."""
    first, last = SIGN.match(line.text, start), None
    for hit in SIGN.finditer(line.text, start, end):
        last = hit
    begin = line.spans[first[1] + first[2]].start if first else line.place(start)
    stop = line.spans[last[1] + last[2]].end if last is not None and last.end() == end else line.place(end)
    return Span(begin, stop)


def is_part_name(said: str) -> bool:
    """Whether it reads as the name of a part: one given name, or one with a rank or an initial."""
    return " " not in said or re.fullmatch(r"\w+ [A-Z]\.?", said) is not None or _RANKED.match(said) is not None
