// The explorer's side of a frame in another website; see web/embed.js for the messages. It stands in the head of every
// page, before anything is drawn: <script src="…/framed.js" data-root="../../"></script>. In a page that is not framed
// it does nothing but tell share.js how a part of a page is shown alone.
//
// A page that was asked for with ?ingesloten=1, or that embed.js frames, gets the class "ingesloten" on <html>, which
// hides the head, the menu and the foot. Where the address names a view it gets data-weergave, and data-ingesloten where
// it is the very page that was asked for, not one that a reader went on to. Of a page of which a part was asked for with
// deel, the rest is hidden.
"use strict";
(() => {
  // What is left out where deel names one section of the page, or with a number behind it one of its tables.
  const leftOut = self.begrotingLeftOut = (deel) => {
    const [, id, n] = /^([\w-]+?)(?:\.(\d+))?$/.exec(deel || "") || [];
    const at = "#" + CSS.escape(id || "");
    return id ? `main.page>:not(h1,begroting-insluiten,:has(${at})),main.page section:has(${at}):not(:has(>${at}))>:not(.key,:has(${at}))${n ? `,section:has(>${at})>table:not(:nth-of-type(${n}))` : ""}{display:none}` : "";
  };
  if (parent === self) return;
  const NAME = "begrotingsverkenner";
  const html = document.documentElement;
  const STEP = "begrotingsstap";
  const root = new URL(document.currentScript.dataset.root || "./", location.href).href;
  let host; // origin of the page around; known once it said hello
  let height, path, wanted;
  let told, held;
  let step; // of the browser's history, that this page is

  const post = (type, more) => { if (host) parent.postMessage({ source: NAME, v: 1, type, ...more }, host); };

  const fresh = () => Math.random().toString(36).slice(2);

  // The frame's name stays when a reader goes on to another page, whose address does not say that it is framed.
  const embedded = () => {
    html.classList.add("ingesloten");
    self.name ||= NAME;
  };
  const only = new CSSStyleSheet();
  document.adoptedStyleSheets = [only];
  const look = () => {
    const query = new URLSearchParams(location.search);
    html.toggleAttribute("data-ingesloten", query.has("ingesloten"));
    if (query.has("ingesloten") || self.name === NAME) embedded();
    const view = query.get("weergave");
    if (/^(programma|activiteit|grafiek|tabel)$/.test(view)) html.dataset.weergave = view;
    else delete html.dataset.weergave;
    const rule = leftOut(query.get("deel"));
    html.toggleAttribute("data-deel", rule);
    only.replaceSync(rule);
  };
  look();

  // Brings the place that the address names into view: the frame itself has nothing to scroll.
  const seek = () => {
    const place = wanted && document.getElementById(wanted);
    if (!place) return;
    wanted = "";
    post("scroll", { top: Math.max(0, place.getBoundingClientRect().top) });
  };

  const tellHeight = () => {
    const now = Math.ceil(html.getBoundingClientRect().height);
    tellWordPress("height", now);
    if (host && now > 0 && now !== height) post("height", { height: height = now });
    seek();
  };

  // WordPress shows an address that somebody pasted in a frame where scripts may run and nothing else: links do nothing there. It gives the
  // frame a secret in its address, and listens for its height and for links to this same website. Where it stands nobody knows, so
  // all may hear it.
  const [, secret] = /^#\?secret=([a-zA-Z0-9]+)$/.exec(location.hash) || [];
  const tellWordPress = (message, value) => { if (secret) parent.postMessage({ message, value, secret }, "*"); };
  if (secret) {
    const begin = () => new ResizeObserver(tellHeight).observe(html);
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin, { once: true });
    else begin();
    // It may be there later than this page.
    addEventListener("message", ({ source, data }) => { if (source === parent && data?.message === "ready" && data.secret === secret) tellHeight(); });
    addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href]");
      if (!link || link.getAttribute("href").startsWith("#")) return;
      event.preventDefault();
      tellWordPress("link", link.href);
    }, true);
  }

  // back says that the reader came here by the browser's own buttons: the page around knows where he was.
  const tellAddress = (back) => {
    look();
    const url = new URL(location.href);
    if (url.searchParams.has("ingesloten")) url.searchParams.delete("ingesloten"); // which writes the rest anew
    if (!host || !url.href.startsWith(root) || url.href === path && step === told) return;
    path = url.href;
    told = step;
    post("address", { path: path.slice(root.length), step, back });
    held = back;
    try {
      wanted = back ? "" : decodeURIComponent(url.hash.slice(1));
    } catch {
      wanted = "";
    }
    requestAnimationFrame(seek);
    // A browser draws nothing in a frame that is out of sight, and then tells of no new height either: a view that is longer than the one
    // before would stay cut off.
    for (const wait of [50, 200, 600, 1500]) setTimeout(tellHeight, wait);
  };

  addEventListener("message", ({ source, origin, data }) => {
    // A page from a disk has the origin "null", to which nothing can be sent: it keeps a frame of fixed height.
    if (host || source !== parent || origin === "null" || !data || data.source !== NAME || data.v !== 1 || data.type !== "hello") return;
    host = origin;
    embedded();
    html.style.overflowY = "hidden";
    // Not while half of the page is there: its height would jump.
    const begin = () => { new ResizeObserver(tellHeight).observe(html); tellAddress(came); };
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin, { once: true });
    else begin();
  });
  parent.postMessage({ source: NAME, v: 1, type: "ready" }, "*");

  // The explorer changes its address without a new page. Each step of the history gets a name, which stays with it.
  const named = (state) => ({ ...state, [STEP]: step });
  const replace = history.replaceState.bind(history);
  for (const name of ["pushState", "replaceState"]) {
    const original = history[name];
    history[name] = (state, ...change) => {
      if (name === "pushState") step = fresh();
      original.call(history, named(state), ...change);
      tellAddress();
    };
  }
  // Steps that the browser makes itself, such as a link within the page, have no name yet. True for one that has: he was there before.
  const arrive = () => {
    const was = history.state?.[STEP];
    step = was || fresh();
    try {
      if (!was) replace(named(history.state), "");
    } catch { /* a frame that is locked up */ }
    return Boolean(was);
  };
  const came = arrive();
  addEventListener("popstate", () => tellAddress(arrive()));
  addEventListener("hashchange", () => tellAddress());
  addEventListener("click", () => post("leave"), true);
  for (const type of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(type, () => {
    if (held) post("stay");
    held = false;
  }, { passive: true, capture: true });
  addEventListener("pageshow", ({ persisted }) => { 
    if (!persisted) return;
    told = undefined;
    tellAddress(true);
  });

  // A link to another website leaves the frame; many websites refuse to be shown in one.
  addEventListener("click", ({ target }) => {
    const link = html.classList.contains("ingesloten") && target.closest && target.closest("a[href^=http]");
    if (link && !link.target && !link.href.startsWith(root)) link.target = "_top";
  }, true);

  // Escape leaves the frame, unless it closes something: a long frame takes many tabs to leave. Noted on the way down,
  // before the page closes what is open.
  let open;
  addEventListener("keydown", () => { open = document.querySelector("#bron, dialog[open]"); }, true);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !open && !event.defaultPrevented) post("focus-out");
  });
})();
