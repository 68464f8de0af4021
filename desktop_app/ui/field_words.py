"""What sources say in the same few English words, in the person's language: countries, languages, genres, jobs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

TRANSLATED = {
    "genres": "Action, Adult, Adventure, Anime, Children, Comedy, Crime, DIY, Drama, Espionage, Family, Fantasy, Food, "
    "History, Horror, Legal, Medical, Music, Mystery, Nature, Romance, Science-Fiction, Sports, Supernatural, "
    "Thriller, Travel, War, Western",
    "jobs": "Actor, Animation, Animation Director, Art Director, Associate Producer, Author, Casting, "
    "Choreographer, Co-Creator, Co-Director, Co-Executive Producer, Co-Producer, Co-Writer, Composer, Consultant, "
    "Consulting Producer, Coordinating Producer, Costume Designer, Creative Consultant, Creative Producer, "
    "Creator, Developer, Director, Director Of Photography, Editor, Executive Consultant, Executive Producer, "
    "Executive Story Editor, Hair, Line Producer, Makeup, Music, Narrator, Original Concept, Producer, "
    "Production Designer, Production Manager, Screenplay, Script Editor, Script Supervisor, Senior Producer, "
    "Series Director, Set Decorator, Showrunner, Sound, Story, Story Editor, Storyboard, Stunt Coordinator, "
    "Supervising Director, Supervising Producer, Teleplay, Theme Music, Visual Effects, Writer",
    "languages": "Afrikaans, Albanian, Arabic, Armenian, Azerbaijani, Basque, Belarusian, Bengali, Bosnian, Bulgarian, "
    "Catalan, Chinese, Croatian, Czech, Danish, Divehi, Dutch, English, Estonian, Finnish, French, Galician, Georgian, "
    "German, Greek, Gujarati, Hebrew, Hindi, Hungarian, Icelandic, Indonesian, Irish, Italian, Japanese, Javanese, "
    "Kannada, Kazakh, Korean, Latin, Latvian, Lithuanian, Luxembourgish, Macedonian, Malay, Malayalam, Marathi, "
    "Mongolian, Norwegian, Panjabi, Pashto, Persian, Polish, Portuguese, Romanian, Russian, Scottish Gaelic, Serbian, "
    "Sinhalese, Slovak, Slovenian, Spanish, Swahili, Swedish, Tagalog, Tamil, Telugu, Thai, Turkish, Ukrainian, Urdu, "
    "Uzbek, Vietnamese, Welsh",
}
"""As TVmaze has them, of jobs those that are often named; read by `tests.translations`. The countries are those of
ISO 3166, by the names that Qt has."""


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


def job(name: str) -> str:
    """What someone did for a show; as it is given, where that is none of those that are often named."""
    return QCoreApplication.translate("jobs", name)
