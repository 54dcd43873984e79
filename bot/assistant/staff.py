"""Staff: recognises police, clerks, teachers and shopkeepers who ask for people in their care."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.ordering import ahead
from bot.assistant.trades import WORKERS, at_work, is_for_carers, is_spoken_to
from index import Hit
from index.script import spaced

_WHO = f"(?:社区|片区|辖区|反诈|值班|基层|[小中]学|高中|初中|职校|大学|幼儿园)*(?:{WORKERS})"
_PLACE = (
    "(?:网点|支行|分行|银行|柜台|柜面|营业厅|所里|派出所|辖区|社区|村里?|店里?|班上?"
    "|学校|院系|酒店|旅馆)"
)
# 农商行柜员, 某某公司前台
_AT = (
    r"[^，。！？,.!?\s被在去找让给跟和听叫说]{0,6}"
    "(?:[商农建工交邮信]?行|银行|信用社|网点|派出所|公司|学校|[中小]学|医院)"
)
_HARDLY = 0.05  # fused score
CARED_FOR = "(?:客户|顾客|客人|用户|居民|村民|住户|业主|学生|老人|大爷|大妈|阿姨)"
# 我是柜员, 我们网点有个客户, 辖区里有个老人, 所长让我…
_ON_DUTY = re.compile(
    rf"(?:我|俺|咱|我们|本人)(?:就)?(?:是|系|在)(?:一?[个名]|做|当)?(?:[^，。！？,.!?\s]{{0,6}}的|{_AT})?{_WHO}"
    rf"|^{_WHO}(?=[，。：:,.!?\s]|问(?![我他她您你])|请教|想问|来问)|(?:作为|身为){_WHO}"
    rf"|^(?:今天|刚才?|我们?)*(?:柜台|柜面|网点|营业厅|大厅|店里|班上|班里)(?:[里前上]|这边|来了?|有了?|坐着|站着)+[一两几]?[个位]?(?:{CARED_FOR}|老头|老太太?|奶奶|爷爷|大叔)"
    r"|^(?:顾客|储户)"
    # 客户的卡被外地冻了来吵; not 客户让我先垫钱, 客户的货款到账卡就冻了
    r"|^(?:有个|今天|刚才?)?(?:客户|用户|乘客)(?!.*(?:[让叫要说]我|[给跟找问欠加]我|骗走?了?我|货款|合同|订单|尾款|打款))"
    r"(?=.*(?:卡|柜|开户|存折|存单|定期|取[钱现款]|转账|汇款|身份证|停机|手机号|手机|视频|被骗|骗子|现金))"
    r"|^(?:居民|村民|住户|群众|老百姓)(?:们)?(?:说|问|来|被|把|不|非要|要|打电话|举报)"
    r"|我在柜(?:上|台|面)|(?:客户|客人)[^。！？!?]{1,24}(?:我们|咱们?|我)(?:柜台|柜面|网点|行里|店里|店)"
    r"|(?:顾客|客户|客人)(?:们)?在(?:我们?|咱们?)(?:这里?|柜台|网点|店)"
    r"|我开(?:了?[个家])?[^，。！？,.!?\s]{1,8}(?:店|馆|铺|厂|代理点)的"
    rf"|(?:我们?|咱们?|本)[^，。！？,.!?\s]{{0,3}}{_PLACE}(?=[^。！？.!?]{{0,10}}{CARED_FOR})"
    rf"|(?:辖区|管区|片区)(?:里|内)?(?:有|一)[个位]|有{CARED_FOR}(?:来)?问我"
    rf"|我(?:们)?(?:这|的)?(?:客户|顾客|客人|住户|业主|学生|村民|居民)(?:刚|被|说|要|不|来|在|把)"
    r"|(?:我们|咱们?)(?:网点|支行|行里|所里|店里|营业厅|社区|村)的?(?:主任|行长|领导|经理|所长|店长|书记)"
    r"|(?:街道|所长|领导|村里|书记|社区)(?:[^，。！？,.!?\s]{0,3})(?:让|叫|要)我"
    r"|\b(?:i am|i'm|as) (?:a|the) (?:bank (?:clerk|teller)|teller|police officer|teacher"
    r"|shop owner|receptionist)\b"
)


def on_duty(text: str) -> bool:
    """Tell whether a text is written by somebody whose work it is: 我是柜员，客户……."""
    found = _ON_DUTY.search(spaced(text)) and not is_spoken_to(text)
    return bool(at_work(text) or found)


def others(hits: Sequence[Hit]) -> Sequence[Hit]:
    """Leave out hits on parts that speak to staff."""
    return [hit for hit in hits if not is_for_carers(hit.passage)]


def citizens_first(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put a hit that is hardly behind before a first part that speaks to staff.

    Staff who ask for their work are not often recognised by a word, but their part is far ahead.
    """
    if not hits or not is_for_carers(hits[0].passage) or on_duty(text):
        return hits
    near = [hit for hit in hits[1:] if hits[0].score - hit.score < _HARDLY]
    return ahead(others(near)[:1], hits)


def parts_for(hits: Sequence[Hit], *, staff: bool) -> Sequence[Hit]:
    """Leave out the further parts of the first hit that speak to staff, unless `staff` asks."""
    if staff or not hits:
        return hits
    first, *rest = hits
    more = tuple(each for each in first.more if not is_for_carers(each))
    return replace(first, more=more), *rest
