"""What an iCalendar file breaks, and what calendar programs make of it: bytes in, findings out."""
