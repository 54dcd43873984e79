"""Belied: a heading tells of a deed, or of something not given, and the writer said the opposite.

已经交了 is not for who says that he does not pay, and 没填密码 not for who gave the password, even
where another thing (验证码我没填) was not given.
"""

import re

NOT = r"(?:没有?|未|冇|唔|不)(?:敢|曾|去|有|再)?"
# Deeds that a heading tells of as done (扫了码, 已经交了), and that a text may say were not done.
_DEEDS = tuple(
    (
        re.compile(rf"(?<![没不未])(?:{deed})[了过]|^已经[^，]{{0,3}}(?:{deed})"),
        re.compile(rf"{NOT}(?:想|要|肯|打算|准备|会)?(?:{deed})"),
        re.compile(rf"(?<![没不未])(?:{deed})[^，。,没不]{{0,3}}[了过咗]"),
    )
    for deed in ("扫", "填|输", "交|付|转|投|垫|汇|充|入金", "寄", "买", "装|下载?", "签")
)
_GAVE = "(?:填|给|输|报|说|念|发|告诉|俾|畀)"
_DONE = "(?:[他她佢]们?|对方|进去|出去|过去|上去)*[了过咗](?:[他她佢]们?|对方)?"
# What a heading says was not given, and texts that say it was: 填了卡号和密码, 密码也给了; what it
# says was given, and texts that say it was not: 银行卡号没填.
_THINGS = tuple(
    (
        re.compile(rf"没[填给说][^，]*{thing}"),
        re.compile(rf"(?<![没不未])[填给输][进了过][^，没]*{thing}|{thing}填进"),
        re.compile(rf"{NOT}{_GAVE}[^，。,?？]{{0,6}}{thing}|{thing}[^，。,?？]{{0,4}}{NOT}{_GAVE}"),
        re.compile(
            rf"(?<![没不未冇]){_GAVE}{_DONE}[^，。,?？没不未冇]{{0,12}}{thing}"
            rf"|{thing}[^，。,?？没不未冇]{{0,6}}(?<![没不未冇]){_GAVE}{_DONE}"
        ),
    )
    for thing in ("密码", "验证码", "卡号")
)


def belied(heading: str, said: str) -> bool:
    """Tell whether a text says that it was not as a heading tells: 要是我不交呢."""
    undone = any(
        told.search(heading)
        and not left.search(heading)  # 只填了卡号，没填密码
        and left.search(said)
        and not done.search(said)
        for told, left, done in _DEEDS
    )
    return undone or any(
        (without.search(heading) and gave.search(said))
        or (with_.search(heading) and kept.search(said) and not gave.search(said))
        for without, with_, kept, gave in _THINGS
    )
