"""Where the entries of a day stand in its cell, how much of each is said, and which are counted instead. No widget."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import tzinfo
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.values import Entry, Status
from desktop_app.ui import words

from .month_sizes import Metrics, Sizes

DOT = " · "
_EPISODE = re.compile(r"(E\d.*| ×.*)$")


# NamedTuples: a frozen dataclass takes three times as long to be declared, at each launch, and made, 150 times a month.


class Look(NamedTuple):
    """What the layout has to know of an entry beside the entry itself."""

    past: bool = False
    selected: bool = False


class Placed(NamedTuple):
    """An entry with its place and its words, cut to fit. `side` stands at the end of the first line: the hour in a
    wide column, the code in a compact entry."""

    entry: Entry
    kind: str
    """Of its mark and colour."""
    y: int
    height: int
    comfortable: bool
    role: str
    title: tuple[str, ...]
    meta: str = ""
    side: str = ""
    side_width: float = 0.0
    look: Look = Look()


class KindCount(NamedTuple):
    """How many hidden entries of a kind there are; `x` is where its mark stands."""

    kind: str
    text: str
    x: float
    past: bool


class More(NamedTuple):
    """The line of the entries that found no room. `at_end`: no line fits, so it stands beside the day's number."""

    y: int
    height: int
    text: str
    text_width: float
    kinds: tuple[KindCount, ...] = ()
    at_end: bool = False


class DayLayout(NamedTuple):
    """A cell: what is shown, in order of time, what is hidden, and the line that says so."""

    placed: tuple[Placed, ...] = ()
    hidden: tuple[Entry, ...] = ()
    more: More | None = None


