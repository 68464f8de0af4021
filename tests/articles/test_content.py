"""From octets of any kind to an article: which kind, which encoding, which part of a mail or a feed."""

# ruff: noqa: E501 (pages, mails and their words stand as they come)

from __future__ import annotations

import base64
import gzip
import io
import json
import re
import zipfile
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from desktop_app.articles.article import Article, Role
from desktop_app.articles.content import MOST_OCTETS, article, articles_of_feed
from desktop_app.errors import PremieresError
from tests.recorded import RECORDED

ARTICLES = RECORDED / "articles"
TEXT = "Tidewrack returns\n\nITV has “confirmed” that Tidewrack is back on 5 May – at last.\n\nDai Morgan, the café’s owner, is under arrest.\n"
LINES = [
    "Tidewrack returns",
    "ITV has “confirmed” that Tidewrack is back on 5 May – at last.",
    "Dai Morgan, the café’s owner, is under arrest.",
]


def texts(found: Article) -> list[str]:
    return [found.of(block.span) for block in found.blocks]


def roles(found: Article) -> list[str]:
    return [str(block.role) for block in found.blocks]


# Encodings


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_text_in_any_encoding(encoding: str) -> None:
    assert texts(article(TEXT.encode(encoding))) == LINES


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "«Маяк» возвращается на экраны пятого мая, сообщает телеканал"),
        ("cp1250", "Serial „Latarnia” powraca piątego maja, zapowiedziała stacja, a główną rolę gra Żaneta Łęcka"),
        ("iso8859-2", "Seriál Maják se vrací pátého května, řekl ředitel stanice, a hlavní roli hraje Jiří Dvořák"),
        ("cp1253", "Ο Φάρος επιστρέφει στις πέντε Μαΐου, ανακοίνωσε το κανάλι"),
        ("cp932", "新ドラマ『月の別館』は五月五日に放送が始まると発表されました。主演は花咲はるかさん"),
        ("euc_jp", "新ドラマ『月の別館』は五月五日に放送が始まると発表されました。主演は花咲はるかさん"),
        ("iso2022_jp", "新ドラマ『月の別館』は五月五日に放送が始まると発表されました。主演は花咲はるかさん"),
        ("cp949", "새 드라마 달빛 별관이 오월 오일 첫 방송을 시작한다고 방송사가 밝혔다"),
        ("gb18030", "新剧《灯塔》将于五月五日开播，电视台今天宣布了这一消息，主演是李明和王芳"),
        ("big5hkscs", "新劇《燈塔》將於五月五日開播，電視台今天宣佈了這個消息，主演是李明和王芳"),
    ],
)
def test_text_of_other_scripts(encoding: str, text: str) -> None:
    assert text in article(f"{text}.\n\n{text}.\n".encode(encoding)).text


def test_the_declared_charset_of_a_page_and_of_an_answer() -> None:
    page = "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'></head><body><h1>Маяк</h1><p>Фильм.</p></body></html>"
    assert texts(article(page.encode("cp1251"))) == ["Маяк", "Фильм."]
    bare = "<h1>Маяк</h1><p>Фильм.</p><p>Фильм.</p>"
    assert texts(article(bare.encode("koi8-r"), content_type="text/html; charset=KOI8-R"))[0] == "Маяк"
    latin = "<html><head><meta charset=iso-8859-1></head><body><h1>“Tide”</h1><p>Café – here.</p></body></html>"
    assert texts(article(latin.encode("cp1252"))) == ["“Tide”", "Café – here."]


def test_a_false_declaration_or_a_damaged_place_loses_nothing_else() -> None:
    page = (
        "<html><head><meta charset=utf-16><title>x</title></head><body><h1>Tide</h1><p>Café “here”.</p></body></html>"
    )
    assert texts(article(page.encode())) == ["Tide", "Café “here”."]
    assert texts(article(("é" * 50 + " Tidewrack is back on 5 May.").encode() + b"\xe2\x80"))[0].endswith("5 May.")


