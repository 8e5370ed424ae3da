"""`CustomObjectInstanceList`, the model of `custom_object_instance_list`."""

from ..checks.custom_object_instance_list import CUSTOM_OBJECT_INSTANCE_LIST
from .base import IntercomObject
from .custom_object_instance import CustomObjectInstance


class CustomObjectInstanceList(IntercomObject):
    """The value of a custom attribute that relates a conversation to custom objects.

    Since API version 2.14.
    """

    shape = CUSTOM_OBJECT_INSTANCE_LIST

    type: str | None = None
    """The type of the custom objects followed by `.list`, such as `Order.list`."""

    instances: list[CustomObjectInstance] | None = None
    """The custom objects."""
