"""News articles read for what they announce: pure functions, offline, from the octets of an article to its readings."""
