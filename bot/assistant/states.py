"""States: parts of first aid that hold in one state of things only, and the words that tell it.

No part is better than a part that contradicts the writer: 没填密码, when he did fill it in.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.audience import is_for_others
from bot.assistant.belied import NOT, belied
from bot.assistant.language.lexicon import concept, plain
from bot.assistant.situations import WHOLE
from index import Hit, Passage
from index.corpus.cards import EMERGENCY

_SENT = "(?:走|过去|出去|给[他她]们?)?了"
_ONLY = r"只|光(?=[填给说点报])|就(?=[填给说点报])|别的都?没"
_OLD = r"(?:老(?:人|头|太|伴|爸|妈|娘)|[爷奶公婆爹]|岳[父母]|爸妈|我[爸妈]|[6-9]\d岁|退休)"

# Headings of parts for a state, and patterns of the texts that these parts may answer.
_STATES = tuple(
    (re.compile(heading), re.compile(says))
    for heading, says in (
        (
            "^只[^，]*(?:给|填|说|点)|没填|没给密码",
            rf"{_ONLY}|{NOT}(?:填|给|说|讲|报|输|念|提供|[^，。\s]{{0,3}}(?:密码|码|卡号|身份证))"
            r"|\bonly\b|\bjust\b|\bnot\b|n't\b",
        ),
        (
            "^为了贷款，卡寄走了",
            r"贷|信用|额度|验资|放款|包装|美化|刷流水|想借|借.?钱|\b(?:loan|credit)\b",
        ),
        ("^花掉了还要还吗", r"花|用[掉了完]|收到|进[了来]|到账|多出|\b(?:spent|received)\b"),
        ("^替人转走会不会犯罪", r"替|帮|代|转[走出给]|\b(?:for|passed)\b"),
        (
            "^我亏了钱，能找拉我进去的人赔",
            r"赔|(?:拉|带|介绍|推荐)(?:我|俺)|拉我的?人|上[家线]|\b(?:brought|introduced) me\b",
        ),
        (
            "^我在外地，家里人",
            r"外[地省国]|老家|国外|海外|境外|[离隔][^，。,]{0,4}远|赶不|回不[去来]|不在|别的城市"
            r"|\b(?:abroad|overseas|far|another (?:city|province))\b",
        ),
        ("银行卡要不要换", r"卡|换|\bcard\b"),
        ("^取款密码、支付密码告诉", r"密码|口令|\b(?:pin|password|passcode)\b"),
        (
            "还没买",
            rf"{NOT}买|^(?!.*(?:买了|刮|拍|发给|发过|报给|卡密)).*(?:叫|让|要|催)(?:我|他|她|俺)?[^，。]{{0,4}}买"
            r"|\bnot\b|n't\b|\bwants?\b",
        ),
        (
            "^正买着卡",
            r"催|再[买拍发念]|正(?:在)?买|还[要在]"
            r"|^(?!.*(?:[给发报念拍传](?:给?[他她]们?|给对方|给客服|过去|出去|走)*了|(?:发|报|念)过)).*[买拍]"
            r"|\b(?:buying|more|another)\b",
        ),
        (
            "^老人汇过一次了",
            r"[转汇打付交给取寄充投](?:给?[他她]们?|过去|出去|走|进去)*[了过咗]|又[要转汇打取]|再[转汇打取]|还要再|继续"
            r"|已经|前[几两]|上(?:次|回)|\b(?:sent|again|already|more)\b",
        ),
        (
            "提不出钱还不信",
            r"[提取拿登]不|出不来|提现|出金|税|解冻|冻结|激活|保证金|手续费|再?补(?:钱|一|款)|再[交充投转]|\b(?:withdraw|tax|fee|frozen)",
        ),
        ("还没(?:打开|进)", rf"{NOT}(?:打开|点开|开|进|装|用|登)|\bnot\b|n't\b"),
        (
            "也把号租出去，还没给",
            rf"{NOT}(?:租|借|卖|给|答应)|(?:叫|让|要|劝|拉)我|能不能|\bnot\b|n't\b",
        ),
        (
            "，还没转走",
            rf"{NOT}[^，。,]{{0,3}}(?:转|打|汇|过|操作|给|动)|还没|还在|在我?卡|留着|停(?:住|手)|该不该|要不要"
            rf"|[叫让要催说][^。]{{0,10}}(?:转|打|汇|退)(?!{_SENT})(?![^。]*[转汇]{_SENT})"
            r"|\bnot\b|n't\b|\bstill\b|\bwants?\b|\bsays?\b",
        ),
        ("[没不]满 ?1[46](?!.*现在)", r"^(?!.*(?:(?<!\d)1[67]|十[六七])岁)"),
        (
            "十六七岁",
            r"^(?!.*(?:(?<!\d)(?:[5-9]|1[0-5])|(?<![二三四五六七八九])十[一二三四五]?)岁)",
        ),
        (
            "(?:后头|钱)还没扣",
            r"^(?!.*(?:(?:扣|刷|划|转)(?:走|掉)?了|少了|没了|\b(?:charged|taken|gone)\b))",
        ),
        (
            "屏幕只共享了几分钟|^只开了一小会儿",
            r"关|断|退|几分钟|一[会下]|秒|\b(?:closed|stopped|minutes?|seconds?)\b",
        ),
        ("^他说头一个码", r"再|又|第二|头一个|过期|没收到|\b(?:another|again|second|expired)\b"),
        (
            "^人马上来拿钱|^来拿钱的人在门口",
            r"^(?!.*(?:走了|走的?(?:$|[，。,])|[拿取抱]走|已经[给交]|交(?:出去)?(?:了|给[^，。,]{1,8}了)|\b(?:gone|left|took)\b))",
        ),
        ("^还没换：", r"^(?!.*(?:换(?:了|完|过)|(?:我|他)给[他她我]|用不了|不能用|冻))"),
        # 义诊 and 狗做手术 are no treatment of a relative.
        (
            "^给家人看病",
            r"^(?!.*(?:宠物|猫|狗|义诊)).*(?:看病|挂号|住院|手术|病房|医院|大夫|医生|\bhospital)",
        ),
        (
            "^会议、共享还开着",
            r"共享|会议|屏|投影|视频|看得见|看到我|软件|app|\b(?:screen|shar\w+|meeting|zoom|app)\b",
        ),
        (
            "^路人、志愿者",
            "^(?!.*(?:[爸妈爷奶婆姥娘爹]|老[公伴头]|外公|岳父|公公|儿子|女儿|家里))",
        ),
        ("^柜台拦住了", "^(?!.*(?:拦|劝|挡|拉)(?:也|都)?不[住下动])"),
        ("^彩礼、定亲", r"彩礼|定亲|订婚|婚|媒|相亲|介绍|对象|老婆|媳妇|新娘|\bbride"),
        ("^银行卡、存折交给上门", r"卡|折|\b(?:card|passbook)"),
        ("^快递员、店员：", "我(?:是|们)|店|站|网点|柜台|拦"),
        ("^数字藏品平台跑路", r"藏品|数藏|nft|盲盒"),
        (
            "^都说我被骗，可我提出来过",
            r"提[得过出到现]|返[过了]|都说|不信|对我[^，。,]{0,4}好|帮我|真的?帮",
        ),
        ("^没被骗", r"^(?!.*(?:被骗|骗[了走去]|上当|损失|转[了过]))"),
        (
            "^钱是家里的、公司的，怎么",
            r"家|公司|单位|老[板婆公伴]|[爸妈爷奶爹娘儿女]|爱人|丈夫|妻|对象|公款|瞒|开口|交代|不敢"
            r"|\b(?:family|company|boss|wife|husband|parents?|mum|mom|dad|tell)\b",
        ),
        (
            "^我是保姆",
            r"保姆|护工|月嫂|钟点|做家政|照[顾看]|雇主|东家|邻居|隔壁|对门|楼[上下]|老太|老大爷|看见|见到"
            r"|\b(?:neighbou?r|carer|nanny)\b",
        ),
        ("^民警来了", r"来[了过]|上门|到家|家里来|(?:民警|警察)[^，。]{0,3}假|投诉"),
        (r"U 盾、开网银", r"盾|网银|笔录|电脑"),
        ("^检察院决定不起诉", r"不起诉|检察|不诉|没起诉|放了"),
        (
            "^(?:您转错了|收到陌生钱)$",
            r"[转打汇付输弄搞]错|错[转打账]|陌生|不认识|多了|误|莫名|来路|wrong",
        ),
        (
            "^家里老人、亲人被骗了",
            r"[爸妈爷奶爹娘儿女孙婆公伯叔姑姨舅哥姐弟妹岳嫂侄]|老(?:人|头|太|伴)|家|亲|孩子|娃|[他她佢]"
            r"|\bmy (?:mum|mom|dad|mother|father|parents?|grand\w+|son|daughter|wife|husband)\b"
            r"|\b(?:he|she)\b",
        ),
        ("^学校硬要装", r"学校|校[园里]|学生|老师|班主任|辅导员|毕业|宿舍|年级"),
        (
            "二手车、车位，没看",
            r"^(?!.*(?:买(?:家)?[^，。,]{0,4}我的?车|我[^，。,]{0,4}卖|卖(?:我的?|自己的)?车|打款给我))",
        ),
        ("没填东西", rf"{NOT}(?:填|输|给|下)|[只光](?:是)?点|\bonly\b|\bnot\b|n't\b"),
        (
            "^还没去，",
            rf"{NOT}(?:去|取)|[叫让要喊]我|[能该]不[能该]|能[去取]|去不去|可以吗|\b(?:asks?|asked|wants?)\b",
        ),
        (
            "^银行、App 拦着不让转",
            r"^(?!.*(?:前[转汇付打]的|[转汇付打](?:过去|出去|走)?了|已经?[转汇付打]))",
        ),
        ("^刚转出去", rf"^(?!.*{NOT}[^，。,]{{0,2}}(?:转|汇|付|打款))"),
        ("身份证号和卡号", r"卡号|银行卡|(?:和|跟|、|与|及|还有|填了?|给了?)卡|存折|\bcard\b"),
        ("^给的是云闪付", r"云闪付|支付宝|微信|手机银行|钱包|\b(?:alipay|wechat|unionpay|app)\b"),
        ("^生人的刷卡机", r"刷卡机|pos|读卡|机器|机子|终端|收款机|\breader\b|\bterminal\b"),
        (
            "还没交",
            rf"{NOT}(?:交|给|寄|拿|办)|(?:叫|让|要)(?:我|我们|他|她)?[^，。]{{0,6}}(?:交|给)|\bnot\b|n't\b"
            r"|\bpay\b",
        ),
        (
            "还没过境",
            rf"{NOT}(?:过|出|到)|路上|边境|口岸|车上|船上|正在|要去|云南|广西|on (?:the|my) way",
        ),
        ("已经删", "删|卸|uninstall|deleted"),
        (
            "我替他问",
            "同事|朋友|同学|[室舍工网]友|邻居|亲戚|闺蜜|哥们|兄弟|[他她佢]|别人|有人"
            r"|\b(?:friend|colleague|classmate|roommate|neighbou?r|he|she|him|her|they|some\w+)\b",
        ),
        ("^码(?:给了|已经念)", r"^(?!.*码(?:都|也|我)*(?:没有?|未|冇)(?:填|给|说|报|输))"),
        ("已经跑出来", r"(?:跑|逃|溜|放)(?:了)?出|逃|出来了|脱身|\b(?:escaped|ran|got out|free)\b"),
        (
            "给过一次",
            r"(?:给|转|付|交|打|汇|充)(?:了|过|咗|完)|又(?:要|来)|还(?:要|来)|再(?:要|来|转|给|付)|\b(?:paid|sent|more|again)\b",
        ),
        ("赎金已经付", r"(?:给|转|付|交|打|汇)(?:了|过|咗|完)|\b(?:paid|sent)\b"),
        (
            "钱已经少了",
            r"少了|没了|没有了|扣|转走|转出|不见|划走|刷走|\b(?:gone|lost|missing|taken)\b",
        ),
        (
            "^给在外的孩子",
            r"^(?!.*(?:女儿|儿子|孩子|闺女|[个阿]?[仔囡女](?=[喺在])|[弟妹侄甥]))|告诉|提醒|转告|说一声|跟[孩儿女他她]"
            r"|\b(?:tell|warn|warning|message for)\b",
        ),
        (
            "^您在国外",  # 我在美国读书的女儿 is there, and not the writer
            r"我(?:们|人)?(?:现在)?(?:人)?在(?![^，。,]{1,8}(?:读书|留学|上学|念书|工作|打工)的)"
            r"|娃[^，。]{0,4}在(?:国内|老家)|\bi(?:'m| am)\b",
        ),
        ("您不在旁边", "不在|外地|赶不|远|打不通|不接|电话里|老家"),
        (
            "(?<!重启了、)[钱币]还在",
            rf"还在|{NOT}(?:少|动|扣|丢|损失|转走|被转)|\bstill (?:there|have)\b|\bnot\b|n't\b",
        ),
        ("脸录了|刷完脸", r"脸|眨眼|张嘴|摇头|读数字|\bface\b|\bselfie"),
        (
            "昨天、前几天",
            r"昨|前天|前几|上周|上个?月|[天日]前|[一二两三四五六几\d]天了|\b(?:yesterday|ago|days?|last)\b",
        ),
        ("提款卡、存折", r"卡|存折|密码|\b(?:card|passbook|pin)\b"),
        ("门锁着", r"锁|门|房间|屋里|\b(?:locked|door|room)\b"),
        (
            "前[几天两][^，]{0,2}送的",
            r"昨|前天|前[几两]|上周|上个?月|那天|[送拉载]过|[送拉载](?:到|走|去)?了|\b(?:delivered|drove|took)\b",
        ),
        (
            "^[^，]*寄走了",
            r"(?:寄|送|发|拉|取|拿|收)(?:走|出去?|过去|给[他她]们?)?[了咗]|已经(?:寄|送|发)|昨|单号|\b(?:sent|posted|shipped)\b",
        ),
        ("明天换一家", r"明天|换|另一家|别的银行|别家|下一家|\b(?:tomorrow|another|other)\b"),
        ("可我没借", rf"{NOT}(?:借|贷|申请|办)|不是我|\bnever\b|\bnot\b|n't\b"),
        ("我的卡就冻了", r"冻|用不了|\b(?:frozen|freez)"),
        ("一直买点卡", r"劝|不听|一直|还(?:要|在)买|\b(?:keeps?|won'?t)\b"),
        ("西联", r"西联|速汇|国际汇款|境外|国外|海外|\b(?:western|moneygram|overseas|abroad)\b"),
        ("撞了他家", "撞|车|蹭|剐"),
        (
            "开出租|网约车",
            r"出租|滴滴|网约|司机|开车|车上|乘客|载|拉(?:着|了)|\b(?:taxi|driver|cab|passenger)\b",
        ),
        (
            "在门口按铃",
            r"门|按铃|楼下|要来|来[拿取收]|快到|路上|\b(?:door|bell|outside|coming|way)\b",
        ),
        ("他叫我等", r"等(?!级)|[几两三]天(?:就|后|解|能|会)|别急|催|放心|\bwait\b"),
        ("^老人卖过", rf"{_OLD}[^，。]{{0,8}}(?:卖|借|租|办|给)"),
        ("^我卖东西，", r"卖|买家|挂|出闲置|闲鱼|转转|担保|保证金|店|\b(?:sell|sold|buyer)"),
        (
            "^假孙子、假亲人",
            r"^(?!.*房东)(?=.*(?:出事|撞|车祸|住院|手术|抓|拘|保释|赔|打[伤架了]|孙|冒充|假|声音|电话|借|急|视频|头像"
            r"|\b(?:accident|hospital|arrest|bail|trouble|voice|pretend|fake)))"
            r".*(?:[孙儿女爸妈爷奶姥舅姑姨叔婶哥姐弟妹侄]|外甥|亲戚|亲人|家里人|孩子|娃"
            r"|\b(?:son|daughter|mum|mom|dad|grand\w+|nephew|niece|uncle|aunt|cousin|family))",
        ),
        (
            "^冻了好些日子",
            r"[天周月年久]|礼拜|日子|一直|到期|还没|总是|\b(?:days?|weeks?|months?|still|long)\b",
        ),
        ("^店里的收款码", r"收款码|收款|收不了|码|商户|\bcode\b|\bmerchant\b"),
        ("^他有收据、工牌", r"收据|收条|工牌|证件|警官证|证|制服|单子|\b(?:receipt|badge)\b"),
        ("^冒名的贷款", r"贷|欠|征信|催收|逾期|借呗|花呗|白条|额度|\b(?:loan|debt|credit)"),
        ("^照假邮件换", r"邮|香港|国外|境外|海外|外贸|\b(?:e-?mail|overseas|abroad|hong kong)\b"),
        ("^约稿、定做", r"约稿|稿|定做|定制|画|绘|手工|设计|\b(?:commission|custom)"),
        ("^给了差评", r"(?:我|给|写|打|发)[^，。,]{0,6}差评|\bbad review"),
        ("^到付签了", r"到付|付了|付过|交了|签了|\b(?:paid|cash on delivery|cod)\b"),
        ("登记发补贴", r"补贴|登记|村|社区|居委|\bsubsid"),
        (
            "抖音、Telegram",
            r"抖音|telegram|电报|淘宝|拼多多|购物|账号|(?:微信|qq|小红书)号|登录|登陆|\baccount\b",
        ),
    )
)
_AT_HOME = re.compile("关在国内|^孩子在国内")
_NEAR = 3  # the nearest parts of first aid, of which the first that fits answers


def suits_state(heading: str, text: str) -> bool:
    """Tell whether a part may answer a text, as far as the part's heading names a state."""
    return _fits(heading, plain(text))


