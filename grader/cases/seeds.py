"""Where a case's random numbers come from: a secret of the course, the topic, the case and the epoch."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

PUBLIC_KEY = b"visible cases are the same for everybody"


@dataclass(frozen=True, slots=True)
class Seeds:
    """The seeds of hidden cases. A regrade repeats them; a new epoch draws new ones.

    `key` is the course key, 16 bytes or more, never sent anywhere; only the numbers drawn are.
    """

    key: bytes
    epoch: int = 0

    def of(self, topic: str, case: str, *, hidden: bool) -> int:
        """Return the seed of one case; visible cases do not depend on the key."""
        key, epoch = (self.key, self.epoch) if hidden else (PUBLIC_KEY, 0)
        return int.from_bytes(hmac.digest(key, f"{topic}/{case}/{epoch}".encode(), "sha256"), "big")

    @property
    def name(self) -> str:
        """What identifies these seeds in a unit's key, without giving the key away."""
        return hashlib.sha256(b"name" + hmac.digest(self.key, str(self.epoch).encode(), "sha256")).hexdigest()[:16]
