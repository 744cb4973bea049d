"""Words of adverts that ask for free work or for money."""

from __future__ import annotations

from kedua.engine.advert.advice_rules import word_rules
from kedua.engine.language.text import phrases

_MONEY = r"(?:rm|s\$|us\$|\$|£|€|₹|rs\.?|aed|php|usd|myr|sgd|gbp|eur|inr) ?\d"
UNPAID = word_rules(
    "unpaid",
    (r"\((?:fully )?unpaid\)", None),
    (
        (
            r"\btips (?:replace|instead of|are your) (?:\w+ )?(?:wages?|pay|salary)\b|\b(?:trial|try-?out|stage"
            r"|taster|test (?:day|shift)|working interview)s?\b[^.!?\n]{0,40}\b(?:unpaid|without (?:any )?pay"
            r"|for free|no pay|not paid|for nothing)\b|\b(?:come|do|work|join us)(?: in| along)?(?: for)? (?:a |an "
            r"|your )?free (?:\w+ )?"
            r"(?:trial|try-?out|shift|day|session)\b"
        ),
        None,
    ),
    (
        r"\bno (?:basic|base|fixed) (?:salary|pay|wage)\b|\b(?:100 ?% |purely )?commission[- ](?:only|based only)\b",
        None,
    ),
    (
        (
            r"\bunpaid (?:\w+ ){0,2}(?:trials?|internships?|probation\w*|training|periods?|overtime|shifts?|work"
            r"|positions?|roles?|placements?|apprenticeships?|hours)\b(?! (?:claims?|disputes?))"
        ),
        None,
    ),
    (
        (
            r"\b(?:trial|training|probation|internship|induction|first (?:\w+ )?(?:weeks?|days?|months?|shifts?))(?:"
            r" \w+){0,3} (?:is|are|will be|lasts|takes|runs)(?: [\w,]+){0,5} (?:unpaid|not paid|without (?:pay"
            r"|salary)|not remunerated)\b"
        ),
        None,
    ),
    (
        (
            r"\b(?:internship|trial|training|probation|placement|role|position)\b[^.!?]{0,40}\b(?:with(?:out| no)|no)"
            r" (?:any )?(?:salary|pay|wages?|allowance|stipend)\b(?! (?:cuts?|gap|rise|freeze|band))"
        ),
        None,
    ),
    (
        (
            r"\bvoluntary internship\b|\bwork for (?:free|exposure|experience only)\b|\bno (?:salary|pay|wages?) (?:during"
            r"|for|in|until) (?:the |your )?(?:first|trial|training|probation)\b"
        ),
        None,
    ),
)
FEE = word_rules(
    "fee",
    (
        (
            rf"\b(?:deposit|bond) of {_MONEY}[\d,.]*|\b(?:uniform|tablet|tools?|kit|training"
            rf"|equipment)(?: and \w+)? (?:is|are) charged to you\b"
            rf"|(?:{_MONEY}|\br\d)[\d,.]* (?:admin\w*|registration|processing|application|training) fee\b"
            rf"|\b(?:visa|permit|agency|uniform|training|recruitment|medical|flight|ticket|housing|tools?|equipment)(?: \w+)?"
            rf" (?:costs?|fees?|charges?|expenses)\b[^.!?]{{0,30}}\b(?:deducted|recovered|taken (?:out|from|off)|charged to"
            rf"|paid back|repaid)\b"
        ),
        None,
    ),
    (
        (
            rf"^\W*pay (?:us |a |an |the )*(?:{_MONEY}[\d,.]* )?(?:for |of )?(?:\w+ ){{0,3}}(?:kit|training|uniform"
            rf"|registration|deposit|materials?)\b"
        ),
        None,
    ),
    (
        (
            rf"\b(?:candidates?|applicants?|you|interns?|trainees?|recruits?|new (?:joiners?|hires?))\b(?: \w+){{0,3}}"
            rf" pays?\b[^.!?]{{0,50}}(?:{_MONEY}|\b(?:fees?|deposits?|registration|training (?:costs?|materials?)"
            rf"|processing|upfront)\b)"
        ),
        None,
    ),
    (
        (
            rf"\b(?:exam\w*|licen[cs]\w+|medical|course|training|uniform)(?: \w+)? (?:fees?|costs?)\b[^.!?]{{0,40}}\b"
            rf"(?:shouldered|paid|borne|met|covered) by (?:the )?(?:applicants?|candidates?|employees?|you|yourself)\b"
            rf"|\b(?:agency|recruitment|placement|visa|levy) fees?\b(?: of| is)?(?: {_MONEY}[\d,.]*)?[^.!?]{{0,30}}"
            rf"\b(?:deduct\w*|payable|borne|upfront|instal\w+)"
            rf"|\b(?:refundable|caution) (?:security|amount|sum|money)\b"
            rf"|\b(?:refundable|security|uniform|registration|upfront) (?:deposit|fee)s?\b(?: \w+){{0,3}} (?:{_MONEY}|is"
            rf"|are|must|will|before|upon|required|payable|applies)"
        ),
        None,
    ),
    (
        (
            rf"\b(?:processing|registration|application|training|administrative|admin|onboarding|visa processing) fees?"
            rf" (?:of )?(?:{_MONEY}|is (?:payable|required)|payable|must be paid|applies)"
        ),
        None,
    ),
    (
        (
            rf"\byou (?:\w+ ){{0,3}}(?:buy|purchase|invest|pay for) (?:in )?(?:a |an |your |our |the )?(?:own )?(?:starter"
            rf"|welcome|sales|demo)[- ](?:kit|pack|stock)s?\b|\b(?:starter|joining) (?:kit|package|pack)s? (?:for|at|of"
            rf"|costs?) {_MONEY}"
        ),
        None,
    ),
    # Taken from pay, or paid by whoever is hired.
    (
        (
            rf"\b(?:keep|hold)s? back {_MONEY}[\d,.]*|\bbring {_MONEY}[\d,.]* (?:for|as) (?:\w+ ){{0,2}}(?:deposit|fee|bond)\b"
            r"|\bwages? (?:go|goes) to the (?:agency|agent|recruiter)\b"
            r"|\b(?:loans?|costs?|fees?|charges?|levy|deposit|bond|uniforms?|rent|placement)\b[^.!?]{0,40}\b(?:deducted|held"
            r" back|recovered|withheld|docked|taken) (?:from|out of) (?:your |the |her |his |their |first )*(?:salar(?:y|ies)"
            r"|wages?|pay|pay ?che(?:ck|que)s?)\b"
            r"|\b(?:costs?|fees?|expenses|tickets?|flights?) (?:are |is |will be )?(?:for|at|on|to) (?:your|the candidate's"
            r"|the worker's) (?:own )?(?:account|expense|cost|pocket)\b|\bat (?:your|their"
            r"|the candidate's) own (?:cost|expense)\b"
            rf"|\b(?:agents?|recruiters?|agency) charges? (?:a fee|{_MONEY})"
            rf"|\b(?:uniforms?|(?:training |employment )?bonds?)(?: fee| cost| is| of|:)? {_MONEY}[\d,.]*"
            r"|\b(?:uniforms?|tools|kit|boots|equipment|laptops?)(?: \w+)? (?:must|has to|have to|need to|is to|are to) be"
            r" (?:bought|purchased|paid for)\b|\b(?:buy|purchase|pay for) your own (?:uniform|tools|kit|boots"
            r"|equipment|laptop)\b"
        ),
        None,
    ),
)
# A sentence with one of these is about money that others pay, or that nobody has to.
NO_FEE = phrases(
    r"\b(?:uniform|tool|boot|laptop|travel) allowances?\b|\b(?:savings|treasury|premium|government|performance) bonds?\b"
    r"|"
    r"\bwe (?:will |also |never |do not |don't |gladly |always )*(?:pay|cover|reimburse|refund|ask|charge|meet)\b"
    r"|\bnever\b|\bno (?:\w+ )?(?:fees?|deposits?|costs?)\b"
    r"|\b(?:customers?|clients?|guests?|students?|parents|tenants?|patients?|buyers?|members?|suppliers?|collect\w*"
    r"|invoic\w+|reconcil\w+|process(?:es|ing)? payments?)\b"
)
NO_UNPAID = phrases(
    r"\bno unpaid\b|\bnever unpaid\b|\bnot unpaid\b|\bunpaid (?:leave|invoices?|bills?|accounts?|carers?|tax\w*"
    r"|break|rent|fines?)\b"
)
