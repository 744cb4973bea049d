"""What layers of the shipped sentence model are turned by, to read messages and to hold sentences against facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

TUNED_TO_MESSAGES = Path(__file__).parent / "content" / "messages_tuned.npz"
TUNED_TO_FACTS = Path(__file__).parent / "content" / "advert" / "guard_tuned.npz"
LOUD = 20.0  # how long vectors are made before tuned weights go by them

Numbers = npt.NDArray[np.float32]
Turn = tuple[Numbers, Numbers]


@dataclass(frozen=True, slots=True, eq=False)
class TunedToFacts:
    """How a sentence is read beside facts. turns: as `read_turns` gives them; lean: by layer, how gladly heads look at facts.

    head (width), before: what the mean of the sentence's pieces weighs, made `LOUD` long; and what is added.
    """

    turns: Mapping[int, Mapping[str, Turn]]
    lean: Mapping[int, Numbers]
    head: Numbers
    before: float


def read_turns(path: Path) -> Mapping[int, Mapping[str, Turn]]:
    """Give what is added to each matrix: by layer, from 1, and name a pair (out, r) and (r, in) whose product it is.

    Raises ValueError for pairs that do not fit one another.
    """
    found: dict[int, dict[str, Turn]] = {}
    with np.load(path, allow_pickle=False) as content:
        for key in content.files:
            if key.endswith(".up"):
                layer, name, _side = key.split(".")
                up, down = (content[f"{layer}.{name}.{one}"].astype(np.float32) for one in ("up", "down"))
                if up.shape[1] != down.shape[0]:
                    raise ValueError(f"{path.name}: {layer}.{name} is {up.shape} by {down.shape}")
                found.setdefault(int(layer), {})[name] = (up, down)
    return found


def read_tuned_to_facts(path: Path = TUNED_TO_FACTS) -> TunedToFacts:
    """Read how sentences are read beside facts; raises ValueError for pairs that do not fit, KeyError for a missing part."""
    turns = read_turns(path)
    with np.load(path, allow_pickle=False) as content:
        lean = {layer: content[f"{layer}.lean"].astype(np.float32) for layer in turns}
        head, before = content["head.w"].astype(np.float32)[0], float(content["head.b"][0])
    return TunedToFacts(turns, lean, head, before)
