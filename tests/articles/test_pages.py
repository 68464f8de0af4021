"""Pages in the styles that the web has, to the lines that their readers see."""

# ruff: noqa: E501 (pages, mails and their words stand as they come)

from __future__ import annotations

import pytest

from desktop_app.articles.article import Article, Role
from desktop_app.articles.content import article


def read(page: str) -> Article:
    return article(page.encode())


def rows(found: Article) -> list[tuple[str, str]]:
    return [(str(block.role), found.of(block.span)) for block in found.blocks]


def marked(found: Article) -> list[str]:
    return [found.of(span) for block in found.blocks for span in block.marked]


LONG = "ITV has confirmed that Tidewrack will be back on 5 May, with six new episodes of the lifeboat drama to see."
MORE = "Gareth Llewelyn-Price is back as coxswain Dai Morgan, who starts the run under arrest for a rescue gone wrong."

BROADSHEET = f"""<!doctype html><html lang="en-GB"><head><title>Tidewrack to return in May | The Harbour Post</title></head><body>
<header class="site"><a href="/">The Harbour Post</a><nav><a href=/n>News</a><a href=/c>Culture</a></nav></header>
<main><article><header><p class="kicker">Drama</p><h1>Tidewrack to return in May</h1>
<p class="article__standfirst">The lifeboat drama is launched one last time</p>
<div class="meta byline">By <a rel=author href=/e>Elin Prosser</a>, TV editor <time datetime="2026-04-02T10:00+01:00">2 April 2026</time></div></header>
<figure><img src=a alt="A boat"><figcaption>Dai Morgan at the helm. Photograph: Harbour/ITV</figcaption></figure>
<p>{LONG}</p><aside class="pullquote"><p>A quote that stands beside</p></aside>
<p>{MORE}</p><p><a href="/x">Border Lane season 4 premieres on 3 June: all we know</a></p>
<h2>When is it on?</h2><p>At nine, on <em>Sunday</em>.</p></article>
<section class="comments"><h2>Comments</h2><p>Boatfan: I hear The Other Show premieres on 9 May.</p></section></main>
<footer>&copy; 2026 Harbour. First published 1 April 2026.</footer></body></html>"""

WORDPRESS = f"""<html lang=en-US><body class="single post has-sidebar related-posts-on"><div id=page class="site">
<div id="content" class="site-content"><div id="primary" class="content-area"><div class="post hentry">
<h1 class="entry-title">Tidewrack Season 4 Sets May Premiere</h1>
<div class="entry-meta"><span class="posted-on">Posted on May 1, 2026</span> by <span class=author>Bo Li</span></div>
<div class="entry-content"><p>{LONG}</p><p>{MORE}</p><p>You may be a fan: the first three series are on ITVX.</p>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href=#>Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p>Winterline moves to 2 May</p></div></div></div>
<div id=comments class=comments-area><h2>3 thoughts</h2><p>Great! Fake Show starts 4 June</p></div></div>
<div id="secondary" class="widget-area sidebar"><h2>Recent Posts</h2><ul><li><a href=1>Ten shows</a></li></ul></div></div></div></body></html>"""

SOUP = f"""<div id=wrap><div class=top>Wed 11 Feb 2026 <a href=/t>Tonight</a></div><div><div><div><h1>Tidewrack to return</h1>
<div>{LONG}<br><br>{MORE}</div><div><b>Trending now</b><div><a href=1>Winterline moves to 2 May</a></div>
<div><a href=2>The Gilded Ferry cancelled</a></div></div><div>Owain Teague plays Huw, and <i>Border Lane</i> star Philippa
Dunmore is the barrister.</div></div></div></div></div>"""

AMP = f"""<!doctype html><html amp lang=en><head><style amp-boilerplate>x</style></head><body><amp-sidebar><ul><li>Home</ul></amp-sidebar>
<article><h1>Tidewrack to return</h1><p>{LONG}<p>{MORE}</p><amp-ad type=x><div>Ad by FakeFlix</div></amp-ad></article></body></html>"""

LIVE = """<html lang=en><body><main><h1>Upfronts live: every date as it is announced</h1>
<article><h3>10.05am</h3><p>Tidewrack is back on 5 May on ITV1, says the channel, and it will be the last we see of it.</p></article>
<article><h3>10.20am</h3><p>The Paper Mill follows on 12 June, with all six episodes there on the day for those who wish.</p></article>
<article><h3>10.40am</h3><p>No date yet for Winterline, but it is promised for the autumn, and Odile Marchand is in it again.</p></article>
</main></body></html>"""

