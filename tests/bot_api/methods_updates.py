"""getMe, and how updates reach the bot: getUpdates and webhooks."""

import re
from urllib.parse import urlsplit

from aiogram.methods import (
    Close,
    DeleteWebhook,
    GetMe,
    GetUpdates,
    GetWebhookInfo,
    LogOut,
    SetWebhook,
)

from .errors import ApiError, bad_request
from .registry import method
from .telegram import Telegram
from .updates import WEBHOOK_ACTIVE, Json
from .webhook import Webhook

LOOPBACK = ("127.0.0.1", "localhost", "::1")
MAX_TIMEOUT = 50
SECRET_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,256}\Z")


@method(GetMe)
async def get_me(telegram: Telegram, _: GetMe) -> Json:
    return telegram.bot.to_api() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not telegram.privacy_mode,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@method(GetUpdates)
async def get_updates(telegram: Telegram, call: GetUpdates) -> list[Json]:
    if telegram.webhook:
        raise ApiError(409, f"Conflict: {WEBHOOK_ACTIVE}")
    if call.allowed_updates is not None:
        telegram.updates.allowed = call.allowed_updates
    limit = min(max(call.limit or 100, 1), 100)
    timeout = min(max(call.timeout or 0, 0), MAX_TIMEOUT)
    return await telegram.updates.poll(call.offset or 0, limit, timeout)


@method(SetWebhook)
async def set_webhook(telegram: Telegram, call: SetWebhook) -> bool:
    if not call.url:
        return await _delete(telegram, call.drop_pending_updates)
    url = urlsplit(call.url)
    if url.scheme != "https" and not (url.scheme == "http" and url.hostname in LOOPBACK):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if call.secret_token and not SECRET_TOKEN.match(call.secret_token):
        raise bad_request("secret token contains unallowed characters")
    if call.allowed_updates is not None:
        telegram.updates.allowed = call.allowed_updates
    if call.drop_pending_updates:
        telegram.updates.drop()
    telegram.updates.interrupt("terminated by setWebhook request")
    connections = call.max_connections or 40
    await telegram.set_webhook(Webhook(call.url, call.secret_token, connections))
    return True


@method(DeleteWebhook)
async def delete_webhook(telegram: Telegram, call: DeleteWebhook) -> bool:
    return await _delete(telegram, call.drop_pending_updates)


async def _delete(telegram: Telegram, drop: bool | None) -> bool:
    await telegram.set_webhook(None)
    if drop:
        telegram.updates.drop()
    return True


@method(GetWebhookInfo)
async def get_webhook_info(telegram: Telegram, _: GetWebhookInfo) -> Json:
    webhook = telegram.webhook
    info: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(telegram.updates.pending),
    }
    if webhook:
        info |= {"max_connections": webhook.max_connections, **webhook.last_error}
    if telegram.updates.allowed:
        info["allowed_updates"] = telegram.updates.allowed
    return info


@method(LogOut)
async def log_out(telegram: Telegram, _: LogOut) -> bool:
    await telegram.set_webhook(None)
    return True


@method(Close)
async def close(telegram: Telegram, _: Close) -> bool:
    await telegram.set_webhook(None)
    return True
