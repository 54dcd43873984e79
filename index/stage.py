"""Stages: how far it has gone with somebody, as a text tells."""

from enum import StrEnum


class Stage(StrEnum):
    """As `emergency/sentences.tsv` names them."""

    DONE = "done"  # what has to be mended was done, or befell somebody
    UNDER_WAY = "under way"  # nothing is given yet, as far as it is told, and it cannot wait
    ASKED = "asked"  # for, offered, planned or refused: there is time to think
    NOBODYS = "nobody's"  # case: knowledge, law, everyday life, what is long over
