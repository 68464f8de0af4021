"""What a page's data say of it, unseen by its reader: JSON-LD (schema.org), Open Graph and the other meta elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from desktop_app.domain.words import folded

from .article import Stated
from .characters import line
from .head_lines import dates_in, is_person
from .markup import Node, Tree

_ARTICLES = re.compile(r"(?:^|[/:])(?:\w*Article|BlogPosting|LiveBlogPosting|Report|\w*Review|NewsItem)$")
_PAGES = re.compile(r"(?:^|[/:])(?:\w*WebPage|ItemPage)$")
_SHOWS = re.compile(
    r"(?:^|[/:])(?:TVSeries|TVSeason|CreativeWorkSeason|CreativeWorkSeries|TVEpisode|Movie|RadioSeries)$"
)
_OTHERS = frozenset(
    {"itemListElement", "hasPart", "isPartOf", "comment", "relatedLink", "significantLink", "review", "video"}
)
"""Where a page speaks of other pages."""
_MOST_NODES = 5000
_TRAILING = re.compile(r",(\s*[}\]])")
_CONTROLS = re.compile(r"[\x00-\x1f]+")
# fmt: off
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "article.published", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "cxenseparse:recs:publishtime",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "date",
    "article_date_original", "originalpublicationdate", "displaydate", "citation_publication_date",
    "weibo:article:create_at",
)
# fmt: on
_CHANGED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "twitter:data1",
)
_SITES = ("og:site_name", "publisher", "dc.publisher", "application-name", "citation_journal_title", "copyright")
_LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$")
_SUFFIX = re.compile(r"\s+(?:[|•·«»–—:-]|::)\s+")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S{4,2000})")


_DAY_CLASS = re.compile(r"(?i)(?:^|[\s_-])(?:date|dateline|pubdate|published|timestamp)(?:$|\s)")
"""Of an element that holds a day and hardly anything else."""
_DAY_SIZE = 40


@dataclass(slots=True)
class Facts:
    title: str | None = None
    published: date | None = None
    changed: date | None = None
    publication: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    stated: tuple[Stated, ...] = ()
    times: list[date] = field(default_factory=list[date])
    """Of the <time> elements at the article's head that are not of a change."""


def facts(tree: Tree) -> Facts:
    """What the data of a page say. Where they disagree: JSON-LD before meta elements, address and title."""
    metas = _metas(tree)
    found = Facts()
    nodes = list(_nodes(tree.data))
    found.stated = tuple(_stated(nodes))
    _from_articles(found, nodes, _first(metas, ("og:title", "twitter:title")) or line(tree.title))
    found.published = found.published or _first_day(metas, _PUBLISHED)
    found.changed = found.changed or _first_day(metas, _CHANGED)
    found.author = found.author or _first_person(metas) or _linked_author(tree)
    found.publication = found.publication or _first(metas, _SITES[:3])
    found.url = _address(tree, metas) or found.url
    found.language = (
        _language(tree.language)
        or found.language
        or _language(_first(metas, ("og:locale", "language", "content-language")))
    )
    found.title, site = _title(tree, metas, found)
    found.publication = found.publication or site or _first(metas, _SITES[3:5])
    found.times = list(_times(tree))
    if found.published is None and found.url:
        found.published = _in_address(found.url)
    return found


def day(text: object) -> date | None:
    """The day of an instant as it is written, in its own zone (RFC 3339, ISO 8601, RFC 2822); None for what is none."""
    if not isinstance(text, str):
        return None
    text = text.strip()[:64]
    plain = re.match(r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)", text)
    if plain:
        try:
            return date(int(plain[1]), int(plain[2]), int(plain[3]))
        except ValueError:
            return None
    found = dates_in(text, None)
    return found[0][1] if found else None


def language(text: str | None) -> str | None:
    """A language tag as BCP 47 has it, or None."""
    return _language(text)


def address(text: object) -> str | None:
    """An address of the web, whole and without a name and password; None for anything else."""
    found = line(text, 2000)
    if not found or not re.match(r"https?://[^\s/@\"<>\\]{3,}(?:/[^\s\"<>\\]*)?$", found):
        return None
    return found


def _metas(tree: Tree) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.nodes:
        if node.tag == "meta" and (content := node.get("content")):
            for key in ("property", "name", "itemprop"):
                if name := node.get(key).lower():
                    found.setdefault(name, content)
    return found


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((text for name in names if (text := line(metas.get(name)))), None)


