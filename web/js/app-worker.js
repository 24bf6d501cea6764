// The service worker: makes the site work without a network. The generator puts the version and the lists of files in.
//
// Files with a hash in their name never change, so they are kept and served from the cache first. Pages come from the
// network while there is one; a page brings the names of its own files along, so an old page never meets new files.
// Without a network a page comes from the cache, and where it was never visited from the shell, in which the program
// draws it. A page of another version than this one's is never kept, and while the reader has that version on offer, he
// gets this one's instead. Nothing outside this site's own scope and cache names is touched.
"use strict";

const config = JSON.parse("{{config}}");
const root = new URL(registration.scope);
const prefix = "begroting " + root.pathname + " ";
const name = prefix + config.version;
const at = (path) => new URL(path, root).href;
const kept = /^(assets|data)\//;

// fill puts files in the cache, from an older version's cache where they are the same file. One that fails is left for
// later: what is served from the network fills the cache too.
// A few at a time: hundreds at once would be in the way of what the reader does meanwhile.
const fill = async (paths, must) => {
  const cache = await caches.open(name);
  const queue = paths.values();
  const worker = async () => {
    for (const path of queue) await keep(cache, path, must);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
};

const keep = async (cache, path, must) => {
  const url = at(path);
  if (await cache.match(url)) return;
  try {
    const old = kept.test(path) && await caches.match(url);
    const response = old || await fetch(url, { cache: kept.test(path) ? "default" : "no-cache" });
    if (!response.ok) throw new Error(url + ": " + response.status);
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
    for (const old of await caches.keys()) {
      if (old.startsWith(prefix) && old !== name) await caches.delete(old);
    }
    await clients.claim();
  })());
});

addEventListener("message", (event) => {
  if (event.data === "update") event.waitUntil(skipWaiting());
  if (event.data === "later") event.waitUntil(fill(config.later, false));
});

// shell is a page without content at the address that was asked for; the program fills it.
const shell = async (english) => {
  const page = await (await caches.open(name)).match(at(english ? "shell.en.html" : "shell.html"));
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
const offered = async (cache) => {
  if (!registration.waiting) await registration.update().catch(() => {});
  if (!registration.waiting && !registration.installing) return false;
  const here = new Set((await cache.keys()).map((request) => request.url));
  return config.later.every((path) => here.has(at(path)));
};

const page = async (request, path) => {
  const cache = await caches.open(name);
  const url = at(path);
  const mine = async () => (await cache.match(url, { ignoreSearch: true })) || shell(path.startsWith("en/"));
  let response;
  try {
    response = await fetch(request);
  } catch {
    return mine();
  }
  if (!await own(response)) return await offered(cache) ? mine() : response;
  if (response.ok && !response.redirected) await cache.put(url, response.clone());
  return response;
};

const file = async (request, path) => {
  const cache = await caches.open(name);
  const found = await cache.match(at(path));
  if (found) return found;
  const response = await fetch(request);
  if (response.ok && kept.test(path)) await cache.put(at(path), response.clone());
  return response;
};

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return;
  const path = url.pathname.slice(root.pathname.length);
  if (request.mode === "navigate") event.respondWith(page(request, path));
  else if (kept.test(path) || path === "manifest.webmanifest") event.respondWith(file(request, path));
});