def fitting(parts: Sequence[Passage], text: str) -> list[Passage]:
    """Give those of the parts that may answer a text."""
    said = plain(text)
    return [each for each in parts if _fits(each.heading, said)]


def theirs(parts: Sequence[Passage], told: str) -> list[Passage]:
    """Give those of the parts that may answer all that was told, and speak to who told it."""
    return fitting([each for each in parts if not is_for_others(each, told)], told)


def _fits(heading: str, said: str) -> bool:
    if _AT_HOME.search(heading) and (concept("sea").find(said) or concept("abroad").find(said)):
        return False
    if belied(heading, said):
        return False
    return all(says.search(said) for named, says in _STATES if named.search(heading))


def _fitted(hit: Hit, text: str) -> Hit:
    """Let the nearest part that fits stand for its card, and keep others that fit below it."""
    more = fitting(hit.more, text)
    part = next(iter(fitting((hit.passage, *more, *hit.rest), text)), hit.passage)
    return replace(hit, passage=part, more=tuple(each for each in more if each != part))


def fitting_state(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Let a part of first aid answer only if its state fits, else the next near part that fits.

    The parts that all first aid has (`WHOLE`) may come first, but replace no other part. Other
    cards, and a second hit, show the nearest part that fits and leave out parts below that do not.
    """
    if not hits:
        return hits
    first, *rest = (hits[0], *(_fitted(each, text) for each in hits[1:2]), *hits[2:])
    if first.passage.folder != EMERGENCY:
        found = (_fitted(first, text), *rest)
        return hits if found == tuple(hits) else found
    # The next parts of a card say more to who gave what the nearest one says he kept.
    count = None if belied(first.passage.heading, plain(text)) else _NEAR
    near = (first.passage, *first.more, *first.rest)[:count]
    parts = fitting(near, text)
    if parts and (parts[0] == first.passage or parts[0].heading not in WHOLE):
        more = tuple(each for each in parts[1:] if each in first.more)
        return replace(first, passage=parts[0], more=more), *rest
    return fitting_state(text, rest) if rest else hits
