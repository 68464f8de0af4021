"""A body is bounded before it is in memory."""

from __future__ import annotations

import gzip
import tracemalloc

import pytest

from desktop_app.errors import SourceError
from desktop_app.sources.bodies import Body


def test_of_a_gzip_bomb_that_comes_in_one_piece_little_is_unpacked() -> None:
    bomb = gzip.compress(bytes(60_000_000), 9)
    body = Body("example.org", "gzip", 64_000_000, 4_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(SourceError, match="more than 4 MB"):
            body.add(bomb)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 8_000_000
