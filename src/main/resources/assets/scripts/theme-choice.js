// <theme-choice>: the theme changes at once; without JavaScript the form loads the page anew.
customElements.define(
  "theme-choice",
  class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("submit", (event) => {
        const { value } = event.submitter;
        event.preventDefault();
        document.documentElement.dataset.theme = value;
        for (const button of document.querySelectorAll("theme-choice button")) {
          button.setAttribute("aria-pressed", button.value === value);
        }
        document.dispatchEvent(new Event("themechange"));
        const body = new URLSearchParams({ theme: value });
        fetch(event.target.action, { method: "POST", body, redirect: "manual" });
      });
    }
  },
);
