"""What a check says."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "drift"]
"""How bad a violation is.

- `error`: Intercom documents it, and real data keeps it.
- `warning`: it is expected, or some real data breaks it, or it is late by design.
- `drift`: Intercom sends something that the schemas do not know.
"""

Origin: TypeAlias = Literal["rest", "mutation", "list", "webhook"]
"""Where a payload comes from: REST, the answer to a write, a page of a list, a webhook."""


@dataclass(frozen=True)
class Violation:
    """One thing that is wrong with an instance."""

    rule: str
    """The id of what is broken, such as `statistics.close_order` or `schema.type`."""
    severity: Severity
    """How bad that is."""
    instance_location: str
    """Where: a JSON Pointer, empty for the instance itself."""
    message: str
    """What was expected, without what the payload says."""

    def __str__(self) -> str:
        place = self.instance_location or "the root"
        return f"{self.severity} {self.rule} at {place}: {self.message}"
