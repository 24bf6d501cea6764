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
//
// For pages it posts {view: true, wasmExec, wasm, wasmSize, engine, engineSize}, and the bytes of the document or its address and size; the answer is {pages}. After that
// it posts, as often as it wants, {id, page, lines, at, figure, nth, scale, width, height}: which figure of which of the page's lines
// it wants to see (at is −1 for none), and how: scale is pixels for each point, and 0 for no picture; width and height are those of a part
// around the figure, in pixels. The answer is {id, sheet, boxes} with the size of the page and where the figure stands, in hundredths of
// a point, and {per, x, y, width, height, pixels}: per is pixels for each hundredth of a point, x and y are where the part begins. Or it is
// {id, error, message}.
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
        if (out[to] <= 0x20 && exports.FPDFText_IsGenerated(text, i) === 1) { // it makes up spaces and ends of lines only
          out[to + 2] = 1;
        } else if (exports.FPDFText_GetLooseCharBox(text, i, scratch)) {
          out[to + 3] = 1;
          out.set(new Uint32Array(exports.memory.buffer, scratch, 4), to + 4);
        }
      }
      return new Uint8Array(out.buffer);
    },
    // And all children of an element.
    kids: (element, count) => {
      const out = new Int32Array(2 * count);
      for (let i = 0; i < count; i++) {
        out[2 * i] = exports.FPDF_StructElement_GetChildAtIndex(element, i);
        out[2 * i + 1] = out[2 * i] ? -1 : exports.FPDF_StructElement_GetChildMarkedContentID(element, i);
      }
      return new Uint8Array(out.buffer);
    },
  };
};

const steps = (stage, done, total) => postMessage({ stage, done, total });

// ready fetches the programs and has them running.
const ready = async ({ wasmExec, wasm, wasmSize, engine, engineSize }, isPDF, also = []) => {
  const files = [[wasm, wasmSize], ...(isPDF ? [[engine, engineSize]] : []), ...also];
  const done = files.map(() => 0);
  const total = files.reduce((sum, [, size]) => sum + size, 0);
  const report = (file) => (n) => {
    done[file] = n;
    steps("download", done.reduce((sum, n) => sum + n, 0), total);
  };
  const [program, ...rest] = await Promise.all(files.map(([address, size], i) => fetched(local(address), size, report(i))));
  steps("read", 0, 100);
  try {
    if (typeof Go !== "function") importScripts(local(wasmExec));
    if (isPDF) self.begrotingEngine = await start(rest.shift());
    const go = new Go();
    const started = new Promise((resolve) => { self.begrotingReady = resolve; });
    const { instance } = await WebAssembly.instantiate(program, go.importObject);
    await Promise.race([started, go.run(instance)]);
    if (go.exited) throw new Error("the program ended at once");
  } catch (error) {
    throw new Fault("start", error.message);
  }
  return rest;
};

// ask calls a function of the program.
const ask = (name, ...args) => {
  let result;
  try {
    result = self[name](...args);
  } catch (error) {
    // The browser stopped the program, most often because its stack or memory is full.
    throw new Fault("crash", error.message);
  }
  if (!result) throw new Fault("crash", "the program stopped, most often because memory is full");
  if (result.code) throw new Fault(result.code, result.code);
  return result;
};

const read = async (request) => {
  const document = new Uint8Array(request.bytes);
  const isPDF = String.fromCharCode(...document.subarray(0, 5)) === "%PDF-";
  if (isPDF && !request.engine) throw new Fault("none", "there is no engine for PDF here");
  await ready(request, isPDF);
  return ask("begrotingRead", request.name, document, request.manifest, steps).data;
};

// open opens the document whose pages are shown: bytes, or an address on this site.
const open = async (request) => {
  const [file] = await ready(request, true, request.bytes ? [] : [[request.address, request.size]]);
  return ask("begrotingView", new Uint8Array(request.bytes || file)).pages;
};

// draw finds a figure on a page and draws it: the whole page, or a part of it around the figure, never more than fits in a picture.
const maxPixels = 12e6;
const draw = ({ page, lines, at, figure, nth, scale, width, height }) => {
  const sheet = ask("begrotingSheet", page);
  const { boxes } = at < 0 ? { boxes: [] } : ask("begrotingFind", page, lines, at, figure, nth);
  if (!scale) return { sheet, boxes };
  const most = Math.sqrt(maxPixels / (sheet.width * sheet.height)) * 100;
  if (!width) scale = Math.min(scale, most);
  const whole = Math.max(1, Math.round(sheet.width / 100 * scale));
  const per = whole / sheet.width; // pixels in a hundredth of a point
  const wide = Math.min(width || whole, whole), high = Math.min(height || 1e9, Math.max(1, Math.floor(sheet.height * per)));
  const [x0, y0, x1, y1] = boxes[0] || [0, 0, sheet.width, 0];
  // Labels stand to the left of figures: more of those than of what follows.
  const begin = (middle, at, size, all) => Math.max(0, Math.round(Math.min(middle * per - at * size, all - size)));
  const x = begin((x0 + x1) / 2, 0.72, wide, whole), y = begin((y0 + y1) / 2, 0.5, high, sheet.height * per);
  const picture = ask("begrotingDraw", page, whole, x, y, x + wide, y + high);
  const pixels = new Uint8ClampedArray(picture.width * picture.height * 4);
  for (let row = 0; row < picture.height; row++) {
    pixels.set(self.begrotingEngine.bytes(picture.at + row * picture.stride, picture.width * 4), row * picture.width * 4);
  }
  return { sheet, boxes, per, x, y, width: picture.width, height: picture.height, pixels: pixels.buffer };
};

const fault = (error) => ({ error: error instanceof Fault ? error.code : "internal", message: String(error.message) });

onmessage = async ({ data }) => {
  try {
    if (data.id) {
      const drawn = draw(data);
      postMessage({ id: data.id, ...drawn }, drawn.pixels ? [drawn.pixels] : []);
    } else if (data.view) {
      postMessage({ pages: await open(data) });
    } else {
      const packed = await read(data);
      postMessage({ bytes: packed.buffer }, [packed.buffer]);
    }
  } catch (error) {
    postMessage({ ...fault(error), id: data.id });
  }
};
