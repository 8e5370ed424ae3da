"""`contact_reference`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, TEXT, Member, Shape, judged

CONTACT_REFERENCE = Shape(
    "contact_reference",
    {
        "type": Member(TEXT, nullable=True),
        "id": Member(ID, nullable=True),
        "external_id": Member(TEXT, nullable=True),
    },
)


def check_contact_reference(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `contact_reference`."""
    return judged(CONTACT_REFERENCE, value, api_version=api_version, origin=origin)
