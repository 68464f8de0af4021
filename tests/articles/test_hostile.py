"""Pages made to hang, fill or fool their reader: read in time and bounds, or refused with one sentence."""

# ruff: noqa: E501 (pages, mails and their words stand as they come)

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.articles.article import Article
from desktop_app.articles.content import article, articles_of_feed
from desktop_app.articles.reader import read
from desktop_app.errors import PremieresError

SECONDS = 2.0
MEGABYTES = 200
STORY = (
    "<h1>Tidewrack returns</h1><p>ITV has confirmed that Tidewrack will be back on 5 May, with six new episodes.</p>"
)
PAGES = {
    "deep": f'"<div>" * 100_000 + {STORY!r}',
    "deep, within bounds": f'"<div>" * 39_000 + {STORY!r}',
    "deep formatting": f'{STORY!r} + "<b><i><p>" * 13_000',
    "deep tables": f'{STORY!r} + "<table><tr><td>" * 13_000',
    "comments without end": f'{STORY!r} + "<!--" * 1_500_000',
    "tags without end": f'{STORY!r} + "<a " * 2_000_000',
    "declarations": f'"<!a" * 500_000 + {STORY!r}',
    "quotes without end": f"{STORY!r} + '<p a=\"' * 1_000_000",
    "attributes": f'{STORY!r} + "<p " + "a=1 " * 1_900_000 + ">"',
    "ends that end nothing": f'{STORY!r} + "<i>" * 38_000 + "</b>" * 80_000',
    "elements": '"<b>" * 2_600_000',
    "paragraphs": '"<p>a" * 39_000',
    "lines": '"a\\n" * 3_900_000',
    "one line": '"<p>" + "word " * 1_500_000',
    "ampersands": '"&" * 7_000_000',
    "a number without end": f'{STORY!r} + "&#" + "9" * 7_000_000 + ";"',
    "entities of its own": f'"<!DOCTYPE html [" + "<!ENTITY a \\"&a;&a;\\">" * 300_000 + "]>" + {STORY!r} + "&a;" * 1000',
    "escaped tags": f'{STORY!r} + "<p>" + "&lt;script" * 20_000',
    "headings of links": f'{STORY!r} + "<b>Related</b><p><a>x y</a></p>" * 9_000',
    "links": f'{STORY!r} + "<div>" * 190 + "<a href=x>Read this</a>" * 38_000',
    "times": f'{STORY!r} + "<time datetime=2026-05-05>x</time>" * 38_000',
    "brackets of JSON": f'"<script type=application/ld+json>" + "[" * 900_000 + "</script>" + {STORY!r}',
    "nodes of JSON": f'"<script type=application/ld+json>[" + "{{\\"@type\\":\\"Article\\"}}," * 45_000 + "1]</script>" + {STORY!r}',
    "full stops": '"\\n".join([". " * 100 + "x"] * 1_400)',
    "names": '"\\n".join(["by Ab Cd and " * 15] * 1_400)',
    "captions": '"\\n".join([". A" * 60] * 1_500)',
    "escapes": '"\\x1b[" * 3_000_000',
    "blanks": '" " * 7_900_000 + "x"',
    "a mail of parts": '"From: a\\nSubject: b\\nContent-Type: multipart/mixed; boundary=x\\n\\n" + "--x\\nContent-Type: multipart/mixed; boundary=x\\n\\n" * 50_000',
    "a mail of quotes": '"From: a\\nSubject: b\\n\\n" + "> " * 3_000_000',
    "a mail of fields": '"From: a\\nSubject: b\\n" + "a: b\\n" * 1_500_000 + "\\nbody"',
    "a mail of forwards": '"From: a\\nSubject: b\\n\\n" + "---------- Forwarded message ----------\\n" * 9_000',
    "a subject of words": '"From: a\\nSubject: " + "=?utf-8?q?a?= " * 200_000 + "\\n\\nbody"',
    "a feed": '"<rss><channel>" + "<item><title>a</title></item>" * 19_000',
    "a feed of sections": '"<rss><channel><item><description><![CDATA[" * 100_000',
}
MEASURE = """
import sys, time
from desktop_app.articles.content import article
from desktop_app.errors import PremieresError
data = ({page}).encode()
began = time.process_time()
try:
    article(data)
except PremieresError as error:
    assert str(error).endswith("."), error
took = time.process_time() - began
peak = 0
try:
    peak = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) // 1024
except OSError:
    pass
print(took, peak)
"""


@pytest.mark.parametrize("name", PAGES)
def test_in_time_and_bounds_or_refused(name: str) -> None:
    code = MEASURE.replace("{page}", PAGES[name])
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, cwd=Path(__file__).parents[2]
    )
    assert run.returncode == 0, run.stderr[-600:]
    took, peak = run.stdout.split()
    assert float(took) < SECONDS
    assert int(peak) < MEGABYTES


