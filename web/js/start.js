// Starts the explorer on a page that is complete without it: fetches the program and hands it the page's place in the
// site. The page stays as it is until the program has the same page ready.
"use strict";
(() => {
  const data = document.getElementById("start").dataset;
  const root = new URL(data.root || "./", location.href);
  const at = (path) => new URL(path, root).href;

  // The program asks go-app's names of the window; the rest is ours, under one name.
  window.goappGetenv = () => "";
  window.begroting = {
    root: root.pathname,
    origin: root.href,
    catalogue: at(data.catalogue),
    exporter: data.export ? at(data.export) : "",
    worker: data.worker ? at(data.worker) : "",
    search: data.search ? at(data.search) : "",
  };
  history.scrollRestoration = "manual";

  // Before the program is there, a search still goes to the page that searches. (Forms are sent by nobody else: the
  // site's policy forbids it.)
  const early = (event) => {
    if (event.target.dataset.act !== "search") return;
    event.preventDefault();
    location.assign(event.target.action + "?q=" + encodeURIComponent(event.target.elements.q.value));
  };
  addEventListener("submit", early);
  window.begroting.started = () => {
    removeEventListener("submit", early);
    document.documentElement.classList.add("live");
  };

  const failed = (error) => {
    console.error(error);
    const says = document.getElementById("melding");
    if (says && document.querySelector(".needs-wasm")) says.textContent = data.failed;
  };

  const start = async () => {
    const go = new Go();
    let result;
    const url = at(data.wasm);
    try {
      result = await WebAssembly.instantiateStreaming(fetch(url), go.importObject);
    } catch {
      // A server that sends wasm with another type, or a browser that can't stream.
      result = await WebAssembly.instantiate(await (await fetch(url)).arrayBuffer(), go.importObject);
    }
    await go.run(result.instance);
  };

  if (typeof WebAssembly === "object") start().catch(failed);

  if ("serviceWorker" in navigator && location.protocol.startsWith("http")) {
    addEventListener("load", () => {
      navigator.serviceWorker.register(at("app-worker.js"), { scope: root.pathname, updateViaCache: "none" })
        .then((registration) => { window.begroting.registration = registration; dispatchEvent(new Event("begroting-worker")); })
        .catch((error) => console.warn(error));
    });
  }
})();
