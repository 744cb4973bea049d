"""The talk of offices in adverts, with what can be written instead."""

from __future__ import annotations

from kedua.engine.advert.advice_rules import word_rules

JARGON = word_rules(
    "jargon",
    (r"\bleverage\b(?! (?:ratios?|limits?|risk|of \d))(?<!operating leverage)(?<!financial leverage)", "use"),
    (r"\bleverages\b", "uses"),
    (r"\bleveraging\b", "using"),
    (r"\butili[sz]e\b", "use"),
    (r"\butili[sz]es\b", "uses"),
    (r"\butili[sz]ing\b", "using"),
    (r"\bideate on\b", "think about"),
    (r"\bideate\b", "think of ideas"),
    (r"\bideating\b", "thinking of ideas"),
    (r"\bin a timely (?:manner|fashion|way)\b", "on time"),
    (r"\bon a daily basis\b", "every day"),
    (r"\bon a weekly basis\b", "every week"),
    (r"\bon a monthly basis\b", "every month"),
    (r"\bon an? (?:regular|ongoing) basis\b", "regularly"),
    (
        r"\bgoing forwards?\b(?=[,.;]|$)|\bevangeli[sz]\w+|\bsociali[sz](?:e|ing) the \w+|\bactioned\b|\bparadigm\b",
        None,
    ),
    (r"\bspearhead\b", "lead"),
    (r"\bspearheads\b", "leads"),
    (r"\bspearheading\b", "leading"),
    (
        (
            r"\b(?:transformation|digital|change|agile|cloud|growth) journeys?\b|\bdriv(?:e|es|ing) (?:operational |process "
            r"|cost |commercial |business |continuous )*(?:efficienc(?:y|ies)|excellence|value|innovation|adoption"
            r"|results|growth"
            r"|improvements?)\b|\bwin[- ]wins?\b|\bpain[- ]points?\b|\bquick[- ]wins?\b"
            r"|\bown(?:s|ing)? the (?:funnel|narrative|space)\b"
            r"|\bdouble[- ]?click on\b|\bbias (?:for|to|towards) action\b|\bmove fast and\b|\b(?:drill"
            r"|double)[- ]?down on\b|\bcascad(?:e|es|ing) (?:\w+ ){0,2}(?:priorities|goals|messages"
            r"|strategy|down)\b"
        ),
        None,
    ),
    (r"\bsynergies\b", None),
    (r"\bsynerg(?:y|i[sz]e|istic)\w*\b", None),
    (
        (
            r"(?<=you )action(?= (?:the |all |any |your |deliverables|items|requests|points|tasks))|\b(?:will|to|can)"
            r" action(?= (?:the |all |any |your |deliverables|items|requests|points|tasks))"
        ),
        None,
    ),
    (
        (
            r"\b(?:drive|ensure|achieve|create|build|gain)(?:s)? (?:\w+ )?(?:stakeholder|cross-functional|internal"
            r"|strategic) (?:alignment|engagement|buy-in)\b|\bstakeholder alignment\b"
        ),
        None,
    ),
    (r"\bmov(?:e|es|ing) the needle\b(?! (?:of|by|to|into|along|through|up|down))", None),
    (
        (
            r"\bcross[- ]functionally\b|\b(?:craft|deliver|driv|creat)(?:e|es|s|ing)? (?:(?:innovative|tailored|bespoke"
            r"|holistic) )*solutions\b(?! (?:for|to) (?:a|the|each))"
        ),
        None,
    ),
    (r"\blow[- ]hanging fruits?\b", "easiest tasks"),
    (r"\bdeep[- ]dives?\b", None),
    (
        (
            r"\bcirc(?:le|les|ling) back\b|\btouch(?:es|ing)? base\b|\btak(?:e|es|ing) (?:\w+ ){1,2}offline\b"
            r"|\bboil(?:ing)? the ocean\b|\bblue[- ]sky think\w+|\bparadigm shifts?\b|\bnorth star\b|\brun(?:ning)? point"
            r" on\b|\bladder(?:s|ing)? up to\b"
        ),
        None,
    ),
    (r"\bkey learnings\b|\blearnings\b", "lessons"),
    (
        (
            r"\bgo[- ]to[- ]market\b|\bvalue[- ]adds?\b|\bvalue[- ]propositions?\b|\bthought leader(?:s|ship)?\b"
            r"|\bactionable insights?\b|\btouch ?points?\b(?! (?:screens?))|\bmission[- ]critical\b"
            r"|\bthought[- ]partners?\b|\b10x\b"
        ),
        None,
    ),
    (
        (
            r"\b(?:across|to|multiple|all|new|several|of|industry) (?:all |multiple |several |new )?verticals\b|\bkey"
            r" (?:initiatives|deliverables)\b|\bstrategic (?:initiatives|imperatives)\b|\b(?:action|own|drive|deliver)(?:s"
            r"|ing)? (?:key |the |all )?deliverables\b"
        ),
        None,
    ),
    (
        (
            r"\b(?:own|manage|handle|drive|deliver|lead)s?\b[^.!?]{0,60} end[- ]to[- ]end(?=\W*$|[,;])"
            r"|\bend[- ]to[- ]end (?:go|ownership|accountability|delivery of|life-?cycle)\b|\bownership mindset\b|\bgrowth"
            r" mindset\b|\bgrowth hack\w*|\boperationali[sz]\w+|\bholistic(?:ally)?\b(?! (?:nursing|therap\w+|medicine"
            r"|assessment))"
        ),
        None,
    ),
    (
        (
            r"\binterfac(?:e|es|ing) with (?:\w+ ){0,3}(?:stakeholders|teams?|clients|customers|departments|management)\b"
            r"|\bkey stakeholders\b|\b(?:the|enough|have|has|got) bandwidth (?=(?:to|for)\b)"
            r"|\bdriv(?:e|es|ing) (?:(?!an? )\w+ )?alignment\b(?! (?:rigs?|machines?|checks?))|\bbuy-in\b|\bimpactful\b"
            r"|\bsolution(?:eer|ing)\b|\bpre-?sales motion\b"
            r"|\bbest[- ]of[- ]breed\b|\bt-shaped\b|\b(?:entire|whole) value chain\b|\bcapacitat(?:e|es|ing)\b"
            r"|\bcatalys(?:e|es|ing) (?:\w+ )?change\b|\bsystemic change\b"
        ),
        None,
    ),
)
