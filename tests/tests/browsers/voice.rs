//! A Danish voice that says nothing and keeps what it was given. It arrives when the page is there already, as voices
//! do in some browsers; so it needs no script before the page's own, which only Chromium lets a test lay in.

use e2e::browser::Browser;

/// `finish()` ends the sentence it is at.
const VOICE: &str = "
    const voice = { name: 'Prøvestemme', lang: 'da-DK', default: true, localService: true, voiceURI: 'prøve' };
    const synth = window.speechSynthesis;
    let current = null;
    window.spoken = [];
    window.finish = () => { const said = current; current = null; said?.onend?.(); };
    synth.getVoices = () => [voice];
    synth.speak = (said) => { current = said; window.spoken.push(said.text); };
    synth.cancel = () => { current = null; };
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    synth.dispatchEvent(new Event('voiceschanged'));";

/// What the sentence that is read is marked by.
const MARKED: &str = "[...document.querySelectorAll('.sentence[aria-current]')].map(one => one.textContent.replace(/\\s+/g, ' ').trim())";

/// Has the page read aloud from its beginning to its end, each sentence marked while it is read; then begun again, and
/// stopped. What was heard.
///
/// # Panics
/// Where there is nothing to be heard, or another sentence is marked than is read.
pub fn read_aloud(browser: &Browser, what: &str) -> Vec<String> {
    let _ = browser.run(VOICE);
    browser.until(
        &format!("{what}: the button"),
        "return !document.getElementById('read-aloud').hidden",
    );
    browser.click("#read-aloud");
    browser.until(
        &format!("{what}: a first sentence"),
        "return window.spoken.length === 1",
    );
    let first = browser.run("return window.spoken");
    assert_eq!(
        browser.run(&format!("return {MARKED}")),
        first,
        "{what}: what is read is marked"
    );
    browser.until(
        &format!("{what}: the end"),
        "window.finish(); return !document.querySelector('.sentence[aria-current]') && !('reading' in document.getElementById('read-aloud').dataset)",
    );
    let heard = browser.run("return window.spoken");
    browser.click("#read-aloud");
    browser.click("#read-aloud");
    let more = browser.run("window.finish(); return window.spoken");
    let (heard, more) = (heard.as_array().unwrap(), more.as_array().unwrap());
    assert_eq!(more.len(), heard.len() + 1, "{what}: stop is stop");
    heard
        .iter()
        .map(|one| one.as_str().unwrap_or_default().to_owned())
        .collect()
}
