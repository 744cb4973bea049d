"""Places, things and money: words that mean the same, as in `guard_doing`."""

THINGS = """
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
    linen, sheets, bedding
    laundry, washing, clothes
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
    monthly closing, month-end closing, month-end, month end, close the books, closing of accounts,
    closing the accounts, closing, close, monthly close
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
    staff discount, employee discount, discount, money off, off what you buy, reduced price, cheaper
    uniform, work clothes
    laptop, computer, notebook
    computer, pc, laptop
    screen, monitor
    leave, holiday, vacation, time off, annual leave, days off, day off, off, paid leave, away
    off, free, closed, day off, days off, rest day
    annual leave, paid leave, paid holiday, holiday, vacation days, annual holiday, days of leave
    sick leave, medical leave, mc
    maternity leave, parental leave, maternity cover, maternity
    medical cover, medical insurance, health insurance, medical coverage, health cover, medical card, health plan,
    medical plan, insured, medical, outpatient cover
    insurance, cover, coverage, policy, insured
    dental, dentist, teeth
    pension, retirement, epf, provident fund, cpf
    epf, socso, eis, statutory contributions
    parking, car park, parking space, place to park, park
    free, at no cost, no charge, without charge, for nothing, at no charge, free of charge, on us, complimentary,
    on the house, we pay
    gym, fitness
    childcare, nursery, creche
    hostel, accommodation, housing, lodging, place to stay
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
    social media, social channels, social networks
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
"""
