"""People: how a text names its writer, his family, and others; parts of patterns on places."""

# One character each where that finds the relative; `language/kin.py` has whole words. 先生 and 太太
# are the writer's spouse only where a clause begins with them: 王先生 is not.
FAMILY_IN_SHORT = "女儿|儿子|孩子|爸|妈|老公|老婆|^先生|^太太|弟|妹|哥|姐|侄|外甥|家里人"
OURS = f"我|俺|咱|{FAMILY_IN_SHORT}"
NOT_OURS = "[友他她说话骗卡号户]|老板|老细|领导|上司|经理|客户|房东"
SHE = "daughter|mother|mom|mum|wife|sister|niece|grandma|grandmother"
HE = "son|father|dad|husband|brother|nephew|grandpa|grandfather"
KIN = f"{SHE}|{HE}|child|kid|cousin|parents|uncle|aunt(?:y|ie)?|(?:room|flat|house|dorm ?)mate"
# A bar in Bangkok charged me: only people at the place can be in its bars.
BARS = "bar|pub|(?:night ?)?club|ktv|karaoke|tea ?(?:house|room)|spa"
VISITED = rf"\b(?:{BARS}|tea ?shop|restaurant|taxi(?: driver)?) (?:here )?"
