"""A reply follows the script of the question."""

import pytest

from index.asked_in import script_of
from index.corpus.corpus import Corpus
from index.script import Script


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("一键查卡是什么", Script.HANS),
        ("一鍵查卡是什麼", Script.HANT),
        ("款項剛匯出對方就消失了", Script.HANT),
        ("公安部讲的断卡是什麽意思", Script.HANS),
        ("多謝晒", Script.HANT),
        ("96110 和110 有啥区別", Script.HANS),
        ("ni hao", Script.HANS),
        ("what is 96110 反诈", Script.LATIN),
        ("what is 断卡行动", Script.LATIN),
        ("Can I still use 一键查卡 from abroad?", Script.LATIN),
        ("is this 真的吗", Script.HANS),
        ("can you 帮我看看我的账户", Script.HANS),
        ("1069开头的sms", Script.HANS),
        ("我OK", Script.HANS),
        ("96110", Script.HANS),
        ("ok", Script.HANS),
        ("help", Script.LATIN),
        ("i'm 16", Script.LATIN),
        ("HELP!", Script.LATIN),
        ("GOIP", Script.HANS),
        ("사기를 당했어요", Script.LATIN),
        ("мошенники украли деньги", Script.LATIN),
        ("詐欺に遭いました", Script.HANT),
        ("LINE群組老師帶我買股票", Script.HANT),
        ("https://www.mps.gov.cn/index.html", Script.HANS),
        ("https://pay.example.com/a這個安全嗎", Script.HANT),
        ("is it safe? https://a.cn", Script.LATIN),
        ("ETC?", Script.HANS),
        ("etc", Script.HANS),
        ("FaceTime", Script.HANS),
        ("PayMe過數", Script.HANT),
        ("etc收費", Script.HANT),
        ("line pay?", Script.HANS),
        ("Telegram scam", Script.LATIN),
        ("goip", Script.HANS),
        ("wzp", Script.HANS),
        ("yjck", Script.HANS),
        ("pls", Script.LATIN),
        ("sms?", Script.LATIN),
        ("loan", Script.LATIN),
        ("被骗了 help me please my money is gone", Script.LATIN),
        ("著作、瞭望、乾坤", Script.HANS),
        ("我的bank account被police freeze了，要找谁unfreeze", Script.HANS),
        ("the seller sent 我的 order number and then blocked me", Script.LATIN),
        ("what's app上自称immigration的officer说我visa有问题", Script.HANS),
        ("what's app account stolen", Script.LATIN),
        ("USDT搬砖arbitrage有没有legal risk", Script.HANS),
        ("crypto refund deposit可以嗎", Script.HANT),
        ("fan诈app", Script.HANS),
        ("zhapian电话?", Script.HANS),
        ("please check 电话", Script.LATIN),
        ("I got a call from 110, what does 是不是 mean", Script.LATIN),
        ("what does 是不是 mean when they call", Script.LATIN),
        ("is this OTP link scam吗", Script.LATIN),
        ("收到fake的court summons email", Script.HANS),
        ("卖personal info几条算crime", Script.HANS),
        ("bank app叫我update，link在SMS里", Script.HANS),
        ("Netflix说payment failed叫我update card", Script.HANS),
        ("WeChat group有人sell cheap机票", Script.HANS),
        ("seller blocked me after payment 说要等", Script.LATIN),
        ('my SIM blocked "二次实人认证" what to do', Script.LATIN),
        ("difference 接报案回执 and 立案告知书, no stamp on mine", Script.LATIN),
        ("HR给我的offer and 签证in Shanghai", Script.HANS),
        ("帮信 or 掩隐 and 诈骗", Script.HANS),
        ("company洩露customer data會fine多少", Script.HANT),
        ("my mom got a call from 公安局 about 保证金 payment", Script.LATIN),
        ("anti-fraud centre 反诈中心 phone number", Script.LATIN),
        ("online seller took 我的 deposit and said 要等", Script.LATIN),
        ("", Script.HANS),
    ],
)
def test_a_reply_follows_the_script_of_the_question(text: str, script: Script) -> None:
    assert script_of(text) is script


def test_every_lead_of_the_corpus_is_simplified(corpus: Corpus) -> None:
    assert [card.id for card in corpus.cards if script_of(card.lead) is not Script.HANS] == []


def test_every_statute_is_simplified(corpus: Corpus) -> None:
    wrong = [each.label for each in corpus.articles if script_of(each.text) is not Script.HANS]
    assert wrong == []