# What is none


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("index.html", "<p>Tidewrack</p>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (_zip(), "binary"),
        (gzip.compress(b"<p>Tidewrack</p>", mtime=0), "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "binary"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "binary"),
        (b"GIF89a" + bytes(50), "binary"),
        (b"{\\rtf1\\ansi Tidewrack}", "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(64), "binary"),
        (b"a" * (MOST_OCTETS + 1), "too-large"),
        (b"word " * 200_000, "too-long"),
        (b"<html><body><script>x</script></body></html>", "no-text"),
        (b"<rss><channel><title>x</title></channel></rss>", "no-text"),
        (b"From: a@b.example\nSubject: \n\n", "no-text"),
    ],
)
def test_what_is_no_article_gets_one_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(PremieresError) as refused:
        article(data, "page.html")
    assert refused.value.code == "unreadable-article"
    assert refused.value.facts["reason"] == reason
    assert str(refused.value).rstrip(".").count(". ") == 0
    assert str(refused.value).endswith(".")


# Plain text


def test_roles_in_plain_text() -> None:
    found = article(
        b"Six to see this spring\n\nWhat is worth staying in for\n\nThe evenings are getting lighter, and here is what we will be watching.\n\n"
        b"Hollow Kings (HBO, 15 March)\nThe usurpers are back for season three, and this time the horses have names.\n\n"
        b"- Perpetua Lyle as Mab\n- Anders Vik as Corin\n\nDai Morgan at the helm. Harbour Films/ITV\n\nTitle\tChannel\tDate\nSmall Hours\tChannel 4\t24 March\n"
    )
    assert roles(found) == [
        "headline",
        "standfirst",
        "paragraph",
        "heading",
        "paragraph",
        "list-row",
        "list-row",
        "caption",
        "table-row",
        "table-row",
    ]
    assert [found.of(cell) for cell in found.blocks[-1].cells] == ["Small Hours", "Channel 4", "24 March"]


def test_short_lines_above_text_or_points_are_headings() -> None:
    body = "ITV has confirmed that Tidewrack will be back on 5 May, with six new episodes."
    found = article(
        f"Tidewrack: all we know\n\nRelease date\n\n{body}\n\nCast\n\n- Shabnam Irfan as Leila\n\nMore from the cast next week.\n".encode()
    )
    assert roles(found) == ["headline", "heading", "paragraph", "heading", "list-row", "paragraph"]
    assert texts(found)[-1] == "More from the cast next week."


def test_lines_broken_to_a_width_are_made_one() -> None:
    text = (
        "Tidewrack returns\n\nITV has confirmed that Tidewrack will be back on 5 May, with six new\n"
        "episodes of the lifeboat drama, and that these are to be its very last\nones.\n\n"
        "Hollow Kings (HBO)\nThe usurpers are back for season three, and this time the horses have\nnames.\n"
    )
    assert texts(article(text.encode())) == [
        "Tidewrack returns",
        "ITV has confirmed that Tidewrack will be back on 5 May, with six new episodes of the lifeboat drama, and that these are to be its very last ones.",
        "Hollow Kings (HBO)",
        "The usurpers are back for season three, and this time the horses have names.",
    ]


def test_marks_of_markdown_are_marks() -> None:
    found = article(
        b"# Tidewrack returns\n\nThe end of *Border Lane* and **Tin Roof**, says [the channel](https://itv.example/x), is 2 * 3 * 4 away.\n\n## Cast\n\nShe is Ros.\n"
    )
    assert texts(found)[1] == "The end of Border Lane and Tin Roof, says the channel, is 2 * 3 * 4 away."
    assert [found.of(span) for span in found.blocks[1].marked] == ["Border Lane", "Tin Roof", "the channel"]
    assert roles(found) == ["headline", "paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    "line",
    ["Ad", "ADVERTISEMENT", "Advertisement", "Read more: The Other Show starts on 4 May", "READ MORE", "Related: Another", "Sign up for our newsletter",
     "Check out more of our Drama coverage or visit our TV Guide", "Share this", "Share this article", "Hit the comments!", "Will you watch? Hit the comments!",
     "Facebook Twitter Email", "12 comments", "Most read\nThe Other Show starts on 4 May\nAnother is gone", "You may also like\n- The Other Show starts on 4 May",
     "Continue reading", "Follow us on Instagram", "© 2026 Harbour Media. All rights reserved.", "Add Tidewrack to your watchlist on the app"],
)  # fmt: skip
def test_furniture_of_plain_text(line: str) -> None:
    body = "ITV has confirmed that Tidewrack will be back on 5 May, with six new episodes."
    assert texts(article(f"Tidewrack returns\n\n{body}\n\n{line}\n\n{body}\n".encode())) == [
        "Tidewrack returns",
        body,
        body,
    ]


def test_comments_end_the_article() -> None:
    body = "ITV has confirmed that Tidewrack will be back on 5 May, with six new episodes."
    found = article(
        f"Tidewrack returns\n\n{body}\n\n{body}\n\nComments (2)\n\nBoatfan: The Other Show premieres on 9 May.\n".encode()
    )
    assert "Other Show" not in found.text


def test_controls_escapes_and_unseen_characters_are_gone() -> None:
    found = article(
        "Tide\x1b[31mwrack\x1b[0m re\u200bturns\u202e\n\nThe\u00a0new\tone\x07 is he\u00adre, cafe\u0301 \x9b1mand \x1b]0;title\x07all.\n".encode()
    )
    assert texts(found)[0] == "Tidewrack returns"
    assert "café and all." in found.text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202e\u00ad]|31m|title", found.text)


