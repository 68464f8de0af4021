"""Hours that people type, as any country of the world writes them."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QApplication

from desktop_app.domain.typed_hours import typed_hour
from desktop_app.ui import words
from desktop_app.ui.hour_words import hour_words
from tests.ui.language_stage import speaking

EVERYWHERE = QLocale.matchingLocales(
    QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyTerritory
)


def test_every_hour_that_the_window_or_the_country_writes_can_be_typed() -> None:
    for locale in EVERYWHERE:
        QLocale.setDefault(locale)
        known = hour_words()
        for at in (time(hour, minute) for hour in range(24) for minute in (0, 5, 59)):
            own = locale.toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
            for text in (words.clock_text(at.hour, at.minute), own):
                assert typed_hour(text, known) == at, (locale.name(), text)


@pytest.mark.parametrize("text", ["21 Uhr 15", "21:15 Uhr", "um 21:15", "9:15 PM", "21.15"])
def test_german_hours_are_read_in_german(text: str, qapp: QApplication) -> None:
    with speaking(qapp, "de", "de_DE"):
        assert typed_hour(text, hour_words()) == time(21, 15)
