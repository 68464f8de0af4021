"""What the person has set: one frozen value, kept in settings.toml."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import cast

from desktop_app import clock
from desktop_app.domain.airdate import zone_known
from desktop_app.domain.values import country_code
from desktop_app.errors import PremieresError, unwritten

THEMES = ("system", "light", "dark", "contrast")
LANGUAGES = ("en", "de")
"""Of the window: English, and those that there is a catalogue of in resources/translations."""
DEFAULT_COUNTRY = "US"
"""TVmaze's own default, for a system that says nothing of where it is."""
_WAIT_SECONDS = 2.0
"""For another program that changes a setting at the same time, which takes it milliseconds."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The keys are those of the file. Change it with `with_value`, and the file with `change`."""

    zone: str = ""
    """IANA; empty = the system's."""
    countries: tuple[str, ...] = ()
    """ISO 3166-1, of which the window shows premieres; empty = the one of the locale."""
    theme: str = "system"
    week_numbers: bool = True
    single_letters: bool = True
    """Whether F and W do something by themselves."""
    language: str = ""
    """Of the window, one of LANGUAGES; empty = the system's."""
    feeds_folder: str = ""
    """In which the feeds' files are kept up to date, by its whole path; empty = in none."""
    serve: bool = False
    """Whether the window serves the feeds while it is open."""
    serve_host: str = "127.0.0.1"
    """The IP address at which feeds are served: of this computer alone, unless the person asks for another."""
    serve_port: int = 8477
    problem: str | None = field(default=None, compare=False)
    """One sentence, when the file could not be read as it is. Never written."""


def keys() -> tuple[str, ...]:
    """All keys that can be set."""
    return tuple(f.name for f in fields(Settings) if f.name in _READERS)


def as_text(settings: Settings) -> dict[str, str]:
    """Every key with its value, as a person would type it."""
    return {name: _text(getattr(settings, name)) for name in keys()}


def key_named(key: str) -> str:
    """The key as the file has it, whether typed with hyphens or in capitals; PremieresError for what is none."""
    name = key.strip().lower().replace("-", "_")
    if name not in _READERS:
        raise PremieresError("no-setting", f"There is no setting “{key}”: it is one of {', '.join(keys())}.", key=key)
    return name


def with_value(settings: Settings, key: str, text: str) -> Settings:
    """The settings with one key changed; PremieresError for a key or a value that is none."""
    name = key_named(key)
    return replace(settings, **{name: _READERS[name](text.strip())})


def load(path: Path) -> Settings:
    """The settings; the defaults where there is no file. A file that is no TOML is put aside, a value that can't be is
    as if it were not there; `problem` then says so."""
    try:
        return read(path)
    except PremieresError as error:
        if error.code == "settings-damaged":
            return Settings(problem=_put_aside(path))
        return Settings(problem=f"{path} could not be read ({error.facts['why']}); the settings are the usual ones.")


def read(path: Path) -> Settings:
    """The same while the program runs: somebody may be writing in the file by hand, so it is left where it is.
    PremieresError for a file that can't be read, or is no TOML ("settings-damaged")."""
    held = _held(path)
    known: dict[str, object] = {}
    bad: list[str] = []
    for name in keys():
        if name in held:
            try:
                known[name] = _READERS[name](held[name])
            except PremieresError:
                bad.append(name)
    problem = f"{path} holds no usable value for {', '.join(bad)}; the usual one is used." if bad else None
    return replace(Settings(problem=problem), **known)


def change(path: Path, key: str, text: str) -> Settings:
    """Give one key a new value and leave all else as the file holds it now, whoever wrote it; the settings that this
    makes. PremieresError for a key or a value that is none, and where the file can't be read or written."""
    from desktop_app.store.file_lock import locked  # few starts change anything

    name = key_named(key)
    value = _READERS[name](text.strip())
    try:
        path.parent.mkdir(0o700, parents=True, exist_ok=True)
        with locked(path.with_name(path.name + ".lock"), _WAIT_SECONDS):
            save(path, _held(path) | {name: value})
    except OSError as error:  # of the folder or the lock's file
        raise _unwritten(path, error) from error
    return read(path)


