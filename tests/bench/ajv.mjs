// ajv on the documents of a corpus, in a process of its own: JSON.parse and the compiled validator, round by round.
//
// node ajv.mjs SCHEMA DOCUMENTS ROUNDS, started where ajv is installed. Prints the seconds of processor time of each
// round, node's helpers included, and how many documents were refused.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [schemaFile, documentsFile, rounds] = process.argv.slice(2)
const Ajv = createRequire(process.cwd() + '/')('ajv/dist/2020').default
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'))
const validate = new Ajv({ strict: false }).compile(schema)
const documents = readFileSync(documentsFile, 'utf8').trimEnd().split('\n')

const seconds = []
let refused = 0
for (let round = 0; round <= rounds; round++) {
  refused = 0
  const started = process.cpuUsage()
  for (const document of documents) {
    if (!validate(JSON.parse(document))) refused++
  }
  // The first round warms up.
  const { user, system } = process.cpuUsage(started)
  if (round > 0) seconds.push((user + system) / 1e6)
}
console.log(JSON.stringify({ seconds, refused }))
