"""Words by which a reason for a decision says what a person is like; "_" stands for a space or a hyphen."""

from __future__ import annotations

# Beside the adjectives that messages share (`traits.ADJECTIVES`).
MORE_ADJECTIVES = r"""
    abrasive abrupt absent accommodating adaptable affectionate agitated agreeable amusing angry anxious
    apologetic argumentative astute bashful belligerent blur boisterous bold brash brave bright bubbly buoyant
    calculating callous candid carefree catty cheeky cheerless cheery chivalrous chummy civil clear-headed
    collaborative colou?rless commanding committed compassionate complacent compulsive conceited condescending
    considerate contented controlling conventional cool-headed cooperative cordial courteous cowardly crabby
    cranky crass crude cunning cute daft dazzling decisive dedicated deferential demure dependable detail-oriented
    devious devoted devout(?!_(?:muslim|christian|hindu|buddhist|catholic|sikh|jew)) dim disagreeable disengaged
    disinterested dismissive ditzy dodgy dogmatic domineering
    dour down-to-earth dreamy dreary dry eager earnest easily_(?:upset|offended|flustered) easily_rattled edgy
    effusive egocentric egotistical empathic endearing engaged engaging erratic evasive even-tempered excitable
    expressive exuberant familiar fearful fearless feisty ferocious fickle fidgety fierce flashy flat flirty
    focused foolish forthright foul-mouthed frank full_of_(?:her|him)self fun fun-loving garang generous giddy
    gifted giggly good-hearted good-humoured good-natured goodhearted goofy graceful grounded gruff guarded
    guileless hapless happy-go-lucky hard-?headed hard-?nosed hard_to_read head-?strong high-?maintenance
    high-strung hot-?headed hungry hyper hyperactive hysterical idealistic ignorant imaginative immodest
    impertinent impolite imposing impractical impressionable impressive-looking indecent indolent inhibited
    innovative inquisitive insecure insensitive insolent inspirational inspired inspiring interesting intimidated
    intolerant intuitive irascible irresponsible jaded jealous jolly jovial joyful judgemental judgmental keen
    kooky languid level-headed light-hearted likeable listless logical long-winded loyal macho magnetic maternal
    mellow melodramatic mercurial merry methodical meticulous mischievous miserable modest money-minded morose
    mousy narcissistic nerdy neurotic noisy nonchalant normal-looking nurturing obedient obliging obsessive
    old-school organi[sz]ed oversensitive paranoid petty petulant phlegmatic playful plodding poised polished
    pompous ponderous positive preachy predictable prejudiced pretentious prim principled private-minded
    professional-looking pugnacious punctual quarrelsome quick quick-witted quiet radiant rebellious reclusive
    refined relaxed resentful resourceful respectful romantic saintly sarcastic sassy savvy scattered scatty
    secretive sedate self-(?!employed|service|taught|funded|managed|checkout)\w+ self-?motivated self-aware
    self-critical selfless sensible sentimental serious servile set_in_(?:her|his|their)_ways severe shrill silly
    simple simple-minded skittish sleepy slippery slow smooth snappy snarky snide sober solemn soppy sour spirited
    spontaneous stable staid steadfast steady steely stern stoic stoical straight-laced straightforward stressed
    stressy strict strong-?willed strong-minded subdued sulky sunny superficial supportive surly suspicious
    swaggering sympathetic taciturn tactful tactless tame tearful temperamental tenacious tepid tetchy thick
    thin-skinned thorough-going thoughtful timorous tireless tolerant touchy tough transparent trusting
    trustworthy turgid two-faced unambitious unassuming unbearable unbending unbothered uncomfortable
    uncommunicative uncouth undemonstrative undependable under-confident underconfident unfeeling unflappable
    unforgiving ungracious unhappy unintelligent uninterested unlikable unmotivated unpredictable unruffled
    unselfish unstoppable unsure_of_(?:her|him)self untrustworthy upbeat urbane vague vain vindictive virile
    visionary vivacious wary weak well-spoken whiny wholesome wilful wise world-weary wry young-at-heart youthful
    sullen cagey smug sparky bouncy chirpy snooty stuffy frosty aloof gutsy spineless clingy steely
    zany zealous
"""
# What somebody can be said to be.
KINDS = r"""
    alpha_\w+ ball_of_energy born_leader bull_in_a_china_shop bully bundle_of_\w+ charmer chatterbox clock-watcher
    cold_fish control_freak diva doer drama_queen dreamer extravert extrovert follower free_spirit go-getter
    good_egg grafter delight joy gem treasure pleasure lightweight all-?rounder deep_thinker lazy_thinker
    hard_worker high-flyer hothead introvert job-hopper know-all know-it-all live_wire loner
    loose_cannon micromanager natural_leader natural_salesman natural_salesperson people_person people_pleaser
    perfectionist pushover quitter safe_pair_of_hands self-starter show-?off slacker snob star talker team_man
    team_player wallflower whiner worrier yes-man
"""
# What somebody can be said to have: "her attitude".
QUALITIES = r"""
    (?!busi|illn|fitn|awaren|readin|weakn|witn|usefuln|complet|effect|correct|exact|thorough|sick|late)\w+ness
    aggressiveness ambition arrogance assertiveness attitude aura body_language character charisma charm
    demeanou?r disposition ego emotional_intelligence energy enthusiasm humility immaturity impatience insecurity
    intelligence kindness lack_of_\w+ laziness likeability listening manner maturity mentality mindset modesty
    moodiness nature nerves nervousness passion people_skills personality positivity self-confidence shyness
    sincerity stubbornness temper temperament timidity warmth
"""
# What somebody can be said to lack.
LACKED = r"""
    ambition assertiveness authority backbone charisma charm common_sense confidence courage curiosity discipline
    drive dynamism edge emotional_intelligence empathy energy enthusiasm executive_presence fire get-up-and-go
    gravitas grit humility hunger initiative integrity killer_instinct maturity motivation passion patience
    people_skills personality poise polish presence resilience self-awareness self-confidence self-discipline
    sincerity spark stamina toughness warmth
"""
