"""Chatting: a text tells of a film, of kind people or of good news, and of nothing else.

今天地铁上一个陌生人给我让座 has the words of tales of fraud, and befell nobody.
"""

import re

from bot.assistant.language.kin import FAMILY, FRIENDS, RELATIVES
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.language.tone import asks
from index.script import spaced

_STORY = re.compile(
    "(?:电视剧|连续剧|电影|短剧|小说|[这那]部?剧|剧)(?:里|中|情)|[演拍](?:得|的)(?:真|太|好|不错|挺|很)"
    "|(?:男|女)(?:主角?|一号)|大结局|(?:看完|追完)[^，。]{0,8}(?:剧|片|电影|小说)"
    r"|\bin (?:the|this|that|a) (?:film|movie|series|show|drama|novel)\b"
    r"|\bthe (?:film|movie|drama) (?:was|is)\b"
)
_KIND = re.compile(
    f"人真好|真是?个?好人|好心人|遇[到见](?:了|个)*好人|给(?:我|俺|咱|老人)让[了个]?座"
    f"|帮(?:我|俺|咱)?(?:家)?(?:{FAMILY})?(?:捡|拎|扶|推|抬|提了?(?:菜|东西|行李|包))"
    "|捡[^。]{0,12}(?:交|还|送)(?:给|到|回)了?(?:派出所|警察|民警|失主)|拾金不昧"
    r"|\b(?:so kind|such a kind|gave (?:me|up) (?:his|her|their) seat)\b"
)
_GOOD = re.compile(
    "考上|被?录取了|上岸了|当上|报了[^，。]{0,4}[校大]|升职|荣立|立了[^，。]{0,4}功|立功了|领证|结婚了|订婚了|生了|体检(?:过|通过)|表扬|锦旗"
    r"|\b(?:got into|got promoted|passed (?:the|his|her|my) (?:exam|test))\b"
)
_REPAID = re.compile(
    f"(?:{FAMILY}|{RELATIVES}|{FRIENDS})(?:上次|之前|跟|向|问)?(?:借|欠)了?我"
    "[^。不没]{0,14}(?:还(?:了|清|给我|上)|还我了)"
)
# Then something was wanted, lost or promised after all.
_AMISS = re.compile(
    "我[^，。]{0,8}(?:转|付|投|充|汇|交)(?!给派|给警|给民|给失)|我[^，。]{0,4}(?:被|上当)|骗[了我走]我|加(?:了)?(?:我|他|她|微信|群)|[叫让要催][我俺咱]"
    "|客服|平台|群|链接|验证码|密码|扫码|下载|软件|兼职|评分|刷单|投资|贷款|中奖|领奖|冒充|自称|假的?(?:警|公安|通知)|保证金|学费|名额|手续费|陌生(?:号|电话|短信|链接)"
    "|怎么办|救|急|死了|不想活|跳楼|没了|丢了|扣|冻"
    r"|\b(?:paid|sent|transferred|asked me|told me|link|code|fee|scam(?:med)? me)\b"
)


def chats(text: str) -> bool:
    """Tell whether a text only tells of a story, of kindness or of good news, and asks nothing."""
    said = spaced(text).strip().lower()
    if not fits(said, NEWS) or asks(said) or _AMISS.search(said):
        return False
    return any(each.search(said) for each in (_STORY, _KIND, _GOOD, _REPAID))
