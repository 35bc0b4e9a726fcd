// The keys of /help/keyboard. Single ones do nothing while somebody is writing, or where they were turned off.
const PLACES = { h: "/", p: "/products", a: "/access", i: "/approvals" };
const ENTRIES = "main :is(article, .result) :is(h2, h3) a, main tbody tr > :first-child a";
let goes = false;

const seen = (element) => element.checkVisibility();

const search = () => {
  const field = [...document.querySelectorAll("main [role=search] input[name=q], .topsearch input")].find(seen);
  field?.focus();
  field?.select();
  return field !== undefined;
};

const palette = () => import("/assets/palette.js").then((loaded) => loaded.open());

const move = (by) => {
  const entries = [...document.querySelectorAll(ENTRIES)].filter(seen);
  const at = entries.indexOf(document.activeElement);
  entries[at < 0 ? 0 : Math.min(Math.max(at + by, 0), entries.length - 1)]?.focus();
  return entries.length > 0;
};

const go = (place) => {
  if (place) {
    location.assign(place);
  }
  return Boolean(place);
};

const single = (key) => {
  const place = goes && PLACES[key];
  goes = key === "g" && !goes;
  return (
    go(place) ||
    goes ||
    (key === "/" && search()) ||
    (key === "?" && go("/help/keyboard")) ||
    (key === "j" && move(1)) ||
    (key === "k" && move(-1))
  );
};

document.addEventListener("keydown", (event) => {
  if (event.altKey) {
    return;
  }
  const writing = event.target.closest?.("input, select, textarea, [contenteditable]");
  const off = document.documentElement.dataset.keys === "off";
  const done =
    event.ctrlKey || event.metaKey ? event.key === "k" && palette() : !writing && !off && single(event.key);
  if (done) {
    event.preventDefault();
  }
});
