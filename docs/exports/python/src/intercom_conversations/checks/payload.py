"""`payload`: how to tell which object it is."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .conversation import CONVERSATION
from .conversation_deleted import CONVERSATION_DELETED
from .conversation_list import CONVERSATION_LIST
from .conversation_part import CONVERSATION_PART
from .conversation_parts import CONVERSATION_PARTS
from .conversation_reference import CONVERSATION_REFERENCE
from .conversation_source import CONVERSATION_SOURCE
from .conversation_statistics import CONVERSATION_STATISTICS
from .deleted_conversation_list import DELETED_CONVERSATION_LIST
from .judging import OneOf, Variant, judged
from .notification_event import NOTIFICATION_EVENT
from .side_conversation_list import SIDE_CONVERSATION_LIST

PAYLOAD = OneOf(
    (
        Variant(NOTIFICATION_EVENT, types=("notification_event",)),
        Variant(CONVERSATION_SOURCE, has=("delivered_as",), lacks=("conversation_parts",)),
        Variant(
            None,
            types=("conversation",),
            has=("conversation_message",),
            rule=(
                "payload.of_api_2",
                "error",
                "A conversation is expected in the shape of API 2.x. This one has the shape of "
                "API 1.x, which is not covered: it is kept, and nothing in it is judged.",
            ),
        ),
        Variant(
            CONVERSATION_REFERENCE,
            types=("conversation",),
            has=("conversation_id",),
            lacks=("id",),
        ),
        Variant(CONVERSATION, types=("conversation",)),
        Variant(CONVERSATION_DELETED, has=("object", "deleted"), lacks=("type",)),
        Variant(DELETED_CONVERSATION_LIST, types=("conversations.list",), has=("conversations",)),
        Variant(CONVERSATION_LIST, has=("conversations",)),
        Variant(CONVERSATION_LIST, types=("list", "conversation.list"), has=("data", "pages")),
        Variant(SIDE_CONVERSATION_LIST, has=("side_conversations",)),
        Variant(CONVERSATION_PART, types=("conversation_part",)),
        Variant(CONVERSATION_PARTS, types=("conversation_part.list",)),
        Variant(CONVERSATION_STATISTICS, types=("conversation_statistics",)),
    ),
    rule=(
        "payload.known",
        "error",
        "The payload is expected to be a conversation, a part of one, or something that "
        "carries conversations. This is none of them: it is kept, and not judged.",
    ),
)


def check_payload(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `payload`."""
    return judged(PAYLOAD, value, api_version=api_version, origin=origin)
