"""The texts about a checked message, by language. The caller fills `{…}`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.assistant.check.evidence.evidence import FlagKind
from bot.assistant.check.judging.matters import Matter
from bot.assistant.check.showing import flag_texts, matter_texts
from bot.assistant.check.showing.matter_texts import MatterTexts
from bot.assistant.places.place import Place
from bot.assistant.texts.bilingual import Bilingual
from index.script import Script


@dataclass(frozen=True)
class CheckTexts:
    """`flags` say what a quoted place does, `verify` which check works, by kind of fraud.

    For some matters `apt` says the check in the kind's place, and whom to turn to: `{line}`,
    `{police}`, `{station}`, `{regulator}`.

    `kinds` rename the kinds of fraud whose own names readers would not understand. `common` is
    advice for all kinds, each behind a pattern: where the check matches it, it says the same
    already. `no_link` is such advice for texts with something to click; its pattern is `says_link`.
    So is `no_call` for texts that have their reader ring a number, with `says_call`.
    """

    high: str
    medium: str
    untold: str
    also: str
    of_kind: str
    low: str
    watch: str
    unknown: str
    why: str
    quote: str
    now: str
    anybody: str
    ignore: str
    taken_from: str
    verify: Mapping[str, str]
    flags: Mapping[FlagKind, str]
    kinds: Mapping[str, str]
    apt: MatterTexts
    told: str
    told_kind: str
    told_do: str
    reminder: str
    reminder_do: str
    spreads: str
    charges: str
    codes: str
    borrows: str
    calls: str
    no_link: str
    says_link: str
    no_call: str
    says_call: str
    common: tuple[tuple[str, str], ...]
    ask: str

    def name_of(self, scam: str) -> str:
        """Name a kind of fraud so that the reader understands it."""
        return self.kinds.get(scam, scam)

    def headed(self, scam: str, matter: Matter | None) -> str:
        """Name the matter of a text, if the matter has a name, and otherwise its kind of fraud."""
        return (
            self.name_of(scam) if matter is None else self.apt.names.get(matter, self.name_of(scam))
        )

    def how_to_verify(self, scam: str, matter: Matter | None, place: Place) -> str:
        """Say which check works against this kind of fraud, or against the text's matter."""
        said = self.verify[scam] if matter is None else self.apt.matters[matter]
        return self.called(said, place)

    def called(self, said: str, place: Place) -> str:
        """Put in whom to call at the place where the reader may be."""
        return said.format(
            line=self.apt.lines[place],
            police=self.apt.police[place],
            station=self.apt.stations[place],
            regulator=self.apt.regulators[place],
        )


