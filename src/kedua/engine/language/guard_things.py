"""Things, people, places and terms of work: words that mean the same, and words that cover others.

`THINGS`: a line is one meaning, as in `guard_doing`. `KINDS`: what is before the colon may be said of anything after it
("staff" of nurses), never the other way round.
"""

THINGS = """
    customer, client, guest, shopper, buyer, visitor, diner, consumer, patron, people who buy, walk-in, public, people
    guest, visitor, traveller, diner, resident, customer
    client, account, customer
    patient, client
    resident, elderly person, older person, elder, senior, client, old people, older people, elderly people, the elderly
    child, kid, pupil, little one, toddler, young child, preschooler
    pupil, student, learner, class, child, schoolchildren
    student, learner, trainee, participant
    parent, mum and dad, family, carer, guardian
    relative, family, next of kin
    colleague, co-worker, workmate, teammate, team member, staff, fellow, coworker, peer, team
    staff, employee, worker, personnel, workforce, crew, team, people, colleague, team member, member of staff
    team, crew, group, squad, department, unit, people, strong
    newcomer, new joiner, new starter, new hire, new staff, new colleague, new employee, new team member, new people, new recruit
    manager, head, boss, lead, in charge
    line manager, manager, supervisor, boss
    supervisor, team leader, foreman, in charge
    shift leader, shift lead, shift supervisor
    report to, reporting to, answer to, boss, line manager, managed by, supervised by, led by, overseen by, direct manager, reporting line, manager, under, accountable to, your manager, report, reports to
    chief executive, ceo, managing director, md
    founder, owner
    director, head
    human resources, hr, people team, people department
    information technology, it
    accountant, bookkeeper, accounts executive
    doctor, physician, gp, medical officer
    nurse, nursing
    sister, charge nurse, ward manager
    chef, cook, kitchen team
    kitchen hand, kitchen assistant, kitchen porter, kitchen helper
    dishwasher, steward
    waiter, waitress, server, waiting staff, service crew, wait staff
    housekeeper, room attendant, housekeeping
    receptionist, front desk, front office, reception, front desk officer
    driver, driving
    mechanic, technician, fitter, engineer
    electrician, electrical technician
    developer, engineer, programmer, software engineer
    designer, design
    lorry, truck, hgv
    van, delivery vehicle
    vehicle, car, van
    car, vehicle, automobile
    motorbike, motorcycle, bike
    bicycle, bike
    forklift, fork-lift, reach truck, fork lift
    route, round, run, way
    stop, drop, delivery, address
    parcel, package, box, delivery
    goods, product, item, merchandise, stock, material, article, wares
    stock, inventory, supply, goods, product
    supply, material, consumable, provision, stock
    shelf, rack, shelving
    shelf, display
    warehouse, store, depot, distribution centre, storehouse, storeroom
    storeroom, store, stockroom, back room, stock room, store room
    shop, store, outlet, branch, retail, boutique, shop floor
    sales floor, shop floor
    branch, outlet, location, site, office
    counter, till, desk, front
    kitchen, back of house
    restaurant, dining room, eatery, bistro, floor
    dining room, restaurant, floor, front of house
    cafe, coffee shop, coffee bar, café, coffee house, kopitiam
    bar, counter
    table, cover, diner
    menu, dish, list of dishes
    dish, plate, food, meal, course
    meal, food, dish, eat
    breakfast, morning meal
    lunch, midday meal
    drink, beverage
    coffee, espresso, coffee drink
    pastry, cake, baked goods, bake
    bread, loaf, loaves
    ingredient, produce, food
    vegetable, veg, produce
    meat, protein
    recipe, formula
    hygiene, cleanliness, food safety, clean, sanitation, hygienic
    room, bedroom, guest room
    bed, bedding, linen
    linen, sheets, laundry, bedding
    laundry, washing, clothes, linen
    lobby, reception, front hall, foyer
    toilet, bathroom, washroom, restroom
    luggage, bag, baggage, suitcase
    reservation, booking, book
    appointment, booking, visit, slot
    complaint, grievance, concern, problem, unhappy, dissatisfied
    problem, issue, trouble, difficulty, matter, things go wrong, go wrong
    fault, defect, breakdown, problem, failure, error, flaw, broken, break down, malfunction, what is wrong, wrong
    defect, flaw, faulty, defective, reject
    bug, error, defect, fault
    error, mistake, discrepancy, wrong
    discrepancy, difference, mismatch, gap, variance
    incident, accident, event
    alarm, alert
    emergency, urgent case
    machine, machinery, equipment, plant, unit
    equipment, gear, kit, machine, tool, apparatus, device
    tool, instrument
    instrument, equipment
    spare part, part, component, spare
    component, part
    line, production line, assembly line
    factory, plant, works, production site, mill, shop floor
    workshop, garage
    production, manufacturing, output
    assembly, assembly line
    batch, lot
    quality, standard, quality control, qc
    safety, safe, health and safety, safely
    safety shoes, safety boots, protective shoes
    protective equipment, ppe, safety gear, protective gear
    checklist, list, check list
    form, paperwork, document
    document, paper, paperwork, file, record
    record, log, entry, documentation, file, note
    report, figures, numbers
    note, record, write-up
    letter, correspondence
    email, e-mail, mail, message, write, write to
    message, chat, text
    mail, post, correspondence
    telephone, phone, call, on the phone, by phone
    phone line, hotline, line
    call, phone call, caller
    meeting, gathering, session
    minutes, meeting notes
    diary, calendar, schedule, appointment
    book, account, ledger
    accounts, books, ledger, bookkeeping, accounting
    full set of accounts, full-set accounts, full set accounts
    monthly closing, month-end closing, month-end, month end, close the books, closing of accounts, closing the accounts, closing, close, monthly close
    month end, end of the month, month-end, end of each month, end of every month
    year end, end of the year, year-end, end of each year
    closing, month-end, year-end
    accounts payable, supplier invoices, payables
    accounts receivable, customer invoices, receivables
    invoice, bill
    supplier, vendor, provider
    payment, money, pay
    cash, money, notes and coins
    receipt, slip
    expense, cost, claim, spending
    tax, sst, gst, vat
    tax return, tax filing, tax
    bank, banking
    bank statement, bank account
    budget, spending
    payroll, wages, salary, pay run, pay slips, payslips
    salary, pay, wage, wages, remuneration, earn, paid, compensation, rate, money, income
    pay, salary, wage
    basic salary, basic pay, base salary, base pay, basic
    commission, sales commission
    bonus, thirteenth month, 13th month, extra pay, extra month
    thirteenth month, 13th month, 13th-month
    tip, gratuity, tronc, service charge
    overtime, extra hours
    overtime pay, paid overtime, overtime is paid, paid for overtime
    allowance, subsidy, contribution, money, extra
    transport allowance, travel allowance, transport money, transport subsidy
    meal, staff meal, food, free meal
    staff meals, free meals, meals on shift, meal on shift, meals, fed, free food
    staff discount, employee discount, discount, money off, off what you buy, buy, reduced price, cheaper, off
    uniform, work clothes
    laptop, computer, notebook
    computer, pc, laptop
    screen, monitor
    leave, holiday, vacation, time off, annual leave, days off, day off, off, paid leave, away
    off, free, closed, day off, days off, rest day
    annual leave, paid leave, paid holiday, holiday, vacation days, annual holiday, days of leave
    sick leave, medical leave, mc
    maternity leave, parental leave, maternity cover, maternity
    medical cover, medical insurance, health insurance, medical coverage, health cover, medical card, health plan, medical plan, insured, medical, outpatient cover
    insurance, cover, coverage, policy, insured
    dental, dentist, teeth
    pension, retirement, epf, provident fund, cpf
    epf, socso, eis, statutory contributions
    parking, car park, parking space, place to park, park
    free, at no cost, no charge, without charge, for nothing, at no charge, free of charge, on us, complimentary, on the house, we pay
    gym, fitness
    childcare, nursery, creche
    hostel, accommodation, housing, lodging, place to stay, room
    transport, shuttle, bus, travel
    training, course, learning, class, workshop
    training budget, learning budget, course budget
    licence, license, permit
    driving licence, driver's licence, driver licence, licence to drive, driving license, licence, driver's license
    certificate, certification, certified, cert, qualification
    diploma, qualification
    degree, bachelor, bachelor's degree, university degree, graduate in
    spm, school certificate, o-level, secondary school
    qualification, qualified, certificate, certified
    registration, registered, register
    experience, background, track record, work history, experienced, time spent, practice, spent
    skill, ability, knowledge, know-how, capable, competence
    knowledge, know, understanding, understand, familiar, familiarity, command, grasp, know your way around
    able, can, ability, capable, capacity
    comfortable, at ease, happy, fine, good with, confident, comfort, do not mind, used to
    willing, ready, prepared, happy, willingness, open to
    available, free, availability, can work
    fluent, fluency, fluently
    speak, spoken, speaking, talk, converse
    write, written, writing, in writing
    read, reading
    english, english language
    malay, bahasa malaysia, bahasa, bahasa melayu, bm, malay language
    mandarin, chinese
    language, tongue
    excel, spreadsheet
    word processing, word
    social media, social channels, social networks, facebook, instagram, tiktok
    website, site, web site, web page, web
    web, online
    online shop, e-commerce, online store, webshop, ecommerce
    app, application, mobile app
    software, system, program, application, tool
    database, data
    data, figures, numbers, information
    roof, rooftop
    fear, afraid, scared, worry
    back end, backend, back-end, server side, server
    front end, frontend, front-end
    code, software
    pull request, code review, merge request
    network, wifi, wi-fi
    password, login, access
    ticket, request, case
    helpdesk, help desk, service desk, support desk, it support
    project, programme
    deadline, due date, on time
    target, goal, quota, sales target
    campaign, promotion
    content, post, copy, text
    article, story, blog post, text
    newsletter, mailing
    brochure, leaflet, flyer, print material
    poster, banner, sign
    photo, picture, image, photograph
    video, film, clip
    event, function, occasion
    banquet, function, event
    wedding, marriage
    exhibition, trade show, fair, booth
    contract, agreement
    tender, bid, proposal
    quotation, quote, price offer, offer
    proposal, offer
    purchase order, po, order
    order, purchase
    price, cost, rate
    absence, miss, absent
    current, up to date, keep current, update
    shift, absence
    lead, prospect, potential customer, enquiry
    sale, selling, turnover
    region, area, territory, district
    volunteer, helper
    donor, giver, supporter
    donation, gift, contribution, money given
    charity, ngo, non-profit, nonprofit, foundation
    community, neighbourhood, local people, village
    village, kampung
    beneficiary, family, people we help
    school, academy
    classroom, class
    lesson, class, teaching
    curriculum, syllabus, programme
    homework, exercise book, assignment
    exam, test, examination
    primary school, primary, elementary
    preschool, pre-school, kindergarten, nursery, nursery school
    hospital, clinic, medical centre
    clinic, surgery, practice
    ward, unit
    care home, nursing home, home for the elderly
    home, house
    medicine, medication, drug, tablet
    pharmacy, dispensary, chemist
    wound, dressing
    blood pressure, vital signs, vitals
    care plan, plan
    hand, personal
    mood, state
    pharmacist, pharmacy
    laboratory, lab
    sample, specimen
    result, finding, outcome
    reagent, chemical
    construction site, building site, site, construction
    building, site, property, premises
    drawing, plan, blueprint
    concrete, cement
    material, supply
    contractor, subcontractor, builder
    garden, ground, landscape
    security, guard
    gate, entrance, entry
    camera, cctv
    key, lock
    rubbish, waste, garbage, trash
    floor, ground
    office, workplace
    desk, office
    furniture, fittings
    customs, import
    import, export
    container, shipment, freight, cargo
    shipment, delivery, consignment
    shift, roster, turn, working hours, hours, work
    early shift, morning shift, early start, start early
    late shift, evening shift, late
    night shift, night work, nights, at night, overnight, night, work nights, work at night, after dark
    rotating shift, shift rotation, shift work, rotate, shifts change, shifts, changing shift
    weekend, saturday and sunday, saturdays and sundays
    public holiday, bank holiday, holiday
    weekday, monday to friday, mondays to fridays, working day, monday-friday, mon-fri, mon to fri, five-day week, 5-day week
    evening, night, after work
    morning, early, a.m., am
    afternoon, p.m., pm
    noon, midday, lunchtime
    hour, working hours, working time, work hours, time
    part time, part-time, reduced hours
    full time, full-time
    flexible, flexitime, flexi, flexible hours, choose, flexibility, flexi-hours
    from home, remote, remotely, home-based, home office, work from home, working from home, at home, home working, home
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
    quarterly, every quarter, each quarter, every three months, once a quarter, a quarter, per quarter, of the quarter
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
    alone, on your own, by yourself, solo, independently, without supervision, single-handed, independent, unsupervised
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
    sometimes, occasionally, occasional, now and then, from time to time, at times, once in a while, every so often, on occasion
    often, regularly, frequently, regular, frequent, common, commonly
    usually, typically, normally, generally, as a rule
    always, every time, without exception, at all times
    rarely, seldom, hardly ever
    basic, simple, elementary, fundamental, foundation, basics
    good, solid, sound
    advanced, expert, in-depth, high-level
    nice to have, a plus, preferred, an advantage, desirable, helpful, optional, ideally, useful, would help, a help, not essential, not required, not a must, advantage, prefer, good to have, great to have, is a bonus, be a bonus, are a bonus, as a bonus
    must, required, essential, mandatory, necessary, need, have to, compulsory, requirement, must have, must-have
    promotion, promoted, move up, step up, become, grow into, progress, advance, career path, path, progression, next step
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
    founded, established, started, set up, since, began, begun, opened, going, in business, been around, around since, founding
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
"""

