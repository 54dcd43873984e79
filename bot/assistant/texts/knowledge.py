"""Every sentence that operators read about the knowledge: reloaded, rolled back, due for review."""

from dataclasses import dataclass

from bot.assistant.texts.bilingual import Bilingual


@dataclass(frozen=True)
class KnowledgeTexts:
    building: str
    busy: str
    swapped: str
    same: str
    worse: str
    broken: str
    refused: str
    cannot_build: str
    open_newest: str
    counts: str
    added: str
    changed: str
    removed: str
    and_more: str
    between: str
    figures: str
    figures_alone: str
    not_checked: str
    problems_left: str
    stale: str
    stale_card: str
    stale_left: str
    nothing_stale: str
    no_corpus: str


ZH = KnowledgeTexts(
    building="正在重建知识库，一般要一两分钟。这期间照常答问，好了我告诉您。",
    busy="已经在重建了，请等那一次的结果。",
    swapped="已换上版本 {version}（原来是 {before}）。",
    same="没有变化，还是版本 {version}。",
    worse="新的一版答得不如原来，没有换上，还是版本 {version}。",
    broken="没有建成，还是版本 {version}。要改的地方：",
    refused="换不了，还是版本 {version}：",
    cannot_build="这里没有装重建要用的程序（缺 {lacking}），只能换上已经建好的版本；"
    "现在是 {version}。",
    open_newest="换上最新建好的版本",
    counts="卡片 {cards} 张，法条 {articles} 条，段落 {passages} 段，问法 {asks} 种。",
    added="新增 {count} 张：{titles}",
    changed="改动 {count} 张：{titles}",
    removed="去掉 {count} 张：{titles}",
    and_more="等",
    between="、",
    figures="用 {questions} 道题检验：首条答对 {was_right} → {right}，"
    "该答没答 {was_declined} → {declined}，不该答的没答 {was_silent} → {silent}。",
    figures_alone="用 {questions} 道题检验：首条答对 {right}，该答没答 {declined}，"
    "不该答的没答 {silent}。",
    not_checked="没有检验用的题目，没有检验。",
    problems_left="另外还有 {count} 处。",
    stale="{count} 张卡片该复核了，逾期最久的在前：",
    stale_card="{title}（{file}），{verified} 核过，{due} 到期",
    stale_left="另外还有 {count} 张。",
    nothing_stale="没有该复核的卡片。",
    no_corpus="这里读不到卡片文件夹，没法列出来。",
)

EN = KnowledgeTexts(
    building="Building the knowledge anew, which takes a minute or two. Questions are answered "
    "meanwhile; I will tell you what became of it.",
    busy="A build is under way already. Please wait for what becomes of it.",
    swapped="Version {version} answers from now on ({before} did before).",
    same="Nothing has changed: version {version} still answers.",
    worse="The new version answers worse and was not taken: version {version} still answers.",
    broken="It could not be built: version {version} still answers. What to mend:",
    refused="That cannot be done: version {version} still answers.",
    cannot_build="What builds is not installed here ({lacking} is missing), so only a version that "
    "is built already can be taken; {version} answers now.",
    open_newest="Take the newest built version",
    counts="{cards} cards, {articles} articles, {passages} passages, {asks} ways of asking.",
    added="{count} added: {titles}",
    changed="{count} changed: {titles}",
    removed="{count} removed: {titles}",
    and_more=" and others",
    between=", ",
    figures="{questions} questions asked: first answer right {was_right} → {right}, declined in "
    "scope {was_declined} → {declined}, declined out of scope {was_silent} → {silent}.",
    figures_alone="{questions} questions asked: first answer right {right}, declined in scope "
    "{declined}, declined out of scope {silent}.",
    not_checked="There are no questions to check it with, so it was not checked.",
    problems_left="And {count} more.",
    stale="{count} cards should be reviewed, the longest overdue first:",
    stale_card="{title} ({file}), verified {verified}, due {due}",
    stale_left="And {count} more.",
    nothing_stale="No card is due for review.",
    no_corpus="The folder of the cards cannot be read here.",
)

knowledge_texts = Bilingual(ZH, EN)
