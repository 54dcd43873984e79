"""Only asked: a text says what somebody wants done, and nothing that was done: 让我打400电话.

First aid is shown all the same, since a writer who did it may say no more than that. Its first line
says that there is nothing to stop as long as nothing was done.

Which to ask, where it matters that nothing was done; in the first three a text has to say so:
language/payment.py  unpaid: it was not paid yet, or is it to be; only_unpaid: in few words
relief.py            untouched: something was not done, and no more; over: nothing happened
../../belied.py      belied: it was not as a heading tells
only_asked           somebody wants something, and nothing is told of that was done
nothing_done         nothing is told of that was done, or that befell the writer
nothing_given        nothing is told of that was paid, given or done for the other person
tells_no_deed        the same of one clause: it has no word for something that was done
"""

import re
from collections.abc import Iterator

from bot.assistant.answering.acted import has_acted
from bot.assistant.language.clauses import clauses
from bot.assistant.language.payment import PUT_IN, cheated_of, has_given
from index.script import fold

_ACTS = "转汇付打点填输扫下装加开登拨给交充买寄借入揿俾畀报念发拍走投刷绑认注升更按刮存取提垫"
_PERSON = "(?:[我俺咱偶你您他她]们?|本人|[爸妈爷奶姥公婆儿女]{1,2}|老人家?|家[里人]{1,2}|孩子)"
_AT_ONCE = "(?:马上|赶紧|赶快|立刻|即刻|快|先|去|也|再){0,2}"
_WANTED = re.compile(
    rf"(?:(?<![不没])(?<!没人)(?:让|叫|要求|催|劝|哄)|(?<![不没想需主只重还])要){_PERSON}?{_AT_ONCE}"
    rf"[^了咗过]{{0,12}}?[{_ACTS}](?![了咗完]|过(?!去))"
    # 学长说把我的卡卖给他可以拿三十万
    r"|(?:说|话|讲)(?:可以)?把[^，。,了咗]{1,14}(?:卖|借|租|寄|给)[^，。,了咗]{0,8}(?:可以|能|就|有)"
    # 先转进去再退我
    r"|先[转付交打充垫投汇][^，。,了咗]{0,8}?(?:再|才|后|就)(?:给我?)?[退返还补]"
    # 说给他密码才还
    r"|(?:说|话|讲)(?:要|得|先)?[给俾畀交付转打][^，。,了咗]{1,12}(?:才|先)(?:肯|能|会)?(?:还|退|返|放|给)"
    r"|\b(?:asks?|asked|asking|wants?|tells?|telling|says?) (?:me|us|i|my \w+|that i)\b"
    r"|\b(?:i|we) (?:need|have) to (?:pay|click|send|enter|fill|call)\b"
)
_DONE = "(?:了(?!解)|咗|过(?![去来数期程户分几节年一二三四五六七八九十\\d])|已经?)"
# 让我共享屏幕, 要我同意授权, 要我身份证照片: such demands name no single act.
_SHARED = re.compile(
    rf"(?:让|叫|要求|要|催|劝|哄){_PERSON}?{_AT_ONCE}[^，。,]{{0,4}}(?:共享|同意|授权|配合|身份证|证件|密码|验证码|卡号|照片)"
)
_DONE_AT_ALL = re.compile(_DONE)
_TWICE = rf"{_DONE}(?:.{{0,2}}?{_DONE})?"
# What other people did, or say: 买家话已经俾咗钱, 收到短信说我中了奖; but not 我打给他了三千,
# 在他给的网站充了三次, "老板"叫她付了九万.
_THEIRS = re.compile(
    r"(?<![给向俾畀到叫让逼骗哄催])(?:[他她它]们?|对方|人家|[卖买]家|客服|老师|骗子|领导|导师|群主|有人|(?<![他她它们])那边|网友|[男女]朋?友)"
    rf"(?!叫|让|要|已经?投|投)[^我俺咱的]{{0,10}}?{_TWICE}"
    rf"|(?:说|(?<!电)话|称|讲|显示|提示|收到|接到|弹出|跳出|发来|打来)"
    # 说打伤人我转了5万: but not what the writer did then
    rf"(?:(?!我(?:就|也|都|先|已经?|刚)*[转付汇打交充]了?[\d一二两三四五六七八九十几给]).){{0,14}}?(?:{_TWICE}|被)"
)
# 让我扫了填卡号: steps that are to be done one after the other. 手机丢了 is no deed either.
_IN_TURN = re.compile(
    rf"((?:让|叫|催|要){_PERSON}[^，。,了咗]{{0,6}}?[{_ACTS}])了(?=[{_ACTS}进再就才])"
    "|(?:手机|钱包|证件|[猫狗包])[^，。,]{0,3}[丢掉]了|用不[到上着]了"
)
_HAPPENED = re.compile(
    rf"{_DONE}|[完掉光走](?:$|[我才])|[转汇付打交充填输扫传]完(?!.{{0,6}}?(?:才|再|就|后))|[过出进]去|刚[刚才]?(?![刚才]|毕业|有人|[收接看碰]到|弹|跳)|才发现|结果"
    r"|后来|照(?:做|[着他办念填转])|我就|一看|正在|连着|还在|不[见回]|打不[通开]|联系不|[提取登]不|少了|拉黑"
    r"|被(?:人|他|骗|刷|扣|盗|锁|冻|停|封)"
    r"|\b(?:paid|sent|gave|did|clicked|entered|filled|typed|scanned|downloaded|installed|bought)\b"
    r"|\b(?:told (?:him|her|them)|read|held|transferred|borrowed|handed|lost|gone|charged|stolen)\b"
    rf"|\b(?:just|already)\b|{PUT_IN}"
)