# Mails


def mail(**fields: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = fields.get("sender", "Kestrel+ Publicity <press@kestrel.example>")
    message["To"] = "someone@example.org"
    message["Date"] = fields.get("date", "Tue, 18 Aug 2026 23:30:00 -0700")
    message["Subject"] = fields.get("subject", "Kestrel+ sets “Parallax Nine”")
    return message


BODY = "Kestrel+ today announced that “Parallax Nine” will make its debut on Friday, October 9, with two episodes, café and all."
PAGE = f"<html><body><p>{BODY}</p><p>{BODY}</p></body></html>"


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_mail_in_each_transfer_encoding(cte: str, charset: str) -> None:
    message = mail()
    message.set_content(f"{BODY}\n\n{BODY}\n", cte=cte, charset=charset)
    found = article(message.as_bytes())
    assert texts(found) == ["Kestrel+ sets “Parallax Nine”", BODY, BODY]
    assert (found.published, found.publication, found.author) == (date(2026, 8, 18), "Kestrel+", None)


def test_the_richer_part_of_a_mail() -> None:
    message = mail()
    message.set_content("See the web version.\n")
    message.add_alternative(PAGE, subtype="html")
    assert texts(article(message.as_bytes()))[1:] == [BODY, BODY]
    message = mail()
    message.set_content(f"{BODY}\n\n{BODY}\n")
    message.add_alternative("<p>Please turn on images.</p>", subtype="html")
    assert texts(article(message.as_bytes()))[1:] == [BODY, BODY]


def test_a_press_release_without_what_frames_it() -> None:
    message = mail()
    message.set_content(
        f"FOR IMMEDIATE RELEASE\n\n{BODY}\n\nAbout Parallax Nine\n\nNine crew members wake aboard a ship.\n\n###\n\n"
        "About Kestrel+\nKestrel+ is home to originals including “The Copper Year,” which premieres on June 1.\n\n"
        "Media contact: Jo Farrant, press@kestrel.example\n"
    )
    found = article(message.as_bytes())
    assert texts(found) == [
        "Kestrel+ sets “Parallax Nine”",
        BODY,
        "About Parallax Nine",
        "Nine crew members wake aboard a ship.",
    ]


def test_of_a_press_release_neither_its_office_nor_whom_to_ask() -> None:
    message = mail(sender="Press Office <press@harbour.example>", subject="Press release: Tidewrack returns")
    message.set_content(
        f"PRESS RELEASE\n\n4 May 2026\n\n{BODY}\n\n-ends-\n\nNotes to editors\nTidewrack is made by Longshore Films.\n\n"
        "For further information contact:\nJo Farrant\njo@harbour.example\n020 7946 0000\n-- \nHarbour TV Ltd\n"
    )
    found = article(message.as_bytes())
    assert texts(found) == ["Tidewrack returns", BODY, "Notes to editors", "Tidewrack is made by Longshore Films."]
    assert (found.publication, str(found.published)) == (None, "2026-05-04")


def test_days_head_the_rows_of_a_list() -> None:
    found = article(
        b"New in May\nEverything that is coming next month\nJo Carter\n28 April 2026\n\nMay 1\nMy Dearest Assassin\nGlory (Season 2)\n\n"
        b"May 5\nTidewrack\n\nTRENDING NOW\nWinterline ends\nThe Gilded Ferry cancelled\n"
    )
    assert [text for text, role in zip(texts(found), roles(found), strict=True) if role == "heading"] == [
        "May 1",
        "May 5",
    ]
    assert texts(found)[-1] == "Tidewrack"
    assert (found.author, str(found.published)) == ("Jo Carter", "2026-04-28")


FORWARDS = {
    "gmail": f"Have a look!\n\n---------- Forwarded message ---------\nFrom: Elin Prosser <elin.prosser@harbour.example>\nDate: Mon, 3 Aug 2026 at 10:00\nSubject: Parallax Nine is coming\nTo: <x@example.org>\n\n\n{BODY}\n",
    "apple": f"FYI\n\nBegin forwarded message:\n\n> From: Elin Prosser <elin.prosser@harbour.example>\n> Subject: Parallax Nine is coming\n> Date: 3 August 2026 at 10:00:00 BST\n> To: x@example.org\n> \n> {BODY}\n",
    "outlook": f"FYI\n\n-----Original Message-----\nFrom: Elin Prosser <elin.prosser@harbour.example>\nSent: Monday, August 3, 2026 10:00 AM\nTo: x\nSubject: Parallax Nine is coming\n\n{BODY}\n",
    "german": f"Zur Info\n\n-------- Weitergeleitete Nachricht --------\nBetreff: Parallax Nine is coming\nDatum: Mon, 3 Aug 2026 10:00:00 +0200\nVon: Elin Prosser <elin.prosser@harbour.example>\nAn: x@example.org\n\n{BODY}\n",
}


@pytest.mark.parametrize("style", FORWARDS)
def test_a_forwarded_mail_is_that_of_its_piece(style: str) -> None:
    message = mail(sender="A Friend <friend@example.org>", subject="Fwd: Parallax Nine is coming")
    message.set_content(FORWARDS[style])
    found = article(message.as_bytes())
    assert texts(found) == ["Parallax Nine is coming", BODY]
    assert (found.published, found.author) == (date(2026, 8, 3), "Elin Prosser")


def test_a_forwarded_page() -> None:
    message = mail(sender="A Friend <friend@example.org>", subject="Fwd: Parallax Nine is coming")
    message.set_content("see below")
    message.add_alternative(
        f"<div>Look!</div><div class=gmail_quote><div class=gmail_attr>---------- Forwarded message ---------<br>From: <b>Elin Prosser</b> &lt;elin.prosser@harbour.example&gt;<br>"
        f"Date: Mon, 3 Aug 2026 at 10:00<br>Subject: Parallax Nine is coming<br>To: x<br></div><p>{BODY}</p></div>",
        subtype="html",
    )
    found = article(message.as_bytes())
    assert texts(found) == ["Parallax Nine is coming", BODY]
    assert (found.published, found.author) == (date(2026, 8, 3), "Elin Prosser")


def test_a_mail_forwarded_as_an_attachment() -> None:
    inner = mail(
        sender="Elin Prosser <elin.prosser@harbour.example>",
        subject="Parallax Nine is coming",
        date="Mon, 3 Aug 2026 10:00:00 +0100",
    )
    inner.set_content(f"{BODY}\n")
    message = mail(sender="A Friend <friend@example.org>", subject="Fwd: look")
    message.set_content("see attached")
    message.add_attachment(inner)
    found = article(message.as_bytes())
    assert texts(found) == ["Parallax Nine is coming", BODY]
    assert (found.published, found.author) == (date(2026, 8, 3), "Elin Prosser")


def test_a_page_saved_as_one_file() -> None:
    head = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour.example/p\r\nSubject: x\r\nDate: Wed, 2 Sep 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    head += 'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    page = (
        f"<html><body><h1>Parallax Nine is coming</h1><p>By Elin Prosser, 3 August 2026</p><p>{BODY}</p></body></html>"
    )
    found = article((head + base64.b64encode(page.encode()).decode() + "\r\n--b--\r\n").encode(), "p.mhtml")
    assert texts(found) == ["Parallax Nine is coming", BODY]
    assert (found.published, found.url, found.author) == (date(2026, 8, 3), "https://harbour.example/p", "Elin Prosser")


