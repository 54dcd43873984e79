"""A small corpus that keeps every rule: one card or two a folder, real articles, real checksums.

Tests write it, break one thing, and compare what the program says with one exact line.
"""

from pathlib import Path

from index.corpus.check import load_corpus
from index.corpus.statutes import database_path, update_checksums
from index.errors import CorpusError

FACTS = """\
[[fact]]
id = "1.1"
text = "96110 是反诈预警劝阻专线，2019-11-08 由北京率先启用。"
source = "公安部 2021-06"
grade = "A"
verified = "2026-11-25"

[[fact]]
id = "1.2"
text = "“一证通查”在 48 小时内由 10699000 短信回复。"
source = "工业和信息化部 2021-09-14"
grade = "A"
verified = "2026-11-25"
note = "不含固定电话。"

[[fact]]
id = "1.3"
text = "某地银行称解冻要 30 天。"
source = "地方媒体 2024"
grade = "C"
verified = "2026-11-25"

[[fact]]
id = "R:solved"
text = "2022 年全国共破案 46.4 万起。"
source = "中国警察网 2023-05-30"
grade = "A"
verified = "2026-11-25"

[[trap]]
id = "T:1"
says = "把可疑号码发到 12381 查询"
patterns = ['发(送)?到 ?12381']
right = "12381 只由平台主动发提醒，市民不能向它查号码。"
"""

DOCUMENTS = """\
[[document]]
id = "bangxin-yijian-2025"
short = "帮信意见"
name = "关于办理帮助信息网络犯罪活动等刑事案件有关问题的意见"
number = "法发〔2025〕12号"
issuer = "最高人民法院、最高人民检察院、公安部"
date = "2025-07-28"
articles = ["9", "10"]
"""

STATUTES = """\
# 一份小的法条表。

[[statute]]
short = "反电信网络诈骗法"
name = "中华人民共和国反电信网络诈骗法"
english = "Anti-Telecom and Online Fraud Law"
law_id = "82df8e9b959d"
version = "2022-09-02"
in_force = "2022-12-01"
aliases = ["反诈法"]
articles = ["31", "38"]

[[statute]]
short = "刑法"
name = "中华人民共和国刑法"
english = "Criminal Law"
law_id = "d2da5d066414"
version = "2020-12-26"
in_force = "2021-03-01"
aliases = []
articles = ["266", "287之二"]
"""

REPORT = """\
---
id: report-solved
title: 2022年破案数
title_en: Cases solved in 2022
sources:
  - publisher: 中国警察网
    document: 打击治理电信网络新型违法犯罪成效明显
    date: 2023-05-30
verified: 2026-11-25
facts: [R:solved]
aliases:
  - 2022年破了多少电诈案
  - 一年破案多少起
  - 警察抓骗子抓得多吗
  - 反诈成绩
  - 破案数字
  - 电诈案破得了吗
  - how many fraud cases were solved
  - cases solved in one year
---
2022 年全国公安机关共破获这类案件 46.4 万起。
"""

HOTLINE = """\
---
id: hotline-96110
title: 反诈专线96110
title_en: The anti-fraud line 96110
sources:
  - publisher: 公安部
    date: 2021-06
    url: https://www.mps.gov.cn/
verified: 2026-11-25
facts: ["1.1"]
aliases:
  - 96110是什么电话
  - 96110来电要接吗
  - 九六一一零
  - 反诈电话号码
  - 警察劝阻电话
  - 预警专线
  - what is 96110
  - anti-fraud hotline number
---
96110 是反诈预警劝阻专线，来电请接听。

## 什么时候打
问：什么情况打96110；拿不准是不是骗子打哪里
拿不准是不是诈骗，打 96110 问一问。钱已经转出去了，先打 110。

## 注意
- 96110 不会要您的验证码。
- 它不受理报案。
"""

