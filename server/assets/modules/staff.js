// For pages behind the sign-in: keys for the frequent acts, a copy button, drafts that save themselves.
// Every one of them has a button beside it that needs no script.

// An element says its key itself (aria-keyshortcuts), so that a screen reader tells the same.
const named = (event) =>
  [event.ctrlKey || event.metaKey ? "Control" : "", event.altKey ? "Alt" : "", event.key.length === 1 ? event.key.toUpperCase() : event.key]
    .filter(Boolean)
    .join("+");

// A key that is pressed alone does nothing in a field. Where somebody switched it off at /me (WCAG 2.1.4) nothing has it.
if (/(^|; )keys=off/.test(document.cookie))
  for (const one of document.querySelectorAll("[aria-keyshortcuts='/'], [aria-keyshortcuts='?']")) one.removeAttribute("aria-keyshortcuts");

document.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const held = event.ctrlKey || event.metaKey || event.altKey;
  if (!held && (!"/?".includes(event.key) || event.target.closest?.("input, select, textarea"))) return;
  const does = `[aria-keyshortcuts="${CSS.escape(named(event))}"]:not([disabled])`;
  const target = document.querySelector(`input${does}`) ?? document.querySelector(does);
  if (!target) return;
  event.preventDefault();
  if (target.matches("input")) return target.focus();
  if (event.key === "?") target.hash = "keys";
  target.click();
});

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const from = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(from.value);
      button.textContent = button.dataset.done;
    } catch {
      from.closest("details")?.setAttribute("open", "");
      from.focus();
      from.select();
    }
  });
}

// A draft saves itself a moment after the last key, one request at a time, and once more when the page is left. What the
// letter has become stands beside the form at once; what is wrong with it waits until somebody asks to see it.
const form = document.querySelector("form[data-autosave]");
const said = document.querySelector("[data-saved]");
if (form && said) {
  const MOMENT = 1500;
  let timer = 0;
  let changed = false;
  let sending = false;

  // What is filled in is missing no more: its mark goes, and where the list stands beside the questions it follows. Of what
  // stops or is to be said yes to, only what is over goes; what is new is told when somebody asks.
  const settle = (page) => {
    for (const mark of document.querySelectorAll(".still")) mark.style.visibility = page.getElementById(mark.id) ? "" : "hidden";
    const [chosen, now] = [document, page].map((one) => one.querySelector("[data-chosen]"));
    if (chosen) chosen.textContent = now?.textContent ?? "";
    const says = document.querySelector(".bench-says");
    if (!says || says.contains(document.activeElement) || !matchMedia("(min-width: 1100px)").matches) return;
    const [list, left] = [document, page].map((one) => one.getElementById("needs"));
    list?.remove();
    if (left) says.prepend(document.adoptNode(left));
    const [told, rest] = [document, page].map((one) => one.getElementById("summary"));
    const lines = (one) => [...(one?.querySelectorAll(".block, .confirm") ?? [])].map((line) => line.textContent);
    if (told && lines(rest).every((line) => lines(told).includes(line))) told.replaceWith(...(rest ? [document.adoptNode(rest)] : []));
  };

  const show = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const one of page.querySelectorAll("[autofocus]")) one.removeAttribute("autofocus");
    said.textContent = page.querySelector("[data-saved]")?.textContent ?? "";
    const [bar, newer] = [document, page].map((one) => one.querySelector("[data-saved-at]"));
    if (bar && newer) bar.textContent = newer.textContent;
    const [drafts, others] = [document, page].map((one) => one.querySelector("[data-drafts]"));
    if (drafts && others && !drafts.contains(document.activeElement)) drafts.replaceWith(document.adoptNode(others));
    settle(page);
    const [here, there] = [document, page].map((one) => one.querySelector(".beside"));
    if (!here || !there || here.contains(document.activeElement)) return;
    here.replaceWith(document.adoptNode(there));
  };

  const save = async (keepalive) => {
    clearTimeout(timer);
    if (!changed || sending) return;
    changed = false;
    sending = true;
    const body = new URLSearchParams(new FormData(form));
    body.set("look", "letter");
    try {
      // A page that is left may send 64 kB and no more.
      const last = keepalive && String(body).length < 60_000;
      const answer = await fetch(form.action, { method: "POST", body, keepalive: last, redirect: "error" });
      if (answer.ok) {
        show(await answer.text());
      } else {
        changed = true;
        said.textContent = answer.status === 401 ? form.dataset.ended : form.dataset.unsaved;
      }
    } catch {
      changed = true;
      said.textContent = form.dataset.unsaved;
    } finally {
      sending = false;
      if (changed && !timer) timer = setTimeout(() => save(false), 10 * MOMENT);
    }
  };

  form.addEventListener("input", () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = 0;
      save(false);
    }, MOMENT);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    changed = false;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save(true);
  });
}

// A field grows with its words where the browser does not do it by the style sheet alone (WebKit).
if (!CSS.supports("field-sizing", "content")) {
  const fit = (area) => {
    area.style.blockSize = "auto";
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };
  const all = () => document.querySelectorAll("textarea").forEach(fit);
  document.addEventListener("input", (event) => event.target.matches("textarea") && fit(event.target));
  document.addEventListener("toggle", all, true);
  document.fonts.ready.then(all);
}

// A page that the browser kept (WebKit does) is shown again only by asking the server: whoever signed out has left it.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  document.documentElement.hidden = true;
  location.reload();
});

// What a talk noted because nobody heard it belongs to that talk: behind the sign-in it is over.
sessionStorage.removeItem("unheard");

// A search shortens its list while one types, and Enter opens the first that is left. The button beside it does the same
// over all pages of the list.
for (const form of document.querySelectorAll("form[data-finds]")) {
  const words = form.querySelector("input[type=search]");
  const lines = [...(document.getElementById(form.dataset.finds)?.children ?? [])];
  if (!words || lines.length === 0) continue;
  const parts = lines.map((line) => (line.dataset.find ?? "").toLowerCase());
  const begins = (text, word) => text.startsWith(word) || text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word));
  const fits = (text, wanted) => wanted.every((word) => text.split("\n").some((one) => begins(one, word)));
  const shorten = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    lines.forEach((line, at) => (line.hidden = !fits(parts[at], wanted)));
  };
  words.addEventListener("input", shorten);
  form.addEventListener("submit", (event) => {
    const first = lines.find((line) => !line.hidden)?.querySelector("a");
    if (!words.value.trim() || !first || document.activeElement !== words) return;
    event.preventDefault();
    first.click();
  });
  shorten();
  // Where there are keys to type with, one types at once; on a phone the keyboard would cover the list.
  if (matchMedia("(pointer: fine)").matches && !location.hash) words.focus();
}