WIKI = """<html lang=en><body><div class="mw-parser-output"><h1>Tidewrack</h1><p><b>Tidewrack</b> is a drama.<sup class=reference>[1]</sup></p>
<h2>Series overview<span class="mw-editsection">[edit]</span></h2><table class=wikitable><caption>Series</caption><tbody>
<tr><th>Series</th><th>Episodes</th><th>First shown</th></tr><tr><td>1</td><td>6</td><td>2 May <b>2021</b></td></tr><tr><td>4<td>6<td>5 May 2026</table>
<dl><dt>Channel<dd>ITV1<dt>Created by<dd>Catrin Howells</dl><h2>See also</h2><ul><li><a href=x>Border Lane</a></li></ul></div></body></html>"""

LETTER = f"""<html><body><table role="presentation" width=600><tr><td><table><tr><td><a href=x>View in browser</a></td></tr>
<tr><td><h1>Friday's letter</h1></td></tr><tr><td><p>{LONG}</p><p>{MORE}</p></td></tr><tr><td>Unsubscribe | Manage preferences</td></tr></table></td></tr></table></body></html>"""


def test_a_broadsheet() -> None:
    found = read(BROADSHEET)
    assert rows(found) == [
        ("headline", "Tidewrack to return in May"),
        ("standfirst", "The lifeboat drama is launched one last time"),
        ("caption", "Dai Morgan at the helm. Photograph: Harbour/ITV"),
        ("paragraph", LONG),
        ("paragraph", MORE),
        ("heading", "When is it on?"),
        ("paragraph", "At nine, on Sunday."),
    ]
    assert (str(found.published), found.author, found.publication) == ("2026-04-02", "Elin Prosser", "The Harbour Post")
    assert marked(found) == ["Sunday"]


def test_wordpress() -> None:
    found = read(WORDPRESS)
    assert rows(found) == [
        ("headline", "Tidewrack Season 4 Sets May Premiere"),
        ("paragraph", LONG),
        ("paragraph", MORE),
        ("paragraph", "You may be a fan: the first three series are on ITVX."),
    ]
    assert (str(found.published), found.author) == ("2026-05-01", "Bo Li")


def test_a_soup_of_divs() -> None:
    found = read(SOUP)
    assert rows(found) == [
        ("headline", "Tidewrack to return"),
        ("paragraph", LONG),
        ("paragraph", MORE),
        ("paragraph", "Owain Teague plays Huw, and Border Lane star Philippa Dunmore is the barrister."),
    ]
    assert found.published is None, "the page's own date of today is no date of publication"


def test_amp() -> None:
    assert [text for _, text in rows(read(AMP))] == ["Tidewrack to return", LONG, MORE]


def test_a_live_page_keeps_all_its_parts() -> None:
    found = read(LIVE)
    assert [role for role, _ in rows(found)] == ["headline", *["heading", "paragraph"] * 3]
    assert all(name in found.text for name in ("Tidewrack", "The Paper Mill", "Winterline"))


def test_tables_and_terms_of_an_encyclopedia() -> None:
    found = read(WIKI)
    assert rows(found) == [
        ("headline", "Tidewrack"),
        ("paragraph", "Tidewrack is a drama."),
        ("heading", "Series overview"),
        ("caption", "Series"),
        ("table-row", "Series\tEpisodes\tFirst shown"),
        ("table-row", "1\t6\t2 May 2021"),
        ("table-row", "4\t6\t5 May 2026"),
        ("table-row", "Channel\tITV1"),
        ("table-row", "Created by\tCatrin Howells"),
    ]
    row = next(block for block in found.blocks if found.of(block.span).startswith("1\t"))
    assert [found.of(cell) for cell in row.cells] == ["1", "6", "2 May 2021"]
    assert [found.of(span) for span in row.marked] == ["2021"]


def test_a_letter_is_laid_out_by_tables() -> None:
    found = article(
        b"From: Screen Letter <news@screen.example>\nSubject: Friday's letter\nDate: Fri, 1 May 2026 08:00:00 +0100\n"
        b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + LETTER.encode()
    )
    assert rows(found) == [("headline", "Friday's letter"), ("paragraph", LONG), ("paragraph", MORE)]
    assert (str(found.published), found.publication) == ("2026-05-01", "Screen Letter")


