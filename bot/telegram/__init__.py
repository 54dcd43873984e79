"""The conversation over Telegram: updates in, replies drawn and sent."""

import os

# python-telegram-bot gives RetryAfter.retry_after as a timedelta only to those who ask for it, and
# warns all others.
os.environ.setdefault("PTB_TIMEDELTA", "true")
