"""The sentences of errors, in the person's language: the rest of the program says them in English, as in the terminal,
and the library keeps them so."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from . import words

TRANSLATED = {
    "errors": (
        # sources
        "{host} could not be reached; check the network, then try again.",
        "{host} took too long to answer; try again later.",
        "{host} broke off in the middle of its answer; try again.",
        "{host} could not prove that it is {host} (its certificate is not trusted), so nothing was read from it; "
        "check the address and this computer's clock.",
        "{host} and this computer could not agree on encryption, so nothing was sent; check the address.",
        "{host} and this computer could not agree on encryption, so nothing was sent; where it has none, give the "
        "address with http://.",
        "{host} sent more than {limit} MB, which is too much for a source; check its address.",
        "{host} sent its answer packed in a way that can't be read; check the address of the source.",
        "{host} sends the request on and on; check the address of the source.",
        "{host} takes no more requests just now ({code}); try again {when}.",
        "{host} has trouble of its own ({code}); try again {when}.",
        "in {time}",
        "in a few minutes",
        "later",
        "{host} has nothing at this address ({code}); check it.",
        "{host} refused the request ({code}); check the address and what it needs to know you.",
        "{host} answered with status {code} and no data; try again later, or check the address.",
        "This is no web address; check it for slips.",
        "This is no web address; the address of a source begins with https://.",
        "{host} can't be asked in this way; its address begins with https://.",
        "{host} would be asked without encryption; give the address with https://.",
        "{host} sends the request on to {where}, which was not followed; check the address of the source.",
        "something that is no web address",
        "an address without encryption",
        "a private address",
        "TVmaze sent a schedule with nothing in it; nothing was changed, try again later.",
        "TVmaze sent {what} of which nothing could be read ({why}); nothing was changed, try again later or with "
        "a newer Premieres.",
        "TVmaze answered {told} instead of {what}; nothing was changed, try again later.",
        "with nothing at all",
        "with a web page",
        "with an error ({why})",
        "with data of another shape",
        "with something that is not whole JSON",
        "a schedule",
        "its full schedule",
        "a show",
        "a guest cast",
        "a list of changes",
        "what was found",
        "the credits of {name}",
        "{who} holds no series and no film in schema.org JSON-LD; check the address of the source.",
        "{who} holds no series and no film in schema.org JSON-LD ({why}); check the address of the source.",
        "{who} holds no calendar (iCalendar, .ics); check the address or the file.",
        "{who} is larger than {limit} MB, which is no calendar of television.",
        "{who} took too long to read and was left alone; nothing was changed.",
        "{who} is a calendar that could not be read; nothing was changed.",
        "{who} holds no event: it was not added.",
        "{who} holds nothing but entries of this calendar itself: it was not added.",
        "{who} was not added: nothing in it could be told to be television.",
        "{who} was not added: nothing in it could be told to be television ({why}).",
        "The file",
        "{path} could not be read ({why}): check the file.",
        "{path} is no file: give a calendar's file.",
        "{source} sent no news (RSS, Atom) that could be read; try again later, or remove it.",
        "There is no {number} in the inbox: `premieres inbox` lists what is.",
        "it holds no event",
        "it holds nothing that could be told to be television",
        "The secret in the address of {name} is not in the keyring: remove the source and add it again.",
        "{error} ({count} more request failed.)",
        "{error} ({count} more requests failed.)",
        # servers to which feeds are published
        "{host} sends the request on and on; check the address of the calendar server.",
        "{host} answered with something that is no WebDAV; check the address of the calendar server.",
        "{host} does not let {user} do that (403): choose a calendar that may be changed.",
        "{host} has no calendar at this address ({code}); check it.",
        "{host} keeps the calendar locked just now (423); try again later.",
        "{host} has no room left (507): make room there, then publish again.",
        "{host} did not do what was asked and answered with status {code}; try again later.",
        "{host} does not tell how this event is there, so it was left as it is; try again later.",
        "{host} told only in part what is in the calendar, so nothing was changed there; try again later.",
        "{host} sends the request on to {to}, which is another site, so your password was not sent there: if {to} is "
        "your server, give its address.",
        "{host} does not take the password of {user} (401): give it again; many services want an app password, made "
        "on their site.",
        "{host} does not tell which of its events have changed, so none can be kept safe there: take another.",
        "{calendar} has another address by now: remove {name}, and add it again.",
        "The password of {user} at {host} is not in the keyring: give it again (Publish to a server, or "
        "`premieres caldav sync`).",
        "The system's keyring {why}, so the password of {user} at {host} can't be read: unlock it, or give the "
        "password again (Publish to a server, or `premieres caldav sync`).",
        "The feed of {name} was removed: remove {name} too, or add such a feed.",
        "The address holds a user or a password: leave them out; the password is asked for.",
        "No calendars were found at {host}: give the address that it names for CalDAV.",
        "{host} lets no calendar be made ({code}): make one on its site, and name it here.",
        "This account has no place for new calendars: name one that is there.",
        "The feeds are being published just now, by this or another Premieres: try again when that ends.",
        "{name}, at this address, takes no events of yours: choose a calendar that may be changed.",
        "Several calendars are called {name}: give the address of the one that is meant ({paths}).",
        "{name} is published to that calendar already: choose another one, or make one.",
        "Nothing is published under the name {name}: `premieres caldav` lists what is.",
        # rows of theirs that were skipped
        "{rows} skipped: {reason}",
        "{rows} more skipped for other reasons",
        "{source} has no page of {title} any more; what is known is kept",
        "{count} of {total} dates to come are no longer listed: taken for a fault, nothing is withdrawn",
        "{count} block",
        "{count} blocks",
        "{count} cast member",
        "{count} cast members",
        "{count} crew member",
        "{count} crew members",
        "{count} episode",
        "{count} episodes",
        "{count} event",
        "{count} events",
        "{count} film",
        "{count} films",
        "{count} guest",
        "{count} guests",
        "{count} row",
        "{count} rows",
        "{count} season",
        "{count} seasons",
        "{count} show",
        "{count} shows",
        "{field} should be {what}",
        "{field} should be {what}, got {found}",
        "it should be {what}",
        "it should be {what}, got {found}",
        "it has no {field}",
        "it is nothing that can be told to be television",
        "it is a game",
        "it has no date that can be read",
        "it has no title",
        "it repeats more than once a day",
        "it repeats in a way that can't be read",
        "it has no name",
        "it is not whole JSON",
        "it is not whole JSON in UTF-8",
        "it is nested too deeply",
        "it names no series",
        "it names no show",
        "its show has no name",
        "one of its dates is none",
        "{year} is no year of television",
        "{number} is no number of a season or an episode",
        # the library
        "Another program is writing to {path} and does not end: try again in a minute.",
        "Another Premieres is at work on {path}: try again in a minute.",
        "The disk failed while {path} was in use ({why}): look after the disk.",
        "The disk is full, and {path} stays as it was: make room.",
        "The disk is full, and {path} holds what was read till then: make room.",
        "The library {path} is damaged: {advice}.",
        "the newest backup is {backup}; `premieres restore` puts it in place and keeps the damaged file",
        "there is no backup; rename it, and a new one is made",
        "The library {path} is gone: {advice}.",
        "`premieres restore {backup}` brings the newest backup back; to begin anew, rename the folder {path}",
        "put it back, or begin anew",
        "{path} was written by a newer Premieres (its schema is {version}): update this one.",
        "{path} is no library of Premieres: name another file.",
        "The library cannot be written ({why}): give yourself the right to write to {path}, or choose another folder.",
        "The library cannot be written: give yourself the right to write to {path}, or choose another folder.",
        "{path} is of an older Premieres and has to be brought up to date once, but cannot be written: give yourself "
        "the right to write there, or copy it into another folder and use that.",
        "{path} is the library itself: name another file.",
        "There is no folder {path}: make it, or name another.",
        "{fault} Nothing was changed; `premieres doctor` names the newest backup.",
        "There is no file {path}.",
        "{path} is no library of Premieres.",
        "{path} was written by a newer Premieres: update this one.",
        "{path} is damaged ({why}).",
        "{path} {fault} and stays as it is: name another file.",
        "is a library in use",
        "is no ordinary file",
        "is no backup of Premieres",
        "was written by a newer Premieres",
        "{path} is open in another Premieres: close it and try again.",
        # files and settings
        "{what}, since there is no room left on the disk: make room.",
        "{what} ({why}): {advice}.",
        "The settings could not be written to {path}",
        "The feeds could not be written to {path}",
        "{path} is no feed of Premieres and was left as it is: name the feed otherwise.",
        "{path} is no file of Premieres and was left as it is: choose another name.",
        "{path} could not be written",
        # serving the feeds
        "Another program uses the port {port}, so the feeds are not served: end it, or choose another port with "
        "`premieres settings serve_port NUMBER`, which changes the links.",
        "This computer has no address {host}, so the feeds are not served: choose one that it has with "
        "`premieres settings serve_host ADDRESS`.",
        "The feeds can't be served at {host}, port {port} ({why}): choose another port or address.",
        "The feeds are not served",
        "give yourself the right to write there",
        "The links stay as they are, since the system's keyring {why}: try again later.",
        "is not there",
        "does not answer",
        "does not keep what it is given",
        "fails ({name})",
        "make the folder writable and try again",
        "choose another place",
        "{path} can't be read ({why}): put it right; until then the settings stay as they were.",
        "it is no valid TOML",
        "{path} could not be read ({why}); the settings are the usual ones.",
        "{path} holds no usable value for {names}; the usual one is used.",
        "{path} is damaged; the settings are the usual ones.",
        "{path} was damaged and is now {name} beside it; the settings are the usual ones.",
        # calendars that are checked
        "The file is larger than 10 MB, which is more than is checked: split it.",
        "The file has more than 600,000 lines, which is more than is checked: split it.",
        "The file is in UTF-16, and iCalendar is UTF-8: save it in UTF-8.",
        "This is no iCalendar: no line of it is BEGIN:VCALENDAR; name another file.",
        # articles
        "There is no text of an article in it: open it and paste what you read there.",
        "This feed holds no article: choose one that has items, or paste the article's text.",
        "This is {what}, and no article that can be read: open it, and paste the article's text.",
        "This is longer than any article: paste only the part that announces something.",
        "This is larger than any article ({limit} MB): save its text alone, or paste it.",
        "There is nothing in it: paste the article's text, or choose another file.",
        "{what}: paste the article's text instead.",
        "This mail has more parts than any article",
        "This page has more elements than any article",
        "This feed has more in it than any feed of articles",
        "a PDF",
        "a zip or an office document",
        "an office document",
        "an RTF document",
        "a picture",
        "a picture, sound or film",
        "a sound",
        "a sound or film",
        "a film",
        "a film or picture",
        "packed",
        "a program",
        "a database",
        "a web archive",
        "no text",
        # what the person typed
        "There is a filter called {name}: choose another name.",
        "A filter needs a name: type one.",
        "There is no filter called {name}.",
        "There is no filter called {name}: save one in the window.",
        "There is no filter called {name}: choose one of {names}, or save another in the window.",
        "A feed needs a name: type one.",
        "There is a feed called {name}: choose another name.",
        "There is no feed called {name}: `premieres feeds` lists them.",
        "A service needs a name: type one, or choose one.",
        "There is no time zone called “{name}”: give one like Europe/London.",
        "A special or a film has no episode number: leave it empty.",
        "Of which season is it? Give its number.",
        "Which episode is it? Give its number.",
        "{number} is no number of a season or an episode: give one from {least} to {most}.",
        "An entry needs a show: choose one, or type its title.",
        "A title or a name has at most {most} characters, and this has {count}: shorten it.",
        "A note has at most {most} characters, and this has {count}: shorten it.",
        "An entry stays with its show: remove it, and add it to the other one.",
        "Season {season}, episode {number} is on the calendar already: change that entry, or give another number.",
        "That entry is no longer on the calendar, so nothing was changed.",
        "That show is no longer in the library: choose another.",
    )
}
"""Found by `tests.translations`. One that is not here is said in English."""


_COUNTS = ("count", "total")
_VALUES = dict.fromkeys(_COUNTS, r"\d[\d,]*") | {"year": r"-?\d[\d,]*"}
"""What else is none of that name: a title may end in “show”, as that of “#1 show” does."""


