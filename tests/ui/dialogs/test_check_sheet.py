"""What programs make of a file, in the window: grouped, marked by shape, for the keyboard and for those who listen."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.errors import PremieresError
from desktop_app.publish.checking.checker import check
from desktop_app.publish.checking.findings import Severity
from desktop_app.ui.dialogs.check_sheet import CheckSheet
from desktop_app.ui.theme import NAMES, Theme, contrast
from desktop_app.ui.views.finding_delegate import MARK, MORE
from desktop_app.ui.worker import Worker
from tests.publish.checking.examples import EXAMPLES, WHOLE, with_lines
from tests.translations.messages import of_the_window
from tests.ui.language_stage import OPEN, SHUT, pseudo_in, speaking_from

from .conftest import clipped

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
BAD = with_lines("COMMENT:a, b", "COLOR:#4682b4", "STATUS:CANCELLED", "UID:1@example.org", without=("UID",))


class Asked(QObject):
    """A job that the test ends itself."""

    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.unwanted = False

    def cancel(self) -> None:
        self.unwanted = True


@pytest.fixture
def job(qapp: QApplication) -> Asked:
    return Asked()


def opened(theme: Theme, job: Asked, data: bytes | None = None) -> CheckSheet:
    sheet = CheckSheet(theme, job)  # type: ignore[arg-type]
    sheet.open()
    if data is not None:
        job.succeeded.emit(check(data))
    QApplication.processEvents()
    return sheet


def rows(sheet: CheckSheet, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    model = sheet.panel.model
    return [model.data(model.index(n, 0), role) for n in range(model.rowCount())]


def test_it_opens_at_once_and_fills_when_the_file_was_looked_at(theme: Theme, job: Asked, qtbot: QtBot) -> None:
    sheet = opened(theme, job)
    assert sheet.panel.said.text() == "Looking at the file…"
    assert rows(sheet) == []
    job.succeeded.emit(check(WHOLE))
    assert sheet.panel.said.text() == "1 event. The file breaks no standard."
    assert "Thunderbird" in rows(sheet)


def test_its_model_is_one(theme: Theme, job: Asked, qtbot: QtBot) -> None:
    sheet = opened(theme, job, BAD)
    QAbstractItemModelTester(sheet.panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    sheet.panel.show_report(check(WHOLE))
    sheet.panel.wait()


def test_what_is_broken_stands_first_and_each_program_has_its_heading(theme: Theme, job: Asked, qtbot: QtBot) -> None:
    sheet = opened(theme, job, BAD)
    texts, marks = rows(sheet), rows(sheet, MARK)
    headings = [text for text, mark in zip(texts, marks, strict=True) if mark is None]
    assert headings[:4] == ["Breaks a standard", "Not as a standard wants it", "Every program", "Google Calendar"]
    assert len(headings) == len(set(headings))
    assert len(texts) == len(headings) + len(check(BAD).findings)
    assert sheet.panel.said.text() == "1 event. The file breaks a standard in 2 points."
    assert rows(sheet, MORE)[1] == "RFC 5545, 3.3.11 · line 10"


def test_no_two_weights_have_one_mark(theme: Theme, job: Asked, qtbot: QtBot) -> None:
    """So that none is told by its colour alone; whoever listens hears it in words."""
    sheet = opened(theme, job, BAD)
    icons = {mark[0] for mark in rows(sheet, MARK) if mark}  # type: ignore[index]
    assert icons == {"cancel", "warning", "info"}
    spoken = [str(text) for text in rows(sheet, Qt.ItemDataRole.AccessibleTextRole)]
    assert spoken[0] == "Breaks a standard"
    assert spoken[1].startswith("Breaks a standard, broken: COMMENT has a comma or semicolon without a backslash")
    assert (
        "Outlook, mind this: Shows what is CANCELLED as if it were on. reported, outlookcaldavsynchronizer"
        in " ".join(spoken)
    )
    assert any(text.startswith("Thunderbird, good to know: Strikes out what is CANCELLED.") for text in spoken)
    assert sheet.panel.view.accessibleName() == "What calendar programs make of the file"


def test_the_keyboard_goes_through_all_of_it(theme: Theme, job: Asked, qtbot: QtBot) -> None:
    sheet = opened(theme, job, BAD)
    view = sheet.panel.view
    assert sheet.focusWidget() is view
    for _ in range(view.model().rowCount()):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    last = view.model().index(view.model().rowCount() - 1, 0)
    assert view.currentIndex() == last
    assert view.viewport().rect().contains(view.visualRect(last))
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.viewport().rect().contains(view.visualRect(view.model().index(0, 0)))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


@pytest.mark.parametrize("name", NAMES)
def test_marks_and_words_are_seen_in_each_theme(theme: Theme, job: Asked, qtbot: QtBot, name: str) -> None:
    theme.set_name(name)
    sheet = opened(theme, job, BAD)
    for token in ("text", "text2", *(mark[1] for mark in rows(sheet, MARK) if mark)):  # type: ignore[index]
        assert contrast(theme.color(token), theme.color("surface")) >= 4.5
    view = sheet.panel.view
    image = view.viewport().grab(view.visualRect(view.model().index(1, 0))).toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert theme.color("danger").name() in seen


def test_no_line_is_cut_in_a_large_font(large: Theme, job: Asked, qtbot: QtBot) -> None:
    sheet = opened(large, job, BAD)
    assert clipped(sheet) == []
    view = sheet.panel.view
    for n in range(view.model().rowCount()):
        index = view.model().index(n, 0)
        lines = [len(lines) * large.line(role) for role, _, lines in view.itemDelegate()._texts(index)]
        assert view.visualRect(index).height() >= sum(lines)


def test_lines_wrap_anew_when_the_sheet_is_made_wider(theme: Theme, job: Asked, qtbot: QtBot) -> None:
    sheet = opened(theme, job, BAD)
    view = sheet.panel.view

    def high() -> int:
        QApplication.processEvents()
        return sum(view.visualRect(view.model().index(n, 0)).height() for n in range(view.model().rowCount()))

    before = high()
    sheet.resize(sheet.width() * 2, sheet.height())
    qtbot.waitUntil(lambda: high() < before)


def test_closed_before_it_is_filled_it_wants_no_more(theme: Theme, job: Asked, qtbot: QtBot) -> None:
    opened(theme, job).reject()
    assert job.unwanted


def test_what_can_not_be_looked_at_is_said_and_a_fault_is_handed_on(theme: Theme, job: Asked, qtbot: QtBot) -> None:
    sheet = opened(theme, job)
    job.failed.emit(PremieresError("no-ics", "This is no iCalendar: no line of it is BEGIN:VCALENDAR; name another."))
    assert sheet.panel.said.text().startswith("This is no iCalendar")
    sheet.close()
    other = Asked()
    sheet = opened(theme, other)
    with qtbot.waitSignal(sheet.broke) as heard:
        other.failed.emit(KeyError("x"))
    assert isinstance(heard.args[0], KeyError)
    assert not sheet.isVisible()


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker()
    worker.start()
    yield worker
    worker.stop(5)


def test_a_real_job_fills_it(theme: Theme, worker: Worker, qtbot: QtBot) -> None:
    async def look() -> object:
        return await asyncio.to_thread(check, WHOLE)

    sheet = CheckSheet(theme, worker.call(look))
    sheet.open()
    qtbot.waitUntil(lambda: "breaks no standard" in sheet.panel.said.text())
    sheet.reject()


def test_in_another_language_no_word_of_ours_is_left_in_english(
    theme: Theme, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    catalogue = pseudo_in("de", 2, of_the_window().messages, tmp_path / "premieres_de.ts")
    with speaking_from(qapp, catalogue, "de_DE"):
        for code, data in EXAMPLES.items():
            job = Asked()
            sheet = opened(theme, job, data)
            for finding in check(data).of(Severity.BROKEN):
                assert finding.sentence not in rows(sheet), code
            for text, mark in zip(rows(sheet), rows(sheet, MARK), strict=True):
                assert mark is None or (str(text)[0], str(text)[-1]) == (OPEN, SHUT), code
            sheet.close()
