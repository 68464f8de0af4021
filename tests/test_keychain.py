"""Secrets: in a real keyring, or in memory for this session, or told that there is no place for them."""

import asyncio
import base64
import json
import random
import threading
import time
from collections.abc import Callable
from string import ascii_letters, ascii_lowercase, digits
from urllib.parse import quote

import keyring
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as NullKeyring

from desktop_app.errors import PremieresError
from desktop_app.keychain import HIDDEN, SERVICE, Keychain, age_key, scrubbed, without_secret
from tests.memory_keyring import MemoryKeyring

SECRET = "https://example.org/feed?token=abc"


@pytest.fixture
def ring() -> MemoryKeyring:
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    return ring


class Forgetful(MemoryKeyring):
    def set_password(self, service: str, username: str, password: str) -> None:
        """As the null keyring does it."""


class Swapping(MemoryKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        return "another" if (service, username) in self.held else None


class Locked(MemoryKeyring):
    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError("prompt dismissed: " + password)


class Stuck(MemoryKeyring):
    def __init__(self, until: threading.Event) -> None:
        super().__init__()
        self.until = until

    def set_password(self, service: str, username: str, password: str) -> None:
        self.until.wait(20)


class Alternative(MemoryKeyring):
    __module__ = "keyrings.alt.file"


def test_a_secret_is_kept_in_the_keyring_and_read_by_another_process(ring: MemoryKeyring) -> None:
    Keychain().store("my feed", SECRET)
    assert ring.held == {(SERVICE, "my feed"): SECRET}, "and nothing is left of the probe"
    assert Keychain().read("my feed") == SECRET
    assert Keychain().read("another") is None


def test_a_deleted_secret_is_gone_and_may_be_deleted_again(ring: MemoryKeyring) -> None:
    chain = Keychain()
    chain.store("my feed", SECRET)
    chain.delete("my feed")
    chain.delete("my feed")
    assert ring.held == {}
    chain.store("my feed", SECRET)
    assert chain.read("my feed") == SECRET


def test_a_coroutine_waits_without_holding_up_the_loop(ring: MemoryKeyring) -> None:
    async def both() -> str | None:
        await chain.store_soon("my feed", SECRET)
        return await chain.read_soon("my feed")

    chain = Keychain()
    assert asyncio.run(both()) == SECRET


@pytest.mark.parametrize("make", [NoKeyring, NullKeyring, Forgetful, Swapping, Locked, Alternative])
def test_no_keyring_is_one_sentence_without_the_secret(make: Callable[[], MemoryKeyring]) -> None:
    keyring.set_keyring(make())
    chain = Keychain()
    with pytest.raises(PremieresError, match="no safe place for the secret") as told:
        chain.store("my feed", SECRET)
    assert told.value.code == "no-keyring"
    assert "abc" not in str(told.value)
    with pytest.raises(PremieresError):
        chain.read("my feed")


def test_a_secret_may_be_kept_for_this_session_only() -> None:
    keyring.set_keyring(NoKeyring())
    chain = Keychain()
    chain.store("my feed", SECRET, session_only=True)
    assert chain.read("my feed") == asyncio.run(chain.read_soon("my feed")) == SECRET
    chain.delete("my feed")
    with pytest.raises(PremieresError):
        chain.read("my feed")


def test_of_several_keyrings_the_files_of_keyrings_alt_are_passed_over() -> None:
    class Chain(ChainerBackend):
        good = MemoryKeyring()
        backends = (Alternative(), good)  # type: ignore[assignment]

    keyring.set_keyring(Chain())
    Keychain().store("my feed", SECRET)
    assert Chain.good.held == {(SERVICE, "my feed"): SECRET}


def test_a_keyring_that_does_not_answer_holds_nothing_up() -> None:
    until = threading.Event()
    keyring.set_keyring(Stuck(until))
    chain = Keychain(seconds=0.1)
    began = time.monotonic()
    with pytest.raises(PremieresError, match="does not answer"):
        chain.store("my feed", SECRET)
    with pytest.raises(PremieresError, match="does not answer"):
        asyncio.run(chain.read_soon("my feed"))
    assert time.monotonic() - began < 2
    assert all(thread.daemon for thread in threading.enumerate() if thread.name == "keychain")
    until.set()


def test_an_answer_that_comes_too_late_is_no_mistake() -> None:
    """pytest would tell of an exception in the keychain's thread."""
    until = threading.Event()
    keyring.set_keyring(Stuck(until))
    chain = Keychain(seconds=0.1)
    with pytest.raises(PremieresError, match="does not answer"):
        asyncio.run(chain.read_soon("my feed"))
    until.set()
    assert chain._work is not None
    done = threading.Event()
    chain._work.put(done.set)  # after it, on the same thread
    assert done.wait(5), "which goes on"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/feed.jsonld", "https://example.org/feed.jsonld"),
        ("https://me:pass@example.org/feed", f"https://{HIDDEN}@example.org/feed"),
        ("https://example.org/f?country=GB&token=abc", f"https://example.org/f?country=GB&token={HIDDEN}"),
        ("https://example.org/f?apiKey=abc", f"https://example.org/f?apiKey={HIDDEN}"),
        ("https://example.org/f?u=0123456789abcdef0123456789abcdef", f"https://example.org/f?u={HIDDEN}"),
        ("https://example.org/0b6c1a52-8a43-4f0e-9b0e-3d1f6f0a8e11/f.json", f"https://example.org/{HIDDEN}/f.json"),
        ("https://example.org/s/Zm9vYmFyYmF6cXV4MTIzNDU2.jsonld", f"https://example.org/s/{HIDDEN}"),
        (
            "https://example.org/the-lord-of-the-rings-season-2-2026",
            "https://example.org/the-lord-of-the-rings-season-2-2026",
        ),
        ("https://example.org/f?keyword=drama&monkey=1", "https://example.org/f?keyword=drama&monkey=1"),
        ("https://example.org/schedule?date=2026-05-14", "https://example.org/schedule?date=2026-05-14"),
        ("https://example.org/feed;token=abc?a=1", f"https://example.org/feed;token={HIDDEN}?a=1"),
        ("https://example.org/f?a=1;token=abc;def&b=2", f"https://example.org/f?a=1;token={HIDDEN}&b=2"),
        ("https://example.org/f?token=;abc", f"https://example.org/f?token={HIDDEN}"),
        ("https://example.org/f?api%5Fkey=abc", f"https://example.org/f?api%5Fkey={HIDDEN}"),
        ("https://example.org/f?token:abc=def", f"https://example.org/f?token:{HIDDEN}"),
        ("https://example.org/f?token%3Dabc", f"https://example.org/f?{HIDDEN}"),
        ("https://example.org/token/abc/feed", f"https://example.org/token/{HIDDEN}/feed"),
        ("https://example.org/9f8e7d6c5b4a3210/f.json", f"https://example.org/{HIDDEN}/f.json"),
        ("https://example.org/cal/private-9f8e7d6c5b4a3210/basic", f"https://example.org/cal/{HIDDEN}/basic"),
        ("https://example.org/qzxkvjwpmtrbhgfd/f.json", f"https://example.org/{HIDDEN}/f.json"),
        ("https://example.org/QzxkVjwpMtrbHgfd", f"https://example.org/{HIDDEN}"),
        ("https://example.org/f?u=https%3A%2F%2Fa.org%2F%3Ftoken%3Dabc", f"https://example.org/f?u={HIDDEN}"),
    ],
)
def test_what_is_shown_of_an_address_holds_no_secret(url: str, shown: str) -> None:
    assert without_secret(url) == shown
    assert without_secret(shown) == shown


