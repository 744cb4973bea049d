"""Facts of a job from a text in any form: a few typed lines, a mail, or a whole job description."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kedua.engine.advert.blocks import blocks_of, read_block
from kedua.engine.advert.gathering import Gatherer
from kedua.engine.advert.heading_words import Field, Under
from kedua.engine.advert.headings import NONE
from kedua.engine.advert.listing import sentences_of
from kedua.engine.advert.reading_model import PastedFacts
from kedua.engine.advert.source import lines_of, masked
from kedua.engine.advert.tying import tied


def read_facts(text: str, headings: Mapping[str, Under | Field] = NONE) -> PastedFacts:
    """Read the facts in a text, each with the place where it stands; what no fact is made of is `unread`.

    headings: those that are known besides the usual ones, in the form of `plain_heading`.
    """
    mask = masked(text)
    gatherer, lines = Gatherer(mask, headings), lines_of(text, mask)
    for block in list(blocks_of(gatherer, lines)):
        read_block(gatherer, block)
    read = gatherer.done(one for line in lines for one in sentences_of(mask, line.start, line.end))
    return replace(
        read, facts=replace(read.facts, must_haves=tied(read.facts.must_haves, read.facts.duties, gatherer.served))
    )
