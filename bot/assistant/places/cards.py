"""The cards of places outside the mainland, by id: whom to call there, and what to do."""

TAIWAN = "taiwan-165"
HONGKONG = "hongkong-18222"
MACAU = "macau-fanzha"
REGIONS = frozenset({HONGKONG, MACAU, TAIWAN})

SINGAPORE = "singapore-1799"
MALAYSIA = "malaysia-997"
JAPAN = "japan-9110"
KOREA = "korea-112"
USA = "usa-ftc-ic3"
CANADA = "canada-cafc"
UK = "uk-report-fraud"
AUSTRALIA = "australia-scamwatch"
OTHER_COUNTRY = "jingwai-baojing"  # for every other country; also tells relatives at home the steps
COUNTRIES = frozenset({
    SINGAPORE, MALAYSIA, JAPAN, KOREA, USA, CANADA, UK, AUSTRALIA, OTHER_COUNTRY,
})  # fmt: skip

PLACES = REGIONS | COUNTRIES
