"""A web page: what is hidden, what is a link, and where its article ends."""

import sys

import pytest

from index.importing.markup import html_lines
from index.importing.page import PageError
from tests.index.importing.runs import PAGES, PLAIN, SOURCE, Import


def test_html_without_its_reader_says_what_to_install(
    run: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(PageError, match=r"pip install -r requirements/build\.txt"):
        run(PAGES / "lift.html", *SOURCE)


def test_hidden_elements_are_not_read_but_pages_shown_by_script_are(run: Import) -> None:
    done = run(
        '<html><body><div style="display:none"><p>这一段谁也看不见，它不是正文的一句话。</p></div>'
        f'<div id="js_content" style="visibility: hidden"><form><p>{PLAIN}</p>'
        "<p>接到这样的电话，请您马上挂断，再问问家里人。</p></form></div></body></html>",
        *SOURCE, name="a.html",
    )  # fmt: skip
    assert "请不要相信来历不明的电话。" in done.bodies
    assert "再问问家里人" in done.bodies
    assert "谁也看不见" not in done.bodies


@pytest.mark.parametrize("page", [f"<p>{PLAIN}</p>", f"<p>{PLAIN}", f"<p><b>{PLAIN}</b></p>\n"])
def test_a_paragraph_alone_is_a_page(run: Import, page: str) -> None:
    assert PLAIN in run(page, *SOURCE, name="a.html").bodies


ARTICLE = (
    f"<article><h1>关于防范诈骗的提示</h1><p>{PLAIN}</p>"
    '<p><a href="/more">点击进入专题页</a></p>'
    "<p>接到这样的电话，请您马上挂断，再问问家里的人，别怕麻烦他们。</p></article>"
)


def test_what_the_extraction_leaves_out_below_the_article_stays_out(run: Import) -> None:
    done = run(
        f"<html><head><meta property='og:site_name' content='江州在线'></head><body>{ARTICLE}"
        "<p>责任编辑：周某</p><footer><p>江州在线创办于2001年，是本市最大的新闻网站。</p></footer>"
        "</body></html>", "--yes", "--date", "2024", name="a.html",
    )  # fmt: skip
    assert "别怕麻烦他们。" in done.bodies
    assert "创办于" not in done.bodies
    assert "! a sentence: 江州在线创办于2001年" in done.err
    assert set(done.values("- publisher")) == {"江州在线"}


def test_a_box_of_links_ends_with_its_element(run: Import) -> None:
    done = run(
        f"<html><body>{ARTICLE.removesuffix('</article>')}<aside><p>推荐阅读</p>"
        '<a href="/1">江州开灯会</a><p>灯会办三天。</p></aside><p><b>怎么核实</b></p>'
        "<ul><li>挂断来电，自己查号码再打过去</li><li>到社保大厅当面问</li></ul></article>"
        "</body></html>", *SOURCE, name="a.html",
    )  # fmt: skip
    assert "- 挂断来电，自己查号码再打过去\n- 到社保大厅当面问" in done.cards[-1]
    assert "3 link list        推荐阅读 / 江州开灯会 / 灯会办三天。" in done.err


def test_links_between_paragraphs_end_where_the_text_goes_on(run: Import) -> None:
    links = '<p>推荐阅读</p><p><a href="/1">江州开灯会</a></p><p><a href="/2">大雪封路</a></p>'
    rest = "<p>民警说，这样的电话一天有上百个。</p><p>大家都要提防，也请转告家里的老人。</p>"
    done = run(
        f"<html><body>{ARTICLE.replace('</article>', links + rest)}</article></body></html>",
        *SOURCE, name="a.html",
    )  # fmt: skip
    assert "民警说，这样的电话一天有上百个。" in done.bodies
    assert "也请转告家里的老人。" in done.bodies
    assert "灯会" not in done.bodies


def test_a_link_inside_the_article_is_no_heading(run: Import) -> None:
    done = run(f"<html><body>{ARTICLE}</body></html>", *SOURCE, name="a.html")
    assert "专题页" not in "".join(done.cards)
    assert "link             点击进入专题页" in done.err


def links(page: str) -> list[tuple[str, bool]]:
    lines, _ = html_lines(f"<html><body>{page}</body></html>", "a.html")
    return [(line.text, line.link) for line in lines]


def test_a_link_around_blocks_makes_each_of_them_a_link() -> None:
    box = '<a href="/1"><img><h3>江州开灯会</h3><div>灯会<b>办三天</b><p>去看看</p>别错过</div></a>'
    assert links(f"{box}<p>请先核实。</p>") == [
        ("江州开灯会", True), ("灯会办三天", True), ("去看看", True), ("别错过", True),
        ("请先核实。", False),
    ]  # fmt: skip
    assert links('<p>请看<a href="/1">这里<br>和那里</a>再说</p>') == [
        ("请看 这里", False), ("和那里 再说", False),
    ]  # fmt: skip


def test_the_name_of_a_place_is_no_link() -> None:
    page = f'<h2><a name="what">怎么办</a></h2><a name="top"><h2>怎么防</h2><p>{PLAIN}</p></a>'
    assert links(page) == [("怎么办", False), ("怎么防", False), (PLAIN.strip(), False)]


def test_teasers_with_a_link_around_them_are_no_headings(run: Import) -> None:
    teaser = '<div><a href="/1"><h3>江州开灯会</h3><div>游客真多</div></a></div>'
    rest = "<p>民警说，这样的电话一天有上百个。</p>"
    done = run(f"<html><body><p>{PLAIN}</p>{teaser}{rest}</body></html>", *SOURCE, name="a.html")
    assert len(done.cards) == 1
    assert "这样的电话一天有上百个。" in done.bodies
    assert "link             江州开灯会 / 游客真多" in done.err


@pytest.mark.parametrize(
    "words", ["只用了二十秒", "每部电梯造价四十八万元", "十五个工作日", "请尽快联系社区"]
)
def test_a_sentence_that_the_extraction_drops_from_the_article_comes_back(
    run: Import, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    import trafilatura

    original = trafilatura.bare_extraction

    def forgetful(*arguments: object, **options: object) -> object:
        article = original(*arguments, **options)
        article.text = article.text.replace(words, "")
        return article

    monkeypatch.setattr(trafilatura, "bare_extraction", forgetful)
    assert words in run(PAGES / "lift.html", "--yes").bodies
