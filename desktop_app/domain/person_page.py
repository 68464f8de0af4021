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
    watched: bool = False
    """Whether any of it has been watched."""
    through: str | None = None
    """Of cast and crew the first who is followed, as an Entry has it."""

    @property
    def followed(self) -> bool:
        """Whether the show itself is."""
        return self.show.followed

    @property
    def wanted(self) -> bool:
        """Whether the show or somebody in it is followed."""
        return self.followed or self.through is not None


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything about one person that the library knows."""

    id: int
    name: str
    image: str | None = None
    url: str | None = None
    followed: bool = False
    known_for: tuple[str, ...] = ()
    """What a source states, else the first of `roles`."""
    roles: tuple[Role, ...] = ()
    """The shows that they are in: first what has been watched, then what is followed itself; of each the best known."""
    coming: tuple[Entry, ...] = ()
    """The next entries of these shows, of a guest's only those that they are in; unknown dates last."""
    past: tuple[Entry, ...] = ()
    """The last ones, the newest first."""

    def role_in(self, entry: Entry) -> Role | None:
        """Their part in the show of an entry of `coming` or `past`."""
        return next((role for role in self.roles if role.show.id == entry.show_id), None)
