"""Which names of an article are those of shows: by marks, by what stands beside them, and by coming again."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from desktop_app.domain.words import folded

from .article import Article, Block, Role, Span
from .names import CLOSED, Run, forms, is_loose, opens, runs
from .quotations import SMALL, marked, quoted
from .sentences import sentences
from .spans import Spans
from .title_cues import begins_title, is_object, is_subject, votes_beside
from .title_evidence import Persons, Sighting, evidence, score
from .wording import GENRE, NUMBER, NUMBER_WORDS

_MAY_BEGIN = frozenset(("the", "a", "an", "star", "stars", "guest", "producer", "next", "last", "back", *NUMBER_WORDS))
"""Of the words whose capital tells nothing at the head of a sentence, those with which titles begin all the same."""
_MOST = 200
"""Names that are looked for in the whole text."""
_FAR = 999
"""Characters: there is none."""
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
_HOLIDAY = re.compile(r" (?:Day|Eve|Night|Weekend|Sunday|Monday|Friday)$")
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
    score: float = 0.0
    """From `title_evidence`: more than 0 for what is rather a show than not."""
    surely: tuple[Span, ...] = ()
    """Where it stands as it can't stand within a longer name: at the head of a row, set apart."""
    heads_row: bool = False
    told: dict[str, float] = field(default_factory=dict[str, float])


def titles(
    article: Article,
    blocked: Sequence[Span],
    heads: Iterable[Span] = (),
    known: Iterable[str] = (),
) -> list[Title]:
    """Those of the article, in no order. `blocked`: dates, hours and services. `heads`: names at the head of rows;
    `known`: titles that the library has."""
    return ballot(article, blocked, heads, known).titles()


def ballot(
    article: Article,
    blocked: Sequence[Span],
    heads: Iterable[Span] = (),
    known: Iterable[str] = (),
    days: Iterable[Span] = (),
    services: Iterable[Span] = (),
) -> Ballot:
    """What speaks for each name of the article. `days`: those to come."""
    made = Ballot(article, blocked, days, services)
    made.hear_heads(list(heads))
    for name in known:
        made.hear_known(name)
    for block in article.blocks:
        made.hear_block(block)
    return made


