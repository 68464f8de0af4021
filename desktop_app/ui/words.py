"""Entries, dates and hours in words, as the window says them."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from functools import cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from desktop_app.domain.airdate import AirDate, Precision, zone_named
from desktop_app.domain.values import FULL_SEASON, Entry, Kind, Status

MINUTE, HOUR, DAY = 60, 3600, 86400
_LONG = QLocale.FormatType.LongFormat


def tr(text: str, n: int = -1) -> str:
    """The text in the person's language, %n replaced by `n`. The context is empty, as lupdate has it for functions."""
    return QCoreApplication.translate("", text, "", n)


def counted(n: int, one: str, many: str) -> str:
    """`one` for 1, else `many` with %n: English has its plural without a translation loaded."""
    return tr(one, n) if n == 1 else tr(many, n)


# --- kinds and codes -------------------------------------------------------------------------------------------------


def mark_kind(entry: Entry) -> str:
    """Which mark, colour and word the entry has: its kind's, or "full-season"."""
    return FULL_SEASON if entry.full_season else entry.kind.value


def kind_word(entry: Entry) -> str:
    """The kind in words: "Spin-off premiere"."""
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
        Kind.MID_SEASON_FINALE: (tr("Mid-season finale"), tr("Mid-season")),
        Kind.SEASON_FINALE: (tr("Season finale"), tr("Finale")),
        Kind.SERIES_FINALE: (tr("Series finale"), tr("Series end")),
        Kind.SPECIAL: (tr("Special"),),
        Kind.FILM: (tr("Film"),),
        Kind.EPISODE: (tr("Episode"),),
    }


