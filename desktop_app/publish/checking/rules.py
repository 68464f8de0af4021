"""Each code that a finding may have, with what the standards say to it and what programs do."""

from __future__ import annotations

from collections.abc import Mapping

from .findings import Rule
from .programs import PROGRAMS
from .standard import STANDARD

_SILENT = ("named",)
"""Noted for another to go by."""

RULES: Mapping[str, tuple[Rule, ...]] = {
    code: (*([STANDARD[code]] if code in STANDARD else ()), *PROGRAMS.get(code, ()))
    for code in dict.fromkeys((*STANDARD, *PROGRAMS, *_SILENT))
}