@pytest.mark.parametrize(
    ("hidden"),
    [
        "<div hidden>GONE</div>",
        "<p aria-hidden=true>GONE</p>",
        '<span style="color:red; DISPLAY : none">GONE</span>',
        "<div style='visibility:hidden'><b>GONE</b></div>",
        "<script>GONE</script>",
        "<SCRIPT>'<b>GONE'</SCRIPT >",
        "<style>GONE</style>",
        "<template><p>GONE</template>",
        "<noscript><p>GONE</p></noscript>",
        "<svg><title>GONE</title><text>GONE</text></svg>",
        "<iframe>GONE</iframe>",
        "<textarea>GONE</textarea>",
        "<select><option>GONE</select>",
        "<object>GONE</object>",
        "<!-- GONE --><!-- > GONE -->",
        "<![CDATA[ GONE ]]>",
        "<?php GONE ?>",
        '<p title="> GONE">',
        "<a href='GONE'></a>",
        "<span class=sr-only>GONE</span>",
        "<s>GONE</s>",
        "<nav><p>GONE</p></nav>",
        "<aside>GONE</aside>",
        "<form><label>GONE</label></form>",
        "<div role=dialog>GONE</div>",
        "<div class='newsletter-signup'>GONE</div>",
        "<div id=onetrust-banner>GONE</div>",
        "<div class='adSlot'>GONE</div>",
        "<div class='c-related__list'>GONE</div>",
        "<div><h3>Read next</h3><a href=1>GONE one</a><a href=2>GONE two</a></div>",
        "<h4>Most popular</h4><ul><li><a href=1>GONE</a></ul>",
        "<p><strong>READ MORE:</strong> <a href=1>GONE on 5 May</a></p>",
        "<p>Related: GONE</p>",
        "<p>Sign up to our GONE newsletter</p>",
        "<p>Advertisement</p><p hidden>GONE</p>",
        "<div hidden><div><div><p>GONE</p></div></div></div>",
        "<p>&lt;script&gt;GONE()&lt;/script&gt;</p>",
    ],
)
def test_what_is_unseen_or_around_is_left_out(hidden: str) -> None:
    found = read(
        f"<html><body><article><h1>Tidewrack returns</h1><p>{LONG}</p>{hidden}<p>{MORE}</p></article></body></html>"
    )
    assert [text for _, text in rows(found)] == ["Tidewrack returns", LONG, MORE]


@pytest.mark.parametrize(
    "kept",
    [
        "<ul><li>Dunmore as Ros Kemble<li>Teague as Huw</ul>",
        "<div class='content-with-ads-and-more'>The end is KEPT.</div>".replace("ads-and-more", "wide"),
        "<p>Related to the drama of 2019, it is KEPT.</p>",
        "<p>Recommended by all, it starts on 5 May.</p>",
        "<p>More than one person has read the script.</p>",
        "<p>Share of the audience: 40 per cent.</p>",
        "<h3><a href=1>Hollow Kings</a></h3><p>HBO, 15 March.</p>",
        "<p>See <a href=1>the first series</a> again before it begins, says the channel.</p>",
        "<blockquote><p>“A fine boat,” said Howells.</p></blockquote>",
        "<details><summary>The cast</summary><p>Irfan as Leila.</p></details>",
    ],
)
def test_what_is_of_the_article_stays(kept: str) -> None:
    found = read(
        f"<html><body><article><h1>Tidewrack returns</h1><p>{LONG}</p>{kept}<p>{MORE}</p></article></body></html>"
    )
    assert len(found.blocks) > 3


def test_what_stands_between_headline_and_text_is_of_the_article() -> None:
    found = read(
        f"<html><body><main><div><div><h1>Tidewrack returns</h1></div><div><p>Six last episodes in May</p></div><div><address>"
        f"<a rel=author href=/e>Elin Prosser</a> TV correspondent</address><ul><li><a>Share</a></ul></div>"
        f"<div class=article-body><p>{LONG}</p><p><strong>How many episodes?</strong></p><p>{MORE}</p></div></div></main></body></html>"
    )
    assert rows(found) == [
        ("headline", "Tidewrack returns"),
        ("paragraph", "Six last episodes in May"),
        ("paragraph", LONG),
        ("heading", "How many episodes?"),
        ("paragraph", MORE),
    ]
    assert found.author == "Elin Prosser"


def test_names_of_parts_that_are_no_classes() -> None:
    found = read(
        f"<html><body><main><article><h1>Saltmarsh begins</h1><div data-component=byline-block><div><time datetime=2026-03-19>7 hours ago</time></div>"
        f"<div><span>Priti Rana</span><span>Culture reporter</span></div></div><div data-component=text-block><p>{LONG}</p></div>"
        f"<div>Friday 8 May</div><p>{MORE}</p><section data-component=tag-list><ul><li>BBC</ul></section></article></main></body></html>"
    )
    assert rows(found) == [
        ("headline", "Saltmarsh begins"),
        ("paragraph", LONG),
        ("heading", "Friday 8 May"),
        ("paragraph", MORE),
    ]
    assert (found.author, str(found.published)) == ("Priti Rana", "2026-03-19")


def test_broken_tags_lose_no_text() -> None:
    found = read(f"<h1>Tidewrack <b>returns</h1><p>{LONG}<p><i>{MORE}</b></p></table></div><ul><li>One<li>Two</ul>tail")
    assert [text for _, text in rows(found)] == ["Tidewrack returns", LONG, MORE, "One", "Two", "tail"]


