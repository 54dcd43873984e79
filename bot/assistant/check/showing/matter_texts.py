"""The texts for matters where a kind's own advice is not apt, and whom to call, by place."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.check.judging.matters import Matter
from bot.assistant.check.showing import matter_names, whom_texts
from bot.assistant.places.place import Place


@dataclass(frozen=True)
class MatterTexts:
    """`matters` stand in the place of the kind's advice.

    `names` head a verdict in the place of the kind's name, where the matter tells more than the
    kind. `lines`, `police`, `stations` and `regulators` say whom to turn to, by place: they fill
    `{line}`, `{police}`, `{station}` and `{regulator}` in sentences.
    """

    matters: Mapping[Matter, str]
    names: Mapping[Matter, str]
    lines: Mapping[Place, str]
    police: Mapping[Place, str]
    stations: Mapping[Place, str]
    regulators: Mapping[Place, str]


ZH = MatterTexts(
    matters={
        Matter.MULE: "别做：进您卡里的多半是受害人的钱，拿自己的卡、收款码替人收，就是替骗子洗钱，"
        "违法，卡会被冻结，可能坐牢。钱已经进来的，别花、别转、别取，马上打 {police} 说清楚。",
        Matter.CALLBACK: "别回拨；再打来，挂掉。担心账户有事，自己打银行卡背面的电话问。",
        Matter.CARRIER: "别按键，挂断，别回拨。担心停机，自己打运营商的客服热线，"
        "或在它的官方软件里查。",
        Matter.COURT: "先别点链接，别转钱。自己查到那家法院的电话，或带身份证到法院窗口，"
        "问有没有您的案件、案号是什么；真有，就按时去。",
        Matter.ESCORT: "别交，也别约：人不会来，交了一笔还有下一笔。他给的软件别装，别开视频，"
        "通讯录、相册别让看。被吓唬要钱的，不给，截图打 {police}。",
        Matter.GREETING: "光看这几句，看不出好坏：说是朋友介绍的，问是哪一位，再自己问那位朋友。"
        "不想理就不用回；以后说起借钱、投资、装软件，就停。",
        Matter.LONE_LINK: "这个链接我认不出是谁的，光看它分不出真假，别点；"
        "自己打开发的那家的官方 App 或官网，真有这回事，里面看得到。卡号、密码、验证码谁也不给。",
        Matter.PARCEL: "码别扫，群别进，卡上的电话别打；问家里人是谁买的，"
        "自己打开购物软件看有没有这一单。",
        Matter.TAX: "要不要退，自己打开个人所得税 App 看；真退税不用点短信里的链接，"
        "也不用报银行卡密码、验证码。",
        Matter.HANDOVER: "派人上门收现金、收黄金的都是骗子：别取钱，别买金，来了别开门。"
        "已经交出去的，马上打 {police}，说清来人样貌、车牌。",
        Matter.MEDICINE: "先别买：生了病去正规医院，大夫开的药别停；和家里人商量了再说。",
        Matter.JOINING: "别参与：出租出售银行卡、电话卡、账号，替人转钱取钱、接线打电话、拉人，"
        "多半是在帮骗子，违法，可能坐牢。已经给了卡的，马上打银行电话挂失，再打 {police} 说清楚。",
        Matter.COURIER: "别参与：替陌生人取送现金、黄金、包裹，多半是在替骗子拿受害人的钱，"
        "违法，可能坐牢。已经跑过的，停下来，打 {police} 说清楚。",
        Matter.ABROAD: "别去：去了多半被关进诈骗园区。人已经在那边走不了，向当地警方和领事保护热线 "
        "+86-10-12308 求助；家里人到{station}报案。",
        Matter.WALLET: "助记词、私钥谁也不给，哪个网页也别填；别连钱包，别点授权、签名，"
        "先交矿工费才能领的也别交。已经填了、签了，马上把币转到新建的钱包。",
        Matter.CHAT_ACCOUNT: "自己打开软件的设置看登录设备，陌生的退掉，再开两步验证；"
        "密码、验证码谁也不给。",
        Matter.BANK: "自己打开官方软件或拨银行卡背面的电话查，卡号、密码、验证码谁也不给。",
        Matter.NUDE_LURE: "马上退出，别装对方发的软件，别露脸露身体；"
        "对方录了像来要钱，别付，留证据打 {police}。",
        Matter.CHILD: "先告诉爸妈或老师，大人的手机、密码、验证码一样也别给；"
        "警察不会为这种事抓孩子，也不会抓爸妈，吓唬人的是骗子。"
        "家长看到的，别怪孩子，一起打 {police}。",
        Matter.INSURANCE: "想退保，自己打保单上的客服电话问，不用中间人；"
        "身份证、保单、银行卡、验证码谁也不给。",
        Matter.PYRAMID: "别投，也别拉人：靠拉人返钱的多是资金盘、传销，后来的人没了就散，"
        "拉了别人，自己也可能违法。投过的别再加，留好记录打 {police}。",
        Matter.RECOVERY: "别付：先收钱再帮人追款的，是再骗一次。追款只找警察，不收费；"
        "还没报案的，打 {police}。",
        Matter.REFUND: "真退费、退押金，按原路退回，不用做任务、投资，"
        "也不用先付钱、进群、另装软件。"
        "自己打开当初交钱的软件，或打那家单位公开的电话问。",
        Matter.ASSETS: "别交，也别拉人进群：交点小钱就能领一大笔的，那笔大钱永远不会来。"
        "交过的，记下收款账号，打 {police}。",
        Matter.CHARITY: "先别捐：打电话问转发的熟人，认不认得病人本人。要捐，"
        "自己打开筹款平台的官方软件搜；个人的收款码、卡号别转。已经捐了、发现是假的，打 {police}。",
        Matter.CODE: "验证码谁来要都别给：熟人来要，他的号可能被盗了，打他原来的电话问；"
        "生人叫您替他收码，也别收。已经给了的，马上改那个账号的密码，把不认识的设备退掉；"
        "是银行、支付的码，马上打 {police}，再打银行卡背面的电话停卡。",
        Matter.JOB_FEE: "别交：还没上班就要先交钱的，不管什么名目都别交。"
        "想核实，自己从公司官网找电话，问有没有这个岗位、这位人事。",
        Matter.PAYEE: "先别改、先别付：打合同、旧单据上的老号码，亲耳听对方的人说换了；"
        "来信里新给的号码不算，盖章的变更函也能造假。已经照新账号付了，马上打 {police}，"
        "再找开户银行。",
        Matter.PAYROLL: "先别扫、别填：走过去问人事、财务，或打办公室座机；"
        "卡里的余额、密码、验证码谁也不给。填过的，马上打 {police}，再打银行卡背面的电话停卡。",
        Matter.PROGRAM: "链接、文件都别点，别装：软件只从手机自带的应用市场装。事情真不真，"
        "自己打开那家单位的官方软件，或打公开的电话问。已经装了的，马上拔电话卡、断网，"
        "换一部手机打 {police}，再请银行停卡。",
        Matter.TRAIN: "自己打开当初买票的官方软件看订单（内地火车票是铁路 12306）："
        "取消没取消、怎么退，都在那里办，别打对方给的号码。退钱不用先付钱，也不用报验证码、装软件、共享屏幕。",
        Matter.SELLER: "收货款用不着填卡号、密码、验证码，也不用转账“认证”。"
        "自己打开平台的官方软件看订单，别点买家发来的链接，别加他给的客服。",
        Matter.STRANGER: "不用回，拉黑。只在网上聊过的人，以后说起投资、转钱，都别信。",
        Matter.SUBSIDY: "真有没有这笔钱，自己打开官方软件，或到发钱的部门官网、窗口问；"
        "领补贴、退税都不用填银行卡密码、验证码。",
        Matter.TECH_SUPPORT: "别打它给的电话，别让人远程控制。关掉那个网页，关不掉就重启电脑；"
        "真担心，找买电脑的店或官方客服看。",
        Matter.CHAT_CHECK: "别点，别扫，登录码谁也不给：号有没有事，自己打开软件的“设置”看。"
        "已经填了的，马上退掉陌生的登录设备，改密码，再告诉亲友：有人用这个号借钱，别信。",
        Matter.DEBT: "没借过、钱没到过手的，一分别给；借过的，也别在他给的链接、账户里还，"
        "自己打开借钱的官方软件找客服问。吓唬您、堵门的，录音、截图，打 {police}。",
        Matter.DELIVERY: "别在那里填，也别在那里付：自己打开下单的购物软件，或快递公司的官方软件，"
        "按单号查；没买过的，不用理。",
        Matter.EMBASSY: "挂掉，别按键，视频也关掉；想核实，自己按键重拨 +86-10-12308。"
        "越叫您瞒着，越要马上告诉身边的人和家里人。",
        Matter.FINE: "有没有这一笔，自己打开交管、停车的官方软件看，或带证件、车牌号到交警窗口问；"
        "短信里的网址别填，钱别转给个人去“销分”。"
        "填过卡号、验证码的，马上打 {police}，再打银行卡背面的电话停卡。",
        Matter.RELATIVE: "先打他原来的号码，听到本人说话再定；打不通，问他家里人、单位、学校。"
        "钱一分别给，来人别开门。已经给了的，马上打 {police}。",
        Matter.RENT: "先看房、看证件，签合同的时候再付；看房以前要押金、定金的，一分别付。"
        "已经付了的，马上打 {police}，报收款户名、账号。",
        Matter.UTILITY: "自己打开水、电、燃气公司的官方软件，或打旧缴费单上的电话，问欠没欠费；"
        "别加他微信，卡号、验证码谁也不给。",
    },
    names=matter_names.ZH,
    lines=whom_texts.LINES_ZH,
    police=whom_texts.POLICE_ZH,
    stations=whom_texts.STATIONS_ZH,
    regulators=whom_texts.REGULATORS_ZH,
)

EN = MatterTexts(
    matters={
        Matter.MULE: "Do not do it: what comes into your card is mostly victims' money, and "
        "receiving it for others is money laundering. Your card will be frozen, and you may go to "
        "prison. If money has come, do not spend, send or withdraw it; tell {police} at once.",
        Matter.CALLBACK: "Do not call back; if they call again, hang up. If you worry about an "
        "account, call the number on the back of your card.",
        Matter.CARRIER: "Press no key, hang up and do not call back. Ask your phone company "
        "through its own hotline or app.",
        Matter.COURT: "Follow no link and pay nothing. Find the court's own number or go to its "
        "counter, and ask whether there is a case of yours and under which number; if so, attend.",
        Matter.ESCORT: "Pay nothing and meet nobody: no one comes, and one payment follows the "
        "other. Install none of their apps, turn on no camera, show no contacts. If they threaten "
        "you for money, do not pay, and tell {police}.",
        Matter.GREETING: "These words alone tell neither good nor bad: ask which friend it was, "
        "and ask that friend yourself. You need not answer; if they speak of loans, investing or "
        "an app, stop.",
        Matter.LONE_LINK: "I do not know whose link this is, and it alone does not tell: do not "
        "open it. Open the sender's own app or website yourself and look there. Give nobody your "
        "card number, password or codes.",
        Matter.PARCEL: "Scan no code, join no group and call no number on the card. Ask your "
        "family who ordered it, and look in your own shopping app.",
        Matter.TAX: "Open the tax office's own app and look there. A real refund needs no link "
        "from a message, no card password and no code.",
        Matter.HANDOVER: "Whoever sends somebody for your cash or gold is a swindler: withdraw "
        "nothing, buy no gold, open no door. If you handed it over, call {police} at once and tell "
        "what the person and the car looked like.",
        Matter.MEDICINE: "Do not buy yet: who is ill sees a real hospital and does not stop the "
        "doctor's medicine. Talk with your family first.",
        Matter.JOINING: "Take no part. Renting out bank cards, SIM cards or accounts, moving money "
        "or relaying calls for strangers is mostly help for swindlers, and a crime. If you gave a "
        "card, have the bank block it at once and tell the police.",
        Matter.COURIER: "Take no part. Who fetches cash, gold or parcels for strangers mostly "
        "carries victims' money for swindlers, which is a crime. If you did, stop and tell the "
        "police.",
        Matter.ABROAD: "Do not go: such jobs mostly lead to a scam compound. Trapped there, turn "
        "to the local police and, as a Chinese citizen, to +86-10-12308.",
        Matter.WALLET: "Give nobody the words or keys of a wallet and type them nowhere; connect "
        "no wallet, approve and sign nothing, and pay no fee to claim coins. If you did, move the "
        "coins to a new wallet at once.",
        Matter.CHAT_ACCOUNT: "Look at the devices in the app's own settings, remove strange ones "
        "and turn on two-step verification. Give nobody a code or password.",
        Matter.BANK: "Open the official app yourself, or call the number on the back of your "
        "card. Give nobody a code or password.",
        Matter.NUDE_LURE: "Leave at once, install nothing they send and do not undress. If they "
        "have a recording and want money, do not pay, and call {police}.",
        Matter.CHILD: "Tell your parents or a teacher first, and give nobody their phone, password "
        "or a code. Police arrest neither children nor parents for this.",
        Matter.INSURANCE: "To cancel a policy, call the number on it yourself; nobody is needed "
        "in between. Give nobody your papers, policy, card or a code.",
        Matter.PYRAMID: "Put nothing in and bring nobody in: what pays for new members is a "
        "pyramid, and who brings others in may be liable too.",
        Matter.RECOVERY: "Pay nothing: whoever asks for a fee to get lost money back swindles you "
        "a second time. Only the police trace it, and for free.",
        Matter.REFUND: "A real refund comes back the way you paid and needs no tasks, payment, "
        "group or new app. Open the app in which you paid and ask there.",
        Matter.ASSETS: "Pay nothing and bring nobody in: the great sum that a small fee is to "
        "release never comes. If you paid, note the account and call {police}.",
        Matter.CHARITY: "Give nothing yet: phone who passed it on and ask whether he knows the ill "
        "person. To give, open the fundraising platform's own app and search there; pay no private "
        "code or card. If you gave and it is fake, call {police}.",
        Matter.CODE: "Give nobody a code. If a friend asks, the account may be stolen: call the "
        "number you had. Receive none for a stranger. If you gave one, change that password at "
        "once and remove strange devices; if it was for a bank or payment, call {police} at once, "
        "then the number on the back of the card, and have it blocked.",
        Matter.JOB_FEE: "Pay nothing before you have started work, whatever they call it. To make "
        "sure, find the firm's number on its own website and ask for this job and recruiter.",
        Matter.PAYEE: "Change and pay nothing yet: call the old number in the contract and hear it "
        "from them. A number in the message does not count, and a sealed letter can be forged. If "
        "you paid, call {police} at once, then your bank.",
        Matter.PAYROLL: "Scan and fill in nothing yet: ask personnel or finance in person or on "
        "the office line. Give nobody a balance, password or code. If you did, call {police} at "
        "once, then the number on the back of the card, and have it blocked.",
        Matter.PROGRAM: "Open no link or file and install nothing: take software only "
        "from the phone's own app store. Ask in the official app, or on the public number, whether "
        "it is true. If you installed it, take out the SIM card and go offline at once, "
        "call {police} from another phone, then have the bank block your cards.",
        Matter.TRAIN: "Open the official app that you bought with (12306 for trains in mainland "
        "China) and look at the order: cancel and refund only there, and do not call the number "
        "they give. A refund needs no payment, code, new app or screen sharing.",
        Matter.SELLER: "To be paid you never enter card details or a code, and never transfer "
        "money to be verified. Look at the order in the platform's own app; do not follow the "
        "buyer's link.",
        Matter.STRANGER: "Do not answer, and block them. Never invest or send money for somebody "
        "you know only from chat.",
        Matter.SUBSIDY: "Open the official app yourself, or ask at the office that pays, through "
        "its own website. A grant or tax refund needs no card password and no code.",
        Matter.TECH_SUPPORT: "Do not call that number and let nobody control your computer. Close "
        "the page, or restart. If you worry, ask the maker's official support.",
        Matter.CHAT_CHECK: "Tap and scan nothing, and give nobody the login code: look in the "
        "app's own settings whether anything is wrong. If you gave it, remove strange devices at "
        "once, change the password and tell your friends not to lend money to that account.",
        Matter.DEBT: "First ask whether you borrowed: if not, or if no money ever came, pay "
        "nothing. If you did, ask in the lender's official app how much is owed, and pay only into "
        "the account in the contract, never a person. Threats are unlawful all the same: keep "
        "recordings and call {police}.",
        Matter.DELIVERY: "Fill in and pay nothing there: look the parcel up in the app where you "
        "ordered or the courier's own app, and pay there if anything is due. Ordered nothing? "
        "Ignore it. If you gave a card number or code, call {police} at once, then your bank.",
        Matter.EMBASSY: "Hang up and press nothing: an embassy or 12308 never calls to say that "
        "you are in a case, never transfers you to police, never asks for money. To check, dial "
        "+86-10-12308 yourself. Keep no video call open and keep nothing from your family. If you "
        "paid, tell the local police at once.",
        Matter.FINE: "Look in the official traffic or parking app, or ask at the police window "
        "with your plate number. Fill in nothing on that page and pay no person to remove points. "
        "If you gave a card number or code, call {police} at once, then your bank.",
        Matter.RELATIVE: "Give nothing yet: hang up and call the relative's own number; no answer, "
        "ask the family, work or school. In custody? Ask {police}. In hospital? Ask its main "
        "number. If somebody comes for the money, open no door. If you gave it, call {police} at "
        "once.",
        Matter.RENT: "See the home and the papers first, and pay when you sign; pay no deposit "
        "before a viewing. If you paid, call {police} at once with the account and its holder.",
        Matter.UTILITY: "Open the company's own app, or call the number on an old bill, and ask "
        "whether anything is owed. Give nobody your card or a code.",
    },
    names=matter_names.EN,
    lines=whom_texts.LINES_EN,
    police=whom_texts.POLICE_EN,
    stations=whom_texts.STATIONS_EN,
    regulators=whom_texts.REGULATORS_EN,
)
