"""The columns that several tables have, and what all tables are put into."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Numeric, Text

metadata = MetaData()


def air() -> list[Column[object]]:
    """An AirDate: days as ISO 8601, the instant as seconds since 1970."""
    return [
        Column("air_precision", Text, nullable=False),
        Column("air_first", Text),
        Column("air_last", Text),
        Column("air_at", Numeric),
        Column("air_zone", Text),
    ]


def show_id() -> Column[int]:
    """Whose show it is of."""
    return Column("show_id", Integer, ForeignKey("show.id"), nullable=False)
