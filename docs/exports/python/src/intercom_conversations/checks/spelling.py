"""How single values are spelled in JSON: which ones are integers, ids, times."""

import math
import re
from datetime import date
from typing import TypeGuard


def is_text(value: object) -> TypeGuard[str]:
    """A text."""
    return isinstance(value, str)


def is_boolean(value: object) -> TypeGuard[bool]:
    """True or false."""
    return isinstance(value, bool)


def is_number(value: object) -> TypeGuard[int | float]:
    """A JSON number, which Python's booleans are not."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_integer(value: object) -> TypeGuard[int | float]:
    """A number without a fraction: `1.0` is one."""
    if isinstance(value, float):
        return value.is_integer()
    return isinstance(value, int) and not isinstance(value, bool)


def is_id(value: object) -> TypeGuard[str | int | float]:
    """A text or an integer."""
    return isinstance(value, str) or is_integer(value)


def is_dimension(value: object) -> TypeGuard[str | int | float]:
    """An integer, or text of decimal digits."""
    return is_digits(value) if isinstance(value, str) else is_integer(value)


def is_timestamp(value: object) -> TypeGuard[str | int | float]:
    """An integer of Unix seconds, or ISO 8601 text that names a day of the calendar."""
    return iso_seconds(value) is not None if isinstance(value, str) else is_integer(value)


def is_map(value: object) -> bool:
    """A JSON object."""
    return isinstance(value, dict)


def is_digits(text: str) -> bool:
    """Decimal digits of ASCII, at least one."""
    return text.isascii() and text.isdigit()


def as_float(value: str | int | float) -> float:
    """The number, or infinity where it is too large for one."""
    try:
        return float(value)
    except OverflowError:
        return math.inf if isinstance(value, int) and value > 0 else -math.inf


def iso_seconds(text: str) -> float | None:
    """Seconds since 1970-01-01 UTC of a time such as `2026-01-10T07:56:29.250Z`."""
    match = _ISO_8601.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(group) for group in match.groups()[:6])
    fraction, sign, east_hours, east_minutes = match.groups()[6:]
    try:
        days = _days_since_1970(year, month, day)
    except ValueError:
        return None
    east = int(sign + "1") * (int(east_hours) * 3600 + int(east_minutes) * 60) if sign else 0
    nanoseconds = int(fraction.ljust(9, "0")) if fraction else 0
    return days * 86_400 + hour * 3600 + minute * 60 + second - east + nanoseconds / 1e9


def _days_since_1970(year: int, month: int, day: int) -> int:
    """By the Gregorian calendar, which repeats after 400 years; Python has no year 0."""
    if year == 0:
        return date(400, month, day).toordinal() - 146_097 - _EPOCH
    return date(year, month, day).toordinal() - _EPOCH


_EPOCH = date(1970, 1, 1).toordinal()

_ISO_8601 = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,9}))?"
    r"(?:Z|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))"
)
