"""A feed as events in a calendar on a server (CalDAV, RFC 4791), kept up to date there."""

from .account import CalDav
from .discovery import Calendar, Found
from .run import Published

__all__ = ["CalDav", "Calendar", "Found", "Published"]
