"""What is said where a kind's own advice is not apt, and whom to call, by place and language."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.check.matters import Matter
from bot.assistant.place import Place


@dataclass(frozen=True)
class MatterTexts:
    """`matters` stand in the place of the kind's advice.

    `lines` and `police` are whom to call, by place: they fill `{line}` and `{police}` in sentences.
    """

    matters: Mapping[Matter, str]
    lines: Mapping[Place, str]
    police: Mapping[Place, str]


ZH = MatterTexts(
    matters={
        Matter.JOINING: "别参与：出租出售银行卡、电话卡、账号，替人转钱取钱、接线打电话、拉人，"
        "多半是在帮骗子，违法，可能坐牢。已经给了卡的，马上打银行电话挂失，再打 {police} 说清楚。",
        Matter.ABROAD: "别去：去了多半被关进诈骗园区。人已经在那边走不了，向当地警方和领事保护热线 "
        "+86-10-12308 求助；家里人到派出所报案。",
        Matter.WALLET: "助记词、私钥谁也不给，哪个网页也别填；已经填了，马上把币转到新建的钱包。",
        Matter.CHAT_ACCOUNT: "自己打开软件的设置看登录设备，陌生的退掉，再开两步验证；"
        "密码、验证码谁也不给。",
        Matter.BANK: "自己打开官方软件或拨银行卡背面的电话查，卡号、密码、验证码谁也不给。",
        Matter.NUDE_LURE: "马上退出，别装对方发的软件，别露脸露身体；"
        "对方录了像来要钱，别付，留证据打 {police}。",
    },
    lines={
        Place.MAINLAND: "96110",
        Place.TAIWAN: "165",
        Place.HONGKONG: "18222",
        Place.EITHER: "165（台湾）、18222（香港）或 96110（内地）",
    },
    police={
        Place.MAINLAND: "110",
        Place.TAIWAN: "110",
        Place.HONGKONG: "18222",
        Place.EITHER: "110（香港 18222）",
    },
)

EN = MatterTexts(
    matters={
        Matter.JOINING: "Take no part. Renting out bank cards, SIM cards or accounts, moving money "
        "or relaying calls for strangers is mostly help for swindlers, and a crime. If you gave a "
        "card, have the bank block it at once and tell the police.",
        Matter.ABROAD: "Do not go: such jobs mostly lead to a scam compound. Trapped there, turn "
        "to the local police and, as a Chinese citizen, to +86-10-12308.",
        Matter.WALLET: "Give nobody the words or keys of a wallet and type them nowhere. If you "
        "did, move the coins to a new wallet at once.",
        Matter.CHAT_ACCOUNT: "Look at the devices in the app's own settings, remove strange ones "
        "and turn on two-step verification. Give nobody a code or password.",
        Matter.BANK: "Open the official app yourself, or call the number on the back of your "
        "card. Give nobody a code or password.",
        Matter.NUDE_LURE: "Leave at once, install nothing they send and do not undress. If they "
        "have a recording and want money, do not pay, and call {police}.",
    },
    lines={
        Place.MAINLAND: "96110 in mainland China",
        Place.TAIWAN: "165 in Taiwan",
        Place.HONGKONG: "18222 in Hong Kong",
        Place.EITHER: "165 in Taiwan, 18222 in Hong Kong or 96110 in mainland China",
    },
    police=dict.fromkeys(Place, "the police"),
)
