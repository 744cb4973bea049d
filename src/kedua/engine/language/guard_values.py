"""Numbers in a text as what they measure: money, times of the day, dates, shares, lengths of time, counts, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["money", "time", "date", "percent", "count", "address", "days"]
# exact; from and up to it; the lower and the upper end of a range; about it
Bound = Literal["exact", "min", "max", "low", "high", "about"]


@dataclass(frozen=True, slots=True)
class Value:
    """One value with its span. amount: a number, minutes after midnight, day.month.year, or the address.

    unit: the currency, or a unit of time or measure, "" for things that are counted. per: "hour" to "year".
    """

    kind: Kind
    amount: float | str
    unit: str
    per: str
    bound: Bound
    start: int
    end: int


_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen""".split()
    )
}
_TENS = {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_ONES = "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))
_SPELT = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_ONES}))?|(?:{_ONES}|an?|half an?)? ?(?:hundred|thousand|dozen)(?: and (?:{'|'.join(_TENS)}|{_ONES}))?|{_ONES})"
_DIGITS = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_SIGNS = {
    "rm": "myr", "myr": "myr", "ringgit": "myr", "令吉": "myr", "马币": "myr", "s$": "sgd", "sgd": "sgd", "$": "usd", "us$": "usd", "usd": "usd", "dollars": "usd",
    "dollar": "usd", "£": "gbp", "gbp": "gbp", "pounds": "gbp", "€": "eur", "eur": "eur", "euros": "eur", "euro": "eur", "rp": "idr",
    "idr": "idr", "₹": "inr", "inr": "inr", "rupees": "inr", "₱": "php", "php": "php", "฿": "thb", "thb": "thb", "baht": "thb", "a$": "aud", "aud": "aud",
    "hk$": "hkd", "hkd": "hkd", "c$": "cad", "cad": "cad", "cny": "cny", "rmb": "cny", "jpy": "jpy", "¥": "jpy", "nzd": "nzd", "chf": "chf", "vnd": "vnd",
}  # fmt: skip
_SIGN = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_MONTHS = {
    name: number
    for number, names in enumerate(
        """january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov
        |december dec""".split("|"),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_UNITS = {
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "minute"),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), "hour"),
    **dict.fromkeys(("day", "days", "calendar days", "calendar day"), "day"),
    **dict.fromkeys(("working day", "working days", "business day", "business days", "workdays", "workday", "weekdays"), "workday"),
    **dict.fromkeys(("week", "weeks", "wk", "wks"), "week"),
    **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("quarter", "quarters"), "quarter"),
    **dict.fromkeys(("year", "years", "yr", "yrs", "annum"), "year"),
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"), "kg"),
    **dict.fromkeys(("km", "kilometre", "kilometres", "kilometer", "kilometers"), "km"),
    **dict.fromkeys(("tonne", "tonnes", "ton", "tons"), "tonne"),
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), "metre"),
    **dict.fromkeys(("times", "time"), "times"),
    **dict.fromkeys(("mile", "miles"), "mile"),
    **dict.fromkeys(("degree", "degrees", "°c", "°", "celsius"), "degree"),
}
_UNIT = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_PER = r"(?:term|semester|season|hour|day|shift|night|week|fortnight|month|quarter|year|annum)"
_EVERY = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year",
    "annually": "year", "annual": "year", "annum": "year",
}  # fmt: skip
_CLOCK = r"(?: ?(?:[ap]m\b|[ap]\.m\.?))"
_DAYTIME = r"(?: in the (?:morning|afternoon|evening))"
_ADDRESS = (
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s<>\"')]+"
    r"|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|my|io|co|sg|uk|example|test)\b(?:/[^\s<>\"')]*)?"
)
_NUMBER = (
    rf"(?:(?<![a-z])(?P<sign>{_SIGN}) ?)?"
    rf"(?P<figures>(?<![\w.])(?:{_DIGITS})|(?<=[a-z$£€¥₹₱฿\u3400-\u9fff])(?:{_DIGITS})|\b{_SPELT}\b)(?!(?:st|nd|rd|th)\b)"
    rf"(?P<scale> ?(?:k|thousand|million|hundred)\b)?(?P<more> ?\+)?(?P<after> ?(?:{_SIGN})(?![a-z]))?"
    rf"(?P<percent> ?%| per ?cent\b)?(?P<unit>[ -]?(?:{_UNIT})(?:'s|')?(?![a-z]))?(?P<old>[ -](?:old|of age|or older|and older|and over|or over)\b)?"
    rf"(?P<per>(?: (?:gross|net|before tax|basic))? ?(?:\ban?\b|per|each|every|/|the|p\.) ?{_PER}\b| (?:{'|'.join(_EVERY)})\b)?"
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
        rf"\b\d{{1,2}}[:.]\d{{2}}(?!\d){_CLOCK}?|\b(?:\d{{1,2}}|{_ONES})(?:{_CLOCK}| o'clock{_DAYTIME}?|{_DAYTIME})"
        rf"|\b(?:noon|midday|midnight)\b|\b(?:half past|quarter past|quarter to) (?:\d{{1,2}}|{_ONES})\b{_DAYTIME}?"
    ),
    "single": "|".join(rf"(?<=\b{word} )an? (?:year|month|week|day|hour)\b" for word in ("after", "within", "for", "in", "spent")),
    "often": rf"\b(?:once|twice|thrice) (?:an?|per|each|every) {_PER}\b",
    "number": _NUMBER,
}
_TOKEN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _NAMED.items()))
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = "mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?)?|thu(?:rs?(?:days?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?"
_SPAN_OF_DAYS = re.compile(rf"\b({_DAYS}) ?(?:-|–|—|to|until|through) ?({_DAYS})\b")
_OPEN = re.compile(r"\+|\b(?:or|and) (?:older|over)$")
_NEXT_UNIT = re.compile(r" (?!an?\b|per\b|each\b|every\b|of\b|to\b|and\b|or\b|the\b|more\b|times?\b)[a-z-]+ (days?|weeks?|months?|years?|hours?|minutes?)\b")
_LATER = re.compile(rf"(?: [a-z'-]+){{1,3}}? ((?:an?|per|each|every) {_PER})\b")
_LINK = re.compile(r"\s*(?:-|–|—|to|and|until|till|through|or|up to)\s*$")
_MIN = re.compile(r"\b(?:at least|minimum(?: of)?|min\.?|from|starting (?:at|from)|starts? (?:at|from)|no less than|not less than|upwards of|over|more than|above|beginning at)\s*$")
_MAX = re.compile(r"\b(?:up to|at most|maximum(?: of)?|max\.?|no more than|not more than|until|less than|under|below|as much as|within|as many as|topping out at|to a maximum of)\s*$")
_ABOUT = re.compile(r"(?:\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|more or less)|~)\s*$")
_BETWEEN = re.compile(r"\b(?:between|from)\s*$")
_AFTER_MIN = re.compile(r"^\s*(?:or more|or older|and older|and over|and above|and up|or above|upwards|minimum|at least|at minimum)\b")
_AFTER_MAX = re.compile(r"^\s*(?:or less|at most|maximum|or fewer|at the most)\b")


