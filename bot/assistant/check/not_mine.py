"""Not mine: what a genuine notice tells of that its reader did not do: 转账支出, 补卡, 登录.

That it is no swindler's is no comfort then: the notice is how he learns of it, and some of it can
be stopped.
"""

import re

from bot.assistant.check.chat_code import names_code
from bot.assistant.check.senders import Sender, way_to_ask
from bot.assistant.situations import AUTO_PAY, CARD_DRAINED, LOAN_TAKEN, SIM_STOPPED
from index.script import fold, spaced

LOGGED_IN = f"{CARD_DRAINED}#网银、手机银行被别人登了，钱还没少"
BORROWED = f"{LOAN_TAKEN}#银行短信说我借了款，可我没借（开过共享、报过密码的）"
REPLACED = f"{SIM_STOPPED}#我没补卡，号在外地被人补走了"
OPENED = "shenfen-maoyong-zicha#收到开户、放款短信，可我没办"
PARCEL = "scam-parcel-card#收到没买过的快递、不明包裹"
# Not a thing that is still to come, or did not come about: 将于5日扣款, 交易失败.
_NOT_DONE = re.compile(r"失败|未成功|不成功|将于|\b(?:declined|failed|unsuccessful)\b")
# What happened by a notice, and the situation, or part, that helps its reader. The first that fits.
_MATTERS = (
    (re.compile(r"补卡|换卡|补办|补换卡|过户|携号转|\b(?:sim|esim) (?:swap|replace)"), REPLACED),
    (
        re.compile(
            r"(?:借款|贷款|放款|借呗|微粒贷|金条|白条取现)[^。]{0,24}(?:发放|到账|成功|放款|提取)|已放款"
            r"|\bloan\b.{0,40}\b(?:approved|disbursed|credited)\b"
        ),
        BORROWED,
    ),
    (re.compile(r"免密|自动(?:扣|续)|代扣|签约"), AUTO_PAY),
    (
        re.compile(
            r"(?:信用卡|账户|户口|白条|花呗|月付|额度|会员|贷款)[^。]{0,16}(?:开通|开户|审核通过|申请|激活|核发|批准)"
            r"|(?:开通|开立|申请)[^。]{0,12}(?:信用卡|账户|户口|白条|花呗|月付|贷款)"
            r"|\bcard application\b|\baccount (?:has been )?opened\b"
        ),
        OPENED,
    ),
    (
        re.compile(
            r"登[录陆入]|新设备|新装置|\b(?:sign(?:ed)?[ -]?in|log(?:ged)?[ -]?in|new device)\b"
        ),
        LOGGED_IN,
    ),
    (
        re.compile(
            r"支出|支取|消费|扣款|转出|转账|转帐|付款|支付(?!宝)|刷卡|签账|交易"
            r"|\b(?:paid|spent|charged|debited|purchase|payment|transaction|transfer(?:red)?|withdraw\w*)\b"
        ),
        CARD_DRAINED,
    ),
    (re.compile(r"快递|快件|包裹|取件|驿站|派送|签收|\b(?:parcel|package|delivery)\b"), PARCEL),
)
_SUM = re.compile(
    r"\d[\d,.]*(?:元|块|蚊)|人民币|[¥￥$£€]|\b(?:rmb|cny|usd|hkd|hk\$|nt\$|gbp|eur|aud)"
)
# 支出56.00元: so little is mostly a subscription, or somebody of the family.
_SPENT = re.compile(r"(?<![\d.,])(\d[\d,]*(?:\.\d+)?)(?=元)")
_LEFT = re.compile("余额[^，。,]*")
LITTLE = 200.0  # yuan


def not_mine(message: str) -> str | None:
    """Give what helps who did not do what a notice tells of: a situation, or the id of a part.

    None where it brings a code, or tells of nothing that was done, or of what only its sender helps
    with: somebody who is signed in elsewhere.
    """
    said = spaced(fold(message))
    found = next((helps for words, helps in _MATTERS if words.search(said)), None)
    if names_code(said) or (found == LOGGED_IN and way_to_ask(message).sender is not Sender.BANK):
        return None
    paid = _SUM.search(said) and not _NOT_DONE.search(said) and not _is_little(message)
    return None if found == CARD_DRAINED and not paid else found


def _is_little(message: str) -> bool:
    spent = _SPENT.findall(_LEFT.sub("", message))
    return bool(spent) and max(float(each.replace(",", "")) for each in spent) < LITTLE
