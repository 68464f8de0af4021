"""Of which show each sentence speaks, also where it says "it" or nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import UTC

from .article import Role
from .claims import Claim, Sort
from .masks import as_names
from .rows import Row
from .story import KIN, KIN_AFTER, Line, Story

_BEGUN = frozenset({Sort.BEGINS, Sort.WAS_TO_BE})
_DATED = _BEGUN | {Sort.ENDS}
_EARLY = 4
"""Sentences at the head of an article, which say what it is about."""
_SURE = 5.0
"""From so many votes on it is a show, whatever it looks like."""
_PERSON = re.compile(r"(?!The |A |An )[A-Z][a-zà-ÿ’'-]+(?: [A-Z]\.)?(?: [A-Z][a-zà-ÿ’'-]+){1,2}")
"""What nothing is announced of, no mark sets apart, and is made as the name of a person is."""
_PRONOUN = re.compile(r"(?:\W*(?:and|but|then) )?(?:It|It[’']s|It[’']ll|Its|This|That one)\b", re.IGNORECASE)
_SHOWN = re.compile(r"(?i)\b(?:shows?|airs?|has|streams?|drops?|launch(?:es)?|start(?:s|ing)?) it\b")
_NO_NAME = re.compile(r"(?:<[DSC]\d+>|[\W_]|at|on|and|from){2,}$")


def follow(story: Story) -> None:
    """Gives the story its main show, and each line its topic."""
    story.main = _main(story)
    announced = _announced(story)
    timed = {story.title(line, sign) for line in story.lines if line.signs("C") for sign in line.signs("T")}
    story.people = frozenset(
        title.text
        for title in story.titles
        if not title.set_apart
        and title.votes < _SURE
        and title.text not in announced | timed
        and _PERSON.fullmatch(title.text)
    )
    topic, under = story.main, None
    before: Line | None = None
    led: list[str] = []
    """The shows that the sentences of the paragraph so far are about."""
    for line in story.lines:
        if before is not None and before.block is not line.block and not _NO_NAME.match(line.text):
            led = []
        if line.row is not None:
            under = line.row
            topic = story.title_at(line.row.title) or topic
        elif line.block.role is Role.HEADING and under is not None:
            under, topic = None, story.main
        if under is not None and _leaves(story, line, under):
            under, topic = None, story.main
        line.topic = _spoken_of(story, line, topic, under, before)
        if under is None and not line.leads and len(led) == 1 and _begins(story, line):
            line.topic = led[0]  # its paragraph is about no other
        led += [one for one in line.leads if one not in (*led, *story.people)]
        if line.topic in announced:  # what is only mentioned has its own sentence, and no more
            topic = line.topic
        _name_people(story, line)
        before = line


def _spoken_of(story: Story, line: Line, topic: str | None, under: Row | None, before: Line | None) -> str | None:
    if under is not None:
        return topic
    dated = [claim.subject for claim in line.claims if claim.subject and claim.sort in _DATED]
    if dated:
        return story.title(line, dated[0])
    leads = [title for title in line.leads if title not in story.people]
    if leads:
        return story.main if story.main in leads else leads[0]
    if before is not None and before.block is line.block:
        of_it = _PRONOUN.match(line.text) or _NO_NAME.match(line.text)
        if of_it or (line.claims and before.leads and _SHOWN.search(line.text)):
            return before.topic
    return topic


def _begins(story: Story, line: Line) -> bool:
    """Whether it lets something begin that it does not name."""
    return not line.signs("T") and any(
        claim.subject is None
        and claim.sort in _DATED
        and (claim.sure or "<S" in line.text or _NO_NAME.match(line.text))
        and _lies_ahead(story, line, claim)
        for claim in line.claims
    )


def _leaves(story: Story, line: Line, under: Row) -> bool:
    """Whether a paragraph behind a row that is one itself turns to another show."""
    if under.block.role is not Role.PARAGRAPH or line.block is under.block or line.row is not None:
        return False
    return any(
        title != story.title_at(under.title) and title not in story.people and _is_set_apart(story, title)
        for title in line.leads
    )


def _is_set_apart(story: Story, title: str) -> bool:
    return any(one.set_apart for one in story.titles if one.text == title)


def _name_people(story: Story, line: Line) -> None:
    """Who was taken for a show stands in its sentence as a person again."""
    subjects = {claim.subject for claim in line.claims}
    people = [one for one in line.signs("T") if one not in subjects and story.title(line, one) in story.people]
    if people:
        line.masked = as_names(line.masked, people)


def _main(story: Story) -> str | None:
    """Named in the headline, first in the text, dated, most often; not what another is the kin of."""
    if not story.titles:
        return None
    votes: dict[str, float] = defaultdict(float)
    for at, line in enumerate(story.lines):
        for title in line.leads:
            votes[title] += 1 + 2 * (line.block.role is Role.HEADLINE) + (at < _EARLY)
        for claim in line.claims:
            if claim.subject and claim.sort in _BEGUN and _lies_ahead(story, line, claim):
                votes[story.title(line, claim.subject)] += 4
        for pattern in (KIN, KIN_AFTER):
            for hit in pattern.finditer(line.text):
                if hit["other"][0] == "T":
                    votes[story.title(line, hit["other"])] -= 3
    if votes:
        return max(votes, key=lambda title: votes[title])
    return max(story.titles, key=lambda title: (len(title.spans), title.votes)).text


def _lies_ahead(story: Story, line: Line, claim: Claim) -> bool:
    """Whether its day is not over, where the article's own is known."""
    last = story.date(line, claim.sign).said.air.span(UTC)
    return claim.sort is Sort.WAS_TO_BE or not (last and story.article.published and last[1] < story.article.published)


def _announced(story: Story) -> set[str | None]:
    """Those of which something is said to begin."""
    of_rows = {story.title_at(row.title) for row in story.rows}
    begun = {
        story.title(line, claim.subject)
        for line in story.lines
        for claim in line.claims
        if claim.subject and claim.sure and claim.sort in _BEGUN and _lies_ahead(story, line, claim)
    }
    return {story.main, *of_rows, *begun}
