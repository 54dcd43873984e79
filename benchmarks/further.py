"""What stands below an answer: is it needed? python -m benchmarks.further.

`corpus/questions/further.tsv` has questions with the part that was told first, and what four
readers called the further parts of its card and the next cards: needed, useful or superfluous.
Counted is what is told below the same first part today, and how long the replies are. The figures
are printed as JSON.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Reply
from bot.settings import Settings
from bot.wiring import open_assistant
from index.corpus.tsv_rows import read_table
from index.progress import bar

TABLE = "further.tsv"
LABELS = ("needed", "useful", "superfluous")


@dataclass(frozen=True)
class Judged:
    """A question, the id of the part that was told `first`, and what others were called."""

    text: str
    first: str
    labels: Mapping[str, str]


def read_judged(path: Path) -> tuple[Judged, ...]:
    """Read the table. Raises CorpusError where it cannot be read."""
    return tuple(
        Judged(
            row["text"],
            row["first"],
            {part: label for label in LABELS for part in row[label].split("|") if part},
        )
        for row in read_table(path)
    )


def told_below(reply: Reply) -> Iterator[str]:
    """Give the ids of what a reply tells below its first part."""
    for place, cited in enumerate(reply.passages[: reply.told]):
        if place:
            yield cited.passage.id
        else:
            yield from (part.id for part in cited.more)


def counted(assistant: Assistant, judged: Sequence[Judged]) -> dict[str, object]:
    """Count the parts by label, of all that were judged and of those that are told."""
    all_of, told, lengths = Counter[str](), Counter[str](), list[int]()
    for each in bar(judged, "answering", len(judged)):
        reply = assistant.reply(each.text)
        if not reply.passages or reply.passages[0].passage.id != each.first:
            continue
        lengths.append(len(reply.text))
        all_of.update(each.labels.values())
        told.update(each.labels[part] for part in told_below(reply) if part in each.labels)
    figures: dict[str, object] = {"questions": len(judged), "with that first": len(lengths)}
    figures |= {f"{label} of those judged": all_of[label] for label in LABELS}
    figures |= {f"{label} and told": told[label] for label in LABELS}
    return figures | {"characters on average": round(sum(lengths) / max(1, len(lengths)))}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, help="how many questions to ask")
    limit = parser.parse_args().limit
    settings = Settings.load()
    judged = read_judged(settings.corpus_dir / "questions" / TABLE)[:limit]
    print(json.dumps(counted(open_assistant(settings), judged), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
