"""Reading a Bot API request, however it was encoded, into aiogram's model of it."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from aiogram.methods.base import TelegramMethod
from aiogram.types import BufferedInputFile
from aiohttp import web
from aiohttp.web_request import FileField
from pydantic import BaseModel, ValidationError

from .errors import bad_request
from .keyboards import keyboard_model

Body = dict[str, Any]
M = TypeVar("M", bound=TelegramMethod[Any])


async def read_body(request: web.Request) -> Body:
    """Parameters of the query string and body; uploads become BufferedInputFile."""
    body: Body = dict(request.query)
    if request.content_type == "application/json":
        try:
            given = json.loads(await request.text() or "{}")
        except ValueError:
            raise bad_request("can't parse JSON object") from None
        return body | given if isinstance(given, dict) else body
    for name, value in (await request.post()).items():
        if isinstance(value, FileField):
            body[name] = BufferedInputFile(value.file.read(), value.filename)
        else:
            body[name] = value
    return {name: _attached(value, body) for name, value in body.items()}


def unpacked(model: type[BaseModel], body: Body) -> Body:
    """The body with the parameters a form carries as JSON parsed."""
    nested = _nested_fields(model)
    return {
        name: _parsed(name, value) if name in nested and isinstance(value, str) else value
        for name, value in body.items()
    }


def validated(model: type[M], body: Body) -> M:
    """The request as aiogram's model, or Telegram's 400 with what does not fit."""
    values = dict(body)
    if isinstance(values.get("reply_markup"), dict):
        values["reply_markup"] = _checked_markup(values["reply_markup"])
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise bad_request(_readable(error)) from None


def _attached(value: Any, body: Body) -> Any:
    if isinstance(value, str) and value.startswith("attach://"):
        return body.get(value.removeprefix("attach://"), value)
    return value


def _parsed(name: str, value: str) -> Any:
    if not value:
        return None
    try:
        return json.loads(value)
    except ValueError:
        raise bad_request(f"can't parse {name} JSON object") from None


def _checked_markup(markup: Body) -> BaseModel:
    try:
        return keyboard_model(markup).model_validate(markup)
    except ValidationError as error:
        raise bad_request(f"can't parse reply keyboard markup: {_readable(error)}") from None


@cache
def _nested_fields(model: type[BaseModel]) -> frozenset[str]:
    """Parameters that a form carries as JSON."""
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if any(_is_nested(part) for part in _parts(field.annotation))
    )


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    if get_origin(annotation) is not list:
        for part in get_args(annotation):
            yield from _parts(part)


def _is_nested(annotation: Any) -> bool:
    is_model = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return is_model or get_origin(annotation) is list


def _readable(error: ValidationError) -> str:
    """One line: where, and what is wrong; of a union, the member that comes nearest."""
    members: dict[tuple[Any, ...], list[str]] = {}
    for problem in error.errors(include_url=False):
        place = problem["loc"]
        member = tuple(place[:3])
        where = ".".join(str(part) for part in place)
        members.setdefault(member, []).append(f"{where}: {problem['msg']}")
    every = list(members.values())
    right_type = [lines for lines in every if not any(".type:" in line for line in lines)]
    nearest: list[str] = min(right_type or every, key=len)
    return "; ".join(nearest)