def test_marks_lie_in_their_line_and_blanks_are_one() -> None:
    found = read(
        f"<h1>T</h1><p>  The\n new <em> Border\u00a0 Lane </em>, with<cite>Tin<b> Roof</b></cite>&nbsp; .</p><p>{LONG}</p>"
    )
    assert found.of(found.blocks[1].span) == "The new Border Lane , withTin Roof ."
    assert marked(found) == ["Border Lane", "Tin Roof", "Roof"]


def test_breaks_end_lines_but_not_within_a_sentence() -> None:
    found = read(
        f"<h1>T</h1><p>Hollow Kings, HBO, 15 March<br>Pilot Light, Apple TV, 22 April<br/>and later on.</p><p>{LONG}</p>"
    )
    assert [text for _, text in rows(found)][1:3] == [
        "Hollow Kings, HBO, 15 March",
        "Pilot Light, Apple TV, 22 April and later on.",
    ]


def test_a_page_without_a_headline_has_its_title() -> None:
    found = read(
        f"<html><head><title>Tidewrack is coming back in May – Harbour Post</title></head><body><p>{LONG}</p><p>{MORE}</p></body></html>"
    )
    assert rows(found)[0] == ("headline", "Tidewrack is coming back in May")
    assert found.publication == "Harbour Post"


def test_the_logo_is_no_headline() -> None:
    found = read(f"""<html><head><meta property=og:site_name content=Screenward><meta property=og:title content="Tidewrack returns in May">
    </head><body><h1><a href=/>Screenward</a></h1><div><h2>Tidewrack returns in May</h2><p>{LONG}</p><p>{MORE}</p></div></body></html>""")
    assert rows(found)[0] == ("headline", "Tidewrack returns in May")
    assert "Screenward" not in found.text


@pytest.mark.parametrize(
    ("page", "published", "language"),
    [
        (
            "<html lang=de><body><article><h1>Wattlicht kehrt zurück</h1><p class=byline>Von Jan Petersen, 3. März 2026</p><p>Die zweite Staffel startet am 5. Mai 2026 im Ersten, wie der Sender mitteilt, mit acht neuen Folgen aus Husum.</p><p>Mehr zum Thema: Deichland endet</p></article>",
            "2026-03-03",
            "de",
        ),
        (
            "<html lang=fr><body><article><h1>Le Phare revient</h1><p>Publié le 3 mars 2026 à 18h30</p><p>La série revient sur Arte le 5 mai, avec six épisodes inédits tournés en Bretagne au cours de l'hiver dernier.</p><p>À lire aussi : La Digue</p></article>",
            "2026-03-03",
            "fr",
        ),
        (
            "<html lang=ja><body><article><h1>月の別館</h1><p>2026年3月3日</p><p>新ドラマ『月の別館』が5月5日に放送開始となることが発表された。主演は花咲はるか、脚本は水野葉が担当する作品だ。</p><h2>関連記事</h2><ul><li><a href=x>別の番組</a></ul></article>",
            "2026-03-03",
            "ja",
        ),
        (
            "<html lang=es><body><article><h1>El faro vuelve</h1><p>3 de marzo de 2026</p><p>La serie vuelve el 5 de mayo a La 1 con seis episodios nuevos, según ha anunciado la cadena esta misma mañana en Madrid.</p></article>",
            "2026-03-03",
            "es",
        ),
        (
            "<html lang=it><body><article><h1>Il faro torna</h1><p>Pubblicato il 3 marzo 2026</p><p>La serie torna il 5 maggio su Rai 1 con sei episodi nuovi, come ha annunciato il canale questa mattina a Roma.</p></article>",
            "2026-03-03",
            "it",
        ),
    ],
)
def test_other_languages(page: str, published: str, language: str) -> None:
    found = read(page)
    assert (str(found.published), found.language) == (published, language)
    assert [role for role, _ in rows(found)] == ["headline", "paragraph"]


def test_deeply_nested_text_is_found_and_deeply_hidden_is_not() -> None:
    deep = "<div>" * 4000
    found = read(
        f"<h1>Tidewrack returns</h1>{deep}<p>{LONG}</p><div hidden><div>GONE</div></div>{'</div>' * 4000}<p>{MORE}</p>"
    )
    assert [text for _, text in rows(found)] == ["Tidewrack returns", LONG, MORE]


def test_roles_are_of_the_enum() -> None:
    assert {block.role for block in read(WIKI).blocks} <= set(Role)


def test_a_break_within_a_sentence_ends_no_line_also_in_a_long_block() -> None:
    lines = "".join(f"<br>Show {number} starts<br>on 3 May." for number in range(300))
    found = read(f"<h1>T</h1><div>{LONG}{lines}</div>")
    assert ("paragraph", "Show 7 starts on 3 May.") in rows(found)
