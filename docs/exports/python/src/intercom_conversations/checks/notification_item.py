"""`notification_item`: how to tell which object it is."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .conversation import CONVERSATION
from .conversation_contact_change import CONVERSATION_CONTACT_CHANGE
from .conversation_reference import CONVERSATION_REFERENCE
from .judging import OneOf, Variant, judged
from .ping import PING

NOTIFICATION_ITEM = OneOf(
    (
        Variant(
            None,
            types=("conversation",),
            has=("conversation_message",),
            rule=(
                "webhook.item_of_api_2",
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
        Variant(CONVERSATION_CONTACT_CHANGE, has=("conversation", "contact"), lacks=("type",)),
        Variant(PING, types=("ping",)),
    ),
    rule=(
        "webhook.item_known",
        "drift",
        "The item is expected to be a conversation, or another object that is described; "
        "it is kept, and not judged.",
    ),
)


def check_notification_item(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `notification_item`."""
    return judged(NOTIFICATION_ITEM, value, api_version=api_version, origin=origin)
