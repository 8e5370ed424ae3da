#!/usr/bin/env bash
# Makes the programs and declarations of what is written by hand, after a change of it: xtask/src/emit/typescript/*.ts.
set -euo pipefail
cd "$(dirname "$0")/../../../.."

source=xtask/src/emit/typescript
modules=target/toolchains/node/node_modules
format=("$modules/.bin/biome" format --indent-style=space --line-width=120 --write)

"${format[@]}" "$source"/*.ts "$source/tsconfig.json"
package=$(mktemp -d)
trap 'rm -rf "$package"' EXIT
cargo xtask export typescript --out "$package" >/dev/null
node "$modules/typescript/bin/tsc" --project "$package" --outDir "$package/made"
for file in "$source"/*.ts; do
    name=$(basename "$file" .ts)
    case "$name" in
    *.d) continue ;;
    esac
    "${format[@]}" "$package/made/$name.js" "$package/made/$name.d.ts"
    cp "$package/made/$name.js" "$package/made/$name.d.ts" "$source"
done
