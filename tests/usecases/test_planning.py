"""Planning as a use case: sealed for the panel, near the job's duties, and whole without a sentence model."""

from dataclasses import replace
from pathlib import Path

from kedua.engine.language.sameness_stem import text_to_embed
from kedua.integrations.casefile.building import build_request
from kedua.integrations.casefile.reading import read_case
from kedua.integrations.embedder.none import NoEmbedder
from kedua.library.loader import load_library, load_vectors
from kedua.library.sameness import shipped_sameness
from kedua.queries.plan_request import PlanRequest
from kedua.usecases.likeness import Comparer
from kedua.usecases.planning import plan_interview
from tests.factories.plans import FarEmbedder, comparer_with


def request(case: Path) -> PlanRequest:
    file, lines = read_case(case)
    return build_request(file, lines, load_library(), case.name)


def words_only() -> Comparer:
    return Comparer(shipped_sameness(), NoEmbedder())


def test_without_a_sentence_model_there_is_still_a_plan(flagship: Path) -> None:
    kit = plan_interview(request(flagship), words_only())

    assert sum(part.minutes for part in kit.plan.parts) == kit.plan.minutes


def test_the_panels_kit_is_sealed(flagship: Path) -> None:
    kit = plan_interview(request(flagship), words_only(), "panel")

    assert kit.plan.audience == "panel"
    assert {outlook.mean for outlook in kit.plan.outlook} == {None}


def test_without_duties_questions_are_still_chosen(flagship: Path) -> None:
    kit = plan_interview(replace(request(flagship), duties=()), words_only())

    assert kit.plan.questions


def test_vectors_of_another_model_are_not_used() -> None:
    vectors = load_vectors()

    comparer = Comparer.with_shipped(shipped_sameness(), NoEmbedder(), vectors.rows, vectors.embedder)

    assert comparer.known == {}
    assert comparer.vectors(["Tell us about a queue."]) is None


def test_identical_texts_are_as_alike_as_can_be() -> None:
    table = words_only().alike(["Tell us about a queue."], ["Tell us about a queue.", "Why us?"])

    assert table[0, 0] == 1
    assert table[0, 1] < 0.5


def test_what_was_made_elsewhere_is_not_made_again(flagship: Path) -> None:
    wanted, embedder = request(flagship), FarEmbedder()
    comparer = comparer_with(embedder)
    vectors = FarEmbedder().embed(wanted.texts)

    comparer.remember(wanted.texts, vectors)
    plan_interview(wanted, comparer)

    assert not set(map(text_to_embed, wanted.texts)) & set(embedder.asked)


def test_nothing_is_remembered_where_no_model_made_anything() -> None:
    comparer = words_only()

    comparer.remember(["Tell us about the boiler."], None)

    assert not comparer.known
