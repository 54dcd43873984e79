"""Drafts of cards that keep every rule of the small corpus, for tests that break one thing."""

from index.authoring.draft import CardDraft

ASKS = (
    "快递里的刮刮卡能扫码吗",
    "收到陌生包裹里面有兑奖券",
    "没买东西却收到礼品卡",
    "包裹里的二维码扫了会怎样",
    "刮刮卡中奖要不要领",
    "陌生快递送来奖券怎么办",
    "can I scan a prize card from a parcel",
    "scratch card in an unknown parcel",
)
ANSWER = """\
没买过东西却收到包裹，里面的刮刮卡别扫码。

【怎么办】
1、不扫码，不加群。
2、拿不准，打 96110 问。
"""
DRAFT = CardDraft(
    folder="measures",
    asks=ASKS,
    answer=ANSWER,
    publisher="公安部",
    document="寄递安全提示",
    day="2024-06",
    cites=(),
)
SCAM_ANSWER = """\
包裹里的刮刮卡是引子，扫了码就进刷单群。

【怎么骗】
• 先寄卡，再拉群。
• 让您垫钱做任务。
【骗子会说】
- 恭喜您刮中了空调，扫码登记就能领。
- 礼品要先核实身份，请进群联系客服。
- 群里做完关注任务，奖品当天寄出。
- 名额有限，今天不领就作废。
- 您先垫付运费，签收时退给您。
- 这是品牌周年庆，不花您一分钱。
- 填好收货地址和银行卡就行。
- 客服正忙，请先下载这个软件排队。
【危险信号】
没下单却有包裹。
【怎么办】
不扫码，打 110。
"""
