"""Entries, dates and hours in words, as the window says them."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from desktop_app.domain.airdate import AirDate, Precision, zone_named
from desktop_app.domain.values import FULL_SEASON, Entry, Kind, Status

from . import date_forms

ENGLISH = "en"
_LONG, _SHORT = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
_NOUNS_IN_CAPITALS = frozenset({QLocale.Language.German, QLocale.Language.Luxembourgish})


def tr(text: str, n: int = -1) -> str:
    """The text in the person's language, %n replaced by `n`."""
    return QCoreApplication.translate("words", text, "", n)


def counted(n: int, one: str, many: str) -> str:
    """`many` with %n, in the plural form that the language has for `n`. Only the English of 1 is `one`: there is no
    catalogue of English, and the others have the forms of `many` alone."""
    return tr(one if n == 1 and language() == ENGLISH else many, n)


def language() -> str:
    """Of the words in the window: "en", "de"."""
    return tr("en")  # each catalogue translates it with its own name


def inside(text: str) -> str:
    """The text as it stands inside a sentence: its first letter small, but not where a noun keeps its capital."""
    return text if locale().language() in _NOUNS_IN_CAPITALS else text[:1].lower() + text[1:]


def number(value: int) -> str:
    """In the digits of the language, its thousands grouped."""
    return locale().toString(value)


# --- kinds and codes -------------------------------------------------------------------------------------------------


def mark_kind(entry: Entry) -> str:
    """Which mark, colour and word the entry has: its kind's, or "full-season"."""
    return FULL_SEASON if entry.full_season else str(entry.kind)  # five times as fast as `value`, and so often asked


def kind_word(entry: Entry) -> str:
    """The kind in words: "Spin-off premiere"; "Series premiere, full season" for a new series that comes whole."""
    if entry.full_season and entry.kind in _NEW_SERIES:
        return tr("{kind}, full season").format(kind=kind_name(entry.kind))
    return kind_name(mark_kind(entry))


def kind_name(kind: str) -> str:
    """The same of a Kind value or "full-season"."""
    return _kind_words()[kind][0]


def legend_word(kind: str) -> str:
    """The short word of a chip: "Spin-off"."""
    return _kind_words()[kind][-1]


@cache
def _kind_words() -> dict[str, tuple[str, ...]]:
    return {
        Kind.SERIES_PREMIERE: (tr("Series premiere"), tr("Series")),
        Kind.SPIN_OFF_PREMIERE: (tr("Spin-off premiere"), tr("Spin-off")),
        Kind.SEASON_PREMIERE: (tr("Season premiere"), tr("Season")),
        Kind.RETURN: (tr("Return"),),
        FULL_SEASON: (tr("Full season"),),
        Kind.BINGE_READY: (tr("Whole season out"), tr("Season out")),
        Kind.MID_SEASON_FINALE: (tr("Mid-season finale"), tr("Mid-season")),
        Kind.SEASON_FINALE: (tr("Season finale"), tr("Finale")),
        Kind.SERIES_FINALE: (tr("Series finale"), tr("Series end")),
        Kind.SPECIAL: (tr("Special"),),
        Kind.FILM: (tr("Film"),),
        Kind.EPISODE: (tr("Episode"),),
    }


_NEW_SERIES = (Kind.SERIES_PREMIERE, Kind.SPIN_OFF_PREMIERE)
_IN_TIERS: tuple[tuple[str, ...], ...] = (
    _NEW_SERIES,
    (Kind.SEASON_PREMIERE, Kind.RETURN, FULL_SEASON, Kind.BINGE_READY, Kind.FILM),
    (Kind.SEASON_FINALE, Kind.SERIES_FINALE),
    (Kind.MID_SEASON_FINALE, Kind.SPECIAL),
    (Kind.EPISODE,),
)
_TIERS = {kind: tier for tier, kinds in enumerate(_IN_TIERS) for kind in kinds}


def tier(entry: Entry) -> int:
    """How much it matters, 0 the most."""
    return _TIERS[mark_kind(entry)]


_WITHOUT_CODE = frozenset({Kind.SERIES_PREMIERE, Kind.SPIN_OFF_PREMIERE, Kind.FILM, Kind.SPECIAL})


def short_code(entry: Entry) -> str:
    """What a single line has room for: "S04", "S04E07" for a plain episode, nothing where the mark says it."""
    kind = mark_kind(entry)
    if kind in _WITHOUT_CODE or entry.season is None:
        return ""
    return long_code(entry) if kind == Kind.EPISODE else f"S{entry.season:02d}"


