// Holds workbooks to the rules of Microsoft's Open XML SDK for Excel 365. The names of the files come in on standard
// input, one a line. What is wrong goes to standard output: file, part, place and what it says, with tabs between; and at
// the end how many were looked at.
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import validate from "@ooxml-tools/validate";

const files = (await text(process.stdin)).split("\n").filter(Boolean);
for (const file of files) {
  for (const e of await validate(new Uint8Array(await readFile(file)), "xlsx", "Microsoft365")) {
    console.log([file, e.path?.partUri, e.path?.xpath, e.description].join("\t"));
  }
}
console.log(`${files.length} looked at`);
process.exit(0); // .NET keeps timers going
