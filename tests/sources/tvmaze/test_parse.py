"""TVmaze's answers: what is read, what is skipped, what is refused, and what is not read a second time."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.statements import CreditFacts, Snapshot
from desktop_app.errors import SourceError
from desktop_app.sources.skipped import why
from desktop_app.sources.tvmaze import (
    BASE,
    guests_page,
    read_credits,
    read_search,
    read_updates,
    schedule_pages,
    search_url,
    updates_url,
)
from desktop_app.sources.tvmaze.parse import read_guests, read_show
from tests.benchmark.feed import schedule_full
from tests.servers import HTML, NOT_FOUND
from tests.sources.tvmaze.payload import body, cast, episode, person, scheduled, season, show

NOW = datetime(2026, 5, 14, 12, tzinfo=UTC)
FULL, *DAYS = schedule_pages(BASE, NOW, ["us", "GB", "US"], NOW.date())


# --- rows that are bad -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ({"id": "x"}, "id should be int, got str"),
        ({"id": 2**70}, "id should be int <= 999999999999999999"),
        ({"season": "two"}, "season should be int | null, got str"),
        ({"number": -1}, "number should be int >= 0"),
        ({"season": 10**30}, "season should be int <= 1000000"),
        ({"airstamp": "tomorrow"}, "one of its dates is none"),
        ({"airtime": "", "airdate": "2026-02-30"}, "one of its dates is none"),
        ({"_embedded": {}}, "it names no show"),
        ({"_embedded": {"show": {"id": 1}}}, "it has no name"),
        ({"_embedded": {"show": {"id": 1, "name": ""}}}, "name should be str of length >= 1"),
        ({"_embedded": {"show": []}}, "it should be object, got array"),
    ],
)
def test_one_bad_row_among_many_is_skipped_and_counted_with_its_reason(bad: dict[str, object], reason: str):
    rows = [scheduled(id=n) for n in range(1, 6)] + [scheduled(id=9) | bad]
    snapshot = FULL.read(body(rows), {})
    assert len(snapshot.episodes) == 5
    assert snapshot.skipped.total() == 1
    assert why(snapshot.skipped) == (f"1 episode skipped: {reason}",)
    assert snapshot.complete_from is None  # such a feed withdraws nothing


def test_rows_of_no_shape_at_all_and_bytes_that_are_no_text_are_skipped():
    rows = body([scheduled(), None, 5, "text", []])[:-1] + b', {"id": 6, "name": "\xff"}]'
    snapshot = FULL.read(rows, {})
    assert (len(snapshot.episodes), snapshot.skipped.total()) == (1, 5)
    assert why(snapshot.skipped)[0] == "1 episode skipped: it should be object, got null"


def test_many_reasons_are_told_as_a_few():
    faults = ["season", "number", "name", "url", "airdate", "airtime", "runtime"]
    rows = [scheduled()] + [scheduled(id=9, **{fault: {}}) for fault in faults for _ in range(2)]
    snapshot = FULL.read(body(rows), {})
    assert snapshot.skipped.total() == 14
    assert len(why(snapshot.skipped)) == 6
    assert why(snapshot.skipped)[-1] == "4 rows more skipped for other reasons"


def test_a_bad_show_costs_its_own_rows_only():
    rows = [scheduled(show(id=8, weight="heavy"), id=n) for n in (1, 2)] + [scheduled(id=3)]
    snapshot = FULL.read(body(rows), {})
    assert [e.key for e in snapshot.episodes] == ["3"]
    assert why(snapshot.skipped) == ("2 episodes skipped: weight should be int | null, got str",)


def test_bad_parts_of_a_show_are_skipped_each_with_its_reason():
    parts = {
        "episodes": [episode(), episode(id=None)],
        "seasons": [season(), season(number=None)],
        "cast": [cast(1, "A", "B"), {"person": None}],
        "crew": [{"type": "Creator", "person": person(2, "C")}, {"type": None}],
    }
    snapshot = read_show(body(show(_embedded=parts)), {})
    assert (len(snapshot.episodes), len(snapshot.seasons), len(snapshot.credits)) == (1, 1, 2)
    assert snapshot.skipped.total() == 4


# --- answers that are none -------------------------------------------------------------------------------------------

Reader = Callable[[bytes], object]
READERS: list[Reader] = [
    lambda answer: FULL.read(answer, {}),
    lambda answer: DAYS[0].read(answer, {}),
    lambda answer: read_show(answer, {}),
    lambda answer: read_guests(answer, {}, show_key="7", episode_key="70"),
    read_updates,
    read_search,
]


@pytest.mark.parametrize("reader", READERS, ids=["full", "day", "show", "guests", "updates", "search"])
@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (b"", "nothing at all"),
        (HTML, "a web page"),
        (NOT_FOUND, "an error (Not Found)"),
        (b'{"name":"x","message":"Not a valid ISO date","code":0,"status":422}', "an error (Not a valid ISO date)"),
        (b'{"previous":{"name":"PHP Notice"},"name":"x","message":"No route","status":404}', "an error (No route)"),
        (b"null", "another shape"),
        (b'"text"', "another shape"),
        (b'{"shows": []}', "another shape"),
        (b"\xff\xfe[\x00]\x00", "not whole JSON"),
    ],
)
def test_an_answer_of_another_shape_is_refused_in_one_sentence(reader: Reader, answer: bytes, told: str):
    with pytest.raises(SourceError) as caught:
        reader(answer)
    assert caught.value.code == "not-understood"
    assert str(caught.value).startswith("TVmaze answered with ")
    assert told in str(caught.value)


@pytest.mark.parametrize("cut", [1, 9, 100, 1000, -1])
def test_a_feed_that_ends_too_early_is_refused_as_a_whole(cut: int):
    with pytest.raises(SourceError, match="not whole JSON"):
        FULL.read(body([scheduled(id=1), scheduled(id=2)])[:cut], {})


def test_json_nested_without_end_is_refused():
    with pytest.raises(SourceError):
        FULL.read(b"[" * 100_000, {})


def test_a_list_of_which_nothing_is_an_episode_is_refused():
    said = r"of which nothing could be read \(2 episodes skipped: it has no id\); .*, try again later"
    with pytest.raises(SourceError, match=said):
        FULL.read(b'[{"score": 1}, {"score": 2}]', {})


def test_an_empty_full_schedule_changes_nothing_and_an_empty_day_is_an_answer():
    with pytest.raises(SourceError, match="nothing in it") as caught:
        FULL.read(b"[]", {})
    assert caught.value.code == "empty"
    assert DAYS[0].read(b"[]", {}) == Snapshot("tvmaze")


# --- what is not read twice ------------------------------------------------------------------------------------------


def test_a_row_that_is_as_it_was_is_not_read_again():
    first = FULL.read(body([scheduled(id=1), scheduled(id=2)]), {})
    again = FULL.read(body([scheduled(id=1), scheduled(id=2, name="Flood"), scheduled(id=3)]), first.digests)
    assert again.unchanged == {"1"}
    assert [e.key for e in again.episodes] == ["2", "3"]
    assert again.digests.keys() == {"2", "3"}
    assert again.complete_from is not None


def test_a_change_of_the_show_is_a_change_of_its_rows():
    first = FULL.read(body([scheduled()]), {})
    again = FULL.read(body([scheduled(show(updated=1770000001))]), first.digests)
    assert again.unchanged == frozenset()
    assert again.shows[0].updated == 1770000001


def test_the_whole_feed_again_is_all_unchanged():
    feed = schedule_full(300, date(2026, 5, 14))
    first = FULL.read(feed, {})
    again = FULL.read(feed, first.digests)
    assert (again.episodes, again.shows, again.skipped) == ((), (), {})
    assert again.unchanged == first.digests.keys()


def test_a_digest_is_eight_bytes_and_the_same_in_every_process():
    assert FULL.read(b'[{"id":1,"_embedded":{"show":{"id":2,"name":"A"}}}]', {}).digests == {
        "1": bytes.fromhex("e03026a5dc3f2ecf")
    }


def test_a_row_that_does_not_begin_with_its_id_is_read_all_the_same():
    row = {"name": "Ebb", **scheduled()}
    first = FULL.read(body([row]), {})
    assert [e.key for e in first.episodes] == ["70"]
    assert [e.key for e in FULL.read(body([row]), first.digests).episodes] == ["70"]


# --- pages -----------------------------------------------------------------------------------------------------------


def test_the_full_schedule_comes_first_and_holds_for_a_day_the_others_for_an_hour():
    assert FULL.url == BASE + "/schedule/full"
    assert FULL.lifetime == timedelta(hours=24)
    assert {page.lifetime for page in DAYS} == {timedelta(hours=1)}
    assert sum("/schedule?country=GB" in page.url for page in DAYS) == 4
    assert len({page.url for page in DAYS}) == len(DAYS) == 12


def test_the_full_schedule_is_whole_from_a_day_on_since_it_may_be_a_day_old():
    assert FULL.read(body([scheduled()]), {}).complete_from == NOW + timedelta(days=1)
    assert DAYS[0].read(body([scheduled()]), {}).complete_from is None


def test_addresses_of_other_bases_and_of_what_a_person_types():
    assert updates_url("http://127.0.0.1:8000/") == "http://127.0.0.1:8000/updates/shows?since=day"
    assert search_url(BASE, "Tom & Jerry?") == BASE + "/search/shows?q=Tom+%26+Jerry%3F"
    assert guests_page(BASE, "7", "70").url == BASE + "/episodes/70/guestcast"


def test_what_changed_is_asked_of_a_span_that_reaches_back_far_enough():
    hours = (1, 24, 25, 168, 169, 672, 673)
    told = [updates_url("http://h", timedelta(hours=since)).partition("=")[2] for since in hours]
    assert told == ["day", "day", "week", "week", "month", "month", ""]


# --- people ----------------------------------------------------------------------------------------------------------


def _people(**parts: object) -> tuple[CreditFacts, ...]:
    return read_show(body(show(_embedded=parts)), {}).credits


def test_characters_of_one_person_are_joined_in_billing_order():
    rows = [cast(1, "Ann", "Eva"), cast(2, "Bob", "Cat", voice=True), cast(1, "Ann", "Ada"), cast(1, "Ann", "Eva")]
    ann, bob = _people(cast=rows)
    assert (ann.person, ann.characters, ann.order, ann.job, ann.guest) == ("Ann", ("Eva", "Ada"), 0, None, False)
    assert (bob.characters, bob.order) == (("Cat (voice)",), 1)
    assert ann.image == "https://static.tvmaze.com/1.jpg"


def test_somebody_as_themselves_and_somebody_without_a_character():
    own, bare = _people(cast=[cast(1, "Ann", "Ann", self=True, voice=True), {"person": person(2, "Bob")}])
    assert (own.characters, bare.characters) == (("Ann",), ())


def test_creators_come_first_and_then_showrunners():
    jobs = ["Writer", "Executive Producer", "Showrunner", "Creator", "Writer", "Creator"]
    crew = [{"type": job, "person": person(n, f"P{n}")} for n, job in enumerate(jobs)]
    credits = _people(crew=[*crew, crew[0]])
    assert [(c.person, c.job, c.order) for c in credits] == [
        ("P3", "Creator", 0),
        ("P5", "Creator", 1),
        ("P2", "Showrunner", 2),
        ("P1", "Executive Producer", 3),
        ("P0", "Writer", 4),
        ("P4", "Writer", 5),
    ]


def test_guests_belong_to_their_episode():
    snapshot = guests_page(BASE, "7", "70").read(body([cast(1, "Ann", "Eva")]), {})
    (guest,) = snapshot.credits
    assert (guest.guest, guest.episode_key, guest.show_key) == (True, "70", "7")
    assert snapshot.guests_of == {"70"}
    assert guests_page(BASE, "7", "70").read(b"[]", {}).guests_of == {"70"}


# --- search and changes ----------------------------------------------------------------------------------------------


def test_a_search_keeps_the_order_and_leaves_out_what_it_cannot_read():
    rows = [{"score": 1, "show": show()}, {"score": 1, "show": {"id": 1}}, {"score": 0.5, "show": show(id=8)}]
    assert [found.key for found in read_search(body(rows))] == ["7", "8"]
    assert read_search(b"[]") == ()


def test_changes_are_by_key_and_an_empty_list_is_none():
    assert read_updates(b'{"1": 1770000000, "2": 1770000001}') == {"1": 1770000000, "2": 1770000001}
    assert read_updates(b"{}") == read_updates(b"[]") == {}


# --- anything at all -------------------------------------------------------------------------------------------------

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*episode(), *show()]), inner, max_size=6)
    ),
    max_leaves=12,
)


@given(value=_JSON, into=st.sampled_from(sorted({*episode(), "_embedded"})))
def test_whatever_a_field_holds_the_rest_of_the_feed_is_read(value: object, into: str):
    odd = scheduled(id=9) | {into: value}
    snapshot = FULL.read(json.dumps([scheduled(id=1), odd]).encode(), {})
    assert "1" in {e.key for e in snapshot.episodes}
    assert len(snapshot.episodes) + snapshot.skipped.total() in (1, 2)


@given(value=_JSON)
def test_whatever_json_comes_is_read_or_refused(value: object):
    answer = json.dumps(value).encode()
    for reader in READERS:
        with suppress(SourceError):
            reader(answer)


# --- what somebody has a part in -------------------------------------------------------------------------------------


def test_of_the_credits_of_a_person_the_shows_are_read_that_are_not_over():
    shows = [show(id=1, status="Running"), show(id=2, status="Ended"), show(id=1), show(id=3, status=None)]
    rows = [{"self": False, "_embedded": {"show": one}} for one in shows]
    bad = [{"_links": {"show": {"href": "https://api.tvmaze.com/shows/9"}}}, {"_embedded": {"show": {"id": "x"}}}, 5]
    assert read_credits(body([*rows, *bad]), "Ada Quill") == ("1", "3")
    assert read_credits(b"[]", "Ada Quill") == ()


@pytest.mark.parametrize("wrong", [HTML, NOT_FOUND, b"", b"{}", b'[{"x": 1}]'])
def test_what_is_no_list_of_credits_is_refused_in_a_sentence(wrong: bytes):
    with pytest.raises(SourceError, match="instead of the credits of Ada Quill;"):
        read_credits(wrong, "Ada Quill")
