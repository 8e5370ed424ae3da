"""`ticket_reference`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import TICKET_STATE
from .judging import ID, MAP, TEXT, Constant, Member, Shape, judged

TICKET_REFERENCE = Shape(
    "ticket_reference",
    {
        "type": Member(Constant("ticket")),
        "id": Member(ID),
        "url": Member(TEXT),
        "custom_attributes": Member(MAP),
        "state": Member(TICKET_STATE),
        "ticket_type": Member(TEXT),
        "ticket_type_description": Member(TEXT),
        "ticket_type_emoji": Member(TEXT),
        "ticket_custom_state_admin_label": Member(TEXT),
        "ticket_custom_state_user_label": Member(TEXT),
    },
)


def check_ticket_reference(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `ticket_reference`."""
    return judged(TICKET_REFERENCE, value, api_version=api_version, origin=origin)
