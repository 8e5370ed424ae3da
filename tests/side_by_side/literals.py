"""Which documents the compiler accepts as literals of a generated TypeScript type, for a generator that writes types only.

python literals.py TSC MODULE SCRATCH DOCUMENTS
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path


def main() -> None:
    tsc, module, scratch, documents = map(Path, sys.argv[1:])
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    source = os.path.relpath(module, scratch)
    lines = [json.loads(line) for line in documents.read_text().splitlines()]
    if not lines:
        return
    for index, document in enumerate(lines):
        text = json.dumps(document["conversation"], indent=1)
        head = f'import type {{ Conversation }} from "./{source}";\n'
        (scratch / f"document{index}.ts").write_text(f"{head}export const document: Conversation = {text};\n")
    options = {"strict": True, "noEmit": True, "module": "esnext", "moduleResolution": "bundler", "types": []}
    options |= {"target": "es2022", "allowImportingTsExtensions": True}
    (scratch / "tsconfig.json").write_text(json.dumps({"compilerOptions": options, "include": ["document*.ts"]}))
    answer = subprocess.run([tsc.resolve(), "--project", scratch], capture_output=True, text=True, check=False)
    refused = dict(re.findall(r"document(\d+)\.ts\(.*?\): error (.*)", answer.stdout))
    elsewhere = [line for line in answer.stdout.splitlines() if " error " in line and "document" not in line]
    if elsewhere or (answer.returncode != 0 and not refused):
        sys.exit(answer.stdout + answer.stderr)
    for index, document in enumerate(lines):
        accepted = str(index) not in refused
        line = {"name": document["name"], "parses": accepted, "valid": accepted}
        print(json.dumps(line if accepted else {**line, "why": refused[str(index)][:300]}))


if __name__ == "__main__":
    main()
