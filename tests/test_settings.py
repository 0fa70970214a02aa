import pytest

from copydesk.errors import SettingsError
from copydesk.settings import Settings, described


def test_without_variables_there_are_defaults_that_work() -> None:
    settings = Settings.from_environment({})
    assert settings == Settings()
    assert settings.redis_url is None
    assert settings.workers >= 1


def test_variables_are_read_and_empty_ones_are_unset() -> None:
    given = {"COPYDESK_PORT": "80", "COPYDESK_PAGE_SECONDS": "2.5", "COPYDESK_FETCH_LOCAL": "Yes", "COPYDESK_HOST": " "}
    settings = Settings.from_environment(given)
    assert (settings.port, settings.page_seconds, settings.fetch_local) == (80, 2.5, True)
    assert settings.host == Settings().host


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("COPYDESK_PORT", "http"),
        ("COPYDESK_PORT", "65536"),
        ("COPYDESK_WORKERS", "-1"),
        ("COPYDESK_QUEUE", "0"),
        ("COPYDESK_PAGE_SECONDS", "0"),
        ("COPYDESK_PAGE_SECONDS", "nan"),
        ("COPYDESK_CACHE_DAYS", "1.5"),
        ("COPYDESK_CACHE_MEMORY", "lots"),
        ("COPYDESK_FETCH_LOCAL", "maybe"),
        ("COPYDESK_REDIS_URL", "http://localhost"),
        ("COPYDESK_REDIS_URL", "redis://"),
        ("COPYDESK_REDIS_URL", "redis://localhost:port"),
    ],
)
def test_a_value_that_means_nothing_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        Settings.from_environment({name: value})


def test_passwords_are_not_repeated() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment({"COPYDESK_REDIS_URL": "redi://user:hunter2@host"})
    assert "hunter2" not in str(caught.value)


def test_every_setting_is_described() -> None:
    assert all(name.startswith("COPYDESK_") and says for name, says, _ in described())
