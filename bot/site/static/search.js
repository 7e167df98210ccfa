// The search: words as the project analyses them, MiniSearch over what the build has counted.
"use strict";
(() => {
  const KAZAKH = "әғқңөұүһі", RUSSIAN = "агкноуухи";
  const SHOWN = 30;
  const root = document.documentElement;
  const { home } = document.body.dataset;
  const status = document.querySelector(".status");
  const list = document.querySelector(".results");
  const input = document.querySelector("#find");

  // ---- words, as index/words has them ----
  const clean = (text) => text.replace(/[\p{C}\p{Z}]/gu, " ").normalize("NFKC").replaceAll("ё", "е").replaceAll("Ё", "Е");
  const plain = (word, language) => {
    const lower = word.toLowerCase().replaceAll("ё", "е");
    return language === "kk" ? lower.replace(/[әғқңөұүһі]/g, (letter) => RUSSIAN[KAZAKH.indexOf(letter)]) : lower;
  };
  const words = (text) => clean(text).match(/[\p{L}\p{N}_]+/gu) || [];
  const stemmers = { en: new EnglishStemmer(), ru: new RussianStemmer() };
  const stem = (word, language) => {
    if (language !== "kk") return stemmers[language].stemWord(word);
    const first = [...word].slice(0, 5).join("");
    return first.slice(0, -1) + ({ "г": "к", "б": "п" }[first.at(-1)] ?? first.at(-1));
  };
  const stems = (text, { language, stopwords, known }) => words(text)
    .map((word) => plain(word, language))
    .filter((word) => !stopwords.has(word))
    .map((word) => known.get(word) ?? stem(word, language))
    .filter((each) => !stopwords.has(each));

  // ---- the index of a language ----
  const engines = {};
  const engine = (language) => engines[language] ??= tarmaq.load(`words.${language}`).then((data) => {
    const lengths = data.lengths.split(",").map((each) => parseInt(each || "0", 36));
    const known = new Map();
    const index = data.stems ? data.stems.split("\n").map((line) => postings(line, known)) : [];
    const ids = Object.fromEntries(lengths.map((_, place) => [place, place]));
    const mean = lengths.reduce((sum, each) => sum + each, 0) / (lengths.filter(Boolean).length || 1);
    const mini = MiniSearch.loadJS({
      documentCount: lengths.filter(Boolean).length, nextId: lengths.length, documentIds: ids, fieldIds: { text: 0 },
      fieldLength: Object.fromEntries(lengths.map((each, place) => [place, [each]])),
      averageFieldLength: [mean], storedFields: {}, dirtCount: 0, index, serializationVersion: 2,
    }, { fields: ["text"] });
    return { mini, language, known, stopwords: new Set(data.stopwords) };
  });
  const postings = (line, known) => {
    const [written, ...parts] = line.split(" ");
    const [term, ...forms] = written.split(",");
    for (const form of forms) known.set(form.startsWith("=") ? form.slice(1) : term + form, term);
    const counts = {};
    let place = 0;
    for (const part of parts) {
      const [distance, count] = part.split(".");
      place += parseInt(distance, 36);
      counts[place] = count ? parseInt(count, 36) : 1;
    }
    return [term, { 0: counts }];
  };

  /** In which languages words may be: by their letters, and in the reader's own. */
  const languagesOf = (text) => {
    const cyrillic = /[\u0400-\u04ff]/.test(text);
    const own = /[әғқңөұүһі]/i.test(text);
    const found = new Set(own ? ["kk"] : cyrillic ? ["ru", "kk"] : ["en"]);
    return [...found];
  };

  /** Places of paragraphs, the best first, with the stems that were found. */
  const find = (text, loaded) => {
    const best = new Map();
    for (const each of loaded) {
      const { mini, language, known } = each;
      const wanted = [...new Set(stems(text, each))];
      if (!wanted.length) continue;
      const options = { tokenize: () => wanted, processTerm: (term) => term };
      let hits = mini.search(text, options);
      if (!hits.length) hits = mini.search(text, { ...options, prefix: true, fuzzy: 0.25 });
      for (const { id, score, terms } of hits) {
        if (score > (best.get(id)?.score ?? 0)) best.set(id, { place: id, score, terms: new Set(terms), language, known });
      }
    }
    return [...best.values()].sort((one, other) => other.score - one.score);
  };

  // ---- what is shown ----
  let latest = 0;
  const run = async (text) => {
    const mine = ++latest;
    if (!text.trim()) { list.replaceChildren(); status.textContent = status.dataset.hint; return; }
    if (!run.ready) status.textContent = status.dataset.loading;
    const places = await tarmaq.load(`places.${root.lang}`);
    const loaded = await Promise.all(languagesOf(text).map(engine));
    run.ready = true;
    if (mine !== latest) return;
    const found = find(text, loaded);
    status.textContent = found.length ? status.dataset.some.replace("#", found.length) : status.dataset.none;
    list.replaceChildren(...found.slice(0, SHOWN).map((hit) => row(hit, at(places, hit.place))));
  };
  const at = (places, place) => {
    for (const sheet of places) {
      if (place < sheet.ids.length) return { ...sheet, id: sheet.ids[place], number: sheet.numbers[place] };
      place -= sheet.ids.length;
    }
  };
  const row = (hit, found) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${home}${found.page}.html#${found.id}`;
    link.textContent = [found.section, found.number].filter(Boolean).join(", ");
    const of = document.createElement("span");
    of.className = "of";
    of.textContent = found.report;
    const snippet = document.createElement("p");
    snippet.className = "snippet";
    snippet.dir = "auto";
    item.append(link, " ", of, snippet);
    tarmaq.load(found.page).then(({ texts }) => fill(snippet, texts[found.id], hit));
    return item;
  };
  /** The text around the first words that were found, these marked. */
  const fill = (snippet, wordings, { language, terms, known }) => {
    const text = wordings[language].trim();
    const marked = [...text.matchAll(/[\p{L}\p{N}_]+/gu)]
      .filter(([word]) => {
        const written = plain(clean(word), language);
        return terms.has(known.get(written) ?? stem(written, language));
      });
    const start = Math.max(0, (marked[0]?.index ?? 0) - 80);
    const from = start ? text.indexOf(" ", start) + 1 : 0;
    const end = from + 280 < text.length ? text.lastIndexOf(" ", from + 280) : text.length;
    snippet.lang = language;
    let here = from;
    if (from) snippet.append("… ");
    for (const { 0: word, index } of marked) {
      if (index < here || index + word.length > end) continue;
      const mark = document.createElement("mark");
      mark.textContent = word;
      snippet.append(text.slice(here, index), mark);
      here = index + word.length;
    }
    snippet.append(text.slice(here, end), end < text.length ? " …" : "");
  };

  tarmaq.find = async (text) => find(text, await Promise.all(languagesOf(text).map(engine)));
  tarmaq.stems = async (text, language) => stems(text, { ...await engine(language), stopwords: new Set() });

  let wait;
  input.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(() => {
      history.replaceState(null, "", `#${encodeURIComponent(input.value)}`);
      run(input.value);
    }, 120);
  });
  addEventListener("search", () => run(input.value));
  addEventListener("hashchange", () => start());
  const start = () => {
    input.value = decodeURIComponent(location.hash.slice(1));
    run(input.value);
  };
  start();
  input.focus();
})();
