// What every page does: theme, wordings shown, filters, copying, the way to an anchor.
"use strict";
(() => {
  const root = document.documentElement;
  const { root: way, home, page, published } = document.body.dataset;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const keep = (key, value) => {
    try { localStorage.setItem(`tarmaq-${key}`, value); } catch { /* nothing is kept then */ }
  };
  const tell = (text) => { document.querySelector(".said").textContent = text; };

  const tarmaq = window.tarmaq = {
    loaded: {},
    /** Load a data file once; resolves with what it hands over. Works for files, too. */
    load(name) {
      return this.loaded[name] ??= new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `${way}data/${name}.js`;
        script.onload = () => resolve(tarmaq.given);
        script.onerror = reject;
        document.head.append(script);
      });
    },
  };
  for (const kind of ["words", "places", "texts"]) tarmaq[kind] = (value) => { tarmaq.given = value; };

  // Theme
  const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const theme = document.querySelector(".theme");
  theme.setAttribute("aria-pressed", dark());
  theme.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    theme.setAttribute("aria-pressed", dark());
    keep("theme", root.dataset.theme);
  });

  // The search is a page of its own; what is searched for stays behind the "#", which no server sees
  document.querySelector(".find").addEventListener("submit", (event) => {
    event.preventDefault();
    const words = event.target.q.value;
    if (page === "search") dispatchEvent(new Event("search"));
    else location.href = `${home}search.html#${encodeURIComponent(words)}`;
  });

  // Which wordings are shown; one at least
  const tongues = all(".choice input");
  const hidden = new Set((root.dataset.hidden || "").split(" "));
  if (tongues.length && tongues.every((box) => hidden.has(box.value))) hidden.clear();
  const apply = () => { root.dataset.hidden = [...hidden].join(" "); };
  for (const box of tongues) {
    box.checked = !hidden.has(box.value);
    box.addEventListener("change", () => {
      if (!tongues.some((each) => each.checked)) { box.checked = true; return; }
      hidden[box.checked ? "delete" : "add"](box.value);
      apply();
      keep(`hidden-${root.lang}`, root.dataset.hidden);
    });
  }
  apply();

  // Copying and presenting, below each paragraph
  const tools = document.querySelector(".tools-for-scripts");
  if (tools) for (const each of all(".paragraph .tools")) each.prepend(tools.content.cloneNode(true));

  // Filters of recommendations
  const filters = document.querySelector(".filters");
  const filter = () => {
    const wanted = [...new FormData(filters)].filter(([, value]) => value);
    let shown = 0;
    for (const each of all("article.paragraph")) {
      const split = { action: " ", state: "|" };
      each.hidden = !wanted.every(([key, value]) => each.dataset[key].split(split[key]).includes(value));
      shown += !each.hidden;
    }
    const output = filters.querySelector("output");
    output.textContent = output.dataset.some.replace("#", shown);
  };
  filters?.addEventListener("change", filter);
  if (filters) filter();

  // A quotation with its citation, in the first wording that is shown
  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    const article = button.closest("article");
    const shown = all(".wording", article).find((each) => each.offsetParent);
    const text = all("p:not(.tongue, .origin)", shown).map((p) => p.textContent).join("\n");
    const here = article.querySelector(".number").href;
    // a copy on a disk gives the address that others can open, where there is one
    const address = published ? published + here.slice(new URL(way, location.href).href.length - 1) : here;
    const quotation = `“${text}”\n— ${article.dataset.citation}\n${address}`;
    try {
      await navigator.clipboard.writeText(quotation);
    } catch {
      const area = document.createElement("textarea");
      area.value = quotation;
      article.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
    }
    tell("");
    requestAnimationFrame(() => tell(document.querySelector(".said").dataset.copied));
  });

  // An anchor: opened where it is folded; looked for where it is on another page
  const arrive = async () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id || page === "search" || id.startsWith(":")) return;
    const target = document.getElementById(id) || document.getElementById(id.replace(/_[0-9a-f]{8}$/, ""));
    if (target) {
      if (target.matches("details")) target.open = true;
      for (const each of all(".arrived")) each.classList.remove("arrived");
      target.classList.add("arrived");
      target.scrollIntoView();
      if (target.matches("article")) target.focus({ preventScroll: true });
      return;
    }
    const places = await tarmaq.load(`places.${root.lang}`);
    const place = places.find((each) => each.ids.includes(id));
    if (place && place.page !== page) location.replace(`${home}${place.page}.html#${id}`);
    else tell(document.querySelector(".said").dataset.unknown);
  };
  addEventListener("hashchange", arrive);
  arrive();

  // The contents column follows
  const contents = document.querySelector(".contents");
  if (contents && matchMedia("(max-width: 60rem)").matches) contents.querySelector("details").open = false;
  const numbers = new Map(all(".numbers a").map((link) => [link.hash.slice(1), link]));
  const inView = new Set();
  const follow = new IntersectionObserver((entries) => {
    for (const entry of entries) inView[entry.isIntersecting ? "add" : "delete"](entry.target.id);
    const first = all("article.paragraph").find((each) => inView.has(each.id));
    for (const [id, link] of numbers) {
      if (id === first?.id) {
        link.setAttribute("aria-current", "location");
        const column = link.closest(".contents");
        const { top, bottom } = link.getBoundingClientRect();
        const frame = column.getBoundingClientRect();
        if (top < frame.top || bottom > frame.bottom) column.scrollTop += top - frame.top - frame.height / 2;
      } else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-20% 0px -55% 0px" });
  if (numbers.size) for (const each of all("article.paragraph")) follow.observe(each);
})();
