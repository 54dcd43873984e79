"""The labels of the buttons under a verdict, and the texts of two: why, and for the family.

The caller fills `{…}`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.check.evidence.evidence import FlagKind
from bot.assistant.check.judging.verdict import Risk
from bot.assistant.texts.bilingual import Bilingual


@dataclass(frozen=True)
class ButtonTexts:
    """`calm` says what a quoted place does that speaks against fraud; `found` names each risk."""

    # Buttons
    money_sent: str
    why: str
    share: str
    wrong: str
    # Why
    why_title: str
    why_flags: str
    why_weak: str
    why_nothing: str
    why_calm: str
    why_copied: str
    why_kinds: str
    why_together: str
    why_limits: str
    why_gone: str
    list_mark: str
    found: Mapping[Risk, str]
    calm: Mapping[FlagKind, str]
    # For the family
    share_how: str
    share_title: str
    share_kind: str
    share_signs: str
    share_sign: str
    share_do: str
    share_call: str


ZH = ButtonTexts(
    money_sent="我已经转钱了",
    why="为什么",
    share="转发给家人",
    wrong="判断错了",
    why_title="我是这样看的",
    why_flags="让人起疑的地方：",
    why_weak="这些字眼骗子也用，但整段看下来不足以起疑：",
    why_nothing="没有看到骗子常用的说法。",
    why_calm="让人放心的地方：",
    why_copied="这些骗子也会照抄，所以不能只凭它们就相信。",
    why_kinds="照说法比，最接近的是：{kinds}。",
    why_together="合起来看：{found}",
    why_limits="我只看字面，和已知的骗术、官方号码、官方网址对照；不打开链接，也会看错。"
    "拿不准，打 96110 问。",
    why_gone="这条消息的原文我已经忘了。想知道为什么，请把它再发给我一次。",
    list_mark="、",
    found={
        Risk.HIGH: "很像诈骗。",
        Risk.MEDIUM: "可能是诈骗，要小心。",
        Risk.LOW: "没有发现明显的诈骗特征，但这不等于没有问题。",
        Risk.UNKNOWN: "看不出什么。",
    },
    calm={
        FlagKind.GUARDS_CODE: "提醒您别把验证码给人",
        FlagKind.NOT_YOU: "说了有疑问、不是本人操作时怎么办",
        FlagKind.MASKED: "卡号、姓名是遮住的",
        FlagKind.OFFICIAL_LINK: "网址在官方名单里",
        FlagKind.HOTLINE: "号码是公开的官方号码",
        FlagKind.UNSUBSCRIBE: "写了怎么退订",
        FlagKind.SELF_SERVICE: "通知里常见的说法",
        FlagKind.WARNS: "是在提醒防骗",
        FlagKind.ASKS: "是一句问话",
        FlagKind.ASKS_ABOUT: "是在打听一种骗术",
        FlagKind.REMINDS: "以反诈部门、公安的名义在提醒",
    },
    share_how="长按下面这条，就能转发给家人。",
    share_title="防骗提醒",
    share_kind="刚有人收到一条消息，{found}说的是“{kind}”这一类。",
    share_signs="这条消息里有：",
    share_sign="· {sign}",
    share_do="您要是也收到，这样做：{advice}",
    share_call="钱已经转出去了，马上打 110；拿不准，先打 96110 问。",
)

EN = ButtonTexts(
    money_sent="I have sent money",
    why="Why?",
    share="For my family",
    wrong="This is wrong",
    why_title="How I judged it",
    why_flags="What is suspicious:",
    why_weak="Swindlers use these words too, but the whole does not read like fraud:",
    why_nothing="I saw none of the things that swindlers tend to say.",
    why_calm="What is reassuring:",
    why_copied="Swindlers copy these too, so they prove nothing by themselves.",
    why_kinds="It reads most like: {kinds}.",
    why_together="Taken together: {found}",
    why_limits="I only read the words and compare them with known scams and with official numbers "
    "and addresses. I open no link, and I can be wrong. In mainland China, 96110 advises.",
    why_gone="I have already forgotten that message. To know why, please send it to me again.",
    list_mark=", ",
    found={
        Risk.HIGH: "very much like fraud.",
        Risk.MEDIUM: "possibly fraud, so be careful.",
        Risk.LOW: "no obvious signs of fraud, which does not mean that it is all right.",
        Risk.UNKNOWN: "I cannot tell.",
    },
    calm={
        FlagKind.GUARDS_CODE: "tells you to give nobody the code",
        FlagKind.NOT_YOU: "says what to do if you doubt it or it was not you",
        FlagKind.MASKED: "numbers or names are masked",
        FlagKind.OFFICIAL_LINK: "an address on the official list",
        FlagKind.HOTLINE: "a public, official number",
        FlagKind.UNSUBSCRIBE: "says how to unsubscribe",
        FlagKind.SELF_SERVICE: "words that notices use",
        FlagKind.WARNS: "warns against fraud",
        FlagKind.ASKS: "is a question",
        FlagKind.ASKS_ABOUT: "asks about a scam",
        FlagKind.REMINDS: "a reminder signed by those who warn of fraud",
    },
    share_how="Press and hold the message below to forward it.",
    share_title="Beware of fraud",
    share_kind="Somebody just got a message that is {found} It is of this kind: {kind}.",
    share_signs="In that message:",
    share_sign="· {sign}",
    share_do="If you get one like it: {advice}",
    share_call="If money has gone, call the police (110 in mainland China) at once.",
)

button_texts = Bilingual(ZH, EN)
