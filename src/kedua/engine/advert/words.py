"""Lists of words, written as one text with spaces between them."""

from __future__ import annotations

from typing import Final


def listed(words: str) -> frozenset[str]:
    """Give the words of such a list."""
    return frozenset(words.split())


TONGUES: Final = listed(
    "arabic bengali bidayuh burmese cantonese chinese dusun dutch english filipino french german hakka hindi hokkien iban"
    " indonesian italian japanese kadazan khmer korean malay mandarin nepali polish portuguese punjabi russian spanish"
    " swahili swedish tagalog tamil telugu teochew thai turkish urdu vietnamese welsh"
)
# Words that sentences about work begin with and that are never names: they may stand small after a colon.
COMMON: Final = listed(
    "about absence adverts almost alone another anyone appointments around attendants audits bonus breaks briefs budgets buyers"
    " calls candidates careful children classes clients clinics close clubs colds colleagues comments constant contact"
    " cold coughing crew crowds customers daily dates days deadlines delays deliveries dependence developers"
    " development difficult dirt"
    " dirty dogs dozen drawings dust dusty drivers early eight eleven emails equipment evening evenings everybody everyone"
    " exams"
    " extra families feedback few figures"
    " five flexible forms former four fresh frequent friendly full guests half hands hard heat heavy high holidays hot hours"
    " humour hundreds ideas insurers irregular job large late learners less lifting long machines managers manual many"
    " material meetings members minutes mistakes money month months more morning most much nearly never night nights nine"
    " nobody noise noisy notes nothing often once one online only others out outdoor overbooked overtime paid parents part"
    " participants passwords patients pay payday payroll people pharmacies phone photos physical plans plenty pressure"
    " problems projects public pupils queues quick quiet quite rain rare rarely records regular regulars relatives repeated"
    " reports requests requirements residents results rooms rosters rotating rude sales savings several shift shifts short"
    " shortages sites six small some sometimes somebody someone staff stacks standby standing strict students suppliers"
    " support system targets tasks teaching team teams temporary ten things thousands three tight tired tools traffic"
    " training travel truck twelve twenty twice two unpaid unpredictable urgent users visitors visits waiting"
    " warnings weather week"
    " weekend weekends weeks work working year years young autumn spring summer winter"
)
