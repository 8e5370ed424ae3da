"""`ConversationModel`, the model of `conversation_model`."""

from typing import Any

from ..checks.conversation_model import CONVERSATION_MODEL
from .base import IntercomObject


class ConversationModel(IntercomObject):
    """A conversation as Intercom keeps it internally, as far as notifications show it."""

    shape = CONVERSATION_MODEL

    model: Any = None
    """The conversation itself. Sent, but in no published description."""

    options: Any = None
    """How the model was to be rendered. Sent, but in no published description."""

    parts: Any = None
    """The conversation's parts. Sent, but in no published description."""
