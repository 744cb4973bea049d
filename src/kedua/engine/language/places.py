"""Places as résumés and adverts name them: enough to tell "Kuala Lumpur, Malaysia" from an employer, and its country."""

from __future__ import annotations

import re

# Region -> names of places in it, lower case.
_PLACES: dict[str, str] = {
    "MY": "malaysia/kuala lumpur/kl/selangor/penang/pulau pinang/johor/johor bahru/johore/melaka/malacca/"
    "perak/ipoh/kedah/alor setar/kelantan/kota bharu/"
    "terengganu/kuala terengganu/pahang/kuantan/negeri sembilan/seremban/sabah/kota kinabalu/sarawak/kuching/"
    "miri/sibu/labuan/putrajaya/cyberjaya/"
    "petaling jaya/shah alam/subang jaya/subang/klang/kajang/bangi/puchong/cheras/ampang/george town/"
    "georgetown/butterworth/bayan lepas/kulim/sungai petani/"
    "perlis/batu pahat/muar/taiping/sandakan/tawau/bintulu/iskandar puteri/sepang/rawang/langkawi/nilai/port "
    "dickson/skudai/pasir gudang/kluang/bangsar/damansara/bukit mertajam/"
    "马来西亚/吉隆坡/槟城/新山/怡保/马六甲/雪兰莪/古晋/柔佛",
    "SG": "singapore/singapura/jurong/tampines/woodlands/新加坡",
    "ID": "indonesia/jakarta/surabaya/bandung/medan/yogyakarta/bali/denpasar/semarang/makassar/tangerang/"
    "bekasi/bogor/batam/jakarta selatan/south jakarta/印尼/雅加达",
    "TH": "thailand/bangkok/chiang mai/phuket/pattaya/chonburi/rayong/khon kaen/nonthaburi/泰国/曼谷/กรุงเทพ/"
    "กรุงเทพมหานคร/ประเทศไทย",
    "PH": "philippines/manila/quezon city/makati/cebu/cebu city/davao/davao city/taguig/pasig/metro manila/"
    "bgc/baguio/iloilo/laguna/cavite/mandaluyong/pasay/makati city/ncr/菲律宾",
    "VN": "vietnam/viet nam/việt nam/hanoi/ha noi/hà nội/ho chi minh city/ho chi minh/hcmc/hồ chí minh/tp. hồ "
    "chí minh/tp.hcm/tp hcm/da nang/đà nẵng/hai phong/hải phòng/saigon/sài gòn/"
    "can tho/cần thơ/bình dương/binh duong/đồng nai/越南",
    "MM": "myanmar/yangon/mandalay",
    "KH": "cambodia/phnom penh/siem reap",
    "LA": "laos/vientiane",
    "BN": "brunei/bandar seri begawan",
    "CN": "china/beijing/shanghai/shenzhen/guangzhou/hangzhou/chengdu/wuhan/nanjing/suzhou/xiamen/tianjin/中国/"
    "北京/上海/深圳/广州/杭州/成都/武汉/南京/苏州/厦门/天津/重庆/西安/"
    "北京市/上海市/深圳市/广州市/青岛/宁波/东莞/佛山/长沙/郑州/合肥/福州",
    "HK": "hong kong/kowloon/香港/九龙",
    "TW": "taiwan/taipei/hsinchu/taichung/kaohsiung/台湾/台北/新竹/台灣",
    "MO": "macau/macao/澳门",
    "JP": "japan/tokyo/osaka/kyoto/yokohama/nagoya/日本/东京",
    "KR": "south korea/korea/seoul/busan/韩国",
    "IN": "india/bangalore/bengaluru/mumbai/delhi/new delhi/chennai/hyderabad/pune/kolkata/kerala/kochi/tamil "
    "nadu/gurgaon/noida/ahmedabad",
    "PK": "pakistan/karachi/lahore/islamabad",
    "BD": "bangladesh/dhaka",
    "LK": "sri lanka/colombo",
    "NP": "nepal/kathmandu",
    "AU": "australia/sydney/melbourne/brisbane/perth/adelaide/canberra/victoria/new south wales/nsw/"
    "queensland/gold coast",
    "NZ": "new zealand/auckland/wellington/christchurch",
    "GB": "united kingdom/uk/england/scotland/wales/london/manchester/birmingham/leeds/liverpool/edinburgh/"
    "glasgow/bristol/sheffield/nottingham/cardiff/newcastle/cambridge/oxford/reading/belfast/leicester",
    "IE": "ireland/dublin/cork",
    "DE": "germany/berlin/munich/hamburg/frankfurt/münchen/deutschland/stuttgart",
    "FR": "france/paris/lyon",
    "NL": "netherlands/amsterdam/rotterdam/the hague/eindhoven",
    "ES": "spain/madrid/barcelona",
    "IT": "italy/milan/rome",
    "CH": "switzerland/zurich/geneva",
    "SE": "sweden/stockholm",
    "DK": "denmark/copenhagen",
    "NO": "norway/oslo",
    "FI": "finland/helsinki",
    "PL": "poland/warsaw/krakow",
    "BE": "belgium/brussels",
    "PT": "portugal/lisbon",
    "AE": "united arab emirates/uae/dubai/abu dhabi/sharjah",
    "SA": "saudi arabia/riyadh/jeddah",
    "QA": "qatar/doha",
    "KW": "kuwait",
    "OM": "oman/muscat",
    "BH": "bahrain",
    "TR": "turkey/istanbul",
    "US": "united states/usa/u.s.a./u.s./us/new york/new york city/san francisco/los angeles/seattle/boston/"
    "chicago/austin/houston/dallas/denver/atlanta/miami/washington/washington dc/portland/"
    "san diego/san jose/palo alto/mountain view/california/texas/florida/massachusetts/brooklyn/philadelphia/"
    "phoenix/san mateo/sunnyvale/cupertino/oakland/minneapolis/pittsburgh/detroit/columbus",
    "CA": "canada/toronto/vancouver/montreal/calgary/ottawa/ontario/waterloo/edmonton/british columbia/quebec",
    "ZA": "south africa/johannesburg/cape town",
    "NG": "nigeria/lagos/abuja",
    "KE": "kenya/nairobi",
    "EG": "egypt/cairo",
    "BR": "brazil/são paulo",
    "MX": "mexico/mexico city",
}
REGION = {name: region for region, names in _PLACES.items() for name in names.split("/")}
# Letters of a state behind a town: they tell a country where no town is known. WA, SA and NT are of two countries or of none.
_STATES = {
    "US": "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI"
    " SC SD TN TX UT VT VA WA WV WI WY",
    "CA": "AB BC MB NB NL NS ON PE PEI QC SK YT NU",
    "AU": "NSW QLD TAS ACT VIC",
}
_STATE_OF = {state: region for region, states in _STATES.items() for state in states.split()}
_IN_STATE = re.compile(
    rf"[a-z], (?P<state>{'|'.join(_STATE_OF)})(?=\s*(?:$|[.,;)|·–-]|\d{{5}}|\n| (?:is|are|seeks|needs)\b))"
)
_MODE = re.compile(r"^(?:remote|hybrid|on-?site|work from home|wfh|远程|jarak jauh)(?: work)?$", re.IGNORECASE)
_STATE = re.compile(r"^(?:[A-Z]{2}|D\.C\.)$")
_POSTCODE = re.compile(r"\b\d{4,6}\b")
_AREA = re.compile(
    r"^(?:taman|bandar|kampung|kg\.?|jalan|jln|bukit|kota|kuala|sungai|pulau|tanjung|batu|seri|simpang|quận|"
    r"phường|district|barangay|brgy)\b",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"(?<![\w@.])(?:"
    + "|".join(re.escape(n) for n in sorted(REGION, key=len, reverse=True) if len(n) > 3)
    + r")(?!\w)",
    re.IGNORECASE,
)


