"""The page about formats of a job description names each of them, each property and each code."""

from __future__ import annotations

from typing import get_args

from kedua.engine.advert.text import PARTS
from kedua.integrations.advert.formats import FORMATS
from kedua.integrations.advert.json_file import KIND
from kedua.integrations.advert.meta import open_graph
from kedua.integrations.advert.structured import CONTRACTS, UNITS
from kedua.wording.adverts_out import Lack
from tests.docs.pages import named, read, rows
from tests.factories.adverts import ADVERT, FACTS
from tests.integrations.advert.test_advert_structured import marked

PAGE = read("extend/advert-formats.md")


def test_every_format_stands_with_its_media_type() -> None:
    told = {row[0]: row[1] for row in rows(PAGE) if row[0] in FORMATS}

    assert told == {name: format_.media_type.partition(";")[0] for name, format_ in FORMATS.items()}


def test_every_property_part_code_and_element_is_named() -> None:
    properties = {name for name in (*marked(), *marked(where="remote")) if not name.startswith("@")}
    elements = {tag.key for tag in open_graph(ADVERT, FACTS, "https://kedua.example/")}

    assert ({*properties, *PARTS, *get_args(Lack), KIND} | elements) - named(PAGE) - set(
        elements & named(PAGE)
    ) == set()


def test_units_and_contracts_are_as_the_tables_say() -> None:
    told = [(row[0], row[1]) for row in rows(PAGE)]

    assert [row for row in told if row[0] in UNITS] == list(UNITS.items())
    contracts = [(said.removeprefix("contract: "), kind) for said, kind in told if said.startswith("contract: ")]
    assert contracts[:-1] == list(CONTRACTS.items())
    assert contracts[-1][0] == "permanent"
