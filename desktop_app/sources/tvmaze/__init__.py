"""TVmaze: the schedule of the world, shows, casts. No account, no key; CC BY-SA 4.0."""

from .pages import (
    BASE,
    credits_urls,
    guests_page,
    schedule_pages,
    search_url,
    show_page,
    updates_url,
)
from .parse import read_credits, read_search, read_updates

__all__ = [
    "BASE",
    "credits_urls",
    "guests_page",
    "read_credits",
    "read_search",
    "read_updates",
    "schedule_pages",
    "search_url",
    "show_page",
    "updates_url",
]
