"""Every sentence that operators read while they add a card, by language."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.texts import complaints as complaint_texts
from bot.assistant.texts.bilingual import Bilingual

# Begins what the bot asks; so replies are known after a restart, too.
MARK = "📝"


@dataclass(frozen=True)
class CardTexts:
    """`asked` are the questions of the form by step; the first line of each tells which it is.

    `complaints` say which of the corpus's rules a card breaks, and how to mend it.
    """

    begin: str
    folders: Mapping[str, str]
    which_kind: str
    asked: Mapping[str, str]
    no_facts: str
    scam_parts: str
    fields: Mapping[str, str]
    no_corpus: str
    unfinished: str
    untitled: str
    go_on: str
    drop: str
    cancelled: str
    nothing_to_cancel: str
    no_draft: str
    only_text: str
    now_it_says: str
    to_mend: str
    complaints: Mapping[str, str]
    trying: str
    tried: str
    try_one: str
    try_this: str
    try_other: str
    try_back: str
    try_nothing: str
    now_other: str
    now_nothing: str
    elsewhere: str
    displaced: str
    displaced_one: str
    displaced_none: str
    like: str
    where: str
    publish: str
    edit: str
    edit_what: str
    back: str
    cancel: str
    not_now: str
    waiting: str
    nobody_to_ask: str
    quoted: str
    please_confirm: str
    agree: str
    disagree: str
    not_your_own: str
    agreed: str
    disagreed: str
    was_refused: str
    publishing: str
    unwritable: str
    taken: str
    moved_on: str
    moved_late: str
    published: str
    published_later: str
    withdrawn: str
    withdrawn_beside: str
    publishing_failed: str
    building_failed: str


ZH = CardTexts(
    begin=f"{MARK} 加一张卡片，一共五步，随时可以发 /cancel 取消。答过的都存着，"
    "机器人重启也不会丢，没答完的那一句要再写一遍。\n\n第 1 步 · 这张卡片讲什么？",
    folders={"measures": "防骗知识、办事渠道", "scams": "一种骗术", "law": "法律问题"},
    which_kind="是哪一种骗术？",
    asked={
        "asks": f"{MARK} 第 2 步 · 大家会怎么问\n请回复这条消息，一行一个问法，照平常说话那样写。"
        "至少 6 行中文、2 行英文。\n第一行中文会当标题（最多 30 个字），第一行英文当英文标题。",
        "answer": f"{MARK} 第 3 步 · 怎么回答\n请回复这条消息。开头一段直接回答，最多 180 个字。"
        "还要细讲，就另起一行写【小标题】，每一部分最多 450 个字。"
        "步骤前写 1. 2. 3.，并列的前面写 - 。\n"
        "写到的数字、电话要有出处。",
        "source": f"{MARK} 第 4 步 · 出处\n请回复这条消息，分行写：\n发布单位\n"
        "日期（2024、2024-03 或 2024-03-05）\n文件或文章的名字（可以不写）\n网址（可以不写）",
        "cites": f"{MARK} 第 5 步 · 依据哪一条法律\n请回复这条消息，写上法律和条号，"
        "比如：反诈法第三十一条、刑法266条。有没有这一条，机器人会查。\n不涉及法条，就回复：无",
        "facts": f"{MARK} 数字的出处\n事实表里有几条带着同样的数字：\n{{facts}}\n"
        "请回复这条消息，写上要引用的编号；都不合适，就把出处里带着这些数字的原话抄过来；"
        "想把数字去掉，就回复：改答案",
    },
    no_facts="（没有）",
    scam_parts="骗术卡片还要有四个部分：【怎么骗】【骗子会说】（至少 8 句，一行一句，前面写 - ）"
    "【危险信号】【怎么办】。",
    fields={"folder": "类别", "asks": "问法", "answer": "回答", "source": "出处", "cites": "法条"},
    no_corpus="机器人这里没有知识库的文件夹，没法写卡片。请负责维护的同事设置 FANZHA_CORPUS_DIR。",
    unfinished="您有一张没写完的卡片：{title}。",
    untitled="还没有标题",
    go_on="接着写",
    drop="丢掉，重新写",
    cancelled="好的，这张卡片不写了，写过的也删掉了。",
    nothing_to_cancel="现在没有正在写的卡片。",
    no_draft="这张卡片已经发布或者取消了。要再写一张，请发 /newcard。",
    only_text="这一步请用文字回复。",
    now_it_says="现在写的是：",
    to_mend="要改一下：",
    complaints=complaint_texts.ZH,
    trying="正在试这张卡片，要等几秒到一分钟……",
    tried="上面就是大家会看到的样子。\n\n试着问三句，先不让卡片知道这三句：",
    try_one="· {question}\n　→ {now}{before}",
    try_this="用这张卡片回答，把握 {confidence}",
    try_other="用《{title}》回答，不是这张卡片，把握 {confidence}",
    try_back="拿不准，会先反问，排第一的是《{title}》",
    try_nothing="不会回答",
    now_other="（现在用《{title}》回答）",
    now_nothing="（现在不回答）",
    elsewhere="三句都没有用到这张卡片。多半已经有卡片讲这件事，改那张也许更好。",
    displaced="发布以后，别的卡片的这些问法会改用这张卡片回答：",
    displaced_one="· {question}（现在是《{title}》）",
    displaced_none="别的卡片的问法都没有被抢走。",
    like="和这些卡片很像，也许改它们更好：{titles}",
    where="文件：{path}，核实日期写今天 {day}。",
    publish="发布",
    edit="修改",
    edit_what="改哪一项？",
    back="‹ 返回",
    cancel="取消",
    not_now="这一步现在做不了，可能已经改过、发布过或者取消了。",
    waiting="已经请另外 {count} 位管理员看了，有一位同意就发布。等的时候还可以改，改了要重新看。",
    nobody_to_ask="按规定要另一位管理员同意才能发布，可是现在没有别的管理员能收到消息。"
    "请他们先给机器人发一次 /start。卡片还存着。",
    quoted="数字的出处，原话是：{quote}",
    please_confirm="有管理员写了上面这张卡片，出处：{source}。同意发布吗？",
    agree="同意发布",
    disagree="不同意",
    not_your_own="自己写的卡片要由另一位管理员同意。",
    agreed="您同意了，正在发布。",
    disagreed="您没有同意，卡片退回去了。",
    was_refused="另一位管理员没有同意发布《{title}》。卡片还存着，发 /newcard 可以接着改。",
    publishing="正在发布：写入文件，再重建知识库，要等一两分钟……",
    unwritable="卡片没有写进去：知识库的文件夹不能写（{reason}）。卡片还存着；"
    "下面是它的文件，请负责维护的同事放进 {folder} 文件夹。",
    taken="卡片没有写进去：{reason}。卡片还存着，发 /newcard 可以接着改。",
    moved_on="《{title}》先不发布：您按了“发布”以后，又改过或者取消了它。"
    "要发布改过的，请在新的预览下面再按一次“发布”。",
    moved_late="发布的是您按“发布”时的《{title}》；后来改的没有发布，"
    "还存着的，发 /newcard 可以看到。",
    published="《{title}》已经发布，大家现在问就能看到。",
    published_later="《{title}》已经写进 {path}，等知识库重建好才会用它回答：",
    withdrawn="《{title}》没有发布，文件已经撤回；卡片还存着，发 /newcard 可以接着改。原因：",
    withdrawn_beside="《{title}》没有发布，文件已经撤回；您后来写的那张没有动，"
    "这一张随后作为文件发给您，请收好。原因：",
    publishing_failed="《{title}》没有发布，刚才出了点问题。卡片还存着，发 /newcard 可以接着改，"
    "预览下面可以再按“发布”。",
    building_failed="《{title}》已经写进知识库的文件夹，可是后面出了点问题，还没有用它回答。"
    "请过一会儿发 /reload 重建。",
)

EN = CardTexts(
    begin=f"{MARK} A new card, in five steps; /cancel ends it at any time. What you answered is "
    "kept over a restart of the bot; only an answer on its way has to be written again.\n\n"
    "Step 1 · What is the card about?",
    folders={"measures": "advice, channels", "scams": "a kind of fraud", "law": "a legal question"},
    which_kind="Which kind of fraud?",
    asked={
        "asks": f"{MARK} Step 2 · How people will ask\nReply to this message, one way of asking a "
        "line, as people talk: at least 6 lines in Chinese and 2 in English.\nThe first Chinese "
        "line is the title (at most 30 characters), the first English one the English title.",
        "answer": f"{MARK} Step 3 · The answer\nReply to this message, in Chinese. The first "
        "paragraph answers directly, in at most 180 characters. For more, write 【heading】 on a "
        "line; each part has at most 450. Steps begin with 1. 2. 3., other lists with - .\n"
        "Figures and telephone numbers need a source.",
        "source": f"{MARK} Step 4 · The source\nReply to this message, a line each:\npublisher\n"
        "date (2024, 2024-03 or 2024-03-05)\nname of the document (may be left out)\n"
        "address (may be left out)",
        "cites": f"{MARK} Step 5 · The article of law\nReply to this message with law and number, "
        "as in 反诈法第三十一条 or 刑法266条; the bot looks whether there is one.\n"
        "Without any, reply: none",
        "facts": f"{MARK} Sources of figures\nFacts in the table that hold the same figures:\n"
        "{facts}\n"
        "Reply to this message with the numbers of those to cite; if none fits, with the source's "
        "own words that hold the figures; to take the figures out, reply: answer",
    },
    no_facts="(none)",
    scam_parts="A kind of fraud also needs four parts: 【怎么骗】【骗子会说】 (at least 8 lines, "
    "each begins with - )【危险信号】【怎么办】.",
    fields={"folder": "Kind", "asks": "Questions", "answer": "Answer", "source": "Source",
            "cites": "Articles"},
    no_corpus="There is no corpus where the bot runs. Have FANZHA_CORPUS_DIR set.",
    unfinished="You have an unfinished card: {title}.",
    untitled="no title yet",
    go_on="Go on",
    drop="Drop it, begin anew",
    cancelled="The card is dropped; what was written is deleted.",
    nothing_to_cancel="No card is being written.",
    no_draft="This card is published or dropped already. For another one, send /newcard.",
    only_text="Please reply with text.",
    now_it_says="Now it says:",
    to_mend="To be mended:",
    complaints=complaint_texts.EN,
    trying="The card is being tried; this takes some seconds, up to a minute…",
    tried="This is what people will see.\n\nThree questions, which the card does not know yet:",
    try_one="· {question}\n　→ {now}{before}",
    try_this="answered with this card, sure by {confidence}",
    try_other="answered with “{title}”, not with this card, sure by {confidence}",
    try_back="unsure: asks back, “{title}” first",
    try_nothing="not answered",
    now_other=" (now: “{title}”)",
    now_nothing=" (now: not answered)",
    elsewhere="None is answered with this card: another one probably says it. Perhaps edit that.",
    displaced="Once published, it answers these questions of other cards:",
    displaced_one="· {question} (now: “{title}”)",
    displaced_none="It takes no question from other cards.",
    like="It is much like these cards; perhaps edit them instead: {titles}",
    where="File: {path}, verified today, {day}.",
    publish="Publish",
    edit="Edit",
    edit_what="Which part?",
    back="‹ Back",
    cancel="Cancel",
    not_now="This does not go now: it was changed, published or dropped in between.",
    waiting="{count} other operators were asked; it is published when one agrees. You may still "
    "edit it; then they are asked anew.",
    nobody_to_ask="Another operator has to agree, and none can be reached. Ask them to send the "
    "bot /start. The card is kept.",
    quoted="The source's own words for the figures: {quote}",
    please_confirm="An operator wrote this card. Source: {source}. Publish it?",
    agree="Publish",
    disagree="No",
    not_your_own="Another operator has to agree to your card.",
    agreed="You agreed; it is being published.",
    disagreed="You did not agree; the card went back.",
    was_refused="Another operator did not agree to “{title}”. The card is kept; /newcard goes on.",
    publishing="Being published: the file is written, then the index is built. A minute or two…",
    unwritable="The card was not written: the corpus's folder takes no file ({reason}). The card "
    "is kept; here is its file, for whoever looks after the folder {folder}.",
    taken="The card was not written: {reason}. It is kept; /newcard goes on.",
    moved_on="“{title}” is not published: it was changed or dropped after you pressed. To publish "
    "what it says now, press again under the new preview.",
    moved_late="“{title}” is published as it was when you pressed; what you changed later is not. "
    "What is kept of it, /newcard shows.",
    published="“{title}” is published; people see it from now on.",
    published_later="“{title}” is in {path}, and is answered with once the index is built:",
    withdrawn="“{title}” was not published and its file is gone again; the card is kept, /newcard "
    "goes on. Why:",
    withdrawn_beside="“{title}” was not published and its file is gone again. What you wrote since "
    "is untouched; the card follows as a file, please keep it. Why:",
    publishing_failed="“{title}” was not published: something went wrong. The card is kept; "
    "/newcard goes on, and you can publish it again under its preview.",
    building_failed="“{title}” is in the corpus, but something went wrong after that, and it does "
    "not answer yet. Please send /reload in a while.",
)  # fmt: skip

card_texts = Bilingual(ZH, EN)