class Ballot:
    """The votes on names, whatever article they have before them."""

    def __init__(
        self, article: Article, blocked: Sequence[Span], days: Iterable[Span] = (), services: Iterable[Span] = ()
    ) -> None:
        self._article, self._blocked = article, Spans(blocked)
        self._days, self._services = Spans(days), Spans(services)
        self._taken, self._apart = self._blocked, Spans()
        self._seen: dict[str, list[Sighting]] = defaultdict(list)
        self._known: set[str] = set()

    def _hear(self, sighting: Sighting) -> None:
        key = _key(self._article.of(sighting.span))
        if key:
            self._seen[key].append(sighting)

    def hear_known(self, name: str) -> None:
        for span in _mentions(self._article.text, name):
            self._known.add(_key(name))
            self._hear(Sighting(span, 3.0))

    def hear_heads(self, heads: Sequence[Span]) -> None:
        """What stands at the head of rows, then what is set apart elsewhere."""
        for span in heads:
            self._hear(Sighting(span, 0.0, row_head=True))
        of_heads = Spans(heads)
        found = dict.fromkeys([*quoted(self._article), *marked(self._article, self._blocked)])
        self._apart = Spans(one for one in found if not of_heads.meets(one))
        self._taken = Spans([*self._blocked, *self._apart])

    def hear_block(self, block: Block) -> None:
        text = self._article.text
        shouts = _shouts(self._article.of(block.span))
        headline = block.role is Role.HEADLINE
        dated = bool(self._days.starting_in(*block.span))
        for sentence in sentences(text, *block.span):
            days, services = self._days.starting_in(*sentence), self._services.starting_in(*sentence)

            def seen(span: Span, votes: float, run: Run | None = None) -> Sighting:
                return Sighting(
                    span,
                    max(votes, 0.0) if headline else votes,
                    run is None or self._is_whole(run, span),
                    run is not None and run.at_head and span.start == run.span.start,
                    headline,
                    _gap(span, days),  # noqa: B023
                    _gap(span, services),  # noqa: B023
                    dated,
                    run is None,
                )

            for span in self._apart.starting_in(*sentence):
                self._hear(seen(span, votes_beside(text, span)))
            if shouts:
                continue
            for run in runs(text, sentence, self._taken.starting_in(*sentence), loose=True):
                for form in forms(text, run):
                    self._hear(seen(form, self._votes_in(run, form), run))

    def _is_whole(self, run: Run, form: Span) -> bool:
        """Whether it is the run, perhaps without the words that begin its sentence."""
        if form.end != run.span.end:
            return False
        before = self._article.text[run.span.start : form.start].split()
        return not before or (run.at_head and all(word.casefold().strip(",:") in CLOSED for word in before))

    def _votes_in(self, run: Run, form: Span) -> float:
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
        if form.start == run.span.start and begins_title(text, form) and not _JOINED.search(said):
            votes += 1.5 if said.startswith("The ") else 2.0
        if at_head and said.split()[0].casefold() in CLOSED - _MAY_BEGIN:
            votes -= 1.5
        if self._falls_apart(run, form, said):
            votes -= 2.0
        return votes

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

    def titles(self, wanted: Iterable[Span] = ()) -> list[Title]:
        """The shows, and those of the names whose places are `wanted`."""
        keys = {_key(self._article.of(span)) for span in wanted}
        likely = [one for one in self.candidates if one.score > 0 or one.heads_row or _key(one.text) in keys]
        likely += self._subtitled(likely)
        found = [whole for one in likely if (whole := self._everywhere(one)) is not None]
        found.sort(key=lambda one: (-len(one.text), -one.votes))
        return _without_short_forms(self._article, _apart(found))

    def _subtitled(self, found: Sequence[Title]) -> list[Title]:
        """ "Starfall: The Lost Legion", where both parts are names by themselves and the second never stands alone."""
        texts = {one.text for one in found}
        made: list[Title] = []
        for one in self.candidates:
            first, _, second = one.text.partition(": ")
            if second in texts and first in texts and one.text not in texts:
                alone = len(_mentions(self._article.text, second)) - len(_mentions(self._article.text, one.text))
                made += [one] if alone <= 0 else []
        return made

    def _is_on(self, span: Span) -> bool:
        return self._article.text.endswith(" on ", 0, span.start)

    def _everywhere(self, title: Title) -> Title | None:
        """With all places in which the text has it."""
        spans = sorted({*_mentions(self._article.text, title.text), *title.surely})
        if not title.set_apart:
            spans = [span for span in spans if span in title.surely or not self._blocked.meets(span)]
        return replace(title, spans=spans) if spans else None

    def rest(self) -> list[Title]:
        """The names that are no shows by themselves, where no show stands over them."""
        shows = Spans(span for one in self.titles() for span in one.spans)
        free = ((one, [span for span in one.spans if not shows.meets(span)]) for one in self.candidates)
        return [replace(one, spans=spans) for one, spans in free if spans]

    @cached_property
    def candidates(self) -> list[Title]:
        """Every name that may be one of a show, the likeliest first."""
        names = (self._article.of(one.span) for seen in self._seen.values() for one in seen if one.whole)
        persons = Persons(self._article.text, names)
        likely = sorted(self._seen, key=lambda key: -self._votes(key))[:_MOST]
        made = [one for key in likely if (one := self._title(key, persons)) is not None]
        return sorted(made, key=lambda one: -one.score)

    def _votes(self, key: str) -> float:
        seen = self._seen[key]
        return sum(one.votes + 3.0 * one.set_apart + 5.0 * one.row_head for one in seen)

    def _title(self, key: str, persons: Persons) -> Title | None:
        seen = self._seen[key]
        written = Counter(self._article.of(one.span) for one in seen)
        said = max(written, key=lambda one: (not one.isupper(), one.startswith("The "), written[one], len(one)))
        set_apart = any(one.set_apart for one in seen)
        spans = sorted({one.span for one in seen})
        if not spans or key in _NO_TITLES or _GENRES.fullmatch(key) or _REGION.match(said) or _PRONOUN.match(said):
            return None
        if not set_apart and _PART.match(said):
            return None
        if not set_apart and self._article.publication and key == _key(self._article.publication.title()):
            return None
        if not set_apart and _HOLIDAY.search(said) and all(map(self._is_on, spans)):
            return None
        votes = self._votes(key) + min(len(spans) - 1, 3) + 1.5 * _in_headline(self._article, said)
        if key in self._known:
            return Title(said, votes, spans, set_apart, 9.0)
        for_it = evidence(self._article.text, said, seen, persons, len(spans), _in_headline(self._article, said))
        told = dict(for_it)
        surely = tuple(dict.fromkeys(one.span for one in seen if one.row_head or one.set_apart))
        return Title(said, votes, spans, set_apart, score(told), surely, any(one.row_head for one in seen), told)


def _gap(span: Span, others: Iterable[Span]) -> int:
    """Characters to the nearest of them."""
    return min((max(one.start - span.end, span.start - one.end, 0) for one in others), default=_FAR)


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
        kept.append(replace(title, spans=free))
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
