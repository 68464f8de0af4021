"""Who published an article and when: from what its page states and what its head says."""

# ruff: noqa: E501 (pages, mails and their words stand as they come)

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.articles.article import Stated
from desktop_app.articles.content import article

BODY = "ITV has confirmed that Tidewrack will be back on 5 May, with six new episodes of the lifeboat drama to be seen."


def page(head: str = "", body: str = "", lang: str = "en-GB") -> bytes:
    return f"""<!doctype html><html lang="{lang}"><head>{head}</head><body><article><h1>Tidewrack returns in May</h1>
    {body}<p>{BODY}</p><p>{BODY}</p></article></body></html>""".encode()


def ld(text: str) -> bytes:
    return page(f'<script type="application/ld+json">{text}</script>')


ARTICLE = """"@type": "NewsArticle", "headline": "Tidewrack returns in May", "datePublished": "2026-04-02T23:30:00-07:00",
"author": {"@type": "Person", "name": "Elin Prosser"}, "publisher": {"@type": "Organization", "name": "Harbour Post"},
"mainEntityOfPage": "https://harbour.example/t", "inLanguage": "en-IE" """


@pytest.mark.parametrize(
    "text",
    [
        "{%s}",
        "[{%s}]",
        '{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Not this"}, {%s}]}',
        '[{"@type": "BreadcrumbList", "itemListElement": [{"@type": "NewsArticle", "headline": "Other", "datePublished": "2020-01-01"}]}, {%s}]',
        "{%s,}",
        "<!-- {%s} -->",
        "//<![CDATA[\n{%s}\n//]]>",
        '{%s, "note": "a\nbroken line"}',
        "{%s}; and more",
    ],
)
def test_json_ld_in_all_its_forms(text: str) -> None:
    found = article(ld(text.replace("%s", ARTICLE)))
    assert found.published == date(2026, 4, 2), "in its own zone"
    assert (found.author, found.publication, found.url) == ("Elin Prosser", "Harbour Post", "https://harbour.example/t")
    assert found.language == "en-GB"


@pytest.mark.parametrize(
    "text", ["{", "null", "[[[[", '{"@type": 5, "author": [[]]}', '"x"', "{" * 100_000, "[" * 5_000, '{"a":' * 3_000]
)
def test_json_ld_that_is_none(text: str) -> None:
    assert article(ld(text)).published is None


def test_authors_by_reference_and_in_lists() -> None:
    found = article(
        ld("""{"@graph": [{"@type": ["Article", "NewsArticle"], "headline": "T", "author": [{"@id": "#a"},
    {"@type": "Organization", "name": "Desk"}, {"@type": "Person", "name": "Bo Li"}]}, {"@type": "Person", "@id": "#a", "name": "Elin Prosser"}]}""")
    )
    assert found.author == "Elin Prosser, Bo Li"


def test_shows_that_the_page_states() -> None:
    found = article(
        ld("""{"@type": "NewsArticle", "headline": "T", "about": [{"@type": "TVSeries", "name": "Tidewrack &amp; Co",
    "startDate": "2026-05-05", "actor": [{"@type": "Person", "name": "Owain Teague"}, "Shabnam Irfan"], "creator": "Catrin Howells"}],
    "mentions": {"@type": "Movie", "name": "The Boat"}, "hasPart": {"@type": "TVSeries", "name": "Elsewhere"}}""")
    )
    assert found.stated == (
        Stated("Tidewrack & Co", "2026-05-05", ("Owain Teague", "Shabnam Irfan"), ("Catrin Howells",)),
        Stated("The Boat"),
    )


@pytest.mark.parametrize(
    "meta",
    [
        '<meta property="article:published_time" content="2026-04-02T10:00:00+01:00">',
        '<meta name="date" content="2026-04-02">',
        '<meta itemprop="datePublished" content="20260402">',
        '<meta name="pubdate" content="Thu, 02 Apr 2026 10:00:00 GMT">',
        '<meta name="dc.date" content="2 April 2026">',
        '<link rel=canonical href="https://harbour.example/2026/04/02/tidewrack/">',
    ],
)
def test_meta_elements_and_addresses_tell_the_day(meta: str) -> None:
    assert article(page(meta)).published == date(2026, 4, 2)


