"""Feeds in schema.org JSON-LD, the starter feed among them. The mapping is documented in the README.

Types: https://schema.org/TVSeries, TVSeason, TVEpisode, PublicationEvent, PerformanceRole.
"""

from .reader import feed_page, read

__all__ = ["feed_page", "read"]
