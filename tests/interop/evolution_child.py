"""What Evolution's data server holds after each of some files, in JSON. Run by the system's Python, on its own bus.

`import FILE...`: each is received by the calendar that is always there, as Evolution's import does.
`subscribe`: the calendar on the web is read anew for each line on stdin, which says how many events to wait for.
"""

import json
import sys
import time
from pathlib import Path

import gi

gi.require_version("ICalGLib", "3.0")
gi.require_version("EDataServer", "1.2")
gi.require_version("ECal", "2.0")
from gi.repository import ECal, EDataServer, ICalGLib  # noqa: E402
from libical_child import seen  # noqa: E402

_PATIENCE = 40


def held(client):
    _, events = client.get_object_list_sync("#t", None)
    return [seen(event) for event in events]


def imported(registry, paths):
    client = connected(registry.ref_builtin_calendar())
    for path in paths:
        calendar = ICalGLib.Parser.new().parse_string(Path(path).read_text(encoding="utf-8"))
        client.receive_objects_sync(calendar, ECal.OperationFlags.NONE, None)
        say(held(client))


def subscribed(registry):
    """The source that the test has laid ready. It is read when it is opened, in the server's own time."""
    client = connected(registry.ref_source("feed"))
    for line in sys.stdin:
        client.refresh_sync(None)
        wanted, until = int(line), time.monotonic() + _PATIENCE
        while len(held(client)) != wanted and time.monotonic() < until:
            time.sleep(0.2)
        say(held(client))


def connected(source):
    return ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, 30, None)


def say(events):
    print(json.dumps(events), flush=True)


if __name__ == "__main__":
    registry = EDataServer.SourceRegistry.new_sync(None)
    if sys.argv[1] == "import":
        imported(registry, sys.argv[2:])
    else:
        subscribed(registry)
