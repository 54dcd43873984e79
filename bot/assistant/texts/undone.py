"""What he reads first who was only asked for something, by situation: nothing to stop yet."""

from bot.assistant.situations import (
    ACCOUNT_STOLEN,
    APP_INSTALLED,
    AUTO_PAY,
    CARD_DRAINED,
    CARD_LENT,
    CASH_HANDED,
    CODE_GIVEN,
    COINS,
    FROZEN,
    GIFT_CARD,
    ID_PHOTOGRAPHED,
    LOAN_TAKEN,
    MONEY_SENT,
    NFC_TAP,
    REMOTE_CONTROL,
    SIM_STOPPED,
    STRANGE_MONEY,
)

UNDONE_ZH = {
    MONEY_SENT: "像是骗局。还没付的：别付，不理他就行。已经付了，马上照下面做。",
    COINS: "像是骗局。还没转的：别转，不理他就行。已经转了，马上照下面做。",
    GIFT_CARD: "像是骗局。还没买、没念给他的：别买，卡号密码别给人。已经给了，马上照下面做。",
    CODE_GIVEN: "像是骗局。还没填、没给的：别填，关掉就行，不用停卡。已经给了，马上照下面做。",
    APP_INSTALLED: "像是骗局。还没装的：别装，关掉就行。已经装了，马上照下面做。",
    REMOTE_CONTROL: "像是骗局。还没装软件、没让他看屏幕的：别打他给的电话，别装，关掉就行。"
    "他已经看得到您的屏幕，马上照下面做。",
    NFC_TAP: "像是骗局。还没贴卡、没输密码的：别照做，挂断就行。已经做了，马上照下面做。",
    AUTO_PAY: "像是骗局。还没扫、没点同意的：别照做，关掉就行。已经扣了钱，马上照下面做。",
    ID_PHOTOGRAPHED: "还没给他的：别给，不理他就行。已经给了，照下面做。",
    LOAN_TAKEN: "像是骗局。还没借的：别借，不理他就行。已经借了、转了，马上照下面做。",
    CASH_HANDED: "像是骗局。还没交出去的：别交，也别见面。已经交了，马上照下面做。",
    CARD_LENT: "还没借、没卖、没寄出去的：别给，不理他就行。已经给了，照下面做。",
    STRANGE_MONEY: "钱还没进来的：别答应，账户别给他用。已经进来了，照下面做。",
    CARD_DRAINED: "只是电话、短信这么说的：别打它给的电话，别点链接，打银行卡背面的电话问。"
    "钱真的少了，马上照下面做。",
    FROZEN: "只是电话、短信这么说的：别照它说的做，打银行卡背面的电话问。真的冻结了，照下面做。",
    ACCOUNT_STOLEN: "账号还登得上的：别点他给的链接，验证码别给人。已经登不上了，马上照下面做。",
    SIM_STOPPED: "只是电话、短信这么说的：别照它说的做，打运营商的官方客服问。"
    "真的没信号了，马上照下面做。",
}
UNDONE_EN = {
    MONEY_SENT: "Looks like fraud. Not paid yet? Pay nothing and do not answer. "
    "Paid already? Do this at once.",
    COINS: "Looks like fraud. Not sent yet? Send nothing and do not answer. "
    "Sent already? Do this at once.",
    GIFT_CARD: "Looks like fraud. Not bought or read out yet? Do not buy, give nobody the codes. "
    "Given already? Do this at once.",
    CODE_GIVEN: "Looks like fraud. Nothing typed or given yet? Close it; no card needs blocking. "
    "Given already? Do this at once.",
    APP_INSTALLED: "Looks like fraud. Not installed yet? Do not; close it. "
    "Installed already? Do this at once.",
    REMOTE_CONTROL: "Looks like fraud. Nothing installed, screen not shared? Do not call the "
    "number they give, install nothing, close it. They see your screen? Do this at once.",
    NFC_TAP: "Looks like fraud. Card not held to the phone, no PIN typed? Do not; hang up. "
    "Done already? Do this at once.",
    AUTO_PAY: "Looks like fraud. Nothing scanned or agreed to yet? Do not; close it. "
    "Charged already? Do this at once.",
    ID_PHOTOGRAPHED: "Not given yet? Give nothing and do not answer. Given already? Do this.",
    LOAN_TAKEN: "Looks like fraud. Nothing borrowed yet? Borrow nothing and do not answer. "
    "Borrowed or sent already? Do this at once.",
    CASH_HANDED: "Looks like fraud. Not handed over yet? Hand over nothing, meet nobody. "
    "Handed over already? Do this at once.",
    CARD_LENT: "Not lent, sold or posted yet? Give nothing and do not answer. "
    "Given already? Do this.",
    STRANGE_MONEY: "No money came in yet? Do not agree; nobody uses your account. "
    "It came in? Do this.",
    CARD_DRAINED: "Only a call or text says so? Do not call its number or open its link; call the "
    "number on the back of your card. Money is really gone? Do this at once.",
    FROZEN: "Only a call or text says so? Do not do what it says; call the number on the back of "
    "your card. Really frozen? Do this.",
    ACCOUNT_STOLEN: "You can still log in? Open no link of theirs, give nobody the code. "
    "You cannot? Do this at once.",
    SIM_STOPPED: "Only a call or text says so? Do not do what it says; ask your carrier's official "
    "line. Really no signal? Do this at once.",
}
