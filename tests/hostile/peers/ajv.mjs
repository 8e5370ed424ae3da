// Judges one file as a program around ajv does, which reads JSON as its language does.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [tools, schema, file] = process.argv.slice(2);
const Ajv = createRequire(`${tools}/`)("ajv/dist/2020.js").default;
const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(schema, "utf8")));
let document;
try {
  document = JSON.parse(readFileSync(file, "utf8"));
} catch (error) {
  if (!(error instanceof SyntaxError)) throw error;
  console.log("no JSON");
  process.exit(0);
}
console.log(validate(document) ? "valid" : "invalid");
