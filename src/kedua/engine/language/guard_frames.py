"""What an advert may say without a fact, as words and as phrases with commas between them; and what only seems to be such."""

# Words that only hold others together.
FUNCTION = """
    a an the this that these those it its he she they them their theirs there here who whom whose which what where
    when why how i me my we us our ours you your yours yourself yourselves ourselves itself themselves someone
    somebody anyone anybody everyone everybody person something anything everything thing one ones other another else
    such own and or but nor so as if than then because since while although though unless whether yet however
    therefore instead of in on at by for with to from into onto about over under between among through across around
    along up down out off against toward towards upon near via per plus besides beyond behind above below within
    without before after until till during am is are was were be been being isn't aren't do does did done doing don't
    doesn't have has had having will would shall can could may might should must let lets let's get got not no too
    also just even still already again now very both either neither all each every any it's it'll you'll you're
    you've you'd we're we'll we've we'd they're they'll that's there's here's who's what's i'm he's she's yes well
    like job role position post opening vacancy work working works task duty duties responsibility responsible charge
"""

# Words without a claim of their own, in any form.
PLAIN = f"""{FUNCTION}
    include includes including involve cover consist mean means part day days week time place side way area range
    kind sort type form number level matter look looking seek search want wish hope join  apply application
    applicant candidate send hear hearing welcome invite offer receive bring need needed ask asked expect expected
    know come go give given take make makes keep put see find use used handle perform deal ensure sure carry help
    hold rely last band lie reach company firm business employer organisation team colleague people based located
    situated together directly closely typical usual usually normally generally detail details information question
    questions fact facts main key new support etc e.g i.e eg ie pm o'clock able ability requirement required
    must-have essential necessary mandatory so-called called named first foremost finally lastly next spend belong
    remain provide supply employ enjoy please thank thanks accordingly otherwise whichever whoever whatever wherever
    whenever rather quite much roughly meanwhile thereby thus hence once beforehand alike respectively namely
    specifically particularly especially basically naturally certainly really truly actually start begin commence
    per-cent percent else's little bit happen occur arise comprise appointed appoint following favour tick outcome
    least minimum maximum couple never except
    some comfortable apart possible possibly perhaps back ease speak enough opportunity chance possibility different
    various whole ready title overview summary description profile
"""

