// Tells an open page what is new: numbers and lists of notices follow by themselves, lists of tasks
// only say that they are out of date. Forms and what is typed into them are never touched.
(() => {
  "use strict";

  const start = document.querySelector("meta[name=live]");
  if (!start || !window.EventSource) {
    return;
  }

  const PAUSE = 300;
  let position = start.content;
  let stream = null;
  let waiting = null;
  let leaving = false;
  let stale = false;
  const wanted = new Set();

  const read = async (address, type) => {
    const answer = await fetch(address, {
      headers: { Accept: type, "X-Requested-By": "live" },
      credentials: "same-origin",
      cache: "no-store",
    });
    return answer.ok && !answer.redirected ? answer : null;
  };

  // ---- Numbers

  const showNumber = (path, number) =>
    document.querySelectorAll(`[data-live-count="${path}"]`).forEach((place) => {
      place.textContent = number;
      const badge = place.closest(".hy-side .hy-count");
      if (badge) {
        badge.hidden = number === 0;
      }
    });

  const showNumbers = async () => {
    const answer = await read("/events/numbers", "application/json");
    if (answer) {
      const numbers = await answer.json();
      showNumber("/notices", numbers.unread);
      showNumber("/tasks", numbers.tasks);
    }
  };

  // ---- Lists

  const rowsOf = (place) => new Map([...place.querySelectorAll("[data-row]")].map((row) => [row.dataset.row, row]));

  // A list of notices is put in the place of the old one; whoever stands on a row stays on it.
  const showNotices = (page) =>
    document.querySelectorAll("[data-live-list]").forEach((list) => {
      const fresh = page.getElementById(list.id);
      if (!fresh || fresh.innerHTML === list.innerHTML) {
        return;
      }
      const before = rowsOf(list);
      const here = list.contains(document.activeElement) ? document.activeElement.closest("[data-row]") : null;
      list.replaceChildren(...[...fresh.childNodes].map((node) => document.adoptNode(node)));
      rowsOf(list).forEach((row, id) => row.classList.toggle("hy-row-new", !before.has(id)));
      const again = here && rowsOf(list).get(here.dataset.row);
      if (again) {
        again.querySelector("a").focus({ preventScroll: true });
      }
    });

  // Reading all marks what is shown, so the form follows what is shown.
  const showReadAll = (page) => {
    const fresh = page.querySelector("#read-all");
    const form = document.querySelector("#read-all");
    if (fresh && form) {
      form.elements.upTo.value = fresh.elements.upTo.value;
    } else if (fresh && document.querySelector("[data-live-list] [data-row]")) {
      document.querySelector(".hy-head").append(document.adoptNode(fresh));
    }
  };

  const showNews = (page) =>
    document.querySelectorAll("[data-live-news]").forEach((place) => {
      const own = new Map(
        [...document.querySelectorAll("main table [data-row]")].map((row) => [row.dataset.row, row])
      );
      const fresh = new Map([...page.querySelectorAll("main table [data-row]")].map((row) => [row.dataset.row, row]));
      const came = [...fresh.keys()].filter((id) => !own.has(id)).length;
      const went = [...own.keys()].filter((id) => !fresh.has(id)).length;
      const link = place.querySelector("a");
      const number = Math.max(came, went);
      link.href = location.href;
      link.hidden = number === 0;
      link.textContent = number === 0 ? "" : place.dataset.text.replace("@", number);
    });

  const showLists = async (kinds) => {
    const notices = document.querySelector("[data-live-list]") && (kinds.has("notice") || kinds.has("read"));
    const tasks = document.querySelector("[data-live-news]") && kinds.has("tasks");
    if (!notices && !tasks) {
      return;
    }
    const answer = await read(location.href, "text/html");
    if (!answer || leaving) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (notices) {
      showNotices(page);
      showReadAll(page);
    }
    if (tasks) {
      showNews(page);
    }
  };

  // ---- What comes in a moment is shown together; while a form is on its way nothing is asked.

  const show = async () => {
    waiting = null;
    if (leaving || wanted.size === 0) {
      return;
    }
    const kinds = new Set(wanted);
    wanted.clear();
    try {
      await showNumbers();
      await showLists(kinds);
    } catch {
      stale = true;
    }
  };

  const want = (kind) => {
    wanted.add(kind);
    waiting = waiting || setTimeout(show, PAUSE);
  };

  // ---- The line: a page in the background lets go of it, and goes on from where it was.

  const open = () => {
    if (stream || leaving || document.hidden) {
      return;
    }
    stream = new EventSource(`/events/stream?from=${encodeURIComponent(position)}`);
    stream.addEventListener("open", () => {
      document.documentElement.dataset.live = "on";
      if (stale) {
        stale = false;
        ["read", "tasks"].forEach(want);
      }
    });
    stream.addEventListener("notice", (event) => {
      position = event.lastEventId;
      want("notice");
    });
    ["read", "tasks"].forEach((kind) => stream.addEventListener(kind, () => want(kind)));
    stream.addEventListener("tasks", () => document.dispatchEvent(new CustomEvent("huiyin:tasks")));
    stream.addEventListener("error", () => {
      stale = true;
      document.documentElement.dataset.live = "off";
    });
  };

  const close = () => {
    if (stream) {
      stream.close();
      stream = null;
      stale = true;
      document.documentElement.dataset.live = "off";
    }
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      leaving = false;
      open();
    }
  });
  document.addEventListener("htmx:beforeRequest", () => (leaving = true));
  document.addEventListener("htmx:afterRequest", (event) => {
    if (!event.detail.xhr || !event.detail.xhr.getResponseHeader("HX-Redirect")) {
      leaving = false;
      open();
      [...wanted].forEach(want);
    }
  });
  document.addEventListener("submit", (event) => {
    if (event.target.hasAttribute("data-plain")) {
      leaving = true;
    }
  });

  open();
})();
