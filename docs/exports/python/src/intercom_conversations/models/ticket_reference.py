"""`TicketReference`, the model of `ticket_reference`."""

from typing import Any, Literal

from ..checks.ticket_reference import TICKET_REFERENCE
from ..enumerations import TicketState
from ..values import Id
from .base import IntercomObject


class TicketReference(IntercomObject):
    """The ticket that a conversation became, in the shape that tickets had before they got a
    resource of their own. No published description has it.
    """

    shape = TICKET_REFERENCE

    type: Literal["ticket"] | str | None = None
    """Names the kind of this object. Always `ticket`. Sent, but in no published description."""

    id: Id | None = None
    """Identifies the ticket. Sent as an integer. Sent, but in no published description."""

    url: str | None = None
    """Where teammates find the ticket inside Intercom. Sent, but in no published description."""

    custom_attributes: dict[str, Any] | None = None
    """The fields of the ticket by name, among them `_default_title_` and `_default_description_`.
    Each is an object with `value`, which may be null, and `type`, such as `string`. Sent, but in
    no published description.
    """

    state: TicketState | None = None
    """How far the work on the ticket has come. Sent, but in no published description."""

    ticket_type: str | None = None
    """The name of the type of the ticket. Sent, but in no published description."""

    ticket_type_description: str | None = None
    """What tickets of this type are for. May be empty. Sent, but in no published description."""

    ticket_type_emoji: str | None = None
    """The emoji of this type of ticket. Sent, but in no published description."""

    ticket_custom_state_admin_label: str | None = None
    """The name of the state that teammates see. Sent, but in no published description."""

    ticket_custom_state_user_label: str | None = None
    """The name of the state that the customer sees. Sent, but in no published description."""
