"""What an organisation keeps about a candidate, why and for how long; and the letters about what they asked."""

from __future__ import annotations

from dataclasses import dataclass

from kedua.wording.translate import gettext as _


@dataclass(frozen=True, slots=True)
class Kept:
    """A kind of data. own: the candidate can see it here or take it with them."""

    code: str
    what: str
    why: str
    how_long: str
    own: bool = True


def kinds_kept() -> tuple[Kept, ...]:
    """List every kind of data that is kept about a candidate."""
    deleted = _("Until it is deleted: ask below.")
    return (
        Kept(
            "person",
            _("Your name and how you are reached: addresses, number, language, time zone"),
            _("To write to you, and to arrange interviews at hours that suit where you are."),
            deleted,
        ),
        Kept(
            "record",
            _("What your application says: positions, education, skills, what you wrote, and the files you handed in"),
            _("To ask about your own experience instead of asking everybody the same."),
            deleted,
        ),
        _adjustment(deleted),
        Kept(
            "interviews",
            _("Your interviews: when, where, with whom, and what you answered to the invitation"),
            _("So that everybody is there, and you are not asked the same again."),
            deleted,
        ),
        Kept(
            "messages",
            _("What we wrote to you, what you wrote to us, and which version of the job's description you were shown"),
            _("So that nothing promised is forgotten, and we can say what we told you."),
            deleted,
        ),
        _assessments(deleted),
        Kept(
            "consents",
            _("What you agreed to, and when"),
            _("To write to you only where you want it, and to be able to show that you did."),
            deleted,
        ),
        *_beside(deleted),
    )


def _beside(how_long: str) -> tuple[Kept, ...]:
    """List what is kept about a candidate and is not theirs to take along."""
    return (
        Kept(
            "notes",
            _("What interviewers noted and rated, how the interviews were planned, and the decision with its reasons"),
            _("To decide by what you said and did, and to be able to explain the decision."),
            how_long,
            own=False,
        ),
        Kept(
            "changes",
            _("That something was changed, when and by whom. It holds neither your name nor what you said"),
            _("So that nobody can change anything unseen."),
            _("For good, also after everything else is deleted."),
            own=False,
        ),
    )


def _adjustment(how_long: str) -> Kept:
    what = _("What you told us would make the interview work for you")
    why = _("To arrange it. It is never rated, and those who ask in the interview are told only what they are to do.")
    return Kept("adjustment", what, why, how_long)


def _assessments(how_long: str) -> Kept:
    what = _("Tasks that we gave you, and what you handed in: your text and your files, and whom you let us call")
    return Kept("assessments", what, _("To see how you go about the work itself."), how_long)


def not_in_the_file() -> str:
    """Say what a candidate's file leaves out, and how to ask for it."""
    return (
        _("Not in this file: what interviewers noted and rated, and how the decision was reached.") + " " + to_ask_for()
    )


def to_ask_for() -> str:
    """Say how to ask for what a candidate does not find on their page."""
    return _(
        "Only those who take part in deciding read it, and it names colleagues. In many countries you have a right to learn "
        "what it says about you. Ask for it in a message: a person checks what the law gives you, and answers you."
    )


def request_name(kind: str) -> str:
    """Name what a candidate asks for."""
    return {"correction": _("To correct something"), "deletion": _("To delete everything")}[kind]


def outcome_letter(kind: str, name: str, outcome: str, sender: str) -> tuple[str, str]:
    """Tell a candidate what became of their request: subject and text."""
    opening = {
        "correction": _("You asked us to correct something that we keep about you. This is what became of it:"),
        "deletion": _("You asked us to delete what we keep about you. This is our answer:"),
    }[kind]
    lines = (
        _("Dear {name},").format(name=name),
        opening,
        outcome,
        _("If that is not what you meant, answer this message."),
        sender,
    )
    return _("What you asked about your data"), "\n\n".join(lines)


def deleted_letter(name: str, organisation: str) -> tuple[str, str]:
    """Tell somebody that everything about them is deleted: subject and text."""
    lines = (
        _("Dear {name},").format(name=name),
        _(
            "As you asked, we have deleted everything that we kept about you: your application, files, messages, and the "
            "notes of your interviews. The link to your page does not work any more."
        ),
        _(
            "What stays is that somebody was deleted, and when; your name is not in it. Backups may hold your data until "
            "they are overwritten. This letter is the last thing we send you."
        ),
        organisation,
    )
    return _("Your data is deleted"), "\n\n".join(lines)
