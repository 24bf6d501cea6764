// <begroting-bladzijde>: where a figure stands on the page of its PDF, as it is printed. It shows the part of the page around the
// figure, with the figure marked, and leads to the whole page in a dialog, with the page's text beside it.
//
// The program makes the element in the source of a figure: data-page, data-line, data-figure (as it is printed) and data-nth (which of
// those in its line, from 0), data-name of the document; of a document of the site data-file and data-size, its address and bytes, and
// data-bytes, how many bytes are fetched for a first page. Without data-file it is the reader's own: begroting.file.
//
// It is an element of its own, so that a page that is drawn again keeps its picture, and is fetched when the first such source is
// opened. The engine that draws is fetched when a page is asked for: at once for a reader's own document, whose text it made.
const site = self.begroting;
const words = () => document.documentElement.lang === "en" ? {
  show: "Show page {}", fetches: "This fetches {} MB, once.", busy: "Drawing the page…", fetching: "Fetching what draws pages: {}%", whole: "Show all of page {}",
  part: "Part of page {} as it is printed: {} is marked. The text stands below.", full: "Page {} as it is printed. {} is marked. The text stands beside it.", plain: "Page {} as it is printed. The text stands beside it.",
  unsure: "The figure is on this page. Its exact place is not certain, so nothing is marked.", failed: "The page could not be drawn.", offline: "What draws pages could not be fetched. Check your internet.",
  gone: "The file could not be opened again. It was moved or changed; choose it again.", again: "Try again", title: "{}, page {}", close: "Close page", before: "Page before", after: "Next page",
  smaller: "Smaller", larger: "Larger", fit: "Whole width", back: "To the figure", text: "Text on this page", none: "There is no text on this page.", view: "The page", zoom: "Zoom: {}%", tools: "Page and size",
} : {
  show: "Toon blz. {}", fetches: "Daarvoor wordt eenmalig {} MB opgehaald.", busy: "De bladzijde wordt getekend…", fetching: "Ophalen van wat bladzijden tekent: {}%", whole: "Toon heel blz. {}",
  part: "Deel van blz. {} zoals die is gedrukt: {} is gemarkeerd. De tekst staat eronder.", full: "Blz. {} zoals die is gedrukt. {} is gemarkeerd. De tekst staat ernaast.", plain: "Blz. {} zoals die is gedrukt. De tekst staat ernaast.",
  unsure: "Het cijfer staat op deze bladzijde. Waar precies is niet zeker, daarom is niets gemarkeerd.", failed: "De bladzijde kon niet worden getekend.", offline: "Wat bladzijden tekent, kon niet worden opgehaald. Controleer je internet.",
  gone: "Het bestand kon niet opnieuw worden geopend. Het is verplaatst of veranderd; kies het opnieuw.", again: "Probeer opnieuw", title: "{}, blz. {}", close: "Sluit bladzijde", before: "Vorige bladzijde", after: "Volgende bladzijde",
  smaller: "Kleiner", larger: "Groter", fit: "Hele breedte", back: "Naar het cijfer", text: "Tekst op deze bladzijde", none: "Op deze bladzijde staat geen tekst.", view: "De bladzijde", zoom: "Grootte: {}%", tools: "Bladzijde en grootte",
};
const say = (text, ...values) => values.reduce((s, v) => s.replace("{}", () => v), text);
const make = (tag, set = {}, ...children) => {
  const el = Object.assign(document.createElement(tag), set);
  for (const name of ["role", "lang"]) if (set[name]) el.setAttribute(name, set[name]);
  if (set.label) el.setAttribute("aria-label", set.label);
  el.append(...children);
  return el;
};
const button = (text, act, className = "linkish") => {
  const b = make("button", { type: "button", className, textContent: text });
  b.addEventListener("click", act);
  return b;
};

