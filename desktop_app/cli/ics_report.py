"""`premieres doctor --ics`: what an iCalendar file breaks, and what calendar programs will do with it, in words."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from textwrap import wrap

from desktop_app.cli.options import STREAM
from desktop_app.errors import PremieresError
from desktop_app.publish.checking.checker import MOST_OCTETS
from desktop_app.publish.checking.findings import Evidence, Finding, Report, Severity, Source

_WIDE = 80
_SAID = {Evidence.MEASURED: "measured, ", Evidence.REPORTED: "reported, ", Evidence.SPECIFIED: "by its maker, "}


def read(file: str) -> bytes:
    """All that is checked of it, and an octet more where there is more. PremieresError where it can't be read."""
    if file == STREAM:
        return sys.stdin.buffer.read(MOST_OCTETS + 1)
    try:
        with open(file, "rb") as stream:
            return stream.read(MOST_OCTETS + 1)
    except OSError as error:
        raise PremieresError(
            "ics-not-read", f"{file} could not be read ({error.strerror or error}): name another file."
        ) from error


def as_json(name: str, report: Report) -> dict[str, object]:
    return {
        "file": name,
        "ok": not report.breaks,
        "octets": report.octets,
        "calendars": report.calendars,
        "events": report.events,
        "findings": [_row(finding) for finding in report.findings],
    }


def _row(finding: Finding) -> dict[str, object]:
    rule = finding.rule
    return {
        "code": finding.code,
        "severity": rule.severity,
        "program": rule.program.value if rule.program else None,
        "harm": rule.harm,
        "sentence": finding.sentence,
        "source": {"evidence": rule.source.evidence, "where": rule.source.where},
        "count": finding.count,
        "lines": list(finding.lines),
    }


def lines(name: str, report: Report) -> Iterator[str]:
    """At most 80 columns wide, but for the first: a path stays whole."""
    calendars = f"{report.calendars:,} calendars, " if report.calendars > 1 else ""
    events = f"{report.events:,} event{'' if report.events == 1 else 's'}"
    yield f"{name}: {calendars}{events}, {report.octets / 1e6:.2f} MB"
    yield "\nBreaks a standard"
    yield from _listed(report.of(Severity.BROKEN)) if report.breaks else ("  nothing that was found",)
    advised = report.of(Severity.SHOULD)
    if advised:
        yield "\nNot as a standard wants it"
        yield from _listed(advised)
    programs = report.programs()
    if programs:
        yield "\nWhat calendar programs will do"
    for program, findings in programs:
        yield f"  {program.value}"
        yield from _listed(findings, "    ")


def _listed(findings: Iterable[Finding], margin: str = "  ") -> Iterator[str]:
    for finding in findings:
        source = _source(finding.rule.source)
        text = f"{finding.sentence} ({source}{_where(finding)})"
        yield from wrap(
            text, _WIDE, initial_indent=f"{margin}- ", subsequent_indent=f"{margin}  ", break_on_hyphens=False
        )


def _source(source: Source) -> str:
    return _SAID.get(source.evidence, "") + source.where


def _where(finding: Finding) -> str:
    if not finding.lines:
        return ""
    more = finding.count - len(finding.lines)
    numbers = ", ".join(map(str, finding.lines)) + (f" and {more:,} more" if more > 0 else "")
    return f"; line{'' if finding.count == 1 else 's'} {numbers}"
