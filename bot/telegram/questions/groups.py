"""Groups: which replies are sent there, where a wrong or empty one disturbs everybody."""

import re

from bot.assistant.assistant import GROUP_SURE
from bot.assistant.language.deeds import done_and_left, only_deeds
from bot.assistant.reply import Reply
from bot.assistant.triage import Intent
from bot.telegram.questions.wish import Wish

_GREETINGS = {"hello", "who"}  # the small talk that groups hear the bot answer
_LAUGHTER = re.compile(r"[\W哈呵嘻]+")  # laughter counts as a greeting, too


def is_for_group(reply: Reply, wanted: Wish, smalltalk: str | None) -> bool:
    """Tell whether a group is sent this reply: the bot must be surer there than in private.

    `smalltalk` is the kind that the message is of, if any. Of small talk only a greeting that calls
    the bot by its name is answered.
    """
    if reply.intent is Intent.UNKNOWN:
        return False
    if reply.intent is Intent.SMALLTALK:
        greets = smalltalk in _GREETINGS and not _LAUGHTER.fullmatch(wanted.text)
        return greets and not wanted.goes_on
    # 打完110了 surely goes on with the writer's own first aid; after another's it asks nothing.
    own = only_deeds(wanted.text) or done_and_left(wanted.text)
    least = 1.0 if own else GROUP_SURE
    return reply.intent is not Intent.ANSWER or reply.confidence >= least
