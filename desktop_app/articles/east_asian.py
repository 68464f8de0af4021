"""People in Korean and Japanese news, which mark them by what is written behind the name rather than by capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .article import Span
from .lazy_pattern import lazy

_HANGUL = r"[가-힣]"
_KANJI = r"[一-鿿々ぁ-ゖァ-ヺー]"
_KO_NAME = rf"(?<!{_HANGUL})(?P<who>{_HANGUL}{{2,4}}?)"
_JA_PART = r"[一-鿿々ぁ-ねは-ゖァ-ヺー]"
"""Without "no", which ties what describes a part to its name."""
_JA_NAME = rf"(?P<who>{_KANJI}{{2,10}}?)"

_PARTS = (
    lazy(
        rf"{_KO_NAME}(?:이|가|은|는) (?:(?!{_HANGUL}*[이가은는] ){_HANGUL}{{1,8}} ){{0,2}}(?P<whom>{_HANGUL}{{1,8}})"
        rf" 역(?=[을를으이 ,.]|$)"
    ),
    lazy(rf"{_KO_NAME}\((?:{_HANGUL}{{1,8}} )?(?P<whom>{_HANGUL}{{1,8}}) 역\)"),
    lazy(
        rf"(?:^|[、。はに・の])(?P<whom>{_JA_PART}{{1,10}}?)役(?:に|は|を|で|が)、?{_JA_NAME}(?=[、。\uff0c・]|が|さん|と)"
    ),
    lazy(rf"(?:^|[、。・])(?P<whom>{_JA_PART}{{1,10}}?)は(?:[^、。]{{0,12}}とおり)?{_JA_NAME}が演じ"),
)
""" "A plays B": the Korean subject before the part's name and its word for a part; the Japanese part before"
" its player."""
_MAKERS = (
    ("writer", lazy(rf"(?:극본|각본|대본)(?:은|는|을|:| )\s?{_KO_NAME}(?= ?작가|[이가]? |[,.)]|$)")),
    ("writer", lazy(rf"{_KO_NAME} 작가(?:가|의|이)")),
    ("director", lazy(rf"(?:연출|감독)(?:은|는|을|:| )\s?{_KO_NAME}(?= ?(?:감독|PD)|[이가]? |[,.)]|$)")),
    ("director", lazy(rf"{_KO_NAME} (?:감독|PD)(?:가|의|이)")),
    ("original_author", lazy(rf"원작(?:은|:| )\s?{_KO_NAME}(?= ?작가|[,.)]|$)")),
    (
        "writer",
        lazy(
            rf"(?:脚本|シリーズ構成)(?:は|を|\uff1a|:)(?:「[^」]{{1,30}}」の)?{_JA_NAME}(?=[、。\uff08]|が|さん|氏|$)"
        ),
    ),
    ("director", lazy(rf"監督(?:は|を|\uff1a|:)(?:「[^」]{{1,30}}」の)?{_JA_NAME}(?=[、。\uff08]|が|さん|氏|$)")),
    ("original_author", lazy(rf"原作(?:は|\uff1a|:){_JA_NAME}(?=[、。\uff08の]|さん|氏|$)")),
)
_LOVED_FOR = lazy(
    rf"[‘'“「](?P<work>[^’'”」]{{1,30}})[’'”」](?:으로|로|에서|에) [^‘“,.]{{1,16}} (?={_HANGUL}{{2,4}}[이가은는])"
)
""" "A, who was loved for <W>": before the name."""


@dataclass(frozen=True, slots=True)
class Told:
    """Of one person, with the places in the article."""

    who: Span
    whom: Span | None = None
    role: str | None = None
    work: Span | None = None


def told_in(text: str, sentence: Span) -> list[Told]:
    """Who plays whom and who made it, in the order of the sentence; nothing for other languages."""
    said = text[slice(*sentence)]
    if max(said, default="") < "ぁ":  # before which there is none of their letters
        return []

    def place(hit: re.Match[str], group: str) -> Span:
        return Span(sentence.start + hit.start(group), sentence.start + hit.end(group))

    works = {hit.end(): place(hit, "work") for hit in _LOVED_FOR.finditer(said)}
    found = [
        Told(place(hit, "who"), place(hit, "whom"), work=works.get(hit.start("who")))
        for pattern in _PARTS
        for hit in pattern.finditer(said)
    ]
    found += [Told(place(hit, "who"), role=role) for role, pattern in _MAKERS for hit in pattern.finditer(said)]
    return sorted(dict.fromkeys(found), key=lambda told: told.who)
