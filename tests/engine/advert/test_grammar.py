"""Duties and needs are brought to one form, or left alone where nobody can be sure."""

import pytest

from kedua.engine.advert.grammar import read_clause, small_first


@pytest.mark.parametrize(
    ("written", "you"),
    [
        ("Plan the week", "plan the week"),
        ("Plans the week and orders stock", "plan the week and order stock"),
        ("Planning the week and leading the team", "plan the week and lead the team"),
        ("You will plan the week", "plan the week"),
        ("You'll plan the week", "plan the week"),
        ("The successful candidate will lead a team", "lead a team"),
        ("To plan the week", "plan the week"),
        ("Must hold a licence", "hold a licence"),
        ("Responsible for planning the week and ordering stock", "plan the week and order stock"),
        ("You will be responsible for managing suppliers", "manage suppliers"),
        ("In charge of the keys", "are in charge of the keys"),
        ("Responsible for planning", "plan"),
        ("Duties include checking stock and cleaning", "check stock and cleaning"),
        ("Your job is to answer the phone", "answer the phone"),
        ("Safely operating the forklift", "safely operate the forklift"),
        ("Is at the desk on time", "are at the desk on time"),
        ("Has a licence and knows the roads", "have a licence and know the roads"),
        ("Vulcanises a tyre", "vulcanise a tyre"),
        ("Bottling honey", "bottle honey"),
        ("Pumping out the hold", "pump out the hold"),
        ("Working at the desk", "work at the desk"),
        ("Mixing and loading of spray", "mix and load spray"),
        ("Listening and talking of what hurts", "listen and talk of what hurts"),
    ],
)
def test_what_somebody_does_follows_you(written: str, you: str) -> None:
    clause = read_clause(written)

    assert (clause.kind, clause.you, clause.sure) == ("verb", you, True)


@pytest.mark.parametrize(
    ("written", "you"),
    [
        # A verb behind "who", "so that" or "while" is somebody else's ...
        ("Helps a guest who asks twice or refuses help", "help a guest who asks twice or refuses help"),
        ("Gives feedback so that the agent knows what to do", "give feedback so that the agent knows what to do"),
        # ... until a comma, a "they" or an "it" leads back.
        ("Says what is wrong when it happens, and offers a way", "say what is wrong when it happens, and offer a way"),
        ("Learns what they need and turns that into orders", "learn what they need and turn that into orders"),
        ("Notices when somebody gets worse and reports it", "notice when somebody gets worse and report it"),
        # A plural after "and" is no verb.
        ("Records tests and changes so that others can follow", "record tests and changes so that others can follow"),
        ("Shows short videos and posts made alone", "show short videos and posts made alone"),
        ("Writes queries and checks that the result is right", "write queries and check that the result is right"),
        ("Reads figures and acts on them", "read figures and act on them"),
        # Verbs in a row.
        ("Listens, types and looks things up", "listen, type and look things up"),
        ("Opens, serves or closes by roster", "open, serve or close by roster"),
        ("Cutting costs by planning and ordering ahead", "cut costs by planning and ordering ahead"),
        ("Protects data and never skips a check", "protect data and never skip a check"),
        (
            "Finds out what lives in mud and teaches others to look",
            "find out what lives in mud and teach others to look",
        ),
        ("Teaching cooks and training of crew", "teach cooks and training of crew"),
    ],
)
def test_only_verbs_beside_the_first_one_change_with_it(written: str, you: str) -> None:
    assert read_clause(written).you == you


