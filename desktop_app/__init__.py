"""Premieres: a desktop calendar of television premieres."""

__version__ = "0.1.0"
APPLICATION_ID = "org.premieres.Premieres"
