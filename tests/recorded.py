"""Where the recorded payloads are: beside the project, and not everywhere."""

from __future__ import annotations

from pathlib import Path

RECORDED = Path(__file__).parents[2] / "shared" / "data"
