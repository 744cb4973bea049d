"""Does an advert say what the job pays, in figures and not too widely?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.advert.advice_findings import AdvertFinding, found
from kedua.engine.advert.advice_outline import Outline
from kedua.engine.language.currencies import SIGNS
from kedua.engine.language.preview_pay import pay_claims
from kedua.engine.language.text import phrases

# A band whose top is more than one and a half times its bottom spans more than one usual grade, so it tells nobody anything.
WIDEST = 150  # percent of the least
_DASHES = str.maketrans("–—", "--")
_FIGURE = re.compile(r"\d|wage|万")
_SIGN = "|".join(re.escape(sign) for sign in sorted((*SIGNS, "$"), key=len, reverse=True))
_SUM = phrases(
    rf"(?<![a-z])(?:{_SIGN}|r(?= ?\d{{4}}| ?\d+[, ]\d{{3}})) ?\d[\d,. ]*(?:k\b)?",
    rf"\b(?:\d{{1,3}}(?:[,. ]\d{{3}})+(?:\.\d\d)?|\d{{4,}}) ?(?:{_SIGN}|kr|euros?|pounds?|dollars|dirhams?|rupees"
    rf"|pesos)(?![a-z])"
    r"|\b(?:national )?(?:minimum|living) wage\b|\bband \d|\bpay (?:grade|scale|point) \w*\d|\bgrade [a-z]?\d",
    r"[\d,.]+ ?(?:-|–|到|至|~)? ?[\d,.]*(?:元|令吉|马币|新币|块|万)"
    r"|(?:月薪|薪资|工资|年薪|底薪)[^。，,]{0,6}\d|gaji[^.,\n]{0,20}\d{3,}",
)
_NOT_PAY = phrases(
    r"\b(?:revenue|turnover|budgets?|sales|funding|raised|worth|target|portfolio|fees?|deposit|costs?|fines?"
    r"|bonus(?:es)? of|allowance of|vouchers?|discount|donat\w+|raises?|orders?|deals?"
    r"|invoices? (?:of|over|above)|contracts?|per (?:trip|meal|lunch)|pool)\b"
)
_HOLLOW = phrases(
    r"\b(?:highly |very )?(?:competitive|attractive|excellent|generous|market[- ](?:related|leading|rate)|great"
    r"|good|lucrative|handsome|top|top[- ]of[- ](?:the[- ])?market|above[- ](?:market|average|tariff))"
    r"(?: (?:and|basic|base|monthly|annual|starting|overall|total|\w+ed))* (?:salary|salaries|pay|wages?"
    r"|remuneration|compensation|comp|package)\b(?: package)?",
    r"\b(?:salary|pay|remuneration|compensation|package)\b(?: is| will be|:)* (?:competitive|attractive|negotiable"
    r"|market[- ]related|open|confidential|tba|tbc|tbd|(?:the )?best in (?:the )?\w+"
    r"|(?:as per|at par with) (?:the )?(?:industry|market"
    r"|company)(?: \w+)?|no bar\b[\w ]*|not a constraint)\b",
    r"\b(?:good|great|decent|excellent|top|serious) money\b|\babove[- ](?:award|market|average|scale"
    r"|minimum)(?: rates?| wages?)?(?=\W*$|,| and\b)"
    r"|\b(?:attractive|competitive|generous|excellent) (?:package|remuneration|rates?)\b",
    r"\bgaji (?:yang )?(?:menarik|lumayan|kompetitif|boleh (?:di)?runding(?:kan)?)\b"
    r"|薪资面议|薪酬面议|工资面议|待遇(?:优厚|从优|面议)"
    r"|高薪|薪资优厚",
)
_LEFT_OPEN = phrases(
    r"\b(?:commensurate|in line) with (?:\w+ ){0,2}(?:experience|qualifications?|skills)\b|\b(?:depending|dependent"
    r"|based) on (?:\w+ ){0,2}(?:experience|qualifications?)\b"
    r"|\b(?:salary|pay|remuneration|compensation|package)\b[^.!?\n]{0,20}\b(?:commensurate|in line with the market)\b"
    r"|\b(?:rm|sgd|usd|gbp|eur|myr) negotiable\b|\bd\.?o\.?e\b|\b(?:salary|pay)\W{1,3}(?:is |will be "
    r"|to be )*(?:discussed|negotiated|agreed)\b|\bnegotiable\b"
)


def says_pay(outline: Outline) -> int | None:
    """Say where the text first tells a sum of pay; None where it tells none."""
    for sentence in outline.sentences:
        hit = _SUM.search(sentence.text) if _FIGURE.search(sentence.text) else None
        if hit is not None and (
            _NOT_PAY.search(sentence.text) is None or next(_bands(sentence.text), None) is not None
        ):
            return sentence.start + hit.start()
    return None


def _bands(folded: str) -> Iterator[tuple[int, int, int, int]]:
    for (_currency, _period, low, high), (start, end) in pay_claims(folded.translate(_DASHES)):
        yield low, high, start, end


def find_pay(outline: Outline) -> Iterator[AdvertFinding]:
    """Find that pay is missing, hollow or too wide. inputs of wide-pay: least, most, percent that most is above"
    " least."""
    told = says_pay(outline)
    if told is None:
        yield found("no-pay")
    for sentence in outline.sentences:
        if _SUM.search(sentence.text) is None:
            hit = _HOLLOW.search(sentence.text) or (_LEFT_OPEN.search(sentence.text) if told is None else None)
            if hit is not None:
                start, end = sentence.start + hit.start(), sentence.start + hit.end()
                yield found("vague-pay", start, end, (("words", outline.text[start:end]),))
        for low, high, start, end in _bands(sentence.text):
            before = re.split("[,;]", sentence.text[:start])[-1]
            if low and high * 100 > low * WIDEST and _NOT_PAY.search(before) is None:
                inputs = (("least", low), ("most", high), ("percent", round(100 * (high - low) / low)))
                yield found("wide-pay", sentence.start + start, sentence.start + end, inputs)
