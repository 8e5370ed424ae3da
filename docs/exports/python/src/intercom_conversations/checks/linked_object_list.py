"""`linked_object_list`: what it holds, and its rules. A rule's function is true of an object that
breaks it. Since API version 2.10.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import BOOLEAN, INTEGER, Constant, ListOf, Member, Shape, judged
from .linked_object import LINKED_OBJECT
from .reading import all_of, any_of, boolean, count, gt, integer, lt, lte, ne

LINKED_OBJECT_LIST = Shape(
    "linked_object_list",
    {
        "type": Member(Constant("list"), required=True),
        "data": Member(ListOf(LINKED_OBJECT), required=True),
        "total_count": Member(INTEGER, required=True),
        "has_more": Member(BOOLEAN, required=True),
    },
)


def check_linked_object_list(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `linked_object_list`."""
    return judged(LINKED_OBJECT_LIST, value, api_version=api_version, origin=origin)


@LINKED_OBJECT_LIST.rule("linked_objects.total_covers_data", "error", since="2.10")
def total_covers_data(this: object) -> bool:
    """The total number of linked objects cannot be smaller than the number of objects in `data`."""
    return lt(integer(this, "total_count"), count(this, "data"))


@LINKED_OBJECT_LIST.rule("linked_objects.has_more_means_more", "error", since="2.10")
def has_more_means_more(this: object) -> bool:
    """`has_more` must be true exactly when there are more linked objects than `data` holds."""
    return any_of(
        all_of(
            boolean(this, "has_more") is True,
            lte(integer(this, "total_count"), count(this, "data")),
        ),
        all_of(
            gt(integer(this, "total_count"), count(this, "data")),
            ne(boolean(this, "has_more"), True),
        ),
    )
