"""Which names of an article are those of shows: by marks, by what stands beside them, and by coming again."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.words import folded

from .article import Article, Block, Role, Span
from .names import CLOSED, Run, forms, is_called_by_last_name, is_loose, opens, runs
from .quotations import SMALL, marked, quoted
from .sentences import sentences
from .spans import Spans
from .title_cues import begins_title, is_object, is_subject, votes_beside
from .wording import GENRE, NUMBER

_ENOUGH = 3.0
"""From so many votes on a name is that of a show."""
_LONE = 1.5
"""So many more for a single word that stands once."""
_CUE = 2.0
"""Votes of one place without which no name is that of a show, however often it comes."""
_WANTED = 2.5
"""Votes on the name beside a day that has no show."""
_MAY_BEGIN = frozenset(
    {"the", "a", "an", "star", "stars", "guest", "producer", "first", "second", "next", "last", "back"}
)
"""Of the words whose capital tells nothing at the head of a sentence, those with which titles begin all the same."""
_MOST = 80
"""Names that are looked for in the whole text."""
_NO_TITLES_WORDS = (
    "australia canada ireland germany france japan india spain italy america europe asia scotland wales england"
    " korea mexico brazil singapore sweden norway denmark tv ad the bbc itv sky new uk us usa british american"
    " soviet japanese korean london netflix apple disney episode season series show drama comedy film movie read"
    " watch photo trailer exclusive video watchlist news"
)
_NO_TITLES = frozenset(_NO_TITLES_WORDS.split())
_GENRES = re.compile(rf"{GENRE}s?".replace("-?", "[- ]?"))
_REGION = re.compile(
    r"(?:United States|United Kingdom|New Zealand|South Korea|South Africa|UK|US|USA|Australia|Canada|Ireland|Rest of"
    r"|Elsewhere|North America|Latin America)\b"
)
_JOINED = re.compile(r" (?:with|and) ")
_PAIR = re.compile(r"(?:The )?[A-Z][\w’'-]+ and [A-Z][\w’'-]+")
"""Two words that "and" makes a title, as it does no two people."""
_ABROAD = re.compile(
    r" (?:in|to|on|from) (?:the )?(?:US|UK|USA|Australia|Canada|Ireland|America|Britain|Europe|Netflix)$"
)
_PART = re.compile(
    rf"(?:Part|Volume|Vol|Episode|Season|Series|Book|Chapter|Batch) (?:(?i:{NUMBER})|I{{1,3}}|IV)(?: (?:and|&) \w+)?$"
)
_PRONOUN = re.compile(r"(?:It|He|She|They|We|You|I|That|There|What|Who|Here)[’']")
_LONGER_BEFORE = re.compile(r"(?:^|[^.!?:;“\"‘'(\n])\s?(?:&\s|\b(?!The\b|A\b|An\b)(?P<word>[A-Z][\w-]+)\s)$")
_LONGER_AFTER = re.compile(r" (?:& )?(?!Season|Series|Part|Book|Volume|Sets|Returns|Gets|Review)[A-Z][a-z]+")


@dataclass(slots=True)
class Title:
    """A show's name, as the article gives it best."""

    text: str
    votes: float
    spans: list[Span] = field(default_factory=list[Span])
    """Where it is said, in order."""
    set_apart: bool = False
    """In quotation marks, or by markup."""


def titles(
    article: Article,
    blocked: Sequence[Span],
    heads: Iterable[Span] = (),
    known: Iterable[str] = (),
    wanted: Iterable[Span] = (),
) -> list[Title]:
    """Those of the article, in no order. `blocked`: dates, hours and services. `heads`: names at the head of rows;
    `known`: titles that the library has; `wanted`: names beside a day on which something begins."""
    ballot = _Ballot(article, blocked, wanted)
    ballot.hear_heads(list(heads))
    for name in known:
        ballot.hear(_mentions(article.text, name), 3.0)
    for block in article.blocks:
        ballot.hear_block(block)
    return _without_short_forms(article, _apart(ballot.chosen()))


