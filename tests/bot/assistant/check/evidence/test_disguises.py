"""Verdicts on disguised messages, with the real model and the real corpus.

The full figure is that of `python -m benchmarks.obfuscation`.
"""

import pytest

from benchmarks.disguises import WAYS
from benchmarks.obfuscation import measure, overall, sample
from bot.assistant.assistant import Assistant
from bot.assistant.check.evidence.links import find_links
from bot.assistant.check.evidence.official import NO_LIST
from bot.assistant.check.evidence.reading import read
from index import Index
from index.corpus.messages import read_messages
from tests.conftest import CORPUS


@pytest.mark.model
def test_disguised_messages_stay_flagged(real_index: Index) -> None:
    assistant = Assistant(real_index.library, lambda: real_index)
    rows, lost = measure(assistant.verdict, sample(CORPUS, 12))
    assert overall(rows) >= 0.95, lost
    assert [each.way for each in rows] == list(WAYS)


def test_broken_links_are_still_links() -> None:
    said = [each.text for each in read_messages(CORPUS / "messages")[0] if each.fraud]
    changed, found = 0, 0
    for seed, text in enumerate(said):
        broken = WAYS["broken_links"](text, seed)
        if broken != text:
            changed += 1
            hosts = [
                [link.host for link in find_links(read(each, NO_LIST).cleaned, NO_LIST)]
                for each in (text, broken)
            ]
            found += hosts[0] == hosts[1]
    assert changed > 50
    assert found >= 0.95 * changed
