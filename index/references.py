"""References to articles in questions: 反诈法三十一条, 266条, Article 266 of the Criminal Law."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from index.language.numerals import chinese_number, chinese_value
from index.script import fold

_HAN = "零一二两三四五六七八九十百千"
# Before these it is no article's number; 年限 asks for a term.
_UNIT = r"[.．]\d|[%万亿月日天元块岁个周余]|年(?!限)|小时|分钟|多[^少久]"
_NUMBER = rf"(\d{{1,4}}+(?!\d)|[{_HAN}]{{1,9}}+(?![{_HAN}]))"
_BRANCH = "(?:之([一二三四五六七八九1-9]))?"
_ARTICLE = rf"(?:的)?(?:第)?{_NUMBER}(?!{_UNIT})条?{_BRANCH}条?"
_COUNTED = re.compile(
    r"短信|信息(?!网络)|消息|微信|聊天|语音|留言|评论|通话|记录|线索|流水|链接|新闻|视频"
)
_HYPHEN = re.compile(r"(?<=\d{3})-([1-9])(?![\d-])")  # 刑法287-1 is 第二百八十七条之一
_FURTHER = re.compile(
    rf"(?:和|跟|同|与|以?及|、|,|，|还有|或者?)(?:第)?{_NUMBER}条{_BRANCH}条?(?!{_COUNTED.pattern})"
)
_BARE = re.compile(rf"(第|(?<![\d{_HAN}万]))(\d{{1,3}}+|[{_HAN}]{{2,7}}+)条{_BRANCH}")
# 旧网安法46条现在是第几条: that number is another article's now.
_RENUMBERED = re.compile(
    "(?:旧|原来?|以前|老|改之?前|修[订改]前).*条.*(?:现在|如今|新[法的]|改|变).*(?:第几条|哪一?条)"
)
_CRIMINAL = "刑法"
_FRAUD, _FRAUD_ARTICLES = "反电信网络诈骗法", range(10, 51)  # 第三条 is a list's third point, too
_ALONE = re.compile(
    rf"第?(\d{{1,2}}|[{_HAN}]{{1,4}})条(?:是|讲|说|写)?的?(?:什么|啥|内容|规定|原文)*(?:是?什么|吗)?[?？。]?"
)
_ENGLISH = r"art(?:icles?|s?\.)?(\d{1,4}+)(?:[-.(]?([1-9])(?!\d)\)?)?"  # without its spaces
_AT_THE_END = r"(\d{2,3})(?:-([1-9]))?[?.]?$"  # criminal law 266
_OF = r"(?:of|in)?(?:the)?(?:chinas?|china's|chinese|prc)?(?:the)?"


def article_number(text: str) -> int:
    """Read 一千一百八十八, 二十一 or 266; 一三三 is read digit by digit."""
    return int(text) if text.isdigit() else chinese_value(text)


def _close(text: str) -> str:
    return re.sub(r"\s", "", fold(text))


def _key(name: str) -> str:
    """A law's name without hyphens, which people leave out: Anti Fraud Law."""
    return _close(name).replace("-", "")


class References:
    """Finds the articles that a question names, by a law's names as people write them."""

    def __init__(self, laws: Mapping[str, Sequence[str]]) -> None:
        self._laws = {
            _key(name): short for short, names in laws.items() for name in (short, *names)
        }
        closed = {_close(name) for names in ((*laws,), *laws.values()) for name in names}
        longest_first = sorted(closed, key=len, reverse=True)
        either = (re.escape(name).replace(r"\-", "-?") for name in longest_first)
        names = f"({'|'.join(either)})"
        self._names = re.compile(names)
        self._pattern = re.compile(names + r"[》」]?(?:的|里的?|中)?" + _ARTICLE)
        self._english = re.compile(f"{_ENGLISH}{_OF}{names}")
        self._english_after = re.compile(f"{names},?(?:{_ENGLISH}|{_AT_THE_END})")

    def find(self, question: str) -> tuple[str, ...]:
        """Give article ids such as `刑法/287之二` in the order in which they are named.

        A number without a law is taken for an article of the Criminal Law only from 100 up:
        smaller ones stand in every law, and of two digits are the anti-fraud law's where that is
        the whole question. A number of messages, days or yuan is no article, nor is one that a law
        had before it was changed.
        """
        text = _close(question)
        if _RENUMBERED.search(text):
            return ()
        chinese = _HYPHEN.sub(r"之\1", text)
        found = [
            article
            for match in self._pattern.finditer(chinese)
            if not match[1].isascii() and ("条" in match[0] or len(match[2]) > 1)
            for article in self._from(match)
        ]
        found += [
            self._id(self._laws[_key(match[3])], match[1], match[2])
            for match in self._english.finditer(text)
        ]
        found += [
            self._id(self._laws[_key(match[1])], match[2] or match[4], match[3] or match[5])
            for match in self._english_after.finditer(text)
            if match[2] or match[1].isascii()
        ]
        if not found:
            found = [
                self._id(_CRIMINAL, match[2], match[3])
                for match in islice(_BARE.finditer(chinese), 1)
                if article_number(match[2]) >= 100
                and (match[1] or not _COUNTED.match(chinese, match.end()))
            ]
        if not found and (match := _ALONE.fullmatch(text)):
            number = article_number(match[1])
            found = [self._id(_FRAUD, match[1], None)] if number in _FRAUD_ARTICLES else []
        return tuple(dict.fromkeys(found))

    def laws(self, question: str) -> tuple[str, ...]:
        """Give the laws that a question names, by their short names, in its order."""
        names = self._names.findall(_close(question))
        return tuple(dict.fromkeys(self._laws[_key(name)] for name in names))

    def _from(self, match: re.Match[str]) -> Iterator[str]:
        """Give the article of a match, and those of the same law that are named right after it."""
        law = self._laws[_key(match[1])]
        yield self._id(law, match[2], match[3])
        further = _FURTHER.match(match.string, match.end())
        while further is not None:
            yield self._id(law, further[1], further[2])
            further = _FURTHER.match(match.string, further.end())

    @staticmethod
    def _id(law: str, number: str, branch: str | None) -> str:
        if branch:
            branch = f"之{chinese_number(int(branch)) if branch.isdigit() else branch}"
        return f"{law}/{article_number(number)}{branch or ''}"
