"""`Ping`, the model of `ping`."""

from typing import Literal

from ..checks.ping import PING
from .base import IntercomObject


class Ping(IntercomObject):
    """The item of the notification that tests a webhook."""

    shape = PING

    type: Literal["ping"] | str | None = None
    """Always `ping`. Sent, but in no published description."""

    message: str | None = None
    """A sentence without meaning. Sent, but in no published description."""
