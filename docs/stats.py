"""Draws docs/stats.png: the picture of /stats, with made-up figures.

.venv/bin/python -m docs.stats
"""

from datetime import date, timedelta
from pathlib import Path
from random import Random

from bot.assistant.insight import names
from bot.assistant.insight.summary import summarise
from bot.telegram.insight.chart import draw_chart
from index.script import Script

OUT = Path(__file__).with_name("stats.png")
LAST = date(2026, 11, 30)
ASKED = {"answer": 80, "unknown": 12, "check": 40, "emergency": 6, "smalltalk": 15}
CARDS = {"一键查卡": 20, "出借银行卡": 15, "刷单返利": 12, "96110": 11, "注销账户": 9}
VERDICTS = {
    "high.刷单返利": 6,
    "high.冒充公检法及政府机关": 4,
    "medium.冒充电商物流客服": 5,
    "low.": 9,
}
SECONDS = {"0.1": 3, "0.2": 40, "0.5": 20, "1": 5}


def main() -> None:
    dice = Random(1)  # noqa: S311 - figures, no secrets
    counts: dict[tuple[date, str, str], int] = {}
    for back in range(30):
        day = LAST - timedelta(days=back)
        kinds = ((names.ASKED, ASKED), (names.SHOWN, CARDS), (names.VERDICT, VERDICTS))
        for name, most in kinds:
            for key, number in most.items():
                counts[day, name, key] = dice.randint(number // 3, number)
        counts[day, names.UNSUBSCRIBED, "off"] = dice.randint(0, 2)
        for key, number in SECONDS.items():
            counts[day, names.SECONDS, key] = number
    summary = summarise(counts.items(), LAST - timedelta(days=29), LAST)
    OUT.write_bytes(draw_chart(summary, summary, str, Script.HANS))


if __name__ == "__main__":
    main()