@pytest.mark.parametrize(
    "name",
    [
        *("authtoken", "apitoken", "authkey", "usertoken", "secretkey", "passkey", "accesskey", "oauth", "bearer"),
        *("session", "jwt", "X-Amz-Signature", "client_secret", "PHPSESSION", "authorization", "code", "hmac", "pwd"),
    ],
)
def test_a_name_that_tells_of_a_secret_hides_its_value(name: str) -> None:
    assert without_secret(f"https://example.org/f?{name}=abc") == f"https://example.org/f?{name}={HIDDEN}"
    assert without_secret(f"https://example.org/f;{name}=abc/x") == f"https://example.org/f;{name}={HIDDEN}/x"


@pytest.mark.parametrize(
    "rest",
    [
        "recommendations/television-premieres/TelevisionPremieres.jsonld",
        "wiki/The_Lord_of_the_Rings:_The_Rings_of_Power_season_2",
        "thehandmaidstale2017/episodes?embed[]=episodes&embed[]=guestcast",
        "schedule?country_code=GB&from=20260514T120000Z&author=Agatha+Christie&design=dark&keywords=drama",
        "titles/tt0903747/2026-05-14--2026-06-14",
        "shows/12345?embed[]=episodes&embed[]=seasons&embed[]=cast&embed[]=crew",
        "%D0%A1%D0%BB%D0%BE%D0%B2%D0%BE_%D0%BF%D0%B0%D1%86%D0%B0%D0%BD%D0%B0",
    ],
)
def test_words_and_dates_are_no_secrets(rest: str) -> None:
    assert without_secret(f"https://example.org/{rest}") == f"https://example.org/{rest}"


