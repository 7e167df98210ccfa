// The presentation view: one paragraph a screen, a sentence stressed, letters for the back row.
"use strict";
(() => {
  const stage = document.querySelector(".stage");
  const [place, text, cite] = ["place", "text", "cite"].map((each) => stage.querySelector(`.stage-${each}`));
  const articles = () => [...document.querySelectorAll("article.paragraph:not([hidden])")];
  const shown = (article) => [...article.querySelectorAll(".wording")];
  const state = { article: null, sentence: -1, language: null, size: 1 };

  const sentences = () => [...text.querySelectorAll("p > span")];
  const stress = (at) => {
    const all = sentences();
    state.sentence = Math.max(-1, Math.min(at, all.length - 1));
    text.classList.toggle("stressing", state.sentence >= 0);
    all.forEach((each, here) => each.classList.toggle("stressed", here === state.sentence));
    all[state.sentence]?.scrollIntoView({ block: "center" });
  };
  /** The largest letters with which the whole paragraph fits; never smaller than the back row reads. */
  const fit = () => {
    let low = 2.6, high = 8;
    for (let step = 0; step < 8; step++) {
      const size = (low + high) / 2;
      text.style.fontSize = `${size * state.size}vmin`;
      if (text.scrollHeight > text.clientHeight) high = size; else low = size;
    }
    text.style.fontSize = `${low * state.size}vmin`;
  };
  const show = (article) => {
    state.article = article;
    const wordings = shown(article);
    const wording = wordings.find((each) => each.lang === state.language)
      || wordings.find((each) => each.lang === document.documentElement.lang) || wordings[0];
    state.language = wording.lang;
    text.lang = wording.lang;
    text.replaceChildren(...[...wording.children].filter((each) => !each.matches(".tongue")).map((each) => each.cloneNode(true)));
    text.querySelectorAll("a").forEach((link) => link.replaceWith(...link.childNodes));
    place.textContent = [article.querySelector(".number").textContent, wording.querySelector(".tongue")?.textContent].filter(Boolean).join(" · ");
    cite.textContent = article.dataset.citation;
    text.scrollTop = 0;
    fit();
    stress(-1);
  };
  const move = (by) => {
    const all = articles();
    const next = all[all.indexOf(state.article) + by];
    if (next) { show(next); return; }
    const link = document.querySelector(`.turn a[rel=${by > 0 ? "next" : "prev"}]`);
    if (link) location.href = `${link.href}#:present${by < 0 ? "-last" : ""}`;
  };
  const language = () => {
    const all = shown(state.article).map((each) => each.lang);
    state.language = all[(all.indexOf(state.language) + 1) % all.length];
    show(state.article);
  };
  const size = (by) => { state.size = Math.min(2, Math.max(0.6, state.size * by)); fit(); };
  const keys = {
    ArrowRight: () => move(1), PageDown: () => move(1), " ": () => move(1),
    ArrowLeft: () => move(-1), PageUp: () => move(-1),
    ArrowDown: () => stress(state.sentence + 1), ArrowUp: () => stress(state.sentence - 1),
    "+": () => size(1.12), "=": () => size(1.12), "-": () => size(1 / 1.12),
    l: language, Escape: () => stage.close(),
    f: () => (document.fullscreenElement ? document.exitFullscreen() : stage.requestFullscreen()),
  };
  const open = (article) => {
    if (!stage.open) stage.showModal();
    show(article);
    text.focus();
  };

  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " " && event.target.matches("button")) return;
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  stage.addEventListener("click", (event) => keys[event.target.closest("button")?.dataset.key]?.());
  stage.addEventListener("close", () => {
    history.replaceState(null, "", `#${state.article.id}`);
    state.article.scrollIntoView();
    state.article.focus({ preventScroll: true });
  });
  addEventListener("resize", () => { if (stage.open) fit(); });
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".present");
    if (button) open(button.closest("article"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "p" || stage.open || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    open(document.activeElement.closest("article.paragraph") || document.querySelector("article.paragraph.arrived") || articles()[0]);
  });
  if (location.hash === "#:present") open(articles()[0]);
  if (location.hash === "#:present-last") open(articles().at(-1));
})();
