"""The texts on whom to turn to, by place and language."""

from bot.assistant.places.place import Place

LINES_ZH = {
    Place.MAINLAND: "96110",
    Place.TAIWAN: "165",
    Place.HONGKONG: "18222",
    Place.SINGAPORE: "1799（新加坡）",
    Place.MALAYSIA: "997（马来西亚）",
    Place.EITHER: "165（台湾）、18222（香港）或 96110（内地）",
}
POLICE_ZH = {
    Place.MAINLAND: "110",
    Place.TAIWAN: "110",
    Place.HONGKONG: "18222",
    Place.SINGAPORE: "1799",
    Place.MALAYSIA: "997",
    Place.EITHER: "110（香港 18222）",
}
STATIONS_ZH = {
    Place.MAINLAND: "派出所",
    Place.TAIWAN: "派出所",
    Place.HONGKONG: "警署",
    Place.SINGAPORE: "警局",
    Place.MALAYSIA: "警局",
    Place.EITHER: "派出所（香港是警署）",
}
REGULATORS_ZH = {
    Place.MAINLAND: "证监会",
    Place.TAIWAN: "金管会",
    Place.HONGKONG: "香港证监会",
    Place.SINGAPORE: "当地金融监管机构",
    Place.MALAYSIA: "当地金融监管机构",
    Place.EITHER: "当地金融监管机构",
}

LINES_EN = {
    Place.MAINLAND: "96110 in mainland China or the police where you are",
    Place.TAIWAN: "165 in Taiwan",
    Place.HONGKONG: "18222 in Hong Kong",
    Place.SINGAPORE: "1799 in Singapore",
    Place.MALAYSIA: "997 in Malaysia",
    Place.EITHER: "165 in Taiwan, 18222 in Hong Kong or 96110 in mainland China",
}
POLICE_EN = dict.fromkeys(Place, "the police")
STATIONS_EN = dict.fromkeys(Place, "a police station")
REGULATORS_EN = dict.fromkeys(Place, "the regulator")
