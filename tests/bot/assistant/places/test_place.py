"""Whom to call: by the words of the text, and by its script."""

import pytest

from bot.assistant.places.place import Place, as_told_in, place_of
from index.script import Script


@pytest.mark.parametrize(
    ("text", "script", "place"),
    [
        ("我是台北地檢署書記官，你的健保卡被冒用", Script.HANT, Place.TAIWAN),
        ("阿媽，我出咗事，唔好同爸爸講", Script.HANT, Place.HONGKONG),
        ("入境事務處：閣下將被限制出境", Script.HANT, Place.HONGKONG),
        ("【HKeToll】你的隧道費仍未繳付", Script.HANT, Place.HONGKONG),
        ("您的包裹無法派送，請點連結", Script.HANT, Place.EITHER),
        ("台北的健保卡", Script.HANS, Place.MAINLAND),
        ("Your parcel is on hold in Hong Kong", Script.LATIN, Place.HONGKONG),
        ("Your parcel is on hold", Script.LATIN, Place.MAINLAND),
        ("【匯豐銀行】您的帳戶已被暫停，請點擊連結", Script.HANT, Place.HONGKONG),
        ("【HSBC】你的帳戶出現異常，請登入查看", Script.HANT, Place.HONGKONG),
        ("滙豐：你的帳戶出現異常交易，請即致電6165 4321", Script.HANT, Place.HONGKONG),
        ("訊息：你的FPS轉數快帳戶已停用", Script.HANT, Place.HONGKONG),
        ("香港郵局：請補付HK$16500", Script.HANT, Place.HONGKONG),
        ("已到账，回覆请打+852 6165 4321，渣打", Script.HANT, Place.HONGKONG),
        ("有人打嚟話要拉我，係咪真㗎", Script.HANT, Place.HONGKONG),
        ("請撥165查證", Script.HANT, Place.TAIWAN),
        ("請付$165運費", Script.HANT, Place.EITHER),
    ],
)
def test_the_place_is_told_by_words(text: str, script: Script, place: Place) -> None:
    assert place_of(text, script) is place


@pytest.mark.parametrize(
    ("said", "place", "left"),
    [
        ("骗子才这样说。挂断，打 110 核实。", Place.MAINLAND, "骗子才这样说。挂断，打 110 核实。"),
        ("骗子才这样说。挂断，打 110 核实。", Place.HONGKONG, "骗子才这样说。"),
        ("是老把戏。打 12345 或在国家医保服务平台 App 里查。", Place.TAIWAN, "是老把戏。"),
        ("1. 别转钱。\n2. 打 96110 问。\n3. 停卡。", Place.EITHER, "1. 别转钱。\n3. 停卡。"),
        ("打 12345 问！", Place.TAIWAN, ""),
        ("金额 1100 元，留好证据。", Place.HONGKONG, "金额 1100 元，留好证据。"),
    ],
)
def test_what_serves_the_mainland_only_is_left_out_elsewhere(
    said: str, place: Place, left: str
) -> None:
    assert as_told_in(said, place) == left


@pytest.mark.parametrize(
    ("text", "script", "place"),
    [
        ("LINE投資群的老師說要先匯款", Script.HANT, Place.TAIWAN),
        ("銀行寄簡訊要我點連結", Script.HANT, Place.TAIWAN),
        ("雙證件拍給貸款業務了", Script.HANT, Place.TAIWAN),
        ("我的身分證拍給他了", Script.HANT, Place.TAIWAN),
        ("我的帳戶變成警示帳戶", Script.HANT, Place.TAIWAN),
        ("檢察官說我帳戶涉案，偵查不公開", Script.HANT, Place.TAIWAN),
        ("他是我國中同學", Script.HANT, Place.TAIWAN),
        ("中國中學生也看得懂", Script.HANT, Place.EITHER),
        ("檢察院打電話給我", Script.HANT, Place.EITHER),
        ("內地檢察官來電", Script.HANT, Place.EITHER),
        ("檢察官叫我過數", Script.HANT, Place.HONGKONG),
        ("剛剛匯了15萬給他", Script.HANT, Place.TAIWAN),
        ("我匯了五萬過數畀佢", Script.HANT, Place.HONGKONG),
        ("外匯出去旅行先換", Script.HANT, Place.EITHER),
        ("匯了五千令吉給他", Script.HANT, Place.EITHER),
        ("警察局打電話來", Script.HANT, Place.TAIWAN),
        ("我匯了錢給騙徒", Script.HANT, Place.HONGKONG),
        ("我匯了錢到他的戶口", Script.HANT, Place.HONGKONG),
        ("銀行發短訊說我要更新資料", Script.HANT, Place.HONGKONG),
        ("我匯了錢給詐騙集團", Script.HANT, Place.TAIWAN),
        ("檢察官說要查我的戶口", Script.HANT, Place.EITHER),
        ("戶口名簿的影本寄給他了", Script.HANT, Place.EITHER),
        ("戶口所在地的派出所", Script.HANT, Place.EITHER),
        ("有人打電話說要查戶口", Script.HANT, Place.EITHER),
        ("去戶政事務所遷戶口", Script.HANT, Place.TAIWAN),
        ("銀行說我的戶口有問題", Script.HANT, Place.HONGKONG),
        ("匯了五千令吉到他的戶口", Script.HANT, Place.EITHER),
        ("短讯说我的户口有问题", Script.HANS, Place.MAINLAND),
        ("上海市警察局打電話來", Script.HANT, Place.EITHER),
        ("用ibon繳費", Script.HANT, Place.TAIWAN),
        ("Fibonacci群組", Script.HANT, Place.EITHER),
        ("检察官来电", Script.HANS, Place.MAINLAND),
        ("出金要先繳保證金", Script.HANT, Place.TAIWAN),
        ("WhatsApp有人叫我付錢", Script.HANT, Place.HONGKONG),
        ("搵到份兼職，要先墊錢", Script.HANT, Place.HONGKONG),
        ("租樓要先付按金", Script.HANT, Place.HONGKONG),
        ("支出金額和輸入數字都不對", Script.HANT, Place.EITHER),
        ("部門號碼、現金流、按金額計", Script.HANT, Place.EITHER),
        ("投資超過數百萬，匯入數萬元到他的帳戶", Script.HANT, Place.EITHER),
        ("這點算什麼，這邊個案多", Script.HANT, Place.EITHER),
        ("資金流向不明，騙了165萬", Script.HANT, Place.EITHER),
        ("出差人員拿出金飾和儲值卡", Script.HANT, Place.EITHER),
        ("佢叫我過數、入數", Script.HANT, Place.HONGKONG),
        ("點數儲值了，平台不給出金", Script.HANT, Place.TAIWAN),
        ("開online帳戶，看hotline", Script.HANT, Place.EITHER),
        ("My boss on WhatsApp sent an SMS and a LINE message", Script.LATIN, Place.MAINLAND),
        ("加我的LINE，发简讯", Script.HANS, Place.MAINLAND),
    ],
)
def test_the_words_of_one_place_tell_it_where_characters_do_not(
    text: str, script: Script, place: Place
) -> None:
    assert place_of(text, script) is place
