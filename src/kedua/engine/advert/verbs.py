"""Verbs that duties are made of, and their three forms: plan, plans, planning."""

from __future__ import annotations

from typing import Final

from kedua.engine.advert.words import listed

BE: Final = "be"
_IRREGULAR: Final = {"is": BE, "are": BE, "am": BE, "being": BE, "has": "have", "does": "do", "goes": "go"}
# Verbs of more than one syllable that double their last letter all the same.
_DOUBLING: Final = listed(
    "admit begin cancel commit compel control counsel defer dispel distil equip excel forget fulfil instal label level"
    " marshal model occur offset omit panel patrol permit program propel rebut recur refer refuel regret remit reset signal"
    " submit total transfer travel tunnel unplug"
)
_KEEPING_E: Final = frozenset(("be", "see", "agree", "oversee", "foresee", "guarantee", "canoe", "dye", "eye", "free"))
VERBS: Final = listed("""
    accept access accompany account achieve acquire act adapt add address adhere adjust administer admit adopt advance
    advertise advise advocate agree aim alert align allocate allow alter analyse analyze announce answer anticipate apply
    appoint appraise approach approve argue arrange arrive ask assemble assess assign assist assume assure attach attend
    attract audit author authorise authorize automate avoid award bake balance bathe bear bend begin benchmark bill block
    book boost break brew brief bring broadcast browse budget build buy calculate calibrate call calm campaign capture care
    carry cast catalogue catch categorise cater certify challenge champion change charge chart chase check choose claim
    clarify classify clean clear climb close coach code collaborate collate collect combine come comfort commission
    communicate compare compile complete comply compose conceive conclude conduct configure confirm connect conserve
    consider consolidate construct consult contact contribute control converse convert convey convince cook coordinate
    co-ordinate copy correct correspond cost count cover craft create cross-sell cultivate curate cut deal debug decide
    declare decorate deepen define delegate deliver demonstrate deploy describe design detect determine develop devise
    diagnose dig digitise direct disassemble discover discuss dismantle dispatch dispense display dispose distribute
    diversify divide do document dose draft draw dress drill drive duplicate earn edit educate elicit embed enable encourage
    enforce engage engineer enhance enquire enrich enrol ensure enter entertain escalate escort establish estimate evaluate
    examine execute exercise exhibit expand expedite experiment explain explore express extend extract fabricate facilitate
    familiarise feed fetch field file fill finalise finalize finance find finish fit fix flag fly focus follow forecast
    foresee form formulate forward foster fulfil fulfill furnish further gain garden gather generate get give glaze go govern
    grade grant greet grill grind grow guarantee guard guide hand handle harvest have head heal hear help hire hold host
    identify illustrate immunise implement import improve improvise include increase induct influence inform initiate innovate
    input insist inspect inspire install instil instruct insulate integrate intercept interpret interview introduce invent
    invest investigate invite invoice iron isolate issue iterate judge justify keep key kick know label launch lay lead learn
    lecture level liaise lift light link list listen live load locate lock log look lower maintain make manage manoeuvre
    manufacture map mark market master match maximise measure mediate meet mend mentor merchandise merge migrate milk mind
    minimise mix mobilise model moderate modify monitor motivate mount move mow name narrow navigate negotiate network note
    notice notify nurse nurture observe obtain offer onboard open operate optimise optimize orchestrate order organise
    organize orient originate outline overhaul oversee own pace pack package paint park participate pass pay perform persuade
    photograph pick pilot pitch place plan plant plate play plot point polish pool position post pour practise prepare
    prescribe present preserve press prevent price print prioritise prioritize process procure produce program programme
    progress project promise promote proofread propose protect prototype prove provide prune publicise publish pull purchase
    push put qualify quantify question quote raise rank react reach read rebuild recall receive recognise recognize recommend
    reconcile record recover recruit rectify recycle redesign reduce refactor refer refill refine refresh refuse register
    regulate rehearse reinforce relate relay release relieve remain remake remember remind remove renew renovate rent reorder
    repair repeat re-plan replace replan replenish reply report represent request require research reserve resolve respect
    respond rest restart restock restore restrict retain retire retrieve return reuse revamp reverse review revise rework ride
    rig rise risk roast rotate route run safeguard sample sanitise satisfy save say scale scan schedule scope scout screen
    script seal search seat secure see seek segment select sell send serve service set settle sew shadow shape share shift
    ship shoot shop show sign simplify sketch slice smile soothe solve sort source speak specify split sponsor spot spray
    staff stand standardise start state stay steer sterilise stimulate stitch stock stop store streamline strengthen structure
    study style submit succeed suggest summarise supervise supply support survey sustain sweep switch synthesise tailor take
    talk target taste teach tear tell tend test thank think tidy tie tighten till time top trace track trade train transcribe
    transfer transform translate transport travel treat trim troubleshoot try tune turn tutor type uncover undergo understand
    undertake unload unpack unblock update upgrade uphold upload upsell use utilise utilize vacuum validate value verify
    visit volunteer wait walk warn wash watch water weed weigh welcome weld win wipe wire withdraw work wrap write adjudicate
    post-process double-check cross-check re-check recheck hoover bend position reposition enforce counsel
    patrol disconnect cannulate catheterise suture swim dive sail steer winch anchor moor haul tow tag plough sow prune reap
    graft breed milk groom shear herd butcher fillet marinate knead proof glaze pipe weave knit sew hem dye embroider
    assay titrate centrifuge culture dissect biopsy triage resuscitate intubate immunise vaccinate swab irrigate debride
    rehabilitate counsel chair transcribe subtitle dub animate render storyboard shoot retouch typeset bind laminate
    scaffold shutter pour screed tile grout render plaster point roof glaze caulk demolish survey peg level backfill pave
    decommission commission recommission overhaul retrofit rewire terminate splice energise de-energise earth
    invoice reconcile accrue depreciate underwrite hedge audit file lodge onboard offboard upskill rotate roster deputise
    containerise refactor debug deploy patch harden encrypt index query join normalise denormalise cache profile instrument
    skip demand endure expect face fall feel forget imagine intend lose need prefer promise realise recite reflect rely satisfy
    separate simulate steam supply surprise swim sing tolerate trust wear wish bid bundle convene defend
    enjoy master adapt steam tally sharpen sand plaster plumb excavate lubricate grease solder crimp wind mill lathe hoist
    rinse disinfect launder fold hang vacuum mop dust scrub season chop peel fry boil bake garnish portion defrost
    amortise arbitrate barricade baste bottle braise busk carve chaperone choreograph debone debrief decant deduct descale
    deworm disburse distil embalm engrave erect etch expose ferment flush fumigate inject invigilate juggle lend litigate
    neuter notarise pickle plead spay pollinate reboot recharge redeem refuel remit reopen reset reshelve ring
    roll scrape shelve siphon
    stack stow unclog unlash unmoor upholster usher whisk withhold
    """)
