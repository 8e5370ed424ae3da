// Asks Ajv, in strict mode, whether an instance is valid against the bundle of its API version.
//
//     node runner.cjs schemas FOLDER DRAFT    every bundle is a schema of its draft, and compiles
//     node runner.cjs vectors FOLDER DRAFT    a vector per line of standard input, an answer per line of standard output
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");

const [verb, folder, draft] = process.argv.slice(2);
const Ajv = draft === "2020-12" ? require("ajv/dist/2020") : require("ajv");
const place = draft === "2020-12" ? "$defs" : "definitions";

/** Keywords that say something to people and generators, and nothing to a validator. */
const NOTES = ["x-invariants", "x-known-values", "x-rule", "x-rules", "x-severity", "x-undocumented", "x-unit"];

function ajv() {
  return new Ajv({
    strict: true,
    allowUnionTypes: true,
    // A rule asks for members, and bounds them, in a schema beside the one that says what they are.
    strictRequired: false,
    strictTypes: false,
    validateSchema: true,
    keywords: NOTES,
  });
}

function bundle(version) {
  const name = (version ?? "baseline").toLowerCase();
  return JSON.parse(fs.readFileSync(path.join(folder, `intercom-${name}.${draft}.json`), "utf8"));
}

/**
 * What a bundle says of the kinds of values alone. The assertion of a rule relies on them being right: only of an instance
 * that is fine in this respect does it have to tell whether the rule is broken.
 */
function kindsOf(whole) {
  const definitions = Object.entries(whole[place]).map(([name, schema]) => {
    const { required, allOf, ...kinds } = schema;
    return [name, schema.properties ? kinds : schema];
  });
  return { ...whole, [place]: Object.fromEntries(definitions) };
}

function judge(version) {
  const whole = bundle(version);
  const validator = ajv().addSchema(whole, "whole");
  const kinds = ajv().addSchema(kindsOf(whole), "kinds");
  return ({ object, only, instance }) => {
    const definition = whole[place][object];
    if (!definition) {
      return { skip: "the version does not have the object" };
    }
    if (!only) {
      return { valid: validator.getSchema(`whole#/${place}/${object}`)(instance) };
    }
    const index = (definition.allOf ?? []).findIndex((part) => part.$comment?.startsWith(`${only}: `));
    if (index < 0) {
      return { skip: "a rule that the bundle does not assert" };
    }
    if (!kinds.getSchema(`kinds#/${place}/${object}`)(instance)) {
      return { skip: "a rule's instance with a value of the wrong kind" };
    }
    return { valid: validator.getSchema(`whole#/${place}/${object}/allOf/${index}`)(instance) };
  };
}

function schemas() {
  let definitions = 0;
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(`.${draft}.json`));
  for (const file of files) {
    const whole = JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
    const validator = ajv();
    validator.validateSchema(whole, true);
    validator.addSchema(whole, "whole");
    for (const name of Object.keys(whole[place])) {
      validator.getSchema(`whole#/${place}/${name}`);
      definitions += 1;
    }
  }
  console.log(`${files.length} bundles, ${definitions} definitions compiled`);
}

async function vectors() {
  const judges = new Map();
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const vector = JSON.parse(line);
    if (!judges.has(vector.apiVersion)) {
      judges.set(vector.apiVersion, judge(vector.apiVersion));
    }
    process.stdout.write(`${JSON.stringify(judges.get(vector.apiVersion)(vector))}\n`);
  }
}

if (verb === "schemas") {
  schemas();
} else {
  vectors();
}
