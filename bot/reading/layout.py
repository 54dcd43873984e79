"""From boxes of words to a text: reading order, paragraphs, and who said what in a chat.

Pure functions over boxes. What belongs to the phone is left out: its status bar, the times, the
input line.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from itertools import pairwise
from statistics import median

from bot.reading.lines import Block, Box, are_beside, blocks_of, lines_of

_HAN = re.compile("[\u3400-\u9fff]")
_ENDS = re.compile(r"[。！？!?，,；;]")  # what no name holds
_STAMP = re.compile(r"\d{1,2}[:：]\d{2}(?: ?[AP]M)?[ ✓√v/]*", re.IGNORECASE)
_STATUS = re.compile(
    r"\d{1,2}[:：]\d{2}|[345]G|\d{1,3}%|中国(?:移动|联通|电信)|wi-?fi|lte", re.IGNORECASE
)
_TIME = re.compile(
    r"(?:(?:\d{2,4}年)?\d{1,2}月\d{1,2}[日号]|\d{2,4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/]\d{1,2}"
    r"|星期[一二三四五六日天]|(?:周|週)[一二三四五六日]|今天|昨天|前天|刚刚|[上下]午|凌晨|早上|晚上|中午"
    r"|today|yesterday|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|[ap]\.?m\.?|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\d{1,2}分钟前|已读|read|delivered|[✓√\s,，])+",
    re.IGNORECASE,
)
_LONGEST_TIME = (
    48  # characters: 1-111-111-… can be read in so many ways that longer ones take years
)
_INPUT_LINE = re.compile(
    r"[+＋]?(?:发消息|发送|按住说话|输入消息|说点什么|短信/彩信|短信|信息|消息|訊息|i?message|send|aa|gif)",
    re.IGNORECASE,
)
_SIM = re.compile(r"(?:sim|卡) ?[12](?: ?中国(?:移动|联通|电信|广电))?", re.IGNORECASE)
_BACK = re.compile("^[<\uff1c‹〈く←] ?")  # the arrow before a title, as it is read
_BUTTON = re.compile(r"返回|呼叫|更多|完成|关闭|编辑|取消|back|call|done|edit|more", re.IGNORECASE)
# Shares of the picture's width: phones differ in height, and long screenshots are pasted together.
_STATUS_ZONE, _TITLE_ZONE, _INPUT_ZONE = 0.1, 0.24, 0.2
_SIDE = 0.25  # margin below which a bubble may hang on this side
_CLEAR = 0.08  # by how much the margins of a short bubble differ
_CENTRED = 0.025  # by how little those of what is centred do
_EDGE = 0.02  # by how little the edges of bubbles on one side differ
_PHONE = 1.5  # height over width from which a picture is a phone's screen
_NAME = 0.88  # size of a name above a bubble, in sizes of its words; it also stands further out


class Side(Enum):
    OTHER = "other"
    ME = "me"
    ASIDE = "aside"  # titles and notices


def as_text(boxes: Sequence[Box], width: float, height: float) -> str:
    """Give the text of a picture of this size: a chat with its speakers, else paragraphs."""
    lines = lines_of([each for each in boxes if not _is_stamp(each, width)])
    if height >= _PHONE * width:
        titles, lines = _without_frame(lines, width, height)
    else:
        titles = []
    lines = [each for each in lines if not _is_label(each.text)]
    blocks = blocks_of(lines)
    sides = _sides(blocks, width)
    told = _told(blocks, sides) if _is_chat(blocks, sides) else _rows(blocks)
    return "\n".join((*(each.text for each in titles), *told))


def _is_stamp(box: Box, width: float) -> bool:
    """Tell whether this is the time in the corner of a bubble, and not of the phone's clock."""
    return box.top > _STATUS_ZONE * width and bool(_STAMP.fullmatch(box.text))


def _is_label(text: str) -> bool:
    """Tell what stands around messages: when one came, and on which of two cards."""
    is_time = len(text) <= _LONGEST_TIME and _TIME.fullmatch(text)
    return bool(is_time or _SIM.fullmatch(text))


def _without_frame(
    lines: Sequence[Box], width: float, height: float
) -> tuple[list[Box], list[Box]]:
    """Leave out a phone's status bar and input line; give its title apart."""
    status = [each for each in lines if each.bottom < _STATUS_ZONE * width]
    has_bar = any(_STATUS.search(each.text) for each in status)
    titles: list[Box] = []
    rest: list[Box] = []
    for each in lines:
        if has_bar and each in status:
            continue
        if each.top > height - _INPUT_ZONE * width and _INPUT_LINE.fullmatch(each.text):
            continue
        (titles if has_bar and each.bottom < _TITLE_ZONE * width else rest).append(each)
    bare = [replace(each, text=_BACK.sub("", each.text)) for each in titles]
    return [each for each in bare if len(each.text) > 1 and not _BUTTON.fullmatch(each.text)], rest


