"""Who did something reads first what to do, and who was only asked, what it is.

python -m benchmarks.stages: every message of the blind tables gets a whole reply. `aid` are those
whose reply begins with first aid, `told` those that read an answer first, be it with the steps
below, and `nothing` those that are declined or asked back. Right is aid for what was done or is
under way, an answer for what is only asked for, and no aid for what is nobody's case. `heard` are
the messages whose stage the index tells by itself. The table goes to standard error, the figures
as JSON to standard output.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Reply
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.settings import Settings
from bot.wiring import open_assistant
from index.corpus.tsv_rows import read_table
from index.progress import bar
from index.script import Script, to_simplified
from index.stage import Stage

TABLES = ("stages-blind-1", "stages-blind-2")
AID, TOLD, NOTHING = "aid", "told", "nothing"
_BELOW = {to_simplified(texts_for(script).aid.if_done) for script in Script}


def kind(reply: Reply) -> str:
    """Tell what a reply begins with."""
    if reply.situation is not None:
        below = any(to_simplified(each.text) in _BELOW for each in reply.paragraphs)
        return TOLD if below else AID
    return TOLD if reply.intent in {Intent.ANSWER, Intent.CHECK} else NOTHING


def counted(assistant: Assistant, path: Path) -> dict[str, dict[str, int]]:
    """Count by stage what the messages of a table are replied."""
    found = {stage: Counter[str]() for stage in Stage}
    rows = read_table(path)
    for row in bar(rows, "sending", len(rows)):
        stage, text = Stage(row["stage"]), row["text"]
        shares = assistant.search().stage(assistant.library.normalise(text)).shares
        heard = max(shares, key=shares.__getitem__)
        found[stage].update((kind(assistant.reply(text)), *(("heard",) if heard is stage else ())))
    order = (AID, TOLD, NOTHING, "heard")
    return {stage: {each: kinds[each] for each in order} for stage, kinds in found.items()}


def main() -> int:
    argparse.ArgumentParser(description=__doc__).parse_args()
    settings = Settings.load()
    assistant, folder = open_assistant(settings), settings.corpus_dir / "questions"
    figures = {name: counted(assistant, folder / f"{name}.tsv") for name in TABLES}
    for name, found in figures.items():
        for stage, kinds in found.items():
            print(f"{name} {stage}:", kinds, file=sys.stderr)
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