ZH = CheckTexts(
    high="这很像诈骗：{kind}",
    medium="要小心，这可能是诈骗：{kind}",
    untold="要小心，光看这条分不出真假：{kind}",
    also="也可能是：{kind}",
    of_kind="{kind}（{title}）",
    low="没有发现明显的诈骗特征。",
    watch="这不等于没有问题：只要是叫您转钱、要验证码、发链接让您点，或者让您共享屏幕，"
    "就先停下来，自己找官方电话核实；是熟人，就打他原来的号码问。",
    unknown="这段话太少，或者不像别人发来的消息，我看不出什么。请把对方的原话完整地发给我。",
    why="原话里这些地方可疑：",
    quote="· “{quote}”——{meaning}",
    now="现在这样做：{advice}",
    anybody="这条谁收到都一样办：{advice}",
    ignore="不用回复，也不用和对方理论，截图留好就行。",
    taken_from="出自：{title}",
    verify={
        "刷单返利": "退出群和任务，别再垫一分钱；正规兼职不用先交钱。",
        "虚假投资理财": "没付的别付，付过的别再加，装的软件先别用；想核实机构，"
        "自己去{regulator}官网查。",
        "虚假购物服务": "没见着东西、没见着人的，先别付钱；要买就在平台里下单，对方不肯就不买。",
        "冒充电商物流客服": "自己打开它说的那个平台的官方软件，找里面的客服问；退款、"
        "赔款、关扣费都不用您转钱，也不用共享屏幕。",
        "虚假贷款": "放款前先收费的都别信；要贷款，自己去银行网点或官方软件办。",
        "虚假征信": "征信没人能代改，也没有“注销校园贷”；想查，"
        "去银行网点或中国人民银行征信中心官网。",
        "冒充领导熟人": "用您原来存的号码打过去，听到本人说话、说得出只有你们知道的事，再商量。",
        "冒充公检法及政府机关": "挂掉，自己打 {police} 或到{station}问；"
        "公检法不会在电话、网上办案，也没有“安全账户”。",
        "网络婚恋交友": "没见过面的人提到投资、转钱，就停；和家里人说一声，再想要不要继续来往。",
        "网络游戏虚假交易": "只在游戏官方或正规平台里交易；孩子遇到了，请家长来办。",
        "冒充军警购物": "打到那个单位的公开电话核实；别替人向陌生厂家垫钱订货。",
        "机票退改签": "自己在航空公司官网、官方软件或客服电话查航班，别打对方给的号码。",
        "裸聊敲诈": "别付钱，付了还会再要；截图留证据，马上打 {police}。",
        "中奖福利": "领奖先交钱、先填卡号的都别信；想核实，找主办方的官方电话。",
        "钓鱼盗号": "自己打开官方软件或官网查，卡号、密码、验证码谁也不给。",
        "网络赌博": "别注册，别充值：赌博违法，后台由人操纵，赢的钱提不出来。",
        "AI换脸拟声": "先挂断，用原来存的号码打回去，或者问一件只有本人知道的事，"
        "声音和视频都能造假。",
        "其他": "先停下来，和家里人商量，自己找官方电话核实。",
    },
    flags=flag_texts.ZH,
    kinds={"其他": "其他手法"},
    apt=matter_texts.ZH,
    told="照您说的，这里有骗子常用的做法：",
    told_kind="照您说的，这很像骗子的手法：{kind}",
    told_do="先别转钱，别给验证码。自己查官方电话打过去问，或者打 {line} 问。"
    "有对方的原话或截图，可以发给我再看。",
    reminder="这像是官方发来的防骗提醒。",
    reminder_do="不过发信人也能冒充。您要是正照别人说的转钱、做任务、下软件，先停下来，"
    "再自己拨 {line} 问一声，确认是真的。",
    charges="它说卡里有一笔支出：先想想是不是自己、家里人花的，或者开了自动续费、免密支付。不是您花的，"
    "打银行卡背面的电话问清、停卡；短信里留的号码别打。",
    codes="这是一条验证码：不是您自己在登录、付款的，不用理它，谁来要都别给，来要的就是骗子。"
    "一连来好几条，自己打开那个软件改密码，退掉不认识的设备。",
    borrows="先别转：打他原来的号码，听本人亲口说了再定。光看这几句，分不出是他本人，"
    "还是盗了他号的人。",
    spreads="它叫人转发，里头说的是真是假，我核实不了。没写清是哪个单位、哪天发的，先别转；"
    "想弄清楚，查到它说的那个单位的官方电话、官网，自己去问。",
    calls="单看这段话，分不出真假：它叫您打的号码，不在我知道的官方号码里，先别打。"
    "自己打银行卡背面的电话，或在官方软件里找客服问。",
    no_link="先别点链接。",
    says_link="链接",
    no_call="消息里的号码别打。",
    says_call="号码别打|别打[^。，；]{0,8}(?:号码|电话)|别回拨",
    common=(
        ("转钱|转账|付钱|付款|先交|先收费|垫|充值|收费的|往里转", "先别转钱。"),
        ("验证码", "验证码谁也不给。"),
    ),
    ask="拿不准，打 {line} 问。",
)

