"""Summaries as plain text: nothing of what HTML can do to a reader comes through."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.sources.html_text import cleaned, cleaned_line


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (None, None),
        ("", None),
        ("<p></p>", None),
        ("Plain words.", "Plain words."),
        ("<p>One <b>two</b> <i>three</i>.</p>", "One two three."),
        ("<p>One.</p><p>Two.</p>", "One.\nTwo."),
        ("One.<br />Two.<br>Three.", "One.\nTwo.\nThree."),
        ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
        ("Tom &amp; Jerry&nbsp;&ndash; &quot;ever&quot; &#39;after&apos;", "Tom & Jerry – \"ever\" 'after'"),
        ("a &lt;b&gt; c", "a <b> c"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<p>before<script>alert(1)</script>after</p>", "beforeafter"),
        ("<style>p { color: red }</style>Text", "Text"),
        ('<img src="x" onerror="alert(1)">Text', "Text"),
        ('<a href="javascript:alert(1)">a link</a>', "a link"),
        ("<p class='x'>With a class</p>", "With a class"),
        ("<!-- a remark -->Text", "Text"),
        ("<scr<b>ipt>alert(1)</scr</b>ipt>Text", "ipt>alert(1)ipt>Text"),
        ("<p>unclosed <b>bold", "unclosed bold"),
        ("left\u202eright\u2066\u200f", "leftright"),
        ("bell\x07 null\x00 tab\tend", "bell null tab end"),
        ("\u0627\u0644\u0639", "\u0627\u0644\u0639"),
        ("&#x202e;reversed", "reversed"),
        ("<P>Upper</P><BR>case", "Upper\ncase"),
    ],
)
def test_a_summary_becomes_plain_text(html: str | None, text: str | None):
    assert cleaned(html) == text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Krøniken", "Krøniken"),
        ("Mom &amp; Dad", "Mom & Dad"),
        ("Two\nlines\r\nand\ttab", "Two lines and tab"),
        ("<b>Bold</b><p>name</p>", "Bold name"),
        ("1 < 2", "1 < 2"),
        ("\u202eevil\u202c", "evil"),
        ("\u200b \x00", None),
        (None, None),
        ("x" * 300, "x" * 300),
        ("x" * 301, "x" * 299 + "…"),
        ("Weekly " * 20_000, "Weekly " * 42 + "Weekl…"),
    ],
)
def test_a_name_is_one_line(text: str | None, line: str | None):
    assert cleaned_line(text) == line


_PIECES = [
    "<",
    ">",
    "&",
    ";",
    "<p>",
    "</p>",
    "<b>",
    "<script>",
    "&lt;",
    "&#x202e;",
    "x",
    " ",
    "\n",
    "\u202e",
    "\x00",
    "\ud800",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
def test_no_unseen_character_survives_whatever_comes(text: str):
    for made in (cleaned(text), cleaned_line(text)):
        assert made is None or made == made.strip() != ""
        assert not {c for c in made or "" if unicodedata.category(c) in {"Cc", "Cs", "Cf"} - {"\n"}} - {"\n"}
    assert "\n" not in (cleaned_line(text) or "")


def test_a_hostile_summary_takes_no_time():
    started = time.monotonic()
    for hostile in ("<" * 200_000, "<p" * 100_000, "&" * 200_000, "<b><i>" * 50_000, "&#" * 100_000):
        cleaned(hostile)
    assert time.monotonic() - started < 5
