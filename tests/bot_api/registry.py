"""The methods the server knows, by lower-case name."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from aiogram.methods.base import TelegramMethod

from .telegram import Telegram

M = TypeVar("M", bound=TelegramMethod[Any])
Handler = Callable[[Telegram, M], Awaitable[object]]


@dataclass(frozen=True)
class Endpoint:
    model: type[TelegramMethod[Any]]
    handle: Callable[[Telegram, Any], Awaitable[object]]


METHODS: dict[str, Endpoint] = {}


def method(model: type[M]) -> Callable[[Handler[M]], Handler[M]]:
    """Register the function that answers requests of aiogram's `model`."""

    def register(handle: Handler[M]) -> Handler[M]:
        METHODS[model.__api_method__.lower()] = Endpoint(model, handle)
        return handle

    return register
