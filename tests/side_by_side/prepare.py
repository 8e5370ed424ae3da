"""What every generator and every judge is given, from Intercom's published description and the corpus.

python prepare.py SHARED OUT

Writes, for each version, the schema `conversation` and all that it refers to, once as OpenAPI 3.0 as it stands and once as JSON
Schema draft-07, which has no `nullable`; and the documents that are said to be of that version. Beside these folders, all
documents and some probes, a line of JSON each.
"""

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

PREFIX = "#/components/schemas/"

# Small documents that show one thing each, beside a plain one.
PLAIN = {"type": "conversation", "id": "1", "created_at": 1700000000, "updated_at": 1700000060, "state": "open"}
PROBES: dict[str, dict[str, Any]] = {
    "nothing special": PLAIN,
    "a new value of an enumeration": {**PLAIN, "state": "archived"},
    "a member that nobody described": {**PLAIN, "mood": "good"},
}
CARRIERS = ("conversation", "conversation_list", "webhook_event")


def main() -> None:
    shared, out = map(Path, sys.argv[1:])
    found = list(documents(shared / "corpus"))
    write_lines(out / "documents.ndjson", found)
    write_lines(out / "probes.ndjson", [{"name": name, "conversation": probe} for name, probe in PROBES.items()])
    print(f"{len(found)} documents")
    for description in sorted((shared / "openapi").glob("*.yaml")):
        version = description.stem
        folder = out / version
        folder.mkdir(parents=True, exist_ok=True)
        published = yaml.load(description.read_text(), yaml.CSafeLoader)
        schemas = closure(published["components"]["schemas"], "conversation")
        info = {"title": "Conversation", "version": version}
        openapi = {"openapi": "3.0.1", "info": info, "paths": {}, "components": {"schemas": schemas}}
        write(folder / "openapi.json", openapi)
        definitions = {name: as_json_schema(schema) for name, schema in schemas.items()}
        dialect = "http://json-schema.org/draft-07/schema#"
        reference = {"$ref": "#/definitions/conversation"}
        write(folder / "schema.json", {"$schema": dialect, **reference, "definitions": definitions})
        # The newest, if a document is of several versions.
        own = [document for document in found if document["versions"][-1].lower() == version]
        write_lines(folder / "documents.ndjson", own)
        print(f"{version}: {len(schemas)} schemas, {len(own)} documents")


def closure(schemas: dict[str, Any], root: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    waiting = [root]
    while waiting:
        name = waiting.pop()
        if name not in found:
            # That of 2.11 names one that it does not have: anything, then, to keep the generators going.
            found[name] = without_examples(schemas.get(name, {}))
            waiting += references(found[name])
    return {name: found[name] for name in [*schemas, *found] if name in found}


def without_examples(node: Any) -> Any:
    if isinstance(node, dict):
        # A member may be called so, too; then it is a schema.
        kept = {
            name: value
            for name, value in node.items()
            if name != "example" or (isinstance(value, dict) and "type" in value)
        }
        return {name: without_examples(value) for name, value in kept.items()}
    return [without_examples(item) for item in node] if isinstance(node, list) else node


def references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"].removeprefix(PREFIX)
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from references(item)


def as_json_schema(node: Any) -> Any:
    """`nullable` as JSON Schema says it, and references as draft-07 has them."""
    if isinstance(node, list):
        return [as_json_schema(item) for item in node]
    if not isinstance(node, dict):
        return node
    nullable = node.get("nullable") is True
    node = {name: as_json_schema(value) for name, value in node.items() if not (name == "nullable" and nullable)}
    if "$ref" in node:
        node = {"$ref": node["$ref"].replace(PREFIX, "#/definitions/")}
    if not nullable:
        return node
    if isinstance(node.get("type"), str):
        if "enum" in node and None not in node["enum"]:
            node["enum"].append(None)
        return {**node, "type": [node["type"], "null"]}
    return {"anyOf": [node, {"type": "null"}]}


def documents(corpus: Path) -> Iterator[dict[str, Any]]:
    """Every conversation in the shape of API 2.x that Intercom published as an example or that was captured."""
    with (corpus / "INDEX.tsv").open() as index:
        for row in csv.DictReader(index, delimiter="\t"):
            is_wanted = row["class"] in ("vendor", "real") and row["kind"] in CARRIERS
            if not is_wanted or row["api_version"] == "1.x":
                continue
            payload = json.loads((corpus / row["path"]).read_text())
            for place, conversation in conversations(payload):
                yield {
                    "name": row["path"] + place,
                    "class": row["class"],
                    "versions": row["api_version"].split(", "),
                    "conversation": conversation,
                }


def conversations(payload: Any) -> Iterator[tuple[str, Any]]:
    """The payload itself, or those that it carries."""
    if payload.get("type") == "notification_event":
        carried = [("#/data/item", payload["data"]["item"])]
    elif payload.get("type") == "conversation":
        carried = [("", payload)]
    else:
        key = "conversations" if "conversations" in payload else "data"
        items = payload.get(key)
        carried = [(f"#/{key}/{index}", item) for index, item in enumerate(items)] if isinstance(items, list) else []
    for place, item in carried:
        is_whole = item.get("type") == "conversation" and "id" in item
        if is_whole and "conversation_message" not in item:
            yield place, item


def write(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, indent=2) + "\n")


def write_lines(path: Path, values: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(value) + "\n" for value in values))


if __name__ == "__main__":
    main()
