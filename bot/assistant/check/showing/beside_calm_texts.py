"""The sentences that answer a question beside a calm message: what is asked, and whom to ask."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.check.senders import Sender
from bot.assistant.check.wondering import Wondering
from bot.assistant.texts.bilingual import Bilingual


@dataclass(frozen=True)
class BesideTexts:
    """`answers` come first, by what is asked; `ask` says where to ask, by who sent the message.

    `{name}` is who signed it, or `nameless` where nobody did; `unnamed` is said where nothing tells
    who sent it. `free` is said where the message itself says in `{said}` that nothing is due or
    that nobody has to, `nothing` and `idle` where it asks for nothing to be done, `first_pay` where
    it asks for money, and `not_theirs` where it holds a link or a number. `warning` answers beside
    a reminder of the police. `quiet` is said of a message that asks for nothing, and `usual` of
    what to do then; `where` sends to the sender's own app. `{police}`, `{station}` and
    `{line}` are filled by place. `unsure` follows the line that a message is calm.
    """

    answers: Mapping[Wondering, str]
    ask: Mapping[Sender, str]
    nameless: str
    unnamed: str
    free: str
    nothing: str
    idle: str
    first_pay: str
    not_theirs: str
    warning: str
    friend: str
    unsure: str
    quiet: str
    usual: str
    where: str


ZH = BesideTexts(
    answers={
        Wondering.REPLY: "不用回，也不用点：真有事要您办，自己找发的那家办，效果一样。",
        Wondering.PICK_UP: "可以接：只接电话不丢钱；说起转钱、验证码、装软件的，挂断。",
        Wondering.FEE: "要不要钱，我这里答不了。",
        Wondering.CHANGE: "能不能，我这里答不了。",
        Wondering.MUST: "是不是非办不可，我这里答不了。",
        Wondering.WHEN: "什么时候，我这里答不了。",
        Wondering.IF_NOT: "会怎么样，我这里答不了。",
        Wondering.ANYTHING: "它写着要您办的：先问清是不是它发的，再办。",
        Wondering.NOT_ME: "不是您自己弄的，别等：现在就找它，请它查清、停掉；"
        "再自己打开那个 App，改密码，看“登录设备”里有没有生的，有就退掉。",
        Wondering.STATES: "您说的这件事，我这里查不了。",
        Wondering.DO: "先问清是不是它发的，再办。",
        Wondering.MAY: "可以，只要不给钱，不给验证码、密码；叫您先付钱的，不付。",
        Wondering.WHERE: "别从这条消息里点。",
        Wondering.NORMAL: "这几句话里没有不正常的地方；往后要是叫您转钱、报验证码、装软件，"
        "就不正常了，停下来。",
        Wondering.GENUINE: "是不是真的，要您自己去核实。",
        Wondering.OTHER: "您问的这件事，我这里答不了。",
    },
    ask={
        Sender.ALERT: "想问清楚，自己打 {line}。",
        Sender.POLICE: "到就近的{station}或{name}的窗口问。自称民警找上来的，打 {police} 核实。",
        Sender.COURT: "问法院：自己查到那家法院的电话，或带身份证到法院窗口问。",
        Sender.TAX: "自己打开个人所得税 App 看，或到办税窗口问。",
        Sender.TRAFFIC: "自己打开交管 12123 App 看，或到交警窗口问。",
        Sender.AIRLINE: "自己打开那家航空公司或当初买票的官方 App，看订单、找客服问。",
        Sender.RAILWAY: "自己打开铁路 12306 App 看订单，或到车站窗口问。",
        Sender.OFFICE: "到{name}的办事窗口，或从它的官网、官方 App 问；在内地，也可以打 12345 问。",
        Sender.EMPLOYER: "当面问人事、行政，或自己打开公司的系统看。",
        Sender.CARRIER: "自己打{name}的客服，或到营业厅问。",
        Sender.UTILITY: "打旧缴费单上的电话，或在{name}的官方 App、营业厅问。",
        Sender.CLINIC: "到{name}的窗口、服务台，或打它公开的电话问；预约过的，在当初预约的地方看。",
        Sender.SCHOOL: "打您原来存的老师的号码，或打学校官网上的电话、到门卫室问。",
        Sender.PROPERTY: "到物业前台、社区办公室问，或看楼道里的公示。",
        Sender.BANK: "在{name}的官方 App 里找客服，打银行卡背面的电话，或到网点问。",
        Sender.COURIER: "自己打开下单的购物软件，或{name}的官方 App，按单号问；"
        "放在驿站、柜子里的，也可以到那里问。",
        Sender.PLATFORM: "自己打开{name}的官方 App，在里面看，或找里面的客服问。",
        Sender.SITE: "自己打开{name}的官网看，或找那里的客服问。",
        Sender.PERSON: "打您原来存的号码，问他本人。",
        Sender.OTHER: "自己打开{name}的官方 App、官网，或到它的窗口、柜台问。",
    },
    nameless="发的那家",
    unnamed="打您自己原来存的号码，问发的那家。",
    free="它自己写着“{said}”；拿不准的，问发的那家。",
    nothing="它没有叫您办什么；要不要这样做，我这里答不了。",
    idle="它没有叫您办什么，不用管它。",
    first_pay="谁叫您先交钱才能办、才能领，先别交。",
    not_theirs="消息里的号码、链接先不用。",
    warning="不用回，照它说的防就行。正照别人说的转钱、做任务、装软件的，马上停；"
    "钱已经出去了，马上打 {police}。",
    friend="是您认识的人、用的是原来的号码，回他就行；要是换了号、换了卡，或者说起转钱，"
    "先打他原来的号码问。",
    unsure="可光看字，认不出是谁发的。",
    quiet="这条没要钱、没要码，也没叫您点什么。",
    usual="照常就行；往后有人拿这件事叫您交钱、报验证码、点链接，就停下。",
    where="自己打开{name}的官方 App，或到它的窗口、营业厅办，别从这条消息里点。",
)
EN = BesideTexts(
    answers={
        Wondering.REPLY: "No need to reply or click: if there is something to do, you can do it "
        "with the sender directly.",
        Wondering.PICK_UP: "You may take the call: that alone costs nothing. If they speak of "
        "money, codes or an app, hang up.",
        Wondering.FEE: "I cannot say here whether it costs anything.",
        Wondering.CHANGE: "I cannot say here whether that is possible.",
        Wondering.MUST: "I cannot say here whether you have to.",
        Wondering.WHEN: "I cannot say here when.",
        Wondering.IF_NOT: "I cannot say here what would follow.",
        Wondering.ANYTHING: "It asks for something: first make sure that it is theirs.",
        Wondering.NOT_ME: "If it was not you, do not wait: have them check and stop it now. Then "
        "open that app yourself, change the password and sign out devices you do not know.",
        Wondering.STATES: "I cannot look that up here.",
        Wondering.DO: "First make sure that it is theirs, and then do it.",
        Wondering.MAY: "Yes, as long as you give no money, code or password.",
        Wondering.WHERE: "Not through this message.",
        Wondering.NORMAL: "Nothing in these words is unusual. If they later want money, a code or "
        "an app installed, that is not normal: stop.",
        Wondering.GENUINE: "You have to check yourself whether it is real.",
        Wondering.OTHER: "I cannot answer that here.",
    },
    ask={
        Sender.ALERT: "To make sure, call {line} yourself.",
        Sender.POLICE: "Ask at {station}, or at the counter of {name}. If somebody calls as an "
        "officer, check with {police}.",
        Sender.COURT: "Find the court's own number, or ask at its counter with your ID.",
        Sender.TAX: "Look in the tax office's own app, or ask at its counter.",
        Sender.TRAFFIC: "Look in the official traffic app, or ask at the traffic police window.",
        Sender.AIRLINE: "Look at the booking in the airline's own app, or where you bought it.",
        Sender.RAILWAY: "Look at the order in the official 12306 app, or ask at the station.",
        Sender.OFFICE: "Ask at the counter of {name}, or through its official website or app.",
        Sender.EMPLOYER: "Ask personnel in person, or open the company's own system yourself.",
        Sender.CARRIER: "Call the hotline of {name}, or ask in its shop.",
        Sender.UTILITY: "Call the number on an old bill, or ask in the official app of {name}.",
        Sender.CLINIC: "Ask {name} at its desk or on its public number, or look where you booked.",
        Sender.SCHOOL: "Call the teacher on the number you had, or the number on the school's "
        "own website.",
        Sender.PROPERTY: "Ask at the property office, or look at the notice board.",
        Sender.BANK: "Ask in the official app of {name} or at a branch, or call the number on the "
        "back of your card.",
        Sender.COURIER: "Open the app in which you ordered, or the courier's own app, and look it "
        "up by its number.",
        Sender.PLATFORM: "Open the official app of {name}, look there or ask its support.",
        Sender.SITE: "Open the official website of {name} yourself, or ask its support.",
        Sender.PERSON: "Call the person on the number you had.",
        Sender.OTHER: "Ask in the official app or website of {name}, or at its counter.",
    },
    nameless="the sender",
    unnamed="Ask the sender on a number that you had before.",
    free="It says “{said}” itself; if you are not sure, ask the sender.",
    idle="It asks you to do nothing: leave it.",
    nothing="It asks you to do nothing; I cannot say here whether you should do that.",
    first_pay="If anybody wants money before they do or give something, do not pay yet.",
    not_theirs="Do not use the numbers and links in the message.",
    warning="No need to reply: just take the advice. If you are paying, doing tasks or installing "
    "an app for somebody, stop at once; if money has gone, call {police} now.",
    friend="If it is somebody you know, on the number you had, just answer. If the number or the "
    "card is a new one, or money comes up, call the old number first.",
    unsure=" But words alone do not show who sent it.",
    quiet="It asks for no money and no code, and has nothing to click.",
    usual="Just go on as usual. If somebody later wants money, a code or a click over this, stop.",
    where="Open the official app of {name} yourself or go to its counter, not by this message.",
)

beside_texts = Bilingual(ZH, EN)
