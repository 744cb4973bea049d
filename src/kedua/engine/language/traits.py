"""Words that say what a person is like, instead of what they said or did, in a text that speaks to them or of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

# What a person can be said to be. None of it is evidence.
ADJECTIVES = """
    abrasive absent-minded affable aggressive aloof ambitious amiable analytical anti-?social anxious apathetic
    approachable
    arrogant articulate assertive awkward bitter bland blunt blur boastful bored boring bossy brash bright
    brilliant brittle
    bubbly calm careful careless caring cautious chaotic charismatic charming chatty cheerful childish clever
    clingy clumsy
    cocky cold combative competitive complacent conceited confident confrontational conscientious creative curt
    cynical
    daring defensive demanding dependable detached determined difficult diplomatic dim disciplined dishonest
    disinterested disorgani[sz]ed distant docile dominant dominating dramatic driven dull dumb dynamic
    easily_distracted
    easy-?going eccentric egoistic emotional empathetic energetic enthusiastic entitled(?!_to) erratic evasive
    extroverted extraverted
    fake fiery flaky flighty forceful forgetful fragile friendly frosty funny fussy gentle genuine gifted glib
    gloomy
    gracious gregarious grumpy gullible half-hearted hardworking hard-working harsh haughty hesitant
    honest(?!_(?:that|about|with_(?:us|me)|enough_to|in_your|and_open))
    hot-headed
    hot-tempered humble humourless hungry idle ill-tempered immature impatient impolite impulsive inarticulate
    inauthentic
    indecisive indifferent inflexible insecure insincere intelligent intense intimidating introverted intelligent
    irritable irritating jittery jumpy kind kind-hearted laid-back lazy lethargic lifeless likeable likable lively
    loud lovely loyal lukewarm manipulative mature meek messy meticulous mild-mannered modest moody motivated
    naive naïve
    narrow-minded needy nervous nervy nice obnoxious odd off-putting old-fashioned open-minded opinionated
    outgoing over-?bearing over-?confident over-?emotional over-?eager over-?sensitive passive passionate patient
    pedantic perfectionist personable pessimistic pleasant pleasing polite prickly proactive proud pushy
    quick-tempered quiet
    quirky rash reckless relaxed reliable reserved resilient restless rigid robotic rough rude ruthless
    scatter-?brained
    self-?absorbed self-?assured self-?cent(?:er|re)d self-?conscious self-?important selfish sensitive shallow
    sharp short-tempered shy
    sincere slick slow-witted sluggish sly smart smug snobbish sociable soft softly-spoken soft-spoken sloppy
    spineless stiff
    strange stroppy stubborn stuck-up stupid submissive sulky sweet talented talkative temperamental tense
    thick-skinned thin-skinned
    timid tough touchy trustworthy unambitious unapproachable unassertive unassuming uncaring uncharismatic
    unconfident
    uncooperative undisciplined unemotional unenthusiastic unfriendly unimaginative uninspiring uninterested
    unkind unlikeable
    unmotivated unprofessional unpleasant unreliable unsociable unstable untrustworthy uptight vague vain volatile
    warm weak-willed fickle headstrong big-headed swollen-headed self-satisfied timorous mousy feeble gutless spiky
    catty bitchy
    petulant whiny moany dreamy scatty ditzy flustered uninspired unfocused hard-nosed hard-headed stand-offish
    standoffish
    domineering controlling argumentative judg(?:e)?mental condescending patronising patronizing sarcastic negative
    pessimistic
    checked_out low-energy low_energy half_asleep highly_strung high-maintenance down-to-earth big-hearted good-natured
    good-hearted easily_flustered easily_rattled set_in_your_ways full_of_yourself quick-witted bubbly fearless wilful
    scatter-?brained sullen cagey guarded prickly winning sparkly meek cuddly jittery nervy sunny cheery snappy aloof
    ambitionless spoilt spoiled pampered secretive vindictive resentful jealous petty suspicious paranoid hysterical
    melodramatic over-ambitious unambitious tactful tactless considerate selfless resourceful
    wooden weird well-mannered wishy-washy withdrawn witty work-?shy likeable lackadaisical wimpy
"""
_NOUNS = """
    introvert extrovert extravert loner follower pushover know-it-all perfectionist worrier dreamer slacker
    show-?off
    lone_wolf busybody softie hothead charmer star gem pushover dynamo grafter hard_worker joker clown airhead
    lightweight
    natural people_pleaser yes-man micromanager chatterbox worrywart bundle_of_(?:energy|nerves|joy) ray_of_sunshine
    live_wire loose_cannon rock_star superstar genius delight joy
    bully people_person team_player self-starter go-getter born_leader natural_leader
    leadership_material management_material free_spirit control_freak diva drama_queen quitter snob
"""
_POSSESSED = """
    personality character temperament attitude mindset mentality demeanou?r manner ego maturity immaturity
    arrogance shyness
    nervousness timidity confidence self-confidence charisma charm emotional_intelligence sensitivity temper
    disposition
    vibe aura warmth humility intelligence stubbornness impatience laziness people_skills lack_of_confidence
    body_language nature sincerity self-esteem passion kindness honesty immaturity enthusiasm(?!_for) outlook
    ambition drive
    tone_of_voice negativity positivity self-importance
