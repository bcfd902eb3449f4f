// Everything here is comfort: each page works without it.
(() => {
  "use strict";

  // ---- Forms: sent in the background, so that a refusal leaves what was typed in its place.

  const csrf = document.querySelector("meta[name=csrf]");
  const unsent = new Set();

  document.querySelectorAll("form[method=post]:not([data-plain])").forEach((form) => {
    form.setAttribute("data-hx-post", form.getAttribute("action") || location.href);
    form.setAttribute("data-hx-swap", "none");
    form.addEventListener("input", () => unsent.add(form));
  });

  const slotOf = (form) => {
    let slot = form.querySelector("[data-refusal]");
    if (!slot) {
      slot = document.createElement("div");
      slot.setAttribute("data-refusal", "");
      form.prepend(slot);
    }
    return slot;
  };

  const fieldOf = (form, name) =>
    [...form.elements].find((field) => field.name === name && field.type !== "hidden") ||
    [...form.elements].find((field) => field.name && field.type !== "hidden" && name.startsWith(field.name + "[")) ||
    [...form.elements].find(
      (field) =>
        field.name &&
        field.type !== "hidden" &&
        (field.name.startsWith(name + ".") || field.name.startsWith(name + "["))
    );

  // Choices are named by the legend above them, rows that repeat by their own and the label.
  const labelOf = (field) => {
    const label = field.labels && field.labels[0];
    const set = field.closest("fieldset");
    const legend = set && set.querySelector("legend");
    const row = legend && /\[\d+\]/.test(field.name) ? [legend.textContent.replace(/\s+/g, " ").trim()] : [];
    const own = field.type === "radio" ? (row.length > 0 ? null : legend) : label;
    return own ? [...row, own.textContent.trim()].join("：") : row.join("");
  };

  // Fields that answer one question together, such as check boxes, share the name of their group.
  const groupOf = (form, name) => form.querySelector(`[data-field-group="${CSS.escape(name)}"]`);
  const nameOf = (group) => group.dataset.groupLabel || group.querySelector("legend").textContent.trim();

  const describe = (field, ids) =>
    ids ? field.setAttribute("aria-describedby", ids) : field.removeAttribute("aria-describedby");

  const clearMarks = (form) => {
    form.querySelectorAll("[aria-invalid]").forEach((field) => {
      field.removeAttribute("aria-invalid");
      field.classList.remove("is-invalid");
      describe(field, field.dataset.described || "");
    });
  };

  const markFaults = (form, slot) => {
    let first = null;
    slot.querySelectorAll("li[data-field]").forEach((fault, index) => {
      const group = groupOf(form, fault.dataset.field);
      const field =
        (group && group.querySelector("input:not([type=hidden]), select, textarea")) ||
        fieldOf(form, fault.dataset.field);
      const name = fault.querySelector("[data-field-label]");
      if (!field) {
        return;
      }
      fault.id = fault.id || `fault-${index}-${Date.now()}`;
      field.setAttribute("aria-invalid", "true");
      field.dataset.described = field.dataset.described || field.getAttribute("aria-describedby") || "";
      describe(field, `${fault.id} ${field.dataset.described}`.trim());
      field.classList.add("is-invalid");
      const label = group ? nameOf(group) : labelOf(field);
      if (name && label) {
        name.textContent = label;
      }
      first = first || field;
    });
    const goal = first || slot.querySelector("[data-refusal-text]");
    if (goal) {
      goal.focus();
    }
  };

  const lock = (form, locked) =>
    form.querySelectorAll("button:not([type=button])").forEach((button) => {
      button.disabled = locked;
    });

  document.addEventListener("htmx:configRequest", (event) => {
    if (csrf) {
      event.detail.headers[csrf.dataset.header] = csrf.content;
    }
  });

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt instanceof HTMLFormElement) {
      lock(event.detail.elt, true);
    }
  });

  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.elt;
    if (form instanceof HTMLFormElement && !event.detail.successful) {
      lock(form, false);
    }
  });

  document.addEventListener("htmx:beforeOnLoad", (event) => {
    const goal = event.detail.xhr.getResponseHeader("HX-Redirect");
    if (!goal) {
      return;
    }
    event.preventDefault();
    unsent.clear();
    const url = new URL(goal, location.href);
    if (url.pathname === location.pathname && url.search === location.search) {
      history.replaceState(null, "", url);
      location.reload();
    } else {
      location.assign(url);
    }
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    const form = event.detail.requestConfig.elt;
    if (event.detail.xhr.status < 400 || !(form instanceof HTMLFormElement)) {
      return;
    }
    clearMarks(form);
    event.detail.shouldSwap = true;
    event.detail.isError = false;
    event.detail.target = slotOf(form);
    event.detail.swapOverride = "innerHTML";
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    const slot = event.detail.target;
    const form = slot && slot.closest("form");
    if (form && slot.matches("[data-refusal]")) {
      lock(form, false);
      markFaults(form, slot);
    }
  });

  document.addEventListener("htmx:sendError", (event) => {
    const form = event.detail.elt;
    if (form instanceof HTMLFormElement) {
      lock(form, false);
      form.submit();
    }
  });

  window.addEventListener("beforeunload", (event) => {
    if ([...unsent].some((form) => form.isConnected && form.hasAttribute("data-guard"))) {
      event.preventDefault();
    }
  });

  document.querySelectorAll("[data-back]").forEach((link) => {
    if (history.length > 1) {
      link.hidden = false;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        history.back();
      });
    }
  });

  // ---- Rows that repeat: one more, made of the last, when those given are not enough.

  document.querySelectorAll("[data-rows]").forEach((list) => {
    const button = list.querySelector("[data-add-row]");
    if (!button) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", () => {
      const rows = [...list.querySelectorAll("[data-repeated]")];
      const last = rows[rows.length - 1];
      const row = last.cloneNode(true);
      row.querySelectorAll("[name], [id], [for]").forEach((part) => {
        ["name", "id", "for", "aria-describedby"].forEach((attribute) => {
          const value = part.getAttribute(attribute);
          if (value) {
            part.setAttribute(attribute, value.replace(/\d+/, rows.length));
          }
        });
        if (part.matches("input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea")) {
          part.value = "";
        } else if (part.matches("select")) {
          part.selectedIndex = 0;
        } else if (part.matches("[type=radio], [type=checkbox]")) {
          part.checked = false;
        }
        part.removeAttribute("aria-invalid");
        part.classList.remove("is-invalid");
      });
      row.querySelectorAll("[data-row-number]").forEach((place) => (place.textContent = rows.length + 1));
      last.after(row);
      const first = row.querySelector("input:not([type=hidden]), textarea");
      if (first) {
        first.focus();
      }
    });
  });

  // ---- Filters that apply as soon as they are chosen.

  document.querySelectorAll("form[data-auto-submit]").forEach((form) => {
    form.addEventListener("change", () => form.requestSubmit());
  });

  // ---- Lists: select all, and the row to come back to.

  document.querySelectorAll("[data-select-all]").forEach((all) => {
    const list = all.closest("[data-list]");
    const boxes = () => [...list.querySelectorAll("[data-select]")];
    const show = () => {
      const chosen = boxes().filter((box) => box.checked).length;
      all.checked = chosen > 0 && chosen === boxes().length;
      all.indeterminate = chosen > 0 && chosen < boxes().length;
      list.querySelectorAll("[data-selected-count]").forEach((place) => (place.textContent = chosen));
      list.querySelectorAll("[data-needs-selection]").forEach((button) => (button.disabled = chosen === 0));
    };
    all.addEventListener("change", () => {
      boxes().forEach((box) => (box.checked = all.checked));
      show();
    });
    list.addEventListener("change", show);
    show();
  });

  const remembered = "huiyin-last-row";
  const rows = () => [...document.querySelectorAll("[data-list] [data-row]")];
  const opened = sessionStorage.getItem(remembered);
  rows()
    .filter((row) => row.dataset.row === opened)
    .forEach((row) => row.classList.add("hy-row-last"));
  document.addEventListener("click", (event) => {
    const row = event.target.closest("[data-row]");
    if (row && event.target.closest("a")) {
      sessionStorage.setItem(remembered, row.dataset.row);
    }
  });

  // ---- The keys, explained over the page without locking it.

  const explained = document.querySelector("[data-keys]");

  const explain = async () => {
    const shown = document.querySelector(".hy-keys");
    if (shown) {
      shown.close();
      return;
    }
    let help = null;
    try {
      const answer = await fetch(explained.href, { credentials: "same-origin" });
      help = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    } catch {
      help = null;
    }
    const table = help && help.querySelector("main table");
    if (!table) {
      location.assign(explained.href);
      return;
    }
    const before = document.activeElement;
    const dialog = document.createElement("dialog");
    const title = document.createElement("h2");
    const close = document.createElement("button");
    dialog.className = "hy-keys";
    title.id = "keys-title";
    title.textContent = help.querySelector("main h1").textContent;
    dialog.setAttribute("aria-labelledby", title.id);
    close.className = "btn btn-sm";
    close.type = "button";
    close.textContent = explained.dataset.close;
    dialog.append(title, document.adoptNode(table), close);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("keydown", (event) => event.key === "Escape" && dialog.close());
    dialog.addEventListener("close", () => {
      const here = document.activeElement;
      const elsewhere = here && here !== document.body && !dialog.contains(here);
      dialog.remove();
      if (!elsewhere && before) {
        before.focus();
      }
    });
    document.body.append(dialog);
    dialog.show();
    close.focus();
  };

  // ---- Keys: j and k walk, enter opens, c claims, x selects, u goes back, ? explains.

  // What a page itself offers under a key, where no row is meant.
  const offered = (key) => {
    const goal = document.querySelector(`main [data-key="${key}"]:not([hidden])`);
    if (goal) {
      goal.click();
    }
  };

  const walk = (step) => {
    const all = rows();
    if (all.length === 0) {
      offered(step > 0 ? "j" : "k");
      return;
    }
    const here = all.findIndex((row) => row.contains(document.activeElement));
    const next = all[Math.min(all.length - 1, Math.max(0, here < 0 ? 0 : here + step))];
    const link = next.querySelector("a[data-open]") || next.querySelector("a");
    if (link) {
      link.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  };

  const press = (selector) => {
    const row = rows().find((each) => each.contains(document.activeElement));
    const goal = row && row.querySelector(selector);
    if (goal) {
      goal.click();
    }
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const deeds = {
      j: () => walk(1),
      k: () => walk(-1),
      c: () => (rows().length === 0 ? offered("c") : press("[data-claim]")),
      x: () => press("[data-select]"),
      u: () => offered("u"),
      "?": () => explained && explain(),
    };
    if (deeds[event.key]) {
      event.preventDefault();
      deeds[event.key]();
    }
  });
})();
