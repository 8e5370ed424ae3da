"""The table, from what the judges answered and what was generated.

python table.py OUT EXPORTS PAGE
"""

import ast
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Answers = list[dict[str, Any]]


@dataclass
class Column:
    """A generator: its answers, and where it wrote what for a version."""

    title: str
    answers: str
    files: str
    # Whose answers say that a document parses, where types and checks are two things.
    types: str | None = None
    is_ours: bool = False
    # Whether a document becomes a value of its own, which is encoded again.
    converts: bool = True


COLUMNS = [
    Column("quicktype, TypeScript", "quicktype-ts", "{v}/quicktype/*.ts"),
    Column("json-schema-to-typescript", "json2ts", "{v}/json2ts/*.ts", converts=False),
    Column(
        "**ours**, TypeScript",
        "ours-ts",
        "{v}/typescript/src/*.ts",
        types="ours-ts-literals",
        is_ours=True,
        converts=False,
    ),
    Column("quicktype, Python", "quicktype-py", "{v}/quicktype/*.py"),
    Column("datamodel-code-generator", "datamodel", "{v}/datamodel/*.py"),
    Column("**ours**, Python", "ours-py", "{v}/python/src/**/*.py", is_ours=True),
]

PAGE = """\
<!-- Written by `tests/side_by_side/run`. -->

# Side by side with other generators

Three generators that many people use, given what Intercom publishes: the schema `conversation` of its description of API 2.16 and all that this refers to. Beside them, what lies in
[docs/exports](exports/README.md). All are asked about the same {total} conversations, in the shape of API 2.x: {vendor} that Intercom published as examples ({newest} of them for 2.16), and {real} that were
captured.

{table}

What the rows say:

- *By the description of its own version*: an enumeration can have other values in 2.16 than before (`priority` has), and a closed one then refuses every older document. So the examples are also given to
  what is generated from the description of the version that they are of; the newest, if they are of several. Ours is told that version, and otherwise none.
- *Parse*: quicktype's `Convert.toConversation` and `conversation_from_dict`, or pydantic's `model_validate`, give a value. Types alone do not look at a document; there, the compiler accepts it as a literal of
  the type `Conversation` (`tsc --strict`).
- *Without an error*: what parses, for the others. Ours says what is wrong with what it has parsed: counted are documents in which nothing of severity `error` is found.
- *Come back unchanged*: encoded again, it is the same JSON, members in any order and numbers by value. Types alone leave what `JSON.parse` made; so does ours in TypeScript, whose checks only read.
- *Another name in 2.16*: types generated for 2.15 whose members or values (most of them) stand under another name in what is generated for 2.16, so that code that uses them changes its meaning or
  does not compile.
- *Rules*: what must hold of the numbers, times and lists in an object, mostly between several of its members. *Lines*: of all that is generated for 2.16; ours has everything that carries conversations and all rules, too.

What went wrong most often, with the description of 2.16:

{reasons}

## Run it

```console
$ tests/side_by_side/run ../shared
```

It needs Node, npm, Python and Rust, installs the versions that it names below `target/side-by-side`, and reads `openapi/` (Intercom's published descriptions) and `corpus/` (payloads and their `INDEX.tsv`) of the
folder it is given. In short:

```console
$ quicktype --src-lang schema --src schema.json --top-level Conversation --lang ts --out conversation.ts
$ quicktype --src-lang schema --src schema.json --top-level Conversation --lang py --out conversation.py
$ json2ts --input schema.json --output conversation.ts
$ datamodel-codegen --input openapi.json --input-file-type openapi --output-model-type pydantic_v2.BaseModel --output conversation.py
```
"""


def main() -> None:
    out, exports, page = map(Path, sys.argv[1:])
    documents = read(out / "documents.ndjson")
    table = [
        ["", *[column.title for column in COLUMNS]],
        ["---"] * (len(COLUMNS) + 1),
        *by_document(out, documents),
        *by_probe(out),
        ["types with another name in 2.16", *[renamed(out, column) for column in COLUMNS]],
        ["rules beside types and enumerations", *[rules(exports, column) for column in COLUMNS]],
        ["lines", *[f"{lines(out, column):,}" for column in COLUMNS]],
    ]
    text = PAGE.format(
        total=len(documents),
        vendor=sum(map(is_official, documents)),
        real=sum(map(is_captured, documents)),
        newest=sum(map(is_newest, documents)),
        table="\n".join(f"| {' | '.join(row)} |" for row in table),
        reasons="\n".join(reasons(out, column) for column in COLUMNS),
    )
    page.write_text(text)
    print(text)


def is_official(document: dict[str, Any]) -> bool:
    return document["class"] == "vendor"


def is_newest(document: dict[str, Any]) -> bool:
    return is_official(document) and "2.16" in document["versions"]


def is_captured(document: dict[str, Any]) -> bool:
    return document["class"] == "real"