def long_code(entry: Entry) -> str:
    """ "S01E01", "S01E01–02", "S02 ×8" for a full season, "S02" while no episode is known, "" for what has none."""
    if entry.season is None or entry.kind in (Kind.SPECIAL, Kind.FILM):
        return ""
    season = f"S{entry.season:02d}"
    if entry.episode is None:
        return season
    count = 1 + (entry.episode_end or entry.episode) - entry.episode
    if entry.full_season:
        return f"{season} ×{count}" if count > 1 else season
    first = f"{season}E{entry.episode:02d}"
    return f"{first}–{entry.episode_end:02d}" if count > 1 else first


def own_title(entry: Entry) -> str:
    """Of a special, or of a film that belongs to a show: what it is called, since it has no number; else ""."""
    title = entry.episode_title or ""
    return title if entry.kind in (Kind.SPECIAL, Kind.FILM) and title != entry.show else ""


def season_words(entry: Entry) -> str:
    """ "Season 1, episode 1", "Season 2, 8 episodes", "Season 4", "" for what has none."""
    if entry.season is None or entry.kind in (Kind.SPECIAL, Kind.FILM):
        return ""
    season = tr("Season %n", entry.season)
    if entry.episode is None:
        return season
    last = entry.episode_end or entry.episode
    if entry.full_season and last > entry.episode:
        episodes = tr("%n episodes", 1 + last - entry.episode)
    elif last > entry.episode:
        episodes = tr("episodes {first} to {last}").format(first=entry.episode, last=last)
    else:
        episodes = tr("episode %n", entry.episode)
    return tr("{season}, {episodes}").format(season=season, episodes=episodes)


def status_word(entry: Entry) -> str:
    """What line 2 says of a date that is not simply confirmed: "Cancelled", "Moved", "Postponed", "not certain"."""
    return _status_words().get(entry.status, "")


@cache
def _status_words() -> dict[Status, str]:
    return {
        Status.WITHDRAWN: tr("Cancelled"),
        Status.MOVED: tr("Moved"),
        Status.POSTPONED: tr("Postponed"),
        Status.TENTATIVE: tr("not certain"),
    }


# --- dates and hours -------------------------------------------------------------------------------------------------


def locale() -> QLocale:
    """That of dates: the language of the words around them, the order of the person's country."""
    own = QLocale()
    return _locale_instead(own.name(), language()) or own


@lru_cache(maxsize=8)
def _locale_instead(name: str, spoken: str) -> QLocale | None:
    """Of the person's own one of that name; None where that will do. Kept: a page of dates asks a hundred times."""
    own = QLocale(name)
    if own.language() != QLocale.Language.C and QLocale(spoken).language() == own.language():
        return None
    found = QLocale(QLocale(spoken).language(), own.territory())  # no sentence is half in one, half in another language
    known = own.language() != QLocale.Language.C and found.territory() == own.territory()
    return found if known else QLocale(spoken if spoken != ENGLISH else "en_GB")


def time_text(instant: datetime, zone: tzinfo) -> str:
    """The hour in the zone, in 24 or 12 hours as the person's country has it: "21:00", "9:00 PM"."""
    local = instant.astimezone(zone)
    return clock_text(local.hour, local.minute)


def clock_text(hour: int, minute: int = 0) -> str:
    """That time of any day, said alike."""
    said = locale().toString(QTime(hour, minute), clock_format())
    return said.replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")


def clock_format() -> str:
    """The same for Qt's own fields: "HH:mm", "h:mm Ap"."""
    own = QLocale()
    order = own.timeFormat(_SHORT)
    if own.language() == QLocale.Language.C:
        return "HH:mm"
    if "a" in order.lower():  # where the halves of the day stand before the hour, they don't in all languages
        return order if own.language() == locale().language() else "h:mm Ap"
    return f"H{order}" if order.startswith("H:") else order  # hours stand below each other


def hour_text(entry: Entry, zone: tzinfo) -> str:
    """The hour, or "All day"; "" for a date that is not a day."""
    if entry.air.starts_at is not None:
        return time_text(entry.air.starts_at, zone)
    return tr("All day") if entry.air.exact else ""


def date_long(day: date) -> str:
    """ "Friday 29 May 2026"."""
    return _said(day, "wdMy")


def date_short(day: date, near: date | None = None) -> str:
    """ "18 May", with the year when it is not that of `near`."""
    return _said(day, "dMy" if near is not None and near.year != day.year else "dM", "MMM")


def day_and_month(day: date) -> str:
    """ "Friday 29 May", without the year."""
    return _said(day, "wdM")


def near_day(day: date, near: date) -> str:
    """The same, with the year when it is not that of `near`."""
    return day_and_month(day) if day.year == near.year else date_long(day)


def day_in_month(day: date) -> str:
    """ "29 May", "May 29"."""
    return _said(day, "dM")