def values(text: str) -> tuple[Value, ...]:
    """Find the values of a folded text, in order; ranges give their two ends, each with what both share."""
    found = [value for hit in _TOKEN.finditer(text) if (value := _read(hit)) is not None]
    if span := _SPAN_OF_DAYS.search(text):
        found.append(Value("days", "-".join(map(str, day_span(text) or ())), "", "", "exact", *span.span()))
        found.sort(key=lambda value: value.start)
    bounded = [replace(value, bound=_bound(text, value)) for value in found]
    for at in range(len(bounded) - 1):
        low, high = bounded[at], bounded[at + 1]
        link = text[low.end : high.start]
        if _LINK.match(link) and _is_range(text, low, high, link):
            bounded[at], bounded[at + 1] = _joined(low, high)
    return tuple(bounded)


def day_span(text: str) -> tuple[int, int] | None:
    """Give the first span of days of the week in a folded text: 0 to 4 for Monday to Friday."""
    hit = _SPAN_OF_DAYS.search(text)
    if hit is None:
        return None
    first, last = ([name[:3] for name in WEEK].index(day[:3]) for day in hit.groups())
    return first, last


def _is_range(text: str, low: Value, high: Value, link: str) -> bool:
    if "and" in link and not _BETWEEN.search(text, 0, low.start):
        return False
    return (low.kind == high.kind and low.kind not in ("address", "days")) or {low.kind, high.kind} in ({"money", "count"}, {"time", "count"}, {"percent", "count"})


