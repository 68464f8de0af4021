"""What was found in a calendar file, and where that is known from, in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.publish.checking.findings import Evidence, Program, Severity
from desktop_app.ui import words
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.publish.checking.findings import Finding, Report, Rule


def sentence(finding: Finding) -> str:
    return QCoreApplication.translate("findings", finding.rule.sentence).format_map(finding.facts)


def detail(finding: Finding) -> str:
    """Whence it is known, and the lines: "measured, Thunderbird 153 · lines 9, 24 and 12 more"."""
    return " · ".join(filter(None, (_source(finding.rule), _lines(finding))))


def _source(rule: Rule) -> str:
    where = QCoreApplication.translate("findings", rule.source.where)
    said = {
        Evidence.MEASURED: tr("measured, {where}"),
        Evidence.REPORTED: tr("reported, {where}"),
        Evidence.SPECIFIED: tr("by its maker, {where}"),
    }.get(rule.source.evidence, "{where}")
    return said.format(where=where)


def _lines(finding: Finding) -> str:
    if not finding.lines:
        return ""
    numbers = ", ".join(map(words.number, finding.lines))
    more = finding.count - len(finding.lines)
    if more > 0:
        return tr("lines {numbers} and %n more", more).format(numbers=numbers)
    return (tr("line {numbers}") if finding.count == 1 else tr("lines {numbers}")).format(numbers=numbers)


def group(severity: Severity) -> str:
    """The heading over what is no program's."""
    return tr("Breaks a standard") if severity is Severity.BROKEN else tr("Not as a standard wants it")


def program(of: Program) -> str:
    names = {Program.EVERY: tr("Every program"), Program.CALDAV: tr("CalDAV servers (Radicale)")}
    return names.get(of, of.value)


def weight(rule: Rule) -> str:
    """What the mark says, in words: "mind this"."""
    if rule.severity is Severity.BROKEN:
        return tr("broken")
    return tr("mind this") if rule.harm else tr("good to know")


def summary(report: Report) -> str:
    """The first thing to know of it."""
    events = words.counted(report.events, "%n event", "%n events")
    breaks = len(report.of(Severity.BROKEN))
    if not breaks:
        return tr("{events}. The file breaks no standard.").format(events=events)
    said = words.counted(
        breaks,
        "{events}. The file breaks a standard in %n point.",
        "{events}. The file breaks a standard in %n points.",
    )
    return said.format(events=events)
