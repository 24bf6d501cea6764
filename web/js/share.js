// <begroting-insluiten>: how to show this page, or one chart or table of it, in another website. In such a website it is
// the way from what is shown there to the whole explorer. <script defer src="…/share.js" data-root="../../"></script>
//
// It is an element of its own, so that it is there whoever draws the page, and the explorer's program need not know what
// it says: that needs the page's own address, which nobody has before the page is visited.
"use strict";
(() => {
  const root = new URL(document.currentScript.dataset.root || "./", location.href).href;
  const framed = () => document.documentElement.classList.contains("ingesloten");
  const words = () => document.documentElement.lang === "en" ? {
    embed: "Embed", lead: "Show this in another website. Copy the text below and paste it in the HTML of a page.", what: "What",
    page: "This whole page", chart: "Chart", table: "Table", element: "For most websites: as high as what it shows",
    frame: "For systems without scripts, such as WordPress: with a fixed height", copy: "Copy", copied: "Copied", open: "Open in",
  } : {
    embed: "Insluiten", lead: "Laat dit zien in een andere website. Kopieer de tekst hieronder en plak die in de HTML van een pagina.", what: "Wat",
    page: "Deze hele pagina", chart: "Grafiek", table: "Tabel", element: "Voor de meeste websites: zo hoog als wat het laat zien",
    frame: "Voor systemen zonder scripts, zoals WordPress: met een vaste hoogte", copy: "Kopieer", copied: "Gekopieerd", open: "Open in",
  };
  const text = (selector, at = document) => (at.querySelector(selector)?.textContent || "").trim();
  const escape = (s) => s.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const make = (tag, set = {}, ...children) => {
    const el = Object.assign(document.createElement(tag), set);
    el.append(...children);
    return el;
  };

  // The page's address below the root, without what only says how it is framed.
  const here = () => {
    self.begroting?.moved?.();
    const url = new URL(location.href);
    for (const name of ["ingesloten", "weergave", "deel"]) url.searchParams.delete(name);
    url.hash = "";
    return url;
  };

  // publication is the middle of the way to the page, which names it: Begroting 2024.
  const publication = () => {
    const steps = [...document.querySelectorAll("main .utrecht-breadcrumb-nav li")].map((step) => step.textContent.trim());
    return steps.slice(1, -1).join(" · ");
  };
  const name = () => [text("main h1"), publication()].filter(Boolean).join(" · ");

  // parts are the charts and tables of the page: what each is called, and how the address names it.
  const parts = () => {
    const list = [];
    const add = (of, label, weergave, deel) => list.push({ of, label, weergave, deel });
    const w = words();
    const both = (of, label, deel) => {
      const behind = label && ": " + label;
      if (of.querySelector(".pic, .chart, .flow") || of.matches(".chart")) add(of, w.chart + behind, "grafiek", deel);
      if (of.querySelector("table") || of.matches("table")) add(of, w.table + behind, "tabel", deel);
    };
    const main = document.querySelector("main");
    for (const of of main.querySelectorAll(":scope > :is(.chart, .overall, table)")) {
      both(of, "");
      if (of.matches("table")) break; // the address knows no second one
    }
    for (const of of main.querySelectorAll("section[aria-labelledby]")) {
      const id = of.getAttribute("aria-labelledby");
      const tables = [...of.querySelectorAll(":scope > table")];
      if (of.matches(".bars")) both(of, text("h2", of), "");
      else if (of.matches(".multi")) both(of, text("h3", of), id);
      else tables.forEach((table, i) => add(table, w.table + ": " + (text("caption b", table) || text("h2", of)), "tabel", id + (tables.length > 1 ? "." + (i + 1) : "")));
    }
    return list;
  };

  // attributes name the page in an element; a page that has no name of its own is named by its path.
  const attributes = (url) => {
    const path = url.href.slice(root.length);
    const [, en, kind, key, , programme] = /^(en\/)?(?:(publicatie|programma|activiteit)\/([^/?]+)\/(programma\/([^/?]+)\/)?)?$/.exec(path) || [];
    const known = kind === "publicatie" ? { publicatie: key, programma: programme } : { [kind]: key };
    const set = path === "" || path === "en/" || kind && (kind === "publicatie" || !programme) ? { ...kind && known, taal: en && "en" } : { pad: path };
    return Object.entries(set);
  };

  // fills is as high as what fills every screen: what follows is then out of sight until the view is there.
  const fills = 2000;

  // height is that of a part, or of the whole page up to what fills a screen, where it stands alone in a page as wide as this one: the page is that for as long as it takes
  // to measure it, which nobody sees.
  const height = (part) => {
    const html = document.documentElement;
    const { scrollX, scrollY } = self;
    const boxes = [...document.querySelectorAll("begroting-insluiten details")];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(begrotingLeftOut(part.deel));
    document.adoptedStyleSheets.push(sheet);
    html.classList.add("ingesloten");
    html.dataset.ingesloten = "";
    if (part.weergave) html.dataset.weergave = part.weergave;
    html.toggleAttribute("data-deel", Boolean(part.deel));
    for (const box of boxes) box.hidden = true;
    const measured = html.getBoundingClientRect().height;
    for (const box of boxes) box.hidden = false;
    for (const name of ["ingesloten", "weergave", "deel"]) delete html.dataset[name];
    html.classList.remove("ingesloten");
    document.adoptedStyleSheets.pop();
    scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
    return Math.min(Math.ceil(measured), part.of ? Infinity : fills);
  };

  const snippets = (part) => {
    const url = here();
    const high = height(part);
    const label = part.label && part.weergave ? name() + " · " + part.label : name();
    const set = [...attributes(url), ["weergave", part.weergave], ["deel", part.deel], ["hoogte", String(high)]].filter(([, value]) => value);
    const address = new URL(url);
    for (const key of ["weergave", "deel"]) if (part[key]) address.searchParams.set(key, part[key]);
    address.searchParams.set("ingesloten", "1");
    // A canvas takes room before the script is there, but none where there are no scripts, and needs no style. (Not loading="lazy": see embed.js.)
    // The whole page scrolls in a frame that fits on a screen; a part fits, with some room for narrower pages.
    const fixed = part.of ? 1.1 * high : 900;
    return [
      `<script type="module" src="${escape(root)}embed.js"></script>\n<begrotings-verkenner src="${escape(root)}"${set.map(([key, value]) => ` ${key}="${escape(decodeURIComponent(value))}"`).join("")}>\n  <a href="${escape(url.href)}">${escape(label)}</a>\n  <br><canvas width="1" height="${high}"></canvas>\n</begrotings-verkenner>`,
      `<iframe src="${escape(address.href)}" title="${escape(label)}" width="100%" height="${Math.ceil(Math.min(900, fixed) / 10) * 10}" frameborder="0"></iframe>`,
    ];
  };

  let count = 0;
  const copied = async (area, button) => {
    const w = words();
    area.select();
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      if (!document.execCommand("copy")) return; // it stays selected
    }
    button.textContent = w.copied;
    setTimeout(() => { button.textContent = w.copy; }, 3000);
  };

  const panel = (chosen) => {
    const w = words();
    const list = [{ label: w.page }, ...parts()];
    const areas = [w.element, w.frame].map((label, i) => {
      const area = make("textarea", { id: "insluiten-" + ++count, readOnly: true, rows: i ? 4 : 7, spellcheck: false, className: "utrecht-textbox" });
      const button = make("button", { type: "button", className: "button quiet", textContent: w.copy });
      button.addEventListener("click", () => copied(area, button));
      return { area, block: make("div", { className: "snippet" }, make("label", { htmlFor: area.id, textContent: label }), area, button) };
    });
    const choice = make("select", { id: "insluiten-" + ++count }, ...list.map((part, i) => make("option", { value: i, textContent: part.label })));
    choice.value = Math.max(0, list.findIndex((part) => part.label === chosen));
    const fill = () => snippets(list[choice.value || 0]).forEach((html, i) => { areas[i].area.value = html; });
    choice.addEventListener("change", fill);
    // What this element is made of is its own: the page's own choices and forms are not to take it for theirs.
    const box = make("div", { className: "snippets" }, make("p", { className: "nl-paragraph", textContent: w.lead }));
    if (list.length > 1) box.append(make("div", { className: "picker" }, make("label", { htmlFor: choice.id, textContent: w.what }), choice));
    box.append(...areas.map(({ block }) => block));
    for (const type of ["change", "input"]) box.addEventListener(type, (event) => event.stopPropagation());
    fill();
    return box;
  };

  class Share extends HTMLElement {
    connectedCallback() { this.update(); }

    // update draws what is new only: the title is set again with every choice that a reader makes.
    update() {
      const about = [document.documentElement.lang, framed(), location.pathname, document.title].join(" ");
      const open = this.querySelector(".snippets");
      if (about !== this.about || framed()) {
        this.about = about;
        this.draw();
      } else if (open) open.replaceWith(panel(open.querySelector("option:checked")?.text)); // the address is another
    }

    draw() {
      const w = words();
      if (framed()) {
        const link = make("a", { className: "nl-link whole", target: "_blank", rel: "noopener", href: here().href },
          make("span", { textContent: [publication(), text(".brand")].filter(Boolean).join(" · ") }), make("span", { textContent: " ↗", ariaHidden: "true" }));
        link.addEventListener("click", (event) => {
          link.href = here().href;
          event.stopPropagation(); // or the explorer goes there itself, in the frame
        });
        this.replaceChildren(link);
        return;
      }
      const box = make("details", {}, make("summary", { textContent: w.embed }));
      box.addEventListener("toggle", () => {
        box.querySelector(".snippets")?.remove();
        if (box.open) box.append(panel());
      });
      this.replaceChildren(box);
    }
  }
  customElements.define("begroting-insluiten", Share);

  // The explorer goes to another page or view without a new document, and sets the title when it is there.
  const again = () => { for (const el of document.querySelectorAll("begroting-insluiten")) el.update(); };
  new MutationObserver(again).observe(document.querySelector("title"), { childList: true });
  // embed.js may say only later that the page is framed. (Measuring a part has that class for a moment, too.)
  let was = framed();
  if (parent !== self) new MutationObserver(() => {
    if (framed() !== was) again();
    was = framed();
  }).observe(document.documentElement, { attributeFilter: ["class"] });
})();
