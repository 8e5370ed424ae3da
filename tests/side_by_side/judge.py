"""What a generated Python module makes of the documents.

python judge.py quicktype|datamodel-code-generator|ours FOLDER DOCUMENTS [VERSION]

FOLDER is put on the path. Prints, per document, whether it parses, whether it is called valid, and whether it comes back unchanged;
if not, what happened to it. Ours is told the version.
"""

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Judge = Callable[[Any], tuple[bool, Any]]


def quicktype(_: str | None) -> Judge:
    module = importlib.import_module("conversation")

    def judge(document: Any) -> tuple[bool, Any]:
        return True, module.conversation_to_dict(module.conversation_from_dict(document))

    return judge


def pydantic(_: str | None) -> Judge:
    module = importlib.import_module("conversation")

    def judge(document: Any) -> tuple[bool, Any]:
        value = module.Conversation.model_validate(document)
        return True, value.model_dump(mode="json", by_alias=True, exclude_unset=True)

    return judge


def ours(version: str | None) -> Judge:
    module = importlib.import_module("intercom_conversations")

    def judge(document: Any) -> tuple[bool, Any]:
        value = module.Conversation.model_validate(document)
        is_valid = all(violation.severity != "error" for violation in value.violations(api_version=version))
        return is_valid, json.loads(value.model_dump_json())

    return judge


JUDGES = {"quicktype": quicktype, "datamodel-code-generator": pydantic, "ours": ours}


def changes(before: Any, after: Any) -> Iterator[str]:
    """What is not the same, in words. Numbers are compared by value, and not mixed up with booleans."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name in before.keys() | after.keys():
            if name not in before:
                yield "a member is new"
            elif name in after:
                yield from changes(before[name], after[name])
            else:
                yield "a null is gone" if before[name] is None else "a member is gone"
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for item, other in zip(before, after, strict=True):
            yield from changes(item, other)
    elif kind(before) != kind(after):
        yield f"{kind(before)} comes back as {kind(after)}"
    elif before != after:
        yield f"{kind(before)} is another one"


def kind(value: Any) -> str:
    if value is None:
        return "null"
    kinds = {bool: "a boolean", int: "a number", float: "a number", str: "text", list: "a list", dict: "an object"}
    return kinds[type(value)]


def main() -> None:
    peer, folder, documents, *version = sys.argv[1:]
    sys.path.insert(0, folder)
    judge = JUDGES[peer](version[0] if version else None)
    for line in Path(documents).read_text().splitlines():
        document = json.loads(line)
        conversation = document["conversation"]
        answer: dict[str, Any] = {"name": document["name"], "parses": False, "valid": False, "unchanged": False}
        try:
            valid, back = judge(conversation)
            changed = sorted(set(changes(conversation, back)))
            answer |= {"parses": True, "valid": valid, "unchanged": not changed, "changes": changed}
        # Whatever a parser throws at its user.
        except Exception as error:
            answer["why"] = f"{type(error).__name__}: {error}"[:300]
        print(json.dumps(answer))


if __name__ == "__main__":
    main()
