"""`Payload`: one of several objects, told apart by their members."""

from typing import Annotated, Any, TypeAlias

from pydantic import Discriminator, Tag, TypeAdapter

from ..checks.payload import PAYLOAD
from .base import tag
from .conversation import Conversation
from .conversation_deleted import ConversationDeleted
from .conversation_list import ConversationList
from .conversation_part import ConversationPart
from .conversation_parts import ConversationParts
from .conversation_reference import ConversationReference
from .conversation_source import ConversationSource
from .conversation_statistics import ConversationStatistics
from .deleted_conversation_list import DeletedConversationList
from .notification_event import NotificationEvent
from .side_conversation_list import SideConversationList

Payload: TypeAlias = Annotated[
    Annotated[NotificationEvent, Tag("notification_event")]
    | Annotated[ConversationSource, Tag("conversation_source")]
    | Annotated[ConversationReference, Tag("conversation_reference")]
    | Annotated[Conversation, Tag("conversation")]
    | Annotated[ConversationDeleted, Tag("conversation_deleted")]
    | Annotated[DeletedConversationList, Tag("deleted_conversation_list")]
    | Annotated[ConversationList, Tag("conversation_list")]
    | Annotated[SideConversationList, Tag("side_conversation_list")]
    | Annotated[ConversationPart, Tag("conversation_part")]
    | Annotated[ConversationParts, Tag("conversation_parts")]
    | Annotated[ConversationStatistics, Tag("conversation_statistics")]
    | Annotated[dict[str, Any], Tag("map")],
    Discriminator(lambda value: tag(PAYLOAD, value)),
]
"""Anything in which a conversation arrives. It can be told from the object itself which one it is.
An object of no described variant stays a `dict`.
"""

_ADAPTER: TypeAdapter[Payload] = TypeAdapter(Payload)


def parse_payload(value: object) -> Payload:
    """The object as the model that fits; raises `ValidationError` if it is no JSON object."""
    return _ADAPTER.validate_python(value)
