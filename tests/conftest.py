"""What every test may use."""

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from coverage import Coverage
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker

from kedua.commands.main import main
from kedua.records.models import Member
from tests.cast import cast

__all__ = ["cast"]

EXAMPLES = Path(__file__).parents[1] / "examples"
ENGINE = Path(__file__).parent / "engine"

# No test fails because a machine is slow: properties neither.
settings.register_profile("kedua", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kedua")


def pytest_sessionstart() -> None:
    gc.disable()


def pytest_collection_finish() -> None:
    """Look no more through what was collected: 15,000 tests stay to the end, and are half a million objects."""
    gc.freeze()
    gc.set_threshold(20_000, 10, 50)
    gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Count lines only while the engine itself is tested: counting makes all other tests half as quick."""
    counting = None if item.path.is_relative_to(ENGINE) else Coverage.current()
    if counting is not None:
        counting.stop()
    try:
        return (yield)
    finally:
        if counting is not None:
            counting.start()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:  # noqa: ARG001 - made before this
    """Ask the database what Django asks it once in a process, lest the first test that counts queries counts that, too."""
    with django_db_blocker.unblock():
        assert connection.features.supports_json_field


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did: its exit code and what it wrote."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def kedua(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process, as if typed."""

    def run(*words: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["kedua", *map(str, words)])
        capfd.readouterr()
        try:
            main()
            code: Sequence[object] | object = 0
        except SystemExit as stop:
            code = stop.code
        written = capfd.readouterr()
        return Outcome(code if isinstance(code, int) else 0, written.out, written.err)

    return run


@pytest.fixture
def flagship() -> Path:
    """The richest example case."""
    return EXAMPLES / "outlet-manager.yaml"


SignIn = Callable[[Member | None], Client]


@pytest.fixture
def sign_in() -> SignIn:
    """Give a browser in which the member is signed in; for None, one in which nobody is."""

    def as_member(member: Member | None) -> Client:
        client = Client(raise_request_exception=True)
        if member is not None:
            client.force_login(member.account, "allauth.account.auth_backends.AuthenticationBackend")
        return client

    return as_member
