// The child's own screen: leaving at once. The button is a form and needs none of this; with it the page is also replaced,
// so that the way back does not lead here again, and Shift pressed three times does the same from anywhere.

const form = document.getElementById("leave");
const AWAY = "/t/left";
const SOON = 1500;
let pressed = [];
let going = false;

const leave = () => {
  if (going) return;
  going = true;
  document.documentElement.hidden = true; // Nothing is to be seen while the server is told.
  fetch(form.action, { method: "POST", keepalive: true, redirect: "manual" })
    .catch(() => {})
    .finally(() => location.replace(AWAY));
};

if (form) {
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
  // A page that the browser kept is shown again only by asking the server.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
