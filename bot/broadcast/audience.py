"""The kinds of chats that a campaign may be for; imports little, as the command line needs it."""

from typing import Literal, get_args

Audience = Literal["all", "groups", "private"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