def said(error: Exception | str) -> str:
    """The sentence, in the language of the window; of values in it, those that are words too."""
    text = str(error)
    if words.language() == words.ENGLISH:
        return text
    for pattern, sentence in _patterns():
        found = pattern.fullmatch(text)
        if found is not None:
            values = {name: _value(name, value) for name, value in found.groupdict().items()}
            return QCoreApplication.translate("errors", sentence).format(**values)
    return text


def _value(name: str, value: str) -> str:
    return words.number(int(value.replace(",", ""))) if name in _COUNTS else said(value)


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """The longest text first: what it says is the most certain."""
    sentences = sorted(TRANSLATED["errors"], key=lambda sentence: len(re.sub(r"\{\w+\}", "", sentence)), reverse=True)
    return [(re.compile(_pattern(sentence), re.DOTALL), sentence) for sentence in sentences]


def _pattern(sentence: str) -> str:
    """A value that is said twice has to be the same."""
    known: set[str] = set()
    pattern = ""
    for place, part in enumerate(re.split(r"\{(\w+)\}", sentence)):
        if place % 2 == 0:
            pattern += re.escape(part)
        else:
            pattern += f"(?P={part})" if part in known else f"(?P<{part}>{_VALUES.get(part, '.+')})"
            known.add(part)
    return pattern
