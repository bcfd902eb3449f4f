// Lists of tasks and the pages of tasks: what changed while a task was open, the way to the tasks
// beside it, and who else has it open. Comfort only: everything is there without it.
(() => {
  "use strict";

  const KEPT = "huiyin-task-list";
  const BEAT = 25_000;

  const kept = () => {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT)) || null;
    } catch {
      return null;
    }
  };

  // ---- The list remembers what it showed, and marks what is different when somebody comes back.

  const list = document.querySelector("[data-task-list]");
  if (list) {
    const address = location.pathname + location.search;
    const rows = [...list.querySelectorAll("[data-row]")];
    const looks = (row) => {
      const copy = row.cloneNode(true);
      copy.querySelectorAll("[data-unread], [data-mark], input").forEach((part) => part.remove());
      return copy.textContent.replace(/\s+/g, " ").trim();
    };
    const now = Object.fromEntries(rows.map((row) => [row.dataset.row, looks(row)]));
    const before = kept();
    if (before && before.address === address) {
      rows.forEach((row) => {
        const old = before.rows[row.dataset.row];
        if (old !== now[row.dataset.row]) {
          const mark = document.createElement("span");
          mark.className = "hy-tag";
          mark.dataset.mark = "";
          mark.textContent = old === undefined ? list.dataset.new : list.dataset.changed;
          row.querySelector(".hy-row-facts").prepend(mark);
          row.classList.add("hy-row-changed");
        }
      });
      const from = document.referrer ? new URL(document.referrer) : null;
      if (from && from.origin === location.origin && from.pathname.startsWith("/tasks/")) {
        window.scrollTo(0, before.scroll);
      }
    }
    const keep = () =>
      sessionStorage.setItem(
        KEPT,
        JSON.stringify({ address, rows: now, ids: rows.map((row) => row.dataset.row), scroll: window.scrollY })
      );
    keep();
    window.addEventListener("pagehide", keep);
  }

  // ---- The page of a task leads back to its list, and to the tasks beside it.

  const walk = document.querySelector("[data-walk]");
  const origin = kept();
  if (walk && origin) {
    const here = origin.ids.indexOf(location.pathname.split("/").pop());
    const lead = (key, id) => {
      const link = walk.querySelector(`[data-key="${key}"]`);
      if (id) {
        link.href = `/tasks/${id}`;
        link.hidden = false;
      }
    };
    if (here >= 0) {
      walk.querySelector('[data-key="u"]').href = origin.address;
      lead("k", origin.ids[here - 1]);
      lead("j", origin.ids[here + 1]);
    }
  }
  if (walk) {
    walk.hidden = false;
  }

  // ---- Who else is at the task: the page says that it is open until it is left.

  const others = document.querySelector("[data-opened]");
  const csrf = document.querySelector("meta[name=csrf]");
  if (!others || !csrf) {
    return;
  }

  const say = (address, keepalive) =>
    fetch(address, {
      method: "POST",
      headers: { [csrf.dataset.header]: csrf.content, Accept: "application/json", "X-Requested-By": "live" },
      credentials: "same-origin",
      keepalive,
    });

  const show = (lines) => {
    const told = [...others.querySelectorAll("p")].map((line) => line.textContent);
    if (told.join("\n") !== lines.join("\n")) {
      others.replaceChildren(
        ...lines.map((text) => {
          const line = document.createElement("p");
          line.textContent = text;
          return line;
        })
      );
    }
  };

  let left = false;
  const beat = async () => {
    if (left) {
      return;
    }
    try {
      const answer = await say(others.dataset.opened, false);
      if (answer.ok && !left && !others.hasAttribute("data-settled")) {
        show((await answer.json()).lines);
      }
    } catch {
      // the next beat may get through
    }
  };

  // the page before may still be saying that it was left
  setTimeout(beat, 1_000);
  setInterval(beat, BEAT);
  document.addEventListener("huiyin:tasks", beat);
  window.addEventListener("pagehide", () => {
    left = true;
    say(`${others.dataset.opened}/close`, true).catch(() => {});
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      left = false;
      beat();
    }
  });
})();
