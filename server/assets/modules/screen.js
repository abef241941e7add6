// The child's own screen: leaving at once. The button is a form and needs none of this; with it what the child sees is gone
// before the network is asked, and stays gone: the server is told until it has heard, and a note (a cookie that says nothing
// else) tells it with the next request of this browser, should this page be closed before. Shift pressed three times does the
// same from anywhere.

const form = document.getElementById("leave");
const neutral = document.getElementById("gone");
const root = document.documentElement;
const AWAY = "/t/left";
const MARK = "left=1";
const SOON = 1500;
const AGAIN = 2000;
let pressed = [];
let going = false;

const leave = async () => {
  if (going) return;
  going = true;
  globalThis.speechSynthesis?.cancel();
  document.body.replaceChildren(neutral.content.cloneNode(true));
  root.hidden = false;
  history.replaceState(null, "", AWAY);
  scrollTo(0, 0);
  document.cookie = `${MARK}; Path=/t; SameSite=Strict`;
  sessionStorage.clear();
  for (let tries = 0; ; tries += 1) {
    try {
      // What the child wrote and was told to be kept goes before it.
      if (tries < 5 && globalThis.unsent?.()) throw tries;
      // Led on by the answer: one browser never ends a request that asks to be cleared and is not followed.
      const answer = await fetch(form.action, { method: "POST", keepalive: true });
      if (answer.ok) return location.replace(AWAY);
    } catch {
      // No network: nothing is to be seen, and it is told when it can be.
    }
    await new Promise((go) => setTimeout(go, AGAIN));
  }
};

if (form && neutral) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") {
      pressed = [];
      return;
    }
    const now = event.timeStamp;
    pressed = [...pressed.filter((at) => now - at < SOON), now];
    if (pressed.length >= 3) leave();
  });
  // A page that the browser keeps shows nothing when it is shown again: it asks the server first, or has been left.
  addEventListener("pagehide", () => {
    root.hidden = true;
  });
  addEventListener("pageshow", (event) => {
    if (document.cookie.includes(MARK)) leave();
    else if (event.persisted && !going) location.reload();
    else root.hidden = false;
  });
}
