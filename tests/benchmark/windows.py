"""Whole processes with a window, as source text: what they print is what was measured."""

EMPTY = """
import os, sys
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)

app = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
"""An empty PySide6 window. It ends when it is painted, at once: taking things apart again is no part of a launch."""

LAUNCH = """
import gc, os, sys
gc.disable()  # as desktop_app.__main__ does
from pathlib import Path
from desktop_app.ui import application

application.Session._on_painted = lambda self: os._exit(0)
sys.exit(application.run(Path(sys.argv[1])))
"""
"""The program. It ends when its month is painted, before the library is opened."""

_OPENED = """
import gc, json, sys, time
gc.disable()  # as desktop_app.__main__ does
from datetime import date
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop_app.app import build
from desktop_app.ui import application

app = build(Path(sys.argv[1]))
qt = application.make_application()
session = application.Session(app, qt)
window = session.window
opened = []
window.library.opened.connect(lambda *_: opened.append(True))
window.resize(1280, 800)
window.show()
until = time.monotonic() + 60
while not opened and time.monotonic() < until:
    qt.processEvents()
    time.sleep(0.01)
assert opened, "the library did not open"

def rest(seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        qt.processEvents()
        time.sleep(0.002)

rest(2)
"""

MONTHS = (
    _OPENED
    + """
taken = []
for step in [1] * 40 + [-1] * 60 + [1] * 20:
    began = time.perf_counter()
    window.state.step(step)
    qt.sendPostedEvents()  # the painting of all that it changed
    taken.append((time.perf_counter() - began) * 1000)
    rest(0.05)
print(json.dumps(taken))
session.close()
"""
)

AGENDA = (
    _OPENED
    + """
from PySide6.QtCore import QEvent

window.resize(1440, 900)
rest(0.5)
taken = []

def measure(act):
    began = time.perf_counter()
    act()
    qt.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # list and detail have their places
    window.shell.pages.canvas.repaint()
    taken.append((time.perf_counter() - began) * 1000)

window.state.set_view("agenda")  # made, and its first entry selected
rest(0.5)
for _ in range(20):
    window.state.set_view("month")
    rest(0.1)
    measure(lambda: window.state.set_view("agenda"))
    rest(0.1)
for step in [1] * 20 + [-1] * 60 + [1] * 20:
    measure(lambda: window.state.page(step))
    rest(0.05)
print(json.dumps(taken))
session.close()
"""
)

WEEKS = (
    _OPENED
    + """
taken = []

def timed(act, *words):
    began = time.perf_counter()
    act(*words)
    window.shell.pages.canvas.repaint()
    taken.append((time.perf_counter() - began) * 1000)
    rest(0.05)

window.state.set_view("week")
window.shell.pages.canvas.repaint()
rest(0.5)
for step in [1] * 40 + [-1] * 60 + [1] * 20:
    timed(window.state.page, step)
for _ in range(20):
    window.state.set_view("month")
    rest(0.1)
    timed(window.state.set_view, "week")
print(json.dumps(taken))
session.close()
"""
)

YEARS = (
    _OPENED
    + """
taken = []

def measure(act, *words):
    began = time.perf_counter()
    act(*words)
    qt.sendPostedEvents()  # the timeline's layout and the painting of all that it changed
    taken.append((time.perf_counter() - began) * 1000)
    rest(0.1)

window.state.set_view("year")  # made, its seasons read
rest(1)
for step in [1] * 20 + [-1] * 30 + [1] * 10:
    measure(window.state.page, step)
for _ in range(30):
    window.state.set_view("month")
    rest(0.1)
    measure(window.state.set_view, "year")
print(json.dumps(taken))
session.close()
"""
)

VIEWS = (
    _OPENED
    + """
from itertools import permutations

window.resize(1440, 900)
rest(0.5)
taken = []

def go(view):
    window.state.set_view(view)
    qt.sendPostedEvents()  # the layout and the painting of all that it changed

for view in ("week", "agenda", "year", "month"):  # made, and what they show is read
    go(view)
    rest(1)
for _ in range(4):
    for start, end in permutations(("month", "week", "agenda", "year"), 2):
        go(start)
        rest(0.1)
        began = time.perf_counter()
        go(end)
        taken.append((time.perf_counter() - began) * 1000)
        rest(0.1)
print(json.dumps(taken))
session.close()
"""
)
"""From each view to each other, with an entry selected and its detail beside them."""

SEARCH = (
    _OPENED
    + """
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

IDLE = 0.2  # ms: a turn of the event loop in which nothing is done takes less
PACE = 120  # ms from key to key: as fast as people type
box, model = window.shell.search, window.shell.search_model
rest(3)  # until all that a start leaves for later is done: modules loaded, the first sync tried

def since(began):
    return (time.perf_counter() - began) * 1000

def measure(part, key, *how):
    before, began = box.text().strip(), time.perf_counter()
    QTest.keyClick(part, key, *how)
    busy = longest = since(began)
    text, shown = box.text().strip(), None
    while since(began) < PACE or shown is None and text != before and since(began) < 5000:
        turn = time.perf_counter()
        qt.processEvents()
        qt.sendPostedEvents()  # the painting of all that it changed
        took = since(turn)
        busy = busy + took if took > IDLE else 0
        longest = max(longest, busy)
        if shown is None and text != before and model.text == text:
            shown = since(began)
        time.sleep(0.0005)
    return text, longest, shown

taken = []
for words in json.loads(sys.argv[2]):
    taken.append(measure(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier))
    taken += [measure(box, letter) for letter in words]
    box.clear_all()
    window.shell.pages.setFocus()
    rest(0.1)
print(json.dumps(taken))
session.close()
"""
)
"""Each key of the words (JSON) that are searched for, from Ctrl+F on: what is in the field then; the longest that the
window's thread was busy at a stretch, which is what holds a frame up; and how long until the hits were painted."""

MEMORY = (
    _OPENED
    + """
for step in [1] * 12 + [-1] * 24:
    window.state.step(step)
    rest(0.02)
window.state.go_today()
rest(0.2)
from desktop_app.store import queries
for words in ("k", "ka", "kalo", "mer n", "sta"):
    queries.search(app.database, words)
today = window.state.day
for entry in queries.entries(app.database, app.choice(today, today), app.zone)[:10]:
    window.go_to(entry)
    rest(0.1)
# not getrusage: its maximum is handed down by the process that started this one
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(int(peak.split()[1]) / 1024)
session.close()
"""
)
