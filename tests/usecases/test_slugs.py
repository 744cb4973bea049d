"""Ids of names in any script."""

import pytest
from django.db import IntegrityError

from kedua.queries.content import content_of
from kedua.queries.library_drafts import CompetencyDraft
from kedua.usecases.competencies import add_competency
from kedua.usecases.errors import Refused
from kedua.usecases.slugs import LONGEST, TRIES, free_slug, save_under_free_slug, slug_of
from tests.cast import Cast
from tests.factories.rows import NOW


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Latte Art", "latte-art"), (" latte   art ", "latte-art"), ("Team & Co.", "team-co"), ("5 S", "5-s")],
)
def test_an_id_reads_like_its_name(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_names_in_other_scripts_have_ids_of_their_own() -> None:
    names = ("尊重", "诚信", "ضيافة", "Café", "Cafè", "மரியாதை", "Кофе", "尊重 team", "诚信 team")

    slugs = {slug_of(name) for name in names}

    assert len(slugs) == len(names)
    assert all(slug.isascii() and len(slug) <= LONGEST for slug in slugs)
    assert slug_of("尊重") == slug_of(" 尊重 ")


@pytest.mark.parametrize("name", ["", "  ", "!!!", "🎈"])
def test_a_name_without_letters_has_none(name: str) -> None:
    with pytest.raises(Refused, match="name-without-letters"):
        slug_of(name)


def test_the_longest_name_leaves_room_for_ids_made_from_it() -> None:
    assert len(slug_of("w" * 120)) == len(slug_of("尊 " + "w" * 118)) == LONGEST


def test_a_competency_can_have_a_chinese_name_once(cast: Cast) -> None:
    draft = CompetencyDraft("拉花", "Pours a clear rosetta.", (), "craft")

    row = add_competency(cast.ada, draft, NOW)

    assert content_of(cast.organisation.pk).bank.subjects[row.slug].name == "拉花"
    with pytest.raises(Refused, match="competency-already"):
        add_competency(cast.ada, draft, NOW)


class Table:
    """Rows by their slug; others take the slugs of `meanwhile` each at the moment in which one would be saved."""

    def __init__(self, *meanwhile: str) -> None:
        self.slugs = {"baker"}
        self.meanwhile = list(meanwhile)
        self.tried = list[str]()

    def taken(self) -> set[str]:
        return set(self.slugs)

    def save(self, slug: str) -> str:
        self.tried.append(slug)
        if self.meanwhile:
            self.slugs.add(self.meanwhile.pop(0))
        if slug in self.slugs:
            raise IntegrityError(slug)
        self.slugs.add(slug)
        return slug


@pytest.mark.django_db
def test_a_slug_that_somebody_takes_meanwhile_is_left_to_them() -> None:
    table = Table("baker-2", "baker-3")

    assert save_under_free_slug(table.save, "Baker", table.taken) == "baker-4"
    assert table.tried == ["baker-2", "baker-3", "baker-4"]


@pytest.mark.django_db
def test_after_so_many_tries_the_fault_is_told() -> None:
    table = Table("baker-2", "baker-3", "baker-4")

    with pytest.raises(IntegrityError):
        save_under_free_slug(table.save, "Baker", table.taken)

    assert len(table.tried) == TRIES


def test_a_name_without_letters_has_the_usual_slug() -> None:
    assert free_slug("!?", {"job"}) == "job-2"
    assert free_slug("!?", (), "organisation") == "organisation"
