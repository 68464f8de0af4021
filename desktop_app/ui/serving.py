"""The feeds that the window serves to other programs while it is open."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.errors import PremieresError

from . import error_words

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.publish.feed_links import FeedLinks

    from .worker import Job, Worker

AGAIN_MS = 30_000
"""How often it looks whether what is in the way is over: another Premieres, a port that is taken, a network to come."""


class ServingState(Enum):
    OFF = "off"
    STARTING = "starting"
    ON = "on"
    ELSEWHERE = "elsewhere"
    """Another process serves them, at links that are as good as ours would be."""
    FAILED = "failed"


class Serving(QObject):
    """One for each window. It goes on while the library is away: what was read last is served then."""

    changed = Signal()
    broke = Signal(object)

    def __init__(self, app: App, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._worker = app, worker
        self.state = ServingState.OFF
        self.links: FeedLinks | None = None
        self.problem = ""
        """What could not be done, in a sentence."""
        self._job: Job | None = None
        self._wanted: tuple[str, int] | None = None
        self._anew = self._again = False
        self._refused = ""
        self._look = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._look.timeout.connect(self._try_quietly)

    @Slot()
    def follow(self) -> None:
        """Serve, or don't, and where, as the settings have it by now."""
        held = self._app.settings
        wanted = (held.serve_host, held.serve_port) if held.serve else None
        if wanted != self._wanted or (wanted is not None and self._job is None and self.state is ServingState.OFF):
            self._wanted = wanted
            self._begin()

    @Slot()
    def try_again(self) -> None:
        """Whether what was in the way is over."""
        if self.state in (ServingState.ELSEWHERE, ServingState.FAILED) and self._job is None:
            self._begin()

    @Slot()
    def _try_quietly(self) -> None:
        """As `try_again`; what is said stays till there is something else to say."""
        if self._job is None and self._wanted is not None:
            self._start()

    @Slot()
    def make_new_links(self) -> None:
        """Those that were given out lead nowhere then."""
        if self.state is ServingState.ON:
            self._anew, self._refused = True, ""
            self._begin()

    def _begin(self) -> None:
        if self._job is not None:
            self._again = True
            self._job.cancel()
            return
        self._again = False
        if self._wanted is None:
            self._become(ServingState.OFF)
            return
        self._become(ServingState.STARTING)
        self._start()

    def _start(self) -> None:
        self._job = job = self._worker.call_reporting(_serve, self._app, self._anew)
        self._anew = False
        job.progressed.connect(self._on_served)
        job.succeeded.connect(self._on_served_elsewhere)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    def _become(self, state: ServingState, links: FeedLinks | None = None, problem: str = "") -> None:
        self._look.stop()
        former = (self.state, self.links, self.problem)
        self.state, self.links, self.problem = state, links, problem
        if former != (state, links, problem):
            self.changed.emit()

    @Slot(object)
    def _on_served(self, links: FeedLinks) -> None:
        self._become(ServingState.ON, links, self._refused)

    @Slot(object)
    def _on_served_elsewhere(self, links: FeedLinks) -> None:
        self._become(ServingState.ELSEWHERE, links if links.kept else None)
        self._look.start()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        sentence = error_words.said(error)
        if isinstance(error, PremieresError) and error.code == "links-not-new":
            self._refused, self._again = sentence, True  # those that there were are served on
            return
        self._become(ServingState.FAILED, None, sentence)
        if isinstance(error, PremieresError):
            self._look.start()
        else:
            self.broke.emit(error)

    @Slot()
    def _on_finished(self) -> None:
        self._job = None
        if self._again:
            self._begin()


# on the worker


async def _serve(app: App, anew: bool, progress: Callable[[FeedLinks], None]) -> FeedLinks:
    """Until it is cancelled; the links of the other one where another process does it."""
    import asyncio

    try:
        async with app.serving(anew=anew) as links:
            progress(links)
            await asyncio.Event().wait()
    except PremieresError as error:
        if error.code != "served":
            raise
    return await app.feed_links()
