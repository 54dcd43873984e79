"""Gazetteer: the names of places outside the mainland, and words that belong to only one place."""

from collections.abc import Mapping

from bot.assistant.places.cards import (
    AUSTRALIA,
    CANADA,
    HONGKONG,
    JAPAN,
    KOREA,
    MACAU,
    MALAYSIA,
    OTHER_COUNTRY,
    SINGAPORE,
    TAIWAN,
    UK,
    USA,
)

# Places are named as in folded text. The last card is for every other country.
NAMES: Mapping[str, str] = {
    "香港|九龙|新界|旺角|尖沙咀|铜锣湾|湾仔|北角|沙田|元朗|屯门|荃湾|观塘|将军澳|深水埗|油麻地|红磡"
    "|黄大仙|葵涌|大埔|天水围|hong ?kong|hk|kowloon|mong ?kok|tsim sha tsui|causeway bay|wan ?chai"
    "|sha ?tin|tuen mun|yuen long|hku|cuhk|hkust": HONGKONG,
    "澳门|澳大(?!利)|澳科大|氹仔|路环|macau|macao": MACAU,
    "台湾|台北|高雄|台中|台南|桃园|新竹|新北|嘉义|屏东|花莲|基隆|宜兰|彰化|云林|苗栗|南投|台东|澎湖"
    "|taiwan|taipei|kaohsiung|taichung|tainan|hsinchu": TAIWAN,
    "新加坡|星加坡|狮城|坡县|裕廊|大巴窑|淡滨尼|兀兰|榜鹅|宏茂桥|乌节路|singapore|s'?pore"
    "|sg(?! ?(?:平台|电子|app))|toa payoh|jurong|tampines|bedok|ang mo kio|yishun"
    "|sengkang|punggol|hougang|nus": SINGAPORE,
    "马来西亚|大马|马国|吉隆坡|槟城|新山|柔佛|怡保|马六甲|古晋|亚庇|沙巴|砂拉越|雪兰莪|八打灵|巴生|关丹"
    "|malaysia|kuala lumpur|kl|penang|johor|jb(?![的里]|平台)|ipoh|sabah|sarawak|selangor|petaling"
    "|klang|subang|shah alam|mela[ck]+a|kuching|kota kinabalu|seremban|cyberjaya": MALAYSIA,
    "日本|东京|大阪|京都|北海道|札幌|二世谷|名古屋|福冈|冲绳|japan|tokyo|osaka|kyoto|hokkaido|sapporo|niseko|nagoya"
    "|fukuoka|okinawa|横滨|神户|仙台|广岛|埼玉|yokohama|kobe|sendai|hiroshima|saitama": JAPAN,
    "韩国|首尔|釜山|仁川|大邱|济州|korea|seoul|busan|incheon|daegu|jeju": KOREA,
    "美国|纽约|洛杉矶|旧金山|三藩市|波士顿|西雅图|芝加哥|休斯顿|加州|费城|亚特兰大"
    "|达拉斯|拉斯维加斯|夏威夷|迈阿密|底特律|法拉盛|尔湾|usa|the us|united states"
    "|america|new york|los angeles|san francisco|boston|seattle|chicago|houston|california|texas"
    "|florida|ohio|michigan|illinois|pennsylvania|new jersey|virginia|maryland|georgia|carolina"
    "|massachusetts|connecticut|arizona|colorado|minnesota|wisconsin|indiana|missouri|tennessee"
    "|oregon|nevada|utah|hawaii|philadelphia|atlanta|dallas|austin|miami|las vegas|san diego"
    "|san jose|phoenix|denver|detroit|washington|ucla|usc|nyu|mit|stanford|harvard|yale|princeton"
    "|berkeley|purdue": USA,
    "加拿大|多伦多|温哥华|满地可|蒙特利尔|卡尔加里|渥太华|埃德蒙顿|魁北克|列治文|本拿比|canada|toronto|vancouver|montreal|calgary|ottawa|edmonton|ontario|alberta"
    "|british columbia|ubc|uoft|mcgill": CANADA,
    "英国|伦敦|曼彻斯特|曼城|列斯|爱丁堡|伯明翰|利物浦|格拉斯哥|利兹|谢菲尔德|诺丁汉|布里斯托|南安普顿|考文垂|剑桥|牛津(?!词典|字典|鞋)|uk|england|scotland|britain|london"
    "|manchester|edinburgh|birmingham|liverpool|glasgow|leeds|sheffield|nottingham"
    "|bristol|cardiff|coventry|ucl|lse|oxford": UK,
    "澳洲|澳大利亚|悉尼|雪梨(?![汤膏糖水汁子])|墨尔本|布里斯班|布里斯本|珀斯|柏斯|阿德莱德|堪培拉|黄金海岸|昆士兰|australia|sydney|melbourne|brisbane|perth"
    "|adelaide|canberra|gold coast|queensland|unsw|monash": AUSTRALIA,
    "国外|境外|海外|泰国|缅甸|柬埔寨|老挝|越南|菲律宾|印尼|雅加达|巴厘岛|印度|迪拜|阿联酋|土耳其"
    "|法国|德国|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|丹麦|芬兰|奥地利|爱尔兰|希腊|匈牙利"
    "|波兰|俄罗斯|欧洲|新西兰|纽西兰|奥克兰|惠灵顿|基督城|巴西|墨西哥|南非"
    "|柏林|慕尼黑|法兰克福|巴黎(?!欧莱雅|贝甜|水)|米兰|罗马|马德里|巴塞罗那|里斯本|阿姆斯特丹|布鲁塞尔|苏黎世|日内瓦"
    "|维也纳|布拉格|华沙|哥本哈根|斯德哥尔摩|都柏林|莫斯科|雅典|伊斯坦布尔|开罗|金边(?!眼镜|碗)|西港|岘港"
    "|abroad|overseas|thailand|myanmar|cambodia|laos|vietnam|philippines|indonesia|jakarta|bali|india"
    "|dubai|uae|france|germany|italy|spain|portugal|netherlands|belgium|switzerland|sweden|norway"
    "|denmark|finland|austria|ireland|greece|hungary|poland|russia|europe|new zealand|brazil|mexico"
    "|south africa|曼谷|清迈|普吉|芭提雅|马尼拉|河内|胡志明|bangkok|phuket|chiang mai|pattaya"
    "|manila|cebu|hanoi|saigon|ho chi minh|phnom penh|paris|berlin|munich|rome|milan|madrid"
    "|barcelona|amsterdam|zurich|dublin|auckland|wellington"
    "|lisbon|brussels|geneva|vienna|prague|warsaw|copenhagen|stockholm|istanbul|cairo|nairobi":
        OTHER_COUNTRY,
}  # fmt: skip


