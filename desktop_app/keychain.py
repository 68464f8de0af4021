"""Secrets in the addresses of feeds: in the system's keyring and nowhere else."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, TypeVar, cast
from urllib.parse import unquote_plus, urlsplit, urlunsplit

from desktop_app.errors import PremieresError

if TYPE_CHECKING:  # a window that has no such feed never needs them
    from concurrent.futures import Future
    from queue import SimpleQueue

T = TypeVar("T")


class Ring(Protocol):
    """A keyring, as far as it is used; its own types say nothing."""

    def set_password(self, service: str, username: str, password: str, /) -> None: ...
    def get_password(self, service: str, username: str, /) -> str | None: ...
    def delete_password(self, service: str, username: str, /) -> None: ...


SERVICE = "premieres"
HIDDEN = "***"
"""Stands in a shown address where its secret was."""

_TELLING = re.compile(
    r"token|key|secret|pass|pwd|auth|sig|session|jwt|bearer|code|cred|private|access|otp|hash|hmac|^(?:sid|pin|pw)$"
)
_HARMLESS = re.compile(
    r"keyword|keyboard|monkey|turkey|hockey|jockey|whiskey|author(?!i[sz])|compass|passenger|passion|passage|passport"
    r"|design|assign|signal|sight|accessib|(?:en|de|uni|bar)code|(?:country|language|lang|region|post|postal|zip)code"
)
"""Words that hold one of those and tell of no secret."""
_TELLING_PART = re.compile(r"(?:api|access|auth|user|feed|private|secret)?[-_]?(?:token|key|secret|password|passkey)")
"""A part of a path after which the secret comes: /token/abc."""

_JWT = re.compile(r"eyJ[\w-]{6,}")
_UUID = re.compile(r"(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HEX = re.compile(r"[0-9a-fA-F]{16,}")
_PIECES = re.compile(r"[^\W_]+")
_LONG = 16
_ODD = 5
"""So many odd pairs of letters at least: an hour has two or three (20260514T120000Z)."""
_USUAL = (
    "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri"
    " ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut"
    " ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi"
    " ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke ui fr"
)
_PAIRS = frozenset(_USUAL.split())
"""The commonest pairs of letters in words and names; of the pairs in a random word a fifth are among them."""
_DIVIDED = re.compile(r"[/?&;=:@#]+")
_A_WORD = 8
_URL = re.compile(r"(?i)\b(?:https?|webcals?)://[^\s\"<>“”]+")


class Keychain:
    """Stores, reads and deletes secrets by name, from any thread but the window's: a keyring may ask the person for
    its password first. Each call waits at most `seconds`."""

    def __init__(self, seconds: float = 20.0) -> None:
        self._seconds = seconds
        self._session: dict[str, str] = {}
        self._backend: Ring | None = None
        self._problem: str | None = None
        self._work: SimpleQueue[Callable[[], None]] | None = None

    def store(self, name: str, secret: str, *, session_only: bool = False) -> None:
        """PremieresError ("no-keyring") where the system has none; `session_only` keeps it in memory instead."""
        if session_only:
            self._session[name] = secret
            return
        self._ask(lambda ring: ring.set_password(SERVICE, name, secret))

    def read(self, name: str) -> str | None:
        """None when there is no such secret; PremieresError where the keyring does not answer."""
        if name in self._session:
            return self._session[name]
        return self._ask(lambda ring: ring.get_password(SERVICE, name))

    async def read_soon(self, name: str) -> str | None:
        """`read` for a coroutine: the loop goes on while the keyring asks the person for its password."""
        if name in self._session:
            return self._session[name]
        return await self._soon(lambda ring: ring.get_password(SERVICE, name))

    async def store_soon(self, name: str, secret: str, *, session_only: bool = False) -> None:
        """`store` for a coroutine."""
        if session_only:
            self._session[name] = secret
            return
        await self._soon(lambda ring: ring.set_password(SERVICE, name, secret))

    def only_now(self, name: str) -> bool:
        """Whether it is kept for this session only."""
        return name in self._session

    def delete(self, name: str) -> None:
        """What is not there is gone already; a keyring that can't be reached keeps what it has."""
        self._session.pop(name, None)
        with suppress(PremieresError):
            self._ask(lambda ring: ring.delete_password(SERVICE, name))

    def _ask(self, call: Callable[[Ring], T]) -> T:
        try:
            return self._asked(call).result(self._seconds)
        except TimeoutError as error:
            raise self._late() from error

    async def _soon(self, call: Callable[[Ring], T]) -> T:
        import asyncio

        try:
            return await asyncio.wait_for(asyncio.wrap_future(self._asked(call)), self._seconds)
        except TimeoutError as error:
            raise self._late() from error

    def _late(self) -> PremieresError:
        self._problem = "does not answer"
        return self._none()

    def _none(self) -> PremieresError:
        return PremieresError(
            "no-keyring",
            f"The system's keyring {self._problem}, so there is no safe place for the secret in this source's address:"
            " unlock or set up a keyring (GNOME Keyring, KWallet, KeePassXC), or use an address without a secret.",
            why=self._problem,
        )

    def _asked(self, call: Callable[[Ring], T]) -> Future[T]:
        """Runs it on the keychain's own thread, which can't hold the program at its end."""
        from concurrent.futures import Future

        done: Future[T] = Future()

        def run() -> None:
            if not done.set_running_or_notify_cancel():  # and from here on nobody can cancel it who waits no longer
                return
            try:
                done.set_result(call(self._ring()))
            except PremieresError as error:
                done.set_exception(error)
            except Exception as error:  # a keyring raises what its system gives it
                if self._backend is not None and type(error).__name__ == "PasswordDeleteError":
                    done.set_exception(PremieresError("no-secret", "The keyring holds no such secret."))
                else:
                    self._problem = f"fails ({type(error).__name__})"
                    done.set_exception(self._none())

        if self._problem is not None:
            done.set_exception(self._none())
            return done
        if self._work is None:
            from queue import SimpleQueue

            self._work = SimpleQueue()
            threading.Thread(target=_serve, args=(self._work,), name="keychain", daemon=True).start()
        self._work.put(run)
        return done

    def _ring(self) -> Ring:
        """Found once, and tried with a write: several kinds say that they are there and then hold nothing."""
        if self._backend is None:
            ring = _usable()
            if ring is None:
                self._problem = "is not there"
                raise self._none()
            probe = os.urandom(8).hex()
            ring.set_password(SERVICE, "probe", probe)
            if ring.get_password(SERVICE, "probe") != probe:
                self._problem = "does not keep what it is given"
                raise self._none()
            ring.delete_password(SERVICE, "probe")
            self._backend = ring
        return self._backend


