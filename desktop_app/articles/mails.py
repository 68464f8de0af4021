"""A mail (RFC 5322, MIME) or a page saved as one file (MHTML) to the part that is its article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from email.message import Message
from typing import cast

from .characters import line, seen
from .encodings import decoded
from .head_lines import is_person
from .metadata import address, day

_MOST_PARTS = 200
_MOST_TEXT = 400_000
"""Characters of its plain text: more than an article may have."""
_FORWARDED = re.compile(
    r"^[>\s]*(?:-{3,}\s*(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht"
    r"|message transféré|mensaje reenviado|messaggio inoltrato)\s*-{3,}"
    r"|(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:réexpédié"
    r"|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato)\s*:)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(
    r"^[>\s*]*\**(?P<name>from|von|de|da|date|sent|datum|gesendet(?: am)?|envoyé|fecha|data|enviado|inviato"
    r"|subject|betreff|objet|asunto|oggetto|to|an|à|para|a|cc|reply-to|antwort an)\**\s*:\**\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_SUBJECT = frozenset(["subject", "betreff", "objet", "asunto", "oggetto"])
_FROM = frozenset(["from", "von", "de", "da"])
_DATE = frozenset(["date", "sent", "datum", "gesendet", "gesendet am", "envoyé", "fecha", "data", "enviado", "inviato"])
_PREFIX = re.compile(r"^\s*(?:\[[^\]]{1,40}\]\s*)?(?:(?:fwd?|re|aw|wg|tr|rv|i|vs|sv|enc)\s*:\s*)+", re.IGNORECASE)
_RELEASE = re.compile(r"^(?:(?:press|news|media) release|pressemitteilung|communiqué)\s*[:–—|-]\s*", re.IGNORECASE)
_OFFICE = re.compile(
    r"[\s,|–—-]+(?:publicity|press(?: (?:office|team|room|centre|center|releases?))?|communications|comms|pr"
    r"|media(?: (?:relations|team|centre|center))?|newsletters?|news ?desk|news ?room|newsroom|team|alerts?"
    r"|marketing|via .*)$",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"^(?:press|news|newsletters?|info|media|pr|publicity|hello|no-?reply|do-?not-?reply|contact|editors?|team"
    r"|mail|alerts?|updates?|comms|communications|office|support|digest|daily|weekly)\b",
    re.IGNORECASE,
)
_AT = re.compile(r"^(?P<who>.+?)(?:\s+(?:from|at|for|of|@)\s+|\s*,\s*|\s+[|–—-]\s+|\s+\()(?P<where>[^)]+)\)?$")


@dataclass(slots=True)
class Letter:
    """`html` and `text` are the article's, the richer one or both; the rest is of the forwarded piece, if it is one."""

    html: str | None = None
    text: str | None = None
    subject: str | None = None
    published: date | None = None
    author: str | None = None
    publication: str | None = None
    url: str | None = None
    saved_page: bool = False
    """No letter: a page that a browser saved, whose date is that of the saving."""


def letter(data: bytes) -> Letter:
    """The article in a mail. What is broken in it is left out. ValueError where it has more parts than any mail."""
    if data.count(b"\n--") > 20_000 or data.lower().count(b"\ncontent-") > 4 * _MOST_PARTS:
        raise ValueError("parts")
    import email  # 50 ms that only mails need
    import email.policy

    message = email.message_from_bytes(data, policy=email.policy.compat32)
    found = Letter()
    _read(message, found)
    location = _header(message, "Snapshot-Content-Location")
    if location or _header(message, "From").startswith("<Saved by"):
        found.saved_page, found.url = True, address(location)
        found.published = found.author = found.publication = None
        return found
    if found.text is not None and (inner := _FORWARDED.search(found.text)):
        found.text = _forwarded(found.text[inner.end() :], found)
    elif found.text is not None:
        found.text = _unquoted(found.text)
    if found.subject:
        found.subject = _RELEASE.sub("", _PREFIX.sub("", found.subject)) or None
    return found


def forwarded_page(words: str) -> tuple[date | None, str | None, str | None, str | None] | None:
    """Date, subject, author and publication where the words of a letter's page begin with those of one forwarded."""
    inner = _FORWARDED.search(words)
    if not inner:
        return None
    found = Letter()
    _forwarded(words[inner.end() :], found)
    return found.published, found.subject, found.author, found.publication


def is_forward_line(text: str) -> bool:
    """Whether a line says that a forwarded piece begins."""
    return _FORWARDED.match(text) is not None


def forward_field(text: str) -> bool:
    """Whether a line is one of the fields above a forwarded piece."""
    return _FIELD.match(text) is not None


