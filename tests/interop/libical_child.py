"""The events of a file as libical reads them, in JSON. Run by the system's Python."""

import json
import re
import sys
from pathlib import Path

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402


def seen(event):  # no types: it shares no module with the tests
    start = event.get_dtstart()
    day = f"{start.get_year():04}-{start.get_month():02}-{start.get_day():02}"
    hour = f"T{start.get_hour():02}:{start.get_minute():02}:{start.get_second():02}"
    assert start.is_date() or start.is_utc()
    return {
        "uid": event.get_uid(),
        "start": day if start.is_date() else f"{day}{hour}Z",
        "title": event.get_summary(),
        "cancelled": event.get_status() == ICalGLib.PropertyStatus.CANCELLED,
        "alarms": event.count_components(ICalGLib.ComponentKind.VALARM_COMPONENT),
    }


def events(calendar):
    kind = ICalGLib.ComponentKind.VEVENT_COMPONENT
    event = calendar.get_first_component(kind)
    while event is not None:
        yield event
        event = calendar.get_next_component(kind)


if __name__ == "__main__":
    read = ICalGLib.Parser.new().parse_string(Path(sys.argv[1]).read_text(encoding="utf-8"))
    loaded = re.search(r"/libical\.so\.([\d.]+)", Path("/proc/self/maps").read_text())
    answer = {
        "version": loaded[1] if loaded else "",
        "errors": read.count_errors(),
        "events": list(map(seen, events(read))),
    }
    print(json.dumps(answer))
