// <begrotings-verkenner src="https://…/" programma="14" publicatie="begroting-2024"><a href="https://…/">…</a></begrotings-verkenner>
//
// Shows a view of the explorer in a page of another website. src is the explorer's root; programma, publicatie,
// activiteit, weergave and taal choose the view; deel is one chart or table of a page, and pad any page
// of the explorer by its address. hoogte is the height in pixels to keep free before the view is there;
// with adres (empty, or a name of one's own) the view that a reader went to stands in the page's address, so that it can
// be shared. The link inside shows without scripts, in an old browser, and where the explorer does not answer.
//
// The frame and this script talk in messages {source: "begrotingsverkenner", v: 1, type, …}; framed.js is the other end.
// Each side takes only messages of the other window, from the origin it has to be of:
//   ready                   frame → page, to whoever is there; says nothing else
//   hello                   page → frame: tells the frame the page's origin; it sends the others only there
//   height {height}         frame → page: of the frame's content, in pixels
//   address {path, step, back}  frame → page: of the view, below the explorer's root; step names it in the history, and back says
//                           that the reader came back to it (or forward)
//   leave                   frame → page: the reader clicks, and may go elsewhere
//   stay                    frame → page: the reader goes on by himself where he came back
//   scroll {top}            frame → page: this place of the frame should be seen
//   focus-out               frame → page: the reader leaves the frame with Escape
//
// It runs as a module and as a classic script, and never writes a style attribute or element, so that the page's policy
// needs no more than script-src and frame-src of the explorer. It uses no library: @open-iframe-resizer/core (MIT) weighs
// 2.1 kB after brotli, more than this, and only resizes; its child sends heights to "*", and obeys any page around it.
"use strict";
{
  const NAME = "begrotingsverkenner";
  const TAG = "begrotings-verkenner";

  // A browser without this stops here and leaves the link.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(":host{display:block;position:relative}:host([hidden]),[hidden]{display:none}iframe{display:block;width:100%;border:0}span{position:absolute}");

  // How near a frame must come, in pixels, before it is made.
  const NEAR = 1200;
  // How long a reader who came back is kept in his place while the view comes, in milliseconds.
  const COMES = 3000;
  // How soon what comes of a click has come, in milliseconds: nobody scrolls and clicks as fast.
  const AT_ONCE = 150;

  class Embed extends HTMLElement {
    static observedAttributes = ["src", "programma", "publicatie", "activiteit", "weergave", "deel", "pad", "taal", "title"];
    #frame;
    #slot;
    #mark; // a place in the page: to scroll to, and to leave the frame for
    #root; // of the explorer
    #live; // whether the element is in a page
    #due; // whether a change of attributes waits
    #heard; // whether the frame has spoken
    #home; // path that the attributes lead to
    #page; // page that the frame is on
    #step; // of the history, that the frame is on
    #places = new Map(); // where the reader was at steps that he left
    #back; // the place that he comes back to, until the view is there
    #left; // where he was when he clicked on something in the frame
    #still; // where he was when the page last stood still
    #moves = 0; // a timer that runs for as long as it moves
    #since; // when it began to
    #near; // watches whether the frame comes near
    #room; // stands where the frame will, until then

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: "open", delegatesFocus: true });
      shadow.adoptedStyleSheets = [sheet];
      this.#slot = shadow.appendChild(document.createElement("slot"));
      this.#mark = shadow.appendChild(document.createElement("span"));
      this.#mark.addEventListener("blur", () => { this.#mark.removeAttribute("tabindex"); });
    }

    connectedCallback() {
      this.#live = true;
      addEventListener("message", this);
      addEventListener("scroll", this.#moved, { passive: true, capture: true });
      this.#load(this.#key && new URLSearchParams(location.search).get(this.#key));
    }

    disconnectedCallback() {
      this.#live = false;
      removeEventListener("message", this);
      removeEventListener("scroll", this.#moved, { capture: true });
      this.#drop();
    }

    attributeChangedCallback(name, from, to) {
      if (name === "title") this.#name();
      if (name === "title" || !this.#live || this.#due || from === to) return;
      // Attributes that change together load one view.
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        if (this.#live) this.#load();
      });
    }

    // The name of the view in the page's address, or nothing.
    get #key() {
      return this.hasAttribute("adres") && (this.getAttribute("adres") || "begroting");
    }

    #get(name) {
      return (this.getAttribute(name) || "").trim();
    }

    #name() {
      const name = this.title || this.textContent.trim() || "Begroting";
      if (this.#frame) this.#frame.title = name;
      this.#mark.role = "group";
      this.#mark.ariaLabel = name;
    }

    #drop() {
      if (this.#frame) this.#frame.remove();
      this.#far();
      this.#frame = this.#heard = this.#page = this.#step = this.#back = undefined;
      this.#places.clear();
      this.#slot.hidden = false;
    }

    // The explorer's page at a path, if it is one: an address is not to lead elsewhere.
    #at(path) {
      try {
        const url = new URL(path, this.#root);
        return url.href.startsWith(this.#root.href) && url;
      } catch {
        return false;
      }
    }

    // Loads the view that the attributes ask for, or one that a reader shared.
    #load(shared) {
      try {
        const root = new URL(this.#get("src"), document.baseURI);
        // A src with javascript: would run in this page.
        if (!this.#get("src") || !/^https?:$/.test(root.protocol)) return this.#drop();
        root.search = root.hash = "";
        root.pathname = root.pathname.replace(/(\/index\.html)?\/?$/, "/");
        if (this.#root && this.#root.origin !== root.origin) this.#heard = false;
        this.#root = root;
      } catch {
        return this.#drop();
      }
      const folder = (name) => this.#get(name) && name + "/" + encodeURIComponent(this.#get(name)) + "/";
      const view = this.#get("weergave");
      let home = this.#get("pad") || (this.#get("taal") === "en" ? "en/" : "") + (folder("activiteit") || folder("publicatie") + folder("programma"));
      for (const name of ["weergave", "deel"]) {
        if (this.#get(name)) home += (home.includes("?") ? "&" : "?") + name + "=" + encodeURIComponent(this.#get(name));
      }
      const wanted = shared && this.#at(shared);
      const url = wanted || this.#at(home) || new URL(this.#root);
      url.searchParams.set("ingesloten", "1");
      this.#home = wanted ? home : undefined; // else the frame's first address says it as the explorer writes it
      this.#page = undefined;

      if (this.#heard) {
        // Not through src, which would add a step to the browser's history.
        this.#frame.contentWindow.location.replace(url);
      } else {
        const frame = this.#frame || document.createElement("iframe");
        if (!this.#frame) {
          frame.style.height = this.#get("hoogte") > 0 ? this.#get("hoogte") + "px" : /^(grafiek|tabel)$/.test(view) ? "30rem" : "100vh";
          frame.addEventListener("load", () => setTimeout(() => {
            if (frame === this.#frame) this.#slot.hidden = this.#heard;
          }, 5000));
        }
        frame.src = url;
        this.#frame = frame;
        if (!frame.isConnected) this.#insert();
      }
      this.#name();
      this.#slot.hidden = true;
    }

    // Not loading="lazy": in Safari what a reader does in such a frame gives the page no step to go back.
    #insert() {
      if (this.#near) return;
      const now = () => {
        this.#far();
        if (this.#frame) this.shadowRoot.insertBefore(this.#frame, this.#mark);
      };
      this.#room = document.createElement("div");
      this.#room.style.height = this.#frame.style.height;
      this.shadowRoot.insertBefore(this.#room, this.#mark);
      const { top, bottom, height } = this.#room.getBoundingClientRect();
      if (height && top < innerHeight + NEAR && bottom > -NEAR) return now();
      this.#near = new IntersectionObserver((seen) => { if (seen.some((s) => s.isIntersecting)) now(); }, { rootMargin: NEAR + "px" });
      this.#near.observe(this.#room);
      addEventListener("beforeprint", now, { once: true });
    }

    #far() {
      this.#near?.disconnect();
      this.#room?.remove();
      this.#near = this.#room = undefined;
    }

    handleEvent({ source, origin, data }) {
      const frame = this.#frame;
      if (!frame || source !== frame.contentWindow || origin !== this.#root.origin || !data || data.source !== NAME || data.v !== 1) return;
      if (data.type === "ready") {
        this.#heard = this.#slot.hidden = true;
        source.postMessage({ source: NAME, v: 1, type: "hello" }, origin);
      } else if (data.type === "height" && data.height > 0 && data.height < 2e5) {
        frame.style.height = Math.ceil(data.height) + "px";
        this.#return();
        requestAnimationFrame(() => this.#return()); // browsers keep in place what stands below
      } else if (data.type === "address" && typeof data.path === "string") {
        this.#note(data.path, data.step, data.back);
      } else if (data.type === "scroll" && data.top >= 0) {
        const y = frame.getBoundingClientRect().top + data.top;
        if (y < 0 || y > innerHeight) this.#show(data.top);
      } else if (data.type === "leave") {
        // A link within the frame's page scrolls this one, and the browser may do so before this message comes.
        const jumped = this.#moves && performance.now() - this.#since < AT_ONCE;
        const left = this.#left = jumped && this.#still || this.#place;
        setTimeout(() => { if (this.#left === left) this.#left = undefined; }, COMES); // not that of a later click
      } else if (data.type === "stay") {
        this.#back = undefined;
      } else if (data.type === "focus-out") {
        // A stop for as long as it has the focus: the next one is what comes behind the element.
        this.#mark.tabIndex = 0;
        this.#mark.focus({ preventScroll: true });
      }
    }

    // By an element and not by numbers, so that it also works in a page with a box that scrolls or a head that stays.
    #show(top) {
      this.#mark.style.top = top + "px";
      this.#mark.scrollIntoView();
    }

    // Notes where the page stands still. While it moves nothing is measured, so that scrolling stays smooth.
    #moved = () => {
      if (!this.#moves) this.#since = performance.now();
      clearTimeout(this.#moves);
      this.#moves = setTimeout(() => {
        this.#moves = 0;
        this.#still = this.#place;
      }, AT_ONCE);
    };

    // Where the reader is: how far each box around the frame is scrolled.
    get #place() {
      const boxes = [];
      for (let el = this; el; el = el.assignedSlot || el.parentNode || el.host) if (el.scrollHeight > el.clientHeight) boxes.push([el, el.scrollTop]);
      return boxes;
    }

    // Brings the reader back to his place, as far as what he sees there is there.
    #return() {
      for (const [el, top] of this.#back || []) el.scrollTo({ top, behavior: "instant" });
    }

    #comeBack(place) {
      this.#back = place;
      this.#return();
      const done = () => { if (this.#back === place) this.#back = undefined; };
      setTimeout(done, COMES);
      // Who goes on by himself is not held back.
      for (const type of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(type, done, { once: true, passive: true });
    }

    // The reader is at a path of the explorer.
    #note(path, step, back) {
      const url = this.#at(path);
      if (!url) return;
      this.#home ??= path;
      const other = this.#page && this.#page !== url.pathname;
      if (step !== this.#step) {
        if (this.#step) this.#places.set(this.#step, !back && this.#left || this.#place);
        this.#step = step;
        this.#left = this.#back = undefined;
      }
      if (back && this.#places.has(step)) this.#comeBack(this.#places.get(step));
      else if (other && this.getBoundingClientRect().top < 0) this.#show(0);
      this.#page = url.pathname;
      if (!this.#key) return;
      const here = new URL(location);
      if (path === this.#home) here.searchParams.delete(this.#key);
      else here.searchParams.set(this.#key, path);
      if (here.href !== location.href) history.replaceState(history.state, "", here);
    }
  }

  // A page may load this once per snippet.
  if (!customElements.get(TAG)) customElements.define(TAG, Embed);
}