LOOKUP = """\
---
id: yizhengtongcha
title: 电话卡一证通查
title_en: Check which phone numbers are in your name
sources:
  - publisher: 工业和信息化部
    document: 一证通查上线公告
    date: 2021-09-14
verified: 2026-11-25
facts: ["1.2"]
aliases:
  - 一证通查
  - 我名下有几张手机卡
  - 查自己有多少个号码
  - 有人用我身份证办卡吗
  - 一正通查
  - 身份证查电话卡
  - which sim cards are in my name
  - check phone numbers under my ID
---
一证通查能查出您名下有几张手机卡，48 小时内短信回复。
"""

LAW = """\
---
id: law-lend-card
title: 出借银行卡要负什么责任
title_en: Lending out a bank card
sources:
  - publisher: 全国人民代表大会常务委员会
    document: 中华人民共和国反电信网络诈骗法
    date: 2022-09-02
verified: 2026-11-25
cites: [反电信网络诈骗法 31, 刑法 287之二]
aliases:
  - 银行卡借给别人犯法吗
  - 出租银行卡后果
  - 卖银行卡会坐牢吗
  - 朋友借我的卡走账
  - 帮信罪判几年
  - 借卡给同学收钱
  - is lending my bank card illegal
  - selling a bank account penalty
---
不可以。反诈法第三十一条禁止出租、出借、出售银行卡；明知别人犯罪还提供的，可能构成帮信罪。

## 会判多久
问：帮信罪最高判多久
情节严重的，处三年以下有期徒刑或者拘役。
"""

POLICY = """\
---
id: policy-bangxin
title: 帮信意见讲了什么
title_en: The 2025 opinions on aiding cyber crime
document: bangxin-yijian-2025
sources:
  - publisher: 最高人民法院
    document: 关于办理帮助信息网络犯罪活动等刑事案件有关问题的意见
    date: 2025-07-28
verified: 2026-11-25
cites: [bangxin-yijian-2025 9]
aliases:
  - 法发2025 12号
  - 帮信新规
  - 两高一部帮信意见
  - 帮信从严从宽
  - 新的帮信规定
  - 卖卡新规定
  - 2025 opinions on aiding cyber crime
  - new rules on selling cards
---
2025 年的意见分清帮信罪里谁从严、谁从宽，第九条列出从严的情形。
"""

SCAM = """\
---
id: scam-shuadan
title: 刷单返利诈骗
title_en: Fake order rebates
kind: 刷单返利
sources:
  - publisher: 公安部
    date: 2023
verified: 2026-11-25
aliases:
  - 刷单是不是诈骗
  - 做任务垫钱提不了现
  - 点赞赚钱群
  - 兼职刷好评
  - 刷单被骗
  - 充值做单
  - paid to like posts then asked to deposit
  - order brushing scam
---
先给小钱，再让您垫大钱：凡是要垫钱做任务的，都是诈骗。

## 怎么骗
1. 拉进群，点赞就发小红包。
2. 让您下载软件，垫钱做大单。
3. 说操作错了，要再充才能提现。

## 骗子会说
- 关注这几个店铺，每个给您发红包。
- 您今天的佣金已经到账，查收一下。
- 群里大家都在做，导师带单稳赚。
- 这是联单任务，做完三单一起返。
- 您的账户被冻结，再充两万就解冻。
- 系统显示您操作失误，要补单。
- 信誉分不够，先刷满才可以提现。
- 我自己也垫了，晚上一起提出来。

## 危险信号
- 先垫钱，后返利。
- 提现总有新理由。

## 怎么办
1. 不再充钱，打 110。
2. 留好聊天和转账记录。
"""

