"""An import as its tests run it: the command on a page, and what it gave."""

import argparse
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from index.importing import command
from index.importing.body import strip
from index.importing.lines import text_lines
from index.importing.page import Body, Found, Line, Sheet
from index.importing.word import docx_sheet
from index.settings import KnowledgeSettings
from tests.index.importing import documents

PAGES = Path(__file__).parent / "pages"

SOURCE = ("--publisher", "某局", "--document", "某文", "--date", "2024-01-02")

PLAIN = "近日有人冒充客服行骗，请不要相信来历不明的电话。\n"

TEXT = (
    "近期有人冒充电商客服，以取消会员为由，诱导群众打开屏幕共享，再把银行卡里的钱转走，"
    "请大家提高警惕，不要轻信陌生来电，也不要下载来历不明的软件。"
)

OTHER = (
    "已经转账的群众，请保留聊天记录和转账凭证，马上拨打报警电话，"
    "并且告诉开户银行，越早说明情况，追回损失的机会越大，不要听信私下追款的人。"
)

KINDS = [
    ["类型", "说法", "特点"],
    ["刷单", "先返小钱", "不停加码"],
    ["客服", "取消会员", "要看屏幕"],
]


@dataclass(frozen=True)
class Run:
    """What one import gave: exit status, what it said, and the texts of the cards."""

    code: int
    out: str
    err: str
    cards: tuple[str, ...]

    @property
    def bodies(self) -> str:
        return "\n".join(card.split("\n---\n", 1)[1] for card in self.cards)

    def values(self, key: str) -> list[str]:
        return [match[1] for card in self.cards if (match := re.search(rf"{key}: (.*)", card))]


class Import:
    """Runs the command on a file, with cards going to a folder of their own."""

    def __init__(self, base: Path, corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.base = base
        self.into = base / "review"
        self.capsys = capsys
        self.settings = KnowledgeSettings(
            data_dir=base / "data", corpus_dir=corpus, embedding_model=None
        )

    def __call__(self, page: Path | str | bytes, *options: str, name: str = "page.txt") -> Run:
        if not isinstance(page, Path):
            text, page = page, self.base / name
            page.write_bytes(text.encode() if isinstance(text, str) else text)
        if "--into" not in options:
            options = (*options, "--into", str(self.into))
        parser = argparse.ArgumentParser()
        command.add_arguments(parser)
        code = command.run(parser.parse_args([str(page), *options]), self.settings)
        out, err = self.capsys.readouterr()
        cards = tuple(Path(each).read_text(encoding="utf-8") for each in out.splitlines())
        return Run(code, out, err, cards)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def body_of(text: str) -> Body:
    return strip(text_lines(text), Found(), "page.txt")


def said_by(body: Body) -> list[str]:
    return [paragraph.text for paragraph in body.paragraphs]


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def read(write: Callable[[Any], None]) -> Sheet:
    """Read a DOCX that holds what `write` puts into it."""
    return docx_sheet(documents.word(write), "a.docx")
