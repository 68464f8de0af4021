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
import json, sys, time
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
    window.shell.page.grid.viewport().repaint()
    taken.append((time.perf_counter() - began) * 1000)
    rest(0.05)
print(json.dumps(taken))
session.close()
"""
)

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