def _serve(work: SimpleQueue[Callable[[], None]]) -> None:
    while True:
        work.get()()


def _usable() -> Ring | None:
    """The system's keyring. Those of keyrings.alt are files that anyone can read."""
    import keyring

    ring = cast(Ring, keyring.get_keyring())
    offered = list(getattr(ring, "backends", None) or [ring])
    good = [one for one in offered if not type(one).__module__.startswith(("keyrings.alt", "keyring.backends.fail"))]
    return good[0] if good else None


def without_secret(url: str) -> str:
    """The address as it may be stored and shown: user and password, values of telling parameters, and what looks
    random are hidden. The same as `url` when there is nothing to hide. ValueError for what is no address."""
    parts = urlsplit(url)
    _ = parts.port  # a ValueError too: then what looks like the host is a part of a password
    user, at, host = parts.netloc.rpartition("@")
    query = "&".join(_hidden_pairs(pairs) for pairs in parts.query.split("&"))
    return urlunsplit((parts.scheme, f"{HIDDEN}@{host}" if user or at else host, _hidden_path(parts.path), query, ""))


def secrets_in(url: str) -> frozenset[str]:
    """The pieces of the address that `without_secret` hides, as they stand there and unquoted, to be found in other
    texts; none that is shorter than a word."""
    pieces = frozenset(_DIVIDED.split(url)) - frozenset(_DIVIDED.split(_bare(url)))
    return frozenset(piece for found in pieces for piece in (found, unquote_plus(found)) if len(piece) >= _A_WORD)


