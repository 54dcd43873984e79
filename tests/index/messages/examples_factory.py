"""A few messages of both sides, and their vectors from the fake encoder."""

from index.encoder import Vectors
from index.messages.examples import Example
from index.messages.models import as_encoded
from tests.index.fake_encoder import FakeEncoder

TASKS = ("垫付货款再返佣金", "三单做完一起返佣金", "补一单就能返佣金", "先垫付再返本金和佣金")
PARCELS = ("快递丢了给您退款请加客服", "包裹丢失理赔请加客服", "快件破损双倍理赔请加客服")
HARMLESS = (
    "您的快递已放在驿站请取件",
    "晚上回家吃饭吗",
    "本月话费账单已出",
    "明天开会记得带材料",
    "验证码是八位请勿告诉他人",
)


def few_examples() -> tuple[Example, ...]:
    """Repeat each text with small changes, so that n-grams are shared."""
    return tuple(
        Example(f"{mark}{text}", kind, fraud, card, group=text, message=True)
        for mark in ("", "您好，", "亲，")
        for texts, kind, fraud, card in (
            (TASKS, "刷单返利", True, "scam-shuadan"),
            (PARCELS, "冒充电商物流客服", True, None),
            (HARMLESS, "personal", False, None),
        )
        for text in texts
    )


def few_vectors(examples: tuple[Example, ...]) -> Vectors:
    return FakeEncoder().queries([as_encoded(each.text) for each in examples])
