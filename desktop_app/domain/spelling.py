"""Words that are typed with one slip."""

from __future__ import annotations


def one_slip(typed: str, word: str) -> bool:
    """Whether `typed` is a beginning of `word` but for one letter: another one, one too many, one left out, or two that
    changed places. What agrees has none."""
    start = 0
    while start < len(typed) and start < len(word) and typed[start] == word[start]:
        start += 1
    if start == len(typed):
        return False
    rest, other = typed[start:], word[start:]
    return (
        other[1:].startswith(rest[1:])  # another letter
        or other.startswith(rest[1:])  # one too many
        or other[1:].startswith(rest)  # one left out
        or (len(other) > 1 and rest[:2] == other[1::-1] and other[2:].startswith(rest[2:]))
    )
