"""The first line for somebody who asks in few words whether to do it, or whether it is fraud."""

from dataclasses import dataclass

from bot.assistant.texts.bilingual import Bilingual


@dataclass(frozen=True)
class WhetherTexts:
    do_not: str  # with the verb of the question
    not_kept: str  # where he asks when something promised comes, with its verb
    promised: str  # the same where he asks how much, or how surely
    urged: str  # where the swindler presses, or weeps
    proof: str  # where he shows papers
    refrain: str  # to who leaves it undone, and asks if that is right
    stop: str  # where he asks whether to go on
    hang_up: str  # where he asks whether to put the telephone down
    leave: str  # where he asks whether to leave the group
    must_not: str  # where he asks whether he may
    cheated: str  # to who has paid or given something, below it whom to call
    no_all_clear: str  # to who asks whether nothing can happen to him
    not_lost: str  # to who believes that nothing can be done any more


whether_texts = Bilingual(
    WhetherTexts(
        do_not="别{verb}。",
        not_kept="不会{verb}的，别等：那是哄您先给钱的话，没给的别给，给过的别再给。",
        promised="别信：他许下的兑现不了，是哄您先给钱的话，没给的别给，给过的别再给。",
        urged="别交、别给：催您、求您、吓唬您，都是逼您给钱的手段。",
        proof="别信：证件、照片、合同都能造假，拿给您看就是要您放心给钱。",
        refrain="不{verb}就对了。",
        stop="不要继续，现在就停下。",
        hang_up="挂，现在就挂断，不用怕得罪他。",
        leave="退吧：先截图留底，再退群，群里加您的人别再理。",
        must_not="不行。",
        cheated="照您说的，像是被骗了。错在骗子，不在您。要紧的是这一步：",
        no_all_clear="不能算没事。",
        not_lost="还不能说没救，越早办越好：",
    ),
    WhetherTexts(
        do_not="Do not {verb}.",
        not_kept="It will not come, do not wait: he says so to make you pay first. Pay no more.",
        promised="Do not believe it: he says so to make you pay first. Pay no more.",
        urged="Do not pay: tears, threats and deadlines are there to make you pay.",
        proof="Do not believe it: papers and photos can be forged; they are shown to make you pay.",
        refrain="Right: leave it undone.",
        stop="Do not go on: stop now.",
        hang_up="Yes, hang up now. You owe him no answer.",
        leave="Yes: take screenshots, then leave, and answer nobody from the group.",
        must_not="No.",
        cheated="From what you tell, it looks like a scam. It is not your fault. What matters now:",
        no_all_clear="This is not safe.",
        not_lost="It is too early to give up; the sooner, the better:",
    ),
)
