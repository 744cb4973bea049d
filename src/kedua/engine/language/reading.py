"""How many years of school a text asks of its reader."""

from __future__ import annotations

import re

from kedua.engine.language.text import words

_ENDS = re.compile(r"[.!?…]+[\"')\]’”]*(?=\s|$)")


def reading_grade(text: str) -> float:
    """Return the reading level of an English text as a United States school grade.

    The mean of two published measures that need no syllables:

    - ARI = 4.71 x letters/words + 0.5 x words/sentences - 21.43 (Senter & Smith 1967, AMRL-TR-66-220);
    - Coleman-Liau = 0.0588 x L - 0.296 x S - 15.8, with L letters and S sentences per 100 words
      (Coleman & Liau 1975, Journal of Applied Psychology 60, 283-284).

    Letters are letters and digits. A text without a full stop is one sentence; one without words has grade 0. The
    grade is never below 0; both measures were fitted on longer passages, so a single short question is a rough reading.
    """
    found = words(text)
    if not found:
        return 0.0
    letters = sum(character.isalnum() for word in found for character in word)
    sentences = max(1, len(_ENDS.findall(text)))
    per_word, per_sentence = letters / len(found), len(found) / sentences
    automated = 4.71 * per_word + 0.5 * per_sentence - 21.43
    coleman_liau = 0.0588 * 100 * per_word - 0.296 * 100 / per_sentence - 15.8
    return max(0.0, (automated + coleman_liau) / 2)
