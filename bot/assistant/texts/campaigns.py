"""Every sentence that operators read while they send something to all, by language."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.texts.bilingual import Bilingual

# Begins what the bot shows and asks operators; so replies are known after a restart, too.
MARK = "📣"


@dataclass(frozen=True)
class CampaignTexts:
    write_it: str
    correct_it: str
    not_this: str
    no_picture: str
    no_text: str
    too_long: str
    not_taken: str
    preview: str
    audience: str
    to: Mapping[str, str]
    any_topic: str
    one_topic: str
    scripts: Mapping[str, str]
    urgent_off: str
    urgent_on: str
    send: str
    discard: str
    discarded: str
    choose_topic: str
    back: str
    confirm: str
    confirm_urgent: str
    confirm_yes: str
    confirm_yes_urgent: str
    preparing: str
    correction: str
    correction_yes: str
    status: str
    states: Mapping[str, str]
    retracted: str
    halted: str
    pace: str
    not_arrived: str
    expired: str
    steps: Mapping[str, str]
    retract_ask: str
    retract_yes: str
    not_now: str
    no_such: str


ZH = CampaignTexts(
    write_it=f"{MARK} 请回复这条消息，写上要发的内容：文字可以带格式，也可以是一张图片加说明。\n"
    "想带按钮，就在最后另起一行写：[按钮] 名称 https://…",
    correct_it=MARK + " 更正 #{number}：请回复这条消息，写上新的全文。\n"
    "按钮不写就照旧；要换，就在最后另起一行写：[按钮] 名称 https://…",
    not_this="这里只能发文字，或者一张图片加说明。",
    no_picture="更正只能改文字和按钮，图片换不了，请只写新的全文。要换图片，就把这条撤回，再另发一条。",
    no_text="还差正文：请把新的全文也写上。",
    too_long="太长了：文字最多 4096 个字，图片说明最多 1024 个字。",
    not_taken="Telegram 不收这一条：{reason}\n请改一改，再回复那条消息。",
    preview="上面就是大家会看到的样子。",
    audience="发给：{to}，{topic}，{script}。现在一共 {count} 个聊天。",
    to={"all": "所有订阅的聊天", "groups": "只发群", "private": "只发私聊"},
    any_topic="不分题材",
    one_topic="题材 {topic}",
    scripts={"": "简体繁体都发", "hans": "只发简体", "hant": "只发繁体"},
    urgent_off="加急：否（安静时段里等一等）",
    urgent_on="加急：是（安静时段也发）",
    send="发送",
    discard="不发了",
    discarded="好的，没有发。",
    choose_topic="选一个题材：",
    back="‹ 返回",
    confirm="要发给 {count} 个聊天了，确定吗？",
    confirm_urgent="再问一次：加急会在安静时段吵醒 {count} 个聊天里的人，真的要现在发吗？",
    confirm_yes="确定，发给 {count} 个聊天",
    confirm_yes_urgent="确定，加急发出",
    preparing="正在排队……",
    correction="上面是 #{number} 更正后的样子，已经收到的也会改过来。",
    correction_yes="确定更正",
    status="{mark} #{number} · {state}\n共 {total} 个聊天，已送到 {sent}，还有 {pending}",
    states={
        "preparing": "正在排队",
        "running": "正在发",
        "paused": "暂停了",
        "done": "发完了",
        "cancelled": "停止了",
    },
    retracted="已撤回：收到的也会删掉",
    halted="机器人自己停下来的，因为接连被拒：{reason}",
    pace="每秒 {rate} 条，大约还要 {left}",
    not_arrived="没送到：联系不上 {unreachable}，被拒 {failed}，拿不准 {unsure}，跳过 {skipped}",
    expired="跳过的里面，有 {count} 个过了 {hours} 小时还没发出，就不再发了",
    steps={
        "p": "暂停",
        "r": "继续",
        "n": "停止",
        "f": "更正",
        "t": "撤回",
        "v": "刷新",
    },
    retract_ask="撤回会删掉已经送到的 {sent} 条，不能反悔，确定吗？",
    retract_yes="确定撤回",
    not_now="这一步现在做不了。",
    no_such="没有这个编号的广播。",
)

EN = CampaignTexts(
    write_it=f"{MARK} Reply to this message with what is to be sent: text with formatting, or one "
    "picture with a caption.\nFor a button, end with a line: [按钮] name https://…",
    correct_it=MARK + " Correct #{number}: reply to this message with the whole new text.\n"
    "Buttons stay unless you write others: end with a line: [按钮] name https://…",
    not_this="Only text, or one picture with a caption, can be sent.",
    no_picture="A correction changes text and buttons; the picture stays, so please write only the "
    "new text. For another picture, retract this one and send a new one.",
    no_text="The text is missing: please write the whole new text, too.",
    too_long="Too long: at most 4096 characters of text, or 1024 under a picture.",
    not_taken="Telegram does not take this: {reason}\nPlease change it and reply once more.",
    preview="This is what people will see.",
    audience="To: {to}, {topic}, {script}. Now {count} chats in all.",
    to={"all": "all who subscribed", "groups": "groups only", "private": "private chats only"},
    any_topic="any topic",
    one_topic="topic {topic}",
    scripts={"": "both scripts", "hans": "Simplified only", "hant": "Traditional only"},
    urgent_off="Urgent: no (waits for the end of quiet hours)",
    urgent_on="Urgent: yes (also in quiet hours)",
    send="Send",
    discard="Discard",
    discarded="Discarded; nothing was sent.",
    choose_topic="Choose a topic:",
    back="‹ Back",
    confirm="This goes to {count} chats. Are you sure?",
    confirm_urgent="Once more: urgent messages reach {count} chats in their quiet hours, too. "
    "Really send it now?",
    confirm_yes="Yes, send to {count} chats",
    confirm_yes_urgent="Yes, urgent",
    preparing="Being queued…",
    correction="This is #{number} as corrected; what was sent is edited, too.",
    correction_yes="Correct it",
    status="{mark} #{number} · {state}\n{total} chats, {sent} sent, {pending} to go",
    states={
        "preparing": "being queued",
        "running": "being sent",
        "paused": "paused",
        "done": "done",
        "cancelled": "stopped",
    },
    retracted="retracted: what was sent is deleted",
    halted="The bot stopped it itself after many refusals: {reason}",
    pace="{rate} a second, about {left} left",
    not_arrived="Not arrived: {unreachable} unreachable, {failed} refused, {unsure} unsure, "
    "{skipped} skipped",
    expired="Of those skipped, {count} had waited for {hours} hours, and get it no more",
    steps={
        "p": "Pause",
        "r": "Resume",
        "n": "Stop",
        "f": "Correct",
        "t": "Retract",
        "v": "Refresh",
    },
    retract_ask="Retracting deletes the {sent} messages that arrived, for good. Are you sure?",
    retract_yes="Retract",
    not_now="This does not go now.",
    no_such="There is no such broadcast.",
)

campaign_texts = Bilingual(ZH, EN)
