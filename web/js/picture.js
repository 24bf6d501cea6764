// <begroting-plaatje>: the charts of this page as pictures, to put in a letter or a presentation. Each says what it is, in what
// unit, what it was made of and where that is. <script defer src="…/picture.js"></script>
//
// It is an element of its own, as <begroting-insluiten> is: whoever draws the page, it takes the charts that are there.
"use strict";
(() => {
  const words = () => document.documentElement.lang === "en" ? { summary: "Picture", lead: "Save a chart as a picture.", source: "Source" } :
    { summary: "Plaatje", lead: "Bewaar een grafiek als plaatje.", source: "Bron" };
  const ns = "http://www.w3.org/2000/svg";
  const text = (selector, at = document) => (at.querySelector(selector)?.textContent || "").replace(/\s+/g, " ").trim();
  const el = (name, set = {}, ...children) => {
    const e = document.createElementNS(ns, name);
    for (const [key, value] of Object.entries(set)) e.setAttribute(key, value);
    e.append(...children);
    return e;
  };
  const looks = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "opacity", "paint-order", "font-size", "font-weight"];

  // copy is a chart without the style sheet: each of its shapes says itself how it looks. Links lead nowhere in a picture.
  const copy = (of) => {
    const e = el(of.localName === "a" ? "g" : of.localName);
    for (const { name, value } of of.attributes) {
      if (!/^(class|id|href|tabindex|role|aria-.*|focusable|lang)$/.test(name)) e.setAttribute(name, value);
    }
    if (of.localName !== "title") {
      const style = getComputedStyle(of);
      for (const name of looks) e.setAttribute(name, style.getPropertyValue(name));
    }
    for (const child of of.childNodes) e.append(child.nodeType === Node.TEXT_NODE ? child.data : copy(child));
    return e;
  };

  // bars is the picture of a table with bars: what each row is called, its bar and its amounts.
  const bars = (table) => {
    const shapes = [];
    let y = 0;
    const line = (row, weight) => {
      const cells = [...row.cells].filter((cell) => cell.matches(".n"));
      const say = (x, anchor, words) => shapes.push(el("text", { x, y: y + 15, "text-anchor": anchor, "font-size": 14, "font-weight": weight }, words));
      const name = row.cells[0].cloneNode(true);
      for (const small of name.querySelectorAll("small")) small.remove();
      const label = name.textContent.trim();
      say(0, "start", label.length > 42 ? label.slice(0, 41) + "…" : label);
      const bar = row.querySelector("svg.bar");
      if (bar) {
        const drawn = copy(bar);
        for (const [key, value] of Object.entries({ x: 320, y, width: 340, height: 20 })) drawn.setAttribute(key, value);
        shapes.push(drawn);
      }
      cells.slice(0, 3).forEach((cell, i) => {
        const amount = cell.cloneNode(true);
        for (const extra of amount.querySelectorAll(".sign, .source")) extra.remove();
        say(750 + 110 * i, "end", amount.textContent.trim());
      });
      y += 26;
    };
    line(table.tHead.rows[0], 600);
    for (const row of table.tBodies[0].rows) line(row, 400);
    return { shapes, width: 970, height: y };
  };

  // charts are those of the page that can be seen, each with its name and unit.
  const charts = () => {
    const list = [];
    for (const svg of document.querySelectorAll("main .chart, main .flow")) {
      if (!svg.checkVisibility()) continue;
      const { width, height } = svg.viewBox.baseVal;
      const key = svg.closest("section, main").parentElement.querySelector(".key > span:last-child") || document.querySelector("main .key > span:last-child");
      const flow = svg.matches(".flow");
      const whole = flow && svg.closest("section")?.querySelector("h2");
      list.push({
        name: flow ? (whole || document.querySelector("h1")).textContent : text("title", svg), unit: flow || !key ? "" : key.textContent.trim(),
        draw: () => ({ shapes: [Object.assign(copy(svg))], width, height, whole: true }),
      });
    }
    for (const table of document.querySelectorAll("main table:has(td.pic .bar)")) {
      if (!table.checkVisibility()) continue;
      list.push({ name: text("h2", table.closest("section") || undefined) || text("h1"), unit: text("caption .unit", table), draw: () => bars(table) });
    }
    return list;
  };

  // picture puts a chart between what it is and where it is from.
  const picture = (chart) => {
    const { shapes, width, height, whole } = chart.draw();
    const edge = 24, full = Math.max(width, 640) + 2 * edge;
    const style = getComputedStyle(document.body);
    const title = text("h1"), about = chart.name === title ? title : title + ": " + chart.name;
    const out = el("svg", { xmlns: ns, fill: style.color, "font-family": style.fontFamily, "font-size": 14 });
    let y = edge;
    const say = (words, size, weight = 400) => {
      const most = Math.floor((full - 2 * edge) / (0.56 * size));
      for (let rest = words; rest;) {
        let at = rest.length;
        if (at > most) at = rest.lastIndexOf(" ", most) > 0 ? rest.lastIndexOf(" ", most) : most;
        y += size;
        out.append(el("text", { x: edge, y, "font-size": size, "font-weight": weight }, rest.slice(0, at)));
        y += 0.4 * size;
        rest = rest.slice(at).trim();
      }
    };
    out.append(el("title", {}, about));
    say(about, 20, 680);
    if (chart.unit) say(chart.unit, 14);
    y += 12;
    const body = el(whole ? "svg" : "g", whole ? { x: edge, y, width, height, viewBox: `0 0 ${width} ${height}` } : { transform: `translate(${edge} ${y})` });
    body.append(...shapes);
    out.append(body);
    y += height + 16;
    say(words().source + ": " + document.title, 12);
    say(location.href.replace(/#(?!\/).*/, ""), 12);
    y += edge / 2;
    out.prepend(el("rect", { width: full, height: y, fill: style.backgroundColor === "rgba(0, 0, 0, 0)" ? "#fff" : style.backgroundColor }));
    for (const [key, value] of Object.entries({ width: full, height: y, viewBox: `0 0 ${full} ${y}` })) out.setAttribute(key, value);
    return out;
  };

  const save = (blob, name) => {
    const a = document.createElement("a");
    a.href = URL.createObjectURL(blob);
    a.download = name;
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 10000);
  };
  const saveAs = (chart, kind) => {
    const drawn = picture(chart);
    const svg = new XMLSerializer().serializeToString(drawn);
    const name = (text("h1") + " " + chart.name).toLowerCase().normalize("NFD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 80) + "." + kind;
    if (kind === "svg") {
      save(new Blob([svg], { type: "image/svg+xml" }), name);
      return;
    }
    const image = new Image();
    image.onload = () => {
      // Twice as many pixels as on the page: sharp in print.
      const canvas = Object.assign(document.createElement("canvas"), { width: 2 * drawn.getAttribute("width"), height: 2 * drawn.getAttribute("height") });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => save(blob, name));
    };
    image.src = "data:image/svg+xml," + encodeURIComponent(svg);
  };

  class Picture extends HTMLElement {
    connectedCallback() {
      this.update();
    }

    update() {
      const w = words();
      const details = document.createElement("details"), summary = document.createElement("summary"), box = document.createElement("div");
      summary.textContent = w.summary;
      box.className = "snippets";
      details.append(summary, box);
      details.addEventListener("toggle", () => {
        if (!details.open) return;
        const rows = charts().map((chart) => {
          const row = document.createElement("p");
          row.append(chart.name + " ");
          for (const kind of ["svg", "png"]) {
            const button = Object.assign(document.createElement("button"), { type: "button", className: "button quiet", textContent: kind.toUpperCase() });
            button.setAttribute("aria-label", kind.toUpperCase() + ": " + chart.name);
            button.addEventListener("click", () => saveAs(chart, kind));
            row.append(button, " ");
          }
          return row;
        });
        box.replaceChildren(w.lead, ...rows);
      });
      this.replaceChildren(details);
    }
  }
  customElements.define("begroting-plaatje", Picture);
  // The program goes to other pages, in another language too, and keeps this element.
  new MutationObserver(() => { for (const e of document.querySelectorAll("begroting-plaatje")) e.update(); }).observe(document.querySelector("title"), { childList: true });
})();