@pytest.mark.parametrize(
    ("written", "kind", "base"),
    [
        ("Fluent in Malay", "trait", "be fluent in Malay"),
        ("Is patient with guests", "trait", "be patient with guests"),
        ("Ability to lift 20 kg", "trait", "be able to lift 20 kg"),
        ("You are able to lift 20 kg", "trait", "be able to lift 20 kg"),
        ("Can lift 20 kg", "trait", "be able to lift 20 kg"),
        ("Valid driving licence", "noun", "have a valid driving licence"),
        ("HR diploma", "noun", "have an HR diploma"),
        ("2 years in a kitchen", "noun", "have 2 years in a kitchen"),
        ("Own transport", "noun", "have your own transport"),
        ("Experience with Excel", "noun", "have experience with Excel"),
        ("Malay and English", "noun", "know Malay and English"),
        ("English at B2", "noun", "have English at B2"),
        ("18 or older by law", "trait", "be 18 or older by law"),
        ("At least 18 months in a kitchen", "noun", "have at least 18 months in a kitchen"),
        ("Not allergic to bee stings", "trait", "be not allergic to bee stings"),
        ("Physically fit", "trait", "be physically fit"),
        ("Not squeamish", "trait", "be not squeamish"),
        ("Up at 4 am", "trait", "be up at 4 am"),
        ("Okay with dogs", "trait", "be okay with dogs"),
        ("Repaired a drone before", "trait", "have repaired a drone before"),
        ("Tied the knot", "trait", "have tied the knot"),
        ("Focused on results", "thing", "Focused on results"),
        ("Led a kitchen before", "trait", "have led a kitchen before"),
        ("Written English", "noun", "have written English"),
        ("SKM level 3 in electrical work", "noun", "have SKM level 3 in electrical work"),
        ("Driving licence D", "noun", "have a driving licence D"),
        ("A voice sample of two minutes", "noun", "have a voice sample of two minutes"),
        ("A degree helps", "other", "A degree helps"),
        ("Working at height certificate", "thing", "Working at height certificate"),
        ("Level 2", "thing", "Level 2"),
        ("Experience that is recent", "noun", "have experience that is recent"),
        ("Level the ground", "verb", "level the ground"),
        ("An eye for detail", "noun", "have an eye for detail"),
        ("Work permit", "noun", "have a work permit"),
        ("A clear, warm writer", "trait", "be a clear, warm writer"),
        ("Qualified accountant (ACA or CIMA)", "trait", "be a qualified accountant (ACA or CIMA)"),
        ("A dispensing optician by training", "trait", "be a dispensing optician by training"),
        ("A signed checklist", "noun", "have a signed checklist"),
        ("You do not mind wet floors", "trait", "not mind wet floors"),
        ("Won a grant as lead", "trait", "have won a grant as lead"),
        ("Written board papers that were decided on", "trait", "have written board papers that were decided on"),
    ],
)
def test_what_somebody_is_or_has_follows_a_verb(written: str, kind: str, base: str) -> None:
    clause = read_clause(written)

    assert (clause.kind, clause.base) == (kind, base)


@pytest.mark.parametrize(
    "written",
    [
        *("Stock control and ordering", "Report writing", "Team spirit", "Training of new crew", "Wiring inspections"),
        *("Orders, invoices and receipts", "Experienced barista", "The shop opens at six", "Results of the month"),
        *(
            "Boat licence, or willing to take the test",
            "Halal certificate or willing to get it",
            "Planning and zzzing the line",
            "Quickly",
            "(see below)",
            "…",
        ),
    ],
)
def test_a_thing_stays_as_it_was_written(written: str) -> None:
    clause = read_clause(written)

    assert (clause.kind, clause.base, clause.you, clause.gerund, clause.sure) == (
        "thing",
        written,
        written,
        written,
        False,
    )


@pytest.mark.parametrize(
    "written",
    ["We expect you to work hard", "This job is for early risers", "Cash: counting it. Keys: keeping them", "You, too"],
)
def test_a_sentence_of_its_own_stays_as_it_was_written(written: str) -> None:
    clause = read_clause(written)

    assert (clause.kind, clause.you) == ("other", written)


@pytest.mark.parametrize(
    ("written", "gerund"),
    [
        ("Speaks Malay", "speaking Malay"),
        ("Repair bicycles", "repairing bicycles"),
        ("Check stock and order lists", "Check stock and order lists"),
        ("Fluent in Malay", "being fluent in Malay"),
        ("Latte art", "Latte art"),
        ("Has a licence", "having a licence"),
    ],
)
def test_in_a_list_of_nouns_verbs_become_nouns_where_that_is_safe(written: str, gerund: str) -> None:
    assert read_clause(written).gerund == gerund


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("The first shift begins at six", "the first shift begins at six"),
        ("Several times a month", "several times a month"),
        ("Kota Kinabalu is far", "Kota Kinabalu is far"),
        ("I carry the keys", "I carry the keys"),
        ("QA is part of it", "QA is part of it"),
        ("", ""),
    ],
)
def test_a_first_word_that_is_never_a_name_may_be_small(text: str, small: str) -> None:
    assert small_first(text) == small
