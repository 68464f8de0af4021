"""One content line taken apart: its name, its parameters, its value (RFC 5545, 3.1 and 3.2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from .places import ONCE_EACH

_NAME = re.compile(r"[A-Za-z0-9-]+")
_VALUE = r'(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)'
_PARAMETER = re.compile(rf";([A-Za-z0-9-]+)=({_VALUE}(?:,{_VALUE})*+)")
_NONE: Mapping[str, str] = MappingProxyType({})


class Content(NamedTuple):
    """Names in capitals. Of a parameter that is there several times the first counts, and `again` has the name of such
    a one; `faulty` ones can't be read."""

    name: str
    parameters: Mapping[str, str]
    value: str
    line: int
    faulty: bool = False
    again: str = ""


def content(line: str, number: int) -> Content | None:
    """None for what is no content line at all."""
    head, colon, value = line.partition(":")
    if colon and ";" not in head and '"' not in head:  # most lines: nothing but a name
        name = _plain_name(head)
        return Content(name, _NONE, value, number) if name else None
    found = _NAME.match(line)
    if found is None:
        return None
    at = found.end()
    while (parameter := _PARAMETER.match(line, at)) is not None:
        at = parameter.end()
    name = found[0].upper()
    if line[at : at + 1] == ":":
        parameters, again = _parameters(line[found.end() : at])
        return Content(name, parameters, line[at + 1 :], number, again=again)
    if not colon or line[found.end() : found.end() + 1] not in (";", ":"):
        return None
    return Content(name, _NONE, line.rpartition(":")[2], number, faulty=True)


@lru_cache(maxsize=512)
def _plain_name(head: str) -> str:
    return head.upper() if _NAME.fullmatch(head) else ""


@lru_cache(maxsize=512)
def _parameters(text: str) -> tuple[Mapping[str, str], str]:
    """And the first that is there again."""
    found: dict[str, str] = {}
    again = ""
    for parameter in _PARAMETER.finditer(text):
        name = parameter[1].upper()
        if name in found and name in ONCE_EACH:
            again = again or name
        found.setdefault(name, parameter[2].strip('"'))
    return MappingProxyType(found), again
