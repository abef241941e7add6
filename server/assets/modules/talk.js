// Forms and links that lose nothing, on a talk's own screen and on the child's. Each needs none of this; with it what was
// pressed waits where no network answers, and goes in its order when one does; a link says that there is none, and the page
// stays. Stop is quiet in the next frame, whatever the network does. The circle of the time empties by itself, and the screen
// stays lit.

const calm = document.getElementById("calm");
const part = document.getElementById("part");
const AGAIN = 2000;
const NO_ANSWER = [429, 502, 503, 504];
const NOTED = "unheard"; // A stop, and a drawing the child wants kept, outlive the page they were pressed on, until they are heard.
const waiting = []; // What was pressed and has not been heard yet.
let sending = false;

const tell = (words) => {
  for (const line of document.querySelectorAll(".no-net")) {
    const said = words && [line.dataset[words], waiting.at(-1)?.said].filter(Boolean).reverse().join(" ");
    if (line.textContent !== said) line.textContent = said;
  }
};

const note = () => {
  const lasting = waiting.filter((one) => one.lasts).map(({ action, body, press, stop }) => ({ action, body, press, stop, lasts: true }));
  if (lasting.length) sessionStorage.setItem(NOTED, JSON.stringify(lasting));
  else sessionStorage.removeItem(NOTED);
};

// What a browser does with a form by itself: where the answer is a page to be shown as it is.
const plainly = ({ form, action, more }) => {
  for (const [name, value] of more) {
    const field = Object.assign(document.createElement("input"), { type: "hidden", name, value });
    form.append(field);
  }
  form.action = action;
  form.submit();
};

const send = async () => {
  if (sending) return;
  sending = true;
  for (;;) {
    const one = waiting[0];
    const body = one.body;
    try {
      const { press } = one;
      const answer = await fetch(one.action, { method: "POST", body: new URLSearchParams(body), headers: { "x-press": press } });
      if (one.body !== body) continue; // Written on while it went.
      // What a proxy says while the house is away is no answer of the house.
      if (NO_ANSWER.includes(answer.status) || (!answer.ok && one.stop)) throw answer;
      waiting.splice(waiting.indexOf(one), 1);
      note();
      // Nobody is at this table any more: what follows is the door, whatever else waits.
      if (answer.redirected && ["/t", "/t/talk/out"].includes(new URL(answer.url).pathname)) return location.assign(answer.url);
      if (!waiting.length) {
        if (!answer.ok) return one.form ? plainly(one) : location.reload();
        return location.assign(one.to ?? answer.url);
      }
    } catch {
      tell("kept");
      await new Promise((go) => setTimeout(go, AGAIN));
    }
  }
};

const fresh = () => crypto.getRandomValues(new Uint32Array(4)).join("-");

const keep = (form, action, more, rest) => {
  const body = new URLSearchParams(new FormData(form));
  for (const [name, value] of more) body.append(name, value);
  const words = String(body);
  // The same form once more: what it says now counts. The same press once more says nothing new. Sent again it is known by
  // its own number, so that it counts once.
  const before = waiting.find((one) => one.form === form && String(one.more) === String(more));
  // A stop waits for nothing that was pressed before it.
  if (!before) waiting[rest.stop ? "unshift" : "push"]({ form, action, more, body: words, press: fresh(), ...rest });
  else if (before.body === words) Object.assign(before, rest);
  else Object.assign(before, { body: words, press: fresh() }, rest);
};

const quiet = () => {
  calm.hidden = false;
  for (const other of document.body.children) other.inert = other !== calm;
  document.getElementById("calm-title")?.focus();
};

const begun = () =>
  part && [...part.elements].some((field) =>
    field.matches("select")
      ? ![...field.options].some((option) => option.selected && option.defaultSelected) && field.selectedIndex > 0
      : field.matches("input, textarea") && (field.value !== field.defaultValue || field.checked !== field.defaultChecked));

const layBy = (to) => keep(part, part.action, [["go", "draft"]], { to });

// On to another page, where there is a network to bring it.
const go = async (to) => {
  if (begun()) {
    layBy(to);
    return send();
  }
  if (waiting.length) {
    waiting.at(-1).to = to;
    return send();
  }
  try {
    await fetch(import.meta.url, { method: "HEAD", cache: "no-store" });
    location.assign(to);
  } catch {
    tell("again");
  }
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || link.target || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.origin !== location.origin || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  go(link.href);
});

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const by = event.submitter;
  if (event.defaultPrevented) return;
  event.preventDefault();
  const more = by?.name ? [[by.name, by.value]] : [];
  if (form.method !== "post") return go(`${form.action}?${new URLSearchParams(more)}`);
  // A PIN is tried once, and now; so is how the screen looks.
  if ("once" in form.dataset) {
    try {
      await fetch(import.meta.url, { method: "HEAD", cache: "no-store" });
      return form.submit();
    } catch {
      return tell("again");
    }
  }
  const stop = !!calm && by?.name === "kind" && by.value === "stop";
  const lasts = stop || (!!calm && by?.name === "keep");
  if (stop) quiet();
  if (form !== part && begun()) layBy();
  keep(form, by?.hasAttribute("formaction") ? by.formAction : form.action, more, { stop, lasts, said: by?.dataset.said });
  send();
  note();
});

const noted = JSON.parse(sessionStorage.getItem(NOTED) ?? "[]");
if (noted.length && location.pathname.startsWith("/t/talk")) {
  if (calm && noted.some((one) => one.stop)) quiet();
  waiting.push(...noted);
  send();
}

// The circle and its words, and five minutes before the end a soft change. Counted on from what was left when the page was
// made: a tablet's clock may be wrong.
const SOON = 5;
const time = document.querySelector(".time-left");
if (time) {
  const circle = time.querySelector(".left");
  const cue = document.querySelector(".soon-cue");
  const whole = Number(time.dataset.whole);
  const ends = Date.now() + Number(time.dataset.rest);
  const show = () => {
    const rest = Math.min(whole, Math.max(0, ends - Date.now()));
    const minutes = Math.ceil(rest / 60000);
    circle.setAttribute("stroke-dasharray", `${Math.ceil((rest / whole) * 100)} 100`);
    time.setAttribute("aria-label", time.dataset.words.replace("#", minutes));
    const soon = minutes > 0 && minutes <= SOON;
    time.classList.toggle("soon", soon);
    const said = soon ? cue.dataset.soon : "";
    if (cue.textContent !== said) cue.textContent = said;
  };
  setInterval(show, 15000);
}

// A talk has long silences: the screen stays lit while it lies on the table.
if (document.querySelector("#say, .calm-page")) {
  const light = () => {
    if (document.visibilityState === "visible") navigator.wakeLock?.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", light);
  light();
}

// Whoever leaves the screen lets this go first.
globalThis.unsent = () => waiting.length;

// A page that the browser kept is shown again only by asking the server.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
