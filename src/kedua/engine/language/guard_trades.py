"""Words of single trades that mean the same, as in `guard_doing`."""

TRADES = """
    ward round, round
    rural, countryside, remote area, village, interior
    city, town, urban
    state, region
    island, offshore
    airport, terminal, airside
    port, harbour, dock, wharf
    mall, shopping centre, shopping mall
    market, bazaar, stall
    campus, university, college
    studio, workshop
    plantation, estate, farm
    hall, floor
    basement, underground
    top floor, upstairs
    passenger, traveller, rider, commuter
    trip, journey, ride, route, tour, run
    fare, ticket
    cargo, load, freight, goods
    crate, box, carton, case
    pallet, skid
    trolley, cart
    handheld, portable, hand-held
    scanner, scanning gun, barcode reader
    barcode, code, label
    conveyor, belt, line
    robot, automated machine
    mould, die, form
    blade, knife, cutter
    screw, bolt, fastener
    glue, adhesive
    steel, metal, iron
    timber, wood, lumber, wooden
    glass, pane, window
    tile, tiling
    brick, block, masonry
    roof, roofing
    ladder, scaffold, height, at height, up high, high up
    trench, hole
    circuit, wiring
    panel, board
    sensor, detector
    voltage, current
    motor, engine, drive
    brake, braking
    tyre, wheel
    oil, lubricant, grease
    leak, drip
    unblock, clear, blocked, blockage
    filter, strainer
    temperature, heat, degrees
    humidity, moisture
    smell, odour
    dust, dusty, powder
    mud, dirt
    rain, wet
    sun, sunshine, heat
    goggles, safety glasses, eye protection
    glove, hand protection
    helmet, hard hat
    mask, respirator
    ear plugs, ear protection, hearing protection, earmuffs
    boots, shoes, footwear
    harness, fall protection, fall arrest
    jacket, coat
    apron, overall
    first week, week one, at the start, in the beginning
    trainer, instructor, coach
    mentor, buddy, coach, guide, experienced colleague, someone experienced
    apprentice, trainee, learner
    school leaver, graduate
    beginner, newcomer, no experience, starter, new to this
    handle with care, careful
    secret, confidential, private, confidentiality, discreet, privacy
    sensitive, confidential
    urgent, rush, pressing
    error-free, without errors, without mistakes, accurate
    neat, tidy
    smile, friendly
    calm, composed, steady, level-headed, patient
    calm down, calm, soothe
    aggressive, angry, abusive, rude
    complain, complaint, unhappy
    lonely, alone, on your own
    grief, loss, die, death, dying
    sick, ill, unwell, illness
    wash, hygiene, bathing
    dress, clothing, getting dressed
    toilet, continence
    hoist, lifting aid, lift
    wheelchair, mobility
    walk, walking, mobility
    dementia, memory loss, memory
    disabled, disability, special needs
    nappy, diaper
    nap, sleep, rest
    story, storytelling, read aloud
    toy, plaything
    playground, play area, yard
    drama, theatre, acting
    football, soccer
    term, semester, school term
    grade, year, form, standard
    mark, grade, score
    timetable, schedule
    pick-up, pick up, collection, going home, fetch
    drop-off, drop off, arrival
    report card, report
    trainee nurse, student nurse
    injection, jab, shot, vaccination
    blood test, blood sample
    prescription, medicine order
    dose, dosage
    bandage, dressing
    x-ray, scan, imaging
    diet, nutrition
    test tube, sample
    microscope, lab instrument
    calibration, adjustment
    batch record, record
    standard operating procedure, sop, procedure
    iso, standard
    certificate of analysis, coa
    spreadsheet, table, sheet
    formula, function
    pivot table, pivot
    chart, graph, diagram, visual
    slide, presentation, powerpoint, deck
    forecast, outlook, projection
    variance, difference, deviation
    cash flow, cashflow, liquidity
    ageing, overdue, outstanding, unpaid, late payment
    credit, payment terms
    debtor, customer, receivable
    creditor, supplier, payable
    petty cash, cash box
    bookkeeping, booking, books, keep the books
    auditor, audit, external auditor
    outside, external, third-party
    in-house, internal, own
    inspection, audit, visit
    licensing, permit
    import papers, customs papers, customs documents
    clearance, customs
    stakeholder, partner
    partner, ally
    agency, bureau
    authority, government, public body, ministry, council
    sponsor, donor, backer
    grant, funding, subsidy
    member, subscriber
    audience, reader, viewer, public
    follower, subscriber, community
    reach, audience
    click, visit
    brand, label, name
    logo, mark
    layout, design
    template, pattern
    prototype, mock-up, mockup, sketch, wireframe
    user, customer, people who use
    user research, user interview, talk to users
    usability, ease of use
    backlog, list of tasks
    sprint, iteration
    stand-up, daily meeting, standup
    roadmap, plan, product plan
    release, version, rollout
    test case, test, check
    automated test, test automation
    feature, function, functionality
    api, interface, endpoint
    microservice, service
    server, machine, host
    script, small program
    outage, downtime, breakdown, incident
    incident, outage, disruption
    ticket, issue, support request
    runbook, guide, playbook, instructions, manual
    manual, handbook, guide, instruction
    instruction, direction, guideline
    knowledge base, wiki, help pages, help articles
    password reset, reset
    account, login, user account
    printer, printing
    internet, web, broadband, connection, online
    slow, sluggish
    router, modem
    caller, customer, people who call, person on the line
    chat, live chat, messaging
    whatsapp, message, chat
    reply, answer, respond
    within the hour, in an hour, within an hour
    same day, by the end of the day, on the day
    next day, following day
    refund, money back
    voucher, coupon
    loyalty card, membership, loyalty programme
    upsell, sell more, extra sale
    shelf label, price tag, price label
    window display, shop window, window
    mannequin, dummy
    fitting room, changing room
    size, fit
    gift wrap, wrap
    shoplifting, theft, loss
    stock loss, shrinkage
    expiry, best-before, expired, date, out of date, use-by
    cold chain, cold storage, chilled, refrigerated
    freezer, frozen, cold room, cold store
    fridge, refrigerator, chiller
    barista, coffee maker
    milk drink, latte, milk-based drink
    grinder, grind
    starter, appetiser, cold kitchen
    dessert, sweet, pastry
    sauce, gravy, stock
    dough, pastry
    oven, furnace
    grill, barbecue, fry
    section, station, area
    mise en place, prep, preparation
    allergy, allergen
    buffet, breakfast buffet
    room service, in-room dining
    tray, dish
    cutlery, silverware
    glassware, glass
    wine, drink
    cocktail, mixed drink
    banquet, event, function
    lobby, reception area
    concierge, front desk
    room key, key card
    occupancy, full house, full
    pool, swimming pool
    guard, watch, security
    cctv, camera, surveillance
    logbook, log, record, journal, diary
    site diary, daily record
    incident report, report
    evacuation, fire drill
    crew, gang, team, squad
    subcontractor, contractor, outside crew
    schedule of works, work plan
    bill of quantities, quantity
    inspect, survey, check
    handover, hand over, shift change, pass on
    defect list, snag list
    safety talk, toolbox talk, safety briefing, briefing
    briefing, talk, meeting, brief
    drill, exercise
    machine stop, downtime, stoppage, standstill
    output, production, quantity, amount, yield
    scrap, waste, reject
    target, aim
    changeover, set-up change
    preventive maintenance, planned maintenance, routine maintenance, scheduled maintenance
    lubricate, grease, oil
    breakdown, failure, stop
    tool room, workshop
    sort out, solve, resolve, clear
    keep an eye on, monitor, watch
    get to know, meet, learn
    put right, correct, fix, repair
    turn up, come, arrive, attend, attendance
    hand in, submit, deliver
    look after, care for, maintain, responsible for
    work through, process
    pass on, forward, refer, escalate, hand over, tell
    spell out, explain
    point out, show
    make up, prepare
    set aside, reserve, keep
    find out, learn, discover, ask
    draw up, write, prepare, plan
    break down, fail
    fill up, refuel, refill
    walk round, inspect, tour, patrol
    stay in touch, keep contact, contact, follow up
    speak to, talk to, talk with, speak with, meet, discuss
    discuss, talk about, talk over, go over, talk
    agree, settle, arrange
    confirm, verify, check
    ensure, make sure, see to it
    avoid, prevent, so that no
    encourage, motivate, cheer
    involve, include
    divide, split, share, split up
    combine, mix, blend
    separate, sort
    measure, weigh
    increase, go up, rise
    beginning, start
    rate, price, charge
    tariff, fee, charge
    fee, charge, cost
    deposit, down payment
    debt, arrears, overdue
    loan, credit
    policy, insurance
    claim, case
    claimant, customer
    applicant, candidate
    vacancy, opening, job advert, position
    application, cv
    shortlist, select
    offer letter, contract, letter of offer
    onboard, onboarding, first days, induction, settle in, start
    exit interview, leaver
    leave record, absence record
    absence, leave, sick
    attendance, timekeeping, presence
    timesheet, hours
    appraisal, performance review
    discipline, disciplinary
    overtime, longer hours
    rota, roster, schedule
    replacement, cover, substitute, stand in, locum
    translation, translate
    subtitle, caption
    proofread, check
    headline, title
    press, media, journalist, newspaper
    press release, media release
    interviewee, source
    broadcast, air
    sound, audio
    edit, cut, editing
    shoot, film, record
    court, tribunal, hearing
    lawyer, solicitor, attorney, counsel
    case file, file
    deed, legal document
    stamp duty, duty
    land, plot
    tenant, renter, resident
    landlord, owner
    viewing, visit
    lease, tenancy, rental
    grass, lawn
    hedge, shrub
    tree, planting
    pest, insect
    fertiliser, feed
    seed, seedling
    tractor, farm machine
    irrigation, watering
    animal feed, feed
    cage, pen, kennel
    dog, pet
    cat, pet
    vet, veterinarian
    rescue, save
    adopt, rehome, adoption
    shelter, home
    refugee, displaced
    household, family, home
    flood, disaster
    relief, aid, help
    food aid, food parcel
    clean water, water
    health worker, medic
    awareness, education, information
    survey, interview, questionnaire
    field, on site, out on site
    field visit, site visit, visit
    boat, ferry, by water
    motorcycle, bike, two-wheeler
    four-wheel drive, 4x4, off-road
"""
