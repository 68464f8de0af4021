"""Dates, hours and the week, as the person's country has them, in the language of the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop_app.domain.typed_dates import typed_date
from desktop_app.ui import words
from desktop_app.ui.date_words import date_words
from tests.translations.messages import Message
from tests.ui.language_stage import speaking, speaking_from, write_catalogue

DAY = date(2026, 5, 29)
NARROW = "\N{NO-BREAK SPACE}"


class Said(NamedTuple):
    long: str
    short: str
    with_year: str
    day: str
    month: str
    hour: str
    first: int
    """Of the week; 0 = Monday."""
    week: str
    number: str


ENGLISH = {
    "en_GB": Said(
        "Friday 29 May 2026",
        "29 May",
        "3 Dec 2027",
        "Friday 29 May",
        "May 2026",
        "21:05",
        0,
        "28 September – 4 October 2026",
        "12,345",
    ),
    "en_US": Said(
        "Friday, May 29, 2026",
        "May 29",
        "Dec 3, 2027",
        "Friday, May 29",
        "May 2026",
        "9:05 PM",
        6,
        "September 28 – October 4, 2026",
        "12,345",
    ),
    "de_DE": Said(
        "Friday 29 May 2026",
        "29 May",
        "3 Dec 2027",
        "Friday 29 May",
        "May 2026",
        "21:05",
        0,
        "28 September – 4 October 2026",
        "12.345",
    ),
    "ja_JP": Said(
        "Friday, May 29, 2026",
        "May 29",
        "Dec 3, 2027",
        "Friday, May 29",
        "May 2026",
        "21:05",
        6,
        "September 28 – October 4, 2026",
        "12,345",
    ),
    "ar_EG": Said(
        "Friday 29 May 2026",
        "29 May",
        "3 Dec 2027",
        "Friday 29 May",
        "May 2026",
        "9:05 pm",
        5,
        "28 September – 4 October 2026",
        "12,345",
    ),
    "fa_IR": Said(
        "Friday 29 May 2026",
        "29 May",
        "3 Dec 2027",
        "Friday 29 May",
        "May 2026",
        "21:05",
        5,
        "28 September – 4 October 2026",
        "12,345",
    ),
    "da_DK": Said(
        "Friday 29 May 2026",
        "29 May",
        "3 Dec 2027",
        "Friday 29 May",
        "May 2026",
        "21.05",
        0,
        "28 September – 4 October 2026",
        "12.345",
    ),
    "C": Said(
        "Friday 29 May 2026",
        "29 May",
        "3 Dec 2027",
        "Friday 29 May",
        "May 2026",
        "21:05",
        0,
        "28 September – 4 October 2026",
        "12,345",
    ),
}
OWN = {
    "de_DE": Said(
        "Freitag, 29. Mai 2026",
        "29. Mai",
        "3. Dez. 2027",
        "Freitag, 29. Mai",
        "Mai 2026",
        "21:05",
        0,
        "28. September – 4. Oktober 2026",
        "12.345",
    ),
    "ja_JP": Said(
        "2026年5月29日金曜日",
        "5月29日",
        "2027年12月3日",
        "5月29日金曜日",
        "2026年5月",
        "21:05",
        6,
        "2026年9月28日 – 10月4日",
        "12,345",
    ),
    "ar_EG": Said(
        "الجمعة، ٢٩ مايو ٢٠٢٦",
        "٢٩ مايو",
        "٣ ديسمبر ٢٠٢٧",
        "الجمعة، ٢٩ مايو",
        "مايو ٢٠٢٦",
        "٩:٠٥ م",
        5,
        "٢٨ سبتمبر – ٤ أكتوبر ٢٠٢٦",
        "١٢٬٣٤٥",
    ),
    "he_IL": Said(
        "יום שישי, 29 במאי 2026",
        "29 במאי",
        "3 בדצמ׳ 2027",
        "יום שישי, 29 במאי",
        "מאי 2026",
        "21:05",
        6,
        "28 בספטמבר – 4 באוקטובר 2026",
        "12,345",
    ),
    "hu_HU": Said(
        "2026. május 29., péntek",
        "máj. 29.",
        "2027. dec. 3.",
        "május 29., péntek",
        "2026. május",
        "21:05",
        0,
        "2026. szeptember 28. – október 4.",
        f"12{NARROW}345",
    ),
    "es_ES": Said(
        "viernes, 29 de mayo de 2026",
        "29 de may",
        "3 de dic de 2027",
        "viernes, 29 de mayo",
        "mayo de 2026",
        "21:05",
        0,
        "28 de septiembre – 4 de octubre de 2026",
        "12.345",
    ),
}


def said() -> Said:
    return Said(
        words.date_long(DAY),
        words.date_short(DAY, DAY),
        words.date_short(date(2027, 12, 3), DAY),
        words.day_and_month(DAY),
        words.month_title(DAY),
        words.clock_text(21, 5).replace(NARROW, " "),
        words.first_weekday(),
        words.day_range(date(2026, 9, 28), date(2026, 10, 4)),
        words.number(12345),
    )


@pytest.mark.parametrize("locale", ENGLISH)
def test_english_words_have_the_order_the_hours_and_the_week_of_the_country(locale: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert said() == ENGLISH[locale]


@pytest.fixture
def translated(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[str]:
    """A locale whose language the window speaks: its catalogue holds its name alone."""
    locale: str = request.param
    language = locale.partition("_")[0]
    catalogue = write_catalogue(tmp_path / "x.ts", language, [Message("words", "en", "", False)], lambda _: language)
    with speaking_from(qapp, catalogue, locale):
        yield locale


@pytest.mark.parametrize("translated", OWN, indirect=True)
def test_other_languages_say_dates_in_their_own_way(translated: str) -> None:
    assert said() == OWN[translated]


@pytest.mark.parametrize("translated", OWN, indirect=True)
def test_what_they_say_can_be_typed(translated: str) -> None:
    known = date_words()
    for month in range(1, 13):
        day = date(2026, month, 29 if month != 2 else 12)
        for text in (words.date_long(day), words.date_short(day, date.min)):
            assert typed_date(text, known, date(2026, 5, 14), DAY) == day, text
        assert typed_date(words.month_title(day), known, date(2026, 5, 14), DAY) == day.replace(day=1)


@pytest.mark.parametrize("translated", ["de_DE", "de_AT", "de_CH"], indirect=True)
@pytest.mark.parametrize(
    "text", ["29.5.", "29.05.2026", "29. Mai", "29 mai", "Freitag, 29. Mai 2026", "29.5.26", "Fr 29.5.", "Mai 29"]
)
def test_german_dates_are_read_with_the_day_first(translated: str, text: str) -> None:
    assert typed_date(text, date_words(), date(2026, 5, 14), date(2026, 5, 14)) == DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("heute", date(2026, 5, 14)),
        ("morgen", date(2026, 5, 15)),
        ("gestern", date(2026, 5, 13)),
        ("am Montag", date(2026, 5, 18)),
        ("im Dezember", date(2026, 12, 1)),
        ("vom 3. Oktober", date(2026, 10, 3)),
        ("12.2026", date(2026, 12, 1)),
        ("tomorrow", date(2026, 5, 15)),
    ],
)
def test_the_german_catalogue_knows_the_words_around_dates(text: str, day: date, qapp: QApplication) -> None:
    with speaking(qapp, "de", "de_DE"):
        assert typed_date(text, date_words(), date(2026, 5, 14), date(2026, 5, 14)) == day


def test_the_words_are_german_and_the_hours_american_where_the_person_has_it_so(
    qapp: QApplication, tmp_path: Path
) -> None:
    catalogue = write_catalogue(tmp_path / "x.ts", "de", [Message("words", "en", "", False)], lambda _: "de")
    with speaking_from(qapp, catalogue, "en_US"):
        assert words.date_long(DAY) == "Freitag, 29. Mai 2026"
        assert words.clock_text(21, 5).replace(NARROW, " ") == "9:05 PM"
        assert words.first_weekday() == 6


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 9, 14), date(2026, 9, 20), "14. – 20. September 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "28. Dezember 2026 – 3. Januar 2027"),
    ],
)
def test_days_of_one_month_or_year_say_it_once(
    first: date, last: date, said: str, qapp: QApplication, tmp_path: Path
) -> None:
    catalogue = write_catalogue(tmp_path / "x.ts", "de", [Message("words", "en", "", False)], lambda _: "de")
    with speaking_from(qapp, catalogue, "de_DE"):
        assert words.day_range(first, last) == said
