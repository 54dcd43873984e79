"""What is counted, by name. The database holds these names, so they may be added, never changed."""

from bisect import bisect_left

ASKED = "asked"  # by intent; unknown are the declined ones
ASKED_BACK = "asked_back"  # of the declined ones those to which the nearest questions were offered
SHOWN = "shown"  # by card, as an answer or after a press
VERDICT = "verdict"  # by risk and kind, as `Judged` prints them
GUARD = "guard"  # warnings in groups, by kind
POSTED = "posted"  # by lane and outcome: tip.sent, campaign.gone
SUBSCRIBED = "subscribed"
UNSUBSCRIBED = "unsubscribed"  # by how: turned off, blocked, left, forgotten
SECONDS = "seconds"  # answers, by the bucket of their time

# Upper ends of the buckets in seconds; what took longer is in `SLOWER`.
BUCKETS = (0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0)
SLOWER = "more"


def bucket(seconds: float) -> str:
    """Name the bucket of a time."""
    place = bisect_left(BUCKETS, seconds)
    return f"{BUCKETS[place]:g}" if place < len(BUCKETS) else SLOWER
