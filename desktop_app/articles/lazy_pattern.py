"""Regular expressions that are compiled when they are first used: a program that has just started reads one article,
which needs a part of the hundreds that there are, and each costs about a millisecond."""

from __future__ import annotations

import re
from typing import Any, cast


def lazy(written: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`; but what can't be compiled raises re.error at its first use. On any thread."""
    return cast("re.Pattern[str]", _Lazy(written, flags))


class _Lazy:
    def __init__(self, written: str, flags: int) -> None:
        self._written, self._flags = written, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._written, self._flags), name)
        setattr(self, name, found)  # the next use doesn't come here
        return found
