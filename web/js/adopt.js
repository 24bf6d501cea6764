// Lets the program take the page over as it is. go-app makes all elements of a page anew and puts them in the old one's
// place, which takes from who reads the page where he was in it: what he typed and selected, what he opened, the place of a
// screen reader. So while it does that, it is handed the elements that are there already, in the order in which it asks for
// them: that of the page.
//
// An element with data-kept is one that go-app knows as an element of its own, with as many children as it says; what is in
// it is told apart further. Any other is a part of the page as a whole.

// folded is a part as the site has it. What a reader, or the browser on its way to a place in it, has unfolded is no change: the
// part stays, and stays open.
const folded = (node) => {
  if (!node.matches("details[open]") && !node.querySelector("details[open]")) return node;
  const copy = node.cloneNode(true);
  for (const part of [copy, ...copy.querySelectorAll("details")]) part.removeAttribute("open");
  return copy;
};

// handOver tells what is on the page, for app/explorer/adopt.go, and hands it over until its release is called. Nothing is
// handed over where something else has put its hand on the page, such as a browser's extension: it returns nothing then.
export const handOver = (site) => {
  const fields = [], elements = [], texts = [], kept = [];
  let strange = false;
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      texts.push(node);
      fields.push("text", node.data);
    } else if (node.nodeType !== Node.ELEMENT_NODE) {
      strange = true;
    } else if (node.dataset.kept === undefined) {
      // go-app makes the browser read the HTML of a part within another element, and takes it from there.
      elements.push({ set innerHTML(_) {}, firstChild: node, removeChild() {} });
      fields.push("part", folded(node).outerHTML.replaceAll("&nbsp;", "\u00a0"));
    } else {
      const children = node.localName.includes("-") ? [] : [...node.childNodes]; // one of ours fills itself
      strange ||= children.length !== Number(node.dataset.kept);
      elements.push(node);
      kept.push(node);
      fields.push("kept", node.localName, node.attributes.length, ...[...node.attributes].flatMap((a) => [a.name, a.value]), children.length);
      children.forEach(walk);
    }
  };
  walk(site);
  const taken = (owner, ...names) => names.some((name) => Object.hasOwn(owner, name));
  if (strange || taken(document, "createElement", "createTextNode") || taken(document.body, "replaceChild")) return undefined;
  const hand = (owner, methods) => {
    Object.assign(owner, methods);
    return () => { for (const name of Object.keys(methods)) delete owner[name]; };
  };
  const back = [
    hand(document, { createElement: () => elements.shift(), createTextNode: () => texts.shift() }),
    hand(document.body, { replaceChild() {} }),
    ...kept.map((el) => hand(el, { appendChild() {}, setAttribute() {} })),
  ];
  return { page: fields.join("\0"), release: () => back.forEach((f) => f()) };
};