def _joined(low: Value, high: Value) -> tuple[Value, Value]:
    kind: Kind = low.kind if low.kind != "count" else high.kind
    unit, per = low.unit or high.unit, high.per or low.per
    first, last = replace(low, kind=kind, unit=unit, per=per), replace(high, kind=kind, unit=unit if not high.unit else high.unit, per=per)
    if kind == "time" and low.kind != high.kind:
        first, last = _timed(first, low), _timed(last, high)
    if kind == "money" and isinstance(first.amount, float) and isinstance(last.amount, float) and first.amount * 100 <= last.amount:
        first = replace(first, amount=first.amount * 1000)
    return replace(first, bound="low"), replace(last, bound="high")


def _timed(value: Value, was: Value) -> Value:
    return replace(value, amount=float(was.amount) * 60 % 720 + 10_000) if was.kind == "count" else value


def _bound(text: str, value: Value) -> Bound:
    before, after = text[max(0, value.start - 25) : value.start], text[value.end : value.end + 15]
    if _OPEN.search(text, value.start, value.end):
        return "min"
    for pattern, bound in ((_MAX, "max"), (_MIN, "min"), (_ABOUT, "about")):
        if pattern.search(before):
            return bound  # type: ignore[return-value]  # each is one of the names of a bound
    if _AFTER_MIN.search(after):
        return "min"
    return "max" if _AFTER_MAX.search(after) else "exact"


def _read(hit: re.Match[str]) -> Value | None:
    text, (start, end) = hit.group(), hit.span()
    name = next(name for name in _NAMED if hit[name])
    if name == "address":
        return Value("address", text.rstrip(".,;:").removeprefix("https://").removeprefix("http://").rstrip("/"), "", "", "exact", start, start + len(text.rstrip(".,;:")))
    if name in ("iso", "slashed", "day", "month", "monthyear", "zh"):
        return Value("date", _date(name, text), "", "", "exact", start, end)
    if name == "clock":
        return Value("time", _clock(text), "", "", "exact", start, end)
    if name == "single":
        return Value("count", 1.0, _per_of(text), "", "exact", start, end)
    if name == "often":
        times = {"once": 1.0, "twice": 2.0, "thrice": 3.0}[text.split()[0]]
        return Value("count", times, "times", _per_of(text), "exact", start, end)
    return _number(hit)


def _number(hit: re.Match[str]) -> Value | None:
    figures = hit["figures"]
    amount = _amount(figures)
    if hit["scale"]:
        amount *= {"k": 1000, "thousand": 1000, "million": 1_000_000, "hundred": 100}[hit["scale"].strip()]
    sign = hit["sign"] or (hit["after"] or "").strip()
    unit = _UNITS.get(re.sub(r"^[ -]|'s?$", "", hit["unit"] or ""), "")
    per = _per_of(hit["per"] or "")
    if sign:
        return Value("money", amount, _SIGNS[sign], per, "exact", *hit.span())
    if hit["percent"]:
        return Value("percent", amount, "", per, "exact", *hit.span())
    if figures == "one" and not unit:
        return None
    if not unit and (later := _NEXT_UNIT.match(hit.string, hit.end())):
        unit = _UNITS[later[1]]
    if not per and (more := _LATER.match(hit.string, hit.end())):
        per = _per_of(more[1])
    if unit == "year" and (amount > 1000 or hit["old"]):  # a year of the calendar, or of a life
        unit = ""
    return Value("count", amount, unit, per, "exact", *hit.span())


def _amount(figures: str) -> float:
    if figures[0].isdigit():
        return float(re.sub(r"[, ]", "", figures))
    total, current = 0.0, 0.0
    for word in re.findall(r"[a-z]+", figures):
        if word in ("hundred", "thousand", "dozen"):
            current = max(current, 1) * {"hundred": 100, "thousand": 1000, "dozen": 12}[word]
        elif word == "half":
            current = 0.5
        elif word not in ("a", "an", "and"):
            current += _NUMBER_WORDS.get(word, 0) + _TENS.get(word, 0)
    return total + current


