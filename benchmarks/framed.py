"""Does a verdict stay when somebody writes around the message? python -m benchmarks.framed.

Each of our own messages that were kept apart (`held-*.tsv`, `fresh-*.tsv`) of 25 characters or more
is sent to the assistant alone, then between words such as 我妈收到的 and 这个真的吗, drawn with a
fixed seed: every other message between words that nothing was written for. The table
goes to standard error, the figures as JSON to standard output.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.around import Case, drawn, tallied
from bot.assistant.assistant import Assistant
from bot.assistant.check.judging.verdict import Risk
from bot.settings import Settings
from bot.wiring import open_assistant
from index.corpus.messages import FRESH, HELD, read_messages

SHORTEST = 25  # characters of a message; in a shorter one the words around it outweigh it
SEED = 11
# (before, behind): looked at while the rules were written, and not.
SEEN = (
    (
        "",
        "帮我看看这个 ",
        "收到这条短信：",
        "我妈收到的：",
        "这是不是骗子 ",
        "请问这条是真的吗？",
        "刚收到 ",
        "朋友转给我的，",
        "群里有人发这个\n",
        "我收到一条消息，内容是：",
        "老公手机上的 ",
        "还收到 ",
        "那这条呢 ",
    ),
    (
        "",
        "  这个真的吗",
        " 是骗子吗",
        "这是诈骗么？",
        "\n是真是假啊",
        " 可信吗",
        " 这条真吗",
        "，靠谱吗",
        " 帮我看看",
        " 这是不是骗人的啊",
        "\n要不要理他",
        " 我该不该点",
        " 是官方的吗",
        "，我有点怕",
        "\n我没理他",
    ),
)
UNSEEN = (
    (
        "",
        "麻烦瞅瞅这信息 ",
        "俺手机上来了个这 ",
        "手机跳出来的：",
        "我爸刚转给我 ",
        "同事群里发的：\n",
        "早上收到 ",
        "啊呀这个是啥 ",
        "请教一下，收到如下短信 ",
        "这个咋回事 ",
        "又来一条 ",
        "帮忙鉴定 ",
    ),
    (
        "",
        "  这是真的还是假的呀",
        " 是不是诈骗短信",
        " 能信不",
        " 是不是假的",
        " 这个有问题吗",
        "\n不会是骗子吧",
        " 正规的不",
        " 要紧吗",
        " 安全吗？",
        " 我要不要回他",
        " 係咪呃人㗎",
        "，真有这事？",
        " 怎么办",
    ),
)


def cases(corpus_dir: Path, limit: int | None) -> Iterator[Case]:
    messages = [
        each
        for prefix in (HELD, FRESH)
        for each in read_messages(corpus_dir / "messages", prefix)[0]
        if len(each.text) >= SHORTEST and each.kind not in {"question", "warning"}
    ]
    for each, seen, before, behind in drawn(messages, SEEN, UNSEEN, SEED, limit):
        framed = f"{before}{each.text}{behind}" if before or behind else f"{each.text} 真的吗"
        side = "fraud" if each.fraud else "harmless"
        yield Case(each.text, framed, f"{side}, words {'seen' if seen else 'not seen'}")


def outcome(assistant: Assistant, text: str) -> str:
    """Tell what comes of a text: the risk of its verdict, or the kind of reply."""
    reply = assistant.reply(text)
    if reply.verdict is None:
        return str(reply.intent)
    return "flagged" if reply.verdict.is_risky else str(reply.verdict.risk)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, help="how many messages to send, of all sorts")
    limit = parser.parse_args().limit
    settings = Settings.load()
    assistant = open_assistant(settings)
    found = list(cases(settings.corpus_dir, limit))
    alone, framed = tallied(found, lambda _, text: outcome(assistant, text))
    rows = {row: _figures(row, alone[row], framed[row]) for row in sorted(alone)}
    for row, figures in rows.items():
        print(
            row, *(f"{name} {value}" for name, value in figures.items()), sep="  ", file=sys.stderr
        )
    print(json.dumps({"rows": rows, "alone": alone, "framed": framed}, ensure_ascii=False))
    return 0


def _figures(row: str, alone: Counter[str], framed: Counter[str]) -> dict[str, float]:
    """Give the shares that get the right verdict."""
    right = "flagged" if row.startswith("fraud") else str(Risk.LOW)
    n = alone.total()
    return {"n": n, "alone": round(alone[right] / n, 4), "framed": round(framed[right] / n, 4)}


if __name__ == "__main__":
    raise SystemExit(main())
