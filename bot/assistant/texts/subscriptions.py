"""Every sentence about tips by schedule and about what is kept, by language, as in `texts`."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.texts.bilingual import Bilingual


@dataclass(frozen=True)
class SubscriptionTexts:
    # What a chat has chosen, line by line
    on: str
    off: str
    next_one: str
    nothing_due: str
    topics_are: str
    all_topics: str
    quiet_is: str
    quiet_none: str
    quizzes: Mapping[int, str]  # by how manieth message is one
    quizzes_other: str
    posters: Mapping[bool, str]
    written_in: Mapping[bool, str]  # by whether it is Traditional
    in_this_topic: str
    how_to_stop: str
    press_to_change: str
    # Days and times
    every_day: str
    workdays: str
    weekend: str
    no_day: str
    weekdays: tuple[str, ...]
    list_mark: str
    moment: str
    # Buttons
    turn_on: str
    turn_off: str
    pages: Mapping[str, str]
    back: str
    no_quiet: str
    more_about_it: str
    zones: Mapping[str, str]
    topics: Mapping[str, str]
    # Refusals
    stale: str
    # What is said in a chat, one of whose topics takes no tips
    topic_closed: str
    topic_gone: str
    # Posters
    poster_title: str
    poster_label: str
    poster_call: str
    poster_source: str
    # What is kept
    kept: str
    kept_chat: str
    kept_nothing: str
    kept_subscription: str
    kept_title: str
    kept_numbers: str
    kept_draft: str
    kept_not: str
    forget_ask: str
    forget_yes: str
    forget_no: str
    forgotten: str
    not_forgotten: str


ZH = SubscriptionTexts(
    on="防骗提示开着：{days} {times}，每次一条（{zone}）。",
    off="防骗提示现在没有开。开了以后：{days} {times}，每次一条（{zone}）。",
    next_one="下一条：{when}。",
    nothing_due="还没有选好时间和星期，所以什么都不会来。",
    topics_are="题材：{topics}。",
    all_topics="全部",
    quiet_is="安静时段：{begin} 到 {end}，这段时间不发。",
    quiet_none="安静时段：没有设。",
    quizzes={
        0: "内容：只发提示，不发小测验。",
        1: "内容：只发小测验。",
        2: "内容：提示和小测验轮着来。",
        3: "内容：每三条里有一道小测验。",
        5: "内容：每五条里有一道小测验。",
    },
    quizzes_other="内容：每 {every} 条里有一道小测验。",
    posters={True: "样子：做成海报图片。", False: "样子：只发文字。"},
    written_in={False: "文字：简体。", True: "文字：繁体。"},
    in_this_topic="只发在这个话题里。",
    how_to_stop="不想要了，点“停止”就行，随时发 /tips 可以再改。",
    press_to_change="想改哪里，点哪里：",
    every_day="每天",
    workdays="周一到周五",
    weekend="周六、周日",
    no_day="（没选星期）",
    weekdays=("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    list_mark="、",
    moment="{month}月{day}日（{weekday}）{time}",
    turn_on="开启",
    turn_off="停止",
    pages={
        "t": "时间",
        "d": "星期",
        "p": "题材",
        "q": "安静时段",
        "m": "内容和样子",
        "z": "时区",
        "l": "简体／繁体",
    },
    back="‹ 返回",
    no_quiet="不设",
    more_about_it="多了解一点",
    zones={
        "Asia/Shanghai": "北京时间",
        "Asia/Hong_Kong": "香港时间",
        "Asia/Macau": "澳门时间",
        "Asia/Taipei": "台北时间",
        "Asia/Singapore": "新加坡时间",
        "Asia/Kuala_Lumpur": "马来西亚时间",
        "Asia/Bangkok": "泰国时间",
        "Asia/Tokyo": "日本时间",
        "Asia/Seoul": "韩国时间",
        "Asia/Dubai": "迪拜时间",
        "Australia/Sydney": "悉尼时间",
        "Europe/London": "伦敦时间",
        "Europe/Paris": "欧洲中部时间",
        "America/New_York": "纽约时间",
        "America/Los_Angeles": "洛杉矶时间",
    },
    topics={
        "elderly": "老人",
        "students": "学生",
        "parents": "家长",
        "work": "上班族",
        "shopping": "网购",
        "investment": "投资理财",
        "loans": "贷款征信",
        "jobs": "找工作",
        "romance": "交友",
        "games": "游戏",
        "travel": "出行",
        "overseas": "在海外",
        "accounts": "银行卡和账号",
        "official": "冒充公家",
        "ai": "AI 换脸拟声",
        "privacy": "个人信息",
        "report": "警方通报",
        "law": "法律",
    },
    stale="这个按钮已经过期了，请再发一次 /tips。",
    topic_closed="有一条防骗消息没能发出去：收消息的那个话题关闭了，我在里面发不了消息。"
    "管理员可以重新打开它，或者让我当能管理话题的管理员；也可以在别的话题里发 /tips，换个地方收。",
    topic_gone="我找不到收防骗提示的那个话题了，多半是被删了，提示先停了。"
    "还想收的话，在想收的地方发 /tips 就行。",
    poster_title="防骗提醒",
    poster_label="防骗提醒 · {topic}",
    poster_call="被骗了马上打 110，拿不准先问 96110",
    poster_source="来源：{source}",
    kept="关于这个聊天，我存着的只有这些：",
    kept_chat="· 聊天编号 {chat}（{kind}），语言 {language}，{since} 第一次见到",
    kept_nothing="· 什么都没有",
    kept_subscription="· 提示设置：{words}",
    kept_title="· 运营人员导入的名称：{title}",
    kept_numbers="· 最近 {days} 天的发送记录 {deliveries} 条（时间、编号、结果），"
    "看过的提示 {shown} 条，没答完的消息编号 {received} 个\n"
    "· 您点“判断错了”以后交给管理员的消息 {reports} 条（数字和人名已遮住），"
    "群的防骗守护 {guards} 个",
    kept_draft="· 您正在写的资料卡 1 份",
    kept_not="除了您自己交上来的，您发来的话、图片和文件都不存。要删掉上面这些，发 /forget。",
    forget_ask="要把这个聊天的记录全部删掉吗？设置会没有，提示也不会再来。",
    forget_yes="全部删掉",
    forget_no="不删",
    forgotten="都删掉了。以后再找我，就当第一次见面。",
    not_forgotten="好的，没有删。",
)

EN = SubscriptionTexts(
    on="Tips are on: {days} at {times}, one each time ({zone}).",
    off="Tips are off. Once on: {days} at {times}, one each time ({zone}).",
    next_one="Next one: {when}.",
    nothing_due="No time or no day is chosen, so nothing will come.",
    topics_are="Topics: {topics}.",
    all_topics="all",
    quiet_is="Quiet hours: {begin} to {end}; nothing is sent then.",
    quiet_none="Quiet hours: none.",
    quizzes={
        0: "Content: tips only, no quizzes.",
        1: "Content: quizzes only.",
        2: "Content: tips and quizzes in turn.",
        3: "Content: every third one is a quiz.",
        5: "Content: every fifth one is a quiz.",
    },
    quizzes_other="Content: one in {every} is a quiz.",
    posters={True: "Look: as posters.", False: "Look: as text only."},
    written_in={False: "Written in Simplified Chinese.", True: "Written in Traditional Chinese."},
    in_this_topic="Sent to this topic only.",
    how_to_stop="To stop, press “Stop”; /tips lets you change this any time.",
    press_to_change="Press what you want to change:",
    every_day="every day",
    workdays="Monday to Friday",
    weekend="Saturday and Sunday",
    no_day="(no day)",
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    list_mark=", ",
    moment="{weekday} {year}-{month:02}-{day:02} {time}",
    turn_on="Start",
    turn_off="Stop",
    pages={
        "t": "Times",
        "d": "Days",
        "p": "Topics",
        "q": "Quiet hours",
        "m": "Content and look",
        "z": "Time zone",
        "l": "Script",
    },
    back="‹ Back",
    no_quiet="None",
    more_about_it="More about it",
    zones={
        "Asia/Shanghai": "Beijing",
        "Asia/Hong_Kong": "Hong Kong",
        "Asia/Macau": "Macau",
        "Asia/Taipei": "Taipei",
        "Asia/Singapore": "Singapore",
        "Asia/Kuala_Lumpur": "Malaysia",
        "Asia/Bangkok": "Thailand",
        "Asia/Tokyo": "Japan",
        "Asia/Seoul": "Korea",
        "Asia/Dubai": "Dubai",
        "Australia/Sydney": "Sydney",
        "Europe/London": "London",
        "Europe/Paris": "Central Europe",
        "America/New_York": "New York",
        "America/Los_Angeles": "Los Angeles",
    },
    topics={
        "elderly": "The elderly",
        "students": "Students",
        "parents": "Parents",
        "work": "At work",
        "shopping": "Shopping",
        "investment": "Investment",
        "loans": "Loans",
        "jobs": "Job hunting",
        "romance": "Romance",
        "games": "Games",
        "travel": "Travel",
        "overseas": "Overseas",
        "accounts": "Cards, accounts",
        "official": "Fake officials",
        "ai": "AI fakes",
        "privacy": "Privacy",
        "report": "Police report",
        "law": "Law",
    },
    stale="This button has expired. Please send /tips again.",
    topic_closed="A message could not be delivered: the topic that receives it is closed, and I "
    "cannot write there. An administrator can reopen it, or make me an administrator who may "
    "manage topics; or send /tips in another topic to receive them there.",
    topic_gone="I can no longer find the topic that received tips. It was probably deleted, so the "
    "tips have stopped. To receive them again, send /tips where you want them.",
    poster_title="Stay safe",
    poster_label="Stay safe · {topic}",
    poster_call="Cheated? Call 110. Unsure? Ask 96110.",
    poster_source="Source: {source}",
    kept="This is all that I keep about this chat:",
    kept_chat="· chat number {chat} ({kind}), language {language}, first seen {since}",
    kept_nothing="· nothing",
    kept_subscription="· settings: {words}",
    kept_title="· name, as operators imported it: {title}",
    kept_numbers="· of the last {days} days: {deliveries} records of what was sent (time, number, "
    "result), {shown} tips already shown, {received} numbers of unanswered messages\n"
    "· {reports} messages that you handed in after a wrong verdict (digits and names masked), "
    "{guards} guard of a group",
    kept_draft="· the card that you are writing",
    kept_not="Apart from what you handed in, nothing that you write or send is kept. To delete the "
    "above, send /forget.",
    forget_ask="Delete everything that is kept about this chat? The settings go, and no more "
    "tips will come.",
    forget_yes="Delete all",
    forget_no="Keep it",
    forgotten="All of it is deleted. If you write again, we meet for the first time.",
    not_forgotten="Very well, nothing was deleted.",
)

subscription_texts = Bilingual(ZH, EN)
