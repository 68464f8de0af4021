"""What stands beside the name of a show, and beside other names, in news."""

from __future__ import annotations

import re

from .article import Span
from .wording import BEGINS, GENRE, NUMBER, SEASON

_GENRE_BEFORE = re.compile(
    rf"(?i:\b{GENRE}s?)(?:,|:)?\s(?:(?:called|titled|entitled|named|dubbed|christened|known as)\s)?[“\"‘'«]?$"
)
_NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_NAMED_BEFORE = re.compile(
    rf"(?:\b(?:titled|entitled)|\b{SEASON} {NUMBER} of|\b(?i:{NUMBER}|final|last|latest|new|upcoming) (?:season"
    rf"|series|run|chapter|installment|instalment) of"
    rf"|\b(?i:{_NTH}|sophomore|latest|final) (?!half\b|part\b|day\b|week\b|month\b|year\b)[a-z]+ of"
    r"|\b(?:premiere|finale|return|cast|creators?|episodes?|launch|stars?|fans|makers|team|writers?|spin-?off|prequel"
    r"|sequel|revival|reboot|remake|producers?|instal?lments?|season|showrunners?|trailer|teaser)"
    r" (?:of|from|to|for|behind|on|in)|\bseries of"
    r"|\b(?:look|peek|glimpse) (?:at|of)) (?:the (?:drama|comedy|series|show|hit|thriller) )?[“\"‘'«]?$"
)
_VERB_BEFORE = re.compile(
    r"\b(?:brings? back|bringing back|unveils?|unwraps?|launch(?:es|ed)?|drops?|debuts?|premieres?|closes out|airs?"
    r"|rolls out|welcomes?|wraps up|reviv(?:es|ed)|sets?|dates?|dated|renew(?:s|ed)|cancel(?:s|led|ed)|ax(?:es|ed)"
    r"|order(?:s|ed)|"
    r"tries out|gives (?:you|us)|has|gets|launching|premiering|debuting|streams?|adds?|open(?:s|ing) with|episodes of"
    r"|parts of|seasons? of|title|drama|kicks off|returns? (?:for|of|with)|arrival of|last of|first of|more of"
    r"|home to|resting|picked up|moved|moves|pulled|postpones?|delays?|pushes)"
    r"(?: (?:its|the|his|her|their|a|an|new|latest))? [“\"‘'«]?$"
)
_TITLE_AFTER = re.compile(
    rf"[”\"’'»]?,? in which\b|[”\"’'»]?,? whose (?:[\w’'-]+ ){{0,4}}(?:finale|season|series|premiere|return|episodes?"
    rf"|run)\b|[”\"’'»]?(?:[’']s?)?\s(?:\(\d{{4}}\)\s)?(?:{SEASON}\s(?:{NUMBER}|finale|premiere|opener)\b"
    rf"|(?:the )?(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|final|new|upcoming|latest) {SEASON}\b"
    rf"|(?:for|with|in) (?:a|an|its|the|his|her) (?:[\w-]+ ){{0,3}}(?:season|series|run|finale|special|premiere"
    rf"|opener|double bill|outing)\b"
    rf"|(?:{NUMBER}|final|new) season\b|(?:season|series) finale\b|finale\b|{SEASON}s? [\d])"
)
_VERB_AFTER = re.compile(
    r"[”\"’'»]?(?:,? which|,? also| –|,)?\s(?:(?:will|is|are|has|was|to|set|due|going|been|finally|officially|now"
    r"|also|then|soon|returning|expected|scheduled|slated|being|would|must|first|had|originally|still|be|only|itself"
    r"|of [A-Z]\w+)\s)*(?:"
    + BEGINS.removeprefix("(?:").removesuffix(")")
    + r"|follow(?:s|ed)\b|tells\b|cent(?:er|re)s\b|charts\b|explores\b"
    r"|set (?:in|on|against|during|along|around|over|amid|aboard|between)\b|focus(?:es)?\b|revolves\b"
    r"|picks up\b|sees\b|finds\b|reunites\b|(?:creat|writt|direct|film|adapt|bas|produc)(?:ed|en)\b"
    r"|comes? from\b|boasts\b|features\b|also stars\b"
    r"|stars\b(?! (?:as|in|opposite|alongside|with))|enters\b|is to have\b|has been (?:renewed|pushed|moved|delayed"
    r"|pulled|postponed|given|picked|ordered)|(?:was|is|has been) (?:renewed|cancelled|canceled|ordered|pushed|moved"
    r"|delayed|postponed|back)|pushed\b|moves?\b|sets\b|delayed\b|postponed\b|gets\b|signs off\b|wraps\b|ends\b"
    r"|concludes\b|heads\b|back\b|bows out\b)"
)
_WHICH_BEGINS = re.compile(rf"[”\"’'»]?,? which (?:will |is )?(?:also |now )?{BEGINS}")
_APPOSED = re.compile(
    rf"[”\"’'»]?(?:,| –| —|:| -)\s(?:(?:a|an|the|its|his|her|their|this|our|another|one of)\s"
    rf"|[A-Z][\w+&]*[’']s\s)(?:[\w’'+&,-]+\s){{0,7}}?(?i:{GENRE})s?\b"
)
_SET_OFF_BEFORE = re.compile(
    r"\b(?:its|the|a|an|new|latest|their|our|this|next|with|another)\s(?:[\w’'-]+\s){0,5}[a-z]{3,}, (?:the )?$"
)
_SET_OFF_AFTER = re.compile(r",? (?:on|will|which|about|starring|from|at|premier|launch|debut|begin|start|return)")
_PERSON_AFTER = re.compile(
    r"(?:,? (?:who\b|best known|known (?:for|to)|last seen|returns? as|stars? as|stars? in|stars? opposite"
    r"|co-?stars?\b|plays?\b|playing|will play|portrays?|leads\b|heads (?:the|up)|directs?\b|serves?\b|is back as"
    r"|said\b|says\b|told\b|explain(?:s|ed)\b|added\b|joins (?:as|the cast|him|her|them)|joked|wrote\b|writes\b"
    r"|hosts?\b|narrates\b|voices\b|reprises\b|takes (?:the|on)|is (?:the )?(?:creator|showrunner|writer|director)))"
    r"|(?: \([^)]{2,60}\))?(?:, [^,.]{3,40},)? as (?:[a-z’'-]+ ){0,4}[A-Z“‘\"]"
)
_PERSON_BEFORE = re.compile(
    r"(?:\b(?:actors?|actress(?:es)?|starring|stars?|alongside|opposite|by|with|creator|writer|director|showrunner"
    r"|novelist|author|presenter|host|comedian|veteran|newcomer|star|executive producer|producer|and|including|from"
    r"|led by|joined by|scriptwriter|screenwriter|cast:|played by|created by|written by|directed by|Sir|Dame|Dr|Dr\."
    r"|[Ff]ellow|Detective|DI|DCI|Inspector|Captain|Sergeant)) $"
)
_STARRING = re.compile(
    r"\b(?:starring|stars|played by|alongside|opposite|directed by|created by|written by|hosted by) $"
)
_PLACE_BEFORE = re.compile(r"\b(?:in|near|outside|around|across|from|at|of) $")
_PRESS_BEFORE = re.compile(r"\b(?:told|tells|according to|reported (?:by|in)|writes in|interview with) $")
_CHANNEL_BEFORE = re.compile(r"\b(?:on|via) (?:the )?$")
_CHANNEL_AFTER = re.compile(r"(?:[.,;]|\s(?:on|at|in|from|next|this|tonight|tomorrow|and|channel)\b)")
_OF_PLACE = re.compile(rf"\w+(?:an|ish|ese|ch|ic) {GENRE}\b")
"""A single word that tells where a show is from: "Danish drama"."""
_NO_SHOW_AFTER = re.compile(r"[”\"’'»]?(?:[’']s)? (?:scheme|programme for|initiative|prize|award|fund|festival|team)\b")
_WIDTH = 60
"""Characters before a name that are looked at."""


