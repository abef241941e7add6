// Reads a document aloud, sentence by sentence, with the sentence marked.
//
// A sentence is the unit because word boundaries are reported by some voices and
// not by others. Only a voice that lives on this machine is used: any other
// sends the child's letter to whoever runs it. No such voice, no button.

const synth = globalThis.speechSynthesis;
const button = document.getElementById("read-aloud");
const page = document.querySelector("[data-read-aloud]");
const MARK = "reading";
const SENTENCES = "[data-read-aloud] .sentence";
// What lies in a closed fold was not asked for, and is not read; but the words of a hill are, which stand in one below it.
const FOLDED = "details:not([open], [data-heard]) > :not(summary)";
const HEARD = "[data-heard]";

if (synth && button && page) {
  const tag = (language) => language.toLowerCase().replace("_", "-").split("-")[0];
  const wanted = tag(page.lang || document.documentElement.lang);
  const go = button.textContent;
  const stop = button.dataset.stop;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let run = null; // Each reading is one object; what belongs to an older one is ignored.

  const voice = () => {
    const fit = synth.getVoices().filter((one) => one.localService && tag(one.lang) === wanted);
    return fit.find((one) => one.default) ?? fit[0];
  };

  // Voices arrive late in some browsers, and may leave again.
  const offer = () => {
    button.hidden = !run && !voice();
  };

  const mark = (sentence) => {
    for (const old of page.querySelectorAll("." + MARK)) {
      old.classList.remove(MARK);
      old.removeAttribute("aria-current");
    }
    if (!sentence) return;
    sentence.classList.add(MARK);
    sentence.setAttribute("aria-current", "true");
    if (sentence.closest("details:not([open])")) return;
    const { top, bottom } = sentence.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight * 0.75) {
      sentence.scrollIntoView({ block: "center", behavior: still.matches ? "auto" : "smooth" });
    }
  };

  const end = () => {
    run = null;
    synth.cancel();
    mark(null);
    button.textContent = go;
    delete button.dataset.reading;
    offer();
  };

  const read = (mine, sentences) => {
    if (run !== mine) return;
    const sentence = sentences.shift();
    const chosen = voice();
    if (!sentence || !chosen) return end();
    const seen = sentence.closest(HEARD) || sentence.getClientRects().length;
    if (sentence.closest(FOLDED) || !seen) return read(mine, sentences);
    const words = sentence.textContent.replace(/\s+/g, " ").trim();
    if (!words) return read(mine, sentences);
    const said = new SpeechSynthesisUtterance(words);
    said.voice = chosen;
    said.lang = chosen.lang;
    said.rate = 0.9;
    said.onend = () => read(mine, sentences);
    said.onerror = () => run === mine && end();
    mine.said = said; // Held, or some browsers forget it and never report its end.
    mark(sentence);
    synth.speak(said);
  };

  const begin = (sentences, of) => {
    synth.cancel();
    run = { of };
    button.textContent = stop;
    button.dataset.reading = "";
    read(run, sentences);
  };

  button.addEventListener("click", () => (run ? end() : begin([...document.querySelectorAll(SENTENCES)])));

  // A picture of the youngest's way is tapped to hear what stands with it, and again for silence. Where no voice can say it,
  // it is the link that it was.
  document.addEventListener("click", (event) => {
    const picture = event.target.closest("a[data-aloud]");
    if (!picture || event.button || event.ctrlKey || event.metaKey || event.shiftKey || !voice()) return;
    event.preventDefault();
    const again = run?.of === picture;
    if (run) end();
    if (again) return;
    const told = document.getElementById(picture.dataset.aloud) ?? picture.closest("li");
    begin([...told.querySelectorAll(".sentence")], picture);
  });

  synth.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", end);
  offer();
}
