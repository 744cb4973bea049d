"""What a second look at a text goes by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.floating]
Model = TypeVar("Model")


@dataclass(frozen=True, slots=True, eq=False)
class Meaning(Generic[Model]):
    """Vectors of sentences as they are written, by their text, and the fitted model that they suit."""

    vectors: Mapping[str, Vector]
    model: Model
