"""How strongly something is said: as a must or a plus, always or at times, all or some, with or without help, or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kedua.engine.language.guard_lemma import lemma
from kedua.engine.language.guard_lexicon import Phrase, phrase_of
from kedua.engine.language.guard_pieces import Word


def _phrases(text: str) -> frozenset[Phrase]:
    return frozenset(phrase_of(phrase) for phrase in text.split(","))


@dataclass(frozen=True, slots=True)
class Limit:
    """What limits a statement, so that a sentence that restates it must limit it too.

    words: what limits a fact; also: what only a sentence may say instead. reach: the clause ("all"), what follows in it
    ("on"), what is before it ("back"), or so many words that follow.
    """

    words: frozenset[Phrase]
    also: frozenset[Phrase]
    reach: int | str


def _limit(words: str, also: str, reach: int | str) -> Limit:
    return Limit(_phrases(words), _phrases(words) | _phrases(also), reach)


LIMITS: Mapping[str, Limit] = {
    "nice": _limit(
        "nice to have,a plus,preferred,preferably,an advantage,desirable,helpful,optional,ideally,"
        "would help,not essential,not required,not a must,advantage,a help,beneficial,an asset,"
        "added bonus,not needed,desired,nice,preference,is a bonus,are a bonus,be a bonus,"
        "as a bonus,a bonus,good to have,is welcome,are welcome,welcome but not,not necessary,"
        "not compulsory,not mandatory,useful,not a condition,not conditions,not expected,"
        "especially welcome,particularly welcome,very welcome,speakers welcome,not important,in progress,is fine,are fine",
        "is a bonus,are a bonus,be a bonus,as a bonus,plus,help,nice,better,welcome,ideal,"
        "extra point,prefer,great if,like to see,happy if,though not,asset,useful,matter less,handy,don't need,need not,"
        "do not need,no need,can do without,not require,don't require,do not require,don't ask,do not ask,"
        "not have to,don't have to,not important,not matter,doesn't matter,not care,no matter,will do,good if,"
        "is fine,fine,not mind",
        "all",
    ),
    "seldom": _limit(
        "sometimes,occasionally,occasional,now and then,from time to time,at times,"
        "once in a while,every so often,on occasion,rarely,seldom,hardly ever,infrequent,"
        "infrequently,the odd",
        "some,may,can,might,few,now and again,not often,once or twice,odd",
        "part",
    ),
    "perhaps": _limit(
        "may,might,possible,possibly,perhaps,potentially,if needed,when needed,where needed,"
        "as needed,if required,when required,depending,depend,subject to,on request,if possible,"
        "where possible,can be arranged,discretionary,tentative,under review,not guaranteed,"
        "likely,probably,hope to,optional",
        "can,could,if,option,choose,chance,possibility,sometimes,request,would,not a promise,up to,potential",
        "part",
    ),
    "help": _limit(
        "assist,help,support the,support a,support our,support with,aid,contribute,shadow,"
        "lend a hand,give a hand,pitch in,assistance,under supervision,under guidance,take part,"
        "participate,back up",
        "support,alongside,together,hand,with,join in,part,side",
        "on",
    ),
    "some": _limit(
        "some,a few,several,partly,certain,selected,most,mostly,mainly,limited,half,a couple,"
        "a little,few,alternate,every other,every second,share of,a share",
        "part,many",
        3,
    ),
    "basic": _limit(
        "basic,simple,elementary,beginner,a little,entry level,conversational,working knowledge,"
        "familiar,familiarity,introductory",
        "foundation,fundamental,basics,bit,enough,level,some",
        2,
    ),
    "learn": _limit(
        "learn,willing to learn,be taught,be trained,apprentice,interest in,interested in,curious,"
        "curiosity,training towards,will be taught",
        "teach,taught,train,trained,training,pick up,show,trainee,willing,keen,course,interest,fascinate,"
        "would like to know,care about,like,love,enjoy",
        "on",
    ),
    "no": _limit(
        "no,not,never,without,none,nobody,neither,nor,cannot,can't,don't,doesn't,isn't,aren't,"
        "won't,nothing,0,exclude,excluding,closed on",
        "free,off,unnecessary,down,lack,missing,fail,non,free of,instead,rather than,less,only,are yours,belong to you,"
        "unafraid,happily do without,spare",
        "on",
    ),
    "off": _limit(
        "off,closed",
        "no,not,never,free,break,without,closed,rest,time off,day off,away,discount,don't,are yours,belong to you",
        "back",
    ),
}
_LONGEST = 4
_BACK = 2
_THAN = frozenset(
    map(lemma, ["more", "fewer", "less", "longer", "larger", "bigger", "than"])
)  # "no class has more than 22"
_CLOSING = ("closing", "close", "closes")
_PAY = ("pay", "salary", "wag", "rm")
_EACH = ("per", "each", "every", "a", "an", "in", "at", "from", "on", "for", "with")
_SERVED = _phrases(
    "customer,guest,client,shopper,patient,resident,child,pupil,student,visitor,family,people,diner,parent,user,elderly"
)
_EXEMPT = _phrases(
    "not only,not just,no later,no more than,no less than,not more than,not less than,no problem"
    ",no matter,or not,if not,why not"
    ",no longer than,no one,at no cost,at no charge,no charge,no cost,without charge,no fewer,not every,not all"
)
_CONDITION = ("if", "should", "whether", "unless")
_BE = frozenset(("is", "are", "be", "was", "were"))
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_SINGLED = frozenset(map(lemma, f"first last final {_DAYS}".split()))
_RESTS = frozenset(map(lemma, f"{_DAYS} weekend evening day holiday".split()))
FORCED = _phrases(
    "must,required,essential,mandatory,necessary,compulsory,have to,need to,needed,need,requirement"
    ",obligatory,guaranteed,always,has to"
)
ALL = _phrases("all,every,each,most,many,always,any,whole,entire")


def limits(words: Sequence[Word]) -> tuple[frozenset[str], ...]:
    """Give for each word of a fact the kinds of limit it stands under; "number" for what is counted."""
    under: list[set[str]] = [set() for _ in words]
    forced = any((word.base,) in FORCED for word in words)
    for at in range(len(words)):
        for name, length in _limits_at(words, at, said=False):
            if (name == "help" and _is_service(words, at + length)) or (name == "basic" and _is_of_pay(words, at)):
                continue
            reach = "part" if name == "nice" and (forced or _is_apart(words, at)) else LIMITS[name].reach
            for place in _reached(words, at, at + length, reach):
                under[place].add(name)
        for place in _denied_before(words, at):
            under[place].add("no")
        if at and words[at].base == "fre" and words[at - 1].base in _RESTS:
            under[at - 1].add("off")
        if words[at].base == "or":
            for place in (at - 1, at + 1):
                if 0 <= place < len(words):
                    under[place].add("or")
        if words[at].base.isdigit() or words[at].base in _SINGLED:
            for place in _before_each(words, _reached(words, at, at + 1, 2)):
                under[place].add("number")
    return tuple(map(frozenset, under))


def _denied_before(words: Sequence[Word], at: int) -> Sequence[int]:
    """Give the places of what is not something, as "holidays" in "holidays are not paid"."""
    if not at or words[at].text != "not" or words[at - 1].base not in _BE:
        return ()
    return [place for place in range(max(0, at - 4), at - 1) if words[place].clause == words[at].clause]


def limits_said(words: Sequence[Word]) -> Mapping[int, frozenset[str]]:
    """Give the kinds of limit that each clause of a sentence names."""
    said: dict[int, set[str]] = {}
    for at, word in enumerate(words):
        said.setdefault(word.clause, set()).update(name for name, _length in _limits_at(words, at, said=True))
        if word.base.isdigit() or word.base in ("about", "roughly"):
            said[word.clause].add("some")
        if word.base == "or":
            said[word.clause].add("or")
    return {clause: frozenset(names) for clause, names in said.items()}


def denials(words: Sequence[Word], framed: frozenset[int]) -> frozenset[int]:
    """Give which words of a sentence stand behind a "no" in their clause, by where they start; not one in a frame."""
    found: set[int] = set()
    conditional = {word.clause for word in words if word.text in _CONDITION}
    excused = {
        word.start
        for word in words
        if word.clause in conditional
        and word.start > min(one.start for one in words if one.clause == word.clause and one.text in _CONDITION)
    }
    for at in range(len(words)):
        for length in (1, 2):
            phrase = tuple(word.base for word in words[at : at + length])
            if words[at].start in excused:
                continue
            if phrase in LIMITS["no"].words and words[at].start not in framed and not _is_exempt(words, at):
                found.update(words[place].start for place in _reached(words, at, at + length, 3))
                if at and words[at - 1].base in _BE:
                    found.update(
                        word.start for word in words[max(0, at - 4) : at - 1] if word.clause == words[at].clause
                    )
    return frozenset(found)


def _limits_at(words: Sequence[Word], at: int, *, said: bool) -> list[tuple[str, int]]:
    found = []
    for length in range(1, min(_LONGEST, len(words) - at) + 1):
        phrase = tuple(word.base for word in words[at : at + length])
        for name, limit in LIMITS.items():
            if (
                phrase in (limit.also if said else limit.words)
                and not (name == "no" and _is_exempt(words, at))
                and not (name == "off" and words[at].text in _CLOSING)
            ):
                found.append((name, length))
    return [*found, ("nice", 1)] if _is_welcome(words, at) else found


def _is_apart(words: Sequence[Word], at: int) -> bool:
    """Say whether a plus has a part of its own between commas, as in "English and Malay, Hokkien a plus"."""
    part = _part(words, at)
    return len(part) > _BACK or part[-1] > at + 1


def _is_welcome(words: Sequence[Word], at: int) -> bool:
    """Say whether what is before the word is welcome, as in "certificate welcome", "SAP helps"; not a welcome to somebody."""
    last = at + 1 == len(words) or words[at + 1].comma or words[at + 1].clause != words[at].clause
    return words[at].text in ("welcome", "helps") and at > 0 and not words[at].comma and last


def _is_exempt(words: Sequence[Word], at: int) -> bool:
    bases = tuple(word.base for word in words[max(0, at - 1) : at + 3])
    here = min(at, 1)
    if words[at].base == "no" and any(word.base in _THAN for word in words[at + 2 : at + 6]):
        return True
    return any(
        bases[start : start + length] in _EXEMPT
        for start in range(here + 1)
        for length in (2, 3)
        if start + length > here
    )


def _is_of_pay(words: Sequence[Word], at: int) -> bool:
    """Say whether "basic" is said of pay, which limits nothing."""
    beside = {word.base for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])}
    return any(base.isdigit() for base in beside) or not beside.isdisjoint(_PAY)


def _is_service(words: Sequence[Word], after: int) -> bool:
    """Say whether it is customers and the like who are helped, which is a duty of its own."""
    return any((word.base,) in _SERVED for word in words[after : after + 2])


def _reached(words: Sequence[Word], start: int, end: int, reach: int | str) -> Sequence[int]:
    clause = words[start].clause
    if reach == "part":
        return _part(words, start)
    if reach == "all":
        return [place for place, word in enumerate(words) if word.clause == clause]
    if reach == "back":
        return [place for place in range(max(0, start - _BACK), start) if words[place].clause == clause]
    following = [place for place in range(end, _end_of(words, end)) if words[place].clause == clause]
    return _before_comma(words, following[:reach]) if isinstance(reach, int) else following


def _end_of(words: Sequence[Word], at: int) -> int:
    """Give where what follows ends: before an exception, or at a comma after which somebody or something else is told of."""
    for place in range(at, len(words)):
        after = {word.base for word in words[place : place + 4]}
        if words[place].base == "except" or (words[place].comma and after & {"is", "are", "you", "we", "it", "but"}):
            return place
    return len(words)


def _part(words: Sequence[Word], at: int) -> Sequence[int]:
    """Give the places between the commas or the ends of the clause around one."""
    first = next(
        (
            place
            for place in range(at, -1, -1)
            if words[place].comma or not place or words[place - 1].clause != words[at].clause
        ),
        0,
    )
    last = next(
        (place for place in range(at + 1, len(words)) if words[place].comma or words[place].clause != words[at].clause),
        len(words),
    )
    return range(first, last)


def _before_each(words: Sequence[Word], places: Sequence[int]) -> Sequence[int]:
    """Leave out what a number is given for each of: "RM 2 per stop" limits no stops."""
    return places[: next((at for at, place in enumerate(places) if words[place].base in _EACH), len(places))]


def _before_comma(words: Sequence[Word], places: Sequence[int]) -> Sequence[int]:
    stop = next((at for at, place in enumerate(places) if words[place].comma), len(places))
    return places[:stop]
