"""Quiet: a notice that asks its reader for nothing that can cost him: 今晚停水，请储水.

Whoever sent it, nothing is lost by heeding it: no money, no code, no link, no number to ring.
"""

import re

from index.script import spaced

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


def asks_for_nothing(text: str, *, charges: bool) -> bool:
    """Tell whether a notice wants nothing: no money, data, code, click or call, and offers nothing.

    One that `charges` only tells of a sum that has left.
    """
    said = _SIGNATURE.sub(" ", spaced(text))
    money = not charges and _MONEY.search(said)
    return bool(_CHINESE.search(said)) and not (money or _COSTS.search(said))
