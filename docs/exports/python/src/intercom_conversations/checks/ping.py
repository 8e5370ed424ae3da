"""`ping`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import TEXT, Constant, Member, Shape, judged

PING = Shape("ping", {"type": Member(Constant("ping")), "message": Member(TEXT)})


def check_ping(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `ping`."""
    return judged(PING, value, api_version=api_version, origin=origin)
