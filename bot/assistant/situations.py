"""Situations: ids of cards, mostly of emergencies, that code names, and their common headings."""

SAFE = "meibeipian-baojing"  # the card for those who have lost nothing
FROZEN_CARD = "yinhangka-dongjie"  # the card on why a card is frozen, for whoever asks that
HOW_TO_SPOT = "shibie-zhapian"  # the card on how to spot fraud of any kind
OF_MINORS = "law-minor-aid"  # the card for who lent his card, or took money in, under age
NO_METHOD = "law-no-method"  # the card for those who ask how to cheat
# Whom to call in a danger that is no fraud.
ASSAULTED = "bushi-zhapian-weixian#小偷、抢劫、跟踪、打人：110"
DESPAIR = "emergency-despair"
MONEY_SENT = "emergency-money-sent"
COINS = "emergency-crypto-sent"
HELD = "emergency-held-abroad"
UNREACHABLE = "emergency-abroad-unreachable"
ON_THE_LINE = "emergency-on-the-line"
SEXTORTION = "emergency-sextortion"
REMOTE_CONTROL = "emergency-remote-control"
APP_INSTALLED = "emergency-app-installed"
NFC_TAP = "emergency-nfc-tap"
AUTO_PAY = "emergency-auto-pay"
ACCOUNT_STOLEN = "emergency-account-stolen"
FROZEN = "emergency-account-frozen"
CARD_LENT = "emergency-card-lent"
LOAN_TAKEN = "emergency-loan-taken"
CARD_DRAINED = "emergency-card-drained"
STRANGE_MONEY = "emergency-strange-money"
SIM_STOPPED = "emergency-sim-stopped"
CASH_HANDED = "emergency-cash-handed"
THREATENED = "emergency-threatened"
WONT_LISTEN = "emergency-wont-listen"
CODE_GIVEN = "emergency-code-given"
GIFT_CARD = "emergency-gift-card"
ID_PHOTOGRAPHED = "emergency-id-photographed"
LOSSES = frozenset({MONEY_SENT, CARD_DRAINED, CASH_HANDED})
# No money is leaving in these: whoever asks what the law says may read that first.
CALM = frozenset({FROZEN, CARD_LENT, ID_PHOTOGRAPHED, LOAN_TAKEN, STRANGE_MONEY})
# In these somebody else froze the card: its owner did not stop it in time.
BEFALLEN = frozenset({CARD_LENT, STRANGE_MONEY})
# A swindler has somebody's ear, or his phone, at this moment.
UNDER_WAY = frozenset({ON_THE_LINE, REMOTE_CONTROL})

NO_WISH = f"{DESPAIR}#没想寻死，就是睡不着、自责、不敢跟家里说"
HOLD_ON = f"{DESPAIR}#记住"  # what is said to who has read the first words already
BESIDE = f"{DESPAIR}#您身边的人"  # for who is with somebody in despair

# Parts that have a headline of their own, since their first step is not the first of the card.
FORWARDING = f"{SIM_STOPPED}#照他说的拨了号，电话、短信转到他那里去了"
UNSENT_LOAN = f"{LOAN_TAKEN}#备用金、额度提出来了，还没转走"
CARD_READER = f"{NFC_TAP}#生人的刷卡机碰了我的手机、包"
ACCOUNT_LENT = f"{CARD_LENT}#微信、支付账户借出去了，出了怪事"

STEPS = "马上做"
NEVER = "千万别做"
WHOLE = frozenset({"", STEPS, NEVER})  # the headings of what first aid always tells: its lead too
