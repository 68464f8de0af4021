"""Where Premieres keeps its files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Paths(NamedTuple):
    """The three folders, and what lies in them. Nothing is made here."""

    data: Path
    config: Path
    cache: Path

    @property
    def library(self) -> Path:
        return self.data / "library.db"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def lock(self) -> Path:
        """Of the window: a second one finds the first by it."""
        return self.data / "window.lock"

    @property
    def serving(self) -> Path:
        """The lock of whoever serves the feeds."""
        return self.data / "serving.lock"

    @property
    def settings(self) -> Path:
        return self.config / "settings.toml"

    @property
    def images(self) -> Path:
        return self.cache / "images"

    @property
    def log(self) -> Path:
        return self.cache / "premieres.log"


def find(data_dir: Path | None, env: Mapping[str, str]) -> Paths:
    """`data_dir`, else PREMIERES_DATA_DIR, holds everything; without both, the system's own folders do."""
    words = env.get("PREMIERES_DATA_DIR", "").strip()
    chosen = data_dir or (Path(words) if words else None)
    if chosen is not None:
        folder = Path(os.path.expanduser(chosen)).absolute()  # Path's own raises for ~nobody
        return Paths(folder, folder, folder)
    from platformdirs import PlatformDirs

    system = PlatformDirs("premieres", appauthor=False)
    return Paths(system.user_data_path, system.user_config_path, system.user_cache_path)


@cache
def resources() -> Path:
    """What travels with the program: inside the package in a wheel and in a frozen build, beside it in a checkout."""
    package = Path(__file__).resolve().parent  # importlib.resources would add 30 ms to every launch
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
