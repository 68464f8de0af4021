"""Speed as ratios against named floors: `python -m tests.benchmark`."""
