"""`ConversationRating`, the model of `conversation_rating`."""

from ..checks.conversation_rating import CONVERSATION_RATING
from ..values import Timestamp
from .base import IntercomObject
from .contact_reference import ContactReference
from .reference import Reference


class ConversationRating(IntercomObject):
    """How the contact rated the conversation, and which teammate it concerns. From 2.15 on it is
    the latest rating that was completed.
    """

    shape = CONVERSATION_RATING

    rating: int | None = None
    """From 1, the worst, to 5, the best. Can be null. Unit: points."""

    remark: str | None = None
    """What the contact added in words. Can be null."""

    created_at: Timestamp | None = None
    """When the contact was asked for the rating. Can be null."""

    contact: ContactReference | None = None
    """Who rated."""

    teammate: Reference | None = None
    """The teammate that the conversation was assigned to."""

    updated_at: Timestamp | None = None
    """When the rating was last changed. Since API version 2.14."""
