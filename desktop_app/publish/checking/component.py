"""A component while it is read: of each property the first and how many there are, so that no file can fill memory."""

from __future__ import annotations

from dataclasses import dataclass, field

from .content import Content
from .properties import KINDS


@dataclass(slots=True)
class Component:
    """`held` counts the components in it; `late` are the lines of its alarms that ring after its beginning or end,
    `anchors` the first of those that ring by its START, and by its END."""

    name: str
    line: int
    first: dict[str, Content] = field(default_factory=dict[str, Content])
    counts: dict[str, int] = field(default_factory=dict[str, int])
    held: dict[str, int] = field(default_factory=dict[str, int])
    late: list[int] = field(default_factory=list[int])
    anchors: dict[str, int] = field(default_factory=dict[str, int])

    def add(self, content: Content) -> None:
        """Only what the standards know is kept."""
        name = content.name
        if name in KINDS or name == "VERSION":
            self.counts[name] = self.counts.get(name, 0) + 1
            self.first.setdefault(name, content)

    def value(self, name: str) -> str:
        """ "" where there is none."""
        found = self.first.get(name)
        return found.value if found is not None else ""

    def line_of(self, name: str) -> int:
        """That of the component where it has no such property."""
        found = self.first.get(name)
        return found.line if found is not None else self.line
