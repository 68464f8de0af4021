"""The words of dates that a person's languages have."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale

from desktop_app.domain.typed_dates import typed_date
from desktop_app.ui import words
from desktop_app.ui.date_words import date_words

TODAY = date(2026, 5, 14)
DAYS = [date(2026, month, 9) for month in range(1, 13)] + [date(2031, 12, 31)]
ENGLISH = ["en_GB", "en_US", "en_CA", "en_ZA"]
WESTERN = [
    "de_DE",
    "de_AT",
    "fr_FR",
    "fr_CA",
    "es_ES",
    "es_MX",
    "pt_BR",
    "it_IT",
    "nl_NL",
    "sv_SE",
    "da_DK",
    "nb_NO",
    "fi_FI",
]
EASTERN = ["pl_PL", "cs_CZ", "hu_HU", "ro_RO", "el_GR", "ru_RU", "uk_UA", "tr_TR", "lt_LT", "ca_ES", "ga_IE", "cy_GB"]
FURTHER = [
    "he_IL",
    "ar_EG",
    "fa_IR",
    "hi_IN",
    "mr_IN",
    "bn_BD",
    "ta_IN",
    "ja_JP",
    "ko_KR",
    "zh_CN",
    "zh_TW",
    "vi_VN",
    "id_ID",
    "C",
]


@pytest.fixture(params=[*ENGLISH, *WESTERN, *EASTERN, *FURTHER])
def own(request: pytest.FixtureRequest) -> QLocale:
    QLocale.setDefault(QLocale(request.param))
    return QLocale()


def qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def test_what_the_window_says_can_be_typed(own: QLocale) -> None:
    known = date_words()
    for day in DAYS:
        assert typed_date(words.date_long(day), known, TODAY, TODAY) == day
        assert typed_date(words.date_short(day, date.min), known, TODAY, TODAY) == day
        assert typed_date(words.month_title(day), known, TODAY, TODAY) == day.replace(day=1)
    for day in DAYS[3:8]:
        assert typed_date(words.day_in_month(day), known, TODAY, TODAY) == day


def test_what_the_system_says_can_be_typed(own: QLocale) -> None:
    known = date_words()
    for day in DAYS:
        for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
            said = own.toString(qt(day), form)
            assert typed_date(said, known, TODAY, TODAY) == day, said


@pytest.mark.parametrize(
    ("locale", "day"),
    [
        *((name, date(2026, 6, 5)) for name in ("en_GB", "de_DE", "sv_SE")),
        *((name, date(2026, 5, 6)) for name in ("en_US", "en_CA", "hu_HU", "ja_JP")),
    ],
)
def test_the_order_of_numbers_is_that_of_the_country(locale: str, day: date) -> None:
    QLocale.setDefault(QLocale(locale))
    assert typed_date("5/6/2026", date_words(), TODAY, TODAY) == day


def test_english_and_the_language_of_the_system_are_known_beside_each_other() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    known = date_words()
    for text in ("9. Dezember", "december 9", "9. dez", "Mittwoch, 9. Dezember 2026", "9. 12."):
        assert typed_date(text, known, TODAY, TODAY) == date(2026, 12, 9)
    assert typed_date("tomorrow", known, TODAY, TODAY) == date(2026, 5, 15)
    assert typed_date("freitag", known, TODAY, TODAY) == date(2026, 5, 15)
