// A sheet to draw on, beside a talk: by finger, pen, mouse, keyboard or switch. Lines are kept in this page as points and
// written into one field of its form, which goes along only where the page is left by the talk's own ways, or where the child keeps it.

const WIDTH = 1000;
const HEIGHT = 700;
const NEAR = 6; // Nearer points say nothing more.
const STEP = 25; // How far a key moves the pen.
const PIECE = 200; // A browser measures a whole line anew for each point of it: a long one is drawn in pieces.
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const LINE = "http://www.w3.org/2000/svg";

const sheet = document.getElementById("sheet");
const field = document.querySelector("[name=drawing]");

if (sheet && field) {
  const most = Number(sheet.dataset.points);
  const lines = sheet.querySelector("g");
  const pen = document.getElementById("pen-at");
  const said = document.getElementById("sheet-said");
  const undo = document.getElementById("sheet-undo");
  const away = document.getElementById("sheet-away");
  const print = document.getElementById("sheet-print");
  const keep = document.getElementById("sheet-keep");
  const pens = [...document.querySelectorAll("[data-colour]")];
  const laidBy = field.value !== ""; // Whether the server holds an older state of it.
  let colour = 0;
  let stroke = null; // The line being drawn.
  let pointer = null; // What draws it: a hand that rests on the sheet meanwhile draws nothing.
  let at = [WIDTH / 2, HEIGHT / 2];
  let last = at;

  const strokes = field.value
    .split("*")
    .filter(Boolean)
    .map((text, nth) => {
      const [of, ...points] = text.split("_");
      return { colour: of, points, text, pieces: [lines.children[nth]] };
    });
  let count = strokes.reduce((sum, one) => sum + one.points.length, 0);

  const tell = (what) => {
    said.textContent = said.dataset[what];
  };

  const text = (one) => [one.colour, ...one.points].join("_");

  // A line that is done is not written anew with each that follows.
  const write = () => {
    field.value = strokes.map((one) => one.text ?? text(one)).join("*");
    for (const act of [undo, print, keep]) if (act) act.disabled = !strokes.length;
  };

  const finish = () => {
    if (stroke) stroke.text = text(stroke);
    stroke = pointer = null;
    write();
  };

  const dot = ([x, y]) => {
    const point = sheet.createSVGPoint();
    point.x = x;
    point.y = y;
    stroke.pieces[stroke.pieces.length - 1].points.appendItem(point);
  };

  const piece = () => {
    const line = document.createElementNS(LINE, "polyline");
    line.setAttribute("class", `pen-${stroke.colour}`);
    lines.append(line);
    stroke.pieces.push(line);
  };

  const add = (point) => {
    if (count >= most) {
      tell("full");
      return finish();
    }
    if (stroke.points.length && stroke.points.length % PIECE === 0) {
      piece();
      dot(last);
    }
    dot(point);
    stroke.points.push(point.join("-"));
    count += 1;
    last = point;
  };

  const begin = (point) => {
    if (count >= most) return tell("full");
    stroke = { colour, points: [], pieces: [] };
    strokes.push(stroke);
    piece();
    add(point);
    dot(point); // A dot is a line of no length.
  };

  const where = ({ clientX, clientY }, box = sheet.getBoundingClientRect()) => {
    const to = (part, whole) => Math.round(Math.min(Math.max(part, 0), 1) * whole);
    return [to((clientX - box.left) / box.width, WIDTH), to((clientY - box.top) / box.height, HEIGHT)];
  };

  sheet.addEventListener("pointerdown", (event) => {
    if (pointer !== null || event.button) return;
    event.preventDefault();
    finish();
    pointer = event.pointerId;
    sheet.setPointerCapture(pointer);
    begin(where(event));
  });
  sheet.addEventListener("pointermove", (event) => {
    if (event.pointerId !== pointer) return;
    const all = event.getCoalescedEvents?.() ?? [];
    const box = sheet.getBoundingClientRect(); // Asked for once: after each point it would be reckoned anew.
    for (const one of all.length ? all : [event]) {
      const point = where(one, box);
      if (stroke && Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEAR) add(point);
    }
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
    sheet.addEventListener(end, (event) => {
      if (event.pointerId === pointer) finish();
    });
  }

  sheet.addEventListener("keydown", (event) => {
    const move = MOVES[event.key];
    if (move) {
      at = [Math.min(Math.max(at[0] + move[0] * STEP, 0), WIDTH), Math.min(Math.max(at[1] + move[1] * STEP, 0), HEIGHT)];
      pen.setAttribute("cx", at[0]);
      pen.setAttribute("cy", at[1]);
      if (stroke) add(at);
    } else if (event.key === " " || event.key === "Enter") {
      if (stroke) {
        finish();
        tell("up");
      } else {
        begin(at);
        if (stroke) tell("down");
      }
    } else return;
    event.preventDefault();
  });
  sheet.addEventListener("blur", () => {
    if (pointer === null) finish();
  });

  for (const one of pens) {
    one.addEventListener("click", () => {
      colour = Number(one.dataset.colour);
      for (const other of pens) other.setAttribute("aria-pressed", String(other === one));
    });
  }

  const drop = (one) => {
    for (const line of one.pieces) line.remove();
    count -= one.points.length;
  };

  undo.addEventListener("click", () => {
    finish();
    if (strokes.length) drop(strokes.pop());
    write();
    if (!strokes.length) tell("empty");
  });

  away.addEventListener("click", (event) => {
    finish();
    strokes.splice(0).forEach(drop);
    write();
    tell("empty");
    // What never left the page is gone with this; only what lies beside the case has to be thrown away there.
    if (!laidBy) event.preventDefault();
  });

  print?.addEventListener("click", () => globalThis.print());

  // Whatever is pressed, the field holds what is on the sheet.
  document.addEventListener("click", write, true);
  field.form.hidden = false;
  write();
}
