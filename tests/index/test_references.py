"""Articles that a question names by law and number, as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.numerals import chinese_number
from index.references import References, article_number
from index.script import to_traditional

LAWS = {
    "反电信网络诈骗法": ["中华人民共和国反电信网络诈骗法", "反诈法", "电信网络诈骗法"],
    "刑法": ["中华人民共和国刑法", "Criminal Law"],
    "治安管理处罚法": ["中华人民共和国治安管理处罚法", "治安法"],
}


@pytest.fixture(scope="module")
def references() -> References:
    return References(LAWS)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("266", 266),
        ("十", 10),
        ("二十一", 21),
        ("一百三十三", 133),
        ("一百零三", 103),
        ("一百一十", 110),
        ("两百六十六", 266),
        ("一三三", 133),
    ],
)
def test_a_number_is_read_in_each_way_of_writing(text: str, number: int) -> None:
    assert article_number(text) == number


@given(st.integers(1, 9999))
def test_every_number_of_a_statute_is_read(number: int) -> None:
    assert article_number(chinese_number(number)) == article_number(str(number)) == number


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("反诈法第三十一条说了什么", ("反电信网络诈骗法/31",)),
        ("反诈法三十一条", ("反电信网络诈骗法/31",)),
        ("第四十四条", ("反电信网络诈骗法/44",)),
        ("44条是什么？", ("反电信网络诈骗法/44",)),
        ("第三条是什么", ()),
        ("第四十四条罚多少", ()),
        ("第九十九条", ()),
        ("what does Article 312 of China's Criminal Law say", ("刑法/312",)),
        ("article 287-2 of the Chinese Criminal Law", ("刑法/287之二",)),
        ("criminal law 266", ("刑法/266",)),
        ("criminal law 287-2?", ("刑法/287之二",)),
        ("criminal law 2023", ()),
        ("criminal law 10 years", ()),
        ("Art. 266 Criminal Law", ("刑法/266",)),
        ("Criminal Law, article 64", ("刑法/64",)),
        ("反诈法31", ("反电信网络诈骗法/31",)),
        ("反诈法三十一", ("反电信网络诈骗法/31",)),
        ("反诈法的第31条", ("反电信网络诈骗法/31",)),
        ("《反诈法》第31条", ("反电信网络诈骗法/31",)),
        ("《中华人民共和国反电信网络诈骗法》第三十八条", ("反电信网络诈骗法/38",)),
        ("电信网络诈骗法 38 条", ("反电信网络诈骗法/38",)),
        ("反詐法第三十一條", ("反电信网络诈骗法/31",)),
        ("刑法第二百八十七条之二", ("刑法/287之二",)),
        ("刑法第287条之二", ("刑法/287之二",)),
        ("刑法287之2", ("刑法/287之二",)),
        ("刑法287-1怎么判", ("刑法/287之一",)),
        ("刑法263-267条", ("刑法/263",)),
        ("刑法第一千一百八十八条", ("刑法/1188",)),
        ("刑法1188条", ("刑法/1188",)),
        ("刑法里的二百六十六条", ("刑法/266",)),
        ("刑 法 第 ２６６ 条", ("刑法/266",)),
        ("治安法58条和刑法266条哪个重", ("治安管理处罚法/58", "刑法/266")),
        ("刑法266条和刑法第二百六十六条", ("刑法/266",)),
        ("刑法266条和287条之二有什么区别", ("刑法/266", "刑法/287之二")),
        ("反诈法31、44条", ("反电信网络诈骗法/31", "反电信网络诈骗法/44")),
        (
            "反诈法第三十一条，第四十四条、第三十八条",
            ("反电信网络诈骗法/31", "反电信网络诈骗法/44", "反电信网络诈骗法/38"),
        ),
        ("反诈法31条和3000块有关系吗", ("反电信网络诈骗法/31",)),
        ("刑法266条，20条短信算吗", ("刑法/266",)),
        ("266条是什么罪", ("刑法/266",)),
        ("刑法266年限", ("刑法/266",)),
        ("第二百八十七条之一", ("刑法/287之一",)),
        ("第31条", ("反电信网络诈骗法/31",)),
        ("治安法拘留几天", ()),
        ("被骗了怎么办", ()),
        ("刑法", ()),
        ("", ()),
    ],
)
def test_the_articles_of_a_question(
    references: References, question: str, found: tuple[str, ...]
) -> None:
    assert references.find(question) == found


@pytest.mark.parametrize(
    "question",
    [
        "反诈法2022年12月1日施行",
        "刑法2023年改了什么",
        "反诈法50万元罚款怎么交",
        "反诈法五十万元罚款怎么交",
        "反诈法5万元罚款",
        "反诈法24小时延迟到账",
        "治安法15日拘留",
        "收到1266条短信",
        "criminal law 10 years in prison",
        "the 12 parts of the Criminal Law",
    ],
)
def test_a_figure_that_is_no_article_is_not_taken_for_one(
    references: References, question: str
) -> None:
    assert references.find(question) == ()


@pytest.mark.parametrize("question", ["收到266条短信", "有312条聊天记录"])
def test_a_count_of_messages_is_no_article(references: References, question: str) -> None:
    assert references.find(question) == ()


@given(st.integers(1, 999), st.sampled_from(["", "之一", "之二"]), st.booleans(), st.booleans())
def test_an_article_is_found_by_its_label(
    number: int, branch: str, written_out: bool, traditional: bool
) -> None:
    figure = chinese_number(number) if written_out else str(number)
    question = f"请问反诈法第{figure}条{branch}怎么说"
    asked = to_traditional(question) if traditional else question
    assert References(LAWS).find(asked) == (f"反电信网络诈骗法/{number}{branch}",)


@given(st.text())
def test_no_question_breaks_it(question: str) -> None:
    References(LAWS).find(question)


@pytest.mark.parametrize("name", ["Anti-Fraud Law", "anti fraud law", "Antifraud Law"])
def test_a_law_is_known_without_its_hyphens(name: str) -> None:
    laws = References({"反电信网络诈骗法": ["Anti-Fraud Law"]})
    for text in (f"article 38 of the {name}", f"{name} article 38"):
        assert laws.find(text) == ("反电信网络诈骗法/38",)


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("《反诈法》和刑法分别怎么规定", ("反电信网络诈骗法", "刑法")),
        ("治 安 法怎么罚，反诈法又怎么罚，治安法呢", ("治安管理处罚法", "反电信网络诈骗法")),
        ("what does criminal law say", ("刑法",)),
        ("法律怎么规定，派出所怎么罚", ()),
    ],
)
def test_the_laws_that_a_question_names(
    references: References, text: str, laws: tuple[str, ...]
) -> None:
    assert references.laws(text) == laws
