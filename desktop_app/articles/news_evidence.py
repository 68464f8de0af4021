"""How likely it is that what was read is announced at all: a day beside a title may as well be that of a screening, a
disc, a death or a record audience.

The weights are those of a logistic regression over what was read in some hundred and fifty articles, as it was right or
wrong; `tests.articles.weighing_news` works them out. What is rather announced than not has more than 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .article import Block, Role, Span
from .claims import Claim, Sort
from .events import Show
from .lazy_pattern import caseless, lazy
from .reading import Reading
from .story import Line, Story

_LESS = 0.3
"""What the kind of article still counts where a sentence is clear."""
_KEPT = {"other places"}
"""What counts in full all the same."""
_HEAD = 250
"""Characters that tell what kind of article it is, where no headline is marked."""
_FAR = 140
_BEFORE, _BEHIND = 120, 40
"""Characters around a day that tell of what happens then."""
_FEW = 80
"""Words of a text in which a deed or two tell nothing of its kind."""

_SHOWN = caseless(
    r"\b(?:premi[eè]r\w*|debut\w*|launch\w*|airs?|airing|streams?|streaming|drops?|lands?|arriv\w+|bows?|returns?"
    r"|com(?:es|ing) (?:back|to)|back (?:on|for|with|in)|broadcast|tunes?|on (?:screens?|air)"
    r"|begins?|starts?|kicks? off)\b"
)
_PLACED = caseless(
    r"\b(?:set|slated|due|scheduled|billed|lined up|dated|bring(?:s|ing) (?:out|back)|will (?:be|have|go)) "
)
_WEAKLY = caseless(
    r"\b(?:opens?|out|available|plays?|runs?|hosts?|held|takes place|presented|leaves?|reads?|go on sale)\b"
)
_TELEVISION = caseless(
    r"\b(?:series|seasons?|dramas?|comed(?:y|ies)|sitcom|thriller|documentar(?:y|ies)|docuseries|episodes?|\w+-part(?:er)?"
    r"|mini-?series|anime|reality|spin-?off|prequel|showrunner|pilot|finale|primetime|slot|channel|streamer|broadcaster)\b"
)
_OTHER_THING = caseless(
    r"\b(?:on stage|the stage|stage (?:play|version|show)|theatre|theater|playhouse|west end|broadway|tour(?:s|ing)?"
    r"|exhibition|museum|gallery|festival|screenings?|screened|q&a|audiobook|paperback|hardback|memoir|novel|podcasts?"
    r"|radio|blu-ray|dvds?|discs?|vinyl|album|soundtrack|auction|lots?|conference|convention|ceremony|prize|entries"
    r"|entrants|competition (?:opens|closes)|closing date|applications|tickets|passes|doors|pop-up|concert"
    r"|match|kick-off"
    r"|cinemas?|box office|publishes|published|publication|hearing|trial|election|interviews?)\b"
)
_OLD = caseless(
    r"\b(?:complete (?:series|collection|\w+ series)|restored|remaster\w*|reissue\w*|re-?release\w*|new print"
    r"|repeats?|repeated|reruns?|re-run|encore|marathon|rewatch\w*|first (?:shown|broadcast|aired|release)|archives?"
    r"|box ?sets?|all (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:series|seasons)|classics?|vintage"
    r"|seasons? \d+ ?(?:[–-]|to|and) ?\d+|series \d+ ?(?:[–-]|to|and) ?\d+|anniversary|nostalgi\w*|on this day)\b|\(r\)"
)
_OLD_YEAR = lazy(r"[”\"’']?,? \((?:[a-z]+, )?(?P<year>(?:19|20)\d\d)")
"""Behind a title, of when it was made."""
_OF_YEAR = lazy(r"\W*(?:in )?(?P<year>(?:19|20)\d\d) ?(?:[:–—.-]|\s)")
"""At the head of a paragraph that tells of it."""
_YEAR = lazy(r"\b(?:19[3-9]|20[0-4])\d\b")
_COUNTED = caseless(
    r"\b\d+(?:\.\d+)? ?(?:m|million)\b|\bper ?cent\b|\bviewers\b|\bovernights?\b|\bratings\b|\bshare of\b|\bthe demo\b"
)
_GONE = caseless(
    r"\b(?:leav(?:es?|ing)|expires?|last (?:chance|day)|vanish\w*|removed|obituar\w+|died|dies|death|funeral"
    r"|survived by|tributes?|memorial|was born|born in)\b"
)
_MAYBE = caseless(
    r"\b(?:could|might|rumou?r\w*|reportedly|hop(?:es?|ing)|guess\w*|speculat\w*|supposedly|apparently|wish|reckon\w*"
    r"|i think|my bet|nothing announced|no (?:\w+ )?date|if (?:it|they|he|she|the|you|all)|would|maybe|perhaps"
    r"|fingers crossed)\b|\?"
)
_JUST = 50
"""Characters before a day that tell what happens on it."""
_LASTS = caseless(
    r"\b(?:until|till|to|through|ended|closes?|closing|by) (?:the |\w+day,? )?$"
    r"|<D\d+>(?: ?[–-] ?| (?:to|and) )$"
)
_LASTS_BEHIND = caseless(r"<D\d+> ?(?:[–-]|to|until) ?<?D?\d")
"""Of days between which something stays: a festival, a play, an exhibition."""
_GUESS = caseless(
    r"\b(?:could|might|rumou?r\w*|reportedly|hope(?:s|fully)?|guess\w*|speculat\w*|supposedly|apparently"
    r"|wish\w*|reckon\w*|i think|my bet|who knows|fingers crossed|hints?|tipped)\b"
)
_MADE = caseless(
    r"\b(?:filming|filmed|cameras?|shoot(?:s|ing)?|shot|wraps?|wrapped|on set|production (?:begins|starts|began|runs)"
    r"|renew(?:s|ed|als?)|cancel\w+|axe[sd]?|commission\w*|casting|cast in|join(?:s|ed) the cast)\b"
)
_PRIZED = caseless(
    r"\b(?:won|wins|awards?|honou?rs|nominat\w+|winners?|champion|best (?:drama|comedy|actress|actor)|trophy|jury)\b"
)
_NEWS = caseless(
    r"\b(?:premi[eè]r\w*|(?:start|air|release|premiere|launch|return) dates?|returns?|debut\w*|launch\w*"
    r"|new (?:\w+ )?(?:series|season|drama|comedy|show)|coming|trailer|teaser|first look|starts?|begins?|airs?|sets?"
    r"|dated?|dates|schedule|guide|highlights|slate|preview|arriv\w+|back|season|picks|confirm\w*|announce\w*|unveil\w*|reveal\w*)\b"
)
_OTHER_NEWS = caseless(
    r"\b(?:review\w*|overnights?|ratings|numbers|viewers|recap|interview|obituar\w+|dies|died|dead|on this day"
    r"|competition|win|prize|re-?watch\w*|leaving|last chance|filming|cameras|awards?|honou?rs|baftas?|emmys?|renew\w*"
    r"|cancel\w*|axed?|opinion|corrections?|amendments?|quiz|vacancy|best of|deserved|memories|remember\w*"
    r"|years (?:ago|on|since)|anniversary|joins|classic|old|box ?sets?)\b"
)
_OTHER_PLACES = caseless(
    r"\b(?:podcasts?|radio|audio|on disc|new discs?|dvds?|blu-ray|on stage|stage (?:play|version|show|musical)|theatre"
    r"|festival|fest|screenings?|auction|exhibition|museum|bookshop|book club|paperbacks?|conference|convention"
    r"|gigs?|in cinemas)\b"
)
"""Heads of articles about what is not on television."""
_PAST = caseless(
    r"\b(?:was|were|had|did|[a-z]{2,}ed|won|began|drew|went|took|ran|gave|made|came|left|saw|told|fell|rose)\b"
)
_FIRST_PERSON = caseless(r"\b(?:i|i[’']m|i[’']ve|i[’']d|my|me)\b")
_WORD = lazy(r"\w+")
_RANGE = caseless(r"\b(?:from )?(?:\d{1,2} )?(?:to|until|till|and|[–-]) $|^ ?(?:to|until|till|[–-]) ")


def evidence(told: Story, show: Show, reading: Reading, kind: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """What speaks for and against its being announced, each with how much. `kind`: from `kind_of`. Any thread."""
    text = told.article.text
    dated = reading.spans.get("date", ())
    at = dated[0] if dated else reading.spans["title"][0]
    line = next((one for one in told.lines if _holds(one.masked.sentence, at)), None)
    block = next((one for one in told.article.blocks if _holds(one.span, at)), None)
    yield "always", 1.0
    yield from _of_title(text, show, at, line)
    yield from _of_reading(reading)
    yield from _of_sentence(told, show, at, line)
    yield from _of_block(told, show, block)
    clear = line is not None and _is_clear(told, line, at)
    yield "clear", float(clear)
    for name, value in kind.items():
        yield name, value * (_LESS if clear and name not in _KEPT else 1.0)


def _is_clear(told: Story, line: Line, at: Span) -> bool:
    """Whether its sentence alone says that a show comes then, whatever else the article is about."""
    claim = _claim(line, at)
    if claim is None or not claim.sure or claim.sort is not Sort.BEGINS:
        return False
    day = line.text.index(f"<{claim.sign}>")
    television = "<S" in line.text or _TELEVISION.search(line.text) is not None
    around = line.text[max(0, day - _BEFORE) : day] + line.text[day : day + _BEHIND].partition(",")[0]
    return television and not any(one.search(around) for one in (_OTHER_THING, _OLD, _COUNTED, _MAYBE))


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start < outer.end


def _of_title(text: str, show: Show, at: Span, line: Line | None) -> Iterator[tuple[str, float]]:
    title = show.title
    yield "title likely", min(max(title.score, -2.0), 6.0) / 4
    yield "title apart", float(title.set_apart)
    yield "title without letters", float(not any(c.isalpha() for c in title.text))
    yield "title of one word", float(" " not in title.text)
    gap = min((max(at.start - span.end, span.start - at.end, 0) for span in title.spans), default=999)
    yield "far", float(gap > _FAR)
    yield (
        "day first",
        float(line is not None and any(at.end <= one.start < line.masked.sentence.end for one in title.spans)),
    )


def _of_reading(reading: Reading) -> Iterator[tuple[str, float]]:
    yield "no date", float(reading.date.air.first is None)
    yield "vague date", float(reading.date.air.first is not None and not reading.date.air.exact)
    yield "no service", float(not reading.services)
    yield "hour", float(reading.time is not None)
    yield "cast", min(len(reading.cast), 3) / 3
    yield "makers", float(bool(reading.creators))
    yield "season", float(reading.season is not None)
    yield "pattern", float(reading.release is not None)
    yield "relation", float(reading.relation is not None)
    yield "moved", float(reading.status in {"moved", "postponed"})
    yield "ends", float(reading.kind.value.endswith("finale"))


def _of_sentence(told: Story, show: Show, at: Span, line: Line | None) -> Iterator[tuple[str, float]]:
    if line is None:
        yield "no sentence", 1.0
        return
    claim = _claim(line, at)
    mine = claim is not None and claim.subject is not None and told.title(line, claim.subject) == show.title.text
    yield "subject", float(mine)
    yield "service beside", float("<S" in line.text)
    yield "shown", float(_SHOWN.search(line.text) is not None)
    yield "shown on a service", float("<S" in line.text and _SHOWN.search(line.text) is not None)
    yield "maybe", float(_MAYBE.search(line.text) is not None)
    if claim is not None:
        day = line.text.index(f"<{claim.sign}>")
        before, behind = line.text[max(0, day - _JUST) : day], line.text[day : day + _JUST]
        yield (
            "other thing at the day",
            float(_OTHER_THING.search(before) is not None or _OTHER_THING.search(behind) is not None),
        )
        yield "shown at the day", float(_SHOWN.search(before) is not None)
        yield "lasts", float(_LASTS.search(before) is not None or _LASTS_BEHIND.match(behind) is not None)
    yield "guess", float(_GUESS.search(line.text) is not None)
    yield "made beside", float(_MADE.search(line.text) is not None)
    yield "counted", float(_COUNTED.search(line.said) is not None)
    yield "other thing", float(_OTHER_THING.search(line.text) is not None)
    yield "past deeds", min(sum(1 for _ in _PAST.finditer(line.text)), 3) / 3


def _claim(line: Line, at: Span) -> Claim | None:
    return next((one for one in line.claims if line.masked.spans.get(one.sign) == at), None)


def _of_block(told: Story, show: Show, block: Block | None) -> Iterator[tuple[str, float]]:
    text, published = told.article.text, told.article.published
    said = text[block.span.start : block.span.end] if block is not None else ""
    own = " ".join(line.said for line in show.lines if told.names(line, show.title.text))
    both = f"{said} {own}"
    yield "television", float(_TELEVISION.search(both) is not None)
    yield "old", float(_OLD.search(said) is not None)
    yield "old of it", float(_OLD.search(own) is not None)
    yield "gone", float(_GONE.search(said) is not None)
    yield "made", float(_MADE.search(said) is not None)
    yield "row", float(show.row is not None)
    yield "another thing near", float(_OTHER_THING.search(said) is not None)
    if published is not None:
        of = _OF_YEAR.match(said)
        yield "of a past year", float(of is not None and int(of["year"]) < published.year)
        years = (hit for span in show.title.spans if (hit := _OLD_YEAR.match(text, span.end)))
        yield "old year behind", float(any(int(hit["year"]) <= published.year for hit in years))
        yield "old years", float(any(int(hit[0]) < published.year for hit in _YEAR.finditer(said)))


def kind_of(told: Story) -> dict[str, float]:
    """What kind of article it is, once for all that is read in it: some ms for the longest."""
    return dict(_of_article(told))


def _of_article(told: Story) -> Iterator[tuple[str, float]]:
    text = told.article.text
    headed = [one for one in told.article.blocks[:6] if one.role in {Role.HEADLINE, Role.STANDFIRST}]
    head = " ".join(told.article.of(one.span) for one in headed) if headed else text[:_HEAD]
    words = max(sum(1 for _ in _WORD.finditer(text)), _FEW)
    yield "news head", float(_NEWS.search(head) is not None)
    yield "other head", float(_OTHER_NEWS.search(head) is not None)
    yield "other places", float(_OTHER_PLACES.search(head) is not None)
    for name, pattern, most in (
        ("other share", _OTHER_THING, 4.0),
        ("old share", _OLD, 3.0),
        ("television share", _TELEVISION, 5.0),
        ("counted share", _COUNTED, 3.0),
        ("gone share", _GONE, 3.0),
        ("year share", _YEAR, 4.0),
        ("I share", _FIRST_PERSON, 4.0),
    ):
        yield name, min(100 * sum(1 for _ in pattern.finditer(text)) / words, most) / most
    begins = sum(one.sort is Sort.BEGINS and one.sure for line in told.lines for one in line.claims)
    others = sum(one.sort in {Sort.APART, Sort.PAST} for line in told.lines for one in line.claims)
    yield "other days", others / (begins + others + 1)


def score(seen: Mapping[str, float]) -> float:
    return sum(WEIGHTS.get(what, 0.0) * value for what, value in seen.items())


WEIGHTS: dict[str, float] = {
    "ends": 0.97,
    "service beside": 0.87,
    "television": 0.83,
    "news head": 0.68,
    "row": 0.65,
    "cast": 0.61,
    "title likely": 0.55,
    "subject": 0.45,
    "always": 0.44,
    "shown at the day": 0.42,
    "moved": 0.42,
    "hour": 0.39,
    "season": 0.34,
    "title apart": 0.30,
    "relation": 0.27,
    "clear": 0.19,
    "makers": 0.15,
    "shown on a service": 0.14,
    "no date": 0.12,
    "other thing at the day": 0.06,
    "counted share": 0.04,
    "another thing near": -0.01,
    "vague date": -0.05,
    "old": -0.08,
    "television share": -0.08,
    "pattern": -0.10,
    "title without letters": -0.10,
    "no service": -0.11,
    "gone share": -0.12,
    "far": -0.20,
    "old of it": -0.21,
    "other thing": -0.28,
    "past deeds": -0.32,
    "made": -0.37,
    "year share": -0.38,
    "old year behind": -0.39,
    "of a past year": -0.40,
    "lasts": -0.41,
    "day first": -0.42,
    "shown": -0.46,
    "counted": -0.46,
    "gone": -0.47,
    "old years": -0.49,
    "made beside": -0.52,
    "other days": -0.55,
    "guess": -0.59,
    "I share": -0.64,
    "maybe": -0.67,
    "title of one word": -0.82,
    "other share": -0.94,
    "old share": -1.05,
    "other head": -1.17,
    "other places": -1.72,
}