_ARTICLE = re.compile(r"(?:The|A|An|My|Your|Our|His|Her|No|I) [A-Z]")


def begins_title(text: str, span: Span) -> bool:
    """Whether the name begins with a small word whose capital, in the middle of a sentence, makes it a title's."""
    return re.search(r"[a-z,] $", text[max(0, span.start - 2) : span.start]) is not None and (
        _ARTICLE.match(text, span.start) is not None
    )


def is_subject(text: str, span: Span) -> bool:
    """Whether a verb that titles have follows it, or what it is."""
    return _VERB_AFTER.match(text, span.end) is not None or _APPOSED.match(text, span.end) is not None


def is_object(text: str, span: Span) -> bool:
    """Whether a verb or a word for a kind of show stands before it, of which it is the name."""
    before = text[max(0, span.start - _WIDTH) : span.start].rpartition("\n")[2]
    return any(pattern.search(before) for pattern in (_VERB_BEFORE, _GENRE_BEFORE, _NAMED_BEFORE))


def votes_beside(text: str, span: Span) -> float:
    """How much what stands around the name speaks for a show; below 0 for something else."""
    before = text[max(0, span.start - _WIDTH) : span.start].rpartition("\n")[2]
    apposed = _APPOSED.match(text, span.end) is not None
    set_off = _SET_OFF_BEFORE.search(before) is not None and _SET_OFF_AFTER.match(text, span.end) is not None
    named = _NAMED_BEFORE.search(before) is not None
    speaking_for = (
        (3.0, _GENRE_BEFORE.search(before) is not None),
        (3.0, named),
        (2.0, _VERB_BEFORE.search(before) is not None),
        (3.0, _TITLE_AFTER.match(text, span.end) is not None),
        (2.0, _VERB_AFTER.match(text, span.end) is not None),
        (3.0, apposed),
        (1.5, set_off),
        (1.5, _WHICH_BEGINS.match(text, span.end) is not None),
    )
    speaking_against = (
        (4.0, _PERSON_AFTER.match(text, span.end) is not None),
        (2.0, _PERSON_BEFORE.search(before) is not None and not apposed and not begins_title(text, span)),
        (3.0, _STARRING.search(before) is not None),
        (2.0, _PRESS_BEFORE.search(before) is not None),
        (1.0, _PLACE_BEFORE.search(before) is not None and not named),
        (3.0, _NO_SHOW_AFTER.match(text, span.end) is not None),
        (2.0, _CHANNEL_BEFORE.search(before) is not None and _CHANNEL_AFTER.match(text, span.end) is not None),
        (3.0, " " not in text[slice(*span)] and _OF_PLACE.match(text, span.start) is not None),
    )
    return sum(votes for votes, told in speaking_for if told) - sum(votes for votes, told in speaking_against if told)
