// Starts the explorer in a site that is one file (begroting site --one-file), which a reader opens from a disk. Nothing is
// fetched there: each file of the site stands in the page as <script type="text/plain" id="bestand:name">, packed with
// gzip and written in base64. The program asks for them as it does on a website and gets them from here.
"use strict";
(() => {
  // An address that nobody can be asked for, of the same origin as the page in the eyes of the worker.
  const origin = `blob:${/^http/.test(location.protocol) ? location.origin : "null"}/`;
  const packed = (name) => {
    const text = atob(document.getElementById("bestand:" + name).textContent);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  };
  // (No Blob: Safari reads none in the worker of a page from a disk.)
  const answer = (name, bytes) => new Response(new Response(bytes).body.pipeThrough(new DecompressionStream("gzip")),
    { headers: { "Content-Type": name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream" } });
  self.fetch = async (url) => {
    const name = String(url).slice(origin.length);
    if (!document.getElementById("bestand:" + name)) throw new TypeError(url + " is not in this file");
    return answer(name, packed(name));
  };

  const { exportBytes, readingBytes, failed, old } = document.currentScript.dataset;
  window.goappGetenv = () => "";
  window.begroting = {
    file: location.href.split("#")[0], root: "/", origin, catalogue: origin + "catalogue.json", search: origin + "search.bin",
    exporter: origin + "export.wasm", exporterSize: Number(exportBytes), runtime: "", worker: "export-worker",
    reading: "reading-worker", readingProgram: origin + "reading.wasm", readingSize: Number(readingBytes), engine: "", engineSize: 0,
    started: () => document.documentElement.classList.add("live"), ready: () => document.documentElement.classList.add("ready"),
  };
  history.scrollRestoration = "manual";

  // Workers are made of the same scripts, and are given the files that they would fetch.
  const wants = { "export-worker": "script[id^='bestand:data/'], script[id='bestand:export.wasm']", "reading-worker": "script[id='bestand:reading.wasm']" };
  const Real = self.Worker;
  self.Worker = function (name) {
    const prelude = `{ const files = {}, answer = ${answer};
      addEventListener("message", (event) => { if (event.data.file) { files[event.data.file] = event.data.bytes; event.stopImmediatePropagation(); } });
      self.fetch = async (url) => answer(url, files[String(url).slice(${JSON.stringify(origin)}.length)]); }\n`;
    const source = (id) => document.getElementById(id).textContent;
    const url = URL.createObjectURL(new Blob([source("wasm_exec"), ";", prelude, source(name)], { type: "text/javascript" }));
    const worker = new Real(url);
    for (const el of document.querySelectorAll(wants[name])) {
      const file = el.id.slice("bestand:".length);
      worker.postMessage({ file, bytes: packed(file) });
    }
    return worker;
  };

  const say = (text, error) => {
    console.error(error);
    document.getElementById("melding").textContent = text;
  };
  const start = async () => {
    if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") return say(old, "this browser is too old");
    const go = new Go();
    const { instance } = await WebAssembly.instantiateStreaming(fetch(origin + "app.wasm"), go.importObject);
    await go.run(instance);
  };
  // What is behind this script has to be there first.
  addEventListener("DOMContentLoaded", () => start().catch((error) => say(failed, error)));
})();
