"""`SalesAgent`, the model of `sales_agent`."""

from typing import Any

from ..checks.sales_agent import SALES_AGENT
from ..enumerations import SalesAgentOutcome
from .base import IntercomObject


class SalesAgent(IntercomObject):
    """What the sales agent did in the conversation, and what came of it.

    Since API version 2.16.
    """

    shape = SALES_AGENT

    outcome: SalesAgentOutcome | None = None
    """What came of it, as one of the fixed outcomes that billing counts. Can be null."""

    routing_outcome: str | None = None
    """Where the sales agent sent the customer: an outcome that the workspace itself has defined.
    Can be null.
    """

    collected_data: dict[str, Any] | None = None
    """What the sales agent found out, by the name of the question: a flat object whose values are
    text. Can be null.
    """
