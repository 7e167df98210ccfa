// The language of the reader's browser, where it is one of ours.
const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
const links = [...document.querySelectorAll("a[hreflang]")];
const found = wanted.map((tag) => links.find((link) => link.hreflang === tag)).find(Boolean);
if (found) location.replace(found.href);
