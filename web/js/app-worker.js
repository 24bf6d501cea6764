// The service worker: makes the site work without a network. The generator puts the version and the lists of files in.
//
// Files with a hash in their name never change, so they are kept and served from the cache first. Pages come from the
// network while there is one; a page brings the names of its own files along, so an old page never meets new files.
// Without a network a page comes from the cache, and where it was never visited from the shell, in which the program
// draws it. A page of another version than this one's is never kept, and while the reader has that version on offer, he
// gets this one's instead. Nothing outside this site's own scope and cache names is touched.
//
// Whatever becomes of the storage (full, forbidden, cleared in part), what the network gives is shown: nothing waits until something is
// kept, and nothing fails because it can't be. What is missing is fetched again at the first page after the worker woke up.
//
// Workbox (MIT) was weighed. Its strategies don't wait for storage either, but of what stands above it has no more than that: it
// fetches all files or installs nothing, knows no version of a page, and can't make a shell for an address. With those added it would be
// 6 kB after brotli on top of this, which is 1 kB.
"use strict";

const config = JSON.parse("{{config}}");
const root = new URL(registration.scope);
const prefix = "begroting " + root.pathname + " ";
const name = prefix + config.version;
const at = (path) => new URL(path, root).href;
const kept = /^(assets|data)\//;

// opened is the cache, or nothing where the browser lets nobody have one.
const opened = () => caches.open(name).catch(() => {});

// found is what the cache has, or nothing.
const found = async (path, options) => {
  const cache = await opened();
  return cache && cache.match(at(path), options).catch(() => {});
};

// save puts a copy of a response in the cache while the response itself is used, as far as there is room.
const save = (event, path, response) => {
  const copy = response.clone();
  event.waitUntil((async () => {
    const cache = await opened();
    if (cache) await cache.put(at(path), copy);
  })().catch(() => {}));
};

// fill puts files in the cache, from an older version's cache where they are the same file. One that fails is left for
// later: what is served from the network fills the cache too.
// A few at a time: hundreds at once would be in the way of what the reader does meanwhile.
const fill = async (paths, must, signal) => {
  const cache = await opened();
  if (!cache) {
    if (must) throw new Error("nothing can be kept here");
    return;
  }
  const queue = paths.values();
  const worker = async () => {
    for (const path of queue) if (!signal?.aborted) await keep(cache, path, must, signal);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
};

const keep = async (cache, path, must, signal) => {
  const url = at(path);
  if (await cache.match(url)) return;
  try {
    const old = kept.test(path) && await caches.match(url);
    const response = old || await fetch(url, { cache: kept.test(path) ? "default" : "no-cache", signal });
    if (!response.ok) throw new Error(url + ": " + response.status);
    if (!old && !await own(response)) throw new Error(url + ": of another version");
    await cache.put(url, response);
  } catch (error) {
    if (must) throw error;
  }
};

addEventListener("install", (event) => {
  event.waitUntil((async () => {
    await fill(config.must, true);
    await fill(config.first, false);
  })());
});

addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const old of await caches.keys().catch(() => [])) {
      if (old.startsWith(prefix) && old !== name) await caches.delete(old);
    }
    await clients.claim();
  })());
});

// As long as a worker has something to do, a browser lets no other take its place. What is fetched for later is left for later when
// another version is to take over.
let leaving = new AbortController();
const leave = () => {
  leaving.abort();
  leaving = new AbortController();
  mended = undefined;
};

addEventListener("message", (event) => {
  if (event.data === "update") event.waitUntil(skipWaiting());
  if (event.data === "later") event.waitUntil(fill(config.later, false, leaving.signal));
  if (event.data === "leave") leave();
});

// whole tells whether all of these files are kept.
const whole = async (paths) => {
  const cache = await opened();
  const here = new Set(cache ? (await cache.keys().catch(() => [])).map((request) => request.url) : []);
  return paths.every((path) => here.has(at(path)));
};

// mend fetches what is missing of the cache, once for as long as the worker is awake: a browser that needs room can clear it in part.
let mended;
const mend = () => {
  mended ||= fill([...config.must, ...config.first], false, leaving.signal).catch(() => {});
  return mended;
};

// shell is a page without content at the address that was asked for; the program fills it. Without the program it would stay empty.
const shell = async (english) => {
  const page = await whole(config.must) && await found(english ? "shell.en.html" : "shell.html");
  if (!page) return Response.error();
  const text = (await page.text()).replaceAll("{{root}}", root.pathname);
  return new Response(text, { headers: { "Content-Type": "text/html; charset=utf-8" } });
};

// own tells whether a page is of this version: every page names the catalogue that it was made from.
const catalogue = config.must.find((path) => path.includes("/catalogue."));
const own = async (response) => {
  if (!(response.headers.get("Content-Type") || "").startsWith("text/html")) return true;
  const text = await response.clone().text();
  return !text.includes("/catalogue.") || text.includes(catalogue);
};

// offered tells whether another version is on its way, and all of this one's files are here, so that it can do without
// the server, which has them no more.
const offered = async () => {
  if (!registration.waiting) await registration.update().catch(() => {});
  if (!registration.waiting && !registration.installing) return false;
  return whole([...config.must, ...config.later]);
};

const page = async (event, path) => {
  const mine = async () => await found(path, { ignoreSearch: true }) || shell(path.startsWith("en/"));
  let response;
  try {
    response = await fetch(event.request);
  } catch {
    return mine();
  }
  if (!await own(response)) return await offered() ? mine() : response;
  if (response.ok && !response.redirected) save(event, path, response);
  event.waitUntil(mend());
  return response;
};

const file = async (event, path) => {
  const here = await found(path);
  if (here) return here;
  const response = await fetch(event.request);
  if (response.ok && kept.test(path)) save(event, path, response);
  return response;
};

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return;
  const path = url.pathname.slice(root.pathname.length);
  if (request.mode === "navigate") event.respondWith(page(event, path));
  else if (kept.test(path) || path === "manifest.webmanifest") event.respondWith(file(event, path));
});
