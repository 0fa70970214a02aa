"""A server on loopback that answers in Wikidata's own shapes, and misbehaves in Wikidata's own ways when told to."""

from __future__ import annotations

import json
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

ENTITY = "http://www.wikidata.org/entity/"
COUNTRIES = {"Q31": "BE", "Q183": "DE"}
OFFICES = {"Q31": ["Q1", "Q2"], "Q183": ["Q3"]}
#: statement, person, office, rank, start and precision, end and precision, nature
TENURES = [
    ("s1", "Q11", "Q1", "Normal", ("1999-07-12", 11), ("2008-03-20", 11), None),
    ("s2", "Q12", "Q1", "Preferred", ("2008-03-20", 11), ("2008-12-30", 11), None),
    ("s3", "Q13", "Q1", "Deprecated", ("2001-01-01", 11), ("2002-01-01", 11), None),
    ("s4", "Q14", "Q2", "Normal", ("1990-01-01", 9), ("1992-05-01", 10), None),
    ("s5", "Q15", "Q3", "Normal", ("1998-10-27", 11), None, "Q4676846"),
    ("s6", "Q16", "Q2", "Normal", ("1800-01-01", 7), None, None),
    ("s7", "Q17", "Q3", "Normal", None, None, None),
]
NAMES = {
    "Q1": ("Prime Minister of Ruritania", ["premier of Ruritania"]),
    "Q2": ("Minister of Tulips of Belgium", []),
    "Q3": ("Keeper of the Seal of Germany", []),
    "Q11": ("Guy Verhofstadt", ["Guy Maurice Marie Louise Verhofstadt"]),
    "Q12": ("Yves Leterme", []),
    "Q13": ("Nobody Really", []),
    "Q14": ("Ada Tulipan", ["Adah Tulipan"]),
    "Q15": ("Gerd Siegelbewahrer", []),
}  # Q16 has no name in English
#: Was merged into another, under whose id it is answered.
MERGED = {"Q17": "Q11"}


def _node(id: str) -> dict[str, str]:
    return {"type": "uri", "value": ENTITY + id}


def _literal(value: str, kind: str) -> dict[str, str]:
    return {"type": "literal", "datatype": f"http://www.w3.org/2001/XMLSchema#{kind}", "value": value}


def _tenure(statement: str, person: str, office: str, rank: str, start: Any, end: Any, nature: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "statement": {"type": "uri", "value": f"{ENTITY}statement/{statement}"},
        "person": _node(person),
        "office": _node(office),
        "rank": {"type": "uri", "value": f"http://wikiba.se/ontology#{rank}Rank"},
    }
    for name, value in (("start", start), ("end", end)):
        if value:
            row[name] = _literal(f"{value[0]}T00:00:00Z", "dateTime")
            row[f"{name}Precision"] = _literal(str(value[1]), "integer")
    if nature:
        row["nature"] = _node(nature)
    return row


@dataclass
class Served:
    """What the server was asked, and what it is still to do wrong: one entry is used up by each request."""

    address: str = ""
    asked: list[dict[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    busy: int = 0
    most_at_once: int = 0
    held: threading.Event = field(default_factory=threading.Event)  # set when a request is held back ("held")
    released: threading.Event = field(default_factory=threading.Event)

    @property
    def sparql(self) -> str:
        return f"{self.address}/sparql"

    @property
    def api(self) -> str:
        return f"{self.address}/w/api.php"


@contextmanager
def serving() -> Iterator[Served]:
    """The server, for the time of the block."""
    served = Served()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *arguments: Any) -> None:
            pass

        def do_GET(self) -> None:
            self._answer(urlsplit(self.path).query)

        def do_POST(self) -> None:
            self._answer(self.rfile.read(int(self.headers["Content-Length"])).decode())

        def _answer(self, encoded: str) -> None:
            served.busy += 1
            served.most_at_once = max(served.most_at_once, served.busy)
            fields = {name: values[0] for name, values in parse_qs(encoded).items()}
            served.asked.append(fields)
            served.agents.add(self.headers["User-Agent"])
            fault = served.faults.pop(0) if served.faults else ""
            try:
                self._send(fault, fields)
            finally:
                served.busy -= 1

        def _send(self, fault: str, fields: dict[str, str]) -> None:
            status, headers, body = 200, {"Content-Type": "application/json"}, _content(fields)
            match fault.split(maxsplit=1):
                case ["throttled", seconds]:
                    status, headers, body = 429, {"Retry-After": seconds}, b"Too Many Requests"
                case ["busy"]:
                    status, body = 503, b"<html>upstream connect error</html>"
                case ["lag"]:
                    headers |= {"Retry-After": "5", "MediaWiki-API-Error": "maxlag"}
                    body = b'{"error":{"code":"maxlag","info":"Waiting for a server: 6 seconds lagged.","lag":6}}'
                case ["refused"]:
                    status, body = 403, b"You have been banned"
                case ["half"]:
                    body = body[: len(body) // 2]
                case ["gone"]:  # without a word
                    self.close_connection = True
                    return
                case ["held"]:
                    served.held.set()
                    served.released.wait()
                    self.close_connection = True
                    return
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body) * (2 if fault in ("cut", "reset") else 1)))
            self.end_headers()
            self.wfile.write(body)
            if fault in ("cut", "reset"):
                self.close_connection = True
            if fault == "reset":  # the connection, and not only the answer, ends amid it
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    served.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield served
    finally:
        served.released.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _content(fields: dict[str, str]) -> bytes:
    if fields.get("action") == "wbgetentities":
        wanted = fields["ids"].split("|")
        return json.dumps({"entities": {MERGED.get(id, id): _entity(id) for id in wanted}, "success": 1}).encode()
    query = fields["query"]
    if "P297" in query:
        rows = [{"country": _node(id), "code": {"type": "literal", "value": code}} for id, code in COUNTRIES.items()]
    elif "P1001" in query:
        rows = [{"office": _node(o)} for id, own in OFFICES.items() if f"wd:{id} " in query for o in own]
    else:
        rows = [_tenure(*row) for row in TENURES if f"wd:{row[2]} " in query]
    return json.dumps({"head": {"vars": []}, "results": {"bindings": rows}}).encode()


def _entity(id: str) -> dict[str, Any]:
    if id in MERGED:
        return _entity(MERGED[id]) | {"redirects": {"from": id, "to": MERGED[id]}}
    if id not in NAMES:
        return {"type": "item", "id": id, "labels": {}, "aliases": {}}
    label, aliases = NAMES[id]
    return {
        "type": "item",
        "id": id,
        "labels": {"en": {"language": "en", "value": label}},
        "aliases": {"en": [{"language": "en", "value": alias} for alias in aliases]} if aliases else {},
    }
