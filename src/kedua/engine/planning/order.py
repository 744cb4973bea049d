"""In which order to ask: easy to enter, one subject at a time, the core in its locked order, goals last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kedua.engine.planning.bank import Question, Subject

FIT_ORDER = {"value": 0, "contribution": 1, "motivation": 2, "career-goals": 3}


def ordered(
    questions: Sequence[Question], subjects: Mapping[str, Subject], weights: Mapping[str, float], core: Sequence[str]
) -> tuple[Question, ...]:
    """Order the questions of the parts deeper and fit.

    Within deeper: subjects that hold core questions in the core's order, then the others by weight; within a subject
    the core question first and a significant challenge last. One that builds on an earlier topic opens, if there is
    one outside the core: the candidate starts on known ground. Core questions of one part never overtake one another.
    """
    place = {name: number for number, name in enumerate(core)}
    firsts = {q.subject: place[q.id] for q in sorted(questions, key=lambda q: -place.get(q.id, -1)) if q.id in place}

    def key(question: Question) -> tuple[int, int, float, str, int, bool, str]:
        subject = question.subject
        fit, rank = FIT_ORDER.get(subjects[subject].kind, 0), firsts.get(subject, len(place))
        within = (place.get(question.id, len(place)), question.is_challenge, question.id)
        return (fit, rank, -weights.get(subject, 0.0), subject, *within)

    result: list[Question] = []
    for part in ("deeper", "fit"):
        mine = [question for question in questions if subjects[question.subject].part == part]
        result += _locked(sorted(mine, key=key), place)
    opener = next((q for q in result if q.source == "topic" and not q.is_challenge and q.id not in place), None)
    if opener is not None:
        result.remove(opener)
        result.insert(0, opener)
    return tuple(result)


def rearranged(questions: Sequence[Question], subjects: Mapping[str, Subject], wanted: Sequence[str]) -> list[Question]:
    """Put the questions that `wanted` names into its order, in the places that they hold; each stays in its part."""
    place = {name: number for number, name in enumerate(wanted)}
    return [
        question
        for part in ("deeper", "fit")
        for question in _locked([q for q in questions if subjects[q.subject].part == part], place)
    ]


def _locked(questions: Sequence[Question], place: Mapping[str, int]) -> list[Question]:
    """Fill the places that the questions of `place` hold with the same questions in its order."""
    placed = iter(sorted((q for q in questions if q.id in place), key=lambda q: place[q.id]))
    return [next(placed) if question.id in place else question for question in questions]
