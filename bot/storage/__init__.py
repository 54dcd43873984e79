"""What the bot remembers: frozen values in and out of one database, SQLite or PostgreSQL."""

from bot.storage.amendments import Amendment, Amendments
from bot.storage.campaigns import Campaign, Campaigns, CampaignState, Counts, NewCampaign
from bot.storage.chats import Chat, Chats, Gone, Kind, State
from bot.storage.delivery import TIPS, Delivery, NewDelivery, Result, Swept
from bot.storage.engine import Database, open_database
from bot.storage.errors import StorageError
from bot.storage.guards import Guard, Guards
from bot.storage.outbox import Outbox
from bot.storage.pictures import Pictures
from bot.storage.planning import Plan, Planning
from bot.storage.received import Received
from bot.storage.records import Record, Records
from bot.storage.reports import Piles, Report, Reports
from bot.storage.subscriptions import Subscriber, Subscription, Subscriptions
from bot.storage.votes import Tally, Votes

__all__ = [
    "TIPS",
    "Amendment",
    "Amendments",
    "Campaign",
    "CampaignState",
    "Campaigns",
    "Chat",
    "Chats",
    "Counts",
    "Database",
    "Delivery",
    "Gone",
    "Guard",
    "Guards",
    "Kind",
    "NewCampaign",
    "NewDelivery",
    "Outbox",
    "Pictures",
    "Piles",
    "Plan",
    "Planning",
    "Received",
    "Record",
    "Records",
    "Report",
    "Reports",
    "Result",
    "State",
    "StorageError",
    "Subscriber",
    "Subscription",
    "Subscriptions",
    "Swept",
    "Tally",
    "Votes",
    "open_database",
]
