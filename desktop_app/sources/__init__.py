"""Remote feeds to domain values: each source has an async fetch() and a pure parse()."""
