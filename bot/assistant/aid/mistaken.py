"""Mistaken: emergencies whose words are alike, and what certainly tells them apart.

The alarm hears 冻结 and thinks of the police, where a swindler "froze" a loan that never was.
"""

import re
from dataclasses import dataclass

from bot.assistant.abroad import DENS
from bot.assistant.aid.harmless import is_childs_payment
from bot.assistant.aid.relatives import is_led
from bot.assistant.kin import CHILDREN, FAMILY
from bot.assistant.payment import PAYS
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
    HELD,
    ID_PHOTOGRAPHED,
    LOAN_TAKEN,
    MONEY_SENT,
    ON_THE_LINE,
    REMOTE_CONTROL,
    SIM_STOPPED,
    STRANGE_MONEY,
    THREATENED,
    UNREACHABLE,
    WONT_LISTEN,
)
from bot.assistant.theft import GONE
from index.script import spaced


@dataclass(frozen=True)
class Mistake:
    """In the situations `heard`, a text that `says` this, and not `unless`, `means` another one.

    None: nothing has happened yet.
    """

    heard: frozenset[str]
    says: re.Pattern[str]
    means: str | None
    unless: re.Pattern[str] | None = None

    def made(self, said: str) -> bool:
        """Tell whether a text says what is taken for another situation."""
        unless = self.unless is not None and self.unless.search(said)
        return bool(self.says.search(said)) and not unless


def _mistake(heard: set[str], says: str, means: str | None, unless: str = "") -> Mistake:
    but = re.compile(unless) if unless else None
    return Mistake(frozenset(heard), re.compile(says), means, but)


