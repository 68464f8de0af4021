"""Links that may be shown or fetched."""

from __future__ import annotations

import pytest

from desktop_app.sources.addresses import host_of, secured


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        (None, None),
        ("", None),
        ("https://www.tvmaze.com/shows/1", "https://www.tvmaze.com/shows/1"),
        ("http://www.tvmaze.com/shows/1", "https://www.tvmaze.com/shows/1"),
        ("HTTP://www.tvmaze.com/", "https://www.tvmaze.com/"),
        ("http://127.0.0.1:8000/a", "http://127.0.0.1:8000/a"),
        ("http://[::1]/a", "http://[::1]/a"),
        ("https://a/\u202eb c", "https://a/bc"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("/relative", None),
    ],
)
def test_links_are_https_or_none(url: str | None, safe: str | None):
    assert secured(url) == safe


def test_somebody_elses_link_keeps_its_scheme():
    assert secured("http://old.example/", upgrade=False) == "http://old.example/"


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://user:pw@Example.org:8443/a?b", "example.org"), ("file:///x", ""), ("https://[", ""), ("x", "")],
)
def test_a_host_holds_no_secret(url: str, host: str):
    assert host_of(url) == host