// A document whose pages are drawn: a worker that has it open. There is one at a time.
const patience = 60_000; // a page that takes longer has something wrong with it
let current;
class Paper {
  constructor(of, key) {
    this.key = key;
    this.waiting = new Map();
    this.number = 0;
    this.worker = new Worker(site.reading);
    this.opened = new Promise((done, fail) => {
      this.fail = (code) => {
        if (current === this) current = undefined;
        this.worker.terminate();
        fail(new Error(code));
        for (const { fail } of this.waiting.values()) fail(new Error(code));
      };
      this.worker.onerror = () => this.fail("download");
      this.worker.onmessage = ({ data }) => {
        if (data.stage) {
          if (data.stage === "download" && data.total) this.told?.(Math.min(100, Math.round(100 * data.done / data.total)));
        } else if (data.id) {
          const { done, fail, timer } = this.waiting.get(data.id);
          clearTimeout(timer);
          this.waiting.delete(data.id);
          if (data.error) fail(new Error(data.error));
          else done(data);
        } else if (data.error) {
          console.warn(data.message);
          this.fail(data.error);
        } else {
          this.pages = data.pages;
          done(this);
        }
      };
    });
    this.opened.catch(() => {});
    this.open(of);
  }
  async open({ file, size }) {
    const message = {
      view: true, wasmExec: site.runtime, wasm: site.readingProgram, wasmSize: site.readingSize, engine: site.engine, engineSize: site.engineSize,
    };
    if (file) {
      this.worker.postMessage({ ...message, address: new URL(file, site.origin).href, size });
      return;
    }
    try {
      const bytes = await site.file.arrayBuffer();
      this.worker.postMessage({ ...message, bytes }, [bytes]);
    } catch {
      this.fail("gone");
    }
  }
  async ask(question) {
    await this.opened;
    return new Promise((done, fail) => {
      const id = ++this.number;
      this.waiting.set(id, { done, fail, timer: setTimeout(() => this.fail("slow"), patience) });
      this.worker.postMessage({ id, ...question });
    });
  }
}

// paper is the document that an element is about, opened when it is not yet.
const keyOf = (of) => of.file || site.file;
const paper = (of, told) => {
  if (current?.key !== keyOf(of)) {
    current?.worker.terminate();
    current = new Paper(of, keyOf(of));
  }
  current.told = told;
  return current;
};

// lines are those of a page that have text, each with its number.
const linesOf = (page) => site.lines(page).map(([line, text]) => ({ line, text: text.trim() })).filter(({ text }) => text);
const question = (of, page) => {
  const lines = linesOf(page);
  return { page, lines: lines.map(({ text }) => text), at: page === of.page ? lines.findIndex(({ line }) => line === of.line) : -1, figure: of.figure, nth: of.nth };
};

const faults = (w, error) => ({ download: w.offline, gone: w.gone })[error.message] || w.failed;
const paint = (canvas, { width, height, pixels }) => {
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d").putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0);
};
// mark lays marks over a picture, as parts of its size: it may be shown larger or smaller.
const mark = (over, drawn) => {
  over.querySelectorAll(".p-mark").forEach((el) => el.remove());
  for (const [x0, y0, x1, y1] of drawn.boxes) {
    const el = make("span", { className: "p-mark" });
    const part = (n, all) => 100 * n / all + "%";
    el.style.left = part(x0 * drawn.per - drawn.x, drawn.width);
    el.style.top = part(y0 * drawn.per - drawn.y, drawn.height);
    el.style.width = part((x1 - x0) * drawn.per, drawn.width);
    el.style.height = part((y1 - y0) * drawn.per, drawn.height);
    over.append(el);
  }
};

const partScale = 1.25, partHeight = 190; // of the part around the figure: CSS pixels for each point, and in all
let last; // the part that was drawn last: an element that is made anew shows it at once

class Bladzijde extends HTMLElement {
  connectedCallback() {
    const { page, line, figure, nth, name, file, size, bytes } = this.dataset;
    this.of = { page: +page, line: +line, figure, nth: +nth, name, file, size: +size, bytes: +bytes };
    const key = JSON.stringify(this.of);
    if (last?.key === key && last.from === keyOf(this.of)) {
      this.part(last.drawn);
      return;
    }
    this.key = key;
    if (!file || current?.key === file) this.draw();
    else this.offer();
  }

