"""Charging: a notice that money left a card, which asks for nothing: 尾号1234的卡支出5000元."""

import re

from index.script import spaced

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
_NONE = re.compile(
    r"失败|未成功|不成功|错误|收到|退货|将于|\b(?:declined|failed|limit|refund\w*)\b"
)


def tells_of_charge(text: str) -> bool:
    """Tell whether a message says that a sum left a card or account whose last digits it gives."""
    said = spaced(text)
    return bool(_CHARGES.search(said) and _AMOUNT.search(said)) and not _NONE.search(said)
