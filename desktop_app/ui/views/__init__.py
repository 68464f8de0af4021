"""Widgets and delegates."""
