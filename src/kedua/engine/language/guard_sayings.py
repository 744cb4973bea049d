"""Turns of phrase in which descriptions restate their facts, as in `guard_doing`."""

SAYINGS = """
    spoken, speech, speak, oral, verbal
    equivalent, similar, equal, comparable, equally good
    live, live in, lodging, accommodation, house, room, quarters, hostel, live-in, housing, home
    on call, standby, call-out, on-call, night call, calls, breakdown calls
    aboard, on board
    borrow, loan, lend
    dawn, daybreak, sunrise, first light
    travel, on the road, ride out, rides out, on tour
    lead, run, conduct
    bachelor, bachelor's degree, degree, bsc, beng, ba, bba, llb, undergraduate degree
    bother, mind, trouble, fine with
    rank, prioritise, put in order, in order
    yourself, alone, independently, by yourself, on your own
    day one, from the start, from day one, first day, on the first day, from the first day
    km, kilometre, kilometer
    add, added, plus, on top, comes on top, come on top, extra, comes in handy
    manage their diaries, manage the diary, manage diaries, manage the calendar, keep the diary, diary, calendar
    ic, identity card, nric, mykad, id
    jargon, plain words, plain language, technical terms
    trusted, trust, trustworthy, honest
    flawless, without mistakes, error-free, faultless, without errors
    fix, repair, mend
    show you the ropes, show the ropes, learn the ropes, train, training, trained, teach, taught
    never run empty, never runs empty, never run out, never runs out, never runs dry, keep stocked, stocked, topped up,
    stay stocked, always full, replenished, restock, full
    extend, extendable, extended, renew, renewable, renewal, prolong, continue
    discreet, discretion, confidential, confidentiality, keep to yourself
    unsafe, not safe, dangerous, danger, hazard, hazardous
    afraid, frighten, scared, scare, fear, nervous around, mind
    end, ends, until, till, expire, finish, run out, last
    soon, as soon as possible, immediately, immediate start, at once, straight away, right away, asap, now, without delay
    broken, damaged, out of order, defect, fault, faulty, not working, stops working, goes wrong
    is broken, something is broken, something breaks, needs repair, repairs
    leave, days off, time off, paid days off
    late, stay late, work late, stay on, stay longer, longer days
    reward, pay, earn, bonus, recognise, allowance, worth
    cost, expense, pay, paid, fee, price, bill
    our cost, our expense, we pay, paid by us, we cover, company pays, on us, included, for free, free
    roster, rota, 24-hour, around the clock, day and night, round the clock, 24 hours
    pick up the phone, on the phone, phone, by phone, answer the phone, telephone manner, telephone
    on time, punctual, punctuality, attendance, attend, turn up, on time every day, present
    signature, sign, sign for, customers sign, signed, signing
    remote within, remote anywhere in, work from anywhere in, home-based anywhere in, anywhere in, remote in
    fresh, change, clean, new
    lift, lifting, carry, heavy, weight
    your choice, of your choice, choose, yours to choose, up to you, pick, free to choose, when it suits you
    half price, half the price, half-price, half the fee, half the cost
    on the house, free, at no cost, at no charge, free of charge, complimentary, for free, included, costs you nothing,
    don't pay, without paying, for nothing
    boss, report, reports to, report to, who you report to, answer to, your manager is, line manager
    every 2nd, alternate, every other
    count on, rely on, depend on, trust
    give a hand, help, lend a hand, support, assist, pitch in, help out, step in
    step in, take over, help, back up, cover
    enough, suffice, will do, is fine, minimum, that's all, basic
    gather, collect, receive, get, obtain, pick up
    guided by, with, using, by, by means of
    stand, on your feet, standing, walk, walking, walk through, on foot, feet
    noisy, loud, noise, din
    hot, heat, warm
    cold, chilly, cool, chill
    freezing, minus, below 0, frozen
    quick, fast, speed, rapid, swift, promptly
    careful, careful with, with care, precise, precision, accurate, accuracy, attention to detail, eye for detail, thorough,
    exact, conscientious, meticulous
    neat, tidy, clean, in order, spotless, orderly
    calm, cool head, composed, patience, patient, even-tempered, keep your cool, steady, relaxed
    friendly, warm, kind, pleasant, polite, courteous, welcoming, a smile, smile
    reliable, dependable, can be relied on, rely on you, count on you, trustworthy, punctual
    honest, honesty, trustworthy, integrity
    willing, happy, ready, prepared, open, glad, don't mind, do not mind, fine with, at ease with, comfortable, able, can
    know your way around, knowledge, familiar, at home in, comfortable with, versed in
    past, previous, before, earlier, prior, background, experience
    newcomer, beginner, no experience, without experience, career changer, starter, first job, never done this before
    sum up, summarise, summary, summaries
    translate into, turn into, make, convert
    kick off, start, begin, launch, open
    wrap up, close, finish, complete, end, finalise
    close, closing, shut, lock up, close up
    open, opening, open up, unlock
    make sure, ensure, see to it, keep, check
    keep an eye on, monitor, watch, track, follow, observe
    run through, go over, review, check, inspect, look over, look at
    reach out, contact, call, write, approach
    get in touch with, contact, call, reach
    sit down with, meet, talk, discuss, meeting, see
    meet up, get together, gather, meet, come together, meeting, see each other
    talk to, speak with, chat with, chat, speak to, discuss with, converse, talk, speak, consult, listen to
    pass on, hand over, hand on, refer, escalate, forward, transfer, give
    handover, hand over, brief, pass on
    take in, receive, accept, admit, unload
    take away, remove, clear, collect, dispose, throw away, empty
    put away, store, shelve, stow, keep
    lay out, set out, arrange, display, set up, present
    look into, investigate, check, find out
    count, stocktake, stocktaking, inventory, stock count, tally
    weigh, weight, scale
    measure, take readings, readings, record, test, take
    fill in, complete, record, enter, write, fill out, log
    note down, note, record, write down, log, put down, take notes
    type up, write, write up, enter, type
    put online, publish, post, upload, go live
    take photos, photograph, shoot, photo, picture
    hold, give, conduct, host, carry out
    sort, sort out, organise, separate, order, arrange
    hang, put up, mount, install, fit
    take apart, dismantle, disassemble, strip down
    water, irrigate, watering
    plant, planting, sow
    cut, trim, prune, mow, chop, slice, prep, prepare
    wrap, pack, package, packing, packaging, box
    label, tag, mark, labels
    load up, load, loading, fill
    unload, offload, unpack
    drop off, deliver, bring, take, delivery
    bring, take, deliver, carry, transport, drive, move, fetch
    fetch, pick up, collect, get, bring
    find your way, navigate, directions
    till, cash register, cash desk, checkout, counter, cashier
    balance the till, cash up, count the till, count the cash, close the till, balance cash
    take payment, take payments, handle payments, accept payments, payment, collect payment, charge, cash in, ring up
    in your own time, own pace, flexible
    spread over, over, across
    pay packet, pay, salary, wage, take-home, earnings
    top up, extra, on top, added, allowance, plus, adds up to
    paid every, pay, per, paid by the
    raise, pay rise, increment, salary review, pay increase
    review, appraisal, assessment, evaluate
    first weeks, probation, trial period, trial
    confirm, confirmed, confirmation, pass probation, after probation, permanent
    insurance, insured, medical card, medical cover, coverage, covered, insure
    half day, half the day, work half
    free parking, park for free, park free, parking
    uniform, work clothes, workwear
    lodging, hostel, accommodation, housing, dormitory, place to stay, live in our, live in the
    shuttle, bus, transport, pick-up
    licence, permit, licensed, licence holder, hold
    vaccinated, vaccination, jab, vaccine, injection, shot
    certified, certificate, certification, qualified, accredited
    holder, hold, registered, registration, registration with, licensed
    speak, spoken, language
    numbers, figures, arithmetic, maths, sums, calculate
    computer, pc, laptop, computers
    spreadsheet, excel, sheets
    keep up, maintain, stay current, current, up to date, uphold
    respect, follow, obey, comply, observe, stick to, keep to, adhere, according to, in line with, abide
    rule, regulation, policy, standard, guideline, requirement, procedure
    method, procedure, protocol, process, technique, way, following
    goal, target, aim, objective
    upset, angry, irate, unhappy, cross, annoyed, frustrated, difficult
    grumpy, angry, difficult, unfriendly
    busy, peak, rush, rush hour, peak time, peak times, hectic, busiest
    quiet, slow, off-peak, calm
    dirty, grimy, messy, muddy, dust, soiled
    outdoor, outdoors, outside, open air, in the open
    indoor, indoors, inside
    headcount, staff, employee, people, worker, member
    place, home, branch, site, location, premises, house, bed
    nearby, close to, near, next to, beside, walk from, minutes from
    a month, monthly
    a week, weekly
    a day, daily
    a year, annual, annually, yearly
    once a month, monthly, every month, each month, a month, 1 time a month
    once a week, weekly, every week, each week, 1 time a week
    once a year, yearly, annually, every year, each year, annual
    quarterly, each quarter, every quarter, every three months, four times a year, once a quarter
    every day, daily, each day, day by day, a day, per day
    first thing, in the morning, morning, early
    day shift, daytime, days, by day
    weekends are yours, no weekends, weekends off, weekends free, no weekend work
    relative, family, families, loved one, relatives, kin
    neighbourhood, area, district, locality, part of town
    address, stop, delivery, drop, household, home
    kids, children, child
    spend, budget, fund, money, funding
    fundraise, raise funds, raise money, fundraising
    proofread, check, correct, proofreading
    look for, find, search, source, recruit
    debug, fix bugs, troubleshoot, solve
    test, testing, try, try out, check
    maintain, upkeep, maintenance, service, look after, keep running, keep in good order
    run, operate, maintain, keep going
    roll out, deploy, release, ship, launch
    back up, backup, save, copy
"""
