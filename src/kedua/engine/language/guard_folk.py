"""Who one works for and with: words that mean the same, as in `guard_doing`."""

FOLK = """
    customer, client, guest, shopper, buyer, visitor, diner, consumer, patron, people who buy, walk-in, public,
    people
    guest, visitor, traveller, diner, resident, customer
    client, account, customer
    patient, client
    resident, elderly person, older person, elder, senior, client, old people, older people, elderly people,
    the elderly
    child, kid, pupil, little one, toddler, young child, preschooler
    pupil, student, learner, class, child, schoolchildren
    student, learner, trainee, participant
    parent, mum and dad, family, carer, guardian
    relative, family, next of kin
    colleague, co-worker, workmate, teammate, team member, staff, fellow, coworker, peer, team
    staff, employee, worker, personnel, workforce, crew, team, people, colleague, team member, member of staff
    team, crew, group, squad, department, unit, people, strong
    newcomer, new joiner, new starter, new hire, new staff, new colleague, new employee, new team member, new people,
    new recruit
    manager, head, boss, lead, in charge
    line manager, manager, supervisor, boss
    supervisor, team leader, foreman, in charge
    shift leader, shift lead, shift supervisor
    report to, reporting to, answer to, boss, line manager, managed by, supervised by, led by, overseen by,
    direct manager, reporting line, manager, under, accountable to, your manager, report, reports to
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
"""
