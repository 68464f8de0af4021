"""The text of a tooltip."""

from __future__ import annotations


def plain_tip(text: str) -> str:
    """Shown as it is, line by line, and wrapped: Qt would take markup in it for markup."""
    from html import escape  # its table of 2,000 names is not for the first paint

    return "<qt>" + escape(text).replace("\n", "<br>") + "</qt>"
