"""What becomes of every way in which a server with a model may answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from kedua.integrations.writer.openai import OpenAIWriter
from kedua.usecases.ports import Later, Never
from kedua.usecases.writer_port import Account, Commission, Declined, Drafted, Said, Usage
from tests.fakes.model_script import DONE, STREAM, USED, Answer, Model, event, model_server, piece, refused, said

SHAPE: Mapping[str, object] = {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}
WISH = Commission("question", "Write briefly.", "Teamwork.", SHAPE)
GOOD = '{"text": "How did you go about it — “then”?"}'


def ask(model: Model, seconds: int = 5, **more: bool) -> Sequence[Said]:
    """Ask once, without pauses."""
    account = Account(model.url, "small", "sesame", most=300, seconds=seconds)
    writer = OpenAIWriter(account, private=more.get("private", True), sleep=lambda _seconds: None)
    try:
        return list(writer.write(WISH))
    finally:
        writer.close()


def test_an_answer_comes_in_pieces_with_what_it_cost_and_how_it_ended() -> None:
    with model_server(said(GOOD)) as model:
        heard = ask(model)

    assert (len(heard), "".join(part for part in heard if isinstance(part, str))) == (5, GOOD)
    assert heard[-2:] == [Usage(30, 12), Drafted(GOOD)]


def test_the_request_names_model_limit_shape_and_key() -> None:
    with model_server(said(GOOD)) as model:
        ask(model)

    assert model.headers[0]["Authorization"] == "Bearer sesame"
    assert model.asked == [
        {
            "model": "small",
            "messages": [
                {"role": "system", "content": "Write briefly."},
                {"role": "user", "content": "Teamwork."},
            ],
            "stream": True,
            "max_tokens": 300,
            "stream_options": {"include_usage": True},
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "question", "strict": True, "schema": SHAPE},
            },
        }
    ]


def test_a_server_that_takes_no_schema_is_asked_for_json_and_then_in_words() -> None:
    no = refused(400, "response_format is not supported")
    with model_server(no, no, said(GOOD)) as model:
        heard = ask(model)

    formats = [wish.get("response_format") for wish in model.asked]
    assert heard[-1] == Drafted(GOOD)
    assert [kind["type"] if isinstance(kind, dict) else None for kind in formats] == [
        "json_schema",
        "json_object",
        None,
    ]
    assert '"required": ["text"]' in str(model.asked[2]["messages"])


def test_newer_and_older_names_in_a_request_are_found_out() -> None:
    newer = refused(400, "Use 'max_completion_tokens' instead of 'max_tokens'.")
    with model_server(newer, refused(422, "unknown field stream_options"), said(GOOD)) as model:
        heard = ask(model)

    last = model.asked[-1]
    assert heard[-1] == Drafted(GOOD)
    assert (last["max_completion_tokens"], "max_tokens" in last, "stream_options" in last) == (300, False, False)


def test_what_was_found_out_holds_for_the_next_commission() -> None:
    with model_server(refused(400), refused(400), said(GOOD)) as model:
        writer = OpenAIWriter(Account(model.url, "small"), private=True)
        for _time in range(2):
            list(writer.write(WISH))
        writer.close()

    assert ["response_format" in wish for wish in model.asked] == [True, True, False, False]


def test_a_request_that_is_not_taken_in_any_way_is_refused() -> None:
    with model_server(refused(400)) as model:
        heard = ask(model)

    assert (heard, len(model.asked)) == ([Never("refused-request")], 3)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(status: int) -> None:
    with model_server(refused(status), refused(status), said(GOOD)) as model:
        heard = ask(model)

    assert heard[-1] == Drafted(GOOD)


def test_a_server_that_stays_busy_is_asked_three_times() -> None:
    with model_server(refused(503)) as model:
        heard = ask(model)

    assert (heard, len(model.asked)) == ([Later("busy")], 3)


def test_the_pause_that_is_asked_for_is_kept_and_else_drawn_longer_each_time() -> None:
    slept: list[float] = []
    for headers in ({"Retry_After": "2"}, {"Retry_After": "Sun, 06 Nov 1994 08:49:37 GMT"}):
        with model_server(refused(429, **headers)) as model:
            account = Account(model.url, "small")
            writer = OpenAIWriter(account, private=True, sleep=slept.append, share=lambda: 0.5)
            list(writer.write(WISH))
            writer.close()

    assert slept == [2.0, 2.0, 0.5, 1.0]


def test_a_pause_beyond_the_time_there_is_is_told_instead() -> None:
    with model_server(refused(429, Retry_After="7")) as model:
        heard = ask(model)

    assert (heard, len(model.asked)) == ([Later("busy", after=7.0)], 1)


@pytest.mark.parametrize(
    ("answer", "ending"),
    [
        (refused(401), Later("login", down=True)),
        (refused(403), Later("login", down=True)),
        (refused(404), Never("not-found")),
        (refused(413), Never("refused-request")),
        (refused(302, Location="http://127.0.0.1/"), Never("moved")),
        (Answer([b"<!doctype html><p>Welcome"], headers={"Content-Type": "text/html"}), Never("no-stream")),
        (Answer([b"{}"], headers={"Content-Type": "application/json"}), Never("no-stream")),
        (Answer([b"x"], headers={**STREAM, "Content-Encoding": "gzip"}), Never("no-stream")),
        (Answer([b"<!doctype html>\n<p>Welcome</p>\n"]), Never("garbage")),
        (Answer([b"data: \xff\xfe\n\n"]), Never("garbage")),
        (Answer([event("{not json")]), Never("garbage")),
        (Answer([event('{"choices": [{"delta": {"content": 7}}]}')]), Never("garbage")),
        (Answer([event('{"choices": "none"}')]), Never("garbage")),
        (Answer([event({"choices": []}), DONE]), Never("empty")),
        (Answer([DONE]), Never("empty")),
        (Answer([piece("  ", "stop"), DONE]), Never("empty")),
        (Answer([piece("", "tool_calls"), DONE]), Never("garbage")),
        (Answer([event({"error": {"message": "out of memory"}})]), Later("busy")),
        (Answer([event({"choices": [{"delta": {"refusal": "No."}, "finish_reason": "stop"}]}), DONE]), Declined("No.")),
        (Answer([piece("{", "content_filter"), DONE]), Declined("")),
        (Answer([piece('{"text": "How'), USED]), Later("dropped")),
        (Answer([piece('{"text": "How'), b'data: {"choi']), Later("dropped")),
        (Answer([piece('{"text": "How', "length"), DONE]), Never("too-long")),
        (Answer([piece("many words " * 5000)], endless=True), Never("too-long")),
        (Answer([b": still here\n\n" * 1000], endless=True), Never("too-long")),
        (Answer([b"data: " + b"x" * 300_000], endless=True), Never("too-long")),
    ],
)  # fmt: skip
def test_what_is_no_answer_ends_so(answer: Answer, ending: Said) -> None:
    with model_server(answer) as model:
        heard = ask(model)

    assert heard[-1] == ending


@pytest.mark.parametrize(
    "answer",
    [
        Answer([b": waiting\r\n\r\nevent: message\r\n" + piece(GOOD).replace(b"\n", b"\r\n"), DONE]),
        Answer([piece(GOOD, "stop")]),
        Answer([*(bytes([one]) for one in piece(GOOD)), DONE]),
        Answer([piece(GOOD), event({"choices": [{"index": 1, "delta": {"content": "B"}}]}), DONE]),
        Answer([piece(GOOD), DONE, b"what comes after is not read"], endless=True),
        Answer([event({"choices": [{"delta": {"role": "assistant", "content": None}}], "id": "x"}), piece(GOOD), DONE]),
    ],
)
def test_an_answer_may_come_in_any_form_that_events_have(answer: Answer) -> None:
    with model_server(answer) as model:
        heard = ask(model)

    assert heard[-1] == Drafted(GOOD)


@pytest.mark.parametrize(
    "answer",
    [
        Answer([piece("w"), 0.05] * 60),
        Answer([piece("w"), 3.0]),
        Answer([3.0, piece("w")]),
    ],
)
def test_an_answer_that_takes_too_long_is_cut_off(answer: Answer) -> None:
    with model_server(answer) as model:
        heard = ask(model, seconds=1)

    assert heard[-1] == Later("slow")


def test_nobody_there_is_told() -> None:
    with model_server(said(GOOD)) as model:
        gone = Model(model.url)

    assert ask(gone) == [Later("no-connection", down=True)]


@pytest.mark.parametrize(
    "url", ["ftp://models.example/v1", "models.example", "http:///v1", "http://a:b@c/v1", "http://c:x/"]
)
def test_an_address_that_is_none_is_told(url: str) -> None:
    assert ask(Model(url)) == [Never("address-wrong")]


@pytest.mark.parametrize("key", ["se–same", "se\nsame"])
def test_a_key_that_cannot_be_sent_is_none(key: str) -> None:
    with model_server(said(GOOD)) as model:
        writer = OpenAIWriter(Account(model.url, "small", key), private=True)
        heard = list(writer.write(WISH))
        writer.close()

    assert (len(heard), model.asked) == (1, [])


def test_where_private_addresses_are_forbidden_nothing_is_said_to_one() -> None:
    with model_server(said(GOOD)) as model:
        by_name = Model(model.url.replace("127.0.0.1", "localhost"))
        heard = [ask(model, private=False), ask(by_name, private=False)]

    assert (heard, model.asked) == ([[Never("address-private")]] * 2, [])
