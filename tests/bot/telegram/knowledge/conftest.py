"""The small corpus behind a running assistant, with the fake encoder."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.assistant.assistant import Assistant
from bot.settings import Settings
from bot.telegram.knowledge.reloader import Reloader
from bot.telegram.questions.thinking import Thinking
from index import Index, Library
from index.building.build import Workshop
from index.building.rebuild import rebuild
from index.progress import silent
from tests.index.corpus_factory import write_corpus
from tests.index.fake_encoder import FakeEncoder

DAY = date(2026, 11, 25)
HOTLINE = "measures/hotline-96110.md"
QUESTION = "96110是什么电话"


class Knowledge:
    """A corpus, a data folder and a running assistant; builds come from elsewhere."""

    def __init__(self, folder: Path) -> None:
        self.corpus = write_corpus(folder / "corpus")
        self.data = folder / "data"
        self.settings = Settings.model_validate(
            {"data_dir": self.data, "corpus_dir": self.corpus, "embedding_model": "fake-1"}
        )
        self.opened = 0
        self.swapped: list[Library] = []
        self.build()
        self.thinking = Thinking(self.open(), reopen=self.open)
        self.reloader = Reloader(self.settings, self.thinking, self.swapped.append)

    def build(self) -> str:
        """Build as another process does; give the version."""
        shop = Workshop(self.corpus, self.data, "fake-1", FakeEncoder, silent)
        report = rebuild(shop, DAY)
        assert not report.problems
        return report.version

    def open(self) -> Assistant:
        self.opened += 1
        index = Index.open(self.data, FakeEncoder())
        return Assistant(index.library, lambda: index)

    def write(self, words: str) -> None:
        """Change the card that answers QUESTION, so that its answer holds these words."""
        path = self.corpus / HOTLINE
        head, _, rest = path.read_text(encoding="utf-8").partition("---\n96110 ")
        lead, _, rest = rest.partition("\n")
        assert lead
        path.write_text(f"{head}---\n96110 {words}\n{rest}", encoding="utf-8")

    async def answer(self) -> str:
        return (await self.thinking.reply(QUESTION)).text


@pytest.fixture
def knowledge(tmp_path: Path) -> Iterator[Knowledge]:
    made = Knowledge(tmp_path)
    yield made
    made.reloader.close()
    made.thinking.close()
