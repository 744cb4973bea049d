"""What a role profile knows of any such job, as facts that a description may say."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from kedua.engine.advert.facts import Facts, Hardship, MustHave
from kedua.library.roles import Role


def facts_of_role(role: Role) -> Facts:
    """Give what holds of this role wherever the job is; nothing about one employer's pay, hours or benefits."""
    return Facts(
        title=role.title,
        purpose=role.purpose,
        duties=role.duties,
        must_haves=role.must_haves,
        hardships=tuple(map(Hardship, role.hard_everywhere)),
        good=role.good_everywhere,
        growth=role.growth,
    )


def filled_from_role(facts: Facts, role: Role, given: Collection[str]) -> Facts:
    """Fill facts from a profile. given: names of the facts that somebody gave, empty ones too: these stay as they are.

    With duties of one's own, the profile's must-haves no longer say which duty they are for.
    """
    profile = facts_of_role(role)
    needs = profile.must_haves
    if "duties" in given:
        needs = tuple(MustHave(need.text) for need in needs)
    return replace(
        facts,
        title=facts.title or profile.title,
        purpose=facts.purpose if "purpose" in given else profile.purpose,
        duties=facts.duties if "duties" in given else profile.duties,
        must_haves=facts.must_haves if "must_haves" in given else needs,
        hardships=facts.hardships if "hardships" in given else profile.hardships,
        good=facts.good if "good" in given else profile.good,
        growth=facts.growth if "growth" in given else profile.growth,
    )
