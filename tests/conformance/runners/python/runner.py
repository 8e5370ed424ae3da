"""Answers vectors with the Python export: a line of JSON in, a line of JSON out.

`python runner.py [VERSION]`, with the package on the path. With a version, the package was exported
for that one alone, and its checks have no option for it.
"""

import json
import sys
from typing import Any, cast

import intercom_conversations as exported
from intercom_conversations import IntercomObject, Violation
from intercom_conversations.versions import VERSIONS


def main(version: str | None) -> None:
    """Reads standard input to its end."""
    for line in sys.stdin:
        vector = json.loads(line)
        print(json.dumps(answer(vector, version)))


def answer(vector: dict[str, Any], version: str | None) -> dict[str, Any]:
    """What the package says of a vector; of a document, through its model."""
    name, instance = vector["object"], vector["instance"]
    options = {"origin": vector["origin"]}
    if version is None:
        options["api_version"] = vector["apiVersion"]
    if not hasattr(exported, f"check_{name}"):
        return {"skip": "the version has no such object"}
    found: list[Violation] = getattr(exported, f"check_{name}")(instance, **options)
    said: dict[str, Any] = {"violations": [row(violation) for violation in found]}
    if vector["encode"]:
        said["encoded"] = encoded(name, instance, found, options)
    return said


def encoded(name: str, instance: Any, found: list[Violation], options: dict[str, Any]) -> object:
    """The instance as its model writes it, if the model finds the same wrong with it."""
    if not isinstance(instance, dict):
        return instance  # Only JSON objects have models.
    value = parsed(name, cast("dict[str, Any]", instance))
    if not isinstance(value, IntercomObject):
        return value
    again = type(value).model_validate_json(value.model_dump_json())
    for model in (value, again):
        if set(map(row, model.violations(**options))) != set(map(row, found)):
            return "the model finds something else in it"
    if again != value:
        return "the model reads something else from what it writes"
    return again.model_dump()


def parsed(name: str, instance: dict[str, Any]) -> object:
    """The instance as its model, or as the model of the union's variant that it is."""
    parse = getattr(exported, f"parse_{name}", None)
    if parse is not None:
        return parse(instance)
    model: type[IntercomObject] = getattr(exported, "".join(map(str.capitalize, name.split("_"))))
    return model.model_validate(instance)


def row(violation: Violation) -> tuple[str, str, str]:
    """As vectors have it."""
    return violation.rule, violation.severity, violation.instance_location


if __name__ == "__main__":
    asked = sys.argv[1] if len(sys.argv) > 1 else None
    if asked is not None and (asked,) != VERSIONS:
        sys.exit(f"the package is for {', '.join(VERSIONS)}, not for {asked}")
    main(asked)