EMERGENCY = """\
---
id: emergency-money-sent
title: 钱刚刚转出去了
title_en: Money was just sent
call: "110"
sources:
  - publisher: 公安部
    date: 2023-05
verified: 2026-11-25
aliases:
  - 刚转账就发现被骗
  - 钱打过去对方消失了
  - 被骗了怎么办
  - 汇款后联系不上
  - 刚给客服转了钱
  - 款项刚汇出
  - I just sent money to a scammer
  - I got scammed what now
---
别再转钱，马上打 110。

## 马上做
1. 打 110，报清对方账号。
2. 打给您的银行，请它协助止付。
3. 聊天记录和转账截图都留着。

## 千万别做
- 不要再付“解冻费”。
"""

CODE_GIVEN = """\
---
id: emergency-code-given
title: 验证码告诉了别人
title_en: A verification code was given away
call: "110"
sources:
  - publisher: 公安部
    date: 2023-05
verified: 2026-11-25
aliases:
  - 验证码念给对方了
  - 把六位数告诉客服了
  - 短信码发出去了
  - 密码给了陌生人
  - 泄露了验证码怎么办
  - 手机收到码被问走了
  - I told someone my code
  - gave away my one-time password
---
马上改密码，把卡冻结，再打 110。

## 马上做
1. 打银行客服，请它冻结银行卡。
2. 打 110，说清什么时候给的码。
"""

SENTENCES = """\
situation\tvoice\ttext
emergency-money-sent\telderly\t刚把存折上的钱都打给他了
emergency-money-sent\tplain\t钱转过去人就没影了
emergency-money-sent\tplain\t我刚刚转账给骗子了
emergency-code-given\telderly\t我把短信上的数念给她听了
emergency-code-given\tplain\t验证码刚告诉对方
emergency-code-given\tplain\t那个码我发给客服了
none\tplain\t去年我被骗过两千
none\tplain\t验证码为什么不能给别人
none\tplain\t转账一天能转多少
"""

DECOYS = """\
kind\ttext
near\t银行卡补办要几天
near\t手机卡套餐怎么改
near\t派出所几点下班
near\t身份证丢了去哪里补
far\t明天会下雨吗
far\t红烧肉怎么做
far\twhat is the capital of France
far\t孩子发烧吃什么药
"""

FILES = {
    "facts.toml": FACTS,
    "decoys.tsv": DECOYS,
    "policy/documents.toml": DOCUMENTS,
    "law/statutes.toml": STATUTES,
    "report/report-solved.md": REPORT,
    "measures/hotline-96110.md": HOTLINE,
    "measures/yizhengtongcha.md": LOOKUP,
    "law/law-lend-card.md": LAW,
    "policy/policy-bangxin.md": POLICY,
    "scams/scam-shuadan.md": SCAM,
    "emergency/emergency-code-given.md": CODE_GIVEN,
    "emergency/emergency-money-sent.md": EMERGENCY,
    "emergency/sentences.tsv": SENTENCES,
}


def write_corpus(root: Path) -> Path:
    """Write the whole small corpus below `root`, with the checksums of the real articles."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    update_checksums(root / "law" / "statutes.toml", database_path())
    return root


def add_card(root: Path, name: str, body: str, number: str = "a") -> None:
    """Write one more card of the folder measures/, with aliases of its own by `number`."""
    aliases = [f"第{number}张卡的问法{each}" for each in "甲乙丙丁戊己"]
    aliases += [f"first way to ask for {number}", f"second way to ask for {number}"]
    path = root / name
    path.write_text(
        f"---\nid: {path.stem}\ntitle: 第{number}张卡\ntitle_en: Card {number}\n"
        "sources:\n  - publisher: 公安部\n    date: 2023\n"
        "verified: 2026-11-25\naliases:\n"
        + "".join(f"  - {alias}\n" for alias in aliases)
        + f"---\n{body}\n",
        encoding="utf-8",
    )


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Replace the first `old` of one file; fails where there is none."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{name} does not hold {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(root: Path) -> list[str]:
    """List all that is wrong below `root`, with paths from there on: `law/a.md:3: ...`."""
    try:
        load_corpus(root)
    except CorpusError as error:
        return [str(problem).replace(f"{root}/", "") for problem in error.problems]
    return []
