"""The texts about mistaken verdicts: to the people who report them, and to the operators."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.check.judging.verdict import Risk
from bot.assistant.texts.bilingual import Bilingual


@dataclass(frozen=True)
class ReportTexts:
    # To the people who report them
    counted: str
    offer: str
    offer_yes: str
    offer_no: str
    sent: str
    withdraw: str
    not_sent: str
    withdrawn: str
    gone: str
    # To operators
    review: str
    review_kept: str
    review_done: str
    mistakes: str
    mistake: str
    keep: str
    delete: str
    later: str
    was_kept: str
    was_deleted: str
    was_withdrawn: str
    risks: Mapping[Risk, str]
    no_kind: str


ZH = ReportTexts(
    counted="记下了，谢谢。",
    offer="记下了，谢谢。我只记了一次“判断错了”，没有存原文。\n\n"
    "愿意的话，可以把原文交给管理员，帮我改进。交上去的是这个样子，数字和人名已经遮住：\n\n{text}\n\n"
    "里面要是还有不想让人看到的，就别交。",
    offer_yes="交给管理员",
    offer_no="不交",
    sent="谢谢，已经交给管理员，最多存 {days} 天。想收回，点下面的按钮，或者发 /forget：\n\n{text}",
    withdraw="收回，删掉",
    not_sent="好的，没有交，原文也没有存。",
    withdrawn="已经收回，删掉了。",
    gone="这条消息的原文我已经忘了。想交的话，请把它再发给我一次，再点“判断错了”。",
    review="还有 {left} 条要看。\n有人说判断错了：{risk}，{kind}（{day}）\n\n{text}",
    review_kept="留着 {kept} 条，{days} 天后删除。",
    review_done="没有要看的了。",
    mistakes="最近 {days} 天，有人点“判断错了”：",
    mistake="· {risk}：{number} 次",
    keep="留着",
    delete="删掉",
    later="先看下一条",
    was_kept="留下了。",
    was_deleted="删掉了。",
    was_withdrawn="这一条已经被收回，或者过期删除了。",
    risks={
        Risk.HIGH: "判为很像诈骗",
        Risk.MEDIUM: "判为可能是诈骗",
        Risk.LOW: "判为没有明显特征",
        Risk.UNKNOWN: "没有看出什么",
    },
    no_kind="没有种类",
)

EN = ReportTexts(
    counted="Noted, thank you.",
    offer="Noted, thank you. I counted one mistake and kept nothing of the message.\n\n"
    "If you like, hand the message to the operators, so that I can get better. This is what they "
    "would get, with digits and names masked:\n\n{text}\n\n"
    "If it still holds anything that nobody should see, do not hand it in.",
    offer_yes="Hand it in",
    offer_no="Do not",
    sent="Thank you. The operators have it now, for {days} days at most. To take it back, press "
    "the button or send /forget:\n\n{text}",
    withdraw="Take it back",
    not_sent="Very well, nothing was handed in or kept.",
    withdrawn="Taken back and deleted.",
    gone="I have already forgotten that message. To hand it in, please send it to me again and "
    "press “This is wrong” again.",
    review="{left} left to read.\nSaid to be wrong: {risk}, {kind} ({day})\n\n{text}",
    review_kept="{kept} are kept, until they are {days} days old.",
    review_done="Nothing is left to read.",
    mistakes="Called wrong in the last {days} days:",
    mistake="· {risk}: {number}",
    keep="Keep",
    delete="Delete",
    later="Next one first",
    was_kept="Kept.",
    was_deleted="Deleted.",
    was_withdrawn="This one was taken back, or has run out.",
    risks={
        Risk.HIGH: "judged very much like fraud",
        Risk.MEDIUM: "judged possible fraud",
        Risk.LOW: "judged without obvious signs",
        Risk.UNKNOWN: "not judged",
    },
    no_kind="no kind",
)

report_texts = Bilingual(ZH, EN)
