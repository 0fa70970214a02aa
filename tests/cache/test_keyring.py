from datetime import UTC, datetime, timedelta

import pytest

from copydesk.cache.keyring import Keyring
from copydesk.cache.link import Link
from copydesk.errors import AdminError

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Clock:
    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keyring(link: Link, clock: Clock) -> Keyring:
    return Keyring(link, clock)


async def test_a_key_opens_what_it_was_made_for(keyring: Keyring) -> None:
    key, word = await keyring.create("Partner", ("check",), per_minute=5, per_day=50)
    assert await keyring.find(word) == key
    assert (key.allows("check"), key.allows("admin")) == (True, False)
    admin, _ = await keyring.create("Ada", ("admin",))
    assert (admin.allows("check"), admin.allows("admin")) == (True, True)


@pytest.mark.parametrize(
    "change", [lambda w: w[:-1] + "!", lambda w: w[:-5] + "AAAAA", lambda w: "", lambda w: w + "A"]
)
async def test_nothing_else_opens_it(keyring: Keyring, change: object) -> None:
    _, word = await keyring.create("Partner")
    assert await keyring.find(change(word)) is None  # type: ignore[operator]


async def test_the_secret_is_kept_nowhere(keyring: Keyring, link: Link) -> None:
    _, word = await keyring.create("Partner")
    kept = await link.run(lambda client: client.hgetall("copydesk:{keys}"))
    assert word.split("_", 2)[2].encode() not in b"".join(kept.values())


async def test_a_revoked_key_opens_nothing_and_stays_in_the_list(keyring: Keyring) -> None:
    key, word = await keyring.create("Partner")
    await keyring.revoke(key.id)
    assert await keyring.find(word) is None
    (listed,) = await keyring.all()
    assert listed.revoked_at == NOW


async def test_a_rotated_key_works_beside_the_new_one_for_a_while(keyring: Keyring, clock: Clock) -> None:
    old, old_word = await keyring.create("Partner", ("check",), 5, 50)
    new, new_word = await keyring.rotate(old.id, timedelta(hours=1))
    assert (new.name, new.per_minute, new.per_day) == ("Partner", 5, 50)
    assert await keyring.find(old_word)
    clock.now += timedelta(hours=1)
    assert await keyring.find(old_word) is None
    assert await keyring.find(new_word) == new
    with pytest.raises(AdminError, match="any more"):
        await keyring.rotate(old.id, timedelta(hours=1))


async def test_it_is_known_when_a_key_was_last_used(keyring: Keyring, clock: Clock) -> None:
    key, _ = await keyring.create("Partner")
    clock.now += timedelta(minutes=5)
    await keyring.used(key)
    (listed,) = await keyring.all()
    assert listed.last_used_at == clock.now


async def test_whether_anybody_is_admin(keyring: Keyring) -> None:
    await keyring.create("Partner")
    assert not await keyring.has_admin()
    admin, _ = await keyring.create("Ada", ("admin",))
    assert await keyring.has_admin()
    await keyring.revoke(admin.id)
    assert not await keyring.has_admin()


async def test_what_means_nothing_is_refused(keyring: Keyring) -> None:
    with pytest.raises(AdminError, match="no scope fly"):
        await keyring.create("Partner", ("fly",))
    with pytest.raises(AdminError):
        await keyring.create(" ")
    with pytest.raises(AdminError):
        await keyring.create("Partner", per_minute=0)
    with pytest.raises(AdminError, match="There is no key"):
        await keyring.revoke("00000000")
