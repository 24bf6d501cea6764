// Reads a document away from the page, so that the page stays quick. It is a classic worker: the page starts it when somebody
// opens a document of theirs, and ends it with terminate(), also in the middle.
//
// The page posts {name, bytes, manifest, wasmExec, wasm, wasmSize, engine, engineSize}: the document, the text of the manifest that it is
// read with or "", and the addresses of wasm_exec.js, reading.wasm and the engine for PDF with their sizes in bytes, unpacked. The
// engine is fetched for a PDF only; where there is none, engine is "".
//
// It answers with {stage, done, total}, where stage is "download" (bytes), "pages" (of a PDF) or "read" (percent), and then with
// {bytes}, the document as it was read (core/packed), or {error, message}.
// error is one of request, download, none, start, crash, empty, size, lines, password, scan, letters, unpacked, slow, damaged, binary,
// manifest, internal, or the kind of a document that has to be saved as another one first; message is for the console. "none" is a PDF
// where there is no engine.
import { Fault, fetched, local } from "./fetched.js";

// The engine gets what the command gives it: at most 320 MB, no files, no clock and no environment.
const limit = 320 << 20;

// start has the engine running. It throws numbers to jump out of what it is doing, which its own functions catch.
const start = async (data) => {
  let exports;
  const view = () => new DataView(exports.memory.buffer);
  const invoke = (index, ...args) => {
    const at = exports.emscripten_stack_get_current();
    try {
      return exports.__indirect_function_table.get(index)(...args);
    } catch (error) {
      exports._emscripten_stack_restore(at);
      if (typeof error !== "number") throw error;
      exports.setThrew(1, 0);
    }
  };
  const known = {
    emscripten_resize_heap: (size) => {
      const more = (size >>> 0) - exports.memory.buffer.byteLength;
      if ((size >>> 0) > limit) return 0;
      try {
        if (more > 0) exports.memory.grow((more + 65535) >>> 16);
        return 1;
      } catch {
        return 0;
      }
    },
    _emscripten_memcpy_js: (to, from, n) => { new Uint8Array(exports.memory.buffer).copyWithin(to, from, from + n); },
    _emscripten_throw_longjmp: () => { throw Infinity; },
    __assert_fail: () => { throw new Error("the engine gave up"); },
    _abort_js: () => { throw new Error("the engine gave up"); },
    environ_sizes_get: (count, size) => {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return 0;
    },
    fd_write: () => 8, fd_read: () => 8, fd_seek: () => 8, // no such file
  };
  const module = await WebAssembly.compile(data);
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = known[name] || (name.startsWith("invoke_") ? invoke : name.startsWith("__syscall") ? () => -2 : () => 0);
  }
  exports = (await WebAssembly.instantiate(module, imports)).exports;
  exports.__wasm_call_ctors();
  exports.FPDF_InitLibrary();
  return {
    functions: exports,
    bytes: (at, n) => (at + n <= exports.memory.buffer.byteLength ? new Uint8Array(exports.memory.buffer, at, n) : null),
    write: (at, data) => {
      if (at + data.length > exports.memory.buffer.byteLength) return false;
      new Uint8Array(exports.memory.buffer).set(data, at);
      return true;
    },
    // All characters of a page at once: a call from one program to the other for each would take longer than the rest.
    glyphs: (text, count, scratch) => {
      const out = new Uint32Array(8 * count);
      for (let i = 0; i < count; i++) {
        const to = 8 * i;
        out[to] = exports.FPDFText_GetUnicode(text, i);
        const object = out[to + 1] = exports.FPDFText_GetTextObject(text, i);
        if (!object) continue;
        if (exports.FPDFText_IsGenerated(text, i) === 1) {
          out[to + 2] = 1;
        } else if (exports.FPDFText_GetLooseCharBox(text, i, scratch)) {
          out[to + 3] = 1;
          out.set(new Uint32Array(exports.memory.buffer, scratch, 4), to + 4);
        }
      }
      return new Uint8Array(out.buffer);
    },
  };
};

const read = async ({ name, bytes, manifest, wasmExec, wasm, wasmSize, engine, engineSize }) => {
  const document = new Uint8Array(bytes);
  const isPDF = String.fromCharCode(...document.subarray(0, 5)) === "%PDF-";
  if (isPDF && !engine) throw new Fault("none", "there is no engine for PDF here");
  const total = wasmSize + (isPDF ? engineSize : 0);
  const done = [0, 0];
  const report = (file) => (n) => {
    done[file] = n;
    postMessage({ stage: "download", done: done[0] + done[1], total });
  };
  const [program, pdfium] = await Promise.all([fetched(local(wasm), wasmSize, report(0)), isPDF ? fetched(local(engine), engineSize, report(1)) : null]);
  const steps = (stage, done, total) => postMessage({ stage, done, total });
  steps("read", 0, 100);
  try {
    if (typeof Go !== "function") importScripts(local(wasmExec));
    if (isPDF) self.begrotingEngine = await start(pdfium);
    const go = new Go();
    const ready = new Promise((resolve) => { self.begrotingReady = resolve; });
    const { instance } = await WebAssembly.instantiate(program, go.importObject);
    await Promise.race([ready, go.run(instance)]);
    if (go.exited) throw new Error("the program ended at once");
  } catch (error) {
    throw new Fault("start", error.message);
  }
  let result;
  try {
    result = self.begrotingRead(name, document, manifest, steps);
  } catch (error) {
    // The browser stopped the program, most often because its stack or memory is full.
    throw new Fault("crash", error.message);
  }
  if (!result) throw new Fault("crash", "the program stopped, most often because memory is full");
  if (result.code) throw new Fault(result.code, result.code);
  return result.data;
};

onmessage = async ({ data }) => {
  try {
    const packed = await read(data);
    postMessage({ bytes: packed.buffer }, [packed.buffer]);
  } catch (error) {
    postMessage({ error: error instanceof Fault ? error.code : "internal", message: String(error.message) });
  }
};
