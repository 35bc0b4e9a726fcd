// "/" puts the cursor into the search field, unless somebody is typing.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) {
    return;
  }
  const field = document.querySelector("main [role=search] input[name=q], .topsearch input");
  if (field) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});
