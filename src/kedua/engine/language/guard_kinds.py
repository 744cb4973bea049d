"""Words that cover others: what is before the colon may be said of anything after it, never the other way round.

"Staff" may be said of nurses, "nurses" not of staff.
"""

KINDS = """
    staff, colleague, people, team, person: nurse, cook, chef, waiter, driver, assistant, cashier, technician,
    operator, cleaner, carer, teacher, engineer, developer, designer, guard, baker, barista, housekeeper, packer,
    picker, clerk, accountant, volunteer, mechanic, fitter, server, pharmacist, trainee, apprentice, junior, intern,
    receptionist, porter, agent, manager, supervisor, analyst, therapist, officer, executive, worker, aide,
    electrician
    people: customer, guest, patient, resident, child, pupil, student, staff, user, family, client, visitor, parent,
    donor, volunteer
    manager: head, supervisor, director, chef, matron, founder, principal, owner, leader
    someone: manager, supervisor, nurse, teacher, customer
    vehicle: van, lorry, truck, car, motorbike, forklift, bus, trailer, ambulance
    document, paperwork, record, form: invoice, contract, report, receipt, letter, permit, licence, log, certificate,
    claim, order, note, statement, application
    device, equipment, hardware: laptop, phone, printer, scanner, computer, tablet, machine, oven, mixer, pump, motor,
    projector, camera
    software, system, tool, program, technology: excel, word, sap, autocad, photoshop, python, django, sql,
    powerpoint, quickbooks, opera, xero, salesforce, jira, git, linux, figma, outlook, odoo, myob, sqlaccount,
    autocount, erp, crm, canva, illustrator, indesign
    programming language, coding: python, java, sql, javascript, php, typescript, go, kotlin
    meal, food: breakfast, lunch, dinner, soup, snack, supper
    cloud: aws, azure, gcp
    social media, social channels, social networks: facebook, instagram, tiktok, linkedin, youtube, xiaohongshu
    weather: rain, sun, wind, snow, heat, storm
    saturday, sunday, saturdays, sundays: weekend
    from home, at home, home: hybrid
    food, ingredient: vegetable, meat, fish, fruit, rice, dough, flour, milk, sugar
    drink: coffee, tea, juice, espresso, cocktail, latte, beer
    language: english, malay, mandarin, tamil, cantonese, japanese, arabic, iban, thai, hokkien
    leave: annual leave, sick leave, maternity leave, paternity leave
    insurance: medical insurance, health insurance, life insurance, accident insurance
    benefit, perk, extra: leave, insurance, allowance, bonus, discount, meal, parking, transport, uniform, laptop,
    pension, gym, hostel, accommodation, medical cover, training, course
    money, pay, salary: rm, myr, usd, sgd, gbp, eur, allowance, commission, bonus, $, £, €
    hours, shift, working time: 9am, am, pm, shift
    stock, goods, product, item: shoe, clothes, book, phone, toy, furniture, tile, paint, parcel, cake, bread, part,
    medicine, food, battery, panel, cosmetics, fabric, garment
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