def _sides(blocks: Sequence[Block], width: float) -> list[Side]:
    """Tell on which side each block hangs: short ones by their margins, wide ones by their edges.

    What stands below a name is the other's. Both sides have the same margin unless they show it.
    """
    margins = [(each.left / width, 1 - each.right / width) for each in blocks]
    names = _names(blocks)
    clear = [
        Side.OTHER if place - 1 in names else _clear_side(*each)
        for place, each in enumerate(margins)
    ]
    sided = list(zip(margins, clear, range(len(blocks)), strict=True))
    lefts = [left for (left, _), side, at in sided if side is Side.OTHER and at not in names]
    rights = [right for (_, right), side, _ in sided if side is Side.ME]
    other, me = (median(each) if each else None for each in (lefts, rights))
    edges = (me if other is None else other, other if me is None else me)
    return [
        side if side is not None else _wide_side(*each, *edges)
        for each, side in zip(margins, clear, strict=True)
    ]


def _clear_side(left: float, right: float) -> Side | None:
    """Judge by the margins alone, in widths of the picture; None for a wide block."""
    if min(left, right) > _SIDE:
        return Side.ASIDE
    if abs(left - right) < _CLEAR:
        return None
    return Side.OTHER if left < right else Side.ME


def _wide_side(left: float, right: float, other: float | None, me: float | None) -> Side:
    off_other = 1.0 if other is None else abs(left - other)
    off_me = 1.0 if me is None else abs(right - me)
    if min(off_other, off_me) < _EDGE:
        return Side.OTHER if off_other <= off_me else Side.ME
    if abs(left - right) < _CENTRED:
        return Side.ASIDE
    return Side.OTHER if left < right else Side.ME


def _is_chat(blocks: Sequence[Block], sides: Sequence[Side]) -> bool:
    """Tell whether two speak in turn: bubbles on both sides, none beside another.

    A receipt, too, has words on both sides, but in the same rows.
    """
    mine = [each for each, side in zip(blocks, sides, strict=True) if side is Side.ME]
    others = [each for each, side in zip(blocks, sides, strict=True) if side is Side.OTHER]
    if not mine or not others:
        return False
    return not any(one.top < two.bottom and two.top < one.bottom for one in mine for two in others)


def _rows(blocks: Sequence[Block]) -> list[str]:
    """Give paragraphs; what stands beside one, as a value beside its name, goes on its line."""
    rows: list[str] = []
    for place, block in enumerate(blocks):
        if place and are_beside(blocks[place - 1].lines[-1], block.lines[0]):
            rows[-1] += f" {block.text}"
        else:
            rows.append(block.text)
    return rows


def _told(blocks: Sequence[Block], sides: Sequence[Side]) -> list[str]:
    """Write a chat with a line for each bubble; names above bubbles go to the speaker."""
    chinese = any(_HAN.search(each.text) for each in blocks)
    names = _names(blocks)
    told: list[str] = []
    name = ""
    for place, (block, side) in enumerate(zip(blocks, sides, strict=True)):
        if place in names:
            name = block.text
            continue
        told.append(_speaker(side, name, chinese=chinese) + block.text)
        name = ""
    return told


def _names(blocks: Sequence[Block]) -> set[int]:
    """Find the names above bubbles, by their places."""
    return {at for at, (one, next_) in enumerate(pairwise(blocks)) if _is_name(one, next_)}


def _is_name(block: Block, following: Block) -> bool:
    usual = following.height
    return (
        len(block.lines) == 1
        and len(block.text) <= 16
        and not _ENDS.search(block.text)
        and _is_small(block.lines[0], following.lines[0])
        and following.top - block.bottom < 1.5 * usual
        and 0.2 * usual < following.left - block.left < 1.5 * usual
    )


def _is_small(name: Box, line: Box) -> bool:
    if name.size is None or line.size is None:
        return name.height <= line.height
    return name.size < _NAME * line.size


def _speaker(side: Side, name: str, *, chinese: bool) -> str:
    match side:
        case Side.ASIDE:
            return ""
        case Side.ME:
            return "我：" if chinese else "Me: "
    if chinese:
        return f"对方（{name}）：" if name else "对方："
    return f"{name or 'Them'}: "
