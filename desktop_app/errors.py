"""What can go wrong in a way that a person can understand and do something about."""


class PremieresError(Exception):
    """Something outside the program is not as it should be; `str()` is one sentence: what, and what to do.

    `code` names the case for tests and translations; `facts` are the values in the sentence. Anything that is not a
    PremieresError is a bug.
    """

    def __init__(self, code: str, sentence: str, **facts: object) -> None:
        super().__init__(sentence)
        self.code = code
        self.facts = facts


class SourceError(PremieresError):
    """A feed could not be fetched or understood. Nothing that the library knew is touched."""


class LibraryError(PremieresError):
    """The library file is too new, damaged, read-only or on a full disk."""
