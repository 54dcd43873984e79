"""Staffed: what people at work can do in an emergency that others are in, before first aid."""

from dataclasses import dataclass, replace

from bot.assistant.aid.nearest import Nearest
from bot.assistant.language.lexicon import concept, plain
from bot.assistant.own_part import asks_at_work, own_first
from bot.assistant.reply import Paragraph, Reply, under_heading
from bot.assistant.situations import DESPAIR
from bot.assistant.staff import is_for_staff
from bot.assistant.trades import at_work, cares, is_about, speaks_to
from index import Index, Library, Passage
from index.hits import Result

FOR_OFFICERS = "jinji-zhifu#民警接警先做什么"


@dataclass(frozen=True)
class Staffed:
    """Puts the part for the writer's work before first aid; `alone` is what his text finds."""

    library: Library
    index: Index | None
    text: str
    alone: Result | None

    def before(self, aid: Reply, near: Nearest, *, staff: bool) -> Reply:
        """Put what staff can do in such a case before first aid, where staff ask."""
        said = concept("officer").find(plain(self.text))
        part = self.library.get(FOR_OFFICERS) if said else None
        if staff and aid.situation is not None:
            part = self._part(aid.situation, near) or part
        if part is None:
            return aid
        return replace(aid, paragraphs=(Paragraph(under_heading(part)), *aid.paragraphs))

    def _part(self, situation: str, near: Nearest) -> Passage | None:
        work = asks_at_work(self.text)
        found = self._found(work) if situation != DESPAIR else None
        if found is not None:
            return found
        parts = self.library.document(situation)
        own = [each for each in parts if speaks_to(work, each)]
        if not own and (cares(work) or not at_work(self.text)):
            own = [each for each in parts if is_for_staff(each)]
        return min(own, key=near.rank, default=None)

    def _found(self, work: str) -> Passage | None:
        """Give the part for the writer's work that the search finds first."""
        if self.index is None or self.alone is None or not self.alone.hits:
            return None
        first, *_ = own_first(self.index, self.text, self.alone.hits)
        on_work = not cares(work) and is_about(work, first.passage)
        return first.passage if on_work or speaks_to(work, first.passage) else None
