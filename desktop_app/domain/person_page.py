"""What the pane of a person tells: who they are, what they are in, and when that is on."""

from __future__ import annotations

from dataclasses import dataclass

from .search_hits import ShowHit
from .values import Entry


@dataclass(frozen=True, slots=True)
class Role:
    """A person's part in one show of the library."""

    show: ShowHit
    characters: tuple[str, ...] = ()
    jobs: tuple[str, ...] = ()
    guest: bool = False
    """Whether all that is known is that they are a guest in an episode."""


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything about one person that the library knows."""

    id: int
    name: str
    image: str | None = None
    url: str | None = None
    followed: bool = False
    known_for: tuple[str, ...] = ()
    """What a source states, else the best known of `roles`."""
    roles: tuple[Role, ...] = ()
    """The shows that they are in, the best known first."""
    coming: tuple[Entry, ...] = ()
    """The next entries of these shows, of a guest's only those that they are in; unknown dates last."""
    past: tuple[Entry, ...] = ()
    """The last ones, the newest first."""

    def role_in(self, entry: Entry) -> Role | None:
        """Their part in the show of an entry of `coming` or `past`."""
        return next((role for role in self.roles if role.show.id == entry.show_id), None)
