from datetime import date

from desktop_app.domain.season_run import Key, SeasonRun, add_runs, season_key
from desktop_app.domain.values import Kind
from tests.ui.entries import make_entry

AUTUMN = make_entry("Harbour", date(2026, 9, 1), Kind.SEASON_PREMIERE, "S02E01")
SPRING = make_entry("Harbour", date(2027, 3, 1), Kind.RETURN, "S02E09")


def test_a_season_begins_with_the_earliest_of_its_premieres_whichever_is_met_first() -> None:
    for runs in ([AUTUMN, SPRING], [SPRING, AUTUMN]):
        known: dict[Key, SeasonRun] = {}
        add_runs(known, [SeasonRun(runs[0], date(2027, 5, 1))])
        add_runs(known, [SeasonRun(runs[1], date(2027, 5, 1))])
        assert [run.first for run in known.values()] == [AUTUMN]


def test_that_a_season_is_out_whole_is_of_that_season() -> None:
    whole = make_entry("Harbour", date(2027, 5, 1), Kind.BINGE_READY, "S02")
    assert season_key(whole) == season_key(AUTUMN)
    assert season_key(whole) != season_key(make_entry("Harbour", date(2027, 9, 1), Kind.SEASON_PREMIERE, "S03E01"))


def test_seasons_shows_and_what_has_no_number_stay_apart() -> None:
    entries = [
        AUTUMN,
        make_entry("Harbour", date(2027, 9, 1), Kind.SEASON_PREMIERE, "S03E01"),
        make_entry("Street", date(2026, 9, 1), Kind.SEASON_PREMIERE, "S02E01"),
        make_entry("Harbour", date(2026, 12, 24), Kind.FILM, "S02"),
        make_entry("Harbour", date(2026, 12, 25), Kind.FILM, "S02"),
    ]
    known: dict[Key, SeasonRun] = {}
    add_runs(known, [SeasonRun(entry, date(2027, 1, 1)) for entry in entries])
    assert [run.first for run in known.values()] == entries
