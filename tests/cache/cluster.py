"""A real cluster on this machine: three masters, each with a replica, that tests may be bad to."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError
from tests.conftest import RedisServer, free_port

MASTERS = 3
SLOTS = 16_384


class Cluster:
    """Nodes on free ports: the masters, then their replicas in the same order."""

    def __init__(self, home: Path, node_timeout_seconds: float = 15) -> None:
        """``node_timeout_seconds``: after such a silence a node is taken for dead; busy machines make them silent."""
        self.nodes: list[RedisServer] = []
        for nth in range(2 * MASTERS):
            options = {
                "dir": str(home),
                "cluster-enabled": "yes",
                "cluster-config-file": f"{nth}.conf",
                "cluster-port": str(free_port()),
                "cluster-node-timeout": "1000",  # they get to know each other in times that hang on this one
                "cluster-replica-validity-factor": "0",
                "repl-diskless-sync-delay": "0",
            }
            self.nodes.append(RedisServer(*(word for name, value in options.items() for word in (f"--{name}", value))))
        self.bus = [int(_value(node._options, "--cluster-port")) for node in self.nodes]
        self._join()
        for nth in range(2 * MASTERS):
            self.client(nth).config_set("cluster-node-timeout", int(node_timeout_seconds * 1000))

    @property
    def url(self) -> str:
        return self.nodes[0].url.replace("redis://", "redis+cluster://")

    def client(self, nth: int) -> Redis:
        return Redis(port=self.nodes[nth].port, socket_timeout=5)

    def id(self, nth: int) -> str:
        return str(self.client(nth).execute_command("CLUSTER", "MYID").decode())

    def keys(self) -> int:
        """How many keys the masters hold."""
        return sum(self.client(nth).dbsize() for nth in range(2 * MASTERS) if self.role(nth) == "master")

    def role(self, nth: int) -> str:
        try:
            return str(self.client(nth).info("replication")["role"])
        except RedisError:
            return "gone"

    def flush(self) -> None:
        for nth in range(2 * MASTERS):
            if self.role(nth) == "master":
                self.client(nth).flushall()

    def move_slot(self, slot: int, source: int, target: int) -> Callable[[], None]:
        """Begin to move a slot; what is returned moves its keys and ends it. Between, keys are asked for on the way."""
        self.client(target).execute_command("CLUSTER", "SETSLOT", slot, "IMPORTING", self.id(source))
        self.client(source).execute_command("CLUSTER", "SETSLOT", slot, "MIGRATING", self.id(target))

        def end() -> None:
            giver = self.client(source)
            while keys := giver.execute_command("CLUSTER", "GETKEYSINSLOT", slot, 10):
                giver.execute_command(
                    "MIGRATE", "127.0.0.1", self.nodes[target].port, "", 0, 5000, "REPLACE", "KEYS", *keys
                )
            for nth in (target, source, *(n for n in range(MASTERS) if n not in (source, target))):
                self.client(nth).execute_command("CLUSTER", "SETSLOT", slot, "NODE", self.id(target))

        return end

    def close(self) -> None:
        for node in self.nodes:
            node.kill()

    def _join(self) -> None:
        share = SLOTS // MASTERS
        for nth in range(MASTERS):
            last = SLOTS - 1 if nth == MASTERS - 1 else (nth + 1) * share - 1
            self.client(nth).execute_command("CLUSTER", "ADDSLOTSRANGE", nth * share, last)
        for node, bus in zip(self.nodes[1:], self.bus[1:], strict=True):
            self.client(0).execute_command("CLUSTER", "MEET", "127.0.0.1", node.port, bus)
        until(lambda: all(self._knows(nth) == 2 * MASTERS for nth in range(2 * MASTERS)))
        for nth in range(MASTERS):
            self.client(MASTERS + nth).execute_command("CLUSTER", "REPLICATE", self.id(nth))
        until(self.well)

    def _knows(self, nth: int) -> int:
        return int(self.client(nth).execute_command("CLUSTER", "NODES").count(b"\n"))

    def well(self) -> bool:
        """Whether every node says that all slots are served, and every replica is linked to its master."""
        for nth in range(2 * MASTERS):
            if b"cluster_state:ok" not in self.client(nth).execute_command("CLUSTER", "INFO"):
                return False
            replication = self.client(nth).info("replication")
            if replication["role"] == "slave" and replication["master_link_status"] != "up":
                return False
        return sum(self.role(nth) == "slave" for nth in range(2 * MASTERS)) == MASTERS


def until(true: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(RedisError):
            if true():
                return
        time.sleep(0.05)
    raise AssertionError("it did not come to pass")


def _value(options: tuple[str, ...], name: str) -> str:
    return options[options.index(name) + 1]
