"""Matters: what a text is about within its kind, where another advice is apt than for the whole.

What tells them is in matter_rules.py, what is said in matter_texts.py, which cards in cards.toml.
"""

from enum import StrEnum


class Matter(StrEnum):
    HANDOVER = "handover"  # one's own cash or gold is to be given to somebody who comes for it
    MEDICINE = "medicine"  # what is said to cure is sold to the ill
    JOINING = "joining"  # taking part: accounts lent, money fetched, calls relayed
    COURIER = "courier"  # taking part: cash or gold fetched for others
    ABROAD = "abroad"  # a job in a scam compound
    WALLET = "wallet"
    CHAT_ACCOUNT = "chat_account"
    ASSETS = "assets"  # a fortune that is to be shared out
    BANK = "bank"
    CHARITY = "charity"  # gifts for somebody ill
    CODE = "code"  # a person wants a code told, or received for himself
    JOB_FEE = "job_fee"  # to be paid before a job begins
    PAYEE = "payee"  # a supplier's account is another one now
    PAYROLL = "payroll"  # one's own firm wants card and code
    PROGRAM = "program"  # a file that installs software
    TRAIN = "train"  # a ticket to be given back
    NUDE_LURE = "nude_lure"  # before anybody is blackmailed
    CHILD = "child"  # a child is to take its parents' phone
    INSURANCE = "insurance"  # an agent who cancels policies
    PYRAMID = "pyramid"  # who brings others in is paid
    RECOVERY = "recovery"  # what was lost to swindlers is to come back for a fee
    REFUND = "refund"  # of a deposit or of fees for lessons
    SELLER = "seller"  # a buyer has the seller enter a card to be paid
    STRANGER = "stranger"  # a wrong number that makes friends
    SUBSIDY = "subsidy"
    TECH_SUPPORT = "tech_support"
    UTILITY = "utility"  # gas, water, power


# After these nothing else need be said: they are about what one does, not about what one is told.
ALONE = frozenset({Matter.JOINING, Matter.COURIER, Matter.ABROAD})
