from copydesk.cache.near import Near


def test_it_forgets_what_expired_and_what_is_too_much() -> None:
    now = 0.0
    near: Near[str] = Near(most_bytes=10, clock=lambda: now)
    near.put("a", "A", 5, 5)
    near.put("b", "B", 5, 50)
    assert near.get("a") == "A"
    near.put("c", "C", 1, 50)
    assert near.get("b") is None
    now = 6
    assert near.get("a") is None
    assert near.get("c") == "C"
    assert near.get("c", youngest_seconds=6) is None
    assert near.get("c", youngest_seconds=7) == "C"
