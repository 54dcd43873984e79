"""Asked: whether a first message sounds as if something were only asked for, and not given yet.

The model of stages (`index/classifiers/stages.py`) hears it, and the alarm counts against it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.assistant.aid.hearing.only_asked import nothing_done, nothing_given
from bot.assistant.situations import FROZEN
from bot.assistant.turns.turn import Turn
from index import Index, Library
from index.hits import Result
from index.odds import log_odds

# Log-odds from which that is believed: where the text tells of nothing that was done, and where it
# tells of something that may be harmless. So much of the alarm's log-odds counts against it, since
# the alarm knows the words for what was given away.
ASKED, ASKED_AFTER_ALL, AGAINST = 1.0, 4.0, 0.3
SURELY_GONE = -2.0  # log-odds up to which something is gone, in whatever words it is told
# Only what was paid or given counts as done, where the emergency is less likely than the one number
# and the search as confident as the other. So four of 1,769 emergencies read the trick first.
SOUNDS, TOLD_WELL = 0.8, 0.9


@dataclass(frozen=True)
class Asked:
    """Hears it. `may_search` tells whether the search, which holds the model, may be asked.

    First aid asks one that is open already; what is still in doubt may be worth waiting for it.
    """

    library: Library
    search: Callable[[], Index]
    may_search: Callable[[], bool]

    def sounds(self, turn: Turn) -> bool:
        """Tell whether a first message sounds so; later ones leave out what was told before."""
        if not nothing_given(turn.text):
            return False
        return self._odds(turn) >= (ASKED if nothing_done(turn.text) else ASKED_AFTER_ALL)

    def gone(self, turn: Turn) -> bool:
        """Tell whether a first message sounds as if something were gone: 前面的一万三作废."""
        return self._odds(turn) <= SURELY_GONE

    def _odds(self, turn: Turn) -> float:
        """Give the log-odds that something is only asked for; 0 where that is not known."""
        if turn.shown is not None or not self.may_search():
            return 0.0
        mended = self.library.normalise(turn.text)
        alarmed, _ = self.library.alarm.judge(mended)
        return self.search().stage(mended).spared - AGAINST * log_odds(alarmed)

    def spares(self, turn: Turn, situation: str, result: Result) -> bool:
        """Tell whether a text tells of nothing yet that the steps would have to mend.

        A frozen card is nobody's loss. Where the alarm is in doubt and the search is hardly, only
        what was paid or given has to be mended; else all that has happened has to be.
        """
        text = turn.text
        undone = nothing_done(text) and not self.gone(turn)
        if situation == FROZEN or undone or self.sounds(turn):
            return True
        likelihood, _ = self.library.alarm.judge(self.library.normalise(text))
        return likelihood < SOUNDS and result.confidence >= TOLD_WELL and nothing_given(text)
