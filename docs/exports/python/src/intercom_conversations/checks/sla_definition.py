"""`sla_definition`: what it holds. Only in the Preview version of the API."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import SECONDS, Member, Shape, judged

SLA_DEFINITION = Shape(
    "sla_definition",
    {
        "first_reply_time": Member(SECONDS, nullable=True),
        "next_reply_time": Member(SECONDS, nullable=True),
        "resolution_time": Member(SECONDS, nullable=True),
        "time_to_close": Member(SECONDS, nullable=True),
    },
)


def check_sla_definition(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `sla_definition`."""
    return judged(SLA_DEFINITION, value, api_version=api_version, origin=origin)
