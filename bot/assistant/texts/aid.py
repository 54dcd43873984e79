"""What is said around first aid, by language."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.language.deeds import Deed
from bot.assistant.situations import (
    ACCOUNT_LENT,
    ACCOUNT_STOLEN,
    APP_INSTALLED,
    AUTO_PAY,
    CARD_DRAINED,
    CARD_LENT,
    CARD_READER,
    FORWARDING,
    FROZEN,
    HELD,
    NFC_TAP,
    ON_THE_LINE,
    REMOTE_CONTROL,
    SIM_STOPPED,
    UNSENT_LOAN,
)
from bot.assistant.texts.undone import UNDONE_EN, UNDONE_ZH

# By situation, or by the part of it that is told: the act that precedes a call.
_ACTS_ZH = {
    ON_THE_LINE: "先挂断",
    REMOTE_CONTROL: "先断网、强制重启",
    APP_INSTALLED: "先断网、强制重启",
    NFC_TAP: "先把卡拿开、断网",
    AUTO_PAY: "先停掉扣款",
    ACCOUNT_STOLEN: "先告诉亲友“别转钱”",
    CARD_LENT: "先把卡、号停掉",
    UNSENT_LOAN: "借来的钱先别转出去",
    FORWARDING: "先换一部电话，打银行卡背面的电话停卡",
    CARD_READER: "先看卡和支付软件里少没少钱",
}
_ACTS_EN = {
    ON_THE_LINE: "Hang up first",
    REMOTE_CONTROL: "Go offline and force a restart first",
    APP_INSTALLED: "Go offline and force a restart first",
    NFC_TAP: "Take the card away and go offline first",
    AUTO_PAY: "Stop the payments first",
    ACCOUNT_STOLEN: 'Tell your friends first: "send no money"',
    CARD_LENT: "Have the card or number stopped first",
    UNSENT_LOAN: "Keep the borrowed money first, send none of it on",
    FORWARDING: "From another phone, have the bank block your card first",
    CARD_READER: "First see whether money has gone from your card and payment apps",
}


@dataclass(frozen=True)
class CallTexts:
    """Lines with the `{number}` to dial: at the start, after a question, after a detail."""

    start: str
    still: str
    noted: str
    noted_call: str = ""  # the same where whom to call takes a sentence


@dataclass(frozen=True)
class DeedTexts:
    """What is said of steps that were taken: a line with all `{deeds}`, and names."""

    line: str
    between: str
    names: Mapping[Deed, str]


@dataclass(frozen=True)
class AidTexts:
    # Whom to call: before all else, or after what the first sentence says
    call: CallTexts
    call_then: CallTexts
    # Before and among the steps
    call_at_home: str
    at_home: str  # a button, where what to do elsewhere is told
    call_there: str  # in despair, where the number is not known
    police_there: str  # instead of a number, where none is known
    elsewhere: str
    collapsed: str
    ambulance: str
    # What stands at the head instead, by situation or part: the act that precedes a call and the
    # call, or whom to call; and that act by itself, where the place tells whom to call
    heads: Mapping[str, str]
    acts: Mapping[str, str]
    relatives_heads: Mapping[str, str]  # of who is at home and tells of another
    to_a_child: str  # who writes himself
    if_done: str  # above what to do first, where nothing is told to have been done
    only_asked: Mapping[str, str]  # by situation, above all: who has not done it yet stops nothing
    # Afterwards: the police know, nothing has happened, what comes next, nothing more
    heard: str
    reported: str  # above what tells to call them
    relieved: str
    explained: str  # where what alarmed was somebody whom the writer knows, or he himself
    in_play: str  # where it was a joke, or a game
    doubtful: str  # where the good news may be the swindler's tale
    noticed: str  # to who saw through a swindler in time
    recovered: str  # to whose money came back
    stopped: str  # to whose payment was stopped where it went
    kept: str  # to whose payment was held back
    afterwards: str
    aid_done: str
    undone: str  # the `{step}` that the writer says is still to be taken
    pressed: str  # above what tells who has paid, and is asked for more, what to do
    unspent: str  # the same to who lost money before, and has not paid the next sum
    deeds: DeedTexts
    missing_too: str  # to who paid a ransom for a relative abroad, below the steps
    loss_too: str  # to who is in despair over a loss, below the steps
    stay: str  # to who was in despair, below whatever else is said
    stay_there: str  # the same where another number is called
    beside: str  # the same to who is with somebody in despair
    beside_there: str
    joked: str  # above an answer, to who laughs at a wish to die
    familiar: str  # to whose screen a relative or a friend sees
    settled: str  # to who says that all ended well
    # Of somebody else: the same befell him; it reached him, and he has done nothing yet
    the_same: str
    untouched: str
    # Beside an answer, and beside the steps of another situation
    happening: str
    other_situation: str
    whom: Mapping[str, str]  # by situation: whom to call, where that is no number


AID_ZH = AidTexts(
    call=CallTexts(
        start="先打 {number}",
        still="刚才说的第一步最要紧，还没做的，先打 {number}。",
        noted="知道了。还没打 {number} 的，先打；打过的，把这一点也告诉接电话的人。",
        noted_call="知道了。上面说的电话还没打的，先打；打过的，把这一点也告诉接电话的人。",
    ),
    call_then=CallTexts(
        start="先照下面第一句做，马上再打 {number}",
        still="刚才第一句说的最要紧，还没做的，先照做，再打 {number}。",
        noted="知道了。刚才第一句还没做的，先照做，再打 {number}；"
        "打过的，把这一点也告诉接电话的人。",
    ),
    call_at_home="人在内地的，先打 {number}",
    at_home="在内地怎么办",
    call_there="不在内地的，先打当地的报警、急救电话",
    police_there="当地的报警电话",
    elsewhere="不在内地：香港 18222，澳门 8800 7777，台湾 165，新加坡 1799，马来西亚 997；"
    "中国公民在国外还可以打 +86-10-12308。告诉我您在哪里，我再说那边先打哪个。",
    collapsed="人晕倒、喘不上气、怀着孕肚子疼：先叫救护车，在内地打 120，然后再办下面的事。",
    ambulance="先打 120 叫救护车，再打 110",
    heads={each: f"{act}，马上再打 110" for each, act in _ACTS_ZH.items()}
    | {
        CARD_READER: f"{_ACTS_ZH[CARD_READER]}，少了先停卡，马上再打 110",
        ACCOUNT_LENT: "先改密码、把号收回来，马上再打 110",
        HELD: "人在境外：先打 +86-10-12308 或当地警方；人在国内：打 110",
    },
    acts=_ACTS_ZH,
    relatives_heads={HELD: "先打 110，再打 12308；人在境外的，也找当地警方、使领馆"},
    to_a_child="先去告诉爸爸妈妈，睡着了也叫醒：这不是你的错。"
    "请大人马上打 110；大人不在，你自己打。",
    if_done="要是钱已经付了、东西已经给了：",
    only_asked=UNDONE_ZH,
    heard="知道了。把这一点也告诉民警，有新情况随时打 110。",
    reported="您报过警了，下面说打 110 的那一步不用再做一遍；又少了钱，马上再打。",
    relieved="没出事就好，您做得对。要是钱、密码、验证码给过对方，还是照上面说的，先打 110。",
    explained="那就好，虚惊一场，上面说的不用做了。没跟本人当面说过、也没打他原来的号码问过的，问一声；"
    "对不上的，马上打 110。",
    in_play="没事就好，上面说的不用做了。真碰上拿不准的，随时来问。",
    doubtful="先别信：工作证、视频、文件、“是误会”“钱会退”都编得出来。用您自己查到的电话问那家单位，"
    "或者打本人原来的号码、当面问；没问清以前，一分钱、一个验证码也别再给，上面的步骤照做。",
    noticed="您做得对，没上当就好。",
    recovered="那太好了，您做得对。回执和材料留好；往后有人说能帮您再追回一点、叫您先交钱，别信。",
    stopped="太好了，拦得及时，您做得对。",
    kept="拦住了就好，您做得对。",
    afterwards="前面的几步没做完的，先做完；都做了，接下来：",
    deeds=DeedTexts(
        line="{deeds}：做得对，不用再做一遍。哪样没做成，先做它；"
        "没打通、又少了钱，马上打 {number}。",
        between="、",
        names={
            Deed.POLICE: "报了警",
            Deed.STATION: "去派出所说过了",
            Deed.BANK: "告诉了银行",
            Deed.PASSWORD: "改了密码",
            Deed.PHONE: "断开了手机",
            Deed.EVIDENCE: "留了证据",
            Deed.SUPPORT: "找了客服",
        },
    ),
    pressed="别给：再叫您交钱、充钱的，是诈骗",
    unspent="还没给的这笔还在您手里，千万别给；前面给出去的，照下面报警。",
    undone="现在就做没做的这一样：{step}",
    aid_done="该做的几步都说完了，您做得对。报警回执和证据留好，民警来电时用得上；有新情况随时告诉我。",
    missing_too="亲人还联系不上的，接着打 12308（境外拨 +86-10-12308），24 小时，"
    "请使领馆帮忙找人。",
    loss_too="被骗，错在骗子，不在您。钱的事，打 {number} 时一起说：几点转的、转给谁、多少钱，"
    "请警方止付；您说不动，就请陪着的人替您说。",
    stay="您先别一个人待着：叫个人来陪您。难受得撑不住，现在就打 110，"
    "也可以打 12356 心理援助热线，不用说姓名。",
    stay_there="您先别一个人待着：叫个人来陪您。难受得撑不住，现在就打 {call}。",
    beside="别让他一个人待着：守着他，或叫个人去陪。要出事，现在就打 110；"
    "也可以陪他打 12356 心理援助热线。",
    beside_there="别让他一个人待着：守着他，或叫个人去陪。要出事，现在就打 {call}。",
    joked="累了、烦了，先歇口气。要是心里真难受，打 12356 心理援助热线，不用说姓名；"
    "撑不住，打 110。",
    familiar="跟自己家里人、熟人共享屏幕，不是骗局，不用停卡。共享的时候别打开银行、支付，"
    "别看验证码、别输密码，用完就关。要是说话不像他本人，或者说起转钱，先挂断，打他原来的号码问。",
    settled="照您说的，东西、钱到了该到的人手里，这里没有被骗的样子，不用报警，也不用停卡。"
    "付款记录、聊天都留好，往后要说清楚用得上。别的，我这里没有可靠的资料，不敢乱答。",
    the_same="谁碰上都是这几步。已经打了电话的，把另一个人的事也一起说。",
    untouched="还没照对方说的做：别理他，不转钱，不给验证码，不点他的链接。"
    "已经做了的：照刚才那几步马上办，您可以陪着。",
    happening="正碰上这事？马上看：{title}",
    other_situation="不是这样？看：{title}",
    whom={},
)

AID_EN = AidTexts(
    call=CallTexts(
        start="First call {number}",
        still="The first step still matters most: if it is not done, call {number} first.",
        noted="Noted. If you have not called {number} yet, do that first; "
        "if you have, tell them this.",
        noted_call="Noted. If you have not made the call above yet, do that first; "
        "if you have, tell them this.",
    ),
    call_then=CallTexts(
        start="Do what comes first below, then call {number} at once",
        still="What came first above still matters most: do that, then call {number}.",
        noted="Noted. If what came first above is not done yet, do that, then call {number}; "
        "if you have called, tell them this.",
    ),
    call_at_home="In mainland China, first call {number}",
    at_home="What to do in mainland China",
    call_there="Outside mainland China, first call the police or an ambulance there",
    police_there="the local police",
    elsewhere="Outside mainland China: Hong Kong 18222, Macau 8800 7777, Taiwan 165, "
    "Singapore 1799, Malaysia 997; Chinese citizens abroad may also call +86-10-12308. "
    "Tell me where you are, and I name whom to call there.",
    collapsed="Has somebody collapsed, or is in great pain? An ambulance first: 120 in mainland "
    "China. Then this:",
    ambulance="First call 120 for an ambulance, then 110",
    heads={
        **{each: f"{act}, then call 110" for each, act in _ACTS_EN.items()},
        ACCOUNT_STOLEN: f"{_ACTS_EN[ACCOUNT_STOLEN]}; then call 110",
        CARD_READER: f"{_ACTS_EN[CARD_READER]}; if so, block the card, then call 110",
        ACCOUNT_LENT: "Change the password, take the account back, then call 110 at once",
        HELD: "Abroad: first call +86-10-12308 or the local police; in China call 110",
        FROZEN: "First call the number on the back of your card",
    },
    acts=_ACTS_EN,
    relatives_heads={HELD: "First call 110, then 12308; abroad, the local police and embassy too"},
    to_a_child="First tell mum or dad, wake them up: it is not your fault. "
    "A grown-up should call 110 now; if nobody is there, call yourself.",
    if_done="If you have already paid, or given it away:",
    only_asked=UNDONE_EN,
    heard="Noted. Tell the police this too, and call them again if anything new happens.",
    reported="You have told the police, so the step “call 110” below is done. "
    "If more money goes, call again at once.",
    relieved="Glad that nothing has happened; you did right. If any money, password or code "
    "was given all the same, call 110 first, as above.",
    explained="Good: then leave the steps above. If you have not asked them in person, or on the "
    "number you had before, do; if it was not them, call 110 at once.",
    in_play="Good that nothing has happened: leave the steps above. Ask any time you are in doubt.",
    doubtful='Do not trust it yet: badges, video calls, papers, "a mistake" and "you get it '
    'back" can all be made up. Ask on a number that you looked up yourself, or in person; until '
    "then give no money and no code, and keep to the steps above.",
    noticed="Well done: you saw through it.",
    recovered="Glad to hear it; you did right. Keep the papers, and trust nobody who offers to get "
    "more back for a fee.",
    stopped="Very good: it was stopped in time, and you did right.",
    kept="Good that it was held back; you did right.",
    afterwards="Do the first steps if any is left. Then this comes next (quoted in Chinese):",
    deeds=DeedTexts(
        line="You have {deeds}: well done, no need to do that again. Did one of these fail? Do it "
        "first. Not got through, or more money gone: call {number} at once.",
        between=", ",
        names={
            Deed.POLICE: "told the police",
            Deed.STATION: "reported to the police",
            Deed.BANK: "told the bank",
            Deed.PASSWORD: "changed the passwords",
            Deed.PHONE: "cut the phone off",
            Deed.EVIDENCE: "kept the evidence",
            Deed.SUPPORT: "told the app's support",
        },
    ),
    pressed="Do not pay: who asks for more money is a scammer",
    unspent="What you have not paid is still yours: do not pay it. Report what you paid before.",
    undone="Do now what is not done yet: {step}",
    aid_done="Those were the steps, and you did right. Keep the receipt and all evidence; "
    "tell me if anything new happens.",
    missing_too="Still cannot reach them: then call 12308 (from abroad +86-10-12308), 24 hours, "
    "and ask the consulate to help.",
    loss_too="The swindler is to blame, not you. As you call {number}, tell them about the money "
    "too: when, to whom and how much, so that they can try to stop it. Who stays with you can say "
    "it for you.",
    stay="Please do not stay alone: ask somebody to come. If it becomes too much, call 110 now; "
    "the hotline 12356 listens too, without your name.",
    stay_there="Please do not stay alone: ask somebody to come. If it becomes too much, "
    "call {call} now.",
    beside="Please do not leave them alone: stay, or have somebody go. In danger, call 110 now; "
    "the hotline 12356 listens too.",
    beside_there="Please do not leave them alone: stay, or have somebody go. In danger, "
    "call {call} now.",
    joked="You sound tired: take a break. If you really feel low, the hotline 12356 listens, "
    "without your name; if it becomes too much, call 110.",
    familiar="Sharing your screen with your own family or friends is no fraud; no card needs "
    "blocking. Open no bank or payment meanwhile, look at no codes, type no passwords, and stop "
    "sharing afterwards. If it does not sound like them, or money comes up, hang up and call the "
    "number you had.",
    settled="As you tell it, it came to whom it was meant for. Nothing here looks like fraud; "
    "there is nothing to report or to block. Keep the payment record and the chat. I have nothing "
    "reliable on the rest.",
    the_same="The steps are the same for anybody. If you have called already, tell them about "
    "the other person too.",
    untouched="Nothing done yet that they asked for: do not answer, send no money, give no code, "
    "open no link of theirs. Done already: take the steps above at once; you can help.",
    happening="Happening to you? {title}",
    other_situation="Not this? {title}",
    whom={
        FROZEN: "the number on the back of your card",
        CARD_DRAINED: "the number on the back of your card",
        SIM_STOPPED: "your carrier's official number",
        HELD: "+86-10-12308 (in China: 110)",
    },
)
