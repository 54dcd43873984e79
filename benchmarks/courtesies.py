"""Is a polite question answered as a bare one? python -m benchmarks.courtesies.

Questions, ordinary remarks and emergencies of the blind tables are sent to the assistant bare, then
between openings such as 您好，请问一下 and endings such as ，谢谢了, drawn with a fixed seed: every
other text between words that nothing was written for. The table goes to standard error, the figures
as JSON to standard output.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.around import Case, drawn, tallied
from bot.assistant.assistant import Assistant
from bot.assistant.triage import Intent
from bot.settings import Settings
from bot.wiring import open_assistant
from index.corpus.tsv_rows import read_table
from index.evaluate.questions import read_questions

SEED = 5
QUESTIONS = ("blind-8.tsv", "blind-9.tsv")
OTHERS = (
    ("emergency", ("emergency-blind-8.tsv", "emergency-blind-10.tsv")),
    ("ordinary", ("ordinary-blind-8.tsv", "ordinary-blind-10.tsv")),
)
# (openings, endings): looked at while the list of courtesies was written, and not.
SEEN = (
    (
        "",
        "你好，",
        "您好，请问一下，",
        "好的谢谢。",
        "喂我问你呢，",
        "不好意思打扰了，",
        "行 ",
        "在吗？",
        "你好请问",
        "您好我想问一下",
        "老师您好，我想咨询一下，",
        "警官你好，",
        "唉，",
        "我有个问题想请教一下，",
        "请帮我解答一个问题：",
        "我没文化，别笑话我，",
        "是反诈中心吗？",
        "您好！",
        "有人吗 ",
        "请问一下，",
        "老师好，",
        "同志，",
        "师傅，跟您请教个事，",
        "哎",
        "那个……",
        "小姑娘啊 ",
        "我没读过几年书，说不清楚你别笑话，",
        "打字慢 见谅。",
        "喂喂喂 有没得人在哦 ",
        "嗯 怎么说呢 ",
        "想问下",
        "头一回用这个，不晓得弄得对不对，",
        "机器人你好，",
        "亲，",
        "客服在不在？？",
        "转人工 转人工 ",
        "冒昧问一句：",
        "这话问出来可能有点傻，",
        "老哥们",
        "姐妹 ",
        "手写的，有错字你担待点。",
        "别跟我讲大道理，直接说，",
        "说人话就行，我听不懂那些文绉绉的 ",
        "唔好意思，",
        "哈囉～想請教一下，",
        "有冇人喺度呀？",
        "弱弱地问",
        "[抱拳]各位大神 ",
        "晚上好，这么晚了还来吵你，真对不住。",
        "领导您好：\n",
        "额。。。",
        "唉，憋了半天也不知道该跟谁开口，",
        "就是吧，",
        "拜托给句准话，",
        "小伙子，我耳背眼也花，你回慢点啊。",
        "小白一枚，轻喷，",
    ),
    (
        "",
        "，谢谢",
        "，谢谢您！",
        "，在线等，挺急的",
        "，求告知",
        "，麻烦解答一下",
        "，辛苦了",
        " 急",
        "，你能告诉我吗",
        "，有知道的吗",
        "，给我说说呗",
        "，说简单点",
        "。麻烦您了！",
        "🙏🙏",
        " 急急急",
        "，在线等",
        "，看到了赶紧回我一下",
        "？？？",
        "……",
        "，给个痛快话吧",
        "。打扰了",
        "啊",
        " 唉",
        "，求求了",
        "，讲得啰嗦了别见怪",
        "，辛苦啦~",
        "。祝您身体健康，工作顺利！",
        "，唔該晒",
        "！拜託拜託",
        " 等緊你覆㗎",
        "\n\n此致敬礼",
        "，你要是懂就吱一声",
        "。不好意思问题有点多",
        "，嗯，就这样",
        "，人呢",
        " 在不在啊说句话",
        "，好人一生平安[玫瑰]",
        "。请用简单点的话回答，太深了我看不懂",
        "，跪求大佬解答",
        "，先谢过了哈",
        "，你别嫌我烦",
        "。。。算了 你就随便说说吧",
        "，不知道我说明白没有",
    ),
)
UNSEEN = (
    (
        "",
        "师傅您好，",
        "同志，",
        "喂喂，听得到不 ",
        "有人没得？",
        "在不在呀……",
        "打扰了哈，",
        "不好意思这么晚了还来麻烦你，",
        "我没读过什么书，字打得不好莫见怪。",
        "老了眼睛花，打错字你多担待，",
        "那个……",
        "冒昧问一句：",
        "请教一下，",
        "想跟您打听个事儿，",
        "嗨~",
        "亲，",
        "客服客服 ",
        "领导你好！",
        "老师好，耽误您一分钟，",
        "大夫",
        "小姑娘你好啊，",
        "哥，",
        "各位好心人，",
        "唉，都不知道咋开口。",
        "我也不晓得该不该问你，",
        "第一次用这个东西，不太会弄，",
        "我是用语音转的字可能有错别字 ",
        "你给我说大白话就行，我听不懂文绉绉的，",
        "别笑话我啊，",
        "可能有点蠢的问题，",
        "机器人你好，",
        "你是真人还是电脑啊？",
        "急急急！！！",
        "话有点乱，你将就着看，",
        "唔好意思，想請問下，",
        "喂，有冇人喺度呀？",
        "您好，不好意思打擾了，想請教一個問題：",
        "尊敬的工作人员：\n",
        "嗯 怎么说呢 ",
        "憋了好久才敢发出来，",
    ),
    (
        "",
        "，谢谢了哈",
        " 麻烦您了🙏",
        "，急！",
        "，在线等",
        "。盼复。",
        "，看到了回我一声",
        "。好人一生平安",
        "，祝您身体健康，全家幸福",
        " 跪求解答",
        "……唉",
        "，打扰您休息了真对不起",
        "。说得啰嗦了，您别烦",
        "，不知道说清楚没有",
        " 字写得不好 见谅",
        "，你快点说嘛",
        "？在吗在吗",
        "！！！快快快",
        "，拜托拜托",
        "。辛苦啦~",
        "，感激不尽！",
        " 呜呜呜",
        "，简单点讲就行，太长了我看不来",
        "。要是不方便答就算了，没事的",
        "，别不理我啊",
        "，哈哈有点不好意思",
        "\n此致\n敬礼",
        "，菩萨保佑你",
        " 唔該晒",
        "，勞煩撥冗回覆，感恩",
        "。我手机快没电了，早点回哈",
    ),
)


def cases(folder: Path, limit: int | None) -> Iterator[Case]:
    found = [
        ("question", each.text, each.cards)
        for table in QUESTIONS
        for each in read_questions(folder, table)
        if each.in_scope and each.voice != "english"
    ]
    for kind, tables in OTHERS:
        rows = (row for table in tables for row in read_table(folder / table))
        found += [(kind, row["text"], ()) for row in rows if row["voice"] != "english"]
    for (kind, text, cards), seen, before, behind in drawn(found, SEEN, UNSEEN, SEED, limit):
        polite = f"{before}{text.rstrip('?？。')}{behind}"
        yield Case(text, polite, f"{kind}, courtesies {'seen' if seen else 'not seen'}", cards)


def outcome(assistant: Assistant, case: Case, text: str) -> str:
    """Tell what comes of a text: first aid, a verdict, the right card, or another reply."""
    reply = assistant.reply(text)
    if reply.verdict is not None:
        return "verdict"
    first = reply.passages[0].passage.document if reply.passages else ""
    if reply.intent is Intent.ANSWER and case.cards:
        return "right" if first in case.cards else "other"
    return str(reply.intent)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, help="how many texts to send, of all sorts")
    limit = parser.parse_args().limit
    settings = Settings.load()
    assistant = open_assistant(settings)
    found = list(cases(settings.corpus_dir / "questions", limit))
    bare, polite = tallied(found, partial(outcome, assistant))
    for row in sorted(bare):
        print(row, dict(bare[row]), dict(polite[row]), sep="  ", file=sys.stderr)
    print(json.dumps({"bare": bare, "polite": polite}, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
