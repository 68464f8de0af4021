"""The language of the window, and the country of its dates."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.paths import resources
from desktop_app.settings import LANGUAGES

ENGLISH = "en"


def speak(application: QApplication, wanted: str, env: Mapping[str, str]) -> None:
    """Before anything is said: in the language that is `wanted` ("de"), or "" for that of the system, with dates and
    hours as in the system's country."""
    QLocale.setDefault(of_dates(env))
    language = wanted or of_the_system()
    if language != ENGLISH:
        translate(application, language)


def translate(application: QApplication, language: str) -> list[QTranslator]:
    """Our words and Qt's own, such as those of its dialogs for files; what was installed, the last asked first."""
    from PySide6.QtCore import QLibraryInfo

    from .catalogue import Catalogue  # English has none

    ours = Catalogue(resources() / "translations" / f"premieres_{language}.ts", application)
    of_qt = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = of_qt.load(QLocale(language), "qtbase", "_", folder)
    translators = [*([of_qt] if found else []), ours]
    for translator in translators:
        application.installTranslator(translator)
    application.setLayoutDirection(QLocale(language).textDirection())
    return translators


def of_the_system() -> str:
    """The first of the person's languages that there are words in."""
    said = (tag.replace("-", "_") for tag in QLocale.system().uiLanguages())
    return next((tag for tag in said if tag in LANGUAGES), ENGLISH)


def of_dates(env: Mapping[str, str]) -> QLocale:
    """The system's locale; of several, as Unix has them, that of times."""
    if sys.platform in ("win32", "darwin"):
        return QLocale.system()
    name = next(filter(None, (env.get(name) for name in ("LC_ALL", "LC_TIME", "LANG"))), "C")
    return QLocale(name)