# Words that tell of a deed whatever stands around them: 照客服说的弄完，三万没了; 让人弄走两万六;
# 我填埋OTP喇.
_LOST = re.compile(
    r"[填入俾畀]埋[^，。,？?]{0,12}[喇啦咗]|(?<![没未])[弄搞骗卷划套]走"
    r"|(?:短信|信息)[^，。,]{0,6}(?:一条一?条|一条接一条|不停|连着|接连|一直)[^，。,]{0,3}[来响弹进发]"
    # 我照客服讲的用网银转了
    r"|照[^，。,]{1,8}[说讲话]的?[^，。,]{0,8}[转付汇填输点装下开做弄]"
    r"|没了|没有了|少了|往外[跑转]|(?:转|打|汇)到他|弄完|\bmade (?:me|us) pay\b|\b(?:gone|lost)\b"
)
# 已经付两次, 用超商寄出去了: other words for deeds than those of bot/assistant/language/payment.py.
_GIVEN = re.compile(
    r"寄(?:出|走|了|咗)|[发取拿收]走了|交给[^，。,？?]{1,6}了|已经?[^，。,]{0,4}[付交转充给投]|[付交转充投打][^，。,]{0,4}[次笔]|提不[出了]|拿不[回出]|在里面"
    # 我把密码告诉他了, 我补了, 报过去了, 装起了
    r"|(?:我|俺|咱|[爸妈爷奶])(?:把|将)[^，。,？?]{1,12}(?:告诉|[给发念报填寄转交说])[^，。,？?]{0,6}(?:[了过咗]|$)"
    r"|(?:我|俺|咱)补了|(?:[报念读说]|告诉)(?:[他她]们?|过去)[了咗]|[装下传填按]起了|传完|[填入]晒"
)


def only_asked(text: str) -> bool:
    """Tell whether a text says what somebody wants done, and nothing that was done."""
    return any(map(_WANTED.search, _told(text))) and nothing_done(text)


def is_demand(clause: str) -> bool:
    """Tell whether a clause says what somebody wants done."""
    said = fold(clause)
    return bool(_WANTED.search(said) or _SHARED.search(said))


def tells_no_deed(clause: str) -> bool:
    """Tell whether a clause has no word that says that something was done."""
    return not _DONE_AT_ALL.search(fold(clause))


def nothing_done(text: str) -> bool:
    """Tell whether a text tells of nothing that was done, or that befell the writer."""
    said = (_THEIRS.sub(" ", each) for each in _told(text))
    return not (_LOST.search(fold(text)) or any(map(_HAPPENED.search, said)))


def _told(text: str) -> Iterator[str]:
    """Yield the clauses of a text, without steps to be done in turn and what befalls things."""
    return (_IN_TURN.sub(r"\1", fold(each)) for each in clauses(text))


def nothing_given(text: str) -> bool:
    """Tell whether a text tells of nothing that was paid, given or done for the other person.

    Other things may have happened: 网贷批了五万，说卡号填错，要交一万解冻.
    """
    gone = any(each.search(fold(text)) for each in (_LOST, _GIVEN))
    return not (gone or has_given(text) or cheated_of(text) or has_acted(text))
