"""Whose: whether a text tells that another person lost something, and its writer did not."""

import re

from bot.assistant.aid.hearing.relatives import PEOPLE, SELF, WHEN, without_asides
from bot.assistant.language.clauses import clauses
from bot.assistant.language.payment import PAYS

# People with whom a clause may begin, beside those of relatives.py.
_IN_LAW = (
    "(?:丈母娘|丈人|岳[父母]|嬷嬷|嫂子?|[姐妹]夫|[姑姨](?:父|夫|丈)|阿[爸妈公婆嬷爷姨]|老[豆爸妈])"
)
_COUPLE = "(?:爸妈|父母|公公婆婆|爷爷奶奶|外公外婆|姥姥姥爷|[他她]们)"
_OUR_IN_LAW = re.compile(rf"(?:我|俺|咱)(?:们|家)?的?(?=娘家|{_IN_LAW})")
_OTHER = re.compile(
    rf"{WHEN}(?:刚刚?|就|是)?(?:隔壁|楼下|村里|娘家)?(?:的|个)?[大小二三老表堂亲]?"
    rf"(?P<who>{_COUPLE}|{_IN_LAW}|{PEOPLE}(?:[他她](?:爸爸?|妈妈?)|阿姨|大[妈爷叔])?|[大老](?:妈|爷|娘|叔)|老人)"
)
# People whom swindlers pose as, or who may be swindlers: their payment may have gone to the writer.
_PLAYED = re.compile(
    "朋友|男友|女友|对象|室友|舍友|同[学事]|亲戚|老乡|哥们|闺蜜|学生|邻居|居民|当事人"
)
# Words that may stand between a person and his loss: 我妈昨天在网上买药被骗了. Any other word may
# make it the writer's loss: 妈妈给的钱被骗了, 朋友让转了两万. They are five at most, so that a long
# run of them takes no time.
_DID = (
    "(?:今天|昨[天晚]|前天|刚才?|现在|这两天|最近|去年|上个月|早上|上午|中午|下午|晚上|突然|已经|就|都|又|也|才"
    "|不小心|一个人|把[^，。,的]{1,6}|[给跟向往][^，。,的]{1,6}|在(?:网上|抖音|快手|微信|直播间|银行|外面)|网上|去银行"
    "|刷单|炒股|投资|理财|网购|网贷|买[^，。,的被]{1,5}|做[^，。,的被]{1,5}){0,5}"
)
_LOST = (
    "(?:(?:被|遭|畀|俾)[^，。,的]{0,8}?|(?:让|叫|给|教)(?:人家?|骗子))[骗呃坑哄诈]"
    "|上当|受骗|中招|过(?:咗)?数"
)
_PAID = f"[{PAYS}打](?:账|款|钱|给|了|咗|过|出|走|进)|刷(?:了|走)"
_LOSS = re.compile(rf"{_DID}(?P<loss>{_LOST}|{_PAID})")
# 我妈接到假警察电话，转了五万: the next clause goes on about the same person.
_MET = re.compile(
    "(?:昨[天晚]|今天|刚才?)?(?:接到?了?|收到|遇[到上]|碰[到上]|听信|相信|信了|下载|加了|点了|扫了)(?!我)"
)
_FALSE = re.compile("[骗呃诈假]")
_HERS = re.compile("妈|母|娘|奶|婆|嬷|姥姥|姨|姑|婶|姐|妹|女|媳|妻|嫂|闺|丫头")
_HIS = re.compile("(?:夫|父|丈|婿|爸|哥|弟)$")
# 我帮她问: what a writer who has lost nothing says of himself.
_ASKING = re.compile(
    "(?:我|俺)(?:们)?(?:来|是|想|先)?(?:帮|替|给)[他她佢]?(?:们)?(?:来)?问(?:问|一下|下)?"
    "|[让叫]我(?:来|帮)?问(?:问)?"
)


def whose(text: str) -> str:
    """Give 她, 他 or 他们 where a Chinese text tells of another person's loss; "" for the writer's.

    A clause begins with that person and tells what he lost; or it tells what he met with, and the
    next clause what he paid. In doubt the loss is the writer's own: otherwise he would give the
    police another person's account.
    """
    said = _OUR_IN_LAW.sub("", _ASKING.sub("", without_asides(text)))
    if SELF.search(said):
        return ""
    met: re.Match[str] | None = None
    for clause in clauses(said):
        named = _OTHER.match(clause)
        whom = named or met
        loss = whom and _LOSS.match(clause, named.end() if named else 0)
        if whom and loss and _is_his(whom["who"], loss["loss"], said):
            return _called(whom["who"])
        met = named if named and _MET.match(clause, named.end()) else None
    return ""


def _is_his(who: str, loss: str, said: str) -> bool:
    """Tell whether that person lost what was paid, and is no false friend who paid the writer."""
    if who == "客户":
        return False
    paid = re.fullmatch(_PAID, loss) is not None
    return not (paid and _PLAYED.search(who)) or _FALSE.search(said) is not None


def _called(who: str) -> str:
    if re.fullmatch(_COUPLE, who):
        return "他们"
    return "她" if _HERS.search(who) and not _HIS.search(who) else "他"
