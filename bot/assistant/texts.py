"""Every sentence that users read, by language. Traditional Chinese is made from the Chinese one.

Cards bring the knowledge; these are the words around it. `{…}` are filled by the caller.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from index.script import Script


@dataclass(frozen=True)
class Texts:
    # Around answers
    source: str
    basis: str
    english_frame: str
    unknown: str
    unsure: str
    nothing_close: str
    advice_line: str
    original: str
    useful: str
    useless: str
    thanks_for_vote: str
    stale_button: str
    passage_gone: str
    too_long: str
    only_text: str
    # Emergencies
    call_first: str
    elsewhere: str
    emergency_frame: str
    i_was_cheated: str
    # Messages to check
    check_ask: str
    check_found: str
    check_unknown: str
    check_advice: str
    # Smalltalk and commands
    hello: str
    thanks: str
    bye: str
    who: str
    start: str
    help: str
    help_group: str
    privacy: str
    ask_usage: str
    group_greeting: str
    choose_emergency: str
    choose_law: str
    choose_measures: str
    choose_scams: str
    sources: str
    more: str
    page: str
    commands: Mapping[str, str]
    reads_all: str
    reads_little: str
    # Trouble
    failed: str
    slow_down: str
    lost_message: str
    connection_broke: str


ZH = Texts(
    source="来源：{source}",
    basis="依据：{articles}",
    english_frame="",
    unknown="这个问题我没有找到可靠的资料，不敢乱答。",
    unsure="我不能肯定您问的是哪一件，您是不是想问下面这些？",
    nothing_close="您可以换个说法再问一次。",
    advice_line="拿不准的事，可以打 96110 咨询；钱已经出去了，马上打 110。",
    original="原文",
    useful="有用",
    useless="没用",
    thanks_for_vote="谢谢，记下了。",
    stale_button="这个按钮已经过期了，请把问题再发一次。",
    passage_gone="这条资料已经更新，请把问题再发一次。",
    too_long="这段话太长了。请留下最要紧的几句，不超过 {limit} 个字。",
    only_text="我现在只看得懂文字。请把里面的话打出来发给我。",
    call_first="先打 {number}",
    elsewhere="不在内地：香港 18222，澳门 8800 7777，台湾 165，新加坡 1799，马来西亚 997；"
    "中国公民在国外还可以打 +86-10-12308。",
    emergency_frame="",
    i_was_cheated="我已经被骗了",
    check_ask="请把可疑的短信或聊天原话发给我，我帮您对照已知的骗术。",
    check_found="这段话和已知的骗术“{kind}”很像：",
    check_unknown="没有找到和这段话对得上的骗术。这不等于没有问题。",
    check_advice="先别点链接，别转钱，别给验证码。自己找官方电话核实，或者打 96110 问。",
    hello="您好。我是反诈小助手，您可以直接问我，比如：",
    thanks="不客气。有拿不准的，随时来问。",
    bye="再见。记住：凡是要转钱的，先停一停，问一问。",
    who="我是反诈宣传机器人，答案都摘自警方通报、法律条文和官方防骗资料，每条都写明出处。"
    "我不是公安机关，不能立案，也不能冻结账户。",
    start="您好，我是反诈小助手。\n\n直接把问题发给我，比如“一键查卡是什么”“借银行卡给别人会坐牢吗”。"
    "收到可疑的短信、聊天，也可以转发给我看看。\n\n钱已经转出去了：先打 110，再发 /emergency。",
    help="我能做的：\n{commands}\n\n也可以不用命令，直接打字问。",
    help_group="在群里，只有您提到我（@{username}）、回复我，或者用命令，我才会说话。{reading}",
    privacy="您发来的话，我答完就忘：不保存，不写进日志，也不拿去训练。"
    "保存下来的只有：聊天的编号和语言、您选的设置，以及“有用”“没用”的次数。",
    ask_usage="请把问题写在命令后面，比如：/ask 一键查卡是什么",
    group_greeting="大家好，我是反诈小助手。有事请 @{username} 或者发 /help，平时我不出声。",
    choose_emergency="出了什么事？点最像的一条。正在转钱的话先停下，钱已经出去了先打 110。",
    choose_law="想了解哪条法律问题？",
    choose_measures="想了解哪项措施或热线？",
    choose_scams="想了解哪种骗术？",
    sources="我的资料共 {cards} 条，法律条文 {articles} 条，最近一次核对是 {verified}。"
    "主要出处：\n{sources}",
    more="更多",
    page="第 {page} 页，共 {pages} 页",
    commands={
        "start": "开始使用",
        "ask": "问一个问题",
        "check": "看看一条消息是不是骗局",
        "emergency": "被骗了怎么办：马上做这几步",
        "scams": "常见骗术",
        "measures": "反诈措施和热线",
        "law": "法律问题",
        "sources": "资料从哪里来",
        "privacy": "我记住什么、不记住什么",
        "help": "使用说明",
    },
    reads_all="本群的设置让我能收到所有消息，但没有叫我的消息我一概不看、不存。",
    reads_little="Telegram 的隐私模式让我收不到群里的其他消息。",
    failed="刚才出了点问题，没能答上来。请再发一次；如果还不行，把这个编号告诉管理员：{code}",
    slow_down="您发得太快了，请等 {seconds} 秒再发。要紧的事请直接打 110。",
    lost_message="我刚刚重新启动，您之前的消息可能没收到。请再发一次。",
    connection_broke="网络刚才断了一下。如果没看到我的回答，先打 110，再把话发一次。",
)

EN = Texts(
    source="Source: {source}",
    basis="Legal basis: {articles}",
    english_frame="{title} (the answer is quoted in Chinese):",
    unknown="I found nothing reliable on this, so I will not guess.",
    unsure="I am not sure what you mean. Did you mean one of these?",
    nothing_close="Please try asking in other words.",
    advice_line="In mainland China, call 96110 for advice; if money has gone, call 110 at once.",
    original="Full text",
    useful="Useful",
    useless="Not useful",
    thanks_for_vote="Thank you, noted.",
    stale_button="This button has expired. Please send your question again.",
    passage_gone="This text has been updated. Please send your question again.",
    too_long="This is too long. Please keep the most important part, at most {limit} characters.",
    only_text="I can only read text for now. Please type what it says.",
    call_first="First call {number}",
    elsewhere="Outside mainland China: Hong Kong 18222, Macau 8800 7777, Taiwan 165, "
    "Singapore 1799, Malaysia 997; Chinese citizens abroad may also call +86-10-12308.",
    emergency_frame="Stop all payments now. Call the police (110 in mainland China), "
    "then your bank. Keep every message and receipt. The steps, in Chinese:",
    i_was_cheated="I have been cheated",
    check_ask="Send me the suspicious message word for word. I will compare it with known scams.",
    check_found="This looks very much like a known scam, “{kind}”:",
    check_unknown="I found no known scam that matches this. That does not mean it is all right.",
    check_advice="Do not click, pay or give any code yet. Check through an official number "
    "that you look up yourself, or call 96110 in mainland China.",
    hello="Hello. I am an anti-fraud assistant. Just ask me, for example:",
    thanks="You are welcome. Ask me whenever you are unsure.",
    bye="Goodbye. Remember: whenever someone wants money, stop and check first.",
    who="I am an anti-fraud information bot. My answers come from police reports, statutes and "
    "official advice, each with its source. I am not the police and cannot freeze accounts.",
    start="Hello, I am an anti-fraud assistant.\n\nJust send me your question, or forward a "
    "suspicious message. Answers are quoted in Chinese with a short English frame.\n\n"
    "If money has gone: call 110 first, then send /emergency.",
    help="What I can do:\n{commands}\n\nYou may also simply type your question.",
    help_group="In groups I speak only when mentioned (@{username}), replied to or given a command."
    "{reading}",
    privacy="What you write is forgotten once answered: it is not stored, not logged and not used "
    "for training. Kept are only the chat's number and language, your settings, and the counts "
    "of “useful” and “not useful”.",
    ask_usage="Write the question after the command, for example: /ask what is 96110",
    group_greeting="Hello, I am an anti-fraud assistant. Mention @{username} or send /help; "
    "otherwise I stay silent.",
    choose_emergency="What happened? Press the closest. If money has gone, call 110 first.",
    choose_law="Which legal question?",
    choose_measures="Which measure or hotline?",
    choose_scams="Which kind of scam?",
    sources="I hold {cards} cards and {articles} statute articles, last verified on {verified}. "
    "Main sources:\n{sources}",
    more="More",
    page="Page {page} of {pages}",
    commands={
        "start": "Begin",
        "ask": "Ask a question",
        "check": "Check a suspicious message",
        "emergency": "Just been cheated: what to do now",
        "scams": "Common scams",
        "measures": "Measures and hotlines",
        "law": "Legal questions",
        "sources": "Where the answers come from",
        "privacy": "What I keep and what I do not",
        "help": "How to use me",
    },
    reads_all=" This group's settings let me receive every message, but I read and keep none "
    "that is not addressed to me.",
    reads_little=" Telegram's privacy mode keeps the group's other messages from me.",
    failed="Something went wrong and I could not answer. Please try again; if it fails again, "
    "give the operator this code: {code}",
    slow_down="You are sending too fast. Please wait {seconds} seconds. If it is urgent, call 110.",
    lost_message="I have just restarted and may have missed your message. Please send it again.",
    connection_broke="The connection broke for a moment. If you cannot see my answer, call 110 "
    "(or your local police) first, then send your message again.",
)


def texts_for(script: Script) -> Texts:
    """Give the sentences for a reader; Traditional readers get ZH, converted with the reply."""
    return EN if script is Script.LATIN else ZH
