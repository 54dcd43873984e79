"""PDF and text files: words up to a limit, and a reason where there are none."""

from io import BytesIO

import pytest
from PIL import Image

from bot.reading.document import is_pdf, read_pdf, read_text
from bot.reading.lines import Box
from bot.reading.values import Found, Limits, Note, Reason, UnreadableError
from tests.bot.reading.files import TARGET, locked_pdf, pdf, pictures_pdf, poster_png
from tests.bot.reading.patience import within

LIMITS = Limits()


def blind(_: Image.Image) -> list[Box]:
    return []


def refused(data: bytes) -> Reason:
    with pytest.raises(UnreadableError) as caught:
        read_pdf(data, blind, LIMITS)
    return caught.value.reason


def test_the_words_of_a_pdf_are_read() -> None:
    data = pdf(["Please pay 500 USDT to the safe account", "Second page with more words"])
    assert is_pdf(data)
    found = read_pdf(data, blind, LIMITS)
    assert found == Found("Please pay 500 USDT to the safe account\nSecond page with more words")


def test_of_fifty_pages_the_first_ten_are_read() -> None:
    found = read_pdf(pdf([f"This is page number {at}" for at in range(50)]), blind, LIMITS)
    assert found.text.split("\n")[-1] == "This is page number 9"
    assert found.notes == (Note.FIRST_PAGES,)


def test_a_page_without_words_is_read_as_a_picture() -> None:
    def recognise(drawn: Image.Image) -> list[Box]:
        assert max(drawn.size) <= 1600
        return [Box(10, 10, 200, 40, "扫描的字")]

    page = Image.open(BytesIO(poster_png())).convert("RGB")
    found = read_pdf(pictures_pdf([page]), recognise, LIMITS)
    assert found == Found("扫描的字", (TARGET,))


def test_what_cannot_be_opened_has_its_reason() -> None:
    assert refused(locked_pdf()) is Reason.ENCRYPTED
    assert refused(b"%PDF-1.4 and nothing else") is Reason.BROKEN
    assert refused(pdf(["words"])[:200]) is Reason.BROKEN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_text_file_is_read_in_its_encoding(encoding: str) -> None:
    text = "恭喜您中奖了，请联系客服领取"
    assert read_text(text.encode(encoding), LIMITS).text == text


TRADITIONAL = "您好，這裡是京東金融客服，您的校園貸帳戶今天必須註銷，否則影響徵信"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "gb18030"),
        ("請轉帳", "big5"),
        ("我哋係入境處，你嘅證件有問題，快啲撳呢條連結", "big5hkscs"),
        ("今日匯率1／30～32，兌換€500請加客服", "cp950"),
        ("请转账", "gb18030"),
        ("Pay £500 — now", "gb18030"),
        ("🎁 领奖", "gb18030"),
    ],
)
def test_big5_and_gb18030_are_told_apart(text: str, encoding: str) -> None:
    assert read_text(text.encode(encoding), LIMITS).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Chère cliente, votre colis est arrivé à la déchetterie", "latin-1"),
        ("お客様のアカウントが停止されました。確認してください", "shift_jis"),
        ("Уважаемый клиент, ваш счёт заблокирован", "cp1251"),
    ],
)
def test_a_text_in_another_encoding_is_not_judged_as_gibberish(text: str, encoding: str) -> None:
    with pytest.raises(UnreadableError, match=Reason.UNKNOWN_KIND):
        read_text(text.encode(encoding), LIMITS)


def test_a_long_text_is_cut() -> None:
    found = read_text("长".encode() * 9_000, LIMITS)
    assert (len(found.text), found.notes) == (LIMITS.characters, (Note.FIRST_PART,))


@pytest.mark.parametrize("blank", [" ", "\u3000", "\n", " \n"])
def test_a_text_of_blanks_is_read_at_once(blank: str) -> None:
    with within(5):
        found = read_text(f"请转账{blank * 200_000}到安全账户".encode(), LIMITS)
    assert found.text.startswith("请转账")


@pytest.mark.parametrize("data", [b"PK\x03\x04" + bytes(range(256)), b"\x7fELF\0\0", bytes(64)])
def test_other_files_are_not_read(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=Reason.UNKNOWN_KIND):
        read_text(data, LIMITS)
