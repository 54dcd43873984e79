"""A line is known by its shape."""

import pytest

from index.importing.lines import Kind, kind_of
from index.importing.page import Line


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("【资料图】", Kind.FURNITURE), ("x", Kind.FURNITURE), ("字号：大 中 小", Kind.FURNITURE),
        ("【打印】【关闭】", Kind.FURNITURE), ("分享到： 微信 微博", Kind.FURNITURE),
        ("上一篇：江州灯会开幕", Kind.FURNITURE), ("阅读量：20345", Kind.FURNITURE),
        ("版权所有 江州网 江ICP备2024号", Kind.FURNITURE), ("微信扫一扫", Kind.FURNITURE),
        ("凡本网注明来源为江州网的文章，未经授权不得转载。", Kind.FURNITURE),
        ("热门推荐", Kind.MARKER), ("■ 相关阅读：", Kind.MARKER), ("猜你喜欢", Kind.MARKER),
        ("Related articles", Kind.MARKER), ("相關新聞", Kind.MARKER),
        ("2023-05", Kind.DATE), ("2024年3月5日 10:20", Kind.DATE), ("06-30", Kind.DATE),
        ("（责任编辑：周某）", Kind.CREDIT), ("江州网警 2024-03-05 10:20", Kind.CREDIT),
        ("来源：江州日报", Kind.CREDIT), ("初审：何某 复审：吕某", Kind.CREDIT),
        ("武商集团:截止2023年3月31日公司股东总数为33028", Kind.SHORT),
        ("盼癫痫药物可合法购买,母亲不认罪正申诉", Kind.SHORT),
        ("咖啡、啤酒、盒饭……寒夜的便利店有故事", Kind.SHORT),
        ("记者获悉，灯会将办三天，门票已经开售。[详细]", Kind.SHORT),
        ("警惕！又来了！", Kind.SHOUT), ("什么是刷单？", Kind.SHOUT), ("警方提醒：", Kind.INTRO),
        ("一、怎么防", Kind.NUMBERED), ("1、不轻信陌生来电", Kind.NUMBERED),
        ("• 不轻信", Kind.ITEM), ("第三条　本办法自公布之日起施行。", Kind.ARTICLE),
        ("不要扫一扫来历不明的二维码。", Kind.SENTENCE),
        ("骗子说：“点击查看更多优惠。”", Kind.SENTENCE),
        ("未经本人同意，银行不得把账户信息提供给他人。", Kind.SENTENCE),
        ("声明：近日有人冒充我局民警，请勿相信。", Kind.SENTENCE),
        ("来源不明的包裹，请不要拆开，先问一问快递员。", Kind.SENTENCE),
        ("真孙子在学校上课呢！”民警让老人打通了孙子的电话。", Kind.SENTENCE),
    ],
)  # fmt: skip
def test_a_line_is_known_by_its_shape(text: str, kind: Kind) -> None:
    assert kind_of(Line(text)) is kind