def by_document(out: Path, documents: Answers) -> Iterator[list[str]]:
    versions = [path.parent for path in sorted(out.glob("*/documents.ndjson"))]
    own = [(path / "answers", read(path / "documents.ndjson")) for path in versions]
    groups: list[tuple[str, list[tuple[Path, Answers]], Callable[[dict[str, Any]], bool]]] = [
        ("official, of 2.16", [(out / "answers/documents", documents)], is_newest),
        ("official, of any 2.x", [(out / "answers/documents", documents)], is_official),
        ("official, each by the description of its own version", own, is_official),
        ("captured", [(out / "answers/documents", documents)], is_captured),
    ]
    for row, question in (("parse", "parses"), ("without an error", "valid"), ("come back unchanged", "unchanged")):
        for group, asked, belongs in groups:
            cells = [f"{group}: {row}"]
            for column in COLUMNS:
                name = column.types or column.answers if question == "parses" else column.answers
                chosen = [answer for folder, of in asked for answer in answers(folder / f"{name}.ndjson", of, belongs)]
                yes = sum(answer.get(question, False) for answer in chosen)
                is_asked = column.converts or question != "unchanged"
                cells.append(f"{yes} of {len(chosen)}" if is_asked else "–")
            yield cells


def answers(path: Path, documents: Answers, belongs: Callable[[dict[str, Any]], bool]) -> Answers:
    """Those about the documents that belong."""
    found = read(path)
    assert [answer["name"] for answer in found] == [document["name"] for document in documents], path
    return [answer for answer, document in zip(found, documents, strict=True) if belongs(document)]


def by_probe(out: Path) -> Iterator[list[str]]:
    def answer(column: Column, index: int) -> dict[str, Any]:
        said = read(out / f"answers/probes/{column.types or column.answers}.ndjson")
        assert said[0]["parses"], f"{column.title} does not even read the plain document"
        return said[index]

    opened = ["open" if answer(column, 1)["parses"] else "closed" for column in COLUMNS]
    yield ["enumerations", *opened]
    kept = []
    for column in COLUMNS:
        said = read(out / f"answers/probes/{column.answers}.ndjson")[2]
        kept.append("–" if not column.converts else "kept" if said["unchanged"] else "lost")
    yield ["a member that nobody described", *kept]


def renamed(out: Path, column: Column) -> str:
    old, new = (declarations(out, column, version) for version in ("2.15", "2.16"))

    def likeness(a: frozenset[str], b: frozenset[str]) -> float:
        return len(a & b) / len(a | b)

    moved = 0
    for name, words in old.items():
        here = likeness(words, new[name]) if name in new else 0.0
        best = max(likeness(words, others) for others in new.values())
        moved += here < 0.5 <= best
    return f"{moved} of {len(old)}"


def declarations(out: Path, column: Column, version: str) -> dict[str, frozenset[str]]:
    """The types that a generator declares, with the names of their members, or their values."""
    found: dict[str, frozenset[str]] = {}
    for path in generated(out, column, version):
        declared = of_python(path.read_text()) if path.suffix == ".py" else of_typescript(path.read_text())
        found |= {name: words for name, words in declared if words}
    return found


def of_typescript(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    for part in re.split(r"^(?=\S)", text, flags=re.MULTILINE):
        if head := re.match(r"export (?:interface|type) (\w+)", part):
            # A member, or a text.
            words = re.findall(r"^\s+\"?(\w+)\"?\??:|\"([^\"]*)\"", part[head.end() :], flags=re.MULTILINE)
            yield head[1], frozenset(member or value for member, value in words)


def of_python(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    for node in ast.parse(text).body:
        if isinstance(node, ast.ClassDef):
            fields = [part for part in node.body if isinstance(part, (ast.AnnAssign, ast.Assign))]
            names = {part.target.id for part in fields if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)}
            values = {text for part in fields if isinstance(part, ast.Assign) for text in texts(part.value)}
            yield node.name, frozenset(names | values)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name) and re.match(r"[A-Z][a-z]", target.id):
                yield target.id, frozenset(texts(node.value))


def texts(node: ast.expr) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def rules(exports: Path, column: Column) -> str:
    """How many of the invariants that the schemas state are checked."""
    if not column.is_ours:
        return "none"
    coverage = json.loads((exports / "coverage.json").read_text())
    unsaid = coverage["python" if column.answers == "ours-py" else "typescript"]
    bundle = json.loads((exports / "json-schema/intercom-baseline.2020-12.json").read_text())
    invariants = [rule["id"] for schema in bundle["$defs"].values() for rule in schema.get("x-invariants", ())]
    return str(sum(unsaid[rule] is None for rule in invariants))


def lines(out: Path, column: Column) -> int:
    return sum(len(path.read_text().splitlines()) for path in generated(out, column, "2.16"))


def generated(out: Path, column: Column, version: str) -> list[Path]:
    files = sorted(out.glob(column.files.format(v=version)))
    assert files, f"{column.title} wrote nothing for {version}"
    return files


def reasons(out: Path, column: Column) -> str:
    """Why documents did not parse, or did not come back; the most frequent reason of each."""
    said = read(out / f"answers/documents/{column.types or column.answers}.ndjson")
    why = Counter(" ".join(answer["why"].split())[:120] for answer in said if "why" in answer)
    changes = Counter(change for answer in said for change in answer.get("changes", ()))
    parts = []
    if why:
        reason, times = why.most_common(1)[0]
        parts.append(f"{times} of the {why.total()} that do not parse say `{reason}`")
    if changes:
        listed = ", ".join(f"{change} ({times})" for change, times in changes.most_common(4))
        parts.append(f"of the {sum(answer['parses'] for answer in said)} that parse, {listed}")
    return f"- {column.title}: {'; '.join(parts) or 'none'}."


def read(path: Path) -> Answers:
    return [json.loads(line) for line in path.read_text().splitlines()]


if __name__ == "__main__":
    main()
