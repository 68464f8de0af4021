"""What there is to choose from in a filter's lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FilterValues:
    """By value, how many entries have it among those that all else in the choice lets through; the most frequent first.
    The values of a list are counted as if none of it was chosen, so that more of it can be."""

    services: Mapping[str, int] = field(default_factory=dict[str, int])
    languages: Mapping[str, int] = field(default_factory=dict[str, int])
    genres: Mapping[str, int] = field(default_factory=dict[str, int])
    countries: Mapping[str, int] = field(default_factory=dict[str, int])
    """ISO 3166-1; what is on worldwide services is in whatever the countries, and under none of them."""
    sources: Mapping[str, int] = field(default_factory=dict[str, int])
    watched: Mapping[bool, int] = field(default_factory=dict[bool, int])
    """Whether it was."""
