"""Is a text in English, which our rules are made for? Told by its script and its small words, not by a model."""

from __future__ import annotations

import re
from typing import Literal, get_args

from kedua.engine.language.text import fold, words

Tongue = Literal["en", "ms", "zh", "other"]
TONGUES: tuple[Tongue, ...] = get_args(Tongue)

_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[a-z\u00e0-\u024f]")
_LETTER = re.compile(r"[^\W\d_]")
# Words that only hold others together. None of one list is a common word of the other's language.
_ENGLISH = """
    the you your u we our us is are was were be been to of and for not no will would have has had with this that from by
    on at as but or so other already there they them can cannot do did does don't didn't it's it he she his her i i'm my me an
    who what when how if than too very more about after before again all any here into just out up
"""
_MALAY = """
    dan yang untuk kami anda tidak dengan ini itu adalah akan telah pada di ke daripada dari kepada atau oleh dalam saya
    kita mereka beliau dia ialah boleh sudah belum juga serta bagi tetapi kerana jika sila terima kasih tuan puan encik cik
    temu duga jawatan lebih kurang calon sahaja apa apakah adakah bagaimana bagaimanakah mengapa kenapa siapa siapakah bila
    berapa mana manakah bolehkah pernahkah pernah ketika semasa apabila seorang sebuah suatu ceritakan terangkan jelaskan
    huraikan awak kamu macam nak tak sudahkah mahukah bahawa sendiri mempunyai sangat banyak semua setiap orang
    satu hanya antara
"""
_FOREIGN = """
    der die das und nicht ist sie wir ihnen für mit ein eine le la les et est vous nous une pas des du pour votre el los las
    es usted no para por una su con que de en il lo gli che per non è di sono una het een niet van voor yang
"""
_ENGLISH_WORDS, _MALAY_WORDS, _FOREIGN_WORDS = (frozenset(text.split()) for text in (_ENGLISH, _MALAY, _FOREIGN))
_ENOUGH = 2  # small words of another language, and none of English: so many make it that language


def tongue_of(text: str) -> Tongue:
    """Tell the language of a text as far as it matters: English, Malay, Chinese, or another that nothing reads.

    Malay with English words in it, or English with "lah", is what there is more of; a text without small words passes
    for English, as "Good listener." does.
    """
    folded = fold(text)
    letters = len(_LETTER.findall(folded))
    if len(_HAN.findall(folded)) * 3 > letters:
        return "zh"
    if len(_LATIN.findall(folded)) * 2 < letters:
        return "other"
    said = words(folded)
    english, malay, foreign = (
        sum(word in names for word in said) for names in (_ENGLISH_WORDS, _MALAY_WORDS, _FOREIGN_WORDS)
    )
    if malay >= _ENOUGH and malay > english:
        return "ms"
    return "other" if foreign > _ENOUGH and foreign > english * 2 else "en"