@pytest.mark.parametrize(
    ("line", "day", "author"),
    [
        ("By Dana Kettleman", None, "Dana Kettleman"),
        ("BY DANA KETTLEMAN", None, "Dana Kettleman"),
        ("By Dana Kettleman and Bo Li", None, "Dana Kettleman and Bo Li"),
        ("By Dana Kettleman, TV editor", None, "Dana Kettleman"),
        ("By Dana Kettleman | 2 April 2026", "2026-04-02", "Dana Kettleman"),
        (
            "By Dana Kettleman, Published: 14:05 BST, 2 April 2026 | Updated: 09:00 BST, 3 April 2026",
            "2026-04-02",
            "Dana Kettleman",
        ),
        ("Words by Óscar de la Fuente", None, "Óscar de la Fuente"),
        ("April 2, 2026 10:05 am PT", "2026-04-02", None),
        ("Apr. 2, 2026, 10:05 a.m. ET", "2026-04-02", None),
        ("Thursday 2nd April 2026", "2026-04-02", None),
        ("Published: 2 April 2026, 16:40", "2026-04-02", None),
        ("First published 2 April 2026", "2026-04-02", None),
        ("Updated 3 April 2026", None, None),
        ("Last updated: 3 April 2026 at 10:00. Published: 2 April 2026", "2026-04-02", None),
        ("Posted 2 April 2026 by the Remote Control desk", "2026-04-02", None),
        ("Posted on April 2, 2026 by Bo Li", "2026-04-02", "Bo Li"),
        ("date: 2026-04-02", "2026-04-02", None),
        ("2026-04-02T10:00:00Z", "2026-04-02", None),
        ("02.04.2026, 16:40 Uhr", "2026-04-02", None),
        ("Von Jan Petersen, 2. April 2026", "2026-04-02", "Jan Petersen"),
        ("Veröffentlicht am 2. April 2026", "2026-04-02", None),
        ("Publié le 2 avril 2026 à 18h30", "2026-04-02", None),
        ("2 de abril de 2026", "2026-04-02", None),
        ("Pubblicato il 2 aprile 2026", "2026-04-02", None),
        ("2026年4月2日", "2026-04-02", None),
        ("2026年4月2日(木) 10時00分", "2026-04-02", None),
        ("公開日：2026.4.2", "2026-04-02", None),
        ("2026년 4월 2일", "2026-04-02", None),
        ("02/04/2026", "2026-04-02", None),
        ("2 April 2026 • 5 min read", "2026-04-02", None),
        ("posted by boatfan on 2 April 2026", "2026-04-02", None),
        ("Embargoed until 00:01 Thursday 2 April 2026", "2026-04-02", None),
        ("By Dana Kettleman Senior Television Reporter", None, "Dana Kettleman"),
        ("2026年4月2日 10:00 テレビ新聞", "2026-04-02", None),
    ],
)
def test_lines_at_the_head(line: str, day: str | None, author: str | None) -> None:
    text = f"Tidewrack returns in May\n\n{line}\n\n{BODY}\n\n{BODY}\n"
    found = article(text.encode())
    assert (found.published and str(found.published), found.author) == (day, author)
    assert found.text == f"Tidewrack returns in May\n{BODY}\n{BODY}", "such a line is no block"
    seen = article(page(body=f"<p>{line}</p>"))
    assert (seen.published and str(seen.published), seen.author) == (day, author)


@pytest.mark.parametrize(
    ("first", "day"),
    [
        ("LOS ANGELES, April 2, 2026 — Hulu has picked it up.", "2026-04-02"),
        ("LONDON (2 April 2026) – ITV has picked it up.", "2026-04-02"),
        ("BURBANK, Calif. — April 2, 2026 — Kestrel+ announced it.", "2026-04-02"),
        ("NEW YORK, April 2, 2026 /PRNewswire/ -- Kestrel+ announced it.", "2026-04-02"),
    ],
)
def test_datelines_tell_the_day_and_stay(first: str, day: str) -> None:
    found = article(f"Tidewrack returns\n\n{first}\n\n{BODY}\n".encode())
    assert str(found.published) == day
    assert first in found.text


@pytest.mark.parametrize(
    "text",
    [
        " date 2026-03-19 If the gap in your evenings has been bothering you, here it is.",
        "Published: 19 March 2026, 16:40 If the gap in your evenings has been bothering you, here it is.",
        "19 March 2026 | If the gap in your evenings has been bothering you, here it is.",
    ],
)
def test_a_day_before_the_text_in_its_line(text: str) -> None:
    found = article(f"{text}\n\n{BODY}\n".encode())
    assert found.published == date(2026, 3, 19)
    assert found.text.startswith("If the gap")


