"""`ContactReference`, the model of `contact_reference`."""

from ..checks.contact_reference import CONTACT_REFERENCE
from ..values import Id
from .base import IntercomObject


class ContactReference(IntercomObject):
    """Points to a contact."""

    shape = CONTACT_REFERENCE

    type: str | None = None
    """What is referred to: `contact`. Can be null."""

    id: Id | None = None
    """The contact's id. Can be null."""

    external_id: str | None = None
    """The id that the company gave to the contact. Can be null."""
