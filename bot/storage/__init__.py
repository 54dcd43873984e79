"""What the bot remembers: frozen values in and out of one database, SQLite or PostgreSQL."""

from bot.storage.broadcasts.amendments import Amendment, Amendments
from bot.storage.broadcasts.campaigns import Campaign, Campaigns, CampaignState, Counts, NewCampaign
from bot.storage.broadcasts.delivery import TIPS, Delivery, NewDelivery, Result, Swept
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.broadcasts.pictures import Pictures
from bot.storage.chats.chats import Chat, Chats, Gone, Kind, State
from bot.storage.chats.guards import Guard, Guards
from bot.storage.chats.planning import Plan, Planning
from bot.storage.chats.records import Record, Records
from bot.storage.chats.subscriptions import Subscriber, Subscription, Subscriptions
from bot.storage.database.engine import Database, open_database
from bot.storage.database.errors import StorageError
from bot.storage.operators.audit import Action, Audit, Deed, Via
from bot.storage.operators.card_drafts import CardDrafts, DraftState, StoredDraft
from bot.storage.operators.doubts import Doubt, Doubts, Theme
from bot.storage.operators.figures import Figure, Figures
from bot.storage.operators.reports import Piles, Report, Reports
from bot.storage.operators.votes import Tally, Votes
from bot.storage.processes.once import Once
from bot.storage.processes.received import Arrival, Claim, Received
from bot.storage.processes.replicas import Replica, Replicas, Roll

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
