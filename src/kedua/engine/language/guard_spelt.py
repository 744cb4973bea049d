"""Numbers in words or figures, and what each is worth."""

from __future__ import annotations

import re

NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
ONES = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
SPELT = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{ONES}))?|(?:{ONES}|an?|half an?)? ?(?:hundred|thousand"
    rf"|dozen)(?: and (?:{'|'.join(_TENS)}|{ONES}))?|{ONES})"
)


def amount_of(spelt: str) -> float:
    """Give what a number is worth: "1,200", "forty-two", "half a dozen"."""
    if spelt[0].isdigit():
        return float(re.sub(r"[, ]", "", spelt))
    total, current = 0.0, 0.0
    for word in re.findall(r"[a-z]+", spelt):
        if word in ("hundred", "thousand", "dozen"):
            current = (current or 1) * {"hundred": 100, "thousand": 1000, "dozen": 12}[word]
        elif word == "half":
            current = 0.5
        elif word not in ("a", "an", "and"):
            current += NUMBER_WORDS.get(word, 0) + _TENS.get(word, 0)
    return total + current
