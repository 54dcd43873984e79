"""Are cries for help heard, and calm messages left calm? python -m benchmarks.emergencies.

Every message of the blind tables (sets 7 to 17) gets a whole reply: missed is an emergency that
gets no first aid, answered one of these whose answer comes from a first-aid card all the same,
right one whose first aid is that of its situation, false an ordinary message that gets some. The
table goes to standard error, the figures as JSON to standard output.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Reply
from bot.settings import Settings
from bot.wiring import open_assistant
from index.corpus.cards import EMERGENCY
from index.corpus.tsv_rows import read_table
from index.progress import bar

SETS = tuple(range(7, 18))


def tables(folder: Path, number: int, step: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each message of a set with the situations that are right; with none, it is ordinary."""
    for row in read_table(folder / f"emergency-blind-{number}.tsv")[::step]:
        yield row["text"], tuple(row["situation"].split("|"))
    for row in read_table(folder / f"ordinary-blind-{number}.tsv")[::step]:
        yield row["text"], ()


def counted(assistant: Assistant, rows: Sequence[tuple[str, tuple[str, ...]]]) -> dict[str, int]:
    """Count what comes of the messages of one set."""
    found = dict.fromkeys(("emergencies", "missed", "answered", "right", "ordinary", "false"), 0)
    for text, situations in bar(rows, "sending", len(rows)):
        reply = assistant.reply(text)
        given = reply.situation
        if situations:
            found["emergencies"] += 1
            found["missed"] += given is None
            found["answered"] += given is None and _from_first_aid(reply)
            found["right"] += given in situations
        else:
            found["ordinary"] += 1
            found["false"] += given is not None
    return found


def _from_first_aid(reply: Reply) -> bool:
    return bool(reply.passages) and reply.passages[0].passage.folder == EMERGENCY


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--step", type=int, default=1, help="send only every so many message")
    step = parser.parse_args().step
    settings = Settings.load()
    assistant, folder = open_assistant(settings), settings.corpus_dir / "questions"
    figures = {str(each): counted(assistant, list(tables(folder, each, step))) for each in SETS}
    for name, found in figures.items():
        print(f"set {name}:", found, file=sys.stderr)
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
