"""Calm: what a message that is not taken for fraud brings, tells or asks for."""

import re

from index.script import spaced

# 尾号1234的卡支出5000元: money left a card.
_ACCOUNT = r"(?:尾号|末四位|(?:卡|账户|帐户|户口)[^，。\d]{0,4}\*?)[^，。]{0,6}\d{3,4}"
_LEFT = (
    r"(?:支出|支取|消费|扣款|扣费|扣了|转出|付款|支付(?!宝)"
    r"|交易(?!限额|额度|密码|所)(?=[^，。]{0,6}\d))"
)
_CHARGES = re.compile(
    rf"{_ACCOUNT}.{{0,40}}?{_LEFT}"
    r"|\b(?:card|account)\b.{0,20}\d{3,4}.{0,40}\b(?:spent|charged|debited|purchase|withdraw\w*)\b"
    r"|\b(?:payment|purchase|transaction) of [^.]{0,8}\d|\bpurchase\b.{0,40}\bcard\b.{0,20}\d{3,4}"
)
_AMOUNT = re.compile(r"\d[\d,.]*(?:元|块|$|[,，。])|人民币|rmb|港币|[¥$£€]|\b(?:usd|hkd|gbp|eur)\b")
# 扣款失败, 将于5日扣款, 消费退货: no money has left the card.
_NOT_CHARGED = re.compile(
    r"失败|未成功|不成功|错误|收到|退货|将于|\b(?:declined|failed|limit|refund\w*)\b"
)
# 验证码482913，请勿告诉任何人
_CODE = "(?:验证码|校验码|动态码|动态密码|登[录入]码|短信码|认证码)"
_BRINGS = re.compile(
    rf"{_CODE}[^\d。!！?？;；电打拨询]{{0,8}}\d{{4,8}}(?![\d元])"  # not 验证码别给，致电95566
    rf"|(?<!\d)\d{{4,8}}(?:[是为(（]|,?[您你]的)[^\d。!！?？;；]{{0,8}}{_CODE}"
    r"|\b(?:code|passcode|otp)\b[^\d.!?]{0,12}\b(?:\d{4,8}|\d{3}[ -]\d{3})\b"
    r"|\b(?:\d{4,8}|\d{3}[ -]\d{3})\b is your [^.!?]{0,24}\b(?:code|passcode|otp)\b"
)
# 今晚停水，请储水: whoever sent it, nothing is lost by heeding it.
_SIGNATURE = re.compile(r"【[^】]*】")
_CHINESE = re.compile("[\u4e00-\u9fff]")
# What a notice of a payment says of the sum that left; elsewhere it may be a demand.
_MONEY = re.compile("支付(?!宝)|付款|扣款|扣费|消费|付费")
_COSTS = re.compile(
    "缴|交[费钱款]|[费钱款][^,，。]{0,4}交|先交|[汇打]款|转[账帐给]|汇[给至到]|转[入到]|汇入|入[账帐]|到[账帐]"
    "|充值|押金|定金|订金|保证金|手续费|工本费|收费|欠|现金|黄金|金条|首饰|银行卡|存折"
    "|验证码|校验码|动态码|密码|口令|卡号|[账帐]号|身份证|证件|人脸|刷脸|资料|信息填"
    r"|链接|网址|网站|点击|点开|扫|二维码|https?|www|[a-z]\.[a-z]{2,}|下载|安装|登[录陆入]|小程序|\bapp\b|app|公众号"
    "|群(?!众|里[发说])|微信|qq|好友|客服|专员|共享|会议号"
    r"|\d{7,}|\d{3,4}-\d{3,}|致电|拨打|来电|电话|热线|回[复拨]|联系|咨询"
    "|领(?!导)|奖|补贴|补助|免费|优惠|贷|额度|赔|投资|理财|收益|返[现利还佣]|积分|红包|兑|退[税费]|礼品|鸡蛋"
    "|涉嫌|冻结|停用|异常|逾期|失效|注销|限制|违法|通缉|传票|法院|保密"
)
# 手头紧，能不能借我2000: friends write so, and so does whoever has stolen a friend's account.
_SUM = r"(?:\d[\d,.]*|[一二两三四五六七八九十几][百千万])"
_BORROWS = re.compile(
    # 借我2000, 跟你借点钱, 问我借2万蚊, 能不能先借三千; not 借我本书
    rf"借(?:给|俾|畀)?(?:我|俺)(?:先|应?急|周转|一下|住|[点些个])*(?:钱|{_SUM}|[,，。!！?？]|$)"
    rf"|(?:跟|向|问|同|和|找|揾)(?:[你您我俺]|大家)(?:先|再|想)*借[^。！？!?,，书车伞]{{0,4}}(?:钱|{_SUM}|$)"
    rf"|(?:想|能|可以|可否|方便|先|帮[我忙])[^。！？!?,，]{{0,6}}借(?![你您])[^。！？!?,，书车伞]{{0,4}}(?:钱|{_SUM})"
    # 先转我三千, 转500给我, 打五千到我卡上, 过5000俾我
    rf"|(?:先|再|帮忙?|能|可以|麻烦|快)[^。！？!?,，]{{0,6}}(?:转|打|汇)(?:给|俾|畀)?我[^。！？!?,，]{{0,4}}{_SUM}"
    rf"|(?:转|打|汇|过)(?:数|账)?{_SUM}(?:元|块|蚊)?(?:给我|俾我|畀我|[到去进]我|过来)"
    rf"|(?:帮|替)(?:我|俺|手)(?:先|再)?(?:垫|代付|代交|过数|过账|(?:付|交|转)[^。！？!?,，]{{0,4}}{_SUM})"
    r"|(?:过数|转账)(?:俾|畀|给)我"
    r"|\b(?:lend|loan|spot) me (?:some (?:money|cash)|(?:about |around )?[$£€]?\d)"
    r"|\bborrow (?:some (?:money|cash)|a few hundred|(?:about |around )?[$£€]?\d)"
    r"|\b(?:send|transfer|wire|paynow|payme) me (?:some (?:money|cash)|[$£€]?\d)"
)
# What is shared, owed or paid back: 四个人一人107，你转我; 上次借你的500还你.
_SHARED = re.compile(
    r"\baa\b|aa制|一人\d|每人|人均|平摊|均摊|拼[车单饭]|团购|一起(?:订|买|吃)|吃饭|饭钱|餐费|房租|水电|份子|奶茶|外卖"
    r"|(?:上次|上回|之前|那天|昨天|前几天)[^。！？!?]{0,8}(?:借|垫)|借(?:了|过|的)|(?:欠|该)(?:我|你)的"
    r"|\b(?:split|your (?:share|half)|you owe|i owe|paid for (?:you|dinner|lunch))\b"
)


def tells_of_charge(text: str) -> bool:
    """Tell whether a message says that a sum left a card or account whose last digits it gives."""
    said = spaced(text)
    return bool(_CHARGES.search(said) and _AMOUNT.search(said)) and not _NOT_CHARGED.search(said)


def brings_code(text: str) -> bool:
    """Tell whether a message names a code together with its digits."""
    return _BRINGS.search(spaced(text)) is not None


def asks_for_nothing(text: str, *, charges: bool) -> bool:
    """Tell whether a notice wants nothing: no money, data, code, click or call, and offers nothing.

    One that `charges` only tells of a sum that has left.
    """
    said = _SIGNATURE.sub(" ", spaced(text))
    money = not charges and _MONEY.search(said)
    return bool(_CHINESE.search(said)) and not (money or _COSTS.search(said))


def asks_to_borrow(text: str) -> bool:
    """Tell whether a message asks a person for a loan, or for money to be sent to its writer."""
    said = spaced(text)
    return _BORROWS.search(said) is not None and _SHARED.search(said) is None