def _read(message: Message, found: Letter) -> None:
    inner = _enclosed(message)
    if inner is not None:
        message = inner
    found.subject = _header(message, "Subject") or None
    found.published = day(_header(message, "Date"))
    found.author, found.publication = _sender(_header(message, "From"))
    texts: list[str] = []
    pages: list[str] = []
    for part in list(_parts(message))[:_MOST_PARTS]:
        kind = part.get_content_type()
        if part.get_filename() and "attachment" in str(part.get("Content-Disposition", "")).lower():
            continue
        if kind == "text/html":
            pages.append(_content(part))
        elif kind == "text/plain":
            texts.append(_content(part))
    found.html = max(pages, key=len) if pages else None
    found.text = "\n\n".join(texts)[:_MOST_TEXT] if texts else None


def _enclosed(message: Message) -> Message | None:
    """The innermost of the mails in it, as "forward as attachment" makes them."""
    found: Message | None = None
    for _ in range(5):
        inner = next(
            (part for part in list(_parts(message))[:_MOST_PARTS] if part.get_content_type() == "message/rfc822"), None
        )
        payload = inner.get_payload() if inner is not None else None
        if not isinstance(payload, list) or not payload or not isinstance(payload[0], Message):
            break
        found = message = cast("Message", payload[0])
    return found


def _parts(message: Message) -> list[Message]:
    """All parts but those within an enclosed mail, without the recursion of Message.walk."""
    found: list[Message] = []
    waiting: list[object] = [message]
    while waiting and len(found) < _MOST_PARTS:
        part = waiting.pop(0)
        if not isinstance(part, Message):
            continue
        part = cast("Message", part)
        found.append(part)
        payload = part.get_payload()
        if isinstance(payload, list) and (part is message or part.get_content_type() != "message/rfc822"):
            waiting[:0] = cast("list[object]", payload)
    return found


def _content(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    text = decoded(payload, part.get_content_charset() if part.get_content_charset() != "us-ascii" else None)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "flowed" in str(part.get("Content-Type", "")).lower():  # RFC 3676: a blank before the end goes on
        text = re.sub(r"(?<!--) \n(?!>)", " ", text)
    return text


def _header(message: Message, name: str) -> str:
    from email.errors import HeaderParseError
    from email.header import decode_header

    raw = str(message.get(name, ""))[:4000]
    pieces: list[str] = []
    try:
        for piece, charset in decode_header(re.sub(r"\r?\n[ \t]+", " ", raw)):
            pieces.append(piece if isinstance(piece, str) else decoded(piece, charset))
    except (HeaderParseError, ValueError):
        pieces = [raw]
    return line("".join(pieces), 1000) or ""


def _sender(text: str) -> tuple[str | None, str | None]:
    """Author and publication, as the name before the address tells them."""
    name, _, mailbox = text.partition("<")
    name = name.strip(" \"'")
    mailbox = (mailbox or text).strip("<> ")
    if not name or "@" in name:
        return None, None
    office = _OFFICE.sub("", name)
    if office != name or _OFFICE.fullmatch(f" {name}"):
        return None, (office.strip(" ,") if office != name else None) or None
    if (parted := _AT.match(name)) and is_person(parted["who"]):
        return parted["who"], parted["where"].strip()
    if is_person(name) and not _BOX.match(mailbox):
        box = re.sub(r"[^a-z]", "", mailbox.partition("@")[0].lower())
        if any(len(word) > 2 and word.lower() in box for word in name.split()):
            return name, None
    return None, name


def _forwarded(text: str, found: Letter) -> str:
    """The piece below such a line, its own fields read; of several the innermost."""
    for _ in range(5):
        inner = _FORWARDED.search(text)
        if not inner:
            break
        text = text[inner.end() :]
    text = _unquoted(text)
    lines = text.split("\n")
    at = 0
    while at < len(lines) and (not lines[at].strip() or _FIELD.match(lines[at])):
        if told := _FIELD.match(lines[at]):
            name, value = told["name"].lower(), told["value"].strip()
            if name in _SUBJECT:
                found.subject = line(value) or found.subject
            elif name in _FROM:
                found.author, found.publication = _sender(seen(value.replace("mailto:", "")))
            elif name in _DATE:
                found.published = day(value) or found.published
        elif (
            at
            and any(_FIELD.match(one) for one in lines[:at])
            and not any(_FIELD.match(one) for one in lines[at + 1 : at + 3])
        ):
            break
        at += 1
    return "\n".join(lines[at:])


def _unquoted(text: str) -> str:
    """Without the marks of quoting, where most of it is quoted."""
    lines = text.split("\n")
    full = [one for one in lines if one.strip()]
    if sum(one.lstrip().startswith(">") for one in full) * 2 > len(full):
        lines = [re.sub(r"^\s*(?:>\s?)+", "", one) for one in lines if one.lstrip().startswith(">") or not one.strip()]
    return "\n".join(lines)
