// Starts the explorer on a page that is complete without it: fetches the program and hands it the page, and the page's place
// in the site.
import { handOver } from "./adopt.js";

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
    exporterSize: Number(data.exportBytes || 0),
    runtime: document.querySelector("script[src*='wasm_exec']").src,
    worker: data.worker ? at(data.worker) : "",
    reading: data.reading ? at(data.reading) : "",
    readingProgram: data.readingProgram ? at(data.readingProgram) : "",
    readingSize: Number(data.readingBytes || 0),
    engine: data.engine ? at(data.engine) : "",
    engineSize: Number(data.engineBytes || 0),
    search: data.search ? at(data.search) : "",
    // What draws the pages of PDFs, for the first figure whose page can be shown.
    paper: () => { if (data.paper) import(at(data.paper)).catch((error) => console.warn(error)); },
  };
  // A browser that lets nobody store anything, in the frame of another website, throws where go-app looks. It gets a place
  // that forgets.
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].length;
    } catch {
      const forgets = { length: 0, key: () => null, getItem: () => null, setItem() {}, removeItem() {}, clear() {} };
      Object.defineProperty(window, name, { value: forgets });
    }
  }
  // What the program asks for first comes along with it, and not after it.
  const early = {};
  const fetchEarly = () => {
    for (const path of [data.catalogue, data.first]) {
      if (path) (early[at(path)] = fetch(at(path))).catch(() => {});
    }
  };
  window.begroting.early = early;
  // The links of the head are relative to the page that was loaded; going to another page must not move them.
  for (const link of document.querySelectorAll("head link[href]")) link.href = link.href;
  // Within the site the program keeps places; who loads the page again, or comes back to it, gets his from the browser.
  addEventListener("pageshow", () => { history.scrollRestoration = "manual"; });
  addEventListener("pagehide", () => { history.scrollRestoration = "auto"; });

  // A key does what it does where it went down. Where that moves the focus, as a link to a place on the page does, and the page is
  // busy, the rest of the same stroke would reach what has it now, and close the fold that the link has just opened.
  let pressed = null;
  const rest = (event) => { if (pressed && event.target !== pressed && /^( |Enter)$/.test(event.key)) event.preventDefault(); };
  addEventListener("keydown", ({ target }) => { pressed = target; }, true);
  for (const type of ["keypress", "keyup"]) addEventListener(type, rest, true);

  // Before the program has read the page, a search still goes to the page that searches. (Forms are sent by nobody else: the
  // site's policy forbids it.)
  const submitted = (event) => {
    if (event.target.dataset.act !== "search") return;
    event.preventDefault();
    location.assign(event.target.action + "?q=" + encodeURIComponent(event.target.elements.q.value));
  };
  addEventListener("submit", submitted);
  // The program has the page: it hears what a reader does. (It may still have to read what the page is about.)
  const { classList } = document.documentElement;
  window.begroting.started = () => classList.add("live");
  // And when it has read that, or can't, everything else can be fetched: earlier, that would be in the way.
  const settled = new Promise((done) => {
    window.begroting.stopped = () => {
      classList.remove("live");
      done();
    };
    window.begroting.ready = () => {
      removeEventListener("submit", submitted);
      classList.add("ready");
      done();
    };
    addEventListener("load", () => setTimeout(done, typeof WebAssembly === "object" ? 10000 : 0));
  });
  let handed;
  const release = () => {
    if (handed) handed.release();
    handed = undefined;
  };
  window.begroting.handOver = (site) => {
    handed = handOver(site);
    return handed ? handed.page : "";
  };
  // A page that nobody sees is not painted.
  window.begroting.painted = () => new Promise((done) => {
    release();
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 1000);
  });

  // The address of another view of the page follows when that view is on the screen: a browser takes as long over the address
  // as over drawing. The program and "Insluiten" call moved before they look at the address or at what a link leads to.
  let going = "";
  const moved = window.begroting.moved = () => {
    const to = going;
    going = "";
    if (to) history.pushState(null, "", to);
  };
  window.begroting.move = (to) => {
    moved();
    going = to;
    requestAnimationFrame(() => setTimeout(moved));
    setTimeout(moved, 200); // a page that nobody sees is not painted
  };
  addEventListener("popstate", () => { going = ""; }); // who went back meanwhile did not go there

  const failed = (error) => {
    console.error(error);
    release();
    window.begroting.stopped();
    const says = document.getElementById("melding");
    if (says && document.querySelector(".needs-wasm")) says.textContent = data.failed;
  };

  // go-app waits for as long as a frame between what a reader does and showing what came of it, by Go's clock. What is
  // ready earlier is shown earlier: the clock, which tells Go how much time has passed, is put forward by that pause. All else
  // that waits, comes that much earlier, too.
  const pause = 9e6; // nanoseconds
  let gained = 0;
  const hurried = ({ gojs }, memory) => {
    const clock = gojs["runtime.nanotime1"];
    gojs["runtime.nanotime1"] = (sp) => {
      clock(sp);
      if (!gained) return;
      const at = (sp >>> 0) + 8;
      memory().setBigInt64(at, memory().getBigInt64(at, true) + BigInt(gained), true);
    };
    window.begroting.hurry = () => { gained += pause; };
  };

  const start = async () => {
    const go = new Go();
    hurried(go.importObject, () => go.mem);
    let result;
    const url = at(data.wasm);
    try {
      result = await WebAssembly.instantiateStreaming(fetch(url), go.importObject);
    } catch {
      // A server that sends wasm with another type, or a browser that can't stream.
      result = await WebAssembly.instantiate(await (await fetch(url)).arrayBuffer(), go.importObject);
    }
    await go.run(result.instance);
    throw new Error("the program has stopped"); // it runs as long as the page is there
  };

  // A content system may lock a frame up, so that it has no origin and gets no files. The page does without.
  if (self.origin === "null") return;
  if (typeof WebAssembly === "object") {
    fetchEarly();
    start().catch(failed);
  }

  // A bar at the foot of the page, with a question. It is asked once and can be left unanswered.
  const words = document.documentElement.lang === "en" ? {
    update: "There is a new version of this website.", now: "Update now", later: "Later",
    changed: "This website was updated in another tab. Load this page again.", again: "Load again",
    save: "Your browser saves data. Fetch all documents ({}) for use without the internet?", yes: "Fetch them", no: "No",
  } : {
    update: "Er is een nieuwe versie van deze website.", now: "Nu bijwerken", later: "Later",
    changed: "Deze website is in een ander tabblad bijgewerkt. Laad deze pagina opnieuw.", again: "Laad opnieuw",
    save: "Je browser spaart data. Alle documenten ({}) ophalen voor gebruik zonder internet?", yes: "Haal op", no: "Nee",
  };
  const ask = (question, yes, no, then) => {
    const bar = document.createElement("div");
    bar.className = "ask";
    bar.setAttribute("role", "region");
    bar.setAttribute("aria-label", question);
    const text = document.createElement("p");
    text.textContent = question;
    bar.append(text);
    for (const [label, action] of [[yes, then], [no, null]]) {
      const button = document.createElement("button");
      button.className = "button" + (action ? "" : " quiet");
      button.textContent = label;
      button.addEventListener("click", () => { bar.remove(); if (action) action(); });
      bar.append(button);
    }
    document.body.append(bar);
    return bar;
  };

  const workers = async () => {
    const registration = await navigator.serviceWorker.register(at("app-worker.js"), { scope: root.pathname, updateViaCache: "none" });
    let updating = false, bar;
    let controlled = Boolean(navigator.serviceWorker.controller);
    // A browser lets no worker take over while the one before it has something to do: that one leaves what it fetches for later. Another tab
    // may ask for that meanwhile, so they are told again.
    const take = (waiting) => {
      if (waiting.state !== "installed") return;
      registration.active?.postMessage("leave");
      waiting.postMessage("update");
      setTimeout(take, 1000, waiting);
    };
    const offer = (waiting) => {
      if (navigator.serviceWorker.controller) bar = ask(words.update, words.now, words.later, () => { updating = true; take(waiting); });
    };
    const watch = (fresh) => fresh.addEventListener("statechange", () => { if (fresh.state === "installed") offer(fresh); });
    if (registration.waiting) offer(registration.waiting);
    // The worker that sent this page may have found a new version then, before anybody here could hear of it.
    if (registration.installing) watch(registration.installing);
    registration.addEventListener("updatefound", () => watch(registration.installing));
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (updating) return location.reload();
      // In another tab the reader took the new version: what this page may still ask for is gone. (The first worker changes nothing.)
      if (controlled) {
        window.begroting.gone = true;
        bar?.remove();
        bar = ask(words.changed, words.again, words.later, () => location.reload());
      }
      controlled = true;
    });
    if (parent !== self) return; // in a page of another website nobody asked for all documents
    const { active } = await navigator.serviceWorker.ready;
    const rest = () => active.postMessage("later");
    const idle = self.requestIdleCallback || ((f) => setTimeout(f, 2000));
    const asked = "begroting-offline " + root.pathname;
    if (!(navigator.connection && navigator.connection.saveData)) idle(rest);
    else if (localStorage.getItem(asked) !== data.catalogue) { // once for what there is now, not in every session
      localStorage.setItem(asked, data.catalogue);
      ask(words.save.replace("{}", (data.later / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }) + " MB"), words.yes, words.no, rest);
    }
  };
  if ("serviceWorker" in navigator && isSecureContext) settled.then(workers).catch((error) => console.warn(error));
})();
