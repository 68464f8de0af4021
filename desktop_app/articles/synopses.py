"""What a show is about, in the words of the article."""

from __future__ import annotations

import re

from .article import Role
from .events import Show

_TELLS = re.compile(
    r"(?i)\b(?:follows|tells|centers on|centres on|revolves|is set|set (?:in|on|against|during|along|around|amid)"
    r"|charts|explores|about (?:a|an|the|two|three|four)|story of|finds|picks up|winds the clock|takes us|sees"
    r"|when (?:a|an|the)|in which|focuses|must|discovers|investigat|after (?:a|an|the|his|her)"
    r"|who (?:must|is|has)|based on|inherit|where (?:a|an|the))\b"
)
_SHORTEST, _LONGEST = 50, 400
_ROLES = frozenset({Role.PARAGRAPH, Role.LIST_ROW, Role.STANDFIRST})


def synopsis(show: Show) -> str | None:
    """The sentence that tells most of the story and least of the news; None where none does."""
    best: tuple[float, str] | None = None
    for line in show.lines:
        if line.block.role not in _ROLES:
            continue
        worth = 3.0 * (_TELLS.search(line.said) is not None) - 1.5 * len(line.claims) - 0.7 * len(line.signs("N"))
        worth -= len(line.signs("S")) + 3.0 * (re.search(r"[“\"”]", line.said) is not None)
        worth -= 2.0 * (not _SHORTEST <= len(line.said) <= _LONGEST)
        if worth > 0.5 and (best is None or worth > best[0]):
            best = (worth, line.said)
    return best[1] if best else None
