"""The window: the only place that knows PySide6."""

import builtins

_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _import
"""PySide6 puts another in its place, for `from __feature__ import`, that reads the source of every imported module."""
