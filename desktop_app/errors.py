"""What can go wrong in a way that a person can understand and do something about."""

import errno

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


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


def lacks_room(error: OSError) -> bool:
    """Whether there was no room left to write to, on the disk or of what the person may use of it."""
    return error.errno in _NO_ROOM


def unwritten(what: str, error: OSError, advice: str) -> str:
    """The sentence of what could not be written ("The settings could not be written to FILE"): `advice` is for any
    cause but a lack of room, against which no other right and no other folder on that disk helps."""
    if lacks_room(error):
        return f"{what}, since there is no room left on the disk: make room."
    return f"{what} ({error.strerror or error}): {advice}."
