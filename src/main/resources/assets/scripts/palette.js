// Finds anything while somebody types; keys.js loads it when it is wanted. /palette is the same as a page.
// Arrows move, Enter opens, Ctrl or Cmd and Enter connect to what is chosen.
const made = () => {
  const dialog = document.body.appendChild(document.createElement("dialog"));
  dialog.setAttribute("aria-label", "Find anything");
  dialog.innerHTML = `<form class="stack-s" action="/palette" role="search" aria-label="Anything">
    <input type="search" name="q" autocomplete="off" aria-label="Find anything" placeholder="Find anything">
    <div class="stack-s"></div>
    <p class="small dim"><kbd>↓</kbd> choose, <kbd>Enter</kbd> open, <kbd>Ctrl</kbd> <kbd>Enter</kbd> connect, <kbd>@</kbd> teams</p>
  </form>`;
  const field = dialog.querySelector("input");
  const found = dialog.querySelector("div");
  let waits;
  const look = async () => {
    const words = field.value;
    const answer = await fetch(`/palette?q=${encodeURIComponent(words)}`, { headers: { "HX-Request": "true" } });
    if (answer.status === 401) location.assign("/palette");
    else if (answer.ok && words === field.value) found.innerHTML = await answer.text();
  };
  field.addEventListener("input", () => {
    clearTimeout(waits);
    waits = setTimeout(look, 150);
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("keydown", (event) => {
    const stops = [field, ...found.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = event.key === "Enter" ? stops[at || 1] : stops[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
    if (!next) return;
    event.preventDefault();
    if (event.key !== "Enter") next.focus();
    else location.assign(((event.ctrlKey || event.metaKey) && next.dataset.connect) || next.href);
  });
  look();
  return dialog;
};

let palette;

export const open = () => {
  palette ??= made();
  if (!palette.open) palette.showModal();
  palette.querySelector("input").select();
};