def tells_secret(url: str) -> bool:
    """Whether the address has a user, a password, or a parameter whose name says that its value is a secret."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return True
    pairs = (pair.partition("=") for pair in re.split("[&;]", parts.query))
    return "@" in parts.netloc or any(value and _is_telling(name) for name, _, value in pairs)


def age_key(source: str, url: str) -> str:
    """What the age of an answer is kept under: the address; where it has a secret, the one that is shown, with the
    source's name, which tells it from the same address with another secret."""
    shown = _bare(url)
    return f"{source} {shown}" if HIDDEN in shown else shown


def scrubbed(text: str) -> str:
    """The text with every address in it as `without_secret` gives it: for logs and sentences."""
    return _URL.sub(lambda found: _bare(found[0]), text)


def _bare(url: str) -> str:
    try:
        return without_secret(url)
    except ValueError:
        return HIDDEN


def _hidden_path(path: str) -> str:
    shown: list[str] = []
    before = ""
    for part in path.split("/"):
        secret = part and _TELLING_PART.fullmatch(before.lower())
        shown.append(HIDDEN if secret else _hidden_pairs(part))
        before = part
    return "/".join(shown)


def _hidden_pairs(text: str) -> str:
    """Pairs that ";" divides. After a secret nothing is shown: a ";" may belong to it."""
    shown: list[str] = []
    pairs = text.split(";")
    for number, pair in enumerate(pairs, 1):
        shown.append(_hidden_pair(pair, number < len(pairs)))
        if shown[-1].endswith(HIDDEN):
            break
    return ";".join(shown)


def _hidden_pair(pair: str, more: bool) -> str:
    """NAME=VALUE or NAME:VALUE, or what is no pair; `more` = something follows that may belong to the value."""
    for mark in sorted("=:", key=lambda mark: pair.find(mark)):
        name, divided, value = pair.partition(mark)
        if divided and (value or more) and _is_telling(name):
            return HIDDEN if _is_secret(name) else f"{name}{mark}{HIDDEN}"
    name, divided, value = pair.partition("=")
    if _is_secret(name):
        return HIDDEN
    if divided:
        return f"{name}={HIDDEN}" if _is_secret(value) else pair
    return pair


def _is_telling(name: str) -> bool:
    word = "".join(_PIECES.findall(unquote_plus(name))).lower()
    return _TELLING.search(_HARMLESS.sub(" ", word)) is not None


def _is_secret(value: str) -> bool:
    text = unquote_plus(value)
    if "://" in text and _bare(text) != text:  # an address within the address
        return True
    name, divided, inner = text.partition("=")
    return bool(divided and inner and _is_telling(name)) or _looks_random(text)


def _looks_random(text: str) -> bool:
    """A number in hexadecimal, a UUID, a web token, base64, letters of which no word is made."""
    if len(text) < _LONG:
        return False
    pieces = _PIECES.findall(text)
    if _JWT.search(text) or _UUID.search(text) or any(map(_HEX.fullmatch, pieces)):
        return True
    if any(_is_odd([piece], 1) for piece in pieces if len(piece) >= _LONG):
        return True
    return not text.islower() and _is_odd(pieces, 2)  # a title in an address has no capitals, as a rule


def _is_odd(pieces: list[str], times: int) -> bool:
    """Whether the pairs of which no word is made, a digit by a letter and a capital in a word among them, are so many
    times as many as the others."""
    usual = odd = 0
    for piece in pieces:
        for first, second in pairwise(piece):
            if first.isdigit() and second.isdigit():
                continue
            known = first.isascii() and second.isascii()  # of other alphabets nothing is
            camel = first.islower() and second.isupper()
            if known and (camel or f"{first}{second}".lower() not in _PAIRS):
                odd += 1
            else:
                usual += 1
    return odd >= _ODD and odd >= times * usual
