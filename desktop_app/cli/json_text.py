"""JSON as `json.dumps(value, ensure_ascii=False, indent=2)` has it, piece by piece: Python's own takes twice as long
once it is to indent, and a long list would fill the memory before the first line is out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from json.encoder import encode_basestring as _quoted
from typing import cast

_NAMES = {None: "null", True: "true", False: "false"}


def pieces(value: Mapping[str, object]) -> Iterator[str]:
    """The object and the end of its last line. An iterator in it becomes a list, one piece for each thing."""
    before = "{"
    for name, item in value.items():
        yield f"{before}\n  {_quoted(name)}: "
        if isinstance(item, Iterator):
            yield from _listed(cast("Iterator[object]", item))
        else:
            yield _text(item, "\n  ")
        before = ","
    yield "{}\n" if before == "{" else "\n}\n"


def _listed(things: Iterator[object]) -> Iterator[str]:
    before, margin = "[", "\n    "
    for thing in things:
        yield before + margin + _text(thing, margin)
        before = ","
    yield "[]" if before == "[" else "\n  ]"


def _text(value: object, margin: str) -> str:
    """`margin`: the line break and the blanks that the value's own last line begins with."""
    if isinstance(value, str):
        return _quoted(value)
    if value is None or value is True or value is False:
        return _NAMES[value]
    inner = margin + "  "
    if isinstance(value, list | tuple):
        inside = ",".join([inner + _text(item, inner) for item in cast("Sequence[object]", value)])
        return f"[{inside}{margin}]" if inside else "[]"
    if isinstance(value, dict):
        pairs = cast("dict[str, object]", value).items()
        inside = ",".join([f"{inner}{_quoted(name)}: {_text(item, inner)}" for name, item in pairs])
        return f"{{{inside}{margin}}}" if inside else "{}"
    return repr(value) if isinstance(value, int) else json.dumps(value)
