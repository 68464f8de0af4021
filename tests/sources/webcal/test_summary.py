"""Titles of events, as Sonarr, Radarr, Trakt, TVmaze, tvcountdown, watchfeed and people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.values import Kind
from desktop_app.sources.webcal.summary import Told, said_kind, tell


@pytest.mark.parametrize(
    ("text", "show", "season", "numbers", "title"),
    [
        ("The Expanse - 7x01 - Persepolis Rising", "The Expanse", 7, (1,), "Persepolis Rising"),
        ("Severance - S02E05 - Trojan's Horse", "Severance", 2, (5,), "Trojan's Horse"),
        ('Severance 2x05 "Trojan\'s Horse"', "Severance", 2, (5,), "Trojan's Horse"),
        ("Severance: Trojan's Horse (2x05)", "Severance", 2, (5,), "Trojan's Horse"),
        ("[TV] Silo — S03E06 — The Drive", "Silo", 3, (6,), "The Drive"),
        ("[TV] House of the Dragon — S03E08 — TBA", "House of the Dragon", 3, (8,), None),
        ("Star Wars: Maul - Shadow Lord S01E09 – Episode 9", "Star Wars: Maul - Shadow Lord", 1, (9,), None),
        ("[ANIME] Blue Box Season 2 — Episode 11", "Blue Box", 2, (11,), None),
        ("[ANIME] Bleach - The Calamity — Episode 5", "Bleach - The Calamity", 1, (5,), None),
        ("The Apothecary Diaries S2 - Episode 31", "The Apothecary Diaries", 2, (31,), None),
        ("Lost - S01E01 Pilot (1-2)", "Lost", 1, (1,), "Pilot (1-2)"),
        ("Buffy - S02E09-10 What's My Line?", "Buffy", 2, (9, 10), "What's My Line?"),
        ("Buffy S02E09E10", "Buffy", 2, (9, 10), None),
        ("Silo 3x01-02", "Silo", 3, (1, 2), None),
        ("Silo S01E01 - 24 Hours", "Silo", 1, (1,), "24 Hours"),
        ("24 - 1x01 - 12:00 a.m.-1:00 a.m.", "24", 1, (1,), "12:00 a.m.-1:00 a.m."),
        ("9-1-1 S08E01", "9-1-1", 8, (1,), None),
        ("the bear s3 e1", "the bear", 3, (1,), None),
        ("The Bear Season 3 Episode 4", "The Bear", 3, (4,), None),
        ("Tatort Staffel 2, Folge 3", "Tatort", 2, (3,), None),
        ("The Daily Show - S2026E045 - Guest", "The Daily Show", 2026, (45,), "Guest"),
        ("The Bear Season 3 premiere", "The Bear", 3, (1,), None),
        ("The Bear (Season 3 premiere)", "The Bear", 3, (1,), None),
        ("The Bear – Series premiere", "The Bear", 1, (1,), None),
        ("Silo S03 (8 episodes)", "Silo", 3, (1,), None),
        ("Silo S03E01 – “The Drive”", "Silo", 3, (1,), "The Drive"),
        ("S01E02 - Silo - Holston's Pick", "Silo", 1, (2,), "Holston's Pick"),
        ("[玫瑰的故事]上线", "玫瑰的故事", 1, (1,), None),
        ("Silo — 3×06 — The Drive", "Silo", 3, (6,), "The Drive"),
        ("Silo - Saison 3, épisode 6", "Silo", 3, (6,), None),
        ("Silo 1ª Temporada Episodio 3 - Máquinas", "Silo", 1, (3,), "Máquinas"),
        ("Silo T3E6", "Silo", 3, (6,), None),
        ("Silo - 3. Staffel, Folge 6", "Silo", 3, (6,), None),
        ("Tatort - S3F6 - Titel", "Tatort", 3, (6,), "Titel"),
        ("Silo - S01E01 & E03", "Silo", 1, (1, 3), None),
        ("Silo - S01E01, E02 - Two", "Silo", 1, (1, 2), "Two"),
        ("Silo - S01E01 – E03", "Silo", 1, (1, 2, 3), None),
        ("Silo - S01E01/02", "Silo", 1, (1, 2), None),
        ("Silo - 2x01-2x02 - Two", "Silo", 2, (1, 2), "Two"),
        ("Long Journey 21x1130 Home", "Long Journey", 21, (1130,), "Home"),
        ("Silo: Season 3 premieres on Apple TV", "Silo", 3, (1,), None),
        ("Season 3 premiere: Silo", "Silo", 3, (1,), None),
        ("Series premiere: Silo", "Silo", 1, (1,), None),
        ("Silo Season 3 (All Episodes)", "Silo", 3, (1,), None),
        ("NEW: Silo S03E06", "Silo", 3, (6,), None),
        ("📺 Silo S03E06 - The Drive", "Silo", 3, (6,), "The Drive"),
        ('"Silo" S03E06 "The Drive"', "Silo", 3, (6,), "The Drive"),
        ("Grey.Geese.S01E02.1080p.WEB", "Grey Geese", 1, (2,), None),
        ("Galaxy - S01E01 - 33", "Galaxy", 1, (1,), "33"),
        ("Galaxy - S01E33 - 33", "Galaxy", 1, (33,), None),
        ("Galaxy S02E01 – Episode #2.1", "Galaxy", 2, (1,), None),
        ("Masters - S17E01 - 2025-05-01", "Masters", 17, (1,), None),
        ("Re:Zero -Starting Life- Season 4 — Episode 14", "Re:Zero -Starting Life-", 4, (14,), None),
        ("The Office (US) - 3x01 - Hunt", "The Office (US)", 3, (1,), "Hunt"),
        ("美剧[龙之家族第二季]上线", "龙之家族", 2, (1,), None),
    ],
)
def test_an_episode_is_told_by_its_number(
    text: str, show: str, season: int, numbers: tuple[int, ...], title: str | None
) -> None:
    assert tell(text) == Told(show, season, numbers, title, sure=True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Bear S03E10 - Forever (Season Finale)", Kind.SEASON_FINALE),
        ("The Bear S03E10: Series finale", Kind.SERIES_FINALE),
        ("The Bear - 3x05 - Mid-Season Finale", Kind.MID_SEASON_FINALE),
        ("The Bear S03E10 *Season Finale*", Kind.SEASON_FINALE),
        ("The Bear S03E10 [Season Finale]", Kind.SEASON_FINALE),
        ("Season finale: The Bear S03E10", Kind.SEASON_FINALE),
        ("The Bear S03E01 - Season Premiere", None),  # its number says so
    ],
)
def test_a_finale_is_one_where_the_words_say_so(text: str, kind: Kind | None) -> None:
    told = tell(text)
    assert (told.show, told.season, told.kind) == ("The Bear", 3, kind)
    assert told.title in ("Forever", None)


@pytest.mark.parametrize(
    ("text", "tags", "title"),
    [
        ("Long Rain (2026) (Theatrical Release)", (), "Theatrical Release"),
        ("[FILM] Long Rain (2026) — Theatrical release", (), "Theatrical release"),
        ("Long Rain (2026)", ("Movies",), None),
        ("Long Rain (2026) - In Cinemas", (), "In Cinemas"),
        ("Long Rain (2026) (in theaters)", (), "in theaters"),
        ("Long Rain (2026) - Digital", (), "Digital"),
    ],
)
def test_a_film_is_one_by_its_release_or_its_category(text: str, tags: tuple[str, ...], title: str | None) -> None:
    assert tell(text, tags) == Told("Long Rain", title=title, kind=Kind.FILM, year=2026, sure=True)


def test_a_year_behind_the_title_is_that_of_the_premiere() -> None:
    assert tell("Castle (2009) - 1x02 - Nanny") == Told("Castle", 1, (2,), "Nanny", year=2009, sure=True)
    assert tell("1883 S01E01").show == "1883"


def test_a_year_behind_it_all_is_that_of_the_whole_title() -> None:
    assert tell("Long Way: Home - At Last (2025)") == Told("Long Way: Home - At Last", year=2025)
    assert tell("Harbour (2019) (US) S01E02") == Told("Harbour (US)", 1, (2,), year=2019, sure=True)


def test_a_season_alone_is_none_of_its_episodes() -> None:
    """Several events may be called so, and none of them says that it is the first."""
    assert tell("Silo: Season 3") == Told("Silo", 3)
    assert tell("The Crown S06 (Part 2)") == Told("The Crown", 6, title="Part 2")


def test_what_is_cancelled_says_so_before_its_title() -> None:
    assert tell("Cancelled: Silo S03E01") == Told("Silo", 3, (1,), cancelled=True, sure=True)


@pytest.mark.parametrize(
    "text",
    ["Dentist", "Football: Town - Rovers", "1920x1080 monitor", "4x100 m relay", "Episode 5", "S01E01", "", "Room 2x4",
     "Mia's premiere", "Call +49 s3", "Relay 4x100 m", "Monitor 4x1080 px", "Dinner in theaters", "New: Mia's class",
     "World Series 3"],
)  # fmt: skip
def test_an_everyday_event_does_not_say_that_it_is_television(text: str) -> None:
    assert not tell(text).sure


def test_a_game_is_none() -> None:
    assert tell("[GAME] Fable — Release day").no_television
    assert tell("Fable - Release day").no_television


def test_a_description_may_begin_with_the_kind() -> None:
    assert said_kind("Season finale on HBO\nmore") is Kind.SEASON_FINALE
    assert said_kind("After the season finale all is well") is None


_WORDS = ["Grey", "Geese", "24", "Maul:", "of", "Ärzte", "玫瑰", "No.9", "&", "O'Neil", "II;", "éclair", "Pilot,"]
WORDS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4)
FORMS = ["{show} - {s}x{e:02} - {title}", "{show} - S{s:02}E{e:02} - {title}", "{show} S{s:02}E{e:02} – “{title}”",
         "[TV] {show} — S{s:02}E{e:02} — {title}", '{show} {s}x{e:02} "{title}"']  # fmt: skip


@given(WORDS, st.integers(0, 60), st.integers(0, 99), WORDS, st.sampled_from(FORMS))
def test_every_form_is_read_back(show: list[str], season: int, number: int, title: list[str], form: str) -> None:
    named, titled = "Odd " + " ".join(show).rstrip(":,;"), "Told " + " ".join(title).rstrip(":,;")
    text = form.format(show=named, s=season, e=number, title=titled)
    assert tell(text) == Told(named, season, (number,), titled, sure=True)


@given(st.text(max_size=400))
def test_any_text_is_told(text: str) -> None:
    tell(text, ("TV", text))
