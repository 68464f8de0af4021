"""What a request may fail with, in sentences. They name the host alone: a path or a query may hold a secret."""

from __future__ import annotations

from desktop_app.errors import SourceError

from .addresses import is_loopback


class Passing(SourceError):
    """One that may pass, so that another try is worth it; `wait` = the seconds for which the server asked."""

    def __init__(self, code: str, sentence: str, wait: float | None = None, **facts: object) -> None:
        super().__init__(code, sentence, **facts)
        self.wait = wait


def offline(host: str) -> Passing:
    return Passing("offline", f"{host} could not be reached; check the network, then try again.", host=host)


def timeout(host: str) -> Passing:
    return Passing("timeout", f"{host} took too long to answer; try again later.", host=host)


def cut_off(host: str) -> Passing:
    return Passing("cut-off", f"{host} broke off in the middle of its answer; try again.", host=host)


def not_trusted(host: str) -> SourceError:
    sentence = (
        f"{host} could not prove that it is {host} (its certificate is not trusted), so nothing was read from it; \
check the address and this computer's clock."
    )
    return SourceError("not-trusted", sentence, host=host)


def not_encrypted(host: str) -> SourceError:
    """On this computer http is allowed, and most servers there speak nothing else."""
    sentence = f"{host} and this computer could not agree on encryption, so nothing was sent; check the address."
    if is_loopback(host):
        sentence = (
            f"{host} and this computer could not agree on encryption, so nothing was sent; "
            "where it has none, give the address with http://."
        )
    return SourceError("not-trusted", sentence, host=host)


def too_large(host: str, limit: int) -> SourceError:
    sentence = f"{host} sent more than {limit // 1_000_000 or 1} MB, which is too much for a source; check its address."
    return SourceError("too-large", sentence, host=host)


def unreadable_form(host: str) -> SourceError:
    sentence = f"{host} sent its answer packed in a way that can't be read; check the address of the source."
    return SourceError("server", sentence, host=host)


def too_many_redirects(host: str) -> SourceError:
    sentence = f"{host} sends the request on and on; check the address of the source."
    return SourceError("bad-redirect", sentence, host=host)


def status(host: str, code: int, wait: float | None) -> SourceError:
    """For an answer that is no data; `wait` from its Retry-After."""
    facts = {"host": host, "status": code}
    if code == 429:
        when = f"in {_span(wait)}" if wait is not None else "in a few minutes"
        sentence = f"{host} takes no more requests just now (429); try again {when}."
        return Passing("too-many", sentence, wait, **facts)
    if code in {500, 502, 503, 504}:
        when = f"in {_span(wait)}" if wait is not None else "later"
        return Passing("server", f"{host} has trouble of its own ({code}); try again {when}.", wait, **facts)
    if code in {404, 410}:
        return SourceError("not-found", f"{host} has nothing at this address ({code}); check it.", **facts)
    if code in {401, 403}:
        sentence = f"{host} refused the request ({code}); check the address and what it needs to know you."
        return SourceError("refused", sentence, **facts)
    sentence = f"{host} answered with status {code} and no data; try again later, or check the address."
    return SourceError("server", sentence, **facts)


def _span(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{round(seconds / 3600)} h"
