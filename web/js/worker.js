// Writes a workbook away from the page, so that the page stays quick. The page sends one message: where the program and
// the documents are. Progress and the workbook come back.
"use strict";

const read = async (url, total, report) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(url + ": " + response.status);
  const parts = [];
  let n = 0;
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    n += value.length;
    // The size that counts is that of the bytes as they are unpacked: a host may send them compressed.
    if (total) report(Math.min(1, n / total));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
};

onmessage = async ({ data: job }) => {
  try {
    importScripts(job.runtime);
    const bytes = await read(job.program, job.size, (part) => postMessage({ progress: part }));
    postMessage({ writing: true });
    const go = new Go();
    const ready = new Promise((resolve) => { self.begrotingReady = resolve; });
    const { instance } = await WebAssembly.instantiate(bytes, go.importObject);
    go.run(instance);
    await ready;
    const documents = [];
    for (const d of job.documents) {
      documents.push({ name: d.name, manifest: d.manifest, data: d.data || await read(d.url) });
    }
    const result = self.begrotingExport(documents, job.version, job.lang);
    if (result.error) throw new Error(result.error);
    postMessage({ name: result.name, data: result.data }, [result.data.buffer]);
  } catch (error) {
    postMessage({ error: String(error && error.message || error) });
  }
};
