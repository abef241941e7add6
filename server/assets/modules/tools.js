// The pictures beside a talk: what is pressed fills the screen in the next frame and is said aloud, where a voice lives on
// this machine. Each picture is a link or a button and needs none of this. And the strip: a disc that shrinks without a
// sound, counted from what the server said was left, so that a tablet's clock may be wrong.

const sets = document.getElementById("sets");
const large = document.getElementById("large");
const aloud = document.getElementById("read-aloud");

if (sets && large) {
  const title = document.querySelector("main h1");
  const shown = large.querySelector(".large-tiles");
  const line = large.querySelector("[name=line]");
  let by = null; // What was pressed, to come back to.

  const hush = () => {
    if (aloud && "reading" in aloud.dataset) aloud.click();
  };

  // The title is not read again before each picture.
  const turn = (on) => {
    sets.hidden = on;
    large.hidden = !on;
    for (const words of title.querySelectorAll("span")) words.classList.toggle("sentence", !on);
  };

  const show = (tiles, pressed) => {
    by = pressed;
    shown.replaceChildren(
      ...tiles.map((tile) => {
        const one = document.createElement("div");
        one.className = "large-tile";
        one.append(...[...tile.querySelectorAll(".pictogram, .tile-words")].map((part) => part.cloneNode(true)));
        return one;
      }),
    );
    if (line) {
      line.value = tiles[0].dataset.line ?? "";
      line.form.hidden = !line.value;
    }
    hush();
    turn(true);
    scrollTo(0, 0);
    large.focus({ preventScroll: true });
    if (aloud && !aloud.hidden) aloud.click();
  };

  const back = () => {
    hush();
    turn(false);
    by?.focus();
  };

  sets.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const tile = event.target.closest("a[data-tile], button[data-tile]");
    const act = event.target.closest("[data-show]");
    if (!tile && !act) return;
    event.preventDefault();
    if (tile) return show([tile], tile);
    const picked = [...sets.querySelectorAll("[data-tile]")].filter((one) => one.querySelector(":checked") || one.matches(":checked"));
    if (picked.length) show(picked, act);
  });

  // Whoever has one key to press with, as on a switch, chooses by it too.
  sets.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("[type=checkbox]")) return;
    event.preventDefault();
    event.target.click();
  });

  large.addEventListener("click", (event) => {
    if (!event.target.closest("[data-back]")) return;
    event.preventDefault();
    back();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !large.hidden) back();
  });
}

const time = document.querySelector(".strip-time");
if (time) {
  const whole = Number(time.dataset.whole);
  const soon = Number(time.dataset.soonFrom);
  const ends = Date.now() + Number(time.dataset.left) * 1000;
  const disc = time.querySelector(".left");
  const minutes = document.getElementById("strip-minutes");
  const change = document.getElementById("strip-change");
  const strip = document.querySelector(".strip");
  const put = (place, words) => {
    if (place.textContent !== words) place.textContent = words;
  };
  const show = () => {
    const left = Math.max(0, (ends - Date.now()) / 1000);
    const now = left === 0 ? "over" : left <= soon ? "soon" : "";
    disc.setAttribute("stroke-dasharray", `${Math.ceil((left / whole) * 100)} 100`);
    put(minutes, minutes.dataset.words.replace("#", Math.ceil(left / 60)));
    put(change, change.dataset[now] ?? "");
    strip.dataset.now = now;
  };
  show();
  setInterval(show, 1000);
}
