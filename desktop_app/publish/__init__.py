"""Domain values to the world: iCalendar files."""
