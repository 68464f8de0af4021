"""TVmaze's answers as its server writes them: only what is read, anything else in a row is passed over.

Shapes: https://www.tvmaze.com/api. Old answers lack fields that new ones have, and nearly every field may be null.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
"""A number that SQLite and a calendar can hold; a row with a wilder one is refused."""
Id = Annotated[int, msgspec.Meta(ge=0, le=999_999_999_999_999_999)]
Epoch = Annotated[int, msgspec.Meta(ge=0, le=1 << 40)]
Name = Annotated[str, msgspec.Meta(min_length=1)]
ABSENT = msgspec.Raw()


class Country(msgspec.Struct, frozen=True, gc=False):
    code: str | None = None
    timezone: str | None = None


class Channel(msgspec.Struct, frozen=True, gc=False):
    """A network or a web channel; `country` null = worldwide."""

    name: str | None = None
    country: Country | None = None
    official_site: str | None = msgspec.field(name="officialSite", default=None)


class Image(msgspec.Struct, frozen=True, gc=False):
    medium: str | None = None
    original: str | None = None


class Externals(msgspec.Struct, frozen=True, gc=False):
    imdb: str | int | None = None
    thetvdb: str | int | None = None
    tvrage: str | int | None = None


class Show(msgspec.Struct, frozen=True, gc=False):
    id: Id
    name: Name
    url: str | None = None
    language: str | None = None
    genres: tuple[str, ...] | None = None
    status: str | None = None
    runtime: Count | None = None
    average_runtime: Count | None = msgspec.field(name="averageRuntime", default=None)
    premiered: str | None = None
    official_site: str | None = msgspec.field(name="officialSite", default=None)
    weight: Count | None = None
    network: Channel | None = None
    web_channel: Channel | None = msgspec.field(name="webChannel", default=None)
    externals: Externals | None = None
    image: Image | None = None
    summary: str | None = None
    updated: Epoch | None = None


class WithShow(msgspec.Struct, frozen=True, gc=False):
    """The `_embedded` of an episode of `/schedule/web` and `/schedule/full`."""

    show: msgspec.Raw = ABSENT


class Episode(msgspec.Struct, frozen=True, gc=False):
    """`show` in `/schedule`, `embedded.show` in the other schedules, neither under a show. `number` null = special."""

    id: Id
    season: Count | None = None
    number: Count | None = None
    name: str | None = None
    url: str | None = None
    airdate: str | None = None
    airtime: str | None = None
    airstamp: str | None = None
    runtime: Count | None = None
    image: Image | None = None
    summary: str | None = None
    show: msgspec.Raw = ABSENT
    embedded: WithShow | None = msgspec.field(name="_embedded", default=None)


class Season(msgspec.Struct, frozen=True, gc=False):
    id: Id
    number: Count
    url: str | None = None
    episode_order: Count | None = msgspec.field(name="episodeOrder", default=None)
    premiere_date: str | None = msgspec.field(name="premiereDate", default=None)
    end_date: str | None = msgspec.field(name="endDate", default=None)
    network: Channel | None = None
    web_channel: Channel | None = msgspec.field(name="webChannel", default=None)
    image: Image | None = None
    summary: str | None = None


class Person(msgspec.Struct, frozen=True, gc=False):
    id: Id
    name: Name
    url: str | None = None
    image: Image | None = None


class Character(msgspec.Struct, frozen=True, gc=False):
    name: str | None = None


class CastRow(msgspec.Struct, frozen=True, gc=False):
    """`own` (self in JSON): as themselves; `voice`: only heard."""

    person: Person
    character: Character | None = None
    own: bool | None = msgspec.field(name="self", default=None)
    voice: bool | None = None


class CrewRow(msgspec.Struct, frozen=True, gc=False):
    type: Name
    person: Person


class Embeds(msgspec.Struct, frozen=True, gc=False):
    """What was asked for with `embed[]`; a key is absent where it came to nothing."""

    episodes: list[msgspec.Raw] | None = None
    seasons: list[msgspec.Raw] | None = None
    cast: list[msgspec.Raw] | None = None
    crew: list[msgspec.Raw] | None = None


class ShowAnswer(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """`/shows/:id`, beside the show's own fields."""

    embedded: Embeds | None = msgspec.field(name="_embedded", default=None)


class Found(msgspec.Struct, frozen=True, gc=False):
    """A row of `/search/shows`, or what is embedded in a credit."""

    show: Show


class Credited(msgspec.Struct, frozen=True, gc=False):
    """A row of `/people/:id/castcredits` or `crewcredits`, with `embed=show`."""

    embedded: Found = msgspec.field(name="_embedded")


class Refusal(msgspec.Struct, frozen=True, gc=False):
    """An error in TVmaze's own words, which may come where data was expected."""

    message: str
    name: str | None = None
    status: int | None = None
