"""What the detail pane says about sources and people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QUrl

from desktop_app.domain.resolve import HAND
from desktop_app.domain.show_page import Credit, ShowPage
from desktop_app.domain.values import PREMIERES, Announcement, Entry
from desktop_app.ui import field_words, words
from desktop_app.ui.words import tr

TVMAZE_URL = "https://www.tvmaze.com"
LICENCE_URL = "https://creativecommons.org/licenses/by-sa/4.0/"
_MAKERS = frozenset({"creator", "created by", "co-creator", "showrunner", "co-showrunner"})


def source_name(source: str) -> str:
    """As a person calls it, inside a sentence."""
    return _source_names().get(source, source)


def source_title(source: str) -> str:
    """The same alone, or where a sentence begins; what a source calls itself stays as it is."""
    name = _source_names().get(source)
    return source if name is None else name[:1].upper() + name[1:]


def _source_names() -> dict[str, str]:
    return {"tvmaze": "TVmaze", "starter": tr("the source that comes with Premieres"), HAND: tr("you")}


def web_address(url: str | None) -> str | None:
    """The address when it is one of the web, without a name or a password in it: nothing else is ever opened. That
    of a page may be http too: it is the person's browser that goes there, not we."""
    parts = QUrl(url or "")
    return url if parts.scheme() in ("https", "http") and parts.host() and not parts.userInfo() else None


def summary_of(entry: Entry | None, page: ShowPage | None) -> str:
    """Of a premiere what the show is about, of an episode what happens in it, if that is known."""
    of_show = page.summary if page else None
    if entry is None:
        return of_show or ""
    first = (of_show, entry.summary) if entry.kind in PREMIERES else (entry.summary, of_show)
    return first[0] or first[1] or ""


# --- people ---


def makers(crew: Iterable[Credit]) -> list[Credit]:
    """Creators and showrunners, each once."""
    return _each_once(credit for credit in crew if (credit.job or "").casefold() in _MAKERS)


def jobs(crew: Iterable[Credit]) -> list[tuple[str, list[Credit]]]:
    """The other jobs in their order, each with its people."""
    found: dict[str, list[Credit]] = {}
    for credit in crew:
        if credit.job and credit.job.casefold() not in _MAKERS:
            found.setdefault(field_words.job(credit.job), []).append(credit)
    return [(job, _each_once(people)) for job, people in found.items()]


def _each_once(people: Iterable[Credit]) -> list[Credit]:
    """By the names; of two sources that of which there is a page."""
    found: dict[str, Credit] = {}
    for credit in people:
        if not found.setdefault(credit.person, credit).person_id:
            found[credit.person] = credit
    return list(found.values())


def maker_jobs(crew: Iterable[Credit]) -> list[tuple[str, list[Credit]]]:
    """The same, each with what they are to the show, as the jobs are told."""
    people = tuple(crew)
    made = makers(credit for credit in people if "creat" in (credit.job or "").casefold())
    run = makers(credit for credit in people if "runner" in (credit.job or "").casefold())
    said = ((tr("Created by"), made), (tr("Showrunner") if len(run) == 1 else tr("Showrunners"), run))
    return [(job, people) for job, people in said if people]


def cast_note(entry: Entry | None, page: ShowPage | None, trouble: str) -> str:
    """What stands where there is no cast; `trouble` says why it cannot be had now."""
    sources = page.sources if page else entry.sources if entry else ()
    if page is not None and page.cast_known:
        return tr("TVmaze names no cast yet") if "tvmaze" in sources else tr("No cast is known yet")
    if sources and "tvmaze" not in sources:
        return tr("No cast is known yet")
    return trouble or tr("The cast is being fetched…")


def counted_people(count: int, known: bool) -> str:
    said = words.counted(count, "%n person", "%n people")
    return tr("{people}, and what they are known for").format(people=said) if known else said


# --- where facts come from ---


def origins(entry: Entry | None, page: ShowPage | None) -> list[tuple[str, str]]:
    """(source's name, the facts that it gave), for each source."""
    facts: dict[str, list[str]] = {source: [] for source in (entry.sources if entry else ())}
    if entry is not None and entry.sources:
        facts[entry.sources[0]].append(tr("date"))
    for fact, source in page.origins if page else ():
        given = facts.setdefault(source, [])
        if _fact(fact) and _fact(fact) not in given:
            given.append(_fact(fact))
    return [(source_title(source), ", ".join(given)) for source, given in facts.items() if given]


_OURS = frozenset({"weight"})
"""What is used for sorting alone."""


def _fact(fact: str) -> str:
    known = {
        "title": tr("title"),
        "summary": tr("summary"),
        "cast": tr("cast"),
        "crew": tr("crew"),
        "image": tr("picture"),
        "services": tr("service"),
        "genres": tr("genres"),
        "relations": tr("relations"),
        "ended": tr("whether it goes on"),
        "url": tr("page"),
        "official_site": tr("official site"),
        "premiered": tr("first date"),
        "language": tr("language"),
        "runtime_minutes": tr("running time"),
    }
    return known.get(fact, "" if fact in _OURS else fact.replace("_", " "))


def from_tvmaze(entry: Entry | None, page: ShowPage | None, ledger: Sequence[Announcement]) -> bool:
    """Whether TVmaze has to be named."""
    return (
        bool(entry and "tvmaze" in entry.sources)
        or bool(page and "tvmaze" in page.sources)
        or any(said.source == "tvmaze" for said in ledger)
    )
