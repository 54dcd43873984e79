"""What the bot remembers: frozen values in and out of one database, SQLite or PostgreSQL."""

from bot.storage.amendments import Amendment, Amendments
from bot.storage.audit import Action, Audit, Deed, Via
from bot.storage.campaigns import Campaign, Campaigns, CampaignState, Counts, NewCampaign
from bot.storage.card_drafts import CardDrafts, DraftState, StoredDraft
from bot.storage.chats import Chat, Chats, Gone, Kind, State
from bot.storage.delivery import TIPS, Delivery, NewDelivery, Result, Swept
from bot.storage.doubts import Doubt, Doubts, Theme
from bot.storage.engine import Database, open_database
from bot.storage.errors import StorageError
from bot.storage.figures import Figure, Figures
from bot.storage.guards import Guard, Guards
from bot.storage.once import Once
from bot.storage.outbox import Outbox
from bot.storage.pictures import Pictures
from bot.storage.planning import Plan, Planning
from bot.storage.received import Arrival, Claim, Received
from bot.storage.records import Record, Records
from bot.storage.replicas import Replica, Replicas, Roll
from bot.storage.reports import Piles, Report, Reports
from bot.storage.subscriptions import Subscriber, Subscription, Subscriptions
from bot.storage.votes import Tally, Votes

__all__ = [
    "TIPS",
    "Action",
    "Amendment",
    "Amendments",
    "Arrival",
    "Audit",
    "Campaign",
    "CampaignState",
    "Campaigns",
    "CardDrafts",
    "Chat",
    "Chats",
    "Claim",
    "Counts",
    "Database",
    "Deed",
    "Delivery",
    "Doubt",
    "Doubts",
    "DraftState",
    "Figure",
    "Figures",
    "Gone",
    "Guard",
    "Guards",
    "Kind",
    "NewCampaign",
    "NewDelivery",
    "Once",
    "Outbox",
    "Pictures",
    "Piles",
    "Plan",
    "Planning",
    "Received",
    "Record",
    "Records",
    "Replica",
    "Replicas",
    "Report",
    "Reports",
    "Result",
    "Roll",
    "State",
    "StorageError",
    "StoredDraft",
    "Subscriber",
    "Subscription",
    "Subscriptions",
    "Swept",
    "Tally",
    "Theme",
    "Via",
    "Votes",
    "open_database",
]