def is_place(text: str) -> bool:
    """Tell whether a piece is nothing but a place: "Penang", "Austin, TX", "Remote", "Johor Bahru, Malaysia (hybrid)"."""
    pieces = [p for p in re.split(r"\s*[,，/·|()（）]\s*|\s+[-–—]\s+", text.strip(" .")) if p]
    named = [_named(piece) for piece in pieces]
    return (
        bool(pieces)
        and any(named)
        and all(known or _STATE.match(piece) or _AREA.match(piece) for known, piece in zip(named, pieces, strict=True))
    )


def _named(piece: str) -> bool:
    name = _POSTCODE.sub("", piece).strip().casefold().removesuffix(" area").removeprefix("greater ").strip()
    return name in REGION or bool(_MODE.match(piece)) or name.removesuffix(" city") in REGION


def regions_in(text: str) -> list[str]:
    """Give the dialling regions of the places named in a text, in the order in which they stand."""
    found = (REGION.get(match.group().casefold(), "") for match in _FREE.finditer(text))
    return list(dict.fromkeys(region for region in found if region))


def region_of(text: str) -> str:
    """Give the region of the first place named in a text, "" where none is known."""
    found = regions_in(text)
    if found:
        return found[0]
    if not text.isascii():
        return next((region for name, region in REGION.items() if not name.isascii() and name in text), "")
    state = _IN_STATE.search(text)
    return REGION.get(text.strip(" .").casefold(), "") or (_STATE_OF[state["state"]] if state else "")
