"""The lines at the head of an article that say who wrote it and when: "By Dana Kettleman | April 2, 2026"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .lazy_pattern import caseless

_NAMES: tuple[tuple[str, ...], ...] = (
    (
        "january",
        "jan",
        "januar",
        "jänner",
        "janvier",
        "janv",
        "enero",
        "ene",
        "gennaio",
        "gen",
        "januari",
        "janeiro",
        "stycznia",
    ),
    (
        "february",
        "feb",
        "februar",
        "feber",
        "février",
        "févr",
        "fevrier",
        "febrero",
        "febbraio",
        "februari",
        "fevereiro",
        "lutego",
    ),
    ("march", "mar", "märz", "maerz", "mars", "marzo", "maart", "março", "marca", "marts", "mär", "mrt"),
    ("april", "apr", "avril", "avr", "abril", "abr", "aprile", "kwietnia"),
    ("may", "mai", "mayo", "maggio", "mag", "mei", "maio", "maja", "maj"),
    ("june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho", "czerwca"),
    ("july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "lipca"),
    ("august", "aug", "août", "aout", "agosto", "ago", "augustus", "augusti", "sierpnia"),
    ("september", "sep", "sept", "septembre", "septiembre", "settembre", "set", "setembro", "września"),
    ("october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out", "października"),
    ("november", "nov", "novembre", "noviembre", "novembro", "listopada"),
    ("december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dicembre", "dezembro", "grudnia"),
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names}
_MONTH = r"[^\W\d_]{3,12}"
"""A word that may be one: naming all of them thrice costs 10 ms to compile."""
_DATE = re.compile(
    rf"""(?<![\w/])(?:
    (?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|\.|º|ª)?\s*(?:de\s+|of\s+)?(?P<m1>{_MONTH})\.?,?\s*(?:de\s+|del\s+)?(?P<y1>(?:19|20)\d\d)
    |(?P<m2>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)
    |(?P<d8>\d{{1,2}})-(?P<m8>{_MONTH})-(?P<y8>(?:19|20)\d\d)
    |(?P<y3>(?:19|20)\d\d)\s*年\s*(?P<m3>\d{{1,2}})\s*月\s*(?P<d3>\d{{1,2}})\s*日
    |(?P<y4>(?:19|20)\d\d)\s*년\s*(?P<m4>\d{{1,2}})\s*월\s*(?P<d4>\d{{1,2}})\s*일
    |(?P<y5>(?:19|20)\d\d)(?P<s5>[-./])\s?(?P<m5>\d{{1,2}})(?P=s5)\s?(?P<d5>\d{{1,2}})(?:T(?=\d)|\b\.?)
    |(?P<d6>\d{{1,2}})\.\s?(?P<m6>\d{{1,2}})\.\s?(?P<y6>(?:19|20)\d\d)
    |(?P<a7>\d{{1,2}})(?P<s7>[/-])(?P<b7>\d{{1,2}})(?P=s7)(?P<y7>(?:19|20)\d\d)
    )(?:(?<=T)|(?![/\d]))""",
    re.IGNORECASE | re.VERBOSE,
)
_BARE_DAY = re.compile(
    rf"^(?:[^\W\d]{{3,12}}\.?,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s*(?:de\s+)?({_MONTH})|({_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?"
    rf"|\d{{1,2}}月\d{{1,2}}日(?:\s*\(\w\))?)(?:,?\s+\d{{4}})?\s*:?$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_WEEKDAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag"
    r"|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|[月火水木金土日]曜日?|[月火水木金土日]"
)
_ZONE = (
    r"(?:[ECMP][SD]?T|GMT|UTC|BST|IST|CES?T|MES?Z|EES?T|WES?T|A[EWC][SD]?T|NZ[SD]?T|JST|KST|eastern|pacific"
    r"|central|Z|local time|uhr|h|"
    r"(?:GMT|UTC)?[+-]\d{1,2}:?(?:\d\d)?)"
)
_TIME = re.compile(
    rf"(?<![\w.])(?:\d{{1,2}}(?:[:.h]\d\d){{1,2}}(?:\.\d+)?\s*(?:[ap]\.?\s?m\.?)?|\d{{1,2}}\s*[ap]\.?\s?m\.?"
    rf"|\d{{1,2}}\s+uhr|\d{{1,2}}時\d{{0,2}}分?)\s*(?:{_ZONE}\b|{_ZONE}(?=\W|$))?",
    re.IGNORECASE,
)
_STARTS = (
    r"(?:strictly )?embargoed (?:until|till)|not for (?:release|publication) (?:before|until)|first published"
    r"|originally published|published|publication date|posted|created|date|dated|issued|released"
    r"|press release|filed|"
    r"veröffentlicht|erstellt|stand|datum|publié|mis en ligne|date de publication|publicado|publicación|fecha"
    r"|pubblicato|data|gepubliceerd|geplaatst|公開日?|掲載日?|配信日?|投稿日?|作成日?|입력|등록|sent|on|at|le|el|il|am|um|à|alle"
    r"|a las|kl"
)
_CHANGED = (
    r"(?:last |zuletzt |dernière |última |ultimo )?(?:updated?|modified|edited|revised|aktualisiert|geändert"
    r"|mise? à jour|modifié|actualizado|actualización|aggiornato|aggiornamento|bijgewerkt|更新日?時?|最終更新日?|수정)"
)
_START = caseless(rf"^\W*(?P<label>{_STARTS})\b\s*[:\uff1a]?\s*")
_LABEL = re.compile(rf"(?<!\w)(?:{_STARTS})(?!\w)", re.IGNORECASE)
_CHANGE = re.compile(rf"(?<!\w){_CHANGED}(?!\w)", re.IGNORECASE)
_SAID = caseless(
    r"(?<!\w)(?:embargoed|not for (?:release|publication)"
    r"|published|posted|dated?|issued|filed|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|公開"
    r"|掲載|配信|投稿|입력|등록)"
)
_REST = re.compile(
    rf"(?<!\w)(?:{_WEEKDAY})(?!\w)|(?<!\w)(?:\d+\s*(?:min(?:ute)?s?|-minute)\s*(?:read|lesezeit)?)(?!\w)", re.IGNORECASE
)
_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-\u017f][\w.'’-]*|[A-Z]\.)"
_PERSON = rf"{_WORD}(?:[ ]+(?:(?:de|da|di|del|della|van|von|der|den|la|le|bin|al|el|ap|y|dos|du)[ ]+)*{_WORD}){{1,4}}"
_PEOPLE = rf"{_PERSON}(?:(?:\s*,\s*|\s*(?:,\s*)?(?:and|&|und|et|y|e|en)\s+){_PERSON}){{0,4}}"
_BY = re.compile(
    rf"(?<!\w)(?i:(?:words|text|story|review(?:ed)?|interview|report(?:ed|ing|age)?|article|written|posted|published|"
    rf"recap(?:ped)?)\s*(?:by|von|:)|by|von|par|por|di|door|autore?:|author:|autor:|auteur:)\s*:?\s*(?P<who>{_PEOPLE})"
)
_DESK = caseless(
    r"(?<!\w)(?:by|von|par|por)\s*:?\s*(?:the\s+|our\s+)?(?:[\w&'’+.-]+\s+){0,4}?(?:desk|staff|team|editors?"
    r"|newsroom|reporters?|correspondents?|redaktion|rédaction|redacción|redazione|admin)(?!\w)"
)
_NICKNAME = caseless(r"(?<!\w)posted\s+by\s+[\w.@-]{2,30}(?=\s+(?:on|at)\b|\s*[|,·•–—-]|$)")
_ROLE = re.compile(
    r"(?<!\w)(?:(?:senior|chief|deputy|associate|executive|managing|contributing|staff|tv|television|news"
    r"|entertainment|drama|media|culture|film|arts|features?|digital|weekend|us|uk)\s+)*"
    r"(?:editor|writer|critic|reporter|correspondent|contributor|journalist|columnist|producer"
    r"|editor-in-chief)(?!\w)(?:\s+at\s+large)?",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^[\W_]{0,3}[A-ZÀ-Þ][\w.'’-]*+(?:[ ,/]++[A-ZÀ-Þ][\w.'’-]*+){0,5}"
    r"\s*[,–—(|-]{1,2}\s*(?:[A-Z][a-z]+\.?,?\s*[–—-]\s*)?$"
)
_AFTER_DATELINE = re.compile(r"^\)?\s*(?:[/(][\w ]{2,30}[/)]\s*)?(?:[–—:]|--?\s)")
_AROUND = ' \t,.;:–—-/()[]<>|@「」【】・“”"\uff1a\uff5c'
_ALONE = re.compile(rf"^{_PERSON}$")


@dataclass(frozen=True, slots=True)
class Head:
    """What a line says; `rest` is where the text of the article begins in it, None when it says nothing else."""

    published: date | None = None
    said: bool = False
    """The line calls it the day of publication."""
    author: str | None = None
    rest: int | None = None
    dateline: bool = False
    publication: str | None = None
    changed: date | None = None
    """The day on which it was last updated."""


def dates_in(text: str, american: bool | None) -> list[tuple[re.Match[str], date]]:
    """The full dates in a text and where; `american`: the month comes first among numbers, None where not known."""
    if not _YEAR.search(text):  # a hundredth of the time
        return []
    found = ((match, _day(match, american)) for match in _DATE.finditer(text))
    return [(match, day) for match, day in found if day]


def is_day(text: str) -> bool:
    """Whether a line is a day, with its month and perhaps its year and weekday, and no more."""
    found = _BARE_DAY.match(text) if len(text) < 40 else None
    return found is not None and (found[1] or found[2] or "may").lower() in _MONTHS


def head(text: str, american: bool | None) -> Head | None:
    """What the line says of the article when that is all that it says, or where it begins with that; else None."""
    if len(text) > 220:
        return _inline(text, american)
    return _whole(text, american) or _inline(text, american)


def person_in(text: str) -> str | None:
    """Who wrote it, of a line that the markup says tells that: "Elin Prosser | TV editor"."""
    for part in re.split(r"[|•·\t\n,]", _ROLE.sub("|", text)):
        if is_person(part.strip()):
            return _person(part.strip())
    return None


def is_person(text: str) -> bool:
    """Whether a text is made as the name of a person is, of two to four words."""
    return len(text) < 50 and len(text.split()) <= 4 and _ALONE.match(text) is not None


def _whole(text: str, american: bool | None) -> Head | None:
    published, changed, said, rest = _published(text, american)
    by = _BY.search(rest)
    author = _person(by["who"]) if by else None
    if by:
        rest = rest[: by.start()] + " | " + rest[by.end() :]
    desk = _DESK.search(rest) or _NICKNAME.search(rest)
    if desk:
        rest = rest[: desk.start()] + " | " + rest[desk.end() :]
    if not (by or desk or published or _CHANGE.search(text)):
        return None
    rest = _ROLE.sub(" ", rest)
    publication = None
    parts = [part.strip(" \t,.;:–—-") for part in re.split(r"[|•·\t\n]| [–—-] ", rest)]
    if by or published:
        left: list[str] = []
        for part in parts:
            bare_part = _blank(part)
            if not bare_part:
                continue
            left.append(bare_part)
        if len(left) == 1 and (by or published) and _is_outlet(left[0], rest, text):
            publication, left = left[0], []
        elif len(left) == 1 and not author and published and "|" in text and is_person(left[0]):
            author, left = left[0], []
    else:
        left = [part for part in map(_blank, parts) if part]
    if left:
        return None
    return Head(published, said, author, None, False, publication, changed)


def _is_outlet(part: str, rest: str, text: str) -> bool:
    """What is left of "By Dana Kettleman, Screenward" or "By Dana Kettleman for Screenward"."""
    return (
        len(part.split()) <= 4
        and part[:1].isupper()
        and re.search(r"[|,•·–—-]\s*" + re.escape(part), text) is not None
        and text[:3].lower() == "by "
    )


def _blank(part: str) -> str:
    """What is left of a part without the words that a head is made of."""
    for pattern in (_CHANGE, _LABEL, _REST):
        part = pattern.sub(" ", part)
    return part.strip(_AROUND)


def _published(text: str, american: bool | None) -> tuple[date | None, date | None, bool, str]:
    """The day, that on which it was changed, whether the line calls it so, and the rest of the line. What follows
    "updated" is not the day."""
    published, said, changed_on = None, False, None
    rest: list[str] = []
    at = 0
    for match, day in dates_in(text, american):
        before = text[at : match.start()]
        rest.append(before)
        at = match.end()
        named = bool(_SAID.search(before))
        changed = _CHANGE.search(before)
        if changed and not (named and _later(before)):
            changed_on = changed_on or day
            continue
        if published is None or (named and not said):
            published, said = day, named
    rest.append(text[at:])
    return published, changed_on, said, _TIME.sub(" ", " ".join(rest))


def _later(before: str) -> bool:
    """Whether "published" comes behind "updated" there."""
    said = [match.start() for match in _SAID.finditer(before)]
    changed = [match.start() for match in _CHANGE.finditer(before)]
    return said[-1] > changed[-1]


def _inline(text: str, american: bool | None) -> Head | None:
    """A line that begins with such words and goes on as an article: a label or none, the date, and then its text."""
    found = dates_in(text[:160], american)
    if not found:
        return None
    match, day = found[0]
    before = text[: match.start()]
    if _DATELINE.match(before) and _AFTER_DATELINE.match(text[match.end() : match.end() + 45]):
        return Head(day, dateline=True, rest=0)
    label = _START.match(before) if _SAID.search(before) else None
    lead = _REST.sub("", before[label.end() :] if label else before).strip(" ,.:")
    if lead or (before.strip() and not label and not _REST.search(before)):
        return None
    after = text[match.end() :]
    gap = re.match(r"[\s,|•·–—-]*(?:(?:at|um|à)\s+)?", after, re.IGNORECASE)
    clock = _TIME.match(after, gap.end() if gap else 0)
    behind = after[clock.end() :] if clock else after
    if label or clock:
        start = re.match(r"[\s|•·–—-]*(?=[“\"‘'«„(]?[A-ZÀ-Þ0-9\u3000-\uffff])", behind)
    else:
        start = re.match(r"\s*[|•·–—:-]+\s*(?=\S)", behind)
    if not start or (start.end() == 0 and not clock) or start.end() == len(behind):
        return None
    rest = behind[start.end() :]
    if len(rest) < 25 and not re.search(r"[.!?…。][\"'”’»)\]]*$", rest):  # who says so, or where
        return Head(day, bool(label))
    return Head(day, bool(label), None, len(text) - len(rest))


def _person(who: str) -> str | None:
    who = _ROLE.split(who)[0].strip(" ,")
    who = re.split(r"\s+(?:[|•·–—]|in [A-Z]|for [A-Z])", who)[0].strip(" ,")
    if who.isupper() and len(who) > 6:
        who = who.title()
    return who or None


def _day(match: re.Match[str], american: bool | None) -> date | None:
    groups = match.groupdict()
    for k in "1234568":
        if groups.get(f"y{k}"):
            month = groups[f"m{k}"]
            number = int(month) if month.isdecimal() else _MONTHS.get(month.lower(), 0)
            return _made(groups[f"y{k}"], number, groups[f"d{k}"])
    first, second = int(groups["a7"]), int(groups["b7"])
    if first > 12 or (second <= 12 and american is not True):
        return _made(groups["y7"], second, first)
    return _made(groups["y7"], first, second)


def _made(year: str, month: int, day: str | int) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
