"""Settings are checked at the start; an error names the variable and never shows its value."""

import pytest

from bot.settings import SettingsError, load_bot_settings

GOOD = {"TELEGRAM_BOT_TOKEN": "1:abc"}
HOOK = GOOD | {"WEBHOOK_URL": "https://bot.example.org/telegram", "WEBHOOK_SECRET": "s"}


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "CANARY"),
        ("TELEGRAM_API_URL", "http://CANARY.example.org"),
        ("TELEGRAM_API_URL", "https://[CANARY"),
        ("ADMIN_IDS", "1,CANARY"),
        ("LOG_LEVEL", "CANARY"),
        ("WEBHOOK_URL", "CANARY"),
        ("WEBHOOK_SECRET", "CANARY!"),
        ("WEBHOOK_PORT", "CANARY"),
        ("QUESTIONS_PER_MINUTE", "0"),
        ("ANSWER_SECONDS", "CANARY"),
        ("BACKLOG_MINUTES", "-1"),
        ("UPLOAD_MEGABYTES", "51"),
    ],
)
def test_a_variable_that_does_not_fit_is_named(variable: str, value: str) -> None:
    """The message says which, and what it must look like."""
    with pytest.raises(SettingsError, match=variable) as refused:
        load_bot_settings(HOOK | {variable: value})
    assert "CANARY" not in str(refused.value)


def test_without_a_token() -> None:
    """The message says where to get one."""
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN is not set"):
        load_bot_settings({})


def test_defaults_and_lists() -> None:
    """Only the token is needed; lists may have spaces; the webhook's path comes from its URL."""
    settings = load_bot_settings(GOOD | {"ADMIN_IDS": " 1, 22 ,"})
    assert settings.admins == {1, 22}
    assert settings.webhook is None
    hook = load_bot_settings(HOOK).webhook
    assert hook
    assert hook.path == "telegram"


def test_secrets_do_not_show() -> None:
    """Settings that are printed by mistake tell no token, secret or person."""
    shown = repr(load_bot_settings(HOOK | {"ADMIN_IDS": "7731994255"}))
    assert "1:abc" not in shown
    assert "7731994255" not in shown
    assert "secret" not in shown
