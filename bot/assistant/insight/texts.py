"""Every sentence that operators read about figures, feedback and their own actions, by language."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.check.judging.verdict import Risk
from bot.assistant.insight.feedback import Concern
from bot.assistant.texts.bilingual import Bilingual
from bot.assistant.triage import Intent


@dataclass(frozen=True)
class InsightTexts:
    # Figures
    periods: Mapping[int, str]  # by number of days
    days: str  # of any other number
    no_period: str
    span: str
    one_day: str
    day: str
    nothing_yet: str
    messages: str
    intents: Mapping[Intent, str]
    declined: str
    declined_none: str
    verdicts: str
    verdicts_none: str
    risks: Mapping[Risk, str]
    kinds: str
    guard: str
    posted: str
    posted_failed: str
    subscribed: str
    ways_out: Mapping[str, str]
    speed: str
    cards: str
    item: str
    comma: str
    aside: str
    # What the chart says
    chart: str
    tiles: Mapping[str, str]
    seconds: str
    by_day: str
    top_cards: str
    top_kinds: str
    none_yet: str
    # Themes
    themes: str
    themes_none: str
    theme: str
    doubts: Mapping[str, str]
    # Cards
    review: str
    review_none: str
    score: str
    concerns: Mapping[Concern, str]
    how_scored: str
    # The weekly digest
    digest: str
    digest_more: str
    broadcasts: str
    broadcasts_none: str
    topics_lost: str
    broadcast: str
    halted: str
    # Actions
    actions: str
    actions_none: str
    action: str
    vias: Mapping[str, str]
    deeds: Mapping[str, str]
    kept_doubts: str
    kept_tasks: str
    kept_actions: str


ZH = InsightTexts(
    periods={1: "今天", 7: "7天", 30: "30天"},
    days="{days}天",
    no_period="能看的是今天、7天、30天：/stats、/stats 7、/stats 30。",
    span="{period}：{first}到{last}",
    one_day="{period}：{first}",
    day="{month}月{day}日",
    nothing_yet="这段时间还没有人来问。",
    messages="收到 {total} 条：{parts}",
    intents={
        Intent.ANSWER: "答上的提问",
        Intent.UNKNOWN: "没答上的提问",
        Intent.CHECK: "请看消息",
        Intent.EMERGENCY: "紧急求助",
        Intent.SMALLTALK: "寒暄",
    },
    declined="提问里没答上的占 {share}，其中 {asked_back} 条反问了一句",
    declined_none="没有人提问",
    verdicts="看过的消息：{parts}",
    verdicts_none="没有人请看消息",
    risks={
        Risk.HIGH: "很像诈骗",
        Risk.MEDIUM: "可能是诈骗",
        Risk.LOW: "没看出什么",
        Risk.UNKNOWN: "说不准",
    },
    kinds="最多的骗术：{parts}",
    guard="群里主动提醒 {number} 次",
    posted="送到：提示 {tips} 条，广播 {campaigns} 条",
    posted_failed="，没送到 {failed} 条",
    subscribed="新订阅 {subscribed}，退订 {left}{parts}",
    ways_out={
        "off": "点了停止",
        "blocked": "拉黑",
        "left": "移出群",
        "forgotten": "要求删除",
    },
    speed="回答用时：一半不超过 {p50}，95% 不超过 {p95}",
    cards="看得最多的资料：",
    item="{name} {number}",
    comma="，",
    aside="（{words}）",
    chart="大家在问什么",
    tiles={
        "total": "收到的消息",
        "declined": "没答上的提问",
        "warnings": "提醒像诈骗",
        "left": "退订",
        "p50": "一半的回答用时",
        "p95": "95%的回答用时",
    },
    seconds="{seconds} 秒",
    by_day="每天收到的消息",
    top_cards="看得最多的资料",
    top_kinds="提醒最多的骗术",
    none_yet="还没有",
    themes="没答好的问题（同一周里至少 {enough} 个人才列出来，只记最接近的资料，不存原话）：",
    themes_none="没答好的问题：没有哪一类够 {enough} 个人，所以不列。",
    theme="· {title}：{doubt}，{people} 人，{number} 次（{week}那周）",
    doubts={
        "declined": "没答上",
        "unsure": "反问了一句",
        "disliked": "答了，被评“没用”",
    },
    review="建议看一看的资料：",
    review_none="没有需要看的资料。",
    score="· {title}：有用 {useful}，没用 {useless}，把握 {low}；近 {days} 天 {recent_useful} 比 "
    "{recent_useless}。{concerns}",
    concerns={
        Concern.FALLING: "分数在往下走",
        Concern.WORSE: "近来明显变差",
        Concern.POOR: "觉得没用的人更多",
    },
    how_scored="“把握”是有用所占比例的下限（95% 的威尔逊区间），票少就低。",
    digest="上周小结",
    digest_more="要看图，发 /stats；看资料的评价，发 /cards；看操作记录，发 /audit。",
    broadcasts="有问题的广播：",
    broadcasts_none="广播：没有出问题的。",
    topics_lost="收不到提示的话题：关闭的 {closed} 个，已经没有的 {gone} 个",
    broadcast="· #{number}：送到 {sent}，没送到 {failed}{halted}",
    halted="，机器人自己停了下来",
    actions="最近 {number} 次操作：",
    actions_none="还没有操作记录。",
    action="· {at} {deed}{target}（{via} {who}）",
    vias={"telegram": "Telegram", "console": "命令行"},
    deeds={
        "campaign.start": "发广播",
        "campaign.pause": "暂停广播",
        "campaign.resume": "继续广播",
        "campaign.cancel": "停止广播",
        "campaign.correct": "更正广播",
        "campaign.retract": "撤回广播",
        "report.keep": "留下反馈",
        "report.delete": "删掉反馈",
        "index.reload": "更新资料库",
        "index.rollback": "退回旧资料库",
        "card.confirm": "同意发布资料",
        "card.publish": "发布资料",
        "chats.export": "导出订阅",
        "chats.import": "导入订阅",
    },
    kept_doubts="· 本周没答好的问题 {number} 次：只有最接近的资料和一个打乱的编号，"
    "这一周过后只剩人数",
    kept_tasks="· 给您发过周报、您确认过广播的记号 {number} 个，免得重复，满 {days} 天删除",
    kept_actions="· 您作为管理员的操作记录 {number} 条，满 {days} 天删除，/forget 不删",
)

EN = InsightTexts(
    periods={1: "Today", 7: "7 days", 30: "30 days"},
    days="{days} days",
    no_period="There are figures of today, 7 days and 30 days: /stats, /stats 7, /stats 30.",
    span="{period}: {first} to {last}",
    one_day="{period}: {first}",
    day="{month}/{day}",
    nothing_yet="Nobody has asked anything in this time.",
    messages="{total} messages: {parts}",
    intents={
        Intent.ANSWER: "answered questions",
        Intent.UNKNOWN: "declined questions",
        Intent.CHECK: "messages to check",
        Intent.EMERGENCY: "emergencies",
        Intent.SMALLTALK: "small talk",
    },
    declined="{share} of the questions were declined, {asked_back} of them by asking back",
    declined_none="no questions",
    verdicts="Messages checked: {parts}",
    verdicts_none="No messages to check",
    risks={
        Risk.HIGH: "very much like fraud",
        Risk.MEDIUM: "possibly fraud",
        Risk.LOW: "nothing found",
        Risk.UNKNOWN: "cannot tell",
    },
    kinds="Most frequent kinds: {parts}",
    guard="{number} warnings in groups",
    posted="Delivered: {tips} tips, {campaigns} of campaigns",
    posted_failed=", {failed} not delivered",
    subscribed="{subscribed} new subscriptions, {left} ended{parts}",
    ways_out={
        "off": "turned off",
        "blocked": "blocked",
        "left": "removed from the group",
        "forgotten": "asked to be forgotten",
    },
    speed="Half of the answers within {p50}, 95% within {p95}",
    cards="Cards shown most often:",
    item="{name} {number}",
    comma=", ",
    aside=" ({words})",
    chart="What people ask",
    tiles={
        "total": "messages",
        "declined": "declined questions",
        "warnings": "warnings of fraud",
        "left": "subscriptions ended",
        "p50": "half of the answers",
        "p95": "95% of the answers",
    },
    seconds="{seconds} s",
    by_day="Messages by day",
    top_cards="Cards shown most often",
    top_kinds="Kinds of fraud warned of",
    none_yet="none yet",
    themes="Questions without a good answer (listed where {enough} people or more stand behind one "
    "in a week; the nearest card is counted, no text is kept):",
    themes_none="Questions without a good answer: none that {enough} people stand behind.",
    theme="· {title}: {doubt}, {people} people, {number} times (week of {week})",
    doubts={
        "declined": "declined",
        "unsure": "asked back",
        "disliked": "answered, called useless",
    },
    review="Cards to look at:",
    review_none="No card needs a look.",
    score="· {title}: {useful} useful, {useless} useless, bound {low}; last {days} days "
    "{recent_useful} to {recent_useless}. {concerns}",
    concerns={
        Concern.FALLING: "falling",
        Concern.WORSE: "clearly worse of late",
        Concern.POOR: "more find it useless than useful",
    },
    how_scored="The bound is the lower end of the share of useful votes (95% Wilson interval); few "
    "votes make it low.",
    digest="Last week in short",
    digest_more="/stats draws it, /cards shows what people think of cards, /audit what was done.",
    broadcasts="Broadcasts in trouble:",
    broadcasts_none="Broadcasts: none in trouble.",
    topics_lost="Topics that take no tips: {closed} closed, {gone} gone",
    broadcast="· #{number}: {sent} delivered, {failed} not{halted}",
    halted=", stopped by the bot itself",
    actions="The last {number} actions:",
    actions_none="No actions yet.",
    action="· {at} {deed}{target} ({via} {who})",
    vias={"telegram": "Telegram", "console": "command line"},
    deeds={
        "campaign.start": "started broadcast",
        "campaign.pause": "paused broadcast",
        "campaign.resume": "resumed broadcast",
        "campaign.cancel": "stopped broadcast",
        "campaign.correct": "corrected broadcast",
        "campaign.retract": "retracted broadcast",
        "report.keep": "kept report",
        "report.delete": "deleted report",
        "index.reload": "reloaded the index",
        "index.rollback": "rolled the index back",
        "card.confirm": "confirmed card",
        "card.publish": "published card",
        "chats.export": "exported subscriptions",
        "chats.import": "imported subscriptions",
    },
    kept_doubts="· {number} of this week's questions without a good answer: the nearest card and a "
    "scrambled number, of which only a head count is left after the week",
    kept_tasks="· {number} marks of weekly digests sent to you and broadcasts that you confirmed, "
    "so that none goes out twice, for {days} days",
    kept_actions="· {number} records of what you did as an operator, for {days} days; /forget "
    "leaves them",
)

insight_texts = Bilingual(ZH, EN)
