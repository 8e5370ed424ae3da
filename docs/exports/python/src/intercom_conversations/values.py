"""Single values that come in more than one spelling, and remember which."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import total_ordering
from typing import Any, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from .checks import spelling

Number: TypeAlias = int | float
"""A number that may have a fraction."""

Seconds: TypeAlias = int | float
"""A duration in seconds, which may have a fraction: `timedelta(seconds=…)` takes it."""


class Id(str):
    """An id, as text. Intercom sends ids as text and as integers, in places for the same member.

    >>> Id(7) == Id("7") == "7"
    True
    >>> Id(7).sent
    7
    """

    sent: str | int
    """As it came, and as it is written again."""

    def __new__(cls, sent: str | int) -> "Id":
        """Keeps the id as it is."""
        if isinstance(sent, Id):
            return sent
        whole = _whole(sent, spelling.is_id(sent), "an id")
        self = super().__new__(cls, whole)
        self.sent = whole
        return self

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read by the class, written as it came."""
        return _schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """For whoever describes an interface with these models."""
        return {"type": ["string", "integer"]}


class Dimension(int):
    """A size or a length as a number. Intercom sends it as a number, or as text of decimal digits.

    >>> Dimension("640") == 640
    True
    >>> Dimension("640").sent
    '640'
    """

    sent: str | int
    """As it came, and as it is written again."""

    def __new__(cls, sent: str | int) -> "Dimension":
        """Keeps the number as it is spelled."""
        if isinstance(sent, Dimension):
            return sent
        whole = _whole(sent, spelling.is_dimension(sent), "a dimension")
        self = super().__new__(cls, whole)
        self.sent = whole
        return self

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read by the class, written as it came."""
        return _schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """For whoever describes an interface with these models."""
        return {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^[0-9]+$"}]}


@total_ordering
@dataclass(frozen=True, eq=False)
class Timestamp:
    """A point in time: Unix seconds over REST, in webhooks also ISO 8601 text with an offset.

    Times compare as moments, however they are spelled.

    >>> Timestamp("2026-01-10T07:56:29.000Z") == Timestamp(1768031789)
    True
    >>> Timestamp(1768031789).as_datetime()
    datetime.datetime(2026, 1, 10, 7, 56, 29, tzinfo=datetime.timezone.utc)
    """

    sent: str | int
    """As it came, and as it is written again."""

    def __post_init__(self) -> None:
        """Refuses what is no time."""
        if isinstance(self.sent, Timestamp):
            object.__setattr__(self, "sent", self.sent.sent)
        fits = spelling.is_timestamp(self.sent)
        object.__setattr__(self, "sent", _whole(self.sent, fits, "a time"))

    @classmethod
    def from_datetime(cls, moment: datetime) -> "Timestamp":
        """The whole Unix seconds of a moment, which has to have an offset."""
        if moment.utcoffset() is None:
            raise ValueError("expected a datetime with an offset, found one without")
        return cls((moment - _EPOCH) // timedelta(seconds=1))

    @property
    def seconds(self) -> float:
        """Seconds since 1970-01-01 UTC."""
        if isinstance(self.sent, int):
            return spelling.as_float(self.sent)
        return spelling.iso_seconds(self.sent) or 0.0

    def as_datetime(self) -> datetime:
        """The moment in UTC; raises `OverflowError` outside of the years 1 to 9999."""
        return _EPOCH + timedelta(seconds=self.seconds)

    def __eq__(self, other: object) -> bool:
        return self.seconds == other.seconds if isinstance(other, Timestamp) else NotImplemented

    def __lt__(self, other: "Timestamp") -> bool:
        return self.seconds < other.seconds

    def __hash__(self) -> int:
        return hash(self.seconds)

    def __repr__(self) -> str:
        return f"Timestamp({self.sent!r})"

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read by the class, written as it came."""
        return _schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """For whoever describes an interface with these models."""
        return {"anyOf": [{"type": "integer"}, {"type": "string", "format": "date-time"}]}


def _whole(sent: str | int | float, fits: bool, expected: str) -> str | int:
    """The value, with `1.0` as the integer that it is."""
    if not fits:
        raise ValueError(f"expected {expected}, found something else")
    return int(sent) if isinstance(sent, float) else sent


def _schema(cls: type[Any]) -> CoreSchema:
    def written(value: object) -> object:
        return value.sent if isinstance(value, (Id, Dimension, Timestamp)) else value

    return core_schema.no_info_plain_validator_function(
        cls, serialization=core_schema.plain_serializer_function_ser_schema(written)
    )


_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
