"""The verbs that tell whether a date lies behind or ahead."""

from __future__ import annotations

from .words import several

PAST = several(
    """aired premiered debuted launched wrapped began begun started ended landed opened finished filmed received
    signed released bowed returned closed ran came went arrived dropped shot shown concluded kicked took left
    joined completed broadcast screened streamed appeared won died born published posted updated renewed
    cancelled canceled axed ordered commissioned picked greenlit cast rolled got made saw reopened resumed shut
    passed exited became earned scored drew topped attracted pulled celebrated marked played produced recorded
    taped bought acquired sold optioned previewed leaked teased paused halted stopped collapsed packed
    signed-off"""
)
REPORTED = several(
    """announced confirmed revealed said told unveiled reported tweeted wrote shared disclosed explained added
    stated"""
)
"""Past where the day is that of the saying ("revealed Thursday"), and silent where it is that of what was said."""
FUTURE = several(
    """will 'll shall would can could should must won't premieres airs launches debuts returns begins starts
    arrives lands opens drops comes streams bows ends finishes concludes hits follows goes resumes kicks
    continues unspools rolls is are coming due slated scheduled expected planned set tipped poised returning
    arriving launching debuting premiering airing streaming landing starting beginning wraps releases reaches
    gets concluding continuing startet beginnt kommt läuft
    confirms announces reveals sets unveils says promises dates"""
)
DUE = several("due slated scheduled expected planned set supposed meant intended pencilled penciled")
TO_DO = several(
    """be premiere air debut launch return arrive land begin start come bow drop stream open follow end release
    roll hit go get make join resume conclude reach"""
)

FOUR_TENSES = frozenset(("has", "have", "had", "having"))
MOVED = several("moved pushed delayed shifted postponed rescheduled brought changed bumped forward back slipped")
"""What has gone from one date to another, which is no window."""
