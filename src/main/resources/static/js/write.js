// Writing a proposal: counts characters and adds lines for suggestions.
(() => {
  "use strict";

  const length = (text) => [...text.trim()].length;

  document.querySelectorAll("[data-limit]").forEach((field) => {
    const place = field.parentElement.querySelector("[data-count]");
    if (!place) {
      return;
    }
    const show = () => {
      const now = length(field.value);
      place.textContent = `${now} / ${field.dataset.limit}`;
      place.classList.toggle("hy-over", now > Number(field.dataset.limit));
    };
    field.addEventListener("input", show);
    show();
  });

  const total = document.querySelector("[data-parts-count]");
  const count = () => {
    const now = [...document.querySelectorAll("[data-part]")].reduce((sum, part) => sum + length(part.value), 0);
    total.textContent = `${now} / ${total.dataset.limit}`;
    total.classList.toggle("hy-over", now > Number(total.dataset.limit));
  };
  if (total) {
    document.addEventListener("input", (event) => event.target.matches("[data-part]") && count());
    count();
  }

  const add = document.querySelector("[data-add-line]");
  const lines = document.querySelector("[data-lines]");
  if (add && lines) {
    add.hidden = false;
    add.addEventListener("click", () => {
      const line = lines.lastElementChild.cloneNode(true);
      const field = line.querySelector("textarea");
      const number = lines.children.length;
      field.name = `suggestions[${number}]`;
      field.setAttribute("aria-label", add.dataset.label.replace("#", number + 1));
      field.removeAttribute("aria-invalid");
      field.classList.remove("is-invalid");
      field.value = "";
      lines.append(line);
      field.focus();
    });
  }
})();
