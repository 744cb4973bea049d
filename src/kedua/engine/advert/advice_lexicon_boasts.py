"""Boasts of adverts: what people are likened to, and traits turned up beyond what anybody can check."""

from __future__ import annotations

from kedua.engine.advert.advice_rules import word_rules

BOASTS = word_rules(
    "hype",
    # What people are likened to, or bragged about as.
    (
        (
            r"\b(?:born |natural )?(?:killer instinct|killers)\b(?= who|,| only|\W*$)|\bwinners only\b|\bborn winners?\b"
            r"|\bno for an answer\b|\b(?:a|an|our|the|that) unicorn\b(?= (?:who|that|with))|\bscrappy\b(?! paper)"
            r"|\b(?:want|seek\w*|need|looking for|hiring|be|stay|are)(?: an?| some)? hungry\b(?! (?:guests|customers|people"
            r"|diners|children))|\bhungry(?=, \w+[\w ,-]* (?:people|sellers|closers|killers|team)\b)"
            r"|\b(?:money|coin|cash|commission)[- ](?:motivated|driven|hungry)\b|\b(?:big|bold) dreams\b"
            r"|\bdream(?:s|ing)? big\b"
        ),
        None,
    ),
    # An adverb that turns a trait up: "fiercely competitive".
    (
        (
            r"\b(?:fiercely|insanely|relentlessly|brutally|ruthlessly|wildly|ridiculously|crazy|stupidly) (?:competitive"
            r"|ambitious|independent|loyal|driven|proud|curious|focused|smart|talented|creative|fast|good|passionate)\b"
            r"|\bruthless(?:ly)?\b(?! compet)|\bcut-?throat\b"
        ),
        None,
    ),
    # Feelings without an end.
    (
        (
            r"\b(?:infectious|boundless|burning|insatiable|unwavering|unbridled) (?:energy|enthusiasm|curiosity|commitment"
            r"|desire|passion|drive|hunger|ambition|appetite|positivity)\b|\bmak(?:e|ing) the world a better place\b"
            r"|\b(?:will|could|to|can) change your life\b|\balpha (?:mentality|males?|mindset|personality)\b|\bbeast mode\b"
            r"|\bbeasts\b(?= (?:who|on)\b)|\bfor the weak\b|\bwinning is a habit\b|\bthe (?:most insane|craziest|sickest)\b"
        ),
        None,
    ),
    # Traits in the talk of start-ups, and names of investors.
    (
        (
            r"\b(?:high|low|no|zero)[- ](?:agency|ego)\b|\bbacked by (?:\w+[- ]){0,2}(?:tier[- ]?(?:1|one)|top|leading|famous"
            r"|world's) (?:[\w-]+ ){0,2}(?:vcs?|investors|funds)\b"
            r"|\bnot (?:just |only )?a job\W{1,2}(?:but|it(?:'s| is)) an?\b \w+"
        ),
        None,
    ),
    (
        (
            r"^\W*(?:hard-?working|self-motivated|dynamic|enthusiastic|proactive|passionate|energetic|positive|driven)"
            r"(?=\W*$|(?:,| and| &) (?:hard-?working|self-motivated|dynamic|enthusiastic|proactive|passionate|energetic"
            r"|positive|driven|honest|team player)\b)"
        ),
        None,
    ),
)
