"""Courtesy: greetings, thanks and asides around a question, which say nothing of what it asks.

Who writes to a stranger greets him and says that he does not know much; the ways of asking do not.
With all that a question is found less often, and reads like what callers say: 您好，请问一下 opens
many a call.
"""

import re

_GREETING = (
    r"(?:[你您]|大家)们?好|(?:早上|上午|中午|下午|晚上)好|哈[喽啰罗]|嗨|喂++|在(?:吗|不在|么)|有人(?:在)?吗"
    r"|打扰(?:一下|下|了)*+|不好意思|麻烦(?:问|请教)?(?:一下|下|了)?|劳驾"
    r"|我?[想要再]*+(?:请?问|请教|咨询|了解)(?:[你您]|大家|各位)?(?:一?下子?|一?个(?:问题|事儿?))?"
    r"|(?:[你您这]们?这?里?|这边)?(?:是|是不是)?(?:反诈中心|反诈|警察|公安|96110|真人|人工)的?[吗吧么](?:同志)?"
)
_THANKS = (
    r"(?:谢谢|多谢|感谢|谢[了啦]|唔该|辛苦)(?:大家|[你您了啦啊哈晒先])*+"
    r"|(?:麻烦|有劳|拜托|劳烦)[你您]们?(?:了|啦)"
)
_HEARD = (
    r"好[的吧嘞滴呀啊勒]?|行|嗯++|哦++|噢|喔|诶|欸|哎呀?|唉|(?:知道|明白)了?|晓得了?|收到|那个?"
)
_CALLED = r"警官|警察|民警|同志|老师|师傅|大[哥姐]|客服|机器人|小助手|各位|大家|朋友"
_TELL = r"(?:讲|说|解答|分析|告诉|解释|科普|介绍|查|看)"
_ASIDE = (
    r"我?有(?:一?个|件)(?:问题|事情?儿?)(?:想|要)?(?:请教|咨询|问|了解|麻烦)?(?:[你您]|大家)?(?:一?下)?"
    r"|(?:(?:事情|情况)是)?(?:是)?这(?:样|么回事)(?:的|子)?|我?先?(?:简单)?说(?:一?下)?(?:我的)?情况|长话短说|说来话长"
    r"|我?没(?:什么|啥)?文化|我?不(?:太)?懂(?:这些|这个)|我?不(?:太)?会打字|打字慢|(?:说错了)?别(?:笑(?:我|话我?)?|见怪)"
    r"|别(?:跟我)?(?:说|打|讲)官(?:话|腔)|说人话|用大白话(?:给我)?(?:讲|说)?|弱弱地?问一[句下]|(?:小白|新人|菜鸟)(?:一个|求问|求教|提问)?"
    rf"|(?:能不能|可不可以|能|可以|请|麻烦|要|求)*+(?:[你您]|大家|哪位|谁)?(?:能)?(?:帮|给|跟|替)我{_TELL}{{1,2}}(?:一?下|讲|说|看)?(?:一?个问题)?[吗呗不么]?"
    r"|(?:能不能|能|麻烦|请)*+[你您]?(?:能)?告诉我(?:一?下|一声)?[吗呗不么]?"
    r"|我?也?是?(?:头一|第一|初)[回次](?:来|用|使|玩|接触|碰)(?:你们?)?(?:这个|这种|这)?(?:机器人|东西|玩意儿?|软件|小程序|电报)?(?:问)?"
    r"|我?也?不(?:太)?(?:知道|晓得|确定)(?:这儿?|这里|在这儿?)?(?:能不能|可不可以|该不该|能)(?:在这儿?|这样)?问(?:这个|这些)?"
    # From 70 years on the age matters to the law.
    r"|我?(?:今年)?(?:都|已经)?[五六]十(?:[多几来]|[一二三四五六七八九])?岁?(?:的人)?了"
    r"|我?(?:眼睛|眼神|视力)(?:也)?不(?:太|大)?好(?:使|用)?|(?:字)?(?:小)?看不(?:太)?清(?:楚)?(?:字)?|(?:所以|就)?(?:想)?来问(?:问|一?下)(?:看)?"
)
_ENGLISH = (
    r"hi(?: there)?|hello(?: there)?|hey(?: bot| there)?|good (?:morning|afternoon|evening)"
    r"|excuse me|sorry to bother you|(?:i have )?a?(?:nother| quick)? question|ok(?:ay)?"
    r"|thank(?:s(?: a lot)?| (?:you|u))(?: so much)?(?: in advance)?|can you tell me"
    r"|sorry for my (?:bad |poor )?english"
    r"|(?:sorry,? )?(?:my )?english is (?:not (?:so |very )?good|bad|poor)"
    r"|i(?:'m| am) new here|(?:please|pls) help(?: me)?|i need (?:some )?(?:help|advice)"
    r"|i (?:want|would like) to ask(?: you)?(?: something| a question)?"
)
# Words of which clauses are made that say nothing: 这话问出来可能有点傻. None tells of others,
# of what was done or not done, of money or time, and none asks whether a thing is so.
_IDLE = """
我们 你们 咱们 这个 那个 这里 这儿 我 俺 咱 你 您 这 那 个 的 得 地 吗 呢 吧 啊 呀 哦 嘛 呗 哈
啦 哎 唉 额 呃 嗯 诶 哟 咯 么 回复 回答 回话 回个 解答 看到 看见 看懂 听懂 知道 晓得 明白 清楚
开口 吱一声 吭声 搭理 理我 理理 教教 指点 指教 分析 科普 说 讲 问 答 回 听 懂 看 想 看不懂
听不懂 搞不懂 弄不懂 不太懂 不懂 不知道 不晓得 不明白 不清楚 说不清楚 说不清 讲不清 不太会 不太
也 都 就 又 再 很 太 好 挺 有点 有些 可能 大概 实在 其实 反正 总之 就是吧 就是 只是 请 先 赶紧
赶快 快点 快些 慢点 早点 尽快 快 慢 拜托 求求 跪求 求 麻烦 劳烦 打扰 打搅 叨扰 冒昧 不好意思
多担待 多包涵 多体谅 多指教
真对不住 对不住 对不起 抱歉 见谅 见怪 见笑 包涵 担待 原谅 体谅 多多 海涵 理解 笑话 嫌弃 嫌 烦
啰嗦 唠叨 轻喷 勿喷 感激 感恩 谢谢 谢 祝 身体健康 工作顺利 万事如意 好人 一生 平安 好报 幸福
此致 敬礼 辛苦 没什么文化 没啥文化 没文化 文盲 没读过几年书 没读过书 没念过书 错字 打字 手写
语音 拼音 普通话 语音转文字 语音转的 语音输入 口述的 口述
眼花 眼也花 耳背 眼神 脑子 笨 傻 蠢 小白 一枚 菜鸟 新手 新人 外行 岁数 年纪
一句 一下 一声 一个 几句 两句 句 准话 痛快话 大白话 人话 官话 大道理 道理 文绉绉 专业 简单 详细
直接 直说 痛快 复杂 深 乱 长篇大论 问题 事情 事儿 事 话 意思 多嘴 随便 第一次 头一回 头回 用这个
弄得 出来 憋 半天 好久 怎么说 怎么讲 咋说 从哪 说起 哪里 跟谁 还来 吵 这么晚 大晚上 大半夜
要是懂 领导 姐妹 老哥 小姑娘 小伙子 亲爱的 亲 大佬 大神 专家 高人 们 转人工 人工 真人 电脑 机器
客服 别笑话 别见怪 别嫌 别嫌弃 别喷 告诉我
"""
_IDLE_WORDS = "|".join(sorted(_IDLE.split(), key=len, reverse=True))
_PARTICLE = "[了啊呀呢吧哈嘛哟啦]"
_WORD = (
    rf"(?:(?>{_ASIDE}|{_THANKS}|{_GREETING}|{_HEARD}|{_CALLED}|{_ENGLISH}){_PARTICLE}*+"
    rf"|(?>{_IDLE_WORDS}))"
)
# Whatever is no word, but for what begins a quotation, a name, an amount or a number.
_SIGN = r"[^\w【】“”「」《》\"'()（）<>+¥$￥#@&]"
# 请问 and 想咨询一下 need no sign after them, but 想问下班后 asks nothing yet.
_NOT_IN_A_WORD = "(?![班午周个面次半级单款载月])"
_BEFORE = re.compile(
    rf"^{_SIGN}*+(?:(?:{_WORD})++(?:{_SIGN}++|(?<=请问)"
    rf"|(?:(?<=[问询教解]下)|(?<=[问询教解]一下)){_NOT_IN_A_WORD}))++"
)
# Who speaks instead of typing sets no signs: 哎同志你好啊我是农村的我跟你说哈. Only what begins no
# other word there counts: neither 你好像, 我想问银行要流水 nor 老师让我买书.
_ME, _YOU = "[我俺咱]", "[你您恁侬]"
_HELLO = rf"{_YOU}们?好(?![像多几不容意奇久坏评大长高看好])"
_SPOKEN_TO = (
    r"(?:小|大)?(?:警官|警察|民警|同志|老师|师傅|大[哥姐爷妈叔]|妹[儿子妹]?|兄弟|姐[姐妹]|哥|姑娘"
    "|小伙子?|阿姨)"
)
_UNSIGNED = (
    rf"{_HELLO}(?:{_SPOKEN_TO}(?={_PARTICLE}*+(?:{_ME}|{_YOU}|想|就|那)))?"
    rf"|{_SPOKEN_TO}{_PARTICLE}*+{_HELLO}|{_SPOKEN_TO}{_PARTICLE}*+(?={_ME}(?:跟|就?想|就?问|这|整|搞|弄))"
    rf"|(?:喂|哎|诶|欸|唉|嗯|那个?什么|那个|那啥|就是说?)++(?={_PARTICLE}*+(?:{_ME}|{_YOU}好|{_SPOKEN_TO}))"
    rf"|{_ME}(?:这个?)?(?:人)?(?:嘴笨|没(?:什么|啥)?文化|不识字(?!.{{0,8}}[签按])|不(?:太|大|怎么|咋)?会打字)(?:就是说?)?"
    rf"|(?:{_ME}(?:就|只|先)?(?:是)?(?:想|要|来|寻思)?|想)"
    r"(?:问(?:问|下子?|哈|一[下哈])|(?:请教|咨询)一?[下哈])"
    rf"{_NOT_IN_A_WORD}"
    rf"|{_ME}[跟和]{_YOU}们?(?:说|讲|摆|唠){{1,2}}(?:[个件哈]|一[下哈个件])?(?:事情?儿?|情况)?(?![了过的])"
    rf"|{_ME}是(?:那个|个)?(?:农村|乡下|乡里|村里|种地)(?:的|嘞|滴|人|来的)++(?={_PARTICLE}*+{_ME})"
    rf"|{_ME}(?:也|是)?(?:整|搞|弄|闹)不(?:明白|懂|清楚)了?(?={_PARTICLE}|{_YOU}|{_ME})"
)
_SPOKEN = re.compile(rf"^(?:(?>{_UNSIGNED}){_PARTICLE}*+)++")
_URGES = (
    r"(?:在线)?急?等(?:回复|解答)?|(?:真的?)?(?:挺|好|很|十万火)?急[的啊死]?"
    r"|求(?:各位|大神|高人)?(?:告知|解答?|助|教|回复|指[点教])?|盼复|望(?:回复|告知)"
    r"|麻烦(?:[您你]|大家)?(?:解答|回答|回复|告知|说)(?:一?下)?|打扰了|劳(?:烦|驾)了|好人一生平安"
    r"|有没有人?(?:知道|懂)的?[吗么]?|有人?(?:知道|懂)的?[吗么]"
    r"|(?:懂|知道)的(?:人)?(?:说|讲)(?:一?下|说|一声)"
    r"|(?:到底|这)是?(?:怎么|咋)回事|你说说|给个(?:准话|建议|主意)"
    r"|别(?:讲|说)?太(?:长|复杂|啰嗦)|说(?:得)?(?:详细|简单)一?点(?:说)?|越(?:详细|简单|快|具体)越好"
    r"|希望(?:[你您]|能|可以|得到|有人)*+(?:回[答复]|解答|帮忙?)(?:一?下)?我?"
    r"|(?:跟|向|找)[你您](?:打听|请教|咨询|了解)一?下|(?:请)?[你您]?给?我?说{1,2}[呗吧]"
    r"|我?(?:文化低|学历低|没文化|岁数大)?看不懂(?:法条|法律|条文|这些)"
    r"|any idea|what do you think|thank(?:s(?: a lot)?| (?:you|u))(?: so much)?(?: in advance)?"
    r"|(?:please|pls)(?: advise| help(?: me)?| reply)?"
)
_AFTER = re.compile(rf"(?:{_SIGN}++(?:(?>{_URGES}){_PARTICLE}*+|{_WORD})++)++{_SIGN}*+$")
_ONLY = re.compile(rf"(?:{_WORD}|(?>{_URGES})|{_SIGN})++")
# Pictures at both ends: 😭😭, 🙏.
_PICTURE = "[\u2600-\u27bf\u2b50\ufe0f\u200d\U0001f000-\U0001faff]"
_PICTURES = re.compile(rf"^(?:{_PICTURE}\s*)+|(?<!{_PICTURE})(?<!\s)(?:\s*+{_PICTURE})++$")
_FEWEST = 2  # characters of what is asked: 裸聊
_TAIL = 80  # characters at the end in which courtesies are looked for


def to_the_point(text: str) -> str:
    """Give a text, as `spaced` gives it, without the courtesies around it.

    A text that is nothing else stays as it is.
    """
    begun = _SPOKEN.sub("", _BEFORE.sub("", _PICTURES.sub("", text)))
    rest = begun[:-_TAIL] + _AFTER.sub("", begun[-_TAIL:])
    return text if len(rest) < _FEWEST or _ONLY.fullmatch(rest) else rest