# Feeds

RSS = f"""<?xml version="1.0"?><rss xmlns:content="c" xmlns:dc="d"><channel><title>Harbour Post</title><link>https://harbour.example/</link><language>en-gb</language>
<item><title>One &amp;amp; only</title><link>https://harbour.example/1</link><pubDate>Tue, 16 Jun 2026 23:30:00 -0500</pubDate><dc:creator><![CDATA[Elin Prosser]]></dc:creator>
<description>Short.</description><content:encoded><![CDATA[<p>{BODY}</p><p><em>Two</em> &amp; more.</p>]]></content:encoded></item>
<item><title>Second</title><guid>https://harbour.example/2</guid><author>bo@harbour.example (Bo Li)</author><description>&lt;p&gt;{BODY}&lt;/p&gt;</description></item>
<item><title></title><description></description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour</title><entry><title type="text">Plain</title><link rel="self" href="https://harbour.example/self"/>
<link href="https://harbour.example/a"/><published>2026-06-16T23:30:00-05:00</published><updated>2026-07-01T00:00:00Z</updated><author><name>Bo Li</name></author><content type="text">{BODY}</content></entry>
<entry><title>Html</title><content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry>
<entry><title>Xhtml</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{BODY}</p><p>An <i>end</i>.</p></div></content></entry></feed>"""