"""
_LACKED = """
    confidence self-confidence charisma drive ambition maturity empathy personality assertiveness enthusiasm
    passion hunger
    presence gravitas grit backbone motivation humility warmth emotional_intelligence resilience integrity
    common_sense energy spark charm sincerity patience discipline self-discipline toughness authority edge stamina
    people_skills curiosity fire
"""


def words(text: str) -> str:
    """Make one expression of a list of words; "_" stands for a space or a hyphen in one of them."""
    return "|".join(sorted(set(text.split()), key=lambda word: (-len(word), word))).replace("_", "[- ]")


_YOU = r"(?:you|u)"
_HOW = (
    r"(?:(?:a|an|the|so|too|very|rather|quite|really|pretty|bit|bit of|touch|tad|little|somewhat|slightly|fairly|"
    r"overly|"
    r"extremely|clearly|simply|also|just|still|perhaps|maybe|kind of|sort of|more|most|less|such|almost|not|"
    r"never|always|"
    r"often|sometimes|and|or|but|both|as|being|been|be|to be|damn|super|abit|that|enough|naturally|obviously|"
    r"perhaps|"
    r"incredibly|highly|terribly|genuinely|visibly|someone|somebody|person|who is|who was|\w+ly|<adj>)[, ]+)"
)
_COPULA = (
    r"(?:'re|'d be| (?:(?:also|really|simply|clearly|just|probably|obviously|sometimes|often|always|"
    r"never) )?(?:are|were|aren't|weren't|are not|"
    r"were not|seem|seemed|do not seem|don't seem|didn't seem|did not seem|appear|appeared|look|looked|sound|"
    r"sounded|feel|felt|"
    r"acted|behaved|remained|stayed|became|can be|could be|may be|might be|would be|tend to be|have been|got|"
    r"(?:don't |do not |didn't |did not )?(?:come|came|coming) (?:across|over|off)(?: to (?:us|me))?(?: as)?|"
    r"(?:strike|struck) (?:us|me|everyone|everybody|the panel|the team) as|presented yourself as|"
    r"gave the impression of being))"
)
_JUDGED = (
    r"(?:(?:find|found|consider|considered|think|thought|felt|feel|believe|believed|describe|described|see|saw|"
    r"call|perceived|"
    r"perceive|experienced|suspect|sense|sensed|reckon)(?: that)? you(?: as| are| were| to be| might be| may be)?|"
    r"impression (?:was|is) (?:that )?you(?: are| were)?|(?:how|because) (?:\w+ )?)"
)
_ADJ = rf"(?:{words(ADJECTIVES)})"
_NOUN = rf"(?:{words(_NOUNS)})s?"
_FILL = _HOW.replace("<adj>", _ADJ)
_END = r"(?![-\w])"

_FRAMES = tuple(
    re.compile(frame)
    for frame in (
        rf"\b{_YOU}{_COPULA} {_FILL}{{0,6}}(?:{_ADJ}|{_NOUN}){_END}",
        (
            rf"\b{_JUDGED} {_FILL}{{0,6}}(?:{_ADJ}|{_NOUN}){_END}(?: you (?:are|were|seem\w*|appear\w*|look\w*|"
            rf"sound\w*))?"
        ),
        (
            rf"\b(?:how|because of how) {_FILL}?(?:{_ADJ}){_END} you (?:are|were|seem\w*|appear\w*|came|come|look\w*|"
            rf"sound\w*)"
        ),
        # Said without a verb, as in Singapore and Kuala Lumpur: "you too timid lah".
        rf"\b{_YOU} (?:too|so|very|damn|quite|super|bit|abit|rather|not|so damn) (?:\w+ )?(?:{_ADJ}){_END}",
        rf"\byour (?:(?!and\b|or\b)[\w-]+ ){{0,2}}(?:{words(_POSSESSED)}){_END}",
        (
            rf"\b(?:lack(?:ed|s|ing)?(?: in)?|enough|more|(?:too )?little|no|without|short (?:on|of)|missing|"
            rf"need(?:ed)?)(?: of)?(?: the| any| some| more| a)? "
            rf"(?:\w+ )?(?:{words(_LACKED)}){_END}"
        ),
        (
            rf"\byou (?:have|had|'ve got|possess|show|showed) (?:a|an|such a|no|too much|some|little|great|quite a) "
            rf"(?:{_FILL}|\w+ ){{0,3}}(?:personality|character|temperament|attitude|ego|temper|manner|nature|aura|"
            rf"presence|charm|charisma){_END}"
        ),
        (
            r"\byou(?:'re| are| were|'d be) (?:a|an|such a|the) (?:(?!most likely|next|first|only|right|"
            r"last)[\w-]+,? ){0,4}(?:person|guy|"
            r"lady|gentleman|soul|human being|character|personality|type)\b(?! (?:to (?:call|ask|write|speak)|on|"
            r"we (?:saw|met)|for))"
        ),
        (
            rf"\b(?:a|an|such a|such an|"
            rf"so) (?:{_FILL}){{0,2}}(?:{_ADJ})(?:,? (?:and )?(?:{_ADJ}))* (?:\w+ )?(?:person|man|woman|lady|guy|"
            rf"gentleman|girl|soul|character|individual|type|lad|bloke)\b"
        ),
        (
            r"\b(?:certain|some|such|an?|your|real|bit of|hint of|touch of|sense of) (?:\w+ )?(?:immaturity|"
            r"arrogance|laziness|aloofness|"
            r"insecurity|timidity|shyness|stubbornness|entitlement|naivety|hesitancy|self-importance|vanity|"
            r"coldness|awkwardness|"
            r"defensiveness|abrasiveness)\b|\b(?:lone wolf|hot head|cold fish|chip on your shoulder|warm heart|"
            r"big ego|sunny nature|"
            r"born (?:leader|seller|teacher|manager)|nerves of steel|thick skin|heart of gold|by temperament|"
            r"your temperament)\b"
        ),
        (
            rf"\b(?:be|being|become|act) (?:a (?:bit|little|touch) )?(?:less|more|so|too) (?:{_ADJ}){_END}|"
            rf"\b(?:calmer|warmer|quieter|louder|"
            rf"bolder|tougher|softer|nicer|kinder|sunnier|friendlier|livelier|braver|humbler|gentler|older|hungrier|"
            rf"stronger|more "
            rf"\w+) (?:type|sort|kind|character|personality|nature)\b|\bpleased with yourself\b|\b(?:at|it) (?:seems|"
            rf"seemed|was|is) "
            rf"(?:rather|quite|a bit|very|so) (?:fickle|childish|arrogant|selfish|immature|rude)\b"
        ),
        rf"\bas (?:{_ADJ}) as you\b",
        (
            r"\byou(?:'re| are| were|'d be) (?:such )?(?:a|an) (?:[\w-]+,? (?:and )?){0,3}(?:leader|communicator|"
            r"listener|thinker|worker|talker|"
            r"salesperson|salesman|saleswoman|performer|personality)\b"
        ),
        (
            r"\b(?:right|wrong|kind of|type of|sort of) (?:personality|character|temperament|person|attitude|"
            r"mindset)(?: type)? (?:for|to|that|we|who)\b|\bthe (?:personality|character|temperament|attitude|"
            r"mindset) (?:for|to|that|we)\b"
        ),
        (
            r"\bpeople person\b|\bby nature\b|\bnot cut out\b|\b(?:leadership|management) material\b|"
            r"\bsomebody who gives up\b|\bsomeone who gives up\b|"
            r"\bas (?:a|an) (?:person|human being)\b"
        ),
        (
            r"\b(?:cultur(?:e|al)|personality|team)[- ]fit\b|\bfit(?:s|ted)? (?:in )?(?:with|into|for|to) (?:our|the|"
            r"this) (?:\w+ )?(?:culture|team|company|crew|"
            r"bunch|family)\b|\bfit in\b|\bclash with (?:the|our|your)\b|\b(?:gut|bad|good) feeling about you\b|"
            r"\bnot one of us\b|"
            r"\bpersonal chemistry\b|\bchemistry (?:was|wasn't|between)\b"
        ),
        (
            r"\b(?:aggressive|arrogant|cold|nervous|defensive|insincere|odd|evasive) in (?:your|the way)\b|"
            r"\bgives? up (?:too )?easily\b"
        ),
    )
)
# Manners, conditions and what somebody said of themselves are not judgements.
_SPARED = re.compile(
    r"\b(?:kind|nice|good|generous|thoughtful|brave|sweet|lovely|gracious) (?:of|to|from) (?:you|come|see|meet|"
    r"hear|talk)\b|"
    r"\b(?:if|whether|when|in case|should|unless|although|however) (?:you|u)(?:'re| are| feel| were| get| seem)?\b|"
    r"\bas a person\b(?=[^.]*\bnot\b)|\bnot about you\b|\b(?:it is|it's) (?:normal|fine|ok|okay|all right|"
    r"natural|usual)\b|"
    r"\byou (?:said|told us|described|mentioned|wrote|explained|spoke|talked)\b|\bno part in\b"
)
# "to see if you can be more assertive" is a judgement all the same.
_TO_CHANGE = re.compile(
    rf"\b(?:whether|if) you(?:'re| (?:can|could|will) be| are) (?:a (?:bit|little) )?(?:more|less) (?:{_ADJ}){_END}"
)
_THANKED = re.compile(
    r"\b(?:thank(?:s| you)?(?: \w+){0,3} for|appreciat\w+|grateful for|enjoyed|valued|impressed by|thank)\b[^.;]*$"
)


def find_traits(sentence: str) -> Iterator[Span]:
    """Give where a folded sentence, spoken to somebody, says what they are like: spans in it."""
    if _SPARED.search(sentence) and not _TO_CHANGE.search(sentence):
        return
    for frame in _FRAMES:
        for hit in frame.finditer(sentence):
            if not _THANKED.search(sentence, 0, hit.start()):
                yield hit.span()
                break
