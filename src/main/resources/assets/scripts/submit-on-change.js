// <select data-submit>: a choice is enough; without JavaScript the form has its button.
for (const select of document.querySelectorAll("select[data-submit]")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}
