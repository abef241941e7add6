//! The first module: the document read aloud, sentence by sentence, where the browser has a Danish voice.

use crate::ways::{self, READ};
use e2e::browser::Browser;
use e2e::server::Server;

/// A voice that says nothing and keeps what it was given; `finish()` ends the sentence it is at.
pub fn a_voice(language: &str) -> String {
    format!(
        "window.spoken = [];
         let current = null;
         const voice = {{ name: 'Prøvestemme', lang: '{language}', default: true, localService: true, voiceURI: 'prøve' }};
         window.finish = () => {{ const said = current; current = null; said?.dispatchEvent(new Event('end')); }};
         const synth = Object.assign(new EventTarget(), {{
             getVoices: () => [voice], paused: false,
             pending: false,
             speak(said) {{ current = said; spoken.push([said.text, said.lang]); said.dispatchEvent(new Event('start')); }},
             cancel() {{ current = null; }}, pause() {{}}, resume() {{}},
         }});
         Object.defineProperty(synth, 'speaking', {{ get: () => !!current }});
         Object.defineProperty(window, 'speechSynthesis', {{ value: synth }});
         window.SpeechSynthesisUtterance = class extends EventTarget {{
             constructor(text) {{ super(); this.text = text; this.lang = ''; }}
             dispatchEvent(event) {{ this['on' + event.type]?.(event); return super.dispatchEvent(event); }}
         }};"
    )
}

fn letter(language: Option<&str>) -> (Server, Browser) {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    if let Some(language) = language {
        browser.before_each_page(&a_voice(language));
    }
    ways::example(&browser, "laura");
    browser.follow(READ);
    (server, browser)
}

#[test]
fn without_a_danish_voice_there_is_no_button() {
    for voice in [None, Some("en-GB")] {
        let (_server, browser) = letter(voice);
        browser.until("the module to have run", "return document.readyState === 'complete'");
        assert!(
            !browser.shows("#read-aloud"),
            "a button that cannot do what it says ({voice:?})"
        );
        browser.assert_no_complaints();
    }
}

#[test]
fn with_a_danish_voice_sentences_are_read_one_by_one_and_marked() {
    let (_server, browser) = letter(Some("da-DK"));
    browser.until("the button", "return !document.getElementById('read-aloud').hidden");
    let quiet = browser.text("#read-aloud");
    browser.click("#read-aloud");
    browser.until("the first sentence", "return spoken.length === 1");
    assert_ne!(browser.text("#read-aloud"), quiet, "the button says how to stop");
    browser.picture("letter-read-aloud");
    browser.assert_accessible("while it is read");
    let marked = "return [...document.querySelectorAll('.sentence')].filter(s => s.matches('.speaking, [aria-current], mark')).map(s => s.textContent.trim())";
    let first = browser.run("return spoken[0][0]");
    assert_eq!(
        browser.run(marked),
        serde_json::json!([first]),
        "the sentence that is read is the one marked"
    );
    let _ = browser.run("finish()");
    browser.until("the second sentence", "return spoken.length === 2");
    assert_eq!(browser.run("return spoken[1][1]"), "da-DK");

    // Through to the end: every word of the letter is heard, in its order.
    let at_rest = format!("return document.getElementById('read-aloud').textContent.trim() === '{quiet}'");
    browser.until("the end", &format!("finish(); {at_rest}"));
    let heard = browser.run("return spoken.map(([text]) => text).join(' ').replace(/\\s+/g, ' ').trim()");
    let written = browser.run("return [...document.querySelectorAll('.sentence')].map(s => s.textContent).join(' ').replace(/\\s+/g, ' ').trim()");
    assert_eq!(heard, written);
}

#[test]
fn stop_is_stop() {
    let (_server, browser) = letter(Some("da-DK"));
    browser.until("the button", "return !document.getElementById('read-aloud').hidden");
    browser.click("#read-aloud");
    browser.until("the first sentence", "return spoken.length === 1");
    browser.click("#read-aloud");
    browser.until("silence", "return !speechSynthesis.speaking");
    let _ = browser.run("finish()");
    assert_eq!(browser.run("return spoken.length"), 1, "it goes on after stop");
}
