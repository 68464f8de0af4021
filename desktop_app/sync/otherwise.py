"""What a feed says otherwise than an article that the person accepted: told once, in the report of the sync."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.airdate import AirDate, Precision

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What of a show's date a source has just said, and a publication had said before."""

    show: str
    source: str
    air: AirDate
    publication: str
    former: AirDate

    def sentence(self) -> str:
        """ "Star City: TVmaze says 29 May 2026, Hollywood Ledger said 22 May.", in English."""
        source = "TVmaze" if self.source == "tvmaze" else self.source
        year = self.air.first.year if self.air.first is not None else None
        now, former = date_words(self.air), date_words(self.former, year)
        return f"{self.show}: {source} says {now}, {self.publication} said {former}."


def date_words(air: AirDate, near: int | None = None) -> str:
    """ "29 May 2026", "autumn 2026", "no date"; a day or a month of the year `near` without its year."""
    first = air.first
    if first is None or air.precision is Precision.UNKNOWN:
        return "no date"
    year = "" if first.year == near else f" {first.year}"
    match air.precision:
        case Precision.MONTH:
            return f"{_MONTHS[first.month - 1]}{year}"
        case Precision.QUARTER:
            return f"the quarter from {_MONTHS[first.month - 1]}{year}"
        case Precision.SEASON:
            return f"{_SEASONS[first.month]} {first.year}"
        case Precision.YEAR:
            return str(first.year)
        case Precision.WEEK:
            return f"the week of {first.day} {_MONTHS[first.month - 1]}{year}"
        case _:
            return f"{first.day} {_MONTHS[first.month - 1]}{year}"
