"""Every sentence that users read, by language. Traditional Chinese is made from the Chinese one.

Cards bring the knowledge; these are the words around it. `{…}` are filled by the caller.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.aid_texts import AID_EN, AID_ZH, AidTexts
from index.script import Script


@dataclass(frozen=True)
class Texts:
    # Around answers
    source: str
    basis: str
    cites_too: str
    cited: str
    told_from: str
    checked: str
    english_frame: str
    in_chinese: str
    unknown: str
    unknown_here: str
    no_figures: str
    still_no_method: str
    dispute: str
    stolen: str
    unsure: str
    missed: str
    which: str
    go_on: str
    sorry: str
    or_else: str
    told_before: str
    told_added: str
    told_enough: str
    in_plain_words: str
    sounds_like: str
    see_also: str
    there: str
    elsewhere: str
    numbers_there: str  # below an answer with the mainland's numbers: whom to `call` there
    law_there: str
    law_elsewhere: str
    nothing_more: str
    advice_line: str
    advice_there: str
    advice_elsewhere: str
    original: str
    all_parts: str
    useful: str
    useless: str
    thanks_for_vote: str
    stale_button: str
    passage_gone: str
    shown_already: str
    too_long: str
    only_text: str
    # Emergencies
    aid: AidTexts
    emergency_frame: str
    i_was_cheated: str
    # Messages to check
    check_ask: str
    unreadable: Mapping[str, str]  # by reason
    partly_read: Mapping[str, str]  # by what was left out
    # Smalltalk and commands
    hello: str
    thanks: str
    bye: str
    closing: str
    who: str
    can: str
    made: str
    play: str
    scolded: str
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
    choose_part: str
    sources: str
    more: str
    page: str
    commands: Mapping[str, str]
    reads_all: str
    reads_little: str
    # Trouble
    failed: str
    busy: str
    slow_down: str
    lost_message: str
    connection_broke: str


ZH = Texts(
    aid=AID_ZH,
    source="来源：{source}",
    basis="依据：{articles}",
    cites_too="另外还涉及：{articles}",
    cited="{title}",
    told_from="刚才“{title}”里说的，出自下面这些，请以原文为准：",
    checked="我的资料最近一次核对是 {verified}。",
    english_frame="",
    in_chinese="",
    unknown="我只懂防骗的事，这个没有可靠的资料，不敢乱答。",
    unknown_here="这个我没有可靠的资料，不敢乱答。还在问刚才的事，请连着那件事再说一遍，或者点下面的。",
    no_figures="那边的骗案数字不在我的资料里，不敢乱答，可以看当地警方公布的。",
    still_no_method="说着玩也好，好奇也好，骗人的办法我都不教。想知道骗子怎么骗、怎么防，或者做过了怎么回头，接着问我。",
    dispute="这件事我没有资料，不敢乱答。要是买东西、租房、干活这类纠纷：付款记录、合同、聊天都留好，"
    "先跟对方谈；谈不拢，在中国大陆可以打 12345 问归哪个部门管，也可以去法院起诉。"
    "从一开始就是假的、收了钱就找不到人的，可能是诈骗，打 110。",
    stolen="东西被偷、被抢，这类事我没有资料，请报警（在中国大陆打 110），"
    "说清楚在哪里、什么时候、丢了什么。手机、银行卡也在里面的：先请运营商停掉电话卡，再打银行卡背面的电话停卡。",
    missed="对不起，没答到点子上。请换个说法再问一次，或者看看是不是下面这些：",
    unsure="我不能肯定您问的是哪一件，您是不是想问下面这些？",
    which="您问的是哪件事？请把它说完整些，我好回答。",
    go_on="您好，请接着说：碰上了什么事，想问哪一样？也可以点下面的看看。",
    sorry="听您这么说，我也替您难过，请先照顾好自己。我只懂防骗的事，帮不上更多；"
    "心里撑不住的时候，可以打 12356 心理援助热线。",
    or_else="如果您问的是“{title}”：{text}",
    told_before="还是刚才“{title}”里说的：{text}",
    told_added="加上您说的这一点，还是要看刚才“{title}”里的：{text}",
    told_enough="您问的要是别的，点下面的，或者换个说法再问一次。",
    in_plain_words="用大白话说，“{title}”：{text}",
    sounds_like="您碰上的像是“{title}”：{text}",
    see_also="还可以看“{title}”：{text}",
    there="{call}下面讲的是中国大陆的做法。",
    elsewhere="下面讲的是中国大陆的做法；人在台湾，拿不准打 165，急的打 110；"
    "在香港打 18222，急的打 999；在澳门打 8800 7777。",
    numbers_there="上面的号码是中国大陆的。{call}",
    law_there="下面讲的是中国大陆的法律。您那边的法律不在我的资料里，可以问当地的警方或者律师。",
    law_elsewhere="下面讲的是中国大陆的法律；台湾、香港、澳门的法律不在我的资料里。",
    nothing_more="这件事我知道的都给您看过了。您要是还想了解别的，可以接着看下面这些。",
    advice_line="碰上可疑的电话、短信、链接，或者有人叫您转钱，把原话发给我，也可以打 96110 咨询；"
    "钱已经出去了，马上打 110。",
    advice_there="碰上可疑的电话、短信、链接，或者有人叫您转钱，把原话发给我。{call}",
    advice_elsewhere="碰上可疑的电话、短信、链接，或者有人叫您转钱，把原话发给我，也可以打电话问："
    "台湾 165，急的 110；香港 18222，急的 999；澳门 8800 7777；内地 96110，急的 110。",
    original="原文",
    all_parts="全部 {count} 节",
    useful="有用",
    useless="没用",
    thanks_for_vote="谢谢，记下了。",
    stale_button="这个按钮已经过期了，请把问题再发一次。",
    passage_gone="这条资料已经更新，请把问题再发一次。",
    shown_already="刚刚发过了，就在下面，请往下看。",
    too_long="这段话太长了。请留下最要紧的几句，不超过 {limit} 个字。",
    only_text="语音、视频和表情我看不了，只看文字、图片、PDF 和文字文件。"
    "请把里面的话打出来，或者截图发给我。",
    emergency_frame="",
    i_was_cheated="我已经被骗了",
    check_ask="请把可疑的短信、聊天原话或截图发给我，我帮您对照已知的骗术。",
    unreadable={
        "too_big": "这个文件太大了，我只看 10 MB 以内的。请截图发给我，或者把要紧的几句打出来。",
        "too_large": "这张图太大了，我打不开。请截一屏发给我，或者把里面的话打出来。",
        "broken": "这个文件打不开，可能没传完整。请再发一次，或者把里面的话打出来。",
        "unknown_kind": "这种文件我看不了，我只看图片、PDF 和纯文字文件。"
        "陌生人发来的安装包、压缩包，请不要打开。",
        "encrypted": "这个 PDF 加了密码，我打不开。请截图发给我。",
        "nothing": "这里面没看到字，也没有二维码。请发一张清楚些的截图，或者把话打出来。",
        "too_slow": "这个文件太费时间，没能看完。请截最要紧的一屏发给我。",
        "crashed": "看这个文件时出了问题。请换一张截图，或者把里面的话打出来。",
        "busy": "现在看图的人多，请过一分钟再发。急的话把里面的话打出来，我马上看。",
        "not_fetched": "没能从 Telegram 取到这个文件，请再发一次。",
    },
    partly_read={
        "first_frame": "这是动图，我只看了第一帧。",
        "first_part": "内容太长，我只看了前面的部分。",
        "first_pages": "页数太多，我只看了前 10 页。",
        "one_of_album": "这一组图我只看了这一张，其他的没看到，不能算没事。请私聊把它们发给我看。",
    },
    hello="您好。我是反诈小助手，您可以直接问我，比如：",
    thanks="不客气。有拿不准的，随时来问。",
    bye="再见。记住：凡是要转钱的，先停一停，问一问。",
    closing="好，就这么办。有新情况、拿不准的，随时再来问；"
    "要是有人催着动钱，先停下，打 110 或 96110 问一问。",
    who="我是反诈宣传机器人，一个电脑程序，不是真人，也不是公安机关：不能立案，也不能冻结账户。"
    "答案都从核对过的资料里挑，多摘自警方通报、法律条文和官方防骗资料，下面都写着出处。",
    can="我能做这几样：\n· 答防骗的事：骗局真假、反诈热线、冻卡、报案、法律，直接打字问。\n"
    "· 看可疑的短信、聊天：转发给我，或者发截图。\n· 被骗了，告诉您先做哪几步。\n"
    "· 定时发防骗提示：发 /tips，群里由管理员发。\n别的命令，发 /help 都能看到。"
    "我不能替您报警、冻卡；钱已经转走的，先打 110。",
    made="我是一个公开的反诈程序，不是 ChatGPT 那样的聊天模型：答案是事先写好、对过出处的，"
    "我只挑着给您看，不现编。背后没有真人值班，我也不是警察。管这个号的是谁，我这里没有写；"
    "答得不对，请点答案下面的“没用”。",
    play="我只是个答防骗问题的程序，这个我不会，也没有喜怒哀乐。想试试我，可以问这些；"
    "碰上拿不准的电话、短信，也可以发给我看看：",
    scolded="对不起，惹您生气了。我是个程序，不是警察，也有答不好的时候。请把事情再说一遍："
    "谁找的您，要您做什么，钱转了没有，我再给您找。正在被骗、钱刚转走的，别等我，马上打 110；"
    "想找人问，打 96110。",
    start="您好，我是反诈小助手。\n\n直接把问题发给我，比如“一键查卡是什么”“借银行卡给别人会坐牢吗”。"
    "收到可疑的短信、聊天，转发给我，或者发截图来，我帮您看。"
    "\n\n钱已经转出去了：先打 110，再发 /emergency。",
    help="我能做的：\n{commands}\n\n也可以不用命令，直接打字问。",
    help_group="在群里，只有您提到我（@{username}）、回复我，或者用命令，我才会说话。{reading}",
    privacy="您发来的话、图片和文件，我过一会儿就忘：不保存，不写进日志，也不拿去训练。"
    "让我看的消息会在内存里留一刻钟，好回答“为什么”，重启就没了。"
    "保存下来的只有：聊天的编号和语言、您选的设置、定时提示的发送记录（到期就删），"
    "以及问了多少次、“有用”“没用”“判断错了”多少次。"
    "没答好的问题，只在最接近的资料上记一笔：为了数清有几个人，记一个打乱的编号，一周后只剩人数。"
    "只有您点了“判断错了”，又点“交给管理员”，那条消息才会存下来："
    "数字和人名先遮住，到期就删，随时能收回。发 /mydata 可以看，发 /forget 可以删。",
    ask_usage="请把问题写在命令后面，比如：/ask 一键查卡是什么",
    group_greeting="大家好，我是反诈小助手。有事请 @{username} 或者发 /help，平时我不出声。"
    "管理员发 /tips，可以给本群定时收防骗提示。",
    choose_emergency="出了什么事？点最像的一条。正在转钱的话先停下，钱已经出去了先打 110。",
    choose_law="想了解哪条法律问题？",
    choose_measures="想了解哪项措施或热线？",
    choose_scams="想了解哪种骗术？",
    choose_part="“{title}”里有这些，点一下就看：",
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
        "tips": "定时收防骗提示",
        "settings": "时间、题材等设置",
        "guard": "看到像诈骗的消息，在群里提醒",
        "sources": "资料从哪里来",
        "privacy": "我记住什么、不记住什么",
        "mydata": "看看我存了些什么",
        "forget": "把它们全部删掉",
        "help": "使用说明",
    },
    reads_all="本群的设置让我能收到所有消息，但没有叫我的消息我一概不存；"
    "除非管理员用 /guard 开了防骗守护，我也不看。",
    reads_little="Telegram 的隐私模式让我收不到群里的其他消息。",
    failed="刚才出了点问题，没能答上来。请再发一次；如果还不行，把这个编号告诉管理员：{code}",
    busy="现在问的人太多，我忙不过来，请过一分钟再发一次。钱已经出去了就别等我，马上打 110。",
    slow_down="您发得太快了，请等 {seconds} 秒再发。要紧的事请直接打 110。",
    lost_message="我刚刚重新启动，您之前的消息可能没收到。请再发一次。",
    connection_broke="网络刚才断了一下。如果没看到我的回答，先打 110，再把话发一次。",
)

EN = Texts(
    aid=AID_EN,
    source="Source: {source}",
    basis="Legal basis: {articles}",
    cites_too="The card also cites: {articles}",
    cited="{title_en} ({title})",
    told_from="What I said in “{title}” comes from what follows; the original counts:",
    checked="My material was last checked on {verified}.",
    english_frame="{title} (the answer is quoted in Chinese):",
    in_chinese="In Chinese, as checked and sourced:",
    unknown="I only know about fraud, and found nothing reliable on this, so I will not guess.",
    unknown_here="I found nothing reliable on this, so I will not guess. "
    "If it is about what we spoke of, please put both in one message, or tap below.",
    no_figures="I have no figures on fraud there, so I will not guess; see what the police there "
    "publish.",
    still_no_method="Joking or just curious, I teach no way to cheat. Ask me how scammers cheat "
    "and how to see through it, or how to turn back if you did it.",
    dispute="I found nothing reliable on this, so I will not guess. If it is a dispute over a "
    "purchase, a rent or wages: keep payment records, contract and chats, and talk to the other "
    "side first; failing that, in mainland China call 12345 and ask which department is in charge, "
    "or sue in court. Fake from the start, or gone with the money: it may be fraud, call 110.",
    stolen="I have no material on theft and robbery: please call the police (110 in mainland "
    "China) and say where, when and what was taken. If a phone or bank card went too: first have "
    "your carrier stop the SIM card, then have the bank stop the card, by the number on its back.",
    missed="Sorry, that was not it. Please put it in other words, or do you mean one of these?",
    unsure="I am not sure what you mean. Did you mean one of these?",
    which="What is it about? Please put the whole question in one message.",
    go_on="Hello. Please go on: what has happened, or what would you like to know?",
    sorry="I am sorry to hear that. Please take care of yourself. I only know about fraud; "
    "in mainland China, 12356 is a line to call when things get too heavy.",
    or_else="If you mean “{title}”: {text}",
    told_before="As I said in “{title}”: {text}",
    told_added="With what you add, see again “{title}”: {text}",
    told_enough="If you meant something else, tap below, or put it another way.",
    in_plain_words="In plain words, “{title}”: {text}",
    sounds_like="This sounds like “{title}”: {text}",
    see_also="See also “{title}”: {text}",
    there="{call} What follows holds in mainland China.",
    elsewhere="Numbers told without a place are mainland China's. Elsewhere call the police where "
    "you are; in Taiwan, ask 165, in Hong Kong 18222, in Macau 8800 7777.",
    numbers_there="The numbers above are for mainland China. Where you are: {call}",
    law_there="This is the law of mainland China. For the law where you are, "
    "ask the police or a lawyer there.",
    law_elsewhere="This is the law of mainland China; I have none of Taiwan, Hong Kong or Macau.",
    nothing_more="That is all I have on this. If you want to know more, go on with one of these.",
    advice_line="If a call, message or link seems odd, or somebody wants money, send me its words. "
    "In mainland China, call 96110 for advice; if money has gone, call 110 at once.",
    advice_there="If a call, message or link seems odd, or somebody wants money, send me its "
    "words. {call}",
    advice_elsewhere="If a call, message or link seems odd, or somebody wants money, send me its "
    "words. To ask: in Taiwan 165, urgent 110; in Hong Kong 18222, urgent 999; in Macau 8800 7777; "
    "in mainland China 96110, and 110 if money has gone.",
    original="Full text",
    all_parts="All {count} parts",
    useful="Useful",
    useless="Not useful",
    thanks_for_vote="Thank you, noted.",
    stale_button="This button has expired. Please send your question again.",
    passage_gone="This text has been updated. Please send your question again.",
    shown_already="It was sent just now: please look further down.",
    too_long="This is too long. Please keep the most important part, at most {limit} characters.",
    only_text="I cannot read voice, video or stickers, only text, pictures, PDF and text files. "
    "Please type what it says, or send a screenshot.",
    emergency_frame="Stop all payments now. Call the police (110 in mainland China), "
    "then your bank. Keep every message and receipt. The steps, in Chinese:",
    i_was_cheated="I have been cheated",
    check_ask="Send me the suspicious message word for word, or a screenshot. "
    "I will compare it with known scams.",
    unreadable={
        "too_big": "This file is too big: I read up to 10 MB. Please send a screenshot, "
        "or type the part that matters.",
        "too_large": "This picture is too large for me to open. Please send one screen of it, "
        "or type what it says.",
        "broken": "I cannot open this file; it may be incomplete. Please send it again, "
        "or type what it says.",
        "unknown_kind": "I cannot read this kind of file, only pictures, PDF and plain text. "
        "Please do not open programs or archives from strangers.",
        "encrypted": "This PDF has a password, so I cannot open it. Please send a screenshot.",
        "nothing": "I found neither words nor a QR code in it. Please send a clearer screenshot, "
        "or type what it says.",
        "too_slow": "This file took too long. Please send one screen of the part that matters.",
        "crashed": "Something went wrong with this file. Please send another screenshot, "
        "or type what it says.",
        "busy": "Many people are sending pictures right now. Please try again in a minute, "
        "or type what it says and I will look at once.",
        "not_fetched": "I could not get this file from Telegram. Please send it again.",
    },
    partly_read={
        "first_frame": "This picture moves; I looked at its first frame only.",
        "first_part": "This is very long; I read only the beginning.",
        "first_pages": "This has many pages; I read the first 10.",
        "one_of_album": "Of these pictures I saw this one only, which says nothing of the others. "
        "Please send me those in a private chat.",
    },
    hello="Hello. I am an anti-fraud assistant. Just ask me, for example:",
    thanks="You are welcome. Ask me whenever you are unsure.",
    bye="Goodbye. Remember: whenever someone wants money, stop and check first.",
    closing="Good. Ask again whenever something new comes up; if somebody presses you for money, "
    "stop, and in mainland China call 110 or 96110 first.",
    who="I am an anti-fraud information bot, a computer program: no person, and not the police; I "
    "cannot freeze accounts. My answers are chosen from checked material, mostly police reports, "
    "statutes and official advice, each with its source.",
    can="This is what I can do:\n· Answer questions about fraud: what is a scam, hotlines, frozen "
    "cards, reporting, the law. Just type.\n· Look at a suspicious message: forward it, or send a "
    "screenshot.\n· Tell you the first steps if you have been cheated.\n· Send tips by schedule: "
    "/tips, in groups by an administrator.\n/help lists all commands. I cannot report to the "
    "police or freeze cards for you; if money has gone, call 110 first (mainland China).",
    made="I am an open anti-fraud program, not a chat model such as ChatGPT: my answers were "
    "written beforehand and checked against their sources, and I only choose among them. No person "
    "sits behind me, and I am not the police. Who runs this account is not written here; if an "
    "answer is wrong, press “Not useful” below it.",
    play="I am only a program that answers about fraud: I cannot do that, and I have no feelings. "
    "To try me, ask one of these, or send me a message that you are not sure of:",
    scolded="I am sorry to have made you angry. I am a program, not the police, and I do not "
    "always answer well. Please tell me again: who contacted you, what they want, and whether "
    "money has gone. If you are being cheated right now or money has just gone, do not wait for "
    "me: call 110 at once; to ask a person, 96110 (both in mainland China).",
    start="Hello, I am an anti-fraud assistant.\n\nJust send me your question, or forward a "
    "suspicious message. Answers are quoted in Chinese with a short English frame.\n\n"
    "If money has gone: call 110 first, then send /emergency.",
    help="What I can do:\n{commands}\n\nYou may also simply type your question.",
    help_group="In groups I speak only when mentioned (@{username}), replied to or given a command."
    "{reading}",
    privacy="What you write or send is forgotten minutes later: it is not stored, not logged "
    "and not used for training. Kept are only the chat's number and language, your settings, "
    "records of what was sent by schedule (for a limited time), and counts: of questions, of "
    "“useful”, “not useful” and “this is wrong”. A question without a good answer is counted at "
    "the nearest card, with a scrambled number of who asked, of which a week later only a head "
    "count is left. A message to check stays in memory for a quarter of an "
    "hour, to tell why. It is stored only if you press “This is wrong” and then “Hand it in”: "
    "digits and names masked, for a limited time, and you can take it back. "
    "/mydata shows it, /forget deletes it.",
    ask_usage="Write the question after the command, for example: /ask what is 96110",
    group_greeting="Hello, I am an anti-fraud assistant. Mention @{username} or send /help; "
    "otherwise I stay silent. Administrators can send /tips to have tips sent here.",
    choose_emergency="What happened? Press the closest. If money has gone, call 110 first.",
    choose_law="Which legal question?",
    choose_measures="Which measure or hotline?",
    choose_scams="Which kind of scam?",
    choose_part="All parts of “{title}”:",
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
        "tips": "Get tips by schedule",
        "settings": "Times, topics and so on",
        "guard": "Warn of suspicious messages in the group",
        "sources": "Where the answers come from",
        "privacy": "What I keep and what I do not",
        "mydata": "What is kept about this chat",
        "forget": "Delete all of it",
        "help": "How to use me",
    },
    reads_all=" This group's settings let me receive every message, but I keep none that "
    "is not addressed to me, and read none unless an administrator turned the guard on (/guard).",
    reads_little=" Telegram's privacy mode keeps the group's other messages from me.",
    failed="Something went wrong and I could not answer. Please try again; if it fails again, "
    "give the operator this code: {code}",
    busy="Too many people are asking right now. Please send this again in a minute. "
    "If money has gone, do not wait for me: call 110 (or your local police) at once.",
    slow_down="You are sending too fast. Please wait {seconds} seconds. If it is urgent, call 110.",
    lost_message="I have just restarted and may have missed your message. Please send it again.",
    connection_broke="The connection broke for a moment. If you cannot see my answer, call 110 "
    "(or your local police) first, then send your message again.",
)


def texts_for(script: Script) -> Texts:
    """Give the sentences for a reader; Traditional readers get ZH, converted with the reply."""
    return EN if script is Script.LATIN else ZH
