"""Patterns that are compiled at their first use: that each can be, and that none is before."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from desktop_app import articles
from desktop_app.articles.lazy_pattern import lazy

MODULES = [found.name for found in pkgutil.walk_packages(articles.__path__, "desktop_app.articles.")]


def test_it_is_compiled_once_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    real = re.compile
    monkeypatch.setattr("re.compile", lambda written, flags=0: (compiled.append(written), real(written, flags))[1])
    pattern = lazy(r"(?P<first>a+)b", re.IGNORECASE)
    assert compiled == []
    for _ in range(3):
        hit = pattern.search("xAAb")
        assert hit is not None
        assert hit["first"] == "AA"
    assert len(compiled) == 1


@pytest.mark.parametrize("name", MODULES)
def test_each_can_be_compiled(name: str) -> None:
    for one in vars(importlib.import_module(name)).values():
        if type(one).__name__ == "_Lazy":
            assert re.compile(one.pattern)