def _rung(number: str) -> str:
    """Give a pattern of a call to the number, or of its answer: 打咗997, 1799说."""
    return (  # not 付了997，说要再付 and 骗了997报警, where the number is a sum
        "(?:打|拨|call(?:ed|ing)?|rang|ring|phoned|dial(?:led)?)(?:给|了|咗|过|通|完)? ?(?:the )?"
        rf"{number}(?![\d.元块万]|令吉|给|过去|到)|(?<![\d.,$¥￥])(?<!paid )(?<!sent )(?<!lost )"
        rf"(?<![付交充花转买刷投赔亏骗退收][了过咗走掉])(?<![付交充花转买刷投赔亏骗退收]){number}"
        "(?=打|热线|报|那边|的人|说|叫|让|客服| hotline| helpline| said| told)"
    )


# Names that callers take, and means of payment, of one country only. Swindlers claim to be “of the
# FBI” in the mainland, too, and buyers there offer Zelle: so a writer of Simplified characters,
# which Singapore and Malaysia have as well, or a user of Alipay, may be in the mainland.
OF_COUNTRY: Mapping[str, str] = {
    "hk\\$ ?\\d[\\d,.]*[km]?|hkd|hsbc ?hk|payme|bochk|octopus (?:card|app)": HONGKONG,
    # Only people in these countries write so, in whatever characters.
    "在留卡|(?<![加进介投出流])入管(?![理道控辖制])|出入国在留|邮贮|[\\d千万百]日圆": JAPAN,
    "传贳|[\\d千万百亿]韩元|语学堂": KOREA,
    "新台币|中华邮政|chunghwa post|[\\d千万百][块元]?台币|nt\\$ ?\\d": TAIWAN,
    "irs|fbi|uscis|usps|ssn|sevis|social security number|zelled?|venmo(?:ed)?|cash ?app"
    "|wells fargo|bank of america|e-?zpass|fastrak|sunpass": USA,
    "hmrc|dvla|council tax|royal mail|evri|barclays|natwest|lloyds|monzo|£ ?\\d"
    "|[\\d千万百]英?镑": UK,
    "cra|rcmp|interac|canada post|[\\d千万百]加[币元]": CANADA,
    "ato|mygov|centrelink|bpay|auspost|australia post|[\\d千万百]澳[币元刀]"
    "|aud ?\\d|\\d ?k? aud": AUSTRALIA,
    "singpass|paynow|ica|cpf|hdb|ocbc|posb|singtel|singpost|iras|scamshield"
    "|dbs(?! ?(?:hong ?kong|hk|taiwan|香港|台))"
    # Not MAS老师 and MAS项目 (a trick's own name), SPF50防晒霜 and an SPF record.
    "|(?<!x-)mas(?! ?(?:的(?!人)|老师|导师|助理|是|平台|项目|公司|集团|基金|币|钱包|区块|交易|app))"
    "|(?<!防晒)spf(?! ?(?:\\d|值|防晒|隔离|sunscreen|records?|checks?|fail|pass|dkim))"
    f"|{_rung('1799')}|[\\d千万百][新坡]币|sgd|s\\$ ?\\d": SINGAPORE,
    "pos (?:laju|malaysia)|poslaju|ringgit|pdrm|lhdn|maybank|cimb|nsrc|duitnow"
    "|tng(?! ?(?:wallet|平台|项目|币|投资))"
    "|bukit aman|武吉阿曼|回酬|semak ?mule|(?:大马|马来西亚)皇家警察|皇家马来西亚警察"
    f"|touch ?'?n'? ?go|bank negara|{_rung('997')}|rm ?\\d[\\d,.]*k?|令吉|马币": MALAYSIA,
}
# Words that make such a mark sure in Simplified characters, which the mainland writes too: Zelle
# with Chase, CRA with 加币.
BESIDE: Mapping[str, str] = {
    "chase|美国银行": USA,
    "英镑|英国": UK,
    "加[币元]|加拿大|bitcoin atm|rbc|etransfer|e-transfer": CANADA,
    "澳[币元刀]|澳洲|澳大利亚": AUSTRALIA,
}
