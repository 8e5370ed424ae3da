"""`custom_object_instance`: what it holds, and its rules. A rule's function is true of an object
that breaks it. Since API version 2.14.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, MAP, TEXT, TIMESTAMP, Member, Shape, judged
from .reading import gt, moment

CUSTOM_OBJECT_INSTANCE = Shape(
    "custom_object_instance",
    {
        "id": Member(ID),
        "external_id": Member(ID),
        "external_created_at": Member(TIMESTAMP, nullable=True),
        "external_updated_at": Member(TIMESTAMP, nullable=True),
        "created_at": Member(TIMESTAMP),
        "updated_at": Member(TIMESTAMP),
        "type": Member(TEXT),
        "custom_attributes": Member(MAP),
    },
)


def check_custom_object_instance(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `custom_object_instance`."""
    return judged(CUSTOM_OBJECT_INSTANCE, value, api_version=api_version, origin=origin)


@CUSTOM_OBJECT_INSTANCE.rule(
    "custom_object_instance.created_before_updated",
    "warning",
    since="2.14",
)
def created_before_updated(this: object) -> bool:
    """A custom object cannot be updated before it is created."""
    return gt(moment(this, "created_at"), moment(this, "updated_at"))