# More often things than doings: only "pumping water" is sure to be one, "pump" is not.
_BETTER_IN_ING: Final = listed("""
    bandage blend board clamp clip comb crack crop crush cue dance drain ferry filter glue massage mould pump rake sand score
    sieve smoke stage staple strap stretch strip tap tape tattoo thin varnish witness
    """)
# Words whose plural looks like a verb: what follows decides.
NOUNS_TOO: Final = listed("""
    access account address advance aim answer audit award balance bill block book boost brief budget build call calm
    campaign care cast catalogue catch cater challenge change charge chart check claim climb close coach code
    command commission contact control cook copy cost count cover craft cut deal demand design detail direct display
    document dose draft draw dress drill drive engineer exercise experiment express face feed field file fill
    finance fit fix flag focus form forward function gain garden grade grant grill grind guarantee guard guide
    hand handle harvest head help hire hold host import increase influence input interview invoice iron issue
    judge key label launch lead lecture level lift light link list load lock log look map mark market master match
    measure milk mind mix model mount move name need network note nurse offer open order outline overhaul own pace
    pack package paint park pass pay pick pilot pitch place plan plant plate play plot point polish pool position post
    press price print process produce program programme progress project promise protest purchase push question quote
    raise range rank reach read recall record refill release repair repeat reply report request research reserve rest
    return review rework ride rise risk roast route run sample scale scan schedule scope scout screen script seal
    search seat service set shadow shape share shift ship shoot shop show sign sketch slice smile sort source split
    sponsor spot spray staff stand start state stay stock stop store structure study style supply support survey switch
    talk target taste test tie till time top trace track trade train transfer transport travel treat trim trust try
    tune turn tutor type update upgrade use value view visit volunteer wait walk wash watch water weed weld wire wrap
    contribute bid bundle fall feel lose wear wind mill dust season portion hang fold sand plaster position
    bottle flush pickle reset ring roll scrape stack
    """)


def third(base: str) -> str:
    """Give the form for he, she or it: plan → plans, carry → carries."""
    if base in (BE, "have"):
        return "is" if base == BE else "has"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def gerund(base: str) -> str:
    """Give the form in -ing: plan → planning, write → writing, tie → tying."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and base not in _KEEPING_E:
        return base[:-1] + "ing"
    return base + (base[-1] if base in _DOUBLING or _short(base) else "") + "ing"


def _short(base: str) -> bool:
    """Say whether a verb of one syllable ends consonant, vowel, consonant: its last letter doubles."""
    last = base.rpartition("-")[2]
    vowels = sum(letter in "aeiou" for letter in last.replace("qu", "q"))
    return vowels == 1 and last[-1] not in "aeiouywxh" and last[-2] in "aeiou"


THIRDS: Final = {**{third(verb): verb for verb in VERBS}, **_IRREGULAR}
# American writers do not double the l: "modeling", "labeling".
GERUNDS: Final = {
    **{verb + "ing": verb for verb in _DOUBLING},
    **{gerund(verb): verb for verb in VERBS | _BETTER_IN_ING | {BE}},
}


# Endings of nouns that name a doing; those that are made from their verb otherwise stand apart.
_ENDINGS: Final = ("ation", "ion", "ment", "al", "y", "ance")
_MADE_OTHERWISE: Final = {
    "administration": "administer",
    "analysis": "analyse",
    "classification": "classify",
    "identification": "identify",
    "maintenance": "maintain",
    "oversight": "oversee",
    "production": "produce",
    "provision": "provide",
    "resolution": "resolve",
    "sale": "sell",
    "verification": "verify",
}
# Who does it: plan → planner. Things that do it, such as a printer, are not meant.
DOERS: Final = frozenset(gerund(verb)[:-3] + ending for verb in VERBS for ending in ("er", "or")) - listed(
    "charger counter cutter dryer fitter loader marker number order poster printer sorter starter timer trailer"
)


def verb_of(noun: str) -> str:
    """Give the verb of a noun that names a doing: coordination → coordinate; "" where there is none."""
    stems = (noun.removesuffix(ending) for ending in _ENDINGS if noun.endswith(ending))
    made = (base for stem in stems for base in (stem, stem + "e") if base in VERBS and base != "arrive")
    return _MADE_OTHERWISE.get(noun) or next(made, "")


def guessed(third_form: str) -> str:
    """Give the base of a verb in -s that is not among VERBS."""
    if third_form.endswith("ies"):
        return third_form[:-3] + "y"
    return third_form[: -2 if third_form.endswith(("ches", "shes", "sses", "xes", "zzes")) else -1]
