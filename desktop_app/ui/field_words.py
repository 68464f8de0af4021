"""What sources say in the same few English words, in the person's language: countries, languages, genres."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

TRANSLATED = {
    "genres": "Action, Adult, Adventure, Anime, Children, Comedy, Crime, DIY, Drama, Espionage, Family, Fantasy, Food, "
    "History, Horror, Legal, Medical, Music, Mystery, Nature, Romance, Science-Fiction, Sports, Supernatural, "
    "Thriller, Travel, War, Western",
    "languages": "Afrikaans, Albanian, Arabic, Armenian, Azerbaijani, Basque, Belarusian, Bengali, Bosnian, Bulgarian, "
    "Catalan, Chinese, Croatian, Czech, Danish, Divehi, Dutch, English, Estonian, Finnish, French, Galician, Georgian, "
    "German, Greek, Gujarati, Hebrew, Hindi, Hungarian, Icelandic, Indonesian, Irish, Italian, Japanese, Javanese, "
    "Kannada, Kazakh, Korean, Latin, Latvian, Lithuanian, Luxembourgish, Macedonian, Malay, Malayalam, Marathi, "
    "Mongolian, Norwegian, Panjabi, Pashto, Persian, Polish, Portuguese, Romanian, Russian, Scottish Gaelic, Serbian, "
    "Sinhalese, Slovak, Slovenian, Spanish, Swahili, Swedish, Tagalog, Tamil, Telugu, Thai, Turkish, Ukrainian, Urdu, "
    "Uzbek, Vietnamese, Welsh",
}
"""As TVmaze has them; read by `tests.translations`. The countries are those of ISO 3166, by the names that Qt has."""


def country(code: str) -> str:
    """Of ISO 3166-1; the code itself where that is none."""
    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyCountry:
        return code
    return QCoreApplication.translate("countries", QLocale.territoryToString(territory))


def language(name: str) -> str:
    return QCoreApplication.translate("languages", name)


def genre(name: str) -> str:
    return QCoreApplication.translate("genres", name)
