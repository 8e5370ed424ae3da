// What a generated TypeScript module makes of the documents, once it is compiled.
//
//     node judge.mjs quicktype|ours MODULE DOCUMENTS [VERSION]
//
// Prints, per document, whether it parses, whether it is called valid, and whether it comes back unchanged. Ours is told the version.

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";

const [peer, module, documents, apiVersion] = process.argv.slice(2);
const generated = await import(pathToFileURL(path.resolve(module)));

const judges = {
  quicktype: (text) => ({ valid: true, back: generated.Convert.conversationToJson(generated.Convert.toConversation(text)) }),
  ours: (text) => {
    const value = JSON.parse(text);
    const valid = generated.checkConversation(value, { apiVersion }).every((violation) => violation.severity !== "error");
    return { valid, back: JSON.stringify(value) };
  },
};

for (const line of fs.readFileSync(documents, "utf8").split("\n").filter(Boolean)) {
  const { name, conversation } = JSON.parse(line);
  let answer = { name, parses: false, valid: false, unchanged: false };
  try {
    const { valid, back } = judges[peer](JSON.stringify(conversation));
    answer = { name, parses: true, valid, unchanged: isDeepStrictEqual(JSON.parse(back), conversation) };
  } catch (error) {
    answer.why = String(error).slice(0, 300);
  }
  console.log(JSON.stringify(answer));
}
