"""The grammar of dates: what a text states of days, months and years. `..dates` puts it together."""
