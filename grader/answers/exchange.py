"""The proxies that a case calls, and the record of what was asked and answered."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from grader.model import Answer, Call, Outcome, Want
from grader.sandbox import wire
from grader.sandbox.handles import handles
from grader.sandbox.inside import SUPPORT

REQUEST_LIMIT = 256 * 1024 * 1024
_FATAL = frozenset({Outcome.TIMED_OUT, Outcome.CRASHED, Outcome.OUT_OF_MEMORY})


class CallFailed(Exception):
    """A call came back without a value."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"{answer.outcome}: {answer.error} {answer.message}".strip())
        self.answer = answer


class RoomLost(BaseException):
    """A call cost the room; not an Exception, so that Hypothesis does not repeat it in search of a smaller one."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.outcome)
        self.answer = answer


@dataclass(frozen=True, slots=True)
class Exchange:
    """One call and its answer. `payload` is the call as it was when made; `key` names it."""

    call: Call
    payload: bytes
    key: bytes
    answer: Answer

    @property
    def stateful(self) -> bool:
        """Whether an object that stays in the room takes part, so that later answers depend on this call."""
        return bool(handles((self.call.args, self.call.kwargs, self.answer.value)))


def pack_call(call: Call) -> tuple[bytes, bytes]:
    """Return the call's canonical bytes and their digest."""
    payload = wire.encode((call.function, call.args, call.kwargs, str(call.want)), REQUEST_LIMIT)
    return payload, hashlib.sha256(payload).digest()


def unpack_call(payload: bytes) -> Call:
    """Return the call that `pack_call` packed, with fresh arrays."""
    function, args, kwargs, want = wire.decode(payload)
    return Call(function, args, kwargs, Want(want))


def pack_answer(answer: Answer) -> bytes:
    """Return an answer as bytes."""
    fields = (str(answer.outcome), answer.value, answer.error, answer.message, answer.place, answer.line)
    return wire.encode(fields, REQUEST_LIMIT)


def unpack_answer(data: bytes) -> Answer:
    """Return the answer that `pack_answer` packed."""
    outcome, *rest = wire.decode(data)
    return Answer(Outcome(outcome), *rest)


def question_key(key: bytes, earlier: Sequence[Exchange]) -> bytes:
    """Name a question by its call and by the earlier ones that made or changed the objects which it may be about."""
    return hashlib.sha256(b"".join(exchange.key for exchange in earlier if exchange.stateful) + key).digest()


def sequence_key(exchanges: tuple[Exchange, ...]) -> bytes:
    """Name a sequence of calls: what a function answers may depend on the calls before."""
    return hashlib.sha256(b"".join(exchange.key for exchange in exchanges)).digest()


class Ask(Protocol):
    """Somebody who answers calls: a submission, the reference, or a record of its answers."""

    def __call__(self, call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        """Answer a call; `earlier` is what this case exchanged before, which decides what handles stand for."""


class Proxy:
    """Stands for a submission or the reference in a case: `proxy.norm(x)` asks for an answer and records it.

    `proxy.support.predict(model, x)` asks a function of the topic's support module in the same room.
    """

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._exchanges: list[Exchange] = []

    def __getattr__(self, name: str) -> ProxyFunction | Support:
        if name.startswith("_"):
            raise AttributeError(name)
        return Support(self) if name == SUPPORT else ProxyFunction(self, name)


class Support:
    """The support module of a proxy's room."""

    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy

    def __getattr__(self, name: str) -> ProxyFunction:
        return ProxyFunction(self._proxy, f"{SUPPORT}.{name}")


class ProxyFunction:
    """One function of a proxy."""

    def __init__(self, proxy: Proxy, name: str) -> None:
        self._proxy = proxy
        self._name = name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function and return its value; a call without a value ends the case."""
        return self._exchange(Call(self._name, args, kwargs))

    def arguments_after(self, *args: Any) -> tuple[Any, ...]:
        """Call the function and return its arguments as they are afterwards."""
        after: tuple[Any, ...] = self._exchange(Call(self._name, args, {}, Want.ARGUMENTS))
        return after

    def value_and_arguments(self, *args: Any) -> tuple[Any, tuple[Any, ...]]:
        """Call the function and return its value, and its arguments as they are afterwards: for calls that take long."""
        value, after = self._exchange(Call(self._name, args, {}, Want.BOTH))
        return value, after

    def for_effect(self, *args: Any, **kwargs: Any) -> None:
        """Call the function for what it does to an object; what it returns does not count and may be anything."""
        self._exchange(Call(self._name, args, kwargs, Want.NOTHING))

    def _exchange(self, call: Call) -> Any:
        payload, key = pack_call(call)
        answer = self._proxy._ask(call, payload, key, self._proxy._exchanges)
        self._proxy._exchanges.append(Exchange(call, payload, key, answer))
        if answer.outcome in _FATAL:
            raise RoomLost(answer)
        if answer.outcome is not Outcome.PASSED:
            raise CallFailed(answer)
        return answer.value


def exchanges(proxy: Proxy) -> tuple[Exchange, ...]:
    """Return what was exchanged since `forget`."""
    return tuple(proxy._exchanges)


def forget(proxy: Proxy) -> None:
    """Start a new record."""
    proxy._exchanges.clear()
