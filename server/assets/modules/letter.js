// For the form without a case: no old letter stands beside answers that were changed since. Nothing is sent until somebody asks.

const form = document.querySelector("form[data-letter]");
const letter = document.querySelector("[data-made]");
const again = document.querySelector("[data-again]");
if (form && letter && again) {
  // The line is there from the start and gets its words only now, so that a screen reader tells them.
  form.addEventListener("input", () => {
    if (letter.hidden) return;
    letter.hidden = true;
    again.querySelector("[role=status]").textContent = again.dataset.again;
    again.querySelector(".acts").hidden = false;
  });
}
