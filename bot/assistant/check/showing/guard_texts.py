"""The texts about the guard of a group: the switch, the warning, and the rights it needs."""

from dataclasses import dataclass

from bot.assistant.texts.bilingual import Bilingual


@dataclass(frozen=True)
class GuardTexts:
    is_on: str
    is_off: str
    is_silent: str
    what_it_does: str
    turn_on: str
    turn_off: str
    speak_again: str
    cannot_read: str
    is_deaf: str
    only_groups: str
    admins_only: str
    stale: str
    # The warning
    warning: str
    signs: str
    advice: str
    silence: str
    silenced: str


_HOW_TO_READ_ZH = (
    "Telegram 的隐私模式让我收不到群里的普通消息。"
    "两个办法：把我设为管理员，什么权限都不用给；"
    "或者请机器人的主人在 @BotFather 用 /setprivacy 关掉隐私模式，再把我移出群、重新加进来。"
)
_HOW_TO_READ_EN = (
    "Telegram's privacy mode keeps the group's messages from me. Either make me an administrator, "
    "without any rights; or let the bot's owner turn privacy mode off with /setprivacy at "
    "@BotFather, remove me and add me again."
)

ZH = GuardTexts(
    is_on="本群的防骗守护开着。",
    is_off="本群的防骗守护没有开。",
    is_silent="本群的防骗守护开着，不过管理员让我这一天先别出声。",
    what_it_does="开着的时候，我看群里新发的文字和转发。很像诈骗的，"
    "我在下面提醒一句，{minutes} 分钟里最多一次；"
    "不删消息，不看图片，不存、不记任何人的话。我也会看漏、看错。管理员随时可以发 /guard 关掉。",
    turn_on="开启",
    turn_off="关闭",
    speak_again="继续提醒",
    cannot_read=f"现在开不了：{_HOW_TO_READ_ZH}",
    is_deaf=f"本群的防骗守护开着，可是我现在看不到大家的消息，提醒不了。{_HOW_TO_READ_ZH}",
    only_groups="防骗守护是给群用的。把我加进群，请管理员在群里发 /guard。",
    admins_only="只有本群的管理员能改。",
    stale="这个按钮已经过期了，请再发一次 /guard。",
    warning="大家留心：上面这条消息很像诈骗（{kind}）",
    signs="可疑的地方：{signs}。",
    advice="先别点链接、别转钱、别加好友。{verify}",
    silence="一天内别再提醒（管理员）",
    silenced="好的，一天内不再提醒。要提前恢复，发 /guard。",
)

EN = GuardTexts(
    is_on="The guard of this group is on.",
    is_off="The guard of this group is off.",
    is_silent="The guard of this group is on, but an administrator silenced it for a day.",
    what_it_does="While it is on, I look at new texts and forwards in the group. Below those that "
    "look very much like fraud I give a warning, once in {minutes} minutes at most. I delete "
    "nothing, look at no pictures, and keep nobody's words. I can miss things and be wrong. "
    "Administrators can turn it off with /guard.",
    turn_on="Turn on",
    turn_off="Turn off",
    speak_again="Warn again",
    cannot_read=f"It cannot be turned on yet. {_HOW_TO_READ_EN}",
    is_deaf="The guard of this group is on, but I cannot see what is written, and so cannot warn. "
    f"{_HOW_TO_READ_EN}",
    only_groups="The guard is for groups. Add me to one, and let an administrator send /guard "
    "there.",
    admins_only="Only administrators of this group can change it.",
    stale="This button has expired. Please send /guard again.",
    warning="Careful: the message above looks very much like fraud ({kind})",
    signs="Suspicious: {signs}.",
    advice="Do not follow links, pay or add anyone yet. {verify}",
    silence="No warnings for a day (administrators)",
    silenced="Very well, no warnings for a day. To have them earlier, send /guard.",
)

guard_texts = Bilingual(ZH, EN)
