// Writes cells with exceljs or SheetJS each time that a line comes in, and answers with the nanoseconds that it took. See
// node.go.
//
//	node write.mjs document|stream|sheetjs CELLS.json BOOK.xlsx

import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import ExcelJS from "exceljs";
import XLSX from "xlsx";

const [way, cells, book] = process.argv.slice(2);
const sheets = JSON.parse(readFileSync(cells, "utf8"));

// The whole book in memory, then into bytes.
async function writeDocument() {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(sheet.name);
    for (const row of sheet.rows) worksheet.addRow(row ?? []);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

// Row by row, without styles and shared strings, which the stream leaves out by default.
async function writeStream() {
  const chunks = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream });
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(sheet.name);
    for (const row of sheet.rows) worksheet.addRow(row ?? []).commit();
    worksheet.commit();
  }
  await workbook.commit();
  return Buffer.concat(chunks);
}

// The whole book in memory, then into bytes, compressed as those of the others are.
async function writeSheetJS() {
  const workbook = XLSX.utils.book_new();
  for (const sheet of sheets) {
    const rows = (sheet.rows ?? []).map((row) => (row ?? []).map((cell) => (cell?.formula ? { t: typeof cell.result === "string" ? "s" : "n", f: cell.formula, v: cell.result } : cell)));
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), sheet.name);
  }
  return XLSX.write(workbook, { type: "buffer", bookType: "xlsx", compression: true });
}

const write = { document: writeDocument, stream: writeStream, sheetjs: writeSheetJS }[way];
let first = true;
for await (const _ of createInterface({ input: process.stdin })) {
  const start = process.hrtime.bigint();
  const bytes = await write();
  const took = process.hrtime.bigint() - start;
  if (first) writeFileSync(book, bytes);
  first = false;
  process.stdout.write(`${took}\n`);
}