READ = 29_900
"""Characters: a longer paragraph is not looked at."""
TEXTS = {
    "possessives": "A’s " * 9_900,
    "days that follow days": "from 5 to " * 3_900,
    "moves": "Tidewrack has moved from 5 May to 6 May and from 7 May to 8 May, " * 600,
    "one show": "“Tidewrack” begins on 5 May. " * 1_300,
    "titles": ", ".join(f"“Title {n} Word”" for n in range(2_000)),
    "names": "It stars " + ", ".join(f"Ann{chr(97 + n % 26)} Lee{chr(97 + n // 26 % 26)}" for n in range(2_800)),
    "capitals": "Aa " * 13_000,
    "quotation marks": "“a" * 19_000,
    "open brackets": "(A " * 13_000,
    "signs": "<T1> <N2> <D0> " * 2_600,
    "weeks": "next week " * 3_900,
    "hours": ", ".join(f"{1 + n % 12}pm" for n in range(6_000)),
    "right to left": "\u202eTidewrack begins on 5 May. \u202c" * 1_300,
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_announced_is_found_in_time(name: str) -> None:
    found = article(f"Tidewrack returns\n\n2 March 2026\n\n{TEXTS[name][:READ]}\n".encode())
    began = time.process_time()
    read(found)
    assert time.process_time() - began < SECONDS


def test_a_story_below_the_bounds_is_not_lost() -> None:
    for page in (
        f"{'<div>' * 20_000}{STORY}",
        f"{STORY}{'<!--' * 1000}",
        f"<table><tr><td>{STORY}</table>{'</p>' * 1000}",
    ):
        assert article(page.encode()).text.startswith("Tidewrack returns\nITV has confirmed")


_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_MARKUP = re.compile(
    r"<(?:script|style|iframe|svg|p|b|div|h1|table|br|!--)(?:\s[^<>]*=[^<>]*)?/?>|<script\b[^<>]*>", re.IGNORECASE
)


def sound(found: Article) -> None:
    at = -1
    for block in found.blocks:
        assert at < block.span.start <= block.span.end <= len(found.text)
        assert block.span.start == 0 or found.text[block.span.start - 1] == "\n"
        assert "\n" not in found.of(block.span)
        assert found.of(block.span) == found.of(block.span).strip(" ")
        for span in (*block.marked, *block.cells):
            assert block.span.start <= span.start <= span.end <= block.span.end
        at = block.span.end
    assert "  " not in found.text
    for text in (
        found.text,
        found.author,
        found.publication,
        found.url,
        found.language,
        *(show.title for show in found.stated),
    ):
        assert not _CONTROLS.search(text or "")
        assert not _MARKUP.search(text or "")
    assert all("\t" not in (text or "") for text in (found.author, found.publication, found.url))


def tried(data: bytes) -> None:
    for reading in (lambda: [article(data)], lambda: articles_of_feed(data)):
        try:
            found = reading()
        except PremieresError as error:
            codes = error.code
        else:
            codes = "unreadable-article"
            for one in found:
                sound(one)
        assert codes == "unreadable-article"


@given(st.binary(max_size=400))
def test_any_octets(data: bytes) -> None:
    tried(data)


@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-7"]))
def test_any_text(text: str, encoding: str) -> None:
    tried(text.encode(encoding, "ignore"))


PIECES = st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<div hidden>", "<b>", "</b>", "<i>", "</i>", "<a href=x>", "</a>", "<table>", "</table>", "<tr>", "<td>", "<th>", "<ul>",
     "<li>", "</ul>", "<h1>", "</h1>", "<h2>", "<br>", "<script>", "</script>", "<svg>", "<template>", "</template>", "<!--", "-->", "&lt;script&gt;", "&lt;", "&gt;",
     "&amp;lt;b&amp;gt;", "&#27;[31m", "&#8238;", "&#769;", "\u0301", "e", " ", "\n", "\t", "By Ann Lee ", "2 May 2026 ", "Tidewrack returns. ", "Related", "<dl>", "<dt>", "<dd>",
     "<time datetime=2026-05-05>", "<article>", "</article>", "<main>", "<aside>", "<nav>", "<pre>", "<figure>", "<figcaption>", "<title>", "</title>", "<", ">", "\"", "<p class='byline'>",
     "<![CDATA[", "]]>", "<rss>", "<item>", "<description>", "</description>", "</item>", "*", "_x_", "| a | b |", "- ", "---------- Forwarded message ---------\n", "From: a b\n", "Subject: c\n"]
)  # fmt: skip


@given(
    st.lists(PIECES, max_size=60).map("".join),
    st.sampled_from(
        [
            "",
            "<html><body>",
            "<h1>x</h1>",
            "<rss><channel><item><description>",
            "From: a\nSubject: b\nContent-Type: text/html\n\n",
            "From: a\nSubject: b\n\n",
        ]
    ),
)
def test_any_markup(text: str, head: str) -> None:
    tried((head + text).encode())


def test_the_import_is_cheap() -> None:
    code = "import sys, desktop_app.articles.content; print([m for m in ('email.parser', 'html', 'html.parser', 'json', 'xml', 'nh3', 'icalendar', 'PySide6') if m in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, cwd=Path(__file__).parents[2]
    )
    assert run.stdout.strip() == "[]", run.stdout + run.stderr