# Said in many adverts, and promising nothing: a frame is passed over where it stands.
FRAMES = """
    on behalf of, take place, in good time, with us, work as, serve as, act as, in line with, on a daily basis,
    day in day out,
    see yourself in this, see yourself,
    first day of, last day of, know how to, as far as, rain or shine, goes for, count on you, counts on you,
    rely on you, relies on you, depend on you, depends on you, for which, in which, you will find, you can expect,
    expect to, it is also, this means, that means,
    this includes, which means,
    rather tell you now, we'd rather, match some of it, some of it,
    asking for, we are asking for, count on, become part of, become a part of, part of,
    we look forward to hearing from you, look forward to hearing from you, look forward to meeting you,
    look forward to your application, hear from you, partial matches are welcome, partial match welcome,
    you do not need to tick every box, you need not tick every box, no need to tick every box,
    do not have to tick every box, don't have to tick every box, don't need to tick every box, don't tick every box,
    do not tick every box, tick every box, tick all the boxes, tick most of the boxes,
    you do not have to meet every point, do not need to meet every point, meet every point, meet all points,
    every point on this list, every point on the list, even if you do not meet every, if you do not have all of it,
    apply anyway, apply all the same, please apply, still apply, apply now, apply today, apply here, apply with us,
    send us your application, send your application, send your cv, send us your cv, send us a message, get in touch,
    tell us about yourself, tell us who you are, write to us, contact us, does this sound like you, sounds like you,
    sound like you, is this you, this could be you, could be for you, might be for you, the right job for you,
    about the job, about the role, about this role, about this job, about you, about us, who we are, who you are,
    who you will work with, why join us, why this job exists, why work with us, what you will do, what you'll do,
    what you will be doing, what you bring, what we ask, what we ask for, what you need, what we offer, what you get,
    what is in it for you, what it is really like, what the job is really like, how we hire, how to apply,
    how it works, what happens next, good to know, nice to know, in this role, in this job, in this position, as our,
    in short, in brief, in a nutshell, at a glance, on a typical day, in a typical week, a typical day,
    your typical day, day to day, from day to day, in your day, your working day, your working week, in the job,
    on the job, in return, in exchange, on top, on top of that, on top of this, in addition, in addition to,
    as well as, as well, as part of, part of the job, part of the role, part of your job, part of your work,
    at the same time, along with, such as, for example, for instance, in other words, that is to say, to be honest,
    honestly speaking, let us be honest, we want to be honest, to be clear, please note, note that, keep in mind,
    bear in mind, of course, as you would expect, among other things, first of all, last but not least, in order to,
    so that, when it comes to, with regard to, be responsible for, responsible for, take care of, see to it that,
    make sure, make sure that, your duties include, your tasks include, your responsibilities include,
    you will be asked to, we are looking for, we're looking for, looking for, we are hiring, we're hiring,
    we would like you to, we would love to, love to hear from you, happy to hear from you, would love to hear,
    we need, we ask for, you are the one who, it is your job to, your job is to, step into, open position, join us,
    come and join us, join our team, join the team, become part of our team, part of our team, part of the team,
    work with us, come and work, work for us, if so, if you, as soon as, at work, the person we hire, we hire,
    who we hire, the right person, successful candidate, ideal candidate, in writing, in detail, once you start,
    when you start, if you are interested, interested in this, read on, here is, here are, to begin with,
    to start with, each other, one another, and more information, more about, find out more,
    with your help, thanks to, thanks to you, thank you, we thank you, any questions, if you have questions,
    do you have questions, we will be in touch, we will get back to you, we will reply, we answer every application,
    every application, at the end of, at the beginning of, at the start of, the same way, at any time,
    in the middle of, a number of, shifts run, shift runs, contract runs, runs for, run for, run from, runs from,
    run until, years old, look no further, at least, at most, no later than, no more than, up to, more than,
    less than, as much as, or more, or less, and above, to the full, of course you, your own pace, at your side,
    at ease, what counts, counts first, most of them, most of it, some of it, one or two of these, are missing,
    hold you back, the rest, if you've read this far, drop us a line, it isn't all easy, not all easy,
    won't leave you waiting, not leave you waiting, not a perfect match, to us anyway, no riddles, show us your best,
    work better for you, feel at home, the nice bit, takes you by surprise, by surprise, nothing takes,
    so that nothing, further to this, considered on the same criteria, on the same criteria, be considered,
    none of this, next steps, next step, stand by, what we stand by, before you decide, selection proceeds as follows,
    as follows, subjects, tick every line, every line, you match, if you match, have to match, meet it on most days,
    must have your own, procedure consists of the following, does not have to match, partial matches, a few,
    said for it, start date, may be said in its favour, on most days, consists of the following,
    may lead to the following, following may be said, should note the following, rather tell you now, we'd rather,
    one day this could be, steps that can follow, possible further steps, further steps, write to us anyway, us anyway,
    if we could ask for one thing only, one thing only, nobody has to match every point, match every point,
    where the job can lead, job can lead, lead here, we'd rather tell you now, rather tell you, tell you now,
    move on one day, move on, hoping to meet, pleased to meet you, have none, hello from,
    are not conditions of appointment, not conditions of, conditions of appointment, holder of the position,
    concerned is, meet most but not all, most but not all, meet the requirements in part, requirements in part,
    match a part, want to read your, and there's more to it, more to it, right here, may be requested,
    applications may be submitted, be submitted, here's the hard bit, the hard bit, is not all easy,
    isn't always easy, is not always easy, used to, day is free, take home, feel free, so much the better,
    all the better, even better, things get, it gets, gets, in between, let us know, by us, kinds of, all kinds of,
    equal to, up to date with us, by the end of, until the end of, the end of, free of, do not care about, a minimum of,
    in advance
"""