EN = CheckTexts(
    high="This looks very much like fraud: {kind}",
    medium="Be careful, this may be fraud: {kind}",
    untold="Be careful, this alone does not tell good from bad: {kind}",
    also="It may also be: {kind}",
    of_kind="{kind} ({title})",
    low="No obvious signs of fraud were found.",
    watch="That does not mean it is all right. If they ask for money or a code, send a link, or "
    "want to see your screen, stop and check through an official number, or call somebody you know "
    "on the number you had.",
    unknown="This is too little to tell, or does not read like a message that somebody sent you. "
    "Please send me their words in full.",
    why="These words are suspicious:",
    quote="· “{quote}” – {meaning}",
    now="What to do now: {advice}",
    anybody="The same goes for anybody who got it: {advice}",
    ignore="Do not reply or argue. Keep screenshots.",
    taken_from="From: {title}",
    verify={
        "刷单返利": "Leave the group and pay nothing more. A real job never asks you to pay first.",
        "虚假投资理财": "Put in no more money and stop using their app. Look the firm up on the "
        "regulator's own website.",
        "虚假购物服务": "Pay nothing for what and whom you have not seen. Buy only inside "
        "the platform; if the seller refuses, do not buy.",
        "冒充电商物流客服": "Open the own app of the firm that they name and ask there. A refund "
        "needs no transfer and no screen sharing.",
        "虚假贷款": "Never pay before a loan is paid out. Ask a bank at its branch or in its app.",
        "虚假征信": "Nobody can change a credit record for you. Ask at a bank branch.",
        "冒充领导熟人": "Call the number you already had and speak with the person first.",
        "冒充公检法及政府机关": "Hang up and ask your local police yourself. Police never work by "
        "chat and have no “safe account”.",
        "网络婚恋交友": "When someone you never met speaks of money or investing, stop. Tell your "
        "family.",
        "网络游戏虚假交易": "Trade only inside the game or on its official market.",
        "冒充军警购物": "Call the unit's public number. Never pay a stranger's supplier for them.",
        "机票退改签": "Look up the flight in the airline's own app. Do not call the number "
        "they give.",
        "裸聊敲诈": "Do not pay: they will ask again. Keep the evidence and call {police}.",
        "中奖福利": "A real prize costs nothing. Ask the organiser through its official number.",
        "钓鱼盗号": "Open the official app or website yourself. Give nobody a code or password.",
        "网络赌博": "Do not register or pay in. The house controls the game and pays nothing out.",
        "AI换脸拟声": "Hang up and call back on the number you had. Voices and faces can be faked.",
        "其他": "Stop, talk with your family, and check through an official number.",
    },
    flags=flag_texts.EN,
    kinds={
        "刷单返利": "fake tasks that pay back",
        "虚假投资理财": "fake investment",
        "虚假购物服务": "fake sale or service",
        "冒充电商物流客服": "fake shop or courier service",
        "虚假贷款": "fake loan",
        "虚假征信": "fake credit repair",
        "冒充领导熟人": "someone posing as a boss or relative",
        "冒充公检法及政府机关": "fake police or agency",
        "网络婚恋交友": "romance fraud",
        "网络游戏虚假交易": "fake game trade",
        "冒充军警购物": "fake army or police order",
        "机票退改签": "fake flight change",
        "裸聊敲诈": "blackmail with nude pictures",
        "中奖福利": "fake prize",
        "钓鱼盗号": "phishing",
        "网络赌博": "online gambling",
        "AI换脸拟声": "faked face or voice",
        "其他": "another kind",
    },
    apt=matter_texts.EN,
    told="As you tell it, this is how swindlers work:",
    told_kind="As you tell it, this looks like a swindle: {kind}",
    told_do="Pay nothing and give no code yet. Look up the official number yourself and ask there, "
    "or call {line}. If you have their words or a screenshot, send them to me.",
    reminder="This looks like an official warning against fraud.",
    reminder_do="But a sender can be faked. If you are paying, doing tasks or installing an app "
    "because somebody told you to, stop first. Then call {line} yourself to make sure.",
    charges="It says that money left a card: think first whether you or your family spent it, or "
    "turned on auto-renewal or payment without a password. If not, call the number on the back of "
    "the card, ask, and have it blocked; do not call a number in the message.",
    codes="This is a code. If you are not logging in or paying yourself, leave it alone and give "
    "it to nobody: whoever asks you for it is a swindler. If several come, open that app yourself, "
    "change the password and remove strange devices.",
    borrows="Send nothing yet: call the person on the number you had, and hear it from them. These "
    "words alone do not tell a friend from whoever has stolen the friend’s account.",
    spreads="It asks to be passed on, and whether what it says is true I cannot check. If it does "
    "not say who issued it and when, do not pass it on: look up the office that it names and ask "
    "there.",
    calls="From this text alone I cannot tell: the number that it wants called is none of the "
    "official ones that I know. Do not call it yet. Call the number on the back of your card, or "
    "ask in the official app.",
    no_link="Do not follow the link.",
    says_link="link",
    no_call="Do not ring the number in the message.",
    says_call=r"not (?:call|ring) (?:the number|that number|back)",
    common=(
        (r"\bpay|money|costs nothing", "Pay nothing yet."),
        (r"\bcode", "Give nobody a code."),
    ),
    ask="If you are not sure, call {line}.",
)

check_texts = Bilingual(ZH, EN)


def in_one(said: Iterable[str], script: Script) -> str:
    """Join sentences into one paragraph."""
    return (" " if script is Script.LATIN else "").join(said)
