// <a data-dialog>: opens the form behind the link in a <dialog>; without JavaScript the link leads to a page with it.
document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[data-dialog]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const answer = await fetch(link.href, { headers: { "HX-Request": "true" } });
  if (!answer.ok) {
    location.assign(link.href);
    return;
  }
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "dialog-title");
  dialog.innerHTML = await answer.text();
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    link.focus();
  });
  dialog.addEventListener("click", (inside) => {
    if (inside.target.closest("[data-close]")) {
      inside.preventDefault();
      dialog.close();
    }
  });
  dialog.addEventListener("submit", (sent) => {
    sent.preventDefault();
    send(dialog, sent.target);
  });
  dialog.showModal();
  dialog.querySelector("textarea")?.focus();
});

// Where it does not fit, the form comes back into the dialog, as typed; else the answer says where to go.
async function send(dialog, form) {
  const answer = await fetch(form.action, {
    method: "POST",
    headers: { "HX-Request": "true" },
    body: new URLSearchParams(new FormData(form)),
  });
  const onwards = answer.headers.get("HX-Redirect");
  if (onwards) {
    location.assign(onwards);
  } else if (answer.status === 422 || answer.status === 409) {
    dialog.innerHTML = await answer.text();
    dialog.querySelector("[role=alert]")?.focus();
  } else {
    location.reload();
  }
}
