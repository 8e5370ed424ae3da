"""`custom_object_instance_list`: what it holds. Since API version 2.14."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .custom_object_instance import CUSTOM_OBJECT_INSTANCE
from .judging import TEXT, ListOf, Member, Shape, judged

CUSTOM_OBJECT_INSTANCE_LIST = Shape(
    "custom_object_instance_list",
    {"type": Member(TEXT), "instances": Member(ListOf(CUSTOM_OBJECT_INSTANCE))},
)


def check_custom_object_instance_list(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `custom_object_instance_list`."""
    return judged(CUSTOM_OBJECT_INSTANCE_LIST, value, api_version=api_version, origin=origin)
