"""Asked: something is only asked for, as a first message sounds, and nothing was given yet."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.assistant.aid.only_asked import nothing_done, nothing_given
from bot.assistant.situations import FROZEN
from bot.assistant.turns.turn import Turn
from index import Index, Library
from index.odds import log_odds
from index.search import Result

# Log-odds from which that is believed: where nothing is told as done, and where something is that
# may be harmless. The alarm's, of which so much counts against it, know what was given away.
ASKED, ASKED_AFTER_ALL, AGAINST = 1.0, 4.0, 0.3
GONE = -2.0  # log-odds up to which something is gone, in whatever words it is told
# Likelihood of an emergency below which, and confidence of the search from which, only what was
# paid or given counts as done: four of 1,769 emergencies are told what is known first by that.
SOUNDS, TOLD_WELL = 0.8, 0.9


@dataclass(frozen=True)
class Asked:
    """`is_open` tells whether the search, which hears it, is at hand."""

    library: Library
    search: Callable[[], Index]
    is_open: Callable[[], bool]

    def sounds(self, turn: Turn) -> bool:
        """Tell whether a first message sounds so; a later one leaves out what was told before."""
        if not nothing_given(turn.text):
            return False
        return self._odds(turn) >= (ASKED if nothing_done(turn.text) else ASKED_AFTER_ALL)

    def gone(self, turn: Turn) -> bool:
        """Tell whether a first message sounds as if something were gone: 前面的一万三作废."""
        return self._odds(turn) <= GONE

    def _odds(self, turn: Turn) -> float:
        """Give the log-odds that something is only asked for; 0 where that is not known."""
        if turn.shown is not None or not self.is_open():
            return 0.0
        mended = self.library.normalise(turn.text)
        alarmed, _ = self.library.alarm.judge(mended)
        return self.search().stage(mended).spared - AGAINST * log_odds(alarmed)

    def spares(self, turn: Turn, situation: str, result: Result) -> bool:
        """Tell whether nothing was done yet, as far as it is told, that steps would have to mend.

        A frozen card is nobody's loss. Where the alarm leaves a doubt, and the search hardly any,
        only what was paid or given counts; else whatever has happened does.
        """
        text = turn.text
        undone = nothing_done(text) and not self.gone(turn)
        if situation == FROZEN or undone or self.sounds(turn):
            return True
        likelihood, _ = self.library.alarm.judge(self.library.normalise(text))
        return likelihood < SOUNDS and result.confidence >= TOLD_WELL and nothing_given(text)
