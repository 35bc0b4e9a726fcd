// A row that was answered is replaced, and with it the button that was pressed: the focus moves into the new row.
let row = null;

document.addEventListener("htmx:before:swap", () => {
  row = document.activeElement?.closest("li[id]")?.id ?? null;
});

document.addEventListener("htmx:after:swap", () => {
  if (row && document.activeElement === document.body) {
    document.getElementById(row)?.querySelector("a, button")?.focus();
  }
});