class _Ballot:
    """The votes on names, whatever article they have before them."""

    def __init__(self, article: Article, blocked: Sequence[Span], wanted: Iterable[Span] = ()) -> None:
        self._article, self._blocked, self._wanted = article, Spans(blocked), Spans(wanted)
        self._taken = self._blocked
        self._votes: dict[str, float] = defaultdict(float)
        self._cued: set[str] = set()
        self._written: dict[str, Counter[str]] = {}
        self._set_apart: set[str] = set()

    def hear(self, spans: Iterable[Span], votes: float) -> None:
        for span in spans:
            said = self._article.of(span)
            key = _key(said)
            if not key:
                continue
            self._votes[key] += votes
            self._written.setdefault(key, Counter())[said] += votes > 0
            if votes >= _CUE:
                self._cued.add(key)

    def hear_heads(self, heads: Sequence[Span]) -> None:
        """What stands at the head of rows, then what is set apart elsewhere."""
        self.hear(heads, 5.0)
        of_heads = Spans(heads)
        found = dict.fromkeys([*quoted(self._article), *marked(self._article, self._blocked)])
        apart = [one for one in found if not of_heads.meets(one)]
        self._taken = Spans([*self._blocked, *apart])
        for span in apart:
            self.hear([span], 3.0)
            self.hear([span], votes_beside(self._article.text, span))
            self._set_apart.add(_key(self._article.of(span)))

    def hear_block(self, block: Block) -> None:
        text = self._article.text
        if _shouts(self._article.of(block.span)):
            return
        for sentence in sentences(text, *block.span):
            taken = self._taken.starting_in(*sentence)
            dated = bool(taken)
            for run in runs(text, sentence, taken, loose=True):
                for form in forms(text, run):
                    votes = self._votes_in(run, form, dated=dated)
                    self.hear([form], max(votes, 0.0) if block.role is Role.HEADLINE else votes)

    def _votes_in(self, run: Run, form: Span, *, dated: bool) -> float:
        text, said = self._article.text, self._article.of(form)
        at_head = run.at_head and form.start == run.span.start
        no_opener = not opens(said) or said.split()[0].casefold() in _MAY_BEGIN
        if at_head and not no_opener and self._is_once(said):
            return 0.0  # the name is what follows
        votes = votes_beside(text, form)
        if form.end == run.span.end and (
            form.start == run.span.start or (run.at_head and opens(self._article.of(run.span)))
        ):
            votes += 0.5
            votes += _WANTED * (not is_loose(said) and ": " not in said and self._wanted.meets(form))
        if form.start == run.span.start and begins_title(text, form) and not _JOINED.search(said):
            votes += 1.5 if said.startswith("The ") else 2.0
        if at_head and said.split()[0].casefold() in CLOSED - _MAY_BEGIN:
            votes -= 1.5
        if self._falls_apart(run, form, said):
            votes -= 2.0
        return votes + 1.0 if dated and votes >= 1.5 else votes

    def _is_once(self, said: str) -> bool:
        return self._article.text.count(said) < 2

    def _falls_apart(self, run: Run, form: Span, said: str) -> bool:
        """Whether a small word in it parts two names, rather than hold one together."""
        if _ABROAD.search(said):
            return True
        if not is_loose(said) or not self._is_once(said):
            return False
        whole = form == run.span and run.at_head and is_subject(self._article.text, form)
        begun = form.start == run.span.start and begins_title(self._article.text, form)
        if _PAIR.fullmatch(said) and is_object(self._article.text, form):
            return False
        return _JOINED.search(said) is not None or not (whole or begun)

    def chosen(self) -> list[Title]:
        """Those with votes enough, the longest first."""
        most = sorted(self._cued, key=lambda key: -self._votes[key])[:_MOST]
        found = [title for key in most if (title := self._title(key)) is not None]
        return sorted(found, key=lambda one: (-len(one.text), -one.votes))

    def _title(self, key: str) -> Title | None:
        said = max(self._written[key], key=lambda one: self._fitness(key, one))
        spans = _mentions(self._article.text, said)
        set_apart, votes = key in self._set_apart, self._votes[key]
        if not set_apart:
            spans = [span for span in spans if not self._blocked.meets(span)]
        if not spans or key in _NO_TITLES or _GENRES.fullmatch(key) or _REGION.match(said) or _PRONOUN.match(said):
            return None
        if not set_apart and votes < 2 * _ENOUGH and is_called_by_last_name(self._article.text, said):
            return None
        if not set_apart and votes < _ENOUGH + 1 and _is_last_name(self._article.text, said):
            return None
        if not set_apart and _PART.match(said):
            return None
        if not set_apart and self._article.publication and key == _key(self._article.publication.title()):
            return None
        lone = " " not in said and len(spans) == 1 and not set_apart
        total = votes + min(len(spans) - 1, 3) + 1.5 * _in_headline(self._article, said)
        enough = total >= _ENOUGH + _LONE * lone or (set_apart and total > 0)
        return Title(said, total, spans, set_apart) if enough else None

    def _fitness(self, key: str, said: str) -> tuple[bool, bool, int, int]:
        """Of several ways to write it."""
        return not said.isupper(), said.startswith("The "), self._written[key][said], len(said)


