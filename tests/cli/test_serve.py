"""The server as a user starts it: a process of its own, with its own embedded Redis."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request

COMMAND = [sys.executable, "-m", "copydesk.cli.main", "serve", "--port", "0", "--workers", "1"]
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith("COPYDESK_")}


def test_says_where_to_look_and_which_cache_it_uses_and_answers() -> None:
    with subprocess.Popen(COMMAND, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=CLEAN, text=True) as server:
        assert server.stdout
        told = ""
        while "listens on" not in told:
            line = server.stdout.readline()
            assert line, told
            told += line
        assert re.search(r"cache: embedded \S+ [\d.]+ on a private socket", told)
        address = re.search(r"http://[\d.:]+", told)
        assert address
        body = json.dumps({"text": "They met on 31 November 2024."}).encode()
        request = urllib.request.Request(f"{address[0]}/v1/analyses", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            assert [flag["exact"] for flag in json.load(answer)["flags"]] == ["31 November 2024"]
        server.send_signal(signal.SIGINT)
        server.stdout.read()
        assert server.wait(30) in (0, 130)


def test_what_keeps_it_from_starting_is_said_in_one_line() -> None:
    for setting, value in (("COPYDESK_PIPELINE", "no_such_pipeline"), ("COPYDESK_PORT", "99999")):
        command = [*COMMAND[:4], "--workers", "1"]
        done = subprocess.run(command, env={**CLEAN, setting: value}, capture_output=True, text=True, timeout=120)
        assert done.returncode == 2
        assert setting in done.stderr
        assert "Traceback" not in done.stderr
