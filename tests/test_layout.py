"""What the tools of the project are told of the package."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_all_but_the_window_is_checked_strictly_for_types() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["pyright"]["strict"]
    packages = {f"desktop_app/{file.parent.name}" for file in (ROOT / "desktop_app").glob("*/__init__.py")}
    assert {"desktop_app/*.py", *packages} - set(told) == {"desktop_app/ui"}
