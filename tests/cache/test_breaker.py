from copydesk.cache.breaker import Breaker


def test_a_breaker_lets_one_caller_try_after_each_rest() -> None:
    now = 0.0
    breaker = Breaker(first_seconds=1, most_seconds=4, clock=lambda: now)
    assert [breaker.admits(), breaker.admits()] == [True, True]
    rests = []
    for _ in range(4):
        breaker.failed()
        began = now
        while not breaker.admits():
            now += 0.5
        assert not breaker.admits()
        rests.append(now - began)
    assert rests == [1, 2, 4, 4]
    breaker.worked()
    assert breaker.closed
    assert [breaker.admits(), breaker.admits()] == [True, True]
