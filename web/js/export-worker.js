// Writes workbooks away from the page, so that the page stays quick. It is a classic worker: the page starts it when
// somebody asks for a workbook, and may end it with terminate().
//
// The page posts {id, lang, version, wasmExec, wasm, wasmSize, documents}. wasmExec and wasm are the addresses
// of wasm_exec.js and export.wasm, relative to this script, and wasmSize is the size of the latter in bytes, unpacked (0
// or nothing where it is not known). documents is an array of {name, bytes} or {name, url}, of documents as they were read
// (core/packed).
//
// It answers with {id, stage, done, total}, where stage is "download" (bytes), "read" (documents) or "write" (steps) and
// total is 0 where it is not known, and then with {id, fileName, bytes} or {id, error, message, document}. error is one of
// request, download, start, crash, damaged, size, workbook, verify, internal; message is for the
// console; document is the file name that it is about, or "". A request is answered after the one before it.
import { Fault, fetched, local } from "./fetched.js";

// What stays from one request to the next.
let compiled; // {url, module}
let running; // {url, go}

// begin has the program running, from memory where it is there.
const begin = async (job, report) => {
  const url = local(job.wasm);
  if (running && running.url === url && !running.go.exited) return;
  running = undefined;
  if (!compiled || compiled.url !== url) {
    const data = await fetched(url, job.wasmSize, report);
    try {
      compiled = { url, module: await WebAssembly.compile(data) };
    } catch (error) {
      throw new Fault("start", `${url}: ${error.message}`);
    }
  }
  try {
    if (typeof Go !== "function") importScripts(local(job.wasmExec));
    const go = new Go();
    const ready = new Promise((resolve) => { self.begrotingReady = resolve; });
    const instance = await WebAssembly.instantiate(compiled.module, go.importObject);
    await Promise.race([ready, go.run(instance)]);
    if (go.exited) throw new Error("the program ended at once");
    running = { url, go };
  } catch (error) {
    throw error instanceof Fault ? error : new Fault("start", error.message);
  }
};

// collect checks the documents and has their bytes.
const collect = async (job, report) => {
  const documents = [];
  for (const { name, bytes, url } of job.documents) {
    if (typeof name !== "string" || name === "") throw new Fault("request", "a document has no name");
    if (!(bytes instanceof ArrayBuffer) && typeof url !== "string") throw new Fault("request", `${name} has neither bytes nor an address`, name);
    const data = new Uint8Array(bytes || await fetched(local(url), 0, report));
    documents.push({ name, data });
  }
  return documents;
};

const write = async (job, report) => {
  if (!Array.isArray(job.documents) || !["nl", "en", undefined].includes(job.lang) || !["string", "undefined"].includes(typeof job.version)) {
    throw new Fault("request", "the request is of another form than expected");
  }
  const download = (done, total) => report("download", done, total);
  await begin(job, download);
  const documents = await collect(job, () => {});
  let result;
  try {
    result = self.begrotingExport(documents, job.version || "", job.lang || "nl", report);
  } catch (error) {
    // The browser stopped the program, most often because its stack or memory is full. It can't be used any more.
    running = undefined;
    throw new Fault("crash", error.message);
  }
  if (!result) {
    running = undefined;
    throw new Fault("crash", "the program stopped, most often because memory is full");
  }
  if (result.error) throw new Fault(result.code, result.error, result.document);
  return result;
};

const answer = async (job) => {
  const id = job && job.id;
  try {
    if (!job || typeof job !== "object") throw new Fault("request", "the request is of another form than expected");
    const result = await write(job, (stage, done, total) => postMessage({ id, stage, done, total }));
    postMessage({ id, fileName: result.name, bytes: result.data.buffer }, [result.data.buffer]);
  } catch (error) {
    const known = error instanceof Fault;
    postMessage({ id, error: known ? error.code : "internal", message: String(error.message), document: known ? error.document : "" });
  }
};

let last = Promise.resolve();
onmessage = ({ data }) => { last = last.then(() => answer(data)); };
