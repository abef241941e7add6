// A talk's own screen. Stop is a form and needs none of this; with it all is quiet in the next frame, whatever the network
// does, and the server hears of it as soon as it can. The circle of the time empties by itself.

const bar = document.getElementById("say");
const calm = document.getElementById("calm");
const AGAIN = 2000;

const hear = async (kind) => {
  const body = new URLSearchParams(new FormData(bar));
  body.set("kind", kind);
  for (;;) {
    try {
      const answer = await fetch(bar.action, { method: "POST", body });
      if (answer.ok) return location.replace(answer.url);
    } catch {
      // No network: the quiet stays, and is told when it can be.
    }
    await new Promise((go) => setTimeout(go, AGAIN));
  }
};

if (bar && calm) {
  bar.addEventListener("submit", (event) => {
    if (event.submitter?.value !== "stop") return;
    event.preventDefault();
    calm.hidden = false;
    for (const other of document.body.children) other.inert = other !== calm;
    document.getElementById("calm-title")?.focus();
    hear("stop");
  });
}

const time = document.querySelector(".time-left");
if (time) {
  const circle = time.querySelector(".left");
  const { from, to } = time.dataset;
  const show = () => {
    const rest = Math.min(1, Math.max(0, (to - Date.now()) / (to - from)));
    circle.setAttribute("stroke-dasharray", `${Math.ceil(rest * 100)} 100`);
  };
  setInterval(show, 15000);
}

// A page that the browser kept is shown again only by asking the server.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
