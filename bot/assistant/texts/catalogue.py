"""The catalogue of what the bot says in every matter: its sentences by name.

`{…}` are filled by the caller.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.texts.aid import AidTexts


@dataclass(frozen=True)
class Texts:
    # Around answers
    source: str
    basis: str
    cites_too: str
    cited: str
    told_from: str
    checked: str
    english_frame: str
    in_chinese: str
    unknown: str
    unknown_here: str
    no_figures: str
    no_notice: str
    still_no_method: str
    dispute: str
    stolen: str
    unsure: str
    no_match: str  # to what none of the nearest questions has a word of
    missed: str
    which: str
    go_on: str
    tell_on: str  # to who begins to tell what happened
    sorry: str
    or_else: str
    told_before: str
    told_added: str
    untrue: str  # to who asks whether a trick that was told is true
    still_holds: str
    told_enough: str
    in_plain_words: str
    sounds_like: str
    see_also: str
    there: str
    elsewhere: str
    numbers_there: str  # below an answer with the mainland's numbers: whom to `call` there
    law_there: str
    law_elsewhere: str
    nothing_more: str
    advice_line: str
    advice_there: str
    advice_elsewhere: str
    original: str
    all_parts: str
    useful: str
    useless: str
    thanks_for_vote: str
    stale_button: str
    operators_only: str
    admins_only: str
    passage_gone: str
    shown_already: str
    too_long: str
    only_text: str
    # Emergencies
    aid: AidTexts
    emergency_frame: str
    i_was_cheated: str
    # Messages to check
    check_ask: str
    unreadable: Mapping[str, str]  # by reason
    partly_read: Mapping[str, str]  # by what was left out
    # Smalltalk and commands
    hello: str
    thanks: str
    bye: str
    closing: str
    heard: str  # to who chats of a film, of kindness or of good news
    who: str
    can: str
    made: str
    play: str
    scolded: str
    start: str
    help: str
    help_group: str
    privacy: str
    ask_usage: str
    group_greeting: str
    choose_emergency: str
    choose_law: str
    choose_measures: str
    choose_scams: str
    choose_part: str
    sources: str
    more: str
    page: str
    commands: Mapping[str, str]
    reads_all: str
    reads_little: str
    # Trouble
    failed: str
    busy: str
    slow_down: str
    lost_message: str
    connection_broke: str