# Several words that together claim what each alone does not.
CLAIMS = """
    team player, team spirit, team work, teamwork, under pressure, fast paced, fast-paced, long hours,
    hit the ground running, go the extra mile, wear many hats, other duties, other tasks, additional duties,
    additional tasks, any other, and much more, and more, as required, as needed, as assigned, when required,
    where required, when needed, where needed, own car, whenever you like, whenever you want, wherever you like,
    wherever you want, whatever you like, when you want, as you like, set your own, choose your own, pick your own,
    make your own, decide your own, have your own, need your own, bring your own, use your own, with your own, own a,
    owns a, of your own, own a car, own vehicle, own transport, own tools, own laptop, own team, work life,
    work life balance, people person, people skills, like a family, think on your feet, can do, self starter,
    new challenges, new graduates, all year, all year round, around the clock, day and night, seven days, any day,
    at any hour, at short notice, short notice, make a difference, get ahead, stay late, take work home, world class,
    state of the art, cutting edge, business trips, business travel, business class, company car, company phone,
    company trip, company shares, all day, all shifts, any shift, working knowledge, work experience,
    work from anywhere, come first, job security, stock options, go getter, first class, time management, spare time,
    time pressure, business development, business administration, business owner, team building, team of experts,
    find new, from the start, whole day, entire day, whole shift, entire shift, whole week, because of you,
    apply for funding, apply for grants, raise funds, good with your hands, wherever you can, whenever you can,
    save money, back of your hand, where you like, how you like, the rest from, search engine, get promoted, for life,
    with us for years, know how, from day one, day one, from the first day,
    from your first day, first day, from the first month, right from the start, key account, key accounts
"""

# Phrases of plain words alone that claim something all the same.
LOADED = """
    again and again, as a team, at all times, on call, on your own, by yourself, part time, day off, days off,
    time off, over and over, from time to time, now and then, get to know, at no charge, no charge, without charge,
    on us, up to you, on time, in time, after work, in charge, in charge of, work together, team up, side by side
"""

# Forms of plain words that claim something.
PAST = "yourself worked experienced qualified skilled proven known detailed"

# Words for how, how often or how much: the fact that holds one must hold what it is said of.
MODIFYING = """
    daily, every day, each day, day to day, weekly, every week, each week, monthly, every month, each month,
    per month, a month, a week, a day, quarterly, every quarter, each quarter, yearly, annual, annually, every year,
    each year, a year, fortnightly, every two weeks, month, week, quarter, year, hourly, every hour, each hour,
    sometimes, occasionally, occasional, now and then, from time to time, at times, often, regularly, frequently,
    regular, frequent, always, rarely, seldom, good, strong, basic, advanced, fluent, fluently, excellent, solid,
    expert, simple, free, many, several, some, few, most, large, big, small, senior, junior, full, complete, entire,
    independently, alone
"""

# Words that add nothing where the rest of what is said is held.
SOFT = """
    behalf, reason, respective, particular, available, relevant, appropriate, suitable, proper, related, involved,
    concerned, general, specific, individual, ongoing, upcoming, recent, disease, instance, entirety, remaining,
    afterward, together with, in total, in full, on hand, at hand, by hand, in place, at last, at once, in time,
    guest, customer, client, patient, child, pupil, someone, colleague, people, other, others, staff, employee, member,
    individual, human,
    eat, notice, previous, prior, brief, short, table, door, house, office, item, goods, product, equipment, workplace,
    premises, arrive, leave, morning, afternoon, round, pair, whole, properly, carefully, neatly, place,
    physically, extra, personally, in person, smoothly, ourselves, currently, today, now, later, afterwards, add,
    stay, anywhere, topic, piece, set, group, hand, eye, ear, face, room, side, building, area, field, appear,
    happen, occur, easily, simply, exactly, actively, jointly, straight, along, talk to, speak to, turn to, period,
    date, moment, point, section, step, act, action, activity, situation, condition, case, matter, aim, focus, amount,
    aged, worth, far, flawless, valid, suspected, soon, sum, total, number, size, length, list, word, content, sort,
    basis, furthermore, moreover, otherwise, altogether,
    overall, season, speaker, hour, time, day, week, month, year, quarter, cycle
"""

