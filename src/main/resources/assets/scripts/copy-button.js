// <copy-button from="id">: adds a button that copies the text of the named element.
customElements.define(
  "copy-button",
  class extends HTMLElement {
    connectedCallback() {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn s";
      button.textContent = this.getAttribute("label") ?? "Copy";
      const status = document.createElement("span");
      status.setAttribute("role", "status");
      status.className = "vh";
      this.replaceChildren(button, status);
      button.addEventListener("click", async () => {
        const source = document.getElementById(this.getAttribute("from"));
        await navigator.clipboard.writeText(source.innerText.trim());
        status.textContent = "Copied";
        button.textContent = "Copied";
        setTimeout(() => {
          button.textContent = this.getAttribute("label") ?? "Copy";
          status.textContent = "";
        }, 2000);
      });
    }
  },
);
