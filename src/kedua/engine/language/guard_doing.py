"""What people do at work: words that mean the same of it, for telling whether a sentence restates a fact.

A line is one meaning; one that ends with a comma goes on. A word may stand on several lines; words are alike where they share
one, and likeness does not carry over from line to line. Any form of a word stands for all of them.
"""

DOING = """
    read, study, go through, look through, consult
    turn into, make into, convert, transform, make, create, build, from
    use, utilise, make use of, employ, apply, with
    collaborate, work with, work together, cooperate, team up, partner, alongside
    join, attend, take part, participate
    finish, complete, wrap up, round off
    check, double-check, cross-check, verify, confirm, validate, authenticate
    gather, collect, assemble, compile, bring together, pull together, put together
    oversee, supervise, lead, manage
    guide, walk through, talk through, take through, steer, direct
    stop, halt, shut down, switch off, turn off, cut out
    start, switch on, turn on, boot, fire up, power up
    fill, top up, refill, replenish, load
    pass, hand, give, forward, relay
    spot, notice, find, catch, discover, identify, detect, pick up
    prevent, avoid, keep from, guard against
    look after, take care of, tend, keep, maintain, care for, handle, be responsible for
    respond, answer, reply, react, get back, write back
    sort out, resolve, solve, settle, fix, handle, deal with, take care of
    welcome, greet, receive, host, usher
    explain, show, clarify, go over, make clear, break down
    arrange, set up, organise, schedule, fix up, line up, book
    inform, notify, update, brief, tell, alert, keep informed, let know, keep posted, keep in the loop
    buy, source, purchase, order, procure, get
    record, log, register, capture, document, note, enter, write down, jot down, keep track
    keep, stay, remain
    clean, spruce up, tidy, scrub, wash, freshen
    dispatch, send, ship, issue, forward
    assemble, put together, build, fit together, construct
    examine, inspect, look at, check, look over, review, study
    draw up, write, draft, prepare, put together, compose, produce
    produce, make, create, prepare, generate, turn out, build
    update, maintain, keep current, keep up to date, refresh
    clean, wipe, wash, scrub, sanitise, disinfect, mop, cleanse, polish, cleanup, clean up, tidy
    tidy, tidy up, neat, orderly, in order, clear up, straighten, tidiness, keep tidy, organised
    clear, clear away, remove, take away, bus
    sweep, mop, vacuum, hoover
    cook, prepare, make, prep
    prepare, prep, get ready, set up, ready, make ready, preparation, put together, set out
    make, draw, prepare
    file, keep in order, in order
    make, produce, manufacture, fabricate, turn out, create, production, craft, build
    make, brew, mix, pour, prepare
    bake, baking, make
    chop, cut, slice, dice
    season, taste, flavour
    plate, dish up, serve, present
    serve, wait on, attend to, look after, help, assist, service, deal with, see to
    serve, bring, carry, hand out, give out, deliver
    greet, welcome, receive, meet, say hello, host
    seat, show to their table, show to their seat
    check in, check-in, register, arrival, arrive, admit
    check out, check-out, departure, depart
    check, inspect, examine, verify, go over, go through, look over, review, test, control, confirm, make sure,
    inspection
    check, monitor, watch, keep an eye on, observe, look after, track, keep watch, follow, watch over
    check, reconcile, match, tally, compare, square, balance
    check, ask for, look at
    test, try, trial, try out, check, probe
    count, tally, stocktake, stock-take, stock take, inventory, stock count, counting, take stock, cycle count
    measure, weigh, gauge, measurement, take readings, reading
    read, take
    record, log, note, write down, document, register, enter, file, keep records, list, put down, keep a record,
    note down
    record, update, keep up to date, maintain
    update, refresh, revise, amend, keep current, keep up to date, change, renew, bring up to date
    enter, key in, input, type, data entry, capture, add, put in
    write, draft, prepare, compose, draw up, put together, pen, author, make, produce, put on paper
    write, report, record
    edit, proofread, correct, revise, rewrite
    report, tell, inform, notify, let know, flag, raise, pass on, feed back, make known, alert, communicate, advise
    report, statement, account, write-up, write up, summary
    present, show, demonstrate, give a talk, presentation
    summarise, sum up, summary, digest
    explain, present, counsel, tell, describe, show, make clear, talk through, take through, walk through, clarify,
    inform, go through
    answer, reply, respond, handle, take, pick up, field, response, get back to, deal with, resolve, see to
    call, phone, ring, telephone, phone call, dial
    ask, enquire, question, query, inquire, request
    enquiry, inquiry, question, query, request, ticket
    solve, resolve, sort out, settle, fix, deal with, troubleshoot, put right, close, handle, work out, clear up,
    resolution
    fix, squash
    guide, lead, show around, walk
    fix, repair, mend, restore, correct, put right, patch, rectify, make good
    repair, service, maintain, look after, maintenance, upkeep, keep running, keep in working order, keep in repair,
    overhaul
    repair, replace, exchange, swap
    replace, change, exchange, swap, substitute, renew
    install, fit, set up, mount, put in, put up, installation, commission
    wire, connect, cable, link, hook up, connection
    assemble, put together, build, construct, assembly
    build, construct, develop, create, make, erect, put together
    develop, build, create, code, program, software development, development, make, design and build
    code, program, programming, coding, develop, software
    design, plan, draw, layout, lay out, sketch
    draw, sketch, drawing, plan
    deploy, release, roll out, ship, launch, deployment, put live
    launch, start, open, introduce, begin, roll out
    debug, fix, find bugs, bug, troubleshoot
    maintain, keep, keep up, look after, take care of, care for, preserve, upkeep
    operate, run, use, work, handle, drive
    run, operate, manage, hold, conduct, carry out, keep going, be in charge of, in charge of
    run, process, do, handle, prepare, calculate
    calculate, work out, compute, figure out, reckon, calculation
    set up, configure, set, arrange, install, establish, get going
    adjust, tune, set, alter, calibrate, adapt, change
    analyse, study, look into, examine, review, evaluate, analysis, analytics
    research, look up, find out, study, investigate, explore
    investigate, look into, find out, find the cause, inquiry, trace
    find, locate, trace, look for, identify, spot, detect, discover, search, pick out, hunt
    spot, notice, see, recognise, pick up on, change, watch, detect
    plan, schedule, organise, arrange, prepare, roster, planning, map out, draw up, set
    schedule, roster, rota, timetable, plan, shift plan, duty list, arrange
    schedule, book, arrange, make, set up
    organise, arrange, coordinate, run, hold, put on, set up, plan, organisation
    coordinate, organise, arrange, line up, bring together, coordination, liaise, work together
    liaise, coordinate, work with, deal with, communicate, contact, be the contact, keep in touch, speak with,
    be the link
    contact, get in touch, reach, call, write to, speak to, touch
    communicate, talk, speak, tell, communication
    talk, speak, chat, discuss, conversation, say, discussion, talk over
    meet, see, get together, sit down with, meeting
    visit, go to, call on, travel to, see, go out to, site visit, trip, drop in on
    travel, trip, go, journey, be on the road, fly
    negotiate, agree, bargain, haggle, negotiation
    buy, purchase, procure, order, source, acquire, buying, procurement, get
    order, reorder, request, place orders, ordering
    sell, sale, selling
    sell, offer, upsell
    promote, recommend, suggest
    advise, recommend, suggest, guide, counsel, give advice, advice, help choose, choose, consult
    market, promote, advertise, publicise, marketing, promotion
    post, publish, advertise, put up, share, put online, put out
    post, mail, send
    send, dispatch, ship, forward, mail, send out, deliver, pass, issue, get out
    deliver, drop off, bring, hand over, take, transport, supply, delivery, distribute, drop, carry
    issue, send out, raise, give out, make out, prepare, send, write
    collect, pick up, gather, empty, fetch, take in, receive, collection
    collect, chase, recover, follow up
    chase, follow up, remind, pursue, follow-up
    transport, carry, move, haul, convey, drive, take, bring, haulage
    move, carry, shift, lift, transfer, take, bring, push, handle
    lift, carry, hoist, raise, pick up
    load, fill, put on, pack, loading
    unload, offload, empty, take off, discharge
    pack, package, box, wrap, bag, packing, put in boxes, bundle
    unpack, open, unwrap
    pick, select, choose, collect, take
    choose, select, pick, decide, decide on
    sort, separate, group, classify, order, arrange, put in order
    label, tag, mark, sticker
    store, keep, stock, stow, put away, shelve
    stock, restock, refill, fill, replenish, top up, fill up, stocking, keep full, full, put out, stack
    stack, pile, put out, put on
    arrange, set out, lay out, put out, display, place, put
    display, show, showcase, set out, exhibit, merchandise
    price, label, ticket
    receive, take in, accept, goods-in, goods in, check in, take delivery, intake
    rotate, turn, turn over, move
    park, valet
    drive, driving, behind the wheel, take the wheel
    ride, cycle
    scan, read, copy
    operate, handle, drive, run
    cut, trim, saw, shear, prune, mow
    sew, stitch, tailor
    weld, join, solder
    paint, decorate, coat, spray
    drill, bore
    dig, excavate
    plant, sow, grow, cultivate, raise
    water, irrigate
    feed, give food, give meals
    care for, look after, take care of, tend, nurse, see to, attend to, care, support, help, mind
    dress, get dressed, clothe, put on clothes
    wash, bathe, shower, bath, cleanse
    turn, reposition, move, position
    help, assist, support, aid, lend, lend a hand, give a hand, assistance, back up, back, pitch in, be on hand
    help, advise, guide, walk, talk
    comfort, reassure, calm, soothe, settle
    accompany, escort, take, go with, bring, come along
    remind, prompt, reminder
    administer, give, hand out, dispense, pass out
    dispense, hand out, give out, issue
    treat, treatment, therapy, care
    assess, evaluate, judge, appraise, measure, assessment, evaluation, rate, review, estimate
    mark, grade, correct, assess, score
    teach, train, coach, learn from you, taught by you, trained by you, coached by you
    teach, instruct, tutor, give lessons, lesson, take class, educate, train, class, take for
    train, coach, teach, show, instruct, training, tuition, mentor, bring on, bring up to speed, skill up
    coach, mentor, guide, mentoring, mentorship, coaching, take under your wing, buddy
    train, course, workshop, training, learn, instruction, class
    train, induction, onboard, introduce, onboarding, settle in, show the ropes, show around
    learn, pick up, study, be taught, be trained, master, get to know, be shown
    lead, head, manage, direct, supervise, oversee, leadership, head up, supervision, in charge of, be in charge of
    manage, handle, look after, deal with, run, oversee, take care of, administer, management, be in charge of,
    control
    manage, be responsible for, own
    delegate, assign, allocate, hand out, give out, share out, distribute
    approve, sign off, authorise, agree, clear, green-light, approval
    decide, make decisions, determine, decision
    interview, meet, talk to
    hire, recruit, take on, employ, recruitment, hiring, fill vacancies
    screen, sift, shortlist, go through, look through
    pay, settle, payment, pay out
    process, handle, deal with, work through, carry out, complete, put through
    invoice, bill, raise invoices, send invoices, billing, charge
    post, book, enter, record
    pay in, bank, deposit, take to the bank
    till, cash register, cashier, cash desk, register, checkout, cash up, cash point, ring up
    take payments, handle cash, take money, cash, payment, ring up
    close, complete, finish, finalise, end, wrap up, shut, conclude, closing, lock up
    open, start, unlock, set up, opening, begin, get going
    start, begin, commence, join, starting
    end, finish, stop, conclude, be over
    complete, finish, fill in, fill out, carry out, do, finalise, get done
    file, store, archive, keep, put away, filing
    file, submit, hand in, send in, lodge, declare
    print, copy, photocopy, run off
    translate, interpret, render, translation
    moderate, host, run, facilitate, chair
    follow, keep to, comply with, observe, stick to, meet, by, according to, in line with, respect, apply, per,
    adhere to
    comply, compliance, follow, meet
    protect, secure, guard, keep safe, safeguard, defend, security, patrol
    patrol, walk, go round, do rounds, make rounds, tour
    monitor, track, follow, keep track of, watch, keep an eye on
    improve, better, make better, enhance, improvement, refine
    increase, grow, raise, boost, expand, rise, go up
    reduce, cut, lower, decrease, bring down, save, limit
    prevent, avoid, stop, keep from, head off
    handle, treat, deal with, take care of, look after, see to, process, take, manage, cope, be responsible for,
    carry
    keep, hold, maintain, stay, preserve, remain
    share, split, pass on, divide, take turns, exchange
    take turns, rotate, rotation, in turn, share, turn
    cover, stand in, fill in, replace, relief
    stand by, standby, on call, on-call, be available
    work, job, employment, employ
    work with, work alongside, work together, cooperate, team up, collaborate, side by side, alongside, with, working
    use, work with, operate, apply, handle, work in, work on, using
    join, become, become part of, come to, start
    belong, part of, sit in, be in
    attend, take part, participate, join, come to, go to, be at, join in
    provide, give, supply, offer, deliver, hand out, get, receive, lay on, come with
    get, receive, have, be given, earn, be paid, enjoy, gain, be entitled to, come with, include
    earn, pay, make, salary, wage, paid
    pay for, cover, sponsor, fund, reimburse, refund, bear the cost, meet the cost, subsidise, pay, foot the bill
    claim, reimburse, refund, pay back, expense
    save, put aside, keep
    need, require, must, necessary, ask for, essential, have to, call for, requirement, compulsory, mandatory, want,
    expect
    wear, put on, be in
    stand, on your feet, be on your feet, on their feet
    sit, seated, at a desk
    walk, on foot
    bend, stoop, crouch
    climb, go up, ladder
    wait, queue, stand in line, line
    change, vary, differ, switch, shift, alternate, different
    cancel, call off
    return, bring back, send back, refund, come back, take back
    respond, react, reply
    escalate, pass on, refer, raise, hand on
    refer, send, pass on, direct
    hand over, handover, pass on, hand-over, give, turn over
    forecast, predict, estimate, project, look ahead
    budget, plan, spending plan
    host, hold, run, organise
    film, shoot, record, take video
    photograph, take photos, take pictures, photography, shoot
    animate, animation
    moderate, comment, reply
    audit, check, examine, review
    raise money, fundraise, fundraising, raise funds, collect donations, fund
    apply, application
    distribute, hand out, give out, share out, share
    lend, hand out, loan, give out, check out
    read, read aloud, story, tell stories
    register, sign up, enrol, record, enter, sign in
    admit, take in, let in
    prioritise, put first, rank, set priorities
    support, back, help, maintain, look after
    migrate, move, transfer, switch
    backup, back up, copy
    host, serve
    optimise, tune, improve, speed up
    automate, script, automation
    document, write up, write down, documentation, describe, record
    query, pull, extract, retrieve
    visualise, chart, graph, dashboard, plot
    model, modelling
    deal with, handle, face, work with, meet, come across, speak to
    drive, deliver
    fold, press, iron, launder
    iron, press
    make beds, change sheets, change beds, make up
    strip, remove
    turn down, prepare
    water, look after
    lock, close, shut, secure
    dispose, throw away, discard, bin, get rid
    recycle, reuse
    sample, take samples, test
    inspect, look over, look at, check
    sign, initial, put your name
    sign for, acknowledge
    stay, remain, keep
    happen, take place, be held, occur, come up, held, go on
    expect, await
    depend, vary, rely
    swap, change, trade, exchange
    choose, pick, decide, set your own, up to you, your choice
    live, stay, reside, live in
    perform, do, carry out, conduct, run, execute, undertake, make, give, hold, complete
    execute, carry out, implement, put into practice, run
    implement, introduce, roll out, put in place, carry out, set up, put into practice
    create, make, produce, design, come up with, develop, put together, write
    review, look at, look over, go over, read, check, assess, read through
    upload, add, put on, load, post
    pass, hand, give, transfer
    hear, listen, listen to
    show, guide, take
    play, games, activities, fun
    watch, mind, look after, keep an eye on
    answer, take, pick up
    settle, pay, clear
    tie, knot
    tell, brief, inform, let know, instruct
    tell, say, let know, inform, hear from us, hear, reply, answer, get an answer, response, feedback, get back to,
    be in touch
"""
