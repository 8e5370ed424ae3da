"""`SlaApplied`, the model of `sla_applied`."""

from ..checks.sla_applied import SLA_APPLIED
from ..enumerations import SlaStatus
from .base import IntercomObject


class SlaApplied(IntercomObject):
    """The service level agreement that applies to the conversation."""

    shape = SLA_APPLIED

    type: str | None = None
    """`conversation_sla_summary` in Intercom's examples."""

    sla_name: str | None = None
    """The name that a teammate gave to the SLA."""

    sla_status: SlaStatus | None = None
    """How the SLA stands. Null once the SLA was removed by hand."""
