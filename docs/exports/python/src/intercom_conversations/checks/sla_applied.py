"""`sla_applied`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import SLA_STATUS
from .judging import TEXT, Member, Shape, judged

SLA_APPLIED = Shape(
    "sla_applied",
    {
        "type": Member(TEXT),
        "sla_name": Member(TEXT),
        "sla_status": Member(SLA_STATUS, nullable=True),
    },
)


def check_sla_applied(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `sla_applied`."""
    return judged(SLA_APPLIED, value, api_version=api_version, origin=origin)
