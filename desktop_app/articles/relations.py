"""Of which other show one is a spin-off, prequel, sequel, revival or special."""

from __future__ import annotations

import re

from desktop_app.domain.words import folded

from .events import Show
from .reading import Relation
from .story import KIN, KIN_AFTER, OTHER_SHOW, Line, Story

_SPECIAL_OF = re.compile(rf"(?i){OTHER_SHOW}[^.]{{0,60}}\b(?:one-off|christmas|reunion|anniversary) (?:special)")
_OF_OTHER = re.compile(r"\bof [“\"‘']?<(?P<of>T\d+)>|<(?P<its>T\d+)>[”\"’']?(?:’s|'s)")
_GOES_ON = re.compile(r"(?:The|A|An|It|Its|This|That|Set|Billed|Described|Known|As)\b")
"""How a sentence begins that speaks on of the same show without its name."""
_DENIED = re.compile(
    r"(?i)\b(?:isn[’']t|is not|not|never|no|rather than|unlike)\b[^.]{0,60}"
    r"\b(?:spin-?off|prequel|sequel|related|revival)"
    r"|nothing to do with"
)
_FAMILY = re.compile(
    r"(?i)\b(?:spin-?off|offshoot|prequel|sequel|universe|franchise|mother (?:series|ship|show)|mothership"
    r"|parent (?:series|show)|expand(?:s|ing))\b"
)
_REVIVED = re.compile(r"(?i)\b(?:revival|reboot)\b(?! of (?:the )?<[TN])")
_EARLY = 4
"""Sentences of a show in which its own revival would be spoken of."""


def relation(story: Story, show: Show) -> Relation | None:
    """As the sentences about the show state it, or as its name does beside another's."""
    for line in show.lines:
        if not _DENIED.search(line.text) and (found := _stated(story, show, line)) is not None:
            return found
    return _by_name(story, show)


def special_of(story: Story, show: Show) -> Relation | None:
    """The show that a special belongs to: of its name, or spoken of beside it."""
    for title in story.titles:
        if title.text != show.title.text and folded(title.text) in folded(show.title.text):
            return Relation("special-of", title.text)
    for line in show.lines[:3]:
        for hit in _OF_OTHER.finditer(line.text):
            other = story.title(line, hit["of"] or hit["its"])
            if other != show.title.text:
                return Relation("special-of", other)
    return None


def _stated(story: Story, show: Show, line: Line) -> Relation | None:
    if not (story.names(line, show.title.text) or _GOES_ON.match(line.text)):
        return None
    for pattern in (KIN, KIN_AFTER, _SPECIAL_OF):
        for hit in pattern.finditer(line.text):
            sign = hit["other"]
            other = story.title(line, sign) if sign[0] == "T" else story.article.of(line.masked.spans[sign])
            if folded(other) != folded(show.title.text):
                return Relation("special-of" if pattern is _SPECIAL_OF else _meant(hit["word"]), other)
    return None


def _by_name(story: Story, show: Show) -> Relation | None:
    """ "Counting House: Liverpool" beside Counting House; and what comes back under its own name."""
    parent, colon, _ = show.title.text.partition(": ")
    alone = re.compile(rf"{re.escape(parent)}(?!:)(?! [A-Z])")
    if colon and (any(title.text == parent for title in story.titles) or alone.search(story.article.text)):
        said = " ".join(line.text for line in story.lines if line.topic == show.title.text or line.row is None)
        word = _FAMILY.search(said)
        if word is not None:
            return Relation(_meant(word[0]), parent)
    own = " ".join(line.text for line in show.lines[:_EARLY])
    return Relation("revival", show.title.text) if _REVIVED.search(own) else None


def _meant(word: str) -> str:
    said = word.casefold()
    if "prequel" in said:
        return "prequel"
    if said in {"sequel", "follow-up"}:
        return "sequel"
    return "revival" if said in {"revival", "reboot"} else "spin-off"
