"""What operators read where a card breaks one of the corpus's rules, and how to mend it."""

from collections.abc import Mapping

ZH: Mapping[str, str] = {
    "lead_long": "开头一段有 {length} 个字，最多 {limit} 个；多的请放进【小标题】下面。",
    "section_long": "【{heading}】有 {length} 个字，最多 {limit} 个。",
    "markup": "请去掉这样的符号：{what}",
    "section_missing": "还缺【{heading}】这一部分。",
    "section_twice": "【{heading}】写了两遍。",
    "section_empty": "【{heading}】下面没有内容。",
    "no_lead": "开头要有一段直接的回答，再写【小标题】。",
    "title_long": "第一行中文是标题，最多 {limit} 个字。",
    "title_en_long": "第一行英文是英文标题，最多 {limit} 个字母。",
    "too_few": "问法不够：至少 {chinese} 行中文、{english} 行英文。",
    "few_lines": "【骗子会说】至少要 {lines} 句，一行一句，前面写 - 。",
    "alias_taken": "“{alias}”这个问法已经是卡片 {card} 的了，请换一种说法，或者去改那张卡片。",
    "near": "卡片 {card} 里有几乎一样的话：{line}。要么改那张卡片，要么换个说法。",
    "no_article": "没有查到这一条：{article}",
    "cites_unread": "没看出是哪一条。请写法律名和条号，比如：反诈法第三十一条。",
    "cites_needed": "法律问题的卡片至少要有一条依据。",
    "figure": "“{figure}”还没有出处：所引的法条和事实里都没有这个数字。",
    "fact_unknown": "事实表里没有这个编号：{fact}",
    "wrong_saying": "这句话是常见的误传。正确的是：{right}",
    "weak": "引用的事实出处不够硬，请在回答里写上“{note}”。",
    "source_short": "出处至少要有发布单位和日期，各写一行。",
    "bad_date": "没有这样的日期：{date}。请写成 2024、2024-03 或 2024-03-05。",
    "date_ahead": "这个日期还没有到：{date}。请写文件发布的日期。",
    "ask_wordless": "“{ask}”里没有字，请写成大家会问的话。",
    "mark_misplaced": "“{mark}：”开头的行只能写在【小标题】下面、正文前面，各写一行，"
    "顺序是：问、依据、英文。",
    "ask_long": "有一行太长了，一行写一个问法，最多 {limit} 个字。",
    "ask_many": "太多了，最多 {limit} 行。",
    "other": "不合卡片的规矩：{message}",
}

EN: Mapping[str, str] = {
    "lead_long": "The first paragraph has {length} characters, {limit} are allowed; put the "
    "rest under a 【heading】.",
    "section_long": "【{heading}】 has {length} characters, {limit} are allowed.",
    "markup": "Please take out: {what}",
    "section_missing": "The part 【{heading}】 is missing.",
    "section_twice": "【{heading}】 stands twice.",
    "section_empty": "Nothing stands under 【{heading}】.",
    "no_lead": "Begin with a paragraph that answers directly, before the first 【heading】.",
    "title_long": "The first Chinese line is the title: at most {limit} characters.",
    "title_en_long": "The first English line is the title: at most {limit} characters.",
    "too_few": "Too few: at least {chinese} lines in Chinese and {english} in English.",
    "few_lines": "【骗子会说】 needs at least {lines} lines that begin with - .",
    "alias_taken": "“{alias}” leads to the card {card} already: word it differently, or edit "
    "that card.",
    "near": "The card {card} says nearly the same: {line}. Edit that card, or reword this one.",
    "no_article": "There is no such article: {article}",
    "cites_unread": "No article was found in this. Write law and number: 反诈法第三十一条.",
    "cites_needed": "A legal question needs at least one article.",
    "figure": "“{figure}” has no source yet: no cited article and no cited fact holds it.",
    "fact_unknown": "The table of facts has no number {fact}.",
    "wrong_saying": "This is a common mistake. Right is: {right}",
    "weak": "A cited fact has a weak source; say “{note}” in the answer.",
    "source_short": "A source needs a publisher and a date, a line each.",
    "bad_date": "There is no such date: {date}. Write 2024, 2024-03 or 2024-03-05.",
    "date_ahead": "This day is still to come: {date}. Write the day of publication.",
    "ask_wordless": "“{ask}” holds no word: write what people would ask.",
    "mark_misplaced": "A line that begins with {mark}： stands under its 【heading】, above the "
    "text, once: first 问, then 依据, then 英文.",
    "ask_long": "One line is too long: one way of asking a line, at most {limit} characters.",
    "ask_many": "Too many: at most {limit} lines.",
    "other": "It breaks a rule of cards: {message}",
}
