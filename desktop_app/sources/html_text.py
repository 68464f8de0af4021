"""A summary in HTML as plain text: remote text is data, and none of its marks reaches a label or a calendar."""

from __future__ import annotations

import html
import re

from desktop_app.domain.plain import plain

_INLINE = re.compile(r"</?(?:b|i|em|strong)>")
_BREAKS = re.compile(r"<br ?/?>|</?(?:p|div|li|ul|ol|blockquote|h[1-6])>")
_LONGEST = 300
"""Characters of a name or a title. No real one has as many, and one of a hundred thousand takes the window minutes."""
_BLOCKS = {"p", "br", "div", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"}


def cleaned(text: str | None) -> str | None:
    """Paragraphs as lines, no markup, no control or bidi characters; None where nothing is left."""
    if not text:
        return None
    if "<" in text:
        bare = _INLINE.sub("", _BREAKS.sub("\n", text))
        text = _BREAKS.sub("\n", _only_blocks(text)) if "<" in bare else bare
    if "&" in text:
        text = html.unescape(text)
    lines = (plain(line) for line in text.splitlines())
    return "\n".join(line for line in lines if line) or None


def cleaned_line(text: str | None) -> str | None:
    """A name or title that may hold entities or stray markup, on one line and not endless; None where nothing is
    left."""
    if not text:
        return None
    if "<" in text or "&" in text:
        text = cleaned(text) or ""
    text = plain(text)
    if "\n" in text:
        text = " ".join(text.split())
    return (text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…") or None


def _only_blocks(text: str) -> str:
    """For what is more than the handful of bare tags that nearly all summaries are made of."""
    import nh3  # 10 ms that most syncs never need

    return nh3.clean(plain(text), tags=_BLOCKS, attributes={}, link_rel=None)
