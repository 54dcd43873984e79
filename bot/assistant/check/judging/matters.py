"""Matters: what a text is about within its kind, where the advice for the whole kind is not apt.

matter_rules.py tells the matters, matter_texts.py has their texts, cards.toml their cards.
"""

from enum import StrEnum


class Matter(StrEnum):
    MULE = "mule"  # the reader's own card is to receive others' money
    HANDOVER = "handover"  # one's own cash or gold is to be given to somebody who comes for it
    MEDICINE = "medicine"  # what is said to cure is sold to the ill
    JOINING = "joining"  # taking part: accounts lent, money fetched, calls relayed
    COURIER = "courier"  # taking part: cash or gold fetched for others
    ABROAD = "abroad"  # a job in a scam compound
    WALLET = "wallet"
    CHAT_ACCOUNT = "chat_account"
    ASSETS = "assets"  # a fortune that is to be shared out
    BANK = "bank"
    CALLBACK = "callback"  # a call from abroad was missed, or is to be returned
    CARRIER = "carrier"  # one's number is said to be cut off
    CHARITY = "charity"  # gifts for somebody ill
    CODE = "code"  # a person wants a code told, or received for himself
    CHAT_CHECK = "chat_check"  # a chat account is said to be restricted until it is verified
    COURT = "court"  # a summons or notice by text message
    DEBT = "debt"  # a debt is collected with threats, be it real or not
    DELIVERY = "delivery"  # a parcel waits for an address or a small fee
    EMBASSY = "embassy"  # an embassy that calls or writes
    FINE = "fine"  # a traffic fine or a parking fee
    ESCORT = "escort"  # sex is offered for money in advance
    GREETING = "greeting"  # a stranger says hello, and no more
    LONE_LINK = "lone_link"  # a link of an unknown host, and no other sign
    JOB_FEE = "job_fee"  # to be paid before a job begins
    PARCEL = "parcel"  # a parcel that nobody ordered, with a code to scan
    PAYEE = "payee"  # a supplier's account number is said to have changed
    PAYROLL = "payroll"  # one's own firm wants card and code
    PROGRAM = "program"  # a file that installs software
    TRAIN = "train"  # a ticket to be given back
    NUDE_LURE = "nude_lure"  # the lure, before anybody is blackmailed
    CHILD = "child"  # a child is to take its parents' phone
    INSURANCE = "insurance"  # an agent who cancels policies
    PYRAMID = "pyramid"  # members are paid for bringing others in
    RELATIVE = "relative"  # a relative in custody or in hospital needs money at once
    RENT = "rent"  # a deposit before the home was seen
    RECOVERY = "recovery"  # money lost to swindlers is to come back for a fee
    REFUND = "refund"  # of a deposit or of fees for lessons
    SELLER = "seller"  # a buyer has the seller enter a card to be paid
    STRANGER = "stranger"  # a wrong number that makes friends
    SUBSIDY = "subsidy"
    TAX = "tax"  # a refund of income tax
    TECH_SUPPORT = "tech_support"
    UTILITY = "utility"  # gas, water, power


# For these their own advice is enough: they are about what the reader does, not what he is told.
ALONE = frozenset({Matter.MULE, Matter.JOINING, Matter.COURIER, Matter.ABROAD})
# Swindlers write so, and so do others: nobody can tell from these words alone.
UNTOLD = frozenset({Matter.GREETING, Matter.LONE_LINK})
