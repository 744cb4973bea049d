"""Words one cannot see, hear or count: what is said with them alone could stand in any advert."""

from __future__ import annotations

from kedua.engine.language.text import words

# By their first form; `preview_concrete` knows the others.
GENERAL = frozenset(
    words(
        """
    a able about above abundance accept achieve across act actually adapt adjust advance advancement after again
    agile aim align all allow almost along also always am ambiguity ambition among amount an and another answer any
    anybody anyone anything appetite approach are area around as ask aspect asset at atmosphere attention attitude
    attract autonomy available average award away background balance base basis be because become been behind being
    belief believe belong benefit bonding bonus boss both brand breeze bright bring build bunch business but by
    calling calm can care career catch celebrate chance change character choose class clear climate climb close
    collaboration colleague come comfort comfort-zone comfortable commit commitment common communicate communication
    community company compete competence complex concern condition confidence connect constant constantly contribute
    contribution cope core corporate cosy could count courage create creativity culture curve customer daily-basis
    dare deadline deal decision dedicate dedication deep deliver demand depend depending deserve desire detail
    determination develop development differ different difficulty direction diversity do does dream drive due during
    duty each ease easy edge effort either else emotion employee employer empower empowerment enable encourage
    energy engage enhance enjoy enough ensure enthusiasm entire environment equal equip ethic ethos even ever every
    everybody everyone everything everywhere evolve excel excellence exchange exist expand expansion expect
    expectation experience expert expertise explore exposure express extra extremely face faint-hearted fair faith
    fall family far fast feedback feel few find fire firm fit flexibility focus follow for foster freedom frequent
    frequently friend friendship from fulfil full fun function future gain general generation get give global
    globally go goal good grow growth guarantee guidance happen happiness hard harmony have head hear heard heart
    help helpful her here hierarchy high him hire hiring his hold honesty hope how however human idea ideal if
    imagine impact important improve in incentive include inclusion individual industry influence ingredient
    initiative innovate innovation inspire integrity intensity interest into invest investment involve is issue it
    its job join journey joy juggle just keep key kind know knowledge lack large lead leader leadership learn leave
    less let level leverage life lifestyle like limit listen little live local long look loop lot love low loyalty
    made make manage management manager many market matter may me mean meet member mentality merit might milestone
    mind mindset mine mission moment momentum mood morale more most motivation move much multi-task multiple
    multitask must mutual my name nationwide nature near need never new next no nobody none nor not nothing now
    nurture occasion occasional occasionally of off offer office often ok on one only onto open open-door openness
    opinion opportunity optimism option or organisation organization other our ourselves out outcome over overcome
    own ownership pace package part participate partner passion passionately path patience pay people perform
    performance performer perk perks person personal personality perspective place plan platform play please plenty
    point policy positivity possibility possible potential power praise prepare prepared presence pressure pride
    prioritise priority proactive problem profession professionalism progress progression promise promote promotion
    prospect prosper provide pull purpose pursue push put quality quick quickly quite quo range rapid rapidly rather
    reach ready real really reason receive recognise recognition regardless regional regular regularly relation
    relationship rely remain remuneration require requirement resilience resilient resource respect respective
    responsibility responsible result retain reward right rise role room safe salary same satisfaction satisfy say
    scale scheme scope see seek seem self sense serve set shape share she should show side simple simply situation
    skill sky small smile so sociable society solution solve some somebody someone something sometimes somewhere
    soul space speak special speed spend spirit stability staff stakeholder stamina stand standard start status stay
    steep step stimulate strength stress stretch strive strongly structure stuff style succeed success such suit
    superior support sure surround surroundings sustain synergy take talent target task teach team teamwork tempo
    than that the their them themselves then there these they thing think this those thrive through throughout tight
    time to together tolerance top touch tough towards track training trait transparency treat truly trust try turn
    type under understand union unit unity unlock unmatched up upskill us use useful usual usually valuable value
    variety various vary very vibe vibes view vision vital voice volume want warmth was way we welcome welfare well
    well-being wellbeing were what when where whether which while who whole whom why wide will willing win wish with
    within without wonder word work worker workload workplace workspace world worth would year yes yet you young
    your yourself zone
        """
    )
)
