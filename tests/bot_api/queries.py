"""Callback and inline queries that wait for the bot's answer."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from .entities import Entity
from .errors import bad_request

A = TypeVar("A")

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True)
class Answer:
    """What pressing a button brings a person."""

    text: str = ""
    show_alert: bool = False
    url: str | None = None
    switch_inline_query: str | None = None


@dataclass(frozen=True)
class InlineResult:
    """An article among inline results, and the message it stands for."""

    id: str
    title: str
    description: str
    text: str
    entities: list[Entity]
    markup: dict[str, Any] | None


@dataclass(frozen=True)
class InlineAnswer:
    """The bot's answer to an inline query."""

    results: list[InlineResult]
    next_offset: str
    cache_time: int
    is_personal: bool
    button: dict[str, Any] | None


@dataclass
class Query(Generic[A]):
    """A query and its answer to come."""

    id: str
    asked_at: float
    answer: "asyncio.Future[A]" = field(default_factory=asyncio.Future)


class Queries(Generic[A]):
    """Queries of one kind, which can be answered for `lifetime` seconds."""

    def __init__(self, clock: Callable[[], float], lifetime: float, first_id: int) -> None:
        self._clock = clock
        self._lifetime = lifetime
        self._next_id = first_id
        self._asked: dict[str, Query[A]] = {}

    def ask(self) -> Query[A]:
        query: Query[A] = Query(str(self._next_id), self._clock())
        self._next_id += 1
        self._asked[query.id] = query
        return query

    def answer(self, query_id: str, answer: A) -> None:
        """Answer a query; once only, and in time."""
        query = self.check(query_id)
        del self._asked[query_id]
        if not query.answer.done():
            query.answer.set_result(answer)

    def check(self, query_id: str) -> Query[A]:
        query = self._asked.get(query_id)
        if query is None or self._clock() - query.asked_at > self._lifetime:
            raise bad_request(TOO_OLD)
        return query

    def expire(self) -> None:
        """Make every open query too old."""
        self._asked.clear()