def save(path: Path, values: Mapping[str, object]) -> None:
    """Writes the file whole or not at all; PremieresError where the folder can't be written."""
    text = "".join(f"{_toml_key(name)} = {_toml(value)}\n" for name, value in values.items())
    from tempfile import mkstemp

    made: str | None = None
    try:
        path.parent.mkdir(0o700, parents=True, exist_ok=True)
        handle, made = mkstemp(dir=path.parent, prefix=".settings-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(made, path)
    except OSError as error:
        if made:
            with suppress(OSError):
                os.unlink(made)
        raise _unwritten(path, error) from error


def country(words: str) -> str | None:
    """The code of a country that there is, UK being GB; None for any other words."""
    code = country_code(words)
    known = _known_countries() if code else frozenset[str]()
    return code if not known or code in known else None


def home_countries(settings: Settings, env: Mapping[str, str]) -> frozenset[str]:
    """Those that the person set; else the one of the locale, else of the system's zone."""
    if settings.countries:
        return frozenset(settings.countries)
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        found = re.match(r"[A-Za-z]{2,3}[_-]([A-Za-z]{2})(?![A-Za-z])", env.get(name, ""))
        if found and (code := country_code(found[1])):
            return frozenset({code})
    return frozenset({_country_of(clock.system_zone_name(env)) or DEFAULT_COUNTRY})


def _held(path: Path) -> dict[str, object]:
    """All that the file says, also under keys of a newer version."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise _unread(path, "settings-unread", error.strerror or str(error)) from error
    import tomllib  # most people have no such file

    try:
        return tomllib.loads(content.decode())
    except (ValueError, RecursionError) as error:
        raise _unread(path, "settings-damaged", "it is no valid TOML") from error


def _unread(path: Path, code: str, why: str) -> PremieresError:
    sentence = f"{path} can't be read ({why}): put it right; until then the settings stay as they were."
    return PremieresError(code, sentence, path=str(path), why=why)


def _unwritten(path: Path, error: OSError) -> PremieresError:
    what = f"The settings could not be written to {path}"
    return PremieresError(
        "settings-not-written", unwritten(what, error, "make the folder writable and try again"), path=str(path)
    )


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ",".join(cast(tuple[str, ...], value)) if isinstance(value, tuple) else str(value)


def _refused(key: str, value: object, wanted: str) -> PremieresError:
    return PremieresError("bad-setting", f"“{value}” is no value for {key}: {wanted}.", key=key, value=str(value))


def _zone(value: object) -> str:
    if isinstance(value, str) and (not value or zone_known(value)):
        return value
    raise _refused("zone", value, 'give a zone such as Europe/London, or "" for the system\'s')


def _countries(value: object) -> tuple[str, ...]:
    words = cast(list[object], value) if isinstance(value, list) else re.split(r"[\s,;]+", str(value))
    found: list[str] = []
    for word in filter(None, map(str, words)):
        code = country(word)
        if code is None:
            raise _refused("countries", word, 'give codes of two letters, such as GB,IE, or "" for the locale\'s')
        if code not in found:
            found.append(code)
    return tuple(found)


def _theme(value: object) -> str:
    if value in THEMES:
        return str(value)
    raise _refused("theme", value, f"it is one of {', '.join(THEMES)}")


def _language(value: object) -> str:
    if value in ("", *LANGUAGES):
        return str(value)
    raise _refused("language", value, f'it is one of {", ".join(LANGUAGES)}, or "" for the system\'s')


def _folder(value: object) -> str:
    if value == "":
        return ""
    try:
        path = Path(str(value)).expanduser()
    except RuntimeError:  # ~nobody, whose home nobody knows
        path = Path()
    if isinstance(value, str) and path.is_absolute() and "\0" not in value:
        return str(path)
    raise _refused("feeds_folder", value, 'give the whole path of a folder, or "" for none')


def _host(value: object) -> str:
    from ipaddress import ip_address  # most people have no such line

    try:
        return str(ip_address(str(value).strip("[]")))
    except ValueError as error:
        wanted = "give an IP address of this computer, 127.0.0.1 for itself alone, or 0.0.0.0 for all that it has"
        raise _refused("serve_host", value, wanted) from error


def _port(value: object) -> int:
    text = str(value)
    if re.fullmatch("[0-9]{1,5}", text) and 0 < int(text) < 2**16:
        return int(text)
    raise _refused("serve_port", value, "give a number from 1 to 65535")


def _yes_or_no(key: str) -> Callable[[object], bool]:
    def read(value: object) -> bool:
        word = str(value).lower()
        if word in ("yes", "true", "on", "1"):
            return True
        if word in ("no", "false", "off", "0"):
            return False
        raise _refused(key, value, "it is yes or no")

    return read


_READERS: Mapping[str, Callable[[object], object]] = {
    "zone": _zone,
    "countries": _countries,
    "theme": _theme,
    "week_numbers": _yes_or_no("week_numbers"),
    "single_letters": _yes_or_no("single_letters"),
    "language": _language,
    "feeds_folder": _folder,
    "serve": _yes_or_no("serve"),
    "serve_host": _host,
    "serve_port": _port,
}


def _zone_table(name: str) -> list[list[str]]:
    """The rows of one of the tables that come with the zones; none where they are not there."""
    from importlib import resources

    try:
        text = (resources.files("tzdata.zoneinfo") / name).read_text(encoding="utf-8")
    except (OSError, ModuleNotFoundError):
        return []
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def _known_countries() -> frozenset[str]:
    return frozenset(row[0] for row in _zone_table("iso3166.tab"))


def _country_of(zone_name: str) -> str | None:
    return next((row[0] for row in _zone_table("zone.tab") if len(row) > 2 and row[2] == zone_name), None)


def _put_aside(path: Path) -> str:
    """Nothing that a person may have written by hand is deleted."""
    aside = path.with_name(f"{path.stem}.damaged{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
    try:
        path.rename(aside)
    except OSError:
        return f"{path} is damaged; the settings are the usual ones."
    return f"{path} was damaged and is now {aside.name} beside it; the settings are the usual ones."


def _toml_key(name: str) -> str:
    return name if re.fullmatch("[A-Za-z0-9_-]+", name) else _toml(name)


def _toml(value: object) -> str:
    """One value on one line; the unknown keys may hold anything that TOML can."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case str():
            import json

            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case datetime() | date() | time():
            return value.isoformat()
        case Mapping():
            pairs = cast(Mapping[str, object], value).items()
            return "{" + ", ".join(f"{_toml_key(name)} = {_toml(inner)}" for name, inner in pairs) + "}"
        case list() | tuple():
            return "[" + ", ".join(_toml(inner) for inner in cast(list[object], value)) + "]"
        case _:
            raise TypeError(f"no TOML for {type(value).__name__}")
