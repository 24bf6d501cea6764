// What the workers share: faults with a code, and files of this site that are fetched.

export class Fault extends Error {
  constructor(code, message, document = "") {
    super(message);
    this.code = code;
    this.document = document;
  }
}

// local allows addresses of this site only: a page can't make a worker run anything else.
export const local = (address) => {
  let url;
  try {
    url = new URL(address, location.href);
  } catch {
    throw new Fault("request", `${address} is no address`);
  }
  if (typeof address !== "string" || url.origin !== location.origin) throw new Fault("request", `${address} is not on this site`);
  return url.href;
};

// fetched gets a file. A connection that sends nothing for a minute is given up. size is that of the file, unpacked, or 0 where it is not
// known; report is told how many bytes are there, and of how many.
export const fetched = async (url, size, report) => {
  const stalled = new AbortController();
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(new Error("nothing came for a minute")), 60_000);
  };
  wait();
  try {
    const response = await fetch(url, { signal: stalled.signal });
    if (!response.ok) throw new Error(`status ${response.status}`);
    // Content-Length counts compressed bytes and what arrives is unpacked, so it says nothing where that differs.
    const total = size || (response.headers.has("Content-Encoding") ? 0 : Number(response.headers.get("Content-Length")));
    const parts = [];
    let done = 0;
    report(0, total);
    for await (const part of pieces(response.body)) {
      parts.push(part);
      done += part.length;
      report(done, total && Math.max(done, total));
      wait();
    }
    // (Not by a Blob, which Safari can't read in the worker of a page from a disk.)
    const all = new Uint8Array(done);
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all.buffer;
  } catch (error) {
    throw new Fault("download", `${url}: ${error.message}`);
  } finally {
    clearTimeout(timer);
  }
};

// pieces goes through a stream; Safari's streams can't be used in for await themselves.
async function* pieces(stream) {
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
