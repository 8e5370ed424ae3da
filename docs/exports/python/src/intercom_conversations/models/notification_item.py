"""`NotificationItem`: one of several objects, told apart by their members."""

from typing import Annotated, Any, TypeAlias

from pydantic import Discriminator, Tag, TypeAdapter

from ..checks.notification_item import NOTIFICATION_ITEM
from .base import tag
from .conversation import Conversation
from .conversation_contact_change import ConversationContactChange
from .conversation_reference import ConversationReference
from .ping import Ping

NotificationItem: TypeAlias = Annotated[
    Annotated[ConversationReference, Tag("conversation_reference")]
    | Annotated[Conversation, Tag("conversation")]
    | Annotated[ConversationContactChange, Tag("conversation_contact_change")]
    | Annotated[Ping, Tag("ping")]
    | Annotated[dict[str, Any], Tag("map")],
    Discriminator(lambda value: tag(NOTIFICATION_ITEM, value)),
]
"""What a notification is about. Which object that is depends on the event; it can be told from the
object itself. An object of no described variant stays a `dict`.
"""

_ADAPTER: TypeAdapter[NotificationItem] = TypeAdapter(NotificationItem)


def parse_notification_item(value: object) -> NotificationItem:
    """The object as the model that fits; raises `ValidationError` if it is no JSON object."""
    return _ADAPTER.validate_python(value)