def _apart(found: Sequence[Title]) -> list[Title]:
    """Without what only stands within longer ones. A longer name that is said once around one that is said often is no
    name, unless it is that one with a subtitle."""
    kept: list[Title] = []
    for title in found:
        around = [one for one in kept if any(_inside(span, one) for span in title.spans)]
        free = [span for span in title.spans if not any(_inside(span, one) for one in around)]
        if not free:
            continue
        for one in around:
            subtitled = one.set_apart or one.text.startswith(f"{title.text}: ")
            if len(one.spans) < len(free) and one.votes < title.votes and not subtitled:
                kept.remove(one)
                free = title.spans
        kept.append(Title(title.text, title.votes, free, title.set_apart))
    return kept


def _without_short_forms(article: Article, found: Sequence[Title]) -> list[Title]:
    """A name that stands in headlines alone and begins a longer one means it: "Orbit delayed" for Orbit of Crows."""
    heads = Spans(block.span for block in article.blocks if block.role is Role.HEADLINE)
    kept: list[Title] = []
    for title in found:
        longer = next((one for one in kept if one.text.startswith(f"{title.text} ")), None)
        if longer is not None and not title.set_apart and all(map(heads.meets, title.spans)):
            longer.spans = [*longer.spans, *title.spans]
        else:
            kept.append(title)
    return kept


def _inside(span: Span, title: Title) -> bool:
    return any(a <= span.start and span.end <= b for a, b in title.spans)


def _shouts(said: str) -> bool:
    """Whether it writes all words with capitals, as headlines do: they tell no names from words then."""
    words = [word for word in re.findall(r"[^\W\d_]{2,}", said) if word.casefold() not in SMALL]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.9 * len(words)


def _key(said: str) -> str:
    return folded(re.sub(r"^(?:The|the|A|An)\s(?=\w)", "", said.strip("“”\"'‘’ ")))


def _is_last_name(text: str, said: str) -> bool:
    """Whether a single word is also the last of a name of several, as "Brockbank" of Hannah Brockbank."""
    if " " in said:
        return False
    return any(
        hit[1].casefold() not in CLOSED
        for hit in re.finditer(rf"\b([A-Z][a-z’'-]+) {re.escape(said)}\b(?! [A-Z])", text)
    )


def _in_headline(article: Article, said: str) -> bool:
    key = f" {folded(said)} "
    return any(block.role is Role.HEADLINE and key in f" {folded(article.of(block.span))} " for block in article.blocks)


def _mentions(text: str, said: str) -> list[Span]:
    """Also in capitals, as a headline has it."""
    words = [re.escape(word) for word in said.split()]
    pattern = r"\s+".join(words)
    shout = r"\s+".join(re.escape(word.upper()) for word in said.split())
    both = re.compile(rf"(?<![\w-])(?<!\w[’'])(?:{pattern}|{shout})(?![\w-])")
    return [
        Span(*hit.span()) for hit in both.finditer(text) if len(words) > 1 or not _in_longer_name(text, *hit.span())
    ]


def _in_longer_name(text: str, start: int, end: int) -> bool:
    """Of a single word: whether it stands within a name of several."""
    line = text.rfind("\n", 0, start) + 1
    before = text[max(line, start - 30) : start]
    longer = _LONGER_BEFORE.search(before)
    if longer is not None and not opens(f"{longer['word'] or '&'} {text[start:end]}"):
        return True
    line_end = text.find("\n", end) if "\n" in text[end:] else None
    return _LONGER_AFTER.match(text, end) is not None and not _shouts(text[line:line_end])