# 交六千才能放款, 充钱解冻: the freeze is the swindler's own.
_FEE = (
    "(?:贷|放款|借款|额度|提现|佣金|网站|平台|卖号|游戏|刷单).*(?:交|充|缴|打|转|付)[^，。]{0,10}"
    "(?:解冻|才(?:能|给)?(?:放|提|到))"
    "|(?:交|充|缴|打|转|付)[^，。]{0,10}(?:解冻|才(?:能|给)?).*(?:贷|放款|借款|提现|佣金)"
)
# buyer says my seller account is frozen, pay a deposit: no bank has stopped it.
_FEE_EN = (
    r"^(?=.*\b(?:buyer|seller|platform|website|game|xianyu|carousell|withdraw\w*)\b)(?=.*\b(?:froz|unfr|lock|unlock))"
    r"(?=.*\b(?:deposit|fee|top up|pay)\b)"
)
_PAID_EN = r"\b(?:paid|sent|transferred|deposited|got scammed)\b"
_PAID = f"[{PAYS}缴打](?:了|过|完|咗)|又要|还要(?:再)?交"
_APPS = "微信|qq|抖音|快手|小红书|微博|陌陌|闲鱼|咸鱼|telegram|whatsapp"
_APPS_EN = "wechat|weixin|qq|douyin|tiktok|whatsapp|telegram|xiaohongshu|instagram|facebook"
_MISTAKES = (
    _mistake({COINS}, r"数字人民币|数币|e-?cny|digital (?:yuan|rmb)", CARD_DRAINED),
    # 转到他给的卡上了: money from bank to bank, where nobody spoke of coins.
    _mistake(
        {COINS},
        r"(?:转|汇|打|付|存|充)[^，。,]{0,8}(?:卡|银行|户头|账户)",
        MONEY_SENT,
        r"币|usdt|btc|eth|钱包|交易所|助记词|私钥|哈希|链上|矿|搬砖|u商|(?<![a-z])u(?![a-z])|\b(?:crypto|wallet|coins?)",
    ),
    # 转了5000新币: dollars of Singapore, and no coins.
    _mistake(
        {COINS},
        r"(?:[\d千万百几两多]|元|块)\s*(?:新|澳|马|台|港|葡|加|日|坡|人民|新台|澳门)币",
        MONEY_SENT,
        r"虚拟|数字|数币|比特|泰达|usdt|btc|eth|钱包|交易所|助记词|私钥|哈希|链上|\b(?:crypto|wallet|coins?)",
    ),
    _mistake({FROZEN}, rf"^(?=.*(?:{_FEE}))(?=.*(?:{_PAID}))(?=.*(?:贷|放款|借款))", LOAN_TAKEN),
    _mistake({FROZEN}, rf"^(?=.*(?:{_FEE}))(?=.*(?:{_PAID}))", MONEY_SENT),
    _mistake({FROZEN}, _FEE, None, _PAID),
    _mistake({FROZEN}, rf"{_FEE_EN}(?=.*{_PAID_EN})", MONEY_SENT, r"\b(?:police|my bank)\b"),
    _mistake({FROZEN}, _FEE_EN, None, rf"\b(?:police|my bank)\b|{_PAID_EN}"),
    # 微信被封了，说涉嫌诈骗: its platform closed it; no bank, no network operator and no thief did.
    _mistake(
        {FROZEN, SIM_STOPPED, ACCOUNT_STOLEN},
        f"(?:{_APPS})[^，。,支零钱付]{{0,6}}(?:封(?![面条信我他])|禁(?:言|用|了)|冻结?(?=了|$)"
        "|限制(?:登|使|功能))"
        rf"|\b(?:{_APPS_EN})\b[^.,!?]{{0,24}}\b(?:banned|suspended|restricted|blocked)\b",
        None,
        "[盗偷冒租卖]|(?<!诈)骗|[卡款金][^，。,]{0,4}冻|账户|支付|零钱|银行|借|别人|有人|好友|朋友|异地|密码|验证码|电话卡|手机卡|停机|转[账走]|顶|登了|扫码|客服"
        r"|\b(?:hack\w*|stolen|scam\w*|bank|pay|balance|sim|money|friends?|someone|codes?|passwords?)\b"
        r"|\b(?:gave|strangers?|qr|scanned|(?:he|she|they) (?:has|have|took|got|uses?))\b",
    ),
    # 被酒托骗去酒吧，不给钱不让走: kept at a counter in town, not in a compound.
    _mistake(
        {HELD, UNREACHABLE},
        "[茶酒饭]托|酒吧|ktv|夜店|会所|茶[室馆楼叶]|足浴|按摩|美容|养生|店里|店家|买单|结账|账单"
        r"|\b(?:bar|tea ?house|club|ktv|massage|spa|restaurant|(?:the|our|my|a) bill)\b",
        THREATENED,
        f"{DENS}|出国"
        "|传销|护照|绑|赎|招工|打工|上班|工作|做事|干活|应聘|失联|联[系络]不"
        r"|\b(?:abroad|border|compound|passport|kidnap\w*|ransom|myanmar|cambodia|thailand|laos|dubai"
        r"|malaysia|indonesia|philippines|vietnam|works?|working|job|hired)\b",
    ),
    # 有人打来说我的护照有问题: who is at home with his telephone is neither held nor missing.
    _mistake(
        {HELD, UNREACHABLE},
        "(?:打[来嚟]|来电|自称|电话[说话里]|收到[^，。,]{0,8}(?:电话|短信|邮件))"
        "[^。!?！？]{0,20}(?:护照|证件|签证|准证|电话卡)[^，。,]{0,6}"
        "(?:问题|异常|过期|失效|涉案|被盗|盗用|冒用)",
        None,
        "[扣押困绑赎逃救躲]|关[了着在起]|收走|拿走|没收|出不|不让|回不|园区|失联|联[系络]不|转|汇",
    ),
    _mistake(
        {STRANGE_MONEY, UNREACHABLE},
        "(?:使馆|领馆|embassy|consulate).*(?:安全账户|监管账户|safe account|转|汇|transfer|move)",
        ON_THE_LINE,
        r"绑|赎|撕票|失联|联系不|关机|躲|拍|哭|kidnap|ransom",
    ),
    # 卖手机，买家说付款后账户冻了: a swindler's tale, and nobody froze the seller's own card.
    _mistake(
        {FROZEN},
        "^(?=.*(?:卖|闲鱼|咸鱼|转转|二手|拍下))(?=.*(?:买家|对方|买主|[他她])[^。]{0,16}(?:冻|异常))"
        r"|\bbuyer\b.*\b(?:frozen|froze|locked)\b",
        None,
        "我的?(?:银行|工资|微信|支付宝|账|卡)|公安|警|法院|[借租]|(?<!说)(?:转|交|付|填|扫|点|给)了|验证码|共享"
        r"|\b(?:my (?:card|account|bank)|police|paid|sent|scanned|code)\b",
    ),
    # 孩子被骗着扫码，转走五千: once, to a swindler, and nothing goes on being charged.
    _mistake(
        {AUTO_PAY},
        f"(?:{CHILDREN}|伢)[^。]{{0,24}}骗[^。]{{0,24}}(?:转走|扫码付|付了|转了)",
        MONEY_SENT,
        "免密|自动|代扣|每[次月天]|还在扣|一直扣|接连|连着|好几笔|亲[属情]卡",
    ),
    # 不关每月扣800: what a caller says will be charged.
    _mistake(
        {AUTO_PAY},
        "(?:说|讲|称|电话).*不(?:关|取消|退|解除|注销)[^，。]{0,8}(?:扣|收)",
        None,
        "已经|扣了|少了|划走|正在|照|操作|下载|下了|共享|点了|扫",
    ),
    # 店里的收款码让人贴了一张: customers paid somebody else, and nothing leaves the shop's account.
    _mistake(
        {AUTO_PAY, MONEY_SENT, CARD_DRAINED, STRANGE_MONEY},
        "收款(?:二维|条)?[码牌].{0,12}(?:换|贴|盖|糊|调包|调了包)"
        "|收款(?:二维|条)?[码牌机].{0,60}(?:[没不]到我|没进我|[到进]了?(?:别人|人家))"
        "|(?:换|贴|盖|糊)[^，。]{0,4}[我店摊铺柜][^，。]{0,4}收款(?:二维|条)?[码牌]",
        None,
        "我(?:一|刚|就|都|也|已经)*(?:扫|付|转|输|填)|扫(?:完|过|进)|填了|输了|免密|代扣|短信"
        r"|(?<![客人们])(?:付|转|扫)了[^，。]{0,4}[\d一二两三四五六七八九十百千万]|(?:卡|钱包|账户)里?少"
        "|保证金|激活|(?:我|自己)(?:也|都|又|已经)*(?:付|转|交|汇|充)",
    ),
    _mistake(
        {SIM_STOPPED},
        r"\b(?:got|received|have) an? (?:\w+ )?(?:text|sms|message|e-?mail)\b",
        None,
        r"\b(?:click|tapp|enter|typ|gave|paid|fill|open|log|install|lost|gone|no signal)",
    ),
    # 对方让我填验证码: asked for, and not given yet as far as is told.
    _mistake(
        {CODE_GIVEN},
        "(?:[叫让要催喊])(?:我|俺|咱)[^，。,]{0,6}(?:填|输|报|念|给|发|说)[^，。,]{0,4}码",
        None,
        "(?:填|输|报|念|给|发|说|点|扫|下|装|告诉|提供|操作|照做?)(?:给?[他她]们?|过去|进去)?(?:了|过|完|咗)"
        "|[钱款扣少丢]|转|刚|已经|结果|后来|现在|怎么办|咋办|共享|码(?:给|都)|被|骗"
        "|(?<![叫让要催喊])我[^，。,]{0,4}(?:填|输|报|念|发|说)给[他她]|照着|听了",
    ),
    # 报了向日葵的识别码: what was told opens no account, but the phone.
    _mistake(
        {CODE_GIVEN},
        r"向日葵|to ?desk|any ?desk|team ?viewer|rust ?desk|识别码|远程[^，。,]{0,4}[码号]",
        REMOTE_CONTROL,
        "没(?:有)?(?:装|给|报|念|说|下)|网管|同事|银行卡|支付密码",
    ),
    # 来电说医保卡被盗刷: what a caller says; nothing was told him, as far as is told.
    _mistake(
        {CARD_DRAINED, MONEY_SENT, SIM_STOPPED, FROZEN},
        "^(?=.*(?:医保|社保|健保|(?:medical|insurance) card))"
        "(?=.*(?:[盗冒]用|[盗被]刷|买[了过]?药|used))"
        "(?=.*(?:电话|来电|打[来嚟]|短信|自称|有人说|[他她]说|说我|话我|call|phone|told))",
        None,
        "银行|(?:转|付|汇|交|填|报|念|给|输|点|装|下载|共享|按|取|归集|操作)(?:给?[他她]们?|过去|进去)?(?:了|过(?!去)|完|咗)|汇[钱款]|转[账帐]|存[折摺]"
        "|少了|没了|没挂|不让挂|还在|视频|正在|跟着|照着?[他她]|配合|别告诉|保密|U盾|u盾|安全账户"
        r"|\b(?:gave|paid|sent|transferred|installed|still)\b",
    ),
    # 老婆买盲盒花了五万，说也不听: a quarrel over the family's money, and nobody who cheats for it.
    _mistake(
        {WONT_LISTEN},
        "[买囤][^，。,]{0,6}(?:盲盒|手办|谷子|皮肤|奢侈品|名牌|包包|衣服|鞋|化妆品|渔具|彩票|专辑)"
        "|网购|剁手|医美|打?麻将|打牌|香火|烧香|信教|追星"
        r"|\b(?:handbags?|clothes|shopping|lottery)\b",
        None,
        "[骗诈假转汇投充寄借贷赢]|打(?:钱|款)|平台|导师|老师|大师|师傅|群|网恋|网友|见过|银行|[取提]现|取(?:了)?钱|保健|讲座|客服"
        "|公安|警|检察|视频|电话|直播|上门|消灾|项目|理财|回购|收藏|升值|代购|拉黑|app|软件|客户"
        "|存[折单]|房产|信用社|出门|正[在要换穿]|战友|国家|中奖|大奖"
        r"|\b(?:scam\w*|online|invest\w*|transfer\w*|send\w*|sent|bank|he|she met|agent)\b",
    ),
    # 网页弹出来说电脑中毒，叫打电话: nobody was called, and nobody has a hold on it yet.
    _mistake(
        {REMOTE_CONTROL, ON_THE_LINE},
        "^(?=.*(?:[弹跳蹦]|窗|网页|页面|pop-?up|warning))(?=.*(?:中毒|病毒|木马|感染|virus|infected|hacked))"
        "(?=.*(?:[打拨][^，。,]{0,8}(?:电话|号码|热线|客服|400)|联系[^，。,]{0,6}(?:客服|工程师)|call|phone|number))",
        None,
        "(?:打|拨|联系)(?:了|过|通|完|咗)|[打拨]过去|接通|接了|连[着上了]|远程|下载|[下装]了|共享|自己|正在|在(?:我|里|帮|翻|弄|动)|还在|让他"
        "|(?:工程师|客服|[他她对]方?)(?:们)?(?:就|又|还)?(?:说|让|叫|要|教)|[叫让要]我(?:付|交|转|买|输|登|下|装|开)"
        "|[付交转输登填]了|[没少]了|扣|钱|网银|照做|照着"
        r"|\b(?:(?<!n't )called|i (?:rang|phoned)|he|she|they|remote|connected|paid|gave)\b"
        r"|\b(?:installed|refund|inside)\b",
    ),
    # 他让我跟他在一个平台买黄金: an offer, and nobody who gives orders on the telephone.
    _mistake(
        {ON_THE_LINE},
        "(?:[让叫劝带拉邀约]|教)我[^，。,]{0,14}(?:买|投资?|炒|囤|做)(?:点|些)?(?:黄?金(?!条)|币|外汇|股|基金|期货|原油|理财|现货)",
        None,
        "电话|视频|[挂警检扣]|法院|涉|安全|账户|户口|客服|正在|现在|马上|立刻|今[天晚]|[了过咗完]|已经|取|柜|银行|不[让许准]|专案|保密|酒店|共享|屏|上门|转|(?<!外)汇",
    ),
    # 老公瞒着我借了网贷: a matter between the two, as long as nobody told him to.
    _mistake(
        {LOAN_TAKEN},
        f"(?:{FAMILY}|男人|[他她])[^，。,]{{0,8}}(?:瞒|背着|偷偷|偷摸|悄悄)[^，。,]{{0,8}}[借贷]"
        "|[瞒背]着(?:我|家里)[^，。,]{0,8}[借贷]|behind my back",
        None,
        "[骗诈充炒币]|转|投|打给|外汇|保证金|押金|网恋|网友|网上|[男女]朋友|没见过|导师|培训|兼职|刷单|任务|客服|平台[说叫让]|老师|群|解冻|流水|[交给]了|对方|冒名|我的?名|不是我|用我|我的?(?:身份证|手机|脸)|刷脸|验证码|[教让叫要][他她]"
        r"|\b(?:scam\w*|sent|paid|told|invest\w*|online|crypto|my name|my id)\b",
    ),
    # 两部手机对着放, 按钟头给钱: a job for swindlers, and nobody who leads him now.
    _mistake(
        {ON_THE_LINE, SIM_STOPPED},
        "[两二俩2][部台只个]手机[^。]{0,12}(?:对着|对放|外放|免提|连着?|接|转)",
        None,
        "视频|公安|警|检察|专案|网银|转账|涉案|余额|密码|停机|停了|屏幕|共享",
    ),
    # 健身房倒闭了 卡里还有三千: nobody drained that card.
    _mistake(
        {CARD_DRAINED, MONEY_SENT},
        "(?:健身|理发|美[容发甲]|洗车|浴|游泳|瑜伽|舞蹈|培训|早教|足[疗浴]|按摩|[书面包茶鞋水果]店|超市|饭店)"
        "[^，。]{0,8}(?:倒闭|关(?:门|店)|停业|跑(?:路|了)|搬(?:走|空))",
        None,
        "刚(?:交|转|付|充)|今天|转账|客服|群|网上|网址|链接|解冻|[再又补](?:交|转|付|充)|手续费|拉黑"
        "|清算|理赔|验证码|短信|银行|[扣转刷]走|扣了",
    ),
    # 修车被坑了三千: charged too much, by somebody who is still there.
    _mistake(
        {MONEY_SENT},
        "(?:修|饭|菜|车|理发|景区|旅游|门诊|装修|开锁|家政|导游)[^，。]{0,6}[坑宰]了",
        None,
        "[骗诈假]|网|微信|转|群|平台|客服|链接|拉黑|投资|刷单|兼职|跑了|不见|联系不|打不通|失踪|消失"
        "|[没冇]影|找不[到着]|不[回接]|app",
    ),
    # 只给了他我家地址: nothing that money could be taken with, and no threat.
    _mistake(
        {MONEY_SENT, THREATENED},
        "(?:只|光|就)(?:给|报|说|告诉|填)[了过]?(?:他|她|对方|骗子)?(?:我的?)?(?:家里?的?)?"
        "(?:地址|住址|门牌号?|姓名|名字|电话|手机号)",
        None,
        "[转付汇交打刷扣划盗贷取][了过账款钱走]|码|卡|身份证|威胁|上门|来我?家|找我|找人|砍|打我|杀|泼|烧|砸|弄死|不给就"
        "|没了|少了|不见|[百千万块]|链接|下载|点了|远程|共享|贷",
    ),
    # 听课领鸡蛋，买了八千块保健品: bought dear, from people who are still there.
    _mistake(
        {MONEY_SENT},
        "(?:听课|听讲座|讲座|领鸡蛋|领米|免费体检).*(?:买|花)",
        None,
        "[骗假]|跑|联系不|关门|退|非要|不听|拦|转账|汇款|怎么办",
    ),
    # 闺女把我手机收了，我怎么跟老师联系: nobody is missing, a swindler waits for him.
    _mistake(
        {UNREACHABLE},
        f"(?:{FAMILY})(?:把|将)[我俺]的?(?:手机|电话|卡|存折|身份证)[^，。,]{{0,4}}(?:收|拿|藏|抢|没收|扣)",
        MONEY_SENT,
        "绑|赎|撕票|失联|联系不|关机|不见|哭|使馆|领馆|室友|在他们手|出国|留学",
    ),
    # 爸妈知道我被骗要打死我: a fear of being scolded, as long as nobody has done anything.
    _mistake(
        {THREATENED},
        "(?:[爸妈爹娘]|父母|老豆|家里人?)[^，。,]{0,6}(?:知|晓得|发现)[^，。,]{0,12}(?:[打弄]死|打断|[揍打]我)",
        None,
        "骗子|对方|他们|那[人帮边]|不给|威胁|视频|照片|[的人][说讲喊]|[放利]贷|债|催|[砸堵踹撬]|门口|楼下|[正一]直?在"
        "|动手|打了|在打|一直打|天天打|流血|刀|棍|救|躲|追",
    ),
    # 手机上打麻将赢了提不出来: a game that pays nothing out, on a phone that does as it is told.
    _mistake(
        {REMOTE_CONTROL},
        "打麻将|棋牌|斗地主|百家乐|下注|押注|彩票",
        None,
        "屏|共享|自己[动点跳打开]|自动|远程|控|动不了|没反应|不听|卡[住死]|[别他她]人?在|会议|软件",
    ),
    # 加咗WhatsApp群，入咗十萬，攞唔返: paid in, and nobody has the account.
    _mistake(
        {ACCOUNT_STOLEN},
        r"[投入过转汇交充][了咗过][^，。,]{0,8}[\d一二两三四五六七八九十百千万].*[攞拿提取][唔不][返出回到]",
        MONEY_SENT,
        "被盗|盗[了咗用]|登[不唔]|顶下线|冒充我|扮我",
    ),
    # LINE好友突然跟我借钱: it is the friend's account that may be stolen.
    _mistake(
        {ACCOUNT_STOLEN},
        "(?:好友|朋友|同学|同事|亲戚|网友|姐|哥|妹|弟)[^，。,]{0,8}(?:跟|向|问|同|找)[我俺]借",
        None,
        "我的?(?:号|[账帐帳]号|账户|微信|line|qq|whatsapp)|登[不录]|用我|冒[充名]?我|扮我|转[了过咗]|验证码",
    ),
    # 让我入五万股: what is offered, and nothing was paid.
    _mistake(
        {STRANGE_MONEY, MONEY_SENT},
        "[让叫劝拉喊]我?(?:也|去|来)?(?:入|买|认购)[^，。,]{0,6}股",
        None,
        "[了过完咗骗]|已|进账|到账|打到|收到|转[给到进]|[又再还]要|冻|后来|结果|联系不",
    ),
    # 手机被偷了，里面有银行软件: it is gone, and nobody can restart it.
    _mistake(
        {REMOTE_CONTROL, APP_INSTALLED, CODE_GIVEN, ID_PHOTOGRAPHED},
        GONE,
        None,
        "远程|共享|屏|自己[动点]|下载|链接|客服|骗|转[走了咗账]|少了|没了|扣|刷|[叫让要]我|拍了|(?:给|报|说|发|念|填|输)[^，。,]{0,4}[了过咗]"
        r"|\b(?:gave|told|read|sent|remote|screen|shar\w+|link|transferred|drained|missing|gone|scam\w*)\b",
    ),
    # 收到到付的件39块: paid for at the door, and nothing was handed to anybody's messenger.
    _mistake(
        {CASH_HANDED},
        "到付(?:的)?(?:快递|快件|包裹|件|单)|(?:快递|包裹|件)[^，。,]{0,4}到付",
        None,
        "现金|金[条子]|首饰|存折|银行卡|取[走件]|拿走|寄[走了出去]|上门|[扫骗退]|码|转[了账走]|客服|链接",
    ),
)


def told_apart(situation: str | None, text: str) -> str | None:
    """Give the situation that a text tells of, where another was heard; None where of none."""
    said = spaced(text)
    for each in _MISTAKES:
        if situation in each.heard and each.made(said):
            return each.means
    if situation == CARD_LENT and is_childs_payment(text):
        return MONEY_SENT
    # Whom a false officer leads is not who writes: his family needs steps of its own.
    return WONT_LISTEN if situation == ON_THE_LINE and is_led(text) else situation
