"""What the conversation in the terminal says beside its replies."""

from index.script import Script, in_script

HOW_TO_CONNECT = (
    "没有设置 FANZHA_TELEGRAM_TOKEN，先在终端里聊。想接入 Telegram：在 Telegram 里找 @BotFather，"
    "发 /newbot，把得到的 token 写进 .env 的 FANZHA_TELEGRAM_TOKEN=… 一行，再运行一次。"
)
YOU = "您"
_ALSO_ASK = "还可以问：{questions}"
_ALSO_ASK_EN = "You can also ask: {questions}"


def also_ask(questions: str, script: Script) -> str:
    """List what else can be asked, for a reader of this script."""
    if script is Script.LATIN:
        return _ALSO_ASK_EN.format(questions=questions)
    return in_script(script, _ALSO_ASK).format(questions=questions)
