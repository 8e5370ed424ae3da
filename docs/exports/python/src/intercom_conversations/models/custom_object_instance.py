"""`CustomObjectInstance`, the model of `custom_object_instance`."""

from typing import Any

from ..checks.custom_object_instance import CUSTOM_OBJECT_INSTANCE
from ..values import Id, Timestamp
from .base import IntercomObject


class CustomObjectInstance(IntercomObject):
    """One object of a type that the workspace has defined, such as an order.

    Since API version 2.14.
    """

    shape = CUSTOM_OBJECT_INSTANCE

    id: Id | None = None
    """Intercom's own identifier of the object."""

    external_id: Id | None = None
    """The identifier that the owner of the workspace gave to the object."""

    external_created_at: Timestamp | None = None
    """When the object was created in the system that it comes from. Can be null."""

    external_updated_at: Timestamp | None = None
    """When the object changed last in the system that it comes from. Can be null."""

    created_at: Timestamp | None = None
    """When the object became known to Intercom."""

    updated_at: Timestamp | None = None
    """When the object changed last in Intercom."""

    type: str | None = None
    """The name of the type of the object, such as `Order`."""

    custom_attributes: dict[str, Any] | None = None
    """What the type of the object records, by name."""
