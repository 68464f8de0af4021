"""The library: SQLite through SQLAlchemy Core; values in, values out."""
