"""Terms of work, and how things are: words that mean the same, as in `guard_doing`."""

TERMS = """
    shift, roster, turn, working hours, hours, work
    early shift, morning shift, early start, start early
    late shift, evening shift, late
    night shift, night work, nights, at night, overnight, night, work nights, work at night, after dark
    rotating shift, shift rotation, shift work, rotate, shifts change, shifts, changing shift
    weekend, saturday and sunday, saturdays and sundays
    public holiday, bank holiday, holiday
    weekday, monday to friday, mondays to fridays, working day, monday-friday, mon-fri, mon to fri, five-day week,
    5-day week
    evening, night, after work
    morning, early, a.m., am
    afternoon, p.m., pm
    noon, midday, lunchtime
    hour, working hours, working time, work hours, time
    part time, part-time, reduced hours
    full time, full-time
    flexible, flexitime, flexi, flexible hours, choose, flexibility, flexi-hours
    from home, remote, remotely, home-based, home office, work from home, working from home, at home, home working,
    home
    hybrid, partly from home
    hybrid, mix of home and office, split between home and office, some days at home
    on site, on-site, in person, at our premises, onsite, in the office, in the workplace
    in the office, at the office, office-based, on site, in office, office
    city centre, downtown, city center, centre of town, town
    kuala lumpur, kl
    petaling jaya, pj
    johor bahru, jb
    penang, pulau pinang
    near, close to, next to, by, beside, around the corner, steps from, minutes from, nearby
    headquarters, head office, hq, main office
    lrt, mrt, train, station
    bus, public transport
    permanent, indefinite, open-ended, no end date
    fixed term, fixed-term, temporary, limited contract, contract, for a limited time, limited
    casual, ad hoc, by the shift
    internship, intern, placement
    freelance, self-employed, contractor
    probation, trial period, probationary, probation period
    notice period, notice
    immediately, at once, right away, as soon as possible, asap, straight away, now
    interview, conversation, talk, meeting, meet
    first interview, first meeting, first conversation, first talk, meet first
    second interview, second meeting, second conversation, second talk
    test, task, exercise, trial, assessment, assignment
    trial shift, trial day, work trial
    reference, referee
    round, step, stage, interview
    adjustment, accommodation, support, arrangement, adapted
    start, begin, commence, commencement, from
    deadline, closing date, apply by, until, by, no later than, before, applications close, close
    apply, application, send, write, submit
    cv, resume, résumé, curriculum vitae
    cover letter, letter
    annual, annually, yearly, per annum, a year, every year, each year, per year, once a year, of the year
    monthly, a month, every month, each month, per month, once a month, of the month
    weekly, a week, every week, each week, per week, once a week, of the week
    daily, a day, every day, each day, per day, once a day, of the day, day to day
    hourly, an hour, every hour, per hour, each hour
    quarterly, every quarter, each quarter, every three months, once a quarter, a quarter, per quarter,
    of the quarter
    fortnight, fortnightly, every two weeks, every other week, every second week
    year
    hot, heat, warm
    cold, chilled, freezing, chiller
    noisy, loud, noise
    heavy, weight
    dirty, messy, muddy, greasy
    busy, heavy, rush, peak, lots to do, many customers, crowded, peak hours
    peak season, high season, busy season
    lunch rush, lunchtime rush, lunch peak, busy at lunch, lunch hour
    festive season, hari raya, chinese new year, festive
    repetitive, same, monotonous, routine, again and again, over and over
    angry, upset, rude, annoyed, cross
    difficult, hard, tough, challenging, demanding
    quiet, calm, slow
    alone, on your own, yourself, by yourself, solo, independently, without supervision, single-handed, independent,
    unsupervised
    together, jointly, as a team
    outdoors, outside, in the open, outdoor, in the field, out, open air, external
    indoors, inside
    physical, manual, with your hands, by hand
    by hand, manually
    family business, family-run, family owned, family-owned
    independent, owner-run
    local, nearby, in the area
    small, little, compact
    large, big
    many, lots of, a lot of, numerous
    most, mostly, mainly, main, largely, majority, bulk, chiefly, the greater part
    some, a few, certain, several
    sometimes, occasionally, occasional, now and then, from time to time, at times, once in a while, every so often,
    on occasion
    often, regularly, frequently, regular, frequent, common, commonly
    usually, typically, normally, generally, as a rule
    always, every time, without exception, at all times
    rarely, seldom, hardly ever
    basic, simple, elementary, fundamental, foundation, basics
    good, solid, sound
    advanced, expert, in-depth, high-level
    nice to have, a plus, preferred, an advantage, desirable, helpful, optional, ideally, useful, would help, a help,
    not essential, not required, not a must, advantage, prefer, good to have, great to have, is a bonus, be a bonus,
    are a bonus, as a bonus
    must, required, essential, mandatory, necessary, need, have to, compulsory, requirement, must have, must-have
    promotion, promoted, move up, step up, become, grow into, progress, advance, career path, path, progression,
    next step
    senior, more senior
    growth, grow, development, develop, progress
    purpose, mission, aim, goal, so that
    mission, purpose, why we exist, exist, aim
    value, principle, believe in, what matters to us, stand for
    fair, fairness, fairly
    honest, honesty, honestly, openly, truthful
    respect, respectful, respectfully, dignity
    kind, kindness, friendly
    friendly, polite, courteous, kind, with a smile, smile, warm
    patient, patience, calm
    reliable, dependable, reliability
    punctual, on time, punctuality, in time
    careful, carefully, with care, attention to detail, accurate, thorough, meticulous
    accurate, accurately, correct, correctly, right, exact, without mistakes, precise
    clear, clearly, plain
    fresh, freshly
    new, recent
    current, existing, present
    own, your own
    whole, entire, full, complete
    different, various, diverse, varied, range, variety
    same, identical
    only, just, solely, exclusively, alone
    weigh, weight, kg
    quick, fast, quickly, swift, prompt, promptly
    before, ahead of, prior to, by
    after, following, once, later
    during, throughout, while, over
    within, in, inside, at most, no more than
    early, first thing, from early
    abroad, overseas, foreign, other countries
    international, global, worldwide
    nationwide, across the country, all over the country, national
    founded, established, started, set up, since, began, begun, opened, going, in business, been around, around since,
    founding
    award, prize
    employ, people, staff, workforce, strong
    company, business, firm, organisation, employer, enterprise
    business, trade
    bakery, bakehouse, baker
    garage, workshop
    solar panel, solar, pv, panel
    hotel, inn, property, resort
    farm, field
    fish, seafood
    crop, harvest, vegetable
    animal, pet, livestock
    vet, veterinary
    salon, hairdresser
    hair, haircut
    shoe, footwear
    clothes, garment, clothing, fashion, apparel
    garment, piece
    furniture, household goods
    grocery, groceries, food
    supermarket, grocery, shop
    electronics, device, gadget
    phone, mobile, handset
    air conditioner, air conditioning, aircon, air-con, ac
    water, drink
    pump, valve
    pipe, plumbing
    boiler, heating
    electricity, electrical, power, electric
    energy, power
    fire, blaze
    first aid, first-aid, first aider
    visa, work permit
    research, study
    survey, questionnaire, poll
    policy, rule, guideline, procedure
    rule, regulation, procedure, requirement, standard, guideline, policy
    procedure, process, routine, method, way
    process, procedure, workflow
    law, legal, act, legislation
    privacy, data protection, pdpa
    court, legal
    book, title
    library, book
    music, song
    sport, games
    gym, fitness centre
    swim, pool
    begin, start, commence, kick off, open, first thing, starting
    last, take, run, go on, continue, for, duration, long
    monthly salary, salary a month, monthly pay
    gross, before tax
    net, after tax, take-home
    starting salary, entry salary
    pay rise, raise, increment, salary increase
    salary review, review of pay, pay review, review
    performance bonus, bonus
    per piece, piece rate
    on target, target
    incentive, bonus, commission
    share, part, cut, portion
    half price, 50% off, half off, half
    third, one third
    double, twice, two times, 200%
    time and a half, 1.5 times, 150%
    expense, cost, spending, outlay
    petrol, fuel, gas, diesel
    mileage, petrol, travel cost
    toll, road charge
    flight, fly, air ticket, ticket, airfare
    phone bill, phone allowance, mobile allowance
    shower, changing room
    canteen, cafeteria, staff restaurant
    snack, refreshment
    birthday, birthday leave
    carer's leave, family leave, care leave
    unpaid leave, sabbatical
    study leave, exam leave, time to study
    sponsor, pay for, fund, cover
    notice, warning
    confirm, confirmation, permanent after, pass
    extend, renew, extension, renewal, prolong
    possible, can be, may be, option, chance
    temporary, for a time, short-term, limited, interim
    seasonal, for the season, season
    weekly hours, hours a week
    long shift, twelve-hour shift
    break, rest, pause
    lunch break, break for lunch
    day shift, days, daytime, by day, during the day
    weekend work, work on weekends, at weekends, on weekends
    alternate, every other, every second, every two
    once a week, one day a week, weekly
    school hours, while school is on
    after hours, out of hours, outside working hours
    early morning, dawn, before sunrise, first thing
    late evening, late at night
"""
