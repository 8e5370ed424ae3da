"""`sales_agent`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import SALES_AGENT_OUTCOME
from .judging import MAP, TEXT, Member, Shape, judged

SALES_AGENT = Shape(
    "sales_agent",
    {
        "outcome": Member(SALES_AGENT_OUTCOME, nullable=True),
        "routing_outcome": Member(TEXT, nullable=True),
        "collected_data": Member(MAP, nullable=True),
    },
)


def check_sales_agent(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `sales_agent`."""
    return judged(SALES_AGENT, value, api_version=api_version, origin=origin)
