"""The words of the window: found in the code, and brought into the catalogues with `python -m tests.translations`."""
