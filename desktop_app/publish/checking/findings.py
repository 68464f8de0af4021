"""What is found in a file: one finding for all places that are alike, with the rule that it goes by and its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum

_LINES = 5
"""Line numbers that are kept of each finding."""
_CUT = 40
"""Characters of a value that are quoted."""


class Severity(StrEnum):
    BROKEN = "broken"
    """A standard forbids it."""
    SHOULD = "should"
    """A standard advises against it, or forbids what another one advises or no program was seen to mind."""
    PROGRAM = "program"
    """What a calendar program does with it."""


class Evidence(StrEnum):
    STANDARD = "standard"
    SPECIFIED = "specified"
    """By the maker of the program."""
    MEASURED = "measured"
    REPORTED = "reported"
    """By somebody: not tried for Premieres."""


class Program(Enum):
    """In the order in which they are told."""

    EVERY = "Every program"
    GOOGLE = "Google Calendar"
    APPLE = "Apple Calendar"
    OUTLOOK = "Outlook"
    THUNDERBIRD = "Thunderbird"
    GNOME = "GNOME Calendar"
    EVOLUTION = "Evolution"
    KDE = "KDE (KOrganizer)"
    KHAL = "khal"
    NEXTCLOUD = "Nextcloud"
    CALDAV = "CalDAV servers (Radicale)"
    HOME_ASSISTANT = "Home Assistant"
    VDIRSYNCER = "vdirsyncer"
    CALCURSE = "calcurse"
    ORAGE = "Orage"


@dataclass(frozen=True, slots=True)
class Source:
    """`where` names it: a section of a standard, a program with its version, a thread."""

    evidence: Evidence
    where: str


@dataclass(frozen=True, slots=True)
class Rule:
    """`sentence` may hold {name}, of a property or component, and {value}, an example out of the file. `harm`: whether
    something is lost, doubled or other than the file has it."""

    severity: Severity
    sentence: str
    source: Source
    program: Program | None = None
    harm: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """`lines` are the first ones, from 1 on, none where it is about the file as a whole; `count` says how many."""

    code: str
    rule: Rule
    lines: tuple[int, ...]
    count: int
    facts: Mapping[str, str]

    @property
    def sentence(self) -> str:
        """In English."""
        return self.rule.sentence.format_map(self.facts)


@dataclass(frozen=True, slots=True)
class Report:
    """Of one file. The findings: what is broken, then what is advised against, then the programs in their order."""

    octets: int
    calendars: int
    events: int
    findings: tuple[Finding, ...]

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.rule.severity is severity)

    @property
    def breaks(self) -> bool:
        """Whether it breaks a standard."""
        return bool(self.of(Severity.BROKEN))

    def programs(self) -> tuple[tuple[Program, tuple[Finding, ...]], ...]:
        """Those with something to tell, each with it."""
        told: dict[Program, list[Finding]] = {}
        for finding in self.findings:
            if finding.rule.program is not None:
                told.setdefault(finding.rule.program, []).append(finding)
        return tuple((program, tuple(found)) for program, found in told.items())


def joined(reports: Sequence[Report]) -> Report:
    """Of the files of one export as of one. There is at least one; line numbers are those of the first that has any."""
    found: dict[tuple[str, Rule, str], Finding] = {}
    for finding in (finding for report in reports for finding in report.findings):
        key = finding.code, finding.rule, finding.facts["name"]
        former = found.get(key)
        found[key] = finding if former is None else replace(former, count=former.count + finding.count)
    return Report(
        sum(report.octets for report in reports),
        sum(report.calendars for report in reports),
        sum(report.events for report in reports),
        tuple(sorted(found.values(), key=_place)),
    )


@dataclass(slots=True)
class _Tally:
    value: str
    lines: list[int] = field(default_factory=list[int])
    count: int = 0


class Notes:
    """Gathers what is noted, by code and name; of ten thousand alike it keeps the first lines and their number."""

    def __init__(self) -> None:
        self._tallies: dict[tuple[str, str], _Tally] = {}

    def note(self, code: str, line: int = 0, name: str = "", value: str = "") -> None:
        """`line` 0 is none. `name` parts findings of one code: it is one of a list of ours, never out of the file."""
        tally = self._tallies.get((code, name))
        if tally is None:
            tally = self._tallies[code, name] = _Tally(_quotable(value))
        tally.count += 1
        if line and len(tally.lines) < _LINES and line not in tally.lines:
            tally.lines.append(line)

    def has(self, code: str) -> bool:
        return any(noted == code for noted, _ in self._tallies)

    def findings(self, rules: Mapping[str, Iterable[Rule]]) -> tuple[Finding, ...]:
        """In their order; a code may stand for a rule of a standard and for what several programs do."""
        found = [
            Finding(code, rule, tuple(sorted(tally.lines)), tally.count, {"name": name, "value": tally.value})
            for (code, name), tally in self._tallies.items()
            for rule in rules[code]
        ]
        return tuple(sorted(found, key=_place))


_SEVERITIES, _PROGRAMS = tuple(Severity), tuple(Program)


def _place(finding: Finding) -> tuple[int, int, bool]:
    """What does harm comes first."""
    rule = finding.rule
    program = _PROGRAMS.index(rule.program) if rule.program else 0
    return _SEVERITIES.index(rule.severity), program, not rule.harm


def _quotable(value: str) -> str:
    """In one line, with nothing in it that could act on a terminal or a window."""
    head = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in value[: _CUT + 1])
    return head if len(value) <= _CUT else head[:_CUT] + "…"