def _first_day(metas: Mapping[str, str], names: tuple[str, ...]) -> date | None:
    return next((when for name in names if (when := day(metas.get(name)))), None)


def _first_person(metas: Mapping[str, str]) -> str | None:
    return next((who for name in _AUTHORS if (who := line(metas.get(name))) and is_person(who)), None)


def _linked_author(tree: Tree) -> str | None:
    links = (node for node in tree.nodes if node.tag == "a" and "author" in node.get("rel").split() and not node.unseen)
    return next((who for node in links if (who := line(node.words(200))) and is_person(who)), None)


def _address(tree: Tree, metas: Mapping[str, str]) -> str | None:
    links = (node.get("href") for node in tree.nodes if node.tag == "link" and node.get("rel").lower() == "canonical")
    for text in (*links, metas.get("og:url")):
        if found := address(text):
            return found
    for comment in tree.comments:
        if saved := _SAVED_FROM.search(comment):
            return address(saved[1])
    return None


def _language(text: str | None) -> str | None:
    text = (text or "").strip().replace("_", "-")
    return text if _LANGUAGE.match(text) else None


def _title(tree: Tree, metas: Mapping[str, str], found: Facts) -> tuple[str | None, str | None]:
    """The title without the site's name, and that name."""
    title = line(tree.title)
    told = found.title or _first(metas, ("og:title", "twitter:title"))
    site = None
    if title:
        parts = _SUFFIX.split(title)
        last = parts[-1]
        head = title[: -len(last)].rstrip(" |•·«»–—:-")
        seen = {folded(node.words(400)) for node in tree.nodes if node.tag == "h1"} | {folded(told or "")}
        known = found.publication and folded(last).startswith(folded(found.publication))
        if len(parts) > 1 and (
            known
            or any(one.startswith(folded(head)) for one in seen if one)
            or (len(last.split()) < 5 and len(head.split()) > 4 and folded(title) not in seen)
        ):
            title, site = head, last
            if len(last.split()) > 6 or (not last[:1].isupper() and not last[:1].isdigit()):
                site = None
    told = told or title
    if told and found.publication:
        told = re.sub(rf"\s+[|•·–—-]\s+{re.escape(found.publication)}\W*$", "", told)
    return told, site


def _times(tree: Tree) -> Iterator[date]:
    for node in tree.nodes:
        if node.unseen or (node.tag != "time" and (node.size > _DAY_SIZE or not _DAY_CLASS.search(node.get("class")))):
            continue
        when = day(node.get("datetime")) or day(line(node.words(60)))
        block, names, inside = _around(node)
        if not when or inside & {"nav", "aside", "li", "td", "figure"} or block.size > 200:
            continue
        if re.search(
            r"updat|modif|edited|revis|aktualis|mise? à jour|actualiz", f"{names} {block.words(240)[:240]}", re.I
        ) and not _own_label(node):
            continue
        yield when


def _own_label(node: Node) -> bool:
    return "pubdate" in node.attributes or bool(
        re.search(r"publi(?:sh|é|c)|created|posted", f"{node.get('class')} {node.get('itemprop')}", re.I)
    )


def _around(node: Node) -> tuple[Node, str, set[str]]:
    """The paragraph or the like that it stands in, the names up to there, and the tags of all that it is in."""
    names = [node.get("class"), node.get("itemprop")]
    block, up, tags = node, node.parent, set[str]()
    while up is not None and up.tag:
        tags.add(up.tag)
        if block is node and up.tag in {"p", "div", "header", "section", "article", "li", "td", "footer"}:
            block = up
            names.append(up.get("class"))
        up = up.parent
    return block, " ".join(names), tags


def _in_address(url: str) -> date | None:
    found = _IN_ADDRESS.search(url)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


# JSON-LD


def _nodes(scripts: list[str]) -> Iterator[tuple[Mapping[str, Any], bool]]:
    """All nodes of all scripts, and whether each is of the page itself rather than of another that it names."""
    count = 0
    for script in scripts:
        waiting: list[tuple[Any, bool]] = [(_loaded(script), True)]
        while waiting and count < _MOST_NODES:
            value, own = waiting.pop(0)
            count += 1
            if isinstance(value, list):
                waiting[:0] = [(one, own) for one in cast("list[Any]", value)[:500]]
            elif isinstance(value, dict):
                node = cast("dict[str, Any]", value)
                yield node, own
                waiting += [
                    (one, own and key not in _OTHERS)
                    for key, one in list(node.items())[:100]
                    if isinstance(one, dict | list)
                ]


