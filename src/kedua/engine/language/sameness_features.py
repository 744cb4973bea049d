"""The numbers by which every question of one list is compared with every question of another, all pairs at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from kedua.engine.language.sameness_lexicon import Lexicon
from kedua.engine.language.sameness_profile import KINDS, WEIGHED, Profile

Matrix = npt.NDArray[np.float32]
_KIND_PAIRS = (("past", "hypothetical"), ("past", "habitual"), ("habitual", "hypothetical"))

WORD_FEATURES = (
    "jaccard",
    "containment",
    "role_clash",
    "role_extra",
    "opposite",
    "would_did",
    "habit_did",
    "habit_would",
    "kind_differs",
    "name_clash",
    "doer_swapped",
    "done_to_you",
    "first_doer",
    "surface_doer",
    "surface",
    "substituted",
    "surface_substituted",
    "surface_added",
    "surface_negation",
    "nothing_shared",
    "token_set_replaced",
    "roots_replaced",
)
VECTOR_FEATURES = ("cosine", "closeness", "plain_cosine")
JOINT_FEATURES = ("cosine_replaced", "frame_replaced")


def word_features(left: Sequence[Profile], right: Sequence[Profile], lexicon: Lexicon) -> Matrix:
    """Return shape (n, m, len(WORD_FEATURES)), each in 0..1; swapping the lists transposes the first two axes."""
    shared = _shared(left, right, lexicon)
    jaccard = _overlap(*shared["concept"], union=True)
    surface = _overlap(*shared["word"], union=True)
    substituted, added = _residuals(*shared["concept"])
    swapped, other_first = _swapped(left, right), _clash_and_extra(*shared["first-doer"])[0]
    frame = _frame(left, right)
    columns = [
        jaccard,
        _overlap(*shared["concept"], union=False),
        *_clash_and_extra(*shared["role"]),
        _opposite(left, right),
        *_kinds(left, right),
        _clash_and_extra(*shared["name"])[0],
        swapped,
        _differ(*shared["done-to-you"]),
        other_first,
        surface * np.maximum(other_first, swapped),
        surface,
        substituted,
        surface * substituted,
        surface * added,
        surface * _differ(*shared["negated"]),
        (jaccard == 0).astype(np.float32),
        frame * substituted,
        _overlap(*shared["root"], union=True) * substituted,
    ]
    return np.stack(columns, axis=-1)


def joint_features(words: Matrix, meaning: Matrix) -> Matrix:
    """Return shape (…, len(JOINT_FEATURES)) from the features of words and of vectors: what holds for both together."""
    cosine = meaning[..., VECTOR_FEATURES.index("cosine")]
    surface, substituted = (words[..., WORD_FEATURES.index(name)] for name in ("surface", "substituted"))
    return np.stack((cosine * substituted, cosine * surface * substituted), axis=-1)


def _residuals(shared: Matrix, of_a: Matrix, of_b: Matrix) -> tuple[Matrix, Matrix]:
    """Return how much each says that the other does not: on both sides (something replaced), on one (added).

    Weights of unmatched marks, the smaller of the two and the difference, squashed into 0..1 by x / (1 + x).
    """
    rest_a, rest_b = of_a - shared, of_b - shared
    less, more = np.maximum(np.minimum(rest_a, rest_b), 0), np.maximum(rest_a, rest_b)
    gap = more - less
    return np.asarray(less / (1 + less), dtype=np.float32), np.asarray(gap / (1 + gap), dtype=np.float32)


def vector_features(left: Matrix, right: Matrix, centre: Matrix) -> Matrix:
    """Return shape (n, m, 3): the cosine of the meaning vectors of both, centred; its square; and that of those as given."""
    cosine = np.clip(_unit(left - centre) @ _unit(right - centre).T, -1, 1)
    plain = np.clip(_unit(left) @ _unit(right).T, -1, 1)
    return np.asarray(np.stack((cosine, np.maximum(cosine, 0) ** 2, plain), axis=-1), dtype=np.float32)


def by_dimension(left: Matrix, right: Matrix, centre: Matrix, products: Matrix, gaps: Matrix) -> Matrix:
    """Return shape (n, m): what the dimensions of both centred unit vectors say, each by a weight of its own.

    `products`, length d, weighs what both have of a dimension, `gaps` the square of how far they lie apart in it.
    """
    a, b = _unit(left - centre), _unit(right - centre)
    apart = (a**2 @ gaps)[:, None] + (b**2 @ gaps)[None, :]
    return np.asarray((a * (products - 2 * gaps)) @ b.T + apart, dtype=np.float32)


def pairwise(left: Matrix, right: Matrix, centre: Matrix) -> Matrix:
    """Return shape (n, 2 d): what `by_dimension` weighs, for each row of one with the same row of the other."""
    a, b = _unit(left - centre), _unit(right - centre)
    return np.hstack((a * b, (a - b) ** 2))


def _unit(rows: Matrix) -> Matrix:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def _shared(
    left: Sequence[Profile], right: Sequence[Profile], lexicon: Lexicon
) -> dict[str, tuple[Matrix, Matrix, Matrix]]:
    """Return, by kind, the weight of the marks that two share, shape (n, m), of all on the left (n, 1), on the right (1, m).

    Only marks of the right, usually the shorter list, get a column: others cannot be shared. All kinds are looked up
    together: going through the texts is what takes the time.
    """
    # Sorted: the order of a set changes from run to run, and with it the last bit of a sum.
    marks = sorted({mark for one in right for mark in one.marks})
    place = {mark: column for column, mark in enumerate(marks)}
    a, b = (_table([one.marks for one in side], place) for side in (left, right))
    of_a, of_b = (np.array([one.weights for one in side], dtype=np.float32) for side in (left, right))
    tables = {}
    for number, kind in enumerate(KINDS):
        words = [mark.removeprefix(f"{kind} ") for mark in marks if mark.startswith(f"{kind} ")]
        first = bisect_left(marks, f"{kind} ")
        mine = slice(first, first + len(words))
        weight = np.array([lexicon.weight((word,)) if number < WEIGHED else 1.0 for word in words], dtype=np.float32)
        shared = np.asarray((a[:, mine] * weight) @ b[:, mine].T, dtype=np.float32)
        tables[kind] = shared, of_a[:, number, None], of_b[None, :, number]
    return tables


def _table(sides: Sequence[frozenset[str]], place: Mapping[str, int]) -> Matrix:
    """Return one row for each set and one column for each mark that has a place: 1 where the set holds the mark."""
    table = np.zeros((len(sides), len(place)), dtype=np.float32)
    placed = frozenset(place)
    width = len(place)
    table.flat[[row * width + place[mark] for row, marks in enumerate(sides) for mark in marks & placed]] = 1
    return table


def _overlap(shared: Matrix, of_a: Matrix, of_b: Matrix, *, union: bool) -> Matrix:
    """Weigh what is shared against all there is (`union`) or against the shorter of the two; 0 when one is empty."""
    whole = of_a + of_b - shared if union else np.minimum(of_a, of_b)
    return np.asarray(np.where(whole > 0, shared / np.maximum(whole, 1e-6), 0), dtype=np.float32)


def _frame(left: Sequence[Profile], right: Sequence[Profile]) -> Matrix:
    texts = ([one.plain for one in side] for side in (left, right))
    return np.asarray(process.cdist(*texts, scorer=fuzz.token_set_ratio, dtype=np.float32) / 100, dtype=np.float32)


def _clash_and_extra(shared: Matrix, of_a: Matrix, of_b: Matrix) -> tuple[Matrix, Matrix]:
    """Return where both have marks and share none, and where exactly one has any."""
    clash = (of_a > 0) & (of_b > 0) & (shared == 0)
    return clash.astype(np.float32), ((of_a > 0) != (of_b > 0)).astype(np.float32)


def _differ(shared: Matrix, of_a: Matrix, of_b: Matrix) -> Matrix:
    """Return the share of marks that only one of the two has; 0 when neither has any."""
    whole = of_a + of_b - shared
    return np.asarray(np.where(whole > 0, 1 - shared / np.maximum(whole, 1), 0), dtype=np.float32)


def _opposite(left: Sequence[Profile], right: Sequence[Profile]) -> Matrix:
    """Return 1 where, on some axis, one question stands only at one end and the other only at the other end."""
    axes = sorted({axis for one in right for axis, _ in one.poles})
    place = {axis: column for column, axis in enumerate(axes)}
    a, b = _signs(left, place), _signs(right, place)
    against = np.maximum(a, 0) @ np.maximum(-b, 0).T + np.maximum(-a, 0) @ np.maximum(b, 0).T
    return np.asarray(against > 0, dtype=np.float32)


def _signs(profiles: Sequence[Profile], place: dict[int, int]) -> Matrix:
    table = np.zeros((len(profiles), len(place)), dtype=np.float32)
    for row, one in enumerate(profiles):
        for axis, sign in one.poles:
            if axis in place:
                table[row, place[axis]] += sign
    return table


def _kinds(left: Sequence[Profile], right: Sequence[Profile]) -> tuple[Matrix, ...]:
    """Return 1 where the kinds are the one and the other of each of `_KIND_PAIRS`; last, where they differ."""
    a = np.array([one.kind for one in left])[:, None]
    b = np.array([one.kind for one in right])[None, :]
    pairs = (((a == one) & (b == other)) | ((a == other) & (b == one)) for one, other in _KIND_PAIRS)
    return tuple(table.astype(np.float32) for table in (*pairs, a != b))


def longness(left: Sequence[Profile], right: Sequence[Profile]) -> Matrix:
    """Return how long the shorter of both is, shape (n, m), in 0..1: nought up to ten different words, one from sixteen.

    Vectors of long questions lie closer together whatever they ask, and long questions share words by chance.
    """
    a, b = (np.array([one.length for one in side], dtype=np.float32) for side in (left, right))
    return np.asarray(np.clip((np.minimum(a[:, None], b[None, :]) - 10) / 6, 0, 1), dtype=np.float32)


def _swapped(left: Sequence[Profile], right: Sequence[Profile]) -> Matrix:
    """Return 1 where one verb is done by the candidate in one question and by somebody else in the other."""
    marks = sorted({verb for one in right for verb in one.by_you | one.by_others})
    place = {verb: column for column, verb in enumerate(marks)}
    you_a, you_b = (_table([one.by_you - one.by_others for one in side], place) for side in (left, right))
    other_a, other_b = (_table([one.by_others - one.by_you for one in side], place) for side in (left, right))
    return ((you_a @ other_b.T + other_a @ you_b.T) > 0).astype(np.float32)
