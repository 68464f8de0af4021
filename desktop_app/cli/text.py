"""What the terminal prints for people: plain lines, one thing each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo

from desktop_app.domain.airdate import AirDate, Precision
from desktop_app.domain.search_hits import ShowHit
from desktop_app.domain.show_page import Credit, Relation, ShowPage
from desktop_app.domain.statements import ShowFacts
from desktop_app.domain.values import Announcement, Entry, Status
from desktop_app.sync.tvmaze import SOURCE

_TITLE_CELLS = 48
_SPECIAL, _EPISODE = ":special:", "episode:"
"""What stands before the source's key, in an identity and in the ledger."""
_SEASON_NAMES = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def entry_lines(found: Iterable[Entry], now: datetime, zone: tzinfo) -> Iterator[str]:
    """`2026-05-29 21:00  Star City S01E01  spin-off-premiere  Apple TV`, columns aligned."""
    from rich.cells import cell_len

    def cells(words: str) -> int:
        return len(words) if words.isascii() and words.isprintable() else cell_len(words)

    rows = [(date_text(entry.air, zone), _title(entry), _state(entry), ", ".join(entry.services)) for entry in found]
    lengths = [(len(when), cells(title), len(state)) for when, title, state, _ in rows]
    dates, titles, states = (max(column) for column in zip(*lengths, strict=True)) if rows else (0, 0, 0)
    titles = min(titles, _TITLE_CELLS)
    for (when, title, state, services), (_, length, _) in zip(rows, lengths, strict=True):
        yield f"{when:{dates}}  {title}{' ' * (titles - length)}  {state:{states}}  {services}".rstrip()


def show_lines(
    page: ShowPage,
    entries: Sequence[Entry],
    ledger: Sequence[Announcement],
    by_hand: Iterable[str],
    set_dates: Iterable[str],
    now: datetime,
    zone: tzinfo,
) -> Iterator[str]:
    """`by_hand` and `set_dates` are the lines of `cli.by_hand`."""
    through = next((entry.through for entry in entries if entry.through), None)
    followed = "followed" if page.followed else f"followed for {through}" if through else ""
    facts = [page.key, ", ".join(page.services), "ended" if page.ended else "", followed]
    yield page.title
    yield "  ".join(fact for fact in facts if fact)
    if page.url:
        yield page.url
    if page.summary:
        yield f"\n{page.summary}"
    if entries:
        yield "\nEntries"
        yield from (f"  {line}" for line in entry_lines(entries, now, zone))
    yield from by_hand
    yield from _people_and_relations(page)
    unnumbered = (entry for entry in entries if entry.episode is None)
    specials = {entry.identity.partition(_SPECIAL)[2]: _unnumbered(entry) for entry in unnumbered}
    dates = [*(f"  {_said(line, specials, zone)}" for line in ledger), *set_dates]
    if dates:
        yield "\nDates"
        yield from dates
    if "tvmaze" in page.sources:
        yield "\nData: TVmaze, CC BY-SA 4.0, https://www.tvmaze.com"


def _people_and_relations(page: ShowPage) -> Iterator[str]:
    if page.cast:
        yield "\nCast"
        yield from (f"  {_cast(credit)}" for credit in page.cast)
    if page.crew:
        yield "\nCrew"
        yield from (f"  {credit.job}: {credit.person}" for credit in page.crew)
    if page.relations:
        yield "\nRelations"
        yield from (f"  {_relation(relation)}" for relation in page.relations)


def _relation(relation: Relation) -> str:
    based = relation.type == "based on"
    if relation.outgoing:
        return f"{relation.type} {'' if based else 'of '}{relation.show}"
    if relation.parent is not None:
        return f"{relation.show}: {relation.type} {'' if based else 'of '}{relation.parent} too"
    return f"{relation.show}: {relation.type}{' this' if based else ''}"


def hit_line(hit: ShowHit) -> str:
    about = ", ".join(str(fact) for fact in (hit.year, hit.service) if fact)
    return f"{hit.key}  {hit.title}" + (f" ({about})" if about else "")


def facts_line(facts: ShowFacts) -> str:
    service = facts.services[0].name if facts.services else None
    about = ", ".join(str(fact) for fact in (facts.premiered.year if facts.premiered else None, service) if fact)
    return f"{SOURCE}:{facts.key}  {facts.title}" + (f" ({about})" if about else "")


def code_of(entry: Entry) -> str:
    """What of its show it is: "S01E01", "S01 ×8", the title of what has no number; "" for the show as a whole."""
    if entry.season is None or (entry.episode is None and entry.episode_title):
        return entry.episode_title or ""
    if entry.full_season and entry.episode_end:
        return f"S{entry.season:02} ×{entry.episode_end - (entry.episode or 1) + 1}"
    return f"S{entry.season:02}" + ("" if entry.episode is None else f"E{entry.episode:02}")


def _title(entry: Entry) -> str:
    code = code_of(entry)
    return f"{entry.show} – {code}" if code and code == entry.episode_title else f"{entry.show} {code}".rstrip()


def _state(entry: Entry) -> str:
    words = f"{entry.kind}, full season" if entry.full_season else f"{entry.kind}"
    if entry.status is not Status.CONFIRMED:
        words += f", {entry.status}"
    words += ", watched" if entry.watched else ""
    return words + (" *" if entry.followed or entry.through else "")


def date_text(air: AirDate, zone: tzinfo) -> str:
    """ISO where it is exact; in words where it is not."""
    if air.starts_at is not None:
        return air.starts_at.astimezone(zone).isoformat(" ", "minutes")[:16]
    span = air.span(zone)
    if span is None:
        return "no date"
    first, last = span
    if air.last is not None and first != last:
        return f"{first} to {last}"
    match air.precision:
        case Precision.WEEK:
            return f"week of {first}"
        case Precision.MONTH:
            return f"in {first:%Y-%m}"
        case Precision.QUARTER:
            return f"{first.year} Q{(first.month + 2) // 3}"
        case Precision.SEASON:
            return f"{_SEASON_NAMES[first.month]} {first.year}"
        case Precision.YEAR:
            return f"in {first.year}"
        case _:
            return str(first)


def _cast(credit: Credit) -> str:
    line = credit.person
    if credit.characters:
        line += f" as {' / '.join(credit.characters)}"
    if credit.guest:
        line += " (guest)"
    return line + (f", known for {', '.join(credit.known_for)}" if credit.known_for else "")


def _unnumbered(entry: Entry) -> str:
    return entry.episode_title or (f"S{entry.season:02} " if entry.season is not None else "") + str(entry.kind)


def _said(line: Announcement, specials: Mapping[str, str], zone: tzinfo) -> str:
    """`specials` are the names of what has no number, by the source's key, which may be an address."""
    what = "" if line.season is None else f"S{line.season:02}"
    if line.season is not None and line.episode is not None:
        what += f"E{line.episode:02}"
    elif line.key.startswith(_EPISODE):
        what = specials.get(line.key.removeprefix(_EPISODE)) or f"{what} special".lstrip()
    quote = f" “{line.quote}”" if line.quote else ""
    learned = line.learned_at.astimezone(zone)
    date = date_text(line.air, zone)
    return f"{what}: {date}, {line.status.value}, says {line.source}, learned {learned:%Y-%m-%d}{quote}"
