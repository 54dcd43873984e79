"""The matters that are told by their own words: the models may see one kind as well as another.

A caller who says that the gas will be cut off is no shop. The first that fits counts.
"""

import re
from dataclasses import dataclass

from bot.assistant.check.judging.matters import Matter
from index.corpus.cards import KINDS

_FEES = "(?:学费|课时费?|培训费|会费|年费|年卡|押金)"


@dataclass(frozen=True)
class _Known:
    """A matter that is told by words: all `words` must stand in a text of one of the `scams`.

    None of the words in `without` may: the trick has then gone further than the matter.
    """

    matter: Matter
    scams: frozenset[str]
    words: tuple[re.Pattern[str], ...]
    without: re.Pattern[str] | None = None

    def fits(self, text: str, scam: str) -> bool:
        further = self.without is not None and self.without.search(text)
        return scam in self.scams and not further and all(each.search(text) for each in self.words)


def _known(matter: Matter, scams: str, *words: str, without: str = "") -> _Known:
    further = re.compile(without) if without else None
    return _Known(matter, frozenset(scams.split()), tuple(map(re.compile, words)), further)


# Whatever the kind: the models see the coins, and miss whose card is to be used.
_ANY = " ".join(KINDS)

KNOWN = (
    _known(
        Matter.MULE,
        _ANY,
        "(?:用|拿|出|提供|借用?|绑定?|自[带备])(?:上|好)?(?:[你您]|自己|本人|个人)*的?(?:闲置)?"
        r"(?:银行卡|储蓄卡|卡(?![号密片丁里车])|账户|户口|微信|支付宝|收款码)[^。！？!?\n]{0,8}"
        "(?:收(?!取|到|费|藏)|接款|走|过账|过流水|进账)"
        r"|\b(?:your|own) (?:bank )?(?:account|card)\b[^.!?\n]{0,30}\b(?:receive|collect)",
        r"佣金|提成|抽成|返点|回扣|日结|[给返抽赚][你您]?\d|\d%|百分|千分|每[一1]?\d*[万笔单天]"
        r"|\bcommission\b|\bkeep \d|percent",
        without="安全账户|注销|征信|理赔|退款|涉嫌|公安|放款|贷款|额度|refund|loan",
    ),
    _known(
        Matter.ESCORT,
        "刷单返利 虚假购物服务 网络婚恋交友 裸聊敲诈 其他",
        r"(?:同城|附近|空降|上门)[^。！？!?\n]{0,6}(?:美女|妹子|小妹|小姐(?!姐)|学生妹|少妇|约会|按摩)"
        r"|(?:美女|妹子|小妹|小姐(?!姐)|学生妹|少妇|模特)[^。！？!?\n]{0,8}(?:上门|楼下|可约|空降|酒店)"
        r"|约炮|外围女?|楼凤|选妃|援交|包夜|\bescort",
        r"保证金|押金|定金|车费|路费|安全费|认证金|诚意金|先[付交转打]|房费|点数?卡|购物卡"
        "|deposit|up ?front",
        without="任务|做单|刷单|点赞|投票|通讯录(?:都|全|已)|群发",
    ),
    _known(
        Matter.CARRIER,
        "冒充公检法及政府机关 冒充电商物流客服 钓鱼盗号",
        "通管局|通信管理局|工信部|中国(?:移动|联通|电信)|(?:移动|联通|电信)(?:公司|客服|营业厅)|运营商",
        r"停机|关停|停用|封停|停止(?:服务|使用)|注销|按\d",
        without=r"积分|公安|警|检察|法院|安全账户|洗钱|转账|共享|链接|点击|[a-z\d]\.[a-z]{2,}",
    ),
    _known(
        Matter.COURT,
        "冒充公检法及政府机关 钓鱼盗号",
        r"法院|[中高]院|执行局|执行款|传票|12368|\b(?:court|warrant|summons|subpoena)\b",
        r"链接|下载|安装|app|点击|点开|登[录陆]|查看|扫码|二维码|[a-z\d]\.[a-z]{2,}"
        r"|按[\d一二三四五六七八九零]|转人工|执行款|汇|转账|加\S{0,3}微信",
        without="安全账户|洗钱|涉嫌|逮捕|通缉|共享|保密|笔录",
    ),
    _known(
        Matter.EMBASSY,
        "冒充公检法及政府机关 钓鱼盗号 冒充电商物流客服 其他 冒充领导熟人",
        "使馆|领事|领馆|参赞|embassy|consul",
        r"按\S{0,2}[\d一二]|转接|公文|文件|护照|涉嫌|涉案|管制|出入境|保释|洗钱|包裹|账户|转"
        "|press|passport|document|investigat|police|account|transfer",
    ),
    _known(
        Matter.RELATIVE,
        "冒充领导熟人 冒充公检法及政府机关 AI换脸拟声 其他",
        "儿子|个仔|个女|女儿|闺女|孙[子女儿]|外孙|[侄孙]|弟弟|哥哥|老公|丈夫|家属|孩子|[爷奶嬷公婆爸妈舅叔姑姨]"
        r"|\b(?:son|daughter|grandson|granddaughter|husband|wife|nephew|grand(?:ma|pa)|mum|mom|dad)\b",
        "派出所|差馆|警局|看守所|拘留|被[抓拘捕扣]|取保|保释|车祸|肇事|撞[到了伤人]|打[伤架]|[抢急]救|急诊"
        r"|\b(?:jail|custody|bail|arrested|accident|police station|hospital)\b",
        r"现金|保释金|取保|私了|赔偿|和解|律师|上门|来[取拿攞]|[\d一二三四五六七八九十两]万|\bcash\b|\bbail\b|lawyer",
        without="安全账户|洗钱|通缉|投资|博彩|群聊",
    ),
    _known(
        Matter.DEBT,
        "虚假贷款 虚假征信 冒充公检法及政府机关 裸聊敲诈 其他 冒充领导熟人 钓鱼盗号",
        r"催[收缴]|法催|外访|诉前(?:调解|程序)|欠[我他她]们?|(?:逾期|欠)\S{0,4}[款债贷账]"
        r"|[款债贷账]\S{0,6}(?:逾期|未[还清])|逾期\S{0,12}还|连本带利|你借的|还不(?:清|上)"
        r"|\b(?:unpaid|overdue|outstanding) (?:loan|debt)|debt collect",
        r"通讯录|上门|外访|走访|亲友|单位电话|发到\S{0,6}群|p\S{0,3}[图照]|司法|起诉|强制执行|法务|失信"
        r"|村委|联系\S{0,8}单位|别[怪逼]我|难看|不客气|后果|调解|撤案"
        r"|\b(?:court|arrest|warrant|legal action|lawsuit)\b",
        without="停息|上岸|异议|申诉|罚息|校园贷|学生贷|利率|洗白|修复|清零|注销|放款|下款|额度|安全账户|裸|不雅|洗钱|警官|民警"
        "|[水电话]费|燃气|煤气|停[机水电气]|etc|通行费|停车|物业|医保|社保|快递|包裹|投资|任务",
    ),
    _known(
        Matter.RENT,
        "虚假购物服务 其他",
        "看房|房东|租房|出租屋|房租|房源|合租|钥匙|公寓"
        r"|\b(?:rent|flat|apartment|landlord|lease|viewing|keys)\b",
        r"押金|[定订]金|诚意金|看房费|先[付交转打]|\bdeposit\b|\bwire\b",
        without="装修|中奖|酒店|民宿|刷单|任务|以后|换[了成]?卡",
    ),
    _known(
        Matter.CHAT_CHECK,
        "钓鱼盗号 其他 冒充电商物流客服 冒充公检法及政府机关 虚假购物服务",
        r"telegram|电报|纸飞机|双向限制|spambot|(?<![a-z])tg(?![a-z])|whatsapp",
        "异常|限制|双向|解除|封|认证|验证你|核验|注销|违规|suspend|verif|restrict|delet|confirm|banned",
        without=r"帮[我他]|转(?:给|发)(?:我|一下)|by mistake|警|officer",
    ),
    _known(
        Matter.PARCEL,
        "中奖福利 刷单返利 钓鱼盗号 冒充电商物流客服 其他",
        "快递|快件|包裹|邮包|寄来|信封",
        "没有?(?:买|下单|下过单|订)|不是我(?:买|订|下)|不明|莫名|陌生",
        "扫|二维码|卡片|刮|进群",
    ),
    _known(
        Matter.DELIVERY,
        "钓鱼盗号 冒充电商物流客服 中奖福利 冒充公检法及政府机关 其他",
        "快[递件]|包裹|邮[包政]|邮件超|派送|顺丰|中通|圆通|韵达|申通|极兔|邮政|海关|parcel|package|delivery|shipment",
        "地址|重派|运费|关税|清关|补[缴交税]|滞留|[0-9]元|fee|address|customs|duty|charge",
        r"链接|点[击此开]|扫|网址|填写|[a-z\d]\.[a-z]{2,}|联系|致电|\b(?:click|link|pay|visit)\b",
        without=r"理赔|赔付|退款|丢失|公安|洗钱|免费|获赠|领\s?\d|refund",
    ),
    _known(
        Matter.FINE,
        "钓鱼盗号 冒充公检法及政府机关 其他",
        r"违章|违法停车|违停|停车欠?费|罚单|扣\d+分|交管|12123|监理|交警"
        r"|\b(?:parking|traffic) (?:fine|ticket|fee)",
        r"链接|点[击此开选]|扫|网址|[a-z\d]\.[a-z]{2,}|\b(?:click|link|pay|visit)\b",
        without="洗钱|安全账户|酒驾|民警|警官|贴",
    ),
    _known(
        Matter.TAX,
        "钓鱼盗号 中奖福利 冒充公检法及政府机关 冒充电商物流客服",
        "个人所得税|个税|税务总局|汇算",
        "退|返还|领取",
    ),
    _known(
        Matter.CHILD,
        "网络游戏虚假交易 冒充公检法及政府机关 中奖福利 刷单返利 钓鱼盗号 其他",
        "(?:妈妈?|爸爸?|爸妈|父母|家长|大人)的?(?:手机|微信|支付宝|银行卡|密码)",
        "小朋友|同学|未成年|粉丝|饭圈|追星|明星|偶像|你(?:爸|妈)|(?:别|不要|不许|不能)告诉(?:大人|家长|老师|爸|妈)",
    ),
    _known(
        Matter.INSURANCE,
        "其他 冒充电商物流客服 虚假征信 虚假投资理财 钓鱼盗号",
        r"(?:代理|代办|专业|全额)退保|退保(?:代理|中介|团队)|(?:帮|替|给)[您你][^。！？!?\n]{0,10}退保"
        r"|(?:保单|保费|保险)[^。！？!?\n]{0,8}(?:全额退|全退|一分不少)",
    ),
    _known(
        Matter.UTILITY,
        "其他 冒充电商物流客服 冒充公检法及政府机关 冒充领导熟人 钓鱼盗号",
        "燃气|煤气|天然气|电费|水费|电力|电网|供[电水]|停[电水气]|自来水|台电|港灯"
        "|(?:electric(?:ity)?|gas|water|power|utility) (?:bill|supply|service|company)",
        "欠费|欠缴|逾期|停[气电水]|断[电气水]|缴|交(?:一下|清|齐|[费钱])|不换就"
        "|overdue|unpaid|disconnect|cut off",
    ),
    _known(
        Matter.RECOVERY,
        "其他 虚假投资理财",
        r"(?:被骗|受骗|损失|黑平台|亏)[^。！？!?\n]{0,24}(?:追回|挽回|找回|挽损|追款|退回|退还)"
        r"|(?:追回|挽回|找回|追款|挽损)[^。！？!?\n]{0,12}(?:被骗|损失|资金|款|钱)"
        "|recovery (?:expert|agent|specialist|service|team)|recover (?:your|the) (?:lost|stolen)"
        "|(?:located|traced|found|recovered) your (?:lost|stolen)",
        r"费|先[付交]|委托金|押金|佣金|[成\d%]提成|\d%|fee|upfront|retainer|pay",
    ),
    _known(
        Matter.TECH_SUPPORT,
        "其他 冒充公检法及政府机关 冒充电商物流客服 虚假购物服务 钓鱼盗号",
        r"(?:电脑|计算机)[^。！？!?\n]{0,10}(?:中毒|感染|病毒|木马|锁定|被锁)"
        "|(?:computer|pc|laptop|mac|device) (?:has been |is |was )?"
        "(?:infected|locked|hacked|blocked)"
        "|windows defender|microsoft (?:support|security)",
        "致电|拨打|电话|远程|技术|工程师|call|remote|support|technician|engineer",
    ),
    _known(
        Matter.REFUND,
        "冒充电商物流客服 虚假贷款 刷单返利 虚假投资理财",
        rf"(?:学费|课时|培训|会费|年费|年卡|单车|小黄车|健身|充电宝)[^。！？!?\n]{{0,20}}(?:清退|退)"
        rf"|(?:清退|退费|退还|退)[^。！？!?\n]{{0,8}}{_FEES}|退押|退款通知[^。！？!?\n]{{0,16}}{_FEES}",
        "群|任务|投资|消费|下载|app|软件|客服|转|充|付|点|链接|二维码|登记",
    ),
    _known(
        Matter.SUBSIDY, "钓鱼盗号 中奖福利", "补贴|补助|津贴|国补|以旧换新|生育金|消费券|普发|退税"
    ),
    _known(
        Matter.MEDICINE,
        "虚假购物服务 其他",
        "根治|治愈|药到病除|包治|疗程|保健品|特效药|神药|国药|祖传|秘方|偏方|不复发|三高|降[压糖脂]"
        "|(?:miracle|herbal) (?:cure|remedy|pills?)|cures? (?:diabetes|cancer|pain)",
        r"买|下单|订购|付款|免费|领取|名额|\d元|\d{3}|order|buy|free",
    ),
    _known(
        Matter.PYRAMID,
        "虚假投资理财",
        r"[拉带]\S{0,5}?人[^。！？!?\n,，]{0,4}(?:奖|返|提成)|拉人头|下线"
        r"|(?:推荐|发展|介绍一?[个人位])[^。！？!?\n,，]{0,8}(?:奖励?|返|提成?|拿|得)\d+%",
    ),
    _known(
        Matter.WALLET,
        "中奖福利 虚假投资理财 网络婚恋交友 其他 钓鱼盗号 刷单返利",
        "助记词|私钥|钱包.{0,12}(?:授权|签名)|连接钱包|授权签名|(?:dapp|空投|defi).{0,12}(?:授权|签名)|(?:授权|签名).{0,12}(?:钱包|返币|代币)"
        "|(?:seed|recovery|secret) phrase|private key|connect (?:your )?wallet"
        "|approve .{0,20}contract",
    ),
    _known(
        Matter.CHARITY,
        "冒充领导熟人 网络游戏虚假交易 虚假投资理财 中奖福利 网络婚恋交友 其他",
        "募捐|筹款|善款|好心人|爱心(?:接力|人士)|(?:转发|爱心|紧急)求助|捐|donat|fundrais",
        "病|手术|住院|烧伤|孤儿|灾|救命|surgery|cancer|orphan|disaster",
        "收款码|卡号|账[户号]|扫码|二维码|打到|转到|转账|转给|account|transfer|qr",
    ),
    _known(
        Matter.TRAIN,
        "机票退改签 冒充电商物流客服 钓鱼盗号",
        r"12306|铁路|高铁|动车|火车|列车|车次|(?:railway|train) (?:ticket|service)",
        "退|改签|停运|出票|赔|取消|refund|cancel",
    ),
    _known(
        Matter.JOB_FEE,
        "其他 刷单返利 虚假贷款 冒充领导熟人 虚假购物服务",
        "入职|上岗|面试|应聘|录用|简历|招聘|工牌",
        r"(?<!不)[交缴付转收][^。！？!?\n,，]{0,14}(?:押金|保证金|培训费|服装费|工装|体检费|工牌|资料费|工本费|建档费|报名费)",
    ),
    _known(
        Matter.PAYROLL,
        "钓鱼盗号",
        r"(?:工资|薪资|薪酬|代发)[^。！？!?\n]{0,24}(?:更新|切换|升级|登记|确认|核对|调整|变更)"
        "|全体(?:同事|员工)|人力资源部|(?:hr|payroll) (?:department|team)",
        "扫|填|录入|提交|登记|链接|scan|click|log ?in",
    ),
)