def _per_of(text: str) -> str:
    for word in reversed(re.findall(r"[a-z]+", text)):
        if word in _EVERY:
            return _EVERY[word]
        if re.fullmatch(_PER, word):
            return word
    return ""


_PAST = {"half past": 30, "quarter past": 15, "quarter to": -15}


def _clock(text: str) -> float:
    """Give minutes after midnight; 10,000 more where it may be either half of the day."""
    if text in ("noon", "midday"):
        return 720.0
    if text == "midnight":
        return 0.0
    shift = next((minutes for words, minutes in _PAST.items() if text.startswith(words)), 0)
    first = re.findall(r"\d+|[a-z]+", text)[2 if shift else 0]
    hour = int(first) if first.isdigit() else _NUMBER_WORDS[first]
    hour += -1 if shift < 0 else 0
    minute = shift % 60 if shift else int(found[1]) if (found := re.findall(r"\d+", text)) and len(found) > 1 else 0
    late = re.search(r"p\.?m\b|afternoon|evening", text)
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


def supports(fact: Value, said: Value) -> bool:
    """Say whether a value of a fact holds what a sentence says, apart from what it is said of."""
    if said.unit == "times" and fact.kind == "count":
        return fact.amount == said.amount and fact.per == said.per
    if not _same_amount(fact, said):
        return False
    if fact.per and said.per and fact.per != said.per:
        return False
    if said.kind == "money" and said.per not in ("", "month") and not fact.per:
        return False
    if said.kind in ("time", "date", "address"):
        return {fact.bound, said.bound} != {"low", "high"}
    return _holds_bound(fact, said)


def _same_amount(fact: Value, said: Value) -> bool:
    if said.kind == "time" or fact.kind == "time":
        return _same_time(fact, said)
    if said.kind == "date" and fact.kind == "date":
        return _same_date(str(fact.amount), str(said.amount))
    if {fact.kind, said.kind} == {"money", "count"}:
        return fact.amount == said.amount and not (fact.unit and said.unit)
    if fact.kind != said.kind:
        return False
    if said.kind == "count":
        return _in_one_unit(fact) == _in_one_unit(said)
    return fact.amount == said.amount and (not said.unit or not fact.unit or said.unit == fact.unit)


def _in_one_unit(value: Value) -> tuple[float | str, str]:
    if value.unit == "month" and isinstance(value.amount, float) and value.amount % 12 == 0:
        return value.amount / 12, "year"
    return value.amount, "day" if value.unit == "night" else value.unit


def _same_time(fact: Value, said: Value) -> bool:
    if not isinstance(fact.amount, float) or not isinstance(said.amount, float):
        return False
    one, other = (_minutes(value) for value in (fact, said))
    if one is None or other is None:
        return False
    open_ended = one >= 10_000 or other >= 10_000
    return one % 10_000 % 720 == other % 10_000 % 720 if open_ended else one == other


def _minutes(value: Value) -> float | None:
    amount = float(value.amount)
    if value.kind == "time":
        return amount
    if value.kind == "count" and not value.unit and not value.per and amount <= 12:
        return amount * 60 % 720 + 10_000
    return None


def _same_date(fact: str, said: str) -> bool:
    return all(ours == theirs or not theirs for ours, theirs in zip(fact.split("."), said.split("."), strict=True))


_HELD = {
    "exact": {"exact", "about", "min"},
    "min": {"min", "low"},
    "max": {"max", "high"},
    "low": {"low", "min"},
    "high": {"high", "max"},
    "about": {"exact", "about", "low", "high"},
}


def _holds_bound(fact: Value, said: Value) -> bool:
    if said.bound in ("min", "low", "high") and fact.bound == "exact":
        return said.bound == "min" and fact.unit in ("year", "month")
    if said.bound == "exact" and fact.bound == "min":
        return fact.unit in ("year", "month")
    if said.bound == "max" and fact.bound == "exact":
        return fact.unit in ("workday",) or (fact.kind == "count" and fact.unit in ("day", "week", "hour"))
    return fact.bound in _HELD[said.bound]