# Words that add to what is said even where one fact holds all the rest.
ADDING = """
    lead, manage, head, supervise, direct, oversee, own, develop, design, build, create, invent, approve, decide, repair, fix,
    hire, recruit, dismiss, negotiate, sell, buy, train, teach, coach, mentor, advise, prescribe, diagnose, drive, travel,
    investigate, audit, research, publish, translate, lift, family, spouse, partner, life, client, overtime, weekend, night,
    evening, permanent, guarantee, certain, promise, double, triple, twice, extra, additional, unlimited, new, young, old,
    monday, tuesday, wednesday, thursday, friday, saturday, sunday, immediate, only, exclusive, sole, mandatory, never,
    abroad, overseas, worldwide, international, national, global, modern, large, huge, top, award, winning, leading, famous,
    popular, friendly, fun, exciting, dynamic, great, healthy, strong, hard, tough, serious, deep, extensive, perfect,
    complex, rare, close, private, senior, junior, chief, professional, stress, pressure, deadline, target, quota, profit,
    medicine, drug, needle, blood, surgery, master's, doctorate, bachelor's, phd, mba, love, passion, enthusiasm, ambition,
    energy, grow, promote, raise, increase, double, expand, become, shop, store, branch, region, country, department, board
"""

# Doings that add little: two other words of one fact are enough beside them.
LIGHT = """
    accept, admit, aim, allow, appear, arrive, assign, base, belong, bring, call, carry, cause, catch, come,
    compare, complete, concern, conduct, connect, contain, continue, contribute, cost, count, cover, deal, deliver, depend,
    divide, earn, enable, encounter, end, enter, exceed, exist, extend, face, fall, feel, fill, finish, fit, follow, form,
    gain, gather, get, go, grant, guide, hand, hand out, happen, hit, hold, indicate, interest, issue, jot, last, lay,
    let, lie,
    mean, measure, meet, mind, note, obtain, occur, open, pass, pay, perform, place, point, proceed, pull, push, put,
    reach, receive, record, refer, refund, regard, relate, release, remember, respect, rest, return, reward, ride,
    roll, rotate, seek, seem, send, serve, set, settle, share, show, shine, sit, sort, sound, spend, split, spread,
    stand, step, stick, strike, suit, take, tell, tend, throw, touch, treat, trust, turn, vary, view, wait, walk, wear, wish,
    describe, reproduce, continue, aware, upon, ahead, amid, throughout, alongside, ground, holder, owner's,
    rope, fresh, thereof, regardless, despite, shape,
    course, pattern, manner, fashion, spot, scene, clock, corner, round, bit, lot, load, share, portion, rhythm, turn
"""

# Who is served, or works there: that something is done to them is not left out lightly.
SERVED = "customer client guest patient child pupil colleague staff employee"

# What is asked of people: said of something, one fact holds both.
ASKED = """
    experience, background, knowledge, skill, certificate, certification, diploma, degree, licence, qualification, permit,
    worked, know-how, expertise, understanding, report to, reporting to, answer to, boss, line manager, experienced
"""

# Words for a doing and for a thing, of which one does not follow from the other.
AMBIGUOUS = """
    lead guard cook nurse question repair order loan rent invoice design interview program audit research market project film
    plan draft budget forecast photograph
"""
