"""Whether a date lies ahead or behind, by the verbs around it."""

from __future__ import annotations

from . import verbs, words
from .parts import is_launch_at
from .point import Tense
from .tokens import Text
from .words import several

_HEADS = several("on in last over at during by early")
"""What a sentence may begin with before a date."""
_SHORTENED = several("a p m dr mr mrs ms st jr sr vs no u s k")
_PLANS = several("for towards toward targeting eyeing with")
"""What is done now with a launch in view: "ordered for a 3 July premiere"."""
_REACH = 30
"""Words before the date."""


def tense_at(text: Text, i: int, end: int) -> Tense | None:
    """What the verb nearest before the date says of its time; at the head of a sentence, the one behind."""
    if text.word(end) in verbs.REPORTED:
        return "past"  # "Netflix on Thursday announced"
    if text.word(i - 1) in ("a", "an") and text.word(i - 2) in _PLANS and is_launch_at(text, end):
        return "ahead"
    near = True
    for k in range(i - 1, max(i - 1 - _REACH, -1), -1):
        word = text.word(k)
        if word in ("\n", "!", "?") or (word == "." and _ends_sentence(text, k)):
            break
        if word in verbs.REPORTED:
            if _is_day_of_report(text, k, i, near):
                return "past"
        elif tense := _tense_of(text, k):
            return tense
        if word not in ("the", "a", "it", "on", "and"):
            near = False
    if text.word(i - 1) in _HEADS and text.word(i - 2) in ("", "\n", ".", "“", '"'):
        return _tense_behind(text, text.skip(end, ","))
    return None


def _tense_of(text: Text, k: int) -> Tense | None:
    """What the word says; of a verb that reports, its caller knows."""
    word, behind = text.word(k), text.word(k + 1)
    if word in verbs.PAST:
        if text.says(k - 2, ("to", "have")) or text.says(k - 3, ("to", "have", "been")):
            return "either"  # "was to have launched"
        return "ahead" if _is_passive_ahead(text, k) else "past"
    if (word in verbs.DUE and word != "supposed") or (word == "to" and behind in verbs.TO_DO):
        return "either" if _was_planned(text, k) else "ahead"
    if word in verbs.FUTURE:
        return "either" if text.word(k - 1) in ("after", "following") else "ahead"
    if word in ("after", "following") and behind in ("its", "their", "his", "her"):
        return "either"  # "following its debut in May"
    return "either" if word in ("was", "were") else None


def _is_day_of_report(text: Text, k: int, i: int, near: bool) -> bool:
    """Whether the date at `i` says when the verb at `k` was: "revealed Thursday", "announced the news on Thursday"."""
    lead = text.word(i - 1)
    if k == i - 1 or (near and lead in ("on", "last", "earlier", "in", "late", "back")):
        return True
    return lead in ("on", "in") and not any(text.word(n) in ("that", ":") for n in range(k, i))


def _tense_behind(text: Text, i: int) -> Tense | None:
    """What the main verb says: "In May, the channel aired"."""
    for k in range(i, i + 10):
        word = text.word(k)
        if word in ("", "\n", ".", "!", "?", "(", "which", "who", "that", "whose", ":"):
            return None
        if word in verbs.REPORTED or (word in verbs.PAST and not _is_passive_ahead(text, k)):
            return "past"
        if word in verbs.FUTURE:
            return "ahead"
    return None


def _ends_sentence(text: Text, i: int) -> bool:
    """Whether the point at `i` ends a sentence."""
    before, behind = text.at(i - 1), text.at(i + 1)
    if behind.glued or before.word in _SHORTENED or before.word in words.SHORT_MONTHS:
        return False
    return before.word not in words.SHORT_WEEKDAYS and (behind.upper or not behind.word[:1].isalnum())


def _is_passive_ahead(text: Text, i: int) -> bool:
    """Whether the participle at `i` is of what is to come: "will be released", "is released", "to be shown"."""
    for k in range(i - 1, i - 4, -1):
        word = text.word(k)
        if word in ("be", "being", "is", "are", "gets", "get", "will", "to"):
            return True
        if word in verbs.FOUR_TENSES or word in ("been", "was", "were", ",", ""):
            return False
    return False


def _was_planned(text: Text, i: int) -> bool:
    """Whether the plan at `i` is told as one of before: "had been due", "was originally set"."""
    return any(
        text.word(k) in ("was", "were", "had", "originally", "initially", "previously") for k in range(i - 1, i - 5, -1)
    )