_ANY = st.text("abcXYZ019-_.~!$'()*,;:@+=%", min_size=12, max_size=40)
_HEX = st.text("0123456789abcdef", min_size=16, max_size=64)
_UUID = st.uuids().map(str)
_JWT = st.text(min_size=1).map(
    lambda who: ".".join(
        base64.urlsafe_b64encode(part.encode()).decode().rstrip("=")
        for part in (json.dumps({"alg": "HS256"}), json.dumps({"sub": who}), "signed")
    )
)
_ANYWHERE = (
    "https://example.org/{}/feed",
    "https://example.org/cal-{}",
    "https://example.org/{}.json",
    "https://example.org/f?{}",
    "https://example.org/f?a=1&u={}",
)
_TOLD = (
    "https://example.org/f?accessToken={}&a=1",
    "https://example.org/f?a=1;session={}",
    "https://example.org/feed;jsessionid={}",
    "https://example.org/key={}",
)
SECRETS = st.one_of(
    st.tuples(st.sampled_from(_ANYWHERE), st.one_of(_HEX, _UUID, _JWT)),
    st.tuples(st.sampled_from(_TOLD), _ANY),
    st.tuples(st.sampled_from(("https://me:{}@example.org/f", "https://{}@example.org/f")), _ANY.map(quote)),
)
"""(an address with a gap, the secret that goes there)"""


@given(SECRETS)
def test_whatever_the_secret_nothing_shows_it(made: tuple[str, str]) -> None:
    url, secret = made[0].format(made[1]), made[1]
    for shown in (without_secret(url), age_key("mine", url), scrubbed(f"asked ({url}), '{url}' and {url}")):
        assert secret not in shown
        assert HIDDEN in shown
    assert without_secret(without_secret(url)) == without_secret(url)


@pytest.mark.parametrize("letters", [ascii_lowercase, ascii_letters, ascii_letters + digits + "-_"])
@pytest.mark.parametrize("length", [16, 22, 43])
def test_random_letters_are_hardly_ever_taken_for_words(letters: str, length: int) -> None:
    chance = random.Random(1)
    secrets = ["".join(chance.choices(letters, k=length)) for _ in range(1000)]
    assert sum(secret in without_secret(f"https://example.org/{secret}/f.json") for secret in secrets) < 20


def test_ages_are_kept_under_the_address_or_a_name_for_it() -> None:
    assert age_key("mine", "https://example.org/f?a=1") == "https://example.org/f?a=1"
    ours = age_key("mine", "https://example.org/f?token=abc")
    assert ours == age_key("mine", "https://example.org/f?token=***")
    assert ours != age_key("another", "https://example.org/f?token=abc")
    assert age_key("tvmaze", "http://me:pass/word@127.0.0.1/x") == f"tvmaze {HIDDEN}"


def test_addresses_in_a_text_are_scrubbed() -> None:
    text = "asked https://a:b@example.org/x?key=1 and “https://example.org/y?token=2”, then (http://[bad?token=3)"
    told = scrubbed(text)
    assert f"https://{HIDDEN}@example.org/x?key={HIDDEN} and" in told
    assert all(secret not in told for secret in ("a:b", "key=1", "token=2", "token=3"))
