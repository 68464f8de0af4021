"""Octets to text, in whatever encoding they were saved."""

from __future__ import annotations

import codecs
import re
from itertools import pairwise

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What a page means by a label, by the WHATWG's Encoding Standard, section 4.2."""
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9][\w.:-]{1,40})""", re.IGNORECASE)
_HEAD = 4096
_SAMPLE = 20_000
_WESTERN = "äöüßÄÖÜéèêëàâçîïôûùœñáíóúãõåæøÉÈÀÇÑÅØÆÁÓÍÚ“”‘’„\u201a–—…€£©®™«»°·¡¿\xa0•½"
_MARKS = "“”‘’„–—…«»\xa0©•"
_GUESSES: tuple[tuple[str, str], ...] = (
    ("cp1252", _WESTERN),
    ("cp1250", "ąćęłńśźżóĄĆĘŁŃŚŹŻěščřžýáíéúůďťňőűöüĚŠČŘŽŐŰăâîşţ" + _MARKS),
    ("cp1251", "".join(map(chr, range(0x430, 0x450))) + "ёЁєіїґЄІЇ№" + "".join(map(chr, range(0x410, 0x430))) + _MARKS),
    ("cp1254", "ğışçöüĞİŞÇÖÜâî" + _MARKS),
    ("cp1253", "".join(map(chr, range(0x386, 0x3CF))) + _MARKS),
    ("mac_roman", _WESTERN),
)
_CHINESE = ((0x4E00, 0x9FFF), (0x3001, 0x3011), (0xFF01, 0xFF5E))
_EASTERN: tuple[tuple[str, tuple[tuple[int, int], ...]], ...] = (
    ("cp932", ((0x3040, 0x30FF), *_CHINESE)),
    ("euc_jp", ((0x3040, 0x30FF), *_CHINESE)),
    ("cp949", ((0xAC00, 0xD7A3),)),
    ("gb18030", _CHINESE),
    ("big5hkscs", _CHINESE),
)


def decoded(data: bytes, declared: str | None = None) -> str:
    """The text, without its byte order mark: by the mark, as UTF-8 where it is that, by what was declared (`declared`,
    or in its first lines), else by what reads best. Never fails: what no encoding has is left out."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "ignore")
    if wide := _utf16(data):
        return data.decode(wide, "ignore")
    if b"\x1b$" in data[:_SAMPLE] and (text := _strictly(data, "iso2022_jp")) is not None:
        return text
    if (text := _strictly(data, "utf-8")) is not None:
        return text
    if _is_bad_utf8(data):
        return data.decode("utf-8", "ignore")
    for label in (declared, _in_head(data)):
        if label and (encoding := _known(label)) and encoding != "utf-8":
            return data.decode(encoding, "ignore")
    return data.decode(_guess(data), "ignore")


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _utf16(data: bytes) -> str | None:
    """Without a mark: every second octet of Latin text is 0, and blanks and line ends are so in any script."""
    sample = data[: _SAMPLE & ~1]
    if b"\0" not in sample or len(sample) < 4:
        return None
    even, odd = sample[::2], sample[1::2]
    for encoding, low, high in (("utf-16-le", even, odd), ("utf-16-be", odd, even)):
        blanks = sum(
            1 for a, b in zip(low, high, strict=False) if (b == 0 and 0x20 <= a < 0x7F) or (a == 0x0A and b == 0)
        )
        if (
            high.count(0) * 20 > len(high)
            and blanks == high.count(0) - _other_ends(low, high)
            and not low.count(0) * 20 > len(low)
        ):
            return encoding
    return None


def _other_ends(low: bytes, high: bytes) -> int:
    """The zeros above tabs, returns and the upper half of Latin-1."""
    return sum(1 for a, b in zip(low, high, strict=False) if b == 0 and (a in b"\t\r" or a >= 0xA0))


def _is_bad_utf8(data: bytes) -> bool:
    """Cut within a character, or damaged in a few places."""
    good = data.decode("utf-8", "ignore")
    kept = len(good.encode())
    many = kept - len(good)
    return many > 8 * (len(data) - kept)


def _in_head(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    return found[1].decode("ascii", "ignore") if found else None


def _known(label: str) -> str | None:
    try:
        name = codecs.lookup(label.strip()).name
        "".encode(name)  # base64, rot13 and their like are no encodings of text
    except (LookupError, TypeError, ValueError):
        return None
    if name in {"unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined", "utf-7", "mbcs", "oem"}:
        return None
    return _MEANT.get(name, name)


def _guess(data: bytes) -> str:
    sample = data[:_SAMPLE]
    high = sum(1 for octet in sample if octet >= 0x80)
    if high * 4 > len(sample) and (eastern := _eastern(sample)):
        return eastern
    best, most = "cp1252", -9.0
    for encoding, usual in _GUESSES:
        text = sample.decode(encoding, "replace")
        others = [c for c in text if c > "\x7f"]
        odd = sum(a.islower() and b.isupper() for a, b in pairwise(text) if b > "\x7f")  # a capital within a word
        part = (sum(c in usual for c in others) - 2 * odd) / (len(others) or 1)
        if part > most + 0.02:  # the earlier of two that read alike
            best, most = encoding, part
    return best


def _eastern(sample: bytes) -> str | None:
    best, most = None, 0.5
    for encoding, ranges in _EASTERN:
        text = sample.decode(encoding, "replace")
        others = [c for c in text if c > "\x7f"]
        wrong = text.count("\ufffd")
        share = sum(any(low <= ord(c) <= high for low, high in ranges) for c in others) / (len(others) or 1)
        kana = sum("\u3040" <= c <= "\u30ff" for c in others) / (len(others) or 1)
        japanese = encoding in {"cp932", "euc_jp"}
        score = share - 5 * wrong / (len(text) or 1) + ((0.3 if kana > 0.2 else -0.2) if japanese else 0)
        if score > most:
            best, most = encoding, score
    return best
