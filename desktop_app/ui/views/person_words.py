"""What the pane of a person says about their parts, their dates and following them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl

from desktop_app.domain.person_page import PersonPage, Role
from desktop_app.domain.values import Entry, Status
from desktop_app.ui import field_words, words
from desktop_app.ui.words import tr

MOST = 50
"""Dates that are read, of those to come and of those before each."""


def part(role: Role | None) -> str:
    """ "as Keziah Blount", "Director, Writer", "guest, as Mab"."""
    if role is None:
        return ""
    played = tr("as {character}").format(character=" / ".join(role.characters)) if role.characters else ""
    return ", ".join(filter(None, (tr("guest") if role.guest else "", played, *map(field_words.job, role.jobs))))


def other_works(page: PersonPage) -> str:
    """ "Also Bright Iron, Lowland": what they are known for beside the shows of the library; "" for nothing."""
    titles = {role.show.title.casefold() for role in page.roles}
    others = [title for title in page.known_for if title.casefold() not in titles]
    if not others:
        return ""
    return (tr("Also {works}") if page.roles else "{works}").format(works=", ".join(others))


def following(page: PersonPage) -> str:
    """What following them does, or has done."""
    if not page.followed:
        return tr("Follow {person}, and all shows with them come onto your calendar.").format(person=page.name)
    regular = {role.show.id for role in page.roles if not role.guest}
    count = sum(entry.show_id in regular for entry in page.coming)
    if not count:
        said = tr("Shows with {person} come onto your calendar. Nothing to come is known yet.")
    elif len(page.coming) >= MOST:
        said = tr("Shows with {person} are on your calendar: at least %n to come", count)
    else:
        said = tr("Shows with {person} are on your calendar: %n to come", count)
    return said.format(person=page.name)


def shows(page: PersonPage) -> str:
    """At the end of the head above them."""
    return words.counted(len(page.roles), "%n show", "%n shows") if page.roles else ""


def from_tvmaze(page: PersonPage) -> bool:
    """Whether TVmaze has to be named."""
    host = QUrl(page.url or "").host()
    told = any("tvmaze" in entry.sources for entry in (*page.coming, *page.past))
    return told or host == "tvmaze.com" or host.endswith(".tvmaze.com")


def to_come(entries: Sequence[Entry]) -> str:
    """At the end of the section's head."""
    if not entries:
        return ""
    return tr("the next %n", MOST) if len(entries) >= MOST else tr("%n to come", len(entries))


def past(entries: Sequence[Entry]) -> str:
    if len(entries) >= MOST:
        return tr("the last %n", MOST)
    return words.counted(len(entries), "%n date", "%n dates")


def nothing(page: PersonPage, others: PersonPage | None) -> str:
    """What stands where there are no dates to come."""
    if others is not None and not (page.coming or page.past):
        return tr("Nothing of the kinds that the filter shows.")
    if page.past:
        return tr("Nothing to come is known yet.")
    return tr("Nothing with {person} is on this calendar.").format(person=page.name)


def other_kinds(others: PersonPage) -> str:
    """Of the link to what the filter hides."""
    dates = (others.coming, others.past)
    if any(len(entries) >= MOST for entries in dates):
        return tr("Show all kinds")
    count = sum(map(len, dates))
    return words.counted(count, "Show %n of another kind", "Show %n of other kinds")


def kind_and_status(entry: Entry) -> tuple[str, str]:
    """ "Season premiere" and "", "Season premiere, not certain" and "not certain"."""
    kind, status = words.kind_word(entry), words.status_word(entry)
    if entry.status is Status.TENTATIVE:
        return tr("{kind}, {doubt}").format(kind=kind, doubt=status), status
    return (tr("{status} · {kind}").format(status=status, kind=kind) if status else kind), status
