"""Errors for requests of operators that a campaign cannot fulfil.

Exception
  CampaignError      no such campaign, or a step that its state does not allow
    ContentError     an empty text, or more than Telegram takes
"""


class CampaignError(Exception):
    """Says in one line what is impossible, and why."""


class ContentError(CampaignError):
    """The text or the photo cannot be sent as it is."""
