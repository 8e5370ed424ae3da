"""What rules read of an instance: the value at the end of a path, if it is of the member's kind.

Every reader takes a JSON value and the way to a member through objects. What is absent, null or of
another kind is `None` to a rule, and a comparison with `None` is false, so that a rule is broken
only where everything it compares is there.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TypeVar, cast

from .spelling import as_float, is_digits, is_dimension, is_integer, is_number, iso_seconds

T = TypeVar("T")


def find(value: object, *steps: str) -> object | None:
    """Whatever stands at the path; `None` where that is nothing, or null."""
    for step in steps:
        if not isinstance(value, dict):
            return None
        value = cast("dict[str, object]", value).get(step)
    return value


def present(value: object, *steps: str) -> bool:
    """Whether there is something other than null, of whatever kind."""
    return find(value, *steps) is not None


def text(value: object, *steps: str) -> str | None:
    """A text."""
    found = find(value, *steps)
    return found if isinstance(found, str) else None


def boolean(value: object, *steps: str) -> bool | None:
    """A boolean."""
    found = find(value, *steps)
    return found if isinstance(found, bool) else None


def number(value: object, *steps: str) -> float | None:
    """Any number."""
    found = find(value, *steps)
    return as_float(found) if is_number(found) else None


def integer(value: object, *steps: str) -> float | None:
    """A number without a fraction."""
    found = find(value, *steps)
    return as_float(found) if is_integer(found) else None


def dimension(value: object, *steps: str) -> float | None:
    """A whole number, also when it came as text."""
    found = find(value, *steps)
    return as_float(found) if is_dimension(found) else None


def moment(value: object, *steps: str) -> float | None:
    """A time, in seconds since 1970-01-01 UTC."""
    found = find(value, *steps)
    if isinstance(found, str):
        return iso_seconds(found)
    return as_float(found) if is_integer(found) else None


def id_text(value: object, *steps: str) -> str | None:
    """An id as text, also when it came as an integer of 64 bits."""
    found = find(value, *steps)
    if isinstance(found, str):
        return found
    if is_integer(found) and -(2**63) <= found < 2**63:
        return str(int(found))
    return None


def items(value: object, *steps: str) -> list[object]:
    """The items of a list; none where there is no list."""
    found = find(value, *steps)
    return cast("list[object]", found) if isinstance(found, list) else []


def is_list(value: object, *steps: str) -> bool:
    """Whether there is a list."""
    return isinstance(find(value, *steps), list)


def count(value: object, *steps: str) -> int | None:
    """The number of items of a list."""
    return len(items(value, *steps)) if is_list(value, *steps) else None


def length(value: object, *steps: str) -> int | None:
    """The number of Unicode characters of a text."""
    found = text(value, *steps)
    return None if found is None else len(found)


def unix(value: object, *steps: str) -> bool | None:
    """Whether a time was written as an integer."""
    return None if moment(value, *steps) is None else not isinstance(find(value, *steps), str)


def decimal(read: Callable[..., str | None], value: object, *steps: str) -> bool | None:
    """Whether what `read` reads was written as text of decimal digits."""
    if read(value, *steps) is None:
        return None
    found = text(value, *steps)
    return found is not None and is_digits(found)


def notification(read: Callable[..., str | None], value: object, *steps: str) -> bool | None:
    """Whether what `read` reads was written as text that begins as ids of notifications do."""
    if read(value, *steps) is None:
        return None
    found = text(value, *steps)
    return found is not None and found.startswith("notif_")


def values(found: list[object], read: Callable[..., T | None], *steps: str) -> Iterator[T]:
    """What `read` reads of each item, where it reads something."""
    for item in found:
        value = read(item, *steps)
        if value is not None:
            yield value


def difference(later: float | None, earlier: float | None) -> float | None:
    """Seconds from the second time to the first."""
    return None if later is None or earlier is None else later - earlier


def lt(a: float | None, b: float | None) -> bool:
    """`a` is smaller."""
    return a is not None and b is not None and a < b


def lte(a: float | None, b: float | None) -> bool:
    """`a` is not greater."""
    return a is not None and b is not None and a <= b


def gt(a: float | None, b: float | None) -> bool:
    """`a` is greater."""
    return a is not None and b is not None and a > b


def gte(a: float | None, b: float | None) -> bool:
    """`a` is not smaller."""
    return a is not None and b is not None and a >= b


def eq(a: T | None, b: T | None) -> bool:
    """Both are there, and the same."""
    return a is not None and b is not None and a == b


def ne(a: T | None, b: T | None) -> bool:
    """Both are there, and they differ."""
    return a is not None and b is not None and a != b


def is_in(a: T | None, among: Iterator[T] | tuple[T, ...]) -> bool:
    """It is there, and among these."""
    return a is not None and a in among


def not_in(a: T | None, among: Iterator[T] | tuple[T, ...]) -> bool:
    """It is there, and not among these."""
    return a is not None and a not in among


def all_of(*tests: bool) -> bool:
    """Every test is true."""
    return all(tests)


def any_of(*tests: bool) -> bool:
    """Some test is true."""
    return any(tests)


def repeats(found: Iterator[T]) -> bool:
    """Some value comes twice."""
    every = list(found)
    return len(set(every)) < len(every)


def falls(found: Iterator[float]) -> bool:
    """Some value is smaller than the one before it."""
    return any(later < earlier for earlier, later in pairwise(found))
