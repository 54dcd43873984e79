"""What an operator asks of a campaign and cannot have.

Exception
  CampaignError      no such campaign, or a step that its state does not allow
    ContentError     an empty text, or more than Telegram takes
"""


class CampaignError(Exception):
    """Says in one line what does not go, and why."""


class ContentError(CampaignError):
    """The text or the photo cannot be sent as it is."""
