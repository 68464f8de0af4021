"""A calendar that is given to other programs under a name: what is in it, and how its events look."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from .colors import CSS3
from .values import Choice

KEPT_DAYS = 60
"""How long what is over stays in a feed, and what is withdrawn, or moves out of its days, from then on: a subscription
drops at once what its feed drops, but what imports a feed now and then has to be told."""
MOST_DAYS = 3660


@dataclass(frozen=True, slots=True)
class NamedFeed:
    """`choice` is that of the saved filter called `filter`, or what that was when it was removed; all without one."""

    name: str
    choice: Choice = field(default_factory=Choice)
    filter: str | None = None
    color: str | None = None
    """One of `colors.CSS3` (RFC 7986, 5.9)."""
    kinds: frozenset[str] | None = None
    """In place of those of the filter, and as in the terminal: a full season is of its premiere kind too. None = those
    of the filter."""
    followed: bool = False
    days: int | None = None
    """How far ahead it reaches, today included; None = as far as anything is known."""
    all_day: bool = False
    """Whether what has an hour stands on its day too, at no hour."""
    alarm_minutes: int | None = None
    cast: bool = True
    """Whether events tell who is in it."""
    revision: int = field(default=0, compare=False)
    """How often what its events show has been changed here: their SEQUENCE is higher by that."""
    place: int = field(default=0, compare=False)
    """Among the others, which are in this order; 0 = where the one of its name is, else at the end."""
    key: str = field(default="", compare=False)
    """Its own for ever, whatever it is called, and no secret; "" = that of the one of its name, else a new one."""

    def wanted(self, today: date) -> Choice:
        """Its entries, with what is to be cancelled and what moved out of its days."""
        first = today - timedelta(days=KEPT_DAYS)
        return replace(
            self.choice,
            first=first,
            cancelled_since=first,
            last=None if self.days is None else today + timedelta(days=self.days - 1),
            kinds=self.choice.kinds if self.kinds is None else self.kinds,
            by_mark=self.choice.by_mark and self.kinds is None,
            followed=self.choice.followed or self.followed,
            unknown_dates=False,
            joined=True,
            beside=None,
        )

    def shows_otherwise(self, former: NamedFeed) -> bool:
        """Whether the same entries make other events than in the former one."""
        looks = (self.all_day, self.alarm_minutes, self.cast)
        return looks != (former.all_day, former.alarm_minutes, former.cast)


def color_named(text: str) -> str | None:
    """The colour as CSS3 spells it; None for what is none."""
    name = "".join(text.casefold().split())
    return name if name in CSS3 else None
