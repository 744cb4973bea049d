"""A writer is opened as the installation allows, and leaves threads for others."""

from __future__ import annotations

from pytest_django import Settings

from kedua.integrations.writer.opening import AT_ONCE, open_writer
from kedua.usecases.ports import Later, Never
from kedua.usecases.writer_port import Account, Commission, Drafted
from tests.fakes.model_script import model_server, said

WISH = Commission("question", "Write.", "Teamwork.", {"type": "object"})


def test_only_so_many_write_at_once_and_the_others_are_told() -> None:
    with model_server(said("{}")) as model:
        writers = [open_writer(Account(model.url, "small")) for _place in range(AT_ONCE + 1)]
        under_way = [writer.write(WISH) for writer in writers]

        firsts = [next(heard) for heard in under_way]
        rests = [list(heard) for heard in under_way]
        again = list(writers[-1].write(WISH))
        for writer in writers:
            writer.close()

    assert firsts == ["{"] * AT_ONCE + [Later("busy-here")]
    assert [rest[-1:] for rest in rests] == [[Drafted("{}")]] * AT_ONCE + [[]]
    assert again[-1] == Drafted("{}")


def test_an_installation_can_forbid_private_addresses(settings: Settings) -> None:
    settings.WRITER_PRIVATE = False
    with model_server(said("{}")) as model:
        writer = open_writer(Account(model.url, "small"))
        heard = list(writer.write(WISH))
        writer.close()

    assert heard == [Never("address-private")]
