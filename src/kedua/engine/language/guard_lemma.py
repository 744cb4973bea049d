"""One form for all forms of a word, for telling whether two texts speak of the same thing; crude, and made for adverts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_IRREGULAR = """
    ate eat, eaten eat, driver's driver, bred breed, cast cast, clung cling, crept creep, knelt kneel, leant lean, lit light,
    mown mow, overcame overcome, proofread proofread, sawn saw, sown sow, split split, sprang spring, swung swing,
    upheld uphold,
    bought buy, sold sell, kept keep, held hold, led lead, made make, took take, taken take, gave give, given give,
    taught teach, told tell, wrote write, written write, driven drive, drove drive, spoke speak, spoken speak,
    sent send, met meet, paid pay, built build, found find, ran run, saw see, seen see, said say, worn wear,
    wore wear, grown grow, grew grow, brought bring, chosen choose, chose choose, began begin, begun begin,
    broken broken, laid lay, dealt deal, caught catch, fed feed, spent spend, understood understand, knew know,
    known know, thought think, stood stand, sat sit, won win, drew draw, drawn draw, shown show, children child,
    persons person, men man, women woman, heard hear, slept sleep, lost lose, meant mean, swept sweep, bent bend,
    felt feel, fallen fall, flew fly, sewn sew, thrown throw, threw throw, woke wake, dug dig, fought fight,
    forgot forget, rode ride, ridden ride, rose rise, risen rise, sought seek, stuck stick, learnt learn, spelt spell,
    burnt burn, overseen oversee, oversaw oversee, undertaken undertake, undertook undertake, shot shoot, swum swim,
    hidden hide, fixed fixed, housing housing, shelves shelf, knives knife, feet foot, lives life, analyses analysis,
    used use, using use, uses use, fully full, goes go, gone go, went go, does do, loaves loaf, halves half,
    mice mouse, teeth tooth, data data, news news, lunches lunch, rang ring, lent lend, laundries laundry, wages wage,
    further far, bound bind, cut cut, annually annual, busier busy, later late, earlier early, needs need,
    needed need, needing need, tied tie, dying die, lying lie, better better, best best, evening evening,
    evenings evening, morning morning, mornings morning, wedding wedding, weddings wedding, ceiling ceiling,
    during during, nothing nothing, something something, anything anything, everything everything, building building,
    buildings building, clothing clothes, came come, become become, became become, colour color, colours color,
    coloured color, colouring color, centre center, centres center, license licence, licensed licence, licences licence,
    licenses licence, programme program, programmes program, theatre theater, labour labor, favourite favorite,
    cheque check, tyre tire, travelling travel, travelled travel, traveller traveler, cancelled cancel,
    labelled label, labelling label, modelling model, organization organisation, organizations organisation,
    enrol enroll, skilful skillful, grey gray, catalogue catalog, catalogued catalog, catalogues catalog,
    cataloguing catalog, neighbour neighbor, neighbourhood neighborhood, behaviour behavior, fulfil fulfill,
    practise practice, resumes resume, yrs year, yr year, hrs hour, hr hour, mins minute, min minute, approx about,
    mon monday, tue tuesday, tues tuesday, wed wednesday, thu thursday, thur thursday, thurs thursday, fri friday,
    mondays monday, jan january, feb february, mar march, apr april, jun june, jul july, aug august, sep september,
    sept september, oct october, nov november, dec december, first 1st, second 2nd, third 3rd, fourth 4th, fifth 5th,
    thirteenth 13th, zero 0, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10,
    eleven 11, twelve 12, repairs repair, offering offer, offered offer, covering cover, covered cover,
    ordering order, ordered order, entering enter, entered enter, delivering deliver, delivered deliver,
    answering answer, answered answer, monitoring monitor, monitored monitor, mentoring mentor, mentored mentor,
    training train, meetings meet, meeting meet, greetings greet, proven prove, speedy speed, being be, king king,
    ring ring, string string, spring spring, thing thing, things thing, bring bring, sing sing, swing swing,
    sling sling, note notee, notes notee, noted notee, noting notee
