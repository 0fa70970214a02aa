"""Every way in which a request can be wrong, over a real connection."""

import json
import socket
import zlib
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

JSON = {"Content-Type": "application/json"}


def refused(answer: httpx.Response, status: int, name: str) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    told: dict[str, Any] = answer.json()
    assert told["type"] == f"/problems/{name}"
    assert told["status"] == status
    assert told["title"]
    assert told["detail"]
    return told


def send(client: httpx.Client, body: Any, **headers: str) -> httpx.Response:
    return client.post("/v1/analyses", content=body, headers={**JSON, **headers})


def pointers(told: dict[str, Any]) -> list[str]:
    return [fault["pointer"] for fault in told["errors"]]


@pytest.mark.parametrize("body", [b"{}", b'{"url": "https://example.org"}'])
def test_no_text(client: httpx.Client, body: bytes) -> None:
    assert pointers(refused(send(client, body), 422, "wrong-shape")) == ["/text"]


@pytest.mark.parametrize("body", [b'{"text": ""}', b'{"text": " \\n\\t"}'])
def test_a_text_without_words(client: httpx.Client, body: bytes) -> None:
    assert pointers(refused(send(client, body), 422, "page-empty")) == ["/text"]


@pytest.mark.parametrize("text", [b"3", b"null", b"[]", b"{}", b"true", b'["a"]'])
def test_a_text_of_the_wrong_type(client: httpx.Client, text: bytes) -> None:
    assert pointers(refused(send(client, b'{"text": ' + text + b"}"), 422, "wrong-shape")) == ["/text"]


@pytest.mark.parametrize("body", [b"[]", b'"text"', b"3", b"null"])
def test_json_that_is_no_object(client: httpx.Client, body: bytes) -> None:
    assert pointers(refused(send(client, body), 422, "wrong-shape")) == [""]


@pytest.mark.parametrize("half", [b"\\ud83d", b"\\uDE00", b"\\ud83d\\ud83d"])
def test_half_a_surrogate(client: httpx.Client, half: bytes) -> None:
    told = send(client, b'{"text": "a ' + half + b'b"}')
    assert pointers(refused(told, 422, "page-unreadable")) == ["/text"]
    in_title = send(client, b'{"text": "a", "title": "' + half + b'"}')
    assert pointers(refused(in_title, 422, "wrong-shape")) == ["/title"]


def test_a_whole_pair_written_as_two_escapes_is_a_character(client: httpx.Client) -> None:
    assert send(client, b'{"text": "\\ud83d\\ude00 It rains."}').status_code == 200


def test_an_unknown_field_is_pointed_at(client: httpx.Client) -> None:
    assert pointers(refused(send(client, b'{"text": "a", "txet": "b"}'), 422, "wrong-shape")) == ["/txet"]


def test_five_megabytes_of_text(client: httpx.Client) -> None:
    refused(send(client, json.dumps({"text": "word " * 1_000_000}).encode()), 413, "body-too-large")


def test_five_megabytes_sent_in_pieces_without_their_length(client: httpx.Client) -> None:
    def pieces() -> Iterator[bytes]:
        yield b'{"text": "'
        for _ in range(5 * 16):
            yield b"a" * 65_536

    refused(send(client, pieces()), 413, "body-too-large")


def test_a_text_longer_than_one_check_takes(client: httpx.Client) -> None:
    told = refused(send(client, json.dumps({"text": "x" * 1_000_001}).encode()), 413, "page-too-long")
    assert pointers(told) == ["/text"]


def test_a_gigabyte_of_zeros_in_a_megabyte_of_gzip(client: httpx.Client) -> None:
    deflater = zlib.compressobj(wbits=31)
    first, second = (deflater.compress(bytes(2**20)) + deflater.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    answer = send(client, first + second * 1023, **{"Content-Encoding": "gzip"})
    refused(answer, 413, "body-too-large")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b'{"text": "The council',
        b'{"text": "The council met.", "published_at": ',
        b"[" * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"text": "a\\ud800", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"text": "\xff\xfe"}',
        b'{"text": "a"} {"text": "b"}',
        b'{"text": "a\\ud800", "x": NaN}',
        b"text=The+council+met",
        "{“text”: “a”}".encode(),
    ],
)
def test_what_is_not_json(client: httpx.Client, body: bytes) -> None:
    told = refused(send(client, body), 400, "not-json")
    assert "council" not in told["detail"]


@pytest.mark.parametrize("body", [b"not gzip at all", b"\x1f\x8b\x08\x00"])
def test_gzip_that_is_none_or_cut_off(client: httpx.Client, body: bytes) -> None:
    refused(send(client, body, **{"Content-Encoding": "gzip"}), 400, "not-json")


def test_an_encoding_that_is_not_supported(client: httpx.Client) -> None:
    refused(send(client, b"{}", **{"Content-Encoding": "br"}), 415, "encoding-unsupported")


@pytest.mark.parametrize(
    "media_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
def test_a_media_type_that_is_not_supported(client: httpx.Client, media_type: str) -> None:
    answer = send(client, b'{"text": "a"}', **{"Content-Type": media_type})
    assert "application/json" in refused(answer, 415, "media-type-unsupported")["detail"]


@pytest.mark.parametrize(
    "media_type", ["application/json; charset=utf-8", "application/vnd.example+json", "Application/JSON"]
)
def test_media_types_that_are_json(client: httpx.Client, media_type: str) -> None:
    assert send(client, b'{"text": "It rains."}', **{"Content-Type": media_type}).status_code == 200


def test_a_language_that_is_not_read_names_those_that_are(client: httpx.Client) -> None:
    told = refused(send(client, b'{"text": "Es regnet.", "language": "de"}'), 422, "language-not-read")
    assert "Copydesk reads: en" in told["detail"]
    assert pointers(told) == ["/language"]
    undeclared = json.dumps({"text": "Министр сказал журналистам, что новых налогов в этом году не будет. " * 4})
    refused(send(client, undeclared.encode()), 422, "language-not-read")


def test_addresses_and_methods_that_do_not_exist(client: httpx.Client) -> None:
    refused(client.get("/v1/nothing"), 404, "not-found")
    refused(client.get("/v1/analyses/nothing"), 404, "not-found")
    refused(client.get("/v1/rules/names/nothing"), 404, "not-found")
    refused(client.get("/static/..%2fpages.py"), 404, "not-found")
    answer = client.delete("/v1/analyses")
    refused(answer, 405, "method-not-allowed")
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}


def test_options_and_head(client: httpx.Client) -> None:
    answer = client.options("/v1/analyses")
    assert (answer.status_code, answer.content) == (204, b"")
    assert "POST" in answer.headers["allow"]
    for path in ("/", "/v1/rules", "/healthz"):
        head, get = client.head(path), client.get(path)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["content-type"] == get.headers["content-type"]


def test_what_was_sent_is_not_sent_back_nor_logged(client: httpx.Client, caplog: pytest.LogCaptureFixture) -> None:
    for body in (b'{"text": ["hush-hush"]}', b'{"text": "hush-hush', b'{"text": "hush-hush", "options": "hush-hush"}'):
        assert "hush" not in send(client, body).text
    send(client, b'{"text": "hush-hush"}')
    assert "hush" not in caplog.text


def test_a_client_that_goes_away_in_the_middle_does_no_harm(server: str, client: httpx.Client) -> None:
    parts = urlsplit(server)
    with socket.create_connection((parts.hostname or "", parts.port or 0)) as wire:
        wire.sendall(
            b"POST /v1/analyses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
        )
    assert client.get("/healthz").status_code == 200
