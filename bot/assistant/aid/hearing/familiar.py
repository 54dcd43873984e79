"""Familiar: a relative or a friend of the writer looks at his screen, and nothing is wanted of him.

老公视频共享屏幕给我看房子，有事没 is no emergency, and the card on swindlers who look at
screens would have him switch off his telephone.
"""

import re
from dataclasses import replace

from bot.assistant.answering.buttons import ask_row
from bot.assistant.language.kin import FAMILY, FRIENDS, RELATIVES
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.reply import Cited, Paragraph, Reply
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.assistant.turns.turn import Turn
from index import Library
from index.corpus.cards import EMERGENCY
from index.script import spaced

_CARD = "scam-screen-sharing"
_SIDE = (
    f"(?:{FAMILY}|{RELATIVES}|{FRIENDS}|[男女]朋?友|对象|发小"
    "|老[爸妈弟姐哥妹]|大?姐|小?妹|大?哥|小?弟)"
)
_TALKS = "(?:视频|语音|通话|打?电话|连麦|连线|开会|会议|facetime)"
# 跟我妈视频呢, 老爸在电话里教我, 我俩在视频上: the writer himself talks with them.
_OTHER_SIDE = re.compile(
    "(?:^|[，,。 ]|我|俺)(?:正在?|在|刚才?|现在|昨[天晚]|今[天晚]|晚上|一直|经常|想|要)*+"
    "(?:跟|和|同|与|给|陪)"
    f"(?:我|俺|咱)?家?(?:的)?{_SIDE}[^，。,]{{0,8}}(?:{_TALKS}|共享|分享|看)"
    f"|{_SIDE}[^，。,]{{0,4}}{_TALKS}[^。]{{0,16}}(?:给|教|跟|和|陪|让|叫|问)[我俺]"
    f"|{_SIDE}[^，。,]{{0,4}}[让叫教跟和][我俺][^。]{{0,8}}(?:{_TALKS}|共享|分享|投屏|开屏)"
    f"|我[俩们][^，。,]{{0,4}}{_TALKS}"
)
_SCREEN = re.compile(
    "(?:共享|分享|投)(?:了|着|过|一下|手机|电脑|我的?)*(?:屏幕?|桌面)|屏幕(?:共享|分享)|开屏幕|投屏"
)
# Anybody else who takes part, anything that is wanted, and whatever makes the voice doubtful.
_AMISS = re.compile(
    "客服|警|公安|检察|法院|领导|平台|陌生|网[友恋]|对方|人家|有人|那人|骗|诈|假|盗|冒充|不像|声音|口音|奇怪|不对|自称|群|专员|经理|主播"
    "|老师|导师|学员|机构|银行|支付|码|[转汇付取借贷赚亏赔]|钱|款|卡|账|投资|理财|刷单|单子|链接|贴|裸|威胁|押|红包|身份证|人脸|刷脸"
    "|别告诉|保密|怕|慌|救|急|结果|后来|才发现|没了|少了|拦|不听|挂不?掉|黑屏|乱动|自己动|远程|控制|脱|(?<!泄)露|没见过|刚认识|交友|相亲|探探|陌陌"
)
_FIELD = re.compile("国家反诈中心|反诈中心|反电?信?诈骗?|防[骗诈]|96110|12381")


def is_familiar(text: str) -> bool:
    """Tell whether the writer only talks with somebody of his own, who wants nothing of worth."""
    said = spaced(text).strip()
    if not fits(said, 2 * NEWS) or not _OTHER_SIDE.search(said):
        return False
    return not _AMISS.search(_FIELD.sub("", said))


def calmed(library: Library, turn: Turn, reply: Reply) -> Reply:
    """Say that a relative who sees the screen is none to fear; what else is answered stays."""
    card = library.get(_CARD)
    if card is None or not _SCREEN.search(spaced(turn.text)):
        return reply
    if not is_familiar(turn.text):
        return reply
    line = Paragraph(texts_for(turn.script).aid.familiar)
    first = reply.passages[0].passage if reply.passages else None
    other = first is not None and first.folder != EMERGENCY and first.document != _CARD
    if reply.intent is Intent.ANSWER and other:
        return replace(reply, paragraphs=(line, *reply.paragraphs))
    row = ask_row(library, card, turn.script)
    return Reply(
        Intent.ANSWER, (line,), (row,), confidence=reply.confidence, passages=(Cited(card),)
    )
