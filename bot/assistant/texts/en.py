"""The catalogue in English."""

from bot.assistant.texts.aid import AID_EN
from bot.assistant.texts.catalogue import Texts

EN = Texts(
    aid=AID_EN,
    source="Source: {source}",
    basis="Legal basis: {articles}",
    cites_too="The card also cites: {articles}",
    cited="{title_en} ({title})",
    told_from="What I said in “{title}” comes from what follows; the original counts:",
    checked="My material was last checked on {verified}.",
    english_frame="{title} (the answer is quoted in Chinese):",
    in_chinese="In Chinese, as checked and sourced:",
    unknown="I only know about fraud, and found nothing reliable on this, so I will not guess.",
    unknown_here="I found nothing reliable on this, so I will not guess. "
    "If it is about what we spoke of, please put both in one message, or tap below.",
    no_figures="I have no figures on fraud there, so I will not guess; see what the police there "
    "publish.",
    no_notice="There is no ready text on this; what follows may be used as it stands:",
    still_no_method="Joking or just curious, I teach no way to cheat. Ask me how scammers cheat "
    "and how to see through it, or how to turn back if you did it.",
    dispute="I found nothing reliable on this, so I will not guess. If it is a dispute over a "
    "purchase, a rent or wages: keep payment records, contract and chats, and talk to the other "
    "side first; failing that, in mainland China call 12345 and ask which department is in charge, "
    "or sue in court. Fake from the start, or gone with the money: it may be fraud, call 110.",
    stolen="I have no material on theft and robbery: please call the police (110 in mainland "
    "China) and say where, when and what was taken. If a phone or bank card went too: first have "
    "your carrier stop the SIM card, then have the bank stop the card, by the number on its back.",
    missed="Sorry, that was not it. Please put it in other words, or do you mean one of these?",
    unsure="I am not sure what you mean. Did you mean one of these?",
    no_match="I found nothing reliable on that. Put it another way, or tell me a little more.",
    which="What is it about? Please put the whole question in one message.",
    go_on="Hello. Please go on: what has happened, or what would you like to know?",
    tell_on="Take your time, I am listening: who contacted you, what do they want, and have you "
    "paid or given a code?",
    sorry="I am sorry to hear that. Please take care of yourself. I only know about fraud; "
    "in mainland China, 12356 is a line to call when things get too heavy.",
    or_else="If you mean “{title}”: {text}",
    told_before="As I said in “{title}”: {text}",
    untrue="It looks false: what you tell is how this scam goes. Pay nothing, give nothing away.",
    told_added="With what you add, see again “{title}”: {text}",
    still_holds="What I said in “{title}” still holds.",
    told_enough="If you meant something else, tap below, or put it another way.",
    in_plain_words="In plain words, “{title}”: {text}",
    sounds_like="This sounds like “{title}”: {text}",
    see_also="See also “{title}”: {text}",
    there="{call} What follows holds in mainland China.",
    elsewhere="Numbers told without a place are mainland China's. Elsewhere call the police where "
    "you are; in Taiwan, ask 165, in Hong Kong 18222, in Macau 8800 7777, in Singapore 1799, "
    "in Malaysia 997.",
    numbers_there="The numbers above are for mainland China. Where you are: {call}",
    law_there="This is the law of mainland China. For the law where you are, "
    "ask the police or a lawyer there.",
    law_elsewhere="This is the law of mainland China; I have none of Taiwan, Hong Kong or Macau.",
    nothing_more="That is all I have on this. If you want to know more, go on with one of these.",
    advice_line="If a call, message or link seems odd, or somebody wants money, send me its words. "
    "In mainland China, call 96110 for advice; if money has gone, call 110 at once.",
    advice_there="If a call, message or link seems odd, or somebody wants money, send me its "
    "words. {call}",
    advice_elsewhere="If a call, message or link seems odd, or somebody wants money, send me its "
    "words. To ask: in Taiwan 165, urgent 110; in Hong Kong 18222, urgent 999; in Macau 8800 7777; "
    "in mainland China 96110, and 110 if money has gone.",
    original="Full text",
    all_parts="All {count} parts",
    useful="Useful",
    useless="Not useful",
    thanks_for_vote="Thank you, noted.",
    stale_button="This button has expired. Please send your question again.",
    operators_only="For operators only.",
    admins_only="Only administrators of this group can change these settings.",
    passage_gone="This text has been updated. Please send your question again.",
    shown_already="It was sent just now: please look further down.",
    too_long="This is too long. Please keep the most important part, at most {limit} characters.",
    only_text="I cannot read voice, video or stickers, only text, pictures, PDF and text files. "
    "Please type what it says, or send a screenshot.",
    emergency_frame="Stop all payments now. Call the police (110 in mainland China), "
    "then your bank. Keep every message and receipt. The steps, in Chinese:",
    i_was_cheated="I have been cheated",
    check_ask="Send me the suspicious message word for word, or a screenshot. "
    "I will compare it with known scams.",
    unreadable={
        "too_big": "This file is too big: I read up to 10 MB. Please send a screenshot, "
        "or type the part that matters.",
        "too_large": "This picture is too large for me to open. Please send one screen of it, "
        "or type what it says.",
        "broken": "I cannot open this file; it may be incomplete. Please send it again, "
        "or type what it says.",
        "unknown_kind": "I cannot read this kind of file, only pictures, PDF and plain text. "
        "Please do not open programs or archives from strangers.",
        "encrypted": "This PDF has a password, so I cannot open it. Please send a screenshot.",
        "nothing": "I found neither words nor a QR code in it. Please send a clearer screenshot, "
        "or type what it says.",
        "too_slow": "This file took too long. Please send one screen of the part that matters.",
        "crashed": "Something went wrong with this file. Please send another screenshot, "
        "or type what it says.",
        "busy": "Many people are sending pictures right now. Please try again in a minute, "
        "or type what it says and I will look at once.",
        "not_fetched": "I could not get this file from Telegram. Please send it again.",
    },
    partly_read={
        "first_frame": "This picture moves; I looked at its first frame only.",
        "first_part": "This is very long; I read only the beginning.",
        "first_pages": "This has many pages; I read the first 10.",
        "one_of_album": "Of these pictures I saw this one only, which says nothing of the others. "
        "Please send me those in a private chat.",
    },
    hello="Hello. I am an anti-fraud assistant. Just ask me, for example:",
    thanks="You are welcome. Ask me whenever you are unsure.",
    bye="Goodbye. Remember: whenever someone wants money, stop and check first.",
    heard="Thank you for telling me. My matter is fraud: send me any call, message or link that "
    "looks odd.",
    closing="Good. Ask again whenever something new comes up; if somebody presses you for money, "
    "stop, and in mainland China call 110 or 96110 first.",
    who="I am an anti-fraud information bot, a computer program: no person, and not the police; I "
    "cannot freeze accounts. My answers are chosen from checked material, mostly police reports, "
    "statutes and official advice, each with its source.",
    can="This is what I can do:\n· Answer questions about fraud: what is a scam, hotlines, frozen "
    "cards, reporting, the law. Just type.\n· Look at a suspicious message: forward it, or send a "
    "screenshot.\n· Tell you the first steps if you have been cheated.\n· Send tips by schedule: "
    "/tips, in groups by an administrator.\n/help lists all commands. I cannot report to the "
    "police or freeze cards for you; if money has gone, call 110 first (mainland China).",
    made="I am an open anti-fraud program, not a chat model such as ChatGPT: my answers were "
    "written beforehand and checked against their sources, and I only choose among them. No person "
    "sits behind me, and I am not the police. Who runs this account is not written here; if an "
    "answer is wrong, press “Not useful” below it.",
    play="I am only a program that answers about fraud: I cannot do that, and I have no feelings. "
    "To try me, ask one of these, or send me a message that you are not sure of:",
    scolded="I am sorry to have made you angry. I am a program, not the police, and I do not "
    "always answer well. Please tell me again: who contacted you, what they want, and whether "
    "money has gone. If you are being cheated right now or money has just gone, do not wait for "
    "me: call 110 at once; to ask a person, 96110 (both in mainland China).",
    start="Hello, I am an anti-fraud assistant.\n\nJust send me your question, or forward a "
    "suspicious message. Answers are quoted in Chinese with a short English frame.\n\n"
    "If money has gone: call 110 first, then send /emergency.",
    help="What I can do:\n{commands}\n\nYou may also simply type your question.",
    help_group="In groups I speak only when mentioned (@{username}), replied to or given a command."
    "{reading}",
    privacy="What you write or send is forgotten minutes later: it is not stored, not logged "
    "and not used for training. Kept are only the chat's number and language, your settings, "
    "records of what was sent by schedule (for a limited time), and counts: of questions, of "
    "“useful”, “not useful” and “this is wrong”. A question without a good answer is counted at "
    "the nearest card, with a scrambled number of who asked, of which a week later only a head "
    "count is left. A message to check stays in memory for a quarter of an "
    "hour, to tell why. It is stored only if you press “This is wrong” and then “Hand it in”: "
    "digits and names masked, for a limited time, and you can take it back. "
    "/mydata shows it, /forget deletes it.",
    ask_usage="Write the question after the command, for example: /ask what is 96110",
    group_greeting="Hello, I am an anti-fraud assistant. Mention @{username} or send /help; "
    "otherwise I stay silent. Administrators can send /tips to have tips sent here.",
    choose_emergency="What happened? Press the closest. If money has gone, call 110 first.",
    choose_law="Which legal question?",
    choose_measures="Which measure or hotline?",
    choose_scams="Which kind of scam?",
    choose_part="All parts of “{title}”:",
    sources="I hold {cards} cards and {articles} statute articles, last verified on {verified}. "
    "Main sources:\n{sources}",
    more="More",
    page="Page {page} of {pages}",
    commands={
        "start": "Begin",
        "ask": "Ask a question",
        "check": "Check a suspicious message",
        "emergency": "Just been cheated: what to do now",
        "scams": "Common scams",
        "measures": "Measures and hotlines",
        "law": "Legal questions",
        "tips": "Get tips by schedule",
        "settings": "Times, topics and so on",
        "guard": "Warn of suspicious messages in the group",
        "sources": "Where the answers come from",
        "privacy": "What I keep and what I do not",
        "mydata": "What is kept about this chat",
        "forget": "Delete all of it",
        "help": "How to use me",
    },
    reads_all=" This group's settings let me receive every message, but I keep none that "
    "is not addressed to me, and read none unless an administrator turned the guard on (/guard).",
    reads_little=" Telegram's privacy mode keeps the group's other messages from me.",
    failed="Something went wrong and I could not answer. Please try again; if it fails again, "
    "give the operator this code: {code}",
    busy="Too many people are asking right now. Please send this again in a minute. "
    "If money has gone, do not wait for me: call 110 (or your local police) at once.",
    slow_down="You are sending too fast. Please wait {seconds} seconds. If it is urgent, call 110.",
    lost_message="I have just restarted and may have missed your message. Please send it again.",
    connection_broke="The connection broke for a moment. If you cannot see my answer, call 110 "
    "(or your local police) first, then send your message again.",
)
