"""Asks python-jsonschema whether an instance is valid against the bundle, or the OpenAPI document, of its API version.

python runner.py schemas FOLDER DRAFT    every bundle is a schema of its draft, and every reference in it leads somewhere
python runner.py vectors FOLDER DRAFT    a vector per line of standard input, an answer per line of standard output
"""

import json
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator, Draft202012Validator
from jsonschema.protocols import Validator

VERB, FOLDER, DRAFT = sys.argv[1:]

# Where a document keeps its definitions.
PLACE = {"2020-12": ["$defs"], "draft-07": ["definitions"], "openapi": ["components", "schemas"]}[DRAFT]


def validator_class() -> type[Validator]:
    if DRAFT == "openapi":
        from openapi_schema_validator import OAS31Validator

        return OAS31Validator
    return Draft202012Validator if DRAFT == "2020-12" else Draft7Validator


VALIDATOR = validator_class()


def read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))


def definitions(whole: dict[str, Any]) -> dict[str, Any]:
    for step in PLACE:
        whole = whole[step]
    return whole


def kinds_of(schema: dict[str, Any]) -> dict[str, Any]:
    """What a definition says of the kinds of values alone.

    The assertion of a rule relies on them being right: only of an instance that is fine in this respect does it have to tell
    whether the rule is broken.
    """
    if "properties" not in schema:
        return schema
    return {keyword: value for keyword, value in schema.items() if keyword not in ("required", "allOf")}


class Judge:
    """The document of one API version."""

    def __init__(self, version: str | None) -> None:
        self.whole = read(Path(FOLDER) / f"intercom-{(version or 'baseline').lower()}.{DRAFT}.json")
        self.definitions = definitions(self.whole)
        self.kinds = {name: kinds_of(schema) for name, schema in self.definitions.items()}

    def answer(self, name: str, only: str | None, instance: Any) -> dict[str, Any]:
        if name not in self.definitions:
            return {"skip": "the version does not have the object"}
        if only is None:
            return {"valid": self.validator(name, self.topic(name, instance)).is_valid(instance)}
        rule = self.rule(name, only)
        if rule is None:
            return {"skip": "a rule that the bundle does not assert"}
        if not self.validator(name, "kinds").is_valid(instance):
            return {"skip": "a rule's instance with a value of the wrong kind"}
        return {"valid": rule.is_valid(instance)}

    def topic(self, name: str, instance: Any) -> str | None:
        """The topic of a notification that has a webhook of its own, which then is asked."""
        topic = instance.get("topic") if isinstance(instance, dict) else None
        known = isinstance(topic, str) and topic in self.whole.get("webhooks", {})
        return topic if name == "notification_event" and known else None

    @cache
    def validator(self, name: str, way: str | None) -> Validator:
        """Of a definition; of the kinds in it; or of the webhook of a topic."""
        if way in (None, "kinds"):
            schema: dict[str, Any] = {"$ref": "/".join(["#", *PLACE, name])}
        else:
            content = self.whole["webhooks"][way]["post"]["requestBody"]["content"]
            schema = content["application/json"]["schema"]
        return self.with_definitions(schema, self.kinds if way == "kinds" else self.definitions)

    @cache
    def rule(self, name: str, rule: str) -> Validator | None:
        parts = self.definitions[name].get("allOf", [])
        asserted = [part for part in parts if part.get("$comment", "").startswith(f"{rule}: ")]
        return self.with_definitions(asserted[0], self.definitions) if asserted else None

    @staticmethod
    def with_definitions(schema: dict[str, Any], all_of_them: dict[str, Any]) -> Validator:
        for step in reversed(PLACE):
            all_of_them = {step: all_of_them}
        return VALIDATOR({**schema, **all_of_them})


def references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"]
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            yield from references(part)


def schemas() -> None:
    files = sorted(Path(FOLDER).glob(f"*.{DRAFT}.json"))
    seen = 0
    for file in files:
        whole = read(file)
        VALIDATOR.check_schema(whole)
        known = {"/".join(["#", *PLACE, name]) for name in definitions(whole)}
        lost = set(references(whole)) - known
        if lost:
            sys.exit(f"{file.name} refers to {', '.join(sorted(lost))}, which is not there")
        seen += len(known)
    print(f"{len(files)} bundles, {seen} definitions")


def vectors() -> None:
    judges: Callable[[str | None], Judge] = cache(Judge)
    for line in sys.stdin:
        vector = json.loads(line)
        answer = judges(vector["apiVersion"]).answer(vector["object"], vector["only"], vector["instance"])
        print(json.dumps(answer))


if __name__ == "__main__":
    schemas() if VERB == "schemas" else vectors()
