"""What marks a file as a library of ours, and which schema it has. No library imported: the first paint reads this."""

APPLICATION_ID = 0x50726D73
"""In the header of the file ("Prms"), where `file` and others look."""

SCHEMA_VERSION = 15
"""PRAGMA user_version: the number of the newest revision in migrations/versions."""
