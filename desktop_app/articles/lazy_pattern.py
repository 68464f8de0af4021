"""Regular expressions that are compiled when they are first used: a program that has just started reads one article,
which needs a part of the hundreds that there are, and each costs about a millisecond."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast

_CAPITAL = re.compile(r"[^\W\d_a-z](?<!\\.)(?<!\(\?.)")
"""Not the W of an escape, nor the P of a named group."""


def lazy(written: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`; but what can't be compiled raises re.error at its first use. On any thread."""
    return cast("re.Pattern[str]", _Lazy(written, flags))


def caseless(written: str) -> re.Pattern[str]:
    """As `lazy` with re.IGNORECASE, which takes twice as long to compile: both sides are made small instead. So what
    a match holds is in small letters; its places are those of the text. It only looks, and replaces nothing."""
    return cast("re.Pattern[str]", _Caseless(written))


class _Lazy:
    def __init__(self, written: str, flags: int) -> None:
        self._written, self._flags = written, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._written, self._flags), name)
        setattr(self, name, found)  # the next use doesn't come here
        return found


class _Caseless:
    def __init__(self, written: str) -> None:
        self._written = written

    @cached_property
    def _small(self) -> re.Pattern[str]:
        return re.compile(_CAPITAL.sub(lambda hit: hit[0].lower(), self._written))

    @property
    def pattern(self) -> str:
        return self._small.pattern

    def search(self, text: str, *between: int) -> re.Match[str] | None:
        return self._small.search(small(text), *between)

    def match(self, text: str, *between: int) -> re.Match[str] | None:
        return self._small.match(small(text), *between)

    def fullmatch(self, text: str, *between: int) -> re.Match[str] | None:
        return self._small.fullmatch(small(text), *between)

    def finditer(self, text: str, *between: int) -> Any:
        return self._small.finditer(small(text), *between)


def small(text: str) -> str:
    """In small letters, each in its place: a dotted capital I would make two."""
    made = text.lower()
    if len(made) == len(text):
        return made
    return "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)
