"""The message under a preview: to whom it goes, and the buttons that change and confirm that."""

from dataclasses import replace

from bot.assistant.texts.campaigns import campaign_texts
from bot.assistant.texts.subscriptions import subscription_texts
from bot.broadcast.audience import AUDIENCES
from bot.telegram.campaigns.steps import Action, CampaignStep, Plan, button
from bot.telegram.sending.catalogues import campaign_words
from bot.telegram.sending.render import Page
from bot.telegram.sending.rows import in_rows, marked
from index.script import Script, in_script


def choosing(plan: Plan, count: int, script: Script) -> Page:
    """Show whom a plan reaches, and what can be changed of it."""
    texts = campaign_texts(script)
    step, target = CampaignStep(script, Action.CHOOSE, plan), plan.target
    audiences = [
        button(
            marked(texts.to[to], target.to == to),
            replace(step, plan=plan.aimed(replace(target, to=to))),
        )
        for to in AUDIENCES
    ]
    scripts = [
        button(
            marked(label, target.script == chosen),
            replace(step, plan=plan.aimed(replace(target, script=chosen))),
        )
        for code, label in texts.scripts.items()
        for chosen in (Script(code) if code else None,)
    ]
    turned = replace(plan, urgent=not plan.urgent)
    urgent = texts.urgent_on if plan.urgent else texts.urgent_off
    return Page.with_buttons(
        f"{campaign_words(script, 'preview')}\n\n{audience(plan, count, script)}",
        [
            *([each] for each in audiences),
            [button(topic_label(plan, script), CampaignStep(script, Action.TOPICS, plan))],
            *([each] for each in scripts),
            [button(urgent, replace(step, plan=turned))],
            [
                button(texts.send, CampaignStep(script, Action.ASK, plan)),
                button(texts.discard, CampaignStep(script, Action.DISCARD, plan)),
            ],
        ],
    )


def topics(plan: Plan, script: Script) -> Page:
    """List the topics to choose from."""
    texts, named = campaign_texts(script), subscription_texts(script).topics
    choices = [
        button(
            label,
            CampaignStep(script, Action.CHOOSE, plan.aimed(replace(plan.target, topic=topic))),
        )
        for topic, label in named.items()
    ]
    everyone = plan.aimed(replace(plan.target, topic=None))
    anyone = button(texts.any_topic, CampaignStep(script, Action.CHOOSE, everyone))
    back = button(texts.back, CampaignStep(script, Action.CHOOSE, plan))
    return Page.with_buttons(
        campaign_words(script, "choose_topic"), [[anyone], *in_rows(choices, 3), [back]]
    )


def confirming(plan: Plan, count: int, script: Script, *, again: bool) -> Page:
    """Ask before sending; for what is urgent a second time."""
    texts = campaign_texts(script)
    asked = "confirm_urgent" if again else "confirm"
    label = texts.confirm_yes_urgent if again else texts.confirm_yes.format(count=count)
    then = Action.ASK_AGAIN if plan.urgent and not again else Action.SEND
    goes_on = CampaignStep(script, then, plan)
    told = f"{audience(plan, count, script)}\n\n{campaign_words(script, asked, count=count)}"
    back = button(texts.back, CampaignStep(script, Action.CHOOSE, plan))
    return Page.with_buttons(told, [[button(label, goes_on)], [back]])


def audience(plan: Plan, count: int, script: Script) -> str:
    """Say in one line to whom a plan goes."""
    texts = campaign_texts(script)
    line = texts.audience.format(
        to=texts.to[plan.target.to],
        topic=topic_label(plan, script),
        script=texts.scripts[plan.target.script or ""],
        count=count,
    )
    return in_script(script, line)


def topic_label(plan: Plan, script: Script) -> str:
    texts, named = campaign_texts(script), subscription_texts(script).topics
    topic = plan.target.topic
    return texts.one_topic.format(topic=named.get(topic, topic)) if topic else texts.any_topic