def test_rss() -> None:
    first, second = articles_of_feed(RSS.encode())
    assert texts(first) == ["One & only", BODY, "Two & more."]
    assert (first.published, first.author, first.url) == (
        date(2026, 6, 16),
        "Elin Prosser",
        "https://harbour.example/1",
    )
    assert (first.publication, first.language) == ("Harbour Post", "en-gb")
    assert (texts(second), second.author, second.url) == (["Second", BODY], "Bo Li", "https://harbour.example/2")
    assert article(RSS.encode()) == first


def test_atom() -> None:
    plain, page, xhtml = articles_of_feed(ATOM.encode())
    assert texts(plain) == ["Plain", BODY]
    assert (plain.published, plain.author, plain.url) == (date(2026, 6, 16), "Bo Li", "https://harbour.example/a")
    assert texts(page) == ["Html", BODY]
    assert texts(xhtml) == ["Xhtml", BODY, "An end."]
    assert [xhtml.of(span) for span in xhtml.blocks[-1].marked] == ["end"]


def test_a_page_is_no_feed() -> None:
    with pytest.raises(PremieresError) as refused:
        articles_of_feed(b"<html><body><p>Tidewrack</p></body></html>")
    assert refused.value.code == "unreadable-article"


def test_a_broken_feed_is_read_as_far_as_it_goes() -> None:
    broken = RSS.replace("Short.", "Fish & chips <br> and &unknown; more").replace("</channel></rss>", "")
    assert len(articles_of_feed(broken.encode())) == 2


# The recorded articles


def _recorded() -> list[Path]:
    return sorted(path for path in ARTICLES.glob("*.*") if path.suffix in {".txt", ".html", ".xml", ".eml"})


@pytest.mark.recorded
def test_recorded_articles() -> None:
    assert len(_recorded()) > 14
    for path in _recorded():
        gold = json.loads(path.with_suffix(".gold.json").read_text())
        found = article(path.read_bytes(), path.name)
        source = gold["source"]
        assert str(found.published) == gold["published"], path.name
        assert (found.publication, found.author) == (source["name"], source["author"]), path.name
        assert found.url == source["url"], path.name
        for gone in (
            "FakeFlix",
            "Most read",
            "Read next",
            "Don't miss",
            "Advertisement",
            "ADVERTISEMENT",
            "cookies",
            "Unsubscribe",
            "Media contact",
        ):
            assert gone not in found.text, path.name
        assert not re.search(r"^(?:Ad|By .*|FOR IMMEDIATE RELEASE|Hit the comments!?)$", found.text, re.MULTILINE), (
            path.name
        )
        for premiere in gold["premieres"]:
            for one in (*premiere["cast"], *premiere["creators"]):
                name = one["name"].replace("'", "’") if one["name"] not in found.text else one["name"]
                assert name in found.text or one.get("optional") or name.split()[-1] in found.text, (path.name, name)


@pytest.mark.recorded
@pytest.mark.parametrize(
    ("name", "count", "last"),
    [
        ("dear-edward.html", 7, "Courtesy of Apple"),
        ("lantern-hall.html", 13, "are on Netflix."),
        ("undertow-street.html", 7, "September last year."),
        ("tidewrack.xml", 5, "later in the summer."),
        ("parallax-nine.eml", 7, "Ninth Bunk Productions."),
        ("saltmarsh.txt", 10, "published by Heron Plays."),
        ("ironwood.txt", 7, "next day on Peacock."),
        ("spring-picks.txt", 14, "in the waxed jacket."),
    ],
)
def test_the_whole_of_the_story_is_there(name: str, count: int, last: str) -> None:
    found = article((ARTICLES / name).read_bytes(), name)
    assert len(found.blocks) == count
    assert found.text.endswith(last)
    assert (found.blocks[0].role is Role.HEADLINE) == (name != "saltmarsh.txt")


def test_a_list_whose_points_fill_the_width_is_no_broken_paragraph() -> None:
    points = (
        "The Hollow Men (Paramount+, Friday): A six-episode war story about a true one.",
        "My Life in Bees (Netflix, Friday): Charming documentary on a keeper in Kent.",
        "Fast Lane, Season 2 (Prime Video, Saturday). Louder, dumber and much better.",
    )
    found = article("\n".join(("New this weekend", "", *points)).encode())
    assert [found.of(block.span) for block in found.blocks[1:]] == list(points)
