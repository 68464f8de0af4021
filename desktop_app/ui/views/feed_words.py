"""A feed in words: what is in it, and how its events look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import PREMIERES
from desktop_app.ui import words
from desktop_app.ui.words import tr

from .filter_chips import ALL_KINDS
from .filter_words import filter_words, kinds_words
from .lines import DOT

if TYPE_CHECKING:
    from desktop_app.publish.feed_size import Size

COLORS = (
    "crimson", "tomato", "orange", "gold", "yellowgreen", "seagreen", "teal", "steelblue", "royalblue", "purple",
    "hotpink", "slategray",
)  # fmt: skip
"""Those to choose from; a feed may have any of CSS3."""


def feed_words(feed: NamedFeed) -> str:
    """ "Filter Crime · premieres only · 90 days ahead · all day"."""
    said = [what_words(feed)]
    if feed.kinds is not None:
        said.append(feed_kinds(feed.kinds))
    if feed.followed:
        said.append(tr("shows that you follow"))
    if feed.days is not None:
        said.append(words.counted(feed.days, "%n day ahead", "%n days ahead"))
    if feed.all_day:
        said.append(tr("All-day events"))
    if feed.alarm_minutes is not None:
        said.append(tr("Reminds %n min before", feed.alarm_minutes))
    if not feed.cast:
        said.append(tr("Without the cast"))
    if feed.color is not None:
        said.append(color_word(feed.color))
    return f" {DOT} ".join((said[0], *map(words.inside, said[1:])))


def size_words(size: Size) -> str:
    """ "1,204 events, 0.91 MB"; "16 events, 9 kB"."""
    events = words.counted(size.events, "%n event", "%n events")
    if size.octets < 100_000:
        return tr("{events}, {size} kB").format(events=events, size=words.number(-(-size.octets // 1000)))
    return tr("{events}, {size} MB").format(events=events, size=words.locale().toString(size.octets / 1e6, "f", 2))


def size_trouble(size: Size) -> str:
    """Which programs take so much no longer; "" where all do."""
    said = [tr("Google refuses feeds over 1 MB.")] if size.refused else []
    if size.slow:
        said.append(
            tr(
                "Thunderbird and GNOME Calendar take minutes to import a file of over 1,000 events: subscribe to its"
                " link there."
            )
        )
    return " ".join(said)


def what_words(feed: NamedFeed) -> str:
    """What its kinds are chosen from."""
    if feed.filter is not None:
        return tr("Filter {name}").format(name=feed.filter)
    return filter_words(feed.choice) or tr("Everything")


def feed_kinds(kinds: frozenset[str]) -> str:
    if kinds == PREMIERES:
        return tr("Premieres only")
    if kinds >= ALL_KINDS:
        return tr("Every kind")
    said = kinds_words(kinds)
    return said[:1].upper() + said[1:]


def color_word(color: str) -> str:
    """As CSS calls it where that is none of those to choose from."""
    return _color_words().get(color, color)


def _color_words() -> dict[str, str]:
    return {
        "crimson": tr("Crimson"),
        "tomato": tr("Tomato red"),
        "orange": tr("Orange"),
        "gold": tr("Gold"),
        "yellowgreen": tr("Yellow green"),
        "seagreen": tr("Sea green"),
        "teal": tr("Teal"),
        "steelblue": tr("Steel blue"),
        "royalblue": tr("Royal blue"),
        "purple": tr("Purple"),
        "hotpink": tr("Pink"),
        "slategray": tr("Slate grey"),
    }
