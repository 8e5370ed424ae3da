"""What a walk over an instance carries with it, and how it says what it finds."""

from dataclasses import dataclass

from ..report import Origin, Severity, Violation
from ..versions import VERSIONS


@dataclass(frozen=True)
class Walk:
    """What holds around the value that is looked at, and what was found so far."""

    version: str | None
    origin: Origin | None
    found: list[Violation]

    def say(self, rule: str, severity: Severity, at: str, message: str) -> None:
        """Records a violation."""
        self.found.append(Violation(rule, severity, at, message))

    def wrong(self, at: str, expected: str, found: object) -> None:
        """Records a value of the wrong kind."""
        message = f"expected {expected}, found {measure(found)}"
        self.say("schema.null" if found is None else "schema.type", "error", at, message)

    def is_within(self, since: str | None, until: str | None) -> bool:
        """Whether something of these API versions is there; always, if no version is given."""
        if self.version is None or (since is None and until is None):
            return True
        version = VERSIONS.index(self.version)
        return (since is None or VERSIONS.index(since) <= version) and (
            until is None or version <= VERSIONS.index(until)
        )


def measure(value: object) -> str:
    """What a value is, without what it says: payloads are people's data."""
    if isinstance(value, str):
        return f"text of {len(value)} characters"
    return _IN_WORDS.get(type(value), f"a Python value of the type {type(value).__name__}")


_IN_WORDS: dict[type, str] = {
    type(None): "null",
    bool: "a boolean",
    int: "an integer",
    float: "a number",
    list: "an array",
    dict: "an object",
}
