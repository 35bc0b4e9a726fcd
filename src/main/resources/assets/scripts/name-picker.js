// <name-picker source="/pick?kind=person&q=" most="0" before="">: suggestions after 2 letters, chips of who is chosen.
// With "fill" the one who is chosen becomes the text. Without a script the chips are boxes that can be unticked, and the text takes names with commas.
customElements.define(
  "name-picker",
  class extends HTMLElement {
    connectedCallback() {
      this.input = this.querySelector("input[type=text]");
      this.most = Number(this.getAttribute("most"));
      this.fills = this.hasAttribute("fill");
      this.list = this.made("ul", { className: "suggest", hidden: true, id: `${this.input.id}-list` });
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", "Suggestions");
      this.said = this.made("span", { className: "vh" });
      this.said.setAttribute("role", "status");
      this.append(this.list, this.said);
      for (const [name, value] of Object.entries({
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": this.list.id,
      })) {
        this.input.setAttribute(name, value);
      }
      for (const chip of this.querySelectorAll(".people li")) this.dress(chip);
      this.full();
      this.input.addEventListener("input", () => this.typed());
      this.input.addEventListener("keydown", (event) => this.key(event));
      this.input.addEventListener("blur", () => this.close());
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => this.pick(event.target.closest("[role=option]")));
    }

    made(name, properties) {
      return Object.assign(document.createElement(name), properties);
    }

    typed() {
      clearTimeout(this.waits);
      const letters = this.input.value.split(",").at(-1).trim();
      if (letters.length < 2) return this.close();
      this.waits = setTimeout(() => this.look(letters), 150);
    }

    async look(letters) {
      this.asked?.abort();
      this.asked = new AbortController();
      try {
        const answer = await fetch(this.getAttribute("source") + encodeURIComponent(letters), {
          headers: { "HX-Request": "true" },
          signal: this.asked.signal,
        });
        if (answer.ok) this.show(await answer.text());
      } catch (failed) {
        if (failed.name !== "AbortError") this.close();
      }
    }

    show(options) {
      this.list.innerHTML = options;
      const chosen = this.chosen();
      for (const option of [...this.list.children]) {
        if (chosen.has(option.dataset.value)) option.remove();
        else option.id = `${this.list.id}-${option.id}`;
      }
      const found = this.list.children.length;
      this.said.textContent = found ? `${found} ${found === 1 ? "suggestion" : "suggestions"}` : "Nobody found";
      this.open(found > 0);
      this.mark(this.list.firstElementChild);
    }

    chosen() {
      const before = this.getAttribute("before") ?? "";
      return new Set([...this.querySelectorAll(".people input")].map((box) => box.value.slice(before.length)));
    }

    open(yes) {
      this.list.hidden = !yes;
      this.input.setAttribute("aria-expanded", String(yes));
      if (!yes) this.input.removeAttribute("aria-activedescendant");
    }

    close() {
      clearTimeout(this.waits);
      this.asked?.abort();
      this.list.replaceChildren();
      this.open(false);
    }

    mark(option) {
      if (!option) return;
      for (const other of this.list.children) other.setAttribute("aria-selected", String(other === option));
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }

    key(event) {
      const open = !this.list.hidden;
      const marked = this.list.querySelector("[aria-selected=true]");
      if (event.key === "Escape" && open) {
        event.preventDefault();
        this.close();
      } else if (open && event.key === "ArrowDown") {
        event.preventDefault();
        this.mark(marked?.nextElementSibling ?? this.list.firstElementChild);
      } else if (open && event.key === "ArrowUp") {
        event.preventDefault();
        this.mark(marked?.previousElementSibling ?? this.list.lastElementChild);
      } else if (open && event.key === "Enter") {
        event.preventDefault();
        this.pick(marked);
      }
    }

    pick(option) {
      if (!option) return;
      const name = option.dataset.name;
      if (this.fills) {
        this.input.value = name;
        this.close();
        this.said.textContent = `${name} chosen`;
        return;
      }
      let chips = this.querySelector(".people");
      if (!chips) {
        chips = this.made("ul", { className: "people" });
        chips.setAttribute("aria-label", "Chosen");
        this.prepend(chips);
      }
      if (this.most === 1) chips.replaceChildren();
      const box = this.made("input", { type: "checkbox", name: `${this.input.name}-chosen`, checked: true });
      box.value = this.getAttribute("before") + option.dataset.value;
      const label = this.made("label", {});
      label.append(box, this.made("span", { textContent: name }));
      const chip = this.made("li", {});
      chip.append(label);
      chips.append(chip);
      this.dress(chip);
      this.input.value = this.input.value.split(",").slice(0, -1).join(",").trim();
      this.close();
      this.said.textContent = `${name} chosen`;
      this.full();
    }

    dress(chip) {
      const name = chip.textContent.trim();
      chip.querySelector("input").hidden = true;
      const button = this.made("button", { type: "button", textContent: "×" });
      button.setAttribute("aria-label", `Take out ${name}`);
      button.addEventListener("click", () => {
        chip.remove();
        this.full();
        this.input.focus();
        this.said.textContent = `${name} taken out`;
      });
      chip.append(button);
    }

    full() {
      const chips = this.querySelector(".people");
      if (chips && !chips.children.length) chips.remove();
      this.input.hidden = this.most === 1 && this.querySelector(".people") !== null;
    }
  },
);
