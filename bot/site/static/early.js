// Before the page is painted: that there are scripts, and what the reader chose before.
(() => {
  const root = document.documentElement;
  root.classList.remove("no-script");
  try {
    const theme = localStorage.getItem("tarmaq-theme");
    if (theme) root.dataset.theme = theme;
    const hidden = localStorage.getItem(`tarmaq-hidden-${root.lang}`);
    if (hidden !== null) root.dataset.hidden = hidden;
  } catch { /* a browser may keep nothing for files */ }
})();
