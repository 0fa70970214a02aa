from copydesk.cache.link import Link
from copydesk.cache.sessions import Sessions


async def test_a_session_lasts_until_it_is_ended(link: Link) -> None:
    sessions = Sessions(link)
    token = await sessions.begin("Ada")
    found = await sessions.find(token)
    assert found
    assert found.who == "Ada"
    assert len(found.form_word) >= 20
    assert await sessions.find(token + "x") is None
    await sessions.end(token)
    assert await sessions.find(token) is None


async def test_tokens_are_kept_only_as_digests(link: Link) -> None:
    token = await Sessions(link).begin("Ada")
    assert await link.run(lambda client: client.exists(f"copydesk:{{session}}:{token}")) == 0
