"""How an instance is judged: one walk over plain JSON, along the shapes that other modules declare.

Nothing here knows an object of Intercom's, and nothing raises because of what an instance holds.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar, cast, get_args

from ..report import Origin, Severity, Violation
from ..versions import VERSIONS
from . import spelling
from .reading import items
from .walk import Walk, measure

Test = TypeVar("Test", bound=Callable[..., bool])


class Kind(Protocol):
    """What a member or an item holds when it is not null."""

    @property
    def expected(self) -> str:
        """With its article, for messages."""
        ...

    def judge(self, walk: Walk, at: str, value: object) -> None:
        """Says what is wrong with a value that is not null."""
        ...


@dataclass(frozen=True)
class Scalar:
    """A value without parts."""

    expected: str
    fits: Callable[[object], bool]

    def judge(self, walk: Walk, at: str, value: object) -> None:
        if not self.fits(value):
            walk.wrong(at, self.expected, value)


TEXT = Scalar("text", spelling.is_text)
BOOLEAN = Scalar("a boolean", spelling.is_boolean)
INTEGER = Scalar("an integer", spelling.is_integer)
NUMBER = Scalar("a number", spelling.is_number)
TIMESTAMP = Scalar("a time (Unix seconds, or ISO 8601 text)", spelling.is_timestamp)
SECONDS = Scalar("a number of seconds", spelling.is_number)
ID = Scalar("an id (text or an integer)", spelling.is_id)
DIMENSION = Scalar("an integer, or digits as text", spelling.is_dimension)
MAP = Scalar("an object", spelling.is_map)
ANY = Scalar("any JSON value", lambda _: True)


@dataclass(frozen=True)
class Constant:
    """Exactly one text."""

    text: str
    expected: str = "text"

    def judge(self, walk: Walk, at: str, value: object) -> None:
        if not isinstance(value, str):
            walk.wrong(at, self.expected, value)
        elif value != self.text:
            message = f'expected "{self.text}", found {measure(value)}'
            walk.say("schema.const", "error", at, message)


@dataclass(frozen=True)
class ListOf:
    """A list, each item of one kind."""

    item: Kind
    expected: str = "an array"

    def judge(self, walk: Walk, at: str, value: object) -> None:
        if not isinstance(value, list):
            walk.wrong(at, self.expected, value)
            return
        for index, item in enumerate(cast("list[object]", value)):
            if item is None and self.item is not ANY:
                walk.wrong(f"{at}/{index}", self.item.expected, item)
            else:
                self.item.judge(walk, f"{at}/{index}", item)


class Enumeration:
    """Texts of which some are known; none of the others is refused, all of them are reported."""

    expected = "text"

    def __init__(
        self,
        name: str,
        alias: object,
        *,
        rule: str,
        severity: Severity,
        severity_since: Mapping[str, Severity] | None = None,
        since: Mapping[str, str] | None = None,
        until: Mapping[str, str] | None = None,
    ) -> None:
        """`alias` is `Literal[…] | str`; `since` and `until` limit some of its values."""
        literals, _ = get_args(alias)
        self.name = name
        self.values = frozenset[str](get_args(literals))
        self.rule = rule
        self.severity: Severity = severity
        self.severity_since = severity_since or {}
        self.since = since or {}
        self.until = until or {}

    def judge(self, walk: Walk, at: str, value: object) -> None:
        """Says so if the value is not known in the API version of the walk."""
        if not isinstance(value, str):
            walk.wrong(at, self.expected, value)
            return
        if value in self.values and walk.is_within(self.since.get(value), self.until.get(value)):
            return
        severity = self.severity
        if walk.version is not None:
            for since, changed in self.severity_since.items():
                severity = changed if walk.is_within(since, None) else severity
        message = f"expected a known value of {self.name}, found {measure(value)}"
        walk.say(self.rule, severity, at, message)


@dataclass(frozen=True)
class Member:
    """A member of an object: what it holds, and in which API versions."""

    kind: Kind
    required: bool = False
    nullable: bool = False
    since: str | None = None
    until: str | None = None
    null_since: str | None = None
    null_until: str | None = None


@dataclass(frozen=True)
class Rule:
    """What has to hold between the members of an object."""

    id: str
    severity: Severity
    message: str
    broken_at: Callable[[object], Iterator[str]]
    """Where, below the object, it does not hold."""
    origins: tuple[Origin, ...]
    since: str | None
    until: str | None


class Shape:
    """An object: its members, and the rules between them."""

    expected = "an object"

    def __init__(
        self, name: str, members: Mapping[str, Member], *, origin: Origin | None = None
    ) -> None:
        """`origin` is where everything inside comes from, if the object shows it."""
        self.name = name
        self.members = members
        self.origin = origin
        self.required = [name for name, member in members.items() if member.required]
        self.rules: list[Rule] = []

    def rule(
        self,
        id: str,
        severity: Severity,
        *,
        origins: tuple[Origin, ...] = (),
        since: str | None = None,
        until: str | None = None,
    ) -> Callable[[Test], Test]:
        """A rule that the object breaks where the function, which takes the object, is true.

        What the function is documented to be is the message of the violation.
        """

        def register(broken: Test) -> Test:
            def broken_at(this: object) -> Iterator[str]:
                if broken(this):
                    yield ""

            message = _message(broken, id)
            self.rules.append(Rule(id, severity, message, broken_at, origins, since, until))
            return broken

        return register

    def rule_for_items(
        self,
        id: str,
        severity: Severity,
        *path: str,
        origins: tuple[Origin, ...] = (),
        since: str | None = None,
        until: str | None = None,
    ) -> Callable[[Test], Test]:
        """A rule that each item of the list at `path` breaks for which the function is true.

        The function takes the object and the item.
        """

        def register(broken: Test) -> Test:
            def broken_at(this: object) -> Iterator[str]:
                for index, item in enumerate(items(this, *path)):
                    if broken(this, item):
                        yield f"/{'/'.join(path)}/{index}"

            message = _message(broken, id)
            self.rules.append(Rule(id, severity, message, broken_at, origins, since, until))
            return broken

        return register

    def judge(self, walk: Walk, at: str, value: object) -> None:
        """Says all that is wrong with the object and what is in it."""
        if not isinstance(value, dict):
            walk.wrong(at, self.expected, value)
            return
        this = cast("dict[str, object]", value)
        if self.origin is not None:
            walk = replace(walk, origin=self.origin)
        for name, found in this.items():
            self._judge_member(walk, at, name, found)
        for name in self.required:
            if name not in this:
                walk.say("schema.required", "error", at, f"the member `{name}` is missing")
        for rule in self.rules:
            comes_from_there = not rule.origins or walk.origin in rule.origins
            if comes_from_there and walk.is_within(rule.since, rule.until):
                for place in rule.broken_at(this):
                    walk.say(rule.id, rule.severity, at + place, rule.message)

    def _judge_member(self, walk: Walk, at: str, name: str, value: object) -> None:
        member = self.members.get(name)
        if member is None:
            message = f"{self.name} has no such member"
            walk.say("schema.unknown_member", "drift", f"{at}/{_escaped(name)}", message)
            return
        at = f"{at}/{name}"
        if not walk.is_within(member.since, member.until):
            message = "this member belongs to other API versions"
            walk.say("schema.other_version", "drift", at, message)
        elif value is not None or member.kind is ANY:
            member.kind.judge(walk, at, value)
        elif not (member.nullable and walk.is_within(member.null_since, member.null_until)):
            walk.wrong(at, member.kind.expected, value)


@dataclass(frozen=True)
class Variant:
    """An object that a union can be, and how to tell it."""

    shape: Shape | None
    """`None`: the object is kept as it comes, and not judged."""
    types: tuple[str, ...] = ()
    """Its `type` is one of these; empty if that does not matter."""
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    rule: tuple[str, Severity, str] | None = None
    """Id, severity and message of the rule that every object of this variant breaks."""

    def fits(self, value: Mapping[str, object]) -> bool:
        """Whether the object is meant to be this."""
        return (
            (not self.types or value.get("type") in self.types)
            and all(name in value for name in self.has)
            and not any(name in value for name in self.lacks)
        )


@dataclass(frozen=True)
class OneOf:
    """One of several objects, told apart by their members; the first that fits is meant."""

    variants: tuple[Variant, ...]
    rule: tuple[str, Severity, str]
    """What an object of no variant breaks."""
    expected: str = "an object"

    def variant(self, value: Mapping[str, object]) -> Variant | None:
        """The one that the object is."""
        return next((variant for variant in self.variants if variant.fits(value)), None)

    def judge(self, walk: Walk, at: str, value: object) -> None:
        if not isinstance(value, dict):
            walk.wrong(at, self.expected, value)
            return
        this = cast("dict[str, object]", value)
        variant = self.variant(this)
        rule = self.rule if variant is None else variant.rule
        if rule is not None:
            rule_id, severity, message = rule
            walk.say(rule_id, severity, at, message)
        if variant is not None and variant.shape is not None:
            variant.shape.judge(walk, at, this)


def judged(
    kind: Kind, value: object, *, api_version: str | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with a value."""
    if api_version is not None and api_version not in VERSIONS:
        raise ValueError(f"{api_version!r} is no API version; they are {', '.join(VERSIONS)}")
    walk = Walk(api_version, origin, [])
    if value is None:
        walk.say("schema.type", "error", "", f"expected {kind.expected}, found null")
    else:
        kind.judge(walk, "", value)
    return walk.found


def _message(broken: Callable[..., Any], id: str) -> str:
    """What the function is documented to be, or the rule's id where documentation was stripped."""
    return " ".join((broken.__doc__ or id).split())


def _escaped(name: str) -> str:
    """As JSON Pointer (RFC 6901) writes a name."""
    return name.replace("~", "~0").replace("/", "~1")
