"""The one road from the sources to the library: fetch, read, merge, write; a report for each source."""

from .report import Progress, SourceReport
from .runs import Sync

__all__ = ["Progress", "SourceReport", "Sync"]
