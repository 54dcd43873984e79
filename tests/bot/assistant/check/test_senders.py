"""Who sent a notice, by its signature, and the part of a card that suits them."""

import pytest

from bot.assistant.check.senders import WAYS, Sender, name_of, way_to_ask
from index.corpus.corpus import Corpus


@pytest.mark.parametrize(
    ("message", "part"),
    [
        ("【建设银行】您的存款将到期", "kefu-dianhua#直接给我一个银行、平台的客服号"),
        ("【朝阳区人民法院】定于12月15日开庭", "fayuan-duanxin#怎么查真假"),
        ("【12381】您可能正遭遇诈骗", "hotline-12381#怎么分真假"),
        ("【育才小学】期末家长会", "kefu-dianhua#物业、社区、学校的真电话去哪找"),
        ("【菜鸟驿站】您有包裹已到小区店", "mosheng-duanxin#没有链接、也没要钱的短信"),
        ("【协和医院】您预约的门诊", ""),
        ("【市图书馆】您借的书将到期", ""),
    ],
)
def test_who_wrote_a_notice_decides_which_part_suits(message: str, part: str) -> None:
    assert way_to_ask(message).part == part


@pytest.mark.parametrize(
    ("message", "sender"),
    [
        ("【江南社区卫生服务中心】请家长带孩子来打疫苗", Sender.CLINIC),
        ("【东城公安】谨防冒充银行客服、快递退款", Sender.POLICE),
        ("【人事部】社保、公积金基数请到OA确认", Sender.EMPLOYER),
        ("【第三中学】研学乘高铁，自愿参加", Sender.SCHOOL),
        ("【阳光物业】停电检修，请到银行代扣处办理", Sender.PROPERTY),
        ("物业：周六停水，快递放门卫", Sender.PROPERTY),
        ("房东：这个月房租还转原来的银行卡", Sender.PERSON),
        ("【城南自来水公司】明天停水", Sender.UTILITY),
        ("【微信支付】零钱提现已到账", Sender.PLATFORM),
        ("【东城公安出入境】您的护照已制证完成", Sender.OFFICE),
        ("【学信网】您的学历验证报告将到期", Sender.SITE),
        ("【国家电网】本月电费", Sender.UTILITY),
        ("【华润天然气】本月气费", Sender.UTILITY),
        ("【健身房】您的银行卡续费优惠", Sender.OTHER),
        ("您的包裹到了，取件码 1-2-3", Sender.OTHER),
        ("Your parcel from DHL will come tomorrow.", Sender.COURIER),
    ],
)
def test_a_sender_is_told_by_the_signature_and_not_by_the_matter(
    message: str, sender: Sender
) -> None:
    assert way_to_ask(message).sender is sender


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("【工商银行】您尾号2291卡支出88.00元", "工商银行"),
        ("【微信支付】零钱提现已到账", "微信"),
        ("[HSBC] Your statement is ready.", "HSBC"),
        ("京东：您购买的洗衣液已签收", "京东"),
        ("支付宝 您的花呗本月应还612.33元", "支付宝"),
        ("您的包裹到了，取件码 1-2-3", ""),
        ("老板：您明天来一趟", ""),
    ],
)
def test_a_sender_has_the_name_that_it_signs_with(message: str, name: str) -> None:
    assert name_of(message) == name


def test_each_way_is_a_part_of_a_card(corpus: Corpus) -> None:
    headings = {card.id: {each.heading for each in card.sections} for card in corpus.cards}
    for card, _, part in (way.part.partition("#") for _, way in WAYS if way.part):
        assert card in headings
        assert not part or part in headings[card]