@pytest.mark.parametrize(
    "text",
    [
        "By the time it ended on 2 April 2026, all had seen it.",
        "April 2, 2026 is the day on which Tidewrack begins on ITV1.",
        "Published in 2019, the novel was a success.",
        "On 2 April 2026 ITV1 shows the first part of Tidewrack, and all who wait have it then.",
        "Posted to the coast, she meets Dai.",
    ],
)
def test_a_sentence_is_no_head(text: str) -> None:
    found = article(f"Tidewrack returns\n\n{text}\n\n{BODY}\n".encode())
    assert found.published is None
    assert text in found.text


def test_days_that_head_the_parts_of_a_list_stay() -> None:
    days = ["Friday 8 May 2026", "Saturday 9 May 2026", "Sunday 10 May 2026"]
    text = "What to watch\n\n" + "\n\n".join(f"{day}\n\n{BODY}" for day in days)
    found = article(text.encode())
    assert all(day in found.text for day in days)
    assert found.published is None


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [("en-US", "05/02/2026", "2026-05-02"), ("en-GB", "05/02/2026", "2026-02-05"), ("fr", "05/02/2026", "2026-02-05"),
     ("en-US", "25/02/2026", "2026-02-25"), ("en-GB", "02/25/2026", "2026-02-25")],
)  # fmt: skip
def test_numbers_are_read_by_language(language: str, text: str, day: str) -> None:
    if language == "en-GB" and text.startswith("02/25"):
        day = "2026-02-25"
    assert str(article(page(body=f"<p>{text}</p>", lang=language)).published) == day


def test_the_visible_day_wins_but_not_when_it_is_that_of_a_change() -> None:
    data = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-04-01T22:30:00Z","dateModified":"2026-04-09"}</script>'
    assert article(page(data, "<p>2 April 2026</p>")).published == date(2026, 4, 2)
    assert article(page(data, "<p>9 April 2026</p>")).published == date(2026, 4, 1)


def test_time_elements_at_the_head() -> None:
    assert article(page(body="<p><time datetime='2026-04-02T23:00-05:00'>2h ago</time></p>")).published == date(
        2026, 4, 2
    )
    assert article(page(body="<p>Updated <time datetime='2026-04-02'>2h ago</time></p>")).published is None
    assert (
        article(page(body=f"<p>{BODY} It begins on <time datetime='2026-05-05'>5 May</time>, {BODY}</p>")).published
        is None
    )


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Tidewrack returns in May | Harbour Post", "Harbour Post"),
        ("Tidewrack returns in May - Harbour Post", "Harbour Post"),
        ("Tidewrack returns in May – Drama – Harbour Post", None),
        ("Tidewrack returns in May", None),
    ],
)
def test_the_end_of_a_title_names_the_site(title: str, site: str | None) -> None:
    found = article(page(f"<title>{title}</title>"))
    assert found.publication == site or (site is None and found.publication in {None, "Harbour Post"})


@pytest.mark.parametrize(
    "line",
    ["Listen to The Radio Hour Podcast for more.", "Download the Radio Hour app now for daily tips."],
)
def test_its_own_wares_name_the_publication(line: str) -> None:
    found = article(f"Tidewrack returns\n\n{BODY}\n\n{line}\n".encode())
    assert found.publication == "Radio Hour"
    assert line not in found.text


def test_labelled_lines() -> None:
    found = article(
        f"Title: Tidewrack returns\nSource: Harbour Post\nAuthor: Bo Li\nhttps://harbour.example/t\nDate: 2026-04-02\n\n{BODY}\n".encode()
    )
    assert (found.publication, found.author, found.url, str(found.published)) == (
        "Harbour Post",
        "Bo Li",
        "https://harbour.example/t",
        "2026-04-02",
    )
    assert found.text == f"Tidewrack returns\n{BODY}"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://user:pw@x.example/", "//x", "https://x/\u202e"]
)
def test_no_other_address_is_taken(url: str) -> None:
    found = article(page(f'<link rel=canonical href="{url}">'))
    assert found.url is None or found.url == "https://x/"


def test_no_markup_and_no_controls_in_any_string() -> None:
    found = article(
        page(
            '<title>A &lt;script&gt;alert(1)&lt;/script&gt; | S&#x202e;ite</title><meta property=og:site_name content="&lt;b&gt;Har&#8203;bour&lt;/b&gt;">'
        )
    )
    assert found.publication == "Harbour"