_IN_TIERS: tuple[tuple[str, ...], ...] = (
    (Kind.SERIES_PREMIERE, Kind.SPIN_OFF_PREMIERE),
    (Kind.SEASON_PREMIERE, Kind.RETURN, FULL_SEASON, Kind.FILM),
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
    """That of dates: the language of the words around them, the order and hours of the person's country."""
    own = QLocale()
    language = tr("en")  # the language of the translation, so that no sentence is half in one and half in another
    if own.language() != QLocale.Language.C and QLocale.languageToCode(own.language()) == language:
        return own
    found = QLocale(QLocale(language).language(), own.territory())
    known = own.language() != QLocale.Language.C and found.territory() == own.territory()
    return found if known else QLocale(language if language != "en" else "en_GB")


def time_text(instant: datetime, zone: tzinfo) -> str:
    """The hour in the zone, in 24 or 12 hours as the person's country has it: "21:00", "9:00 PM"."""
    local = instant.astimezone(zone)
    return clock_text(local.hour, local.minute)


def clock_text(hour: int, minute: int = 0) -> str:
    """That time of any day, said alike."""
    if _day_has_24_hours():
        return f"{hour:02d}:{minute:02d}"
    said = locale().toString(QTime(hour, minute), QLocale.FormatType.ShortFormat)
    return said.replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")


def _day_has_24_hours() -> bool:
    own = QLocale()
    return own.language() == QLocale.Language.C or "a" not in own.timeFormat(QLocale.FormatType.ShortFormat).lower()


def hour_text(entry: Entry, zone: tzinfo) -> str:
    """The hour, or "All day"; "" for a date that is not a day."""
    if entry.air.starts_at is not None:
        return time_text(entry.air.starts_at, zone)
    return tr("All day") if entry.air.exact else ""


def date_long(day: date) -> str:
    """ "Friday 29 May 2026"."""
    said = locale()
    order = said.dateFormat(_LONG)
    if said.language() == QLocale.Language.English and not month_first(said):
        order = order.replace("dddd,", "dddd")  # Qt's data have a comma there that nobody writes
    return said.toString(QDate(day.year, day.month, day.day), order)


def date_short(day: date, near: date | None = None) -> str:
    """ "18 May", with the year when it is not that of `near`."""
    said = locale()
    month = said.monthName(day.month, QLocale.FormatType.ShortFormat)
    text = f"{month} {day.day}" if month_first(said) else f"{day.day} {month}"
    return f"{text} {day.year}" if near is not None and near.year != day.year else text


def day_and_month(day: date) -> str:
    """ "Friday 29 May", without the year."""
    return f"{locale().dayName(day.isoweekday(), _LONG)} {day_in_month(day)}"


def day_in_month(day: date) -> str:
    """ "29 May", "May 29"."""
    return f"{_month(day)} {day.day}" if month_first(locale()) else f"{day.day} {_month(day)}"


def weekday_name(number: int, *, short: bool = False) -> str:
    """ "Monday", "Mon"; 0 = Monday."""
    return locale().standaloneDayName(number + 1, QLocale.FormatType.ShortFormat if short else _LONG)


def first_weekday() -> int:
    """Of the person's week; 0 = Monday."""
    return locale().firstDayOfWeek().value - 1


def month_title(day: date) -> str:
    """ "May 2026"."""
    said = locale()
    month = said.standaloneMonthName(day.month, _LONG)
    order = said.dateFormat(_LONG)
    return f"{day.year} {month}" if order.find("y") < order.find("M") else f"{month} {day.year}"


def month_name(day: date) -> str:
    """ "May", by itself."""
    return locale().standaloneMonthName(day.month, _LONG)


def _month(day: date) -> str:
    return locale().monthName(day.month, _LONG)


def month_first(said: QLocale) -> bool:
    """Whether that locale says "May 29" rather than "29 May"."""
    order = said.dateFormat(_LONG).replace("dddd", "")
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
            return tr("Some day in {month}").format(month=month_title(first) if other_year else _month(first))
        case Precision.QUARTER:
            third = first.replace(month=first.month + 2)
            return tr("{first} to {last}").format(first=_month(first), last=month_title(third))
        case Precision.SEASON:
            return tr("{season} {year}").format(season=_season(first.month), year=first.year)
        case Precision.YEAR:
            return str(first.year)
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


# --- how long till then ----------------------------------------------------------------------------------------------


def countdown(entry: Entry, now: datetime, zone: tzinfo) -> str:
    """ "in 15 days", "tomorrow", "in 3 h", "aired 2 days ago"."""
    if entry.status is Status.WITHDRAWN:
        return tr("cancelled")
    air, today = entry.air, now.astimezone(zone).date()
    if air.starts_at is not None:
        seconds = (air.starts_at - now).total_seconds()
        days = (air.starts_at.astimezone(zone).date() - today).days
        if abs(seconds) < DAY / 4 or days == 0:
            return _hours(seconds)
        return _days(days)
    span = air.span(zone)
    if span is None:
        return tr("no date yet")
    if air.exact:
        return _days((span[0] - today).days)
    if span[1] < today:
        return tr("was due")
    return _days_at_least((span[0] - today).days) if span[0] > today else tr("no day yet")


def _hours(seconds: float) -> str:
    minutes = round(abs(seconds) / 60)
    if minutes == 0:
        return tr("now")
    if seconds > 0:
        return tr("in %n min", minutes) if minutes < 60 else tr("in %n h", round(minutes / 60))
    return tr("aired %n min ago", minutes) if minutes < 60 else tr("aired %n h ago", round(minutes / 60))


def _days(days: int) -> str:
    match days:
        case 0:
            return tr("today")
        case 1:
            return tr("tomorrow")
        case -1:
            return tr("aired yesterday")
    if days > 0:
        if days < 60:
            return tr("in %n days", days)
        return _long_after(days, "in %n months", "in %n years")
    if days > -60:
        return tr("aired %n days ago", -days)
    return _long_after(-days, "aired %n months ago", "aired %n years ago")


def _long_after(days: int, months: str, years: str) -> str:
    return tr(months, round(days / 30.44)) if days < 700 else tr(years, round(days / 365.25))


def _days_at_least(days: int) -> str:
    if days < 60:
        return counted(days, "in %n day at the earliest", "in %n days at the earliest")
    return _long_after(days, "in %n months at the earliest", "in %n years at the earliest")


def ago(instant: datetime, now: datetime) -> str:
    """ "just now", "4 min ago", "3 h ago", "2 days ago"."""
    seconds = (now - instant).total_seconds()
    if seconds < MINUTE:
        return tr("just now")
    if seconds < HOUR:
        return tr("%n min ago", int(seconds // MINUTE))
    if seconds < DAY:
        return tr("%n h ago", int(seconds // HOUR))
    return counted(int(seconds // DAY), "%n day ago", "%n days ago")


# --- for those who listen -------------------------------------------------------------------------------------------


def accessible(entry: Entry, now: datetime, zone: tzinfo) -> str:
    """The whole entry in one sentence: "Spin-off premiere: Star City, season 1 episode 1, Friday 29 May 2026, all day,
    Apple TV, followed"."""
    air = entry.air
    season = season_words(entry).replace(",", "")
    parts = [tr("{kind}: {show}").format(kind=kind_word(entry), show=entry.show), season[:1].lower() + season[1:]]
    if air.starts_at is not None:
        parts += [date_long(air.starts_at.astimezone(zone).date()), time_text(air.starts_at, zone)]
    elif air.exact:
        parts += [span_words(air), tr("all day")]
    else:
        parts += [span_words(air, date(1, 1, 1))]
    if entry.services:
        parts.append(entry.services[0])
    parts.append(status_word(entry).lower())
    if entry.aired(now, zone):
        parts.append(tr("aired"))
    if entry.followed:
        parts.append(tr("followed"))
    return ", ".join(part for part in parts if part)