def day_range(first: date, last: date, fields: str = "dMy", month: str = "") -> str:
    """ "14 – 20 September 2026", "28 September – 4 October", with no month and year said twice; `fields` "dM" leaves
    the year out, `month` "MMM" shortens its name."""
    order = date_forms.order(locale()).replace("w", "")
    if "y" not in fields:
        order = order.replace("y", "")
    day, year = order.find("d"), order.find("y")
    one = other = order
    if first.year == last.year:
        if first.month == last.month:
            one, other = order[: day + 1], order[day:]
        elif year >= 0:
            one, other = (order, order[1:]) if year == 0 else (order.replace("y", ""), order)
    return tr("{first} – {last}").format(first=_said(first, one, month), last=_said(last, other, month))


def weekday_name(number: int, *, short: bool = False) -> str:
    """ "Monday", "Mon"; 0 = Monday."""
    return locale().standaloneDayName(number + 1, _SHORT if short else _LONG)


def first_weekday() -> int:
    """Of the person's week, whatever their language; 0 = Monday."""
    return QLocale().firstDayOfWeek().value - 1


def month_title(day: date, *, short: bool = False) -> str:
    """ "September 2026", "Sep 2026"."""
    return _said(day, "My", month_name(day, short=short))


def month_name(day: date, *, short: bool = False) -> str:
    """ "September", "Sep", by itself."""
    return locale().standaloneMonthName(day.month, _SHORT if short else _LONG)


def year_text(day: date) -> str:
    """ "2026", in the digits of the language."""
    return locale().toString(QDate(day.year, 1, 1), "yyyy")


def _said(day: date, fields: str, month: str = "") -> str:
    said = locale()
    return said.toString(QDate(day.year, day.month, day.day), date_forms.form(said.bcp47Name(), fields, month))


def month_first(said: QLocale) -> bool:
    """Whether that locale says "May 29" rather than "29 May"."""
    order = date_forms.order(said)
    return order.find("M") < order.find("d")


def span_words(air: AirDate, near: date | None = None) -> str:
    """ "Some day in May", "Week of 18 May", "Spring 2026", "2026", "No date"; with the year if not that of `near`."""
    first = air.first
    if first is None:
        return tr("No date")
    if air.last is not None and not air.exact:
        return tr("Between {first} and {last}").format(first=date_short(first, near), last=date_short(air.last, near))
    match air.precision:
        case Precision.WEEK:
            return tr("Week of {day}").format(day=date_short(first, near))
        case Precision.MONTH:
            other_year = near is not None and near.year != first.year
            return tr("Some day in {month}").format(month=month_title(first) if other_year else month_name(first))
        case Precision.QUARTER:
            third = first.replace(month=first.month + 2)
            return tr("{first} to {last}").format(first=month_name(first), last=month_title(third))
        case Precision.SEASON:
            return tr("{season} {year}").format(season=_season(first.month), year=year_text(first))
        case Precision.YEAR:
            return year_text(first)
        case _:
            return date_long(first)


def _season(month: int) -> str:
    return {3: tr("Spring"), 6: tr("Summer"), 9: tr("Autumn")}.get(month, tr("Winter"))


def when_lines(entry: Entry, zone: tzinfo) -> tuple[str, str]:
    """The date in full, and below it the hour with the original one: "08:00 in London – 00:00 in Los Angeles". Each
    is said "in" its place, or it would read as a span of time."""
    air = entry.air
    if air.starts_at is None:
        if air.exact and air.first is not None:
            return date_long(air.first), tr("All day – no hour announced")
        year = date(1, 1, 1)  # no year is near: each is said
        return span_words(air, year), tr("No day announced") if air.first else tr("Nothing announced yet")
    local = air.starts_at.astimezone(zone)
    here = _at(local, zone)
    there = air.starts_at.astimezone(zone_named(air.zone)) if air.zone else local
    if air.zone is None or (there.utcoffset() == local.utcoffset()):
        return date_long(local.date()), here
    weekday = "" if there.date() == local.date() else locale().dayName(there.isoweekday(), _LONG)
    hour = _at(there, zone_named(air.zone), weekday)
    return date_long(local.date()), tr("{here} – {there}").format(here=here, there=hour)


def _at(moment: datetime, zone: tzinfo, weekday: str = "") -> str:
    hour, place = time_text(moment, zone), city(zone) or _zone_name(moment)
    if weekday:
        return tr("{hour} on {weekday} in {city}").format(hour=hour, weekday=weekday, city=place)
    return tr("{hour} in {city}").format(hour=hour, city=place)


def _zone_name(moment: datetime) -> str:
    """Of a zone without a place: "UTC", "CET", "UTC+05:30"."""
    name = moment.tzname() or "UTC"
    return name if name[:1].isalpha() else f"UTC{name}"


def city(zone: tzinfo) -> str:
    """The place that names the zone, "Los Angeles"; "" when a zone has none, as UTC."""
    area, _, place = getattr(zone, "key", "").rpartition("/")
    return place.replace("_", " ") if area and not area.startswith("Etc") else ""
