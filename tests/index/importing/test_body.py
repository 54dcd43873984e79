"""Of a page the body is kept: paragraphs, lists and headings, without links."""

from index.importing.page import Found
from tests.index.importing.runs import PLAIN, SOURCE, Import, body_of, said_by


def test_hard_wrapped_lines_are_put_together() -> None:
    body = body_of(
        "防骗知识一则\n"
        "    养老诈骗是近年来常见的一种骗局，骗子打着投资养老、以房\n"
        "养老的旗号，骗取老年人的信任，先给小利，再骗大钱。很多老人\n"
        "把一辈子的积蓄都投了进去，到头来一分钱也拿不回来，子女却一\n"
        "直蒙在鼓里。\n"
        "    遇到这样的事情，不要自己拿主意，先和子女商量，再打电话\n"
        "问一问社区民警。\n"
    )
    first, second = said_by(body)
    assert "以房养老的旗号" in first
    assert first.endswith("子女却一直蒙在鼓里。")
    assert second.endswith("再打电话问一问社区民警。")


def test_a_heading_without_text_at_the_end_goes_but_an_item_stays() -> None:
    assert said_by(body_of(f"{PLAIN}\n怎么防\n")) == [PLAIN.strip()]
    assert said_by(body_of(f"{PLAIN}\n一、不转账\n")) == [PLAIN.strip(), "一、不转账"]


def test_an_exclamation_at_the_end_belongs_to_the_body() -> None:
    assert said_by(body_of(f"{PLAIN}\n请立即报警！\n")) == [PLAIN.strip(), "请立即报警！"]


def test_headings_without_numbers_are_known_by_their_place(run: Import) -> None:
    done = run(f"防骗指南手册\n\n什么是刷单\n\n{PLAIN}\n怎么防\n\n请记住这一句。\n", *SOURCE)
    assert done.values("title") == ["什么是刷单", "怎么防"]
    assert "title            防骗指南手册" in done.err


def test_short_lines_after_a_colon_are_a_list_and_others_are_links() -> None:
    lists = f"{PLAIN}\n常见的有：\n\n刷单返利\n\n虚假贷款\n\n冒充客服\n\n请记住这几种。\n"
    assert said_by(body_of(lists))[2:5] == ["刷单返利", "虚假贷款", "冒充客服"]
    links = f"{PLAIN}\n江州开灯会\n\n大雪封路\n\n地铁延长\n\n请记住这一句。\n"
    assert said_by(body_of(links)) == [PLAIN.strip(), "请记住这一句。"]
    dated = f"{PLAIN}\n江州开灯会\n\n2024-01\n\n大雪封路\n\n请记住这一句。\n"
    assert said_by(body_of(dated)) == [PLAIN.strip(), "请记住这一句。"]
    heading = f"{PLAIN}\n怎么防\n\n接电话的时候\n\n请记住这一句。\n"
    assert said_by(body_of(heading))[1:3] == ["怎么防", "接电话的时候"]


def test_a_line_that_comes_twice_in_the_body_stays_twice() -> None:
    part = f"{PLAIN}\n警方提醒：\n\n1. 不转账\n\n"
    assert said_by(body_of(part * 2)) == [PLAIN.strip(), "警方提醒：", "1. 不转账"] * 2


def test_a_traditional_page_loses_its_furniture_too() -> None:
    body = body_of(
        "當前位置：首頁 > 新聞\n\n"
        "警方發布報案注意事項\n\n2016-10-17 23:10 江州網\n\n"
        "該注意事項提醒廣大群眾，請準確記錄騙子的賬號。\n\n關閉\n\n延伸閱讀\n\n明日天氣轉涼\n"
    )
    assert body.found == Found("警方發布報案注意事項", "江州網", "2016-10-17")
    assert said_by(body) == ["該注意事項提醒廣大群眾，請準確記錄騙子的賬號。"]
