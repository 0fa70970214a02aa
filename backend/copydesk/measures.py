"""Measures: what is counted while pages are checked, for whoever runs the desk. Never what is in them."""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Measures:
    """Counters of one desk. They are handed in, so two desks in one process do not mix."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "copydesk_requests", "Requests answered", ("route", "method", "status"), registry=self.registry
        )
        self.request_seconds = Histogram(
            "copydesk_request_seconds", "Time to answer a request", ("route",), buckets=_SECONDS, registry=self.registry
        )
        self.analysis_seconds = Histogram(
            "copydesk_analysis_seconds", "Time to read and judge a page", buckets=_SECONDS, registry=self.registry
        )
        self.cache = Counter(
            "copydesk_cache", "Look-ups and writes", ("operation", "outcome"), registry=self.registry
        )  # get: hit, miss, error; put: stored, error
        self.flags = Counter("copydesk_flags", "Flags in new analyses", ("rule",), registry=self.registry)
        self.failures = Counter("copydesk_failures", "Pages without an answer", ("error",), registry=self.registry)
        self.feedback = Counter(
            "copydesk_feedback", "What readers said of flags", ("rule", "verdict"), registry=self.registry
        )
        self.joined = Counter(
            "copydesk_joined", "Requests that waited for the same page's analysis", registry=self.registry
        )

    def watch(self, name: str, says: str, value: Callable[[], float]) -> None:
        """A number that is read whenever somebody looks."""
        Gauge(f"copydesk_{name}", says, registry=self.registry).set_function(value)

    def exposition(self) -> bytes:
        """All of it, in Prometheus' text format."""
        return generate_latest(self.registry)
