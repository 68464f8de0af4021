"""Who is in a show, and what it comes from: roles around people and around works."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.domain.statements import CreditFacts, RelationFacts
from desktop_app.domain.words import folded

from .facts import identity, joined, link
from .graph import Graph, Node, as_node, said, types

_SPIN_OFF = {"spin off", "spinoff"}


def credits(
    graph: Graph, node: Node, base: str, show_key: str, episode_key: str | None = None
) -> Iterator[CreditFacts]:
    """The node's actors as listed, those of an episode as its guests, and the creators of a show."""
    characters: dict[str, dict[str, None]] = {}
    actors: dict[str, Node] = {}
    for role, person in _people(graph, node, "actor", "actors"):
        key = _person_key(person)
        actors.setdefault(key, person)
        named = characters.setdefault(key, {})
        named |= dict.fromkeys(text for value in graph.many(role, "characterName") if (text := said(value)))
    for order, (key, person) in enumerate(actors.items()):
        yield _credit(graph, person, base, show_key, key, tuple(characters[key]), None, order, episode_key)
    if episode_key is None:
        for order, (role, person) in enumerate(_people(graph, node, "creator")):
            job = graph.text(role, "roleName") or "Creator"
            yield _credit(graph, person, base, show_key, _person_key(person), (), job, order, None)


def relations(graph: Graph, node: Node, show_key: str) -> Iterator[RelationFacts]:
    """What the show is based on; a spin-off where a role around the work says that very word."""
    for value in graph.linked(node, "isBasedOn"):
        role = as_node(value)
        if role is None:
            continue
        works = graph.nodes_of(role, "isBasedOn") or [role]
        spin_off = folded(graph.text(role, "roleName") or "") in _SPIN_OFF and works != [role]
        for work in works:
            if title := said(work):
                is_show = spin_off and "TVSeries" in types(work)
                yield RelationFacts(show_key, "spin-off" if is_show else "based on", title, identity(work))


def _people(graph: Graph, node: Node, *names: str) -> Iterator[tuple[Node, Node]]:
    """(role, person) of a property; of a bare person the role is empty. Companies are no people."""
    for value in graph.linked(node, *names):
        role = as_node(value)
        if role is None:
            if isinstance(value, str) and said(value) and "://" not in value:
                yield {}, {"@type": "Person", "name": value}
            continue
        inner = graph.nodes_of(role, *names)
        for person in inner or [role]:
            if said(person) and "Organization" not in types(person):
                yield (role if inner else {}), person


def _person_key(person: Node) -> str:
    address = person.get("url")
    return identity(person) or (address if isinstance(address, str) else "") or folded(said(person) or "")


def _credit(
    graph: Graph,
    person: Node,
    base: str,
    show_key: str,
    key: str,
    characters: tuple[str, ...],
    job: str | None,
    order: int,
    episode_key: str | None,
) -> CreditFacts:
    picture = graph.one(person, "image")
    inner = as_node(picture)
    return CreditFacts(
        show_key=show_key,
        person=said(person) or key,
        person_key=key,
        characters=characters,
        job=job,
        guest=episode_key is not None,
        order=order,
        episode_key=episode_key,
        known_for=tuple(dict.fromkeys(_known_for(graph, person))),
        image=joined(base, picture if inner is None else graph.one(inner, "contentUrl", "url")),
        url=link(graph, person, base),
    )


def _known_for(graph: Graph, person: Node) -> Iterator[str]:
    """The works that are said to have the person as an actor: `actor`, read backwards."""
    for backwards in graph.nodes_of(person, "@reverse"):
        for work in graph.linked(backwards, "actor", "actors"):
            if title := said(work):
                yield title