  // offer waits until the reader asks for the page. What that fetches is said where it matters.
  offer() {
    const w = words();
    const { saveData, effectiveType = "4g" } = navigator.connection || {};
    const size = (this.of.bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
    this.replaceChildren(button(say(w.show, this.of.page), () => this.draw(true), "button quiet p-show"), ...(saveData || effectiveType !== "4g" ? [make("span", { className: "p-note", textContent: say(w.fetches, size) })] : []));
  }

  async draw(asked) {
    const w = words();
    const status = make("span", { className: "p-note", role: "status", textContent: w.busy });
    this.replaceChildren(make("span", { className: "p-part p-empty" }), status);
    const density = Math.min(devicePixelRatio || 1, 3);
    const width = Math.max(200, this.clientWidth);
    try {
      const drawn = await paper(this.of, (n) => { status.textContent = say(w.fetching, n); }).ask({ ...question(this.of, this.of.page), scale: partScale * density, width: Math.round(width * density), height: Math.round(partHeight * density) });
      last = { key: this.key, from: keyOf(this.of), drawn };
      if (!this.isConnected) return;
      this.part(drawn);
      if (asked) this.querySelector("button").focus({ preventScroll: true });
    } catch (error) {
      if (this.isConnected) this.replaceChildren(make("span", { className: "p-note", role: "alert", textContent: faults(w, error) }), button(w.again, () => this.draw(true)));
    }
  }

  part(drawn) {
    const w = words();
    const { page, figure } = this.of;
    const whole = button(say(w.whole, page), () => open(this.of, whole), "linkish p-whole");
    if (!drawn.boxes.length) {
      this.replaceChildren(make("span", { className: "p-note", textContent: w.unsure }), whole);
      return;
    }
    const canvas = make("canvas");
    paint(canvas, drawn);
    const picture = make("span", { className: "p-part", role: "img", label: say(w.part, page, figure) }, canvas);
    mark(picture, drawn);
    picture.addEventListener("click", () => open(this.of, whole));
    this.replaceChildren(picture, whole);
  }
}

// open shows a whole page in a dialog, with its text. opener gets focus back.
const open = (of, opener) => {
  const w = words();
  let page = of.page, scale = 0, drawing = 0, shown;
  const title = make("h2", { id: "blad", tabIndex: -1 });
  const tool = (sign, label, act) => {
    const b = button(sign, act, "p-tool");
    b.setAttribute("aria-label", label);
    b.title = label;
    return b;
  };
  const before = tool("‹", w.before, () => go(page - 1)), after = tool("›", w.after, () => go(page + 1));
  const smaller = tool("−", w.smaller, () => zoom(scale / 1.25)), larger = tool("+", w.larger, () => zoom(scale * 1.25));
  const fit = button(w.fit, () => zoom(fitting()), "p-tool"), back = button(w.back, () => go(of.page), "p-tool");
  const size = make("output", { className: "p-size" });
  const canvas = make("canvas", { role: "img" });
  const sheet = make("div", { className: "p-sheet" }, canvas);
  const status = make("p", { className: "p-note", role: "status" });
  const view = make("div", { className: "p-view", tabIndex: 0, role: "region", label: w.view }, status, sheet);
  const heading = make("h3", { id: "bladtekst", textContent: w.text });
  const list = make("ol", { className: "lines", lang: "nl" });
  const text = make("section", { className: "p-text", tabIndex: 0 }, heading, list);
  text.setAttribute("aria-labelledby", heading.id);
  const close = button("×", () => dialog.close(), "s-close");
  close.setAttribute("aria-label", w.close);
  const tools = make("div", { className: "p-tools", role: "group", label: w.tools }, before, after, back, smaller, size, larger, fit);
  const dialog = make("dialog", { className: "paper" }, make("div", { className: "p-head" }, title, tools, close), make("div", { className: "p-body" }, view, text));
  dialog.setAttribute("aria-labelledby", title.id);
  const moves = matchMedia("(prefers-reduced-motion: no-preference)").matches;

  const least = 0.2, most = 6;
  const fitting = () => (view.clientWidth - 32) / (shown.sheet.width / 100);
  const resize = () => {
    sheet.style.inlineSize = shown.sheet.width / 100 * scale + "px";
    sheet.style.aspectRatio = shown.sheet.width + " / " + shown.sheet.height;
    size.textContent = Math.round(100 * scale / (96 / 72)) + "%";
    size.setAttribute("aria-label", say(w.zoom, Math.round(100 * scale / (96 / 72))));
    smaller.disabled = scale <= least;
    larger.disabled = scale >= most;
  };
  // The place in the middle of what is seen stays there.
  const zoom = (to) => {
    if (!shown) return;
    const x = (view.scrollLeft + view.clientWidth / 2) / view.scrollWidth, y = (view.scrollTop + view.clientHeight / 2) / view.scrollHeight;
    scale = Math.min(most, Math.max(least, to));
    resize();
    view.scrollLeft = x * view.scrollWidth - view.clientWidth / 2;
    view.scrollTop = y * view.scrollHeight - view.clientHeight / 2;
    clearTimeout(drawing);
    drawing = setTimeout(picture, 120);
  };
  const toMark = () => {
    const el = sheet.querySelector(".p-mark");
    if (!el) {
      view.scrollTo(0, 0);
      return;
    }
    view.scrollTop = el.offsetTop + sheet.offsetTop - view.clientHeight / 2;
    view.scrollLeft = el.offsetLeft + sheet.offsetLeft + el.offsetWidth - view.clientWidth * 0.7;
  };

  const failed = (error) => {
    if (!dialog.isConnected) return;
    sheet.hidden = true;
    status.replaceChildren(faults(w, error) + " ", button(w.again, () => go(page)));
    status.hidden = false;
  };
  // picture draws the page at the size that it has now.
  const picture = async () => {
    const mine = page, at = scale;
    try {
      const drawn = await paper(of).ask({ ...question(of, mine), scale: at * Math.min(devicePixelRatio || 1, 3) });
      if (mine !== page || at !== scale || !dialog.isConnected) return;
      paint(canvas, drawn);
      mark(sheet, drawn);
      status.hidden = drawn.boxes.length > 0 || mine !== of.page;
      status.textContent = w.unsure;
      sheet.classList.toggle("p-empty", false);
    } catch (error) {
      failed(error);
    }
  };

  const write = () => {
    const lines = linesOf(page);
    list.replaceChildren(...lines.map(({ line, text }) => {
      const here = page === of.page && line === of.line;
      const words = make("span");
      let at = -1;
      if (here) for (let n = 0, from = 0; n <= of.nth; n++, from = at + of.figure.length) at = text.indexOf(of.figure, from);
      if (at >= 0) words.append(text.slice(0, at), make("mark", { className: "nl-mark", textContent: of.figure }), text.slice(at + of.figure.length));
      else words.append(text);
      const item = make("li", {}, make("span", { className: "ln", textContent: line }), words);
      if (here) item.setAttribute("aria-current", "true");
      return item;
    }));
    if (!lines.length) list.replaceChildren(make("li", { textContent: w.none }));
    const here = list.querySelector("[aria-current]");
    text.scrollTop = here ? here.offsetTop - text.clientHeight / 2 : 0;
  };

  const go = async (to) => {
    const again = to === page && shown;
    if (again && !sheet.hidden) {
      toMark();
      view.focus({ preventScroll: true });
      return;
    }
    page = to;
    title.textContent = say(w.title, of.name, page);
    write();
    status.hidden = false;
    status.textContent = w.busy;
    sheet.hidden = false;
    sheet.classList.add("p-empty");
    try {
      const document = paper(of, (n) => { status.textContent = say(w.fetching, n); });
      const found = await document.ask(question(of, page));
      if (page !== to || !dialog.isConnected) return;
      shown = found;
      if (!scale) scale = Math.min(most, Math.max(fitting(), 1.15)); // what is printed small can be read
      before.disabled = page <= 1;
      after.disabled = page >= document.pages;
      back.hidden = page === of.page;
      canvas.setAttribute("aria-label", found.boxes.length ? say(w.full, page, of.figure) : say(w.plain, page));
      resize();
      mark(sheet, { ...found, per: 1, x: 0, y: 0, width: found.sheet.width, height: found.sheet.height });
      toMark();
      await picture();
    } catch (error) {
      failed(error);
    }
  };

  dialog.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { "+": () => zoom(scale * 1.25), "=": () => zoom(scale * 1.25), "-": () => zoom(scale / 1.25), 0: () => shown && zoom(fitting()) }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  view.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(scale * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
  }, { passive: false });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => {
    dialog.remove();
    const to = opener.isConnected ? opener : document.querySelector("begroting-bladzijde button");
    to?.focus({ preventScroll: true });
  });
  if (moves) dialog.classList.add("moves");
  document.body.append(dialog);
  if (document.documentElement.classList.contains("ingesloten")) {
    // A frame is as high as its page: the middle of it is seldom where the reader is.
    dialog.style.insetBlockStart = Math.max(0, opener.getBoundingClientRect().top - 240) + "px";
  }
  dialog.showModal();
  title.focus();
  go(page);
};

customElements.define("begroting-bladzijde", Bladzijde);
