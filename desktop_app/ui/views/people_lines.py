"""Who is in it and who made it, a line for each: written for a person to read and change, and read again."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.articles.reading import Maker, Player
from desktop_app.domain.plain import plain
from desktop_app.ui.words import tr


def cast_text(cast: Sequence[Player]) -> str:
    """ "Rhys Ifans as the Chief Designer (House of the Dragon)"."""
    return "\n".join(map(_player_line, cast))


def cast_of(text: str, former: Sequence[Player]) -> tuple[Player, ...]:
    """What the lines say. One that nobody changed says what it said before, whatever is in it."""
    kept = {_player_line(one): one for one in former}
    return tuple(kept.get(line) or _player(line) for line in _lines(text))


def makers_text(makers: Sequence[Maker]) -> str:
    return "\n".join(one.name for one in makers)


def makers_of(text: str, former: Sequence[Maker]) -> tuple[Maker, ...]:
    """One who was named before has the roles of before; who is new created it."""
    kept = {one.name: one for one in former}
    return tuple(kept.get(line) or Maker(line, ("creator",)) for line in _lines(text))


def names_in(text: str) -> tuple[str, ...]:
    """Of services, parted by commas."""
    return tuple(dict.fromkeys(filter(None, (" ".join(plain(one).split()) for one in text.split(",")))))


def _lines(text: str) -> list[str]:
    return list(dict.fromkeys(filter(None, (" ".join(plain(line).split()) for line in text.split("\n")))))


def _player_line(one: Player) -> str:
    said = one.name
    if one.character:
        said = tr("{name} as {character}").format(name=said, character=one.character)
    known = f" ({'; '.join(one.known_for)})" if one.known_for else ""
    return " ".join(f"{said}{known}".split())


def _player(line: str) -> Player:
    between = tr("{name} as {character}").removeprefix("{name}").removesuffix("{character}")
    known: tuple[str, ...] = ()
    if line.endswith(")") and " (" in line:
        line, _, inside = line[:-1].rpartition(" (")
        known = tuple(filter(None, (one.strip() for one in inside.split(";"))))
    name, _, character = line.partition(between)
    return Player(name.strip(), character.strip() or None, known)
