"""The message that shows how far a campaign has come, with what can be done about it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton

from bot.assistant.texts.campaigns import MARK, campaign_texts
from bot.broadcast.campaign import VALID_FOR, Status
from bot.storage.broadcasts.outbox import EXPIRED
from bot.telegram.campaigns.steps import Action, CampaignStep, button
from bot.telegram.sending.catalogues import campaign_words
from bot.telegram.sending.render import Page
from bot.telegram.sending.rows import in_rows
from index.script import Script

_STEPS = {
    "preparing": (Action.CANCEL, Action.VIEW),
    "running": (Action.PAUSE, Action.CANCEL, Action.CORRECT, Action.RETRACT, Action.VIEW),
    "paused": (Action.RESUME, Action.CANCEL, Action.CORRECT, Action.RETRACT, Action.VIEW),
    "cancelled": (Action.CORRECT, Action.RETRACT, Action.VIEW),
    "done": (Action.CORRECT, Action.RETRACT, Action.VIEW),
}


@dataclass(frozen=True)
class Speed:
    """How many messages were settled within so many seconds."""

    settled: int
    seconds: float

    @property
    def per_second(self) -> float:
        return self.settled / self.seconds if self.seconds > 0 else 0.0


def progress(status: Status, speed: Speed | None, script: Script) -> Page:
    """Show a campaign's state, figures and rate, and the steps that it allows."""
    texts, counts, campaign = campaign_texts(script), status.counts, status.campaign
    lines = [
        campaign_words(
            script,
            "status",
            mark=MARK,
            number=campaign.id,
            state=texts.states[status.state],
            total=counts.total,
            sent=counts.sent,
            pending=counts.pending,
        )
    ]
    if campaign.retracted:
        lines.append(campaign_words(script, "retracted"))
    if status.state == "running" and speed is not None and speed.per_second > 0:
        left = duration(counts.pending / speed.per_second)
        lines.append(campaign_words(script, "pace", rate=f"{speed.per_second:.0f}", left=left))
    if counts.unreachable or counts.failed or counts.unsure or counts.skipped:
        missed = {
            name: getattr(counts, name) for name in ("unreachable", "failed", "unsure", "skipped")
        }
        lines.append(campaign_words(script, "not_arrived", **missed))
    if EXPIRED in status.reasons:
        hours = int(VALID_FOR.total_seconds()) // 3600
        lines.append(campaign_words(script, "expired", count=status.reasons[EXPIRED], hours=hours))
    if campaign.halted:
        lines.append(campaign_words(script, "halted", reason=campaign.halted))
    return Page.with_buttons("\n".join(lines), _rows(status, script))


def asking_to_retract(status: Status, script: Script) -> Page:
    """Ask before deleting what arrived."""
    number, texts = status.campaign.id, campaign_texts(script)
    rows = [
        [button(texts.retract_yes, CampaignStep(script, Action.RETRACT_SURELY, number=number))],
        [button(texts.back, CampaignStep(script, Action.VIEW, number=number))],
    ]
    asked = campaign_words(script, "retract_ask", sent=status.counts.sent)
    return Page.with_buttons(asked, rows)


def duration(seconds: float) -> str:
    """Print seconds as minutes and seconds, or hours and minutes."""
    whole = max(0, round(seconds))
    if whole >= 3600:
        return f"{whole // 3600}:{whole % 3600 // 60:02} h"
    return f"{whole // 60}:{whole % 60:02}"


def _rows(status: Status, script: Script) -> list[Sequence[InlineKeyboardButton]]:
    texts, number = campaign_texts(script), status.campaign.id
    allowed = (Action.VIEW,) if status.campaign.retracted else _STEPS[status.state]
    buttons = [
        button(texts.steps[action], CampaignStep(script, action, number=number))
        for action in allowed
    ]
    return in_rows(buttons, 3)
