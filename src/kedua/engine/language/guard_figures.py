"""Numbers, dates, times and addresses in a text, each read for itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from kedua.engine.language.guard_spelt import NUMBER_WORDS, ONES, SPELT, amount_of
from kedua.engine.language.guard_values import Value

_DIGITS = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_SIGNS = {
    sign: currency
    for currency, signs in {
        "myr": "rm myr ringgit 令吉 马币", "sgd": "s$ sgd", "usd": "$ us$ usd dollars dollar", "gbp": "£ gbp pounds",
        "eur": "€ eur euros euro", "idr": "rp idr", "inr": "₹ inr rupees", "php": "₱ php", "thb": "฿ thb baht",
        "aud": "a$ aud", "hkd": "hk$ hkd", "cad": "c$ cad", "cny": "cny rmb", "jpy": "jpy ¥", "nzd": "nzd", "chf": "chf",
        "vnd": "vnd",
    }.items()
    for sign in signs.split()
}  # fmt: skip
_SIGN = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov\n        ",
            "december dec",
        ],
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_UNITS = {
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "minute"),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), "hour"),
    **dict.fromkeys(("day", "days", "calendar days", "calendar day"), "day"),
    **dict.fromkeys(("mornings", "afternoons", "evenings"), "day"),
    **dict.fromkeys(
        ("working day", "working days", "business day", "business days", "workdays", "workday", "weekdays"), "workday"
    ),
    **dict.fromkeys(("week", "weeks", "wk", "wks"), "week"),
    **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("quarter", "quarters"), "quarter"),
    **dict.fromkeys(("year", "years", "yr", "yrs", "annum"), "year"),
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"), "kg"),
    **dict.fromkeys(("km", "kilometre", "kilometres", "kilometer", "kilometers"), "km"),
    **dict.fromkeys(("tonne", "tonnes", "ton", "tons"), "tonne"),
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), "metre"),
    **dict.fromkeys(("times", "time", "x"), "times"),
    **dict.fromkeys(("sen", "cent", "cents"), "sen"),
    **dict.fromkeys(("fortnight", "fortnights"), "fortnight"),
    **dict.fromkeys(("mile", "miles"), "mile"),
    **dict.fromkeys(("degree", "degrees", "°c", "°", "celsius"), "degree"),
}
_UNIT = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_PER = r"(?:term|semester|season|hour|day|shift|night|week|fortnight|month|quarter|year|annum)"
_TURN = (
    r"(?:day|night|weekend|week|fortnight|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|shift)"
)
_NTH = {
    word: number
    for number, word in enumerate(
        ["other", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 2
    )
} | {"second": 2, "alternate": 2}
_EVERY = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "yearly": "year", "annually": "year", "annual": "year", "annum": "year",
}  # fmt: skip
_CLOCK = r"(?: ?(?:[ap]m\b|[ap]\.m\.?))"
_DAYTIME = r"(?: in the (?:morning|afternoon|evening)| at night)"
_ADDRESS = (
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s<>\"')]+"
    r"|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|my|io|co|sg|uk|example|test)\b(?:/[^\s<>\"')]*)?"
)
_NUMBER = (
    rf"(?:(?<![a-z])(?P<sign>{_SIGN}) ?)?"
    rf"(?P<figures>(?<![\w.])(?:{_DIGITS})|(?<=[a-z$£€¥₹₱฿\u3400-\u9fff])(?:{_DIGITS})|\b{SPELT}\b)(?!(?:st"
    r"|nd|rd|th)\b)"
    rf"(?P<scale> ?(?:k|thousand|million|hundred)\b)?(?P<more>\+(?! ?[a-z]*\d))?(?P<after> ?(?:{_SIGN})(?![a-z]))?"
    rf"(?P<percent> ?%| per ?cent\b)?(?P<unit>(?: or more)?[ -]?(?:{_UNIT})(?:'s|')?(?![a-z]))?(?P<old>[ -](?:old"
    r"|of age|or older|and older|and over|or over)\b)?"
    rf"(?P<per>(?: (?:gross|net|before tax|basic))? ?(?:\ban?\b|per|each|every|/|the|p\.) ?{_PER}\b"
    rf"| (?:{'|'.join(_EVERY)})\b)?"
)
_NAMED = {
    "address": _ADDRESS,
    "iso": r"\b\d{4}-\d{2}-\d{2}\b",
    "slashed": r"\b\d{1,2}/\d{1,2}/\d{4}\b",
    "day": rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTH})\b(?:,? \d{{4}}\b)?",
    "month": rf"\b(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}}\b)?",
    "monthyear": rf"\b(?:{_MONTH}) \d{{4}}\b",
    "zh": r"\d+月\d+[日号]",
    "clock": (
        rf"\b\d{{1,2}}[:.]\d{{2}}(?!\d){_CLOCK}?|\b(?:\d{{1,2}}|{ONES})(?:{_CLOCK}| o'clock{_DAYTIME}?|{_DAYTIME})"
        rf"|\b(?:noon|midday|midnight)\b|\b(?:half past|quarter past|quarter to) (?:\d{{1,2}}|{ONES})\b{_DAYTIME}?"
    ),
    "single": "|".join(
        rf"(?<=\b{word} )an? (?:(?:working |business )(?=day))?(?:year|month|week|day|hour)\b"
        for word in ("after", "within", "for", "in", "spent", "least", "from", "with", "or")
    ),
    "often": rf"\b(?:once|twice|thrice) (?:in )?(?:an?|per|each|every) {_PER}\b",
    "nth": (
        rf"\bevery (?:other|second|2nd|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{{1,2}}(?:st|nd|rd|th)) {_TURN}\b"
        rf"|\b(?:one|1) (?:[a-z]+ )?{_TURN} (?:off |free )?(?:in|out of) (?:every )?(?:\d{{1,2}}|{ONES})\b"
        rf"|\balternate {_TURN}s?\b"
        rf"|\bevery (?:\d{{1,2}}|{ONES}) {_TURN}s\b"
    ),
    "quarter": r"\b(?:an? )?quarter of an hour\b",
    "fraction": r"\b(?:an? |one )(?:third|quarter|fifth|tenth) of\b",
    "half": r"\bhalf (?:an )?hour\b|\bhalf-hour|\bhalf (?:a )?year\b",
    "number": _NUMBER,
}
_TOKEN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _NAMED.items()))
_NEXT_UNIT = re.compile(
    r" (?!an?\b|per\b|each\b|every\b|of\b|to\b|and\b|or\b|the\b|more\b|times?\b)"
    r"[a-z-]+ (days?|weeks?|months?|years?|hours?|minutes?)\b"
)
_LATE_UNIT = re.compile(r" (days?|weeks?|months?|hours?|minutes?)\b")  # as in "20 weekly hours"
_EVERY_OR_PER = re.compile(rf"\b(?:{'|'.join(_EVERY)}|{_PER})\b")
INHERITS = re.compile(r" (?:or more )?(?:(?:of (?:them|which|these|those)|more) )?(?:as|in|with|at|on)\b")
_TURN_BEFORE = re.compile(r"\b(hourly|daily|weekly|monthly)(?: pay| rate| wage| salary)?:? $")
_LATER = re.compile(rf"(?: (?!after\b|within\b|in\b)[a-z'-]+){{1,3}}? ((?:an?|per|each|every) {_PER})\b")


def figures(text: str) -> Iterator[Value]:
    """Find what is a number in a folded text, in order, leaving out "one" where it counts nothing."""
    return (value for hit in _TOKEN.finditer(text) if (value := _read(hit)) is not None)


def _read(hit: re.Match[str]) -> Value | None:
    text, (start, end) = hit.group(), hit.span()
    name = next(name for name in _NAMED if hit[name])
    if name == "address":
        return Value(
            "address",
            text.rstrip(".,;:").removeprefix("https://").removeprefix("http://").rstrip("/"),
            "",
            "",
            "exact",
            start,
            start + len(text.rstrip(".,;:")),
        )
    if name in ("iso", "slashed", "day", "month", "monthyear", "zh"):
        return Value("date", _date(name, text), "", "", "exact", start, end)
    if name == "clock":
        return Value("time", _clock(text), "", "", "exact", start, end)
    if name == "fraction":
        share = next(share for word, share in _SHARES.items() if word in text)
        return Value("percent", share, "", "", "exact", start, end)
    if name in _COUNTED:
        amount, unit, per = _COUNTED[name](text)
        return Value("count", amount, unit, per, "exact", start, end)
    return _number(hit)


_SHARES = {"third": 33.0, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}  # in a hundred
_COUNTED: Mapping[str, Callable[[str], tuple[float, str, str]]] = {
    "nth": lambda text: (_nth(text), "every", _turn(text)),
    "half": lambda text: (6.0, "month", "") if text.endswith("year") else (30.0, "minute", ""),
    "single": lambda text: (1.0, "workday" if "ing " in text or "iness" in text else _per_of(text), ""),
    "quarter": lambda _text: (15.0, "minute", ""),
    "often": lambda text: ({"once": 1.0, "twice": 2.0, "thrice": 3.0}[text.split()[0]], "times", _per_of(text)),
}


def _nth(text: str) -> float:
    """Give of how many turns one is meant: 2 of "every other week", 6 of "one week in six"."""
    named = [number for word in text.split() if (number := _NTH.get(word) or NUMBER_WORDS.get(word, 0))]
    return float(named[-1] if named else re.findall(r"\d+", text)[-1])


def _turn(text: str) -> str:
    return next(hit.group() for hit in re.finditer(_TURN, text))


def _number(hit: re.Match[str]) -> Value | None:
    amount = amount_of(hit["figures"])
    if hit["scale"]:
        amount *= {"k": 1000, "thousand": 1000, "million": 1_000_000, "hundred": 100}[hit["scale"].strip()]
    sign = hit["sign"] or (hit["after"] or "").strip()
    unit = _UNITS.get(re.sub(r"^(?: or more)?[ -]?|'s?$", "", hit["unit"] or ""), "")
    per = _per_of(hit["per"] or "")
    if not per and (turn := _TURN_BEFORE.search(hit.string, 0, hit.start())):
        per = _EVERY[turn[1]]
    if unit == "sen":
        return Value("money", amount / 100, "", per, "exact", *hit.span())
    if sign:
        return Value("money", amount, _SIGNS[sign], per, "exact", *hit.span())
    if hit["percent"]:
        return Value("percent", amount, "", per, "exact", *hit.span())
    if hit["figures"] == "one" and not unit and not INHERITS.match(hit.string, hit.end()):
        return None
    if not unit and (later := _NEXT_UNIT.match(hit.string, hit.end())):
        unit = _UNITS[later[1]]
    if not unit and per and (late := _LATE_UNIT.match(hit.string, hit.end())):
        unit = _UNITS[late[1]]
    if not per and (more := _LATER.match(hit.string, hit.end())):
        per = _per_of(more[1])
    if unit == "year" and (amount > 1000 or hit["old"]):  # a year of the calendar, or of a life
        unit = ""
    return Value("count", amount, unit, per, "exact", *hit.span())


def _per_of(text: str) -> str:
    named = [hit.group() for hit in _EVERY_OR_PER.finditer(text)]
    return _EVERY.get(named[-1], named[-1]) if named else ""


_PAST = {"half past": 30, "quarter past": 15, "quarter to": -15}


def _clock(text: str) -> float:
    """Give minutes after midnight; 10,000 more where it may be either half of the day."""
    if text in ("noon", "midday"):
        return 720.0
    if text == "midnight":
        return 0.0
    shift = next((minutes for words, minutes in _PAST.items() if text.startswith(words)), 0)
    first = re.findall(r"\d+|[a-z]+", text)[2 if shift else 0]
    hour = int(first) if first.isdigit() else NUMBER_WORDS[first]
    hour += -1 if shift < 0 else 0
    minute = shift % 60 if shift else int(found[1]) if (found := re.findall(r"\d+", text)) and len(found) > 1 else 0
    late = re.search(r"p\.?m\b|afternoon|evening|night", text)
    early = re.search(r"a\.?m\b|morning", text)
    if late:
        return float((hour % 12 + 12) * 60 + minute)
    if early:
        return float(hour % 12 * 60 + minute)
    if hour > 12 or first.startswith("0"):
        return float(hour * 60 + minute)
    return float(hour % 12 * 60 + minute + 10_000)


def _date(name: str, text: str) -> str:
    """Give day.month.year, with nothing where the text has none."""
    digits = re.findall(r"\d+", text)
    month = next((str(_MONTHS[word]) for word in re.findall(r"[a-z]+", text) if word in _MONTHS), "")
    if name == "iso":
        return f"{int(digits[2])}.{int(digits[1])}.{digits[0]}"
    if name == "slashed":
        return f"{int(digits[0])}.{int(digits[1])}.{digits[2]}"
    if name == "zh":
        return f"{int(digits[1])}.{int(digits[0])}."
    if name == "monthyear":
        return f".{month}.{digits[0]}"
    return f"{int(digits[0])}.{month}.{digits[1] if len(digits) > 1 else ''}"


def often(text: str) -> Iterator[str]:
    """Give the periods that a folded text names, such as "month" for "monthly"."""
    for word in re.findall(r"[a-z]+", text):
        if word in _EVERY:
            yield _EVERY[word]