"""
_FORMS = dict(pair.split() for pair in _IRREGULAR.split(","))
_KEPT = ("ss", "us", "is")
_LEAST = 3
_DERIVED = (
    *(
        "isations",
        "isation",
        "ations",
        "ation",
        "itions",
        "ition",
        "ators",
        "ator",
        "ments",
        "ment",
        "ances",
        "ance",
        "ences",
        "ence",
    ),
    *(
        "ions",
        "ion",
        "ively",
        "ally",
        "able",
        "ible",
        "ness",
        "ives",
        "ive",
        "ities",
        "ity",
        "ants",
        "ant",
        "ents",
        "ent",
        "ists",
        "ist",
    ),
    *(
        "ships",
        "ship",
        "eries",
        "ery",
        "ures",
        "ure",
        "ages",
        "age",
        "ors",
        "or",
        "ers",
        "er",
        "als",
        "al",
        "ical",
        "ic",
        "ate",
        "ise",
        "ly",
        "ous",
        "ful",
        "ibly",
        "ably",
    ),
)
# Who does a thing is not the doing of it where it would make a duty of whom one works for.
_DOERS = frozenset(
    [
        "daily",
        "monthly",
        "weekly",
        "hourly",
        "yearly",
        "quarterly",
        "fortnightly",
        "nightly",
        "manager",
        "supervisor",
        "leader",
        "trainer",
        "director",
        "owner",
        "teacher",
        "coach",
        "mentor",
        "head",
        "driver",
        "engineer",
        "founder",
        "customer",
        "number",
        "paper",
        "center",
        "computer",
        "letter",
        "matter",
        "corner",
        "counter",
        "master",
        "minister",
        "server",
        "monitor",
        "order",
        "water",
        "power",
        "offer",
        "border",
        "member",
        "later",
        "other",
        "under",
        "over",
        "user",
        "center",
        "weather",
        "never",
    ]
)
_LEAST_STEM = 4


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """Give the one form that stands for a lower-case word; never empty, and not always a word ("prepar")."""
    word = _FORMS[word] if word in _FORMS else _cut(_one_spelling(word))
    if len(word) > _LEAST and word.endswith("e"):
        word = word[:-1]
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1].isalpha():
        word = word[:-1]
    return word


def _one_spelling(word: str) -> str:
    for ending in ("ize", "izes", "ized", "izing", "ization"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + "is" + ending[2:]
    return word


def _cut(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) <= _LEAST:
        return word
    for ending, instead in (
        ("ies", "y"),
        ("ied", "y"),
        ("sses", "ss"),
        ("shes", "sh"),
        ("ches", "ch"),
        ("xes", "x"),
        ("zes", "z"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + instead
    if word.endswith("s") and not word.endswith(_KEPT):
        word = word[:-1]
    for ending in ("ing", "ed"):
        left = word[: -len(ending)]
        if word.endswith(ending) and not word.endswith("eed") and len(left) >= _LEAST:
            return left
    return word


@lru_cache(maxsize=50_000)
def stems(word: str) -> frozenset[str]:
    """Give what derived words have in common with a lower-case word: "installation" and "install" share one."""
    base = lemma(word)
    found = {base}
    if word not in _DOERS and base not in _DOERS and word.removesuffix("s") not in _DOERS:
        found.update(_cuts(base))
        found.update(_cuts(word))
    return frozenset(found)


def _cuts(word: str) -> Iterator[str]:
    for ending in _DERIVED:
        left = word.removesuffix(ending)
        if left != word and len(left) >= _LEAST_STEM:
            yield left.removesuffix("e")
            if left[-1] == left[-2]:
                yield left[:-1]
            if left.endswith("i"):
                yield left[:-1] + "y"
