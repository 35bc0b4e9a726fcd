// <select data-submit>: a choice is enough; without JavaScript the form has its button.
for (const select of document.querySelectorAll("select[data-submit]")) {
  const button = select.form.querySelector("[data-without-script]");
  if (button) {
    button.hidden = true;
  }
  select.addEventListener("change", () => select.form.requestSubmit());
}