KINDS = """
    staff, colleague, people, team, person: nurse, cook, chef, waiter, driver, assistant, cashier, technician, operator, cleaner, carer, teacher, engineer, developer, designer, guard, baker, barista, housekeeper, packer, picker, clerk, accountant, volunteer, mechanic, fitter, server, pharmacist, trainee, apprentice, junior, intern, receptionist, porter, agent, manager, supervisor, analyst, therapist, officer, executive, worker, aide, electrician
    people: customer, guest, patient, resident, child, pupil, student, staff, user, family, client, visitor, parent, donor, volunteer
    manager: head, supervisor, director, chef, matron, founder, principal, owner, leader
    someone: manager, supervisor, nurse, teacher, customer
    vehicle: van, lorry, truck, car, motorbike, forklift, bus, trailer, ambulance
    document, paperwork, record, form: invoice, contract, report, receipt, letter, permit, licence, log, certificate, claim, order, note, statement, application
    device, equipment, hardware: laptop, phone, printer, scanner, computer, tablet, machine, oven, mixer, pump, motor, projector, camera
    software, system, tool, program, technology: excel, word, sap, autocad, photoshop, python, django, sql, powerpoint, quickbooks, opera, xero, salesforce, jira, git, linux, figma, outlook, odoo, myob, sqlaccount, autocount, erp, crm, canva, illustrator, indesign
    programming language, coding: python, java, sql, javascript, php, typescript, go, kotlin
    meal, food: breakfast, lunch, dinner, soup, snack, supper
    cloud: aws, azure, gcp
    weekend: saturday, sunday
    from home, at home, home: hybrid
    food, ingredient: vegetable, meat, fish, fruit, rice, dough, flour, milk, sugar
    drink: coffee, tea, juice, espresso, cocktail, latte, beer
    language: english, malay, mandarin, tamil, cantonese, japanese, arabic, iban, thai, hokkien
    leave: annual leave, sick leave, maternity leave, paternity leave
    insurance: medical insurance, health insurance, life insurance, accident insurance
    benefit, perk, extra: leave, insurance, allowance, bonus, discount, meal, parking, transport, uniform, laptop, pension, gym, hostel, accommodation, medical cover, training, course
    money, pay, salary: rm, myr, usd, sgd, gbp, eur, allowance, commission, bonus, $, £, €
    hours, shift, working time: 9am, am, pm, shift
    stock, goods, product, item: shoe, clothes, book, phone, toy, furniture, tile, paint, parcel, cake, bread, part, medicine, food, battery, panel, cosmetics, fabric, garment
    instrument: analyser, microscope, balance, centrifuge
    problem, issue: complaint, fault, defect, bug, breakdown, delay, error, leak, incident, alarm
    message: email, letter, sms, text, whatsapp
    enquiry: call, email, question, ticket
    channel: phone, email, chat, whatsapp, counter
    meeting, conversation: interview
    event: wedding, conference, banquet, exhibition, fair, party, workshop
    school: kindergarten, primary school, secondary school
    subject: maths, mathematics, science, english, history, physics, chemistry, biology, malay, music, art
    place, location: kuala lumpur, penang, ipoh, johor bahru, melaka, office, shop, warehouse, factory, clinic, hotel
    qualification: diploma, degree, certificate, licence, spm, acca, bachelor, master
    certificate: diploma, degree, spm, licence, ticket, permit
    tax: sst, gst, vat, income tax
    figures, data, results: sales, cost, stock, budget, expense, account, report
    report: cash flow report, ageing report, sales report, statement, summary
    accounts: ledger, balance sheet, profit and loss, invoice, receivable, payable
    task, job, duty: cleaning, filing, packing
    machine: lathe, press, oven, mixer, cnc, packing machine, loom, printer, forklift, dishwasher
    tool: drill, saw, hammer, spanner, multimeter, knife
    material: steel, wood, fabric, plastic, cement, tile, paper, glass, flour
    surface: table, counter, floor, worktop
    area: kitchen, lobby, corridor, toilet, garden, bathroom, dining room, room, region, ward
    time: hour, minute, day, week, month, year
    routine: daily, weekly, monthly, check
"""