def _loaded(script: str) -> Any:
    """None for what is no JSON, and can't be made such by leaving out a comma or a frame of comments."""
    import json  # only pages have it

    text = re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.{0,40}?\*/)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$",
        "",
        script.strip(),
        flags=re.DOTALL,
    ).strip()
    decoder = json.JSONDecoder(strict=False, parse_int=lambda digits: int(digits) if len(digits) < 20 else 0)
    for one in (text, _TRAILING.sub(r"\1", _CONTROLS.sub(" ", text))):
        try:
            return decoder.raw_decode(one)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _is(node: Mapping[str, Any], kind: re.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(
        isinstance(one, str) and kind.search(one)
        for one in (cast("list[Any]", types) if isinstance(types, list) else [types])
    )


def _from_articles(found: Facts, nodes: list[tuple[Mapping[str, Any], bool]], title: str | None) -> None:
    """From the article of the page, the one that is called as the page is; what it lacks from the page's own node."""
    ours = [node for node, own in nodes if own and _is(node, _ARTICLES)]
    if not ours:
        ours = [
            node for node, _ in nodes if _is(node, _ARTICLES) and title and folded(_name(node) or "") == folded(title)
        ]
    if title and len(ours) > 1:
        ours.sort(key=lambda node: folded(_name(node) or "-") not in folded(title))
    for node in (*ours[:1], *(node for node, own in nodes if own and _is(node, _PAGES))):
        found.title = found.title or (_name(node) if ours else None)
        found.published = found.published or day(node.get("datePublished")) or day(node.get("dateCreated"))
        found.changed = found.changed or day(node.get("dateModified"))
        found.author = found.author or _people(node.get("author"), nodes)
        found.publication = found.publication or next(iter(_names(node.get("publisher"), nodes)), None)
        found.url = found.url or _page_of(node)
        found.language = found.language or (
            _language(told) if isinstance(told := node.get("inLanguage"), str) else None
        )
    if not found.publication:
        site = next((node for node, _ in nodes if _is(node, re.compile(r"WebSite$"))), None)
        found.publication = line(site.get("name")) if site else None


def _name(node: Mapping[str, Any]) -> str | None:
    return line(node.get("headline")) or line(node.get("name"))


def _page_of(node: Mapping[str, Any]) -> str | None:
    page = node.get("mainEntityOfPage")
    if isinstance(page, dict):
        page = cast("dict[str, Any]", page).get("@id")
    return address(page) or address(node.get("url"))


def _people(value: Any, nodes: list[tuple[Mapping[str, Any], bool]]) -> str | None:
    """Authors that are persons, as one text."""
    names = [name for name in _names(value, nodes, persons=True) if len(name.split()) < 6]
    return ", ".join(dict.fromkeys(names[:5])) or None


def _names(value: Any, nodes: list[tuple[Mapping[str, Any], bool]], *, persons: bool = False) -> Iterator[str]:
    for one in cast("list[Any]", value)[:100] if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            node = cast("Mapping[str, Any]", one)
            if "name" not in node and isinstance(ref := node.get("@id"), str):
                node = next((other for other, _ in nodes if other.get("@id") == ref and "name" in other), node)
            if persons and _is(node, re.compile(r"Organization$")):
                continue
            names = node.get("name")
            for name in cast("list[Any]", names)[:5] if isinstance(names, list) else [names]:
                if told := line(name):
                    yield told
        elif (told := line(one)) and not told.startswith(("http:", "https:")) and (not persons or is_person(told)):
            yield told


def _stated(nodes: list[tuple[Mapping[str, Any], bool]]) -> Iterator[Stated]:
    for node in [node for node, own in nodes if own and _is(node, _SHOWS)][:50]:
        if title := line(node.get("name")):
            starts = day(node.get("startDate")) or day(node.get("datePublished"))
            yield Stated(
                title,
                starts.isoformat() if starts else None,
                tuple(_names(node.get("actor") or node.get("actors"), nodes)),
                tuple(_names(node.get("creator"), nodes)),
            )
