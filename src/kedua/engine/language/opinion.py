"""Does a text give away what its writer thought of the candidate? Used to seal what passes between panels."""

from __future__ import annotations

import re

# Stems of words that judge: praise, blame, doubt, comparison with an expectation, and talk of ratings or outcomes.
# Meant to err on the careful side: a neutral text held back costs a topic, an opinion let through breaks the seal.
_JUDGING = """
    accurat ace admir alarm amaz amateur ambigu arrog averag awesome awful awkward
    bad barely best better bluff blurr bonus brilliant
    capabl careless clever clumsy coheren compelling competent concern confiden confus convinc correct credib critic cursory
    dazzl deep deficien derail disappoint disorgani[sz] doubt dubious
    eager eloquen embarrass encourag enough evasiv exaggerat exceed excel except exceptional expert
    fail fair faint fals fantast fault flaw flimsy fluen fine forgot fumbl
    gap generic genius glib good great green.?flag
    half-?(?:heart|bak) happy hardly hesita hollow honest
    ideal ignor immature impress inabilit inadequa incoheren incompeten inconsisten incorrect inexperienc insuffic
    insight irrelevan issue
    lack lacklustre lapse limit lost lucid
    marginal masterful mediocre minimal mislead misse mistake muddl
    natural neglect nervous no
    off-?topic only outstanding over-?(?:stat|simplif|sold|confident)
    partial patchy perfect persuasiv pleas polished poor precise problem profound promising proud
    questionable quick
    rambl rate rating recommend red.?flag reassur refus regret reject relevant remarkabl rigorous robust
    sadly satisf scant sceptic score shaky shallow sharp shin(?:e|ing) short sketchy skeptic sloppy slow smart solid sorry sound spotless
    strength strong struggl stumbl stunning substandard superb superficial superior surpris suspicio
    talent terrible thin thorough top totally trouble
    unable uncertain unclear unconvinc under-?(?:perform|whelm) uneasy unfortunat unhappy unimpress unprepared unsatisf unsure untrue
    vague very
    weak well wobbl wonder worr worse worst wow wrong
"""
_NEGATED = r"(?:did|could|was|were|does|do|has|have|had|is|are|can|would)(?:n['’]t| not)\b|\bnever\b|\bcannot\b|\bnot\b|\bwithout\b"
_SCORES = r"\b[1-5](?:\.\d)?\s*(?:/|out of)\s*5\b|\b(?:a|gave|give|level)\s+[1-5]\b|\bhire\b|\bpass(?:ed)?\b|\bbelow\b|\babove\b|\bthe bar\b|👍|👎|\b[+-]{1,2}\B"
_PATTERN = re.compile(rf"\b(?:{'|'.join(_JUDGING.split())})\w*|\b{_NEGATED}|{_SCORES}", re.IGNORECASE)


def shows_opinion(text: str) -> bool:
    """Say whether the text holds a word that judges; careful rather than exact, so neutral texts may be held back."""
    return _PATTERN.search(text) is not None
