"""What the upper layers of the shipped sentence model are turned by to read messages, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

TUNED = Path(__file__).parent / "content" / "messages_tuned.npz"

Numbers = npt.NDArray[np.float32]
Turn = tuple[Numbers, Numbers]


def read_message_tuning(path: Path = TUNED) -> Mapping[int, Mapping[str, Turn]]:
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