def shares(room: int, count: int) -> list[int]:
    """`room` px in equal parts, to the whole px."""
    return [room * (place + 1) // count - room * place // count for place in range(count)]


def lay_out(
    entries: Sequence[Entry],
    looks: Sequence[Look],
    width: int,
    height: int,
    sizes: Sizes,
    metrics: Metrics,
    zone: tzinfo,
) -> DayLayout:
    """Comfortable when all entries fit so, else compact; what does not fit even then is chosen and counted."""
    if not entries:
        return DayLayout()
    box = width - sizes.start - sizes.end
    room = height - sizes.head - sizes.foot
    pairs = list(zip(entries, looks, strict=True))
    if len(pairs) * (sizes.comfortable + sizes.pad) - sizes.pad <= room:
        return DayLayout(comfortable(pairs, width, sizes.head, room, sizes, metrics, zone))
    lines = max((room + 1) // (sizes.line + 1), 0)
    if len(pairs) <= lines:
        return DayLayout(_compact(pairs, box, sizes, metrics))
    # The only line is for the selected entry, which is never out of sight; else it tells what there is.
    in_head = lines == 0 or (lines == 1 and any(look.selected for _, look in pairs))
    shown, hidden = choose(pairs, lines if in_head else lines - 1)
    placed = _compact(shown, box, sizes, metrics)
    if in_head:
        return DayLayout(placed, tuple(entry for entry, _ in hidden), _count_in_head(len(hidden), sizes, metrics))
    y = sizes.head + len(placed) * (sizes.line + 1)
    return DayLayout(placed, tuple(entry for entry, _ in hidden), _count(hidden, y, box, sizes, metrics))


Pair = tuple[Entry, Look]


def choose(pairs: Sequence[Pair], room: int) -> tuple[list[Pair], list[Pair]]:
    """The entries that are shown when only `room` of them can be, and the others, both still in order of time."""

    def rank(place: int) -> tuple[bool, bool, int, int]:
        entry, look = pairs[place]
        return not look.selected, not entry.wanted, words.tier(entry), place

    shown = set(sorted(range(len(pairs)), key=rank)[:room])
    return (
        [pair for place, pair in enumerate(pairs) if place in shown],
        [pair for place, pair in enumerate(pairs) if place not in shown],
    )


def role_of(entry: Entry, look: Look) -> str:
    """The font of its title."""
    if entry.status is Status.WITHDRAWN or (look.past and not look.selected):
        return "entry-plain"
    return "entry-strong" if entry.wanted or words.tier(entry) == 0 else "entry"


# --- comfortable ---


def comfortable(
    pairs: Sequence[Pair], width: int, top: int, room: int | None, sizes: Sizes, metrics: Metrics, zone: tzinfo
) -> tuple[Placed, ...]:
    """One below the other from `top` on, two lines each, and a second one of the title where it needs it and all of
    them still fit into the room. None: there is as much room as they need."""
    wide, box = width >= sizes.wide, width - sizes.start - sizes.end
    spare = len(pairs) * sizes.second_line
    if room is not None:
        spare = room - len(pairs) * (sizes.comfortable + sizes.pad) + sizes.pad
    full = box - sizes.text - sizes.text_end
    y = top
    placed: list[Placed] = []
    for entry, look in pairs:
        role = role_of(entry, look)
        time = words.time_text(entry.air.starts_at, zone) if entry.air.starts_at else ""
        mark = sizes.tick if entry.watched else sizes.mark if entry.wanted else 0
        taken = mark + sizes.gap // 2 if mark else 0
        title, side, side_width = _title(
            entry.show, role, full, taken, time if wide else "", spare >= sizes.second_line, sizes, metrics
        )
        height = sizes.comfortable
        if len(title) > 1:
            height += sizes.second_line
            spare -= sizes.second_line
        second = full if _framed(entry, look) else full + sizes.text_end // 2
        meta = _wide_meta(entry, second, metrics) if wide else _meta(entry, time, second, metrics)
        placed.append(Placed(entry, words.mark_kind(entry), y, height, True, role, title, meta, side, side_width, look))
        y += height + sizes.pad
    return tuple(placed)


def _framed(entry: Entry, look: Look) -> bool:
    """Whether one sees where it ends, selected or not: by its fill, or a dashed edge."""
    if entry.status is Status.TENTATIVE:
        return True
    return not look.past and entry.status is not Status.WITHDRAWN and words.tier(entry) < 2


def _title(
    show: str, role: str, full: int, taken: int, time: str, two: bool, sizes: Sizes, metrics: Metrics
) -> tuple[tuple[str, ...], str, float]:
    """(lines, the hour beside the first, its width). A second line comes before any cut; the hour goes before the
    title is cut."""
    width = metrics.width(show, role)
    time_width = metrics.width(time, "small") if time else 0.0
    first = full - taken - (time_width + sizes.gap if time else 0)
    if width <= first:
        return (show,), time, time_width
    lines = wrapped(show, role, first, full, metrics) if two else None
    if lines:
        return lines, time, time_width
    if time:
        first = full - taken
    return (show if width <= first else metrics.elided(show, role, first),), "", 0.0


def wrapped(text: str, role: str, first: float, second: float, metrics: Metrics) -> tuple[str, str] | None:
    """The text on two lines broken between words, the second cut if it must be; None when no first word fits."""
    cut = len(text)
    while (cut := text.rfind(" ", 0, cut)) > 0:
        head = text[:cut].rstrip()
        if head and metrics.width(head, role) <= first:
            return head, metrics.elided(text[cut:].lstrip(), role, second)
    return None


def _meta(entry: Entry, time: str, width: float, metrics: Metrics) -> str:
    """Line 2 of a narrow column: code, hour, service; the last goes first."""
    code = words.long_code(entry) or words.kind_word(entry)
    must = [word for word in (_state_word(entry), code, _doubt_word(entry)) if word]
    return _shortened(must, [time, next(iter(entry.services), "")], width, metrics)


def _wide_meta(entry: Entry, width: float, metrics: Metrics) -> str:
    """Line 2 of a wide column: the kind in words, code, service."""
    kind = words.kind_name(words.mark_kind(entry))  # the short word: there is no room for two
    if entry.status is Status.TENTATIVE:
        kind = QCoreApplication.translate("month", "{0}?", "a kind that is not certain").format(kind)
    state, code = _state_word(entry), words.long_code(entry)
    first = [state] if entry.status is Status.WITHDRAWN else [state, kind]
    if entry.status is Status.WITHDRAWN and not code:
        first.append(kind)
    return _shortened([word for word in (*first, code) if word], [next(iter(entry.services), "")], width, metrics)


def _shortened(must: list[str], may: list[str], width: float, metrics: Metrics) -> str:
    """The parts that fit: what `may` be there goes from its end, then the episode of the code, then it is cut."""
    may = [part for part in may if part]
    while True:
        text = DOT.join([*must, *may])
        if metrics.width(text, "small") <= width:
            return text
        if not may:
            break
        may.pop()
    text = DOT.join(season_only(part) for part in must)
    return metrics.elided(text, "small", width)


def _state_word(entry: Entry) -> str:
    return "" if entry.status is Status.TENTATIVE else words.status_word(entry)


def _doubt_word(entry: Entry) -> str:
    return words.status_word(entry) if entry.status is Status.TENTATIVE else ""


def season_only(code: str) -> str:
    """ "S04" of "S04E07" and of "S04 ×8"; any other word as it is."""
    return _EPISODE.sub("", code) if code.startswith("S") and code[1:3].isdigit() else code


# --- compact ---


def _compact(pairs: Sequence[Pair], box: int, sizes: Sizes, metrics: Metrics) -> tuple[Placed, ...]:
    """Title and short code. Where both have no room the episode goes, then half of the gap between them, then the end
    of the title: the season stays while any of the title does."""
    placed: list[Placed] = []
    y = sizes.head
    for entry, look in pairs:
        full = box - sizes.text - sizes.text_end - (sizes.tick + sizes.gap // 2 if entry.watched else 0)
        role = role_of(entry, look)
        code = words.short_code(entry)
        width = metrics.width(entry.show, role)
        room, code_width = _beside(code, full, sizes.gap, metrics)
        if width > room and code:
            code = season_only(code)
            room, code_width = _beside(code, full, sizes.gap, metrics)
        if width > room and code:
            room, code_width = _beside(code, full, sizes.gap // 2, metrics)
        if code and room < min(width, metrics.width(f"{entry.show[:1]}…", role)):
            code, room, code_width = "", float(full), 0.0
        title = entry.show if width <= room else metrics.elided(entry.show, role, room)
        placed.append(
            Placed(entry, words.mark_kind(entry), y, sizes.line, False, role, (title,), "", code, code_width, look)
        )
        y += sizes.line + 1
    return tuple(placed)


def _beside(code: str, full: float, gap: int, metrics: Metrics) -> tuple[float, float]:
    """The room that is left for a title, and the width of the code."""
    width = metrics.width(code, "small") if code else 0.0
    return max(full - (width + gap if code else 0.0), 0.0), width


# --- what is hidden ---


def more_text(count: int) -> str:
    return QCoreApplication.translate("month", "+%n more", "", count)


def _count(hidden: Sequence[Pair], y: int, box: int, sizes: Sizes, metrics: Metrics) -> More:
    """ "+7 more" and the kinds that these are, the most important first, as many as fit; "+7" where beside the words
    there would be room for one at most."""
    kinds, text = _kinds(hidden), more_text(len(hidden))
    shown = _beside_more(kinds, text, box, sizes, metrics)
    if len(shown) < min(len(kinds), 2) or metrics.width(text, "small-strong") > box - sizes.text_end:
        text = f"+{words.number(len(hidden))}"
        shown = _beside_more(kinds, text, box, sizes, metrics)
    return More(y, sizes.line, text, metrics.width(text, "small-strong"), shown)


def _beside_more(
    kinds: Sequence[tuple[str, int, bool]], text: str, box: int, sizes: Sizes, metrics: Metrics
) -> tuple[KindCount, ...]:
    shown: list[KindCount] = []
    x = sizes.start + metrics.width(text, "small-strong") + sizes.gap
    for kind, count, past in kinds:
        number = words.number(count)
        end = x + sizes.small_mark + sizes.count_gap + metrics.width(number, "small")
        if end > box:
            break
        shown.append(KindCount(kind, number, x, past))
        x = end + sizes.gap
    return tuple(shown)


def _count_in_head(count: int, sizes: Sizes, metrics: Metrics) -> More:
    text = f"+{words.number(count)}"
    return More(0, sizes.head, text, metrics.width(text, "small-strong"), at_end=True)


def _kinds(hidden: Sequence[Pair]) -> list[tuple[str, int, bool]]:
    """(kind, how many, whether all are past) in order of tier."""
    found: dict[str, tuple[int, int, bool]] = {}
    for entry, look in hidden:
        kind = words.mark_kind(entry)
        known = found.get(kind)
        tier, count, past = known or (words.tier(entry), 0, True)
        found[kind] = (tier, count + 1, past and look.past)
    ordered = sorted(found.items(), key=lambda item: item[1][0])
    return [(kind, count, past) for kind, (_, count, past) in ordered]
